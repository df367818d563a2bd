package recorded

import (
	"fmt"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/licence"
)

// A Happening is what the log keeps of what happened to a licence.
type Happening struct {
	Number string        `json:"number"`
	Event  licence.Event `json:"event"`
	// Document are the bytes of the file: of the licence that was added, or of the
	// deal that it was used for; none for other events.
	Document []byte `json:"document"`
}

// Licence gives what is kept of an event. after is the licence with it.
func (c Context) Licence(after *licence.Held, doc []byte) (evidence.Content, error) {
	out, err := c.content(evidence.Permission, nil, nil)
	if err != nil {
		return out, err
	}
	e := after.Events[len(after.Events)-1]
	out.NotAsked = []string{} // no list takes part
	if out.Query, err = canon.JSON(Happening{after.Number, e, doc}); err != nil {
		return out, err
	}
	left := after.Balance().Words()
	if out.Answer, err = canon.JSON(struct {
		Number string   `json:"number"`
		Left   []string `json:"left"`
	}{after.Number, left}); err != nil {
		return out, err
	}
	out.Normalised, out.Candidates = []byte("{}"), []byte("[]")
	out.Asked.Transaction = e.Transaction
	out.Subject.On = e.On
	for _, p := range after.Parties {
		if !slices.Contains(out.Subject.Parties, p.Name.Name) {
			out.Subject.Parties = append(out.Subject.Parties, p.Name.Name)
		}
	}
	out.Subject.Countries = append(out.Subject.Countries, after.Countries...)
	out.Outcome = string(e.Kind)
	out.Meaning = append(out.Meaning, fmt.Sprintf("%s: %s. Left of %s.", after.Number, e.Kind, strings.Join(left, "; ")))
	return out, nil
}
