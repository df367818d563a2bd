package index

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/navicert/navicert/internal/match"
	"github.com/navicert/navicert/internal/sound"
)

// Words of queries come again and again, given names and surnames above all. What
// was found out of one is remembered, so that the next query that has it is spared
// the work: to find the list words that sound like a word of another script is the
// dearest part of a search. All searchers of an index share what they remember. It
// changes no answer.

// An asked word is a word of a query, with all that the list words depend on that
// it may stand for.
type asked struct {
	text, raw  string
	rare, full uint8
	last       bool   // it may be the beginning of a longer word
	native     string // in its own script
	script     sound.Script
	least      int  // the likeness by sound from which words are looked for
	counts     int  // that from which it counts
	lone       bool // only words that lead are looked for
}

// A remembered word is what was found out of a word of a query. It is not changed
// after it was made, but for what is only worked out once the word comes again.
type remembered struct {
	asked
	touches []touch // the list words that lead to names, ascending
	equals  []touch // those of them that are touched word for word
	halves  []touch // list words that it may be cut into
	sums    sums
	begins  bool // the list words that it is the beginning of are among them
	again   atomic.Bool
	known   atomic.Pointer[known]
}

// What is known of a word that came again.
type known struct {
	names []uint32 // that the touches other than equal ones lead to, ascending by way and segment
	slack []uint16 // of each
	at    [(ways-1)*segments + 1]uint32
	alike []atomic.Uint64 // how alike the word and each touched one are, in names of people and, behind them, in all others; 0 where nobody asked
}

// What is remembered: words of so many bytes at the most, in their own script of
// so many, and so much of all of them; then all is forgotten.
const (
	maxRememberedText = 24
	maxHeardText      = 48
	usualMemory       = 40 << 20 // bytes
	perRemembered     = 512      // what a word takes beside its list words
	maxMerged         = 1 << 14  // names that are put together for one word
	maxNumbered       = 1 << 16  // words that a searcher finds again by their numbers
)

// A memory is what the searchers of an index remember together.
type memory struct {
	mu     sync.RWMutex
	words  map[asked]*remembered
	size   int
	most   int           // bytes; 0 for the usual ones
	forgot atomic.Uint32 // how often all was forgotten
}

func (m *memory) recall(k *asked) *remembered {
	m.mu.RLock()
	defer m.mu.RUnlock()
	return m.words[*k]
}

// remember keeps a word, or gives the one that another searcher kept.
func (m *memory) remember(r *remembered) *remembered {
	m.mu.Lock()
	defer m.mu.Unlock()
	if other := m.words[r.asked]; other != nil {
		return other
	}
	m.grow(perRemembered + 16*len(r.touches) + 8*len(r.halves))
	m.words[r.asked] = r
	return r
}

// grow makes room for so many bytes.
func (m *memory) grow(bytes int) {
	if m.size += bytes; m.words == nil || m.size > cmp.Or(m.most, usualMemory) {
		m.words = make(map[asked]*remembered)
		m.size = bytes
		m.forgot.Add(1)
	}
}

// Remember bounds what the index remembers of words of queries, in bytes. It is to be
// called before anything is searched.
func (x *Index) Remember(bytes int) { x.memory.most = bytes }

// recall gives what is known of word i of the query.
func (s *Searcher) recall(i int) *remembered {
	t := &s.q.Tokens[i]
	words := &s.words[0]
	if s.mayBegin(i) {
		words = &s.words[1]
	}
	if n := int(t.Number); n < len(*words) {
		if k := &(*words)[n]; k.is != nil && k.text == t.Text && k.raw == t.Raw && s.serves(k.is, i) {
			return k.is
		}
	}
	m := s.lookUp(i)
	if n := int(t.Number); n > 0 && n < maxNumbered {
		if n >= len(*words) {
			*words = append(*words, make([]numbered, n+1-len(*words))...)
		}
		(*words)[n] = numbered{m, t.Text, t.Raw}
	}
	return m
}

// A numbered word is one that a searcher finds again by its number, with its texts as
// the query has them: those of one number are the same in memory, too, most of the time,
// and need not be compared letter by letter.
type numbered struct {
	is        *remembered
	text, raw string
}

// serves reports whether a remembered word is word i of the query, which has its text,
// as it is asked for where it stands.
func (s *Searcher) serves(m *remembered, i int) bool {
	t := &s.q.Tokens[i]
	if m.rare != t.Rare || m.full != t.Full {
		return false
	}
	native := s.q.Native(i)
	if native == nil {
		return m.native == ""
	}
	return m.native == native.Text() && m.script == native.Script() && m.lone == s.lone() && m.least == s.leastAlike(i) && m.counts == match.LeastAlike(s.q, i)
}

// lookUp gives what all searchers remember of word i of the query, or finds it.
func (s *Searcher) lookUp(i int) *remembered {
	k := s.asks(i)
	if len(k.raw) > maxRememberedText || len(k.text) > maxRememberedText || len(k.native) > maxHeardText {
		return s.find(i, k)
	}
	m := s.x.memory.recall(&k)
	if m == nil { // what is kept does not hold the whole query
		k.text, k.raw, k.native = strings.Clone(k.text), strings.Clone(k.raw), strings.Clone(k.native)
		m = s.x.memory.remember(s.find(i, k))
	}
	return m
}

// mayBegin reports whether word i of the query may be the beginning of a longer one.
func (s *Searcher) mayBegin(i int) bool {
	return i == len(s.q.Tokens)-1 && len(s.q.Tokens[i].Text) > 1 && s.q.Cuttable()
}

// asks gives word i of the query as it is asked for.
func (s *Searcher) asks(i int) asked {
	t := &s.q.Tokens[i]
	k := asked{text: t.Text, raw: t.Raw, rare: t.Rare, full: t.Full}
	k.last = s.mayBegin(i)
	if native := s.q.Native(i); native != nil {
		k.native, k.script, k.lone = native.Text(), native.Script(), s.lone()
		k.least, k.counts = s.leastAlike(i), match.LeastAlike(s.q, i)
	}
	return k
}

// refresh forgets what the searcher holds of words that all have forgotten.
func (s *Searcher) refresh() {
	if n := s.x.memory.forgot.Load(); n != s.forgot {
		s.forgot = n
		clear(s.words[0])
		clear(s.words[1])
	}
}

// more gives what is known of a word that came again, nil for one that did not or
// that leads to too many names.
func (s *Searcher) more(m *remembered) *known {
	if k := m.known.Load(); k != nil {
		return k
	}
	if !m.again.Load() {
		m.again.Store(true)
		return nil
	}
	n := 0
	for how := similar; how < ways; how++ {
		n += int(m.sums.cost[how])
	}
	if n > maxMerged {
		return nil
	}
	k := s.merge(m)
	if m.known.CompareAndSwap(nil, k) {
		s.x.memory.mu.Lock()
		s.x.memory.grow(6*len(k.names) + 8*len(k.alike))
		s.x.memory.mu.Unlock()
	}
	return k
}

// merge puts the names together that a word leads to, each once.
func (s *Searcher) merge(m *remembered) *known {
	k := &known{alike: make([]atomic.Uint64, 2*len(m.touches))}
	place := 0
	for how := similar; how < ways; how++ {
		for part := range segments {
			s.merged = s.merged[:0]
			for _, w := range m.touches {
				if w.how != how {
					continue
				}
				for _, n := range s.x.part(w.id, part) {
					s.merged = append(s.merged, uint64(n)<<32|uint64(w.slack))
				}
			}
			slices.SortFunc(s.merged, cmp.Compare[uint64])
			for i, e := range s.merged {
				if name := uint32(e >> 32); i > 0 && uint32(s.merged[i-1]>>32) == name {
					k.slack[len(k.slack)-1] += uint16(e)
				} else {
					k.names, k.slack = append(k.names, name), append(k.slack, uint16(e))
				}
			}
			place++
			k.at[place] = uint32(len(k.names))
		}
	}
	k.names, k.slack = slices.Clip(k.names), slices.Clip(k.slack)
	return k
}

// part gives the names of a segment that the word leads to in a way other than
// equal, and their slack.
func (k *known) part(how touching, segment int) ([]uint32, []uint16) {
	at := int(how-similar)*segments + segment
	from, to := k.at[at], k.at[at+1]
	return k.names[from:to], k.slack[from:to]
}

// alikeAt gives where the likeness of a touched word is kept, nil for nowhere.
func (m *remembered) alikeAt(id uint32, person bool) *atomic.Uint64 {
	k := m.known.Load()
	if k == nil {
		return nil
	}
	at, ok := slices.BinarySearchFunc(m.touches, id, func(w touch, id uint32) int { return cmp.Compare(w.id, id) })
	if !ok {
		return nil
	}
	if !person {
		at += len(m.touches)
	}
	return &k.alike[at]
}

// pack writes a likeness as a number that is never 0, and unpack reads it.
func packed(k match.Likeness) uint64 {
	return 1<<63 | uint64(k.Kind)<<32 | uint64(k.Sound)<<16 | uint64(k.Sim)
}

func unpacked(n uint64) match.Likeness {
	return match.Likeness{Sim: uint16(n), Sound: uint16(n >> 16), Kind: match.Kind(n >> 32)}
}
