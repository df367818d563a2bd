package csl

import (
	"strings"

	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/place"
)

// A row is one entry as published, whichever the layout: texts are verbatim
// but for white space around them.
type row struct {
	line int // line of the CSV, ordinal of the JSON, from 1

	id, source, number, kind, name, title string
	notice, start, end, standard          string
	requirement, policy                   string
	callSign, vesselType, tonnage, gross  string
	flag, owner                           string
	remarks, listURL, infoURL             string

	programs, alts, citizenships  []string
	births, nationalities, places []string
	addresses                     []party.Address
	ids                           []party.Identifier
	papers                        []string // identifiers with their days of issue and expiration, in words

	problems []list.Problem
}

// problem keeps a field that could not be read.
func (r *row) problem(field, value, says string) {
	r.problems = append(r.problems, list.NewProblem(r.line, field, value, says))
}

// field gives the text field of that name, or nil where the name is none of
// the text fields.
func (r *row) field(name string) *string {
	switch name {
	case "_id", "id":
		return &r.id
	case "source":
		return &r.source
	case "entity_number":
		return &r.number
	case "type":
		return &r.kind
	case "name":
		return &r.name
	case "title":
		return &r.title
	case "federal_register_notice":
		return &r.notice
	case "start_date":
		return &r.start
	case "end_date":
		return &r.end
	case "standard_order":
		return &r.standard
	case "license_requirement":
		return &r.requirement
	case "license_policy":
		return &r.policy
	}
	return r.lessField(name)
}

func (r *row) lessField(name string) *string {
	switch name {
	case "call_sign":
		return &r.callSign
	case "vessel_type":
		return &r.vesselType
	case "gross_tonnage":
		return &r.tonnage
	case "gross_registered_tonnage":
		return &r.gross
	case "vessel_flag":
		return &r.flag
	case "vessel_owner":
		return &r.owner
	case "remarks":
		return &r.remarks
	case "source_list_url":
		return &r.listURL
	case "source_information_url":
		return &r.infoURL
	}
	return nil
}

// texts gives the field of that name that holds several texts, or nil.
func (r *row) texts(name string) *[]string {
	switch name {
	case "programs":
		return &r.programs
	case "alt_names":
		return &r.alts
	case "citizenships":
		return &r.citizenships
	case "dates_of_birth":
		return &r.births
	case "nationalities":
		return &r.nationalities
	case "places_of_birth":
		return &r.places
	}
	return nil
}

// required are the columns without which a CSV is not this list: without any
// one of them a name, an address or a term of law would be lost unseen.
var required = []string{
	"source", "entity_number", "type", "programs", "name", "addresses", "federal_register_notice",
	"start_date", "end_date", "license_requirement", "license_policy", "alt_names", "dates_of_birth", "ids",
}

// split parts the entries of one CSV field at "; ".
func split(s string) []string {
	if s == "" {
		return nil
	}
	var out []string
	for t := range strings.SplitSeq(s, ";") {
		if t = strings.TrimSpace(t); t != "" {
			out = append(out, t)
		}
	}
	return out
}

// address reads one address of a CSV: "street, city, region, post code, CC".
// The text stays whole; the country is read only where it is the last part,
// since the parts before it are not told apart by the document.
func (r *row) address(text string) {
	last := text
	if i := strings.LastIndexByte(text, ','); i >= 0 {
		last = strings.TrimSpace(text[i+1:])
	}
	code, ok := place.Parse(last)
	if ok && len(last) == 2 && last != strings.ToUpper(last) {
		code = "" // "de", "la": a word, not a code
	}
	a := party.Address{Text: text, Country: code}
	if text == last && ok && len(last) == 2 {
		a.Text = ""
	}
	r.addresses = append(r.addresses, a)
}

// dividedAddress reads the country of an address that the JSON divides. A
// region that stands in place of a country stays visible as the region.
func (r *row) dividedAddress(a party.Address) {
	published := a.Country
	code, ok := place.Parse(published)
	a.Country = code
	if published != "" && (!ok || len(published) != 2) && a.Region == "" {
		a.Region = published
	}
	if published != "" && !ok && !strings.HasPrefix(published, "REGION:") {
		r.problem("addresses.country", published, "this is no country that is known here")
	}
	if a != (party.Address{}) {
		r.addresses = append(r.addresses, a)
	}
}
