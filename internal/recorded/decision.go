package recorded

import (
	"encoding/json"

	"golang.org/x/mod/sumdb/tlog"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/evidence"
)

// A Decided is a disposition of an entry, as the log keeps it.
type Decided struct {
	Entry       int64                `json:"entry"`
	Disposition evidence.Disposition `json:"disposition"`
}

// Decision gives what is kept of a decision about an entry. leaf is the entry's
// hash. The reason is that of the context.
func (c Context) Decision(e *evidence.Entry, leaf tlog.Hash, d evidence.Disposition) (evidence.Content, error) {
	out, err := c.content(evidence.Decision, nil, nil)
	if err != nil {
		return out, err
	}
	out.NotAsked, out.Subject = []string{}, e.Subject
	if out.Query, err = canon.JSON(Decided{e.Number, d}); err != nil {
		return out, err
	}
	out.Normalised, out.Candidates, out.Answer = json.RawMessage("null"), json.RawMessage("[]"), out.Query
	out.Outcome = string(d)
	if c.Asked.Why != "" {
		out.Meaning = []string{readable(c.Asked.Why)}
	}
	out.Links = []evidence.Link{{Entry: e.Number, Leaf: evidence.LeafText(leaf), Why: "decides"}}
	return out, nil
}
