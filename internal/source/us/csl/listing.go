package csl

import (
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/place"
	"github.com/navicert/navicert/internal/source/us/innername"
)

// listing makes the listing of one row.
func listing(r *row, id list.ID) list.Listing {
	l := list.Listing{
		List:     id,
		Programs: r.programs,
		Standard: strings.ToUpper(r.standard),
		Remarks:  strings.Join(append([]string{r.remarks}, r.papers...), "; "),
		URL:      r.infoURL,
		Line:     r.line,
		Problems: r.problems,
	}
	l.Remarks = strings.TrimPrefix(l.Remarks, "; ")
	if l.URL == "" {
		l.URL = r.listURL
	}
	if r.requirement != "" || r.policy != "" {
		// The wording is today's; since when it has been so, the list does not
		// say, so the span has no start.
		l.Terms = []list.Terms{{Requirement: r.requirement, Policy: r.policy, Certainty: cite.A}}
	}
	citations(&l, r)
	l.Subject = subject(&l, r)
	l.Key = key(&l, r)
	dates(&l, r)
	started(&l, r.name)
	return l
}

func citations(l *list.Listing, r *row) {
	if r.notice == "" {
		return
	}
	found, errs := cite.FederalRegister(r.notice)
	l.Citations = found
	for _, err := range errs {
		l.Flag("federal_register_notice", r.notice, err.Error())
	}
}

// key gives the number of the authority where there is one. The column "_id"
// is no such number: for rows without an entity number it is made anew at each
// publication. Their key is made from what stays the same while an entry is
// only modified: its name, its countries and its first citation. Rows alike in
// all of these (one denied person at several addresses) are numbered by
// list.Drafts in the order of the document.
func key(l *list.Listing, r *row) string {
	if r.number != "" {
		return r.number
	}
	first := ""
	if len(l.Citations) > 0 {
		first = l.Citations[0].String()
	}
	sum := canon.Sum([]byte(r.name + "\x00" + strings.Join(l.Subject.Countries, " ") + "\x00" + first))
	return string(sum[:16])
}

func subject(l *list.Listing, r *row) party.Party {
	s := party.Party{
		Kind:          kind(l, r.kind),
		Names:         innername.Names(r.name, r.alts, strings.HasPrefix(string(l.List), "us/ofac/")),
		Addresses:     r.addresses,
		BirthPlaces:   r.places,
		Nationalities: countries(r.nationalities),
		Citizenships:  countries(r.citizenships),
		Title:         r.title,
	}
	for _, a := range r.addresses {
		if a.Country != "" && !slices.Contains(s.Countries, a.Country) {
			s.Countries = append(s.Countries, a.Country)
		}
	}
	slices.Sort(s.Countries)
	for _, b := range r.births {
		found, ok := births(b)
		if !ok {
			l.Flag("dates_of_birth", b, "this is no date that can be read")
		}
		s.Births = append(s.Births, found...)
	}
	for _, id := range r.ids {
		if strings.EqualFold(id.Type, "gender") {
			s.Gender = id.Number
			continue
		}
		s.Identifiers = append(s.Identifiers, id)
	}
	ship := party.Ship{CallSign: r.callSign, Type: r.vesselType, Flag: r.flag, Owner: r.owner, Tonnage: r.tonnage, GrossTonnage: r.gross}
	if ship != (party.Ship{}) {
		s.Vessel = &ship
	}
	if l.List == entityList && addressLabel(r.name) {
		s.Names = nil
		if len(r.alts) > 0 {
			l.Flag("alt_names", strings.Join(r.alts, "; "), "an entry that lists an address has no names")
		}
		l.Remarks = strings.TrimSpace(r.name + " " + l.Remarks)
		if !slices.ContainsFunc(s.Addresses, func(a party.Address) bool { return a.Text+a.Street+a.City != "" }) {
			l.Flag("addresses", r.name, "the entry lists an address, and the document does not print it")
		}
	}
	return s
}

// kind takes what the document states; it is never guessed from a name.
func kind(l *list.Listing, published string) party.Kind {
	switch strings.ToLower(published) {
	case "entity":
		return party.Company
	case "individual":
		return party.Person
	case "vessel":
		return party.Vessel
	case "aircraft":
		return party.Aircraft
	case "":
		return party.Unstated
	}
	l.Flag("type", published, "this is no kind of party that is known here")
	return party.Unstated
}

// country gives the code of a country where it can be read, else what was
// published.
func country(published string) string {
	if code, ok := place.Parse(published); ok {
		return code
	}
	return published
}

func countries(published []string) []string {
	var out []string
	for _, p := range published {
		if c := country(p); !slices.Contains(out, c) {
			out = append(out, c)
		}
	}
	return out
}

const (
	entityList    list.ID = "us/bis/entity-list"
	military      list.ID = "us/bis/military-end-user"
	deniedPersons list.ID = "us/bis/denied-persons"
)

// dates takes the columns start_date and end_date. What they mean depends on
// the list:
//
//   - Denied Persons: the day of the order, which is when it takes effect, and
//     the day on which it expires. The order is taken to bind on that last day
//     too, so the span ends with the day after: to clear somebody a day early
//     is the worse mistake.
//   - All others: start_date is kept as stated and never used. For the Entity
//     List it is a day of publication, and wrong for many entries; for ISN it
//     is the day of the notice's decision, and the end is in the notice; the
//     other lists leave it empty. Their listings have an unknown start unless
//     a citation tells it. Nor does the "Effective Date (CMIC)" among the
//     identifiers begin anything: several companies were under EO 13959 before
//     that day.
func dates(l *list.Listing, r *row) {
	l.Dates.Stated = believable(l, "start_date", r.start)
	l.Dates.Ends = believable(l, "end_date", r.end)
	if l.List != deniedPersons {
		return
	}
	l.InForce.From = l.Dates.Stated
	if !l.Dates.Ends.Known() {
		return
	}
	if l.Dates.Ends < l.InForce.From {
		l.Flag("end_date", r.end, "the order ends before it starts, so its end is not used")
		return
	}
	l.InForce.Until = l.Dates.Ends.Add(1)
}

// believable reads a day. The list prints years such as 0017 and 0097.
func believable(l *list.Listing, field, s string) day.Day {
	if s == "" {
		return 0
	}
	d, err := day.Parse(s, day.ISO)
	switch {
	case err != nil:
		l.Flag(field, s, "this is no day written as 2019-10-09")
		return 0
	case d < day.Of(1949, 1, 1) || d > day.Of(2199, 12, 31):
		l.Flag(field, s, "no listing has this day, so it is not used")
		return 0
	}
	return d
}

// addressLabel reports whether an Entity List name is only the number of an
// address of high diversion risk (15 CFR 744.16): "Address 01".
func addressLabel(name string) bool {
	rest, ok := strings.CutPrefix(name, "Address ")
	return ok && rest != "" && strings.Trim(rest, "0123456789") == ""
}
