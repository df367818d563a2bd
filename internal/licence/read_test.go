package licence

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/form"
)

func TestTemplateReads(t *testing.T) {
	l, err := Read("template", []byte(Template()))
	if err != nil {
		t.Fatal(err)
	}
	if l.Tolerance != 1000 || l.Items[0].Value.Minor != 1_000_000 || l.LastDay.String() != "2030-03-31" {
		t.Errorf("the template reads as %+v", l)
	}
}

// TestMistakes shows what is said of each mistake in a file.
func TestMistakes(t *testing.T) {
	a, err := txtar.ParseFile(filepath.Join("testdata", "wrong.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i+1 < len(a.Files); i += 2 {
		doc, want := a.Files[i], strings.TrimSpace(string(a.Files[i+1].Data))
		t.Run(doc.Name, func(t *testing.T) {
			_, err := Read(doc.Name, doc.Data)
			var all form.Problems
			if !errors.As(err, &all) {
				t.Fatalf("the error is %v", err)
			}
			if fault.Status(err) != 2 {
				t.Errorf("the status is %d, want 2", fault.Status(err))
			}
			if got := all.Error(); got != want {
				t.Errorf("mistakes\n%s\nwant\n%s", got, want)
			}
		})
	}
}

// FuzzRead wants of every file a licence that can be held, or a fault.
func FuzzRead(f *testing.F) {
	a, err := txtar.ParseFile(filepath.Join("testdata", "wrong.txtar"))
	if err != nil {
		f.Fatal(err)
	}
	for i := 0; i+1 < len(a.Files); i += 2 {
		f.Add(a.Files[i].Data)
	}
	f.Add([]byte(Template()))
	f.Fuzz(func(t *testing.T, doc []byte) {
		l, err := Read("fuzz", doc)
		var broken *fault.Fault
		switch {
		case errors.As(err, &broken):
			return
		case err != nil:
			t.Fatalf("the error is no fault: %v", err)
		}
		if _, err := Replay([]Event{{Number: 1, Kind: Added, Terms: l}}); err != nil {
			t.Fatalf("what was read cannot be held: %v", err)
		}
	})
}
