// Package kana reads Japanese words in kana and says how alike they sound to
// words in Latin letters: マクドナルド to macdonald, たなか to tanaka.
//
// Words are read as sounds of Hepburn and weighed by package spell. The costs
// in costs.go are measured on pairs of names; the test that measures them says
// on which. Kanji are read over: a word must have kana to be read at all.
package kana

import (
	"strings"

	"github.com/navicert/navicert/internal/sound/spell"
)

// morae gives the sound of each Katakana in Hepburn. Hiragana is read as the
// Katakana of the same place in its block (Unicode 3041-3096, 30A1-30FA). To
// add one, write it with a consonant of the list below.
const morae = `
ア a イ i ウ u エ e オ o
カ ka キ ki ク ku ケ ke コ ko ガ ga ギ gi グ gu ゲ ge ゴ go
サ sa シ shi ス su セ se ソ so ザ za ジ ji ズ zu ゼ ze ゾ zo
タ ta チ chi ツ tsu テ te ト to ダ da ヂ ji ヅ zu デ de ド do
ナ na ニ ni ヌ nu ネ ne ノ no
ハ ha ヒ hi フ fu ヘ he ホ ho バ ba ビ bi ブ bu ベ be ボ bo パ pa ピ pi プ pu ペ pe ポ po
マ ma ミ mi ム mu メ me モ mo
ヤ ya ユ yu ヨ yo
ラ ra リ ri ル ru レ re ロ ro
ワ wa ヰ wi ヱ we ヲ o ヴ vu ヷ va ヸ vi ヹ ve ヺ vo
ヵ ka ヶ ke ァ a ィ i ゥ u ェ e ォ o ャ ya ュ yu ョ yo ヮ wa
`

// consonants are the beginnings of morae; those with y are followed by a small
// ya, yu or yo.
const consonants = `k g s sh z j t ch ts d n h f b p m y r w v
ky gy ty dy ny hy fy by py my ry vy kw gw`

// A mora is a consonant, or "", and a vowel, with their sounds.
type mora struct {
	consonant, vowel string
	sounds           []spell.Sound
}

// first and last are the ends of the Katakana that morae may name.
const first, last = 'ァ', 'ヺ'

// names are the sounds: q is the small tsu, n' the syllabic n, a: the mark of
// length after an a, a' an a that begins a mora. u, i and o after a consonant
// are sounds of their own where the mora may stand for the consonant only.
var names = newNames()

func newNames() []string {
	list := strings.Fields("q n' a i u e o a: i: u: e: o: a' i' u' e' o' o/t o/d")
	for _, c := range strings.Fields(consonants) {
		list = append(list, c)
		if !strings.HasSuffix(c, "y") {
			list = append(list, "u/"+c, "i/"+c)
		}
	}
	return list
}

// A reader holds the morae with their sounds.
type reader struct {
	single   [last - first + 1]mora
	combined map[[2]rune]mora
	numbers  map[string]spell.Sound
	small    [last - first + 1]bool
	tsu, n   []spell.Sound
	long     map[string][]spell.Sound
}

var read = newReader()

func newReader() *reader {
	t := &reader{combined: make(map[[2]rune]mora), numbers: make(map[string]spell.Sound), long: make(map[string][]spell.Sound)}
	for i, n := range names {
		t.numbers[n] = spell.Sound(i)
	}
	t.tsu, t.n = []spell.Sound{t.numbers["q"]}, []spell.Sound{t.numbers["n'"]}
	for _, v := range strings.Fields("a i u e o") {
		t.long[v] = []spell.Sound{t.numbers[v+":"]}
	}
	fields := strings.Fields(morae)
	for i := 0; i < len(fields); i += 2 {
		r := []rune(fields[i])[0]
		n := len(fields[i+1]) - 1
		t.single[r-first] = t.mora(fields[i+1][:n], fields[i+1][n:])
	}
	for _, s := range "ァィゥェォャュョヮ" {
		t.small[s-first] = true
		for r := rune(first); r <= last; r++ {
			if m, ok := t.combine(t.single[r-first], s); ok {
				t.combined[[2]rune{r, s}] = m
			}
		}
	}
	return t
}

func (t *reader) mora(consonant, vowel string) mora {
	if consonant == "" {
		return mora{consonant, vowel, []spell.Sound{t.numbers[vowel+"'"]}}
	}
	s, ok := t.numbers[vowel+"/"+consonant]
	if !ok {
		s = t.numbers[vowel]
	}
	return mora{consonant, vowel, []spell.Sound{t.numbers[consonant], s}}
}

// combine gives the mora that a small kana makes of the one before it.
func (t *reader) combine(m mora, small rune) (mora, bool) {
	v := t.single[small-first].vowel
	one := func(list string) bool { return strings.Contains(" "+list+" ", " "+m.consonant+" ") }
	switch {
	case m.vowel == "":
		return m, false
	case strings.ContainsRune("ャュョ", small) && one("sh j ch"):
		return t.mora(m.consonant, v), true
	case strings.ContainsRune("ャュョ", small):
		return t.mora(m.consonant+"y", v), m.consonant != "" && one("k g n h f b p m r v t d")
	case small == 'ヮ':
		return t.mora(m.consonant+"w", v), one("k g")
	case m.consonant == "" && m.vowel == "u":
		return t.mora("w", v), true
	case m.consonant == "" && m.vowel == "i":
		return t.mora("y", v), true
	case m.consonant == "" || m.vowel == v:
		return m, false
	case one("k g") && m.vowel == "u":
		return t.mora(m.consonant+"w", v), true
	}
	return t.mora(m.consonant, v), true
}

// Reads reports whether a rune is kana, the mark of length included.
func Reads(r rune) bool {
	return r >= 'ぁ' && r <= 'ゖ' || r >= first && r <= last || r == 'ー'
}

func katakana(r rune) rune {
	if r >= 'ぁ' && r <= 'ゖ' {
		return r + 'ァ' - 'ぁ'
	}
	return r
}

// each calls visit with every mora of a word, and with the signs ッ, ン and ー,
// for which the mora is the one before.
func (t *reader) each(word string, visit func(sign rune, m *mora)) {
	var held rune // the kana before, not yet visited
	var before *mora
	flush := func() {
		if held != 0 {
			before = &t.single[held-first]
			visit(0, before)
			held = 0
		}
	}
	for _, r := range word {
		r = katakana(r)
		switch {
		case r == 'ッ' || r == 'ン' || r == 'ー':
			flush()
			visit(r, before)
		case r < first || r > last:
			flush()
		case held != 0 && t.small[r-first]:
			if m, ok := t.combined[[2]rune{held, r}]; ok {
				before, held = &m, 0
				visit(0, before)
				continue
			}
			flush()
			held = r
		default:
			flush()
			held = r
		}
	}
	flush()
}

func (t *reader) sounds(word string, l *spell.Lattice) {
	t.each(word, func(sign rune, m *mora) {
		switch {
		case sign == 'ッ':
			l.Add(t.tsu)
		case sign == 'ン':
			l.Add(t.n)
		case sign == 'ー' && m != nil:
			l.Add(t.long[m.vowel])
		case sign == 0:
			l.Add(m.sounds)
		}
	})
}
