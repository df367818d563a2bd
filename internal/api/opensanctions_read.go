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
				x.name, x.number = m.Name, i
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
	for _, whole := range wholeNames(properties) {
		// A given or family name alone would find all who bear it.
		if (len(properties["firstName"]) > 0 && len(properties["lastName"]) > 0 || len(x.names) == 0) && !slices.Contains(x.names, whole) {
			x.names = append(x.names, whole)
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
	q.Nationality = only(r.countries(at, properties, "nationality"))
	q.Country = only(r.countries(at, properties, "country", "jurisdiction", "flag"))
	var genders []string
	for _, v := range properties["gender"] {
		if g, ok := party.GenderNamed(v); ok {
			genders = append(genders, g)
		}
	}
	q.Gender = only(genders)
	for _, v := range slices.Concat(properties["address"], properties["full"]) {
		if strings.TrimSpace(v) != "" {
			x.addresses = append(x.addresses, v)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(properties)) {
		typ, ok := ftm.NumberIn(x.shown.Schema, name)
		for _, v := range properties[name] {
			if ok && v != "" && identifier.KindOf(typ) != identifier.None {
				q.Identifiers = append(q.Identifiers, party.Identifier{Type: typ, Number: v})
			}
		}
	}
	if len(r.wrong) == 0 && len(x.names) == 0 && len(x.addresses) == 0 && len(q.Identifiers) == 0 {
		r.fail(at+".name", "is missing", "give a name, an address or a number")
	}
	if len(x.names) > maxMany || len(x.addresses) > maxMany {
		r.fail(at, "has more than "+strconv.Itoa(maxMany)+" names or addresses", "first, middle and last names count in every combination")
	}
}

// wholeNames puts the parts of names together: each may have several spellings, any
// of which may go with any other.
func wholeNames(properties map[string][]string) []string {
	out := []string{""}
	for _, part := range []string{"firstName", "middleName", "lastName"} {
		var longer []string
		for _, begun := range out {
			for _, v := range properties[part] {
				if longer = append(longer, strings.TrimSpace(begun+" "+v)); len(longer) > maxMany {
					return longer // too many, as is said of them
				}
			}
		}
		if len(longer) > 0 {
			out = longer
		}
	}
	return slices.DeleteFunc(out, func(s string) bool { return s == "" })
}

// only gives the value that there is, or "" where there are several: what a query
// holds one of speaks against every listing that has another, and each of several may
// be the listed one.
func only(values []string) string {
	slices.Sort(values)
	if values = slices.Compact(values); len(values) == 1 {
		return values[0]
	}
	return ""
}

// countries reads the countries of properties.
func (r *reader) countries(at string, properties map[string][]string, names ...string) []string {
	var out []string
	for _, name := range names {
		for _, v := range properties[name] {
			code, ok := place.Parse(v)
			if !ok {
				r.fail(at+"."+name, "is not a country", "give its code of ISO 3166 or its English name")
			}
			out = append(out, code)
		}
	}
	return out
}
