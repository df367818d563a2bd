package alphabet

import "strings"

// A skeleton is the consonants of a word, each with the classes of sound that
// it may stand for, best first.
type skeleton struct {
	slots [MaxWord]string
	n     int
}

// vowels stand between two consonants: two of one class are one consonant when
// no vowel is between them.
const vowels = "-"

// silent is a letter that leaves no trace.
const silent = "*"

// add appends a letter with the classes that it may stand for. A plus joins
// the classes of two sounds that one letter has, as x.
func (s *skeleton) add(options string) {
	if options == silent || s.n == MaxWord {
		return
	}
	if one, two, both := strings.Cut(options, "+"); both {
		s.add(one)
		options = two
	}
	if s.n < MaxWord {
		s.slots[s.n] = options
		s.n++
	}
}

// width is how many consonants make a key.
const width = 4

// maxDoubt is how unlikely a reading may be and still give a key.
const maxDoubt = 3

// keys appends to dst at most limit keys: the first consonants of the
// likeliest readings of the word, and how it ends when it is short.
func (s *skeleton) keys(dst []uint64, limit int) []uint64 {
	if s.n == 0 {
		return dst
	}
	w := walk{s: s, dst: dst, base: len(dst), limit: limit}
	for doubt := 0; doubt <= maxDoubt && len(w.dst)-w.base < limit; doubt++ {
		w.from(0, 0, 0, 1, doubt)
	}
	return w.dst
}

type walk struct {
	s     *skeleton
	dst   []uint64
	base  int
	limit int
}

// from goes on at slot i with n classes in key so far; last is the class of the
// slot before, 0 after a vowel, 1 before the first.
func (w *walk) from(i, n int, key uint64, last byte, doubt int) {
	if len(w.dst)-w.base >= w.limit {
		return
	}
	if n == width || i == w.s.n {
		if doubt == 0 {
			w.emit(key, n)
		}
		return
	}
	options := w.s.slots[i]
	cost := 0
	for k := 0; k < len(options); k++ {
		c := options[k]
		if c == '.' {
			cost++
			continue
		}
		if cost > doubt {
			return
		}
		switch c {
		case '-':
			next := last
			if len(options) == 1 || last == 1 {
				next = 0
			}
			if last == 1 {
				w.from(i+1, n, 1, next, doubt-cost) // a vowel comes first
			} else {
				w.from(i+1, n, key, next, doubt-cost)
			}
		case last:
			w.from(i+1, n, key, last, doubt-cost)
		default:
			w.from(i+1, n+1, key<<5|uint64(c-'A'+1), c, doubt-cost)
		}
		cost++
	}
}

func (w *walk) emit(key uint64, n int) {
	if n > 2 { // the first vowel tells short words apart; long ones do not need it
		key &= 1<<(5*n) - 1
	}
	key = (key<<3 | uint64(n))
	key *= 0x9E3779B97F4A7C15
	for _, k := range w.dst[w.base:] {
		if k == key {
			return
		}
	}
	w.dst = append(w.dst, key)
}
