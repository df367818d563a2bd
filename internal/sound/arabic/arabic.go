// Package arabic compares words in Arabic letters with Latin ones by sound.
//
// It reads Arabic and Persian, and the letters of Urdu, Pashto, Kurdish and
// Uyghur as the Arabic ones nearest to them. Short vowels are not written, so
// any may stand between two consonants; the article may be there or not (al-,
// el-, or doubled into the letter after it as in ash-Sharif); hamza and ayn
// need not be spelt; a foreign name is spelt by its sound, with b for p and f
// for v.
package arabic

import (
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/navicert/navicert/internal/sound/alphabet"
)

// Reads reports whether a rune is Arabic.
func Reads(r rune) bool { return unicode.Is(unicode.Arabic, r) }

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

// LatinKeys appends at most 6 keys of a folded Latin word to dst.
func LatinKeys(latin string, dst []uint64) []uint64 { return script().LatinKeys(latin, dst) }

// article stands for the article al- at the beginning of a name.
const article = 'ٱ'

func plain(r rune) rune {
	switch r {
	case 'ک', 'ڪ':
		return 'ك'
	case 'ی', 'ې', 'ے', 'ۍ', 'ێ':
		return 'ي'
	case 'ۀ', 'ہ', 'ھ', 'ە', 'ۂ':
		return 'ه'
	case 'ۃ':
		return 'ة'
	case 'ڨ', 'ڭ', 'ڬ':
		return 'گ'
	case 'ٹ', 'ټ':
		return 'ت'
	case 'ڈ', 'ډ':
		return 'د'
	case 'ڑ', 'ړ', 'ڕ':
		return 'ر'
	case 'ں', 'ڼ':
		return 'ن'
	case 'ۋ':
		return 'ڤ'
	case 'ۆ', 'ۇ', 'ۈ':
		return 'و'
	case 'ڵ':
		return 'ل'
	case 'ږ':
		return 'ژ'
	}
	return r
}

func fold(dst []rune, w string) []rune {
	from := len(dst)
	for _, r := range w {
		if len(dst)-from >= alphabet.MaxWord-2 {
			break
		}
		if r >= 0xFB50 && r <= 0xFEFF {
			for _, x := range norm.NFKC.String(string(r)) {
				if x = plain(x); script().Has(x) && x != article {
					dst = append(dst, x)
				}
			}
			continue
		}
		if r == article {
			r = 'ا'
		}
		if r = plain(r); script().Has(r) {
			dst = append(dst, r)
		}
	}
	n := dst[from:]
	if len(n) >= 4 && n[0] == 'ا' && n[1] == 'ل' {
		n[0] = article
		n = append(n[:1], n[2:]...)
	} else if len(n) >= 7 && n[0] == 'ع' && n[1] == 'ب' && n[2] == 'د' && n[3] == 'ا' && n[4] == 'ل' {
		n[3] = article
		n = append(n[:4], n[5:]...)
	}
	return dst[:from+len(n)]
}
