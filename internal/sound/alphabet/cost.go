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

// A line holds the cheapest ways to have spelt so many Latin letters.
type line [MaxWord + maxChunk + 1]uint16

// spell gives the cost of the cheapest way to spell the letters of native, by
// their codes, as latin. A byte of latin that is none of a to z spells nothing.
func (t *table) spell(native []uint8, latin string) int {
	latin = latin[:min(len(latin), MaxWord)]
	var chunks [MaxWord][maxChunk + 1]uint16 // by place and length
	for j := range len(latin) {
		t.cut(&chunks[j], latin[j:])
	}
	var lines [3]line
	clearLine(&lines[0], len(latin))
	clearLine(&lines[1], len(latin))
	lines[0][0] = 0
	silence := t.row(0)
	for i, c := range native {
		here, one, two := &lines[i%3], &lines[(i+1)%3], &lines[(i+2)%3]
		clearLine(two, len(latin))
		t.insert(here, chunks[:len(latin)], silence)
		step(here, one, chunks[:len(latin)], t.row(c), true)
		if i+1 < len(native) {
			if u := t.pair[int(c)*64+int(native[i+1])]; u > 0 {
				step(here, two, chunks[:len(latin)], t.row(u), false)
			}
		}
	}
	last := &lines[len(native)%3]
	t.insert(last, chunks[:len(latin)], silence)
	return int(last[len(latin)])
}

// cut gives the chunks that latin begins with, by length.
func (t *table) cut(to *[maxChunk + 1]uint16, latin string) {
	at := uint16(0)
	for k := 0; k < maxChunk && k < len(latin); k++ {
		c := latin[k] - 'a'
		if c >= 26 {
			return
		}
		if at = t.next[at][c]; at == 0 {
			return
		}
		to[k+1] = t.chunk[at]
	}
}

func clearLine(l *line, n int) {
	for j := range l[:n+maxChunk+1] {
		l[j] = far
	}
}

// insert lets Latin letters spell nothing.
func (t *table) insert(here *line, chunks [][maxChunk + 1]uint16, silence []uint8) {
	for j := range chunks {
		d := here[j]
		if d >= far {
			continue
		}
		here[j+1] = min(here[j+1], d+added)
		for k := 1; k <= maxChunk; k++ {
			if c := chunks[j][k]; c != 0 && silence[c] != none {
				here[j+k] = min(here[j+k], d+uint16(silence[c]))
			}
		}
	}
}

// step lets a unit be spelt by each chunk that it has a cost for, and, when it
// is one letter, by any letter or by nothing.
func step(here, to *line, chunks [][maxChunk + 1]uint16, costs []uint8, single bool) {
	quiet := uint16(costs[0])
	if quiet == none {
		quiet = lost
		if !single {
			quiet = far
		}
	}
	for j := range chunks {
		d := here[j]
		if d >= far {
			continue
		}
		to[j] = min(to[j], d+quiet)
		if single {
			to[j+1] = min(to[j+1], d+strange)
		}
		for k, c := range chunks[j] {
			if c != 0 && costs[c] != none {
				to[j+k] = min(to[j+k], d+uint16(costs[c]))
			}
		}
	}
	if d := here[len(chunks)]; d < far {
		to[len(chunks)] = min(to[len(chunks)], d+quiet)
	}
}
