package supplement

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"

	"github.com/navicert/navicert/internal/fault"
)

// maxDepth is many times as deep as the documents of the Government Publishing
// Office nest their elements.
const maxDepth = 200

// Tokens reads a document of the Government Publishing Office as a stream. It
// expands no entities but those of HTML: a document that declares its own is
// refused, and so is one that is cut off.
type Tokens struct {
	d     *xml.Decoder
	depth int
	// Page is that of the last page mark (PRTPAGE), or 0.
	Page int
}

// NewTokens reads from a document in UTF-8.
func NewTokens(doc []byte) *Tokens {
	d := xml.NewDecoder(bytes.NewReader(doc))
	d.Entity = xml.HTMLEntity
	// The caller gives UTF-8 whatever the document declares.
	d.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil }
	return &Tokens{d: d}
}

// Line is that of the token read last, from 1.
func (t *Tokens) Line() int {
	line, _ := t.d.InputPos()
	return line
}

// Next gives the next token; text and attributes are valid until the one after
// it. The error is io.EOF at the end of a whole document, else a *fault.Fault.
func (t *Tokens) Next() (xml.Token, error) {
	tok, err := t.d.Token()
	switch {
	case errors.Is(err, io.EOF):
		return nil, io.EOF
	case err != nil && strings.Contains(err.Error(), "unexpected EOF"):
		return nil, fault.New(fault.Refused, "the document is cut off in line %d", t.Line()).Try("download it again")
	case err != nil:
		return nil, fault.New(fault.Refused, "the document is no XML from line %d on", t.Line()).Because(err).Try("download it again")
	}
	switch tok := tok.(type) {
	case xml.StartElement:
		if t.depth++; t.depth > maxDepth {
			return nil, fault.New(fault.Refused, "the document nests more than %d elements in line %d", maxDepth, t.Line())
		}
		if strings.EqualFold(tok.Name.Local, "PRTPAGE") {
			if n, err := strconv.Atoi(Attr(tok, "P")); err == nil && n > 0 {
				t.Page = n
			}
		}
	case xml.EndElement:
		t.depth--
	case xml.Directive:
		if bytes.Contains(bytes.ToUpper(tok), []byte("ENTITY")) {
			return nil, fault.New(fault.Refused, "the document declares entities of its own in line %d, which this list never does", t.Line())
		}
	}
	return tok, nil
}

// Attr gives an attribute, whatever the case of its name.
func Attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if strings.EqualFold(a.Name.Local, name) {
			return a.Value
		}
	}
	return ""
}

// Text reads up to the end of the element that start began, and gives its text
// line by line: BR, LI and P end lines, superscripts join what is before them.
func (t *Tokens) Text(start xml.StartElement) ([]string, error) {
	var l lines
	for depth := 1; ; {
		tok, err := t.Next()
		if err != nil {
			return nil, whole(err)
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			depth++
			l.begin(strings.ToUpper(tok.Name.Local), tok)
		case xml.EndElement:
			if depth--; depth == 0 {
				return l.done(), nil
			}
			l.end(strings.ToUpper(tok.Name.Local))
		case xml.CharData:
			l.text(string(tok))
		}
	}
}

// whole turns the end of the document inside an element into a refusal.
func whole(err error) error {
	if errors.Is(err, io.EOF) {
		return fault.New(fault.Refused, "the document is cut off").Try("download it again")
	}
	return err
}

// lines puts the text of an element together.
type lines struct {
	out   []string
	b     strings.Builder
	raise int // depth of superscripts
}

func (l *lines) begin(name string, e xml.StartElement) {
	switch name {
	case "BR", "LI", "P", "FP", "DIV":
		l.cut()
	case "SU", "SUP":
		l.raise++
	case "E":
		if Attr(e, "T") == "51" || Attr(e, "T") == "7462" {
			l.raise++
		}
	}
}

func (l *lines) end(name string) {
	switch name {
	case "LI", "P", "FP", "DIV":
		l.cut()
	case "SU", "SUP":
		l.raise--
	case "E":
		l.raise = max(0, l.raise-1)
	}
}

func (l *lines) text(s string) {
	if l.raise > 0 {
		// "734.9(g), 3" and "3 rd": the white space is the layout's.
		s = strings.TrimSpace(s)
		kept := strings.TrimRight(l.b.String(), " \t\r\n")
		l.b.Reset()
		l.b.WriteString(kept)
	}
	l.b.WriteString(s)
}

func (l *lines) cut() {
	if s := strings.Join(strings.Fields(l.b.String()), " "); s != "" {
		l.out = append(l.out, s)
	}
	l.b.Reset()
}

func (l *lines) done() []string {
	l.cut()
	return l.out
}

// maxCells is more than any row of a list has, with its spans.
const maxCells = 64

// Rows reads up to the end of the table that start began (TABLE with TR and
// TD, or GPOTABLE with ROW and ENT) and gives its rows to add. Cells that span
// rows or columns leave empty cells where they reach.
func (t *Tokens) Rows(add func(Row)) error {
	var row *Row
	var spans []int // by column: rows that a cell above still covers
	for depth := 1; ; {
		tok, err := t.Next()
		if err != nil {
			return whole(err)
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			switch name := strings.ToUpper(tok.Name.Local); name {
			case "TD", "TH", "ENT":
				line := t.Line()
				cell, err := t.Text(tok)
				if err != nil {
					return err
				}
				if row == nil {
					row = &Row{Line: line, Page: t.Page}
				}
				spans = row.place(cell, tok, spans)
				continue // its end is read
			case "TR", "ROW":
				row = &Row{Line: t.Line(), Page: t.Page}
			}
			depth++
		case xml.EndElement:
			switch strings.ToUpper(tok.Name.Local) {
			case "TR", "ROW":
				if row != nil && len(row.Cells) > 0 {
					add(*row)
				}
				row = nil
			}
			if depth--; depth == 0 {
				return nil
			}
		}
	}
}

// place puts the next cell into the row, behind the columns that cells above
// cover, and gives what cells cover from here on.
func (r *Row) place(cell []string, e xml.StartElement, spans []int) []int {
	skip := func() {
		for len(r.Cells) < len(spans) && spans[len(r.Cells)] > 0 && len(r.Cells) < maxCells {
			spans[len(r.Cells)]--
			r.Cells = append(r.Cells, nil)
		}
	}
	skip()
	if len(r.Cells) >= maxCells {
		return spans
	}
	at := len(r.Cells)
	r.Cells = append(r.Cells, cell)
	if n, err := strconv.Atoi(Attr(e, "rowspan")); err == nil && n > 1 {
		for len(spans) <= at {
			spans = append(spans, 0)
		}
		spans[at] = min(n-1, 1<<16)
	}
	wide := 0
	if n, err := strconv.Atoi(Attr(e, "colspan")); err == nil {
		wide = n - 1
	} else if n, err := strconv.Atoi(Attr(e, "A")); err == nil {
		wide = n
	}
	for range min(max(wide, 0), maxCells-len(r.Cells)) {
		r.Cells = append(r.Cells, nil)
	}
	return spans
}
