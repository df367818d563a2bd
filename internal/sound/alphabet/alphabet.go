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

import "slices"

// MaxWord is how many letters of a word are compared. What follows is cut off.
const MaxWord = 40

// How many keys a word has at most.
const (
	NativeKeys = 12
	LatinKeys  = 6
)

// An Alphabet is a script with its Latin spellings. It is never changed after
// New and is safe for use by several goroutines.
type Alphabet struct {
	table  *table
	native *letters
	latin  *sounds
	scale  []Point
	usual  map[rune]string
}

// Tables are what an Alphabet is made of.
type Tables struct {
	// Letters lists at most 63 letters of one block of Unicode.
	Letters string
	// Usual gives the letters and their usual Latin spelling, for display:
	// "ж zh". A letter that it does not have is left out.
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
	a := &Alphabet{table: newTable(t.Letters, t.Spellings), latin: newSounds(t.Latin), scale: t.Scale, usual: make(map[rune]string)}
	a.native = newLetters(a.table, t.Consonants)
	for _, row := range t.Usual {
		r := []rune(row)
		a.usual[r[0]] = string(r[2:])
	}
	return a
}

// Has reports whether a rune is a letter of the alphabet.
func (a *Alphabet) Has(r rune) bool { return a.table.of(r) != 0 }

// Latin gives the usual spelling of a word.
func (a *Alphabet) Latin(native []rune) string {
	b := make([]byte, 0, 2*len(native))
	for _, r := range native {
		b = append(b, a.usual[r]...)
	}
	return string(b)
}

// Alike says how alike a native and a Latin word sound, from 0, which is that
// they share no key, to 1000.
func (a *Alphabet) Alike(native []rune, latin string) int {
	var x [NativeKeys]uint64
	var y [LatinKeys]uint64
	if !share(a.Keys(native, x[:0]), a.LatinKeys(latin, y[:0])) {
		return 0
	}
	return a.rate(a.Far(native, latin))
}

func share(x, y []uint64) bool {
	for _, k := range y {
		if slices.Contains(x, k) {
			return true
		}
	}
	return false
}

// Far says how far two words are apart, whether or not they share a key, in
// sixteenths of a quarter bit for each letter.
func (a *Alphabet) Far(native []rune, latin string) int {
	var codes [MaxWord]uint8
	n := 0
	for _, r := range native {
		if c := a.table.of(r); c != 0 && n < MaxWord {
			codes[n] = c
			n++
		}
	}
	return 16 * a.table.spell(codes[:n], latin) / (n + min(len(latin), MaxWord) + 2)
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

// Keys appends the keys of a native word to dst, at most NativeKeys.
func (a *Alphabet) Keys(native []rune, dst []uint64) []uint64 {
	var s skeleton
	a.native.read(&s, native)
	return s.keys(dst, NativeKeys)
}

// LatinKeys appends the keys of a Latin word to dst, at most LatinKeys.
func (a *Alphabet) LatinKeys(latin string, dst []uint64) []uint64 {
	var s skeleton
	a.latin.read(&s, latin)
	return s.keys(dst, LatinKeys)
}
