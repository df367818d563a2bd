package mention

import (
	"math/bits"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/name"
)

// A match is a stretch of text that has enough of one listed name.
type match struct {
	name       int32
	start, end int32 // bytes of the text
	bits       int32 // of its words, less what gaps and slips cost
	share      int32 // of the name's bits, in hundredths
	gaps       int8  // words in between that are not of the name
	slips      int8
	tier       Tier
	partial    bool // the words that were found only suffice because no one else has them
	parts      []part
}

// part is one word of the name and where it was found.
type part struct {
	start, end int32
	word       int32 // among the words of the name
	flags      tokenFlags
	joined     bool // written as two words
	divided    bool // at the end of a line
	gap        int8 // foreign words since the part before
}

const (
	// maxSkip is how many tokens may stand between two words of a name, small
	// words and legal forms included; maxGap how many others among them.
	maxSkip = 4
	maxGap  = 2
	// A foreign word in between, and a slip, make chance likelier by this many
	// bits.
	gapCost  = 4
	slipCost = 6
)

// seed tries every anchor of the tokens up to end.
func (w *walk) seed(end int) {
	for i := w.seeded; i < end; i++ {
		t := &w.tokens[i]
		if t.flags&anchored == 0 {
			continue
		}
		if t.id >= 0 {
			w.try(i, t.id, false)
		}
		if t.join >= 0 {
			w.try(i, t.join, true)
		}
	}
	w.seeded = max(w.seeded, end)
}

// try looks for the names that the word at token i is an anchor of.
func (w *walk) try(i int, id int32, joined bool) {
	l := &w.lexemes[id]
	if l.from == l.to {
		return
	}
	near, far := w.mask(i, nearWords*(maxSkip+1)), uint64(0)
	for k := range w.anchors[l.from:l.to] {
		a := &w.anchors[int(l.from)+k]
		if !a.within(near) {
			if !a.far {
				continue
			}
			if far == 0 {
				far = w.mask(i, reach)
			}
			if !a.within(far) {
				continue
			}
		}
		w.align(i, a, joined)
	}
}

// within reports whether enough words of the name may be among those of a mask.
func (a *anchor) within(mask uint64) bool {
	return a.need&^mask == 0 && (a.most&^mask == 0 || bits.OnesCount64(a.most&^mask) <= int(a.slack))
}

const (
	// nearWords is the length of names whose words are all near each other.
	nearWords = 5
	// block is how many tokens share a mask of what they are.
	block = 8
	// maskBits is the surprise from which a word has a place in masks; commoner
	// ones are near everything.
	maskBits = 10
)

// mask tells which words are within so many tokens of token i, and perhaps
// some more.
func (w *walk) mask(i, distance int) uint64 {
	m := uint64(0)
	for _, b := range w.blocks[max(0, i-distance)/block : min(len(w.tokens)-1, i+distance)/block+1] {
		m |= b
	}
	return m
}

// mark notes what the tokens are for seed and mask. It does so for many at a
// time and without asking which word is on a list, since that a processor
// cannot foretell.
func (w *walk) mark() {
	if w.note != nil {
		w.note(w.tokens[w.masked:])
	}
	for w.masked < len(w.tokens) {
		b := w.masked / block
		if b == len(w.blocks) {
			w.blocks = append(w.blocks, 0)
		}
		mask := w.blocks[b]
		in := w.tokens[w.masked:min(len(w.tokens), (b+1)*block)]
		for i := range in {
			t := &in[i]
			m, j := w.marks[t.id-passed], w.marks[t.join-passed]
			mask |= uint64(m/marked)<<(m%64) | uint64(j/marked)<<(j%64)
			t.flags |= anchored * tokenFlags((m|j)/marksAnchor%2)
		}
		w.blocks[b] = mask
		w.masked += len(in)
	}
}

// align grows a match from an anchor: to the right and to the left it takes
// the nearest token that is one of the words of the name still to come. The
// match counts only when the anchor is the rarest of its words: so every
// match is found exactly once, whatever other words are anchors.
func (w *walk) align(i int, a *anchor, joined bool) {
	n := &w.names[a.name]
	words := w.Scanner.words[n.from:n.to]
	first := int32(a.at)
	parts := append(w.parts[:0], w.part(i, first, joined))
	at, k, ok := i, first, false
	for k+1 < int32(len(words)) {
		var p part
		if p, at, ok = w.after(at, i, words, k+1); !ok {
			break
		}
		parts = append(parts, p)
		k = p.word
	}
	at, k = i, first
	if joined {
		at--
	}
	left := len(parts)
	for k > 0 {
		var p part
		if p, at, ok = w.before(at, i, words, k-1); !ok {
			break
		}
		parts = append(parts, p)
		k = p.word
	}
	if len(parts) > left { // found from right to left
		slices.Reverse(parts[:left])
		slices.Reverse(parts)
	}
	w.parts = parts
	w.judge(a, words, parts, len(parts)-left)
}

func (w *walk) part(i int, word int32, joined bool) part {
	t := &w.tokens[i]
	p := part{start: t.start, end: t.end, word: word, flags: t.flags, joined: joined}
	if joined {
		before := &w.tokens[i-1]
		p.start = before.start
		p.flags = t.flags & before.flags & (capital | upper | lower)
		if between := w.body[before.end:t.start]; strings.HasPrefix(between, "-") && strings.IndexByte(between, '\n') > 0 {
			p.flags = before.flags & (capital | lower) // one word, divided at the end of a line
			p.divided = true
		}
	}
	return p
}

// after finds the next word of a name, from words[k] on, to the right of token
// at. seed is where the match began.
func (w *walk) after(at, seed int, words []nameWord, k int32) (part, int, bool) {
	gap := int8(0)
	for j := at + 1; j < len(w.tokens) && j-at <= maxSkip+1 && j-seed <= reach; j++ {
		t := &w.tokens[j]
		if t.flags&barrier != 0 {
			break
		}
		if found := indexOf(words[k:], t.id); found >= 0 {
			p := w.part(j, k+found, false)
			p.gap = gap
			return p, j, true
		}
		if j+1 < len(w.tokens) && w.tokens[j+1].join >= 0 && w.tokens[j+1].flags&barrier == 0 {
			if found := indexOf(words[k:], w.tokens[j+1].join); found >= 0 {
				p := w.part(j+1, k+found, true)
				p.gap = gap
				return p, j + 1, true
			}
		}
		if !w.small(t) {
			if gap++; gap > maxGap {
				break
			}
		}
	}
	return part{}, at, false
}

// before does the same to the left, from words[k] backwards.
func (w *walk) before(at, seed int, words []nameWord, k int32) (part, int, bool) {
	gap := int8(0)
	for j := at - 1; j >= 0 && at-j <= maxSkip+1 && seed-j <= reach; j-- {
		if w.tokens[j+1].flags&barrier != 0 {
			break
		}
		t := &w.tokens[j]
		if found := lastIndexOf(words[:k+1], t.id); found >= 0 {
			p := w.part(j, found, false)
			p.gap = gap
			return p, j, true
		}
		if j > 0 && t.join >= 0 {
			if found := lastIndexOf(words[:k+1], t.join); found >= 0 {
				p := w.part(j, found, true)
				p.gap = gap
				return p, j - 1, true
			}
		}
		if !w.small(t) {
			if gap++; gap > maxGap {
				break
			}
		}
	}
	return part{}, at, false
}

// small reports whether a token is a legal form, an article or the like, that
// may stand anywhere in a name.
func (w *walk) small(t *token) bool { return t.id == passed }

func indexOf(words []nameWord, id int32) int32 {
	if id >= 0 {
		for i := range words {
			if words[i].id == id {
				return int32(i)
			}
		}
	}
	return -1
}

func lastIndexOf(words []nameWord, id int32) int32 {
	if id >= 0 {
		for i := len(words) - 1; i >= 0; i-- {
			if words[i].id == id {
				return int32(i)
			}
		}
	}
	return -1
}

// judge keeps a match that has enough of its name. The anchor is parts[seed].
func (w *walk) judge(a *anchor, words []nameWord, parts []part, seed int) {
	n := &w.names[a.name]
	rarest := w.lexemes[words[a.at].id].rank
	m := match{name: a.name}
	required, last := int32(0), seed
	for i := range parts {
		p := &parts[i]
		l := &w.lexemes[words[p.word].id]
		if l.rank < rarest || l.rank == rarest && i < seed {
			return
		}
		m.bits += int32(l.bits)
		if !words[p.word].optional {
			required += int32(l.bits)
		}
		if p.flags&slipped != 0 {
			m.slips++
		}
		m.gaps += p.gap
		last = i
	}
	m.share = 100
	if n.total > 0 {
		m.share = required * 100 / n.total
	}
	if m.share < enough {
		if !w.partial(n, words, parts, seed) {
			return
		}
		m.partial = true
	}
	m.bits -= int32(m.gaps)*gapCost + int32(m.slips)*slipCost
	m.start, m.end = parts[0].start, parts[last].end
	m.parts = parts
	m.tier = w.tier(&m, n)
	if m.tier == C && !w.settings.Weak {
		return
	}
	if len(w.found) >= maxFound {
		w.full = true
		return
	}
	m.parts = slices.Clone(parts)
	w.found = append(w.found, m)
}

// partial reports whether part of a name is enough: it has a word that few
// parties share, written with a capital and without a slip, and the name is
// one of an organisation: a family name is no mention of a person. Part of a
// weak alias, or of an alias written together, is nothing.
func (w *walk) partial(n *listed, words []nameWord, parts []part, seed int) bool {
	p := &parts[seed]
	l := &w.lexemes[words[p.word].id]
	if n.flags&(isPerson|isVessel|isWeak|isJoined) != 0 || p.flags&slipped != 0 || p.flags&capital == 0 {
		return false
	}
	if p.flags&upper != 0 && len(l.text) < longName {
		return false // an acronym that is part of a name means more than the name
	}
	if words[p.word].optional || !w.alone(l) || l.ordinary || l.class != name.Telling {
		return false
	}
	for i := range parts {
		if parts[i].gap > 0 {
			return false
		}
	}
	return true
}
