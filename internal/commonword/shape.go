package commonword

import "math/bits"

// Shapes say how much a word looks like an English one, by its runs of three
// letters: no table holds every word, but "diagnostic" looks like one and
// "megvii" does not.
type Shapes struct {
	surprise [letters * letters * letters]uint16 // in 1/256 bits, of the last letter after the two before
}

// letters are a to z, and 0 for the beginning and end of a word.
const letters = 27

// Shapes takes the runs of letters of all words of the table that were seen in
// lower case, each word once.
func (t *Table) Shapes() *Shapes {
	var runs [letters * letters * letters]uint32
	var pairs [letters * letters]uint32
	for w, c := range t.class {
		if c.lower > 0 {
			walkShape(w, func(run int) {
				runs[run]++
				pairs[run/letters]++
			})
		}
	}
	s := &Shapes{}
	for run, n := range runs {
		// A run never seen counts as three tenths of one.
		s.surprise[run] = uint16(max(0, log2(10*pairs[run/letters]+3*letters)-log2(10*n+3)))
	}
	return s
}

// Strangeness is how surprising the letters of a word are in English, on
// average, in hundredths of a bit: about 300 for English words, 400 to 600 for
// words of languages unlike it. A word with other letters than a to z is as
// strange as can be.
func (s *Shapes) Strangeness(word string) int {
	sum, n := 0, 0
	ok := walkShape(word, func(run int) {
		sum += int(s.surprise[run])
		n++
	})
	if !ok {
		return 1600
	}
	return sum * 100 / 256 / n
}

// walkShape gives every run of three letters of a word, as a number, and
// reports whether the word has only letters from a to z.
func walkShape(word string, f func(run int)) bool {
	before := 0 // the two letters before
	for i := 0; i <= len(word); i++ {
		c := 0
		if i < len(word) {
			if word[i] < 'a' || word[i] > 'z' {
				return false
			}
			c = int(word[i]-'a') + 1
		}
		f(before*letters + c)
		before = (before*letters + c) % (letters * letters)
	}
	return true
}

// log2 is the binary logarithm of n, which is not 0, in 1/256 bits. It is
// computed in integers, so that it is the same on every machine.
func log2(n uint32) int {
	whole := bits.Len32(n) - 1
	x := uint64(n) << (31 - whole) // 1 to 2, with 31 bits after the point
	out := whole
	for range 8 {
		x = x * x >> 31
		out *= 2
		if x >= 1<<32 {
			x >>= 1
			out++
		}
	}
	return out
}
