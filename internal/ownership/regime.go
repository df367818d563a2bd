package ownership

import (
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
)

// A Test is met where captured owners hold so much of an interest.
type Test struct {
	Interest Interest
	// From is the least share that meets the test: 50 percent is 5000, more than
	// 50 percent is 5001. A test on control has Whole.
	From Share
}

// String writes the test in words: "50 % of the shares or more".
func (t Test) String() string {
	switch {
	case t.Interest == Control:
		return "control"
	case t.From%Percent == 1:
		return "more than " + (t.From - 1).String() + " of the " + string(t.Interest)
	}
	return t.From.String() + " of the " + string(t.Interest) + " or more"
}

// A Reach names listings whose owners' holdings a regime is about.
type Reach struct {
	List     string   // its ID, "us/ofac/sdn"
	Programs []string // any of these; none for all
}

// A Regime is one rule of law on what those who are listed own.
type Regime struct {
	ID    string // permanent
	Title string
	Says  string // what becomes of a captured party, in one sentence
	Tests []Test // one of them is enough
	// Aggregate says whether the holdings of several captured owners are added
	// up, and AggregateFrom since when; zero for always.
	Aggregate     bool
	AggregateFrom day.Day
	// Affiliates says that those who control a listed party are reached too, and
	// whatever else they control.
	Affiliates bool
	Lists      []Reach
	// Effective are the days on which the regime is law here; none for all days
	// on which its lists have entries.
	Effective []day.Span
	Cites     []cite.Citation
	Certainty cite.Certainty
	Note      string // what a reader should know besides; may be empty
}

// On gives the regime as it is on a day, and whether it is in force.
func (r Regime) On(on day.Day) (Regime, bool) {
	r.Aggregate = r.Aggregate && r.AggregateFrom <= on
	return r, len(r.Effective) == 0 || slices.ContainsFunc(r.Effective, func(s day.Span) bool { return s.Holds(on) })
}

// Reaches reports whether a listing is one that the regime begins with. sure is
// false where its programmes decide and are not known.
func (r Regime) Reaches(list string, programs []string) (reached, sure bool) {
	for _, l := range r.Lists {
		if l.List != list {
			continue
		}
		if len(l.Programs) == 0 {
			return true, true
		}
		for _, p := range programs {
			if slices.Contains(l.Programs, strings.ToUpper(p)) {
				return true, true
			}
		}
		if len(programs) == 0 {
			return true, false
		}
	}
	return false, false
}

const half = 50 * Percent

// bisPrograms are the programmes of 15 CFR 744.8(a)(1), by the tags that OFAC
// gives the persons on its list (89 FR 20107).
var bisPrograms = []string{
	"BELARUS", "BELARUS-EO14038", "UKRAINE-EO13660", "UKRAINE-EO13661", "UKRAINE-EO13662", "UKRAINE-EO13685", "RUSSIA-EO14024",
	"FTO", "SDGT", "NPWMD", "SDNT", "SDNTK", "TCO", "ILLICIT-DRUGS-EO14059",
}

// Regimes gives the register of regimes. To add one, add it here with its tests
// and the publication that says so, and a case to testdata/examples.txtar.
func Regimes() []Regime { return append(american(), european()...) }

func american() []Regime {
	return []Regime{
		{
			ID: "us/ofac/50-percent", Title: "50 percent rule of OFAC",
			Says:  "Its property is blocked as that of its owners is, although no list names it.",
			Tests: []Test{{Shares, half}}, Aggregate: true, AggregateFrom: day.Of(2014, 8, 13),
			Lists: []Reach{{List: "us/ofac/sdn"}},
			Cites: []cite.Citation{cite.InCFR(31, "510.411"), cite.InCFR(31, "587.406"), cite.InCFR(31, "589.411")}, Certainty: cite.A,
			Note: "Ownership counts, not control. Before 2014-08-13 one blocked person had to hold half alone.",
		},
		{
			ID: "us/ofac/ssi", Title: "50 percent rule of OFAC for the sectoral directives",
			Says:  "The directive that binds its owners binds it as well; its property is not blocked.",
			Tests: []Test{{Shares, half}}, Aggregate: true, AggregateFrom: day.Of(2014, 8, 13),
			Lists: []Reach{{List: "us/ofac/ssi"}},
			Cites: []cite.Citation{cite.InCFR(31, "589.411(b)")}, Certainty: cite.A,
		},
		{
			ID: "us/ofac/ssi-directive-4", Title: "33 percent rule of Directive 4 for projects",
			Says:  "Directive 4 reaches a project that it is a part of, begun on 2018-01-29 or later.",
			Tests: []Test{{Shares, 33 * Percent}, {Votes, half + 1}}, Aggregate: true,
			Lists:     []Reach{{List: "us/ofac/ssi", Programs: []string{"UKRAINE-EO13662"}}},
			Effective: []day.Span{{From: day.Of(2018, 1, 29)}},
			Cites:     []cite.Citation{cite.InCFR(31, "589.412")}, Certainty: cite.A,
			Note: "The list's programme covers four directives; whether Directive 4 binds an owner is for a person to see in its entry.",
		},
		{
			ID: "us/ear/affiliates", Title: "Affiliates Rule of BIS",
			Says:  "It is restricted as its owners are, and the strictest of their terms hold.",
			Tests: []Test{{Shares, half}}, Aggregate: true,
			Lists: []Reach{{List: "us/bis/entity-list"}, {List: "us/bis/military-end-user"}, {List: "us/ofac/sdn", Programs: bisPrograms}},
			Effective: []day.Span{
				{From: day.Of(2025, 9, 29), Until: day.Of(2025, 11, 10)},
				{From: day.Of(2026, 11, 10)},
			},
			Cites: []cite.Citation{cite.InCFR(15, "part 744 supplement no. 8"), cite.FRPage(90, 47201), cite.FRPage(90, 50857)}, Certainty: cite.B,
			Note: "Stayed from 2025-11-10 to 2026-11-09; in force again as scheduled, last looked up on 2026-10-04. Where a listed owner is known and its share is not, the share must be found out or a licence had (Red Flag 29).",
		},
		{
			ID: "us/889/affiliates", Title: "Subsidiaries and affiliates under section 889",
			Says:  "Its equipment and services are covered as those of the named company are.",
			Tests: []Test{{Shares, half + 1}, {Votes, half + 1}, {Control, Whole}}, Affiliates: true,
			Lists: []Reach{{List: "us/889"}, {List: "us/fcc/covered-list"}},
			Cites: []cite.Citation{cite.InCFR(2, "200.216(b)"), cite.InCFR(48, "52.204-25"), cite.InCFR(48, "2.101")}, Certainty: cite.C,
			Note: "The law says \"any subsidiary or affiliate\", which is a test of control, not of half: who controls, is controlled, or is under the same control.",
		},
	}
}

func european() []Regime {
	return []Regime{
		{
			ID: "eu/ownership-or-control", Title: "Ownership or control under EU sanctions",
			Says:  "Funds and resources made available to it are taken to reach the listed person, and what it holds may have to be frozen.",
			Tests: []Test{{Shares, half}, {Votes, half + 1}, {Control, Whole}}, Aggregate: true,
			Lists: []Reach{{List: "eu/fsf/consolidated"}},
			Cites: []cite.Citation{{Text: "Council of the EU, best practices for restrictive measures, ownership and control"}}, Certainty: cite.C,
			Note: "The presumption may be rebutted. The wording was not read again.",
		},
		{
			ID: "uk/owned-or-controlled", Title: "Owned or controlled under UK sanctions",
			Says:  "Its assets are frozen as those of the listed person are.",
			Tests: []Test{{Shares, half + 1}, {Votes, half + 1}, {Control, Whole}},
			Lists: []Reach{{List: "uk/fcdo/sanctions-list"}, {List: "uk/ofsi/consolidated"}},
			Cites: []cite.Citation{{Text: "SI 2019/855, regulation 7, and its like"}}, Certainty: cite.C,
			Note: "Holdings of several listed persons are not added up unless they act together, which a person has to see. The wording was not read again.",
		},
	}
}

// FindRegime gives the regime with an ID.
func FindRegime(id string) (Regime, bool) {
	all := Regimes()
	if i := slices.IndexFunc(all, func(r Regime) bool { return r.ID == id }); i >= 0 {
		return all[i], true
	}
	return Regime{}, false
}
