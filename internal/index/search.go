package index

import (
	"math"
	"math/bits"

	"github.com/navicert/navicert/internal/match"
)

// A Found is a name that reaches the threshold.
type Found struct {
	Name   int // as for Side
	Ref    uint32
	Result match.Result
}

// A Searcher searches an index and keeps its memory between queries, so that a
// query allocates nothing. It is not safe for use by several goroutines.
type Searcher struct {
	x     *Index
	al    match.Aligner
	edges []match.Edge
	q     *match.Side
	t     int
	lim   limits

	words  [2][]numbered // by their numbers: words, and last words
	forgot uint32        // how often the index had forgotten all when these were kept
	touch  []touched     // what the words of the query touch, by query word

	cells   []cell // open addressing: word id -> what touches it
	cellN   int    // cells of this epoch
	epoch   uint32
	marked  bool       // whether the cells are filled for this query
	bits    []uint64   // by word id: whether a word of the query touches it
	byFirst [32]uint64 // the words of the query that begin with a letter, by its lowest bits

	seenWord []uint32 // epoch in which a word was compared with the query word
	cands    []uint32
	acc      []reached // of each of cands
	place    []uint32  // by name: where it is in cands, if it is there
	seen     []uint8   // by name: the last turn in which it was in cands
	seenTurn uint8
	masks    [64]judged
	before   judged // what heaviestWith said last
	covers   [64]covered
	wordTurn uint32
	nameTurn uint32
	buf      []byte
	merged   []uint64                // names that are put together
	faint    uint64                  // words of the query that may resemble list words that they are not said to touch
	constant []constant              // the last comparisons of words
	hashes   [match.MaxTokens]uint32 // of the words of the query
	order    []uint8                 // its units, the costliest first
	found    []uint32                // what likes has found so far
}

// How a word of the query touches a list word.
type touching uint8

// The ways, which are also the places of units.
const (
	equal   touching = iota // word for word: the same, or the same letters cut elsewhere
	similar                 // it may resemble it
	light                   // it may resemble it, and what it finds weighs next to nothing: a legal form
	spoken                  // a single Chinese character may sound like it, which says something in names of people only
)

// ways is how many there are.
const ways = 4

// A touched word is a word of the query with the list words that it may stand for,
// alone and with its neighbour.
type touched struct {
	sums
	word  *remembered
	pairs []touch
}

// A touch is a list word that a word of the query may stand for. Slack is by how
// much it weighs more than what it counts when it is found by a slip: no more
// than the lighter of the two.
type touch struct {
	id, slack uint32
	how       touching
	told      uint8  // what it tells at the most
	sim       uint16 // how similar it is at the most
}

// A reached name holds the words of the query that touch it.
type reached struct {
	units units
	slack uint32 // weight of the name that slips may make light
}

// A judged set of units holds in which names they can reach the threshold.
type judged struct {
	units  units
	more   uint64 // words that initials of the name may confirm
	turn   uint32
	who    bearer
	weight uint32 // heaviest name that they can reach the threshold in, 0 for none
}

// A covered haul holds what its words cover of the query, and what they tell at
// the most.
type covered struct {
	units                       units
	confirmed                   uint64
	turn                        uint32
	person                      bool
	cover                       int
	bits, top                   int
	bitsConfirmed, topConfirmed int
}

// NewSearcher makes a searcher of x.
func NewSearcher(x *Index) *Searcher {
	return &Searcher{
		x:        x,
		touch:    make([]touched, match.MaxTokens),
		cells:    make([]cell, 1<<10),
		bits:     make([]uint64, len(x.words)/64+1),
		seenWord: make([]uint32, len(x.words)),
		place:    make([]uint32, len(x.sides)),
		seen:     make([]uint8, len(x.sides)),
		constant: make([]constant, 1<<12),
	}
}

// A Demand is what names have to be, beside scoring enough. It spares looking at
// those that are not; a few of them may be found all the same.
type Demand struct {
	Personal bool // names of people, and those that read like them (match.Personal)
	Whole    bool // every word of both names is found (match.Result.Whole)
	Exact    bool // the match is exact (match.Result.Exact)
}

// Search calls yield with every name that meets the demand and scores at least
// threshold against q, in no order that means anything but always the same one.
// The result is valid during the call only.
func (s *Searcher) Search(q *match.Side, threshold int, demand Demand, yield func(Found)) {
	s.q, s.t = q, max(threshold, 1)
	s.nextEpoch()
	if q.Bare {
		for _, n := range s.x.bare {
			s.scorePlainly(n, yield)
		}
		return
	}
	s.lim.set(q, demand)
	used := s.expandAll()
	if q.Core != "" {
		h := hashOf(q.Core)
		for _, e := range s.x.cores.at(h) {
			if e.tag == uint32(h) && s.x.sides[e.id].Core == q.Core {
				s.score(e.id, yield)
			}
		}
	}
	if !used {
		return
	}
	left := s.gather()
	for at, n := range s.cands {
		if !s.lightEnough(n, &s.acc[at], &left) || !s.possible(n) {
			continue
		}
		if q.Core == "" || s.x.sides[n].Core != q.Core { // those of equal core came first
			s.score(n, yield)
		}
	}
}

// lightEnough reports whether a name weighs no more than one can that the same
// words touch.
func (s *Searcher) lightEnough(n uint32, a *reached, left *leftOut) bool {
	who := s.x.bearer(n)
	slack := uint64(a.slack) + left.slack
	var most uint32
	if n < s.x.begin[initials] {
		most = s.heaviestWith(&a.units, who, left)
		slack += left.unread
	} else { // every list was read to its end for these
		most = s.heaviest(a.units.of(who), s.confirmable(s.x.marks[n-s.x.begin[initials]]), who)
	}
	return most != 0 && uint64(s.x.heavy[n]) <= uint64(most)+slack
}

// heaviestWith is heaviest for units and those that were left out. Names of one
// list come one after the other, and most of them are touched alike.
func (s *Searcher) heaviestWith(u *units, who bearer, left *leftOut) uint32 {
	k := &s.before
	if k.turn != s.nameTurn || k.units != *u || k.who != who {
		all := *u
		all.add(&left.units)
		*k = judged{units: *u, turn: s.nameTurn, who: who, weight: s.heaviest(all.of(who), 0, who)}
	}
	return k.weight
}

// confirmable gives the words of the query that initials may stand for.
func (s *Searcher) confirmable(marks uint32) uint64 {
	words := uint64(0)
	for m := marks &^ marked; m != 0; m &= m - 1 {
		words |= s.byFirst[bits.TrailingZeros32(m)]
	}
	return words
}

// mostSlack gives the slack that one name can have at the most.
func (s *Searcher) mostSlack() uint32 {
	sum := uint32(0)
	for i := range s.q.Tokens {
		most := uint32(0)
		if s.lim.support&^s.lim.letters&(1<<i) != 0 {
			most = rarest
		}
		sum += max(most, s.touch[i].sums.slack)
	}
	return sum
}

// heaviest gives the weight that a name may have at most and still reach the
// threshold by some units of the query, and the words in more as its initials,
// or 0 where none can. Few sets occur in one query, so answers are kept.
func (s *Searcher) heaviest(u units, more uint64, who bearer) uint32 {
	k := &s.masks[u.hash(more)>>58]
	if k.turn == s.nameTurn && k.units == u && k.more == more && k.who == who {
		return k.weight
	}
	*k = judged{u, more, s.nameTurn, who, 0}
	switch best, full := s.best(&u, more, who); {
	case best < s.t:
	case best-500 >= s.t:
		k.weight = math.MaxUint32
	default:
		k.weight = max(1, uint32(500*full/(s.t-(best-500))))
		if s.q.Cutoff { // what the end of the field cut off hardly counts
			k.weight *= match.CutoffPart
		}
	}
	return k.weight
}

// nextEpoch forgets the last query.
func (s *Searcher) nextEpoch() {
	s.epoch++
	s.nameTurn++
	s.cellN = 0
	s.faint = 0
	if s.marked {
		clear(s.bits)
		s.marked = false
	}
	s.byFirst = [32]uint64{}
	if s.seenTurn++; s.seenTurn == 0 {
		clear(s.seen)
		s.seenTurn = 1
	}
	if s.epoch == 0 || s.nameTurn == 0 {
		clear(s.cells)
		clear(s.masks[:])
		s.before = judged{}
		clear(s.covers[:])
		s.epoch, s.nameTurn = 1, 1
	}
}

// score scores one name and yields it where it reaches the threshold.
func (s *Searcher) score(n uint32, yield func(Found)) {
	l := &s.x.sides[n]
	s.mark()
	if r := s.al.Score(s.q, l, s.edgesOf(n, l)); r.Score >= s.t {
		yield(Found{Name: int(n), Ref: s.x.refs[n], Result: r})
	}
}

// scorePlainly is score for a name that nothing was looked up for.
func (s *Searcher) scorePlainly(n uint32, yield func(Found)) {
	if r := s.al.Compare(s.q, &s.x.sides[n]); r.Score >= s.t {
		yield(Found{Name: int(n), Ref: s.x.refs[n], Result: r})
	}
}

// edgesOf gives the edges between the query and name n, as match.Edges would:
// words that do not touch do not resemble each other, so they are only looked
// at as initials and beginnings.
func (s *Searcher) edgesOf(n uint32, l *match.Side) []match.Edge {
	s.edges = s.edges[:0]
	for j, p := range s.x.spotsOf(n) {
		m := s.touchedBy(p.id)
		for i := range s.q.Tokens {
			if (m|s.faint)&(1<<i) == 0 {
				if e, ok := match.SupportEdge(s.q, l, i, j); ok {
					s.edges = append(s.edges, e)
				}
				continue
			}
			if e, ok := s.compare(p.id, l, i, j).Edge(s.q, l, i, j); ok {
				s.edges = append(s.edges, e)
			}
			s.edges = match.AppendJoins(s.edges, s.q, l, i, j)
		}
	}
	return s.edges
}
