package spell

import (
	"fmt"
	"strconv"
	"strings"
)

// A Model is a table of costs, read once. It is immutable.
type Model struct {
	alone  [256]int32                        // of a letter with nothing known
	insert [256]int32                        // the balance of a letter that no sound stands for
	runs   [1 + 26 + 26*26 + 26*26*26]uint16 // numbers of the runs that the table names, by place
	gain   [][]int16                         // by sound and run: its balance
	best   [][longest + 1]int32              // by sound and length of a run: the least balance
	added  int32                             // the least balance of a letter that no sound stands for
	// What a letter costs alone, at the least and at the most.
	cheapest, dearest int32
	ahead             [][1 + 26 + 26*26]int16 // by sound and one or two letters: the least balance of a longer run that begins so
}

// The costs of what a table does not name, in sixteenths of a bit.
const (
	rareLetter = 160
	impossible = 1 << 14
)

// New reads a table of the form that Measure prints, for sounds of these
// names. It panics on a table that is not of that form: tables are constants.
func New(names []string, table string) *Model {
	m := new(Model)
	for i := range m.alone {
		m.alone[i], m.insert[i] = rareLetter, rareLetter
	}
	number := make(map[string]int)
	for i, n := range names {
		number[n] = i
	}
	lines := strings.Split(strings.TrimSpace(table), "\n")
	each(lines[0], func(run string, cost int32) { m.alone[run[0]] = cost })
	each(lines[1], func(run string, cost int32) { m.insert[run[0]] = cost })
	for i := range m.insert {
		m.insert[i] -= m.alone[i]
	}
	count := 1
	for _, line := range lines[2:] {
		each(line, func(run string, _ int32) {
			if id := &m.runs[place(run)]; run != "" && *id == 0 {
				*id = uint16(count)
				count++
			}
		})
	}
	m.clear(len(names), count)
	for _, line := range lines[2:] {
		s, ok := number[line[:strings.IndexByte(line, ' ')]]
		if !ok {
			panic("a line for no sound: " + line)
		}
		each(line, func(run string, cost int32) { m.set(s, run, cost) })
	}
	return m
}

// each calls visit with every run of a line and its cost.
func each(line string, visit func(run string, cost int32)) {
	f := strings.Fields(line)
	for i := 1; i+1 < len(f); i += 2 {
		cost, err := strconv.Atoi(f[i+1])
		if err != nil {
			panic(fmt.Sprintf("the cost of %s %s: %v", f[0], f[i], err))
		}
		visit(strings.TrimPrefix(f[i], "-"), int32(cost))
	}
}

// clear makes every run impossible for every sound.
func (m *Model) clear(sounds, runs int) {
	m.gain = make([][]int16, sounds)
	m.best = make([][longest + 1]int32, sounds)
	m.added, m.cheapest, m.dearest = impossible, impossible, 0
	for c := 'a'; c <= 'z'; c++ {
		m.added = min(m.added, m.insert[c])
		m.cheapest, m.dearest = min(m.cheapest, m.alone[c]), max(m.dearest, m.alone[c])
	}
	m.ahead = make([][1 + 26 + 26*26]int16, sounds)
	for i := range m.gain {
		m.best[i] = [longest + 1]int32{impossible, impossible, impossible, impossible}
		m.gain[i] = make([]int16, runs)
		for j := range m.gain[i] {
			m.gain[i][j] = impossible
		}
		for j := range m.ahead[i] {
			m.ahead[i][j] = impossible
		}
	}
}

func (m *Model) set(sound int, run string, cost int32) {
	for i := range len(run) {
		cost -= m.alone[run[i]]
	}
	m.gain[sound][m.runs[place(run)]] = int16(cost)
	m.best[sound][len(run)] = min(m.best[sound][len(run)], cost)
	for n := 1; n < len(run); n++ {
		begun := &m.ahead[sound][place(run[:n])]
		*begun = min(*begun, int16(cost))
	}
}

// place numbers the runs of up to three letters: "" is 0, a is 1, aa is 27.
func place(run string) int {
	at := 0
	for i := range len(run) {
		at = at*26 + int(run[i]-'a') + 1
	}
	return at
}
