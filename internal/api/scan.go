package api

import (
	"bytes"
	"net/http"
	"strings"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/recorded"
	"github.com/navicert/navicert/internal/report"
)

// The parameters that say for the log why something is asked.
var whyParams = []Param{
	{Name: "why", In: "query", Schema: schema{Type: "string"}, Says: "The reason of the question, for the log."},
	{Name: "role", In: "query", Schema: schema{Type: "string"}, Says: "The role of the party in the transaction, for the log."},
	{Name: "transaction", In: "query", Schema: schema{Type: "string"}, Says: "The number of the transaction in the books of whoever asks, for the log."},
}

func scanRoutes() []Route {
	return []Route{{
		Method: http.MethodPost, Path: "/v1/scan", ID: "scan", Group: asksGroup, Scope: Screening, Writes: true, Heavy: true,
		Says: "Find listed parties inside a document.",
		More: "The answer is that of `navicert scan --json` (docs/json.md). The document is kept nowhere: the log records its hash.",
		Params: append([]Param{
			{Name: "name", In: "query", Schema: schema{Type: "string", Example: "invoice.html"}, Says: "What the document is called; its extension may tell the format."},
			listsParam, onParam, knownParam, staleParam, unitParam, zeroFootprint,
		}, whyParams...),
		Body:  &Body{Types: []string{"application/octet-stream", "*/*"}, Says: "The document, as it is: text or HTML."},
		Good:  Good{Type: jsonType, Of: report.Shapes().Scan, Says: "What was found. A document that cannot be read gives the outcome unscreenable."},
		serve: (*call).scan,
	}}
}

// asked reads the parameters that say who asks, and why.
func (c *call) asked() evidence.Asked {
	return evidence.Asked{By: c.who.Name, Why: c.text("why", maxWord), Role: c.text("role", maxWord), Transaction: c.text("transaction", maxWord)}
}

func (c *call) scan() error {
	keep, err := c.recorded()
	if err != nil {
		return err
	}
	name, ids, on := c.text("name", maxWord), c.lists(listsParam.Name), c.day(onParam.Name)
	h := how{basis: app.Basis{Known: c.day(knownParam.Name)}, stale: c.number(staleParam.Name, 1, maxAge, c.s.opts.StaleAfter), unit: c.text(unitParam.Name, maxWord), asked: c.asked()}
	h.basis.Past = c.s.past(on)
	if strings.ContainsAny(name, "/\\") {
		c.fail("query", "name", "is not the plain name of a file")
	}
	if err := c.fine(); err != nil {
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
		use, err := c.use(a, h, "query")
		if err != nil {
			return nil, err
		}
		s, err := a.Scan(use, ids, h.stale, name, doc, today(on, a))
		if err != nil {
			return nil, err
		}
		if keep {
			content, err := a.Context(h.asked, h.stale).Under(use).Scan(recorded.Document{Name: s.Document, Hash: s.Hash, Size: s.Size, Lists: ids}, &s)
			if err != nil {
				return nil, err
			}
			return c.reply(keep, content)
		}
		var b bytes.Buffer
		if err := report.JSON(&b, a.Program).Scan(&s); err != nil {
			return nil, err
		}
		return &Reply{Type: jsonType, Body: b.Bytes()}, nil
	})
}
