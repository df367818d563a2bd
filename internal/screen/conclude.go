package screen

import (
	"fmt"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/match"
	"github.com/navicert/navicert/internal/name"
)

const noneReaches = "No listed name reaches the threshold of %d."

// clearByDefault is what most answers say. Whoever adds to it makes a copy.
var clearByDefault = [1]string{fmt.Sprintf(noneReaches, DefaultThreshold)}

// conclude makes the outcome of the whole answer from its hits, and says what
// the answer does not cover.
func (e *Screener) conclude(a *Answer, words []name.Word) {
	a.Outcome = Clear
	silent, dated, explained := false, false, 0
	for _, h := range a.Hits {
		switch {
		case h.Explained != nil:
			explained++
		case h.Outcome == Potential:
			a.Outcome = Potential
		case h.Outcome == Review && a.Outcome != Potential:
			a.Outcome = Review
		case h.Standing == NotYet || h.Standing == Ended || h.Standing == ListUnborn:
			dated = true
		case h.Terms.Silent:
			silent = true
		}
	}
	e.coverage(a, words)
	if explained > 0 {
		a.Notes = append(a.Notes, fmt.Sprintf("Listings found that make no alert because your own allow list explains them: %d.", explained))
	}
	say := func(format string, args ...any) { a.Why = append(a.Why, fmt.Sprintf(format, args...)) }
	switch {
	case a.Outcome == Potential:
		say("A listing in force on %s matches.", a.Query.On)
	case a.Outcome == Review:
		say("A listing may match; a person has to look at it.")
	case a.Outcome == Unscreenable:
	case explained > 0:
		say("What matches is explained by your own allow list.")
	case dated:
		say("What matches is not in force on %s.", a.Query.On)
	case silent:
		say("What matches binds others on %s.", a.Query.On)
	case a.Query.Threshold == DefaultThreshold && len(a.Why) == 0:
		a.Why = clearByDefault[:1:1]
	default:
		say(noneReaches, a.Query.Threshold)
	}
}

// coverage says what could not be compared. A name of which nothing, or not
// all, could be read is never clear, nor is one that no list was asked about.
func (e *Screener) coverage(a *Answer, words []name.Word) {
	note := func(format string, args ...any) { a.Notes = append(a.Notes, fmt.Sprintf(format, args...)) }
	unread := 0
	for _, w := range words {
		if w.Class == name.Unread {
			unread++
		}
	}
	nameless := !name.Comparable(words) && (a.Query.Name != "" || a.Query.Address == "" && len(a.Query.Identifiers) == 0)
	switch {
	case nameless && unread > 0:
		note("The name is in a script that this version cannot read; give it in Latin letters, or in a script that it reads (docs/matching.md).")
	case nameless:
		note("The name holds no letter or digit that can be compared.")
	case unread > 0:
		note("%d of the words are in a script that this version cannot read; they were not compared.", unread)
	}
	if len(words) > match.MaxTokens {
		note("Only the first %d words were compared; screen the parts one by one, or use scan for text.", match.MaxTokens)
	}
	if meant, ok := name.Repair(a.Query.Name); ok {
		note("The name was read in the wrong encoding before it came here; it was looked for as %q, too.", meant)
	}
	garbled := strings.ContainsFunc(a.Query.Name, garbage)
	if garbled {
		note("The name holds control characters, as text in UTF-16 does that was taken for UTF-8; save it as UTF-8 and ask again.")
	}
	switch {
	case a.Outcome != Clear:
	case len(a.Lists) == 0:
		a.Outcome = Unscreenable
		a.Why = append(a.Why, "None of the lists that were asked for is installed, so nothing was compared.")
	case nameless, unread > 0, garbled, len(words) > match.MaxTokens:
		a.Outcome = Unscreenable
		a.Why = append(a.Why, "Not all of the name could be compared, so it is not clear.")
	}
	if a.Query.Address != "" || a.Query.Name != "" {
		if len(a.Query.Lists) == 0 && len(a.Notes) == 0 {
			a.Notes = slices.Clip(e.unseenNotes) // whoever adds to it makes a copy
			return
		}
		for i, u := range e.unseen {
			if inScope(&a.Query, u) {
				a.Notes = append(a.Notes, e.unseenNotes[i])
			}
		}
	}
}

// garbage reports control characters that no name is written with, other than
// those that break lines and columns. They are what is left of the letters of other
// scripts in UTF-16, whose bytes are ASCII one by one.
func garbage(r rune) bool { return r < ' ' && (r < '\t' || r > '\r') || r == 0x7F }
