package alphabet

// A choice is a class of sound, a capital letter, that a letter may stand for.
type choice struct {
	class byte
	doubt uint8
}

// Classes that are no consonant.
const (
	vowelClass = '-' // two consonants of one class are one, unless vowels are between them
	silence    = '*' // leaves no trace
)

// A reading is what one letter stands for: one sound, or two as x does, by
// their places in the readings of the alphabet. 0 is none.
type reading [2]uint8

// readings are the choices that the letters of an alphabet leave, each once.
type readings struct {
	choices [][]choice
	known   map[string]uint8
}

// vowels is the place of the choices of a vowel.
const vowels = 1

func newReadings() *readings {
	r := &readings{choices: [][]choice{nil}, known: make(map[string]uint8)}
	r.add("-")
	return r
}

// read reads classes, best first: each after the first is one doubt more, and
// one more after a dot. A plus joins two sounds.
func (r *readings) read(options string) reading {
	for i := range len(options) {
		if options[i] == '+' {
			return reading{r.add(options[:i]), r.add(options[i+1:])}
		}
	}
	return reading{r.add(options)}
}

func (r *readings) add(options string) uint8 {
	if id, ok := r.known[options]; ok {
		return id
	}
	var list []choice
	doubt := uint8(0)
	for _, c := range []byte(options) {
		if c == '.' {
			doubt++
			continue
		}
		list = append(list, choice{c, doubt})
		doubt++
	}
	id := uint8(len(r.choices))
	r.choices = append(r.choices, list)
	r.known[options] = id
	return id
}

// A skeleton is the consonants of a word, by their places in the readings.
type skeleton struct {
	slots [MaxWord]uint8
	n     int
}

func (s *skeleton) add(r reading) {
	for _, id := range r {
		if id == 0 || s.n == MaxWord || id == vowels && s.n > 0 && s.slots[s.n-1] == vowels {
			continue
		}
		s.slots[s.n] = id
		s.n++
	}
}

// width is how many consonants make a key.
const width = 4

// start is the class before the first.
const start = 1

// A walk gathers the keys of a skeleton: the first consonants of its likeliest
// readings, and how it ends when it is short.
type walk struct {
	choices [][]choice
	slots   []uint8
	apart   bool // neighbours of one class are two consonants, with a vowel unwritten
	limit   int
	found   [NativeKeys]uint64
	n       int
}

// keys appends to dst at most limit keys, of readings with no more than so many
// doubts. Likelier readings come first.
func (w *walk) keys(dst []uint64, doubts int) []uint64 {
	if len(w.slots) == 0 {
		return dst
	}
	for doubt := 0; doubt <= doubts && w.n < w.limit; doubt++ {
		w.from(0, 0, 0, start, doubt)
	}
	return append(dst, w.found[:w.n]...)
}

// from goes on at slot i with n classes in key so far; last is the class of the
// slot before, 0 after a vowel, start before the first.
func (w *walk) from(i, n int, key uint64, last byte, doubt int) {
	if w.n >= w.limit {
		return
	}
	if n == width || i == len(w.slots) {
		if doubt == 0 {
			w.emit(key, n)
		}
		return
	}
	for _, c := range w.choices[w.slots[i]] {
		rest := doubt - int(c.doubt)
		if rest < 0 {
			return
		}
		switch {
		case c.class == silence:
			w.from(i+1, n, key, last, rest)
		case c.class == vowelClass && last == start:
			w.from(i+1, n, 1, 0, rest) // a vowel comes first
		case c.class == vowelClass:
			w.from(i+1, n, key, 0, rest)
		case c.class == last && !w.apart:
			w.from(i+1, n, key, last, rest)
		default:
			w.from(i+1, n+1, key<<5|uint64(c.class-'A'+1), c.class, rest)
		}
	}
}

func (w *walk) emit(key uint64, n int) {
	if n > 2 { // the first vowel tells short words apart; long ones do not need it
		key &= 1<<(5*n) - 1
	}
	key = (key<<3 | uint64(n)) * 0x9E3779B97F4A7C15 // spread
	for _, k := range w.found[:w.n] {
		if k == key {
			return
		}
	}
	w.found[w.n] = key
	w.n++
}
