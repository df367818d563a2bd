// Package index finds, among many names, those that can score high enough
// against a query, without comparing with each. It loses nothing: what it
// finds, and every score, is what comparing with every name would find; the
// test of this package compares the two.
//
// Three facts make it lossless. A name reaches the threshold only when enough
// of the query's weight is found in it (bound.go), so names that share only
// light words need not be looked at. Words that resemble each other are found
// by what they have in common: equal, of equal key, or with equal remainders
// after deletions (deletions.go). And names that are the same letters cut into
// words elsewhere have the same core.
package index

import (
	"cmp"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/match"
	"github.com/navicert/navicert/internal/name"
	"github.com/navicert/navicert/internal/sound"
)

// An Entry is a name to be found, with whatever the caller knows it by.
type Entry struct {
	Side match.Side
	Ref  uint32
}

// An Index holds names. What it finds never changes after it was built, and it is
// safe for use by several goroutines.
type Index struct {
	words []string // by word id
	sets  []uint16 // letter set of each word
	about []about  // what a search asks of each word
	sides []match.Side
	heavy []uint32 // Weight of each name, ascending in each segment
	spots []spot   // the words of all names, each in the order of its tokens
	from  []uint32 // where the spots of each name begin, and the end of the last
	refs  []uint32
	marks []uint32 // of each name of the segment initials: its letters, and who bears it
	bare  []uint32 // names that have nothing but what every name may have

	sorted []uint32                    // word ids in the order of their words
	begins [letters*letters + 1]uint32 // where in sorted the words begin that have the same first two letters

	post []uint32 // names that have a word, ascending, by word

	exact, keys, leets, wades, ears, kin, slips, cores table
	maxWord                                            int
	begin                                              [segments + 1]uint32 // the first name of each segment, and the end of the last
	sounds                                             *sound.Finder
	memory                                             memory
	leading                                            *sound.Finder // of the words that lead
	letterFull, letterRare                             int           // the most that an initial weighs, and tells
}

// An about is what a search asks of a word that it has found, in one place.
type about struct {
	at     [segments + 1]uint32 // where its names begin in post, by segment, and the end of the last
	rare   uint8                // its rarity, at the most
	full   uint8                // what it weighs when it is found, at the most
	formed bool                 // whether it stands for others
	common bool                 // whether it is a word of trade
}

// A spot is what the bound needs of one word of a name, side by side with the
// others of the name: looking at the name itself costs more than the sums.
type spot struct {
	id                uint32
	full, loose, rare uint8
	first             uint8 // the first byte of the word
	letter, idle      bool  // an initial; may be missing from an exact match
}

// Build makes an index of the entries.
func Build(entries []Entry) *Index {
	x := new(Index)
	// Every posting list has its names by segment. Within a segment light names
	// come first, so that a list can be left where names get too heavy to be
	// covered.
	var order [segments][]int32
	for i := range entries {
		n := segment(&entries[i].Side)
		order[n] = append(order[n], int32(i))
	}
	for _, part := range order {
		slices.SortFunc(part, func(a, b int32) int {
			return cmp.Or(cmp.Compare(entries[a].Side.Weight, entries[b].Side.Weight), cmp.Compare(a, b))
		})
	}
	for i, part := range order {
		x.begin[i+1] = x.begin[i] + uint32(len(part))
	}
	total := 0
	for _, e := range entries {
		total += len(e.Side.Tokens)
	}
	x.sides = make([]match.Side, len(entries))
	x.refs = make([]uint32, len(entries))
	x.heavy = make([]uint32, len(entries))
	x.spots = make([]spot, 0, total)
	x.from = make([]uint32, 1, len(entries)+1)
	byWord := make(map[string]uint32, total/4)
	for n, i := range slices.Concat(order[:]...) {
		e := entries[i]
		x.sides[n], x.refs[n], x.heavy[n] = e.Side, e.Ref, uint32(e.Side.Weight)
		for t := range e.Side.Tokens {
			x.spots = append(x.spots, x.spot(byWord, &e.Side.Tokens[t]))
		}
		x.from = append(x.from, uint32(len(x.spots)))
		if uint32(n) >= x.begin[initials] {
			x.marks = append(x.marks, x.markOf(&e.Side))
		}
	}
	for n := range x.sides {
		if x.sides[n].Bare {
			x.bare = append(x.bare, uint32(n))
		}
	}
	x.fillPostings(total)
	x.fillTables()
	x.sounds = sound.NewFinder(x.words)
	x.leading = x.sounds.Among(x.leadingWords())
	return x
}

func (x *Index) spot(byWord map[string]uint32, t *match.Token) spot {
	return spot{x.word(byWord, t), t.Full, t.Loose, t.Rare, t.Text[0], t.Class == name.Letter, idle(t.Class)}
}

// spotsOf gives the words of name n.
func (x *Index) spotsOf(n uint32) []spot { return x.spots[x.from[n]:x.from[n+1]] }

// word gives the id of a token's word, new or known. All tokens of one word
// share its string.
func (x *Index) word(byWord map[string]uint32, t *match.Token) uint32 {
	if id, ok := byWord[t.Text]; ok {
		t.Text = x.words[id]
		at := &x.about[id] // an initial is lighter than a word of another script that is that one letter
		at.rare, at.full = max(at.rare, t.Rare), max(at.full, t.Full)
		return id
	}
	id := uint32(len(x.words))
	byWord[t.Text] = id
	x.words = append(x.words, t.Text)
	x.sets = append(x.sets, letterSet(t.Text))
	x.about = append(x.about, about{rare: t.Rare, full: t.Full, formed: len(name.Forms(t.Text)) > 0, common: name.Common(t.Text)})
	x.maxWord = max(x.maxWord, len(t.Text))
	return id
}

// leads is the threshold from which words that do not lead are not looked for.
const leads = 800

// leadingWords gives the words, without those that are too small a part of every
// name to lead a query of one word to it: the score of a name of which one word is
// found is at most 500 and 500 times the part that it is of the name.
func (x *Index) leadingWords() []string {
	words := make([]string, len(x.words))
	for n := range x.sides {
		spots := x.spotsOf(uint32(n))
		rest := 0
		for i := range spots {
			rest += int(spots[i].loose)
		}
		for i := range spots {
			full, others := int(spots[i].full), rest-int(spots[i].loose)
			if 500*full >= (leads-500)*(full+others) {
				words[spots[i].id] = x.words[spots[i].id]
			}
		}
	}
	return words
}

func (x *Index) fillPostings(total int) {
	count := make([]uint32, len(x.words)+1)
	last := make([]int32, len(x.words))
	for i := range last {
		last[i] = -1
	}
	for n := range x.sides {
		for _, p := range x.spotsOf(uint32(n)) {
			if last[p.id] != int32(n) {
				last[p.id] = int32(n)
				count[p.id+1]++
			}
		}
	}
	for i := 1; i < len(count); i++ {
		count[i] += count[i-1]
	}
	for id := range x.about {
		x.about[id].at[0], x.about[id].at[segments] = count[id], count[id+1]
	}
	x.post = make([]uint32, count[len(count)-1], total+1)
	for i := range last {
		last[i] = -1
	}
	for n := range x.sides {
		for _, p := range x.spotsOf(uint32(n)) {
			if last[p.id] != int32(n) {
				last[p.id] = int32(n)
				x.post[count[p.id]] = uint32(n)
				count[p.id]++
			}
		}
	}
	for id := range x.about {
		at, list := &x.about[id], x.postings(uint32(id))
		for i := 1; i < segments; i++ {
			n, _ := slices.BinarySearch(list, x.begin[i])
			at.at[i] = at.at[0] + uint32(n)
		}
	}
}

func (x *Index) fillTables() {
	x.sortWords()
	exact := make([]hashed, 0, len(x.words))
	keys := make([]hashed, 0, len(x.words))
	leets := make([]hashed, 0, len(x.words))
	wades := make([]hashed, 0, len(x.words))
	ears := make([]hashed, 0, len(x.words))
	var kin []hashed
	gone := make([]hashed, 0, 32*len(x.words))
	var buf [256]byte
	like := func(w string, id uint32) {
		if len(w) >= 3 {
			leets = append(leets, hashed{hashOf(match.Leet(buf[:0], w)), id})
		}
		if match.HasDigit(w) {
			return
		}
		if len(w) >= 3 {
			keys = append(keys, hashed{hashOf(match.Key(buf[:0], w)), id})
		}
		if len(w) >= minWade {
			wades = append(wades, hashed{hashOf(match.Wade(buf[:0], w)), id})
		}
		if len(w) >= minEar {
			ears = append(ears, hashed{hashOf(match.Ear(buf[:0], w)), id})
		}
		for _, k := range name.KinOf(w) {
			kin = append(kin, hashed{mix(uint64(k)), id})
		}
		if k := slipsOf(len(w)); k > 0 {
			remainders(w, k, func(h uint64) { gone = append(gone, hashed{h, id}) })
		}
	}
	for i, w := range x.words {
		exact = append(exact, hashed{hashOf(w), uint32(i)})
		like(w, uint32(i))
		for _, f := range name.Forms(w) {
			like(f, uint32(i))
		}
	}
	x.exact, x.keys, x.leets, x.slips = newTable(exact), newTable(keys), newTable(leets), newTable(gone)
	x.wades, x.ears, x.kin = newTable(wades), newTable(ears), newTable(kin)
	cores := make([]hashed, 0, len(x.sides))
	for n := range x.sides {
		if c := x.sides[n].Core; c != "" {
			cores = append(cores, hashed{hashOf(c), uint32(n)})
		}
	}
	x.cores = newTable(cores)
}

// letters is how many first letters the words are told apart by.
const letters = 38

// letterOf gives the place of a byte among them; it never falls as c grows.
func letterOf(c byte) int {
	switch {
	case c < '0':
		return 0
	case c <= '9':
		return 1 + int(c-'0')
	case c < 'a':
		return 10
	case c <= 'z':
		return 11 + int(c-'a')
	}
	return letters - 1
}

// beginning gives the place of a word of one letter or more by its first two.
func beginning(w string) int {
	if len(w) < 2 {
		return letterOf(w[0]) * letters
	}
	return letterOf(w[0])*letters + letterOf(w[1])
}

func (x *Index) sortWords() {
	x.sorted = make([]uint32, len(x.words))
	for i := range x.sorted {
		x.sorted[i] = uint32(i)
	}
	slices.SortFunc(x.sorted, func(a, b uint32) int { return strings.Compare(x.words[a], x.words[b]) })
	for _, w := range x.words {
		x.begins[beginning(w)+1]++
	}
	for i := 1; i < len(x.begins); i++ {
		x.begins[i] += x.begins[i-1]
	}
}

// longer gives the words that begin with w, of two letters or more, and go on;
// not all of them where they are more than maxLonger.
func (x *Index) longer(w string) []uint32 {
	at := beginning(w)
	words := x.sorted[x.begins[at]:x.begins[at+1]]
	from, _ := slices.BinarySearchFunc(words, w, func(id uint32, w string) int { return strings.Compare(x.words[id], w) })
	to := from
	for to < len(words) && to-from <= maxLonger+1 && strings.HasPrefix(x.words[words[to]], w) {
		to++
	}
	if from < to && x.words[words[from]] == w {
		from++
	}
	return words[from:to]
}

// minWade and minEar are the lengths from which match.Resemble compares the keys
// of Wade, and those to the ear.
const (
	minWade = 4
	minEar  = 5
)

// Len gives the number of names.
func (x *Index) Len() int { return len(x.sides) }

// Side gives name n, for 0 <= n < Len, and the caller's reference to it.
func (x *Index) Side(n int) (*match.Side, uint32) { return &x.sides[n], x.refs[n] }

// Bytes gives the memory that the index holds, without the strings that it
// shares with its caller.
func (x *Index) Bytes() int {
	b := 4*(len(x.post)+len(x.refs)+len(x.heavy)+len(x.from)+len(x.marks)) + (24+2+24)*len(x.words) + 12*len(x.spots)
	for i := range x.sides {
		b += 80 + 20*len(x.sides[i].Tokens)
	}
	for _, t := range []*table{&x.exact, &x.keys, &x.leets, &x.wades, &x.ears, &x.kin, &x.slips, &x.cores} {
		b += t.bytes()
	}
	return b
}

func (x *Index) postings(id uint32) []uint32 {
	return x.post[x.about[id].at[0]:x.about[id].at[segments]]
}

func slips(a, b int) int { return match.Slips(a, b) }

// idle reports the classes that may be missing from an exact match.
func idle(c name.Class) bool {
	return c == name.Legal || c == name.Title || c == name.Context || c == name.Link
}
