package api

import (
	"io"
	"net/http"
	"strings"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/report"
)

func ownershipRoutes() []Route {
	return []Route{{
		Method: http.MethodPost, Path: "/v1/ownership", ID: "ownership", Group: asksGroup, Scope: Screening, Heavy: true,
		Says: "Say who owns a party, and whether listed owners capture it.",
		More: "The body is a file that says who owns whom (docs/ownership.md): a table, or a file of the LEI register, of people with significant control, of the Beneficial Ownership Data Standard or of FollowTheMoney. The answer is that of `navicert own --json` (docs/json.md).",
		Params: []Param{
			{Name: "party", In: "query", Needed: true, Schema: schema{Type: "string", Example: "Belgarde Machinery"}, Says: "The party, by its name or number in the file."},
			onParam, knownParam, staleParam,
		},
		Body:  &Body{Types: []string{"text/csv", jsonType, ndjsonType, "application/octet-stream", "text/plain"}, Says: "The file."},
		Good:  Good{Type: jsonType, Of: report.Shapes().Ownership, Says: "Who owns the party, and what follows."},
		serve: (*call).ownership,
	}}
}

func (c *call) ownership() error {
	called, on := c.text("party", maxText), c.day(onParam.Name)
	h := how{basis: app.Basis{Known: c.day(knownParam.Name)}, stale: c.number(staleParam.Name, 1, maxAge, c.s.opts.StaleAfter)}
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
	a, err := c.assembly(h)
	if err != nil {
		return err
	}
	session := a.Session(h.stale)
	defer a.Done(session, h.stale)
	found, err := a.Own(session, called, "holdings", doc, today(on, a))
	if err != nil {
		return err
	}
	return c.printed(func(w io.Writer) error { return report.OwnershipJSON(w, found) })
}
