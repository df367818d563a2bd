// Package hebrew compares words in Hebrew letters with Latin ones by sound.
//
// Vowels are hardly written; ב is b or v, כ is k, kh or ch, פ is p or f, ו is v
// or a vowel, and a geresh makes ג j, ז zh and צ ch. As names lose their
// geresh on the way, each is read without it, too, at a small cost.
package hebrew

import (
	"sync"
	"unicode"

	"github.com/navicert/navicert/internal/sound/alphabet"
)

// Reads reports whether a rune is Hebrew.
func Reads(r rune) bool { return unicode.Is(unicode.Hebrew, r) }

// script holds the tables, read once.
var script = sync.OnceValue(func() *alphabet.Alphabet {
	return alphabet.New(alphabet.Tables{
		Letters: letters, Usual: usual, Spellings: spellings,
		Consonants: consonants, Vowelless: true, Latin: latin, Scale: scale, Doubts: 2,
	})
})

// Latin gives the usual romanisation of a word in lower-case ASCII letters. Vowels
// that are not written are left out.
func Latin(word string) string {
	var buf [alphabet.MaxWord]rune
	return script().Latin(fold(buf[:0], word))
}

// Prepare reads a native word once, to compare it with many Latin words.
func Prepare(native string) alphabet.Word {
	var buf [alphabet.MaxWord]rune
	return script().Read(fold(buf[:0], native))
}

// Alike says how alike a native word and a folded Latin word (a to z) sound,
// from 0 to 1000. 1000 is a regular romanisation, 0 is two words that share no
// key. Of pairs of unrelated words fewer than one in a hundred reach 700, one
// in a thousand 800, keys or no keys.
func Alike(native, latin string) int {
	w := Prepare(native)
	return w.Alike(latin)
}

// Keys appends at most 12 keys of a native word to dst. Alike is 0 for a Latin
// word that shares none.
func Keys(native string, dst []uint64) []uint64 {
	w := Prepare(native)
	return w.Keys(dst)
}

// LatinKeys appends at most 12 keys of a folded Latin word to dst.
func LatinKeys(latin string, dst []uint64) []uint64 { return script().LatinKeys(latin, dst) }

// plain gives the letter that a final form is, and one apostrophe for the many
// that are typed for a geresh.
func plain(r rune) rune {
	switch r {
	case 'ך':
		return 'כ'
	case 'ם':
		return 'מ'
	case 'ן':
		return 'נ'
	case 'ף':
		return 'פ'
	case 'ץ':
		return 'צ'
	case '׳', '’', '‘', '`', '´', 'ʼ', '′':
		return '\''
	}
	return r
}

// fold appends the letters of a word, without points, with the Yiddish
// ligatures taken apart.
func fold(dst []rune, word string) []rune {
	from := len(dst)
	for _, r := range word {
		if len(dst)-from >= alphabet.MaxWord {
			break
		}
		switch r {
		case 'װ':
			dst = append(dst, 'ו', 'ו')
		case 'ױ':
			dst = append(dst, 'ו', 'י')
		case 'ײ':
			dst = append(dst, 'י', 'י')
		default:
			if r = plain(r); script().Has(r) {
				dst = append(dst, r)
			}
		}
	}
	return dst
}
