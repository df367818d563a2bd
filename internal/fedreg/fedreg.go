// Package fedreg knows Federal Register rules: on which pages each stands,
// when it was announced, published and took effect. Lists cite a rule by a
// page, and not always by its first one: "84 FR 54002" and "84 FR 54004" are
// one rule. The citation is matched by the range of pages, and the listing then
// has a day on which it took effect.
package fedreg

import (
	"cmp"
	"slices"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
)

// A Rule is one rule of the Federal Register. Days that no source states stay
// zero: they are unknown, and one is never taken for another.
type Rule struct {
	Volume int `json:"volume"`
	// First and Last are pages. A rule that begins in the middle of a page has
	// that page, and the rule that ends there does not, so that no page belongs
	// to two rules.
	First int `json:"first"`
	Last  int `json:"last"`
	// FirstSure and LastSure say how sure the pages are. U means that the page
	// is only the lowest, or highest, that is known to lie in the rule, from a
	// citation of an entry; the rule may reach further.
	FirstSure cite.Certainty `json:"first_sure"`
	LastSure  cite.Certainty `json:"last_sure"`

	Document string `json:"document,omitempty"` // the Federal Register's document number, "2019-22210", where known
	Title    string `json:"title"`

	Announced day.Day `json:"announced,omitzero"` // by press release
	Inspected day.Day `json:"inspected,omitzero"` // first on public inspection
	Published day.Day `json:"published"`
	// Effective is the first day on which the rule, or a part of it, has
	// effect. Later are the days on which further parts follow; Note says which.
	Effective day.Day   `json:"effective,omitzero"`
	Later     []day.Day `json:"later,omitempty"`
	// Until is the first day on which the rule, by its own terms, has effect
	// no more.
	Until day.Day `json:"until,omitzero"`
	// SavingsUntil is the first day on which shipments that were under way when
	// the rule took effect may no longer proceed. A savings clause may also
	// have no end; then this is zero too, as where it was not read.
	SavingsUntil day.Day `json:"savings_until,omitzero"`

	Certainty cite.Certainty `json:"certainty"` // of the effective day; U where it is not known
	Source    string         `json:"source"`    // one sentence: who says so
	Note      string         `json:"note,omitempty"`
}

// Citation gives the usual citation, by the lowest known page.
func (r Rule) Citation() cite.Citation { return cite.FRPage(r.Volume, r.First) }

// Holds reports whether the citation is of a page of the rule.
func (r Rule) Holds(c cite.Citation) bool {
	return c.Series == cite.FR && c.Volume == r.Volume && r.First <= c.Page && c.Page <= r.Last
}

// Rules returns every rule that Navicert knows, by volume and page. To add one,
// put it in the table of its year, in order of volume and page, with the source
// of its days; the test says when ranges overlap.
func Rules() []Rule { return slices.Clone(rules) }

var rules = slices.Concat(rules1997, rules2013, rules2018, rules2020, rules2022, rules2024)

// Lookup gives the rule that the cited page belongs to. It is not found where
// the citation has no page, or no known rule holds it.
func Lookup(c cite.Citation) (Rule, bool) {
	if c.Series != cite.FR || c.Page == 0 {
		return Rule{}, false
	}
	i, ok := slices.BinarySearchFunc(rules, c, func(r Rule, c cite.Citation) int {
		if d := cmp.Compare(r.Volume, c.Volume); d != 0 {
			return d
		}
		switch {
		case r.Last < c.Page:
			return -1
		case r.First > c.Page:
			return 1
		}
		return 0
	})
	if !ok {
		return Rule{}, false
	}
	return rules[i], true
}

// Sentences on sources that many rows share.
const (
	// The table has a column "Effective Date (if not date of publication)".
	bisTable = "The table of Federal Register notices on the site of BIS gives the page, the title, the day of publication and, only where it differs, the effective day."
	// That of 2018 has a column "Delayed Effective Date", which is empty for these.
	bisTable2018 = "The table of Federal Register notices of 2018 on the site of BIS gives the page, the title, the day of publication and no delayed effective day."
	index        = "The Federal Register gives document number, title and day of publication, and entries of the Entity List cite the page; the effective day was not read."
	entries      = "Entries of the Entity List cite these pages with this day of publication; the effective day was not read."
)
