package history

import (
	"cmp"
	"slices"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/name"
	"github.com/navicert/navicert/internal/party"
)

// A Pair is a listing of one version and the same one of another, by their
// places.
type Pair struct{ Before, After int }

// Match tells which listings of two versions of one list are the same one. It
// uses, in this order: that they are the same pointer; that they have the same
// key and something else in common, a name, an identifier or a citation; the
// key alone, where nearly all listings show that the list's keys last; and
// names with citations, identifiers, countries and addresses, best resemblance
// first. What has no partner is in no pair. The pairs are in order of Before.
func Match(before, after []*list.Listing) []Pair {
	m := &matcher{before: before, after: after, was: make([]bool, len(before)), is: make([]bool, len(after))}
	m.same()
	m.keyed()
	m.alike()
	slices.SortFunc(m.pairs, func(a, b Pair) int { return cmp.Compare(a.Before, b.Before) })
	return m.pairs
}

type matcher struct {
	before, after []*list.Listing
	was, is       []bool // has a partner
	pairs         []Pair
}

func (m *matcher) pair(b, a int) {
	m.was[b], m.is[a] = true, true
	m.pairs = append(m.pairs, Pair{b, a})
}

// near is how far apart, in listings, in-order pairing looks for the same one.
const near = 8

// same pairs what is the same pointer: in order as far as that goes, since
// versions mostly differ in few places, then wherever it stands.
func (m *matcher) same() {
	for b, a := 0, 0; b < len(m.before) && a < len(m.after); {
		skipB, skipA, ok := nearest(m.before[b:], m.after[a:])
		b, a = b+skipB, a+skipA
		if ok {
			m.pair(b, a)
		}
		b, a = b+1, a+1
	}
	at := map[*list.Listing][]int{}
	for a, l := range m.after {
		if !m.is[a] {
			at[l] = append(at[l], a)
		}
	}
	for b, l := range m.before {
		if q := at[l]; !m.was[b] && len(q) > 0 {
			m.pair(b, q[0])
			at[l] = q[1:]
		}
	}
}

// nearest finds the first listing that both begin with, up to near further on.
func nearest(before, after []*list.Listing) (skipBefore, skipAfter int, ok bool) {
	for n := range near {
		for k := range n + 1 {
			if n < len(before) && k < len(after) && before[n] == after[k] {
				return n, k, true
			}
			if k < len(before) && n < len(after) && before[k] == after[n] {
				return k, n, true
			}
		}
	}
	return 0, 0, false
}

// lastingPercent is how many of the keys that two versions share must be those
// of listings that have more in common, before a key is believed by itself.
const lastingPercent = 90

// keyed pairs listings of the same key.
func (m *matcher) keyed() {
	at := make(map[string]int, len(m.after))
	for a, l := range m.after {
		if !m.is[a] {
			at[l.Key] = a
		}
	}
	var bare []Pair
	sound := len(m.pairs)
	for b, l := range m.before {
		a, ok := at[l.Key]
		if m.was[b] || !ok {
			continue
		}
		if sameFirst(l, m.after[a]) || likeness(sketch(l), sketch(m.after[a])) > 0 {
			sound++
			m.pair(b, a)
			continue
		}
		bare = append(bare, Pair{b, a})
	}
	if sound*100 < (sound+len(bare))*lastingPercent {
		return
	}
	for _, p := range bare {
		m.pair(p.Before, p.After)
	}
}

// sameFirst reports whether two listings begin with the same name, which gives
// them points of likeness. Most that have the same key do.
func sameFirst(a, b *list.Listing) bool {
	n, o := a.Subject.Names, b.Subject.Names
	return len(n) > 0 && len(o) > 0 && n[0].Text == o[0].Text && n[0].Use == o[0].Use && name.Plain(n[0].Text) != ""
}

// alike pairs what is left by resemblance.
func (m *matcher) alike() {
	handles := map[string][]int{}
	after := map[int]*features{}
	for a, l := range m.after {
		if m.is[a] {
			continue
		}
		after[a] = sketch(l)
		for h := range after[a].handles {
			handles[h] = append(handles[h], a)
		}
	}
	type candidate struct{ points, b, a int }
	var found []candidate
	for b, l := range m.before {
		if m.was[b] {
			continue
		}
		f := sketch(l)
		near := map[int]bool{}
		for h := range f.handles {
			if len(handles[h]) > maxAlike {
				continue // a name that so many share tells nothing
			}
			for _, a := range handles[h] {
				near[a] = true
			}
		}
		for a := range near {
			if n := likeness(f, after[a]); n >= enough {
				found = append(found, candidate{n, b, a})
			}
		}
	}
	slices.SortFunc(found, func(x, y candidate) int {
		return cmp.Or(cmp.Compare(y.points, x.points), cmp.Compare(x.b, y.b), cmp.Compare(x.a, y.a))
	})
	for _, c := range found {
		if !m.was[c.b] && !m.is[c.a] {
			m.pair(c.b, c.a)
		}
	}
}

// The points of likeness. A primary name is enough by itself: lists correct
// citations, addresses and countries of an entry. An alias needs something
// beside it, since parties share acronyms.
const (
	samePrimary  = 6
	sameName     = 3
	sameNumber   = 4 // an identifier
	sameCitation = 2
	sameCountry  = 1
	sameAddress  = 2
	enough       = 5
	maxAlike     = 200
)

// features are what a listing is recognised by.
type features struct {
	primary   string
	handles   map[string]bool // folded names, and identifiers behind a "#"
	citations []cite.Citation
	countries []string
	addresses map[string]bool
}

func sketch(l *list.Listing) *features {
	f := &features{handles: map[string]bool{}, addresses: map[string]bool{}, countries: l.Subject.Countries}
	for _, n := range l.Subject.Names {
		text := name.Plain(n.Text)
		if text == "" {
			continue
		}
		if n.Use == party.Primary && f.primary == "" {
			f.primary = text
		}
		f.handles[text] = true
	}
	for _, id := range l.Subject.Identifiers {
		if text := name.Plain(id.Number); len(text) >= 5 {
			f.handles["#"+text] = true
		}
	}
	for _, a := range l.Subject.Addresses {
		if text := name.Plain(a.Text + " " + a.Street + " " + a.City); len(text) >= 8 {
			f.addresses[text] = true
			if len(l.Subject.Names) == 0 {
				f.handles["@"+text] = true // an entry that lists an address only
			}
		}
	}
	f.citations = l.Citations
	return f
}

// likeness gives the points of two listings; 0 where they have no name,
// identifier or address in common, whatever else they share.
func likeness(a, b *features) int {
	points := 0
	if a.primary != "" && a.primary == b.primary {
		points = samePrimary
	}
	for h := range a.handles {
		if !b.handles[h] || h == a.primary && h == b.primary {
			continue
		}
		switch h[0] {
		case '#':
			points += sameNumber
		case '@':
			points += samePrimary
		default:
			points += sameName
		}
	}
	if points == 0 {
		return 0
	}
	for _, c := range a.citations {
		if slices.ContainsFunc(b.citations, func(d cite.Citation) bool { return c.String() == d.String() }) {
			points += sameCitation
		}
	}
	for _, c := range a.countries {
		if slices.Contains(b.countries, c) {
			points += sameCountry
		}
	}
	for t := range a.addresses {
		if b.addresses[t] {
			points += sameAddress
		}
	}
	return points
}
