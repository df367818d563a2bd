package history

import (
	"cmp"
	"slices"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/name"
)

// A Track is what became of every listing of a list through its editions.
type Track struct {
	Editions []Edition // by day
	Lives    []*Life   // in the order in which they appeared
}

// A Life is one listing through all editions.
type Life struct {
	Stays []Stay
}

// A Stay is a run of editions that all have the listing.
type Stay struct {
	First, Last int       // places of the editions
	Wordings    []Wording // what it said, first wording first
}

// A Wording is what a listing said from one edition on.
type Wording struct {
	Edition int
	Listing *list.Listing
}

// Follow tracks the listings of editions, which must be in order of their days.
// A listing that returns after it was gone goes on with its old life.
func Follow(editions []Edition) *Track {
	t := &Track{Editions: editions}
	var now []*Life // of the listings of the last edition
	var gone []*Life
	for n, e := range editions {
		var before []*list.Listing
		for _, l := range now {
			before = append(before, l.last().Listing)
		}
		next := make([]*Life, len(e.Listings))
		stayed := make([]bool, len(now))
		for _, p := range Match(before, e.Listings) {
			l := now[p.Before]
			stayed[p.Before] = true
			l.stay(n, e.Listings[p.After])
			next[p.After] = l
		}
		for i, l := range now {
			if !stayed[i] {
				gone = append(gone, l)
			}
		}
		gone = t.appear(n, e, next, gone)
		now = next
	}
	return t
}

// appear gives a life to the listings of an edition that have none yet: that of
// one that was gone, or a new one. It gives who is still gone.
func (t *Track) appear(n int, e Edition, next, gone []*Life) []*Life {
	var fresh []int
	var listings, were []*list.Listing
	for i, l := range next {
		if l == nil {
			fresh = append(fresh, i)
			listings = append(listings, e.Listings[i])
		}
	}
	if len(fresh) == 0 {
		return gone
	}
	var away []int // those of gone that are not of this very edition
	for i, l := range gone {
		if l.Stays[len(l.Stays)-1].Last < n-1 {
			away = append(away, i)
			were = append(were, l.last().Listing)
		}
	}
	back := map[*Life]bool{}
	for _, p := range Match(were, listings) {
		l := gone[away[p.Before]]
		back[l] = true
		l.Stays = append(l.Stays, Stay{First: n, Last: n, Wordings: []Wording{{n, listings[p.After]}}})
		next[fresh[p.After]] = l
	}
	for _, i := range fresh {
		if next[i] == nil {
			next[i] = &Life{Stays: []Stay{{First: n, Last: n, Wordings: []Wording{{n, e.Listings[i]}}}}}
			t.Lives = append(t.Lives, next[i])
		}
	}
	return slices.DeleteFunc(gone, func(l *Life) bool { return back[l] })
}

func (l *Life) last() Wording {
	s := l.Stays[len(l.Stays)-1]
	return s.Wordings[len(s.Wordings)-1]
}

// stay goes on with the last stay in edition n.
func (l *Life) stay(n int, now *list.Listing) {
	s := &l.Stays[len(l.Stays)-1]
	s.Last = n
	if w := s.Wordings[len(s.Wordings)-1]; w.Listing != now && len(Fields(w.Listing, now)) > 0 {
		s.Wordings = append(s.Wordings, Wording{n, now})
	}
}

// Known gives how many of the editions, which are in order of their days, are
// dated up to a day.
func Known(editions []Edition, on day.Day) int {
	n, _ := slices.BinarySearchFunc(editions, on, func(e Edition, d day.Day) int {
		if e.Dated <= d {
			return -1
		}
		return 1
	})
	return n
}

// An Interval is a time in which a listing had effect, as far as some editions
// tell. From is zero where the start is not known; Sure is the first day on
// which it is known to have been in force. The two sentences say where the days
// come from.
type Interval struct {
	day.Span
	Sure       day.Day
	Start, End string
	Listing    *list.Listing // the last wording that is known
	stay       int           // its place among the stays of the life
}

// The sentences on where the days of an Interval come from.
const (
	startStated   = "as the listing's sources state"
	startUnknown  = "no source states the start; seen on the list of this day first"
	startReturned = "it returned with the list of this day"
	startNew      = "it is new on the list of this day"
	endStated     = "as the listing's sources state"
	endGone       = "it is not on the list of this day any more"
)

// Intervals gives the times in which a listing had effect, as the first known
// editions tell.
func (t *Track) Intervals(l *Life, known int) []Interval {
	var out []Interval
	for i, s := range l.Stays {
		if s.First >= known {
			break
		}
		last := s.Wordings[0]
		for _, w := range s.Wordings {
			if w.Edition < known {
				last = w
			}
		}
		v := Interval{Span: last.Listing.InForce, Start: startStated, Listing: last.Listing, stay: i}
		t.begin(&v, s, i, out)
		if v.Until.Known() {
			v.End = endStated
		}
		if s.Last+1 < known {
			if gone := t.Editions[s.Last+1].Dated; !v.Until.Known() || gone < v.Until {
				v.Until, v.End = gone, endGone
			}
		}
		if !v.Empty() {
			out = append(out, v)
		}
	}
	return out
}

// begin finds the start of a stay. A start that lies in an earlier stay is that
// of the first one, not of the return.
func (t *Track) begin(v *Interval, s Stay, number int, earlier []Interval) {
	seen := t.Editions[s.First].Dated
	v.Sure = v.From
	if number > 0 && (len(earlier) == 0 || v.From < earlier[len(earlier)-1].Until || !v.From.Known()) {
		v.From, v.Sure, v.Start = seen, seen, startReturned
		return
	}
	if v.From.Known() {
		return
	}
	if s.First > 0 {
		v.From, v.Sure, v.Start = seen, seen, startNew
		return
	}
	v.Sure, v.Start = seen, startUnknown
}

// A State is what is known of a listing on a day.
type State int

// The states.
const (
	Out     State = iota // not in force
	In                   // in force
	Unknown              // no source states the start, and the day lies before the first edition that has it
)

// On tells whether a listing was in force on a day, as the first known editions
// tell, and what it said then, or said first if it is older than all editions.
// A listing of which nothing is known yet is Out, and nil.
func (t *Track) On(l *Life, on day.Day, known int) (State, *list.Listing) {
	state := Out
	for _, v := range t.Intervals(l, known) {
		if v.Holds(on) {
			state = In
			if on < v.Sure {
				state = Unknown
			}
		}
	}
	return state, t.said(l, on, known)
}

func (t *Track) said(l *Life, on day.Day, known int) *list.Listing {
	var out *list.Listing
	for _, s := range l.Stays {
		for _, w := range s.Wordings {
			if w.Edition >= known || out != nil && t.Editions[w.Edition].Dated > on {
				return out
			}
			out = w.Listing
		}
	}
	return out
}

// Between gives what changed in force from one day to another, as the first
// known editions tell. Changed are the listings in force on both days whose
// wording is another on the second.
func (t *Track) Between(from, to day.Day, known int) Difference {
	var d Difference
	for _, l := range t.Lives {
		was, before := t.On(l, from, known)
		is, after := t.On(l, to, known)
		switch {
		case after == nil:
		case was == Unknown && is == Unknown:
		case was == Unknown || is == Unknown:
			d.Unplaced = append(d.Unplaced, after)
		case was == Out && is == In:
			d.Added = append(d.Added, after)
		case was == In && is == Out:
			d.Removed = append(d.Removed, before)
		case was == In:
			if f := Fields(before, after); len(f) > 0 {
				d.Changed = append(d.Changed, Change{before, after, f})
			}
		}
	}
	return d
}

// Find gives the lives of listings with a name, an identifier or a key, in any
// of their wordings. Case and punctuation do not matter.
func (t *Track) Find(text string) []*Life {
	want := name.Plain(text)
	var out []*Life
	for _, l := range t.Lives {
		if want != "" && l.called(text, want) {
			out = append(out, l)
		}
	}
	slices.SortStableFunc(out, func(a, b *Life) int { return cmp.Compare(a.Stays[0].First, b.Stays[0].First) })
	return out
}

func (l *Life) called(text, folded string) bool {
	for _, s := range l.Stays {
		for _, w := range s.Wordings {
			if w.Listing.Key == text || sketch(w.Listing).handles[folded] {
				return true
			}
		}
	}
	return false
}
