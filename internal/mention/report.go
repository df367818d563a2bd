package mention

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/document"
	"github.com/navicert/navicert/internal/screen"
)

// report turns what a walk found into mentions.
func (s *Scanner) report(w *walk, text *document.Text, on day.Day) *Result {
	r := &Result{}
	if w.full {
		r.Notes = append(r.Notes, "The document has more names than are kept; the mentions after the last one shown are missing.")
	}
	set := w.newSetting(w.claims())
	var denied *claim // the last one, if it is in a denial
	for i := range set.claims {
		k := &set.claims[i]
		if k.tier == B && len(k.support) == 0 && !s.settings.Weak {
			r.Unshown++
			continue
		}
		from := sentenceStart(w.body, int(k.start))
		k.negated = negated(w.body[max(from, cut(w.body, int(k.start)-160)):k.start])
		if !k.negated && denied != nil && k.start >= denied.end && joinsOn(w.body[denied.end:k.start]) {
			k.negated = true
		}
		denied = nil
		if k.negated {
			denied = k
		}
		r.Mentions = append(r.Mentions, s.mention(w, k, text, on))
	}
	r.Parties = summaries(r.Mentions)
	return r
}

// mention describes one claim.
func (s *Scanner) mention(w *walk, k *claim, text *document.Text, on day.Day) Mention {
	n := &s.names[k.name]
	p := &s.parties[k.party]
	end, _ := legalForm(w.body, int(k.end))
	m := Mention{
		Text: w.body[k.start:end], Tier: k.tier, Party: p.Name, PartyID: p.ID,
		Listing: p.Listings[n.listing], Listings: p.Listings,
		Matched:  p.Listings[n.listing].Subject.Names[n.name],
		Standing: s.standing(p, on),
		Sentence: sentence(w.body, int(k.start), end),
		Evidence: s.evidence(w, k), Bits: int(k.bits), Partial: k.partial,
		Negated: k.negated, Support: k.support,
	}
	for _, a := range k.also {
		m.Also = append(m.Also, s.parties[a].Name)
	}
	m.Start, m.End = text.Source(int(k.start), end)
	return m
}

// standing is the strongest of a party's listings on the day.
func (s *Scanner) standing(p *Party, on day.Day) screen.Standing {
	order := []screen.Standing{screen.InForce, screen.UnknownStart, screen.NotYet, screen.Ended, screen.ListUnborn}
	best := len(order) - 1
	for _, l := range p.Listings {
		if i := slices.Index(order, s.settings.Standing(l, on)); i >= 0 {
			best = min(best, i)
		}
	}
	return order[best]
}

func (s *Scanner) evidence(w *walk, k *claim) []Evidence {
	n := &s.names[k.name]
	if n.from == n.to {
		return []Evidence{{Text: w.body[k.start:k.end], Listed: w.body[k.start:k.end], Bits: int(k.bits)}}
	}
	var out []Evidence
	for _, p := range k.parts {
		l := &s.lexemes[s.words[int(n.from)+int(p.word)].id]
		e := Evidence{Text: w.body[p.start:p.end], Listed: l.text, Bits: int(l.bits) - gapCost*int(p.gap)}
		switch {
		case p.flags&slipped != 0:
			e.Bits -= slipCost
			e.Says = "one letter differs"
		case p.joined:
			e.Says = "written in two parts"
		case p.gap > 0:
			e.Says = "other words stand between"
		}
		out = append(out, e)
	}
	return out
}

// maxSentence bounds how much text around a mention is shown, in bytes to each
// side.
const maxSentence = 300

func sentence(body string, start, end int) string {
	return strings.Join(strings.Fields(body[sentenceStart(body, start):sentenceEnd(body, end)]), " ")
}

// sentenceStart finds the beginning of the sentence that the byte at is in.
func sentenceStart(body string, at int) int {
	least := cut(body, at-maxSentence)
	for i := at - 1; i > least; i-- {
		if endsSentence(body, i) {
			return min(at, i+1)
		}
	}
	return least
}

func sentenceEnd(body string, at int) int {
	most := cut(body, at+maxSentence)
	for i := at; i < most; i++ {
		if endsSentence(body, i) {
			if body[i] == '\n' {
				return i
			}
			return i + 1
		}
	}
	return most
}

// endsSentence reports whether a sentence or paragraph ends with byte i: a full
// stop after a word of more than three letters and before a space, or an
// empty line.
func endsSentence(body string, i int) bool {
	next := byte(' ')
	if i+1 < len(body) {
		next = body[i+1]
	}
	switch body[i] {
	case '.':
		return (next == ' ' || next == '\n' || next == '\r') && i >= 4 && alnum(body[i-1]) && alnum(body[i-2]) && alnum(body[i-3]) && alnum(body[i-4])
	case '!', '?':
		return next == ' ' || next == '\n' || next == '\r'
	case '\n':
		return next == '\n' || next == '\r' || i > 0 && body[i-1] == '\n'
	}
	return false
}

// cut moves an offset into body, and to the beginning of a character.
func cut(body string, at int) int {
	at = min(max(at, 0), len(body))
	for at > 0 && at < len(body) && !utf8.RuneStart(body[at]) {
		at--
	}
	return at
}

// summaries gathers mentions by party.
func summaries(mentions []Mention) []Summary {
	at := map[string]int{}
	var out []Summary
	for _, m := range mentions {
		key := m.PartyID + "\x00" + m.Party
		i, ok := at[key]
		if !ok {
			i = len(out)
			at[key] = i
			out = append(out, Summary{Party: m.Party, PartyID: m.PartyID, Tier: m.Tier, Standing: m.Standing, Listings: m.Listings})
		}
		s := &out[i]
		s.Mentions++
		s.Tier = min(s.Tier, m.Tier)
		if m.Negated {
			s.Negated++
		}
	}
	slices.SortStableFunc(out, func(a, b Summary) int { return strings.Compare(string(a.Tier), string(b.Tier)) })
	return out
}
