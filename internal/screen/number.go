package screen

import (
	"fmt"
	"slices"

	"github.com/navicert/navicert/internal/identifier"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/match"
)

// The scores of an equal identifier: it is a second key beside the name, and
// alerts alone.
const (
	sameNumber  = 1000
	quietNumber = 900 // one side does not say which country issued it
)

// A numbered is a listing by one of its identifiers.
type numbered struct {
	id identifier.ID
	en entry
}

// numberIndex finds listings by the plain form of their identifiers. It is
// made when the first query with an identifier comes, and not changed after.
func (e *Screener) numberIndex() map[string][]numbered {
	e.aside.byNumber.Do(func() {
		e.aside.numbers = make(map[string][]numbered)
		e.listings(func(en entry) {
			for _, x := range en.listing.Subject.Identifiers {
				if id, _ := identifier.Parse(x.Type, x.Country, x.Number); id.Alone() {
					e.aside.numbers[id.Number] = append(e.aside.numbers[id.Number], numbered{id, en})
				}
			}
		})
	})
	return e.aside.numbers
}

// listings gives every listing that has a name once, with its first name.
func (e *Screener) listings(yield func(entry)) {
	last := 0
	for _, en := range e.entries {
		if en.order != last {
			last = en.order
			yield(en)
		}
	}
}

// numberHits finds the listings that have an identifier of the query, or one that stands
// in its name. One that
// was found by its name and scores at least as much stays as it is; besides
// shows the number there.
func (e *Screener) numberHits(q *Query, hits []Hit) []Hit {
	numbers := q.numbers()
	if len(numbers) == 0 {
		return hits
	}
	index := e.numberIndex()
	for _, x := range numbers {
		id, _ := identifier.Parse(x.Type, x.Country, x.Number)
		for _, n := range index[id.Number] {
			score := sameNumber
			if id.Country != n.id.Country {
				score = quietNumber
			}
			if score < q.Threshold || !inScope(q, n.en.version.List) || !id.Alone() || identifier.Compare(id, n.id) != identifier.Same {
				continue
			}
			hits = e.numberHit(q, hits, id, n, score)
		}
	}
	return hits
}

// numberHit adds the hit of an equal identifier, or puts it in the place of a
// lower one of the same listing.
func (e *Screener) numberHit(q *Query, hits []Hit, id identifier.ID, n numbered, score int) []Hit {
	at := slices.IndexFunc(hits, func(h Hit) bool { return h.Listing == n.en.listing })
	if at >= 0 && hits[at].Score >= score {
		return hits
	}
	h := Hit{
		Score: score, Listing: n.en.listing, Party: e.partyName(n.en.listing),
		Matched: n.en.listing.Subject.Names[n.en.at], order: n.en.order, name: n.en.at, common: n.en.common,
		Evidence: []match.Evidence{{
			Feature: FeatureIdentifier, Points: score, Query: id.String(), Listed: n.id.String(), Says: "the number is the listed one",
		}},
	}
	e.judge(q, &h, n.en.version, true)
	if at >= 0 {
		h.Why = append(h.Why, fmt.Sprintf("The name alone scores %d.", hits[at].Score))
		hits[at] = h
		return hits
	}
	h.Why = append(h.Why, "The number is the listed one; the name is another or not given.")
	return append(hits, h)
}

// byNumber reports whether a hit rests on an equal identifier and not on its
// name.
func (h *Hit) byNumber() bool {
	return len(h.Evidence) > 0 && h.Evidence[0].Feature == FeatureIdentifier && h.Evidence[0].Points > 0
}

// number compares the identifiers of the query with those of a listing that
// was found by its name: one equal number confirms it, however many differ.
func number(q *Query, l *list.Listing) (match.Evidence, bool) {
	var worst match.Evidence
	for _, x := range q.Identifiers {
		a, _ := identifier.Parse(x.Type, x.Country, x.Number)
		for _, y := range l.Subject.Identifiers {
			b, _ := identifier.Parse(y.Type, y.Country, y.Number)
			ev := match.Evidence{Feature: FeatureIdentifier, Query: a.String(), Listed: b.String(), Says: "the same number"}
			switch identifier.Compare(a, b) {
			case identifier.Same:
				return ev, true
			case identifier.Different:
				ev.Points, ev.Says = -otherPassport, saysSecond
				if a.Lasting() && b.Lasting() {
					ev.Points, ev.Says = -otherNumber, saysNumber
				}
				if ev.Points < worst.Points {
					worst = ev
				}
			}
		}
	}
	return worst, worst.Feature != ""
}

// numberNotes says which identifiers of the query could not be compared as
// they should.
func numberNotes(q *Query) []string {
	var notes []string
	for _, x := range q.Identifiers {
		id, problem := identifier.Parse(x.Type, x.Country, x.Number)
		switch {
		case id.Kind == identifier.None || id.Number == "":
			notes = append(notes, fmt.Sprintf("The identifier %q %q was not compared: %s.", x.Type, x.Number, problem))
		case problem != "":
			notes = append(notes, fmt.Sprintf("The identifier %q %q was compared as it is, but %s.", x.Type, x.Number, problem))
		case !id.Alone():
			notes = append(notes, fmt.Sprintf("The identifier %q %q is not one that finds a listing alone; it was compared where the name was found.", x.Type, x.Number))
		}
	}
	return notes
}
