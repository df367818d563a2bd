package mention

import (
	"slices"

	"github.com/navicert/navicert/internal/commonword"
	"github.com/navicert/navicert/internal/name"
	"github.com/navicert/navicert/internal/party"
)

// A Scanner holds a list made ready for searching. It is never changed after
// Compile made it.
type Scanner struct {
	settings Settings
	common   *commonword.Table
	parties  []Party
	names    []listed
	words    []nameWord // of all names
	lexemes  []lexeme
	ids      map[string]int32 // folded words to lexemes
	anchors  []anchor         // of all lexemes
	marks    []uint8          // of passed, unlisted and then each lexeme, what walk.mark needs to know
	table    table            // words as written, lower case, to lexemes
	joins    bloom            // which hashes the table may hold
	slips    table
	powers   *powers
	han      hanIndex
}

// listed is one name of one party, made ready.
type listed struct {
	party    int32
	listing  int32 // in Party.Listings
	name     int32 // in the names of that listing
	from, to int32 // its words
	total    int32 // bits of the words that count
	flags    nameFlags
}

type nameFlags uint8

const (
	isPerson  nameFlags = 1 << iota // the source says so, or the name could be a person's
	isVessel                        // or an aircraft
	isAcronym                       // one short word that the list writes in capitals
	isJoined                        // two words of a name written as one
	isWeak                          // the source calls the name weak
	isPrimary
)

// nameWord is one word of a listed name.
type nameWord struct {
	id       int32
	optional bool // may be missing at no cost
}

// anchor is a word without which the name cannot match.
type anchor struct {
	need  uint64 // words that must be near it, as maskOf gives them
	most  uint64 // words of which all but slack must be near
	name  int32
	at    uint8 // among the words of the name
	slack uint8
	far   bool // the name is so long that near is far
}

const (
	// maxNameWords bounds the words of a name that count; the longest listed
	// name has 60.
	maxNameWords = 63
	// enough is the share of a name's bits, in hundredths, that a match has.
	enough = 80
	// telling is the bits from which one word may stand for a party.
	telling = 20
	// maxSharing is how many parties may share such a word.
	maxSharing = 4
)

// Compile makes the parties ready to be looked for. It takes about a sixth of
// a second for the US lists.
func Compile(parties []Party, settings Settings) *Scanner {
	return compile(parties, settings, nil).Scanner
}

// compile makes the parties ready, with what is told of words of other parties.
func compile(parties []Party, settings Settings, told *Testimony) *compiler {
	if settings.Common == nil {
		settings.Common = commonword.Default()
	}
	if settings.Standing == nil {
		settings.Standing = bySpan
	}
	c := compiler{
		Scanner: &Scanner{settings: settings, common: settings.Common, parties: parties, powers: newPowers(), ids: make(map[string]int32, 1<<16)},
		raw:     make(map[string]int32, 1<<16),
		seen:    make(map[uint64]bool, 64),
	}
	total := 0
	for _, p := range parties {
		for _, l := range p.Listings {
			total += len(l.Subject.Names)
		}
	}
	c.names = make([]listed, 0, total+total/4)
	c.words = make([]nameWord, 0, 4*total)
	c.lexemes = make([]lexeme, 0, total)
	c.hear(told)
	for p := range parties {
		c.party(int32(p))
	}
	c.weigh()
	c.anchor()
	c.index()
	return &c
}

// A compiler holds what is needed only while a scanner is made.
type compiler struct {
	*Scanner
	raw       map[string]int32 // words as written, lower case
	heard     int32            // of so many lexemes a testimony tells how many parties have them
	seen      map[uint64]bool  // names of the present party, hashes of their word numbers
	buf       []name.Word
	folded    [][]name.Word // of the names of the present party
	organised bool          // the present party is an organisation
	spelt     []byte
	cored     []nameWord
	parts     []part
}

func (c *compiler) party(p int32) {
	clear(c.seen)
	c.prepare(&c.parties[p])
	at := 0
	for i, l := range c.parties[p].Listings {
		for j, n := range l.Subject.Names {
			words := c.folded[at]
			at++
			flags := kindFlags(l.Subject.Kind)
			if flags == 0 && !c.organised {
				flags = isPerson
			}
			if n.Use == party.Primary {
				flags |= isPrimary
			}
			if n.Use == party.WeakAlias {
				flags |= isWeak
			}
			if c.hanName(n, p, int32(i), int32(j)) {
				continue
			}
			c.name(n.Text, words, listed{party: p, listing: int32(i), name: int32(j), flags: flags})
		}
	}
}

// prepare gets the words of all names of a party, and whether it is an
// organisation as far as they show: the source says so, or one of them has a
// legal form, a trade or a place, or is a single word. Any other name could be
// a person's.
func (c *compiler) prepare(p *Party) {
	c.buf, c.folded, c.organised = c.buf[:0], c.folded[:0], false
	for _, l := range p.Listings {
		c.organised = c.organised || l.Subject.Kind == party.Company
		for _, n := range l.Subject.Names {
			from := len(c.buf)
			c.buf = name.AppendWords(c.buf, n.Text)
			words := c.buf[from:len(c.buf):len(c.buf)]
			c.folded = append(c.folded, words)
			c.organised = c.organised || len(words) == 1 || slices.ContainsFunc(words, func(w name.Word) bool {
				return w.Class == name.Legal || w.Class == name.Trade || w.Class == name.Place
			})
		}
	}
}

func kindFlags(k party.Kind) nameFlags {
	switch k {
	case party.Person:
		return isPerson
	case party.Vessel, party.Aircraft:
		return isVessel
	}
	return 0
}
