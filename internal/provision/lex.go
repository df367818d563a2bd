package provision

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A kind is what a token is made of.
type kind int

const (
	end    kind = iota // past the last token
	word               // letters
	number             // digits
	mark               // one other character
)

// A token is a piece of the text, text[at:till], and its normal form: NFKC,
// lower case, every dash a hyphen. Letters and digits are different tokens, so
// that "EAR)4", "EAR2" and "734.9(e)1" need no special case; glued tells a
// token that touches the one before it.
type token struct {
	kind     kind
	at, till int
	s        string
	glued    bool
}

// maxText bounds the work that one hostile field can cause. The longest
// licence requirement known has some 1,500 bytes.
const maxText = 64 << 10

// lex cuts text up. White space of every kind, no-break spaces and invisible
// characters only separate.
func lex(text string) []token {
	toks := make([]token, 0, len(text)/4+4)
	glued := false
	for i := 0; i < len(text); {
		k, s, size := normal(text[i:])
		if k == end {
			glued = false
			i += size
			continue
		}
		t := token{kind: k, at: i, till: i + size, s: s, glued: glued}
		if k != mark {
			t = run(text, t)
		}
		toks = append(toks, t)
		i = t.till
		glued = true
	}
	return toks
}

// run extends a word or number over all that follows of its kind.
func run(text string, t token) token {
	plain := isPlain(t.s)
	for t.till < len(text) {
		k, s, size := normal(text[t.till:])
		if k != t.kind {
			break
		}
		plain = plain && isPlain(s)
		t.till += size
	}
	// Most tokens are plain ASCII: they need no copy but for the case.
	if plain && t.till-t.at <= maxText {
		if lower := strings.ToLower(text[t.at:t.till]); isPlain(lower) {
			t.s = lower
			return t
		}
	}
	var b strings.Builder
	for i := t.at; i < t.till; {
		_, s, size := normal(text[i:])
		b.WriteString(s)
		i += size
	}
	t.s = b.String()
	return t
}

func isPlain(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// ascii holds every ASCII character as a string, so that a token costs nothing.
const ascii = "\x00\x01\x02\x03\x04\x05\x06\x07\x08\t\n\x0b\x0c\r\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f" +
	" !\"#$%&'()*+,-./0123456789:;<=>?@abcdefghijklmnopqrstuvwxyz[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~\x7f"

// normal gives the kind, the normal form and the size of the first character.
// A kind of end means that it only separates.
func normal(text string) (kind, string, int) {
	if c := text[0]; c < utf8.RuneSelf {
		s := ascii[c : c+1]
		switch c = s[0]; {
		case c <= ' ' || c == 0x7f:
			return end, "", 1
		case c >= '0' && c <= '9':
			return number, s, 1
		case c >= 'a' && c <= 'z':
			return word, s, 1
		}
		return mark, s, 1
	}
	r, size := utf8.DecodeRuneInString(text)
	switch {
	case unicode.IsSpace(r), unicode.In(r, unicode.Cf, unicode.Cc, unicode.Zs):
		return end, "", size
	case r >= 0x2010 && r <= 0x2015, r == 0x2212:
		return mark, "-", size
	case r == '§':
		return mark, "§", size
	case r == utf8.RuneError:
		return mark, text[:size], size
	}
	s := strings.ToLower(norm.NFKC.String(text[:size]))
	switch first, _ := utf8.DecodeRuneInString(s); {
	case first >= '0' && first <= '9':
		return number, s, size
	case unicode.IsLetter(first):
		return word, s, size
	case first < utf8.RuneSelf && len(s) > 0:
		return mark, s[:1], size
	}
	return mark, s, size
}

// A parser walks the tokens of one text.
type parser struct {
	text     string
	toks     []token
	i        int
	problems []string
	looks    int // at tokens, which grow with the text and no faster: a test counts
}

// peek gives the token n places on.
func (p *parser) peek(n int) token {
	p.looks++
	if p.i+n < len(p.toks) {
		return p.toks[p.i+n]
	}
	return token{kind: end, at: len(p.text), till: len(p.text)}
}

// done reports whether no token is left.
func (p *parser) done() bool { return p.i >= len(p.toks) }

// is reports whether the next token is s.
func (p *parser) is(s string) bool {
	t := p.peek(0)
	return t.kind != end && t.s == s
}

// take passes over the next token if it is s.
func (p *parser) take(s string) bool {
	if p.is(s) {
		p.i++
		return true
	}
	return false
}

// phrase passes over words if they come next, in this order. The words of the
// phrase are parted by one space each; a hyphen and a full stop are words.
func (p *parser) phrase(s string) bool {
	n := p.ahead(s)
	p.i += n
	return n > 0
}

// ahead counts the tokens of a phrase that comes next, 0 if it does not.
func (p *parser) ahead(s string) int {
	n := 0
	for s != "" {
		var w string
		w, s, _ = strings.Cut(s, " ")
		if p.peek(n).s != w || p.peek(n).kind == end {
			return 0
		}
		n++
	}
	return n
}

// any passes over the first phrase that comes next, and says which.
func (p *parser) any(phrases ...string) (string, bool) {
	for _, s := range phrases {
		if p.phrase(s) {
			return s, true
		}
	}
	return "", false
}

// from gives the verbatim text from token i up to the present one.
func (p *parser) from(i int) string {
	if i >= p.i || i >= len(p.toks) {
		return ""
	}
	return p.text[p.toks[i].at:p.toks[p.i-1].till]
}

// tidy cuts the marks off that join a verbatim slice to its neighbours.
func tidy(s string) string {
	return strings.TrimFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || r == ',' || r == ';' || r == '.' || r == ':'
	})
}
