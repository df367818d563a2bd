package starter

import (
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/fault"
)

var update = flag.Bool("update", false, "write what the reader makes of the facts back into testdata")

// Every archive of testdata has a facts file and what it is read as: the
// listings in JSON, one a line, or the error.
func TestParse(t *testing.T) {
	archives, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(archives) == 0 {
		t.Fatalf("no archives: %v", err)
	}
	for _, path := range archives {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			for i := 0; i+1 < len(a.Files); i += 2 {
				got := read(t, a.Files[i].Name, a.Files[i].Data)
				if want := string(a.Files[i+1].Data); got != want && !*update {
					t.Errorf("%s is read as\n%s\nwant\n%s", a.Files[i].Name, got, want)
				}
				a.Files[i+1].Data = []byte(got)
			}
			if *update {
				if err := os.WriteFile(path, txtar.Format(a), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

func read(t *testing.T, name string, text []byte) string {
	t.Helper()
	r, err := parse(name, text)
	if err != nil {
		var f *fault.Fault
		if !errors.As(err, &f) || f.Code != fault.Input {
			t.Errorf("the error %v is no fault of the input", err)
		}
		return err.Error() + "\n"
	}
	var b strings.Builder
	for _, e := range r.entries {
		j, err := canon.JSON(e.listing)
		if err != nil {
			t.Fatal(err)
		}
		b.Write(j)
		b.WriteByte('\n')
		for _, s := range e.same {
			b.WriteString("same: " + s.Says + " (" + s.Cite + ", " + string(s.Certainty) + ")\n")
		}
	}
	return b.String()
}

// Whatever is read is complete: a primary name, a rule, a first day and a key.
func FuzzParse(f *testing.F) {
	for _, name := range []string{"companies", "bureaus", "huawei", "section-889", "corrections"} {
		text, err := os.ReadFile("facts/" + name + ".facts")
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Add([]byte("checked 2026-10-04\nlist l\nparty P\n  rule 84 FR 1 | x | A\n  in-force 2020-01-01 | x | A\n"))
	f.Fuzz(func(t *testing.T, text []byte) {
		r, err := parse("f", text)
		if err != nil {
			var fa *fault.Fault
			if !errors.As(err, &fa) {
				t.Fatalf("%v is no fault", err)
			}
			return
		}
		for _, e := range r.entries {
			if e.listing.Subject.Name() == "" || e.rule.Series == "" || !e.listing.InForce.From.Known() {
				t.Fatalf("an entry is not complete: %+v", e)
			}
			for i, a := range e.listing.Terms {
				for _, b := range e.listing.Terms[i+1:] {
					if a.InForce.Overlaps(b.InForce) {
						t.Fatalf("%s and %s overlap", a.InForce, b.InForce)
					}
				}
			}
		}
		newOverlay(r.entries)
	})
}
