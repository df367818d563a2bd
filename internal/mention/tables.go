package mention

import (
	"math"
	"math/bits"
	"strings"

	"github.com/navicert/navicert/internal/name"
)

// index fills the tables by which the text is read.
func (c *compiler) index() {
	c.table = newTable(len(c.ids) + len(c.raw) + c.common.Len())
	c.joins = newBloom(len(c.ids))
	slips := 0
	for id := range c.lexemes {
		l := &c.lexemes[id]
		h := hashOf(l.text)
		c.table.put(mix(h), int32(id))
		if len(l.text) >= minSlip {
			c.joins.add(mix(h))
		}
		if c.forgiven(l) {
			slips += len(l.text) + 1
		}
	}
	for raw, id := range c.raw {
		m := mix(hashOf(raw))
		c.table.put(m, id)
		if id >= 0 && len(raw) >= minSlip {
			c.joins.add(m)
		}
	}
	for word := range c.common.All() {
		id := int32(unlisted)
		if _, ok := c.table.find(mix(hashOf(word))); ok {
			continue
		}
		c.buf = name.AppendWords(c.buf[:0], word)
		if len(c.buf) == 1 {
			if k := c.buf[0].Class; k == name.Legal || k == name.Link {
				id = passed
			}
			if known, ok := c.ids[c.buf[0].Text]; ok {
				id = known
			}
		}
		c.table.put(mix(hashOf(word)), id)
	}
	c.slips = newTable(slips)
	for id := range c.lexemes {
		if l := &c.lexemes[id]; c.forgiven(l) {
			addSlips(&c.slips, c.powers, l.text, int32(id))
		}
	}
}

// forgiven reports whether a slip in the word is looked for.
func (c *compiler) forgiven(l *lexeme) bool {
	return len(l.text) >= minSlip && len(l.text) <= maxLen &&
		(l.class == name.Telling || l.class == name.Trade || l.class == name.Place) &&
		plainASCII(l.text) && !strings.ContainsAny(l.text, "0123456789")
}

// A bloom filter says which of many hashes may be in the table.
type bloom struct {
	words []uint64
	mask  uint64
}

func newBloom(n int) bloom {
	size := 1 << max(6, bits.Len(uint(min(n, math.MaxInt32/32)))+3)
	return bloom{make([]uint64, size/64), uint64(size - 1)}
}

func (b *bloom) add(m uint64) {
	i := m >> 20 & b.mask
	b.words[i/64] |= 1 << (i % 64)
}

func (b *bloom) has(m uint64) bool {
	i := m >> 20 & b.mask
	return b.words[i/64]&(1<<(i%64)) != 0
}
