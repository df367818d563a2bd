package reading

import (
	"strings"

	"github.com/navicert/navicert/internal/sound/hangul"
)

// The parts of a syllable of Hangul in the order of Unicode, with the spellings of each
// in names. Sources: the Revised Romanisation of Korean (2000), the system of McCune and
// Reischauer (1939), that of the Democratic People's Republic (1992), and the customary
// spellings that the first of them allows for names.
var (
	onsets = split("g,k|kk,gg|n|d,t|tt|r,l|m|b,p|bb,pp|s|ss|-|j,ch|jj|ch|k|t,th|p,ph|h")
	vowels = split("a,ah|ae,ai|ya|yae|eo,u,o,uh|e|yeo,yu,yo,you|ye|o,oh|wa|wae|oe,oi|yo|u,oo,woo|wo,weo|we|wi,we,wee|yu,yoo|eu,u|ui,ee,i,eui|i,ee,y")
	codas  = split("-|k,g,ck|k|k|n|n|n|t|l,r|l|l|l|l|l|l|l|m|p,b|p|t|t|ng|t|t|k|t|p|t")
)

func split(list string) [][]string {
	var out [][]string
	for part := range strings.SplitSeq(list, "|") {
		var s []string
		for x := range strings.SplitSeq(part, ",") {
			s = append(s, strings.Trim(x, "-"))
		}
		out = append(out, s)
	}
	return out
}

// Numbers of onsets.
const (
	onsetR    = 5
	onsetS    = 9
	onsetNone = 11
)

// koreanSyllables holds the spellings of the syllables that Chinese characters are read
// as.
var koreanSyllables = newKoreanSyllables()

func newKoreanSyllables() map[rune][]string {
	m := make(map[rune][]string)
	for _, r := range hangul.Readings() {
		if m[r] == nil {
			m[r] = spelt(r)
		}
	}
	return m
}

// spelt gives the spellings of a syllable in a given name. An r that begins it may be
// silent, or an n, as in the South; s before i is sh, too.
func spelt(r rune) []string {
	if r < 0xAC00 || r > 0xD7A3 {
		return nil
	}
	n := int(r - 0xAC00)
	onset, vowel, coda := n/588, n%588/28, n%28
	first := onsets[onset]
	if onset == onsetR {
		first = append([]string{"", "n"}, first...)
	}
	var out []string
	for _, v := range vowels[vowel] {
		if v == "woo" && onset != onsetNone && onset != onsetR {
			continue
		}
		for _, o := range first {
			for _, c := range codas[coda] {
				out = append(out, o+v+c)
				if onset == onsetS && (v[0] == 'i' || v[0] == 'e' && v == "ee") {
					out = append(out, "sh"+v+c)
				}
			}
		}
	}
	return union(nil, out)
}

// maxKorean is how many syllables a Korean name has.
const maxKorean = 4

// korean reads a name by its reading in Hangul.
func korean(text string, p parts) (Name, bool) {
	if len(p.runes) > maxKorean || p.cut > 1 {
		return Name{}, false
	}
	read := []rune(hangul.OfHan(strings.Map(unspaced, text)))
	if len(read) != len(p.runes) {
		return Name{}, false
	}
	n := Name{Language: Korean, Surname: koreanSurname(read[0]), At: p.bytes(1)}
	for _, r := range read[1:] {
		n.Given = append(n.Given, koreanSyllables[r])
	}
	return n, true
}

// koreanSurname gives the spellings of a surname.
func koreanSurname(r rune) []string {
	if s := hangul.Surnames(string(r)); s != nil {
		return s
	}
	return spelt(r)
}

func unspaced(r rune) rune {
	switch r {
	case ' ', '\u3000', ',', '，', '・':
		return -1
	}
	return r
}
