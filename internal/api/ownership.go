package api

import (
	"bytes"
	"net/http"
	"strings"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/recorded"
	"github.com/navicert/navicert/internal/report"
)

func ownershipRoutes() []Route {
	return []Route{{
		Method: http.MethodPost, Path: "/v1/ownership", ID: "ownership", Group: asksGroup, Scope: Screening, Writes: true, Heavy: true,
		Says: "Say who owns a party, and whether listed owners capture it.",
		More: "The body is a file that says who owns whom (docs/ownership.md): a table, or a file of the LEI register, of people with significant control, of the Beneficial Ownership Data Standard or of FollowTheMoney. The answer is that of `navicert own --json` (docs/json.md). It is recorded before it is sent, with the hash of the file; the header Navicert-Entry names the entry of the log.",
		Params: append([]Param{
			{Name: "party", In: "query", Needed: true, Schema: schema{Type: "string", Example: "Belgarde Machinery"}, Says: "The party, by its name or number in the file."},
			onParam, knownParam, staleParam, zeroFootprint,
		}, whyParams...),
		Body:  &Body{Types: []string{"text/csv", jsonType, ndjsonType, "application/octet-stream", "text/plain"}, Says: "The file."},
		Good:  Good{Type: jsonType, Of: report.Shapes().Ownership, Says: "Who owns the party, and what follows."},
		serve: (*call).ownership,
	}}
}

func (c *call) ownership() error {
	keep, err := c.recorded()
	if err != nil {
		return err
	}
	called, on := c.text("party", maxText), c.day(onParam.Name)
	h := how{basis: app.Basis{Known: c.day(knownParam.Name)}, stale: c.number(staleParam.Name, 1, maxAge, c.s.opts.StaleAfter), asked: c.asked()}
	if strings.TrimSpace(called) == "" && len(c.wrong) == 0 {
		c.fail("query", "party", "has no value")
	}
	if err := c.fine(); err != nil {
		return err
	}
	if _, err := c.media(); err != nil {
		return err
	}
	doc, err := c.read(c.s.opts.Limits.Document)
	if err != nil {
		return err
	}
	return c.once(keep, func() (*Reply, error) {
		a, err := c.assembly(h)
		if err != nil {
			return nil, err
		}
		found, err := c.owners(a, h, called, doc, today(on, a))
		if err != nil {
			return nil, err
		}
		if keep {
			q := recorded.Owners{Party: called, Files: []recorded.HoldingsFile{{Hash: canon.Sum(doc), Size: int64(len(doc))}}}
			content, err := a.Context(h.asked, h.stale).Under(nil).OwnersOf(q, found)
			if err != nil {
				return nil, err
			}
			return c.reply(keep, content)
		}
		var b bytes.Buffer
		err = report.OwnershipJSON(&b, found)
		return &Reply{Type: jsonType, Body: b.Bytes()}, err
	})
}

// owners answers who owns a party. It may take long, so it takes no processor of Live.With;
// Heavy bounds how many do it at once.
func (c *call) owners(a *app.Assembly, h how, called string, doc []byte, on day.Day) (*report.Ownership, error) {
	session := a.Session(h.stale)
	defer a.Done(session, h.stale)
	return a.Own(session, called, "holdings", doc, on)
}
