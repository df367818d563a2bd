package ftm

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/navicert/navicert/internal/exchange"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/source/sourcetest"
	"github.com/navicert/navicert/internal/source/us/csl"
)

func TestSource(t *testing.T) { sourcetest.RunRows(t, Source()) }

func FuzzParse(f *testing.F) {
	sourcetest.Fuzz(f, Source(),
		"", "{}", `{"id":"a","schema":"Person","properties":{"name":["x"]}}`+"\n",
		`{"id":"a","schema":"Sanction","properties":{"entity":["a"]}}`+"\n", `{"id":"a","schema":"Address","target":true}`+"\n",
		"id,schema,name\na,Person,x\n", "id,schema,name,aliases\na,Person,x,\"\"\";\"\n")
}

// The real list of the Treasury, written as entities and read back, has every
// name, birth, number and place that it had.
func TestWrittenListsReadBack(t *testing.T) {
	f, err := os.Open(filepath.Join(sourcetest.Shared(t), "lists", "us-csl-json/2026-07-31/consolidated.json.gz"))
	if err != nil {
		t.Skipf("the real list is not here: %v", err)
	}
	defer f.Close()
	drafts, err := csl.Source().Read(f)
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range []list.ID{"us/ofac/sdn", "us/bis/entity-list"} {
		about, _ := list.Find(id)
		v := &list.Version{List: id, Listings: drafts.Of(id).Listings}
		var b bytes.Buffer
		format, _ := exchange.Find("ftm")
		if err := format.Write(&b, exchange.Whole(about, v, "")); err != nil {
			t.Fatal(err)
		}
		back, err := Source().Read(&b)
		if err != nil {
			t.Fatal(err)
		}
		got := back.Of(List).Listings
		if len(got) != len(v.Listings) || len(back.Of(List).Problems)+len(back.Stray) != 0 {
			t.Fatalf("%s: %d listings of %d, problems %v %v", id, len(got), len(v.Listings), back.Of(List).Problems, back.Stray)
		}
		lost := 0
		for i := range got {
			if what := missing(v.Listings[i].Subject, got[i].Subject); what != "" {
				if lost++; lost < 10 {
					t.Errorf("%s: %s lost %s", id, v.Listings[i].Subject.Name(), what)
				}
			}
		}
		t.Logf("%s: %d listings read back", id, len(got))
	}
}

// missing says what a party has that another has not.
func missing(p, in party.Party) string {
	for _, n := range p.Names {
		if !slices.ContainsFunc(in.Names, func(o party.Name) bool { return o.Text == n.Text }) {
			return "the name " + n.Text
		}
	}
	for _, d := range p.Identifiers {
		if d.Number == "" || p.Kind == party.Vessel || p.Kind == party.Aircraft {
			continue // those of ships may stand among the notes
		}
		if !slices.ContainsFunc(in.Identifiers, func(o party.Identifier) bool { return o.Number == d.Number && o.Country == d.Country }) {
			return "the number " + d.Number
		}
	}
	for _, b := range p.Births {
		b.Circa = false
		if p.Kind == party.Person && !slices.Contains(in.Births, b) {
			return "the birth " + b.String()
		}
	}
	for _, c := range p.Countries {
		if !slices.Contains(in.Countries, c) {
			return "the country " + c
		}
	}
	return ""
}
