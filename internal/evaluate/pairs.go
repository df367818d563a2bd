package evaluate

import (
	"io"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/fault"
)

// A Pair is two names with what is known of them.
type Pair struct {
	Line int // in the file, from 1
	A, B string
	Same bool // they are names of one party
}

// Pairs is a file of pairs of names.
type Pairs struct {
	Name  string // of the file
	Pairs []Pair
}

// The two words of the third cell.
const (
	wordSame      = "same"
	wordDifferent = "different"
)

// headings are the words that mark the first line as a heading when one of them
// stands in its third cell. To add one, add it here and in docs/evaluating.md.
var headings = []string{"expect", "label", "verdict", "answer", "same or different", "same|different"}

// ReadPairs reads pairs of names, one on each line: two names and "same" or
// "different", divided by tabs. Further cells are not looked at; lines that are
// empty or begin with # are skipped; the first line may be a heading. The
// errors are *fault.Fault and name the line and the column.
func ReadPairs(file string, r io.Reader) (*Pairs, error) {
	b, err := content(file, r)
	if err != nil {
		return nil, err
	}
	p := &Pairs{Name: file}
	n, first := 0, true
	for line := range strings.Lines(string(b)) {
		n++
		line = strings.TrimRight(line, "\r\n")
		if strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(line, "\t")
		if first && len(cells) > 2 && slices.Contains(headings, strings.ToLower(strings.TrimSpace(cells[2]))) {
			first = false
			continue
		}
		first = false
		pair, err := readPair(file, n, cells)
		if err != nil {
			return nil, err
		}
		if len(p.Pairs) == MaxRows {
			return nil, broken(file, n, "there are more than 1,000,000 pairs").Try("cut the file into several")
		}
		p.Pairs = append(p.Pairs, pair)
	}
	if len(p.Pairs) == 0 {
		return nil, fault.New(fault.Input, "%s holds no pair of names", file).
			Try("write two names and same or different on each line, with tabs between them")
	}
	return p, nil
}

func readPair(file string, line int, cells []string) (Pair, error) {
	p := Pair{Line: line}
	if len(cells) < 3 {
		return p, broken(file, line, "three cells between tabs are needed, and it has %d", len(cells)).
			Try("write two names and same or different, with a tab between them, not blanks")
	}
	p.A, p.B = strings.TrimSpace(cells[0]), strings.TrimSpace(cells[1])
	for i, text := range []string{p.A, p.B} {
		switch {
		case text == "":
			return p, broken(file, line, "column %d: there is no name", i+1).Try("write a name, or take the line out")
		case len(text) > MaxName:
			return p, broken(file, line, "column %d: the name is longer than %d bytes", i+1, MaxName).Try("shorten it; no name is so long")
		}
	}
	switch said := strings.TrimSpace(cells[2]); strings.ToLower(said) {
	case wordSame:
		p.Same = true
	case wordDifferent:
	default:
		return p, broken(file, line, "column 3: %q is neither same nor different", shorten(said)).
			Try("write same where both are names of one party, else different; put # before a heading")
	}
	return p, nil
}
