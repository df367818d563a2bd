// Package strictjson reads JSON that a stranger sent: one value of RFC 8259 and
// nothing behind it, within bounds, and nothing in it that two readers could
// understand differently. encoding/json takes the last of two members of one
// name, any case of a name, and mends text that is not Unicode; where an answer
// decides about a shipment, all of that is an error here.
//
// An error says where it is, as the offset in bytes, and what it is, never what
// was sent.
package strictjson

import (
	"fmt"
	"unicode/utf8"
)

// A Kind is the kind of a value.
type Kind uint8

// The kinds.
const (
	Null Kind = iota
	Bool
	Number
	String
	Array
	Object
)

// String names a kind as it is told to people.
func (k Kind) String() string {
	return [...]string{"null", "true or false", "a number", "text", "an array", "an object"}[k]
}

// A Value is one value. Which fields are set depends on its kind.
type Value struct {
	Kind    Kind
	At      int    // offset of its first byte
	Text    string // of a String, decoded; of a Number and a Bool, as written
	Items   []Value
	Members []Member
}

// A Member is a name of an object and its value, in the order of the text.
type Member struct {
	Name  string
	Value Value
}

// MaxDepth is how deep arrays and objects may stand in each other.
const MaxDepth = 32

// An Error says what is wrong with a text, and where.
type Error struct {
	At   int    // offset in bytes
	Says string // without the text itself
}

// Error gives the sentence.
func (e *Error) Error() string { return fmt.Sprintf("at byte %d: %s", e.At, e.Says) }

// Parse reads a text.
func Parse(text []byte) (Value, error) {
	p := parser{text: text}
	p.space()
	v := p.value(1)
	p.space()
	if p.err == nil && p.at < len(text) {
		p.fail("something follows the value")
	}
	if p.err != nil {
		return Value{}, p.err
	}
	return v, nil
}

type parser struct {
	text []byte
	at   int
	err  *Error
}

// fail keeps the first error, and ends the reading.
func (p *parser) fail(says string) {
	if p.err == nil {
		p.err = &Error{p.at, says}
	}
	p.at = len(p.text)
}

func (p *parser) space() {
	for p.at < len(p.text) {
		switch p.text[p.at] {
		case ' ', '\t', '\n', '\r':
			p.at++
		default:
			return
		}
	}
}

// next gives the byte at hand, 0 at the end.
func (p *parser) next() byte {
	if p.at < len(p.text) {
		return p.text[p.at]
	}
	return 0
}

func (p *parser) value(depth int) Value {
	v := Value{At: p.at}
	switch c := p.next(); {
	case c == '"':
		v.Kind, v.Text = String, p.string()
	case c == '{' || c == '[':
		if depth > MaxDepth {
			p.fail(fmt.Sprintf("arrays and objects stand more than %d deep in each other", MaxDepth))
			return v
		}
		p.at++
		if c == '{' {
			v.Kind = Object
			p.members(&v, depth)
		} else {
			v.Kind = Array
			p.items(&v, depth)
		}
	case c == '-' || '0' <= c && c <= '9':
		v.Kind, v.Text = Number, p.number()
	case p.word("true"), p.word("false"):
		v.Kind, v.Text = Bool, string(p.text[v.At:p.at])
	case p.word("null"):
	case p.at >= len(p.text):
		p.fail("the text ends where a value should stand")
	default:
		p.fail("no value begins like this")
	}
	return v
}

func (p *parser) word(w string) bool {
	if len(p.text)-p.at < len(w) || string(p.text[p.at:p.at+len(w)]) != w {
		return false
	}
	p.at += len(w)
	return true
}

// more reads what stands between two elements: it reports whether another one
// follows.
func (p *parser) more(end byte) bool {
	p.space()
	switch p.next() {
	case ',':
		p.at++
		p.space()
		return true
	case end:
		p.at++
	default:
		p.fail("a comma or the end of the array or object should stand here")
	}
	return false
}

func (p *parser) items(v *Value, depth int) {
	v.Items = []Value{}
	if p.space(); p.next() == ']' {
		p.at++
		return
	}
	for {
		v.Items = append(v.Items, p.value(depth+1))
		if p.err != nil || !p.more(']') {
			return
		}
	}
}

func (p *parser) members(v *Value, depth int) {
	v.Members = []Member{}
	if p.space(); p.next() == '}' {
		p.at++
		return
	}
	var seen map[string]bool // once there are many
	for {
		at := p.at
		if p.next() != '"' {
			p.fail("the name of a member, in quotes, should stand here")
			return
		}
		name := p.string()
		if p.space(); p.err == nil && p.next() != ':' {
			p.fail("a colon should stand here")
		}
		if p.err != nil {
			return
		}
		if seen = v.twice(name, seen); seen[name] {
			p.at = at
			p.fail("a name stands twice in one object")
			return
		}
		p.at++
		p.space()
		v.Members = append(v.Members, Member{name, p.value(depth + 1)})
		if p.err != nil || !p.more('}') {
			return
		}
	}
}

// manyMembers is from how many members on a map is quicker than looking at all.
const manyMembers = 16

// twice puts into seen whether an object has a name already.
func (v *Value) twice(name string, seen map[string]bool) map[string]bool {
	if seen == nil && len(v.Members) < manyMembers {
		if _, there := v.Get(name); there {
			return map[string]bool{name: true}
		}
		return nil
	}
	if seen == nil {
		seen = make(map[string]bool, 2*manyMembers)
		for _, m := range v.Members {
			seen[m.Name] = true
		}
	}
	if n := len(v.Members); n > 0 {
		seen[v.Members[n-1].Name] = true
	}
	return seen
}

// Get gives the member of a name.
func (v *Value) Get(name string) (*Value, bool) {
	for i := range v.Members {
		if v.Members[i].Name == name {
			return &v.Members[i].Value, true
		}
	}
	return nil, false
}

// number reads a number in the spelling of RFC 8259.
func (p *parser) number() string {
	from := p.at
	if p.next() == '-' {
		p.at++
	}
	if p.next() == '0' {
		p.at++
	} else {
		p.digits()
	}
	if p.next() == '.' {
		p.at++
		p.digits()
	}
	if c := p.next(); c == 'e' || c == 'E' {
		p.at++
		if c := p.next(); c == '+' || c == '-' {
			p.at++
		}
		p.digits()
	}
	if p.err != nil {
		return ""
	}
	return string(p.text[from:p.at])
}

func (p *parser) digits() {
	from := p.at
	for c := p.next(); '0' <= c && c <= '9'; c = p.next() {
		p.at++
	}
	if p.at == from {
		p.fail("a digit should stand here")
	}
}

// string reads a text in quotes.
func (p *parser) string() string {
	p.at++
	from := p.at
	for p.at < len(p.text) {
		switch c := p.text[p.at]; {
		case c == '"':
			s := p.text[from:p.at]
			p.at++
			return string(s)
		case c == '\\':
			return p.escaped(from)
		case c < 0x20:
			p.fail("a control character stands in a text")
			return ""
		case c < utf8.RuneSelf:
			p.at++
		default:
			if !p.rune() {
				return ""
			}
		}
	}
	p.fail("a text has no end")
	return ""
}

// rune steps over one character that is not ASCII.
func (p *parser) rune() bool {
	r, n := utf8.DecodeRune(p.text[p.at:])
	if r == utf8.RuneError && n == 1 {
		p.fail("this is not UTF-8")
		return false
	}
	p.at += n
	return true
}
