package screen

import (
	"strings"

	"github.com/navicert/navicert/internal/match"
	"github.com/navicert/navicert/internal/name"
	"github.com/navicert/navicert/internal/sound"
	"github.com/navicert/navicert/internal/sound/reading"
)

// furigana gives the variant of a Japanese name that is written twice, in Chinese
// characters and as they are read: 田中 一郎, タナカ イチロウ. Forms of Japan ask for
// both; the kana alone are the name.
func furigana(words []name.Word, text string, fold folding) []variant {
	first, kana, han := -1, 0, false
	for i, w := range words {
		switch {
		case w.Script == name.Han && first < 0:
			han = true
		case sound.Of(w.Native) == sound.Kana:
			if first < 0 {
				first = i
			}
			kana++
		default:
			return nil
		}
	}
	if !han || kana < 2 || words[first].Glued {
		return nil
	}
	spelt := strings.TrimRight(text[words[first].Start:], " )）」』")
	return []variant{{words: name.Words(spelt), person: true, against: []match.Evidence{{
		Feature: match.FeatureSpelled, Points: -respeltCost, Query: text, Listed: spelt, Says: "the name as its kana say",
	}}}}
}

// japaneseFirm gives the variants of the name of a Japanese firm that begins with a
// surname: 小林製薬 is Kobayashi Pharmaceutical and Kobayashi Seiyaku.
func japaneseFirm(text string, fold folding) []variant {
	if !inHan(text) && !strings.Contains(text, "会社") {
		return nil
	}
	var out []variant
	for _, spelt := range reading.Firm(text) {
		out = append(out, variant{words: fold(spelt), against: []match.Evidence{{
			Feature: match.FeatureSpelled, Points: -respeltCost, Query: text, Listed: spelt, Says: "as it is read in Japanese",
		}}})
	}
	return out
}
