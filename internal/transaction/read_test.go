package transaction

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/fault"
)

// TestRead reads the archives of testdata. Each holds files, and for each what
// is read from it (NAME.want) or the mistakes that are told (NAME.wrong).
func TestRead(t *testing.T) {
	archives, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(archives) == 0 {
		t.Fatal("there are no archives", err)
	}
	for _, name := range archives {
		a, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		files := make(map[string]string)
		for _, f := range a.Files {
			files[f.Name] = string(f.Data)
		}
		for _, f := range a.Files {
			if strings.HasSuffix(f.Name, ".want") || strings.HasSuffix(f.Name, ".wrong") {
				continue
			}
			t.Run(filepath.Base(name)+"/"+f.Name, func(t *testing.T) { readCase(t, f, files) })
		}
	}
}

func readCase(t *testing.T, f txtar.File, files map[string]string) {
	got, err := Read(f.Name, f.Data)
	wrong, isWrong := files[f.Name+".wrong"]
	if !isWrong {
		want, ok := files[f.Name+".want"]
		if !ok || err != nil {
			t.Fatalf("there is a result to compare with: %v; error: %v", ok, err)
		}
		b, _ := json.MarshalIndent(got, "", " ")
		for _, line := range strings.Split(strings.TrimSpace(want), "\n") {
			if !strings.Contains(string(b), strings.TrimSpace(line)) {
				t.Errorf("nothing was read as %s in\n%s", line, b)
			}
		}
		return
	}
	var problems Problems
	if !errors.As(err, &problems) || fault.Status(err) != 2 {
		t.Fatalf("the file is read as %+v, with error %v", got, err)
	}
	var b strings.Builder
	for _, p := range problems {
		b.WriteString(p.String() + "\n")
	}
	if b.String() != wrong {
		t.Errorf("mistakes\n%swant\n%s", b.String(), wrong)
	}
}

// The template is a file that reads, and shows every key.
func TestTemplate(t *testing.T) {
	text := Template()
	got, err := Read("template", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	if got.On != day.Of(2026, 11, 20) || got.Act != Export || len(got.Parties) != 2 || got.Items[0].ECCN.String() != "EAR99" || got.Parties[1].Role != Bank {
		t.Errorf("the template reads as %+v", got)
	}
	for _, f := range facts {
		if !strings.Contains(text, "\n  "+f.Key+":") {
			t.Errorf("the template lacks the fact %s", f.Key)
		}
	}
	for _, a := range acts {
		if !strings.Contains(text, string(a)) {
			t.Errorf("the template lacks the act %s", a)
		}
	}
	for n, line := range strings.Split(text, "\n") {
		if len(line) > 80 {
			t.Errorf("line %d has %d columns", n+1, len(line))
		}
	}
}

func TestDecimal(t *testing.T) {
	for in, want := range map[string]string{
		"100": "100", "25.0": "25", "0.000001": "0.000001", "-1.5": "-1.5", "1000000000000": "1000000000000",
		"": "none", ".5": "none", "5.": "none", "1e3": "none", "1,000": "none", "0.0000001": "none", "+1": "none", "--1": "none",
		"9999999999999999": "none", "NaN": "none", "0x10": "none",
	} {
		got := "none"
		if d, ok := ParseDecimal(in); ok {
			got = d.String()
		}
		if got != want {
			t.Errorf("%q is %s, want %s", in, got, want)
		}
	}
}

func TestUnitsReadThemselves(t *testing.T) {
	seen := make(map[string]string)
	for _, u := range units {
		for _, s := range u {
			if got, ok := ParseUnit(strings.ToUpper(s)); !ok || got != u[0] {
				t.Errorf("%q is %q, want %q", s, got, u[0])
			}
			if seen[s] != "" {
				t.Errorf("%q is both %s and %s", s, seen[s], u[0])
			}
			seen[s] = u[0]
		}
	}
}

// Whatever stands in a file, it is read or refused with a place; and a
// transaction that was read has a party and an act.
func FuzzRead(f *testing.F) {
	f.Add([]byte(Template()))
	archives, _ := filepath.Glob("testdata/*.txtar")
	for _, name := range archives {
		b, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range txtar.Parse(b).Files {
			f.Add(file.Data)
		}
	}
	f.Fuzz(func(t *testing.T, doc []byte) {
		got, err := Read("file", doc)
		var fa *fault.Fault
		switch {
		case err == nil && (got.Act == "" || len(got.Parties) == 0):
			t.Fatalf("%q is read as %+v", doc, got)
		case err != nil && (got != nil || !errors.As(err, &fa) || fa.Code != fault.Usage):
			t.Fatalf("%q gives %+v and %v", doc, got, err)
		}
	})
}

// FuzzReadBook wants transactions or a fault of every file of orders.
func FuzzReadBook(f *testing.F) {
	f.Add([]byte(Template() + "---\n" + Template()))
	f.Add([]byte("- {act: export, parties: [{role: end-user, name: B}]}\n- {act: import}\n"))
	f.Add([]byte("[]"))
	f.Fuzz(func(t *testing.T, doc []byte) {
		all, err := ReadBook("fuzz", doc)
		var broken *fault.Fault
		if err != nil && !errors.As(err, &broken) {
			t.Fatalf("the error is no fault: %v", err)
		}
		for _, one := range all {
			if err == nil && len(one.Parties) == 0 {
				t.Fatal("an order has no party")
			}
		}
	})
}
