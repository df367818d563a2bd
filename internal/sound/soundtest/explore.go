package soundtest

import (
	"fmt"
	"math/rand"
	"slices"
	"testing"
)

// Explore prints how well a package does.
func Explore(t *testing.T, language string, score func(Pair) float64, native, latin func(string, []uint64) []uint64, limit float64) {
	tune, held := Pairs(t, language)
	words := Words(t)
	mean, most, w := Candidates(tune, words, native, latin)
	fmt.Println("candidates", len(words), mean, most, w)
	for h, half := range [][]Pair{tune, held} {
		n, d, wn, wt := 0, 0, 0, 0
		for i, p := range half {
			wt += p.Count
			if score(p) > limit {
				continue
			}
			d++
			if Share(p, native, latin) {
				n++
				wn += p.Count
			} else if i%1 == 0 && h == 0 {
				fmt.Println("KEYMISS", p.Native, p.Latin)
			}
		}
		fmt.Println("keys", n, d, float64(n)/float64(d), float64(n)/float64(len(half)), "weighted", float64(wn)/float64(wt))
	}
	if !testing.Verbose() || limit < 100 {
		return
	}
	for _, half := range [][]Pair{tune, held} {
		rnd := rand.New(rand.NewSource(1))
		var good, bad []float64
		for _, p := range half {
			good = append(good, score(p))
		}
		for range 40000 {
			bad = append(bad, score(Pair{half[rnd.Intn(len(half))].Native, half[rnd.Intn(len(half))].Latin, 1}))
		}
		slices.Sort(bad)
		for _, q := range []float64{0.0001, 0.001, 0.003, 0.01, 0.03} {
			th := bad[int(q*float64(len(bad)))]
			n, wn, wt := 0, 0, 0
			for i, g := range good {
				wt += half[i].Count
				if g <= th {
					n++
					wn += half[i].Count
				}
			}
			fmt.Printf("weighted %.4f q %v th %.2f recall %.4f\n", float64(wn)/float64(wt), q, th, float64(n)/float64(len(good)))
		}
	}
}
