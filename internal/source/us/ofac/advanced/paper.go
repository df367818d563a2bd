package advanced

import (
	"strings"

	"github.com/navicert/navicert/internal/element"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/source/us/ofac"
)

// A paper is an identity document or a registration number.
type paper struct {
	identity, kind, number, country, note string
	unread                                []list.Problem
}

func (p *parser) paper(e *element.Element) paper {
	d := paper{
		identity: e.Attr("IdentityID"),
		kind:     p.value("IDRegDocType", e.Attr("IDRegDocTypeID")),
		number:   e.Value("IDRegistrationNo"),
		country:  p.value("Country", e.Attr("IssuedBy-CountryID")),
	}
	var note []string
	add := func(before, s string) {
		if s != "" {
			note = append(note, strings.TrimSpace(before+" "+s))
		}
	}
	for _, t := range e.All("DocumentDate") {
		kind := p.value("IDRegDocDateType", t.Attr("IDRegDocDateTypeID"))
		if s, ok := span(t.Child("DatePeriod")); ok {
			add(kind, s.String())
		}
	}
	if v := p.value("Validity", e.Attr("ValidityID")); !strings.EqualFold(v, "valid") {
		add("", v)
	}
	add("issued by", e.Value("IssuingAuthority"))
	if at := p.places[e.Attr("IssuedIn-LocationID")].words(); at != d.country {
		add("issued in", at)
	}
	add("", e.Value("Comment"))
	for _, back := range [...]string{"FeatureVersionReference", "DocumentedNameReference", "ProfileRelationshipReference", "IDRegDocumentMention"} {
		for _, r := range e.All(back) {
			r.Skip()
		}
	}
	e.SkipAttrs("ID")
	unread(e, func(path, value string) {
		d.unread = append(d.unread, list.NewProblem(0, path, value, "the reader does not know this field"))
	})
	d.note = strings.Join(note, "; ")
	return d
}

func addPaper(l *list.Listing, d paper) {
	ofac.AddFact(l, d.kind, d.number, ofac.Country(d.country), d.note)
	for _, q := range d.unread {
		l.Flag(q.Field, q.Value, q.Says)
	}
}

// relationship keeps a relationship in the remarks of the party that it goes
// out from.
func (p *parser) relationship(e *element.Element) {
	from, to := e.Attr("From-ProfileID"), e.Attr("To-ProfileID")
	i, ok := p.at[from]
	if !ok {
		p.out.Flag("", list.NewProblem(e.Line, "ProfileRelationship", from+" "+to, "the party that this goes out from is not in the document"))
		return
	}
	l := &p.parties[i]
	other := "profile " + to
	if j, ok := p.at[to]; ok {
		other = p.parties[j].Subject.Name() + " (" + p.parties[j].Key + ")"
	}
	s := p.value("RelationType", e.Attr("RelationTypeID")) + ": " + other
	if e.Attr("Former") == "true" {
		s = "Former " + s
	}
	if q := p.value("RelationQuality", e.Attr("RelationQualityID")); q != "" && q != "None" {
		s += ", quality " + q
	}
	if t, ok := span(e.Child("DatePeriod")); ok {
		s += ", " + t.String()
	}
	ofac.AddRemark(l, join(s, e.Value("Comment")))
	e.SkipAttrs("ID", "SanctionsEntryID")
	for _, r := range e.All("IDRegDocumentReference") {
		r.Skip()
	}
	unread(e, func(path, value string) { l.Flag(path, value, "the reader does not know this field") })
}
