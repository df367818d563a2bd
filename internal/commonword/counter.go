package commonword

import (
	"bytes"
	"fmt"
	"math/bits"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Counter counts the words of texts and makes a table of them. The zero
// Counter is ready for use.
type Counter struct {
	counts map[string]*count
	total  int
}

// count is that of one word.
type count struct{ all, lower int }

// Add counts the words of text. A word is a run of two or more ASCII letters;
// what follows an apostrophe is no word of its own. With lowerOnly set, words
// that begin with a capital letter are passed over: in such texts they are
// names or the beginnings of sentences.
func (c *Counter) Add(text string, lowerOnly bool) {
	if c.counts == nil {
		c.counts = make(map[string]*count)
	}
	for i := 0; i < len(text); {
		if !letter(text[i]) {
			i++
			continue
		}
		start := i
		for i < len(text) && letter(text[i]) {
			i++
		}
		// A piece of a word with foreign letters, digits or underscores, and
		// the s of a possessive, are no words.
		before, _ := utf8.DecodeLastRuneInString(text[:start])
		after, _ := utf8.DecodeRuneInString(text[i:])
		if i-start >= 2 && !joined(before) && !joined(after) {
			c.one(text[start:i], lowerOnly)
		}
	}
}

// joined reports whether r, beside a run of ASCII letters, makes the run a
// piece of something else: a letter beyond ASCII, a digit or an underscore. Typographic quotes and dashes do not glue.
func joined(r rune) bool {
	return r == '_' || r > 0x7F && unicode.IsLetter(r) || unicode.IsDigit(r)
}

func (c *Counter) one(word string, lowerOnly bool) {
	lower := word[0] >= 'a'
	if lowerOnly && !lower || len(word) > 24 {
		return
	}
	key := strings.ToLower(word)
	n := c.counts[key]
	if n == nil {
		n = new(count)
		c.counts[strings.Clone(key)] = n
	}
	c.total++
	n.all++
	if word == key {
		n.lower++
	}
}

func letter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }

// Merge adds the words of d that occur at least atLeast times.
func (c *Counter) Merge(d *Counter, atLeast int) {
	if c.counts == nil {
		c.counts = make(map[string]*count)
	}
	for w, n := range d.counts {
		if n.all < atLeast {
			continue
		}
		m := c.counts[w]
		if m == nil {
			m = new(count)
			c.counts[w] = m
		}
		m.all += n.all
		m.lower += n.lower
		c.total += n.all
	}
}

// Format writes the words counted at least atLeast times in the format that
// Read reads, commonest first, then by spelling; so equal counts give equal
// bytes. Each line of note becomes a comment.
func (c *Counter) Format(note string, atLeast int) string {
	groups := make(map[classes][]string)
	for w, n := range c.counts {
		if n.all >= atLeast {
			k := classes{uint8(bits.Len(uint(n.all))), uint8(bits.Len(uint(n.lower)))}
			groups[k] = append(groups[k], w)
		}
	}
	keys := make([]classes, 0, len(groups))
	for k := range groups {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b classes) int {
		return (int(b.all)<<8 + int(b.lower)) - (int(a.all)<<8 + int(a.lower))
	})
	var b bytes.Buffer
	for line := range strings.Lines(note) {
		fmt.Fprintf(&b, "# %s\n", strings.TrimSpace(line))
	}
	fmt.Fprintf(&b, "total %d\n", c.total)
	for _, k := range keys {
		fmt.Fprintf(&b, "= %d %d\n", k.all, k.lower)
		wrap(&b, groups[k])
	}
	return b.String()
}

// wrap writes the words sorted, in lines of at most 100 bytes or so, so that
// the file can be read and compared.
func wrap(b *bytes.Buffer, ws []string) {
	slices.Sort(ws)
	width := 0
	for i, w := range ws {
		if i > 0 {
			if width > 90 {
				b.WriteByte('\n')
				width = 0
			} else {
				b.WriteByte(' ')
				width++
			}
		}
		b.WriteString(w)
		width += len(w)
	}
	b.WriteByte('\n')
}
