package han

import (
	"strings"
	"unicode/utf8"

	"github.com/navicert/navicert/internal/sound/spell"
)

var script = &spell.Script{
	Model: spell.New(names, costs),
	Read:  sounds,
	Usual: usual,
	Floor: 75,
	Scale: []spell.Step{{Gain: -150, Alike: 600}, {Gain: 0, Alike: 700}, {Gain: 350, Alike: 850}, {Gain: 750, Alike: 990}},
}

// Alike by definition of romanisations other than pinyin: a spelling of another
// scheme may be another surname's too.
const (
	inWadeGiles = 970
	asSurname   = 950
)

// Latin reads a word in pinyin without tones, ü written v: 小明 is xiaoming.
// Words and places that are read otherwise than character by character are
// read as words. A character without a reading is left out.
func Latin(word string) string {
	var b strings.Builder
	for i := 0; i < len(word); {
		if p, n := phraseAt(word[i:]); n > 0 {
			b.WriteString(p)
			i += n
			continue
		}
		r, n := utf8.DecodeRuneInString(word[i:])
		b.WriteString(Reading(r))
		i += n
	}
	return b.String()
}

// Reading gives the usual reading of a character in pinyin without tones, ü
// written v, or "" when it has none.
func Reading(r rune) string {
	var buf [8]byte
	found := ""
	readings(r, buf[:0], func(s []byte) bool {
		found = string(s)
		return false
	})
	return found
}

// usual gives the pinyin of a word, also with its first characters read as a
// surname, the Wade-Giles of it, and for a surname its other spellings.
func usual(word string) []spell.Spelling {
	regular := Latin(word)
	if regular == "" {
		return nil
	}
	list := []spell.Spelling{{Text: regular, Alike: 1000}}
	surname, n := SurnameReading(word)
	if n > 0 {
		if other := surname + Latin(word[n:]); other != regular {
			list = append(list, spell.Spelling{Text: other, Alike: 1000})
		}
	}
	if strings.ContainsRune(regular, 'v') { // the usual way to write ü in passports and on keyboards without it
		list = append(list,
			spell.Spelling{Text: strings.ReplaceAll(regular, "v", "u"), Alike: 1000},
			spell.Spelling{Text: strings.ReplaceAll(regular, "v", "yu"), Alike: 1000})
	}
	list = append(list, spell.Spelling{Text: WadeGiles(regular), Alike: inWadeGiles})
	if n == len(word) || n == 0 && utf8.RuneCountInString(word) == 1 {
		if n == 0 {
			surname = regular
		}
		for _, s := range surnameTable[surname] {
			list = append(list, spell.Spelling{Text: s, Alike: asSurname})
		}
	}
	return list
}

// Alike says how alike a Chinese word and one in Latin letters, folded to a to
// z, sound: 0 to 1000, and 1000 for pinyin. At most one in a hundred random
// pairs of words of names reaches 700.
func Alike(native, latin string) int { return script.Word(native).Alike(latin) }

// Find calls found with the number and likeness of exactly those words of the
// tree that are at least so much alike, as Alike says it. A word may come more
// than once; the greatest likeness counts.
func Find(t *spell.Tree, native string, least int, found func(word, alike int)) {
	script.Word(native).Find(t, least, found)
}

// Word makes a Chinese word ready to be compared with many Latin ones: its Alike
// and Find are those of this package, without reading the word each time.
func Word(native string) *spell.Word { return script.Word(native) }

// near is the script without its floor.
var near = script.Unbound()

// Near makes a Chinese word ready to be compared with Latin ones by itself, where
// nothing has to be found by a walk: no way through its sounds ends early.
func Near(native string) *spell.Word { return near.Word(native) }
