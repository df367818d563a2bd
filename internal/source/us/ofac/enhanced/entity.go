package enhanced

import (
	"regexp"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/element"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/source/us/ofac"
)

// entity places one entry on each of its lists.
func (p *parser) entity(e *element.Element) error {
	l := list.Listing{Key: e.Attr("id"), Line: p.entries}
	l.URL = ofac.Page(l.Key)
	general(&l, e.Child("generalInfo"))
	l.Programs = e.Values("sanctionsPrograms", "sanctionsProgram")
	for _, t := range e.Values("sanctionsTypes", "sanctionsType") {
		ofac.AddRemark(&l, "Sanctions Type: "+t)
	}
	for _, a := range e.Values("legalAuthorities", "legalAuthority") {
		l.Citations = append(l.Citations, authority(a))
	}
	for _, n := range e.All("names", "name") {
		name(&l, n)
	}
	for _, a := range e.All("addresses", "address") {
		address(&l, a)
	}
	for _, f := range e.All("features", "feature") {
		feature(&l, f)
	}
	for _, d := range e.All("identityDocuments", "identityDocument") {
		paper(&l, d)
	}
	for _, r := range e.All("relationships", "relationship") {
		relationship(&l, r)
	}
	lists := e.All("sanctionsLists", "sanctionsList")
	days := make([]string, len(lists))
	for i, s := range lists {
		s.Text()
		days[i] = s.Attr("datePublished")
	}
	e.Unread(func(path, value string) {
		if last := path[strings.LastIndex(path, "/")+1:]; last != "@id" && last != "@refId" && last != "@featureTypeId" {
			l.Flag(path, value, "the reader does not know this field")
		}
	})
	if l.Key == "" || l.Subject.Name() == "" {
		p.out.Flag("", list.NewProblem(p.entries, "entity", l.Key+" "+l.Remarks, "this entry has no number or no name, so it is no listing"))
		return nil
	}
	return p.place(l, lists, days)
}

// place adds the listing to each of its lists, with the day on which that list
// published it. An entry of no list that is known is kept as a problem.
func (p *parser) place(l list.Listing, lists []*element.Element, days []string) error {
	placed := false
	for i, s := range lists {
		id, ok := ofac.Named(s.Text())
		if !ok && s.Text() != ofac.Consolidated {
			l.Flag("sanctionsList", s.Text(), "this is no list that is known here")
		}
		if !ok || p.out.Of(id) == nil {
			continue
		}
		one := l
		one.Problems = slices.Clone(l.Problems)
		d, err := day.Parse(days[i], day.ISO)
		if err != nil {
			one.Flag("datePublished", days[i], "this is no day written as 2014-10-10")
		}
		one.Dates.Published = d
		if err := ofac.Place(p.out, one, []list.ID{id}); err != nil {
			return err
		}
		placed = true
	}
	if !placed {
		return ofac.Place(p.out, l, nil)
	}
	return nil
}

func general(l *list.Listing, g *element.Element) {
	g.Child("identityId").Skip()
	ofac.SetKind(l, g.Value("entityType"))
	l.Subject.Title = g.Value("title")
	ofac.AddRemark(l, g.Value("remarks"))
	if s := g.Value("livingStatus"); s != "" {
		ofac.AddRemark(l, "Living Status: "+s)
	}
	for _, f := range [...]struct{ field, says string }{{"isUsCitizen", "US citizen"}, {"isUsPerson", "US person"}} {
		switch v := g.Value(f.field); v {
		case "true":
			ofac.AddRemark(l, f.says)
		case "", "false":
		default:
			l.Flag(f.field, v, "this is neither true nor false")
		}
	}
}

var order = regexp.MustCompile(`^Executive Order (\d{5})\b`)

// authority gives a legal authority as a citation that keeps its words.
func authority(s string) cite.Citation {
	if m := order.FindStringSubmatch(s); m != nil {
		if c, err := cite.Parse("E.O. " + m[1]); err == nil {
			c.Text = s
			return c
		}
	}
	return cite.Citation{Series: cite.Other, Text: s}
}

// name takes a name in each of its scripts. The primary name in another script
// than Latin is a native name, and so is that of an alias, unless the alias is
// weak or former.
func name(l *list.Listing, n *element.Element) {
	use, kind, weak := party.Primary, n.Value("aliasType"), n.Value("isLowQuality") == "true"
	if n.Value("isPrimary") != "true" || kind != "" {
		use = ofac.AliasUse(l, kind, weak)
	}
	for _, t := range n.All("translations", "translation") {
		t.Child("isPrimary").Skip()
		script, full := t.Value("script"), t.Value("formattedFullName")
		as := use
		switch native := script != "Latin" && script != ""; {
		case native && (use == party.Primary || use == party.Alias):
			as = party.Native
		case use == party.Primary && l.Subject.Name() != "":
			as = party.Alias
		}
		ofac.AddName(l, full, as, script)
		ofac.AddRemark(l, ofac.SpecialAlias(kind, full, weak))
		if whole := ofac.Full(t.Value("formattedLastName"), t.Value("formattedFirstName")); whole != full {
			ofac.AddName(l, whole, party.Alias, script)
		}
		for _, part := range t.All("nameParts", "namePart") {
			part.Child("type").Skip()
			if v := part.Value("value"); !strings.Contains(strings.ToUpper(full), strings.ToUpper(v)) {
				ofac.AddRemark(l, "Name part: "+v)
			}
		}
	}
}

// address takes an address in each of its scripts.
func address(l *list.Listing, a *element.Element) {
	country := a.Value("country")
	a.Child("translations").Child("country").Skip() // the same once more
	for _, t := range a.All("translations", "translation") {
		t.Child("isPrimary").Skip()
		t.Child("script").Skip()
		out := party.Address{Country: country}
		var street []string
		for _, part := range t.All("addressParts", "addressPart") {
			v := part.Value("value")
			switch kind := part.Value("type"); kind {
			case "CITY":
				out.City = join(out.City, v)
			case "STATE/PROVINCE", "REGION":
				out.Region = join(out.Region, v)
			case "POSTAL CODE":
				out.PostCode = join(out.PostCode, v)
			case "ADDRESS1", "ADDRESS2", "ADDRESS3":
				street = append(street, v)
			default:
				street = append(street, v)
				l.Flag("addressPart", kind+" "+v, "this is no part of an address that is known here, so it is kept with the street")
			}
		}
		out.Street = strings.Join(street, ", ")
		ofac.AddAddress(l, out)
	}
}

func join(a, b string) string {
	if a == "" {
		return b
	}
	return a + ", " + b
}
