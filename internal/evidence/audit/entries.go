package audit

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"time"

	"golang.org/x/mod/sumdb/tlog"

	"github.com/navicert/navicert/internal/evidence"
)

// A line is one line of the file of entries.
type line struct {
	leaf   tlog.Hash
	end    int64 // byte behind its line end
	whole  bool  // it has its line end
	err    error // why it is no entry
	number int64
	before string
	origin string
	time   time.Time
}

// readLines reads entries one after another. A line that is none is kept as
// one that says so.
func readLines(r io.Reader) ([]line, int64, error) {
	var lines []line
	in := bufio.NewReaderSize(r, 1<<16)
	at := int64(0)
	for {
		text, err := in.ReadBytes('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return nil, 0, err
		}
		if len(text) == 0 {
			return lines, at, nil
		}
		at += int64(len(text))
		l := line{end: at, whole: err == nil}
		if l.whole {
			text = text[:len(text)-1]
		}
		l.leaf = evidence.Leaf(text)
		l.decode(text)
		lines = append(lines, l)
		if err != nil {
			return lines, at, nil
		}
	}
}

func (l *line) decode(text []byte) {
	e, err := evidence.Decode(text)
	if err == nil {
		l.number, l.before, l.origin = e.Number, e.Before, e.Origin
		l.time, err = e.At()
	}
	l.err = err
}

// entries says of every entry whether it is the one that was signed.
func (v *verifier) entries() {
	r := v.report
	switch {
	case v.signed && v.matches():
		v.walk()
	case v.proven != nil:
		v.align()
	case v.signed:
		before := len(r.Findings)
		v.chain()
		if len(r.Findings) == before {
			r.find(Changed, 0, "The entries and the file %q were both changed: the entries agree with each other and not with the checkpoint that %s signed.", evidence.TreeFile, r.Origin)
		}
	default:
		v.chain()
	}
}

// matches reports whether the first entries are exactly those that were signed,
// each with its line end.
func (v *verifier) matches() bool {
	r := v.report
	if int64(len(v.lines)) < r.Size || r.Size > 0 && !v.lines[r.Size-1].whole {
		return false
	}
	leaves := make([]tlog.Hash, r.Size)
	for i := range leaves {
		leaves[i] = v.lines[i].leaf
	}
	_, root, err := grow(leaves)
	return err == nil && root == r.Root
}

// walk looks at entries that are proven: what the writer itself did wrong, what
// stands behind them, and where the clock went back.
func (v *verifier) walk() {
	r := v.report
	for i := range v.lines[:r.Size] {
		l, n := &v.lines[i], int64(i)+1
		switch {
		case l.err != nil:
			r.find(Changed, n, "Entry %d was signed, but cannot be read: %v.", n, l.err)
			continue
		case l.number != n:
			r.find(Inserted, n, "Entry %d says that it is entry %d.", n, l.number)
		case l.origin != r.Origin:
			r.find(Inserted, n, "Entry %d was written by the installation %s.", n, l.origin)
		case l.before != v.leafBefore(i):
			r.find(Changed, n, "Entry %d does not follow entry %d.", n, n-1)
		}
		if i > 0 && l.time.Before(v.lines[i-1].time) {
			r.Clock = append(r.Clock, n)
		}
	}
	if r.Size > 0 {
		r.First, r.Last = v.lines[0].time.Format(time.RFC3339), v.lines[r.Size-1].time.Format(time.RFC3339)
		r.Unfinished = v.size - v.lines[r.Size-1].end
	} else {
		r.Unfinished = v.size
	}
}

func (v *verifier) leafBefore(i int) string {
	if i == 0 {
		return ""
	}
	return evidence.LeafText(v.lines[i-1].leaf)
}

// chain looks for the place where entries stop to follow each other. It is all
// that can be done where neither checkpoint nor tree can be believed.
func (v *verifier) chain() {
	r := v.report
	want := int64(1)
	for i := range v.lines {
		l := &v.lines[i]
		if l.err != nil {
			if i+1 < len(v.lines) && v.lines[i+1].err == nil && v.lines[i+1].number == want {
				v.inserted(i)
				continue
			}
			r.find(Changed, want, "What stands in the place of entry %d is no entry: %v.", want, l.err)
			want++
			continue
		}
		switch {
		case i > 0 && l.number <= v.lines[i-1].number && v.lines[i-1].err == nil:
			r.find(Inserted, l.number, "Entry %d stands behind entry %d.", l.number, v.lines[i-1].number)
		case l.number > want:
			r.find(Removed, want, "%s missing.", span(want, l.number-1))
		case i == 0:
			if l.before != "" {
				r.find(Changed, 1, "Entry 1 says that another entry came before it.")
			}
		case v.lines[i-1].err == nil && l.before != v.leafBefore(i):
			r.find(Changed, l.number-1, "Entry %d is not the one that entry %d was written after.", l.number-1, l.number)
		}
		if r.Origin != "" && l.origin != r.Origin {
			r.find(Inserted, l.number, "Entry %d was written by the installation %s.", l.number, l.origin)
		}
		want = l.number + 1
	}
	if v.signed && want <= r.Size {
		r.find(Truncated, want, "The log was cut off: %s missing at its end.", span(want, r.Size))
	}
}

// span names entries in words, with the verb.
func span(from, to int64) string {
	if from == to {
		return fmt.Sprintf("entry %d is", from)
	}
	return fmt.Sprintf("entries %d to %d are", from, to)
}
