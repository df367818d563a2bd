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
	count  int                               // of runs, with the empty one
	thirds [1 + 26 + 26*26]uint32            // by the place of two letters: those that make a run of three with them
	spelt  [][]spelt                         // by sound: its runs
}

// A spelt run is one that a sound is written as, with its balance: what its
// letters cost when the sound is known, less what they cost with nothing known.
type spelt struct {
	run     uint16
	length  uint8
	text    [longest]byte // its letters
	letters uint32        // as a set
	alone   int32
	balance int32
}

// The costs of what a table does not name, in sixteenths of a bit.
const rareLetter = 160

// New reads a table of the form that Measure prints, for sounds of these
// names. It panics on a table that is not of that form: tables are constants.
func New(names []string, table string) *Model {
	m := &Model{count: 1, spelt: make([][]spelt, len(names))}
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
	for _, line := range lines[2:] {
		s, ok := number[line[:strings.IndexByte(line, ' ')]]
		if !ok {
			panic("a line for no sound: " + line)
		}
		each(line, func(run string, cost int32) { m.add(s, run, cost) })
	}
	return m
}

// each calls visit with every run of a line and its cost.
func each(line string, visit func(run string, cost int32)) {
	f := strings.Fields(line)
	for i := 1; i+1 < len(f); i += 2 {
		cost, err := strconv.Atoi(f[i+1])
		if err != nil || cost < 0 {
			panic(fmt.Sprintf("the cost of %s %s: %d, %v", f[0], f[i], cost, err))
		}
		visit(strings.TrimPrefix(f[i], "-"), int32(cost))
	}
}

func (m *Model) add(sound int, run string, cost int32) {
	id := &m.runs[place(run)]
	if run != "" && *id == 0 {
		*id = uint16(m.count)
		m.count++
	}
	s := spelt{run: *id, length: uint8(len(run))}
	copy(s.text[:], run)
	for i := range len(run) {
		s.alone += m.alone[run[i]]
		s.letters |= bit(run[i])
	}
	if len(run) == longest {
		m.thirds[place(run[:2])] |= bit(run[2])
	}
	s.balance = cost - s.alone
	m.spelt[sound] = append(m.spelt[sound], s)
}

// bit is a letter as a set.
func bit(letter byte) uint32 { return 1 << (letter - 'a') }

// place numbers the runs of up to three letters: "" is 0, a is 1, aa is 27.
func place(run string) int {
	at := 0
	for i := range len(run) {
		at = at*26 + int(run[i]-'a') + 1
	}
	return at
}
