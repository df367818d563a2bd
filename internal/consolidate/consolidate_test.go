package consolidate

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
)

var update = flag.Bool("update", false, "write the parties that come out back into testdata")

// Every archive of testdata has listings, one a line, and the parties that
// they are joined to. A line is
//
//	list | key | primary name; alias; ... | kind | countries | FR page or - | identifier or -
//
// and a line "same list | name | key A | list | name | key B" is a statement.
func TestParties(t *testing.T) {
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
				versions, said := listings(t, string(a.Files[i].Data))
				got := show(Parties(versions, said))
				if want := string(a.Files[i+1].Data); got != want && !*update {
					t.Errorf("%s gives\n%s\nwant\n%s", a.Files[i].Name, got, want)
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

// listings reads the lines of a case.
func listings(t *testing.T, text string) ([]*list.Version, []Statement) {
	t.Helper()
	var versions []*list.Version
	var said []Statement
	for line := range strings.Lines(text) {
		statement, isStatement := strings.CutPrefix(strings.TrimSpace(line), "same ")
		f := strings.Split(statement, "|")
		for i := range f {
			f[i] = strings.TrimSpace(f[i])
		}
		if isStatement && len(f) == 6 {
			said = append(said, Statement{
				A: Ref{List: list.ID(f[0]), Name: f[1], Key: f[2]}, B: Ref{List: list.ID(f[3]), Name: f[4], Key: f[5]},
				Says: "They are one.", Cite: "this test", Certainty: cite.B,
			})
			continue
		}
		if len(f) != 7 {
			t.Fatalf("%q has %d fields, not 7", line, len(f))
		}
		l := list.Listing{List: list.ID(f[0]), Key: f[1]}
		l.Subject.Kind = party.Kind(f[3])
		l.Subject.Countries = strings.Fields(f[4])
		for i, n := range strings.Split(f[2], ";") {
			if n = strings.TrimSpace(n); n != "" {
				use := party.Alias
				if i == 0 {
					use = party.Primary
				}
				l.Subject.Names = append(l.Subject.Names, party.Name{Text: n, Use: use})
			}
		}
		if c, err := cite.Parse(f[5]); err == nil {
			l.Citations = append(l.Citations, c)
		}
		if kind, number, ok := strings.Cut(f[6], ":"); ok {
			l.Subject.Identifiers = []party.Identifier{{Type: kind, Number: strings.TrimSpace(number)}}
		}
		i := slices.IndexFunc(versions, func(v *list.Version) bool { return v.List == l.List })
		if i < 0 {
			i = len(versions)
			versions = append(versions, &list.Version{List: l.List})
		}
		versions[i].Listings = append(versions[i].Listings, l)
	}
	return versions, said
}

func show(r *Register) string {
	var b strings.Builder
	for _, p := range r.Parties() {
		fmt.Fprintf(&b, "%s %s\n", p.ID, p.Name)
		for _, m := range p.Listings {
			fmt.Fprintf(&b, "  %s#%s", m.Listing.List, m.Listing.Key)
			if m.Rule != "" {
				fmt.Fprintf(&b, " [%s] %s", m.Rule, m.Why)
			}
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// Every listing has its party, and a listing of nobody's has none.
func TestOf(t *testing.T) {
	versions, _ := listings(t, "us/ofac/sdn | 1 | One | person | US | - | -\nus/ofac/sdn | 2 | Two | person | US | - | -\n")
	r := Parties(versions, nil)
	for i := range versions[0].Listings {
		l := &versions[0].Listings[i]
		if p, ok := r.Of(l); !ok || p.Name != l.Subject.Name() {
			t.Errorf("%s: %t %+v", l.Key, ok, p)
		}
	}
	other := versions[0].Listings[0]
	if _, ok := r.Of(&other); ok {
		t.Error("a copy of a listing has a party")
	}
}

func TestNames(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Megvii Technology Co., Ltd.", "megvii technology co ltd"},
		{"MEGVII TECHNOLOGY COMPANY LIMITED", "megvii technology co ltd"},
		{"Megvii Technology Co.,Ltd", "megvii technology co ltd"},
		{"Rosoboron L.L.C.", "rosoboron llc"},
		{"J. O'Neil & Sons", "j oneil sons"},
		{"Société Générale", "societe generale"},
		{"海康威视", "海康威视"},
		{"--- ...", ""},
	} {
		var f folder
		if got := string(f.name(c.in)); got != c.want {
			t.Errorf("%q is folded to %q, want %q", c.in, got, c.want)
		}
	}
}

// Two citations of one rule, whatever its page, and two that are not.
func TestSameRule(t *testing.T) {
	law := func(s string) cite.Citation {
		c, err := cite.Parse(s)
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"84 FR 54002", "84 FR 54004", true},
		{"84 FR 54004", "84 FR 54002", true},
		{"84 FR 54002", "84 FR 22961", false},
		{"84 FR 54002", "85 FR 54002", false},
		{"1 FR 2", "1 FR 2", true}, // a rule that is not in the table
		{"1 FR 2", "1 FR 3", false},
		{"PL 115-232", "PL 115-232", true},
		{"PL 115-232", "PL 115-91", false},
		{"15 CFR 744.11", "15 CFR 744.16", false},
		{"PL 115-232", "115 FR 232", false},
	} {
		if got := SameRule(law(c.a), law(c.b)); got != c.want {
			t.Errorf("%s and %s: %t, want %t", c.a, c.b, got, c.want)
		}
	}
	if unread := (cite.Citation{Series: cite.Other, Text: "x"}); SameRule(unread, unread) {
		t.Error("two unreadable citations are one rule")
	}
}

// A folded name is folded to itself, so that names can be compared as often as
// wanted.
func FuzzName(f *testing.F) {
	for _, s := range []string{"Co., Ltd.", "L.L.C. A.B", "Société", "海康 威视", "ﬁ İ ß", "a.b.c d'e"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var x, y folder
		once := string(x.name(s))
		if twice := string(y.name(once)); twice != once {
			t.Errorf("%q: %q, then %q", s, once, twice)
		}
	})
}

// The order in which the versions come decides nothing but the order of the
// parties.
func TestOrderDoesNotMatter(t *testing.T) {
	a, err := txtar.ParseFile("testdata/joined.txtar")
	if err != nil {
		t.Fatal(err)
	}
	ids := func(reverse bool) []string {
		var out []string
		for i := 0; i+1 < len(a.Files); i += 2 {
			versions, said := listings(t, string(a.Files[i].Data))
			if reverse {
				slices.Reverse(versions)
			}
			for _, p := range Parties(versions, said).Parties() {
				out = append(out, fmt.Sprint(p.ID, len(p.Listings)))
			}
		}
		slices.Sort(out)
		return out
	}
	if x, y := ids(false), ids(true); !slices.Equal(x, y) {
		t.Errorf("forwards %v, backwards %v", x, y)
	}
}

// BenchmarkParties has 26,000 invented listings, one in twenty of them on a
// second list.
func BenchmarkParties(b *testing.B) {
	el := &list.Version{List: entityList}
	sdn := &list.Version{List: "us/ofac/sdn"}
	add := func(v *list.Version, n int, kind party.Kind) {
		v.Listings = append(v.Listings, list.Listing{
			List: v.List, Key: fmt.Sprint(n), InForce: day.Span{},
			Subject: party.Party{Kind: kind, Countries: []string{"CN"}, Names: []party.Name{
				{Text: fmt.Sprintf("Invented%d Precision%d Machinery Company, Limited", n, n%97), Use: party.Primary},
				{Text: fmt.Sprintf("Alias %d", n), Use: party.Alias},
			}},
		})
	}
	for n := range 24700 {
		add(sdn, n, party.Company)
		if n%19 == 0 {
			add(el, n, party.Unstated)
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		if r := Parties([]*list.Version{el, sdn}, nil); len(r.Parties()) != 24700 {
			b.Fatalf("%d parties", len(r.Parties()))
		}
	}
}
