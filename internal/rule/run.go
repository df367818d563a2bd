package rule

import (
	"slices"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/item"
	"github.com/navicert/navicert/internal/reference"
	"github.com/navicert/navicert/internal/transaction"
)

// A Case is a transaction with what the screening found, ready for rules.
type Case struct {
	Deal      *transaction.Transaction
	On, Known day.Day
	Parties   []*Party // the exporter first, where the file names one
	Items     []*Item  // one of which nothing is known, where the file states none
	Answers   *Answers
	Tables    *reference.Set // of the rules; nil where none is imported
}

// A Place says who of a transaction is screened.
type Place struct {
	Party int // number in the file, 0 for the exporter
	Owner int // number among the owners of the party, 0 for the party itself
}

// NewCase makes a case of a transaction. found gives the listings of each party
// and of each of its owners, which come as parties in the role of an owner.
func NewCase(t *transaction.Transaction, found func(Place, transaction.Party) []*Listed) *Case {
	c := &Case{Deal: t, On: t.On, Known: t.Known, Answers: NewAnswers(t.Answers)}
	add := func(number int, p transaction.Party) {
		one := &Party{Party: p, Number: number, Listed: found(Place{Party: number}, p)}
		last := 0
		one.Owners = owners(p.Owners, func(h transaction.Holding) *Owner {
			last++
			o := transaction.Party{Role: transaction.Owner, Name: h.Name, Country: h.Country, Line: h.Line}
			return &Owner{Holding: h, Number: last, Listed: found(Place{number, last}, o)}
		})
		c.Parties = append(c.Parties, one)
	}
	if t.Exporter.Name != "" {
		add(0, transaction.Party{Role: transaction.Applicant, Name: t.Exporter.Name, Country: t.Exporter.Country, Line: t.Exporter.Line})
	}
	for i, p := range t.Parties {
		add(i+1, p)
	}
	for i, it := range t.Items {
		c.Items = append(c.Items, &Item{Item: it, Number: i + 1})
	}
	if len(c.Items) == 0 {
		c.Items = []*Item{{}}
	}
	for _, i := range c.Items {
		i.title = i.Title()
		f := Facts{Item: i, answers: c.Answers}
		if i.ECCN.Known() || i.USML != "" {
			continue
		}
		if e, err := item.Parse(f.Answer(Classification)); err == nil {
			i.ECCN = e
		}
	}
	return c
}

// owners makes the owners of a party, and theirs after them, so that the numbers
// of the party's own do not depend on who is above.
func owners(all []transaction.Holding, make func(transaction.Holding) *Owner) []*Owner {
	var out []*Owner
	for _, h := range all {
		out = append(out, make(h))
	}
	for _, o := range out {
		o.Owners = owners(o.Holding.Owners, make)
	}
	return out
}

// A Judged is a finding with what it is about.
type Judged struct {
	Rule   *Rule
	Party  *Party  // nil where the rule is not about a party
	Listed *Listed // nil where it is not about a listing
	Item   *Item   // nil where it is not about an item
	Finding
}

// Judge asks one rule of everything that it is about.
func (c *Case) Judge(r *Rule) []Judged {
	var out []Judged
	c.Each(r, func(j *Judged) { out = append(out, *j) })
	return out
}

// Each asks one rule of everything that it is about, and hands each finding on
// as it is made. What is handed on is used anew for the next finding.
func (c *Case) Each(r *Rule, found func(*Judged)) {
	if len(r.Acts) > 0 && !slices.Contains(r.Acts, c.Deal.Act) {
		return
	}
	a := &asker{c: c, r: r, found: found}
	a.facts = Facts{Deal: c.Deal, On: c.On, Known: c.Known, Parties: c.Parties, Tables: c.Tables, answers: c.Answers}
	if ok, why := r.InForce(c.On, c.Known); !ok {
		n := Not("%s", why)
		a.never = &n
	}
	switch r.About {
	case TheDeal:
		a.one(nil, nil, nil)
	case EachItem:
		for _, i := range c.Items {
			a.one(nil, nil, i)
		}
	case EachParty, EachOwned:
		for _, p := range c.Parties {
			if r.About == EachOwned && len(p.Owners) == 0 && p.OwnersUnknown != transaction.Yes && p.Role != transaction.Owner {
				continue
			}
			for _, i := range c.Items {
				a.one(p, nil, i)
			}
		}
	case EachListing:
		for _, p := range c.Parties {
			for _, d := range p.Listed {
				if slices.Contains(r.Lists, d.Listing.List) {
					a.listing(p, d)
				}
			}
		}
	}
}

// An asker asks one rule. A rule keeps nothing of the facts that it is shown, so
// the same ones serve for every question.
type asker struct {
	c     *Case
	r     *Rule
	found func(*Judged)
	facts Facts
	out   Judged
	never *Finding // what the rule says of everything, where it is not in force
}

// listing asks of one listing with each item, or once for all items where they
// play no part.
func (a *asker) listing(p *Party, d *Listed) {
	for k, i := range a.c.Items {
		if k == 0 || !a.r.ItemFree {
			a.one(p, d, i)
			continue
		}
		a.out.Item = i
		a.found(&a.out)
	}
}

func (a *asker) one(p *Party, d *Listed, i *Item) {
	f := &a.facts
	f.Party, f.Listed, f.Item = p, d, i
	a.out = Judged{a.r, p, d, i, a.ask(f)}
	a.found(&a.out)
}

// ask runs the provision on one set of facts.
func (a *asker) ask(f *Facts) Finding {
	if a.never != nil {
		return *a.never
	}
	if d := f.Listed; d != nil {
		if !d.asked {
			// Whether the listing stands is the same for every rule and item.
			if done, n := f.standing(); done {
				d.fallen = &n
			}
			d.asked = true
		}
		if d.fallen != nil {
			return *d.fallen
		}
	}
	return a.r.judge(f)
}

// AskOf asks a question of a party outside of any rule, unless it is answered
// with yes.
func AskOf(c *Case, p *Party, q Question, why string) Finding {
	f := &Facts{Deal: c.Deal, On: c.On, Known: c.Known, Party: p, answers: c.Answers}
	if f.Is(q) == transaction.Yes {
		return Not("%s It was answered otherwise.", why)
	}
	return f.Asks(why, q)
}
