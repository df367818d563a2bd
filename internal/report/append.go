package report

import (
	"slices"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/screen"
)

// The answers of a service are put together by hand, member after member in the order
// of answerJSON, since most of them are alike and there are thousands a second. A test
// holds every byte against the types.

// AppendAnswerJSON appends what AnswerJSON gives, without its end.
func AppendAnswerJSON(text []byte, a *screen.Answer, g Program) ([]byte, error) {
	lists, err := g.about(a.Lists)
	if err != nil {
		return nil, err
	}
	tail, err := lists.end(a)
	if err != nil {
		return nil, err
	}
	if cap(text) == 0 {
		text = make([]byte, 0, usualHead+len(lists.text)+len(tail))
	}
	o := canon.Begin(text)
	o.Name("query")
	if o.Out, err = appendQuery(o.Out, &a.Query); err != nil {
		return nil, err
	}
	o.Name("on")
	o.Out = a.Query.On.AppendJSON(o.Out)
	o.Text("outcome", string(a.Outcome))
	o.Name("why")
	o.Out = canon.AppendTexts(o.Out, some(a.Why))
	o.Name("hits")
	if o.Out, err = g.appendHits(o.Out, a.Hits); err != nil {
		return nil, err
	}
	o.Value("near", near(a.Near))
	o.Name("lists")
	o.Out = append(append(o.Out, lists.text...), ',')
	return append(o.Out, tail[1:]...), o.Err
}

// usualHead is how many bytes of an answer that found nothing its lists are not.
const usualHead = 512

// appendQuery appends a queryJSON.
func appendQuery(out []byte, q *screen.Query) ([]byte, error) {
	o := canon.Begin(out)
	o.Text("name", q.Name)
	o.Some("country", q.Country)
	o.Some("kind", string(q.Kind))
	o.Some("address", q.Address)
	if len(q.Lists) > 0 {
		o.Name("lists")
		o.Out = canon.AppendTexts(o.Out, q.Lists)
	}
	o.Number("threshold", q.Threshold)
	o.Yes("near", q.Near)
	o.Some("weak_alias", string(q.WeakAlias))
	if len(q.Births) > 0 {
		var births []string
		for _, b := range q.Births {
			births = append(births, b.String())
		}
		o.Value("births", births)
	}
	o.Some("gender", q.Gender)
	o.Some("nationality", q.Nationality)
	if len(q.Identifiers) > 0 {
		o.Value("identifiers", q.Identifiers)
	}
	return o.End()
}

// appendHits appends a list of hitJSON.
func (g Program) appendHits(out []byte, hits []screen.Hit) ([]byte, error) {
	out = append(out, '[')
	for i := range hits {
		if i > 0 {
			out = append(out, ',')
		}
		var err error
		if out, err = g.appendHit(out, &hits[i]); err != nil {
			return nil, err
		}
	}
	return append(out, ']'), nil
}

func (g Program) appendHit(out []byte, h *screen.Hit) ([]byte, error) {
	listing, err := g.listing(h)
	if err != nil {
		return nil, err
	}
	o := canon.Begin(out)
	o.Number("score", h.Score)
	o.Text("matched", h.Matched.Text)
	o.Text("matched_use", useJSON(h.Matched.Use))
	o.Text("party", h.Party)
	o.Text("outcome", string(h.Outcome))
	o.Text("standing", string(h.Standing))
	o.Name("why")
	o.Out = canon.AppendTexts(o.Out, some(slices.Concat(h.Why, h.Notes)))
	if e := explained(h.Explained); e != nil {
		o.Value("explained", e)
	}
	o.Name("listing")
	o.Out = append(o.Out, listing...)
	o.Value("evidence", some(h.Evidence))
	o.Value("turns", turns(h.Turns))
	return o.End()
}
