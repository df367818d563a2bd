package screen

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/navicert/navicert/internal/match"
	"github.com/navicert/navicert/internal/name"
)

// Lists print Korean names as Pyongyang spells them, in three words: RI, Pyong
// Chol. Seoul writes Ri Byeongcheol or Lee Byung-chul, and Korea itself 리병철.

// northSurnames gives surnames as Pyongyang spells them, by the spellings of
// Seoul and of custom. To add one, add it to its line.
var northSurnames = spellings(`
kim gim
ri lee yi rhee
pak park bak
choe choi
jong jung jeong chung chong
kang gang
jo cho
yun yoon
jang chang
rim lim im
han
o oh
so seo suh
sin shin
kwon gwon
hwang
an ahn
song sung seong
ryu yu yoo
hong
jon jeon chun chon
ko go koh
mun moon
son
pae bae
paek baek
ho heo hur
nam
ro no noh roh
kwak gwak
cha
ju joo
min
ryang yang
`)

// longSurname is the length of the longest of them.
var longSurname = longest(northSurnames)

func longest[V any](of map[string]V) int {
	n := 0
	for word := range of {
		n = max(n, len(word))
	}
	return n
}

// spellings maps each word of a line to the first.
func spellings(table string) map[string]string {
	m := make(map[string]string)
	for line := range strings.Lines(strings.TrimSpace(table)) {
		words := strings.Fields(line)
		for _, w := range words {
			m[w] = words[0]
		}
	}
	return m
}

// northOnsets and northVowels give consonants and vowels as Pyongyang spells
// them, by the spellings of Seoul and of custom.
var (
	northOnsets = spellings("k g kk\nn\nt d tt\nr l\nm\np b pp\ns sh ss\nj jj\nch\nh")
	northVowels = map[string][]string{
		"a": {"a"}, "ae": {"ae"}, "ai": {"ae"}, "ya": {"ya"}, "yae": {"yae"}, "eo": {"o"}, "o": {"o"}, "e": {"e"}, "yeo": {"yo"}, "you": {"yo"}, "ye": {"ye"},
		"yo": {"yo"}, "wa": {"wa"}, "wae": {"wae"}, "oe": {"oe"}, "oi": {"oe"}, "oo": {"u"}, "wo": {"wo"}, "weo": {"wo"}, "we": {"we"}, "wi": {"wi"},
		"yoo": {"yu"}, "eu": {"u"}, "ui": {"ui"}, "eui": {"ui"}, "i": {"i"}, "ee": {"i"},
		// custom writes u for eo, too: Jung is Jong, Byung is Pyong, but Jun is Jun
		"u": {"u", "o"}, "yu": {"yu", "yo"},
	}
	northCodas = spellings("k g\nn\nl r\nm\np b\nng\nt d s")
)

// northern gives the spellings that a syllable may have in Pyongyang, none for
// what is no syllable.
func northern(syllable string) []string {
	vowel := strings.IndexAny(syllable, "aeiouyw")
	if vowel < 0 {
		return nil
	}
	end := vowel
	for end < len(syllable) && strings.IndexByte("aeiouyw", syllable[end]) >= 0 {
		end++
	}
	onset, coda := northOnsets[syllable[:vowel]], northCodas[syllable[end:]]
	if vowel > 0 && onset == "" || end < len(syllable) && coda == "" {
		return nil
	}
	var out []string
	for _, v := range northVowels[syllable[vowel:end]] {
		if coda != "ng" && coda != "l" && strings.Contains(syllable[vowel:end], "u") && strings.HasSuffix(v, "o") && !strings.HasPrefix(syllable[vowel:end], "e") {
			continue // Jun and Su are what they are
		}
		out = append(out, onset+v+coda)
	}
	return out
}

// maxNorthern is how many spellings of a name are looked for.
const maxNorthern = 4

// pyongyang gives the variants of a Korean name in the spelling of Pyongyang.
func pyongyang(words []name.Word, text string, is borne, fold folding) []variant {
	var given [][]string
	surname := ""
	if hangul(text) {
		surname, given = fromHangul(text)
	} else if is&borneNorth != 0 {
		surname, given = fromLatin(words)
	}
	var out []variant
	for _, g := range given {
		spelt := surname + " " + strings.Join(g, " ")
		if strings.EqualFold(spelt, plainly(words)) {
			return nil // it is spelt so
		}
		if len(out) < maxNorthern {
			out = append(out, respelt(text, fold(spelt), spelt, "the same as Pyongyang spells it"))
		}
	}
	return out
}

// respeltCost is what a hit costs that rests on another spelling of the whole
// name.
const respeltCost = 20

// respelt is a person's name in another spelling. Names of three syllables lie so
// close to each other that only the whole of it counts.
func respelt(text string, words []name.Word, spelt, says string) variant {
	return variant{words: words, person: true, exact: true, against: []match.Evidence{{
		Feature: match.FeatureSpelled, Points: -respeltCost, Query: text, Listed: spelt, Says: says,
	}}}
}

func plainly(words []name.Word) string {
	var b []string
	for _, w := range words {
		b = append(b, w.Text)
	}
	return strings.Join(b, " ")
}

// fromLatin reads a surname and one or two words of two syllables together.
func fromLatin(words []name.Word) (surname string, given [][]string) {
	if len(words) < 2 || len(words) > 3 {
		return "", nil
	}
	last := len(words) - 1
	if len(words[0].Raw) > longSurname && len(words[last].Raw) > longSurname {
		return "", nil
	}
	for i := range words {
		if w := &words[i]; w.Native != "" || len(w.Raw) > 12 {
			return "", nil
		}
	}
	if surname = northSurnames[words[0].Raw]; surname != "" {
		given = givenOf(words[1:])
	}
	if len(given) == 0 && northSurnames[words[last].Raw] != "" {
		surname, given = northSurnames[words[last].Raw], givenOf(words[:last])
	}
	return surname, given
}

func givenOf(words []name.Word) [][]string {
	if len(words) == 2 {
		return pairs(northern(words[0].Raw), northern(words[1].Raw))
	}
	var out [][]string
	for w, i := words[0].Raw, 1; i < len(w); i++ {
		out = append(out, pairs(northern(w[:i]), northern(w[i:]))...)
	}
	return out
}

func pairs(first, second []string) [][]string {
	var out [][]string
	for _, a := range first {
		for _, b := range second {
			out = append(out, []string{a, b})
		}
	}
	return out
}

func hangul(text string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimSpace(text))
	return unicode.Is(unicode.Hangul, r)
}

// The letters that a syllable of Hangul is made of, as Pyongyang spells them, in
// the order of Unicode.
var (
	hangulOnsets = strings.Split("k kk n t tt r m p pp s ss - j jj ch k t p h", " ")
	hangulVowels = strings.Split("a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i", " ")
	hangulCodas  = strings.Split("- k k k n n n t l k m l l l p l m p p t t ng t t k t p t", " ")
)

// southernSurnames are surnames that Seoul writes without the r that Pyongyang
// keeps, and one that custom spells with an h.
var southernSurnames = map[rune]string{'이': "ri", '임': "rim", '유': "ryu", '노': "ro", '양': "ryang", '나': "ra", '류': "ryu", '태': "thae"}

// fromHangul reads a name of three syllables, spaced or not.
func fromHangul(text string) (surname string, given [][]string) {
	if f := strings.Fields(text); len(f) == 2 && utf8.RuneCountInString(f[0]) == 2 { // 정은 김
		text = f[1] + f[0]
	}
	var syllables []string
	for _, r := range text {
		switch {
		case r >= 0xAC00 && r <= 0xD7A3:
		case r == ' ':
			continue
		default:
			return "", nil
		}
		n := int(r - 0xAC00)
		onset := strings.Trim(hangulOnsets[n/588], "-")
		syllables = append(syllables, onset+hangulVowels[n%588/28]+strings.Trim(hangulCodas[n%28], "-"))
	}
	if len(syllables) != 3 {
		return "", nil
	}
	first, _ := utf8.DecodeRuneInString(strings.TrimSpace(text))
	surname = syllables[0]
	if s := southernSurnames[first]; s != "" {
		surname = s
	}
	return surname, [][]string{syllables[1:]}
}
