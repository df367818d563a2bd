// Package sc reads the consolidated list of the UN Security Council, the XML
// that its secretariat publishes with the entries of all sanctions committees.
//
// Read are all generations seen from 2016 to 2026: with upper and lower case
// types of dates, with and without INTERPOL links, the "legacy by PRN" variant,
// with days that carry a zone. The day on which the file was generated is not
// looked at, so two files that differ in nothing else give equal listings.
//
// Kept: names of up to four parts; names in their own script; aliases with
// their quality ("Good" and "a.k.a." as aliases, "Low" as weak ones, "f.k.a."
// and those noted as listed formerly as former names; the several names that
// the UN puts into one alias, parted by semicolons, each); dates of birth
// (exact, approximate, between two years, of an alias too), places of birth,
// nationalities, addresses, documents, titles, functions, gender, comments,
// days of amendment, INTERPOL links, notes. The committee is the programme.
//
// In force begins with LISTED_ON: the day of the Committee's decision, from
// which Member States are bound. The certainty is B: the list prints the day,
// the decision itself is not read, and national law may have followed later.
//
// Not kept: DATAID, VERSIONNUM, SORT_KEY and SORT_KEY_LAST_MOD, which are
// book-keeping of the file, and LIST_TYPE where it says "UN List". Whatever
// else the file holds is flagged.
//
// The data are under the terms of use of the United Nations: published for
// Member States to apply, no open licence. Last real file tried: 2026-08-01.
package sc

import (
	"io"

	"github.com/navicert/navicert/internal/element"
	"github.com/navicert/navicert/internal/entry"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/source"
	"github.com/navicert/navicert/internal/unpack"
)

const consolidated list.ID = "un/sc/consolidated"

// Source describes the reader.
func Source() source.Source {
	return source.Source{
		ID: "un/sc", Version: 1,
		Title:     "United Nations Security Council Consolidated List",
		Authority: "United Nations Security Council",
		Page:      "https://main.un.org/securitycouncil/en/content/un-sc-consolidated-list",
		Download:  "https://scsanctions.un.org/resources/xml/en/consolidated.xml",
		Document:  "XML, also gzipped",
		Lists:     []list.ID{consolidated},
		Parse:     Parse,
	}
}

// published is the document. The limit is more than twenty times the
// size of the list of 2026.
var published = entry.Document{
	Called:  "the list of the Security Council",
	Layouts: "the XML of the Security Council",
	Again:   "download it again from https://scsanctions.un.org/resources/xml/en/consolidated.xml",
	Limit:   64 << 20,
}

// Parse reads the list. It refuses a document that is empty, a page instead of
// a list, not well-formed to its end, another XML, or without a listing.
func Parse(doc io.Reader, out *list.Drafts) error {
	r := &reader{out: out}
	return published.Read(doc, out, map[unpack.Form]func([]byte) error{unpack.XML: r.xml})
}

type reader struct{ out *list.Drafts }

// xml reads the entries. What stands outside of them is kept but for the days
// of the file and the place of its schema.
func (r *reader) xml(b []byte) error {
	return published.Elements(b, element.Document{
		Root:   "CONSOLIDATED_LIST",
		Record: func(name string) bool { return name == "INDIVIDUAL" || name == "ENTITY" },
		Read:   r.record,
		Other:  entry.Outside(r.out, consolidated, "CONSOLIDATED_LIST/@dateGenerated", "CONSOLIDATED_LIST/@noNamespaceSchemaLocation"),
	})
}
