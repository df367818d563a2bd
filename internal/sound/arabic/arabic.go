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

// LatinKeys appends at most 12 keys of a folded Latin word to dst.
func LatinKeys(latin string, dst []uint64) []uint64 { return script().LatinKeys(latin, dst) }

// article stands for the article al- at the beginning of a name: alef wasla,
// which writes its vowel in pointed text and occurs in no other.
const article = 'ٱ'

// plain gives the letter of Arabic or Persian that a letter of another language
// is nearest to, and the Arabic code point where keyboards differ.
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

// fold appends the letters of a word, without points, joined forms or
// lengthening strokes, with the article as one letter.
func fold(dst []rune, word string) []rune {
	from := len(dst)
	for _, r := range word {
		if len(dst)-from >= alphabet.MaxWord {
			break
		}
		if 0xFB50 <= r && r <= 0xFEFF { // forms of letters as they are drawn
			for _, x := range norm.NFKC.String(string(r)) {
				dst = letter(dst, x)
			}
			continue
		}
		dst = letter(dst, r)
	}
	return dst[:from+markArticle(dst[from:])]
}

// letter appends a rune if it is a letter.
func letter(dst []rune, r rune) []rune {
	if r == article {
		r = 'ا'
	}
	if r = plain(r); script().Has(r) {
		dst = append(dst, r)
	}
	return dst
}

// abd is the servant of names such as Abd al-Rahman.
const abd = "عبد"

// markArticle makes one letter of the article, at the beginning of a word or
// after abd, and gives the new length. Two letters or more must follow: what
// is shorter is a name of its own, as Ali.
func markArticle(word []rune) int {
	at := 0
	if len(word) > 3 && string(word[:3]) == abd {
		at = 3
	}
	if len(word) < at+4 || word[at] != 'ا' || word[at+1] != 'ل' {
		return len(word)
	}
	word[at] = article
	return at + 1 + copy(word[at+1:], word[at+2:])
}
