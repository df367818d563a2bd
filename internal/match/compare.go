package match

import (
	bits64 "math/bits"
	"strings"
	"unicode/utf8"

	"github.com/navicert/navicert/internal/name"
	"github.com/navicert/navicert/internal/party"
)

// The constants of the score, in thousandths.
const (
	squeezedScore = 970 // the same letters, cut into words elsewhere
	orderCost     = 3   // the words stand in another order
	numberCost    = 220 // the names have different numbers
	KindCost      = 150 // a company's legal form against a listed person
	otherCost     = 120 // both have a telling or trade word that the other lacks
	loneCost      = 50  // the listed name is one word and the query has more
	commonLone    = 160 // the same where others are known to bear that word
	seldom        = 50  // quarter bits from which they are too few to matter
	heard         = 44  // quarter bits that a word found by its sound tells at most
	heardSyllable = 20  // the same of a single character
	CutoffPart    = 5   // words that a cut-off query lacks count a fifth
	Enough        = 68  // quarter bits that settle which firm is meant
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
	if q.Bare && !l.Bare {
		return r // Limited Company is not part of a thousand names
	}
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
		b := told(q, l, e)
		r.Bits += b
		r.parts.top = max(r.parts.top, b)
		if !e.Kind.Supporting() {
			firm++
		}
	}
	if q.Bare && (residue(q, usedQ) || residue(l, usedL)) {
		return Result{q: q, l: l}
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
	if r.Score < squeezedScore && q.Core != "" && q.Core == l.Core && !r.wordForWord() {
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

// told gives the quarter bits that an edge tells of who is meant. Names of
// people lie close to each other, so what is only alike tells less of them: a
// slip in Hassan is Hasan, one in Gazprombank is nobody else.
func told(q, l *Side, e Edge) int {
	switch {
	case e.Kind == Sounded:
		return ToldBySound(int(e.Sim), min(rare(q, l, e), mostHeard(q, int(e.Q))))
	case personal(l):
		return (1000 + int(e.Sim)) * rare(q, l, e) / 2000
	}
	return (3000 + int(e.Sim)) * rare(q, l, e) / 4000
}

// ToldBySound gives the quarter bits that a word of another script tells which is so
// similar by its sound to what it finds, and tells so many at the most.
func ToldBySound(sim, most int) int { return sim * most / 1000 }

// mostHeard gives the quarter bits that word i of a query tells at most when it
// is found by its sound.
func mostHeard(q *Side, i int) int {
	if utf8.RuneCountInString(q.Native(i).Text()) == 1 {
		return heardSyllable
	}
	return heard
}

// Heard gives the most that word i of a query, which is of another script, tells
// where it is found by its sound, in quarter bits.
func Heard(q *Side, i int) int { return min(int(q.Tokens[i].Rare), mostHeard(q, i)) }

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

// residue reports whether a side that has nothing but what every name may have
// has a word that was not found and is no legal form: LLC is not NR-DEL LLC.
func residue(s *Side, used uint64) bool {
	for i, t := range s.Tokens {
		if used&(1<<i) == 0 && t.Class != name.Legal {
			return true
		}
	}
	return false
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

func (r *Result) total() int {
	p := r.parts
	if p.matched == 0 {
		return 0
	}
	s := p.matchedQ/(2*p.query) + p.matched/(2*p.listed) // thousandths, halved
	return max(0, s-p.order-p.number-p.kind-p.thin-p.other)
}

// Whole reports whether every word of both names was found.
func (r *Result) Whole() bool {
	q, l := 0, 0
	for _, e := range r.Taken {
		q, l = q+int(e.QN), l+int(e.LN)
	}
	return q == len(r.q.Tokens) && l == len(r.l.Tokens)
}

// Likeness gives how alike the two names are, 0 to Full, whoever bears them: the
// score without what it costs that a name is too common to settle who is meant.
func (r *Result) Likeness() int {
	if r.parts.squeezed {
		return r.Score
	}
	with := *r
	with.parts.thin = 0
	return with.total()
}

// Words gives the words of a side that an edge covers.
func words(s *Side, at, n uint8) string {
	var b []string
	for _, t := range s.Tokens[at : at+n] {
		b = append(b, t.Text)
	}
	return strings.Join(b, " ")
}
