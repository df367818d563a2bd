package audit

import (
	"fmt"
	"slices"

	"golang.org/x/mod/sumdb/tlog"

	"github.com/navicert/navicert/internal/evidence"
)

// align finds which entry is which where the hashes of all entries are proven,
// but the entries are not those. Lines that hash to a proven leaf are that
// entry, wherever they stand; what is left over was changed or inserted, and
// what no line hashes to was changed or removed.
func (v *verifier) align() {
	index := make(map[tlog.Hash]int64, len(v.proven))
	for i, h := range v.proven {
		index[h] = int64(i)
	}
	at := make([]int64, len(v.lines)) // of each line, its entry, or -1
	seen := make([]bool, len(v.proven))
	for i := range v.lines {
		l := &v.lines[i]
		at[i] = -1
		if n, ok := index[l.leaf]; ok && !seen[n] && l.whole {
			at[i], seen[n] = n, true
		}
	}
	inPlace := rising(at)
	for i, n := range at {
		if n >= 0 && !inPlace[i] {
			v.report.find(Moved, n+1, "Entry %d does not stand where it was written: it is on line %d.", n+1, v.lines[i].row)
		}
	}
	v.gaps(at, seen, inPlace)
}

// gaps goes through the stretches between entries that are in their place.
func (v *verifier) gaps(at []int64, seen, inPlace []bool) {
	next := int64(0) // the entry that is expected
	var extra []int  // lines of the stretch that are no proven entry
	for i := 0; i <= len(at); i++ {
		to := int64(len(v.proven))
		if i < len(at) {
			if at[i] < 0 {
				extra = append(extra, i)
				continue
			}
			if !inPlace[i] {
				continue
			}
			to = at[i]
		}
		var missing []int64
		for n := next; n < to; n++ {
			if !seen[n] {
				missing = append(missing, n)
			}
		}
		v.stretch(missing, extra, i == len(at))
		next, extra = to+1, nil
	}
}

// stretch names what happened between two entries that are in their place. A
// line that says that it is one of the missing entries, or that it follows the
// entry before one, is that one, changed; and lines that cannot be read are, as
// far as there are missing ones.
func (v *verifier) stretch(missing []int64, extra []int, last bool) {
	r := v.report
	pair := func(n int64, i int) {
		why := "its content is another than the one that was signed"
		if err := v.lines[i].err; err != nil {
			why = fmt.Sprintf("what stands there is no entry: %v", err)
		} else if v.lines[i].gap {
			why = "it is said to be deleted, with another hash than the one that was signed"
		}
		r.find(Changed, n+1, "Entry %d was changed: %s.", n+1, why)
	}
	extra = slices.DeleteFunc(slices.Clone(extra), func(i int) bool {
		l := &v.lines[i]
		k := slices.Index(missing, l.number-1)
		if l.err != nil || k < 0 {
			return false
		}
		pair(missing[k], i)
		missing = slices.Delete(missing, k, k+1)
		return true
	})
	extra = slices.DeleteFunc(extra, func(i int) bool {
		if len(missing) == 0 || v.lines[i].err == nil && !v.lines[i].gap && v.lines[i].before != v.proofBefore(missing[0]) {
			return false
		}
		pair(missing[0], i)
		missing = missing[1:]
		return true
	})
	for _, i := range extra {
		if l := &v.lines[i]; v.log.Rest() && l.err != nil && last && !l.whole {
			continue // the rest of an append that was stopped
		}
		v.inserted(i)
	}
	if len(missing) == 0 {
		return
	}
	if last && len(extra) == 0 && missing[len(missing)-1] == r.Size-1 && missing[0] == r.Size-int64(len(missing)) {
		r.find(Truncated, missing[0]+1, "The log was cut off: %s missing at its end.", span(missing[0]+1, r.Size))
		return
	}
	for _, n := range missing {
		r.find(Removed, n+1, "Entry %d was removed.", n+1)
	}
}

// proofBefore gives the leaf before an entry, as entries write it.
func (v *verifier) proofBefore(n int64) string {
	if n == 0 {
		return ""
	}
	return evidence.LeafText(v.proven[n-1])
}

func (v *verifier) inserted(i int) {
	r, l := v.report, &v.lines[i]
	switch {
	case l.err != nil:
		r.find(Inserted, 0, "Line %d was inserted and is no entry: %v.", l.row, l.err)
	case l.gap:
		r.find(Inserted, 0, "Line %d was inserted: it says that an entry was deleted that was never there.", l.row)
	case l.origin != r.Origin:
		r.find(Inserted, l.number, "Line %d was inserted: it is entry %d of the installation %s.", l.row, l.number, l.origin)
	case slices.Contains(v.proven, l.leaf):
		r.find(Inserted, l.number, "Line %d was inserted: it repeats entry %d.", l.row, l.number)
	default:
		r.find(Inserted, l.number, "Line %d was inserted: it calls itself entry %d, and was never signed.", l.row, l.number)
	}
}

// rising marks a longest part of the numbers that rises; numbers below 0 do not
// take part. The entries in it are in their place, and the fewest are said to
// have moved.
func rising(at []int64) []bool {
	var tails []int // tails[k] is the line that ends the best run of k+1
	from := make([]int, len(at))
	for i, n := range at {
		if n < 0 {
			continue
		}
		k, _ := slices.BinarySearchFunc(tails, n, func(line int, n int64) int { return int(at[line] - n) })
		from[i] = -1
		if k > 0 {
			from[i] = tails[k-1]
		}
		if k == len(tails) {
			tails = append(tails, i)
		} else {
			tails[k] = i
		}
	}
	out := make([]bool, len(at))
	if len(tails) == 0 {
		return out
	}
	for i := tails[len(tails)-1]; i >= 0; i = from[i] {
		out[i] = true
	}
	return out
}
