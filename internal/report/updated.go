package report

import (
	"fmt"
	"io"

	"github.com/navicert/navicert/internal/update"
)

// Updated is what became of one source of an update.
type Updated struct {
	Source    string
	Unchanged bool   // the document is the one that was fetched before
	Failed    string // why nothing of it is in use, else ""
	Advice    string
	Imported
}

type updatedJSON struct {
	Source    string      `json:"source"`
	Unchanged bool        `json:"unchanged"`
	Failed    string      `json:"failed,omitempty"`
	Lists     []tallyJSON `json:"lists"`
}

// UpdatedJSON writes one object.
func UpdatedJSON(w io.Writer, u Updated) error {
	out := updatedJSON{Source: u.Source, Unchanged: u.Unchanged, Failed: u.Failed, Lists: []tallyJSON{}}
	for _, c := range u.Lists {
		out.Lists = append(out.Lists, tallyJSON{c.List, u.Versions[c.List], c.Fate, c.Listings, c.Moved})
	}
	return (&jsonPrinter{w: w}).write(out)
}

// UpdatedText says what became of a source, and how its lists differ from
// before.
func UpdatedText(w io.Writer, s Style, u Updated) error {
	p := &page{style: s}
	switch {
	case u.Failed != "" && len(u.Of(update.Held)) > 0:
		p.heading("HELD", yellow, u.Source+": "+u.Failed)
		p.paragraph(indent, plain, u.Advice)
	case u.Failed != "":
		p.heading("FAILED", red, u.Source+": "+u.Failed)
		p.paragraph(indent, plain, u.Advice)
	case u.Unchanged:
		p.heading("UNCHANGED", green, u.Source)
	default:
		p.heading("UPDATED", green, fmt.Sprintf("%s, of %s", u.Source, u.Dated))
	}
	for _, c := range u.Lists {
		text := fmt.Sprintf("%s: %s", c.List, count(c.Listings, "listing", "listings"))
		if c.Fate == update.Same {
			text += ", as before"
		} else if c.Before > 0 {
			text += fmt.Sprintf(", %s added, %s removed, %s changed", thousands(c.Moved.Added), thousands(c.Moved.Removed), thousands(c.Moved.Changed))
		}
		if c.Fate == update.Held {
			text += ", HELD"
		}
		p.paragraph(indent, plain, text)
	}
	_, err := io.WriteString(w, p.take())
	return err
}
