package advanced

import (
	"strings"

	"github.com/navicert/navicert/internal/element"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/source/us/ofac"
)

// A place is a location with the parts of it that are not known here.
type place struct {
	address party.Address // its Country as published
	odd     []string
	comment string
	unread  []list.Problem
}

// words writes a place as one text, the smallest part first.
func (p place) words() string {
	a := p.address
	var out []string
	for _, s := range [...]string{a.Street, a.City, a.Region, a.PostCode, a.Country} {
		if s != "" {
			out = append(out, s)
		}
	}
	return strings.Join(out, ", ")
}

func (p *parser) location(e *element.Element) place {
	out := place{comment: e.Value("Comment")}
	a := &out.address
	for _, c := range e.All("LocationCountry") {
		c.SkipAttrs("CountryRelevanceID")
		a.Country = join(a.Country, p.value("Country", c.Attr("CountryID")))
	}
	for _, c := range e.All("LocationAreaCode") {
		if code := p.value("AreaCode", c.Attr("AreaCodeID")); a.Country == "" {
			a.Country = code
		}
	}
	for _, l := range e.All("LocationPart") {
		kind := p.value("LocPartType", l.Attr("LocPartTypeID"))
		for _, v := range l.All("LocationPartValue") {
			v.SkipAttrs("Primary", "LocPartValueTypeID", "LocPartValueStatusID")
			text := v.Value("Value")
			out.comment = join(out.comment, v.Value("Comment"))
			switch strings.ToUpper(kind) {
			case "CITY":
				a.City = join(a.City, text)
			case "STATE/PROVINCE", "REGION":
				a.Region = join(a.Region, text)
			case "POSTAL CODE":
				a.PostCode = join(a.PostCode, text)
			case "ADDRESS1", "ADDRESS2", "ADDRESS3":
				a.Street = join(a.Street, text)
			default:
				a.Street = join(a.Street, text)
				out.odd = append(out.odd, kind+" "+text)
			}
		}
	}
	for _, back := range [...]string{"FeatureVersionReference", "IDRegDocumentReference"} {
		for _, r := range e.All(back) {
			r.Skip()
		}
	}
	e.SkipAttrs("ID")
	unread(e, func(path, value string) {
		out.unread = append(out.unread, list.NewProblem(0, path, value, "the reader does not know this field"))
	})
	return out
}

// addPlace adds a location as an address of the party.
func addPlace(l *list.Listing, at place) {
	ofac.AddAddress(l, at.address)
	for _, s := range at.odd {
		l.Flag("LocationPart", s, "this is no part of an address that is known here, so it is kept with the street")
	}
	for _, q := range at.unread {
		l.Flag(q.Field, q.Value, q.Says)
	}
	if at.comment != "" {
		ofac.AddRemark(l, "Address: "+at.comment)
	}
}

func join(a, b string) string {
	switch {
	case a == "":
		return b
	case b == "":
		return a
	}
	return a + ", " + b
}

// unread visits what was not read of a record, without the mark of a delta.
func unread(e *element.Element, visit func(path, value string)) {
	e.Unread(func(path, value string) {
		if !strings.HasSuffix(path, "@DeltaAction") {
			visit(path, value)
		}
	})
}
