package screen

import (
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/commonword"
	"github.com/navicert/navicert/internal/match"
	"github.com/navicert/navicert/internal/name"
	"github.com/navicert/navicert/internal/party"
)

// FeatureAcronym is the permanent ID of the evidence that a query is made of
// the initials of a listed name.
const FeatureAcronym = "name/acronym"

// Initials are a tier of their own: four letters are those of too many
// companies. So they never disturb where they are few or shared by listed
// parties: such listings are shown and do not alert. Initials of surely letters,
// or with the number of the listed name (CETC 38), that only one party has are
// for review.
const (
	minInitials   = 4
	maxInitials   = 8
	surely        = 5
	maxInitialled = 3 // parties of one acronym that are shown; more say nothing
	acronymShown  = NearLine
)

// An initialled is a listed name by its initials.
type initialled struct {
	en      entry
	numbers string // of the name, in order
}

// acronymHits adds the listings of whose names the query is the initials. It is
// asked only where the name finds nothing that alerts: SMIC, once a list prints
// it, is found as it is.
func (s *Session) acronymHits(a *Answer) {
	if slices.ContainsFunc(a.Hits, func(h Hit) bool { return h.Outcome.Alerts() }) {
		return
	}
	letters, numbers := asInitials(s.words, a.Query.Name)
	if letters == "" {
		return
	}
	var hits []Hit
	parties := make(map[string]bool)
	for _, x := range s.e.acronyms()[letters] {
		if x.numbers != numbers || !inScope(&a.Query, x.en.version.List) || found(a.Hits, x.en.listing) || found(hits, x.en.listing) {
			continue
		}
		h := s.e.acronymHit(&a.Query, x)
		parties[h.Party] = true
		hits = append(hits, h)
	}
	if len(parties) > maxInitialled {
		return
	}
	alerts := len(parties) == 1 && (len(letters) >= surely || numbers != "")
	for i := range hits {
		h := &hits[i]
		switch {
		case !h.Outcome.Alerts():
		case alerts && h.Score < a.Query.Threshold:
			h.Evidence[0].Points += a.Query.Threshold - h.Score
			h.Score = a.Query.Threshold
			fallthrough
		case alerts:
			h.Outcome = Review
			h.Why = []string{"The name is the initials of the listed one, and of no other party's."}
		default:
			h.Outcome = Clear
			h.Why = []string{"The name is the initials of the listed one, and may be those of many others: shown, and no alert by itself."}
		}
	}
	a.Hits = append(a.Hits, hits...)
}

func (e *Screener) acronymHit(q *Query, x initialled) Hit {
	l := x.en.listing
	h := Hit{
		Score: acronymShown, Matched: l.Subject.Names[x.en.at], Listing: l,
		Party: e.partyName(l), order: x.en.order, name: x.en.at, common: x.en.common,
		Evidence: []match.Evidence{{
			Feature: FeatureAcronym, Points: acronymShown, Query: q.Name, Listed: l.Subject.Names[x.en.at].Text, Says: "the initials of the name",
		}},
	}
	e.judge(q, &h, x.en.version, true)
	return h
}

// asInitials gives the letters of a query that may be an acronym, and its
// numbers: one word in capitals, beside it only what every name may have.
func asInitials(words []name.Word, text string) (letters, numbers string) {
	for _, w := range words {
		switch w.Class {
		case name.Legal, name.Link, name.Context:
		case name.Number:
			numbers += " " + w.Text
		case name.Telling:
			raw := text[w.Start:w.End]
			if letters != "" || w.Script != name.Latin || !capitals(raw) || name.Everyday(w.Text) || commonword.Default().Familiar(w.Text) {
				return "", ""
			}
			letters = w.Text
		default:
			return "", ""
		}
	}
	if len(letters) < minInitials || len(letters) > maxInitials || match.HasDigit(letters) {
		return "", ""
	}
	return letters, numbers
}

// capitals reports whether a word has no small letter.
func capitals(word string) bool {
	for i := 0; i < len(word); i++ {
		if c := word[i]; 'a' <= c && c <= 'z' {
			return false
		}
	}
	return word == strings.ToUpper(word)
}

// acronyms finds listed names by their initials. It is made when the first
// query comes that may be an acronym, and not changed after.
func (e *Screener) acronyms() map[string][]initialled {
	e.aside.byInitials.Do(func() {
		e.aside.initials = make(map[string][]initialled)
		var words []name.Word
		for _, en := range e.entries {
			switch en.listing.Subject.Kind {
			case party.Person, party.Vessel, party.Aircraft:
				continue
			}
			words = name.AppendWords(words[:0], en.listing.Subject.Names[en.at].Text)
			letters, numbers := initials(words)
			for _, s := range letters {
				e.aside.initials[s] = append(e.aside.initials[s], initialled{en, numbers})
			}
		}
	})
	return e.aside.initials
}

// initials gives the acronyms of a name: with its first legal form and without,
// with "group" and without. SMIC has the C of corporation, CETC leaves out the
// G of group. Numbers stand apart.
func initials(words []name.Word) (letters []string, numbers string) {
	var all [4]strings.Builder // by whether the legal form and group are in
	legal := false
	for _, w := range words {
		in := [4]bool{true, true, true, true}
		switch {
		case w.Class == name.Link || w.Class == name.Unread:
			continue
		case w.Class == name.Number:
			numbers += " " + w.Text
			continue
		case w.Class == name.Legal && legal:
			continue
		case w.Class == name.Legal:
			legal = true
			in = [4]bool{false, true, false, true}
		case w.Text == "group" || w.Text == "holding":
			in = [4]bool{false, false, true, true}
		}
		for i := range all {
			if in[i] {
				all[i].WriteByte(w.Text[0])
			}
		}
	}
	for i := range all {
		s := all[i].String()
		if len(s) >= minInitials && len(s) <= maxInitials && !slices.Contains(letters, s) {
			letters = append(letters, s)
		}
	}
	return letters, numbers
}
