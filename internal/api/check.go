package api

import (
	"errors"
	"net/http"
	"strings"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/recorded"
	"github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/screen"
	"github.com/navicert/navicert/internal/transaction"
)

// dealFile is what a transaction that was sent is called in answers.
const dealFile = "request"

func checkRoutes() []Route {
	return []Route{
		{
			Method: http.MethodPost, Path: "/v1/check", ID: "check", Group: asksGroup, Scope: Screening, Writes: true,
			Says:   "Say what must happen with a transaction: which rules apply, what is open, what would allow it.",
			More:   "The body is the file of `navicert check` (docs/checking.md), in JSON or YAML. The answer is that of `navicert check --json` (docs/json.md).",
			Params: append([]Param{onParam, knownParam, staleParam, unitParam, zeroFootprint}, whyParams...),
			Body:   &Body{Types: dealTypes, Says: "The transaction."},
			Good:   Good{Type: jsonType, Of: report.Shapes().Determination, Says: "The determination."},
			serve:  (*call).check,
		},
		{
			Method: http.MethodGet, Path: "/v1/check/template", ID: "checkTemplate", Group: asksGroup, Scope: Reading,
			Says:  "Give a commented transaction to start from.",
			Good:  Good{Type: "application/yaml", Says: "The transaction."},
			serve: func(c *call) error { return c.send("application/yaml", []byte(transaction.Template())) },
		},
	}
}

func (c *call) check() error {
	keep, err := c.recorded()
	if err != nil {
		return err
	}
	on, known := c.day(onParam.Name), c.day(knownParam.Name)
	h := how{stale: c.number(staleParam.Name, 1, maxAge, c.s.opts.StaleAfter), unit: c.text(unitParam.Name, maxWord), asked: c.asked()}
	if err := c.fine(); err != nil {
		return err
	}
	doc, err := c.file()
	if err != nil {
		return err
	}
	t, err := c.s.opts.Live.DealIn(dealFile, doc, on, known)
	if err != nil {
		return wrongDeal(err)
	}
	return c.once(keep, func() (*Reply, error) {
		h.basis = app.Basis{Known: t.Known, Past: c.s.past(t.On)}
		a, err := c.assembly(h)
		if err != nil {
			return nil, err
		}
		use, err := c.use(a, h, "query")
		if err != nil {
			return nil, err
		}
		held, err := c.s.opts.Live.Licences()
		if err != nil {
			return nil, err
		}
		var content evidence.Content
		err = c.s.opts.Live.With(a, h.stale, func(session *screen.Session) error {
			d, err := a.CheckFor(use, held, session, dealFile, t)
			if err != nil {
				return err
			}
			if keep {
				content, err = a.Context(h.asked, h.stale).Under(use).Check(recorded.Deal{File: dealFile, Document: doc}, d, session)
			} else {
				content.Answer, err = recorded.DeterminationJSON(dealFile, d, a.Program)
			}
			return err
		})
		if err != nil {
			return nil, err
		}
		return c.reply(keep, content)
	})
}

// wrongDeal names the fields of a transaction that are wrong, and not what
// stands in them.
func wrongDeal(err error) error {
	var all transaction.Problems
	if !errors.As(err, &all) {
		return err
	}
	var out []Wrong
	for _, p := range all[:min(len(all), maxWrong)] {
		w := Wrong{In: "body", Field: p.Field, Says: unquoted(p.Says), Advice: p.Try}
		if strings.HasPrefix(p.Says, "there is no such key") {
			if i := strings.LastIndexByte(p.Field, '.'); i >= 0 {
				w.Field = p.Field[:i]
			} else {
				w.Field = ""
			}
			w.Says = "has a key that is not known"
		}
		out = append(out, w)
	}
	return wrong(out...)
}
