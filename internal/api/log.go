package api

import (
	"encoding/json"
	"errors"
	"net/http"
	"strconv"

	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/evidence/audit"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/place"
)

const logGroup = "log"

// Entries is a page of the log.
type Entries struct {
	Entries []json.RawMessage `json:"entries" doc:"The entries as they stand in the log (docs/evidence.md), oldest first."`
}

// A LogProof is an entry with the proof that it stands in the log.
type LogProof struct {
	Entry      json.RawMessage `json:"entry" doc:"The entry; its bytes, as they stand here, are the leaf."`
	Leaf       string          `json:"leaf" doc:"The hash of the leaf, hexadecimal."`
	Path       []string        `json:"path" doc:"The hashes from the leaf to the root, in base64, as RFC 9162 has them."`
	Checkpoint string          `json:"checkpoint" doc:"The checkpoint that the proof leads to, as it was signed."`
	Key        string          `json:"key" doc:"The key to verify the checkpoint with. Compare it with the one that you know."`
}

// A LogHead is the head of the log.
type LogHead struct {
	Origin     string `json:"origin" doc:"The name of the log."`
	Size       int64  `json:"size" doc:"How many entries it has."`
	Root       string `json:"root" doc:"The root of its tree, in base64."`
	Checkpoint string `json:"checkpoint" doc:"The checkpoint as it was signed."`
	Key        string `json:"key" doc:"The key to verify it with. Compare it with the one that you know."`
}

var entryParam = Param{Name: "entry", In: "path", Needed: true, Schema: schema{Type: "integer", Min: new(1)}, Says: "The number of the entry, as the header Navicert-Entry told it."}

func logRoutes() []Route {
	return []Route{
		{
			Method: http.MethodGet, Path: "/v1/log", ID: "log", Group: logGroup, Scope: Auditing,
			Says: "Give the head of the log of answers: how long it is, and what signs it.",
			Good: Good{Type: jsonType, Of: LogHead{}, Says: "The head."}, serve: (*call).logHead,
		},
		{
			Method: http.MethodGet, Path: "/v1/log/entries", ID: "logEntries", Heavy: true, Group: logGroup, Scope: Auditing,
			Says: "Find entries of the log about a party, country, transaction or day.",
			Params: []Param{
				{Name: "party", In: "query", Schema: schema{Type: "string"}, Says: "A part of the name of a party, as it was asked about or as it is listed."},
				{Name: "country", In: "query", Schema: schema{Type: "string"}, Says: "The country of a party, by ISO 3166 code or English name."},
				{Name: "transaction", In: "query", Schema: schema{Type: "string"}, Says: "The number of a transaction."},
				{Name: "recorded", In: "query", Schema: schema{Type: "string", Format: "date"}, Says: "The day on which the answer was recorded, in UTC."},
				{Name: "on", In: "query", Schema: schema{Type: "string", Format: "date"}, Says: "The day that was asked about."},
				{Name: "after", In: "query", Schema: schema{Type: "integer", Min: new(0)}, Says: "The number of the entry that the page begins behind."},
				limitParam,
			},
			Good: Good{Type: jsonType, Of: Entries{}, Says: "The entries."}, serve: (*call).logEntries,
		},
		{
			Method: http.MethodGet, Path: "/v1/log/entries/{entry}", ID: "logEntry", Group: logGroup, Scope: Auditing,
			Says: "Give an entry of the log as it stands there.", Params: []Param{entryParam},
			Good: Good{Type: jsonType, Of: evidence.Entry{}, Says: "The entry."},
			serve: func(c *call) error {
				n, err := c.entry()
				if err != nil {
					return err
				}
				p, err := c.s.opts.Live.Prove(n)
				if err != nil {
					return err
				}
				return c.send(jsonType, append(p.Line, '\n'))
			},
		},
		{
			Method: http.MethodGet, Path: "/v1/log/entries/{entry}/proof", ID: "logProof", Group: logGroup, Scope: Auditing,
			Says: "Prove that an entry stands in the log.", Params: []Param{entryParam},
			Good: Good{Type: jsonType, Of: LogProof{}, Says: "The entry and its proof."}, serve: (*call).logProof,
		},
	}
}

// entry reads the number that the path names.
func (c *call) entry() (int64, error) {
	n, ok := entryNumber(c.r.PathValue("entry"))
	if !ok {
		return 0, wrong(Wrong{In: "path", Field: "entry", Says: "is no number of an entry"})
	}
	return n, nil
}

func (c *call) logHead() error {
	h, err := c.s.opts.Live.Head()
	if err != nil {
		return err
	}
	return c.value(LogHead{h.Origin, h.Size, h.Root.String(), h.Signed, h.Key})
}

func (c *call) logProof() error {
	n, err := c.entry()
	if err != nil {
		return err
	}
	p, err := c.s.opts.Live.Prove(n)
	if err != nil {
		return err
	}
	out := LogProof{Entry: p.Line, Leaf: evidence.LeafText(p.Leaf), Path: []string{}, Checkpoint: p.Head.Signed, Key: p.Head.Key}
	for _, h := range p.Path {
		out.Path = append(out.Path, h.String())
	}
	return c.value(out)
}

func (c *call) logEntries() error {
	s := audit.Search{Party: c.text("party", maxText), Transaction: c.text("transaction", maxWord), Recorded: c.day("recorded"), On: c.day("on")}
	after, limit := c.number("after", 0, 1<<52, 0), c.number(limitParam.Name, 1, maxPage, maxPage/10)
	s.After = int64(after)
	if country := c.text("country", maxWord); country != "" {
		code, ok := place.Parse(country)
		if !ok {
			c.fail("query", "country", "is not a country").Advice = "give its two-letter code of ISO 3166, such as CN, or its English name"
		}
		s.Country = code
	}
	if err := c.fine(); err != nil {
		return err
	}
	out := Entries{Entries: []json.RawMessage{}}
	last := int64(0)
	err := c.s.opts.Live.LogEntries("", s, func(line []byte, e *evidence.Entry) bool {
		if c.r.Context().Err() != nil {
			return false
		}
		if len(out.Entries) == limit {
			c.link(map[string]string{"after": strconv.FormatInt(last, 10)})
			return false
		}
		last = e.Number
		out.Entries = append(out.Entries, json.RawMessage(line))
		return true
	})
	var f *fault.Fault
	if errors.As(err, &f) && f.Code == fault.NotFound {
		err = nil // nothing was recorded yet
	}
	if err != nil {
		return err
	}
	return c.value(out)
}
