package errata

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/source/sourcetest"
	"github.com/navicert/navicert/internal/source/us/csl"
)

const set = `navicert errata 1
by Example Compliance
dated 2026-11-20
# for people

erratum one
  list us/bis/entity-list
  name example kestrel optics
  country CN
  field names
  printed Example Kestrel Optics
  correct Example Kestrels Optics
  as former
  why A letter is missing.
  cite 84 FR 54002
  certainty A

erratum two
  list us/bis/entity-list
  field policy
  printed case-by case
  correct case-by-case
  why Misprint.
  cite 15 CFR 744
  certainty B

erratum three
  list us/bis/entity-list
  name Example Kestrel Optics
  rule 84 FR 54004
  field in_force.from
  printed 2019-10-09
  correct 2020-06-05
  why Another rule added it.
  cite 85 FR 34503
  certainty A
`

func kestrel() list.Listing {
	return list.Listing{
		List: "us/bis/entity-list", Key: "1", InForce: day.Span{From: day.Of(2019, 10, 9)},
		Subject:   party.Party{Names: []party.Name{{Text: "Example Kestrel Optics", Use: party.Primary}}, Countries: []string{"CN"}},
		Citations: []cite.Citation{cite.FRPage(84, 54002)},
		Terms:     []list.Terms{{Policy: "case-by case review"}},
	}
}

func parsed(t *testing.T, text string) Set {
	t.Helper()
	s, err := Parse("ours.errata", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// What is printed stays, what is right stands beside it, and the version that
// is stored keeps its hash.
func TestApply(t *testing.T) {
	v := &list.Version{Format: list.Format, List: "us/bis/entity-list", Listings: []list.Listing{kestrel(), kestrel()}}
	v.Listings[1].Key, v.Listings[1].Subject.Countries, v.Listings[1].Citations, v.Listings[1].Terms = "2", nil, nil, nil
	_, before, err := v.Encode()
	if err != nil {
		t.Fatal(err)
	}
	out := New([]Set{parsed(t, set)}).Apply(v)
	if _, after, _ := v.Encode(); after != before {
		t.Error("the version that is stored was changed")
	}
	l := out.Listings[0]
	var ids []string
	for _, e := range l.Errata {
		ids = append(ids, e.ID)
		if e.By != "Example Compliance" || !e.Set.Valid() {
			t.Errorf("the erratum does not say whose it is: %+v", e)
		}
	}
	if !slices.Equal(ids, []string{"one", "three", "two"}) {
		t.Errorf("the errata are %v", ids)
	}
	want := []party.Name{{Text: "Example Kestrel Optics", Use: party.Primary}, {Text: "Example Kestrels Optics", Use: party.Former, Source: "erratum one", Grade: "A"}}
	if !slices.Equal(l.Subject.Names, want) || l.InForce.From != day.Of(2020, 6, 5) || l.Terms[0].Policy != "case-by case review" {
		t.Errorf("laid over, it is %+v", l)
	}
	if len(out.Listings[1].Errata) != 0 {
		t.Errorf("an entry of that name without country and rule has errata: %+v", out.Listings[1].Errata)
	}
	v.Starter = true
	if New([]Set{parsed(t, set)}).Apply(v) != v {
		t.Error("the starter list, which no authority prints, has errata")
	}
}

// An erratum is of an entry only while that prints the mistake.
func TestOf(t *testing.T) {
	e := &parsed(t, set).Errata[0]
	for name, change := range map[string]func(*list.Listing){
		"another_list":       func(l *list.Listing) { l.List = "us/ofac/sdn" },
		"another_name":       func(l *list.Listing) { l.Subject.Names[0].Text = "Example Kestrel" },
		"another_country":    func(l *list.Listing) { l.Subject.Countries = []string{"HK"} },
		"it_was_put_right":   func(l *list.Listing) { l.Subject.Names[0].Text = "EXAMPLE KESTREL OPTICS" },
		"it_prints_no_names": func(l *list.Listing) { l.Subject.Names = nil },
	} {
		l := kestrel()
		if !e.Of(&l) {
			t.Fatal("the erratum is not of its entry")
		}
		if change(&l); e.Of(&l) {
			t.Errorf("%s: the erratum is still of it", name)
		}
	}
}

// Each file in testdata/refused.txtar is refused, with the sentence in the file
// beside it.
func TestRefused(t *testing.T) {
	a, err := txtar.ParseFile("testdata/refused.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i+1 < len(a.Files); i += 2 {
		doc, want := a.Files[i], strings.TrimSpace(string(a.Files[i+1].Data))
		_, err := Parse(doc.Name, doc.Data)
		var f *fault.Fault
		if !errors.As(err, &f) || f.Code != fault.Refused || f.Says != want {
			t.Errorf("%s: got %v, want %q", doc.Name, err, want)
		}
	}
}

// Every erratum that comes with the program is of an entry of the real list, and
// those of the rule of October 2019 are of the three entries that it did not
// add.
func TestIncludedOnTheRealList(t *testing.T) {
	sets, err := Included()
	if err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(filepath.Join(sourcetest.Shared(t), "lists", "us-csl-json/2026-07-31/consolidated.json.gz"))
	if err != nil {
		t.Skipf("the real list is not here: %v", err)
	}
	defer f.Close()
	drafts, err := csl.Source().Read(f)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range sets {
		for i := range s.Errata {
			e := &s.Errata[i]
			if !slices.ContainsFunc(drafts.Of(e.List).Listings, func(l list.Listing) bool { return e.Of(&l) }) {
				t.Errorf("%s is of no entry", e.ID)
			}
		}
	}
	october := cite.FRPage(84, 54004)
	cited, wrong := 0, 0
	el := drafts.Of("us/bis/entity-list")
	out := New(sets).Apply(&list.Version{List: "us/bis/entity-list", Listings: el.Listings})
	for _, l := range out.Listings {
		if !slices.ContainsFunc(l.Citations, func(c cite.Citation) bool { return c == october || c == cite.FRPage(84, 54002) }) {
			continue
		}
		cited++
		if slices.ContainsFunc(l.Errata, func(e list.Erratum) bool { return e.Field == "citations" && e.Printed == october.String() }) {
			wrong++
		}
	}
	if cited != 31 || wrong != 3 {
		t.Errorf("%d entries cite the rule, %d of them wrongly; want 31 and 3", cited, wrong)
	}
}

// Any file is read or refused, and what is read can be laid over a listing.
func FuzzParse(f *testing.F) {
	f.Add([]byte(set))
	a, err := txtar.ParseFile("testdata/refused.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range a.Files {
		f.Add(file.Data)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		s, err := Parse("x", b)
		if err != nil {
			var x *fault.Fault
			if !errors.As(err, &x) || x.Says == "" {
				t.Errorf("the error is none for people: %v", err)
			}
			return
		}
		l := kestrel()
		out := New([]Set{s}).Listing(&l)
		for _, e := range out.Errata {
			if e.Why == "" || e.Cite == "" || e.Printed == e.Correct {
				t.Errorf("an erratum that says nothing: %+v", e)
			}
		}
		if len(out.Subject.Names) < len(l.Subject.Names) {
			t.Error("a name was taken away")
		}
	})
}
