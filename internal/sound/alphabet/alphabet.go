// Package alphabet weighs how the letters of a script are spelt in Latin ones.
//
// A script that is written by sound (Cyrillic, Arabic, Hebrew) has a few usual
// Latin spellings for each letter and many rare ones: ж is zh, j, g or sch, as
// the language of the writer has it. An Alphabet holds a cost for each; the
// cheapest way to spell one word as the other says how far they are apart.
// Costs are in quarter bits: a spelling that is chosen half as often costs four
// more. The usual spelling of a letter costs nothing.
//
// Two words are compared only when they share a key: the classes of sound of
// their first consonants. An index of the keys of all Latin words therefore
// finds every word that is alike at all.
package alphabet

import (
	"slices"
	"sort"
	"strings"
)

// MaxWord is how many letters of a word are compared. What follows is cut off.
const MaxWord = 40

// How many keys a word has at most.
const (
	NativeKeys = 12
	LatinKeys  = 12
)

// An Alphabet is a script with its Latin spellings. It is never changed after
// New and is safe for use by several goroutines.
type Alphabet struct {
	table  *table
	native *letters
	latin  *sounds
	known  *readings
	scale  []Point
	apart  bool
	doubts int
	usual  map[string]string
}

// Tables are what an Alphabet is made of.
type Tables struct {
	// Letters lists at most 63 letters of one block of Unicode.
	Letters string
	// Usual gives the letters, or two of them that are one sound, and their
	// usual Latin spelling, for display: "ж zh". What it does not have is left
	// out.
	Usual []string
	// Spellings has one row for each unit of one or two letters, with its Latin
	// spellings and their costs: "ж zh:0 j:6". A dash as the unit stands for
	// nothing, as a spelling for silence.
	Spellings []string
	// Consonants says which classes of sound the letters stand for, best first:
	// "т T.D". A class is a capital letter, a dash is silence; each after the
	// first is one doubt more, and one more after a dot. "ти TS" is т before и,
	// "ה$ -H" at the end of a word, "^ו V-" at its beginning. A star leaves the
	// letter out. Letters that no row names are vowels.
	Consonants []string
	// Vowelless says that vowels are not written, so that two consonants that
	// stand together may have one between them.
	Vowelless bool
	// Doubts is how many doubts a reading may have and still give a key, on
	// either side: more find more, at the price of more candidates.
	Doubts int
	// Latin says the same of Latin letters: see newSounds.
	Latin []string
	// Scale turns sixteenths of a quarter bit for each letter into likeness.
	Scale []Point
}

// A Point says how alike two words are that are so far apart.
type Point struct{ Far, Alike int }

// New makes an alphabet. It panics when a table cannot be read: tables are part
// of the program.
func New(t Tables) *Alphabet {
	a := &Alphabet{
		table: newTable(t.Letters, t.Spellings), known: newReadings(), scale: t.Scale,
		apart: t.Vowelless, doubts: t.Doubts, usual: make(map[string]string),
	}
	a.latin = newSounds(a.known, t.Latin)
	a.native = newLetters(a.table, a.known, t.Consonants)
	for _, row := range t.Usual {
		unit, spelt, _ := strings.Cut(row, " ")
		a.usual[unit] = spelt
	}
	return a
}

// Has reports whether a rune is a letter of the alphabet.
func (a *Alphabet) Has(r rune) bool { return a.table.of(r) != 0 }

// Latin gives the usual spelling of a word.
func (a *Alphabet) Latin(native []rune) string {
	b := make([]byte, 0, 2*len(native))
	for i := 0; i < len(native); i++ {
		if i+1 < len(native) {
			if s, ok := a.usual[string(native[i:i+2])]; ok {
				b = append(b, s...)
				i++
				continue
			}
		}
		b = append(b, a.usual[string(native[i])]...)
	}
	return string(b)
}

// A Word is a native word, prepared once to be compared with many.
type Word struct {
	alphabet *Alphabet
	codes    [MaxWord]uint8
	n        int
	keys     [NativeKeys]uint64
	count    int

	least, reach int // the likeness that was asked for last, and the highest distance for it
}

// Read prepares a native word.
func (a *Alphabet) Read(native []rune) Word {
	w := Word{alphabet: a}
	for _, r := range native {
		if c := a.table.of(r); c != 0 && w.n < MaxWord {
			w.codes[w.n] = c
			w.n++
		}
	}
	var s skeleton
	a.native.read(&s, w.codes[:w.n])
	k := walk{choices: a.known.choices, slots: s.slots[:s.n], apart: a.apart, limit: NativeKeys}
	w.count = len(k.keys(w.keys[:0], a.doubts))
	return w
}

// Keys appends the keys of the word to dst, at most NativeKeys.
func (w *Word) Keys(dst []uint64) []uint64 { return append(dst, w.keys[:w.count]...) }

// LatinKeys appends the keys of a Latin word to dst, at most LatinKeys.
func (a *Alphabet) LatinKeys(latin string, dst []uint64) []uint64 {
	var s skeleton
	a.latin.read(&s, latin)
	k := walk{choices: a.known.choices, slots: s.slots[:s.n], limit: LatinKeys}
	return k.keys(dst, a.doubts)
}

// Alike says how alike the word and a Latin word sound, from 0, which is that
// they share no key, to 1000.
func (w *Word) Alike(latin string) int {
	var buf [LatinKeys]uint64
	for _, k := range w.alphabet.LatinKeys(latin, buf[:0]) {
		if slices.Contains(w.keys[:w.count], k) {
			return w.Found(latin)
		}
	}
	return 0
}

// Found is Alike for a Latin word that is known to share a key, as one that an
// index found by it.
func (w *Word) Found(latin string) int { return w.alphabet.rate(w.Far(latin)) }

// AtLeast is Found where that is least or more, and 0 where it is less, which
// it sees sooner. Least is 1 to 1000. It is not safe for use by several goroutines
// at once.
func (w *Word) AtLeast(latin string, least int) int {
	if least <= 1 {
		return w.Found(latin)
	}
	if w.least != least {
		w.least, w.reach = least, w.alphabet.reach(least)
	}
	sum := w.sum(latin)
	limit := (w.reach+1)*sum/16 + 1
	cost := w.alphabet.table.spell(w.codes[:w.n], latin, limit)
	if cost > limit {
		return 0
	}
	if alike := w.alphabet.rate(16 * cost / sum); alike >= least {
		return alike
	}
	return 0
}

// Far says how far the word and a Latin word are apart, whether or not they
// share a key, in sixteenths of a quarter bit for each letter.
func (w *Word) Far(latin string) int {
	return 16 * w.alphabet.table.spell(w.codes[:w.n], latin, far) / w.sum(latin)
}

// sum is how many letters the costs of two words are spread over: all of them,
// and two, so that short words must fit better.
func (w *Word) sum(latin string) int { return w.n + min(len(latin), MaxWord) + 2 }

// reach gives the highest distance that rates least or more.
func (a *Alphabet) reach(least int) int {
	return sort.Search(a.scale[len(a.scale)-1].Far, func(x int) bool { return a.rate(x) < least }) - 1
}

// rate reads the scale, in straight lines from point to point.
func (a *Alphabet) rate(x int) int {
	last := Point{0, 1000}
	for _, p := range a.scale {
		if x < p.Far {
			return last.Alike - (last.Alike-p.Alike)*(x-last.Far)/(p.Far-last.Far)
		}
		last = p
	}
	return max(last.Alike, 1)
}
