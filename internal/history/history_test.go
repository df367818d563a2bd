package history

import (
	"fmt"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
)

// entry makes a listing from words such as
//
//	key=7 name=Example_Works alias=EW country=CN cite=84_FR_54002 from=2019-10-09 id=A12345 remark=x
func entry(t *testing.T, text string) *list.Listing {
	t.Helper()
	l := &list.Listing{List: "us/bis/entity-list"}
	for _, w := range strings.Fields(text) {
		field, value, _ := strings.Cut(w, "=")
		value = strings.ReplaceAll(value, "_", " ")
		switch field {
		case "key":
			l.Key = value
		case "name":
			l.Subject.Names = append(l.Subject.Names, party.Name{Text: value, Use: party.Primary})
		case "alias":
			l.Subject.Names = append(l.Subject.Names, party.Name{Text: value, Use: party.Alias})
		case "country":
			l.Subject.Countries = append(l.Subject.Countries, value)
		case "id":
			l.Subject.Identifiers = append(l.Subject.Identifiers, party.Identifier{Type: "No.", Number: value})
		case "address":
			l.Subject.Addresses = append(l.Subject.Addresses, party.Address{Text: value})
		case "cite":
			found, _ := cite.FederalRegister(value)
			l.Citations = append(l.Citations, found...)
		case "from":
			l.InForce.From, _ = day.Parse(value, day.ISO)
		case "until":
			l.InForce.Until, _ = day.Parse(value, day.ISO)
		case "remark":
			l.Remarks = value
		case "line":
			l.Line = len(value)
		default:
			t.Fatalf("no field %q", field)
		}
	}
	return l
}

func entries(t *testing.T, texts ...string) []*list.Listing {
	t.Helper()
	var out []*list.Listing
	for _, s := range texts {
		out = append(out, entry(t, s))
	}
	return out
}

// shown writes a difference as "+added -removed ~changed(fields)".
func shown(d Difference) string {
	var out []string
	for _, l := range d.Added {
		out = append(out, "+"+called(l))
	}
	for _, l := range d.Removed {
		out = append(out, "-"+called(l))
	}
	for _, c := range d.Changed {
		var f []string
		for _, x := range c.Fields {
			f = append(f, fmt.Sprintf("%s%v>%v", x.Name, x.Before, x.After))
		}
		out = append(out, "~"+called(c.After)+"("+strings.Join(f, " ")+")")
	}
	for _, l := range d.Unplaced {
		out = append(out, "?"+called(l))
	}
	return strings.Join(out, " ")
}

func called(l *list.Listing) string {
	if l.AddressOnly() {
		return l.Subject.Addresses[0].Text
	}
	return l.Subject.Name()
}

// Which listing is which does not depend on keys that change at every
// publication, on order, lines, case or punctuation.
func TestCompare(t *testing.T) {
	for _, c := range []struct {
		name          string
		before, after []string
		want          string
	}{
		{"same", []string{"key=1 name=A"}, []string{"key=1 name=A"}, ""},
		{"line_and_order", []string{"key=1 name=A line=x", "key=2 name=B"}, []string{"key=2 name=B", "key=1 name=A line=xxx"}, ""},
		{"keys_made_anew", []string{"key=1 name=A", "key=2 name=B"}, []string{"key=2 name=A", "key=3 name=B"}, ""},
		{"punctuation", []string{"key=1 name=Alpha,_Ltd."}, []string{"key=9 name=ALPHA_Ltd"}, "~ALPHA Ltd(names[Alpha, Ltd., primary]>[ALPHA Ltd, primary])"},
		{"renamed_with_alias", []string{"key=1 name=Alpha country=CN cite=84_FR_54002"}, []string{"key=9 name=Beta alias=Alpha country=CN cite=84_FR_54002"}, "~Beta(names[Alpha, primary]>[Beta, primary Alpha, alias])"},
		{"renamed_by_number", []string{"key=1 name=Alpha id=A123456 country=CN"}, []string{"key=9 name=Beta id=A123456 country=CN"}, "~Beta(names[Alpha, primary]>[Beta, primary])"},
		{"shared_acronym", []string{"key=1 name=Alpha alias=AW"}, []string{"key=9 name=Aleph alias=AW"}, "+Aleph -Alpha"},
		{"one_of_two_countries_goes", []string{"key=1 name=A country=CN", "key=2 name=A country=HK"}, []string{"key=5 name=A country=HK"}, "-A"},
		{"added_and_removed", []string{"key=1 name=A"}, []string{"key=2 name=B"}, "+B -A"},
		{"a_reused_key", []string{"key=1 name=A", "key=2 name=B"}, []string{"key=1 name=C", "key=2 name=D"}, "+C +D -A -B"},
		{"address_entry", []string{"key=1 address=1_Long_Street_Example"}, []string{"key=4 address=1_Long_Street,_Example remark=x"}, "~1 Long Street, Example(addresses[1 Long Street Example]>[1 Long Street, Example] remarks[]>[x])"},
		{"citation_corrected", []string{"key=1 name=A cite=84_FR_54002"}, []string{"key=2 name=A cite=85_FR_34503"}, "~A(citations[84 FR 54002]>[85 FR 34503])"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := shown(Compare(entries(t, c.before...), entries(t, c.after...))); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

// Where nearly all keys last, a key alone is believed.
func TestAKeyThatLasts(t *testing.T) {
	var before, after []string
	for i := range 20 {
		before = append(before, fmt.Sprintf("key=%d name=N%d", i, i))
		after = append(after, fmt.Sprintf("key=%d name=N%d", i, i))
	}
	before, after = append(before, "key=99 name=Old"), append(after, "key=99 name=New")
	if got := shown(Compare(entries(t, before...), entries(t, after...))); got != "~New(names[Old, primary]>[New, primary])" {
		t.Errorf("got %s", got)
	}
}

// follow tracks editions that are written as "2023-01-01: name=A; name=B".
func follow(t *testing.T, editions ...string) *Track {
	t.Helper()
	var all []Edition
	for _, e := range editions {
		dated, rest, _ := strings.Cut(e, ": ")
		d, err := day.Parse(dated, day.ISO)
		if err != nil {
			t.Fatal(err)
		}
		x := Edition{Dated: d, Version: canon.Sum([]byte(e))}
		for _, s := range strings.Split(rest, "; ") {
			if s != "" {
				x.Listings = append(x.Listings, entry(t, s))
			}
		}
		all = append(all, x)
	}
	return Follow(all)
}

// A listing that vanished and returned has two intervals; what is known of it
// depends on the day of knowledge.
func TestIntervals(t *testing.T) {
	d := func(s string) day.Day { v, _ := day.Parse(s, day.ISO); return v }
	track := follow(t,
		"2022-01-01: name=A; name=B from=2020-05-05; name=C",
		"2023-01-01: name=B from=2020-05-05; name=C remark=x",
		"2025-01-01: name=A; name=B from=2020-05-05; name=C remark=x; name=D; name=E from=2024-06-01",
	)
	for _, c := range []struct{ name, known, want string }{
		{"A", "", "since an unknown day, until 2023-01-01; from 2025-01-01"},
		{"A", "2024-01-01", "since an unknown day, until 2023-01-01"},
		{"A", "2022-06-01", "since an unknown day"},
		{"A", "2021-06-01", ""},
		{"B", "", "from 2020-05-05"},
		{"D", "", "from 2025-01-01"},
		{"E", "", "from 2024-06-01"},
	} {
		lives := track.Find(c.name)
		if len(lives) != 1 {
			t.Fatalf("%d lives of %s", len(lives), c.name)
		}
		known := len(track.Editions)
		if c.known != "" {
			known = Known(track.Editions, d(c.known))
		}
		var got []string
		for _, v := range track.Intervals(lives[0], known) {
			got = append(got, v.String())
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s as known on %q: %s, want %s", c.name, c.known, s, c.want)
		}
	}
	for _, c := range []struct{ from, to, known, want string }{
		{"2022-06-01", "2023-06-01", "", "-A ~C(remarks[]>[x])"},
		{"2023-06-01", "2025-06-01", "", "+A +D +E"},
		{"2024-05-31", "2024-06-01", "", "+E"},
		{"2024-05-31", "2024-06-01", "2024-07-01", ""},
		{"2019-01-01", "2022-06-01", "", "+B ?A ?C"},
	} {
		known := len(track.Editions)
		if c.known != "" {
			known = Known(track.Editions, d(c.known))
		}
		if got := shown(track.Between(d(c.from), d(c.to), known)); got != c.want {
			t.Errorf("from %s to %s: %q, want %q", c.from, c.to, got, c.want)
		}
	}
	a := track.Find("A")[0]
	if state, l := track.On(a, d("2021-01-01"), 3); state != Unknown || l == nil {
		t.Errorf("before every list A is %v", state)
	}
	var says []string
	for _, x := range track.Seen(a, 3) {
		says = append(says, x.On.String()+" "+x.Says)
	}
	if got := strings.Join(says, "|"); got != "2023-01-01 The entry is not on the list any more.|2025-01-01 The entry is on the list again." {
		t.Errorf("seen: %s", got)
	}
}

// The acts of a listing stand in order, each with its days and citation.
func TestActs(t *testing.T) {
	l := entry(t, "key=1 name=A cite=84_FR_54002,_10/9/19 from=2019-10-09 until=2025-01-01")
	l.Terms = []list.Terms{
		{InForce: day.Span{From: day.Of(2019, 10, 9), Until: day.Of(2020, 7, 22)}},
		{InForce: day.Span{From: day.Of(2020, 7, 22)}, Cites: []cite.Citation{cite.FRPage(85, 44159)}, Certainty: cite.A},
	}
	var got []string
	for _, a := range Acts(l) {
		got = append(got, strings.TrimSpace(fmt.Sprintf("%s %s %s %s", a.On, a.Basis, a.Citation, a.Says)))
	}
	want := "2019-10-09 effective 84 FR 54002 The listing takes effect.|2020-07-22 effective 85 FR 44159 New terms take effect.|2025-01-01 effective  The listing is in force no more."
	if s := strings.Join(got, "|"); s != want {
		t.Errorf("got  %s\nwant %s", s, want)
	}
}

// A citation that an erratum holds to be wrong did not begin the listing.
func TestActsOfAMisprint(t *testing.T) {
	l := entry(t, "key=1 name=A cite=84_FR_54004,_10/9/19;85_FR_34505,_6/5/20 from=2020-06-05")
	l.Errata = []list.Erratum{{Field: "citations", Printed: "84 FR 54004", Why: "It added others.", Cite: "84 FR 54002", Certainty: cite.A}}
	var got []string
	for _, a := range Acts(l) {
		got = append(got, fmt.Sprintf("%s %s %s", a.On, a.Citation, a.Says))
	}
	want := "2019-10-09 84 FR 54004 The entry cites this publication by mistake. It added others. [A] (84 FR 54002)|2020-06-05 85 FR 34505 The listing takes effect."
	if s := strings.Join(got, "|"); s != want {
		t.Errorf("got  %s\nwant %s", s, want)
	}
}
