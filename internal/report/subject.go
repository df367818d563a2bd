package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
)

// Of a party, this many names and addresses are shown as text.
const shownOfSubject = 6

// subject shows what the list says of the party besides the name that matched:
// what tells it from another one of the same name.
func subject(p *page, l *list.Listing, matched party.Name) {
	s := l.Subject
	p.field("Kind", plain, some1(string(s.Kind))...)
	var names []string
	for _, n := range s.Names {
		if n.Text != matched.Text && n.Text != s.Name() {
			names = append(names, n.Text)
		}
	}
	p.field("Other names", plain, joinedSome("; ", names)...)
	var addresses []string
	for _, a := range s.Addresses {
		if text := AddressText(a); len(text) > 2 {
			addresses = append(addresses, text)
		}
	}
	p.field("Addresses", plain, firstOf(addresses)...)
	p.field("Countries", plain, joined(s.Countries)...)
	var births []string
	for _, b := range s.Births {
		births = append(births, b.String())
	}
	p.field("Born", plain, joined(slices.Concat(births, s.BirthPlaces))...)
	p.field("Nationality", plain, joined(slices.Compact(slices.Sorted(slices.Values(slices.Concat(s.Nationalities, s.Citizenships)))))...)
	p.field("Title", plain, some1(s.Title)...)
	var numbers []string
	for _, i := range s.Identifiers {
		numbers = append(numbers, strings.TrimSpace(strings.TrimSuffix(i.Type, ":")+" "+i.Number+" "+i.Country))
	}
	p.field("Identifiers", plain, firstOf(numbers)...)
	p.field("Vessel", plain, vessel(s.Vessel)...)
	p.field("Programmes", plain, joined(l.Programs)...)
	p.field("Remarks", plain, some1(l.Remarks)...)
}

// some1 gives a list of s, or none where s is empty.
func some1(s string) []string {
	if s == "" {
		return nil
	}
	return []string{s}
}

// firstOf gives the first few, and how many more there are.
func firstOf(all []string) []string {
	if len(all) <= shownOfSubject {
		return all
	}
	return append(slices.Clone(all[:shownOfSubject]), fmt.Sprintf("and %d more", len(all)-shownOfSubject))
}

func joinedSome(mark string, all []string) []string {
	if len(all) == 0 {
		return nil
	}
	return []string{strings.Join(firstOf(all), mark)}
}

// AddressText gives an address on one line.
func AddressText(a party.Address) string {
	var parts []string
	for _, s := range []string{cmp.Or(a.Street, a.Text), a.City, a.Region, a.PostCode, a.Country} {
		if s != "" && (len(parts) == 0 || a.Street != "" || s == a.Country && !strings.HasSuffix(parts[0], s)) {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, ", ")
}

func vessel(v *party.Ship) []string {
	if v == nil {
		return nil
	}
	var parts []string
	for _, f := range []struct{ label, value string }{
		{"type", v.Type}, {"flag", v.Flag}, {"call sign", v.CallSign}, {"owner", v.Owner}, {"tonnage", cmp.Or(v.GrossTonnage, v.Tonnage)},
	} {
		if f.value != "" {
			parts = append(parts, f.label+" "+f.value)
		}
	}
	return joinedSome(", ", parts)
}

// partyJSON is what the list says of the party beyond its names. Each field is
// left out where the list says nothing.
type partyJSON struct {
	BirthPlaces   []string    `json:"birth_places,omitempty"`
	Nationalities []string    `json:"nationalities,omitempty"`
	Citizenships  []string    `json:"citizenships,omitempty"`
	PartyTitle    string      `json:"party_title,omitempty"`
	Gender        string      `json:"gender,omitempty"`
	Vessel        *party.Ship `json:"vessel,omitempty"`
}

func newParty(s party.Party) partyJSON {
	return partyJSON{s.BirthPlaces, s.Nationalities, s.Citizenships, s.Title, s.Gender, s.Vessel}
}
