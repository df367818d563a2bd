package list

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/navicert/navicert/internal/day"
)

// MaxValue is how much of an unreadable value a Problem keeps, in bytes.
const MaxValue = 200

// A Draft is what a reader has read for one list, before the gate.
type Draft struct {
	List     ID
	Listings []Listing
	Problems []Problem // of rows of this list that are no listing
	keys     map[string]int
}

// Drafts collects what a reader reads from one document: listings and problems
// for each of its lists, in the order of the document. Nothing is dropped: a
// row that is no listing becomes a problem.
type Drafts struct {
	lists []*Draft
	// Stray are the problems that belong to none of the lists, such as a row
	// of an unknown list or a column that the reader does not know.
	Stray []Problem
	// Dated is the day of publication that the document itself states, zero
	// where it states none. A reader sets it; a day that the user gives goes
	// before it.
	Dated day.Day
}

// NewDrafts makes empty drafts of the lists given, in the order of the register.
func NewDrafts(ids ...ID) *Drafts {
	sorted := slices.Clone(ids)
	slices.SortFunc(sorted, Compare)
	d := &Drafts{}
	for _, id := range slices.Compact(sorted) {
		d.lists = append(d.lists, &Draft{List: id, keys: map[string]int{}})
	}
	return d
}

// All gives the drafts in the order of the register, the empty ones too.
func (d *Drafts) All() []*Draft { return d.lists }

// Of gives the draft of one list, or nil if the document has no such list.
func (d *Drafts) Of(id ID) *Draft {
	for _, f := range d.lists {
		if f.List == id {
			return f
		}
	}
	return nil
}

// Add takes a listing. Its list must be one of the drafts' and its key must
// not be empty; both are errors of the reader, not of the document. A key that
// an earlier listing of the list has gets "~2", "~3" and so on appended, so
// that keys stay unique whatever the document repeats. The listing that is
// given back is the one kept; it may be changed, but for its key, until the
// next one is added.
func (d *Drafts) Add(l Listing) (*Listing, error) {
	f := d.Of(l.List)
	if f == nil {
		return nil, fmt.Errorf("a listing of %q, which is no list of this reader", l.List)
	}
	if l.Key == "" {
		return nil, fmt.Errorf("a listing of %s without a key, line %d", l.List, l.Line)
	}
	key := l.Key
	for f.keys[l.Key] > 0 {
		f.keys[key]++
		l.Key = fmt.Sprintf("%s~%d", key, f.keys[key])
	}
	f.keys[l.Key] = 1
	f.Listings = append(f.Listings, l)
	return &f.Listings[len(f.Listings)-1], nil
}

// Flag keeps a row, or a part of one, that is no listing. With an ID that is
// none of the drafts' (such as "") it is kept among the stray problems.
func (d *Drafts) Flag(id ID, p Problem) {
	if f := d.Of(id); f != nil {
		f.Problems = append(f.Problems, p)
		return
	}
	d.Stray = append(d.Stray, p)
}

// Listings counts the listings of all lists.
func (d *Drafts) Listings() int {
	n := 0
	for _, f := range d.lists {
		n += len(f.Listings)
	}
	return n
}

// NewProblem makes a problem, with the value cut to MaxValue bytes at a
// character and made valid UTF-8.
func NewProblem(line int, field, value, says string) Problem {
	value = strings.ToValidUTF8(value, "\uFFFD")
	if len(value) > MaxValue {
		cut := MaxValue
		for cut > 0 && !utf8.RuneStart(value[cut]) {
			cut--
		}
		value = value[:cut]
	}
	return Problem{Line: line, Field: field, Value: value, Says: says}
}

// Flag keeps a field of l that could not be read.
func (l *Listing) Flag(field, value, says string) {
	l.Problems = append(l.Problems, NewProblem(l.Line, field, value, says))
}
