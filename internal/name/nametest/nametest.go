// Package nametest makes odd names for tests: what comes out of forms and lists, and
// goes wrong.
package nametest

import (
	"math/rand/v2"
	"strings"
)

// pieces are words of several scripts and kinds, marks, and what is no word at all.
const pieces = "Wang|Wei|LI,|Hikvision|Hik|vision|Technology|Technologies|Co.,|Ltd|GmbH|ООО|Газпром|Владимир|محمد|علي|شركة|王|伟|海康威视|有限公司|" +
	"第十三|研究所|김|정은|アリ|株式会社|---|.|No. 1|38th|Research|Institute|of|the|al-|Abd|J.|J|a.k.a.|(|)|\u200b|\u202e|SMIC|S.M.I.C.|Bank|Mohammed|Muhammad|" +
	"www.example.com|x@example.com|Attn:|c/o|München|Łódź|Iwanowa|Ivanov|Kuznetsov|Export|Import|Group|Hong Kong|Room 803, Kestrel House, 45 Chatham Road|" +
	"'|\x00|\xff|ß|ﬁ|Ａｌｉ|0|O|l|1|Dr.|Mr|von|bin|Sr"

// Odd gives a name of up to four pieces, of which some are cut off (also within a
// character), in capitals or written together. It may be empty.
func Odd(rng *rand.Rand) string {
	all := strings.Split(pieces, "|")
	var out []string
	for range rng.IntN(5) {
		w := all[rng.IntN(len(all))]
		switch rng.IntN(8) {
		case 0:
			w = w[:rng.IntN(len(w)+1)]
		case 1:
			w = strings.ToUpper(w)
		case 2:
			w += all[rng.IntN(len(all))]
		}
		out = append(out, w)
	}
	return strings.Join(out, " ")
}
