package kana

import (
	"strings"

	"github.com/navicert/navicert/internal/sound/spell"
)

var script = &spell.Script{
	Model: spell.New(names, costs),
	Read:  read.sounds,
	Usual: usual,
	Floor: 80,
	Scale: []spell.Step{{Gain: -400, Alike: 600}, {Gain: -250, Alike: 700}, {Gain: 200, Alike: 850}, {Gain: 700, Alike: 990}},
}

// Latin romanises a word in Hepburn without macrons: とうきょう is toukyou,
// マリー is marii.
func Latin(word string) string {
	var b strings.Builder
	double := false
	read.each(word, func(sign rune, m *mora) {
		switch {
		case sign == 'ッ':
			double = true
		case sign == 'ン':
			b.WriteByte('n')
		case sign == 'ー' && m != nil:
			b.WriteString(m.vowel)
		case sign == 0:
			if double && m.consonant != "" {
				if m.consonant == "ch" {
					b.WriteByte('t')
				} else {
					b.WriteByte(m.consonant[0])
				}
			}
			double = false
			b.WriteString(m.consonant)
			b.WriteString(m.vowel)
		}
	})
	return b.String()
}

// usual gives Hepburn with and without its long vowels: おおの is oono, ono and
// ohno, じょう jou and jo.
func usual(word string) []spell.Spelling {
	full := Latin(word)
	list := []spell.Spelling{{Text: full, Alike: 1000}}
	if short := shorten.Replace(full); short != full {
		list = append(list, spell.Spelling{Text: short, Alike: 1000})
	}
	if oh := lengthen.Replace(full); oh != full {
		list = append(list, spell.Spelling{Text: oh, Alike: 1000})
	}
	return list
}

var (
	shorten  = strings.NewReplacer("aa", "a", "ii", "i", "uu", "u", "ee", "e", "oo", "o", "ou", "o")
	lengthen = strings.NewReplacer("oo", "oh", "ou", "oh")
)

// Alike says how alike a word in kana and one in Latin letters, folded to a to
// z, sound: 0 to 1000, and 1000 for Hepburn. At most one in a hundred random
// pairs of words of names reaches 700.
func Alike(native, latin string) int { return script.Word(native).Alike(latin) }

// Find calls found with the number and likeness of exactly those words of the
// tree that are at least so much alike, as Alike says it. A word may come more
// than once; the greatest likeness counts.
func Find(t *spell.Tree, native string, least int, found func(word, alike int)) {
	script.Word(native).Find(t, least, found)
}

// Word makes a word in kana ready to be compared with many Latin ones: its Alike
// and Find are those of this package, without reading the word each time.
func Word(native string) *spell.Word { return script.Word(native) }

// near is the script without its floor.
var near = script.Unbound()

// Near makes a word in kana ready to be compared with Latin ones by itself, where
// nothing has to be found by a walk: no way through its sounds ends early.
func Near(native string) *spell.Word { return near.Word(native) }
