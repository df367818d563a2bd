package form

import (
	"fmt"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/fault"
)

// A Problem is one mistake in a file.
type Problem struct {
	Line  int    // from 1; 0 where the mistake has no place
	Field string // "parties[1].role", counted from 1
	Says  string // one sentence on the field, without full stop
	Try   string // what to write instead; may be ""
}

// String gives "line 4, parties[1].role: …".
func (p Problem) String() string {
	var where []string
	if p.Line > 0 {
		where = append(where, fmt.Sprintf("line %d", p.Line))
	}
	if p.Field != "" {
		where = append(where, p.Field)
	}
	s := p.Says
	if len(where) > 0 {
		s = strings.Join(where, ", ") + ": " + s
	}
	if p.Try != "" {
		s += " (" + p.Try + ")"
	}
	return s
}

// Problems are all mistakes of a file, in the order of its lines.
type Problems []Problem

// Error gives them one on a line.
func (p Problems) Error() string {
	lines := make([]string, len(p))
	for i, one := range p {
		lines[i] = one.String()
	}
	return strings.Join(lines, "\n  ")
}

// shownProblems bounds how many mistakes of one file are told at once.
const shownProblems = 20

// Refuse makes the fault of a file with mistakes, which ends with advice, nil if
// there are none.
func Refuse(file, advice string, all Problems) error {
	if len(all) == 0 {
		return nil
	}
	slices.SortStableFunc(all, func(a, b Problem) int { return a.Line - b.Line })
	if len(all) == 1 {
		return fault.New(fault.Usage, "%s", file).Because(all).Try("%s", advice)
	}
	says := fmt.Sprintf("%s has %d mistakes", file, len(all))
	if len(all) > shownProblems {
		says += fmt.Sprintf(", of which these are the first %d", shownProblems)
		all = all[:shownProblems]
	}
	return fault.New(fault.Usage, "%s", says).Because(manyProblems{all}).Try("%s", advice)
}

// manyProblems begin on a line of their own.
type manyProblems struct{ Problems }

func (m manyProblems) Error() string { return "\n  " + m.Problems.Error() }
func (m manyProblems) Unwrap() error { return m.Problems }

// Nearest gives the word of known that is most like s, or "".
func Nearest(s string, known []string) string {
	best, at := 3, ""
	for _, k := range known {
		if d := slips(strings.ToLower(s), k, best); d < best && d < max(len(k), 2) {
			best, at = d, k
		}
	}
	if at == "" && len(s) >= 3 {
		for _, k := range known {
			if strings.Contains(k, strings.ToLower(s)) || strings.Contains(strings.ToLower(s), k) && len(k) >= 3 {
				return k
			}
		}
	}
	return at
}

// slips counts the letters to add, drop or change to make a into b, or gives
// limit where there are as many or more.
func slips(a, b string, limit int) int {
	if len(a) > 64 || len(b) > 64 || len(a)-len(b) >= limit || len(b)-len(a) >= limit {
		return limit
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		before := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := before
			if a[i] != b[j] {
				cost++
			}
			before = row[j+1]
			row[j+1] = min(cost, row[j+1]+1, row[j]+1)
		}
	}
	return min(row[len(b)], limit)
}
