package sourcetest

import (
	"bytes"
	"path"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/source"
)

// several gives the documents of a case of a source that reads several
// together, with the names that they have in the case.
func several(a *txtar.Archive) []txtar.File {
	var out []txtar.File
	for _, f := range a.Files {
		if strings.HasPrefix(f.Name, "doc/") {
			out = append(out, f)
		}
	}
	return out
}

// given makes the documents what a source is given.
func given(files []txtar.File) []source.File {
	out := make([]source.File, len(files))
	for i, f := range files {
		out[i] = source.File{Name: path.Base(f.Name), Body: bytes.NewReader(f.Data)}
	}
	return out
}

// cutFiles is Cut for several documents: each of them is cut off in turn. Of
// the first, the one that holds the entries, a part must be refused or give the
// first listings of the whole. A part of another leaves some listings without
// what it would add to them, which nothing in it may show; but it must never
// add a listing or end in anything else than a refusal.
func cutFiles(t testing.TB, s source.Source, files []txtar.File, whole *list.Drafts) {
	t.Helper()
	for i := range files {
		part := append([]txtar.File(nil), files...)
		for n := range files[i].Data {
			part[i].Data = files[i].Data[:n]
			d, err := s.ReadFiles(given(part))
			if err != nil {
				Refusal(t, err)
				continue
			}
			Check(t, s, d)
			if i == 0 {
				err = prefix(t, d, whole)
			}
			if err != nil || d.Listings() > whole.Listings() {
				t.Errorf("%s cut off after %d bytes: %d listings, %v", files[i].Name, n, d.Listings(), err)
				return
			}
		}
	}
}
