package soundtest

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/navicert/navicert/internal/sound/alphabet"
)

// A Subject is a package that is measured.
type Subject struct {
	Alike     func(native, latin string) int
	Keys      func(native string, dst []uint64) []uint64
	LatinKeys func(latin string, dst []uint64) []uint64
	Prepare   func(native string) alphabet.Word
	Latin     func(native string) string
	Reads     func(r rune) bool

	Names     []Name // five and more
	Romanised []Romanisation
	Letter    rune   // one that it reads
	Language  string // of the file of pairs
	Goals     Goals  // on these pairs
}

// Goals are what a Subject has to reach. Shares are in thousandths.
type Goals struct {
	Recall     int     // of the pairs, where one random pair in a hundred is joined
	Seen       int     // the same, each pair counted as often as it was seen
	Candidates float64 // listed words that share a key with a native word, at the mean
}

// certain is the likeness that fewer than one random pair in a hundred reaches.
const certain = 700

// hold measures a subject, prints what it found for the half that was tuned on
// and for the half that was not, and fails when the second misses a goal.
func hold(t *testing.T, s Subject, g Goals) {
	tune, held := Pairs(t, s.Language)
	for _, half := range [][]Pair{tune, held} {
		limit, over := random(s, half)
		plain, seen := recall(s, half, limit)
		at, _ := recall(s, half, certain)
		t.Logf("%d pairs: %d of 1000 found where 1 %% of random pairs are joined (likeness %d), %d by how often they were seen; %d at %d, which %d of 100,000 random pairs reach",
			len(half), plain, limit, seen, at, certain, over)
		if &half[0] != &held[0] {
			continue
		}
		if plain < g.Recall || seen < g.Seen {
			t.Errorf("recall is %d and %d by how often a pair was seen, below the goals %d and %d", plain, seen, g.Recall, g.Seen)
		}
		if over > 1000 {
			t.Errorf("%d of 100,000 random pairs reach %d, more than one in a hundred", over, certain)
		}
	}
	words := Words(t)
	mean, most, word := Candidates(held, words, s.Keys, s.LatinKeys)
	t.Logf("%d listed words: %.1f share a key with a native word at the mean, %d at most (%s)", len(words), mean, most, word)
	if mean > g.Candidates {
		t.Errorf("%.1f candidates at the mean, more than %.0f", mean, g.Candidates)
	}
}

// random gives the likeness that one random pair in a hundred reaches, at least
// 1, and how many of 100,000 reach certain.
func random(s Subject, pairs []Pair) (limit, over int) {
	r := rand.New(rand.NewPCG(1, 2))
	const n = 100000
	alike := make([]int, 0, n)
	for len(alike) < n {
		a, b := r.IntN(len(pairs)), r.IntN(len(pairs))
		if a == b {
			continue
		}
		x := s.Alike(pairs[a].Native, pairs[b].Latin)
		alike = append(alike, x)
		if x >= certain {
			over++
		}
	}
	slices.Sort(alike)
	return max(alike[n-n/100], 1), over
}

// recall gives how many thousandths of the pairs reach a likeness: each pair
// counted once, and as often as it was seen.
func recall(s Subject, pairs []Pair, limit int) (plain, seen int) {
	n, count, all := 0, 0, 0
	for _, p := range pairs {
		all += p.Count
		if s.Alike(p.Native, p.Latin) >= limit {
			n++
			count += p.Count
		}
	}
	return 1000 * n / len(pairs), 1000 * count / all
}
