package match

import (
	"slices"

	"github.com/navicert/navicert/internal/commonword"
	"github.com/navicert/navicert/internal/name"
	"github.com/navicert/navicert/internal/party"
)

// against works out what speaks against the match.
func (r *Result) against(usedQ, usedL uint64) {
	if len(r.Taken) == 0 {
		return
	}
	p := &r.parts
	if n := numbers(r.q, usedQ); n && numbers(r.l, usedL) {
		p.number = numberCost
	}
	if r.l.Kind == party.Person && !r.Exact && HasLegal(r.q) {
		p.kind = KindCost
	}
	if !r.Exact && !r.whole(usedQ) && !r.initialed(usedQ) {
		p.thin = thin(r)
	}
	if others(r.q, usedQ) && others(r.l, usedL) && (!personal(r.l) || len(r.Taken) < 2) {
		p.other = otherCost
	}
	switch w := lone(r.l); {
	case w != nil && borne(w) && !hasForm(r.l) && besides(r.q, usedQ):
		p.other = commonLone // Noah Sales is not the NOAH, though sales is no name elsewhere
		r.Exact = false
	case len(r.l.Tokens) == 1 && lacks(r.q, usedQ):
		p.other = loneCost
	}
	if !telling(r.l) && lacks(r.q, usedQ) || !telling(r.l) && !tells(r.q) && others(r.q, usedQ) {
		p.other = max(p.other, otherCost) // National Bank is not the National Bank of Canada, nor Eastern Trade Eastern Star Trading
	}
	if !ascending(r.Taken, 0) && !ascending(r.Taken, r.l.Turn) && !sameWords(r.q, r.l, usedQ, usedL) {
		p.order = orderCost
	}
}

// lone gives the one word of substance of a side, or nil where it has more.
func lone(s *Side) *Token {
	var w *Token
	for i := range s.Tokens {
		if passing(s.Tokens[i].Class) {
			continue
		}
		if w != nil {
			return nil
		}
		w = &s.Tokens[i]
	}
	return w
}

// borne reports whether others are known to bear a word.
func borne(w *Token) bool {
	return w.Rare < seldom || w.Rare < rarest && commonword.Default().Familiar(w.Text)
}

func hasForm(s *Side) bool {
	return slices.ContainsFunc(s.Tokens, func(t Token) bool { return t.Class == name.Legal })
}

// Personal reports whether a listed name is that of a person or reads like one.
func Personal(l *Side) bool { return personal(l) }

// besides reports whether a query has words that were not found and are more
// than a legal form or a title.
func besides(q *Side, usedQ uint64) bool {
	for i, t := range q.Tokens {
		if usedQ&(1<<i) == 0 && t.Class != name.Legal && t.Class != name.Title && t.Class != name.Link {
			return true
		}
	}
	return false
}

// telling reports whether a side has a word that tells whose name it is.
func telling(s *Side) bool {
	for _, t := range s.Tokens {
		if t.Class == name.Telling || t.Class == name.Number {
			return true
		}
	}
	return false
}

// tells reports whether a side has a word that is more than one of trade.
func tells(s *Side) bool {
	for _, t := range s.Tokens {
		if t.Class == name.Telling || t.Class == name.Number || t.Class == name.Place || t.Class == name.Letter {
			return true
		}
	}
	return false
}

// lacks reports whether a telling word or a place of the query was not found.
func lacks(q *Side, usedQ uint64) bool {
	for i, t := range q.Tokens {
		if usedQ&(1<<i) == 0 && (t.Class == name.Telling || t.Class == name.Place) {
			return true
		}
	}
	return false
}

// ascending reports whether the words of the query stand in the order of the
// listed name, read from word turn on and then from its beginning.
func ascending(taken []Edge, turn int) bool {
	last := -1
	for _, from := range [2]bool{true, false} {
		for _, e := range taken {
			if (int(e.L) >= turn) != from {
				continue
			}
			if int(e.Q) < last {
				return false
			}
			last = int(e.Q)
		}
	}
	return true
}

// sameWords reports whether the words that are used on both sides are the same
// in the same order. It tells what the edges cannot where a name has a word
// twice: which of the two is meant.
func sameWords(q, l *Side, usedQ, usedL uint64) bool {
	i := -1
	for n := range l.Tokens {
		j := (n + l.Turn) % len(l.Tokens)
		if usedL&(1<<j) == 0 {
			continue
		}
		for i++; i < len(q.Tokens) && usedQ&(1<<i) == 0; i++ {
		}
		if i >= len(q.Tokens) || q.Tokens[i].Text != l.Tokens[j].Text {
			return false
		}
	}
	return true
}

// personal reports whether a listed name is that of a person or reads like one:
// whatever it names, it has nothing that only firms have.
func personal(l *Side) bool {
	if l.Kind == party.Person {
		return true
	}
	for _, t := range l.Tokens {
		if t.Class != name.Telling && t.Class != name.Letter && t.Class != name.Title {
			return false
		}
	}
	return len(l.Tokens) > 1 && len(l.Tokens) < 5
}

// whole reports whether the listed name stands in the query as it is, with a
// telling word and another, and what the query has besides are only words that
// stand around names: "Attn: Inspur Group, Export Department".
func (r *Result) whole(usedQ uint64) bool {
	found, substance, last := false, 0, -1
	for _, e := range r.Taken {
		if e.Kind > Joined || int(e.Q) < last {
			return false
		}
		last = int(e.Q)
		for _, t := range r.l.Tokens[e.L : e.L+e.LN] {
			found = found || t.Class == name.Telling
			if !passing(t.Class) {
				substance++
			}
		}
	}
	for i, t := range r.l.Tokens {
		if !r.takes(i) && !passing(t.Class) {
			return false
		}
	}
	return found && substance > 1 && !personal(r.l) && !lacks(r.q, usedQ)
}

// wordForWord reports whether every word of substance of the listed name was
// found as it is. What else the query has then counts, and it does not help
// that the letters are the same.
func (r *Result) wordForWord() bool {
	for _, e := range r.Taken {
		if e.Kind > Shortened {
			return false
		}
	}
	for i, t := range r.l.Tokens {
		if !passing(t.Class) && !r.takes(i) {
			return false
		}
	}
	return true
}

// takes reports whether word i of the listed name was found.
func (r *Result) takes(i int) bool {
	for _, e := range r.Taken {
		if int(e.L) <= i && i < int(e.L+e.LN) {
			return true
		}
	}
	return false
}

// passing reports the classes that come and go in a name.
func passing(c name.Class) bool {
	return c == name.Legal || c == name.Title || c == name.Context || c == name.Link
}

// initialed reports whether all of the query was found in a person's name, the
// surname word for word and the rest by initials: nothing speaks against such a
// match, however common the surname.
func (r *Result) initialed(usedQ uint64) bool {
	if r.l.Kind != party.Person || !idle(r.q, usedQ) {
		return false
	}
	surname, initials := false, 0
	for _, e := range r.Taken {
		switch {
		case e.Kind == Initial && len(r.q.Tokens[e.Q].Text) == 1:
			initials++
		case e.Kind == Equal && int(e.L) >= r.l.Turn && r.l.Turn > 0:
			surname = true
		default:
			return false
		}
	}
	return surname && initials > 0
}

// thin gives what it costs that the names share too little to settle who is
// meant.
func thin(r *Result) int { return Thin(r.Bits, r.parts.top, personal(r.l)) }

// Thin gives what it costs that a match tells so many quarter bits, the word
// that tells most so many of them, where the listed name is that of a person or
// reads like one, or of anybody else. The more is told, the less it costs.
func Thin(bits, top int, personal bool) int {
	cost := max(0, Enough-bits) * ThinCost
	if personal {
		cost = max(cost, (enoughPerson-top-(bits-top)*restPerson/10)*thinPerson)
	}
	return cost
}

// others reports whether a side has a word of substance that is not used.
func others(s *Side, used uint64) bool {
	for i, t := range s.Tokens {
		if used&(1<<i) == 0 && (t.Class == name.Telling || t.Class == name.Trade || t.Class == name.Place) {
			return true
		}
	}
	return false
}

func numbers(s *Side, used uint64) bool {
	for i, t := range s.Tokens {
		if t.Class == name.Number && used&(1<<i) == 0 {
			return true
		}
	}
	return false
}

// HasLegal reports whether a side has a legal form of three letters or more;
// shorter ones are names and initials of people, too.
func HasLegal(s *Side) bool {
	for _, t := range s.Tokens {
		if t.Class == name.Legal && len(t.Text) > 2 {
			return true
		}
	}
	return false
}
