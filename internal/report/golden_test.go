package report

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/match"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/screen"
)

var rewrite = flag.Bool("update", false, "write the golden files in testdata anew")

var program = Program{Update: "navicert lists update", Import: "navicert lists import SOURCE FILE", Fills: func(list.ID) bool { return true }}

// hikvision is a listing as the starter list has it, with both wordings of its
// policy.
func hikvision() *list.Listing {
	const requirement = "For all items subject to the EAR. (See §744.11 of the EAR)"
	first := day.Span{From: day.Of(2019, 10, 9), Until: day.Of(2020, 7, 22)}
	return &list.Listing{
		List: "us/bis/entity-list", Key: "hikvision",
		Subject: party.Party{
			Names: []party.Name{
				{Text: "Hangzhou Hikvision Digital Technology Co., Ltd.", Use: party.Primary},
				{Text: "Hikvision", Use: party.Alias},
				{Text: "杭州海康威视数字技术股份有限公司", Use: party.Native, Source: "Shenzhen Stock Exchange 002415", Grade: "B"},
				{Text: "海康威视", Use: party.Brand, Source: "press 2019-10-08", Grade: "B"},
			},
			Countries: []string{"CN"},
		},
		InForce:   day.Span{From: day.Of(2019, 10, 9)},
		Dates:     list.Dates{Announced: day.Of(2019, 10, 7), Published: day.Of(2019, 10, 9)},
		Citations: []cite.Citation{cite.FRPage(84, 54002), cite.FRPage(85, 44159)},
		Terms: []list.Terms{
			{InForce: first, Requirement: requirement, Policy: "Case-by-case review for ECCNs 1A004.c and 1A995; presumption of denial for all other items subject to the EAR.", Cites: []cite.Citation{cite.FRPage(84, 54002)}, Certainty: cite.B},
			{InForce: day.Span{From: first.Until}, Requirement: requirement, Policy: "Case-by-case review for ECCNs 1A004.c and 1A995; case-by-case review for items necessary to detect, identify and treat infectious disease; and presumption of denial for all other items subject to the EAR.", Cites: []cite.Citation{cite.FRPage(85, 44159)}, Certainty: cite.A},
		},
		Facts: []list.Fact{{Says: "The infectious-disease clause was added on 2020-07-22.", Cite: "85 FR 44159", Certainty: cite.A}},
	}
}

// telecom is a listing of another list, with an address, a problem and no
// terms.
func telecom() *list.Listing {
	return &list.Listing{
		List: "us/ofac/sdn", Key: "17", Line: 17,
		Subject: party.Party{
			Kind:        party.Company,
			Names:       []party.Name{{Text: "HIKVISION TELECOM \x1b[31mLLC", Use: party.Primary}},
			Addresses:   []party.Address{{Text: "1 Example Street, Minsk", Country: "BY"}},
			Identifiers: []party.Identifier{{Type: "Tax ID No.", Number: "123"}},
			Births:      []day.Partial{{Year: 1999}},
			BirthPlaces: []string{"Minsk, BY"},
			Title:       "Director",
			Vessel:      &party.Ship{Type: "Tanker", Flag: "BY", Owner: "Example Lines"},
			Countries:   []string{"BY"},
		},
		Programs: []string{"BELARUS", "RUSSIA-EO14024"},
		Problems: []list.Problem{{Line: 17, Field: "birth_date", Value: "soon", Says: "is not a date"}},
	}
}

func scope(id list.ID, starter, stale bool) screen.Scope {
	return screen.Scope{
		List: id, Version: "3f2a9b1c0d4e5f60718293a4b5c6d7e8f90123456789abcdef0123456789abcd",
		Dated: day.Of(2026, 11, 1), Listings: 3420, Problems: 2, Starter: starter, AgeDays: 19, Stale: stale,
	}
}

// The canned answers. Each is one thing that a printer must show well.
func answers() map[string]screen.Answer {
	engine := screen.Engine{Version: "v0.0.0-test", Weights: "w1", Threshold: 800, Sure: 900, Near: 700}
	h := hikvision()
	found := screen.Hit{
		Score: 1000, Matched: h.Subject.Names[1], Party: h.Subject.Names[0].Text, Listing: h,
		Standing: screen.InForce, Terms: h.Terms[1], Outcome: screen.Potential,
		Why: []string{"the name is the same and the listing is in force"},
		Evidence: []match.Evidence{
			{Feature: "name/words", Points: 1000, Query: "hikvision", Listed: "hikvision", Says: "The names share this word."},
			{Feature: "country/other", Points: -30, Query: "DE", Listed: "CN"},
		},
	}
	found.Turns = []screen.Turn{{Fact: "kind", Value: "person", Says: "were the party a person", Outcome: screen.Review, Score: 850}}
	early := found
	early.Turns = nil
	early.Standing, early.Outcome, early.Terms = screen.NotYet, screen.Clear, h.Terms[0]
	early.Why = []string{"the listing is not in force yet"}
	chinese := found
	chinese.Matched = h.Subject.Names[3]
	chinese.Evidence = []match.Evidence{{Feature: "name/native", Points: 1000, Query: "海康威视", Listed: "海康威视"}}
	doubt := screen.Hit{
		Score: 812, Matched: telecom().Subject.Names[0], Party: telecom().Subject.Name(), Listing: telecom(),
		Standing: screen.UnknownStart, Outcome: screen.Review, Why: []string{"no source states since when the party is listed"},
		Evidence: []match.Evidence{{Feature: "name/words", Points: 812, Query: "hikvision", Listed: "hikvision"}},
	}
	other := found
	other.Outcome, other.Why = screen.Clear, append(other.Why, "explained by your allow entry of 2026-02-03 by john: a maker of kites")
	other.Explained = &list.Listing{List: "own/allow", Key: "k", Subject: party.Party{Names: []party.Name{{Text: "Hikvision", Use: party.Primary}}}, Own: &list.Own{Reason: "a maker of kites", AddedBy: "john", AddedOn: day.Of(2026, 2, 3)}}
	lapsed := doubt
	lapsed.Notes = []string{"your allow entry does not explain this: it expired on 2026-03-01"}
	many := []screen.Hit{found, doubt}
	for i := range 6 {
		d := doubt
		d.Score -= i
		many = append(many, d)
	}
	miss := doubt
	miss.Score, miss.Outcome = 742, screen.Clear
	miss.Turns = []screen.Turn{{Fact: "country", Value: "BY", Says: "were the country the listed BY", Outcome: screen.Review, Score: 802}}
	on := day.Of(2026, 11, 20)
	return map[string]screen.Answer{
		"hit":          {Query: screen.Query{Name: "Hikvision", Country: "DE", On: on, Threshold: 800}, Outcome: screen.Potential, Why: []string{"1 listing in force matches"}, Hits: []screen.Hit{found}, Lists: []screen.Scope{scope("us/bis/entity-list", true, false)}, Engine: engine, Notes: []string{"only the starter list was asked"}},
		"not-yet":      {Query: screen.Query{Name: "Hikvision", On: day.Of(2019, 10, 8), Threshold: 800}, Outcome: screen.Clear, Why: []string{"the only listing that matches was not in force"}, Hits: []screen.Hit{early}, Lists: []screen.Scope{scope("us/bis/entity-list", false, true)}, Engine: engine},
		"many":         {Query: screen.Query{Name: "Hikvision", On: on, Threshold: 800, Lists: []list.ID{"us/bis/entity-list", "us/ofac/sdn"}}, Outcome: screen.Potential, Hits: many, Lists: []screen.Scope{scope("us/bis/entity-list", false, false), scope("us/ofac/sdn", false, false)}, Engine: engine},
		"explained":    {Query: screen.Query{Name: "Hikvision", On: on, Threshold: 800}, Outcome: screen.Review, Hits: []screen.Hit{other, lapsed}, Lists: []screen.Scope{scope("us/bis/entity-list", false, false), scope("own/allow", false, false)}, Engine: engine},
		"near":         {Query: screen.Query{Name: "Hikvision Tel", On: on, Threshold: 800, Near: true}, Outcome: screen.Clear, Near: []screen.Hit{miss}, Lists: []screen.Scope{scope("us/ofac/sdn", false, false)}, Engine: engine},
		"unscreenable": {Query: screen.Query{Name: " ", On: on, Threshold: 800}, Outcome: screen.Unscreenable, Why: []string{"the name is empty"}, Lists: []screen.Scope{scope("us/bis/entity-list", false, false)}, Engine: engine},
		"chinese":      {Query: screen.Query{Name: "海康威视", On: on, Threshold: 800}, Outcome: screen.Potential, Hits: []screen.Hit{chinese}, Lists: []screen.Scope{scope("us/bis/entity-list", false, false)}, Engine: engine},
	}
}

func printed(t *testing.T, format string, style Style, as ...screen.Answer) []byte {
	t.Helper()
	var b bytes.Buffer
	for _, f := range Formats() {
		if f.Name != format {
			continue
		}
		p := f.New(&b, style, program)
		for i := range as {
			if err := p.Answer(&as[i]); err != nil {
				t.Fatal(err)
			}
		}
		if err := p.End(); err != nil {
			t.Fatal(err)
		}
	}
	return b.Bytes()
}

// TestGolden prints every canned answer in every form. Run with -update after
// a change, and read the difference as a user would.
func TestGolden(t *testing.T) {
	for name, a := range answers() {
		golden(t, name+".json", printed(t, "json", Style{}, a))
		golden(t, name+".txt", printed(t, "text", Style{Width: PlainWidth}, a))
	}
	golden(t, "chinese-40.txt", printed(t, "text", Style{Width: 40}, answers()["chinese"]))
	golden(t, "hit-120-colour.txt", printed(t, "text", Style{Width: 200, Colour: true}, answers()["hit"]))
	golden(t, "stream.txt", printed(t, "text", Style{Width: PlainWidth}, answers()["unscreenable"], answers()["not-yet"]))
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	name = filepath.Join("testdata", name)
	if *rewrite {
		if err := os.WriteFile(name, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is not what is printed now; go test ./internal/report -update shows the difference in git:\n%s", name, got)
	}
}

// TestWidth: no line of text is wider than asked for, whatever is printed.
func TestWidth(t *testing.T) {
	escape := regexp.MustCompile("\x1b\\[[0-9;]*m")
	for name, a := range answers() {
		for _, columns := range []int{MinWidth, 59, 60, 80, MaxWidth} {
			for line := range strings.Lines(string(printed(t, "text", Style{Width: columns, Colour: true}, a))) {
				line = strings.TrimSuffix(escape.ReplaceAllString(line, ""), "\n")
				if n := columnsOf(line); n > columns {
					t.Errorf("%s in %d columns has a line of %d: %q", name, columns, n, line)
				}
				if strings.ContainsRune(line, '\x1b') {
					t.Errorf("%s lets an escape sequence of the data through: %q", name, line)
				}
			}
		}
	}
}

// TestContract looks for the fields that programs rely on, by their names and
// places.
func TestContract(t *testing.T) {
	var got map[string]any
	line := printed(t, "json", Style{}, answers()["hit"])
	if bytes.Count(line, []byte("\n")) != 1 {
		t.Fatalf("an answer is one line, got %d", bytes.Count(line, []byte("\n")))
	}
	if err := json.Unmarshal(line, &got); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]any{
		"query.name": "Hikvision", "on": "2026-11-20", "outcome": "hit",
		"hits.0.score": 1000.0, "hits.0.matched": "Hikvision", "hits.0.party": "Hangzhou Hikvision Digital Technology Co., Ltd.",
		"hits.0.listing.list": "us/bis/entity-list", "hits.0.listing.names.1.text": "Hikvision", "hits.0.listing.names.1.use": "alias",
		"hits.0.listing.names.2.use": "native", "hits.0.listing.names.3.use": "alias", "hits.0.listing.countries.0": "CN",
		"hits.0.listing.citations.0": "84 FR 54002", "hits.0.listing.in_force.from": "2019-10-09", "hits.0.listing.in_force.until": nil,
		"hits.0.listing.requirement.scope": "all-items", "hits.0.listing.requirement.text": "For all items subject to the EAR. (See §744.11 of the EAR)",
		"hits.0.listing.requirement.footnotes":   []any{},
		"hits.0.listing.policy.clauses.0.effect": "case-by-case",
		"hits.0.evidence.0.feature":              "name/words",
		"hits.0.evidence.0.points":               1000.0,
		"hits.0.evidence.0.query":                "hikvision",
		"hits.0.evidence.0.listed":               "hikvision",
		"lists.0.id":                             "us/bis/entity-list",
		"lists.0.version":                        string(scope("", true, false).Version),
		"lists.0.listings":                       3420.0,
		"lists.0.starter":                        true,
		"engine.threshold":                       800.0,
	} {
		if v := at(got, path); !same(v, want) {
			t.Errorf("%s is %v, want %v", path, v, want)
		}
	}
}

// at follows a path of field names and positions.
func at(v any, path string) any {
	for step := range strings.SplitSeq(path, ".") {
		switch x := v.(type) {
		case map[string]any:
			field, ok := x[step]
			if !ok {
				return "missing"
			}
			v = field
		case []any:
			i := int(step[0] - '0')
			if i >= len(x) {
				return "missing"
			}
			v = x[i]
		default:
			return "missing"
		}
	}
	return v
}

func same(a, b any) bool {
	x, _ := json.Marshal(a)
	y, _ := json.Marshal(b)
	return bytes.Equal(x, y)
}
