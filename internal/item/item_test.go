package item

import (
	"encoding/json"
	"testing"
)

func TestParse(t *testing.T) {
	for _, c := range []struct {
		in, want                   string
		category, reason           int
		group                      byte
		kind                       Kind
		known, controlled, anError bool
	}{
		{in: "1A004.c", want: "1A004.c", category: 1, group: 'A', reason: 0, kind: Commodity, known: true, controlled: true},
		{in: " 2b999 ", want: "2B999", category: 2, group: 'B', reason: 9, kind: Commodity, known: true, controlled: true},
		{in: "3B001.F.1.b.2", want: "3B001.f.1.b.2", category: 3, group: 'B', reason: 0, kind: Commodity, known: true, controlled: true},
		{in: "5D002", want: "5D002", category: 5, group: 'D', reason: 0, kind: Software, known: true, controlled: true},
		{in: "3E991", want: "3E991", category: 3, group: 'E', reason: 9, kind: Technology, known: true, controlled: true},
		{in: "ear99", want: "EAR99", category: -1, reason: -1, known: true},
		{in: "", category: -1, reason: -1, anError: true},
		{in: "1F004", category: -1, reason: -1, anError: true},
		{in: "1A04", category: -1, reason: -1, anError: true},
		{in: "1A004.", category: -1, reason: -1, anError: true},
		{in: "1A004.c-d", category: -1, reason: -1, anError: true},
		{in: "1A004..c", category: -1, reason: -1, anError: true},
	} {
		e, err := Parse(c.in)
		if (err != nil) != c.anError || e.String() != c.want {
			t.Errorf("%q is %q, %v; want %q", c.in, e, err, c.want)
		}
		if e.Category() != c.category || e.Group() != c.group || e.Reason() != c.reason || e.Kind() != c.kind ||
			e.Known() != c.known || e.Controlled() != c.controlled {
			t.Errorf("%q: category %d, group %c, reason %d, kind %q, known %v, controlled %v",
				c.in, e.Category(), e.Group(), e.Reason(), e.Kind(), e.Known(), e.Controlled())
		}
	}
}

func TestCovers(t *testing.T) {
	for _, c := range []struct {
		e, f string
		want bool
	}{
		{"1A004", "1A004.c", true},
		{"1A004.c", "1A004", false},
		{"1A004.c", "1A004.c", true},
		{"1A004.c", "1A004.d", false},
		{"3B001.f", "3B001.f.1.b.2", true},
		{"3B001.f", "3B001.ff", false},
		{"1A004", "1A005", false},
		{"EAR99", "EAR99", true},
		{"EAR99", "1A004", false},
		{"", "", false},
	} {
		var e, f ECCN
		if err := e.UnmarshalText([]byte(c.e)); err != nil {
			t.Fatal(err)
		}
		if err := f.UnmarshalText([]byte(c.f)); err != nil {
			t.Fatal(err)
		}
		if got := e.Covers(f); got != c.want {
			t.Errorf("%q covers %q: %v, want %v", c.e, c.f, got, c.want)
		}
		if (e.Compare(f) == 0) != (e == f) || e.Compare(f) != -f.Compare(e) {
			t.Errorf("%q and %q have no order", c.e, c.f)
		}
	}
}

func TestParseKind(t *testing.T) {
	for in, want := range map[string]Kind{"Goods": Commodity, "SOFTWARE ": Software, "technical data": Technology, "service": Unstated} {
		if got, ok := ParseKind(in); got != want || ok != (want != Unstated) {
			t.Errorf("%q is %q, %v", in, got, ok)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"1A004.c", "EAR99", "3B001.f.1.b.2", "9E991", "1A004.", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		e, err := Parse(s)
		if err != nil {
			return
		}
		again, err := Parse(e.String())
		if err != nil || again != e || !e.Covers(e) {
			t.Fatalf("%q became %q, then %q, %v", s, e, again, err)
		}
		b, err := json.Marshal(e)
		if err != nil {
			t.Fatal(err)
		}
		var back ECCN
		if err := json.Unmarshal(b, &back); err != nil || back != e {
			t.Fatalf("%q became %s, then %q, %v", e, b, back, err)
		}
	})
}
