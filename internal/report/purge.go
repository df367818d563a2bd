package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/evidence"
)

// A Purge is what became of the entries whose time is over.
type Purge struct {
	Until   day.Day
	Over    []evidence.Range // whose time is over, and that are not held
	Count   int
	Held    []HeldEntry
	Deleted int64 // the entry that says that they were deleted, 0 if they were not
}

// A HeldEntry is an entry that a hold keeps.
type HeldEntry struct{ Entry, Hold int64 }

// shownHeld is how many held entries are named.
const shownHeld = 20

// Purged says what was deleted, or would be.
func Purged(w io.Writer, s Style, p Purge) error {
	page := &page{style: s}
	var names []string
	for _, r := range p.Over {
		if r.From == r.To {
			names = append(names, fmt.Sprint(r.From))
			continue
		}
		names = append(names, fmt.Sprintf("%d to %d", r.From, r.To))
	}
	switch {
	case p.Count == 0:
		page.heading("NOTHING TO DELETE", green, fmt.Sprintf("no entry that is not held was past its time by %s", p.Until))
	case p.Deleted > 0:
		page.heading("DELETED", yellow, fmt.Sprintf("the content of %s, as entry %d says", count(p.Count, "entry", "entries"), p.Deleted))
	default:
		page.heading("PAST ITS TIME", yellow, fmt.Sprintf("%s by %s; nothing was deleted", count(p.Count, "entry", "entries"), p.Until))
	}
	if len(names) > 0 {
		page.field("entries", plain, strings.Join(names, ", "))
	}
	for i, h := range p.Held {
		if i == shownHeld {
			page.field("held", plain, fmt.Sprintf("and %d more", len(p.Held)-i))
			break
		}
		page.field("held", plain, fmt.Sprintf("entry %d is kept by the hold of entry %d", h.Entry, h.Hold))
	}
	if p.Count > 0 && p.Deleted == 0 {
		page.paragraph(0, plain, "\"navicert audit purge --delete --why REASON\" deletes their content; it cannot be undone.")
	}
	if p.Deleted > 0 {
		page.paragraph(0, plain, "Backups and exports that were made before still hold what was deleted.")
	}
	_, err := io.WriteString(w, page.take())
	return err
}
