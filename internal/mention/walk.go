package mention

import (
	"unicode"
	"unicode/utf8"

	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/name"
)

// maxDocument is the size from which places no longer fit into 32 bits.
const maxDocument = 1<<31 - 1

func tooLarge(n int) error {
	return fault.New(fault.Input, "the document has %d bytes of text, more than can be searched at once", n).
		Try("divide it into parts of less than 2 GB")
}

// A token is one word of the text.
type token struct {
	start, end int32
	id         int32 // lexeme, or unlisted or passed
	join       int32 // lexeme that it makes with the token before, or unlisted
	flags      tokenFlags
}

type tokenFlags uint16

const (
	capital  tokenFlags = 1 << iota // begins with a capital letter
	upper                           // all its letters are capitals
	slipped                         // id is a word that differs by one edit
	barrier                         // a sentence, paragraph or cell ends before it
	soft                            // only one space, hyphen or line break stands before it
	lower                           // has a small letter that begins no word: none is a capital
	possess                         // a possessive 's follows that is no part of id
	dotted                          // initials with full stops, read as one word
	anchored                        // id or join is an anchor of some name
)

const (
	// window is how many tokens are held at a time. A longer text is read in
	// stretches that overlap by reach on each side, so that memory is bounded.
	window = 1 << 11
	// reach is the greatest distance of two words of one match, in tokens.
	reach = 200
	// maxLearned bounds the words that are remembered as resolved.
	maxLearned = 1 << 12
	// maxFound bounds the matches of one document; what follows is noted.
	maxFound = 1 << 16
)

// A walk is one reading of one text.
type walk struct {
	*Scanner
	body    string
	tokens  []token
	blocks  []uint64 // masks of eight tokens each
	masked  int      // tokens from here on are not in blocks, nor known as anchors
	seeded  int      // tokens from here on have not been tried as anchors
	found   []match
	full    bool
	learned table // words that the list does not know, as they were resolved
	memo    memo
	key     key // under which to keep the word being read in memo, if any
	prev    uint64
	prevLen int
	peoples uint64     // hash of the word
	cased   bool       // the last token has a capital letter
	next    tokenFlags // barrier or soft, for the token to come
	lines   int        // line breaks since the last token
	gap     int        // separating bytes since the last token
	hyphens int        // hyphens among them
	scratch []byte
	parts   []part // of the match being tried
	words   []name.Word
	note    func([]token) // is shown each token once, as it was resolved; may be nil
}

func (s *Scanner) walk(body string) *walk { return s.noting(body, nil) }

// noting walks through a text and shows the tokens to note.
func (s *Scanner) noting(body string, note func([]token)) *walk {
	w := &walk{
		Scanner: s, body: body, peoples: hashOf("peoples"),
		tokens:  make([]token, 0, window),
		blocks:  make([]uint64, 0, window/block),
		learned: newTable(min(maxLearned, len(body)/8+16)),
		next:    barrier,
		note:    note,
	}
	w.read()
	w.mark()
	w.seed(len(w.tokens))
	return w
}

// read cuts the text into words.
func (w *walk) read() {
	body := w.body
	for i := 0; i < len(body); {
		switch k := kinds[body[i]]; k {
		case letter, digit:
			if i+16 <= len(body) {
				if end := w.short(i); end > i {
					i = end
					continue
				}
			}
			i = w.word(i)
			w.key = key{}
		case blank:
			from := i
			for i++; i < len(body) && body[i] == ' '; {
				i++
			}
			w.gap += i - from
		case wide:
			i = w.wide(i)
		default:
			w.separate(body[i], k)
			i++
		}
	}
}

// kinds are those of bytes.
type kind uint8

const (
	other kind = iota
	blank
	newline
	hyphen
	stop
	cell
	letter
	digit
	quote
	wide
)

var kinds = func() (k [256]kind) {
	for c := range k {
		switch b := byte(c); {
		case b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z':
			k[c] = letter
		case b >= '0' && b <= '9':
			k[c] = digit
		case b >= 0x80:
			k[c] = wide
		case b == ' ':
			k[c] = blank
		case b == '\n':
			k[c] = newline
		case b == '-':
			k[c] = hyphen
		case b == '.' || b == '!' || b == '?' || b == ';' || b == ':':
			k[c] = stop
		case b == '|' || b == '\t' || b == '\f' || b == '\v':
			k[c] = cell
		case b == '\'' || b == '`':
			k[c] = quote
		}
	}
	return k
}()

// folded gives letters and digits in lower case, and 0 for any other byte.
var folded = func() (f [256]byte) {
	for c := range f {
		switch kinds[c] {
		case letter:
			f[c] = byte(c) | 0x20
		case digit:
			f[c] = byte(c)
		}
	}
	return f
}()

// separate notes what stands between two words.
func (w *walk) separate(c byte, k kind) {
	w.gap++
	switch k {
	case blank:
		return
	case hyphen:
		w.hyphens++
		return
	case newline:
		if w.lines++; w.lines >= 2 {
			w.next |= barrier
		}
		return
	case stop:
		w.stop(c)
	case cell:
		w.next |= barrier
	}
	if c != '\r' {
		w.next &^= soft
	}
}

// stop decides whether a mark ends a sentence: not after an abbreviation, a
// legal form or an initial.
func (w *walk) stop(c byte) {
	if n := len(w.tokens); c == '.' && n > 0 && w.gap == 1 {
		t := &w.tokens[n-1]
		if t.id == passed || t.end-t.start <= 3 {
			return
		}
	}
	w.next |= barrier
}

// word reads a word of ASCII letters and digits that begins at i, with
// apostrophes inside, and gives where to read on. A word with other letters is
// left to slow.
func (w *walk) word(i int) int {
	body, start := w.body, i
	h, n := uint64(0), 0
	before, beforeLen, beforeEnd := uint64(0), 0, 0 // up to the last apostrophe
	// Bits that some, or all, of the letters have: 0x20 in changed says capital,
	// 0x40 in every says letter.
	changed, every, all := byte(0), byte(0xFF), byte(0xFF)
	for {
		for i < len(body) {
			c := body[i]
			f := folded[c]
			if f == 0 {
				break
			}
			changed |= f ^ c
			all &= f ^ c
			every &= c
			h = h*prime + uint64(f) + 1
			n++
			i++
		}
		size := 0
		if i+1 < len(body) {
			switch kinds[body[i]] {
			case quote:
				size = 1
			case wide:
				if size = apostrophe(body[i:]); size == 0 {
					if r, _ := utf8.DecodeRuneInString(body[i:]); inWord(r) {
						return w.slow(start)
					}
				}
			}
		}
		if size == 0 || i+size >= len(body) || kinds[body[i+size]] != letter {
			break
		}
		before, beforeLen, beforeEnd = h, n, i
		i += size
	}
	t := w.token(start, i)
	if first := body[start]; changed != 0 && (first <= 'Z' && first >= 'A' || every&0x40 == 0) {
		t.flags |= capital
	}
	if all != 0 && n >= 2 {
		t.flags |= upper
	} else if changed == 0 {
		t.flags |= lower
	}
	if n == 1 && i < len(body) && body[i] == '.' {
		if end := w.initials(t); end > i {
			return end
		}
	}
	w.resolve(t, h, n, before, beforeLen, beforeEnd)
	return i
}

// token adds a token in its place, where it is then filled in: to copy it there
// would cost as much as to find its word.
func (w *walk) token(start, end int) *token {
	n := len(w.tokens)
	w.tokens = w.tokens[:n+1]
	t := &w.tokens[n]
	t.start, t.end, t.id, t.join, t.flags = int32(start), int32(end), unlisted, unlisted, 0
	return t
}

// apostrophe gives the size of a typographic apostrophe at the beginning of s.
func apostrophe(s string) int {
	if len(s) >= 3 && s[0] == 0xE2 && s[1] == 0x80 && (s[2] == 0x99 || s[2] == 0x98) {
		return 3
	}
	return 0
}

// inWord reports whether a rune goes on with a word: letters, marks, digits
// and characters that are not seen. Han characters are words of their own.
func inWord(r rune) bool {
	if unicode.Is(unicode.Han, r) {
		return false
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r)
}

// initials reads "N.I.O.C." as one word of three letters or more.
func (w *walk) initials(t *token) int {
	body, i := w.body, int(t.start)
	h, n := uint64(0), 0
	for i+1 < len(body) && kinds[body[i]] == letter && body[i+1] == '.' && n < maxLen {
		h, n = h*prime+uint64(body[i]|0x20)+1, n+1
		i += 2
	}
	if n < 3 || i < len(body) && (kinds[body[i]] == letter || kinds[body[i]] == digit) {
		return 0
	}
	t.end = int32(i)
	t.flags |= upper | capital | dotted
	w.resolve(t, h, n, 0, 0, 0)
	return i
}

// resolve finds the lexeme of a word of n bytes.
func (w *walk) resolve(t *token, h uint64, n int, before uint64, beforeLen, beforeEnd int) {
	if n > 0 && n <= maxLen {
		if beforeLen > 0 && n == beforeLen+1 && w.body[t.end-1]|0x20 == 's' && h != w.peoples {
			// The list's names are without possessive endings, too; only
			// "People's" is a word.
			h, n = before, beforeLen
			t.end = int32(beforeEnd)
			t.flags |= possess
		}
		id, ok := w.table.find(mix(h))
		if !ok {
			id = w.unknown(t, h, n)
		}
		w.remember(t, id, h)
		t.id = id
	} else {
		n = maxLen + 1
	}
	w.put(t, h, n)
}

// put completes a token, with what it makes together with the one before. Two words
// in small letters with only a space between them are not joined: most of any
// text is such pairs, and a name written so is no name that stands alone.
func (w *walk) put(t *token, h uint64, n int) {
	t.flags |= w.next
	if both := n + w.prevLen; (t.flags&lower == 0 || w.lines+w.hyphens > 0 || w.cased) && w.next&soft != 0 && both >= minSlip && both <= maxLen && n > 1 && w.prevLen > 1 && w.gap <= maxJoinGap && len(w.tokens) > 1 {
		joined := w.prev*w.powers[n] + h
		if m := mix(joined); w.joins.has(m) {
			if id, ok := w.table.find(m); ok && id >= 0 {
				t.join = id
			}
		}
	}
	w.prev, w.prevLen = h, n
	w.next, w.lines, w.gap, w.hyphens, w.cased = soft, 0, 0, 0, t.flags&lower == 0
	if len(w.tokens) == window {
		w.slide()
	}
}

// maxJoinGap is how many bytes may stand between two halves of a word: a
// hyphen, a line break and some indentation.
const maxJoinGap = 12

// slide tries the anchors of the tokens held and keeps the last ones, as the
// surroundings of those to come.
func (w *walk) slide() {
	w.mark()
	w.seed(len(w.tokens) - reach)
	keep := (w.seeded - reach) / block * block
	n := copy(w.tokens, w.tokens[keep:])
	w.tokens = w.tokens[:n]
	w.blocks = w.blocks[:copy(w.blocks, w.blocks[keep/block:])]
	w.seeded -= keep
	w.masked = n
}
