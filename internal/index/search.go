package index

import (
	"math"
	"math/bits"
	"slices"

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

	touch []touched // what the words of the query touch, by query word
	cells []cell    // open addressing: word id -> what touches it
	cellN int       // cells of this epoch
	epoch uint32

	bits    []uint64   // by word id: whether a word of the query touches it
	byFirst [32]uint64 // the words of the query that begin with a letter, by its lowest bits

	seenWord []uint32  // epoch in which a word was compared with the query word
	acc      []reached // by name: which words of the query touch it
	cands    []uint32
	masks    [64]judged
	covers   [64]judged
	wordTurn uint32
	nameTurn uint32
	buf      []byte
	faint    uint64              // words of the query that may resemble list words that they are not said to touch
	alike    []alike             // the last comparisons of words of this query
	constant []constant          // and of words of the index, whatever the query
	found    []uint32            // what likes has found so far
	kept     [][]uint32          // what likes found for the words of the index
	strange  map[string][]uint32 // the same for words that are not of the index
	strangeN int                 // list words in strange, and its entries
	heard    map[heard][]uint32
	heardN   int // list words in heard, and its entries
}

// touched lists the list words that one query word may stand for.
type touched struct {
	words []touch
	slack uint32 // the most of theirs
	cost  int    // names that would have to be looked at
	most  int    // rarity of the rarest list word, or two, that it may stand for
	full  int    // what that word weighs at most
}

// A touch is a list word that a word of the query may stand for. Slack is by how
// much it weighs more than what it counts when it is found by a slip: no more
// than the lighter of the two.
type touch struct{ id, slack uint32 }

// A reached name holds the words of the query that touch it, in the turn given.
type reached struct {
	mask  uint64
	turn  uint32
	slack uint32 // weight of the name that slips may make light
}

// A judged mask holds in which names its words can reach the threshold.
type judged struct {
	mask   uint64
	more   uint64 // words that initials of the name may confirm
	turn   uint32
	person bool
	weight uint32 // heaviest name that the mask can reach the threshold in, 0 for none
}

// An alike is what comparing a word of the query with a list word gave.
type alike struct {
	turn uint32
	id   uint32
	q    uint8
	is   match.Likeness
	also bool // for the name of a person
}

// NewSearcher makes a searcher of x.
func NewSearcher(x *Index) *Searcher {
	return &Searcher{
		x:        x,
		touch:    make([]touched, match.MaxTokens),
		cells:    make([]cell, 1<<10),
		bits:     make([]uint64, len(x.words)/64+1),
		seenWord: make([]uint32, len(x.words)),
		acc:      make([]reached, len(x.sides)),
		kept:     make([][]uint32, len(x.words)),
		alike:    make([]alike, 1<<10),
		constant: make([]constant, 1<<13),
		strange:  make(map[string][]uint32),
		heard:    make(map[heard][]uint32),
	}
}

// Search calls yield with every name that scores at least threshold against q,
// in no order that means anything but always the same one. The result is valid
// during the call only.
func (s *Searcher) Search(q *match.Side, threshold int, yield func(Found)) {
	s.q, s.t = q, max(threshold, 1)
	s.nextEpoch()
	if q.Bare {
		for _, n := range s.x.bare {
			s.scorePlainly(n, yield)
		}
		return
	}
	for i := range q.Tokens {
		t := &s.touch[i]
		*t = touched{words: t.words[:0]}
	}
	for i := range q.Tokens {
		s.expand(i)
	}
	used := false
	for i := range q.Tokens {
		used = used || len(s.touch[i].words) > 0
		s.byFirst[q.Tokens[i].Text[0]&31] |= 1 << i
	}
	s.lim.set(q)
	s.expandCut()
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
	unread, slack, unreadSlack := s.gather()
	for _, n := range s.cands {
		a := s.acc[n]
		most := s.heaviest(a.mask|unread, 0, n >= s.x.people)
		if most == 0 && n < s.x.initials {
			continue // not even a name that is nothing else
		}
		light := uint64(a.slack) + slack + unreadSlack
		if n >= s.x.initials { // every list was read to its end for these
			marks := s.x.marks[n-s.x.initials]
			most = s.heaviest(a.mask, s.confirmable(marks), marks&aPerson != 0)
			light -= unreadSlack
		}
		if most == 0 {
			continue
		}
		if uint64(s.x.heavy[n]) > uint64(most)+light || !s.possible(n) {
			continue
		}
		if q.Core == "" || s.x.sides[n].Core != q.Core { // those of equal core came first
			s.score(n, yield)
		}
	}
}

// confirmable gives the words of the query that initials may stand for.
func (s *Searcher) confirmable(marks uint32) uint64 {
	words := uint64(0)
	for m := marks &^ aPerson; m != 0; m &= m - 1 {
		words |= s.byFirst[bits.TrailingZeros32(m)]
	}
	return words
}

// readRatio is how many entries of a posting list are read as fast as one name
// is looked at.
const readRatio = 16

// gather collects the names that words of the query touch, and which words
// touch each, but for words left out. Of these it reads the lists, too, where
// that is cheap; it gives those that it has not read. Slack is what the weight
// of a name may exceed the bound by for any name, and unreadSlack what lists
// that were not read add.
func (s *Searcher) gather() (unread, slack, unreadSlack uint64) {
	s.cands = s.cands[:0]
	firms, people := s.exclude(false), s.exclude(true)
	var all uint64
	for i := range s.q.Tokens {
		if len(s.touch[i].words) > 0 {
			all |= 1 << i
		}
	}
	light := s.mostSlack()
	toFirms := s.x.upTo(0, s.x.people, s.heaviest(all, 0, false), light)
	toPeople := s.x.upTo(s.x.people, s.x.initials, s.heaviest(all, 0, true), light)
	for i := range s.q.Tokens {
		bit := uint64(1) << i
		for _, w := range s.touch[i].words {
			ofFirms, ofPeople, ofInitials := s.x.parts(w.id)
			light := w.slack
			if firms&bit == 0 {
				s.reach(upTo(ofFirms, toFirms), bit, light)
			}
			if people&bit == 0 {
				s.reach(upTo(ofPeople, toPeople), bit, light)
			}
			s.reach(ofInitials, bit, light)
		}
	}
	for i := range s.q.Tokens {
		bit := uint64(1) << i
		if (firms|people)&bit == 0 {
			continue
		}
		if s.touch[i].cost > readRatio*len(s.cands) {
			unread |= bit
			unreadSlack += rarest
			continue
		}
		for _, w := range s.touch[i].words {
			for _, n := range s.x.postings(w.id) {
				if a := &s.acc[n]; a.turn == s.nameTurn {
					a.mask |= bit
					a.slack += w.slack
				}
			}
		}
	}
	for i := range s.q.Tokens {
		if s.lim.support&^s.lim.letters&(1<<i) != 0 {
			slack += rarest
		}
	}
	return unread, slack, unreadSlack
}

// upTo gives the names of a list up to, not including, one.
func upTo(list []uint32, to uint32) []uint32 {
	if len(list) == 0 || list[len(list)-1] < to {
		return list
	}
	n, _ := slices.BinarySearch(list, to)
	return list[:n]
}

// reach notes that a word of the query touches the names of a list.
func (s *Searcher) reach(list []uint32, bit uint64, slack uint32) {
	for _, n := range list {
		a := &s.acc[n]
		if a.turn != s.nameTurn {
			*a = reached{mask: bit, turn: s.nameTurn, slack: slack}
			s.cands = append(s.cands, n)
		} else {
			a.mask |= bit
			a.slack += slack
		}
	}
}

// mostSlack gives the slack that one name can have at the most.
func (s *Searcher) mostSlack() uint32 {
	sum := uint32(0)
	for i := range s.q.Tokens {
		most := uint32(0)
		if s.lim.support&^s.lim.letters&(1<<i) != 0 {
			most = rarest
		}
		sum += max(most, s.touch[i].slack)
	}
	return sum
}

// heaviest gives the weight that a name may have at most and still reach the
// threshold by the words of the query in mask, and those in more as its
// initials, or 0 where none can. Few masks occur in one query, so answers are
// kept.
func (s *Searcher) heaviest(mask, more uint64, person bool) uint32 {
	k := &s.masks[mix(mask^more<<32^more>>32)%uint64(len(s.masks))]
	if k.turn == s.nameTurn && k.mask == mask && k.more == more && k.person == person {
		return k.weight
	}
	most, full := 0, 0
	for i := range s.q.Tokens {
		t := touched{}
		bit := uint64(1) << i
		if mask&bit != 0 || s.lim.support&bit != 0 {
			t.most, t.full = s.touch[i].most, s.touch[i].full
		}
		if s.lim.support&bit != 0 { // it may confirm a heavier word than those it touches
			t.most, t.full = max(t.most, int(s.q.Tokens[i].Rare)), max(rarest, t.full)
		}
		if more&bit != 0 {
			t.most, t.full = max(t.most, s.x.letterRare), max(t.full, s.x.letterFull)
		}
		most, full = most+t.most, full+t.full
	}
	*k = judged{mask, more, s.nameTurn, person, 0}
	switch best := s.lim.score(mask|more, s.lim.support, most, person, false); {
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
	clear(s.bits)
	s.byFirst = [32]uint64{}
	if s.epoch == 0 || s.nameTurn == 0 {
		clear(s.cells)
		clear(s.acc)
		clear(s.masks[:])
		clear(s.covers[:])
		clear(s.alike)
		s.epoch, s.nameTurn = 1, 1
	}
}

// score scores one name and yields it where it reaches the threshold.
func (s *Searcher) score(n uint32, yield func(Found)) {
	l := &s.x.sides[n]
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
		m := s.touching(p.id)
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

// compare is match.Alike, which is asked again and again of one word where many
// names have it.
func (s *Searcher) compare(id uint32, l *match.Side, i, j int) match.Likeness {
	if s.q.Native(i) == nil {
		return s.always(id, l, i, j)
	}
	person := match.Personal(l)
	k := &s.alike[(id*0x9e3779b1>>12^uint32(i)<<1)%uint32(len(s.alike))]
	if k.turn != s.nameTurn || k.id != id || int(k.q) != i || k.also != person {
		*k = alike{s.nameTurn, id, uint8(i), match.Alike(s.q, l, i, j), person}
	}
	return k.is
}
