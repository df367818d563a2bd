package match

import (
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/commonword"
	"github.com/navicert/navicert/internal/name"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/sound"
)

// MaxTokens is how many words of a name are compared. Longer names are cut and
// say so.
const MaxTokens = 64

// A Token is one word of a side, with its weights in quarter bits.
type Token struct {
	Text  string
	Raw   string // as written, where Text stands for several spellings
	Class name.Class
	Rare  uint8 // how rare the word is, whatever its class
	Full  uint8 // what the word weighs when the other side has it
	Loose uint8 // what it weighs when the other side has not
	// Number is that of the word (name.Word), by which an index finds again what it
	// knows of it; 0 for none.
	Number uint32
}

// A Side is one of the two names compared, prepared once.
type Side struct {
	Tokens []Token
	// Core is the telling words written as one: "hikvision" for
	// "hik-vision.com". It is empty where it would be short.
	Core   string
	Kind   party.Kind
	Weight int  // sum of Loose
	Turn   int  // of a person in list form: the first word of the surname, which is last in Tokens
	Short  bool // words beyond MaxTokens were cut
	Bare   bool // it has nothing but what every name may have: S Limited

	// Cutoff says that a query ends where fields end, at 20 or 35 characters:
	// words that only the listed name has, at its end, may have been cut off.
	Cutoff bool

	native   bool         // a query that has words of other scripts
	natives  []sound.Word // of such a query: by word
	syllabic int          // how many of them are in scripts of syllables

	pairs []pair     // of a query: word i and the next, written as one
	cuts  [][]halves // of a query: word i cut in two
}

// Native gives word i of a query in its own script, and nil for a Latin word.
func (s *Side) Native(i int) *sound.Word {
	if !s.native || s.natives[i].Script() == sound.None {
		return nil
	}
	return &s.natives[i]
}

// HasNatives reports whether a query has words of other scripts.
func (s *Side) HasNatives() bool { return s.native }

// Cuttable reports whether the last word of a query may be the beginning of a
// longer one. Words of other scripts are spelt by us: their ends say nothing.
func (s *Side) Cuttable() bool { return !s.native }

// A Maker prepares many names and remembers the words that it has seen. It is
// not safe for use by several goroutines at once.
type Maker struct {
	seen  map[string]known      // nil: nothing is remembered
	heard map[string]sound.Word // of other scripts
	cuts  map[string][]halves   // by the word as it is written
	made  []*made               // words of queries, by their numbers
	buf   []byte

	natives int // how many of made are of other scripts
}

// maxSeen is how many words are remembered, and maxHeard how many of other
// scripts, of which none is longer than maxHeardText bytes; of how words are cut,
// maxCut of at most maxCutText.
const (
	maxSeen      = 1 << 17
	maxHeard     = 1 << 10
	maxHeardText = 48
	maxCut       = 1 << 14
	maxCutText   = 24
)

// known is what does not change from name to name.
type known struct {
	rare     uint8
	ordinary bool
}

// NewMaker makes a Maker.
func NewMaker() *Maker { return &Maker{seen: make(map[string]known, 1<<15)} }

func (m *Maker) know(word string) known {
	k, ok := m.seen[word]
	if !ok {
		k = known{rarity(word), commonword.Default().Ordinary(word)}
		if m.seen != nil {
			if len(m.seen) >= maxSeen {
				clear(m.seen)
			}
			m.seen[strings.Clone(word)] = k // not the whole name
		}
	}
	return k
}

// NewSide prepares the words of one name, as Maker.Side does.
func NewSide(words []name.Word, kind party.Kind) Side {
	var m Maker
	return m.Side(words, kind)
}

// Side prepares the words of a name for comparison. The kind is that of the
// listing, and Unstated for a query.
func (m *Maker) Side(words []name.Word, kind party.Kind) Side {
	s := Side{Kind: kind, Tokens: make([]Token, 0, min(len(words), MaxTokens))}
	m.fill(&s, words)
	return s
}

// fill prepares the words in the memory that s has.
func (m *Maker) fill(s *Side, words []name.Word) {
	kind := s.Kind
	comma := surname(words, kind)
	before := 0
	for i, w := range words {
		if i == comma {
			before = len(s.Tokens)
		}
		if len(s.Tokens) == MaxTokens {
			s.Short = true
			break
		}
		if w.Class == name.Link || w.Class == name.Unread || repeated(s.Tokens, w.Text) {
			continue
		}
		k := m.know(w.Text)
		full := weight(k.rare, w.Class)
		s.Tokens = append(s.Tokens, Token{w.Text, w.Raw, w.Class, k.rare, full, loose(k.ordinary, w.Class, full, role(i, comma, s.Tokens, kind)), 0})
	}
	if comma > 0 { // natural order: LAST, First Middle is First Middle LAST
		n := min(before, len(s.Tokens))
		s.Tokens = slices.Concat(s.Tokens[n:], s.Tokens[:n])
		s.Turn = len(s.Tokens) - n
	}
	if len(s.Tokens) == 0 {
		s.Tokens = links(words)
	}
	s.sum()
}

// sum works out what a side is as a whole.
func (s *Side) sum() {
	s.Bare = true
	for i := range s.Tokens {
		t := &s.Tokens[i]
		s.Weight += int(t.Loose)
		s.Bare = s.Bare && (passing(t.Class) || t.Class == name.Letter)
	}
	s.Core = core(s.Tokens)
}

// maxRepeats is how often one word of a name counts.
const maxRepeats = 2

func repeated(tokens []Token, word string) bool {
	n := 0
	for i := range tokens {
		if tokens[i].Text == word {
			n++
		}
	}
	return n >= maxRepeats
}

// links keeps a name that has nothing but small words: "AND", "VAN DER".
func links(words []name.Word) []Token {
	var t []Token
	for _, w := range words {
		if w.Class == name.Link && len(t) < MaxTokens {
			t = append(t, link(&w))
		}
	}
	return t
}

func link(w *name.Word) Token { return Token{w.Text, w.Raw, w.Class, 12, 12, 12, 0} }

// surname gives the number of words before the comma of a person's name in
// list form, or 0.
func surname(words []name.Word, kind party.Kind) int {
	if kind != party.Person {
		return 0
	}
	for i, w := range words {
		if w.Comma && i+1 < len(words) {
			return i + 1
		}
	}
	return 0
}

// A part is what a word is in the name of a person.
type part uint8

const (
	anyPart part = iota
	firstGiven
	laterGiven
	laterSurname
)

// role says which part the word at i is, behind those before it. A second surname
// comes and goes where few bear the first.
func role(i, comma int, before []Token, kind party.Kind) part {
	switch {
	case kind != party.Person || comma == 0:
		return anyPart
	case i < comma && len(before) > 0 && before[0].Rare >= seldom:
		return laterSurname
	case i < comma:
		return anyPart
	case i == comma:
		return firstGiven
	}
	return laterGiven
}

// loose gives what a word weighs when the other side lacks it. Trade words,
// middle names and what stands around a name come and go; numbers and telling
// words do not.
func loose(ordinary bool, class name.Class, full uint8, p part) uint8 {
	switch class {
	case name.Legal, name.Link, name.Title:
		return 1
	case name.Context:
		return 2
	case name.Letter:
		return 3
	case name.Number:
		return 12
	case name.Trade:
		return full * 4 / 10
	case name.Place:
		return full * 7 / 10
	}
	switch p {
	case firstGiven:
		full = full * 3 / 4
	case laterGiven:
		full = full * 2 / 5
	case laterSurname: // Nicolas Maduro Moros is Nicolas Maduro
		full = full * 4 / 5
	}
	if ordinary {
		full = min(full, 24)
	}
	return max(full, 1)
}

// core joins the words of substance of a side; a core of fewer than six
// letters, or without a telling word or a number, is none.
func core(tokens []Token) string {
	var b strings.Builder
	telling, n := false, 0
	for i := range tokens {
		n += len(tokens[i].Text)
	}
	b.Grow(n)
	for _, t := range tokens {
		switch t.Class {
		case name.Legal, name.Context, name.Title, name.Letter:
			continue
		case name.Telling, name.Number:
			telling = true
		}
		b.WriteString(t.Text)
	}
	if b.Len() < 6 || !telling {
		return ""
	}
	return b.String()
}
