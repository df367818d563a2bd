package recorded

import (
	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/screen"
)

// What is kept of each screening is put together by hand: there are thousands a
// second. A test holds every byte against the types.

// usualQuery is how many bytes a query and what it was normalised to usually take.
const usualQuery = 256

// appendQuery appends a Query.
func appendQuery(out []byte, q Query) ([]byte, error) {
	o := canon.Begin(out)
	o.Text("name", q.Name)
	o.Some("country", q.Country)
	o.Some("kind", string(q.Kind))
	o.Some("address", q.Address)
	if len(q.Lists) > 0 {
		o.Name("lists")
		o.Out = canon.AppendTexts(o.Out, q.Lists)
	}
	o.Name("on")
	o.Out = q.On.AppendJSON(o.Out)
	o.Number("threshold", q.Threshold)
	o.Yes("near", q.Near)
	o.Some("weak_alias", string(q.WeakAlias))
	if len(q.Births) > 0 {
		o.Value("births", q.Births)
	}
	o.Some("gender", q.Gender)
	o.Some("nationality", q.Nationality)
	if len(q.Identifiers) > 0 {
		o.Value("identifiers", q.Identifiers)
	}
	if len(q.Bytes) > 0 {
		o.Value("bytes", q.Bytes)
	}
	return o.End()
}

// appendNormalised appends what the engine made of a query: the words of the name, the
// day and the threshold.
func (m *Memo) appendNormalised(out []byte, q screen.Query, a *screen.Answer) ([]byte, error) {
	words := m.wordsOf(q.Name)
	defer m.freeWords(words)
	o := canon.Begin(out)
	o.Name("name")
	before := byte('[')
	for _, w := range words {
		o.Out = canon.AppendText(append(o.Out, before), w.Text)
		before = ','
	}
	if len(words) == 0 {
		o.Out = append(o.Out, "null"...)
	} else {
		o.Out = append(o.Out, ']')
	}
	o.Name("on")
	o.Out = a.Query.On.AppendJSON(o.Out)
	o.Number("threshold", a.Query.Threshold)
	return o.End()
}
