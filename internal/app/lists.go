package app

import (
	"cmp"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/source/all"
	"github.com/navicert/navicert/internal/store/folder"
	"github.com/navicert/navicert/internal/update"
)

// Installed says what is installed of the lists named, or of all.
func (a *App) Installed(ids []list.ID, s Settings) ([]report.Installed, error) {
	versions, err := a.held()
	if err != nil {
		return nil, err
	}
	var out []report.Installed
	for _, l := range list.Lists() {
		if len(ids) > 0 && !slices.Contains(ids, l.ID) {
			continue
		}
		r := report.Installed{About: l}
		if i := slices.IndexFunc(versions, func(h held) bool { return h.stored.List == l.ID }); i >= 0 {
			v := versions[i]
			r.Version, r.Hash = v.stored, v.hash
			if !v.stored.Starter {
				r.AgeDays = max(0, a.env.Today().Sub(v.stored.Dated))
				r.Stale = r.AgeDays > cmp.Or(s.StaleAfter, l.StaleDays)
			}
		}
		if r.History, err = a.history(l.ID); err != nil {
			return nil, err
		}
		out = append(out, r)
	}
	return out, nil
}

// history gives the imports of a list, latest first.
func (a *App) history(id list.ID) ([]report.Past, error) {
	if a.store == nil {
		return nil, nil
	}
	imports, err := a.store.History(id)
	if err != nil {
		return nil, err
	}
	var out []report.Past
	for _, m := range slices.Backward(imports) {
		i := slices.IndexFunc(m.Lists, func(e folder.Entry) bool { return e.List == id })
		if i < 0 {
			continue
		}
		e := m.Lists[i]
		out = append(out, report.Past{Hash: e.Hash, Dated: e.Dated, Observed: e.Observed, Listings: e.Listings, Says: m.Note.Says})
	}
	return out, nil
}

// Import says how a document is imported.
type Import struct {
	Dated        day.Day // of the publication; zero where it is not known
	AcceptShrink bool    // take a document that is much smaller than the last one
}

// Import reads a document with the source named and installs its lists, all of
// them or none. A file of "-" is standard input.
func (a *App) Import(sourceID, file string, how Import) (report.Imported, error) {
	src, ok := all.Find(sourceID)
	if !ok {
		return report.Imported{}, fault.New(fault.Usage, "%q is no source of lists", sourceID).
			Try("the sources are: %s", strings.Join(sourceIDs(), ", "))
	}
	doc, name, err := a.open(file)
	if err != nil {
		return report.Imported{}, err
	}
	defer doc.Close()
	current, err := a.store.Current()
	if err != nil {
		return report.Imported{}, err
	}
	last := func(id list.ID) (*list.Version, bool) {
		i := slices.IndexFunc(current, func(s folder.Stored) bool { return s.List == id })
		if i < 0 {
			return nil, false
		}
		return current[i].Version, true
	}
	today := a.env.Today()
	versions, found, err := update.Import(src, doc, name, how.Dated, today, last, how.AcceptShrink)
	if err != nil {
		return report.Imported{}, refused(file, err)
	}
	note := folder.Note{Source: src.ID, Day: today, Says: "imported from " + name}
	if err := a.store.Commit(versions, note); err != nil {
		return report.Imported{}, err
	}
	out, err := a.imported(found, versions)
	out.Assumed = !how.Dated.Known()
	return out, err
}

func (a *App) imported(found update.Report, versions []*list.Version) (report.Imported, error) {
	out := report.Imported{Report: found, Versions: make(map[list.ID]canon.Hash)}
	latest, err := a.store.Latest()
	if err != nil {
		return out, err
	}
	for _, v := range versions {
		out.Dated = v.Dated
	}
	for _, e := range latest.Lists {
		out.Versions[e.List] = e.Hash
	}
	return out, nil
}

// refused names the file in what is wrong with it.
func refused(file string, err error) error {
	var f *fault.Fault
	if errors.As(err, &f) {
		g := *f
		g.Says = file + ": " + g.Says
		return &g
	}
	return fault.New(fault.Unavailable, "%s cannot be read", file).Because(err)
}

// open opens a file, or standard input for "-", and gives the name that
// versions keep: without folders, which say nothing of the document.
func (a *App) open(file string) (io.ReadCloser, string, error) {
	if file == "-" {
		return io.NopCloser(a.env.In), "standard input", nil
	}
	f, err := os.Open(file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, "", fault.New(fault.NotFound, "there is no file %s", file)
	} else if err != nil {
		return nil, "", fault.New(fault.Unavailable, "%s cannot be read", file).Because(cause(err))
	}
	if info, err := f.Stat(); err == nil && info.IsDir() {
		_ = f.Close()
		return nil, "", fault.New(fault.Input, "%s is a folder, not a document", file)
	}
	return f, filepath.Base(file), nil
}

// cause takes the path out of an error that is shown beside it.
func cause(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}

func sourceIDs() []string {
	var ids []string
	for _, s := range all.Sources() {
		ids = append(ids, s.ID)
	}
	return ids
}

// A Source is a reader of documents, as help texts show it.
type Source struct{ ID, Title, Document, Download string }

// Sources gives the sources that Import takes.
func Sources() []Source {
	var out []Source
	for _, s := range all.Sources() {
		out = append(out, Source{s.ID, s.Title, s.Document, s.Download})
	}
	return out
}
