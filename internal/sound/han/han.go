// Package han reads Chinese words and says how alike they sound to words in
// Latin letters: 伊莎貝拉 to isabella, 张伟 to zhang wei.
//
// Characters are read in pinyin, simplified and traditional alike, in all
// their readings; the syllables are weighed by package spell. The costs in
// costs.go are measured on pairs of names; the test that measures them says on
// which.
package han

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/mozillazg/go-pinyin"

	"github.com/navicert/navicert/internal/sound/spell"
)

// rimes are the ends of syllables as they sound: v is ü, also after j, q, x
// and y, and I the i of zi, ci, si, zhi, chi, shi, ri.
const rimes = `a o e i u v I ai ei ui ao ou iu ie ve er an en in un vn ang eng ing ong
ia ian iang iao iong ua uo uai uan uang van`

// weak are the rimes that are sounds of their own after each onset, because a
// character may stand for its onset only: 斯 for s, 德 for d, 布 for b.
const weak = "e i u I"

// names are the sounds: e' and er' are syllables of their own.
var names = newNames()

func newNames() []string {
	list := strings.Fields("e' er'")
	list = append(list, strings.Fields(onsets)...)
	list = append(list, strings.Fields(rimes)...)
	for _, o := range strings.Fields(onsets) {
		for _, r := range strings.Fields(weak) {
			list = append(list, r+"/"+o)
		}
	}
	return list
}

// syllableSounds gives the sounds of every syllable.
var syllableSounds = newSyllableSounds()

func newSyllableSounds() map[string][]spell.Sound {
	number := make(map[string]spell.Sound)
	for i, n := range names {
		number[n] = spell.Sound(i)
	}
	m := make(map[string][]spell.Sound)
	for s := range isSyllable {
		onset, rime := divide(s)
		switch {
		case rime == "i" && strings.Contains(" z c s zh ch sh r ", " "+onset+" "):
			rime = "I"
		case rime[0] == 'u' && onset != "" && strings.Contains("jqxy", onset):
			rime = "v" + rime[1:]
		case rime == "ue":
			rime = "ve"
		}
		for _, n := range []string{rime + "/" + onset, rime + "'", rime} {
			if onset != "" && n == rime+"'" {
				continue
			}
			if x, ok := number[n]; ok {
				if onset != "" {
					m[s] = append(m[s], number[onset])
				}
				m[s] = append(m[s], x)
				break
			}
		}
	}
	return m
}

// Reads reports whether a rune is a Chinese character.
func Reads(r rune) bool { return unicode.Is(unicode.Han, r) }

// maxReadings is how many readings of a character are tried.
const maxReadings = 3

// sounds adds every character with all its readings. A character alone is a
// syllable that thousands share: it has its usual spellings only.
func sounds(word string, l *spell.Lattice) {
	if utf8.RuneCountInString(word) == 1 {
		return
	}
	var buf [8]byte
	for _, r := range word {
		var list [maxReadings][]spell.Sound
		n := 0
		readings(r, buf[:0], func(syllable []byte) bool {
			s, ok := syllableSounds[string(syllable)]
			for _, before := range list[:n] {
				ok = ok && &before[0] != &s[0]
			}
			if ok {
				list[n] = s
				n++
			}
			return n < maxReadings
		})
		if n > 0 {
			l.Add(list[:n]...)
		}
	}
}

// readings calls visit with each reading of a character until it says false:
// in pinyin, without tones and with v for ü, the commonest first. The readings
// are those of the pinyin data of the Unihan database and of the dictionaries
// that go-pinyin joins.
func readings(r rune, buf []byte, visit func(syllable []byte) bool) {
	for reading := range strings.SplitSeq(pinyin.PinyinDict[int(r)], ",") {
		buf = buf[:0]
		for _, x := range reading {
			buf = append(buf, toneless(x))
		}
		if len(buf) > 0 && !visit(buf) {
			return
		}
	}
}

// toneless takes the tone from a letter of pinyin.
func toneless(r rune) byte {
	if r < 0x80 {
		return byte(r)
	}
	for i, vowels := range [...]string{"āáǎàa", "ēéěèê", "īíǐì", "ōóǒò", "ūúǔù", "üǖǘǚǜ", "ńňǹ", "ḿ"} {
		if strings.ContainsRune(vowels, r) {
			return "aeiouvnm"[i]
		}
	}
	return 0
}
