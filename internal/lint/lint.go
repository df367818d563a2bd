// Package lint is the physician of lists: it finds what is wrong in a published
// list, row by row, and says why. It changes nothing and is not asked when a
// name is screened.
package lint

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/fedreg"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
)

// A Finding is one thing that is wrong, or looks so.
type Finding struct {
	Check string  `json:"check"` // ID of the check
	List  list.ID `json:"list"`
	Key   string  `json:"key"`
	Line  int     `json:"line"`
	Name  string  `json:"name"` // primary name of the listing
	Field string  `json:"field"`
	Value string  `json:"value"` // as published
	Says  string  `json:"says"`  // why this is wrong
	// Errata are the IDs of the errata that answer it.
	Errata []string `json:"errata,omitempty"`
}

// A Check looks at one listing after another. Find is pure.
type Check struct {
	ID   string
	Says string // one sentence for people
	Find func(l *list.Listing, v *list.Version) []Finding
}

// Checks are made in this order. To add one, write it and add it here, with a
// case in the test that it finds and one that it leaves alone.
func Checks() []Check {
	return []Check{
		{"wrong-citation", "The entry cites a rule that is known not to be the one that added it.", citations},
		{"impossible-date", "A date cannot be right.", dates},
		{"wrong-column", "A field holds what belongs into another one.", columns},
		{"alias-in-name", "A name holds an alias, or begins with a word that joined it to others.", joined},
		{"lossy-text", "A character was lost on the way, such as in People?s.", lossy},
	}
}

// Version makes every check on every listing, in the order of the list, and
// finds listings that are there twice.
func Version(v *list.Version) []Finding {
	twins := duplicates(v)
	var out []Finding
	for i := range v.Listings {
		l := &v.Listings[i]
		if f, ok := twins[i]; ok {
			out = append(out, f)
		}
		for _, c := range Checks() {
			for _, f := range c.Find(l, v) {
				f.Check = c.ID
				out = append(out, at(l, f))
			}
		}
	}
	return out
}

// at says where a finding is.
func at(l *list.Listing, f Finding) Finding {
	f.List, f.Key, f.Line, f.Name = l.List, l.Key, l.Line, l.Subject.Name()
	return f
}

// duplicates finds listings that say the same as an earlier one.
func duplicates(v *list.Version) map[int]Finding {
	first := map[string]int{}
	out := map[int]Finding{}
	for i := range v.Listings {
		l := &v.Listings[i]
		id := identity(l)
		k, ok := first[id]
		if !ok {
			first[id] = i
			continue
		}
		out[i] = at(l, Finding{
			Check: "duplicate", Field: "name", Value: cmp.Or(l.Subject.Name(), l.Key),
			Says: fmt.Sprintf("The entry has the names, addresses, identifiers, births and citations of that of line %d.", v.Listings[k].Line),
		})
	}
	return out
}

func identity(l *list.Listing) string {
	var b strings.Builder
	for _, n := range l.Subject.Names {
		fmt.Fprintf(&b, "%s\x00", strings.ToLower(n.Text))
	}
	fmt.Fprintf(&b, "%q %q %q %v %v %q %q", l.Subject.Addresses, l.Subject.Identifiers, l.Programs, l.Subject.Births, l.InForce, l.Remarks, l.Dates)
	for _, c := range l.Citations {
		b.WriteString(" " + c.String())
	}
	return b.String()
}

// misfits are entries that are known to cite a rule which did not add them. To
// add one, add it with the rule that did.
var misfits = []struct {
	list         list.ID
	name         string // that the primary name begins with
	cited, added cite.Citation
}{
	{"us/bis/entity-list", "NetPosa", cite.FRPage(84, 54002), cite.FRPage(85, 34503)},
	{"us/bis/entity-list", "SenseNets", cite.FRPage(84, 54002), cite.FRPage(85, 34503)},
	{"us/bis/entity-list", "Nanjing FiberHome Starrysky", cite.FRPage(84, 54002), cite.FRPage(85, 34503)},
}

func citations(l *list.Listing, _ *list.Version) []Finding {
	var out []Finding
	name := l.Subject.Name()
	for _, m := range misfits {
		if l.List != m.list || len(name) < len(m.name) || !strings.EqualFold(name[:len(m.name)], m.name) {
			continue
		}
		rule, _ := fedreg.Lookup(m.cited)
		for _, c := range l.Citations {
			if rule.Holds(c) {
				out = append(out, Finding{Field: "citations", Value: c.String(), Says: fmt.Sprintf("This rule did not add the entry; %s did.", m.added)})
			}
		}
	}
	for _, c := range l.Citations {
		if c.Series != cite.FR || c.Volume == 0 || !c.Printed.Known() {
			continue
		}
		// The volume of the Federal Register is the year less 1935.
		if year := int(c.Printed) / 10000; year-1935 != c.Volume {
			out = append(out, Finding{Field: "citations", Value: c.String(), Says: fmt.Sprintf("Volume %d is of the year %d, and the citation has the day %s.", c.Volume, c.Volume+1935, c.Printed)})
		}
		if r, ok := fedreg.Lookup(c); ok && r.Published.Known() && r.Published != c.Printed {
			out = append(out, Finding{Field: "citations", Value: c.String(), Says: fmt.Sprintf("The rule was published on %s, and the citation has the day %s.", r.Published, c.Printed)})
		}
	}
	return out
}

func dates(l *list.Listing, v *list.Version) []Finding {
	var out []Finding
	about, _ := list.Find(l.List)
	find := func(field string, d day.Day, says string) {
		out = append(out, Finding{Field: field, Value: d.String(), Says: says})
	}
	for _, d := range []struct {
		field string
		day   day.Day
	}{{"in_force.from", l.InForce.From}, {"dates.published", l.Dates.Published}, {"dates.stated", l.Dates.Stated}} {
		switch {
		case !d.day.Known():
		case about.Born.Known() && d.day < about.Born:
			find(d.field, d.day, fmt.Sprintf("The list began on %s.", about.Born))
		case v.Dated.Known() && d.day > v.Dated.Add(366):
			find(d.field, d.day, fmt.Sprintf("It is more than a year after the list itself, of %s.", v.Dated))
		}
	}
	if l.Dates.Ends.Known() && l.Dates.Stated.Known() && l.Dates.Ends < l.Dates.Stated {
		find("dates.ends", l.Dates.Ends, fmt.Sprintf("It is before the start, %s.", l.Dates.Stated))
	}
	for _, b := range l.Subject.Births {
		if year := int(v.Dated) / 10000; b.Year < 1850 || v.Dated.Known() && b.Year > year {
			out = append(out, Finding{Field: "births", Value: b.String(), Says: "Nobody on a list was born then."})
		}
	}
	for _, p := range l.Problems {
		if strings.Contains(p.Field, "date") {
			out = append(out, Finding{Field: p.Field, Value: p.Value, Says: p.Says})
		}
	}
	return out
}

// lawWords begin what belongs into the columns of requirement and policy.
var lawWords = []string{"presumption of denial", "case-by-case", "policy of denial", "for all items subject to the ear", "license requirement"}

func columns(l *list.Listing, _ *list.Version) []Finding {
	var out []Finding
	find := func(field, value, says string) {
		out = append(out, Finding{Field: field, Value: list.NewProblem(0, "", value, "").Value, Says: says})
	}
	for _, n := range l.Subject.Names {
		low := strings.ToLower(n.Text)
		switch {
		case slices.ContainsFunc(lawWords, func(w string) bool { return strings.Contains(low, w) }):
			find("names", n.Text, "A name holds words of a licence requirement or a review policy.")
		case strings.Contains(low, " fr ") && strings.ContainsAny(low, "0123456789") && cited(n.Text):
			find("names", n.Text, "A name holds a citation.")
		case !strings.ContainsFunc(n.Text, letter) && n.Use == party.Primary:
			find("names", n.Text, "The name holds no letter.")
		}
	}
	for _, t := range l.Terms {
		if low := strings.ToLower(t.Requirement); strings.HasPrefix(low, "presumption of denial") || strings.HasPrefix(low, "case-by-case") {
			find("requirement", t.Requirement, "This is a review policy.")
		}
		if low := strings.ToLower(t.Policy); strings.HasPrefix(low, "for all items") || strings.HasPrefix(low, "all items subject") {
			find("policy", t.Policy, "This is a licence requirement.")
		}
	}
	for _, a := range l.Subject.Addresses {
		if low := strings.ToLower(a.Text + a.Street); strings.HasPrefix(low, "a.k.a.") || strings.Contains(low, "; a.k.a.") {
			find("addresses", a.Text+a.Street, "An address holds an alias.")
		}
	}
	return out
}

func cited(s string) bool {
	found, errs := cite.FederalRegister(s)
	return len(errs) == 0 && len(found) > 0 && found[0].Page > 0
}
