package consolidate_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/navicert/navicert/internal/consolidate"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/source/starter"
	"github.com/navicert/navicert/internal/source/us/csl"
)

// real reads the Consolidated Screening List of 2026-07-31 with the overlay,
// and the us/889 part of the starter list, or skips.
func real(t testing.TB) ([]*list.Version, []consolidate.Statement) {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for ; dir != filepath.Dir(dir); dir = filepath.Dir(dir) {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
	}
	doc, err := os.ReadFile(filepath.Join(dir, "..", "shared/lists/us-csl-json/2026-07-31/consolidated.json.gz"))
	if err != nil {
		t.Skipf("the shared data is not here: %v", err)
	}
	drafts, err := csl.Source().Read(bytes.NewReader(doc))
	if err != nil {
		t.Fatal(err)
	}
	facts, err := starter.Load()
	if err != nil {
		t.Fatal(err)
	}
	var out []*list.Version
	for _, d := range drafts.All() {
		v := &list.Version{Format: list.Format, List: d.List, Dated: day.Of(2026, 7, 31), Listings: d.Listings}
		out = append(out, facts.Overlay().Apply(v))
	}
	for _, v := range facts.Versions() {
		if v.List == "us/889" {
			out = append(out, v)
		}
	}
	return out, facts.Statements()
}

// lists gives the lists of the party that has a listing of that name.
func lists(r *consolidate.Register, id list.ID, name string) (consolidate.Party, map[list.ID]int) {
	for _, p := range r.Parties() {
		for _, m := range p.Listings {
			if m.Listing.List == id && m.Listing.Subject.Name() == name {
				on := map[list.ID]int{}
				for _, m := range p.Listings {
					on[m.Listing.List]++
				}
				return p, on
			}
		}
	}
	return consolidate.Party{}, nil
}

func TestRealList(t *testing.T) {
	versions, said := real(t)
	r := consolidate.Parties(versions, said)
	total, joined := 0, 0
	rules := map[string]int{}
	for _, p := range r.Parties() {
		total += len(p.Listings)
		if len(p.Listings) > 1 {
			joined++
		}
		for i, m := range p.Listings {
			rules[m.Rule]++
			if (m.Rule == "") != (i == 0) || (m.Why == "") != (i == 0) {
				t.Errorf("%s: listing %d was joined by %q: %q", p.ID, i, m.Rule, m.Why)
			}
		}
	}
	t.Logf("%d listings are %d parties, %d of them with several listings; joined by %v", total, len(r.Parties()), joined, rules)
	for _, c := range []struct {
		name string
		on   []list.ID
	}{
		{"Megvii Technology", []list.ID{"us/bis/entity-list", "us/ofac/cmic"}},
		{"Hangzhou Hikvision Digital Technology Co., Ltd.", []list.ID{"us/bis/entity-list", "us/ofac/cmic", "us/889"}},
		{"Xiamen Meiya Pico Information Co. Ltd.", []list.ID{"us/bis/entity-list", "us/ofac/cmic"}},
		{"Huawei Technologies Co., Ltd. (Huawei)", []list.ID{"us/bis/entity-list", "us/ofac/cmic", "us/889"}},
		{"Dahua Technology", []list.ID{"us/bis/entity-list", "us/889"}},
		{"Yitu Technologies", []list.ID{"us/bis/entity-list"}},
		{"Beijing Sensetime Technology Development Co., Ltd.", []list.ID{"us/bis/entity-list"}},
		{"Hytera Communications Limited", []list.ID{"us/bis/entity-list"}},
		{"ZTE Parsian", []list.ID{"us/bis/entity-list"}},
	} {
		p, on := lists(r, "us/bis/entity-list", c.name)
		if len(on) != len(c.on) || p.Name != c.name {
			t.Errorf("%s is the party %q on %v, want %v", c.name, p.Name, on, c.on)
		}
		for _, id := range c.on {
			if on[id] == 0 {
				t.Errorf("%s is not on %s", c.name, id)
			}
		}
	}
	for id, name := range map[list.ID]string{
		"us/bis/denied-persons": "DAHUA ELECTRONICS CORPORATION", "us/889": "Hytera Communications Corporation",
	} {
		if p, on := lists(r, id, name); len(on) != 1 || len(p.Listings) != 1 {
			t.Errorf("%s was joined with %v", name, on)
		}
	}
}

// The 28 parties and Huawei of the starter list are all found on the real
// Entity List, each as a party of its own.
func TestStarterPartiesOnTheRealList(t *testing.T) {
	versions, said := real(t)
	r := consolidate.Parties(versions, said)
	facts, err := starter.Load()
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, l := range facts.Versions()[0].Listings {
		p, on := lists(r, "us/bis/entity-list", l.Subject.Name())
		if on["us/bis/entity-list"] == 0 || seen[p.ID] {
			t.Errorf("%s: party %q on %v", l.Subject.Name(), p.ID, on)
		}
		seen[p.ID] = true
	}
	if len(seen) != 29 {
		t.Errorf("%d parties, want 29", len(seen))
	}
}

func BenchmarkRealList(b *testing.B) {
	versions, said := real(b)
	b.ReportAllocs()
	for b.Loop() {
		consolidate.Parties(versions, said)
	}
}
