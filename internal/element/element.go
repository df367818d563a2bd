// Package element reads large XML documents record by record, within limits
// and without document type declarations, and tells which parts of a record
// nobody has asked for. A reader of lists takes what it knows from a record and
// flags the rest, so that nothing that a document says is lost unseen.
//
// It holds one record in memory at a time. Names are those without their name
// space: the lists use one space each and change its address.
package element

import "strings"

// An Element is a part of a record: its attributes, its text and its children.
// What is taken with the methods below counts as read.
type Element struct {
	Name string
	Line int // line of its start in the document, from 1

	text     strings.Builder
	attrs    []attribute
	children []*Element
	seen     bool // its text was read, or it was skipped
}

type attribute struct {
	name, value string
	seen        bool
}

// Text gives the text directly inside e, with white space around it removed
// and every run of white space inside it made one space.
func (e *Element) Text() string {
	if e == nil {
		return ""
	}
	e.seen = true
	return tidy(e.text.String())
}

// Raw gives the text directly inside e as it stands, with its white space.
func (e *Element) Raw() string {
	if e == nil {
		return ""
	}
	e.seen = true
	return e.text.String()
}

// Attr gives an attribute, tidied as Text is, or "" where there is none.
func (e *Element) Attr(name string) string {
	if e == nil {
		return ""
	}
	for i := range e.attrs {
		if e.attrs[i].name == name {
			e.attrs[i].seen = true
			return tidy(e.attrs[i].value)
		}
	}
	return ""
}

// Child gives the first child of that name, or nil. Every method of a nil
// element gives nothing.
func (e *Element) Child(name string) *Element {
	if e == nil {
		return nil
	}
	for _, c := range e.children {
		if c.Name == name {
			return c
		}
	}
	return nil
}

// All gives the children at the end of a path of names: All("Names", "Name").
func (e *Element) All(path ...string) []*Element {
	if e == nil || len(path) == 0 {
		return nil
	}
	var out []*Element
	for _, c := range e.children {
		switch {
		case c.Name != path[0]:
		case len(path) == 1:
			out = append(out, c)
		default:
			out = append(out, c.All(path[1:]...)...)
		}
	}
	return out
}

// Value gives the text of the first child of that name.
func (e *Element) Value(name string) string { return e.Child(name).Text() }

// Values gives the texts of All(path...), without the empty ones.
func (e *Element) Values(path ...string) []string {
	var out []string
	for _, c := range e.All(path...) {
		if t := c.Text(); t != "" {
			out = append(out, t)
		}
	}
	return out
}

// Skip marks e with everything in it as read: the reader knows it and leaves
// it out on purpose.
func (e *Element) Skip() {
	if e == nil {
		return
	}
	e.seen = true
	for i := range e.attrs {
		e.attrs[i].seen = true
	}
	for _, c := range e.children {
		c.Skip()
	}
}

// SkipAttrs marks attributes of e as read.
func (e *Element) SkipAttrs(names ...string) {
	for _, n := range names {
		e.Attr(n)
	}
}

// Unread calls visit for every text and attribute that holds something and
// that nobody has read, in the order of the document. The path is that of the
// element below e, with "@" before the name of an attribute.
func (e *Element) Unread(visit func(path, value string)) { e.unread("", visit) }

func (e *Element) unread(path string, visit func(path, value string)) {
	for i := range e.attrs {
		a := &e.attrs[i]
		if v := tidy(a.value); v != "" && !a.seen {
			visit(strings.TrimPrefix(path+"/@"+a.name, "/"), v)
		}
	}
	if t := tidy(e.text.String()); t != "" && !e.seen {
		visit(strings.TrimPrefix(path, "/"), t)
	}
	for _, c := range e.children {
		c.unread(path+"/"+c.Name, visit)
	}
}

// Count gives how many texts and attributes of e hold something.
func (e *Element) Count() int {
	n := 0
	for i := range e.attrs {
		if tidy(e.attrs[i].value) != "" {
			n++
		}
	}
	if tidy(e.text.String()) != "" {
		n++
	}
	for _, c := range e.children {
		n += c.Count()
	}
	return n
}

// tidy joins the words of a text with single spaces.
func tidy(s string) string {
	if plain(s) {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// plain reports whether s is ASCII without white space to tidy: most values.
func plain(s string) bool {
	space := true // a space at the start is to be removed
	for i := range len(s) {
		switch c := s[i]; {
		case c == ' ':
			if space {
				return false
			}
			space = true
		case c < ' ' || c >= 0x7f:
			return false
		default:
			space = false
		}
	}
	return !space || s == ""
}

// Leaves calls visit for every element below e, at any depth, that has no
// children of its own.
func (e *Element) Leaves(visit func(leaf *Element)) {
	if e == nil {
		return
	}
	for _, c := range e.children {
		if len(c.children) == 0 {
			visit(c)
		} else {
			c.Leaves(visit)
		}
	}
}

// With gives the elements below e, at any depth, that have a child of one of
// these names: one element for each document, address or name, whatever the
// elements around them are called.
func (e *Element) With(names ...string) []*Element {
	if e == nil {
		return nil
	}
	var out []*Element
	for _, c := range e.children {
		for _, n := range names {
			if c.Child(n) != nil {
				out = append(out, c)
				break
			}
		}
		out = append(out, c.With(names...)...)
	}
	return out
}
