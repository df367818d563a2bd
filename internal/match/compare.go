package match

import (
	bits64 "math/bits"
	"strings"

	"github.com/navicert/navicert/internal/name"
	"github.com/navicert/navicert/internal/party"
)

// The constants of the score, in thousandths.
const (
	squeezedScore = 970 // the same letters, cut into words elsewhere
	orderCost     = 3   // the words stand in another order
	numberCost    = 220 // the names have different numbers
	KindCost      = 150 // a company's legal form against a listed person
	otherCost     = 90  // both have a telling or trade word that the other lacks
	loneCost      = 50  // the listed name is one word and the query has more
	commonLone    = 100 // the same where others are known to bear that word
	CutoffPart    = 5   // words that a cut-off query lacks count a fifth
	Enough        = 72  // quarter bits that settle which firm is meant
	ThinCost      = 2   // for each quarter bit below that
	// People share names, and their names go together: a first name says less
	// once the surname is known. So all but the rarest word of a person's name
	// count restPerson tenths, and what is thin costs more, and never less than
	// it would cost a firm.
	enoughPerson = 62
	restPerson   = 5
	thinPerson   = 18
	// PersonDiscount is what an unmatched word of the query still counts, in
	// tenths, when the listing is a person's of whom two names were found:
	// people have more names than lists print.
	PersonDiscount = 4
)

// A Result is a score with what it is made of.
type Result struct {
	Score int
	Exact bool // every telling word of both sides has its equal
	Bits  int  // rarity of what was found, in quarter bits
	Taken []Edge
	q, l  *Side
	parts parts
}

// parts are the summands of a score.
type parts struct {
	matched, query, listed int // weights in thousandths of quarter bits; total weights in quarter bits
	matchedQ               int
	order, number          int
	kind, thin, other, top int
	squeezed               bool
}

// Compare scores a query and a listed name the plain way. It is not the same
// both ways round, for three reasons: only the query can be cut off at the end
// of a field or have its words joined or cut by whoever typed it, only a listed
// name is known to be a person's, and only a listed word stands for its other
// spellings.
func (a *Aligner) Compare(q, l *Side) Result {
	a.edges = Edges(a.edges[:0], q, l)
	return a.Score(q, l, a.edges)
}

// Score scores two sides whose edges are known. The score is 500 times the
// part of the query's weight that was found plus 500 times that of the listed
// name's, less what speaks against the match. It is between 0 and Full, and
// Full for a name against itself.
func (a *Aligner) Score(q, l *Side, edges []Edge) Result {
	r := Result{q: q, l: l}
	r.Taken = a.Align(q, l, edges)
	var usedQ, usedL uint64
	firm := 0
	for _, e := range r.Taken {
		wq, wl := covered(q, l, e)
		usedQ |= span(e.Q, e.QN)
		usedL |= span(e.L, e.LN)
		r.parts.matchedQ += int(e.Sim) * wq
		r.parts.matched += int(e.Sim) * wl
		r.parts.query += wq
		r.parts.listed += wl
		b := (1000 + int(e.Sim)) * rare(q, l, e) / 2000
		r.Bits += b
		r.parts.top = max(r.parts.top, b)
		if !e.Kind.Supporting() {
			firm++
		}
	}
	looseQ := unused(q, usedQ)
	if l.Kind == party.Person && firm >= 2 {
		looseQ = looseQ * PersonDiscount / 10
	}
	r.parts.query += looseQ
	r.parts.listed += r.unlisted(usedL, usedQ)
	r.Exact = len(r.Taken) > 0 && exact(q, l, r.Taken, usedQ, usedL)
	r.against(usedQ, usedL)
	r.Score = r.total()
	if r.Score < squeezedScore && q.Core != "" && q.Core == l.Core {
		r.Score, r.Exact, r.parts.squeezed = squeezedScore, true, true
		r.Bits = max(r.Bits, rarest)
	}
	return r
}

// unlisted gives what the words of the listed name weigh that were not found.
// Where the query was cut off, those behind the last one found count in part.
func (r *Result) unlisted(usedL, usedQ uint64) int {
	n := len(r.q.Tokens)
	if !r.q.Cutoff || len(r.Taken) == 0 || usedQ&(1<<(n-1)) == 0 {
		return unused(r.l, usedL)
	}
	end := bits64.Len64(usedL)
	before := unused(&Side{Tokens: r.l.Tokens[:end]}, usedL)
	return before + (unused(r.l, usedL)-before)/CutoffPart
}

// rare gives the rarity of what an edge found: of the rarer side, but for a
// slip, which may make a rare word out of a common one.
func rare(q, l *Side, e Edge) int {
	rq, rl := 0, 0
	for i := e.Q; i < e.Q+e.QN; i++ {
		rq += int(q.Tokens[i].Rare)
	}
	for j := e.L; j < e.L+e.LN; j++ {
		rl += int(l.Tokens[j].Rare)
	}
	return min(rq, rl)
}

func unused(s *Side, used uint64) int {
	sum := 0
	for i := range s.Tokens {
		if used&(1<<i) == 0 {
			sum += int(s.Tokens[i].Loose)
		}
	}
	return sum
}

// exact reports whether every word of both sides but legal forms, titles and
// context has its equal on the other.
func exact(q, l *Side, taken []Edge, usedQ, usedL uint64) bool {
	for _, e := range taken {
		if e.Kind > Joined {
			return false
		}
	}
	return idle(q, usedQ) && idle(l, usedL)
}

func idle(s *Side, used uint64) bool {
	for i, t := range s.Tokens {
		if used&(1<<i) != 0 {
			continue
		}
		switch t.Class {
		case name.Legal, name.Title, name.Context, name.Link:
		default:
			return false
		}
	}
	return true
}

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
	if len(r.l.Tokens) == 1 && others(r.q, usedQ) {
		p.other = loneCost
		if r.l.Tokens[0].Rare < rarest {
			p.other = commonLone
		}
	}
	if !telling(r.l) && lacks(r.q, usedQ) {
		p.other = max(p.other, otherCost) // National Bank is not the National Bank of Canada
	}
	if !ascending(r.Taken, 0) && !ascending(r.Taken, r.l.Turn) && !sameWords(r.q, r.l, usedQ, usedL) {
		p.order = orderCost
	}
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

// personal reports whether a listed name is that of a person, or may be: the
// source does not say what it is and it has nothing that only firms have.
func personal(l *Side) bool {
	if l.Kind != party.Unstated {
		return l.Kind == party.Person
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
func thin(r *Result) int {
	cost := max(0, Enough-r.Bits) * ThinCost
	if personal(r.l) {
		bits := r.parts.top + (r.Bits-r.parts.top)*restPerson/10
		cost = max(cost, (enoughPerson-bits)*thinPerson)
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

func (r *Result) total() int {
	p := r.parts
	if p.matched == 0 {
		return 0
	}
	s := p.matchedQ/(2*p.query) + p.matched/(2*p.listed) // thousandths, halved
	return max(0, s-p.order-p.number-p.kind-p.thin-p.other)
}

// Words gives the words of a side that an edge covers.
func words(s *Side, at, n uint8) string {
	var b []string
	for _, t := range s.Tokens[at : at+n] {
		b = append(b, t.Text)
	}
	return strings.Join(b, " ")
}
