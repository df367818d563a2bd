package history

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/fedreg"
	"github.com/navicert/navicert/internal/list"
)

// An Act is one thing that happened to a listing.
type Act struct {
	List list.ID `json:"list"`
	Key  string  `json:"key"`
	// On is the day by which the act is sorted: the effective day where a
	// source states it, else that of publication, else that of a version. Zero
	// where none is known.
	On        day.Day        `json:"on"`
	Basis     string         `json:"basis"` // which day On is
	Says      string         `json:"says"`  // what happened
	Citation  string         `json:"citation,omitempty"`
	Title     string         `json:"title,omitempty"` // of the publication
	Announced day.Day        `json:"announced,omitzero"`
	Published day.Day        `json:"published,omitzero"`
	Effective day.Day        `json:"effective,omitzero"`
	Certainty cite.Certainty `json:"certainty,omitempty"`
}

// The days that an act may be sorted by.
const (
	effective = "effective"
	published = "published"
	printed   = "printed in the citation"
	observed  = "of the list version"
	unknown   = "not known"
)

// Acts gives the acts that a listing itself tells of: each publication that it
// cites, each change of its terms, and its end, earliest first.
func Acts(l *list.Listing) []Act {
	var out []Act
	first := true
	for _, c := range l.Citations {
		a := byCitation(l, c, first)
		if why := misprint(l, c); why != "" {
			a.Says = "The entry cites this publication by mistake. " + why
		} else if first {
			a, first = begun(l, a), false
		}
		out = append(out, a)
	}
	if len(l.Citations) == 0 && l.InForce.From.Known() {
		out = append(out, Act{List: l.List, Key: l.Key, On: l.InForce.From, Basis: effective, Effective: l.InForce.From, Says: "The listing begins."})
	}
	for _, t := range l.Terms {
		if !t.InForce.From.Known() || t.InForce.From == l.InForce.From {
			continue
		}
		a := Act{List: l.List, Key: l.Key, On: t.InForce.From, Basis: effective, Effective: t.InForce.From, Certainty: t.Certainty, Says: "New terms take effect."}
		if len(t.Cites) > 0 {
			a = with(a, deciding(t))
		}
		if i := slices.IndexFunc(out, func(o Act) bool { return o.Citation == a.Citation && o.On == a.On && a.Citation != "" }); i >= 0 {
			out[i].Says = a.Says
			continue
		}
		out = append(out, a)
	}
	if u := l.InForce.Until; u.Known() {
		out = append(out, Act{List: l.List, Key: l.Key, On: u, Basis: effective, Effective: u, Says: "The listing is in force no more."})
	}
	Sort(out)
	return out
}

// deciding gives the publication that brought the terms: the one that took
// effect on their first day, else the last of those that they cite.
func deciding(t list.Terms) cite.Citation {
	for _, c := range t.Cites {
		if r, ok := fedreg.Lookup(c); ok && r.Effective == t.InForce.From {
			return c
		}
	}
	return t.Cites[len(t.Cites)-1]
}

// Sort orders acts by their day; those of unknown day come first, since what
// added an entry long ago is the most common of them.
func Sort(acts []Act) {
	slices.SortStableFunc(acts, func(a, b Act) int { return cmp.Compare(a.On, b.On) })
}

// misprint says why an erratum holds a citation to be of something else, or "".
func misprint(l *list.Listing, c cite.Citation) string {
	for _, e := range l.Errata {
		if e.Field == "citations" && e.Printed == c.String() {
			return fmt.Sprintf("%s [%s] (%s)", e.Why, e.Certainty, e.Cite)
		}
	}
	return ""
}

func byCitation(l *list.Listing, c cite.Citation, first bool) Act {
	a := Act{List: l.List, Key: l.Key, Basis: unknown, Citation: c.String(), Says: "The entry cites this publication."}
	if first {
		a.Says = "The publication that the entry cites first."
	}
	return with(a, c)
}

// with adds what is known of a publication.
func with(a Act, c cite.Citation) Act {
	a.Citation = c.String()
	r, ok := fedreg.Lookup(c)
	if ok {
		a.Title, a.Announced, a.Published, a.Effective = r.Title, r.Announced, r.Published, cmp.Or(a.Effective, r.Effective)
		a.Certainty = cmp.Or(a.Certainty, r.Certainty)
	}
	switch {
	case a.Effective.Known():
		a.On, a.Basis = a.Effective, effective
	case a.Published.Known():
		a.On, a.Basis = a.Published, published
	case c.Printed.Known():
		a.On, a.Basis = c.Printed, printed
	}
	return a
}

// begun takes the start of the listing, which its facts may know better than
// the table of rules.
func begun(l *list.Listing, a Act) Act {
	if !l.InForce.From.Known() || l.StartStandsIn() {
		return a
	}
	if a.Effective.Known() && a.Effective != l.InForce.From {
		// The first citation is not that of the rule which began the listing.
		return a
	}
	a.Effective, a.On, a.Basis = l.InForce.From, l.InForce.From, effective
	a.Says = "The listing takes effect."
	return a
}

// Seen gives the acts that only the versions tell of: that a listing appeared,
// was worded anew, vanished and returned. An appearance in the first edition
// tells nothing and is left out.
func (t *Track) Seen(l *Life, known int) []Act {
	var out []Act
	note := func(edition int, li *list.Listing, says string) {
		out = append(out, Act{List: li.List, Key: li.Key, On: t.Editions[edition].Dated, Basis: observed, Says: says, Citation: "list version " + t.Editions[edition].Version.Short()})
	}
	for i, s := range l.Stays {
		if s.First >= known {
			break
		}
		for k, w := range s.Wordings {
			switch {
			case w.Edition >= known:
			case k > 0:
				note(w.Edition, w.Listing, "The entry was changed: "+changedFields(s.Wordings[k-1].Listing, w.Listing)+".")
			case i > 0:
				note(w.Edition, w.Listing, "The entry is on the list again.")
			case s.First > 0:
				note(w.Edition, w.Listing, "The entry is new on the list.")
			}
		}
		if s.Last+1 < known {
			note(s.Last+1, s.Wordings[len(s.Wordings)-1].Listing, "The entry is not on the list any more.")
		}
	}
	return out
}

func changedFields(before, after *list.Listing) string {
	text := ""
	for i, f := range Fields(before, after) {
		if i > 0 {
			text += ", "
		}
		text += f.Name
	}
	return text
}
