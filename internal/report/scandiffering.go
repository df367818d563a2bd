package report

import (
	"fmt"
	"slices"

	"github.com/navicert/navicert/internal/mention"
)

// scanFound names the parties that a document names, one line each; none for nil.
func scanFound(s *Scan) []string {
	var out []string
	if s == nil || s.Found == nil {
		return out
	}
	for _, p := range s.Found.Parties {
		out = append(out, safe(scanLine(s, p)))
	}
	return out
}

func scanLine(s *Scan, p mention.Summary) string {
	return fmt.Sprintf("%s: %s (%s), tier %s", s.Document, p.Party, p.Listings[0].List, p.Tier)
}

// scansDiffer says which parties a document names under the lists of today that
// it did not name then, and the other way round.
func (c *CertificateCheck) scansDiffer(less, more, other *Field) {
	then, now := c.Before.Scan, c.Now.Scan
	if then.Found == nil || now.Found == nil {
		return
	}
	for _, p := range now.Found.Parties {
		was := partyOf(then, p)
		switch {
		case was == nil:
			more.Texts = append(more.Texts, scanLine(now, p)+": "+c.whyMoreOf(p.Listings[0]))
		case then.Party(*was) != now.Party(p) || was.Standing != p.Standing:
			other.Texts = append(other.Texts, fmt.Sprintf("%s: %s, was %s; %s, was %s", scanLine(now, p), now.Party(p), then.Party(*was), p.Standing, was.Standing))
		case was.Mentions != p.Mentions || was.Tier != p.Tier:
			other.Texts = append(other.Texts, fmt.Sprintf("%s: %s, was %d in tier %s", scanLine(now, p), count(p.Mentions, "place", "places"), was.Mentions, was.Tier))
		}
	}
	for _, p := range then.Found.Parties {
		if partyOf(now, p) == nil {
			less.Texts = append(less.Texts, scanLine(then, p)+": "+c.whyLessOf(p.Listings[0]))
		}
	}
}

// partyOf finds a party in another scan: by its ID, or where another version of
// its list gives it another, by the name.
func partyOf(s *Scan, p mention.Summary) *mention.Summary {
	for _, same := range []func(mention.Summary) bool{
		func(x mention.Summary) bool { return x.PartyID == p.PartyID },
		func(x mention.Summary) bool { return x.Party == p.Party },
	} {
		if i := slices.IndexFunc(s.Found.Parties, same); i >= 0 {
			return &s.Found.Parties[i]
		}
	}
	return nil
}
