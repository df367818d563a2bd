package strictjson

import (
	"unicode/utf16"
	"unicode/utf8"
)

// escaped reads on in a text that holds an escape.
func (p *parser) escaped(from int) string {
	out := append(make([]byte, 0, p.at-from+32), p.text[from:p.at]...)
	for p.at < len(p.text) {
		switch c := p.text[p.at]; {
		case c == '"':
			p.at++
			return string(out)
		case c == '\\':
			r := p.escape()
			if p.err != nil {
				return ""
			}
			out = utf8.AppendRune(out, r)
		case c < 0x20:
			p.fail("a control character stands in a text")
			return ""
		default:
			from := p.at
			if !p.rune() {
				return ""
			}
			out = append(out, p.text[from:p.at]...)
		}
	}
	p.fail("a text has no end")
	return ""
}

// escape reads one escape. That of the character NUL is refused: what holds it
// ends there for some programs and goes on for others.
func (p *parser) escape() rune {
	p.at++
	c := p.next()
	p.at++
	switch c {
	case '"', '\\', '/':
		return rune(c)
	case 'b':
		return '\b'
	case 'f':
		return '\f'
	case 'n':
		return '\n'
	case 'r':
		return '\r'
	case 't':
		return '\t'
	case 'u':
		return p.unicode()
	}
	p.at = min(p.at, len(p.text)) - 1
	p.fail("there is no such escape")
	return 0
}

func (p *parser) unicode() rune {
	at := p.at
	r := p.hex()
	if p.err == nil && utf16.IsSurrogate(r) {
		low := rune(0)
		if p.word(`\u`) {
			low = p.hex()
		}
		if r = utf16.DecodeRune(r, low); p.err == nil && r == utf8.RuneError {
			p.at = at
			p.fail("half of a surrogate pair is no character")
		}
	}
	if p.err == nil && r == 0 {
		p.at = at
		p.fail("the character NUL stands in a text")
	}
	return r
}

// hex reads four hexadecimal digits.
func (p *parser) hex() rune {
	var r rune
	for range 4 {
		c := p.next()
		switch {
		case '0' <= c && c <= '9':
			c -= '0'
		case 'a' <= c && c <= 'f':
			c -= 'a' - 10
		case 'A' <= c && c <= 'F':
			c -= 'A' - 10
		default:
			p.fail("four hexadecimal digits should stand here")
			return 0
		}
		r = r<<4 | rune(c)
		p.at++
	}
	return r
}
