package enhanced

import (
	"strings"

	"github.com/navicert/navicert/internal/element"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/source/us/ofac"
)

// feature takes one feature by the name of its type. Its value is written as in
// the CSV; the date beside it says the same in figures, and only that a date is
// approximate is taken from it.
func feature(l *list.Listing, f *element.Element) {
	for _, known := range [...]string{"versionId", "valueRefId", "isPrimary"} {
		f.Child(known).Skip()
	}
	var note []string
	if s := f.Value("reliability"); s != "" {
		note = append(note, "reliability "+s)
	}
	if s := f.Value("comments"); s != "" {
		note = append(note, s)
	}
	date := f.Child("valueDate")
	approximate := date.Value("isApproximate") == "true"
	date.Skip()
	before := len(l.Subject.Births)
	ofac.AddFact(l, f.Value("type"), f.Value("value"), "", strings.Join(note, "; "))
	for i := before; approximate && i < len(l.Subject.Births); i++ {
		l.Subject.Births[i].Circa = true
	}
}

// paper takes one paper. Its name is that of the party under one of its names;
// it is noted where it is another than the first.
func paper(l *list.Listing, d *element.Element) {
	var note []string
	add := func(before, s string) {
		if s != "" {
			note = append(note, strings.TrimSpace(before+" "+s))
		}
	}
	add("issued", period(d.Child("issueDate")))
	add("expires", period(d.Child("expirationDate")))
	switch v := d.Value("isValid"); v {
	case "true":
	case "false":
		add("", "not valid")
	default:
		l.Flag("isValid", v, "this is neither true nor false")
	}
	add("issued by", d.Value("issuingAuthority"))
	country := d.Value("issuingCountry")
	if at := d.Value("issuingLocation"); at != country {
		add("issued in", at)
	}
	n := d.Child("name")
	n.SkipAttrs("nameId", "nameTranslationId")
	if s := n.Text(); s != l.Subject.Name() {
		add("in the name", s)
	}
	add("", d.Value("comments"))
	for _, f := range d.All("idFeatures", "idFeature") {
		f.SkipAttrs("featureVersionId")
		add("", f.Text())
	}
	ofac.AddFact(l, d.Value("type"), d.Value("documentNumber"), ofac.Country(country), strings.Join(note, "; "))
}

// relationship keeps a relationship in the remarks, with the number of the
// other entry, which is its key.
func relationship(l *list.Listing, r *element.Element) {
	other := r.Child("relatedEntity")
	s := r.Value("type") + ": " + other.Text() + " (" + other.Attr("entityId") + ")"
	for _, more := range [...]struct{ before, text string }{
		{", quality ", r.Value("quality")}, {", ", period(r.Child("dateRange"))}, {", ", r.Value("comments")},
	} {
		if more.text != "" {
			s += more.before + more.text
		}
	}
	ofac.AddRemark(l, s)
}

// period writes a span of days as short as it is: "2005-12-14", "2005", "circa
// 2005-01-01 to 2007-12-31". A year is given as its first and last day.
func period(p *element.Element) string {
	if p == nil {
		return ""
	}
	p.SkipAttrs("id")
	from, fromEnd := p.Value("fromDateBegin"), p.Value("fromDateEnd")
	to, toEnd := p.Value("toDateBegin"), p.Value("toDateEnd")
	p.Child("isDateRange").Skip() // the days say it
	from, to = span(from, fromEnd), span(to, toEnd)
	s := span(from, to)
	if len(from) == 10 && len(to) == 10 && from[:4] == to[:4] && from[4:] == "-01-01" && to[4:] == "-12-31" {
		s = from[:4]
	}
	if p.Value("isApproximate") == "true" {
		s = "circa " + s
	}
	return s
}

func span(a, b string) string {
	switch {
	case a == b, b == "":
		return a
	case a == "":
		return b
	}
	return a + " to " + b
}
