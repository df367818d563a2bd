package alphabet

import "strings"

// letters say which classes of sound each letter of an alphabet may stand for.
type letters struct {
	table            *table
	plain, head, end [64]string
	before           map[uint16]string // by code of the letter and of the next
}

func newLetters(t *table, rows []string) *letters {
	l := &letters{table: t, before: make(map[uint16]string)}
	for i := range l.plain {
		l.plain[i] = vowels
	}
	for _, row := range rows {
		unit, options, _ := strings.Cut(row, " ")
		r := []rune(unit)
		switch {
		case len(r) == 1:
			l.plain[t.of(r[0])] = options
		case r[0] == '^':
			l.head[t.of(r[1])] = options
		case r[1] == '$':
			l.end[t.of(r[0])] = options
		default:
			l.before[uint16(t.of(r[0]))<<8|uint16(t.of(r[1]))] = options
		}
	}
	return l
}

// read makes a skeleton of a native word.
func (l *letters) read(to *skeleton, native []rune) {
	to.n = 0
	for i, r := range native {
		c := l.table.of(r)
		if c == 0 {
			continue
		}
		options := l.plain[c]
		switch {
		case i == 0 && l.head[c] != "":
			options = l.head[c]
		case i+1 == len(native):
			if l.end[c] != "" {
				options = l.end[c]
			}
		default:
			if o, ok := l.before[uint16(c)<<8|uint16(l.table.of(native[i+1]))]; ok {
				options = o
			}
		}
		to.add(options)
	}
}
