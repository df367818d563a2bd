package app

import (
	"cmp"
	"io"
	"path/filepath"
	"slices"

	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/source/all"
	"github.com/navicert/navicert/internal/store/folder"
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

// open opens a file, or standard input for "-", and gives the name that
// versions keep: without folders, which say nothing of the document.
func (a *App) open(file string) (io.ReadCloser, string, error) {
	if file == "-" {
		return io.NopCloser(a.env.In), stdin, nil
	}
	f, err := openNamed(file)
	if err != nil {
		return nil, "", err
	}
	return f, filepath.Base(file), nil
}

func sourceIDs() []string {
	var ids []string
	for _, s := range all.Sources() {
		ids = append(ids, s.ID)
	}
	return ids
}

// A Source is a reader of documents, as help texts show it: its address is that
// of the document, of the page about it, or empty for a file of the user's own.
type Source struct{ ID, Title, Document, Address string }

// Sources gives the sources that Import takes.
func Sources() []Source {
	var out []Source
	for _, s := range all.Sources() {
		out = append(out, Source{s.ID, s.Title, s.Document, cmp.Or(s.Download, s.Page)})
	}
	return out
}
