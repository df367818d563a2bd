package app

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/fetch"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/source"
	"github.com/navicert/navicert/internal/source/all"
	"github.com/navicert/navicert/internal/store/folder"
	"github.com/navicert/navicert/internal/update"
)

// Update says how lists are updated.
type Update struct {
	Lists   []list.ID // all that have a source with an address, where empty
	Sources []string  // IDs of sources to fetch beside those
	From    string    // a folder or an address of a mirror; "" for the official addresses
	// Progress hears how far a download is: bytes come, and of how many, -1
	// where that is not known. It may be nil.
	Progress func(source string, done, of int64)
	// Tell hears what became of each source. It must not be nil.
	Tell func(report.Updated) error
}

// Update fetches the documents of lists and installs what is new. Each source
// is by itself: where one fails, the others go on. It reports whether all went
// well.
func (a *App) Update(ctx context.Context, u Update) (bool, error) {
	queue, err := a.queue(u)
	if err != nil {
		return false, err
	}
	f := &fetching{app: a, ctx: ctx, update: u, marks: map[string]fetch.Marks{}}
	if b, err := a.store.Addresses(); err != nil {
		return false, err
	} else if json.Unmarshal(b, &f.marks) != nil {
		f.marks = map[string]fetch.Marks{} // unreadable: everything is fetched anew
	}
	well := true
	for i := 0; i < len(queue); i++ {
		src := queue[i]
		done := f.source(src, func(id list.ID) bool { return src.ID == copied && spokenFor(queue, f.failed, id) })
		if done.Failed != "" {
			well = false
			f.failed = append(f.failed, src.ID)
			if c, ok := all.Find(copied); ok && len(u.Sources) == 0 && !slices.ContainsFunc(queue, is(copied)) && slices.ContainsFunc(src.Lists, c.Fills) {
				queue = append(queue, c)
			}
		}
		if err := u.Tell(done); err != nil {
			return false, err
		}
	}
	return well, a.warm()
}

func is(id string) func(source.Source) bool {
	return func(s source.Source) bool { return s.ID == id }
}

// spokenFor reports whether another source than the copy, one that has not
// failed, fills a list in this update.
func spokenFor(queue []source.Source, failed []string, id list.ID) bool {
	return slices.ContainsFunc(queue, func(s source.Source) bool {
		return s.ID != copied && s.Fills(id) && !slices.Contains(failed, s.ID)
	})
}

// queue gives the sources to fetch, each once, in the order of the register.
func (a *App) queue(u Update) ([]source.Source, error) {
	var ids []string
	for _, id := range u.Sources {
		if _, err := sourceNamed(id); err != nil {
			return nil, err
		}
		ids = append(ids, id)
	}
	lists := u.Lists
	if len(lists) == 0 && len(ids) == 0 {
		for _, l := range list.Lists() {
			lists = append(lists, l.ID)
		}
	}
	latest, err := a.store.Latest()
	if err != nil {
		return nil, err
	}
	for _, id := range lists {
		if s, ok := a.preferred(id, latest); ok {
			ids = append(ids, s.ID)
		} else if len(u.Lists) > 0 {
			return nil, fault.New(fault.NotFound, "no source of %s has an address to fetch it from", id).
				Try("see \"navicert lists show %s\" for where it is published, and import the document", id)
		}
	}
	return slices.DeleteFunc(all.Sources(), func(s source.Source) bool { return !slices.Contains(ids, s.ID) }), nil
}

// preferred gives the source that a list is fetched from: the one that its
// version in use was read by, if that is no copy, else the first with an
// address that is no copy, else the copy.
func (a *App) preferred(id list.ID, latest folder.Import) (source.Source, bool) {
	var found []source.Source
	for _, s := range all.For(id) {
		if s.Download != "" || len(s.Parts) > 0 {
			found = append(found, s)
		}
	}
	slices.SortStableFunc(found, func(x, y source.Source) int { return rank(x) - rank(y) })
	for _, e := range latest.Lists {
		v, err := a.store.Head(e.Hash)
		if e.List != id || err != nil {
			continue
		}
		reader, _, _ := strings.Cut(v.Reader, " ")
		if i := slices.IndexFunc(found, is(reader)); i >= 0 && reader != copied {
			return found[i], true
		}
	}
	if len(found) == 0 {
		return source.Source{}, false
	}
	return found[0], true
}

func rank(s source.Source) int {
	if s.ID == copied {
		return 1
	}
	return 0
}

// A fetching is one run of Update.
type fetching struct {
	app    *App
	ctx    context.Context
	update Update
	marks  map[string]fetch.Marks
	failed []string
}

// source fetches the documents of one source and installs them.
func (f *fetching) source(src source.Source, skip func(list.ID) bool) report.Updated {
	out := report.Updated{Source: src.ID}
	docs, marks, fresh, err := f.documents(src)
	if err == nil && !fresh {
		out.Unchanged = true
		err = f.confirm(src)
	} else if err == nil {
		out.Imported, err = f.app.install(src, docs, update.Options{Fresh: true, Skip: skip})
	}
	if held := len(out.Lists) > 0; err == nil || held {
		// What is held was fetched, too, and need not come again.
		for at, m := range marks {
			f.marks[at] = m
		}
		b, encodeErr := canon.JSON(f.marks)
		err = errors.Join(err, encodeErr)
		if encodeErr == nil {
			err = errors.Join(err, f.app.store.KeepAddresses(b))
		}
	}
	var told *fault.Fault
	switch {
	case errors.As(err, &told):
		out.Failed, out.Advice = told.Says, told.Advice
		if told.Cause != nil {
			out.Failed += ": " + told.Cause.Error()
		}
	case err != nil:
		out.Failed = err.Error()
	}
	return out
}

// confirm notes that the lists of a source still say today what they said. Of
// a list with a version that is held, the document is that version.
func (f *fetching) confirm(src source.Source) error {
	a := f.app
	latest, err := a.store.Latest()
	if err != nil {
		return err
	}
	step := folder.Step{Note: folder.Note{Source: src.ID, Day: a.env.Today(), Says: "the document has not changed"}, Confirm: map[list.ID]day.Day{}}
	for _, e := range latest.Lists {
		if slices.ContainsFunc(latest.Held, func(h folder.Held) bool { return h.List == e.List }) {
			continue
		}
		if v, err := a.store.Head(e.Hash); err == nil && strings.HasPrefix(v.Reader, src.ID+" ") {
			step.Confirm[e.List] = a.env.Today()
		}
	}
	_, err = a.store.Write(step)
	return err
}

// documents fetches the parts of a publication. fresh is false where all of
// them are those that were fetched before.
func (f *fetching) documents(src source.Source) (docs []source.File, marks map[string]fetch.Marks, fresh bool, err error) {
	parts := src.Parts
	if len(parts) == 0 {
		parts = []source.Part{{Name: documentName(src), Download: src.Download}}
	}
	if from := f.update.From; from != "" && !strings.Contains(from, "://") {
		docs, err = mirrored(from, parts)
		return docs, nil, true, err
	}
	marks = map[string]fetch.Marks{}
	for _, again := range []bool{true, false} {
		docs = nil
		for _, p := range parts {
			at := f.address(p)
			known := f.marks[at]
			if !again {
				known = fetch.Marks{}
			}
			d, err := f.get(src.ID, at, known)
			if err != nil && p.Optional && f.ctx.Err() == nil {
				continue
			}
			if err != nil {
				return nil, nil, false, err
			}
			marks[at] = d.Marks
			if !d.Unchanged {
				fresh = true
				docs = append(docs, source.File{Name: p.Name, Body: bytes.NewReader(d.Body)})
			}
		}
		// Where one part changed, the others are needed with it.
		if !fresh || len(docs) == len(parts) || !again {
			break
		}
	}
	return docs, marks, fresh, nil
}

// address gives the address of a part, at the mirror where there is one.
func (f *fetching) address(p source.Part) string {
	if f.update.From == "" {
		return p.Download
	}
	return strings.TrimSuffix(f.update.From, "/") + "/" + url.PathEscape(p.Name)
}

func (f *fetching) get(id, at string, known fetch.Marks) (fetch.Document, error) {
	c := &fetch.Client{Transport: f.app.transport(), Limits: fetch.Usual(), Agent: "navicert/" + Version(), Sleep: f.app.sleep}
	if f.update.Progress != nil {
		c.Tell = func(done, of int64) { f.update.Progress(id, done, of) }
	}
	return c.Get(f.ctx, at, known)
}

// documentName gives the name of the only document of a source: that in its
// address, or one made of its ID where that has none.
func documentName(src source.Source) string {
	if u, err := url.Parse(src.Download); err == nil {
		if name := path.Base(u.Path); path.Ext(name) != "" && u.RawQuery == "" {
			return name
		}
	}
	return strings.ReplaceAll(src.ID, "/", "-")
}

// mirrored reads parts from a folder, each also with ".gz" behind its name, and
// one whose name has no ending with whatever ending it was given there.
func mirrored(dir string, parts []source.Part) ([]source.File, error) {
	var names []string
	for _, p := range parts {
		found := false
		tries := []string{p.Name, p.Name + ".gz", strings.ToLower(p.Name), strings.ToLower(p.Name) + ".gz"}
		if path.Ext(p.Name) == "" {
			for _, ending := range []string{".xml", ".html", ".csv", ".json"} {
				tries = append(tries, p.Name+ending, p.Name+ending+".gz")
			}
		}
		for _, name := range tries {
			if _, err := os.Stat(filepath.Join(dir, name)); err == nil {
				names, found = append(names, filepath.Join(dir, name)), true
				break
			}
		}
		if !found && !p.Optional {
			return nil, fault.New(fault.NotFound, "the mirror %s has no file %s", dir, p.Name)
		}
	}
	return inMemory(names)
}

func (a *App) transport() http.RoundTripper {
	if a.env.Transport != nil {
		return a.env.Transport
	}
	return http.DefaultTransport
}

// sleep waits as the environment does.
func (a *App) sleep(ctx context.Context, d time.Duration) error {
	if a.env.Sleep != nil {
		return a.env.Sleep(ctx, d)
	}
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
