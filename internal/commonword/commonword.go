// Package commonword says how ordinary an English word is, so that a listed
// name made of ordinary words ("Department", "ITS", "Delta") is not taken for
// a mention of the party, and a rare word ("Megvii") is.
//
// It holds counts, not sentences: words.txt gives, for each word, two classes.
// The first counts every use of the word; the second counts only its uses in
// lower case, because a word that running text writes in lower case is a word
// of the language, and one that is always capitalised is as a rule a name.
// A class is 0 for a word never seen, else one more than the binary logarithm
// of the count, rounded down: 1 is once, 2 is two or three times, 3 is four to
// seven, and so on.
//
// The counts were taken on public US government text (issues of the Federal
// Register of 2017 and 2024, title 1 of the Code of Federal Regulations, the
// Commerce Control List: works of the US government, without copyright) and, for
// words of everyday and technical English that regulations do not use, on the
// comments of the Go standard library, lower-case words only. Documents that
// name listed parties are counted in lower case only, too. The test of this package
// takes the counts again: go test ./internal/commonword -update.
//
// Callers use
//
//	t := commonword.Default()
//	t.Class("department") // 11: ordinary
//	t.Class("megvii")     // 0: never seen
//	t.Lower("washington") // 0: seen, but only as a name
//	t.Bits("department")  // 8: surprise in bits, small for ordinary words
//
// Words are looked up as lower-case ASCII letters without apostrophes; any
// other word has class 0.
package commonword

import (
	_ "embed"
	"iter"
	"math/bits"
	"strings"
	"sync"
)

//go:embed words.txt
var words string

// Default gives the table that comes with the program. It is read once and
// shared; a Table is never changed after it was made.
func Default() *Table { return standard() }

var standard = sync.OnceValue(func() *Table { return Read(words) })

// A Table holds the classes of words. The zero Table knows no word.
type Table struct {
	class map[string]classes
	total int
}

// classes are those of one word.
type classes struct{ all, lower uint8 }

// Class is the class of all uses of the word, 0 for a word never seen.
func (t *Table) Class(word string) int { return int(t.class[word].all) }

// Lower is the class of the word's uses in lower case, 0 for a word that was
// never seen so.
func (t *Table) Lower(word string) int { return int(t.class[word].lower) }

// Ordinary reports whether the word is one of the language rather than a name:
// it was seen at least twice in lower case, or once where it is rare anyway.
// One such use among many is no proof: it may be a slip. ("Department" is
// capitalised in nearly all of its uses in the Federal Register; how large a
// part is in lower case therefore says nothing.)
func (t *Table) Ordinary(word string) bool {
	c := t.class[word]
	return c.lower >= 2 || c.lower == 1 && c.all <= 2
}

// Familiar reports whether the word is ordinary, or an ordinary word with one
// of the endings of English: the table is too small to hold every plural.
func (t *Table) Familiar(word string) bool {
	if t.Ordinary(word) {
		return true
	}
	for _, e := range endings {
		stem, ok := strings.CutSuffix(word, e.ending)
		if !ok || len(stem) < minStem {
			continue
		}
		for _, put := range e.instead {
			if t.Ordinary(stem + put) {
				return true
			}
		}
	}
	return false
}

// minStem is the length from which what is left of a word still tells it: "Das"
// is no plural.
const minStem = 4

// endings are those of English inflection, each with what the word may have
// had in its place. To add one, add a line.
var endings = []struct {
	ending  string
	instead []string
}{
	{"ies", []string{"y"}},
	{"es", []string{"", "e"}},
	{"s", []string{""}},
	{"ed", []string{"", "e"}},
	{"ing", []string{"", "e"}},
	{"ings", []string{"", "e"}},
	{"er", []string{"", "e"}},
	{"ers", []string{"", "e"}},
	{"ly", []string{""}},
	{"al", []string{"", "e"}},
	{"ity", []string{"", "e"}},
	{"ment", []string{""}},
	{"ments", []string{""}},
	{"ation", []string{"", "e"}},
	{"ations", []string{"", "e"}},
	{"ary", []string{""}},
	{"ness", []string{""}},
}

// Bits is how surprising the word is in running text, in bits: the binary
// logarithm of the size of the text over the count of the word, rounded. A
// word never seen has Unseen bits.
func (t *Table) Bits(word string) int {
	c := t.class[word]
	if c.all == 0 {
		return Unseen
	}
	return max(1, bits.Len(uint(t.total))-int(c.all))
}

// Unseen is the surprise of a word that the table does not hold, in bits. It
// is a little more than that of a word seen once.
const Unseen = 22

// Size is the number of words of the text that was counted.
func (t *Table) Size() int { return t.total }

// Len is the number of different words.
func (t *Table) Len() int { return len(t.class) }

// All gives every word with its two classes, in no fixed order.
func (t *Table) All() iter.Seq2[string, [2]int] {
	return func(yield func(string, [2]int) bool) {
		for w, c := range t.class {
			if !yield(w, [2]int{int(c.all), int(c.lower)}) {
				return
			}
		}
	}
}

// Read reads a table in the format of words.txt: lines that begin with '#' are
// comments; "total N" gives the size of the text; "= A L" opens the words of
// classes A and L, which follow, separated by blanks or newlines. What it
// cannot read it leaves out.
func Read(text string) *Table {
	t := &Table{class: make(map[string]classes, strings.Count(text, " "))}
	var now classes
	for line := range strings.Lines(text) {
		switch {
		case strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "total "):
			t.total = number(line[len("total "):])
		case strings.HasPrefix(line, "= "):
			a, l, _ := strings.Cut(strings.TrimSpace(line[2:]), " ")
			now = classes{uint8(min(number(a), 63)), uint8(min(number(l), 63))}
		case now.all > 0:
			for w := range strings.FieldsSeq(line) {
				t.class[w] = now
			}
		}
	}
	return t
}

// number reads the decimal number at the beginning of s, at most a billion.
func number(s string) int {
	n := 0
	for i := 0; i < len(s) && s[i] >= '0' && s[i] <= '9' && n < 1e9; i++ {
		n = 10*n + int(s[i]-'0')
	}
	return n
}
