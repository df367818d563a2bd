package mention

import (
	"slices"

	"github.com/navicert/navicert/internal/name"
)

// A claim is a match that won its stretch of text, with what speaks for it.
type claim struct {
	*match
	party   int32
	tier    Tier
	also    []int32 // other parties
	support []string
	negated bool
	tied    bool // another party has the same claim
}

// maxTied is how many parties with the same claim are all reported; the rest
// is named beside them.
const maxTied = 4

// maxAlso is how many other parties are named beside a mention.
const maxAlso = 5

// claims chooses among matches that overlap: the one with the most bits, then
// the one that has more of its name. Parties with an equal claim to the same
// stretch are all kept.
func (w *walk) claims() []claim {
	found := w.found
	slices.SortFunc(found, func(a, b match) int {
		if a.start != b.start {
			return int(a.start - b.start)
		}
		if a.end != b.end {
			return int(b.end - a.end)
		}
		return int(a.name - b.name)
	})
	var claims []claim
	least := int32(0) // where the claims so far end
	for from := 0; from < len(found); {
		to, end := from+1, found[from].end
		for to < len(found) && found[to].start < end && to-from < maxCluster {
			end = max(end, found[to].end)
			to++
		}
		first := len(claims)
		claims = w.cluster(claims, found[from:to], least)
		for i := range claims[first:] {
			least = max(least, claims[first+i].end)
		}
		from = to
	}
	slices.SortStableFunc(claims, func(a, b claim) int {
		if a.start != b.start {
			return int(a.start - b.start)
		}
		return int(a.party - b.party)
	})
	return claims
}

// maxCluster bounds how many matches that overlap are resolved together, so
// that a text made of overlapping names takes no more time than others.
const maxCluster = 4096

// better orders matches, the better one first.
func (w *walk) better(a, b *match) int {
	na, nb := &w.names[a.name], &w.names[b.name]
	for _, d := range [...]int{
		int(b.bits - a.bits),
		int(b.share - a.share),
		int(a.gaps - b.gaps),
		int(nb.flags&isPrimary) - int(na.flags&isPrimary),
		int(na.party - nb.party),
		int(a.name - b.name),
		int(a.start - b.start),
		int(b.end - a.end),
	} {
		if d != 0 {
			return d
		}
	}
	return 0
}

// cluster resolves matches that overlap each other; those that begin before
// least are taken already.
func (w *walk) cluster(claims []claim, found []match, least int32) []claim {
	order := make([]*match, len(found))
	for i := range found {
		order[i] = &found[i]
	}
	order = slices.DeleteFunc(order, func(m *match) bool { return m.start < least })
	slices.SortFunc(order, w.better)
	var taken []taken
	for _, m := range order {
		at, free := room(taken, m)
		p := w.names[m.name].party
		switch {
		case free:
			if !w.true(m) {
				continue
			}
			taken = slices.Insert(taken, at, takenBy(m, len(claims)))
			claims = append(claims, claim{match: m, party: p})
		case at >= 0:
			claims = w.rival(claims, &taken[at], m, p)
		}
	}
	return claims
}

// taken is a stretch that a claim holds.
type taken struct {
	start, end int32
	claims     [maxTied]int
	n          int
}

func takenBy(m *match, claim int) taken {
	return taken{start: m.start, end: m.end, claims: [maxTied]int{claim}, n: 1}
}

// room finds where in the sorted stretches m belongs, and whether it is free.
// When it is not, it gives the stretch that holds the same bytes, or -1.
func room(all []taken, m *match) (int, bool) {
	at, _ := slices.BinarySearchFunc(all, m.start, func(t taken, start int32) int { return int(t.end - start - 1) })
	if at == len(all) || all[at].start >= m.end {
		return at, true
	}
	if all[at].start == m.start && all[at].end == m.end {
		return at, false
	}
	return -1, false
}

// rival adds a match of the same stretch as a claim: as a claim of its own
// where it is as good, else beside it.
func (w *walk) rival(claims []claim, t *taken, m *match, p int32) []claim {
	for _, i := range t.claims[:t.n] {
		if c := &claims[i]; c.party == p {
			if m.tier < c.match.tier && w.true(m) {
				c.match = m // another of its names stands alone
			}
			return claims
		}
	}
	best := &claims[t.claims[0]]
	if m.share == best.share && m.bits >= best.bits-2 && t.n < maxTied && w.true(m) {
		best.tied = true
		t.claims[t.n] = len(claims)
		t.n++
		return append(claims, claim{match: m, party: p, tied: true})
	}
	if len(best.also) < maxAlso && !slices.Contains(best.also, p) {
		best.also = append(best.also, p)
	}
	return claims
}

// true reads the words of a match once more, as package name folds them: what
// was found by hashes must hold by letters.
func (w *walk) true(m *match) bool {
	n := &w.names[m.name]
	if n.from == n.to {
		return true // Han characters were compared as they are
	}
	words := w.Scanner.words[n.from:n.to]
	for i := range m.parts {
		p := &m.parts[i]
		listed := w.lexemes[words[p.word].id].text
		w.words = name.AppendWords(w.words[:0], w.body[p.start:p.end])
		w.scratch = w.scratch[:0]
		for _, word := range w.words {
			w.scratch = append(w.scratch, word.Text...)
		}
		if p.flags&slipped != 0 && oneEdit(string(w.scratch), listed) || string(w.scratch) == listed {
			continue
		}
		// Two halves may each be a word of another spelling: "Indus-tries".
		if p.joined {
			w.words = name.AppendWords(w.words[:0], plainJoin(w.body[p.start:p.end]))
			if len(w.words) == 1 && w.words[0].Text == listed {
				continue
			}
		}
		return false
	}
	return true
}

// plainJoin gives the ASCII letters and digits of s in lower case.
func plainJoin(s string) string {
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		switch kinds[s[i]] {
		case letter:
			b = append(b, s[i]|0x20)
		case digit:
			b = append(b, s[i])
		}
	}
	return string(b)
}
