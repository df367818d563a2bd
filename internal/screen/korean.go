package screen

import (
	"regexp"
	"strings"

	"github.com/navicert/navicert/internal/match"
	"github.com/navicert/navicert/internal/name"
)

// Korean names have three syllables of two to five letters, too short for slips
// to be forgiven word by word: Uno would be Una, Ono and Unno, too. But uno is no
// syllable of Korean, and un is.

// koreanSurnames are the commonest, in the spellings of Seoul and Pyongyang. To
// add one, add it.
var koreanSurnames = set(`
kim gim lee ri rhee park pak choi choe jung jeong chung chong jong kang jang chang cho jo yun yoon
lim rim han oh seo so shin sin kwon hwang ahn an song hong ryu yu ko mun moon son paek baek nam no ro
`)

// koreanSyllable is a syllable in the usual romanisations: consonant, vowel,
// final consonant.
var koreanSyllable = regexp.MustCompile(`^(kk?|g|n|d|tt?|r|l|m|b|p|ss?|sh|jj?|ch|h)?[yw]?(ae?|eo|oe?|e|eu|ui?|i|oo|ee|wi)(k|n|l|m|p|ng|t|g|b)?$`)

// oneLetterMore is what a hit costs that rests on a letter left out.
const oneLetterMore = 100

func set(words string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// korean gives the variants of a name of three words, one a Korean surname, in
// which the only word that is no syllable is one without one of its letters.
func korean(words []name.Word, fold folding) []variant {
	if len(words) != 3 || !koreanSurnames[words[0].Text] && !koreanSurnames[words[2].Text] {
		return nil
	}
	odd := -1
	for i, w := range words {
		if w.Native != "" || len(w.Text) > 5 {
			return nil
		}
		if !koreanSyllable.MatchString(w.Text) {
			if odd >= 0 {
				return nil
			}
			odd = i
		}
	}
	if odd < 0 {
		return nil
	}
	var out []variant
	text := words[odd].Text
	for i := range text {
		less := text[:i] + text[i+1:]
		if i > 0 && text[i] == text[i-1] || len(less) < 2 || !koreanSyllable.MatchString(less) {
			continue
		}
		meant := append([]name.Word(nil), words...)
		meant[odd] = fold(less)[0]
		meant[odd].Comma = words[odd].Comma
		out = append(out, variant{words: meant, person: true, against: []match.Evidence{{
			Feature: match.FeatureSlip, Points: -oneLetterMore, Query: text, Listed: less, Says: "one letter more than the syllable has",
		}}})
	}
	return out
}
