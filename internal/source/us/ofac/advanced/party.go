package advanced

import (
	"strings"

	"github.com/navicert/navicert/internal/element"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/source/us/ofac"
)

// party keeps one party; its lists come later in the document.
func (p *parser) party(e *element.Element) {
	l := list.Listing{Key: e.Attr("FixedRef"), Line: len(p.parties) + 1}
	l.URL = ofac.Page(l.Key)
	remarks(&l, e)
	var profiles []string
	for _, f := range e.All("Profile") {
		profiles = append(profiles, f.Attr("ID"))
		p.profile(&l, f)
	}
	unread(e, func(path, value string) { l.Flag(path, value, "the reader does not know this field") })
	for _, id := range profiles {
		p.at[id] = len(p.parties)
	}
	p.parties = append(p.parties, l)
}

func remarks(l *list.Listing, e *element.Element) {
	for _, c := range e.Values("Comment") {
		ofac.AddRemark(l, c)
	}
}

func (p *parser) profile(l *list.Listing, f *element.Element) {
	sub := f.Attr("PartySubTypeID")
	switch kind := p.value("PartySubType", sub); strings.ToLower(kind) {
	case "vessel", "aircraft":
		ofac.SetKind(l, kind)
	default:
		ofac.SetKind(l, p.value("PartyType", p.kinds[sub]))
	}
	remarks(l, f)
	for _, i := range f.All("Identity") {
		i.SkipAttrs("FixedRef", "Primary")
		if i.Attr("False") == "true" {
			ofac.AddRemark(l, "OFAC marks this identity as false")
		}
		remarks(l, i)
		p.identity(l, i)
		for _, d := range p.papers[i.Attr("ID")] {
			addPaper(l, d)
		}
	}
	for _, t := range f.All("Feature") {
		p.feature(l, t)
	}
	for _, r := range f.All("SanctionsEntryReference") {
		r.Skip()
	}
	for _, r := range f.All("ExternalReference") {
		r.SkipAttrs("TargetTypeID")
		text := join(r.Value("ExRefValue"), join(r.Value("DirectURL"), r.Value("Comment")))
		for _, s := range r.All("SubLink") {
			s.SkipAttrs("TargetTypeID")
			text = join(text, join(s.Value("Description"), s.Value("DirectURL")))
		}
		ofac.AddRemark(l, p.value("ExRefType", r.Attr("ExRefTypeID"))+": "+text)
	}
}

// identity takes the names of one identity. The parts of a name are told by
// groups, which come after the names.
func (p *parser) identity(l *list.Listing, i *element.Element) {
	parts := map[string]string{}
	for _, g := range i.All("NamePartGroups", "MasterNamePartGroup", "NamePartGroup") {
		parts[g.Attr("ID")] = p.value("NamePartType", g.Attr("NamePartTypeID"))
	}
	for _, pass := range [...]bool{true, false} { // the primary name goes first
		for _, a := range i.All("Alias") {
			if primary := a.Attr("Primary") == "true"; primary == pass {
				p.alias(l, a, parts, primary)
			}
		}
	}
	for _, r := range i.All("IDRegDocumentReference") {
		r.Skip()
	}
}

func (p *parser) alias(l *list.Listing, a *element.Element, parts map[string]string, primary bool) {
	a.SkipAttrs("FixedRef")
	kind, weak := p.value("AliasType", a.Attr("AliasTypeID")), a.Attr("LowQuality") == "true"
	use := party.Primary
	if !primary || l.Subject.Name() != "" {
		use = ofac.AliasUse(l, kind, weak)
	}
	for _, n := range a.All("DocumentedName") {
		n.SkipAttrs("ID", "FixedRef", "DocNameStatusID")
		text, script := p.documented(n, parts)
		as := use
		switch native := script != "" && script != "Latin"; {
		case native && (use == party.Primary || use == party.Alias):
			as = party.Native
		case use == party.Primary && l.Subject.Name() != "":
			as = party.Alias
		}
		ofac.AddName(l, text, as, script)
		ofac.AddRemark(l, ofac.SpecialAlias(kind, text, weak))
		remarks(l, n)
		for _, c := range n.All("DocumentedNameCountry") {
			ofac.AddRemark(l, join("Name used in "+p.value("Country", c.Attr("CountryID")), c.Value("Comment")))
		}
		for _, r := range n.All("IDRegDocumentReference") {
			r.Skip()
		}
	}
	remarks(l, a)
	if t := a.Child("DatePeriod"); t != nil {
		if s, ok := span(t); ok {
			ofac.AddRemark(l, "Name used "+s.String())
		}
	}
}

// documented puts a name together as "LAST, First Middle". Only the family
// names of persons stand before the comma; a name of other parts (of an entity,
// a vessel) is its parts in their order.
func (p *parser) documented(n *element.Element, parts map[string]string) (text, script string) {
	var last, rest []string
	for _, d := range n.All("DocumentedNamePart") {
		v := d.Child("NamePartValue")
		v.SkipAttrs("ScriptStatusID", "Acronym")
		if in := p.value("Script", v.Attr("ScriptID")); script == "" {
			script = in
		}
		s := v.Attr("LeadingChars") + v.Text() + v.Attr("TrailingChars")
		switch kind := parts[v.Attr("NamePartGroupID")]; strings.ToLower(kind) {
		case "last name":
			last = append(last, s)
		default:
			rest = append(rest, s)
		}
	}
	return ofac.Full(strings.Join(last, " "), strings.Join(rest, " ")), script
}

// feature takes the versions of one feature: a date, a text, a value of a table
// or a location.
func (p *parser) feature(l *list.Listing, t *element.Element) {
	kind := p.value("FeatureType", t.Attr("FeatureTypeID"))
	t.SkipAttrs("ID")
	for _, r := range t.All("IdentityReference") {
		r.Skip()
	}
	for _, v := range t.All("FeatureVersion") {
		v.SkipAttrs("ID", "ReliabilityID")
		note := v.Value("Comment")
		for _, r := range v.All("IDRegDocumentReference") {
			r.Skip()
		}
		for _, at := range v.All("VersionLocation") {
			p.featurePlace(l, kind, at.Attr("LocationID"), note)
		}
		for _, d := range v.All("VersionDetail") {
			d.SkipAttrs("DetailTypeID")
			text := d.Text()
			if ref := d.Attr("DetailReferenceID"); ref != "" && text == "" {
				text = p.value("DetailReference", ref)
			}
			if text != "" {
				featureText(l, kind, text, note)
			}
		}
		for _, period := range v.All("DatePeriod") {
			p.featureDate(l, kind, period, note)
		}
	}
}

func featureText(l *list.Listing, kind, text, note string) {
	if strings.EqualFold(kind, "Title") && l.Subject.Title == "" {
		l.Subject.Title = text
		return
	}
	ofac.AddFact(l, kind, text, "", note)
}

func (p *parser) featurePlace(l *list.Listing, kind, id, note string) {
	at, ok := p.places[id]
	switch {
	case !ok:
		l.Flag("LocationID", id, "the document has no location of this number")
	case strings.EqualFold(kind, "Location"):
		addPlace(l, at)
	default:
		ofac.AddFact(l, kind, at.words(), "", join(note, at.comment))
	}
}

// featureDate takes a date of birth from its figures, since the layout has no
// text of it, and writes any other date as OFAC's text would.
func (p *parser) featureDate(l *list.Listing, kind string, e *element.Element, note string) {
	s, ok := span(e)
	switch {
	case !ok:
		l.Flag(kind, "", "this is no date that can be read")
	case strings.EqualFold(kind, "Birthdate"):
		l.Subject.Births = append(l.Subject.Births, s.births()...)
		if note != "" {
			ofac.AddRemark(l, "DOB "+s.String()+" ("+note+")")
		}
	case s.from == s.to:
		ofac.AddFact(l, kind, s.from.Time().Format("02 Jan 2006"), "", note)
	default:
		ofac.AddFact(l, kind, s.String(), "", note)
	}
}
