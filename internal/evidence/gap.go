package evidence

import (
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/tlog"

	"github.com/navicert/navicert/internal/day"
)

// A Gap is what is left of an entry whose content was deleted: its leaf, which
// the tree goes on to prove, and the entry that says who deleted it, when and
// why. Or it stands for an entry that was left out of a copy.
type Gap struct {
	Leaf tlog.Hash
	By   int64 // number of an entry of kind Purge, or Withheld
}

// Withheld stands in place of the number of a Purge in a copy of the log that
// leaves entries out, which are not its reader's business.
const Withheld = 0

const (
	gapWord  = "deleted "
	withheld = "withheld "
)

// Text is the line that stands for a gap in EntriesFile. It cannot be mistaken
// for an entry, which begins with a brace.
func (g Gap) Text() string {
	if g.By == Withheld {
		return withheld + LeafText(g.Leaf)
	}
	return fmt.Sprintf("%s%s by %d", gapWord, LeafText(g.Leaf), g.By)
}

// ParseGap reads what Text writes. ok tells whether the line means to be a gap
// at all; any other spelling of one is an error.
func ParseGap(line string) (g Gap, ok bool, err error) {
	if leaf, ok := strings.CutPrefix(line, withheld); ok {
		g.Leaf, err = ParseLeaf(leaf)
		return g, true, err
	}
	rest, ok := strings.CutPrefix(line, gapWord)
	if !ok {
		return g, false, nil
	}
	leaf, by, _ := strings.Cut(rest, " by ")
	if g.Leaf, err = ParseLeaf(leaf); err == nil {
		g.By, err = strconv.ParseInt(by, 10, 64)
	}
	if err == nil && (g.By < 1 || g.Text() != line) {
		err = errors.New("the line of a deleted entry is not in its canonical spelling")
	}
	return g, true, err
}

// A Purged is the Query of an entry of kind Purge: which entries lost their
// content under it.
type Purged struct {
	Until   day.Day `json:"until"`   // the day that their time was over by
	Entries []Range `json:"entries"` // rising
}

// A Range is entries that follow each other, both ends included.
type Range struct {
	From int64 `json:"from"`
	To   int64 `json:"to"`
}

// Holds reports whether the content of an entry was deleted.
func (p Purged) Holds(number int64) bool {
	for _, r := range p.Entries {
		if r.From <= number && number <= r.To {
			return true
		}
	}
	return false
}

// Ranges puts rising numbers together.
func Ranges(numbers []int64) []Range {
	var out []Range
	for _, n := range numbers {
		if last := len(out) - 1; last >= 0 && out[last].To+1 == n {
			out[last].To = n
			continue
		}
		out = append(out, Range{n, n})
	}
	return out
}

// PurgedBy reads what an entry of kind Purge says.
func (e *Entry) PurgedBy() (Purged, error) {
	var p Purged
	if e.Kind != Purge {
		return p, fmt.Errorf("entry %d is no deletion", e.Number)
	}
	err := json.Unmarshal(e.Query, &p)
	return p, err
}
