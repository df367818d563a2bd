// Package webtable reads the tables of a web page, for the lists that agencies
// publish as pages only.
package webtable

import (
	"bytes"
	"errors"
	"io"
	"strings"

	"golang.org/x/net/html"

	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/source"
)

// A Cell is one cell of a row.
type Cell struct {
	Text string   // with one space for spaces and breaks
	Bold []string // the parts that the page prints bold, each once
}

// A Row is one row of a table.
type Row struct {
	Line  int // from 1
	Cells []Cell
}

// A Table is one table of the page, with its header as the first row.
type Table struct {
	Before string // the text since the last table, at most the last maxBefore bytes
	Rows   []Row
}

// The limits of a page: it is read whole, and none of the real ones has a tenth
// of this.
const (
	maxSize   = 20 << 20
	maxBefore = 4 << 10
	maxText   = 64 << 10
)

// Read gives the tables of a page. It refuses a document that is no web page,
// or that is cut off before its end. Tables inside tables are not read apart.
func Read(doc io.Reader, again string) ([]Table, error) {
	b, err := source.Bytes(doc, maxSize)
	if err != nil {
		return nil, err
	}
	b, _ = source.UTF8(b)
	if !bytes.HasPrefix(bytes.TrimSpace(b), []byte("<")) {
		return nil, fault.New(fault.Refused, "the document is no web page").Try("%s", again)
	}
	p := &page{z: html.NewTokenizer(bytes.NewReader(b)), line: 1}
	p.z.SetMaxBuf(maxSize)
	if err := p.read(); err != nil {
		return nil, err
	}
	if !p.ended {
		return nil, fault.New(fault.Refused, "the page is cut off: its end is missing").Try("%s", again)
	}
	return p.tables, nil
}

type page struct {
	z      *html.Tokenizer
	line   int
	tables []Table
	before strings.Builder
	table  *Table
	row    *Row
	cell   *strings.Builder
	bold   *strings.Builder
	bolds  []string
	hidden int // depth of script and style
	ended  bool
}

func (p *page) read() error {
	for {
		kind := p.z.Next()
		raw := p.z.Raw()
		at := p.line
		p.line += bytes.Count(raw, []byte("\n"))
		if kind == html.ErrorToken {
			if errors.Is(p.z.Err(), io.EOF) {
				return nil
			}
			return fault.New(fault.Refused, "the page cannot be read from line %d on", at).Because(p.z.Err())
		}
		switch kind {
		case html.TextToken:
			if p.hidden == 0 {
				p.text(string(p.z.Text()))
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			name, _ := p.z.TagName()
			p.begin(string(name), at, kind == html.SelfClosingTagToken)
		case html.EndTagToken:
			name, _ := p.z.TagName()
			p.end(string(name))
		}
	}
}

func (p *page) text(s string) {
	switch {
	case p.cell != nil:
		if p.cell.Len() < maxText {
			p.cell.WriteString(s)
		}
		if p.bold != nil && p.bold.Len() < maxText {
			p.bold.WriteString(s)
		}
	case p.table == nil:
		p.before.WriteString(s)
		if p.before.Len() > 2*maxBefore {
			rest := p.before.String()
			rest = rest[len(rest)-maxBefore:]
			p.before.Reset()
			p.before.WriteString(rest)
		}
	}
}

func (p *page) begin(name string, line int, closed bool) {
	switch name {
	case "script", "style":
		if !closed {
			p.hidden++
		}
	case "table":
		if p.table == nil {
			p.table = &Table{Before: tidy(p.before.String())}
			p.before.Reset()
		}
	case "tr":
		p.closeRow()
		if p.table != nil {
			p.row = &Row{Line: line}
		}
	case "td", "th":
		p.closeCell()
		if p.row != nil {
			p.cell, p.bolds = &strings.Builder{}, nil
		}
	case "strong", "b":
		if p.cell != nil && p.bold == nil {
			p.bold = &strings.Builder{}
		}
	case "br", "p", "div", "li":
		p.text(" ")
	}
}

func (p *page) end(name string) {
	switch name {
	case "script", "style":
		p.hidden = max(0, p.hidden-1)
	case "td", "th":
		p.closeCell()
	case "tr":
		p.closeRow()
	case "strong", "b":
		p.closeBold()
	case "p", "div", "li":
		p.text(" ")
	case "table":
		p.closeRow()
		if p.table != nil {
			p.tables = append(p.tables, *p.table)
		}
		p.table = nil
	case "html":
		p.ended = true
	}
}

func (p *page) closeBold() {
	if p.bold == nil {
		return
	}
	if s := tidy(p.bold.String()); s != "" {
		p.bolds = append(p.bolds, s)
	}
	p.bold = nil
}

func (p *page) closeCell() {
	if p.cell == nil {
		return
	}
	p.closeBold()
	p.row.Cells = append(p.row.Cells, Cell{Text: tidy(p.cell.String()), Bold: p.bolds})
	p.cell = nil
}

func (p *page) closeRow() {
	p.closeCell()
	if p.row != nil && p.table != nil && len(p.row.Cells) > 0 {
		p.table.Rows = append(p.table.Rows, *p.row)
	}
	p.row = nil
}

func tidy(s string) string { return strings.Join(strings.Fields(s), " ") }
