package screen

import (
	"fmt"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/match"
	"github.com/navicert/navicert/internal/name"
	"github.com/navicert/navicert/internal/party"
)

// allowList is the list of the parties that the user has looked at and found to
// be others than the listed ones.
const allowList list.ID = "own/allow"

// An allowance is an entry of the user's allow list with the listings that it
// explains, and no others.
type allowance struct {
	entry    *list.Listing
	version  *list.Version
	explains []*list.Listing
	lost     []string // what it names that is no listing, or more than one
}

// allowances finds what the entries of the allow list explain, by the plain
// form of their names. Without such a list it gives nil, and costs nothing.
func allowances(versions []Installed) map[string][]*allowance {
	at := slices.IndexFunc(versions, func(v Installed) bool { return v.Version.List == allowList })
	if at < 0 {
		return nil
	}
	find := finder(versions)
	out := map[string][]*allowance{}
	v := versions[at].Version
	for i := range v.Listings {
		a := &allowance{entry: &v.Listings[i], version: v}
		if a.entry.Own == nil {
			continue
		}
		for _, t := range a.entry.Own.Targets() {
			found, why := find(t)
			if found == nil {
				a.lost = append(a.lost, why)
				continue
			}
			a.explains = append(a.explains, found)
		}
		for _, n := range a.entry.Subject.Names {
			if p := name.Plain(n.Text); p != "" && !slices.Contains(out[p], a) {
				out[p] = append(out[p], a)
			}
		}
	}
	return out
}

// finder gives the function that finds the one listing that a target names. A
// name that several listings have names none of them: nobody can say which of
// them the user looked at.
func finder(versions []Installed) func(list.Target) (*list.Listing, string) {
	type place struct {
		list  list.ID
		which string
	}
	keys, names := map[place]*list.Listing{}, map[place][]*list.Listing{}
	for _, v := range versions {
		if strings.HasPrefix(string(v.Version.List), "own/") {
			continue
		}
		for i := range v.Version.Listings {
			l := &v.Version.Listings[i]
			keys[place{l.List, l.Key}] = l
			if n := name.Plain(l.Subject.Name()); n != "" {
				names[place{l.List, n}] = append(names[place{l.List, n}], l)
				names[place{"", n}] = append(names[place{"", n}], l)
			}
		}
	}
	return func(t list.Target) (*list.Listing, string) {
		if l := keys[place{t.List, t.Which}]; l != nil {
			return l, ""
		}
		switch found := names[place{t.List, name.Plain(t.Which)}]; len(found) {
		case 0:
			return nil, fmt.Sprintf("%q is no listing of the lists installed", t.Quoted)
		case 1:
			return found[0], ""
		default:
			return nil, fmt.Sprintf("%q is the name of %d listings; name one by its list and key", t.Quoted, len(found))
		}
	}
}

// allow explains the hits that an entry of the user's allow list was made for:
// the query is for the party of the entry, and the listing is one that the
// entry names. Such a hit stays in the answer and alerts no more. Where an
// entry is close to explaining a hit and does not, the hit says why.
func (e *Screener) allow(a *Answer) {
	if len(e.allowed) == 0 || !inScope(&a.Query, allowList) {
		return
	}
	mine := e.allowed[name.Plain(a.Query.Name)]
	for i := range a.Hits {
		h := &a.Hits[i]
		for _, w := range mine {
			if !h.Outcome.Alerts() || h.Listing.List == allowList {
				break
			}
			if !slices.Contains(w.explains, h.Listing) {
				if len(w.lost) > 0 || len(w.explains) == 0 {
					h.Notes = append(h.Notes, w.idle())
				}
				continue
			}
			if why := e.lacks(w, &a.Query, h); why != "" {
				h.Notes = append(h.Notes, "Your allow entry does not explain this: "+why+".")
				continue
			}
			h.Outcome, h.Explained = Clear, w.entry
			h.Why = append(h.Why, w.sentence())
		}
	}
}

// lacks says why an allowance for this very listing does not explain a hit, or
// gives "". What the entry states the query must state too, and the same:
// else another party of that name would pass for the one that was looked at.
func (e *Screener) lacks(w *allowance, q *Query, h *Hit) string {
	own, s := w.entry.Own, &w.entry.Subject
	for _, on := range [...]struct{ asked, today bool }{{asked: true}, {today: true}} {
		d := q.On
		if on.today {
			d = e.opts.Today
		}
		switch span := w.entry.InForce; {
		case span.Until.Known() && d >= span.Until:
			return fmt.Sprintf("it expired on %s", own.Expires)
		case span.From.Known() && d < span.From:
			return fmt.Sprintf("it was made on %s, after %s", span.From, d)
		}
	}
	if len(s.Countries) > 0 && !slices.Contains(s.Countries, q.Country) {
		return "it is for a party in " + join(s.Countries) + ", which the query does not state"
	}
	if s.Kind != party.Unstated && q.Kind != party.Unstated && q.Kind != s.Kind {
		return "it is for a party of the kind " + string(s.Kind)
	}
	if len(s.Addresses) > 0 && name.Plain(q.Address) != name.Plain(s.Addresses[0].Text) {
		return "it is for a party at " + s.Addresses[0].Text + ", which the query does not state"
	}
	for _, ev := range h.Evidence {
		if confirms(ev) {
			return "the query has a fact of the listed party (" + ev.Says + ")"
		}
	}
	return ""
}

// confirms reports whether evidence shows that the query means the listed party
// and no other of its name.
func confirms(ev match.Evidence) bool {
	switch ev.Feature {
	case FeatureIdentifier:
		return !against(ev)
	case FeatureBirth:
		return ev.Says == saysSameBirth
	}
	return false
}

// sentence says who explained a hit, why and until when.
func (w *allowance) sentence() string {
	own := w.entry.Own
	s := "Explained by your allow entry"
	if own.AddedOn.Known() {
		s += " of " + own.AddedOn.String()
	}
	if own.AddedBy != "" {
		s += " by " + own.AddedBy
	}
	if own.Expires.Known() {
		s += ", which counts until " + own.Expires.String()
	}
	return s + ": " + strings.TrimSuffix(own.Reason, ".") + "."
}

// idle says why an entry for the party of the query explains nothing.
func (w *allowance) idle() string {
	if len(w.lost) > 0 {
		return "Your allow entry does not explain this: " + strings.Join(w.lost, "; ") + "."
	}
	return "Your allow entry does not explain this: it does not say which listing it was held against."
}
