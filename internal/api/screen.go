package api

import (
	"encoding/json"
	"errors"
	"net/http"
	"slices"
	"strconv"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/evidence/record"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/recorded"
	"github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/screen"
	"github.com/navicert/navicert/internal/store/sqlite"
)

// EntryHeader is the header that tells under which number of the log an answer
// is recorded.
const EntryHeader = "Navicert-Entry"

const asksGroup = "questions"

// zeroFootprint is the parameter that asks that nothing is recorded.
var zeroFootprint = Param{
	Name: "zero_footprint", In: "query", Schema: schema{Type: "boolean"},
	Says: "Whether to record nothing of this question. The service has to allow it, and whoever asks needs the scope unrecorded.",
}

func screenRoutes() []Route {
	return []Route{
		{
			Method: http.MethodPost, Path: "/v1/screen", ID: "screen", Group: asksGroup, Scope: Screening, Writes: true,
			Says:   "Find the listed party behind a name, and say what its listing means.",
			More:   "The answer is that of `navicert screen --json` (docs/json.md). It is recorded before it is sent; the header Navicert-Entry names the entry of the log.",
			Params: []Param{zeroFootprint},
			Body:   &Body{Types: []string{jsonType}, Says: "The party, and how to ask.", Of: Ask{}},
			Good:   Good{Type: jsonType, Of: report.Shapes().Answer, Says: "What was found."},
			serve:  (*call).screen,
		},
		{
			Method: http.MethodPost, Path: "/v1/screen/stream", ID: "screenStream", Group: asksGroup, Scope: Screening, Stream: true,
			Says:   "Screen a stream of parties, one JSON object on each line, and answer line by line.",
			More:   "A line of the request is the body of /v1/screen, with a field `id` more that is given back. Each line is answered by one line, in the same order, while the request still goes on; nothing limits how many there are. A line that cannot be understood is answered by a problem, and the next one is read. Whoever does not read the answers is not read from, either. When the service stops, it answers what it has read and ends with a line that has only a problem: send the rest again.",
			Params: []Param{zeroFootprint},
			Body:   &Body{Types: []string{ndjsonType, "application/jsonl"}, Says: "One object on each line.", Of: LineAsk{}},
			Good:   Good{Type: ndjsonType, Of: Line{}, Says: "One object on each line."},
			serve:  (*call).stream,
		},
	}
}

// recorded tells whether the answers of this call are to be recorded.
func (c *call) recorded() (bool, error) {
	if !c.yes(zeroFootprint.Name) {
		return true, c.fine()
	}
	switch {
	case !c.s.opts.ZeroFootprint:
		return false, Forbidden("this service records every answer", "leave zero_footprint out")
	case !c.who.May(Unrecorded):
		return false, Forbidden("whoever asks that nothing is recorded needs the scope "+string(Unrecorded), "an administrator can grant it")
	}
	return false, nil
}

// assembly gives what an answer is to rest on.
func (c *call) assembly(h how) (*app.Assembly, error) {
	a, err := c.s.opts.Live.On(h.basis)
	var v *app.VersionError
	var f *fault.Fault
	if errors.As(err, &v) && errors.As(v.Err, &f) && f.Code == fault.Usage {
		return nil, wrong(Wrong{In: "body", Field: "versions[" + strconv.Itoa(v.Index) + "]", Says: "names no list version: " + unquoted(f.Says), Advice: "GET /v1/lists/{list}/versions shows those of a list"})
	}
	return a, err
}

// past reports whether a day that is asked about is past, so that listings count
// that only earlier list versions hold.
func (s *Service) past(on day.Day) bool { return on.Known() && on < s.opts.Live.Now().Today }

func (c *call) screen() error {
	keep, err := c.recorded()
	if err != nil {
		return err
	}
	v, err := c.json()
	if err != nil {
		return err
	}
	asks, ok := c.s.askers.Get().(*asker)
	if !ok {
		asks = newAsker(c.s.opts.StaleAfter)
	}
	q, err := asks.ask(v)
	c.s.askers.Put(asks)
	if err != nil {
		return err
	}
	q.how.basis.Past = c.s.past(q.query.On)
	var done record.Prepared
	err = c.once(keep, func() (*Reply, error) {
		a, err := c.assembly(q.how)
		if err != nil {
			return nil, err
		}
		answer, p, err := c.answerTo(a, &q, keep)
		if err != nil {
			return nil, err
		}
		if !keep {
			return &Reply{Type: jsonType, Body: append(answer, '\n')}, nil
		}
		done = p
		return c.keepAnswer(p)
	})
	if err == nil {
		c.s.opts.Live.Now().Free(done)
	}
	return err
}

// reply records an answer, if it is to be, and makes the reply of it.
func (c *call) reply(keep bool, content evidence.Content) (*Reply, error) {
	if !keep {
		return &Reply{Type: jsonType, Body: append(content.Answer, '\n')}, nil
	}
	p, err := record.Prepare(content)
	if err != nil {
		return nil, err
	}
	return c.keepAnswer(p)
}

// keepAnswer records an answer that was prepared, and makes the reply of it. The answer is
// part of the entry, so its line ends in a body of its own.
func (c *call) keepAnswer(p record.Prepared) (*Reply, error) {
	out := &Reply{Type: jsonType, Body: p.Answer()}
	var also func(*sqlite.Tx, []record.Receipt) error
	if c.key == "" {
		c.end = "\n"
	} else {
		out.Body = append(slices.Clip(out.Body), '\n')
		also = func(tx *sqlite.Tx, receipts []record.Receipt) error {
			out.Entry = receipts[0].Number
			return c.keepReply(tx, out)
		}
	}
	receipts, err := c.s.opts.Keeper.KeepPrepared(also, p)
	if err != nil {
		return nil, err
	}
	out.Entry = receipts[0].Number
	return out, nil
}

// answerTo answers one question, and prepares the answer for the log if it is to be
// recorded: then it is part of that, and must not be changed.
func (c *call) answerTo(a *app.Assembly, q *asked, keep bool) (out json.RawMessage, p record.Prepared, err error) {
	if c.s.opts.LogQueries && c.seen != nil && len(c.seen.names) < maxMany {
		c.seen.names = append(c.seen.names, q.query.Name)
	}
	q.how.asked.By = c.who.Name
	use, err := c.use(a, q.how, "body")
	if err != nil {
		return out, p, err
	}
	err = c.s.opts.Live.With(a, q.how.stale, func(session *screen.Session) (err error) {
		if !keep {
			answer := session.Screen(use.Ask(q.query))
			session.Explain(&answer)
			use.Decide(&answer)
			out, err = recorded.AnswerJSON(&answer, a.Program)
			return err
		}
		answer, missed := recorded.Ask(session.Screen, use.Ask(q.query))
		session.Explain(&answer)
		use.Decide(&answer)
		if p, err = a.Context(q.how.asked, q.how.stale).Under(use).Prepared(q.query, &answer, missed, session); err == nil {
			out = p.Answer()
		}
		return err
	})
	return out, p, err
}
