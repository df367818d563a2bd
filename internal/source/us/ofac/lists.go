package ofac

import (
	"regexp"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
)

// programmes are the programmes that put an entry on one list of the
// consolidated publication, as the enhanced document of January 2025 pairs
// them. To add one, add its row.
var programmes = []struct {
	start string
	id    list.ID
}{
	{"UKRAINE-EO13662", SSI},
	{"CMIC-EO", CMIC}, // CMIC-EO and CMIC-EO13959
	{"NS-PLC", PLC},
	{"FSE-", FSE}, // FSE-IR, FSE-SY, FSE-WMD, FSE-SDGT
	{"561-Related", CAPTA},
	{"BURMA-EO14014", NSMBS},
	{"CAATSA - RUSSIA", NSMBS},
	{"ILLICIT-DRUGS-EO14059", NSMBS},
	{"PEESA", NSMBS},
}

// russia is the one programme that needs more than its name, see Lists.
const russia = "RUSSIA-EO14024"

// names are the lists as the enhanced and the advanced layout name them.
var names = []struct {
	name string
	id   list.ID
}{
	{"SDN List", SDN},
	{"Sectoral Sanctions Identifications List", SSI},
	{"Non-SDN CMIC List", CMIC},
	{"Non-SDN Menu-Based Sanctions List", NSMBS},
	{"CAPTA List", CAPTA},
	{"Non-SDN Palestinian Legislative Council List", PLC},
	{"FSE List", FSE},
	// Older spellings of the advanced layout, which no real file here shows.
	{"Foreign Sanctions Evaders List", FSE},
	{"Non-SDN Chinese Military-Industrial Complex Companies List", CMIC},
	{"List of Foreign Financial Institutions Subject to Correspondent Account or Payable-Through Account Sanctions", CAPTA},
}

// Named tells a list by the name that OFAC gives it in a document.
func Named(name string) (list.ID, bool) {
	for _, n := range names {
		if strings.EqualFold(n.name, name) {
			return n.id, true
		}
	}
	return "", false
}

// Consolidated is the name of the publication that carries the non-SDN lists.
// It is no list of its own.
const Consolidated = "Consolidated List"

// Lists tells on which lists of the consolidated publication an entry is, by
// its programmes and directives, for the layouts that do not say (CSV and the
// plain XML). A document that is not that publication is the SDN list.
//
// A programme of the table tells its list. RUSSIA-EO14024 is told by the
// directive in the remarks: 1a, 3 and 4 mean the menu-based list, 2 the CAPTA
// list, unless the remarks warn of section 11 of EO 14024, which OFAC writes
// only where the entry is blocked: then it is an SDN and has left the two
// lists. Programmes that only block (SDGT, SYRIA and so on) put an entry on the
// SDN list alone. sure is false where the programme RUSSIA-EO14024 comes
// without a directive and without that warning; until 2022 such an entry was
// blocked or, like the subsidiaries of Sberbank, on the CAPTA list through its
// parent, which the layouts do not say.
func Lists(l *list.Listing) (ids []list.ID, sure bool) {
	add := func(id list.ID) {
		if !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	for _, p := range l.Programs {
		for _, row := range programmes {
			if strings.HasPrefix(p, row.start) {
				add(row.id)
			}
		}
	}
	sure = true
	if slices.Contains(l.Programs, russia) && !strings.Contains(l.Remarks, "See Section 11 of Executive Order 14024") {
		sure = false
		for _, d := range directives(l.Remarks) {
			sure = true
			if d == "EO 14024 Directive 2" {
				add(CAPTA)
			} else if strings.HasPrefix(d, "EO 14024") {
				add(NSMBS)
			}
		}
	}
	slices.SortFunc(ids, list.Compare)
	return ids, sure
}

var (
	subject   = regexp.MustCompile(`Executive Order (14\d\d\d) Directive Information:? (?:- )?Subject to (Directive \w+)`)
	effective = regexp.MustCompile(`Effective Date \((EO 14\d\d\d Directive \w+)\):? (\d\d \w\w\w \d\d\d\d)`)
	stated    = regexp.MustCompile(`Listing Date \((?:CMIC|EO 14\d\d\d Directive \w+)\):? (\d\d \w\w\w \d\d\d\d)`)
)

// directives gives those of executive orders 14014 and 14024 that remarks name,
// as "EO 14024 Directive 3", each once.
func directives(remarks string) []string {
	var out []string
	for _, m := range subject.FindAllStringSubmatch(remarks, -1) {
		out = append(out, "EO "+m[1]+" "+m[2])
	}
	for _, m := range effective.FindAllStringSubmatch(remarks, -1) {
		out = append(out, m[1])
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// Begin sets the start of a listing of the menu-based or the CAPTA list from
// the effective day that its remarks print, and keeps the printed listing day
// as Dates.Stated. It does so only where the entry names one directive and one
// effective day: of several, some began without a printed day. The effective
// day of the CMIC list is not used, since companies of that list were under EO
// 13959 before it, and a start that is too late would clear them.
func Begin(l *list.Listing) {
	if l.List != NSMBS && l.List != CAPTA && l.List != CMIC {
		return
	}
	if m := unique(stated.FindAllStringSubmatch(l.Remarks, -1)); m != nil {
		if d, err := day.Parse(m[1], "02 Jan 2006"); err == nil {
			l.Dates.Stated = d
		}
	}
	m := unique(effective.FindAllStringSubmatch(l.Remarks, -1))
	if l.List == CMIC || m == nil || len(directives(l.Remarks)) != 1 || len(l.Programs) > 2 {
		return
	}
	if d, err := day.Parse(m[2], "02 Jan 2006"); err == nil {
		l.InForce.From = d
		l.Facts = append(l.Facts, list.Fact{
			Says:      "The start is the effective day of the directive, as the list prints it.",
			Cite:      strings.Replace(m[1], "EO", "E.O.", 1),
			Certainty: "A",
		})
	}
}

// unique gives the only match, or nil where there is none or several differ.
func unique(all [][]string) []string {
	for _, m := range all {
		if m[len(m)-1] != all[0][len(m)-1] {
			return nil
		}
	}
	if len(all) == 0 {
		return nil
	}
	return all[0]
}

// Place adds a listing to the drafts of each of the lists given; of none of
// them, to the problems, since an entry must not vanish.
func Place(out *list.Drafts, l list.Listing, ids []list.ID) error {
	placed := false
	for _, id := range ids {
		if out.Of(id) == nil {
			continue
		}
		one := l
		one.List = id
		one.Problems = slices.Clone(l.Problems)
		one.Facts = slices.Clone(l.Facts)
		Begin(&one)
		if _, err := out.Add(one); err != nil {
			return err
		}
		placed = true
	}
	if !placed {
		out.Flag("", list.NewProblem(l.Line, "programmes", l.Key+" "+l.Subject.Name()+" ["+strings.Join(l.Programs, "] [")+"]",
			"no list that is known here has an entry of these programmes"))
	}
	return nil
}

// PlaceByProgramme is Place for the layouts that do not name the lists: all of
// a document of the SDN list is that list, and Lists decides for the others.
func PlaceByProgramme(out *list.Drafts, l list.Listing) error {
	if out.Of(SDN) != nil {
		return Place(out, l, []list.ID{SDN})
	}
	ids, sure := Lists(&l)
	if !sure {
		l.Flag("programmes", strings.Join(l.Programs, "] ["), "the document does not say which list the programme RUSSIA-EO14024 puts the entry on")
		if len(ids) == 0 {
			ids = []list.ID{NSMBS}
		}
	}
	return Place(out, l, ids)
}

// NeverSDN reports whether programmes are of the kind that no entry of the SDN
// list carries alone: those of the Palestinian Legislative Council, CMIC and
// CAPTA lists.
func NeverSDN(programs []string) bool {
	return slices.ContainsFunc(programs, func(g string) bool {
		return g == "NS-PLC" && len(programs) == 1 || strings.HasPrefix(g, "CMIC-EO") || g == "561-Related"
	})
}

// SameList refuses the document of one publication given as the other: never is
// how many of its entries NeverSDN holds for.
func SameList(out *list.Drafts, never, entries int) error {
	sdn := out.Of(SDN) != nil
	switch {
	case sdn && never > 0:
		return Refuse("the document holds entries of the consolidated non-SDN lists, so it is not the SDN list")
	case !sdn && never == 0 && entries > 2000:
		return Refuse("the document holds the SDN list, not the consolidated non-SDN lists")
	}
	return nil
}
