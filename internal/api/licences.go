package api

import (
	"bytes"
	"io"
	"net/http"
	"strconv"
	"strings"

	"github.com/navicert/navicert/internal/access"
	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/licence"
	"github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/store/sqlite"
	"github.com/navicert/navicert/internal/strictjson"
	"github.com/navicert/navicert/internal/transaction"
)

const licencesGroup = "licences"

var (
	licenceParam = Param{Name: "licence", In: "path", Needed: true, Schema: schema{Type: "string", Example: "D1234567"}, Says: "Number of the licence."}
	dealTypes    = []string{jsonType, "application/yaml", "application/x-yaml", "text/yaml"}
	whyParam     = whyParams[0]
	reasonParam  = needed(whyParam)
)

// needed gives a parameter that may not be left out.
func needed(p Param) Param {
	p.Needed = true
	return p
}

func licenceRoutes() []Route {
	shapes := report.Shapes()
	return []Route{
		{
			Method: http.MethodGet, Path: "/v1/licences", ID: "licences", Group: licencesGroup, Scope: access.ReadLicences,
			Says: "Give all licences that are held here, or were, with what is left of each.", Params: []Param{onParam},
			Good: Good{Type: jsonType, Of: shapes.Licence, Many: true, Says: "The licences."}, serve: (*call).licences,
		},
		{
			Method: http.MethodPost, Path: "/v1/licences", ID: "addLicence", Group: licencesGroup, Scope: access.ChangeLicences, Writes: true,
			Says: "Enter a licence.", Params: []Param{whyParam},
			Body: &Body{Types: dealTypes, Says: "The licence, as the file of `navicert licence add`."},
			Good: Good{Type: jsonType, Of: shapes.Licence, Says: "The licence."}, serve: (*call).addLicence,
		},
		{
			Method: http.MethodGet, Path: "/v1/licences/{licence}", ID: "licence", Group: licencesGroup, Scope: access.ReadLicences,
			Says: "Give one licence with what is left of it and all its uses.", Params: []Param{licenceParam, onParam},
			Good: Good{Type: jsonType, Of: shapes.Licence, Says: "The licence."}, serve: (*call).licence,
		},
		{
			Method: http.MethodPost, Path: "/v1/licences/{licence}/uses", ID: "useLicence", Group: licencesGroup, Scope: access.UseLicences, Writes: true,
			Says: "Count a transaction on a licence, if the licence covers it.",
			More: "The body is the file of `navicert check`. Where the licence does not cover the transaction, `used` is false, `against` says why, and nothing is counted. A transaction is counted once only: it has a number of its own.",
			Params: append([]Param{
				licenceParam, onParam,
				{Name: "confirmed", In: "query", Schema: schema{Type: "boolean"}, Says: "Whether whoever asks confirms that the transaction is within the terms of the licence, where that cannot be read."},
			}, whyParams...),
			Body: &Body{Types: dealTypes, Says: "The transaction."},
			Good: Good{Type: jsonType, Of: shapes.Used, Says: "Whether it was counted, and what is left."}, serve: (*call).useLicence,
		},
		{
			Method: http.MethodPost, Path: "/v1/licences/{licence}/uses/{use}/void", ID: "voidUse", Group: licencesGroup, Scope: access.UseLicences, Writes: true,
			Says:   "Undo a use of a licence, by a record of its undoing.",
			Params: []Param{licenceParam, {Name: "use", In: "path", Needed: true, Schema: schema{Type: "integer", Min: new(1)}, Says: "The number of the use."}, onParam, whyParam},
			Good:   Good{Type: jsonType, Of: shapes.Licence, Says: "The licence afterwards."}, serve: (*call).voidUse,
		},
		{
			Method: http.MethodPost, Path: "/v1/licences/{licence}/terms", ID: "amendLicence", Group: licencesGroup, Scope: access.ChangeLicences, Writes: true,
			Says:   "Put other terms in place of those of a licence: after a rider, or because it was entered wrong.",
			More:   "What was used stays and is counted on the new terms; where a use does not go with them, they are refused. The terms before stay in the history and in the log.",
			Params: []Param{licenceParam, onParam, reasonParam},
			Body:   &Body{Types: dealTypes, Says: "The licence with its new terms, as the file of `navicert licence add`, under the same number."},
			Good:   Good{Type: jsonType, Of: shapes.Licence, Says: "The licence afterwards."}, serve: (*call).amendLicence,
		},
		{
			Method: http.MethodPost, Path: "/v1/licences/{licence}/end", ID: "endLicence", Group: licencesGroup, Scope: access.ChangeLicences, Writes: true,
			Says:   "Note that a licence is not held any more: revoked, suspended, returned, transferred or replaced.",
			More:   "The parameter `on` is the first day on which it cannot be used. Its history stays.",
			Params: []Param{licenceParam, onParam, reasonParam},
			Good:   Good{Type: jsonType, Of: shapes.Licence, Says: "The licence afterwards."}, serve: (*call).endLicence,
		},
	}
}

func (c *call) licences() error {
	on := today(c.day(onParam.Name), c.s.opts.Live.Now())
	if err := c.fine(); err != nil {
		return err
	}
	all, err := c.s.opts.Live.Licences()
	if err != nil {
		return err
	}
	if len(all) == 0 {
		return c.send(jsonType, []byte("[]\n"))
	}
	var b bytes.Buffer
	if err := report.LicencesJSON(&b, all, on); err != nil {
		return err
	}
	return c.send(jsonType, joined(b.Bytes()))
}

func (c *call) licence() error {
	on := today(c.day(onParam.Name), c.s.opts.Live.Now())
	if err := c.fine(); err != nil {
		return err
	}
	h, err := c.s.opts.Live.Licence(c.r.PathValue("licence"))
	if err != nil {
		return err
	}
	return c.printed(func(w io.Writer) error { return report.LicencesJSON(w, []*licence.Held{h}, on) })
}

// file reads a body in JSON or YAML.
func (c *call) file() ([]byte, error) {
	kind, err := c.media()
	if err != nil {
		return nil, err
	}
	doc, err := c.read(min(c.s.opts.Limits.Body, transaction.MaxSize))
	if err != nil || kind != jsonType {
		return doc, err
	}
	if _, err := strictjson.Parse(doc); err != nil {
		return nil, wrong(Wrong{In: "body", Says: "is no JSON that is read here: " + err.Error()})
	}
	return doc, nil
}

// terms reads a body that is the file of a licence.
func (c *call) terms() (*licence.Licence, []byte, error) {
	doc, err := c.file()
	if err != nil {
		return nil, nil, err
	}
	l, err := c.s.opts.Live.LicenceIn(dealFile, doc)
	if err != nil {
		return nil, nil, wrongDeal(err)
	}
	return l, doc, nil
}

func (c *call) addLicence() error {
	asked := evidence.Asked{By: c.who.Name, Why: c.text(whyParam.Name, maxWord)}
	if err := c.fine(); err != nil {
		return err
	}
	l, doc, err := c.terms()
	if err != nil {
		return err
	}
	return c.once(true, func() (*Reply, error) {
		return c.held(func(also app.Changed) error {
			_, _, err := c.s.opts.Live.AddLicence(l, doc, asked, also)
			return err
		})
	})
}

// held changes a licence and makes the reply that shows it after the change.
func (c *call) held(change func(app.Changed) error) (*Reply, error) {
	var out *Reply
	err := change(func(tx *sqlite.Tx, after *licence.Held, entry int64) error {
		var b bytes.Buffer
		if err := report.LicencesJSON(&b, []*licence.Held{after}, c.s.opts.Live.Now().Today); err != nil {
			return err
		}
		out = &Reply{Type: jsonType, Body: b.Bytes(), Entry: entry}
		return c.keepReply(tx, out)
	})
	return out, err
}

func (c *call) useLicence() error {
	on, confirmed, asked := c.day(onParam.Name), c.yes("confirmed"), c.asked()
	if err := c.fine(); err != nil {
		return err
	}
	doc, err := c.file()
	if err != nil {
		return err
	}
	t, err := c.s.opts.Live.DealIn(dealFile, doc, on, 0)
	if err != nil {
		return wrongDeal(err)
	}
	if asked.Transaction == "" {
		asked.Transaction = t.Number
	}
	if asked.Transaction == "" {
		return wrong(Wrong{In: "body", Field: "number", Says: "is missing, so that the transaction could be counted twice", Advice: "give the number of the transaction, there or as the parameter transaction"})
	}
	return c.once(true, func() (*Reply, error) {
		out := &Reply{Type: jsonType}
		show := func(found *licence.Coverage, use int, entry int64) error {
			var b bytes.Buffer
			err := report.UsedJSON(&b, found, use, c.s.opts.Live.Now().Today)
			out.Body, out.Entry = b.Bytes(), entry
			return err
		}
		found, use, _, err := c.s.opts.Live.UseLicenceFor(c.r.PathValue("licence"), t, doc, confirmed, asked,
			func(tx *sqlite.Tx, found *licence.Coverage, use int, entry int64) error {
				if err := show(found, use, entry); err != nil {
					return err
				}
				return c.keepReply(tx, out)
			})
		if err == nil && use == 0 { // it does not cover the deal, and nothing was written
			err = show(found, 0, 0)
		}
		return out, err
	})
}

func (c *call) voidUse() error {
	on := today(c.day(onParam.Name), c.s.opts.Live.Now())
	asked := evidence.Asked{By: c.who.Name, Why: c.text(whyParam.Name, maxWord)}
	use, err := strconv.Atoi(c.r.PathValue("use"))
	if err != nil || use < 1 {
		c.fail("path", "use", "is no number of a use")
	}
	if err := c.fine(); err != nil {
		return err
	}
	return c.once(true, func() (*Reply, error) {
		return c.held(func(also app.Changed) error {
			_, _, err := c.s.opts.Live.VoidUse(c.r.PathValue("licence"), use, on, asked, also)
			return err
		})
	})
}

// reason reads who changes a licence, from which day on, and why.
func (c *call) reason() (on day.Day, asked evidence.Asked, err error) {
	on = today(c.day(onParam.Name), c.s.opts.Live.Now())
	asked = evidence.Asked{By: c.who.Name, Why: strings.TrimSpace(c.text(reasonParam.Name, maxWord))}
	if asked.Why == "" && len(c.wrong) == 0 {
		c.fail("query", reasonParam.Name, "has no value").Advice = "say why the licence changes, as rider 1 of 2026-11-20"
	}
	return on, asked, c.fine()
}

func (c *call) amendLicence() error {
	on, asked, err := c.reason()
	if err != nil {
		return err
	}
	l, doc, err := c.terms()
	if err != nil {
		return err
	}
	h, err := c.s.opts.Live.Licence(c.r.PathValue("licence"))
	if err != nil {
		return err
	}
	if !strings.EqualFold(l.Number, h.Number) {
		return wrong(Wrong{In: "body", Field: "number", Says: "is not that of the licence in the path", Advice: "send the terms to the path of their own licence"})
	}
	return c.once(true, func() (*Reply, error) {
		return c.held(func(also app.Changed) error {
			_, _, err := c.s.opts.Live.AmendLicence(l, doc, on, asked, also)
			return err
		})
	})
}

func (c *call) endLicence() error {
	on, asked, err := c.reason()
	if err != nil {
		return err
	}
	return c.once(true, func() (*Reply, error) {
		return c.held(func(also app.Changed) error {
			_, _, err := c.s.opts.Live.EndLicence(c.r.PathValue("licence"), on, asked, also)
			return err
		})
	})
}
