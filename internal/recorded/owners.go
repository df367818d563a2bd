package recorded

import (
	"bytes"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/report"
)

// Owners is what is kept of a question who owns a party.
type Owners struct {
	Party string         `json:"party"` // as it was called
	Files []HoldingsFile `json:"files"`
	On    day.Day        `json:"on"`
}

// A HoldingsFile is what is kept of a file that says who owns whom: not itself, as
// of a document that was scanned.
type HoldingsFile struct {
	Hash canon.Hash `json:"sha256"`
	Size int64      `json:"size"` // bytes
}

// OwnersOf gives what is kept of the answer who owns a party. It has no candidates:
// the answer says which owners are listed, and where.
func (c Context) OwnersOf(q Owners, o *report.Ownership) (evidence.Content, error) {
	out, err := c.content(evidence.Ownership, o.Lists, nil)
	if err != nil {
		return out, err
	}
	q.Party, q.On = readable(q.Party), o.Graph.Day
	if out.Query, err = canon.JSON(q); err != nil {
		return out, err
	}
	party := o.Graph.Parties[o.Party]
	if out.Normalised, err = canon.JSON(map[string]any{"party": readable(party.Key), "on": o.Graph.Day}); err != nil {
		return out, err
	}
	var b bytes.Buffer
	if err := report.OwnershipJSON(&b, o); err != nil {
		return out, err
	}
	out.Answer, out.Candidates = bytes.TrimSuffix(b.Bytes(), []byte("\n")), []byte("[]")
	put(&out.Subject.Parties, q.Party)
	put(&out.Subject.Parties, party.Name)
	put(&out.Subject.Countries, party.Country)
	for _, p := range o.Graph.Around(o.Party) {
		for _, l := range o.Listed[p] {
			put(&out.Subject.Listed, l.Party)
		}
	}
	out.Subject.On = o.Graph.Day
	out.Outcome, out.Meaning = o.Says()
	return out, nil
}
