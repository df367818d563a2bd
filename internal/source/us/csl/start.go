package csl

import (
	"strings"

	"github.com/navicert/navicert/internal/list"
)

// started takes the start of an entry of the Entity List or the MEU List from
// the rule that added it. A citation that is known to be wrong gives none.
func started(l *list.Listing, name string) {
	if l.List != entityList && l.List != military {
		return
	}
	if miscited(name) {
		l.StartUnknown("the list cites 84 FR 54004 for the entry, which 85 FR 34503 added.", "85 FR 34503")
		return
	}
	l.StartByRule()
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
