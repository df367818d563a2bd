package ftm

import (
	"cmp"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/ftm"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/place"
)

// A record is an entity that is read into a listing. It knows which properties
// were read, so that the others are kept as remarks.
type record struct {
	e    *ftm.Entity
	l    *list.Listing
	read map[string]bool
}

// take gives the values of a property and notes that it was read.
func (r *record) take(property string) []string {
	r.read[property] = true
	var out []string
	for _, v := range r.e.Properties[property] {
		if v = strings.TrimSpace(v); v != "" {
			out = once(out, v)
		}
	}
	return out
}

// names reads the names. The caption is the one that the file shows.
func (r *record) names() {
	own := r.take("name")
	if i := slices.Index(own, r.e.Caption); i > 0 {
		own[0], own[i] = own[i], own[0]
	}
	add := func(text string, use party.Use) {
		s := &r.l.Subject
		if !slices.ContainsFunc(s.Names, func(n party.Name) bool { return n.Text == text }) {
			s.Names = append(s.Names, party.Name{Text: text, Use: use})
		}
	}
	for i, n := range own {
		if i == 0 {
			add(n, party.Primary)
			continue
		}
		add(n, party.Alias)
	}
	for _, p := range []struct {
		property string
		use      party.Use
	}{{"alias", party.Alias}, {"abbreviation", party.WeakAlias}, {"weakAlias", party.WeakAlias}, {"previousName", party.Former}} {
		for _, n := range r.take(p.property) {
			add(n, p.use)
		}
	}
	if len(r.l.Subject.Names) > 0 && len(own) == 0 {
		r.l.Subject.Names[0].Use = party.Primary
	}
	if caption := strings.TrimSpace(r.e.Caption); len(r.l.Subject.Names) == 0 && caption != "" && caption != r.e.ID {
		add(caption, party.Primary)
	}
}

// countries reads codes of countries; those that are none of today's are kept
// as problems.
func countries(l *list.Listing, field string, values []string) []string {
	var out []string
	for _, v := range values {
		code, ok := place.Parse(v)
		if !ok {
			l.Flag(field, v, "this is no country that is known here")
			continue
		}
		out = once(out, code)
	}
	return out
}

// places reads the countries of a party.
func (r *record) places() {
	for _, p := range []string{"country", "jurisdiction", "mainCountry"} {
		r.country(countries(r.l, p, r.take(p))...)
	}
}

// country adds countries to those of the party.
func (r *record) country(codes ...string) {
	s := &r.l.Subject
	for _, c := range codes {
		s.Countries = once(s.Countries, c)
	}
	slices.Sort(s.Countries)
}

func (r *record) address(a party.Address) {
	s := &r.l.Subject
	if a != (party.Address{}) && !slices.Contains(s.Addresses, a) {
		s.Addresses = append(s.Addresses, a)
	}
	if a.Country != "" {
		r.country(a.Country)
	}
}

// where reads an Address entity: its parts, where it has any, else the whole.
func where(l *list.Listing, e *ftm.Entity) party.Address {
	all := func(properties ...string) string {
		var parts []string
		for _, p := range properties {
			parts = append(parts, e.Properties[p]...)
		}
		return strings.Join(parts, ", ")
	}
	a := party.Address{
		Street: all("postOfficeBox", "street", "street2", "street3"), City: all("city"), Region: all("region", "state"), PostCode: all("postalCode"),
	}
	if a.Street == "" && a.City == "" {
		a.Text = cmp.Or(all("full"), all("remarks", "summary"))
	}
	if c := countries(l, "address.country", e.Properties["country"]); len(c) > 0 {
		a.Country = c[0]
	}
	return a
}

// person reads what is said of people.
func (r *record) person() {
	s := &r.l.Subject
	for _, b := range r.take("birthDate") {
		p, err := day.ParsePartial(b)
		if err != nil {
			r.l.Flag("birthDate", b, "this is no date written as 1973-03-25, 1973-03 or 1973")
			continue
		}
		s.Births = append(s.Births, p)
	}
	s.BirthPlaces = append(r.take("birthPlace"), countries(r.l, "birthCountry", r.take("birthCountry"))...)
	s.Nationalities = countries(r.l, "nationality", r.take("nationality"))
	s.Citizenships = countries(r.l, "citizenship", r.take("citizenship"))
	s.Title = strings.Join(append(r.take("title"), r.take("position")...), "; ")
	if g := r.take("gender"); len(g) > 0 {
		s.Gender = strings.Join(g, ", ")
	}
	// The parts of names say again what the names say.
	for _, p := range []string{"firstName", "secondName", "middleName", "lastName", "nameSuffix"} {
		if len(s.Names) > 0 && slices.ContainsFunc(s.Names, func(n party.Name) bool { return holds(n.Text, r.e.Properties[p]) }) {
			r.read[p] = true
		}
	}
}

// holds reports whether a name holds every one of some words.
func holds(name string, words []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(strings.ToLower(name), strings.ToLower(w)) })
}

// ship reads what is said of vessels. Their flag is a country of theirs.
func (r *record) ship() {
	if r.e.Schema != ftm.Vessel {
		return
	}
	first := func(property string) string { return strings.Join(r.take(property), ", ") }
	v := party.Ship{
		CallSign: first("callSign"), Type: first("type"), Tonnage: first("tonnage"), GrossTonnage: first("grossRegisteredTonnage"),
	}
	flags := countries(r.l, "flag", r.take("flag"))
	r.country(flags...)
	v.Flag = strings.Join(flags, ", ")
	if v != (party.Ship{}) {
		r.l.Subject.Vessel = &v
	}
}

// numbers reads the properties that hold numbers, in the order of their names.
func (r *record) numbers() {
	var properties []string
	for p := range r.e.Properties {
		if _, ok := ftm.NumberIn(r.e.Schema, p); ok {
			properties = append(properties, p)
		}
	}
	slices.Sort(properties)
	for _, p := range properties {
		says, _ := ftm.NumberIn(r.e.Schema, p)
		for _, n := range r.take(p) {
			r.identifier(party.Identifier{Type: says, Number: n})
		}
	}
}

// paper reads a document of the party. One whose number stands at the party
// already says more of it.
func (r *record) paper(e *ftm.Entity) {
	of := &record{e: e, l: r.l, read: map[string]bool{"holder": true}}
	types := of.take("type")
	says := strings.Join(types, ", ")
	if says == "" {
		says = e.Schema
	}
	country := ""
	if c := countries(r.l, "document.country", of.take("country")); len(c) > 0 {
		country = c[0]
	}
	numbers := of.take("number")
	for _, n := range of.take("passportNumber") {
		numbers = once(numbers, n)
	}
	note := strings.Join(of.others(nil), "; ")
	for _, n := range numbers {
		r.identifier(party.Identifier{Type: says, Number: n, Country: country, Note: note})
	}
	if len(numbers) == 0 {
		r.l.Flag("number", e.ID, "the document has no number")
	}
}

// identifier adds a number. One of the same digits that says less goes.
func (r *record) identifier(id party.Identifier) {
	s := &r.l.Subject
	for i, o := range s.Identifiers {
		if o.Number == id.Number && o.Country == "" && o.Note == "" && id.Country+id.Note != "" && o.Type == id.Type {
			s.Identifiers[i] = id
			return
		}
	}
	if !slices.Contains(s.Identifiers, id) {
		s.Identifiers = append(s.Identifiers, id)
	}
}

// day reads a property that holds one day. One that is known to the month or
// the year only is no day, and is kept among the remarks.
func (r *record) day(property string) (day.Day, bool) {
	values := r.take(property)
	if len(values) == 0 {
		return 0, false
	}
	if d, err := day.Parse(values[0], day.ISO); err == nil && len(values) == 1 {
		return d, true
	}
	delete(r.read, property)
	return 0, false
}

// machinery are the properties that say how an entity was gathered.
var machinery = []string{"topics", "createdAt", "modifiedAt", "retrievedAt", "indexText", "alephUrl", "proof", "publisher", "publisherUrl", "namesMentioned"}

// others gives the properties that were not read, as "property: value", those
// named first before the others.
func (r *record) others(first []string) []string {
	var properties []string
	for p := range r.e.Properties {
		if !r.read[p] && !slices.Contains(machinery, p) {
			properties = append(properties, p)
		}
	}
	slices.SortFunc(properties, func(a, b string) int {
		return cmp.Or(cmp.Compare(rank(first, a), rank(first, b)), cmp.Compare(a, b))
	})
	var out []string
	for _, p := range properties {
		for _, v := range r.take(p) {
			out = append(out, p+": "+v)
		}
	}
	return out
}

func rank(first []string, p string) int {
	if slices.Contains(first, p) {
		return 0
	}
	return 1
}

// rest keeps what was not read: an address on the web as such, the others in
// the remarks.
func (r *record) rest(first []string) {
	if r.l.URL == "" {
		if u := r.take("sourceUrl"); len(u) > 0 {
			r.l.URL = u[0]
			for _, more := range u[1:] {
				r.l.Remarks = joined(r.l.Remarks, "sourceUrl: "+more)
			}
		}
	}
	for _, s := range r.others(first) {
		r.l.Remarks = joined(r.l.Remarks, s)
	}
}

func joined(a, b string) string { return strings.TrimPrefix(a+"; "+b, "; ") }
