package index

import (
	"math/rand/v2"
	"testing"

	"github.com/navicert/navicert/internal/name/nametest"
	"github.com/navicert/navicert/internal/party"
)

// odd makes odd names, of which every fourth has a slip.
func odd(rng *rand.Rand, n int) []string {
	out := make([]string, n)
	for i := range out {
		if out[i] = nametest.Odd(rng); rng.IntN(4) == 0 {
			out[i] = garble(rng, out[i])
		}
	}
	return out
}

// TestOddNamesLoseNothing compares odd names with each other.
func TestOddNamesLoseNothing(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 8))
	kinds := []party.Kind{party.Unstated, party.Person, party.Company, party.Vessel}
	var all []listed
	for _, text := range odd(rng, 1500) {
		all = append(all, listed{text, kinds[rng.IntN(len(kinds))]})
	}
	e := entries(all)
	compareAll(t, Build(e), e, odd(rng, 150))
}
