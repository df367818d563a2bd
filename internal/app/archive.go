package app

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/source"
	"github.com/navicert/navicert/internal/update"
)

// A publication is the documents that an archive holds of one day.
type publication struct {
	dated day.Day
	name  string // of the file or folder, below the archive
	// read gives the documents. It is called once, when they are needed: an
	// archive of years is larger than the memory.
	read func() ([]source.File, error)
}

// A gathering is the dated files of one folder that bear one day.
type gathering struct {
	dated day.Day
	name  string
	files []string
}

// datePattern finds a day in a path: 2024-05-02, 2024_05_02 or 20240502.
var datePattern = regexp.MustCompile(`(?:^|[^0-9])((?:19|20)[0-9]{2})([-_]?)([01][0-9])([-_]?)([0-3][0-9])(?:[^0-9]|$)`)

// dateIn gives the last day that is written in a path.
func dateIn(path string) (day.Day, bool) {
	for _, m := range slices.Backward(datePattern.FindAllStringSubmatch(path, -1)) {
		if d, err := day.Parse(m[1]+"-"+m[3]+"-"+m[5], day.ISO); err == nil && m[2] == m[4] {
			return d, true
		}
	}
	return 0, false
}

// Archive reports whether a folder holds dated files or folders, which are the
// publications of several days.
func Archive(dir string) bool {
	info, err := os.Stat(dir)
	if err != nil || !info.IsDir() {
		return false
	}
	all, err := gatherings(dir)
	return err == nil && len(all) > 0
}

// publications finds the publications below a folder of dated files. Where the
// source reads several documents together, the files of one day in one folder
// are one publication, else each is one.
func publications(src source.Source, dir string) ([]publication, error) {
	all, err := gatherings(dir)
	if err != nil {
		return nil, err
	}
	var out []publication
	add := func(dated day.Day, name string, files []string) {
		out = append(out, publication{dated, name, func() ([]source.File, error) { return inMemory(files) }})
	}
	for _, g := range all {
		if len(src.Parts) > 0 {
			add(g.dated, g.name, g.files)
			continue
		}
		for _, f := range g.files {
			add(g.dated, filepath.Join(filepath.Dir(g.name), filepath.Base(f)), []string{f})
		}
	}
	return out, nil
}

// gatherings finds the dated files below a folder, earliest first.
func gatherings(dir string) ([]gathering, error) {
	var out []gathering
	at := map[string]int{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if path != dir && strings.HasPrefix(d.Name(), ".") {
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		rel, err := filepath.Rel(dir, path)
		if err != nil || d.IsDir() {
			return err
		}
		dated, ok := dateIn(rel)
		if !ok {
			return nil
		}
		group := filepath.Dir(rel) + "\x00" + dated.String()
		i, ok := at[group]
		if !ok {
			i = len(out)
			at[group] = i
			out = append(out, gathering{dated: dated, name: rel})
		}
		out[i].files = append(out[i].files, path)
		return nil
	})
	if err != nil {
		return nil, fault.New(fault.Unavailable, "the folder %s cannot be read", dir).Because(cause(err))
	}
	slices.SortStableFunc(out, func(a, b gathering) int { return int(a.dated) - int(b.dated) })
	return out, nil
}

// ImportArchive reads the publications of a folder of dated files, earliest
// first, and gives what became of each to tell. A document that is refused or
// doubtful is told of and left out: what an archive kept need not have been
// good. It changes what is in use only where a publication is later than that.
func (a *App) ImportArchive(sourceID, dir string, how Import, tell func(report.Archived) error) error {
	src, err := sourceNamed(sourceID)
	if err != nil {
		return err
	}
	all, err := publications(src, dir)
	if err != nil {
		return err
	}
	return a.fileAll(src, all, how, tell)
}

// fileAll imports publications one after another.
func (a *App) fileAll(src source.Source, all []publication, how Import, tell func(report.Archived) error) error {
	base, err := a.base()
	if err != nil {
		return err
	}
	base = remember(base)
	for _, p := range all {
		if err := tell(a.fileAway(src, p, how, base)); err != nil {
			return err
		}
	}
	return a.warm()
}

// fileAway imports one publication of an archive.
func (a *App) fileAway(src source.Source, p publication, how Import, base update.Base) report.Archived {
	out := report.Archived{Dated: p.dated, Name: p.name}
	docs, err := p.read()
	if err == nil {
		out.Imported, err = a.installOn(src, docs, update.Options{Dated: p.dated, AcceptShrink: how.AcceptShrink, Leave: true}, base)
	}
	var f *fault.Fault
	if errors.As(err, &f) {
		out.Refused = f.Says
	} else if err != nil {
		out.Refused = err.Error()
	}
	return out
}

// remember makes a base that also knows what was imported through it, so that
// no version is read back between two publications.
func remember(b update.Base) update.Base {
	latest := map[list.ID]*list.Version{} // through this base
	used := map[list.ID]*list.Version{}
	current, before := b.Current, b.Before
	b.Current = func(id list.ID) (*list.Version, bool) {
		if v, ok := used[id]; ok {
			return v, true
		}
		return current(id)
	}
	b.Before = func(id list.ID, on day.Day) (*list.Version, bool) {
		if v, ok := latest[id]; ok && v.Dated <= on {
			return v, true
		}
		return before(id, on)
	}
	b.Took = func(c update.Change) {
		if c.Fate == update.Used {
			used[c.List] = c.Version
		}
		if c.Fate == update.Used || c.Fate == update.Filed {
			latest[c.List] = c.Version
		}
	}
	return b
}
