// Package cyrillic compares words in Cyrillic letters with Latin ones by sound.
//
// It reads Russian, Ukrainian, Belarusian, Bulgarian, Serbian and Macedonian
// letters and those of the Turkic and Iranian languages that are written in
// Cyrillic. A name may be spelt as any of the usual schemes has it (ISO 9,
// BGN/PCGN, passports under ICAO Doc 9303, the French, German, Polish and
// Scandinavian habits), or be a foreign name that was spelt in Cyrillic by its
// sound: Джентилини is Gentilini.
package cyrillic

import (
	"sync"
	"unicode"

	"github.com/navicert/navicert/internal/sound/alphabet"
)

// Reads reports whether a rune is Cyrillic.
func Reads(r rune) bool { return unicode.Is(unicode.Cyrillic, r) }

// script holds the tables, read once.
var script = sync.OnceValue(func() *alphabet.Alphabet {
	return alphabet.New(alphabet.Tables{
		Letters: letters, Usual: usual, Spellings: spellings,
		Consonants: consonants, Latin: latin, Scale: scale, Doubts: 3,
	})
})

// Latin gives the usual romanisation of a word in lower-case ASCII letters.
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

// fold appends the letters of a word in lower case, composed, without accents
// and whatever else is no letter.
func fold(dst []rune, word string) []rune {
	from := len(dst)
	for _, r := range word {
		if len(dst)-from == alphabet.MaxWord {
			break
		}
		switch r = unicode.ToLower(r); r {
		case '\u0306', '\u0308': // breve and two dots, written apart
			if n := len(dst); n > from {
				dst[n-1] = marked(dst[n-1], r)
			}
		case 'ѣ':
			dst = append(dst, 'е')
		case 'ѳ':
			dst = append(dst, 'ф')
		case 'ѵ', 'ѐ', 'ѝ', 'ӣ', 'ӥ':
			dst = append(dst, 'и')
		case 'ӯ', 'ӱ', 'ӳ':
			dst = append(dst, 'у')
		case 'ӧ', 'ӫ':
			dst = append(dst, 'ө')
		case 'ӓ', 'ӑ', 'ӕ':
			dst = append(dst, 'ә')
		case 'ӗ', 'ӭ':
			dst = append(dst, 'э')
		case 'ӂ', 'җ', 'ӝ', 'ҹ':
			dst = append(dst, 'ҷ')
		case 'ҡ', 'ҟ', 'ӄ', 'ҝ':
			dst = append(dst, 'қ')
		case 'ҥ', 'ӈ':
			dst = append(dst, 'ң')
		case 'ӷ', 'ҕ':
			dst = append(dst, 'ғ')
		case 'ҙ', 'ӟ':
			dst = append(dst, 'з')
		case 'ҫ':
			dst = append(dst, 'с')
		case 'ӏ': // the palochka marks a throat sound that Latin leaves out
		default:
			if script().Has(r) {
				dst = append(dst, r)
			}
		}
	}
	return dst
}

// marked composes a letter and its mark.
func marked(letter, mark rune) rune {
	switch {
	case mark == '\u0306' && letter == 'и':
		return 'й'
	case mark == '\u0306' && letter == 'у':
		return 'ў'
	case mark == '\u0308' && letter == 'е':
		return 'ё'
	case mark == '\u0308' && letter == 'і':
		return 'ї'
	}
	return letter
}
