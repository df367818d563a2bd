package screen

import (
	"github.com/navicert/navicert/internal/name"
	"github.com/navicert/navicert/internal/sound"
	"github.com/navicert/navicert/internal/sound/reading"
)

// Most names have no word that is a surname in China, Korea or Vietnam. What is asked
// of every name because of such surnames is left out for these.

// Borne says where a word is a surname, as a set.
type borne uint8

const (
	borneRead    borne = 1 << iota // as Chinese characters are read elsewhere (reading.SurnameAnywhere)
	borneNorth                     // in Korea (northSurnames)
	borneChinese                   // in China, spelt otherwise than in pinyin (sound.ChineseSurnames)

	borneAll = borneRead | borneNorth | borneChinese // of a word that nobody looked at
)

// bornIn says where a word is a surname.
func bornIn(word string) borne {
	var b borne
	if reading.SurnameAnywhere(word) {
		b |= borneRead
	}
	if northSurnames[word] != "" {
		b |= borneNorth
	}
	if len(sound.ChineseSurnames(word)) > 0 {
		b |= borneChinese
	}
	return b
}

// A surnameBook remembers by their numbers where words are surnames.
type surnameBook []struct {
	raw string
	is  borne
}

// maxBorne is how many words it remembers.
const maxBorne = 1 << 16

// of says where some word of a name is a surname.
func (k *surnameBook) of(words []name.Word) borne {
	var all borne
	for i := range words {
		w := &words[i]
		n := int(w.Number)
		if n == 0 || n >= maxBorne {
			all |= bornIn(w.Raw)
			continue
		}
		if n >= len(*k) {
			*k = append(*k, make(surnameBook, n+1-len(*k))...)
		}
		at := &(*k)[n]
		if at.raw != w.Raw { // the number was another word's
			at.raw, at.is = w.Raw, bornIn(w.Raw)
		}
		all |= at.is
	}
	return all
}

// surnameIsWord reports whether every way to take a name apart (eachForm) has a surname
// of one word, or of two of which one is a surname by itself: not where a comma ends
// several words.
func surnameIsWord(words []name.Word) bool {
	for i := range words {
		if words[i].Comma && i > 0 {
			return false
		}
	}
	return true
}
