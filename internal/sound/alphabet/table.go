package alphabet

import (
	"strconv"
	"strings"
)

// table holds the costs of the spellings of each unit, a letter or two. It is
// never changed after newTable.
type table struct {
	base rune
	code []uint8 // by rune less base; 0 for a rune that is no letter

	pair   []uint8 // unit of two codes, at first*64+second; 0 for none
	cost   []uint8 // by unit*chunks+chunk
	chunks int

	next  [][26]uint16 // the chunks as a tree; 0 for no branch
	chunk []uint16     // by place in the tree: the chunk it is, or 0
}

// none says that a table has no cost; no cost is as high.
const none = 255

// newTable reads the letters of an alphabet and the rows of spellings; see New.
func newTable(letters string, rows []string) *table {
	t := &table{pair: make([]uint8, 64*64), next: make([][26]uint16, 1), chunk: make([]uint16, 1), chunks: 1}
	t.number([]rune(letters))
	type entry struct {
		unit  uint8
		chunk uint16
		cost  uint8
	}
	var entries []entry
	units := uint8(64)
	for _, row := range rows {
		f := strings.Fields(row)
		unit := uint8(0) // nothing
		switch rs := []rune(f[0]); {
		case len(rs) == 2:
			unit = units
			units++
			t.pair[int(t.of(rs[0]))*64+int(t.of(rs[1]))] = unit
		case f[0] != nothing:
			unit = t.of(rs[0])
		}
		for _, s := range f[1:] {
			chunk, n, _ := strings.Cut(s, ":")
			c, err := strconv.Atoi(n)
			if err != nil || c < 0 || c >= none {
				panic("alphabet: no cost in " + row)
			}
			entries = append(entries, entry{unit, t.plant(chunk), uint8(c)})
		}
	}
	t.cost = make([]uint8, int(units)*t.chunks)
	for i := range t.cost {
		t.cost[i] = none
	}
	for _, e := range entries {
		t.cost[int(e.unit)*t.chunks+int(e.chunk)] = e.cost
	}
	return t
}

// nothing is the unit of no letters and the spelling of silence in a row.
const nothing = "-"

// number gives each letter its code.
func (t *table) number(letters []rune) {
	t.base = letters[0]
	top := t.base
	for _, r := range letters {
		t.base, top = min(t.base, r), max(top, r)
	}
	t.code = make([]uint8, top-t.base+1)
	for i, r := range letters {
		t.code[r-t.base] = uint8(i + 1)
	}
}

// of gives the code of a letter, from 1 to 63, or 0 for any other rune.
func (t *table) of(r rune) uint8 {
	if i := r - t.base; i >= 0 && int(i) < len(t.code) {
		return t.code[i]
	}
	return 0
}

// plant gives the number of a chunk, new or known. Silence is chunk 0.
func (t *table) plant(s string) uint16 {
	if s == nothing {
		return 0
	}
	at := uint16(0)
	for _, c := range []byte(s) {
		if t.next[at][c-'a'] == 0 {
			t.next[at][c-'a'] = uint16(len(t.next))
			t.next = append(t.next, [26]uint16{})
			t.chunk = append(t.chunk, 0)
		}
		at = t.next[at][c-'a']
	}
	if t.chunk[at] == 0 {
		t.chunk[at] = uint16(t.chunks)
		t.chunks++
	}
	return t.chunk[at]
}

// row gives the costs of a unit by chunk.
func (t *table) row(unit uint8) []uint8 { return t.cost[int(unit)*t.chunks:][:t.chunks] }
