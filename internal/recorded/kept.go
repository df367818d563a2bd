package recorded

import (
	"encoding/json"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/evidence"
)

// withheld is what Meaning says of an answer that was kept without its question.
const withheld = "The question, the names and the answer were not kept (--zero-footprint)."

// Withhold takes out of what is kept everything that could tell who was asked
// about: the question, countries, candidates, the parties that were found and
// the answer. It leaves when and by whom it was asked, on which versions of
// lists and by which engine and settings, and the outcome in one word.
func Withhold(c evidence.Content) (evidence.Content, error) {
	var stated struct {
		Lists  json.RawMessage `json:"lists,omitempty"`
		Tables json.RawMessage `json:"tables,omitempty"`
		Engine json.RawMessage `json:"engine,omitempty"`
	}
	if err := json.Unmarshal(c.Answer, &stated); err != nil {
		return c, err
	}
	var err error
	c.Answer, err = canon.JSON(stated)
	c.Query, c.Normalised, c.Candidates = json.RawMessage("null"), json.RawMessage("null"), json.RawMessage("[]")
	c.Subject = evidence.Subject{Parties: []string{}, Countries: []string{}, On: c.Subject.On, Listed: []string{}}
	c.Meaning = []string{withheld}
	return c, err
}

// Withheld reports whether an entry was kept without its question.
func Withheld(e *evidence.Entry) bool {
	return len(e.Meaning) == 1 && e.Meaning[0] == withheld
}

// bare is an entry that is about other entries.
func bare(kind evidence.Kind, asked evidence.Asked, query any, outcome, meaning string) (evidence.Content, error) {
	q, err := canon.JSON(query)
	null := json.RawMessage("null")
	return evidence.Content{
		Kind: kind, Asked: asked, Query: q, Normalised: null, Settings: null, Candidates: json.RawMessage("[]"), Answer: null,
		Subject:  evidence.Subject{Parties: []string{}, Countries: []string{}, Listed: []string{}},
		NotAsked: []string{}, Meaning: []string{meaning}, Outcome: outcome, Links: []evidence.Link{},
		Retention: evidence.Keep(evidence.Always, 0),
	}, err
}

// Event makes what is recorded of something that happened after answers. They
// are kept at least as long, from its day, as the longest of them has to be.
func Event(asked evidence.Asked, h evidence.Happened, class string, links []evidence.Link) (evidence.Content, error) {
	c, err := bare(evidence.Event, asked, h, "noted", h.What)
	c.Links, c.Subject.On, c.Retention = links, h.On, evidence.Keep(class, h.On)
	return c, err
}

// Hold makes what is recorded of a hold.
func Hold(asked evidence.Asked, h evidence.Held, links []evidence.Link) (evidence.Content, error) {
	if h.Entries == nil {
		h.Entries = []int64{}
	}
	c, err := bare(evidence.Hold, asked, h, "held", "These entries may not be deleted until the hold is released.")
	c.Links = links
	return c, err
}

// Release makes what is recorded of the end of a hold.
func Release(asked evidence.Asked, hold evidence.Link) (evidence.Content, error) {
	c, err := bare(evidence.Release, asked, nil, "released", "The hold has ended.")
	c.Links = []evidence.Link{hold}
	return c, err
}

// Purge makes what is recorded of a deletion.
func Purge(asked evidence.Asked, until day.Day, numbers []int64) (evidence.Content, error) {
	return bare(evidence.Purge, asked, evidence.Purged{Until: until, Entries: evidence.Ranges(numbers)}, "deleted",
		"The time for which these entries had to be kept was over. Their content was deleted; their hashes stay in the tree.")
}
