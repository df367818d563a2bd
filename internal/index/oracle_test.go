package index

import (
	"github.com/navicert/navicert/internal/match"
)

// An oracle scores a query against every name. It shares no code with the
// search: it compares each word of the query with each word of the names once,
// then aligns with every name. What one word is to another is all it keeps.
type oracle struct {
	all   []Entry
	words []string
	id    map[string]int
	ids   [][]int
	a     match.Aligner
	edges []match.Edge

	likes  map[string][]likeness // of the first words that were asked for: many come again
	sounds [][2][]int            // of the words of a query, in names of people and in others: 1 more than Sound, once it was asked
}

// maxLikes is how many words of queries an oracle remembers.
const maxLikes = 400

func newOracle(all []Entry) *oracle {
	o := &oracle{all: all, id: make(map[string]int), ids: make([][]int, len(all)), likes: make(map[string][]likeness)}
	for i, e := range all {
		for _, t := range e.Side.Tokens {
			id, ok := o.id[t.Text]
			if !ok {
				id = len(o.words)
				o.id[t.Text] = id
				o.words = append(o.words, t.Text)
			}
			o.ids[i] = append(o.ids[i], id)
		}
	}
	return o
}

type likeness struct {
	sim  int
	kind match.Kind
}

// scores gives the score of every name that reaches the threshold.
func (o *oracle) scores(q *match.Side, threshold int) map[uint32]int {
	like := make([][]likeness, len(q.Tokens))
	cuts := make([]map[[2]int]bool, len(q.Tokens))
	pairs := make([]int, len(q.Tokens))
	for i, t := range q.Tokens {
		like[i] = o.like(t.Text)
		cuts[i] = make(map[[2]int]bool)
		for n := range q.Cuts(i) {
			left, right := q.Cut(i, n)
			l, ok := o.id[left]
			r, also := o.id[right]
			if ok && also {
				cuts[i][[2]int{l, r}] = true
			}
		}
		pairs[i] = -1
		if id, ok := o.id[string(q.AppendPair(nil, i))]; ok {
			pairs[i] = id
		}
	}
	o.sounds = make([][2][]int, len(q.Tokens))
	found := make(map[uint32]int)
	for n := range o.all {
		l := &o.all[n].Side
		o.edges = o.edges[:0]
		for i := range q.Tokens {
			for j, id := range o.ids[n] {
				o.word(q, l, i, j, id, like[i][id])
				if j+1 < len(l.Tokens) && cuts[i][[2]int{id, o.ids[n][j+1]}] {
					o.edges = append(o.edges, match.Edge{Q: uint8(i), QN: 1, L: uint8(j), LN: 2, Kind: match.Joined, Sim: match.JoinedSim})
				}
				if pairs[i] == id {
					o.edges = append(o.edges, match.Edge{Q: uint8(i), QN: 2, L: uint8(j), LN: 1, Kind: match.Joined, Sim: match.JoinedSim})
				}
			}
		}
		if len(o.edges) == 0 && (q.Core == "" || q.Core != l.Core) {
			continue
		}
		if r := o.a.Score(q, l, o.edges); r.Score >= threshold {
			found[o.all[n].Ref] = r.Score
		}
	}
	return found
}

// like compares a word of a query with every word of the names.
func (o *oracle) like(text string) []likeness {
	if like, ok := o.likes[text]; ok {
		return like
	}
	like := make([]likeness, len(o.words))
	for w, listed := range o.words {
		sim, kind := match.Resemble(text, listed)
		like[w] = likeness{sim, kind}
	}
	if len(o.likes) < maxLikes {
		o.likes[text] = like
	}
	return like
}

// sound gives how word i of a query sounds like a word of the names, in one of them.
func (o *oracle) sound(q, l *match.Side, i, id int) int {
	of := &o.sounds[i][0]
	if !match.Personal(l) {
		of = &o.sounds[i][1]
	}
	if *of == nil {
		*of = make([]int, len(o.words))
	}
	if (*of)[id] == 0 {
		(*of)[id] = 1 + match.Sound(q, i, o.words[id], match.Personal(l))
	}
	return (*of)[id] - 1
}

func (o *oracle) word(q, l *match.Side, i, j, id int, k likeness) {
	if t := &q.Tokens[i]; k.sim == match.Full && t.Raw != l.Tokens[j].Raw {
		k = likeness{match.ShortenedSim, match.Shortened}
	}
	if native := q.Native(i); native != nil && k.sim < 985 {
		if s := o.sound(q, l, i, id); s > k.sim {
			k = likeness{s, match.Sounded}
		}
	}
	if s, kind := match.Support(q, l, i, j); s > k.sim {
		k = likeness{s, kind}
	}
	if k.sim > 0 {
		o.edges = append(o.edges, match.Edge{Q: uint8(i), QN: 1, L: uint8(j), LN: 1, Kind: k.kind, Sim: uint16(k.sim)})
	}
}
