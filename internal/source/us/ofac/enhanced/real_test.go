package enhanced

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/source/sourcetest"
	"github.com/navicert/navicert/internal/source/us/ofac"
)

// The one real file of this layout: 443 entities, of which three are on two of
// the lists.
const file = "us-ofac-cons-enhanced-xml/2025-01-14/CONS_ENHANCED.ZIP"

func real(t testing.TB) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(sourcetest.Shared(t), "lists", file))
	if err != nil {
		t.Skipf("the real list is not here: %v", err)
	}
	return b
}

func TestRealFile(t *testing.T) {
	b := real(t)
	d, err := Consolidated().Read(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	sourcetest.Check(t, Consolidated(), d)
	want := map[list.ID]int{ofac.SSI: 286, ofac.CMIC: 68, ofac.NSMBS: 12, ofac.CAPTA: 1, ofac.PLC: 78, ofac.FSE: 1}
	entities := map[string]*list.Listing{}
	for _, f := range d.All() {
		if len(f.Listings) != want[f.List] {
			t.Errorf("%s: %d listings, want %d", f.List, len(f.Listings), want[f.List])
		}
		for i := range f.Listings {
			l := &f.Listings[i]
			entities[l.Key] = l
			if len(l.Problems) > 0 || !l.Dates.Published.Known() {
				t.Errorf("%s %s: published %s, %+v", f.List, l.Key, l.Dates.Published, l.Problems)
			}
		}
	}
	if len(entities) != 443 || len(d.Stray) != 0 || d.Dated != day.Of(2025, 1, 10) {
		t.Errorf("%d entities, %d stray, dated %s", len(entities), len(d.Stray), d.Dated)
	}
	nothingLost(t, b, entities)
	// The lists that the layout names agree with those that programmes tell.
	for key, l := range entities {
		told, sure := ofac.Lists(l)
		for _, id := range told {
			if !slices.ContainsFunc(d.Of(id).Listings, func(o list.Listing) bool { return o.Key == key }) {
				t.Errorf("%s: the programmes %v tell %s", key, l.Programs, id)
			}
		}
		if !sure {
			t.Errorf("%s: the programmes %v tell no list", key, l.Programs)
		}
	}
	if _, err := Source().Read(bytes.NewReader(b)); err == nil {
		t.Error("the consolidated document is taken for the SDN list")
	}
}

// nothingLost counts the fields of the document by their tags alone.
func nothingLost(t *testing.T, b []byte, entities map[string]*list.Listing) {
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.File[0].Open()
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	count := func(s string) int { return bytes.Count(text, []byte(s)) }
	n := map[string]int{}
	for _, l := range entities {
		s := l.Subject
		n["names"] += len(s.Names)
		n["programmes"] += len(l.Programs)
		n["authorities"] += len(l.Citations)
		n["addresses"] += len(s.Addresses)
		n["cyrillic"] += scripts(s.Names, "Cyrillic")
		n["facts"] += len(s.Identifiers) + len(s.Births) + len(s.BirthPlaces) + len(s.Nationalities) + len(s.Citizenships)
		if s.Gender != "" {
			n["facts"]++
		}
		for p := range strings.SplitSeq(l.Remarks, "; ") {
			switch {
			case ofac.IsRemark(p):
				n["facts"]++
			case strings.HasPrefix(p, "Owned or Controlled By: "), strings.HasPrefix(p, "Owns, controls"), strings.HasPrefix(p, "Acting for"):
				n["relationships"]++
			case strings.HasPrefix(p, "Sanctions Type: "):
				n["types"]++
			}
		}
	}
	for field, want := range map[string]int{
		"programmes": count("<sanctionsProgram "), "authorities": count("<legalAuthority "), "relationships": count("<relationship "),
		"types": count("<sanctionsType "), "facts": count("<feature ") + count("<identityDocument "),
		"addresses": addressed(text), "names": 1623, // of 1,624, of which one repeats another of its entity
		"cyrillic": len(cyrillic.FindAll(text, -1)),
	} {
		if n[field] != want {
			t.Errorf("%d %s, %d in the document", n[field], field, want)
		}
	}
}

// cyrillic finds a name, as opposed to an address, in that script.
var cyrillic = regexp.MustCompile(`>Cyrillic</script>\s*<formatted`)

func scripts(names []party.Name, script string) int {
	n := 0
	for _, name := range names {
		if name.Script == script {
			n++
		}
	}
	return n
}

// addressed counts the addresses that say anything: a country or a part.
func addressed(text []byte) int {
	n := 0
	for a := range strings.SplitSeq(string(text), "<address ") {
		a, _, _ = strings.Cut(a, "</address>")
		if strings.Contains(a, "<translation ") && !strings.Contains(a, "<entity") && (strings.Contains(a, "<country ") || strings.Contains(a, "<addressPart ")) {
			n += max(1, strings.Count(a, "<addressParts>"))
		}
	}
	return n
}

func BenchmarkParse(b *testing.B) {
	doc := real(b)
	b.ReportAllocs()
	b.SetBytes(3420879)
	for b.Loop() {
		if _, err := Consolidated().Read(bytes.NewReader(doc)); err != nil {
			b.Fatal(err)
		}
	}
}
