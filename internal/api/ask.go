package api

import (
	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/identifier"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/screen"
	"github.com/navicert/navicert/internal/strictjson"
)

// An Ask is the body of a question about a party: the fields of the query of an
// answer (docs/json.md), so that a query can be sent again as it stands, and how
// it is to be answered. Its tags describe it in the contract; ask reads it.
type Ask struct {
	Name        string          `json:"name,omitempty" maxLength:"4096" doc:"The name of the party. One of name, address and identifiers is needed." example:"Hangzhou Hikvision Digital Technology"`
	Country     string          `json:"country,omitempty" doc:"The country of the party, by ISO 3166 code or English name." example:"CN"`
	Kind        string          `json:"kind,omitempty" enum:"person,organisation,vessel,aircraft" doc:"The kind of party."`
	Address     string          `json:"address,omitempty" maxLength:"4096" doc:"Its address."`
	Births      []string        `json:"births,omitempty" maxItems:"100" doc:"Its dates of birth, as far as they are known: 1973-03-25, 1973-03, 1973 or circa 1973."`
	Gender      string          `json:"gender,omitempty" enum:"male,female" doc:"The gender of the person."`
	Nationality string          `json:"nationality,omitempty" doc:"The country that the person is a national of."`
	Identifiers []AskIdentifier `json:"identifiers,omitempty" maxItems:"100" doc:"Its numbers."`
	Lists       []string        `json:"lists,omitempty" maxItems:"100" doc:"Ask only these lists; us/bis stands for all of that authority." example:"[\"us/bis\"]"`
	On          string          `json:"on,omitempty" format:"date" doc:"The day that the question is about; today where it is left out."`
	Threshold   int             `json:"threshold,omitempty" minimum:"0" maximum:"1000" doc:"Show every listing that scores so much."`
	Near        bool            `json:"near,omitempty" doc:"Show near misses, too."`
	AskHow
}

// AskHow says on which lists an answer is to rest, and for the log why it is
// asked.
type AskHow struct {
	Known       string   `json:"known,omitempty" format:"date" doc:"Lists as they were known by this day."`
	Versions    []string `json:"versions,omitempty" maxItems:"100" doc:"List versions, by at least 8 characters of their hash, that are asked in place of those in use."`
	Unit        string   `json:"unit,omitempty" maxLength:"300" doc:"The unit of the policy in use that asks."`
	StaleAfter  int      `json:"stale_after,omitempty" minimum:"1" maximum:"36500" doc:"Days after which a list is too old to trust."`
	Why         string   `json:"why,omitempty" maxLength:"300" doc:"The reason of the question, for the log."`
	Role        string   `json:"role,omitempty" maxLength:"300" doc:"The role of the party in the transaction, for the log."`
	Transaction string   `json:"transaction,omitempty" maxLength:"300" doc:"The number of the transaction in the books of whoever asks, for the log."`
}

// An AskIdentifier is a number of a party.
type AskIdentifier struct {
	Type    string `json:"type" doc:"The kind of number, such as imo, lei, passport or uscc." example:"imo"`
	Number  string `json:"number" doc:"The number." example:"9074729"`
	Country string `json:"country,omitempty" doc:"The country that gave it."`
}

// asked is what an Ask comes to.
type asked struct {
	query screen.Query
	how   how
}

// how is what an AskHow comes to.
type how struct {
	basis app.Basis
	stale int
	unit  string // of the policy in use
	asked evidence.Asked
}

// An asker reads questions about a party, one after the other.
type asker struct {
	reader
	out    asked
	fields []field
	stale  int
}

// newAsker makes an asker. stale is for questions that say nothing of it.
func newAsker(stale int) *asker {
	a := &asker{stale: stale}
	a.fields = a.askFields(&a.out)
	return a
}

// ask reads a question.
func (a *asker) ask(v *strictjson.Value) (asked, error) {
	a.wrong, a.out = nil, asked{how: how{stale: a.stale}}
	a.object(v, "", a.fields)
	if q := &a.out.query; len(a.wrong) == 0 && q.Name == "" && q.Address == "" && len(q.Identifiers) == 0 {
		a.fail("name", "is missing", "give a name, an address or identifiers")
	}
	out := a.out
	a.out = asked{} // an asker that waits holds no name
	return out, a.fine()
}

// askFields are the fields of an Ask.
func (r *reader) askFields(out *asked) []field {
	q := &out.query
	return append([]field{
		{"name", func(v *strictjson.Value, at string) { q.Name = r.text(v, at, maxText) }},
		{"country", func(v *strictjson.Value, at string) { q.Country = r.country(v, at) }},
		{"kind", func(v *strictjson.Value, at string) { q.Kind = r.kind(v, at) }},
		{"address", func(v *strictjson.Value, at string) { q.Address = r.text(v, at, maxText) }},
		{"births", func(v *strictjson.Value, at string) {
			r.items(v, at, maxMany, func(v *strictjson.Value, at string) { q.Births = append(q.Births, r.birth(v, at)) })
		}},
		{"gender", func(v *strictjson.Value, at string) { q.Gender = r.gender(v, at) }},
		{"nationality", func(v *strictjson.Value, at string) { q.Nationality = r.country(v, at) }},
		{"identifiers", func(v *strictjson.Value, at string) {
			r.items(v, at, maxMany, func(v *strictjson.Value, at string) { q.Identifiers = append(q.Identifiers, r.identifier(v, at)) })
		}},
		{"lists", func(v *strictjson.Value, at string) { q.Lists = r.listNames(v, at) }},
		{"on", func(v *strictjson.Value, at string) { q.On = r.day(v, at) }},
		{"threshold", func(v *strictjson.Value, at string) { q.Threshold = r.threshold(v, at) }},
		{"near", func(v *strictjson.Value, at string) { q.Near = r.yes(v, at) }},
	}, r.howFields(&out.how)...)
}

// howFields are the fields of an AskHow.
func (r *reader) howFields(h *how) []field {
	return []field{
		{"known", func(v *strictjson.Value, at string) { h.basis.Known = r.day(v, at) }},
		{"versions", func(v *strictjson.Value, at string) {
			r.items(v, at, maxMany, func(v *strictjson.Value, at string) {
				if s, ok := r.word(v, at); ok {
					h.basis.Versions = append(h.basis.Versions, s)
				}
			})
		}},
		{"unit", func(v *strictjson.Value, at string) { h.unit = r.text(v, at, maxWord) }},
		{"stale_after", func(v *strictjson.Value, at string) { h.stale = r.number(v, at, 1, maxAge) }},
		{"why", func(v *strictjson.Value, at string) { h.asked.Why = r.text(v, at, maxWord) }},
		{"role", func(v *strictjson.Value, at string) { h.asked.Role = r.text(v, at, maxWord) }},
		{"transaction", func(v *strictjson.Value, at string) { h.asked.Transaction = r.text(v, at, maxWord) }},
	}
}

// maxAge is the highest limit for the age of a list, in days: a hundred years.
const maxAge = 36500

// listNames reads names of lists. An empty array would ask all of them.
func (r *reader) listNames(v *strictjson.Value, at string) []list.ID {
	var out []list.ID
	r.items(v, at, maxMany, func(v *strictjson.Value, at string) { out = append(out, r.listIDs(v, at)...) })
	if v.Kind == strictjson.Array && len(v.Items) == 0 {
		r.fail(at, "is empty", "leave it out to ask all lists")
	}
	return out
}

func (r *reader) identifier(v *strictjson.Value, at string) party.Identifier {
	var out party.Identifier
	r.object(v, at, []field{
		{"type", func(v *strictjson.Value, at string) {
			if s, ok := r.word(v, at); ok {
				if out.Type = s; identifier.KindOf(s) == identifier.None {
					r.fail(at, "is not a kind of number that is known", "such as "+kindsOfNumbers())
				}
			}
		}},
		{"number", func(v *strictjson.Value, at string) { out.Number, _ = r.word(v, at) }},
		{"country", func(v *strictjson.Value, at string) { out.Country = r.country(v, at) }},
	})
	if v.Kind == strictjson.Object {
		for _, name := range []string{"type", "number"} {
			if m, ok := v.Get(name); !ok || m.Kind == strictjson.Null {
				r.fail(under(at, name), "is missing", "")
			}
		}
	}
	return out
}

func kindsOfNumbers() string {
	out := ""
	for i, k := range identifier.Kinds() {
		if i > 0 {
			out += ", "
		}
		out += string(k)
	}
	return out
}

// today gives the day that an answer is about where none was asked for.
func today(on day.Day, a *app.Assembly) day.Day {
	if on.Known() {
		return on
	}
	return a.Today
}
