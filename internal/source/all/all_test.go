package all

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// Every folder with a reader is in the register, under the ID of its path.
func TestEveryReaderIsRegistered(t *testing.T) {
	var registered []string
	for _, s := range Sources() {
		if slices.Contains(registered, s.ID) {
			t.Errorf("%s is in the register twice", s.ID)
		}
		registered = append(registered, s.ID)
	}
	var found []string
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return err
		}
		id := strings.TrimPrefix(filepath.ToSlash(path), "../")
		files, _ := filepath.Glob(filepath.Join(path, "*.go"))
		for _, f := range files {
			src, err := os.ReadFile(f)
			if err == nil && !strings.HasSuffix(f, "_test.go") && strings.Contains(string(src), "func Source() source.Source") {
				found = append(found, id)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range found {
		if !slices.Contains(registered, id) {
			t.Errorf("the reader in internal/source/%s is not in Sources", id)
		}
	}
	for _, id := range registered {
		// A package may have a second reader, of the same layout for other lists.
		if !slices.Contains(found, id) && !slices.Contains(found, strings.TrimSuffix(id, "/consolidated")) {
			t.Errorf("%s is registered, but there is no internal/source/%s", id, id)
		}
	}
}

// What a reader keeps and leaves out is in docs/lists.md, one row for each:
// source, address, format, kept, not kept, licence of the data, last real file
// tried. The address is one that the register knows.
func TestEveryReaderIsDocumented(t *testing.T) {
	docs, err := os.ReadFile(filepath.Join("..", "..", "..", "docs", "lists.md"))
	if err != nil {
		t.Fatal(err)
	}
	_, documents, _ := strings.Cut(string(docs), "\n## Documents\n")
	rows := map[string][]string{}
	for line := range strings.Lines(documents) {
		if cells := strings.Split(strings.Trim(strings.TrimSpace(line), "|"), " | "); strings.HasPrefix(line, "| `") {
			rows[strings.Trim(cells[0], " `")] = cells
		}
	}
	for _, s := range Sources() {
		cells, ok := rows[s.ID]
		delete(rows, s.ID)
		if !ok || len(cells) != 7 || slices.ContainsFunc(cells, func(c string) bool { return strings.TrimSpace(c) == "" }) {
			t.Errorf("docs/lists.md has no row of seven cells for the reader %s below \"Documents\"", s.ID)
			continue
		}
		known := strings.Contains(cells[1], s.Page) || s.Download != "" && strings.Contains(cells[1], s.Download)
		if !known && s.ID != "own" {
			t.Errorf("docs/lists.md gives %q as the address of %s; the register knows %q and %q", cells[1], s.ID, s.Page, s.Download)
		}
		for _, p := range s.Parts {
			if len(s.Parts) > 1 && p.Download != "" && !strings.Contains(cells[1], "`"+p.Name+"`") {
				t.Errorf("docs/lists.md does not name the part %s of %s", p.Name, s.ID)
			}
		}
	}
	for id := range rows {
		t.Errorf("docs/lists.md has a row for the reader %s, which is not in Sources", id)
	}
}

func TestFind(t *testing.T) {
	if s, ok := Find("us/csl"); !ok || s.ID != "us/csl" {
		t.Error("us/csl is not found")
	}
	if _, ok := Find("us/none"); ok {
		t.Error("a source that is not registered is found")
	}
	if got := For("us/ofac/sdn"); len(got) == 0 || got[0].ID != "us/csl" {
		t.Errorf("the sources of us/ofac/sdn are %v", got)
	}
}
