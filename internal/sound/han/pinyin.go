package han

import "strings"

// onsets are the consonants that a syllable of pinyin begins with, those of two
// letters first. y and w are letters of spelling only, but they sound enough
// like consonants to be treated so.
const onsets = "zh ch sh b p m f d t n l g k h j q x r z c s y w"

// syllables are all syllables of Modern Standard Chinese in pinyin, ü written
// v, one line for each onset: the onset, or -, and what may follow. The list is
// the table of GB/T 16159 and Xiandai Hanyu Cidian without interjections.
const syllables = `
- a o e ai ei ao ou an en ang eng er
b a o ai ei ao an en ang eng i ie iao ian in ing u
p a o ai ei ao ou an en ang eng i ie iao ian in ing u
m a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u
f a o ei ou an en ang eng u
d a e ai ei ao ou an en ang eng ong i ia ie iao iu ian ing u uo ui uan un
t a e ai ei ao ou an ang eng ong i ie iao ian ing u uo ui uan un
n a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan un v ve ue
l a o e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un v ve ue
g a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang
k a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang
h a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang
j i ia ie iao iu ian in iang ing iong u ue uan un
q i ia ie iao iu ian in iang ing iong u ue uan un
x i ia ie iao iu ian in iang ing iong u ue uan un
zh a e i ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang
ch a e i ai ao ou an en ang eng ong u ua uo uai ui uan un uang
sh a e i ai ei ao ou an en ang eng u ua uo uai ui uan un uang
r e i ao ou an en ang eng ong u ua uo ui uan un
z a e i ai ei ao ou an en ang eng ong u uo ui uan un
c a e i ai ei ao ou an en ang eng ong u uo ui uan un
s a e i ai ei ao ou an en ang eng ong u uo ui uan un
y a e ao ou an ang i in ing o ong u ue uan un
w a o ai ei an en ang eng u
`

// wadeGiles gives the Wade-Giles spelling of each onset, without apostrophes.
var wadeGilesOnset = map[string]string{
	"b": "p", "d": "t", "g": "k", "p": "p", "t": "t", "k": "k",
	"zh": "ch", "ch": "ch", "j": "ch", "q": "ch", "x": "hs",
	"z": "ts", "c": "ts", "r": "j",
}

// wadeGilesWhole are the syllables whose Wade-Giles spelling does not follow
// from their parts.
var wadeGilesWhole = map[string]string{
	"zi": "tzu", "ci": "tzu", "si": "ssu", "er": "erh",
	"zhi": "chih", "chi": "chih", "shi": "shih", "ri": "jih",
	"ge": "ko", "ke": "ko", "he": "ho", "e": "o",
	"gui": "kuei", "kui": "kuei", "yi": "i", "you": "yu", "yan": "yen",
	"ye": "yeh", "yong": "yung", "yue": "yueh",
	"nv": "nu", "lv": "lu", "nve": "nueh", "lve": "lueh", "nue": "nueh", "lue": "lueh",
	"luo": "lo", "duo": "to", "tuo": "to", "nuo": "no", "zuo": "tso", "cuo": "tso", "suo": "so",
	"zhuo": "cho", "chuo": "cho", "ruo": "jo",
}

// wadeGilesRime gives the Wade-Giles spelling of each rime that is not its
// pinyin.
var wadeGilesRime = map[string]string{
	"ian": "ien", "ie": "ieh", "ue": "ueh", "ong": "ung", "iong": "iung",
}

// WadeGiles spells pinyin in Wade-Giles without apostrophes, hyphens, tones or
// dots on ü: zhang gives chang, xiaoping gives hsiaoping. Pinyin may be run
// together or have spaces, which stay. What is not pinyin stays as it is.
func WadeGiles(pinyin string) string {
	var b strings.Builder
	for i, word := range strings.Split(pinyin, " ") {
		if i > 0 {
			b.WriteByte(' ')
		}
		parts := Syllables(word)
		if parts == nil {
			b.WriteString(word)
		}
		for _, s := range parts {
			b.WriteString(wadeGilesSyllable(s))
		}
	}
	return b.String()
}

func wadeGilesSyllable(s string) string {
	if w, ok := wadeGilesWhole[s]; ok {
		return w
	}
	onset, rime := divide(s)
	if w, ok := wadeGilesOnset[onset]; ok {
		onset = w
	}
	if w, ok := wadeGilesRime[rime]; ok {
		rime = w
	}
	return onset + rime
}

// divide takes a syllable apart into its onset, which may be empty, and its
// rime.
func divide(s string) (onset, rime string) {
	n := 0
	switch {
	case s == "":
	case len(s) > 1 && s[1] == 'h' && strings.IndexByte("zcs", s[0]) >= 0:
		n = 2
	case strings.IndexByte("aoe", s[0]) < 0:
		n = 1
	}
	return s[:n], s[n:]
}

var isSyllable = newSyllables()

func newSyllables() map[string]bool {
	known := make(map[string]bool)
	for line := range strings.Lines(strings.TrimSpace(syllables)) {
		f := strings.Fields(line)
		onset := strings.TrimPrefix(f[0], "-")
		for _, rime := range f[1:] {
			known[onset+rime] = true
		}
	}
	return known
}

// longestSyllable is that of zhuang.
const longestSyllable = 6

// Syllables splits run-together pinyin without tones into its syllables, ü
// written v or u: xiaoming gives xiao, ming. Of several ways it takes the one
// of fewest syllables, and of those the one that begins fewest syllables with
// a vowel, as the rules of spelling demand an apostrophe there: xian is one
// syllable, fangan is fan, gan. A word that is not all pinyin gives nil.
func Syllables(pinyin string) []string {
	if len(pinyin) == 0 || len(pinyin) > 40 {
		return nil
	}
	const far = 1 << 20
	var cost, length [41]int // of the rest from each letter
	for i := len(pinyin) - 1; i >= 0; i-- {
		cost[i] = far
		for n := min(longestSyllable, len(pinyin)-i); n > 0; n-- {
			if cost[i+n] >= far || !isSyllable[pinyin[i:i+n]] {
				continue
			}
			c := cost[i+n] + 100
			if i > 0 && strings.IndexByte("aoe", pinyin[i]) >= 0 {
				c++
			}
			if c < cost[i] {
				cost[i], length[i] = c, n
			}
		}
	}
	if cost[0] >= far {
		return nil
	}
	var parts []string
	for i := 0; i < len(pinyin); i += length[i] {
		parts = append(parts, pinyin[i:i+length[i]])
	}
	return parts
}
