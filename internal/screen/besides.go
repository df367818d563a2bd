package screen

import (
	"fmt"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/match"
	"github.com/navicert/navicert/internal/party"
)

// The features beside the name, each with its permanent ID; the country, the
// kind and the address have theirs in internal/match.
const (
	FeatureBirth       = "birth"
	FeatureGender      = "gender"
	FeatureNationality = "nationality"
	FeatureIdentifier  = "identifier"
)

// Points of what stands beside the name, all against. What confirms a name is
// shown with no points: the index is searched with the plain threshold, so a
// name that lies below it is not there to be raised, and raising some of the
// others would make the answer depend on how the index was searched. What is
// strong enough to alert alone, an equal identifier or the listed address, is
// looked up by itself and makes a hit of its own (number.go, address.go).
const (
	otherCountry     = 60
	otherKind        = 150
	otherNationality = 60
	otherGender      = 120
	otherNumber      = 200 // of a kind of which a party has one and keeps it
	otherPassport    = 20  // of a kind of which a party may have several
)

// besides compares what the query says besides the name, which scores what is
// given.
//
// What speaks against a match never takes a listed name that the query has
// word for word below the threshold: lists print wrong birth dates, forged
// passports and one nationality of two, and a name that is exactly the listed
// one has to be looked at by a person. So the points against stop at the
// threshold, and contrary makes a review of such a hit.
func besides(q *Query, l *list.Listing, listed *match.Side, score int, exact bool) []match.Evidence {
	var out []match.Evidence
	if ev, ok := form(q, l, listed); ok {
		out = append(out, ev)
	}
	for _, compare := range [...]func(*Query, *list.Listing) (match.Evidence, bool){
		number, birth, gender, kind, nationality, country, whereabouts, // what says most first: see room
	} {
		if ev, ok := compare(q, l); ok {
			out = append(out, ev)
		}
	}
	if !exact {
		return out
	}
	room := max(0, score-q.Threshold)
	for i := range out {
		out[i].Points = max(out[i].Points, -room)
		room += min(out[i].Points, 0)
	}
	return out
}

// contrary gives the reasons why evidence beside the name makes a hit one that
// a person has to decide.
func contrary(h *Hit) []string {
	var why []string
	for _, ev := range h.Evidence {
		if !against(ev) {
			continue
		}
		switch ev.Feature {
		case FeatureBirth, FeatureGender, FeatureIdentifier, match.FeatureParty:
			why = append(why, fmt.Sprintf("The name may be the listed one, but this speaks against it: %s.", ev.Says))
		case featureUnit, featureFloor, featureBlock, featureNumber:
			why = append(why, "The address is not quite the listed one: "+ev.Says+".")
		case featureNameElse:
			why = append(why, "Only the address is that of a listed party.")
		}
	}
	return why
}

// What evidence against a match says, where besides may have left it no points.
const (
	saysKind   = "another kind of party"
	saysForm   = "the listed name has the legal form of a company"
	saysGender = "the gender is another"
	saysBirth  = "the birth date is another"
	saysDay    = "the birth date is another day of the year"
	saysYear   = "the birth date is a year or two away"
	saysNumber = "the number of that kind is another"
	saysSecond = "the number of that kind is another, and there may be several"
)

// against reports whether evidence speaks against a match.
func against(ev match.Evidence) bool {
	switch ev.Says {
	case saysKind, saysForm, saysGender, saysBirth, saysDay, saysYear, saysNumber, saysSecond:
		return true
	}
	return ev.Points < 0
}

// country compares the country of the query with those of the listing.
func country(q *Query, l *list.Listing) (match.Evidence, bool) {
	if q.Country == "" || len(l.Subject.Countries) == 0 {
		return match.Evidence{}, false
	}
	ev := match.Evidence{Feature: match.FeatureCountry, Query: q.Country, Listed: join(l.Subject.Countries), Says: "the same country"}
	if !slices.Contains(l.Subject.Countries, q.Country) {
		ev.Points, ev.Says = -otherCountry, "another country"
	}
	return ev, true
}

// kind compares the kinds of party.
func kind(q *Query, l *list.Listing) (match.Evidence, bool) {
	if q.Kind == party.Unstated || l.Subject.Kind == party.Unstated {
		return match.Evidence{}, false
	}
	ev := match.Evidence{Feature: match.FeatureParty, Query: string(q.Kind), Listed: string(l.Subject.Kind), Says: "the same kind"}
	if q.Kind != l.Subject.Kind {
		ev.Points, ev.Says = -otherKind, saysKind
	}
	return ev, true
}

// form holds the legal form of a listed name against a query that is said to be
// of a person. It says nothing of a listing whose source states a kind, which
// kind compares, or that has a birth or a gender, as only people do.
func form(q *Query, l *list.Listing, listed *match.Side) (match.Evidence, bool) {
	if q.Kind != party.Person || l.Subject.Kind != party.Unstated || len(l.Subject.Births) > 0 || l.Subject.Gender != "" || !match.HasLegal(listed) {
		return match.Evidence{}, false
	}
	return match.Evidence{Feature: match.FeatureParty, Points: -otherKind, Query: string(q.Kind), Says: saysForm}, true
}

// nationality compares the nationality of the query with the nationalities and
// citizenships of the listing. People have two, and lists print one: another
// one costs little.
func nationality(q *Query, l *list.Listing) (match.Evidence, bool) {
	all := slices.Concat(l.Subject.Nationalities, l.Subject.Citizenships)
	if q.Nationality == "" || len(all) == 0 {
		return match.Evidence{}, false
	}
	slices.Sort(all)
	all = slices.Compact(all)
	ev := match.Evidence{Feature: FeatureNationality, Query: q.Nationality, Listed: join(all), Says: "the same nationality"}
	if !slices.Contains(all, q.Nationality) {
		ev.Points, ev.Says = -otherNationality, "another nationality"
	}
	return ev, true
}

// gender compares the genders, as the sources print them.
func gender(q *Query, l *list.Listing) (match.Evidence, bool) {
	listed := l.Subject.Gender
	for _, id := range l.Subject.Identifiers {
		if listed == "" && strings.EqualFold(id.Type, "gender") {
			listed = id.Number
		}
	}
	a, b := sex(q.Gender), sex(listed)
	if a == "" || b == "" {
		return match.Evidence{}, false
	}
	ev := match.Evidence{Feature: FeatureGender, Query: a, Listed: b, Says: "the same gender"}
	if a != b {
		ev.Points, ev.Says = -otherGender, saysGender
	}
	return ev, true
}

// sex reads a gender as male or female; anything else says nothing.
func sex(s string) string {
	switch strings.ToLower(strings.TrimSpace(s)) {
	case "m", "male", "man":
		return "male"
	case "f", "female", "woman":
		return "female"
	}
	return ""
}

func join(s []string) string { return strings.Join(s, ", ") }
