// Package ecfr reads the lists of the Bureau of Industry and Security where
// they are law: supplements no. 4 (Entity List), no. 6 (Unverified List) and no.
// 7 (Military End-User List) to 15 CFR part 744, from the XML of the Electronic
// Code of Federal Regulations. It reads title 15, part 744 or a single
// supplement, as the bulk data (ECFR-title15.xml) and the versioner of ecfr.gov
// give them.
//
// Kept: names with their use (a.k.a. and f.k.a. are told apart), addresses,
// countries, licence requirement and review policy verbatim with their footnote
// digits, citations with their days, parties that an entry lists under another
// one. Not kept: the texts of the footnotes below the table, which are rules and
// no listings, and places that are only reserved.
//
// The text is a work of the US government and in the public domain
// (17 USC 105). A day on which the code was amended is not the day on which an
// entry took effect; that comes from the rule that the entry cites.
//
// Tried on real bytes: the structure of the documents (DIV, HEAD, TABLE with TR,
// TH and TD) on title 1 of 2024-02-12; the grammar of the cells on all 3,409
// rows of supplement no. 4 of 2026-07-09, which somebody else had taken apart
// and which are put together again in the tests. No part 744 in XML was at hand:
// not tried on real bytes are how its cells break lines (BR, P and run-on text
// are read), how its country column is blank (empty cells and spanning cells
// are read), how footnote digits are marked (SU, SUP and E T="51" are read), and
// the columns of supplements nos. 6 and 7.
package ecfr

import (
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"strings"

	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/source"
	"github.com/navicert/navicert/internal/source/us/bis/supplement"
)

// Source describes the reader.
func Source() source.Source {
	return source.Source{
		ID: "us/bis/ecfr", Version: 1,
		Title:     "Supplements 4, 6 and 7 to 15 CFR part 744",
		Authority: "US Department of Commerce, Bureau of Industry and Security",
		Page:      "https://www.ecfr.gov/current/title-15/subtitle-B/chapter-VII/subchapter-C/part-744",
		Download:  "https://www.ecfr.gov/api/versioner/v1/full/current/title-15.xml?part=744",
		Document:  "eCFR XML of title 15, part 744 or one of the supplements, also gzipped",
		Lists:     []list.ID{"us/bis/entity-list", "us/bis/unverified", "us/bis/military-end-user"},
		Parse:     Parse,
	}
}

// maxSize is about five times that of title 15.
const maxSize = 200 << 20

const again = "download it again from https://www.ecfr.gov/current/title-15/part-744"

// appendix tells a supplement by its heading.
var appendix = regexp.MustCompile(`(?i)supplement\s+no\.?\s*([467])\s+to\s+part\s+744`)

var lists = map[string]list.ID{"4": "us/bis/entity-list", "6": "us/bis/unverified", "7": "us/bis/military-end-user"}

// Parse reads the supplements that a document holds. It refuses a document
// that is empty, no XML, cut off, or without any of the three.
func Parse(doc io.Reader, out *list.Drafts) error {
	b, err := source.Bytes(doc, maxSize)
	if err != nil {
		return err
	}
	b, _ = source.UTF8(b)
	if !strings.HasPrefix(strings.TrimSpace(string(b[:min(len(b), 200)])), "<") {
		return fault.New(fault.Refused, "the document is no XML").Try(again)
	}
	p := &parser{in: supplement.NewTokens(b), out: out}
	if err := p.document(); err != nil {
		return err
	}
	if p.found == 0 {
		return fault.New(fault.Refused, "the document holds none of the supplements 4, 6 and 7 to part 744").Try(again)
	}
	if out.Listings() == 0 {
		return fault.New(fault.Refused, "the supplements in the document hold no listing").Try(again)
	}
	return nil
}

type parser struct {
	in    *supplement.Tokens
	out   *list.Drafts
	found int
}

// document looks for the supplements, at whatever depth they stand.
func (p *parser) document() error {
	for first := true; ; {
		tok, err := p.in.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		start, ok := tok.(xml.StartElement)
		if !ok {
			continue
		}
		name := strings.ToUpper(start.Name.Local)
		if first && name == "HTML" {
			return fault.New(fault.Refused, "the document is a web page, not XML of the Code of Federal Regulations").Try(again)
		}
		first = false
		if name != "DIV9" {
			continue
		}
		if err := p.appendix(start); err != nil {
			return err
		}
	}
}

// appendix reads one supplement; others it passes over.
func (p *parser) appendix(start xml.StartElement) error {
	id := listOf(supplement.Attr(start, "N"))
	var tables []supplement.Table
	for depth := 1; depth > 0; {
		tok, err := p.in.Next()
		if errors.Is(err, io.EOF) {
			return fault.New(fault.Refused, "the document is cut off").Try(again)
		}
		if err != nil {
			return err
		}
		switch tok := tok.(type) {
		case xml.EndElement:
			depth--
		case xml.StartElement:
			switch name := strings.ToUpper(tok.Name.Local); {
			case name == "HEAD" && id == "":
				text, err := p.in.Text(tok)
				if err != nil {
					return err
				}
				id = listOf(strings.Join(text, " "))
			case (name == "TABLE" || name == "GPOTABLE") && id != "":
				var t supplement.Table
				if err := p.in.Rows(t.Add); err != nil {
					return err
				}
				t.Close()
				tables = append(tables, t)
			default:
				depth++
			}
		}
	}
	if id == "" {
		return nil
	}
	p.found++
	return p.keep(id, tables)
}

// keep places what the tables of a supplement hold.
func (p *parser) keep(id list.ID, tables []supplement.Table) error {
	ready := false
	for _, t := range tables {
		ready = ready || t.Ready()
		for _, problem := range t.Problems {
			p.out.Flag(id, problem)
		}
		for i := range t.Entries {
			l := t.Entries[i].Listing(id)
			l.URL = "https://www.ecfr.gov/current/title-15/part-744"
			if _, err := p.out.Add(l); err != nil {
				return err
			}
		}
	}
	if !ready {
		return fault.New(fault.Refused, "the supplement of %s has no table with the columns country, entity and Federal Register citation", id).
			Try("its layout has changed; report it")
	}
	return nil
}

func listOf(heading string) list.ID {
	m := appendix.FindStringSubmatch(heading)
	if m == nil {
		return ""
	}
	return lists[m[1]]
}
