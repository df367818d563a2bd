package quality

import (
	"strings"
	"unicode"
)

// The words below are those of the generated deck, and not those of the folding
// that the deck measures: else whoever adds a word to the folding would draw
// another deck, and no figure could be compared with the one before. Change them
// only with a reason, and measure anew.

// deckLegal are the legal forms that variations drop and swap, in small letters
// without stops.
var deckLegal = wordSet(`
co company ltd limited llc llp lp plc inc incorporated corp corporation pte pty pvt private gmbh ag kg bv nv sa
sas sarl srl spa ab as oy fze fzco fzc fzllc dmcc ooo oao zao pao ao jsc ojsc cjsc pjsc est sdn bhd doo ltda cv
`)

// deckGeneric are words that tell of no party alone.
var deckGeneric = wordSet(`
academy agency aerospace aircraft association aviation bank board branch bureau center centre chemical commerce
commercial construction consulting department design development electric electronic electronics energy engineering
enterprise enterprises equipment export factory finance financial foundation general global group holding holdings
import industrial industries industry information institute insurance international investment investments joint
laboratory logistics machinery manufacturing marine materials mechanical medical metal ministry national network
office open optical organization petroleum plant power precision product products production project public research
resources science scientific service services shipping society software solutions state station stock supply system
systems technical technologies technology telecom trade trading transport university works the and for with
`)

func wordSet(words string) map[string]bool {
	set := make(map[string]bool)
	for w := range strings.FieldsSeq(words) {
		set[w] = true
	}
	return set
}

// plain gives the letters and digits of a word in small letters.
func plain(w string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, w)
}
