// Package licence is about permissions that are held: what they are for, how much
// of them is left, until when they hold, and which of them covers a deal. One type
// stands for licences of BIS and OFAC, general licences, licence exceptions and
// savings clauses that are made use of, authorisations under a denial order, and
// statements of parties on the Unverified List, so that all of them are counted
// down, run out and are recorded alike.
//
// What was used is undone only by a record of its undoing. The rules are those of
// 15 CFR 750.7 (validity, scope, conditions) and 750.11 (tolerance).
package licence

import (
	"regexp"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/item"
	"github.com/navicert/navicert/internal/transaction"
)

// A Kind says what sort of permission it is.
type Kind string

// The kinds. They are stored, so they are never renamed.
const (
	BIS            Kind = "bis-licence"          // issued by BIS on an application (15 CFR 750.7)
	BISGeneral     Kind = "bis-general-licence"  // such as a temporary general licence in Supplement No. 1 to part 736
	Exception      Kind = "licence-exception"    // of 15 CFR part 740, where its use is counted
	Savings        Kind = "savings-clause"       // of a rule that took effect
	Statement      Kind = "uvl-statement"        // signed by a party on the Unverified List (15 CFR 744.15(b))
	Denial         Kind = "oes-authorisation"    // of the Office of Exporter Services, for a deal with a denied person (15 CFR 764.3(a)(2))
	OFAC           Kind = "ofac-licence"         // specific (31 CFR 501.801(b))
	OFACGeneral    Kind = "ofac-general-licence" // in an OFAC part (31 CFR 501.801(a))
	licencesOfBIS       = "us/ear/"
	programsOfOFAC      = "us/ofac/"
	denialOrders        = "us/ear/764.3"
	unverifiedList      = "us/ear/744.15"
)

// An AboutKind describes a kind.
type AboutKind struct {
	Kind  Kind
	Says  string
	Rules string // the beginning of the IDs of the rules whose findings it covers
	// Named says that the licence itself must name the rules, as each such
	// permission is for other ones.
	Named bool
}

// Kinds gives the register of kinds, in the order of the template. To add one,
// add it here, with the rules that it covers, and to docs/licences.md.
func Kinds() []AboutKind {
	return []AboutKind{
		{BIS, "a licence that BIS issued on an application", licencesOfBIS, false},
		{BISGeneral, "a general licence in the EAR; name the rules that it overcomes", licencesOfBIS, true},
		{Exception, "a licence exception whose use is counted; name the exception", licencesOfBIS, false},
		{Savings, "a savings clause; name the rules that it leaves out of force", licencesOfBIS, true},
		{Statement, "a statement of a party on the Unverified List", unverifiedList, false},
		{Denial, "an authorisation for a deal with a denied person", denialOrders, false},
		{OFAC, "a specific licence of OFAC", programsOfOFAC, false},
		{OFACGeneral, "a general licence of OFAC; name the rules that it overcomes", programsOfOFAC, true},
	}
}

// personal reports whether a permission of the kind is for parties that it names,
// and not for everybody who meets its terms.
func (k Kind) personal() bool { return k == BIS || k == OFAC || k == Denial || k == Statement }

func about(k Kind) (AboutKind, bool) {
	all := Kinds()
	i := slices.IndexFunc(all, func(a AboutKind) bool { return a.Kind == k })
	if i < 0 {
		return AboutKind{}, false
	}
	return all[i], true
}

// A Licence is what a permission says, as somebody entered it.
type Licence struct {
	Number    string          `json:"number"` // upper case
	Kind      Kind            `json:"kind"`
	Title     string          `json:"title,omitempty"`
	Cite      string          `json:"cite,omitempty"` // where it is published, if it is
	Rules     []string        `json:"rules,omitempty"`
	Exception string          `json:"exception,omitempty"` // symbol of the licence exception, "LVS"
	Act       transaction.Act `json:"act,omitempty"`       // "" for any
	Licensee  Name            `json:"licensee"`            // the only one who may use it; "" for anybody
	Parties   []Party         `json:"parties"`
	Countries []string        `json:"destinations,omitempty"` // ISO 3166-1 alpha-2; none where the parties decide
	Items     []Item          `json:"items"`
	Value     *Money          `json:"value,omitempty"` // of all items together
	Tolerance int             `json:"tolerance"`       // of the value, in hundredths of a percent
	EndUse    string          `json:"end_use,omitempty"`
	Issued    day.Day         `json:"issued"`
	From      day.Day         `json:"from"`    // first day on which it may be used
	Expires   day.Day         `json:"expires"` // last day as stated or by law; zero for none
	LastDay   day.Day         `json:"last_day"`
	Emergency bool            `json:"emergency,omitempty"`
	Short     bool            `json:"short_supply,omitempty"`
	Terms     []string        `json:"conditions,omitempty"`
	Replaces  string          `json:"replaces,omitempty"`
	Note      string          `json:"note,omitempty"`
}

// A Name is somebody under all names that the licence, or a letter of the agency
// on it, gives them.
type Name struct {
	Name    string   `json:"name"`
	Also    []string `json:"also,omitempty"`
	Country string   `json:"country,omitempty"` // ISO 3166-1 alpha-2, or ""
}

// A Party is somebody whom the licence names in a role.
type Party struct {
	Role transaction.Role `json:"role"`
	Name
}

// An Item is one line of a licence.
type Item struct {
	Description string              `json:"description"`
	Also        []string            `json:"also,omitempty"` // model and part numbers, other descriptions
	ECCN        item.ECCN           `json:"eccn"`           // zero for an item of any class
	Kind        item.Kind           `json:"kind,omitempty"`
	Quantity    transaction.Decimal `json:"quantity"` // 0 for no limit
	Unit        string              `json:"unit,omitempty"`
	Value       *Money              `json:"value,omitempty"` // nil for no limit of its own
	// UsedQuantity and UsedValue were used before the licence was entered here.
	UsedQuantity transaction.Decimal `json:"used_quantity"`
	UsedValue    int64               `json:"used_value"` // minor units of the currency of Value, or of the licence
}

// Title names an item of the licence in a sentence.
func (i Item) Title() string {
	var parts []string
	if i.Description != "" {
		parts = append(parts, i.Description)
	}
	if i.ECCN.Known() {
		parts = append(parts, i.ECCN.String())
	}
	return strings.Join(parts, ", ")
}

// controlNumber is the form of an application control number, which is no licence
// number (15 CFR 748.6(b)). Licences begin with D.
var controlNumber = regexp.MustCompile(`^[A-CE-Z][0-9]{6}$`)

// number is the form of the number of a permission, in upper case.
var number = regexp.MustCompile(`^[A-Z0-9](?:[A-Z0-9._-]{0,38}[A-Z0-9])?$`)

// ParseNumber reads the number of a permission, in any case.
func ParseNumber(s string) (string, bool) {
	s = strings.ToUpper(strings.TrimSpace(s))
	return s, number.MatchString(s)
}

// Overcomes reports whether the licence is for what a rule of this ID demands.
// exceptions are the licence exceptions that the rule leaves.
func (l *Licence) Overcomes(rule string, exceptions []string) bool {
	a, ok := about(l.Kind)
	if !ok || !strings.HasPrefix(rule, a.Rules) {
		return false
	}
	if l.Kind == BIS && (rule == denialOrders || rule == unverifiedList) {
		return false
	}
	if l.Kind == Exception && !slices.ContainsFunc(exceptions, l.excepts) {
		return false
	}
	if a.Named || len(l.Rules) > 0 {
		return slices.Contains(l.Rules, rule)
	}
	return true
}

// excepts reports whether the licence is the exception that a finding leaves, which
// begins with its symbol: "LVS: $1500", "License Exception GOV, 15 CFR 740.11".
func (l *Licence) excepts(says string) bool {
	says = strings.TrimPrefix(says, "License Exception ")
	if end := strings.IndexAny(says, ",:"); end >= 0 {
		says = says[:end]
	}
	return strings.EqualFold(strings.TrimSpace(says), l.Exception)
}

// For gives the kind of licence that somebody applies for who needs what a rule
// demands, or "" where none is to be had.
func For(rule string) Kind {
	switch {
	case rule == denialOrders:
		return Denial
	case rule == unverifiedList:
		return Statement
	case strings.HasPrefix(rule, licencesOfBIS):
		return BIS
	case strings.HasPrefix(rule, programsOfOFAC):
		return OFAC
	}
	return ""
}

// currency gives the currency of the values of an item, or "".
func (l *Licence) currency(i int) string {
	switch {
	case l.Items[i].Value != nil:
		return l.Items[i].Value.Currency
	case l.Value != nil:
		return l.Value.Currency
	}
	return ""
}
