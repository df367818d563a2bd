package api

import (
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/evidence/record"
	"github.com/navicert/navicert/internal/recorded"
	"github.com/navicert/navicert/internal/screen"
)

// The routes whose shapes are those of other programs follow what clients of
// those programs expect, with one difference: where these answer a question that
// they do not understand with an empty result, this one refuses it. A parameter
// that is not known can only have narrowed the result, so it is not followed.

const guestsGroup = "drop-ins"

// A guest says how another program tells its clients what is wrong.
type guest string

// The guests. Each is the name of the member that holds the sentence.
const (
	native        guest = ""
	watchman      guest = "error"  // moov watchman
	opensanctions guest = "detail" // OpenSanctions
)

// sendTo writes a problem as the clients of a route read it. Those of moov watchman
// look at no status: what has no member "error" they take for a search that found
// nothing, so every problem of theirs has it.
func (p *Problem) sendTo(of guest, w http.ResponseWriter, requestID string) {
	if of == native {
		p.send(w, requestID)
		return
	}
	p.headers(w.Header())
	b, err := canon.JSON(map[string]string{string(of): p.Detail})
	if err != nil {
		b = []byte("{}")
	}
	w.Header().Set("Content-Type", jsonType)
	w.WriteHeader(p.Status)
	_, _ = w.Write(append(b, '\n'))
}

// A subject is what is asked about one party: all its names and addresses, each of which may
// be the listed one.
type subject struct {
	query            screen.Query // but for the name and the address
	names, addresses []string
}

// queries gives the questions that ask for every name and for every address. What an
// address finds it finds by itself, so not every name goes with every address.
func (s *subject) queries() []screen.Query {
	var out []screen.Query
	for i := range max(1, len(s.names), len(s.addresses)) {
		q := s.query
		q.Name, q.Address = nth(s.names, i), nth(s.addresses, i)
		out = append(out, q)
	}
	return out
}

// nth gives a text by its number, or the last one.
func nth(all []string, i int) string {
	if len(all) == 0 {
		return ""
	}
	return all[min(i, len(all)-1)]
}

// several asks all that there is to ask about one party, records all answers and
// gives for each listing the best hit or near miss, best first. It gives the
// numbers of the first and last entry, 0 where nothing was to be recorded. What
// could not be compared is refused: these clients read no hits as clear.
func (c *call) several(a *app.Assembly, s *subject, keep bool, in, field string) ([]screen.Hit, [2]int64, error) {
	use, err := a.Use("")
	if err != nil {
		return nil, [2]int64{}, err
	}
	var hits []screen.Hit
	var answers []record.Prepared
	var unread []string
	for _, q := range s.queries() {
		if use != nil && q.Threshold == screen.DefaultThreshold {
			q.Threshold = 0 // that of the policy
		}
		var answer screen.Answer
		if err := c.s.opts.Live.With(a, c.s.opts.StaleAfter, func(session *screen.Session) error {
			if !keep {
				answer = session.Screen(use.Ask(q))
				session.Explain(&answer)
				return nil
			}
			var missed []screen.Hit
			answer, missed = recorded.Ask(session.Screen, use.Ask(q))
			session.Explain(&answer)
			use.Decide(&answer)
			p, err := a.Context(evidence.Asked{By: c.who.Name}, c.s.opts.StaleAfter).Prepared(q, &answer, missed, session)
			answers = append(answers, p)
			return err
		}); err != nil {
			return nil, [2]int64{}, err
		}
		for _, h := range slices.Concat(answer.Hits, answer.Near) {
			hits = better(hits, h)
		}
		if answer.Outcome == screen.Unscreenable {
			unread = answer.Why
		}
	}
	if len(unread) > 0 && !slices.ContainsFunc(hits, func(h screen.Hit) bool { return h.Outcome.Alerts() }) {
		return nil, [2]int64{}, wrong(Wrong{In: in, Field: field, Says: "cannot be screened: " + strings.Join(unread, " ")})
	}
	slices.SortStableFunc(hits, func(x, y screen.Hit) int { return y.Score - x.Score })
	if !keep {
		return hits, [2]int64{}, nil
	}
	receipts, err := c.s.opts.Keeper.KeepPrepared(nil, answers...)
	if err != nil {
		return nil, [2]int64{}, err
	}
	return hits, [2]int64{receipts[0].Number, receipts[len(receipts)-1].Number}, nil
}

// better keeps of the hits on one listing the one that alerts, else the one with
// the higher score.
func better(hits []screen.Hit, h screen.Hit) []screen.Hit {
	i := slices.IndexFunc(hits, func(o screen.Hit) bool { return o.Listing == h.Listing })
	switch {
	case i < 0:
		return append(hits, h)
	case h.Outcome.Alerts() != hits[i].Outcome.Alerts():
		if h.Outcome.Alerts() {
			hits[i] = h
		}
	case h.Score > hits[i].Score:
		hits[i] = h
	}
	return hits
}

// firstOf gives as many hits as are to be shown, best first. What is no alert, such
// as a near miss, takes the place of none.
func firstOf(hits []screen.Hit, limit int) []screen.Hit {
	if len(hits) <= limit {
		return hits
	}
	alerts := 0
	for _, h := range hits {
		if h.Outcome.Alerts() {
			alerts++
		}
	}
	others := max(0, limit-alerts)
	var out []screen.Hit
	for _, h := range hits {
		alert := h.Outcome.Alerts()
		if !alert {
			if others--; others < 0 {
				continue
			}
		}
		if out = append(out, h); len(out) == limit {
			break
		}
	}
	return out
}

// tellEntries names entries of the log in the header.
func (c *call) tellEntries(first, last int64) {
	switch {
	case first == 0:
	case first == last:
		c.w.Header().Set(EntryHeader, strconv.FormatInt(first, 10))
	default:
		c.w.Header().Set(EntryHeader, strconv.FormatInt(first, 10)+"-"+strconv.FormatInt(last, 10))
	}
}

// inForce gives hits that matter on the day: what was never in force by then, or
// no longer is, is no match for a client that shows no days. What the answer of
// /v1/screen shows beside is in the record.
func inForce(hits []screen.Hit) []screen.Hit {
	return slices.DeleteFunc(hits, func(h screen.Hit) bool {
		return h.Standing == screen.NotYet || h.Standing == screen.Ended || h.Standing == screen.ListUnborn
	})
}
