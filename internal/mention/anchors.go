package mention

import (
	"math/bits"
	"slices"

	"github.com/navicert/navicert/internal/name"
)

// weigh gives every word its bits and its rank, and every name its total.
func (c *compiler) weigh() {
	shapes := c.common.Shapes()
	order := make([]uint64, len(c.lexemes))
	for i := range c.lexemes {
		l := &c.lexemes[i]
		l.bits = weigh(l, c.common)
		l.english = l.class == name.Telling && shapes.Strangeness(l.text) < strange
		l.mask = c.seldom(l) >= maskBits
		order[i] = uint64(255-c.seldom(l))<<32 | uint64(i)
	}
	slices.Sort(order)
	for r, o := range order {
		c.lexemes[uint32(o)].rank = uint32(r)
	}
	for i := range c.names {
		n := &c.names[i]
		for _, w := range c.words[n.from:n.to] {
			if !w.optional {
				n.total += int32(c.lexemes[w.id].bits)
			}
		}
	}
}

// seldom orders words by how seldom they occur in text, since anchors should;
// words that may stand alone come first. Countries and cities, which federal
// text hardly names, fill the news.
func (c *compiler) seldom(l *lexeme) int {
	text := c.common.Bits(l.text)
	switch {
	case int(l.bits) >= telling:
		return 100 + int(l.bits)
	case l.class == name.Place:
		return max(0, text-8)
	case l.class == name.Letter || l.class == name.Number:
		return int(l.bits) // these are not in the table of common words
	}
	return text
}

// anchor chooses for each name the rarest words such that without them the
// rest is not enough to match; so every match holds one of them. Words that
// may stand for the party alone are among them, being the rarest.
func (c *compiler) anchor() {
	var found []wordAnchor
	for i := range c.names {
		n := &c.names[i]
		words := c.words[n.from:n.to]
		if c.settings.Weak || !c.hopeless(n, words) {
			found = c.anchorsOf(found, int32(i), n, words)
		}
	}
	// Names are in order already; what is left is to gather them by word.
	for _, p := range found {
		c.lexemes[p.id].to++
	}
	next := int32(0)
	for i := range c.lexemes {
		l := &c.lexemes[i]
		l.from, next = next, next+l.to
		l.to = l.from
	}
	c.anchors = make([]anchor, len(found))
	for _, p := range found {
		l := &c.lexemes[p.id]
		c.anchors[l.to] = p.anchor
		l.to++
	}
	c.marks = make([]uint8, len(c.lexemes)-passed)
	for i := range c.lexemes {
		l := &c.lexemes[i]
		if l.mask {
			c.marks[i-passed] = marked | uint8(bits.TrailingZeros64(maskOf(int32(i))))
		}
		if l.to > l.from {
			c.marks[i-passed] |= marksAnchor
		}
	}
}

// A mark is the place of a word in masks, if it has one, and these bits.
const (
	marksAnchor = 1 << 6
	marked      = 1 << 7
)

// wordAnchor is an anchor of the word id.
type wordAnchor struct {
	id int32
	anchor
}

// anchorsOf adds the anchors of one name. Words that are more than a fifth of
// the name must be near an anchor, unless the anchor may be enough.
func (c *compiler) anchorsOf(found []wordAnchor, id int32, n *listed, words []nameWord) []wordAnchor {
	var order [maxNameWords + 1]int
	for k := range words {
		order[k] = k
		for j := k; j > 0 && c.lexemes[words[order[j]].id].rank < c.lexemes[words[order[j-1]].id].rank; j-- {
			order[j], order[j-1] = order[j-1], order[j]
		}
	}
	rest, total := int(n.total), int(n.total)
	need, first := uint64(0), len(found)
	for _, k := range order[:len(words)] {
		l := &c.lexemes[words[k].id]
		if !words[k].optional && int(l.bits)*100 > (100-enough)*total && l.mask {
			need |= maskOf(words[k].id)
		}
		if l.bits == 0 || rest*100 < enough*total && !c.alone(l) {
			continue
		}
		found = append(found, wordAnchor{words[k].id, anchor{name: id, at: uint8(k), far: len(words) > nearWords}})
		if !words[k].optional {
			rest -= int(l.bits)
		}
	}
	most, slack := c.most(words, total)
	single := n.flags&(isPerson|isVessel|isWeak|isJoined) == 0
	for k := range found[first:] {
		a := &found[first+k]
		if !single || !c.alone(&c.lexemes[a.id]) {
			a.need, a.most, a.slack = need, most, slack
		}
	}
	return found
}

// most gives the words of a name that have a place in masks, and how many of
// them may be missing: so many of the lightest as are a fifth of the name
// together. Words with the same place in the mask count once, which only makes
// fewer of them necessary.
func (c *compiler) most(words []nameWord, total int) (most uint64, slack uint8) {
	var light [32]int // words of each weight
	for _, w := range words {
		if l := &c.lexemes[w.id]; !w.optional && l.mask {
			most |= maskOf(w.id)
			light[min(int(l.bits), len(light)-1)]++
		}
	}
	spare := (100 - enough) * total
	for weight, n := range light {
		for ; n > 0 && spare >= 100*weight; n-- {
			spare -= 100 * weight
			slack++
		}
	}
	return most, slack
}

// hopeless reports a name that is of tier C however well the text has it: "ITS",
// "Delta". It is not looked for unless weak mentions are asked for.
func (c *compiler) hopeless(n *listed, words []nameWord) bool {
	m := match{share: 100, parts: c.parts[:0]}
	for k, w := range words {
		m.bits += int32(c.lexemes[w.id].bits)
		m.parts = append(m.parts, part{word: int32(k), flags: capital | upper})
	}
	c.parts = m.parts
	return c.tier(&m, n) == C
}

// alone reports whether the word may stand for its party without the others.
func (s *Scanner) alone(l *lexeme) bool {
	return int(l.bits) >= telling && l.parties <= maxSharing && len(l.text) >= 4
}

// maskOf gives the bit of a word in the masks that tell which words are near.
func maskOf(id int32) uint64 { return 1 << (mix(uint64(id)+1) >> 58) }
