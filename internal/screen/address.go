package screen

import (
	"fmt"
	"strings"

	"github.com/navicert/navicert/internal/address"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/match"
	"github.com/navicert/navicert/internal/name"
	"github.com/navicert/navicert/internal/party"
)

// The features of an address, each with its permanent ID. The first, in
// internal/match, is the street or the building itself.
const (
	featureNumber   = match.FeatureAddress + "/number"
	featureBlock    = match.FeatureAddress + "/block"
	featureFloor    = match.FeatureAddress + "/floor"
	featureUnit     = match.FeatureAddress + "/unit"
	featureNameElse = match.FeatureAddress + "/name"
)

// The lines of an address.
const (
	// sameAddress is the score from which an address is taken for that of a
	// listed party: unit, floor and block as far as the list gives them.
	sameAddress = 900
	// addressAlone is what the address of a listed party is worth without its
	// name: an alert that a person decides. To share an address with a listed
	// party is a red flag (15 CFR part 732, Supplement No. 3), no listing.
	addressAlone = DefaultThreshold + sureMargin/2
)

// An addressEntry is an entry that lists an address and no party (15 CFR
// 744.16(a): "an address of high diversion risk"). Its label is meaningless;
// whoever uses the address is meant.
type addressEntry struct {
	listing *list.Listing
	version *list.Version
	text    string // the address in one line
	parsed  address.Address
	order   int
}

// addAddress keeps an address entry. One whose address the list file does not
// print is counted: it cannot be screened, and every answer says so.
func (e *Screener) addAddress(l *list.Listing, v *list.Version, order int) {
	any := false
	for _, a := range l.Subject.Addresses {
		for _, text := range lines(a) {
			if parsed := parse(text, a); parsed.Located() {
				any = true
				e.adr = append(e.adr, addressEntry{l, v, text, parsed, order})
			}
		}
	}
	if !any {
		e.bare[v.List]++
	}
}

// lines writes an address in one line, and several that a list prints as one
// in several.
func lines(a party.Address) []string {
	text := a.Text
	if text == "" {
		var parts []string
		for _, s := range []string{a.Street, a.City, a.Region, a.PostCode} {
			if s != "" {
				parts = append(parts, s)
			}
		}
		text = strings.Join(parts, ", ")
	}
	var out []string
	for s := range strings.SplitSeq(text, ";") {
		s = strings.TrimSpace(s)
		s = strings.TrimSpace(strings.TrimPrefix(s, "and "))
		if s != "" {
			out = append(out, s)
		}
	}
	return out
}

// parse takes a listed address apart; the country that the list states counts
// where the line names none.
func parse(text string, a party.Address) address.Address {
	p := address.Parse(text)
	if len(p.Countries) == 0 && a.Country != "" {
		p.Countries = []string{a.Country}
	}
	return p
}

// addressEvidence gives what an address score is made of.
func addressEvidence(r address.Result) []match.Evidence {
	var out []match.Evidence
	for i, f := range r.Found {
		ev := match.Evidence{Feature: match.FeatureAddress, Points: f.Points, Query: f.Query, Listed: f.Listed, Says: f.Says}
		if i > 0 {
			ev.Feature += "/" + f.Part
		}
		out = append(out, ev)
	}
	return out
}

// addressHits finds the address entries that the query's address is, and the
// listed parties that have it.
func (e *Screener) addressHits(q *Query, hits []Hit) []Hit {
	if q.Address == "" {
		return hits
	}
	asked := address.Parse(q.Address)
	if !asked.Located() {
		return hits
	}
	sharing, why := e.sharing(&asked)
	for i := range e.adr {
		a := &e.adr[i]
		r := address.Compare(&asked, &a.parsed)
		if r.Score < q.Threshold || !inScope(q, a.version.List) {
			continue
		}
		h := Hit{
			Score: r.Score, Listing: a.listing, order: a.order,
			Matched:  party.Name{Text: a.text, Use: party.Primary},
			common:   common(name.Words(a.text)),
			Party:    "Address of high diversion risk: " + a.text,
			Evidence: addressEvidence(r),
		}
		e.judge(q, &h, a.version, false)
		h.Why = append(h.Why, why...)
		hits = append(hits, h)
	}
	for _, s := range sharing {
		if !found(hits, s.en.listing) && inScope(q, s.en.version.List) && min(s.result.Score, addressAlone) >= q.Threshold {
			hits = append(hits, e.sharedHit(q, s, why))
		}
	}
	return hits
}

// sharedHit makes the hit of a listed party of which only the address was
// found.
func (e *Screener) sharedHit(q *Query, s shared, why []string) Hit {
	h := Hit{
		Score: min(s.result.Score, addressAlone), Listing: s.en.listing, order: s.en.order, name: s.en.at, common: s.en.common,
		Matched:  s.en.listing.Subject.Names[s.en.at],
		Party:    e.partyName(s.en.listing),
		Evidence: addressEvidence(s.result),
	}
	h.Evidence = append(h.Evidence, match.Evidence{
		Feature: featureNameElse, Points: h.Score - s.result.Score, Query: q.Name, Listed: h.Matched.Text, Says: "the name is another or not given",
	})
	e.judge(q, &h, s.en.version, true)
	h.Why = append(h.Why, why...)
	return h
}

func found(hits []Hit, l *list.Listing) bool {
	for i := range hits {
		if hits[i].Listing == l {
			return true
		}
	}
	return false
}

// A located is an address of a listing that has a name.
type located struct {
	parsed address.Address
	text   string
	en     entry
}

// A shared is a listing at the query's address.
type shared struct {
	located
	result address.Result
}

// addressIndex finds the addresses of listed parties by the names of their
// streets and buildings, written as one. It is made when the first query with
// an address comes, and not changed after.
func (e *Screener) addressIndex() map[string][]located {
	e.aside.byAddress.Do(func() {
		e.aside.addresses = make(map[string][]located)
		e.listings(func(en entry) {
			for _, a := range en.listing.Subject.Addresses {
				for _, text := range lines(a) {
					l := located{parse(text, a), text, en}
					for _, key := range l.parsed.Keys() {
						e.aside.addresses[key] = append(e.aside.addresses[key], l)
					}
				}
			}
		})
	})
	return e.aside.addresses
}

// sharing gives the listings at an address, each once, with the sentence that
// says how many parties they are where they are several.
func (e *Screener) sharing(asked *address.Address) ([]shared, []string) {
	index := e.addressIndex()
	at := map[*list.Listing]int{}
	parties := map[string]bool{}
	var out []shared
	for _, key := range asked.Keys() {
		for _, l := range index[key] {
			r := address.Compare(asked, &l.parsed)
			if r.Score < sameAddress || r.OtherUnit {
				continue
			}
			parties[e.partyName(l.en.listing)] = true
			i, known := at[l.en.listing]
			if !known {
				at[l.en.listing] = len(out)
				out = append(out, shared{l, r})
			} else if r.Score > out[i].result.Score {
				out[i] = shared{l, r}
			}
		}
	}
	if len(parties) < 2 {
		return out, nil
	}
	return out, []string{fmt.Sprintf("%d listed parties give this address.", len(parties))}
}

// whereabouts compares the query's address with those of a listing that was found by
// its name. Parties move, so another address says nothing.
func whereabouts(q *Query, l *list.Listing) (match.Evidence, bool) {
	if q.Address == "" {
		return match.Evidence{}, false
	}
	asked := address.Parse(q.Address)
	best, text := address.Result{}, ""
	for _, a := range l.Subject.Addresses {
		for _, line := range lines(a) {
			p := parse(line, a)
			if r := address.Compare(&asked, &p); r.Score > best.Score {
				best, text = r, line
			}
		}
	}
	ev := match.Evidence{Feature: match.FeatureAddress, Query: q.Address, Listed: text, Says: "an address of the listing"}
	switch {
	case best.OtherUnit:
		ev.Says = "the building of the listing, another unit"
	case best.Score < DefaultThreshold:
		return match.Evidence{}, false
	}
	return ev, true
}
