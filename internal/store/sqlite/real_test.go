package sqlite

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/evidence/record"
	"github.com/navicert/navicert/internal/evidence/recordtest"
	"github.com/navicert/navicert/internal/list"
)

// asked is what is kept of a name that a service was asked for, in the words and of
// the size that the service keeps it: two thirds are lists and engine, the same in
// all answers of one day. On another day there are other versions. n is how many lists
// are asked.
func asked(name string, on day.Day, n int) evidence.Content {
	c := recordtest.Content(name)
	quoted, _ := json.Marshal(name)
	words, _ := json.Marshal(strings.Fields(strings.ToLower(name)))
	var lists, rest []string
	for i, l := range list.Lists() {
		if i >= n {
			rest = append(rest, string(l.ID))
			continue
		}
		version := sha256.Sum256([]byte(string(l.ID) + on.String()))
		lists = append(lists, fmt.Sprintf(`{"id":%q,"version":"%x","dated":%q,"listings":%d,"problems":%d,"starter":false,"age_days":0,"stale":false}`,
			l.ID, version, on, 100+i*i*i, i))
	}
	c.Subject = evidence.Subject{Parties: []string{name}, Countries: []string{}, On: on, Listed: []string{}}
	c.Query = json.RawMessage(`{"name":` + string(quoted) + `,"on":null,"threshold":0}`)
	c.Normalised = json.RawMessage(`{"name":` + string(words) + `,"on":"` + on.String() + `","threshold":800}`)
	c.Settings = json.RawMessage(`{"today":"` + on.String() + `","known":null}`)
	c.NotAsked, c.Candidates, c.Links = rest, json.RawMessage("[]"), []evidence.Link{}
	c.Meaning = []string{"No listed name reaches the threshold of 800."}
	c.Retention = evidence.Keep(evidence.OFAC, on)
	c.Answer = json.RawMessage(`{"query":{"name":` + string(quoted) + `,"threshold":800},"on":"` + on.String() +
		`","outcome":"clear","why":["No listed name reaches the threshold of 800."],"hits":[],"near":[],"lists":[` + strings.Join(lists, ",") +
		`],"engine":{"version":"devel","weights":"2026-11-30.2","folding":5,"threshold":800,"sure":840,"near":700},"notes":["19 entries of the Entity List list an address that this list file does not print; they were not compared."]}`)
	return c
}

// customers are n answers about names that differ as those of customers do.
func customers(n int, on day.Day) []record.Prepared {
	out := make([]record.Prepared, n)
	for i := range out {
		p, err := record.Prepare(asked(fmt.Sprintf("Example %x Trading Company No. %d", uint32(i)*2654435761, i), on, 13))
		if err != nil {
			panic(err)
		}
		out[i] = p
	}
	return out
}
