package api

import (
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/ftm"
	"github.com/navicert/navicert/internal/identifier"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/place"
	"github.com/navicert/navicert/internal/strictjson"
)

// readExamples reads the body of a match.
func readExamples(v *strictjson.Value) ([]exemplar, error) {
	var r reader
	var out []exemplar
	ignore := func(*strictjson.Value, string) {}
	r.object(v, "", []field{
		{"queries", func(v *strictjson.Value, at string) {
			if v.Kind != strictjson.Object || len(v.Members) == 0 || len(v.Members) > maxMany {
				r.fail(at, "should be an object of 1 to "+strconv.Itoa(maxMany)+" examples", "")
				return
			}
			for i := range v.Members {
				m := &v.Members[i]
				if m.Value.Kind == strictjson.Null {
					continue
				}
				x := r.example(&m.Value, at+"["+strconv.Itoa(i)+"]")
				x.name = m.Name
				out = append(out, x)
			}
		}},
		{"weights", ignore},
		{"config", ignore},
	})
	if len(r.wrong) == 0 && len(out) == 0 {
		r.fail("queries", "is missing", "")
	}
	return out, r.fine()
}

func (r *reader) example(v *strictjson.Value, at string) exemplar {
	x := exemplar{shown: SanctionsExample{Properties: map[string]json.RawMessage{}}}
	properties := map[string][]string{}
	r.object(v, at, []field{
		{"id", func(v *strictjson.Value, at string) { x.shown.ID = r.text(v, at, maxWord) }},
		{"schema", func(v *strictjson.Value, at string) {
			x.shown.Schema = r.text(v, at, maxWord)
			kind, ok := schemaKinds[x.shown.Schema]
			if x.query.Kind = kind; !ok {
				r.fail(at, "is not a schema that can be asked about", "such as Person, Company, Organization, LegalEntity, Vessel, Airplane")
			}
		}},
		{"properties", func(v *strictjson.Value, at string) {
			if v.Kind != strictjson.Object {
				r.fail(at, "should be an object", "")
				return
			}
			for i := range v.Members {
				m := &v.Members[i]
				properties[m.Name] = r.texts(&m.Value, at+"["+strconv.Itoa(i)+"]")
				b, _ := json.Marshal(properties[m.Name])
				x.shown.Properties[m.Name] = b
			}
		}},
	})
	if x.shown.Schema == "" && len(r.wrong) == 0 {
		r.fail(at+".schema", "is missing", "")
	}
	r.described(&x, at+".properties", properties)
	return x
}

// texts reads a text or an array of texts.
func (r *reader) texts(v *strictjson.Value, at string) []string {
	out := []string{}
	one := func(v *strictjson.Value, at string) {
		switch v.Kind {
		case strictjson.Null:
		case strictjson.Number:
			out = append(out, v.Text)
		default:
			out = append(out, r.text(v, at, maxText))
		}
	}
	if v.Kind != strictjson.Array {
		one(v, at)
		return out
	}
	r.items(v, at, maxMany, one)
	return out
}

// described turns properties into a query. Those that nothing can be compared
// with are not followed.
func (r *reader) described(x *exemplar, at string, properties map[string][]string) {
	q := &x.query
	for _, name := range []string{"name", "alias", "previousName", "weakAlias"} {
		for _, v := range properties[name] {
			if strings.TrimSpace(v) != "" && !slices.Contains(x.names, v) {
				x.names = append(x.names, v)
			}
		}
	}
	if len(x.names) == 0 {
		if whole := strings.TrimSpace(strings.Join(slices.Concat(properties["firstName"], properties["middleName"], properties["lastName"]), " ")); whole != "" {
			x.names = []string{whole}
		}
	}
	for _, v := range properties["birthDate"] {
		p, err := day.ParsePartial(v)
		if err != nil {
			r.fail(at+".birthDate", "is not a date", "write it as far as it is known: 1973-03-25, 1973-03 or 1973")
			continue
		}
		q.Births = append(q.Births, p)
	}
	q.Nationality = r.first(at, "nationality", properties)
	for _, name := range []string{"country", "jurisdiction", "flag"} {
		if q.Country == "" {
			q.Country = r.first(at, name, properties)
		}
	}
	for _, v := range properties["gender"] {
		if g, ok := party.GenderNamed(v); ok {
			q.Gender = g
		}
	}
	q.Address = strings.Join(slices.Concat(properties["address"], properties["full"]), ", ")
	for _, name := range slices.Sorted(maps.Keys(properties)) {
		typ, ok := ftm.NumberIn(x.shown.Schema, name)
		for _, v := range properties[name] {
			if ok && v != "" && identifier.KindOf(typ) != identifier.None {
				q.Identifiers = append(q.Identifiers, party.Identifier{Type: typ, Number: v})
			}
		}
	}
	if len(r.wrong) == 0 && len(x.names) == 0 && q.Address == "" && len(q.Identifiers) == 0 {
		r.fail(at+".name", "is missing", "give a name, an address or a number")
	}
}

// first reads the first of the countries of a property.
func (r *reader) first(at, name string, properties map[string][]string) string {
	for _, v := range properties[name] {
		if code, ok := place.Parse(v); ok {
			return code
		}
		r.fail(at+"."+name, "is not a country", "give its code of ISO 3166 or its English name")
	}
	return ""
}
