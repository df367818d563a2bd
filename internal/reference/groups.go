package reference

import (
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
)

// A member is a fact about Country Groups that comes with the program: these
// countries were members of the group in these days.
type member struct {
	group string
	codes string // ISO 3166-1 codes, parted by spaces
	days  day.Span
	cite  string // of the publication, else of the supplement
	grade cite.Certainty
}

// The days from which on the register of members says of every country whether
// it is a member, per group. Earlier, it only knows of those that it names.
var complete = []struct {
	groups string
	from   day.Day
	why    string
}{
	{"E:1 E:2", day.Of(2007, 1, 26), "the members and their changes are known since 72 FR 3722"},
	{"A:1 A:5 A:6 D:1 D:2 D:3 D:4 D:5", day.Of(2026, 7, 23), "the supplement as the eCFR printed it on that day"},
}

var (
	seen2026  = day.Span{From: day.Of(2026, 7, 23)}
	since2013 = day.Span{From: day.Of(2013, 10, 15)}
	since2007 = day.Span{From: day.Of(2007, 1, 26)}
)

const supplement = "15 CFR part 740, supplement no. 1"

// members are the facts about Country Groups. To add one, add a row with the
// days and the publication that says so. Where a country left a group, end its
// row at the day on which it left, with that publication.
var members = []member{
	{"E:1", "IR KP SY", since2007, supplement, cite.C},
	{"E:1", "SD", day.Span{From: day.Of(2007, 1, 26), Until: day.Of(2021, 1, 19)}, "86 FR 4929", cite.B},
	{"E:1", "CU", day.Span{From: day.Of(2007, 1, 26), Until: day.Of(2015, 7, 22)}, "80 FR 43314", cite.B},
	{"E:2", "CU", since2007, supplement, cite.C},
	{"D:5", "BY CN CU IQ IR KP SY VE", since2013, "78 FR 22660", cite.C},
	{"D:5", "RU", day.Span{From: day.Of(2021, 3, 18)}, "86 FR 14802", cite.B},
	{"D:5", "NI", day.Span{From: day.Of(2024, 3, 15)}, "89 FR 18780", cite.B},
	{"D:5", "AF CD CF ER HT LB LY MM SD SO SS ZW", seen2026, supplement, cite.B},
	{"A:1", "AR AT AU BE BG CA CH CZ DE DK EE ES FI FR GB GR HR HU IE IN IS IT JP KR LT LU LV MX NL NO NZ PL PT RO SE SI SK TR US ZA", seen2026, supplement, cite.B},
	{"A:5", "AE AR AT AU BE BG CA CH CZ DE DK EE ES FI FR GB GR HR HU IE IN IS IT JP KR LT LU LV NL NO NZ PL PT RO SE SI SK TR", seen2026, supplement, cite.B},
	{"A:6", "AL CY IL MT MX SG TW ZA", seen2026, supplement, cite.B},
	{"D:1", "AM AZ BY CN GE IQ KG KH KP KZ LA LY MD MM MN MO NI RU TJ TM UZ VE VN YE", seen2026, supplement, cite.B},
	{"D:2", "BY CU IL IQ IR KP LY PK RU VE", seen2026, supplement, cite.B},
	{"D:3", "AF AM AZ BH BY CN CU EG GE IL IQ IR JO KG KP KW KZ LB LY MD MM MN MO OM PK QA RU SA SY TJ TM TW UZ VE VN YE", seen2026, supplement, cite.B},
	{"D:4", "BH BY CN EG IL IQ IR JO KP KW LB LY MO OM PK QA RU SA SY VE YE", seen2026, supplement, cite.B},
}

// never are destinations that have not been in the groups since these began, so
// that the answer for them does not need a table of the day.
var never = []struct {
	groups, codes string
	from          day.Day
	why           string
}{
	{
		"D:1 D:5", "AL AR AT AU BE BG CA CH CZ DE DK EE ES FI FR GB GR HR HU IE IL IN IS IT JP KR LT LU LV MT MX NL NO NZ PL PT RO SE SG SI SK TR TW US ZA",
		day.Of(2013, 10, 15), "partners of the export control regimes were never in it since 78 FR 22660",
	},
	{
		"D:5", "AE AL BD BR CL CO CR DO EC EG GH ID IN JO KE KW MA MO MY NG OM PA PE PH PK QA SA TH TN UY",
		day.Of(2013, 10, 15), "it is under no arms embargo of the United States (22 CFR 126.1) and was never in it since 78 FR 22660",
	},
}

// A Membership says whether a destination is in a Country Group on a day.
type Membership struct {
	Verdict Verdict
	Why     string // one clause
	Grade   cite.Certainty
	From    []Named // the version that says so, where one does
}

// InGroup says whether a destination is in a Country Group: by the table of
// that day where one is imported, else by the facts that come with the program.
// A destination that is governed by the entry of another country is in the
// groups of that country.
func (s *Set) InGroup(group, destination string, on, known day.Day) Membership {
	row, _ := rowOf(destination, on)
	if k, early, ok := s.At(CountryGroups, on, known); ok && !early {
		i := slices.IndexFunc(k.Groups, func(g Group) bool { return g.Name == group })
		if i >= 0 {
			verdict := No
			if slices.Contains(k.Groups[i].Members, row) {
				verdict = Yes
			}
			return Membership{verdict, "by the Country Groups of " + k.Dated.String(), cite.B, []Named{k.named()}}
		}
	}
	for _, m := range members {
		if m.group == group && m.days.Holds(on) && listed(m.codes, row) {
			return Membership{Verdict: Yes, Why: m.cite, Grade: m.grade}
		}
	}
	for _, n := range never {
		if on >= n.from && strings.Contains(n.groups, group) && listed(n.codes, row) {
			return Membership{Verdict: No, Why: n.why, Grade: cite.C}
		}
	}
	for _, c := range complete {
		if on >= c.from && strings.Contains(c.groups, group) {
			return Membership{Verdict: No, Why: c.why, Grade: cite.C}
		}
	}
	return Membership{Verdict: Open, Why: "the Country Groups of that day are not imported", Grade: cite.U}
}

// listed reports whether a code stands among codes of two letters that are
// parted by spaces.
func listed(codes, code string) bool {
	for i := 0; i+1 < len(codes); i += 3 {
		if codes[i:i+2] == code {
			return true
		}
	}
	return false
}

// inAny says whether a destination is in one of several groups.
func (s *Set) inAny(groups []string, destination string, on, known day.Day) Verdict {
	out := No
	for _, g := range groups {
		switch s.InGroup(g, destination, on, known).Verdict {
		case Yes:
			return Yes
		case Open:
			out = Open
		}
	}
	return out
}
