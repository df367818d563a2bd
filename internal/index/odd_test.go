package index

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/party"
)

// oddPieces are what names go wrong with: words of several scripts and kinds, cut, joined
// and doubled below.
const oddPieces = "Wang|Wei|LI,|Hikvision|Hik|vision|Technology|Technologies|Co.,|Ltd|GmbH|ООО|Газпром|Владимир|محمد|علي|شركة|王|伟|海康威视|有限公司|" +
	"第十三|研究所|김|정은|アリ|株式会社|---|.|No. 1|38th|Research|Institute|of|the|al-|Abd|J.|J|a.k.a.|(|)|\u200b|\u202e|SMIC|S.M.I.C.|Bank|Mohammed|Muhammad|" +
	"www.example.com|x@example.com|Attn:|c/o|München|Łódź|Iwanowa|Ivanov|Kuznetsov|Export|Import|Group|Hong Kong|Chatham Road|'|ß|ﬁ|Ａｌｉ|0|O|l|1|Dr.|Mr|von|bin|Sr"

// odd makes texts of odd pieces.
func odd(rng *rand.Rand, n int) []string {
	pieces := strings.Split(oddPieces, "|")
	var out []string
	for range n {
		var words []string
		for range 1 + rng.IntN(4) {
			w := pieces[rng.IntN(len(pieces))]
			switch rng.IntN(8) {
			case 0:
				w = w[:rng.IntN(len(w)+1)]
			case 1:
				w = strings.ToUpper(w)
			case 2:
				w += pieces[rng.IntN(len(pieces))]
			case 3:
				w = garble(rng, w)
			}
			words = append(words, w)
		}
		out = append(out, strings.Join(words, " "))
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
