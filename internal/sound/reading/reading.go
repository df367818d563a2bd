// Package reading reads names of people in Chinese characters as they are read in
// other languages than Mandarin: 陳大文 is Chan Tai Man in Hong Kong, 阮文雄 Nguyen Van
// Hung, 田中太郎 Tanaka Taro, 朴正熙 Park Chung Hee.
//
// A name is read as a whole in one language: one whose surname is none there, or that
// has a character of which the tables do not know the reading, is not read in it. The
// readings of characters are facts; each table says where they can be looked up.
package reading

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/navicert/navicert/internal/sound/hangul"
	"github.com/navicert/navicert/internal/sound/kana"
)

// A Language is one in which names in Chinese characters are read.
type Language uint8

// The languages, in the order in which readings are given.
const (
	Cantonese Language = iota
	Hokkien            // and Teochew
	Vietnamese
	Japanese
	Korean
)

// String gives the name of the language.
func (l Language) String() string {
	return [...]string{"Cantonese", "Hokkien", "Vietnamese", "Japanese", "Korean"}[l]
}

// A Name is a name as it is read in one language, in letters a to z.
type Name struct {
	Language Language
	Surname  []string   // its spellings, folded
	Given    [][]string // the given name, part by part, with the spellings of each, folded
	At       int        // bytes of the surname in the text, spaces left out
}

// maxRunes is how many characters a name has at most.
const maxRunes = 8

// Of gives the readings of the name of a person in Chinese characters, or in these and
// kana, surname first, with or without spaces; none for any other text.
func Of(text string) []Name {
	parts, ok := parse(text)
	if !ok {
		return nil
	}
	out := make([]Name, 0, Korean+1)
	if parts.han {
		for _, t := range syllabic {
			if n, ok := t.read(parts); ok {
				out = append(out, n)
			}
		}
	}
	out = append(out, japanese(parts)...)
	if n, ok := korean(text, parts); ok && parts.han {
		out = append(out, n)
	}
	return out
}

// parts is a name taken apart.
type parts struct {
	runes []rune // without spaces, in the first forms of characters
	sizes []int  // bytes of each in the text
	cut   int    // how many of them are the surname, 0 where the text does not say
	han   bool   // all are Chinese characters
}

// parse takes a text apart. It reports false for what cannot be a name that is read
// here: one that does not begin with a Chinese character or has other letters.
func parse(text string) (parts, bool) {
	text = strings.TrimSpace(text)
	first, _ := utf8.DecodeRuneInString(text)
	if !unicode.Is(unicode.Han, first) || len(text) > 4*maxRunes+maxRunes {
		return parts{}, false
	}
	p := parts{han: true}
	fields := 1
	spaced := false
	for _, r := range text {
		switch {
		case unicode.Is(unicode.Han, r):
		case kana.Reads(r):
			p.han = false
		case r == ' ' || r == '\u3000' || r == '・' || r == ',' || r == '，':
			spaced = true
			continue
		default:
			return parts{}, false
		}
		if spaced {
			fields, spaced = fields+1, false
			if p.cut == 0 {
				p.cut = len(p.runes)
			}
		}
		size := utf8.RuneLen(r)
		if c, ok := canonical[r]; ok {
			r = c
		}
		p.runes, p.sizes = append(p.runes, r), append(p.sizes, size)
	}
	if len(p.runes) < 2 || len(p.runes) > maxRunes {
		return parts{}, false
	}
	if fields > 2 { // character by character
		p.cut = 0
	}
	return p, true
}

// bytes gives how many bytes the first n characters have in the text.
func (p *parts) bytes(n int) int {
	sum := 0
	for _, s := range p.sizes[:n] {
		sum += s
	}
	return sum
}

// A table reads characters one by one, as all languages but Japanese do.
type table struct {
	language  Language
	surnames  map[string][]string
	syllables map[rune][]string
	most      int // characters of a given name
}

var syllabic = [...]*table{
	newTable(Cantonese, cantonese, cantoneseSurnames+hakkaSurnames, true, 3),
	newTable(Hokkien, hokkien, hokkienSurnames, true, 3),
	newTable(Vietnamese, vietnamese, vietnameseSurnames, false, 4),
}

// newTable reads the lines of a language. With chinese, all Chinese surnames are read
// as their syllables, too.
func newTable(l Language, syllables, surnames string, chinese bool, most int) *table {
	t := &table{language: l, surnames: make(map[string][]string), syllables: make(map[rune][]string), most: most}
	each(syllables, func(spellings []string, han string) {
		for _, r := range han {
			t.syllables[r] = union(t.syllables[r], spellings)
		}
	})
	each(surnames, func(spellings []string, han string) {
		if strings.Contains(twoCharacters, " "+han+" ") {
			t.surnames[han] = union(t.surnames[han], spellings)
			return
		}
		for _, r := range han {
			t.surnames[string(r)] = union(t.surnames[string(r)], spellings)
		}
	})
	if chinese {
		for _, r := range plain(chineseSurnames) {
			if s := t.syllables[r]; s != nil {
				t.surnames[string(r)] = union(t.surnames[string(r)], s)
			}
		}
	}
	for c := range strings.FieldsSeq(twoCharacters) {
		r := []rune(c)
		for _, a := range t.syllables[r[0]] {
			for _, b := range t.syllables[r[1]] {
				t.surnames[c] = union(t.surnames[c], []string{a + b})
			}
		}
	}
	for r, spellings := range t.syllables {
		t.syllables[r] = l.folded(spellings)
	}
	for c, spellings := range t.surnames {
		t.surnames[c] = l.folded(spellings)
	}
	return t
}

// each calls visit with the lines of a table, its characters in their first forms.
func each(text string, visit func(spellings []string, han string)) {
	for line := range strings.Lines(strings.TrimSpace(text)) {
		spellings, han, ok := strings.Cut(strings.TrimSpace(line), " = ")
		if ok {
			visit(strings.Fields(spellings), plain(han))
		}
	}
}

// twoCharacters are the surnames of two characters, each between spaces.
var twoCharacters = " " + plain(compounds) + " "

// union gives the words of both lists, each once, in their order.
func union(a, b []string) []string {
next:
	for _, s := range b {
		for _, t := range a {
			if s == t {
				continue next
			}
		}
		a = append(a, s)
	}
	return a
}

// married is how many characters a name has that is a husband's surname, the own one and
// a given name, as in Hong Kong: 林鄭月娥, Lam Cheng Yuet-ngor.
const married = 4

// read reads a name character by character.
func (t *table) read(p parts) (Name, bool) {
	for _, n := range [...]int{2, 1} { // a surname of two characters goes first
		if len(p.runes) <= n || p.cut > 0 && p.cut != n || len(p.runes)-n > t.most {
			continue
		}
		surname := t.surnames[string(p.runes[:n])]
		if surname == nil {
			continue
		}
		name := Name{Language: t.language, Surname: surname, Given: make([][]string, 0, t.most), At: p.bytes(n)}
		for i, r := range p.runes[n:] {
			s := t.syllables[r]
			if i == 0 && len(p.runes) == married {
				s = union(slices.Clip(s), t.surnames[string(r)])
			}
			if s == nil {
				break
			}
			name.Given = append(name.Given, s)
		}
		if len(name.Given) == len(p.runes)-n {
			return name, true
		}
	}
	return Name{}, false
}

// Surname reports whether a word, folded as the language does, is a surname in it.
func Surname(l Language, folded []byte) bool { return spelledSurnames[l][string(folded)] }

// SurnameAnywhere reports whether a word is a surname in any of the languages.
func SurnameAnywhere(word string) bool {
	var room [32]byte
	for l := Cantonese; l <= Korean; l++ {
		if spelledSurnames[l][string(l.Fold(room[:0], word))] {
			return true
		}
	}
	return false
}

var spelledSurnames = newSpelledSurnames()

func newSpelledSurnames() [Korean + 1]map[string]bool {
	var out [Korean + 1]map[string]bool
	for l := range out {
		out[l] = make(map[string]bool)
	}
	note := func(l Language, spellings []string) {
		for _, s := range spellings {
			out[l][s] = true
		}
	}
	for _, t := range syllabic {
		for _, s := range t.surnames {
			note(t.language, s)
		}
	}
	for _, s := range japaneseFamily {
		note(Japanese, spellings(s))
	}
	for _, r := range hangul.FamilyNames() {
		note(Korean, koreanSurname(r))
	}
	return out
}

// Syllable reports whether a word is a spelling of a character of given names in a
// language that reads names character by character.
func Syllable(l Language, latin string) bool {
	return l < Language(len(syllabic)) && spelledSyllables[l][string(l.Fold(nil, latin))]
}

var spelledSyllables = newSpelledSyllables()

func newSpelledSyllables() [len(syllabic)]map[string]bool {
	var out [len(syllabic)]map[string]bool
	for i, t := range syllabic {
		out[i] = make(map[string]bool)
		for _, spellings := range t.syllables {
			for _, s := range spellings {
				out[i][s] = true
			}
		}
	}
	return out
}
