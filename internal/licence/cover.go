package licence

import (
	"fmt"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/name"
	"github.com/navicert/navicert/internal/transaction"
)

// A Coverage says whether a licence covers a deal, and what of it.
type Coverage struct {
	Held *Held
	// Against says in sentences why the licence covers nothing of the deal; none
	// where it may.
	Against []string
	// Confirm says in clauses what a person has to confirm first: conditions, and
	// descriptions and end uses that are not the same words.
	Confirm []string
	Matches []Match  // one for each item of the deal
	Named   []bool   // of the parties of the deal, in its order: those that the licence names in their role
	Over    []string // sentences on what is more than the balance
	After   Balance  // if what is covered is used
	Counted int      // the number of the use by which the deal was counted already, or 0

	standing string // why it cannot be used on the day, or ""
}

// Almost reports whether nothing but its days or its balance is against a licence.
func (c *Coverage) Almost() bool {
	if c.standing != "" {
		return len(c.Against) == 1
	}
	return len(c.Against) == 0 && len(c.Over) > 0
}

// A Match is how an item of a deal and an item of a licence go together.
type Match struct {
	Item int    // of the licence, from 1; 0 where none fits
	Line Line   // what would be used
	Why  string // a sentence on why not, where it is not covered
	fits bool   // but for what is left
}

// Fits reports whether the licence is for an item of the deal, counted from 0,
// however much is left of it.
func (c *Coverage) Fits(item int) bool {
	return len(c.Against) == 0 && item >= 0 && item < len(c.Matches) && c.Matches[item].fits
}

// Covers reports whether an item of the deal, counted from 0, is covered, once
// what is to be confirmed is confirmed.
func (c *Coverage) Covers(item int) bool {
	return len(c.Against) == 0 && item >= 0 && item < len(c.Matches) && c.Matches[item].Item > 0 && c.Matches[item].Why == ""
}

// Lines gives what the deal uses of the licence.
func (c *Coverage) Lines() []Line {
	var out []Line
	for i := range c.Matches {
		if c.Covers(i) {
			out = append(out, c.Matches[i].Line)
		}
	}
	return out
}

// Cover asks whether a licence covers a deal on its day, as 15 CFR 750.7 has it:
// the licensee, the day, each party in its role, the items and what is left.
func Cover(h *Held, t *transaction.Transaction) *Coverage {
	c := &Coverage{Held: h, standing: h.Standing(t.On)}
	if t.Number != "" {
		c.Counted = h.UsedFor(t.Number)
	}
	c.against("%s", c.standing)
	c.act(t)
	c.parties(t)
	c.destination(t)
	if h.Kind == Exception {
		c.Confirm = append(c.Confirm, "each term of License Exception "+h.Exception+" and of 15 CFR 740.2 is met")
	}
	if n := len(h.Terms); n > 0 {
		c.Confirm = append(c.Confirm, "its conditions are met: "+strings.Join(clauses(h.Terms), "; "))
	}
	if h.EndUse != "" && name.Plain(h.EndUse) != name.Plain(t.EndUse) {
		stated := "the file states none"
		if t.EndUse != "" {
			stated = "the file says " + quoted(t.EndUse)
		}
		c.Confirm = append(c.Confirm, "the end use is the one that it names, "+quoted(h.EndUse)+" ("+stated+")")
	}
	for i, it := range items(t) {
		c.Matches = append(c.Matches, c.match(i+1, it))
	}
	c.count()
	if len(c.Against) > 0 {
		c.After = h.Balance()
	}
	return c
}

// items gives the items of a deal: one of which nothing is known where it states
// none, as for services.
func items(t *transaction.Transaction) []transaction.Item {
	if len(t.Items) == 0 {
		return []transaction.Item{{}}
	}
	return t.Items
}

func (c *Coverage) against(format string, args ...any) {
	if says := fmt.Sprintf(format, args...); says != "" {
		c.Against = append(c.Against, strings.ToUpper(says[:1])+says[1:]+".")
	}
}

// clauses takes the full stops off sentences.
func clauses(all []string) []string {
	out := make([]string, len(all))
	for i, s := range all {
		out[i] = strings.TrimSuffix(s, ".")
	}
	return out
}

func quoted(s string) string { return "\"" + s + "\"" }

func (c *Coverage) act(t *transaction.Transaction) {
	if l := c.Held; l.Act != "" && l.Act != t.Act {
		c.against("%s is for the act %s, and this is %s", l.Number, l.Act, t.Act)
	}
}

// parties asks whether the one who acts is the licensee (15 CFR 750.7(d)), and
// whether the licence names each party of 15 CFR 748.5(c) to (f) in its role.
func (c *Coverage) parties(t *transaction.Transaction) {
	l := c.Held
	switch {
	case l.Licensee.Name == "":
	case t.Exporter.Name == "":
		c.against("only %s may use %s, and the file names no exporter", l.Licensee.Name, l.Number)
	case !l.Licensee.is(t.Exporter.Name, t.Exporter.Country):
		c.against("only %s may use %s, and the exporter is %s", l.Licensee.Name, l.Number, t.Exporter.Name)
	}
	c.Named = make([]bool, len(t.Parties))
	for i, p := range t.Parties {
		role, open := t.RoleOf(i)
		c.Named[i] = slices.ContainsFunc(l.Parties, func(q Party) bool { return q.Role == role && q.is(p.Name, p.Country) })
		switch {
		case c.Named[i], len(l.Parties) == 0 && !l.Kind.personal():
		case role == transaction.Unknown && open:
			c.against("the role of %s is open, and with it whether %s names it in its role", p.Name, l.Number)
		case !Names(role):
		case role == transaction.IntermediateConsignee && p.Country != "" && p.Country == t.Destination:
			// A change of the intermediate consignee within the country of
			// destination needs no new licence (15 CFR 750.7(c)(1)).
		default:
			c.against("%s names no %s %s", l.Number, role, titled(p))
		}
	}
}

func titled(p transaction.Party) string {
	s := p.Name
	if s == "" {
		s = "at " + p.Address
	}
	if p.Country != "" {
		s += " (" + p.Country + ")"
	}
	return s
}

// Names reports whether a licence names those who take part in a role: one of 15
// CFR 748.5(c) to (f).
func Names(r transaction.Role) bool {
	return r == transaction.Purchaser || r == transaction.IntermediateConsignee || r == transaction.UltimateConsignee || r == transaction.EndUser
}

// is reports whether a name is one of somebody's, but for case and punctuation,
// and no other country is stated.
func (n Name) is(called, country string) bool {
	if n.Country != "" && country != "" && n.Country != country {
		return false
	}
	plain := name.Plain(called)
	return plain != "" && (name.Plain(n.Name) == plain || slices.ContainsFunc(n.Also, func(a string) bool { return name.Plain(a) == plain }))
}

func (c *Coverage) destination(t *transaction.Transaction) {
	l := c.Held
	switch {
	case len(l.Countries) == 0:
	case t.Destination == "":
		c.against("%s is for %s, and the file states no destination", l.Number, strings.Join(l.Countries, ", "))
	case !slices.Contains(l.Countries, t.Destination):
		c.against("%s is for %s, and the destination is %s", l.Number, strings.Join(l.Countries, ", "), t.Destination)
	}
}

// match finds the item of the licence that an item of the deal is: of its class,
// and of the same description where several are.
func (c *Coverage) match(number int, i transaction.Item) Match {
	l := c.Held
	if i.USML != "" {
		return Match{Why: fmt.Sprintf("Item %d is on the United States Munitions List, for which %s is not.", number, l.Number)}
	}
	best, sure := 0, false
	for k, it := range l.Items {
		if it.ECCN.Known() && !it.ECCN.Covers(i.ECCN) || it.Kind != "" && i.Kind != "" && it.Kind != i.Kind {
			continue
		}
		same := it.called(i.Description)
		if best == 0 || same && !sure {
			best, sure = k+1, same
		}
	}
	if best == 0 {
		class := i.ECCN.String()
		if class == "" {
			class = "not classified"
		}
		return Match{Why: fmt.Sprintf("%s names no item of the class of item %d (%s).", l.Number, number, class)}
	}
	if !sure {
		c.Confirm = append(c.Confirm, fmt.Sprintf("item %d of the deal, %s, is its item %d, %s", number, quoted(i.Description), best, quoted(l.Items[best-1].Description)))
	}
	m := Match{Item: best, Line: Line{Item: best, Quantity: i.Quantity, Unit: i.Unit, Deal: number}}
	m.Line.Value, m.Why = c.value(best, number, i.Value)
	return m
}

// called reports whether an item of a licence goes under a description: its own,
// or one that has its model or part number as words of it.
func (i Item) called(description string) bool {
	plain := name.Plain(description)
	if i.Description == "" && len(i.Also) == 0 || plain != "" && name.Plain(i.Description) == plain {
		return true
	}
	return slices.ContainsFunc(i.Also, func(a string) bool {
		a = name.Plain(a)
		return a != "" && strings.Contains(" "+plain+" ", " "+a+" ")
	})
}

// value gives the value of an item of the deal in minor units, or says why it
// cannot be counted.
func (c *Coverage) value(item, number int, m transaction.Money) (Money, string) {
	want := c.Held.currency(item - 1)
	if m.Currency == "" {
		if want == "" {
			return Money{}, ""
		}
		return Money{}, fmt.Sprintf("Item %d of the deal states no value, and %s counts it.", number, c.Held.Number)
	}
	v, ok := Exact(m)
	if !ok {
		return Money{}, fmt.Sprintf("The value of item %d, %s %s, is no amount that can be counted in the smallest units of its currency.", number, m.Amount, m.Currency)
	}
	return v, ""
}

// count takes what is covered from a copy of the balance, item by item in the
// order of the deal. What was counted already is not taken twice.
func (c *Coverage) count() {
	used, total := slices.Clone(c.Held.used), c.Held.total
	for i := range c.Matches {
		m := &c.Matches[i]
		if m.Item == 0 || m.Why != "" {
			continue
		}
		m.fits = c.Held.counts(m.Line) == ""
		if c.Counted > 0 {
			if !slices.Contains(c.Held.Events[c.Counted-1].Lines, m.Line) {
				m.Why = fmt.Sprintf("Item %d of the deal is not what was counted for it, as use %d of %s.", i+1, c.Counted, c.Held.Number)
			}
			continue
		}
		if says := c.Held.takeLine(m.Line, used, &total); says != "" {
			m.Why = fmt.Sprintf("Item %d of the deal cannot be counted: %s.", i+1, says)
			c.Over = append(c.Over, m.Why)
		}
	}
	c.After = c.Held.balance(used, total)
}
