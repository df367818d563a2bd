package element

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

// The limits of a document. The lists of 2026 keep well below a tenth of each.
const (
	MaxDepth  = 64        // elements inside each other
	MaxRecord = 8 << 20   // bytes of text and attributes in one record
	MaxParts  = 50_000    // elements and attributes in one record
	MaxRows   = 2_000_000 // records in one document
	MaxOther  = 10_000    // texts and attributes outside of records
)

// A Kind says what is wrong with a document.
type Kind int

// The kinds of errors.
const (
	Damaged Kind = iota + 1 // it is not well-formed
	Cut                     // it ends before its last element does
	Foreign                 // its outermost element is another one
	Large                   // it is beyond a limit
	Typed                   // it declares a document type, which lists do not and attacks do
)

// An Error says why a document is not read.
type Error struct {
	Kind Kind
	Line int
	Says string
}

// Error gives the sentence with the line.
func (e *Error) Error() string { return fmt.Sprintf("line %d: %s", e.Line, e.Says) }

// A Document says what to read.
type Document struct {
	// Root is the name that the outermost element must have.
	Root string
	// Record reports whether an element of that name is a record.
	Record func(name string) bool
	// Read is called with each record, which is not kept. Its error ends the
	// reading and is given back.
	Read func(e *Element) error
	// Other is called with the attributes and texts that stand outside of
	// records; it may be nil.
	Other func(line int, path, value string)
}

// Parse reads a whole document, to the end of its outermost element and
// whatever may follow that. Its errors are *Error, but for those of Read.
func (d Document) Parse(b []byte) error {
	b = bytes.TrimPrefix(b, []byte("\uFEFF"))
	s := &state{doc: d, dec: xml.NewDecoder(bytes.NewReader(b)), size: int64(len(b))}
	s.dec.Strict = true
	for {
		t, err := s.dec.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			return s.bad(err)
		}
		if err := s.token(t); err != nil {
			return err
		}
	}
	if !s.ended {
		return s.fail(Cut, "the document ends before its outermost element does")
	}
	return nil
}

// A state is where the reading of a document stands.
type state struct {
	doc   Document
	dec   *xml.Decoder
	size  int64
	path  []string   // elements around, outside of records
	open  []*Element // elements of the record that is being read
	room  int        // bytes left for the record
	parts int        // elements and attributes left for the record
	rows  int
	loose int // texts and attributes outside of records
	ended bool
}

func (s *state) line() int { n, _ := s.dec.InputPos(); return n }

func (s *state) fail(k Kind, format string, args ...any) error {
	return &Error{Kind: k, Line: s.line(), Says: fmt.Sprintf(format, args...)}
}

// bad tells a document that is cut off from one that is damaged.
func (s *state) bad(err error) error {
	var syntax *xml.SyntaxError
	says := err.Error()
	if errors.As(err, &syntax) {
		says = syntax.Msg
	}
	if s.dec.InputOffset() >= s.size && (strings.Contains(says, "unexpected EOF") || errors.Is(err, io.ErrUnexpectedEOF)) {
		return s.fail(Cut, "%s", says)
	}
	return s.fail(Damaged, "%s", says)
}

func (s *state) token(t xml.Token) error {
	switch t := t.(type) {
	case xml.StartElement:
		return s.start(t)
	case xml.EndElement:
		return s.end()
	case xml.CharData:
		return s.text(t)
	case xml.Directive:
		return s.fail(Typed, "the document declares a document type")
	}
	return nil
}

func (s *state) start(t xml.StartElement) error {
	name := t.Name.Local
	switch {
	case len(s.path)+len(s.open) >= MaxDepth:
		return s.fail(Large, "elements are nested more than %d deep", MaxDepth)
	case len(s.path) == 0 && s.ended:
		return s.fail(Damaged, "there is a second outermost element, <%s>", name)
	case len(s.path) == 0 && name != s.doc.Root:
		return s.fail(Foreign, "the outermost element is <%.40s>, not <%s>", name, s.doc.Root)
	}
	if len(s.open) == 0 && (len(s.path) == 0 || !s.doc.Record(name)) {
		s.path = append(s.path, name)
		for _, a := range t.Attr {
			if err := s.other("@"+a.Name.Local, a); err != nil {
				return err
			}
		}
		return nil
	}
	if len(s.open) == 0 {
		s.room, s.parts = MaxRecord, MaxParts
		if s.rows++; s.rows > MaxRows {
			return s.fail(Large, "there are more than %d records", MaxRows)
		}
	}
	return s.push(t)
}

// push opens an element inside a record.
func (s *state) push(t xml.StartElement) error {
	e := &Element{Name: t.Name.Local, Line: s.line()}
	s.parts -= 1 + len(t.Attr)
	for _, a := range t.Attr {
		if a.Name.Space == "xmlns" || a.Name.Local == "xmlns" {
			continue
		}
		s.room -= len(a.Value)
		e.attrs = append(e.attrs, attribute{name: a.Name.Local, value: a.Value})
	}
	if s.room < 0 || s.parts < 0 {
		return s.fail(Large, "a record is larger than %d bytes or %d parts", MaxRecord, MaxParts)
	}
	if n := len(s.open); n > 0 {
		s.open[n-1].children = append(s.open[n-1].children, e)
	}
	s.open = append(s.open, e)
	return nil
}

func (s *state) other(path string, a xml.Attr) error {
	v := tidy(a.Value)
	if a.Name.Space == "xmlns" || a.Name.Local == "xmlns" || s.doc.Other == nil || v == "" {
		return nil
	}
	return s.outside(strings.Join(s.path, "/")+"/"+path, v)
}

// outside gives what stands outside of records, within the limit.
func (s *state) outside(path, value string) error {
	if s.loose++; s.loose > MaxOther {
		return s.fail(Large, "more than %d texts and attributes stand outside of records", MaxOther)
	}
	s.doc.Other(s.line(), path, value)
	return nil
}

func (s *state) text(t xml.CharData) error {
	if n := len(s.open); n > 0 {
		if s.room -= len(t); s.room < 0 {
			return s.fail(Large, "a record is larger than %d bytes", MaxRecord)
		}
		s.open[n-1].text.Write(t)
		return nil
	}
	v := tidy(string(t))
	switch {
	case v == "":
	case len(s.path) == 0:
		return s.fail(Damaged, "there is text outside of the outermost element")
	case s.doc.Other != nil:
		return s.outside(strings.Join(s.path, "/"), v)
	}
	return nil
}

func (s *state) end() error {
	switch n := len(s.open); {
	case n == 1:
		e := s.open[0]
		s.open = s.open[:0]
		return s.doc.Read(e)
	case n > 1:
		s.open = s.open[:n-1]
	default:
		s.path = s.path[:len(s.path)-1]
		s.ended = len(s.path) == 0
	}
	return nil
}
