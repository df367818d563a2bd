package screen

import (
	"slices"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
)

// published holds listings that cases of enforcement were about, as they stood.
// They are written down from the sources named; those called invented stand for
// parties that the sources do not name.
func published() []Installed {
	entry := func(id list.ID, key, text string, kind party.Kind, country, address string) list.Listing {
		l := list.Listing{
			List: id, Key: key, InForce: day.Span{From: day.Of(2009, 1, 1)},
			Subject: party.Party{Kind: kind, Names: []party.Name{{Text: text, Use: party.Primary}}, Countries: []string{country}},
			Terms:   []list.Terms{{InForce: day.Span{From: day.Of(2009, 1, 1)}}},
		}
		if address != "" {
			l.Subject.Addresses = []party.Address{{Text: address, Country: country}}
		}
		return l
	}
	// As the Entity List prints it, 79 FR 42452 and 15 CFR part 744, supplement no. 4.
	almaz := entry("us/bis/entity-list", "aa", "JOINT-STOCK COMPANY CONCERN ALMAZ-ANTEY", party.Company, "RU", "")
	almaz.Subject.Names = append(almaz.Subject.Names, party.Name{Text: "ALMAZ-ANTEY CORP", Use: party.Alias})
	const sdn, el = list.ID("us/ofac/sdn"), list.ID("us/bis/entity-list")
	return []Installed{
		{&list.Version{List: el, Dated: day.Of(2026, 11, 18), Listings: []list.Listing{
			almaz,
			// 85 FR 83420 (2020-12-22), as supplement no. 4 to 15 CFR part 744 cites it.
			entry(el, "sj", "SJ Semiconductor", party.Unstated, "CN", ""),
			// Invented: the freight case names no party.
			entry(el, "f", "Belostok Radiotekhnika Research Plant", party.Unstated, "RU", "14 Zavodskaya Street, Building 3, Belostok"),
			// Invented: a firm of a shared warehouse.
			entry(el, "w", "Harrowgate Microchip Trading Limited", party.Unstated, "HK", "Room 1804, Block B, 27 Ferry Street, Kowloon, Hong Kong"),
		}}, "aa"},
		{&list.Version{List: sdn, Dated: day.Of(2026, 11, 18), Listings: []list.Listing{
			// OFAC, enforcement release of 2019-11-25, Apple, Inc.: listed on 2015-02-24.
			entry(sdn, "sis", "SIS D.O.O.", party.Company, "SI", "Spruha 19, Trzin 1236"),
			// OFAC, findings of violation of 2020-04-30, American Express Travel Related Services.
			entry(sdn, "gw", "WISSER, Gerhard", party.Person, "ZA", ""),
			entry(sdn, "corp", "11420 CORP.", party.Company, "US", ""),
			entry(sdn, "emma", "EMMA LLC", party.Company, "RU", ""),
			// Treasury, press release of 2016-07-06.
			entry(sdn, "kju", "KIM, Jong Un", party.Person, "KP", ""),
			entry(sdn, "adel", "ADEL", party.Company, "IQ", ""),
			entry(sdn, "jose", "Jose", party.Person, "PH", ""),
			entry(sdn, "osama", "OSAMA", party.Person, "SA", ""),
			entry(sdn, "gb", "BUSHANOV, George", party.Person, "RU", ""), // invented
		}}, "bb"},
	}
}

// TestEnforcementCases asks what was screened in published cases, or what
// published systems got wrong. Each row has the number of the case in the
// evaluation data. EN03 (the same name as EN02 asked of the SDN list alone), the
// longer forms of EN09 and the extra name fields of EN19 are not met yet.
func TestEnforcementCases(t *testing.T) {
	s := New(published(), Options{Today: today, Program: "test"}).NewSession()
	for _, c := range []struct {
		id, says string
		query    Query
		alerts   bool
		key      string // of the listing that alerts
	}{
		{"EN01", "case and stops of the legal form", Query{Name: "SIS DOO"}, true, "sis"},
		{"EN01", "with its address", Query{Name: "SIS DOO", Address: "Spruha 19, Trzin, Slovenia"}, true, "sis"},
		{"EN02", "one word of the query is not listed", Query{Name: "Almaz Antey Telecom"}, true, "aa"},
		{"EN06", "natural order", Query{Name: "Gerhard Wisser"}, true, "gw"},
		{"EN08", "the name and nearly the address", Query{Name: "Belostok Radiotekhnika Research Plant", Address: "14 Zavodskaya St, Bldg 3, Belostok, Russia"}, true, "f"},
		{"EN09", "a party that is not the customer", Query{Name: "SJ Semiconductor Corp."}, true, "sj"},
		{"EN11", "another name at the address of a listed party is for review", Query{Name: "Dorwell Paper Co", Address: "Room 1804, Block B, 27 Ferry Street, Kowloon, Hong Kong"}, true, "w"},
		{"EN11", "another name in the next room", Query{Name: "Dorwell Paper Co", Address: "Room 1209, Block B, 27 Ferry Street, Kowloon, Hong Kong"}, false, ""},
		{"EN13", "legal forms alone", Query{Name: "BELLETECH CORP"}, false, ""},
		{"EN14", "a first name and a firm", Query{Name: "emma daniels"}, false, ""},
		{"EN16", "one letter", Query{Name: "Kim Jung Un"}, true, "kju"},
		{"EN16", "one letter and one more", Query{Name: "Kim Jung Uno"}, true, "kju"},
		{"EN16", "another order and one letter", Query{Name: "Un Kim Jung"}, true, "kju"},
		{"EN17", "one order", Query{Name: "BUSHANOV GEORGE"}, true, "gb"},
		{"EN17", "the other", Query{Name: "GEORGE BUSHANOV"}, true, "gb"},
		{"EN18", "a word inside a word", Query{Name: "BANCA NAZIONALE DEL LAVORO SPA"}, false, ""},
		{"EN18", "a given name alone is listed", Query{Name: "Jose Sison"}, false, ""},
		{"EN19", "a listed name of one word, alone", Query{Name: "Osama"}, true, "osama"},
	} {
		a := s.Screen(c.query)
		if a.Outcome.Alerts() != c.alerts {
			t.Errorf("%s, %s: %q is %s: %+v", c.id, c.says, c.query.Name, a.Outcome, a.Hits)
			continue
		}
		if c.alerts && !slices.ContainsFunc(a.Hits, func(h Hit) bool { return h.Listing.Key == c.key && h.Outcome.Alerts() }) {
			t.Errorf("%s, %s: %q does not find %s", c.id, c.says, c.query.Name, c.key)
		}
	}
}

// TestAllOrdersOfAName is EN16 and EN17: no order of the words loses the hit.
func TestAllOrdersOfAName(t *testing.T) {
	s := New(published(), Options{Today: today, Program: "test"}).NewSession()
	for _, q := range []string{"Kim Jong Un", "Kim Un Jong", "Jong Kim Un", "Jong Un Kim", "Un Kim Jong", "Un Jong Kim"} {
		if a := s.Screen(Query{Name: q}); !a.Outcome.Alerts() {
			t.Errorf("%q is %s", q, a.Outcome)
		}
	}
}

// TestNamesOfOtherScriptsOnly is EN12: what is in a script that is not read is
// no match of everything, and not clear.
func TestNamesOfOtherScriptsOnly(t *testing.T) {
	s := New(published(), Options{Today: today, Program: "test"}).NewSession()
	for q, want := range map[string]Outcome{"บริษัท ไทย จำกัด": Unscreenable, "Светлана Кузнецова": Clear, "박지성": Clear} {
		if a := s.Screen(Query{Name: q}); a.Outcome != want {
			t.Errorf("%q is %s, want %s: %s", q, a.Outcome, want, strings.Join(a.Why, " "))
		}
	}
}
