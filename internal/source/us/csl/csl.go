// Package csl reads the Consolidated Screening List that the International
// Trade Administration publishes at trade.gov, and splits it into the lists of
// the three departments that it is put together from.
//
// The list is no legal source: it is a copy, late by up to a day, of what the
// departments publish. What it prints is kept as it prints it; what this
// package takes apart (a bracketed short name, the two halves of "X.
// Affiliated Entity: Y") is added beside the published text with its source.
package csl

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/source"
)

// Source describes the reader.
func Source() source.Source {
	return source.Source{
		ID: "us/csl", Version: 2,
		Title:     "Consolidated Screening List",
		Authority: "US Department of Commerce, International Trade Administration",
		Page:      "https://www.trade.gov/consolidated-screening-list",
		Download:  "https://data.trade.gov/downloadable_consolidated_screening_list/v1/consolidated.json",
		Document:  "JSON or CSV, also gzipped",
		Lists:     ids(),
		Parse:     Parse,
	}
}

// maxSize is more than ten times the size of the list of 2026; a document that
// is larger, or unpacks to more, is not this list.
const maxSize = 400 << 20

const again = "download it again from https://www.trade.gov/consolidated-screening-list"

// Parse reads the list in any of its layouts. The layout is told by the first
// bytes, never by a file name. It refuses a document that is empty, a page
// instead of a list, cut off, of another format, or that holds no listing or
// more than maxUnknown rows of lists that it does not know.
func Parse(doc io.Reader, out *list.Drafts) error {
	b, err := unpack(doc)
	if err != nil {
		return err
	}
	b = bytes.TrimPrefix(b, []byte("\uFEFF"))
	p := &parser{out: out, known: map[string]string{}}
	switch first := firstByte(b); {
	case first == 0:
		return refuse("the document is empty").Try(again)
	case first == '<':
		return refuse("the document is a web page or XML, not the Consolidated Screening List in JSON or CSV").Try(again)
	case first == '{' || first == '[':
		err = p.json(b)
	default:
		err = p.csv(b)
	}
	if err != nil {
		return err
	}
	if p.unknown > maxUnknown {
		return refuse("%d rows are of lists that this version does not know, first %q", p.unknown, p.firstUnknown).
			Try("update navicert, or report the new list")
	}
	if out.Listings() == 0 {
		return refuse("the document holds no listing").Try(again)
	}
	return nil
}

func refuse(format string, args ...any) *fault.Fault {
	return fault.New(fault.Refused, format, args...)
}

// unpack reads everything, through gzip when it begins as gzip does.
func unpack(doc io.Reader) ([]byte, error) {
	b, err := readAll(doc)
	if err != nil || !bytes.HasPrefix(b, []byte{0x1f, 0x8b}) {
		return b, err
	}
	z, err := gzip.NewReader(bytes.NewReader(b))
	if err != nil {
		return nil, refuse("the gzipped document is damaged").Try(again).Because(err)
	}
	return readAll(z)
}

func readAll(r io.Reader) ([]byte, error) {
	var b bytes.Buffer
	if n, ok := r.(interface{ Len() int }); ok {
		b.Grow(n.Len() + bytes.MinRead)
	}
	n, err := b.ReadFrom(io.LimitReader(r, maxSize+1))
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF):
		return nil, refuse("the gzipped document is cut off").Try(again).Because(err)
	case errors.Is(err, gzip.ErrChecksum), errors.Is(err, gzip.ErrHeader):
		return nil, refuse("the gzipped document is damaged").Try(again).Because(err)
	case err != nil:
		return nil, fault.New(fault.Input, "the document cannot be read").Because(err)
	case n > maxSize:
		return nil, refuse("the document is larger than %d bytes", maxSize)
	}
	return b.Bytes(), nil
}

// firstByte gives the first byte that is no white space, or 0.
func firstByte(b []byte) byte {
	b = bytes.TrimLeft(b, " \t\r\n")
	if len(b) == 0 {
		return 0
	}
	return b[0]
}

// maxUnknown is how many rows of unknown lists are kept as problems. More mean
// that a whole list is new, and to go on would be to leave it out silently.
const maxUnknown = 10

// A parser holds what one parse shares between rows.
type parser struct {
	out          *list.Drafts
	known        map[string]string // strings seen, so that equal ones share memory
	unknown      int
	firstUnknown string
}

// text gives b as a string. Short texts repeat in thousands of rows (programs,
// addresses of pages, requirements), so equal ones are kept once.
func (p *parser) text(b []byte) string {
	if s, ok := p.known[string(b)]; ok {
		return s
	}
	s := string(b)
	p.known[s] = s
	return s
}

// share is text for a string that is a part of a longer one, which it lets go.
func (p *parser) share(part string) string {
	if s, ok := p.known[part]; ok {
		return s
	}
	s := strings.Clone(part)
	p.known[s] = s
	return s
}

// row places one row: as a listing of its list, which it gives, or as a
// problem. The listing may be changed until the next row is placed.
func (p *parser) row(r *row) (*list.Listing, error) {
	id, ok := listOf(r.source)
	if !ok {
		p.unknown++
		if p.firstUnknown == "" {
			p.firstUnknown = list.NewProblem(0, "", r.source, "").Value
		}
		p.out.Flag("", list.NewProblem(r.line, "source", r.source+": "+r.name, "the row is of a list that this reader does not know"))
		return nil, nil
	}
	if r.name == "" {
		p.out.Flag(id, list.NewProblem(r.line, "name", r.number+" "+r.remarks, "the row has no name"))
		return nil, nil
	}
	return p.out.Add(listing(r, id))
}

// valid replaces bytes that are not UTF-8, and says whether there were any.
func valid(b []byte) ([]byte, bool) {
	if utf8.Valid(b) {
		return b, true
	}
	return bytes.ToValidUTF8(b, []byte("\uFFFD")), false
}
