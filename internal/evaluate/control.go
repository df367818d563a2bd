package evaluate

import (
	"cmp"
	"slices"

	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/screen"
)

// A Control is what the names of the lists themselves gave: every listed name,
// as it is listed, has to find its own listing.
type Control struct {
	Names Share `json:"names"` // found among all names that the lists give
	// Quiet counts the names found of listings that must not alert by
	// themselves on that day: they are not in force on it, or bind others.
	Quiet     int     `json:"quiet"`
	Addresses int     `json:"addresses"` // entries that list an address and no name: left out
	Uses      []Class `json:"uses"`      // by how the list uses the name
	Lists     []Class `json:"lists"`
	Missed    []Lost  `json:"missed"`  // every name that did not find its listing
	Sampled   int     `json:"sampled"` // names that the variations were made of
}

// Whole reports whether every name found its listing.
func (c *Control) Whole() bool { return c.Names.Count == c.Names.Of }

// A Lost name is one that did not find its own listing.
type Lost struct {
	List  list.ID   `json:"list"`
	Key   string    `json:"key"`
	Name  string    `json:"name"`
	Use   party.Use `json:"use"`
	Party string    `json:"party"`          // primary name of the listing
	Says  string    `json:"says"`           // what happened
	Score int       `json:"score"`          // of its own listing, 0 where that is no hit
	Best  string    `json:"best,omitempty"` // the listed name found first
}

// A control is one listed name.
type control struct {
	listing *list.Listing
	at      int // in the names of the listing
}

// The ways in which a control name can end.
type end uint8

const (
	endMissed end = iota
	endFound
	endQuiet
	endSilent // found, in force, and no alert
)

// RunSelf makes a control deck of the lists themselves and screens it: every
// listed name, and variations of n of them, chosen evenly over all that alert.
// The same lists give the same deck.
func RunSelf(s *screen.Screener, versions []*list.Version, n int, o Settings) *Measure {
	e := newEngine(s, versions, o)
	versions = inScope(versions, o.Lists)
	c := &Control{Missed: []Lost{}}
	names := controls(versions, c)
	ends := make([]end, len(names))
	lost := make([]Lost, len(names))
	e.each(len(names), func(s *screen.Session, i int) { ends[i], lost[i] = e.own(s, names[i]) })
	c.sum(names, ends, lost)
	d := &Deck{Name: "the installed lists"}
	var chosen []control
	for i, end := range ends {
		if end == endFound {
			chosen = append(chosen, names[i])
		}
	}
	chosen = evenly(chosen, n)
	c.Sampled = len(chosen)
	for _, x := range chosen {
		d.Rows = append(d.Rows, vary(x, len(d.Rows))...)
	}
	m := e.measure(d)
	m.Control = c
	return m
}

// controls gives every name of every listing that has one.
func controls(versions []*list.Version, c *Control) []control {
	var out []control
	for _, v := range versions {
		for i := range v.Listings {
			l := &v.Listings[i]
			if l.AddressOnly() {
				c.Addresses++
				continue
			}
			for k := range l.Subject.Names {
				out = append(out, control{l, k})
			}
		}
	}
	return out
}

// own screens a listed name and looks for its own listing, wherever it stands
// among the hits: a name that many bear may find others first.
func (e *engine) own(s *screen.Session, c control) (end, Lost) {
	n := c.listing.Subject.Names[c.at]
	lost := Lost{List: c.listing.List, Key: c.listing.Key, Name: n.Text, Use: n.Use, Party: c.listing.Subject.Name()}
	a := s.Screen(e.query(&Row{Query: n.Text}))
	for i := range a.Hits {
		h := &a.Hits[i]
		if h.Listing.List != c.listing.List || h.Listing.Key != c.listing.Key {
			continue
		}
		lost.Score = h.Score
		switch {
		case h.Outcome.Alerts():
			return endFound, lost
		case h.Terms.Silent, h.Standing == screen.NotYet, h.Standing == screen.Ended, h.Standing == screen.ListUnborn:
			return endQuiet, lost
		}
		lost.Says = "its listing is found, is in force, and does not alert"
		return endSilent, lost
	}
	switch {
	case a.Outcome == screen.Unscreenable:
		lost.Says = "the name cannot be screened"
	case len(a.Hits) > 0:
		lost.Says, lost.Best = "other listings are found, its own is not", a.Hits[0].Matched.Text
	default:
		lost.Says = "nothing is found"
	}
	return endMissed, lost
}

// sum counts how the control names ended.
func (c *Control) sum(names []control, ends []end, lost []Lost) {
	uses, lists := make(map[string]*Class), make(map[string]*Class)
	for i, x := range names {
		found := ends[i] == endFound || ends[i] == endQuiet
		sums := []*Share{
			&c.Names,
			&classIn(uses, string(x.listing.Subject.Names[x.at].Use)).Found,
			&classIn(lists, string(x.listing.List)).Found,
		}
		for _, s := range sums {
			s.Of++
			if found {
				s.Count++
			}
		}
		if ends[i] == endQuiet {
			c.Quiet++
		}
		if !found {
			c.Missed = append(c.Missed, lost[i])
		}
	}
	c.Uses = inOrder(uses, func(a, b Class) int { return cmp.Compare(a.Name, b.Name) })
	c.Lists = inOrder(lists, func(a, b Class) int { return list.Compare(list.ID(a.Name), list.ID(b.Name)) })
}

func classIn(classes map[string]*Class, name string) *Class {
	c := classes[name]
	if c == nil {
		c = &Class{Name: name}
		classes[name] = c
	}
	return c
}

func inOrder(classes map[string]*Class, compare func(a, b Class) int) []Class {
	out := []Class{}
	for _, c := range classes {
		out = append(out, *c)
	}
	slices.SortFunc(out, compare)
	return out
}

// evenly chooses n of some names, as far from each other as can be.
func evenly(names []control, n int) []control {
	if n >= len(names) {
		return names
	}
	var out []control
	for i := range n {
		out = append(out, names[i*len(names)/n])
	}
	return out
}
