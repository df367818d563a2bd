// Package html reads the text of web pages.
//
// What a reader of the page sees is text, and so are the titles and
// alternative texts of its elements, the value of a button and the content of
// a description. Scripts, styles, templates and comments are not. Elements
// that stand for themselves (paragraphs, cells, list items) are kept apart by
// an empty line, so that the name that ends one is not glued to the beginning
// of the next; elements within a line (bold, links) join what they join on the
// screen.
package html

import (
	"strings"

	"golang.org/x/net/html"

	"github.com/navicert/navicert/internal/document"
	"github.com/navicert/navicert/internal/fault"
)

// Format is HTML; XML is read by the same rules, its unknown elements each on
// a line of their own.
var Format = document.Format{
	ID:         "html",
	Title:      "HTML",
	Extensions: []string{".html", ".htm", ".xhtml", ".xml"},
	Sniff:      sniff,
	Read:       read,
}

// sniff looks for the signs that browsers look for.
func sniff(head []byte) bool {
	s := strings.ToLower(document.Decode(head[:len(head)&^1], "").Body)
	s = strings.TrimLeft(s, " \t\r\n\f")
	for _, sign := range []string{"<!doctype html", "<html", "<head", "<body", "<?xml", "<!--", "<title", "<div", "<p>", "<table"} {
		if strings.HasPrefix(s, sign) {
			return true
		}
	}
	return strings.Contains(s, "<html") && strings.Contains(s, ">")
}

func read(doc []byte) (*document.Text, error) {
	if document.Binary(doc) {
		return nil, fault.New(fault.Input, "the file is not a text or HTML document").
			Try("convert it to text or HTML first; its contents were not read")
	}
	chars := document.Decode(doc, charset(doc))
	p := parser{from: chars}
	p.page(0, len(chars.Body), 0)
	p.flush(len(chars.Body))
	t := p.out.Text("html", chars.Encoding, len(doc), chars.Notes)
	return t, nil
}

// charset finds the encoding that the page declares within its first bytes.
func charset(doc []byte) string {
	head := strings.ToLower(string(doc[:min(len(doc), 4*document.SniffSize)]))
	for {
		i := strings.Index(head, "<meta")
		if i < 0 {
			return ""
		}
		head = head[i+len("<meta"):]
		tag, rest, _ := strings.Cut(head, ">")
		if _, label, ok := strings.Cut(tag, "charset="); ok {
			label = strings.TrimLeft(label, `"' `)
			if end := strings.IndexAny(label, "\"' ;/"); end >= 0 {
				label = label[:end]
			}
			return label
		}
		head = rest
	}
}

// maxDepth bounds pages within pages: the raw content of noscript and the like.
const maxDepth = 4

// A parser walks over the characters of a page and writes its text.
type parser struct {
	from    *document.Text
	out     document.Builder
	skip    string // the element being passed over, or ""
	nested  int    // how many elements of that name are open
	pre     int    // how many pre elements are open
	gap     int    // line breaks at the end of the text, 2 or more at its beginning
	waiting []span // attribute texts to write at the next break
}

// span is a range of bytes of the characters of the page.
type span struct{ start, end int }

// page reads the part of the page from start up to end.
func (p *parser) page(start, end, depth int) {
	z := html.NewTokenizer(strings.NewReader(p.from.Body[start:end]))
	at := start
	raw := "" // the element whose raw content comes next
	for {
		kind := z.Next()
		next := at + len(z.Raw())
		switch kind {
		case html.ErrorToken:
			// A tag cut off by the end of the file is no text.
			return
		case html.TextToken:
			p.content(raw, at, next, depth)
			raw = ""
		case html.StartTagToken, html.SelfClosingTagToken:
			name, _ := z.TagName()
			raw = p.open(string(name), at, next, kind == html.SelfClosingTagToken)
		case html.EndTagToken:
			name, _ := z.TagName()
			p.close(string(name), at)
			raw = ""
		}
		at = next
	}
}

// content writes the text between two tags, or what is inside an element whose
// content the tokenizer does not divide.
func (p *parser) content(element string, start, end, depth int) {
	switch {
	case p.skip != "":
	case element == "noscript" || element == "noframes" || element == "noembed" || element == "iframe":
		if depth < maxDepth {
			p.page(start, end, depth+1)
			return
		}
		p.text(start, end, true)
	case element == "xmp" || element == "plaintext":
		p.text(start, end, false)
	default:
		p.text(start, end, true)
	}
}

// open notes a start tag and gives its name where its content is raw.
func (p *parser) open(name string, start, end int, closed bool) string {
	if p.skip != "" {
		if name == p.skip && !closed {
			p.nested++
		}
		return name
	}
	if passedOver(name) && !closed {
		p.skip, p.nested = name, 1
		return name
	}
	p.breakFor(name, start)
	p.attributes(name, start, end)
	if name == "pre" || name == "textarea" {
		p.pre++
	}
	return name
}

// close notes an end tag.
func (p *parser) close(name string, at int) {
	if p.skip != "" {
		if name == p.skip {
			if p.nested--; p.nested <= 0 {
				p.skip = ""
			}
		}
		return
	}
	if (name == "pre" || name == "textarea") && p.pre > 0 {
		p.pre--
	}
	p.breakFor(name, at)
}

func passedOver(name string) bool {
	return name == "script" || name == "style" || name == "template"
}

// breakFor writes the line breaks that an element makes before and after it.
func (p *parser) breakFor(name string, at int) {
	switch {
	case inline(name):
	case block(name):
		p.flush(at)
		p.breaks(2, at)
	default:
		p.breaks(1, at)
	}
}

// breaks makes the text end with at least n line breaks, unless it is empty.
func (p *parser) breaks(n, at int) {
	if p.out.Len() == 0 {
		return
	}
	place, _ := p.from.Source(at, at)
	for p.gap < n {
		p.out.Added("\n", place)
		p.gap++
	}
}

// flush writes the attribute texts that wait, each by itself.
func (p *parser) flush(at int) {
	for _, s := range p.waiting {
		p.breaks(2, at)
		p.text(s.start, s.end, true)
	}
	if len(p.waiting) > 0 {
		p.breaks(2, at)
	}
	p.waiting = p.waiting[:0]
}

// inline reports whether the element leaves the line as it is.
func inline(name string) bool {
	switch name {
	case "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font",
		"i", "img", "ins", "kbd", "label", "mark", "nobr", "q", "s", "samp", "small", "span", "strike", "strong",
		"sub", "sup", "time", "tt", "u", "var", "wbr", "ruby", "rb", "meta", "link", "svg", "path", "use", "e":
		return true
	}
	return false
}

// block reports whether the element stands for itself. Every other element,
// br and those unknown among them, begins a new line.
func block(name string) bool {
	switch name {
	case "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details", "dialog",
		"dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
		"h6", "head", "header", "hr", "html", "input", "legend", "li", "main", "menu", "nav", "ol", "optgroup", "option",
		"p", "pre", "section", "select", "summary", "table", "tbody", "td", "textarea", "tfoot", "th", "thead", "title",
		"tr", "ul", "iframe", "noscript", "object", "video", "audio":
		return true
	}
	return false
}
