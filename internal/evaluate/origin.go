package evaluate

import (
	"strings"
	"unicode"

	"github.com/navicert/navicert/internal/commonword"
	"github.com/navicert/navicert/internal/name"
)

// The origins that names are told apart by, in the order of the reports. The
// order also settles a draw.
const (
	chinese = iota
	arabic
	russian
	spanish
	english
	other
)

var originNames = []string{"Chinese", "Arabic", "Russian", "Spanish", "English", "other"}

// OriginOf says from which language a name seems to come: Chinese, Arabic,
// Russian, Spanish, English, or other. It is a rule of thumb that serves to see
// whether one group of names fares worse than another; nothing is decided by
// it. docs/evaluating.md gives the rule in words.
func OriginOf(text string) string { return originNames[originOf(text)] }

// The points of a word.
const (
	known3  = 3 // a name, a place or a legal form that is typical of the origin
	ending1 = 1 // it ends or is built as words of that origin are
)

func originOf(text string) int {
	if o := scriptOrigin(text); o >= 0 {
		return o
	}
	var points [other]int
	prose := 0 // words of English that tell nothing of who bears them
	for _, w := range name.Words(text) {
		if w.Script != name.Latin || len(w.Text) < 2 {
			continue
		}
		typical := false
		for o, words := range typicalWords() {
			if words[w.Text] {
				points[o] += known3
				typical = true
			}
		}
		if typical {
			continue
		}
		if w.Class == name.Telling && commonword.Default().Ordinary(w.Text) {
			prose++
			continue
		}
		for o, built := range builds {
			if w.Class == name.Telling && built(w.Text) {
				points[o] += ending1
			}
		}
	}
	best := other
	for o, p := range points {
		if p > 0 && (best == other || p > points[best]) {
			best = o
		}
	}
	if best == other && prose > 0 {
		return english
	}
	return best
}

// scriptOrigin gives the origin of a name most of whose letters are not Latin,
// or -1. Kana make a name Japanese, which is another origin.
func scriptOrigin(text string) int {
	var letters [other + 1]int
	latin, kana := 0, false
	for _, r := range text {
		switch {
		case !unicode.IsLetter(r):
		case unicode.Is(unicode.Latin, r):
			latin++
		case unicode.Is(unicode.Han, r):
			letters[chinese]++
		case unicode.Is(unicode.Arabic, r):
			letters[arabic]++
		case unicode.Is(unicode.Cyrillic, r):
			letters[russian]++
		case unicode.In(r, unicode.Hiragana, unicode.Katakana):
			kana = true
			letters[other]++
		default:
			letters[other]++
		}
	}
	best, all := other, 0
	for o, n := range letters {
		all += n
		if n > letters[best] {
			best = o
		}
	}
	switch {
	case all <= latin:
		return -1
	case kana:
		return other
	}
	return best
}

// builds tell by its letters whether a word may be of an origin.
var builds = [other]func(string) bool{
	chinese: pinyin,
	arabic: func(w string) bool {
		return len(w) > 4 && (begins(w, "al", "abd", "abu") && !ends(w, "o", "ez") || ends(w, "ullah", "allah", "uddin", "iyah"))
	},
	russian: func(w string) bool {
		return len(w) > 4 && ends(w, "ov", "ev", "ova", "eva", "sky", "skiy", "skii", "skij", "skaya", "enko", "ovich", "evich", "ovna", "evna", "chuk", "prom", "torg", "stroy", "mash", "avia", "teknika", "tekhnika")
	},
	spanish: func(w string) bool {
		return len(w) > 4 && ends(w, "ez", "ado", "ador", "cion", "ones", "eros", "illo", "ales", "eria", "inas")
	},
	english: func(w string) bool {
		return len(w) > 4 && ends(w, "son", "ton", "ford", "wood", "ley", "field", "worth", "man", "smith", "well", "ham", "ing", "side", "gate", "ridge", "view")
	},
}

func begins(w string, parts ...string) bool {
	for _, p := range parts {
		if strings.HasPrefix(w, p) {
			return true
		}
	}
	return false
}

func ends(w string, parts ...string) bool {
	for _, p := range parts {
		if strings.HasSuffix(w, p) {
			return true
		}
	}
	return false
}
