package csl

import (
	"strings"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/fedreg"
	"github.com/navicert/navicert/internal/list"
)

// started takes the start of an entry of the Entity List or the MEU List from
// the rule that added it, where that rule is known: the first of its citations
// (all rows of 2026 cite in order of publication). In force counts from the
// effective day of the rule, which is often earlier and sometimes later than
// the day of publication. Where the rule or its effective day is not known, the
// start stays unknown: a later citation is that of a modification.
func started(l *list.Listing, name string) {
	if l.List != entityList && l.List != military || miscited(name) {
		return
	}
	added, ok := earliest(l.Citations)
	if !ok {
		return
	}
	rule, ok := fedreg.Lookup(added)
	if !ok {
		return
	}
	l.Dates.Announced, l.Dates.Published = rule.Announced, rule.Published
	if !rule.Effective.Known() {
		return
	}
	l.InForce.From = rule.Effective
	l.Facts = append(l.Facts, list.Fact{
		Says:      "The start is the effective day of the first rule that the entry cites.",
		Cite:      rule.Citation().String(),
		Certainty: rule.Certainty,
	})
}

// earliest gives the citation of the earliest page of the Federal Register.
func earliest(all []cite.Citation) (cite.Citation, bool) {
	var first cite.Citation
	for _, c := range all {
		switch {
		case c.Series != cite.FR:
		case c.Page == 0:
			// A rule without a page may be the one that added the entry.
			return cite.Citation{}, false
		case first.Page == 0, c.Volume < first.Volume, c.Volume == first.Volume && c.Page < first.Page:
			first = c
		}
	}
	return first, first.Page > 0
}

// miscited reports whether the list is known to cite a wrong rule first. These
// three cite 84 FR 54004, of October 2019, and were added by 85 FR 34503 of 5
// June 2020. Their start is left to the facts that are laid over the list.
func miscited(name string) bool {
	for _, n := range [...]string{"NetPosa", "SenseNets", "Nanjing FiberHome Starrysky"} {
		if len(name) >= len(n) && strings.EqualFold(name[:len(n)], n) {
			return true
		}
	}
	return false
}
