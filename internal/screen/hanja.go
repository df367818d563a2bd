package screen

import (
	"strings"

	"github.com/navicert/navicert/internal/match"
	"github.com/navicert/navicert/internal/sound"
)

// Chinese newspapers and old documents write Korean names in Chinese characters:
// 金正恩 is Kim Jong Un, whom pinyin calls Jin Zheng'en. Most who bear such a name
// are Chinese, so only the whole name counts, and a person has to look first.

// hanjaCost is what a hit costs that rests on the Korean reading of Chinese
// characters: it leaves a score for review.
const hanjaCost = 170

// hanja gives the variants of a name of three Chinese characters as it is read in
// Korean and spelt in Pyongyang.
func hanja(text string, fold folding) []variant {
	read := sound.KoreanOfHan(strings.TrimSpace(text))
	if read == "" {
		return nil
	}
	surname, given := fromHangul(read)
	var out []variant
	for _, g := range given {
		spelt := surname + " " + strings.Join(g, " ")
		out = append(out, variant{words: fold(spelt), person: true, exact: true, guess: true, against: []match.Evidence{{
			Feature: match.FeatureSpelled, Points: -hanjaCost, Query: text, Listed: spelt, Says: "the same as its characters are read in Korean",
		}}})
	}
	return out
}
