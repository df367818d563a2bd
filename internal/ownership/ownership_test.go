package ownership_test

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/ownership"
)

// A world is a case of testdata/examples.txtar.
type world struct {
	book   ownership.Book
	regime ownership.Regime
	on     day.Day
	listed map[string]bool // true where it is certain
}

func read(t *testing.T, text string) *world {
	t.Helper()
	w := &world{listed: map[string]bool{}}
	for i, line := range strings.Split(strings.TrimSpace(text), "\n") {
		f := strings.Fields(line)
		switch {
		case i == 0:
			var ok bool
			if w.regime, ok = ownership.FindRegime(f[0]); !ok {
				t.Fatalf("there is no regime %s", f[0])
			}
			var err error
			if w.on, err = day.Parse(f[1], day.ISO); err != nil {
				t.Fatal(err)
			}
		case f[0] == "listed" || f[0] == "perhaps":
			w.book.Name(ownership.Party{Key: f[1], Name: f[1]})
			w.listed[f[1]] = f[0] == "listed"
		default:
			h := ownership.Holding{Owner: f[0], Owned: f[2], Interest: ownership.Shares, Source: "case", Line: i + 1}
			var ok bool
			if h.Low, h.High, ok = ownership.ParseRange(f[1]); !ok {
				t.Fatalf("%q is no share", f[1])
			}
			if len(f) > 3 {
				h.Interest = ownership.Interest(f[3])
			}
			if err := w.book.Hold(h); err != nil {
				t.Fatal(err)
			}
		}
	}
	return w
}

func (w *world) solve() *ownership.Result {
	g := w.book.On(w.on)
	var seeds []ownership.Seed
	for i, p := range g.Parties {
		if sure, ok := w.listed[p.Key]; ok {
			seeds = append(seeds, ownership.Seed{Party: i, Sure: sure})
		}
	}
	return g.Solve(w.regime, seeds)
}

func says(r *ownership.Result) string {
	var b strings.Builder
	name := func(n int) string { return r.Graph.Parties[n].Name }
	for p := range r.Graph.Parties {
		state := r.State(p)
		if state == ownership.Listed {
			continue
		}
		fmt.Fprintf(&b, "%s %s", name(p), state)
		var parts []string
		switch state {
		case ownership.Captured:
			for _, i := range r.Chain(p) {
				parts = append(parts, holds(r.Graph, i, -1))
			}
		case ownership.Unknown:
			for _, i := range r.Open(p) {
				e := r.Graph.Edges[i]
				parts = append(parts, "find out what "+name(e.Owner)+" has of "+name(e.Owned))
			}
			for _, d := range r.Doubtful(p) {
				parts = append(parts, "find out who "+name(d)+" is")
			}
		}
		if len(parts) > 0 {
			b.WriteString(": " + strings.Join(parts, ", "))
		}
		if c, ok := r.Change(p); ok {
			var free []string
			for _, red := range c.Reductions {
				free = append(free, holds(r.Graph, red.Edge, red.To))
			}
			b.WriteString("; free if " + strings.Join(free, ", "))
		}
		b.WriteString("\n")
	}
	for _, c := range r.Graph.Cycles() {
		b.WriteString("circle")
		for _, p := range c {
			b.WriteString(" " + name(p))
		}
		b.WriteString("\n")
	}
	return b.String()
}

// holds writes an edge as it is, or as it would be with another share.
func holds(g *ownership.Graph, i int32, to ownership.Share) string {
	e := g.Edges[i]
	verb, share := "has", ownership.Range(e.Low, e.High)
	if to >= 0 {
		verb, share = "had", to.String()
	}
	owner, owned := g.Parties[e.Owner].Name, g.Parties[e.Owned].Name
	switch {
	case e.Interest == ownership.Control && to >= 0:
		return owner + " did not control " + owned
	case e.Interest == ownership.Control:
		return owner + " controls " + owned
	case e.Interest == ownership.Votes:
		return owner + " " + verb + " " + share + " of " + owned + " by votes"
	}
	return owner + " " + verb + " " + share + " of " + owned
}

func TestExamples(t *testing.T) {
	a, err := txtar.ParseFile("testdata/examples.txtar")
	if err != nil {
		t.Fatal(err)
	}
	shown := map[string]bool{}
	for i := 0; i+1 < len(a.Files); i += 2 {
		c, want := a.Files[i], a.Files[i+1]
		if want.Name != c.Name+".want" {
			t.Fatalf("%s is not followed by what is wanted", c.Name)
		}
		t.Run(c.Name, func(t *testing.T) {
			w := read(t, string(c.Data))
			shown[w.regime.ID] = true
			if got := says(w.solve()); got != string(want.Data) {
				t.Errorf("got\n%swant\n%s", got, want.Data)
			}
		})
	}
	for _, r := range ownership.Regimes() {
		if !shown[r.ID] && r.ID != "us/ofac/ssi" && r.ID != "us/ear/affiliates" { // as us/ofac/50-percent
			t.Errorf("no case shows regime %s", r.ID)
		}
	}
}

func TestWhenTheAffiliatesRuleHolds(t *testing.T) {
	r, _ := ownership.FindRegime("us/ear/affiliates")
	for _, c := range []struct {
		on    day.Day
		holds bool
	}{
		{day.Of(2025, 9, 28), false},
		{day.Of(2025, 9, 29), true},
		{day.Of(2025, 11, 9), true},
		{day.Of(2025, 11, 10), false},
		{day.Of(2026, 11, 9), false}, // the last day of the stay
		{day.Of(2026, 11, 10), true},
	} {
		if _, holds := r.On(c.on); holds != c.holds {
			t.Errorf("on %s the rule is in force: %v", c.on, holds)
		}
	}
	for _, c := range []struct {
		list          string
		programs      []string
		reached, sure bool
	}{
		{"us/bis/entity-list", nil, true, true},
		{"us/bis/military-end-user", nil, true, true},
		{"us/bis/unverified", nil, false, false},
		{"us/ofac/sdn", []string{"RUSSIA-EO14024"}, true, true},
		{"us/ofac/sdn", []string{"GLOMAG"}, false, false},
		{"us/ofac/sdn", nil, true, false},
	} {
		if reached, sure := r.Reaches(c.list, c.programs); reached != c.reached || sure != c.sure {
			t.Errorf("%s %v: reached %v, sure %v", c.list, c.programs, reached, sure)
		}
	}
}

func TestShares(t *testing.T) {
	for _, c := range []struct {
		in        string
		low, high ownership.Share
		ok        bool
	}{
		{"50", 5000, 5000, true},
		{" 49.9 % ", 4990, 4990, true},
		{"25 - 50", 2500, 5000, true},
		{"unknown", 0, 10000, true},
		{"49.996", 4999, 5000, true},
		{"49.9900000", 4999, 4999, true},
		{"100.001", 0, 0, false},
		{"101", 0, 0, false},
		{"-5", 0, 0, false},
		{"60-50", 0, 0, false},
		{"1,5", 0, 0, false},
		{"5.", 0, 0, false},
		{"", 0, 0, false},
		{"1e2", 0, 0, false},
	} {
		low, high, ok := ownership.ParseRange(c.in)
		if ok != c.ok || ok && (low != c.low || high != c.high) {
			t.Errorf("ParseRange(%q) = %d, %d, %v", c.in, low, high, ok)
		}
	}
}

func TestWhatCannotBe(t *testing.T) {
	hold := func(owner, owned string, low, high ownership.Share, during day.Span) error {
		var b ownership.Book
		return b.Hold(ownership.Holding{Owner: owner, Owned: owned, Interest: ownership.Shares, Low: low, High: high, During: during})
	}
	open := day.Span{}
	for want, err := range map[string]error{
		"own itself":                hold("A", "A", 10, 10, open),
		"not within 0 and 100":      hold("A", "B", 0, 10001, open),
		"is not within 0":           hold("A", "B", -1, 5, open),
		"ends on 2020-01-01, befor": hold("A", "B", 5, 5, day.Span{From: day.Of(2021, 1, 1), Until: day.Of(2020, 1, 1)}),
	} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want a sentence with %q", err, want)
		}
	}
}

func TestConsistent(t *testing.T) {
	year := func(from, until int) day.Span {
		return day.Span{From: day.Of(from, 1, 1), Until: day.Of(until, 1, 1)}
	}
	type h = ownership.Holding
	for name, c := range map[string]struct {
		all  []h
		want string
	}{
		"follow each other":      {[]h{{Owner: "X", Low: 6000, High: 6000, During: year(2020, 2022)}, {Owner: "X", Low: 7000, High: 7000, During: year(2022, 2024)}}, ""},
		"said twice":             {[]h{{Owner: "X", Low: 6000, High: 6000, During: year(2020, 2022)}, {Owner: "X", Low: 6000, High: 6000, During: year(2021, 2024)}}, ""},
		"overlap":                {[]h{{Owner: "X", Low: 6000, High: 6000, During: year(2020, 2022)}, {Owner: "X", Low: 7000, High: 7000, During: year(2021, 2024)}}, `different shares of "X" in "C"`},
		"more than all":          {[]h{{Owner: "X", Low: 6000, High: 6000, During: year(2020, 2022)}, {Owner: "Y", Low: 4001, High: 4001, During: year(2021, 2024)}}, `the owners of "C" hold 100.01 % of its shares together`},
		"one sells to the other": {[]h{{Owner: "X", Low: 6000, High: 6000, During: year(2020, 2022)}, {Owner: "Y", Low: 10000, High: 10000, During: year(2022, 2024)}}, ""},
		"another source":         {[]h{{Owner: "X", Low: 6000, High: 6000}, {Owner: "X", Low: 7000, High: 7000, Source: "other"}}, ""},
		"newer statement":        {[]h{{Owner: "X", Low: 6000, High: 6000, AsOf: day.Of(2020, 1, 1)}, {Owner: "X", Low: 7000, High: 7000, AsOf: day.Of(2021, 1, 1)}}, ""},
	} {
		var b ownership.Book
		for _, x := range c.all {
			x.Owned, x.Interest = "C", ownership.Shares
			if err := b.Hold(x); err != nil {
				t.Fatal(err)
			}
		}
		err := b.Consistent()
		if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
			t.Errorf("%s: got %v, want %q", name, err, c.want)
		}
	}
}

func TestOnADay(t *testing.T) {
	var b ownership.Book
	for _, h := range []ownership.Holding{
		{Owner: "X", Owned: "C", Low: 6000, High: 6000, AsOf: day.Of(2020, 1, 1), Source: "register"},
		{Owner: "X", Owned: "C", Low: 4000, High: 4000, AsOf: day.Of(2022, 1, 1), Source: "register"},
		{Owner: "Y", Owned: "C", Low: 2500, High: 5000, Source: "register"},
		{Owner: "Y", Owned: "C", Low: 3000, High: 3000, Source: "report"},
		{Owner: "Z", Owned: "C", Low: 1000, High: 1000, Source: "register"},
		{Owner: "Z", Owned: "C", Low: 2000, High: 2000, Source: "report"},
		{Owner: "W", Owned: "C", Low: 500, High: 500, During: day.Span{From: day.Of(2021, 1, 1), Until: day.Of(2021, 6, 1)}, Source: "register"},
		{Owner: "X", Owned: "D", Low: 3000, High: 3000, Indirect: true, Source: "register"},
		{Owner: "C", Owned: "D", Low: 10000, High: 10000, Source: "register"},
		{Owner: "X", Owned: "E", Low: 3000, High: 3000, Indirect: true, Source: "register"},
	} {
		h.Interest = ownership.Shares
		if err := b.Hold(h); err != nil {
			t.Fatal(err)
		}
	}
	for on, want := range map[day.Day]string{
		day.Of(2019, 6, 1): "X>C 60 %, Y>C 30 %, Z>C 10 to 20 %, C>D 100 %, X>E unknown",
		day.Of(2021, 2, 1): "X>C 60 %, Y>C 30 %, Z>C 10 to 20 %, W>C 5 %, C>D 100 %, X>E unknown",
		day.Of(2022, 2, 1): "X>C 40 %, Y>C 30 %, Z>C 10 to 20 %, C>D 100 %, X>E unknown",
	} {
		g := b.On(on)
		var got []string
		for _, e := range g.Edges {
			got = append(got, fmt.Sprintf("%s>%s %s", g.Parties[e.Owner].Name, g.Parties[e.Owned].Name, ownership.Range(e.Low, e.High)))
		}
		if s := strings.Join(got, ", "); s != want {
			t.Errorf("on %s got  %s\nwant %s", on, s, want)
		}
		if !strings.Contains(strings.Join(g.Flags, " "), "disagree on the shares of Z in C") {
			t.Errorf("on %s the sources' disagreement is not flagged: %v", on, g.Flags)
		}
	}
}
