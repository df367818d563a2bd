package alphabet

// Costs, in quarter bits, of what a table has no entry for.
const (
	strange = 40 // a letter spelt by a Latin one that never spells it
	lost    = 36 // a letter that is not spelt at all
	added   = 30 // a Latin letter that spells nothing
)

// maxChunk is the longest run of Latin letters that spells one unit, as the
// German tsch does.
const maxChunk = 4

// far is more than any word costs.
const far = 1 << 14

// A run is a chunk that stands at some place of a Latin word.
type run struct {
	chunk uint16
	n     uint8 // letters
	free  uint8 // what it costs when it spells nothing
}

// runs are the chunks that begin at one place.
type runs struct {
	list [maxChunk]run
	n    int
}

// A line holds the cheapest ways to have spelt so many Latin letters.
type line [MaxWord + maxChunk + 1]uint16

// spell gives the cost of the cheapest way to spell the letters of native, by
// their codes, as latin, or more than limit where it is higher. A byte of latin
// that is none of a to z spells nothing.
func (t *table) spell(native []uint8, latin string, limit int) int {
	latin = latin[:min(len(latin), MaxWord)]
	var at [MaxWord]runs
	for j := range len(latin) {
		t.cut(&at[j], latin[j:])
	}
	word := at[:len(latin)]
	var lines [3]line
	clearLine(&lines[0], len(latin))
	clearLine(&lines[1], len(latin))
	lines[0][0] = 0
	here, one, two := &lines[0], &lines[1], &lines[2]
	top := uint16(min(limit, far-1))
	dead := 0 // lines up to this one that nothing leads on from
	for i, c := range native {
		if dead++; insert(here, word, top) {
			dead = 0
		}
		if dead == 2 { // a unit has no more letters
			return far
		}
		clearLine(two, len(latin))
		step(here, one, word, t.row(c), lost, strange, top)
		if i+1 < len(native) {
			if u := t.pair[int(c)*64+int(native[i+1])]; u > 0 {
				step(here, two, word, t.row(u), far, far, top)
			}
		}
		here, one, two = one, two, here
	}
	insert(here, word, top)
	return int(here[len(latin)])
}

// cut gives the chunks that latin begins with.
func (t *table) cut(to *runs, latin string) {
	silence := t.row(0)
	at := uint16(0)
	for k := 0; k < maxChunk && k < len(latin); k++ {
		c := latin[k] - 'a'
		if c >= 26 {
			return
		}
		if at = t.next[at][c]; at == 0 {
			return
		}
		if chunk := t.chunk[at]; chunk != 0 {
			to.list[to.n] = run{chunk, uint8(k + 1), silence[chunk]}
			to.n++
		}
	}
}

func clearLine(l *line, n int) {
	for j := range l[:n+1] {
		l[j] = far
	}
}

// insert lets Latin letters spell nothing, and reports whether anything costs no
// more than top. What costs more is given up.
func insert(here *line, word []runs, top uint16) bool {
	alive := here[len(word)] <= top
	for j := range word {
		d := here[j]
		if d > top {
			continue
		}
		alive = true
		here[j+1] = min(here[j+1], d+added)
		r := &word[j]
		for k := range r.n {
			if x := r.list[k]; x.free != none {
				to := &here[j+int(x.n)]
				*to = min(*to, d+uint16(x.free))
			}
		}
	}
	return alive
}

// step lets a unit be spelt by each chunk that it has a cost for, by nothing,
// and by any letter. What costs more than top is given up.
func step(here, to *line, word []runs, costs []uint8, quiet, any, top uint16) {
	if costs[0] != none {
		quiet = uint16(costs[0])
	}
	for j := range word {
		d := here[j]
		if d > top {
			continue
		}
		to[j] = min(to[j], d+quiet)
		to[j+1] = min(to[j+1], d+any)
		r := &word[j]
		for k := range r.n {
			x := r.list[k]
			if c := costs[x.chunk]; c != none {
				cell := &to[j+int(x.n)]
				*cell = min(*cell, d+uint16(c))
			}
		}
	}
	if d := here[len(word)]; d <= top {
		to[len(word)] = min(to[len(word)], d+quiet)
	}
}
