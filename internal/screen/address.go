package screen

import (
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/match"
	"github.com/navicert/navicert/internal/name"
	"github.com/navicert/navicert/internal/party"
)

// An addressEntry is an entry that lists an address and no party (15 CFR
// 744.16(a): "an address of high diversion risk"). Its label is meaningless;
// whoever uses the address is meant.
type addressEntry struct {
	listing *list.Listing
	version *list.Version
	text    string // the address in one line
	words   []string
	order   int
}

// addAddress keeps an address entry. One whose address the list file does not
// print is counted: it cannot be screened, and every answer says so.
func (e *Screener) addAddress(l *list.Listing, v *list.Version, order int) {
	any := false
	for _, a := range l.Subject.Addresses {
		text := addressLine(a)
		w := addressWords(text)
		if len(w) < 2 {
			continue
		}
		any = true
		e.adr = append(e.adr, addressEntry{l, v, text, w, order})
	}
	if !any {
		e.bare[v.List]++
	}
}

// addressLine writes an address in one line.
func addressLine(a party.Address) string {
	if a.Text != "" {
		return a.Text
	}
	var parts []string
	for _, s := range []string{a.Street, a.City, a.Region, a.PostCode} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, ", ")
}

// addressWords gives the words of an address, sorted, without the small ones
// that every address has: road, room, floor.
func addressWords(text string) []string {
	var out []string
	for _, w := range name.Words(text) {
		if w.Class != name.Link && w.Class != name.Context && w.Class != name.Unread {
			out = append(out, w.Text)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// Points of an address, in thousandths.
const (
	addressNumber = 250 // a number that only the listed address has
	addressFloor  = 3   // words at least that two addresses must share
)

// addressScore compares two addresses word by word: the part of the words of
// the listed address that the query has, with a number counting double. Units
// of the same house may differ, so numbers of the query alone do not count
// against.
func addressScore(query, listed []string) int {
	shared, total, common, missing := 0, 0, 0, 0
	for _, w := range listed {
		weight := 1
		if match.HasDigit(w) {
			weight = 2
		}
		total += weight
		if has(query, w) {
			shared += weight
			common++
		} else if weight == 2 {
			missing++
		}
	}
	if total == 0 || common < min(addressFloor, len(listed)) {
		return 0
	}
	return max(0, shared*match.Full/total-missing*addressNumber/len(listed))
}

// has reports whether the query has a word of the listed address, or one that
// reads as it.
func has(query []string, w string) bool {
	if _, ok := slices.BinarySearch(query, w); ok {
		return true
	}
	return slices.ContainsFunc(query, func(q string) bool {
		sim, _ := match.Resemble(q, w)
		return sim >= 850
	})
}

// addressHits finds the address entries that the query's address is.
func (e *Screener) addressHits(q *Query) []Hit {
	if q.Address == "" {
		return nil
	}
	words := addressWords(q.Address)
	var hits []Hit
	for i := range e.adr {
		a := &e.adr[i]
		score := addressScore(words, a.words)
		if score < q.Threshold || !inScope(q, a.version.List) {
			continue
		}
		h := Hit{
			Score: score, Listing: a.listing, order: a.order,
			Matched: party.Name{Text: a.text, Use: party.Primary},
			Party:   "Address of high diversion risk: " + a.text,
			Evidence: []match.Evidence{{
				Feature: match.FeatureAddress, Points: score, Query: q.Address, Listed: a.text,
				Says: "the address is the listed one",
			}},
		}
		e.judge(q, &h, a.version, false)
		hits = append(hits, h)
	}
	return hits
}
