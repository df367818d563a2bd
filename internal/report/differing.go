package report

import (
	"fmt"
	"slices"

	"github.com/navicert/navicert/internal/determine"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/screen"
)

// AskedAgain is an answer to the question of a certificate.
type AskedAgain struct {
	Outcome string
	Parties []screen.Answer          // of the query, or of each party of the transaction
	Deal    *determine.Determination // nil for others
	Scan    *Scan                    // nil for others
	Lists   []screen.Installed       // that it rests on, whole or in part
}

// Found names the listings that were found, one line each.
func (a *AskedAgain) Found() []string {
	var out []string
	for i := range a.Parties {
		for k := range a.Parties[i].Hits {
			out = append(out, safe(foundLine(&a.Parties[i], &a.Parties[i].Hits[k])))
		}
	}
	return append(out, scanFound(a.Scan)...)
}

// Differences says what the answer of today has more, less and otherwise, and
// why, one line each.
func (c *CertificateCheck) Differences() []string {
	var out []string
	for _, f := range c.differences() {
		for _, text := range f.Texts {
			out = append(out, f.Label+": "+safe(text))
		}
	}
	return out
}

// version gives the version of a list that an answer rests on, nil for none.
func (a *AskedAgain) version(id list.ID) *screen.Installed {
	i := slices.IndexFunc(a.Lists, func(v screen.Installed) bool { return v.Version.List == id })
	if i < 0 {
		return nil
	}
	return &a.Lists[i]
}

// differences says what the answer of today has more, less and otherwise, and
// why.
func (c *CertificateCheck) differences() []Field {
	then, now := &c.Before, &c.Now
	more := Field{Label: "found now"}
	less := Field{Label: "found then"}
	other := Field{Label: "otherwise"}
	for i := range min(len(then.Parties), len(now.Parties)) {
		a, b := &then.Parties[i], &now.Parties[i]
		for k := range b.Hits {
			h := &b.Hits[k]
			switch was := hitOf(a, h); {
			case was == nil:
				more.Texts = append(more.Texts, foundLine(b, h)+": "+c.whyMore(h))
			case was.Standing != h.Standing || was.Outcome != h.Outcome || was.Score != h.Score:
				other.Texts = append(other.Texts, foundLine(b, h)+": "+otherwise(was, h))
			}
		}
		for k := range a.Hits {
			if h := &a.Hits[k]; hitOf(b, h) == nil {
				less.Texts = append(less.Texts, foundLine(a, h)+": "+c.whyLess(h))
			}
		}
	}
	if then.Scan != nil && now.Scan != nil {
		c.scansDiffer(&less, &more, &other)
	}
	out := []Field{less, more, other}
	if then.Deal != nil && now.Deal != nil {
		out = append(out, findingsDiffer(then.Deal, now.Deal))
	}
	return append(out, c.newer(), c.program())
}

// hitOf finds the same listing in another answer: by its list and key, or where
// another document gives it another key, by its list and name.
func hitOf(a *screen.Answer, h *screen.Hit) *screen.Hit {
	for _, same := range []func(x *screen.Hit) bool{
		func(x *screen.Hit) bool { return x.Listing.Key == h.Listing.Key },
		func(x *screen.Hit) bool { return x.Listing.Subject.Name() == h.Listing.Subject.Name() },
	} {
		for i := range a.Hits {
			if x := &a.Hits[i]; x.Listing.List == h.Listing.List && same(x) {
				return x
			}
		}
	}
	return nil
}

func foundLine(a *screen.Answer, h *screen.Hit) string {
	return fmt.Sprintf("%s: %s (%s), score %d", a.Query.Name, h.Party, h.Listing.List, h.Score)
}

// whyMore says why a listing is found now that was not found then.
func (c *CertificateCheck) whyMore(h *screen.Hit) string { return c.whyMoreOf(h.Listing) }

func (c *CertificateCheck) whyMoreOf(l *list.Listing) string {
	then := c.Before.version(l.List)
	if then == nil {
		return "that list was not asked then"
	}
	s := fmt.Sprintf("the version of %s did not have it, or not under this name", then.Version.Dated)
	if from := l.InForce.From; from.Known() {
		s += fmt.Sprintf("; in force from %s", from)
	}
	return s
}

// whyLess says why a listing is not found now that was found then.
func (c *CertificateCheck) whyLess(h *screen.Hit) string { return c.whyLessOf(h.Listing) }

func (c *CertificateCheck) whyLessOf(gone *list.Listing) string {
	now := c.Now.version(gone.List)
	switch {
	case now == nil:
		return "that list is not at hand here"
	case now.Version.Starter:
		return "only the starter list is at hand here, and does not have it"
	}
	i := slices.IndexFunc(now.Version.Listings, func(l list.Listing) bool { return l.Key == gone.Key })
	if i < 0 {
		return fmt.Sprintf("the version of %s does not have it any more", now.Version.Dated)
	}
	return fmt.Sprintf("the version of %s has it, but not under a name that reaches the threshold", now.Version.Dated)
}

// otherwise says how a listing that both answers found differs.
func otherwise(was, is *screen.Hit) string {
	s := fmt.Sprintf("%s, was %s", is.Outcome, was.Outcome)
	if was.Outcome == is.Outcome {
		s = fmt.Sprintf("score %d, was %d", is.Score, was.Score)
	}
	if was.Standing != is.Standing {
		s += fmt.Sprintf("; %s, was %s", is.Standing, was.Standing)
	}
	if a, b := is.Listing.InForce, was.Listing.InForce; a != b {
		s += fmt.Sprintf("; its days in force are %s, were %s", a, b)
	}
	return s
}

// findingsDiffer says which rules apply in one determination and not in the
// other.
func findingsDiffer(then, now *determine.Determination) Field {
	type told struct{ rule, effect string }
	of := func(d *determine.Determination) []told {
		var out []told
		for _, f := range d.Findings {
			if t := (told{f.Rule.ID, string(f.Effect)}); !slices.Contains(out, t) {
				out = append(out, t)
			}
		}
		return out
	}
	before, after := of(then), of(now)
	out := Field{Label: "rules"}
	for _, t := range after {
		if !slices.Contains(before, t) {
			out.Texts = append(out.Texts, fmt.Sprintf("now %s: %s", t.rule, t.effect))
		}
	}
	for _, t := range before {
		if !slices.Contains(after, t) {
			out.Texts = append(out.Texts, fmt.Sprintf("no more %s: %s", t.rule, t.effect))
		}
	}
	if then.Rules != now.Rules {
		out.Texts = append(out.Texts, fmt.Sprintf("the rules are of version %s, were %s", now.Rules.Short(), then.Rules.Short()))
	}
	return out
}

// newer names the lists that are here in another version, or were not asked.
func (c *CertificateCheck) newer() Field {
	out := Field{Label: "lists changed"}
	for _, v := range c.Now.Lists {
		switch then := c.Before.version(v.Version.List); {
		case then == nil:
			out.Texts = append(out.Texts, fmt.Sprintf("%s of %s, not asked then", v.Version.List, v.Version.Dated))
		case then.Hash != v.Hash:
			out.Texts = append(out.Texts, fmt.Sprintf("%s of %s, was of %s", v.Version.List, v.Version.Dated, then.Version.Dated))
		}
	}
	for _, v := range c.Before.Lists {
		if c.Now.version(v.Version.List) == nil {
			out.Texts = append(out.Texts, fmt.Sprintf("%s is not at hand here, was of %s", v.Version.List, v.Version.Dated))
		}
	}
	return out
}

// program says whether another program answers.
func (c *CertificateCheck) program() Field {
	f := Field{Label: "program"}
	if c.Then != c.Here {
		f.Texts = []string{fmt.Sprintf("navicert %s answers here, %s did then", c.Here, c.Then)}
	}
	return f
}
