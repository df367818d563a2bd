package alphabet

import "strings"

// letters say which classes of sound each letter of an alphabet may stand for.
type letters struct {
	table            *table
	plain, head, end [64]reading
	before           [64 * 64]reading // by code of the letter and of the next
}

// newLetters reads the rows of consonants: see Tables.
func newLetters(t *table, known *readings, rows []string) *letters {
	l := &letters{table: t}
	for i := range l.plain {
		l.plain[i] = reading{vowels}
	}
	for _, row := range rows {
		unit, options, _ := strings.Cut(row, " ")
		what := known.read(options)
		r := []rune(unit)
		switch {
		case len(r) == 1:
			l.plain[t.of(r[0])] = what
		case r[0] == '^':
			l.head[t.of(r[1])] = what
		case r[1] == '$':
			l.end[t.of(r[0])] = what
		default:
			l.before[int(t.of(r[0]))*64+int(t.of(r[1]))] = what
		}
	}
	return l
}

// read makes a skeleton of a native word, by its codes.
func (l *letters) read(to *skeleton, native []uint8) {
	for i, c := range native {
		what := l.plain[c]
		switch {
		case i == 0 && l.head[c][0] != 0:
			what = l.head[c]
		case i+1 == len(native):
			if l.end[c][0] != 0 {
				what = l.end[c]
			}
		default:
			if b := l.before[int(c)*64+int(native[i+1])]; b[0] != 0 {
				what = b
			}
		}
		to.add(what)
	}
}
