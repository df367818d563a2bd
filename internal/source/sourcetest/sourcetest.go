// Package sourcetest is the suite that every list reader must pass. A reader's
// test calls Run with its cases and its fuzz target calls Fuzz; both hold the
// reader to the contract in package source.
package sourcetest

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/source"
)

var update = flag.Bool("update", false, "write what the readers give into the cases, instead of comparing")

// Run checks the description of a source and every case in testdata/*.txtar. A
// case is an archive whose comment says what it proves, with the file
//
//	doc         the document
//
// or, for a source of several documents, the files doc/NAME, and one of
//
//	want.json   the lists that it gives, with their problems
//	refused     the sentence with which it is refused
//
// Each document is also read twice, and cut off at every byte (or at 2,000
// places where it is longer).
func Run(t *testing.T, s source.Source) { run(t, s, "testdata", Cut) }

// RunIn is Run with the cases of another folder, for a package with two
// readers.
func RunIn(t *testing.T, s source.Source, folder string) { run(t, s, folder, Cut) }

// RunRows is Run for documents that spread one entry over several rows and
// carry no mark of their end: CutRows takes the place of Cut.
func RunRows(t *testing.T, s source.Source) { run(t, s, "testdata", CutRows) }

func run(t *testing.T, s source.Source, folder string, cut cutter) {
	describe(t, s)
	cases, err := filepath.Glob(filepath.Join(folder, "*.txtar"))
	if err != nil || len(cases) == 0 {
		t.Fatalf("no cases in %s: %v", folder, err)
	}
	for _, path := range cases {
		name := strings.ReplaceAll(strings.TrimSuffix(filepath.Base(path), ".txtar"), "-", "_")
		t.Run(name, func(t *testing.T) { runCase(t, s, path, cut) })
	}
}

// describe checks what the register shows of a source.
func describe(t *testing.T, s source.Source) {
	t.Helper()
	if s.ID == "" || s.Version < 1 || s.Title == "" || s.Authority == "" || s.Page == "" || s.Document == "" || len(s.Lists) == 0 || s.Parse == nil {
		t.Errorf("the description of %q is not complete", s.ID)
	}
	for _, id := range s.Lists {
		if _, ok := list.Find(id); !ok {
			t.Errorf("%s fills %s, which is not in the register of lists", s.ID, id)
		}
	}
}

func runCase(t *testing.T, s source.Source, path string, cut cutter) {
	a, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if len(bytes.TrimSpace(a.Comment)) == 0 {
		t.Error("the comment of the case does not say what it proves")
	}
	doc, want, kind := part(a, "doc"), part(a, "want.json"), "want.json"
	files := several(a)
	if doc == nil && len(files) == 0 {
		t.Fatal("the case has no file named doc")
	}
	read := func() (*list.Drafts, error) { return s.Read(bytes.NewReader(doc)) }
	if len(files) > 0 {
		read = func() (*list.Drafts, error) { return s.ReadFiles(given(files)) }
		cut = func(t testing.TB, s source.Source, _ []byte, whole *list.Drafts) { cutFiles(t, s, files, whole) }
	}
	got := ""
	d, err := read()
	if err != nil {
		kind, want, got = "refused", part(a, "refused"), Refusal(t, err)+"\n"
	} else {
		Check(t, s, d)
		got = show(t, d)
	}
	if *update {
		write(t, path, a, kind, got)
	} else if string(want) != got {
		t.Errorf("%s of %s is not what the reader gives; got:\n%s", kind, path, got)
	}
	if err == nil {
		cut(t, s, doc, d)
	}
}

func part(a *txtar.Archive, name string) []byte {
	for _, f := range a.Files {
		if f.Name == name {
			return f.Data
		}
	}
	return nil
}

func write(t *testing.T, path string, a *txtar.Archive, kind, got string) {
	t.Helper()
	files := several(a)
	if doc := part(a, "doc"); doc != nil {
		files = append(files, txtar.File{Name: "doc", Data: doc})
	}
	files = append(files, txtar.File{Name: kind, Data: []byte(got)})
	if err := os.WriteFile(path, txtar.Format(&txtar.Archive{Comment: a.Comment, Files: files}), 0o644); err != nil {
		t.Fatal(err)
	}
}

// show writes drafts as a case has them: lists without listings and problems
// are left out.
func show(t testing.TB, d *list.Drafts) string {
	t.Helper()
	type part struct {
		List     list.ID        `json:"list"`
		Listings []list.Listing `json:"listings,omitempty"`
		Problems []list.Problem `json:"problems,omitempty"`
	}
	var out struct {
		Lists []part         `json:"lists"`
		Stray []list.Problem `json:"stray,omitempty"`
	}
	out.Stray = d.Stray
	for _, f := range d.All() {
		if len(f.Listings)+len(f.Problems) > 0 {
			out.Lists = append(out.Lists, part{f.List, f.Listings, f.Problems})
		}
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(out); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// Refusal checks that an error of a reader is one for people, and gives its
// sentence.
func Refusal(t testing.TB, err error) string {
	t.Helper()
	var f *fault.Fault
	if !errors.As(err, &f) {
		t.Fatalf("the error is no fault: %v", err)
	}
	if f.Code != fault.Refused && f.Code != fault.Input {
		t.Errorf("the code of %v is %q, want refused or input", err, f.Code)
	}
	if f.Says == "" || strings.HasSuffix(f.Says, ".") {
		t.Errorf("%q is no sentence without a full stop", f.Says)
	}
	return f.Says
}

// Check holds drafts to what every list must be: listings under their own
// list, with unique keys and a name or an address, and problems that say
// something.
func Check(t testing.TB, s source.Source, d *list.Drafts) {
	t.Helper()
	for _, f := range d.All() {
		if !s.Fills(f.List) {
			t.Errorf("%s gives the list %s, which it does not name", s.ID, f.List)
		}
		keys := map[string]bool{}
		for i := range f.Listings {
			l := &f.Listings[i]
			switch {
			case l.List != f.List:
				t.Errorf("line %d: a listing of %s among those of %s", l.Line, l.List, f.List)
			case l.Key == "" || keys[l.Key]:
				t.Errorf("line %d: the key %q is empty or was used before", l.Line, l.Key)
			case l.Line < 1:
				t.Errorf("the listing %q does not say where it stands", l.Key)
			case l.Subject.Name() == "" && len(l.Subject.Addresses)+len(l.Problems) == 0:
				t.Errorf("line %d: neither a name nor an address", l.Line)
			case l.InForce.Empty():
				t.Errorf("line %d: in force on no day: %v", l.Line, l.InForce)
			}
			keys[l.Key] = true
			checkProblems(t, l.Problems)
		}
		checkProblems(t, f.Problems)
	}
	checkProblems(t, d.Stray)
}

func checkProblems(t testing.TB, problems []list.Problem) {
	t.Helper()
	for _, p := range problems {
		if p.Says == "" || len(p.Value) > list.MaxValue {
			t.Errorf("the problem %+v says nothing or holds too much", p)
		}
	}
}

// Cut reads a document cut off at many places. Each time the reader must
// refuse it or give the first listings of the whole document, and none other;
// only the last of them may differ, and then it must carry a problem.
func Cut(t testing.TB, s source.Source, doc []byte, whole *list.Drafts) {
	t.Helper()
	step := 1 + len(doc)/2000
	for n := 0; n < len(doc); n += step {
		d, err := s.Read(bytes.NewReader(doc[:n]))
		if err != nil {
			Refusal(t, err)
			continue
		}
		if err := prefix(t, d, whole); err != nil {
			t.Errorf("cut off after %d bytes: %v", n, err)
			return
		}
	}
}

func prefix(t testing.TB, d, whole *list.Drafts) error {
	t.Helper()
	for _, f := range d.All() {
		w := whole.Of(f.List)
		if len(f.Listings) > len(w.Listings) {
			return fmt.Errorf("%d listings of %s, more than the %d of the whole document", len(f.Listings), f.List, len(w.Listings))
		}
		for i := range f.Listings {
			a, err1 := json.Marshal(f.Listings[i])
			b, err2 := json.Marshal(w.Listings[i])
			if err := errors.Join(err1, err2); err != nil {
				return err
			}
			if !bytes.Equal(a, b) && len(f.Listings[i].Problems) == 0 {
				return fmt.Errorf("a listing that the document does not hold: %s", a)
			}
		}
	}
	return nil
}

// Fuzz is the fuzz target of a reader: any bytes give drafts that pass Check
// or a refusal, and the same bytes give the same twice.
func Fuzz(f *testing.F, s source.Source, seeds ...string) {
	for _, seed := range seeds {
		f.Add([]byte(seed))
	}
	cases, _ := filepath.Glob("testdata/*.txtar")
	for _, path := range cases {
		if a, err := txtar.ParseFile(path); err == nil {
			f.Add(part(a, "doc"))
		}
	}
	f.Fuzz(func(t *testing.T, doc []byte) {
		d, err := s.Read(bytes.NewReader(doc))
		again, err2 := s.Read(bytes.NewReader(doc))
		if err != nil {
			if says := Refusal(t, err); err2 == nil || says != Refusal(t, err2) {
				t.Errorf("%v the first time, %v the second", err, err2)
			}
			return
		}
		if err2 != nil {
			t.Fatal(err2)
		}
		Check(t, s, d)
		if a, b := show(t, d), show(t, again); a != b {
			t.Errorf("two readings differ:\n%s\n%s", a, b)
		}
	})
}

// Shared gives the folder "shared" beside the repository, where the real
// documents are, and skips the test where there is none.
func Shared(t testing.TB) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			shared := filepath.Join(filepath.Dir(dir), "shared")
			if _, err := os.Stat(shared); err != nil {
				t.Skip("the folder with the real documents is not beside the repository")
			}
			return shared
		}
		up := filepath.Dir(dir)
		if up == dir {
			t.Fatal("no go.mod above the test")
		}
		dir = up
	}
}
