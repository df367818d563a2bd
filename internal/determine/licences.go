package determine

import (
	"fmt"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/licence"
	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/screen"
	"github.com/navicert/navicert/internal/transaction"
)

// Holding gives the engine with the licences that are held, in the order of their
// numbers. Which of them covers a deal is then part of the answer.
func (e *Engine) Holding(held []*licence.Held) *Engine {
	on := *e
	on.held, on.holding = held, true
	return &on
}

// A Permit is what a licence means for a deal.
type Permit struct {
	*licence.Coverage
	ByFile    bool // the file names it
	Near      bool // it would do, were more of it left or its days other ones
	Used      bool // its use is what a finding needs
	Confirmed bool // what is to be confirmed was, by the answer to Question
	Question  string
}

// A Wanted is a licence that would unlock a deal and is not held.
type Wanted struct {
	Kind      licence.Kind
	Rules     []string // IDs of the rules that demand it
	Items     []*rule.Item
	Parties   []*rule.Party // of 15 CFR 748.5(c) to (f), and whoever a finding is about
	Countries []string      // the destination, where it is stated
	Policy    rule.Policy
}

// A Choice is a demand that licences that are held can meet, were enough left of
// them: any one of them is enough.
type Choice struct {
	Item     int // of the deal, from 0; -1 for all of them together
	Licences []*licence.Coverage
}

// terms asks what only a person can tell about the use of a licence.
var terms = rule.Question{
	ID: "licence-terms", Of: rule.OfDeal,
	Text:    "Is the deal within the terms of the licence?",
	Because: "a licence covers only the items, end uses and parties that it names, on its conditions (15 CFR 750.7(a))",
}

// permit lets the licences that are held replace what they cover: those that the
// file names first, then all others in their order.
func (d *Determination) permit(all []Finding, held []*licence.Held) {
	pending := make([]bool, len(all))
	d.choices(all, held)
	named := slices.Clone(d.Deal.Licences)
	for _, a := range d.Deal.Answers {
		if n, ok := strings.CutPrefix(a.ID, terms.ID+"/"); ok {
			named = append(named, n)
		}
	}
	for _, n := range named {
		i := slices.IndexFunc(held, func(h *licence.Held) bool { return strings.EqualFold(h.Number, strings.TrimSpace(n)) })
		if i < 0 {
			d.Notes = append(d.Notes, fmt.Sprintf("Licence %s, which the file names, is not held here and covers nothing; \"navicert licence add\" enters it.", n))
			continue
		}
		if !slices.ContainsFunc(d.Licences, func(p Permit) bool { return p.Held == held[i] }) {
			d.Licences = append(d.Licences, d.one(all, pending, held[i], true))
		}
	}
	for _, h := range held {
		if slices.ContainsFunc(d.Licences, func(p Permit) bool { return p.Held == h }) {
			continue
		}
		if p := d.one(all, pending, h, false); p.Used || p.Near || p.Question != "" {
			d.Licences = append(d.Licences, p)
		}
	}
	d.wanted(all, pending)
}

// choices finds for each demand the licences that would meet it.
func (d *Determination) choices(all []Finding, held []*licence.Held) {
	cover := make([]*licence.Coverage, len(held))
	for k, h := range held {
		cover[k] = licence.Cover(h, d.Deal)
	}
	for i := range all {
		f := &all[i]
		if !needs(f) {
			continue
		}
		c := Choice{Item: -1}
		if f.Item != nil {
			c.Item = max(f.Item.Number-1, 0)
		}
		for _, v := range cover {
			p := Permit{Coverage: v}
			open := len(v.Confirm) > 0 || d.late(f, v.Held) != ""
			if !barred(all, v.Held) && v.Held.Overcomes(f.Rule.ID, f.Exceptions) && d.names(&p, f) && p.fitsItems(c.Item) && (!open || d.answered(v.Held) == transaction.Yes) {
				c.Licences = append(c.Licences, v)
			}
		}
		f.unlocks = len(c.Licences) > 0
		if f.unlocks {
			d.Choices = append(d.Choices, c)
		}
	}
}

// fitsItems reports whether the licence is for an item, or for all of them where
// the item is -1.
func (p *Permit) fitsItems(item int) bool {
	if item >= 0 {
		return p.Fits(item)
	}
	for i := range p.Matches {
		if !p.Fits(i) {
			return false
		}
	}
	return len(p.Matches) > 0
}

// late says in a clause what has to be confirmed where a listing was made after a
// licence was issued, or may have been: no source says since when it holds, and the
// version that has it is later. It is "" where there is nothing to confirm.
func (d *Determination) late(f *Finding, h *licence.Held) string {
	if f.Listed == nil || !h.Issued.Known() {
		return ""
	}
	if from := f.Listed.Listing.InForce.From; from.Known() {
		if from <= h.Issued {
			return ""
		}
		return fmt.Sprintf("it still holds although %s was listed on %s, after its issue", f.Listed.Title(), from)
	}
	i := slices.IndexFunc(d.Lists, func(s screen.Scope) bool { return s.List == f.Listed.Listing.List })
	if i >= 0 && d.Lists[i].Dated <= h.Issued {
		return ""
	}
	return fmt.Sprintf("it still holds although %s may have been listed after its issue: no source says since when it is", f.Listed.Title())
}

// barred reports whether a licence exception may not be used for a deal, because a
// party to it is on the Unverified List (15 CFR 740.2(a)(17)).
func barred(all []Finding, h *licence.Held) bool {
	return h.Kind == licence.Exception && slices.ContainsFunc(all, func(f Finding) bool {
		return f.Rule.ID == "us/ear/744.15" && f.Kind != rule.DoesNotApply
	})
}

// answered gives the answer to what is to be confirmed about a licence.
func (d *Determination) answered(h *licence.Held) transaction.Truth {
	for _, a := range d.Deal.Answers {
		if strings.EqualFold(a.ID, terms.ID+"/"+h.Number) {
			return transaction.Truth(a.Value)
		}
	}
	return transaction.Unstated
}

// one asks one licence, and replaces the findings that it covers. Those that it
// would cover once a question is answered are pending.
func (d *Determination) one(all []Finding, pending []bool, h *licence.Held, byFile bool) Permit {
	p := Permit{Coverage: licence.Cover(h, d.Deal), ByFile: byFile}
	if barred(all, h) {
		p.Against = append(p.Against, "A party is on the Unverified List, and no licence exception may be used for a deal with it (15 CFR 740.2(a)(17)).")
		return p
	}
	var covers []int
	for i := range all {
		f := &all[i]
		if pending[i] || !needs(f) || !h.Overcomes(f.Rule.ID, f.Exceptions) || !d.names(&p, f) {
			continue
		}
		p.Near = p.Near || p.Almost()
		if !p.coversItems(f, d) {
			continue
		}
		covers = append(covers, i)
		if says := d.late(f, h); says != "" && !slices.Contains(p.Confirm, says) {
			p.Confirm = append(p.Confirm, says)
		}
	}
	if len(covers) == 0 {
		return p
	}
	if len(p.Confirm) > 0 && !d.confirmed(&p) {
		for _, i := range covers {
			pending[i] = p.Question != ""
		}
		return p
	}
	p.Used = true
	for _, i := range covers {
		all[i].Effect, all[i].By = rule.Authorized, "licence/"+h.Number
	}
	return p
}

// moot are the questions whose answer only says whether a licence is needed, which
// does not matter to somebody who has it.
var moot = []string{"chart-licence", "part-746-supplements"}

// needs reports whether a finding is one that a licence can overcome.
func needs(f *Finding) bool {
	switch {
	case f.By != "":
		return false
	case f.Kind == rule.DoesAsk:
		return len(f.Questions) > 0 && !slices.ContainsFunc(f.Questions, func(q rule.Asked) bool { return !slices.Contains(moot, q.Question.ID) })
	case f.Kind != rule.DoesApply:
		return false
	}
	return f.Effect == rule.LicenceRequired || f.Effect == rule.StatementRequired || f.Effect == rule.ProhibitedByOrder || f.Effect == rule.BlockedProperty
}

// names reports whether the licence is for the party that a finding is about.
func (d *Determination) names(p *Permit, f *Finding) bool {
	if f.Party == nil || len(p.Held.Parties) == 0 || f.Party.Number == 0 {
		return true
	}
	return p.Coverage.Named[f.Party.Number-1]
}

// coversItems reports whether the licence covers the item that a finding is about,
// or all of them where it is about none.
func (p *Permit) coversItems(f *Finding, d *Determination) bool {
	if f.Item != nil {
		return p.Covers(max(f.Item.Number-1, 0))
	}
	for i := range p.Matches {
		if !p.Covers(i) {
			return false
		}
	}
	return len(p.Matches) > 0
}

// confirmed looks for the answer to what is to be confirmed about a licence, and
// asks where there is none.
func (d *Determination) confirmed(p *Permit) bool {
	id := terms.ID + "/" + p.Held.Number
	switch d.answered(p.Held) {
	case transaction.Yes:
		p.Confirmed = true
		return true
	case transaction.No:
		p.Against = append(p.Against, fmt.Sprintf("The deal is not within the terms of %s, as was answered.", p.Held.Number))
		return false
	}
	p.Question = id
	q := terms
	q.Because = "it must be confirmed that " + strings.Join(p.Confirm, ", and that ") + " (15 CFR 750.7(a))"
	d.Questions = append(d.Questions, rule.Asked{Question: q, ID: id, About: p.Held.Number})
	d.AllowedBy = append(d.AllowedBy, rule.Way{Kind: "licence", Says: fmt.Sprintf("Licence %s, which is held, once it is confirmed that the deal is within its terms.", p.Held.Number), Cite: "15 CFR 750.7(a)"})
	return false
}

// wanted says which licences are needed and not held: one of each kind.
func (d *Determination) wanted(all []Finding, pending []bool) {
	for i := range all {
		f := &all[i]
		if pending[i] || !needs(f) || f.Kind != rule.DoesApply {
			continue
		}
		kind := licence.For(f.Rule.ID)
		if kind == "" {
			continue
		}
		at := slices.IndexFunc(d.Wanted, func(w Wanted) bool { return w.Kind == kind })
		if at < 0 {
			at = len(d.Wanted)
			d.Wanted = append(d.Wanted, Wanted{Kind: kind})
			if d.Deal.Destination != "" {
				d.Wanted[at].Countries = []string{d.Deal.Destination}
			}
		}
		d.Wanted[at].add(f)
	}
	for i := range d.Wanted {
		w := &d.Wanted[i]
		slices.SortFunc(w.Items, func(a, b *rule.Item) int { return a.Number - b.Number })
	}
}

func (w *Wanted) add(f *Finding) {
	if !slices.Contains(w.Rules, f.Rule.ID) {
		w.Rules = append(w.Rules, f.Rule.ID)
	}
	if f.Item != nil && f.Item.Number > 0 && !slices.Contains(w.Items, f.Item) {
		w.Items = append(w.Items, f.Item)
	}
	if f.Party != nil && f.Party.Number > 0 && !slices.Contains(w.Parties, f.Party) {
		w.Parties = append(w.Parties, f.Party)
	}
	if f.Effect == rule.LicenceRequired {
		w.Policy = w.Policy.Stricter(f.Policy)
	}
}

// everybody adds the parties that a licence has to name.
func (d *Determination) everybody(parties []*rule.Party) {
	for i := range d.Wanted {
		w := &d.Wanted[i]
		for _, p := range parties {
			if licence.Names(p.Role) && !slices.Contains(w.Parties, p) {
				w.Parties = append(w.Parties, p)
			}
		}
		slices.SortFunc(w.Parties, func(a, b *rule.Party) int { return a.Number - b.Number })
	}
}
