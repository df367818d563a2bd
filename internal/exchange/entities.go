package exchange

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"strings"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/ftm"
	"github.com/navicert/navicert/internal/identifier"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
)

// topics are what being on a list means in the vocabulary of FollowTheMoney.
// Lists that are not named have "sanction". To add one, add it here.
var topics = map[list.ID]string{
	"us/bis/entity-list":       "export.control",
	"us/bis/military-end-user": "export.control",
	"us/bis/denied-persons":    "export.control",
	"us/bis/unverified":        "export.risk",
	"us/dhs/uflpa":             "export.risk",
	"us/state/dtc":             "debarment",
	"us/889":                   "debarment",
	"us/fcc/covered-list":      "debarment",
	"us/ofac/cmic":             "invest.ban",
	"own/deny":                 "",
	"own/allow":                "",
}

// schemaOf gives the schema of a listing.
func schemaOf(l *list.Listing) string {
	switch {
	case l.AddressOnly():
		return ftm.Address
	case l.Subject.Kind == party.Person:
		return ftm.Person
	case l.Subject.Kind == party.Company:
		return ftm.Organization
	case l.Subject.Kind == party.Vessel:
		return ftm.Vessel
	case l.Subject.Kind == party.Aircraft:
		return ftm.Airplane
	}
	return ftm.LegalEntity
}

// idOf gives the ID of the entity of a listing: its list and its key, or the
// hash of a key that holds what an ID may not.
func idOf(l *list.Listing) string {
	key := l.Key
	if strings.Trim(key, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") != "" || key == "" {
		key = "h" + string(canon.Sum([]byte(key))[:20])
	}
	return strings.ReplaceAll(string(l.List), "/", "-") + "-" + key
}

// dataset names a list as FollowTheMoney names data sets.
func dataset(id list.ID) string {
	return strings.NewReplacer("/", "_", "-", "_").Replace(string(id))
}

// entities gives the entities of a listing: the party first, then its addresses
// and documents, then the sanction.
func entities(x Extract, l *list.Listing) []*ftm.Entity {
	e := ftm.New(idOf(l), schemaOf(l))
	out := []*ftm.Entity{e}
	target := true
	e.Target = &target
	e.Caption = l.Subject.Name()
	subject(e, l)
	for i, a := range l.Subject.Addresses {
		if e.Schema == ftm.Address && i == 0 {
			where(e, a)
			e.Caption = e.First("full")
			continue
		}
		if a == (party.Address{Country: a.Country}) {
			e.Add("country", strings.ToLower(a.Country))
			continue // a country alone is no address
		}
		at := ftm.New(fmt.Sprintf("%s.address.%d", e.ID, i+1), ftm.Address)
		where(at, a)
		at.Caption = at.First("full")
		e.Add("addressEntity", at.ID)
		out = append(out, at)
	}
	out = append(out, papers(e, l.Subject.Identifiers)...)
	out = append(out, sanction(x, e, l))
	for _, o := range out {
		o.Datasets, o.LastSeen = []string{dataset(l.List)}, x.Head.Dated.String()
		if o.Target == nil {
			no := false
			o.Target = &no
		}
	}
	return out
}

// subject writes what the listing says of the party itself.
func subject(e *ftm.Entity, l *list.Listing) {
	s := &l.Subject
	for _, n := range s.Names {
		property := map[party.Use]string{party.Primary: "name", party.WeakAlias: "weakAlias", party.Former: "previousName"}[n.Use]
		e.Add(cmp.Or(property, "alias"), n.Text)
	}
	for _, c := range s.Countries {
		e.Add("country", strings.ToLower(c))
	}
	person := e.Schema == ftm.Person
	put := func(property, label string, values ...string) {
		if person {
			e.Add(property, values...)
			return
		}
		for _, v := range values {
			if v != "" {
				e.Add("notes", label+": "+v)
			}
		}
	}
	for _, b := range s.Births {
		if b.Circa && person {
			e.Add("notes", "Born: "+b.String()) // the model has no way to say "circa"
		}
		put("birthDate", "Born", strings.TrimPrefix(b.String(), "circa "))
	}
	put("birthPlace", "Place of birth", s.BirthPlaces...)
	put("nationality", "Nationality", texts(s.Nationalities, code)...)
	put("citizenship", "Citizenship", texts(s.Citizenships, code)...)
	put("position", "Position", s.Title)
	put("gender", "Gender", strings.ToLower(s.Gender))
	if v := s.Vessel; v != nil && e.Schema == ftm.Vessel {
		e.Add("callSign", v.CallSign)
		e.Add("type", v.Type)
		e.Add("tonnage", v.Tonnage)
		e.Add("grossRegisteredTonnage", v.GrossTonnage)
		e.Add("flag", code(v.Flag))
		note(e, "Owner", v.Owner)
	} else if v != nil {
		note(e, "Vessel", strings.Join(texts([]string{v.CallSign, v.Type, v.Flag, v.Owner, v.Tonnage, v.GrossTonnage}, func(s string) string { return s }), ", "))
	}
	e.Add("notes", l.Remarks)
	e.Add("sourceUrl", l.URL)
	e.Add("program", l.Programs...)
	topic, ok := topics[l.List]
	if !ok {
		topic = "sanction"
	}
	e.Add("topics", topic)
}

func note(e *ftm.Entity, label, value string) {
	if value != "" {
		e.Add("notes", label+": "+value)
	}
}

// where writes an address.
func where(e *ftm.Entity, a party.Address) {
	full := a.Text
	if full == "" {
		full = strings.Join(texts([]string{a.Street, a.City, a.Region, a.PostCode, a.Country}, func(s string) string { return s }), ", ")
	}
	e.Add("full", full)
	e.Add("street", a.Street)
	e.Add("city", a.City)
	e.Add("region", a.Region)
	e.Add("postalCode", a.PostCode)
	e.Add("country", strings.ToLower(a.Country))
}

// papers writes the numbers of a party: into the property that its schema has
// for them, and where the number has a country or a note, or no property, as a
// document or as a note.
func papers(e *ftm.Entity, all []party.Identifier) []*ftm.Entity {
	var out []*ftm.Entity
	for i, d := range all {
		if d.Number == "" {
			note(e, d.Type, d.Note)
			continue
		}
		id, _ := identifier.Parse(d.Type, d.Country, d.Number)
		property, ok := ftm.PropertyOf(e.Schema, id.Kind)
		switch {
		case ok && id.Kind == identifier.IMO:
			e.Add(property, "IMO"+id.Number) // as the model writes it
		case ok:
			e.Add(property, d.Number)
		}
		switch e.Schema {
		case ftm.Vessel, ftm.Airplane, ftm.Address:
			if !ok || d.Country != "" || d.Note != "" {
				note(e, d.Type, strings.Join(texts([]string{d.Number, d.Country, d.Note}, func(s string) string { return s }), ", "))
			}
			continue
		}
		if ok && d.Country == "" && d.Note == "" {
			continue
		}
		schema := ftm.Identification
		if id.Kind == identifier.Passport {
			schema = ftm.Passport
		}
		p := ftm.New(fmt.Sprintf("%s.document.%d", e.ID, i+1), schema)
		p.Caption = d.Number
		p.Add("holder", e.ID)
		p.Add("number", d.Number)
		p.Add("type", d.Type)
		p.Add("country", strings.ToLower(d.Country))
		p.Add("summary", d.Note)
		out = append(out, p)
	}
	return out
}

// sanction writes the act that listed the party.
func sanction(x Extract, e *ftm.Entity, l *list.Listing) *ftm.Entity {
	s := ftm.New(e.ID+".sanction", ftm.Sanction)
	s.Caption = x.About.Title
	s.Add("entity", e.ID)
	s.Add("authority", x.About.Authority)
	s.Add("authorityId", l.Key)
	s.Add("program", x.About.Title)
	s.Add("program", l.Programs...)
	s.Add("startDate", l.InForce.From.String())
	if l.InForce.Until.Known() {
		s.Add("endDate", l.InForce.Until.Add(-1).String()) // the last day
	}
	s.Add("listingDate", l.Dates.Published.String())
	s.Add("sourceUrl", l.URL)
	for _, c := range l.Citations {
		s.Add("recordId", cmp.Or(c.Text, cite.Citation.String(c)))
	}
	for _, t := range l.Terms {
		s.Add("provisions", t.Requirement, t.Policy, t.Binds)
	}
	if l.Own != nil {
		s.Add("reason", l.Own.Reason)
	}
	about := func(label string, d day.Day) {
		if d.Known() {
			s.Add("description", label+" "+d.String()+".")
		}
	}
	about("Announced", l.Dates.Announced)
	about("Start date printed:", l.Dates.Stated)
	about("End date printed:", l.Dates.Ends)
	for _, f := range l.Facts {
		s.Add("description", strings.TrimSpace(fmt.Sprintf("%s (%s) [%s]", f.Says, f.Cite, f.Certainty)))
	}
	for _, c := range l.Errata {
		s.Add("description", fmt.Sprintf("Printed in %s: %q; correct: %q. %s (%s) [%s]", c.Field, c.Printed, c.Correct, c.Why, c.Cite, c.Certainty))
	}
	return s
}

func writeEntities(w io.Writer, x Extract) error {
	b := bufio.NewWriter(w)
	for _, l := range x.Listings {
		for _, e := range entities(x, l) {
			line, err := e.Line()
			if err != nil {
				return err
			}
			if _, err := b.Write(line); err != nil {
				return err
			}
		}
	}
	return b.Flush()
}

// Entities gives the entities of a listing: the party first, then its addresses
// and documents, then the sanction, as they stand in the file of the list.
func Entities(l *list.Listing, dated day.Day) []*ftm.Entity {
	about, _ := list.Find(l.List)
	return entities(Extract{About: about, Head: list.Version{List: l.List, Dated: dated}}, l)
}

// EntityID gives the ID of the first of them.
func EntityID(l *list.Listing) string { return idOf(l) }

// Dataset names a list as FollowTheMoney names data sets.
func Dataset(id list.ID) string { return dataset(id) }
