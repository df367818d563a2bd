package mention

import (
	"github.com/navicert/navicert/internal/name"
)

// Bits from which a mention is of a tier. Over the US lists and federal text,
// matches of 30 bits and more were found wrong less than once in a megabyte.
const (
	bitsA    = 30
	bitsB    = 20
	longName = 6 // letters of one word that may stand alone in tier A
)

// tier judges a match of a name by itself.
func (s *Scanner) tier(m *match, n *listed) Tier {
	words := s.words[n.from:n.to]
	if len(m.parts) == 1 {
		return s.tierOfWord(m, n, &s.lexemes[words[m.parts[0].word].id])
	}
	capitals, rare := s.look(m, words)
	switch {
	case s.known(m, n, words):
		return A
	case m.bits < bitsB:
		return C
	case rare == 0 && (!capitals || m.gaps > 1 || m.share < 100):
		// Words of the language make a name only where they look like one.
		return C
	case m.share < 100 && s.shared(m, words):
		// What is missing may be what tells the party from another one: "the
		// Communist Party" is not that of Peru.
		return B
	case m.bits < bitsA, n.flags&isWeak != 0, rare == 0 && (len(m.parts) < 4 || m.gaps > 0):
		return B
	case !capitals && rare < 2 && m.bits < bitsA+longName:
		return B
	}
	return A
}

// known reports whether one of the words that were found would be enough by
// itself: long, rare, capitalised, and of no other party, or of the whole name.
func (s *Scanner) known(m *match, n *listed, words []nameWord) bool {
	if n.flags&(isPerson|isVessel|isWeak) != 0 || m.gaps > 0 {
		return false
	}
	for i := range m.parts {
		p := &m.parts[i]
		l := &s.lexemes[words[p.word].id]
		if p.flags&slipped == 0 && p.flags&capital != 0 && len(l.text) >= longName && l.class == name.Telling && !words[p.word].optional &&
			!l.english && s.common.Class(l.text) == 0 && (s.alone(l) && l.parties == 1 || m.share == 100) {
			return true
		}
	}
	return false
}

// look reports whether all words that count are capitalised, and how many of
// them are no ordinary words.
func (s *Scanner) look(m *match, words []nameWord) (capitals bool, rare int) {
	capitals = true
	for _, p := range m.parts {
		l := &s.lexemes[words[p.word].id]
		if p.flags&capital == 0 && l.class != name.Number {
			capitals = false
		}
		if l.class == name.Telling && !l.ordinary {
			rare++
		}
	}
	return capitals, rare
}

// shared reports whether no word of a match is one that only its party has.
func (s *Scanner) shared(m *match, words []nameWord) bool {
	for _, p := range m.parts {
		if l := &s.lexemes[words[p.word].id]; s.alone(l) && l.parties == 1 {
			return false
		}
	}
	return true
}

// tierOfWord judges a name of which one word was found.
func (s *Scanner) tierOfWord(m *match, n *listed, l *lexeme) Tier {
	p := &m.parts[0]
	long := len(l.text) >= longName
	switch {
	case l.class != name.Telling || l.ordinary:
		return C
	case n.flags&(isWeak|isVessel|isPerson) != 0:
		return C // "Delta", "Hassan", "Ocean Star" less its second word
	case p.flags&dotted != 0, p.joined && !p.divided && (m.partial || p.flags&capital == 0):
		return C // "U.S.C." is no USC, "power plant" no Powerplant
	case n.flags&isAcronym != 0 && (p.flags&upper == 0 || s.common.Class(l.text) > 0):
		return C
	case !long && p.flags&capital == 0:
		return C
	case m.partial && int(l.bits) < telling, s.common.Bits(l.text) < telling-4, s.common.Lower(l.text) > 0:
		return C
	case p.flags&slipped != 0:
		if len(l.text) >= longName+2 && p.flags&capital != 0 {
			return B
		}
		return C
	case !long || p.flags&capital == 0 || l.english && n.flags&isJoined == 0 || s.common.Class(l.text) > 0:
		return B
	case m.partial && l.parties > 1:
		return B
	}
	return A
}
