package screen

import (
	"cmp"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/match"
	"github.com/navicert/navicert/internal/name"
	"github.com/navicert/navicert/internal/sound/reading"
)

// A division is a way to take a name in Latin letters apart: its words as they are
// written, how many of them are the surname, and a name that was left out.
type division struct {
	words   []string
	surname int // the first of words, or with last, the last one
	last    bool
	more    string
}

// maxForm is how many words a name has at most that is taken apart.
const maxForm = 6

// eachForm calls visit with each way to take a name in Latin letters apart into a
// surname and a given name, until it says false. The words are valid during the call.
func eachForm(all []name.Word, visit func(f division) bool) {
	words := make([]string, 0, maxForm)
	comma := 0
	for i := range all {
		w := &all[i]
		if w.Script != name.Latin || w.Native != "" || w.Class == name.Number || w.Class == name.Unread || len(words) == maxForm {
			return
		}
		if w.Class == name.Title && len(w.Raw) == 2 { // Mr, Dr
			continue
		}
		words = append(words, w.Raw)
		if w.Comma && comma == 0 {
			comma = len(words)
		}
	}
	if len(words) < 2 {
		return
	}
	if comma > 0 && comma < len(words) {
		eachGiven(words, comma, visit)
		return
	}
	n := len(words)
	windows := [...]division{{words: words}, {words: words[1:], more: words[0]}, {words: words[:n-1], more: words[n-1]}}
	for i, w := range windows {
		if i > 0 && !(n > 3 || n == 3 && western(w.more)) {
			continue
		}
		w.surname = 1
		if !visit(w) {
			return
		}
		if len(w.words) > 3 && reading.SurnameAnywhere(w.words[0]) { // Au Yeung Wai Ho
			w.surname = 2
			if !visit(w) {
				return
			}
		}
		w.surname = 1
		if len(w.words) > 3 && reading.SurnameAnywhere(w.words[len(w.words)-2]) { // Yuet-ngor Lam Cheng
			own := w
			own.words = slices.Concat(w.words[len(w.words)-2:], w.words[:len(w.words)-2])
			if !visit(own) {
				return
			}
		}
		w.last = true
		if !visit(w) {
			return
		}
	}
}

// eachGiven does so for a name whose first words are its surname.
func eachGiven(words []string, surname int, visit func(f division) bool) {
	if !visit(division{words: words, surname: surname}) {
		return
	}
	given := len(words) - surname
	for _, at := range [...]int{surname, len(words) - 1} {
		if given > 2 || given == 2 && western(words[at]) {
			rest := append(slices.Clone(words[:at]), words[at+1:]...)
			if !visit(division{words: rest, surname: surname, more: words[at]}) {
				return
			}
		}
	}
}

// western reports whether a word is a given name that is common elsewhere.
func western(w string) bool { return name.Everyday(w) || len(name.KinOf(w)) > 0 }

// parts gives the words of the surname and of the given name.
func (f *division) parts() (surname, given []string) {
	if n := len(f.words) - 1; f.last {
		return f.words[n:], f.words[:n]
	}
	return f.words[:f.surname], f.words[f.surname:]
}

// A hash of a surname and the letters of a given name (FNV-1a).
type readHash uint64

const noLetters readHash = 14695981039346656037

func (h readHash) and(s string) readHash {
	for i := 0; i < len(s); i++ {
		h = (h ^ readHash(s[i])) * 1099511628211
	}
	return h
}

// surnameEnd stands between a surname and a given name.
const surnameEnd = " "

// hash gives the hashes of the surname of a name in a language and of all of it, and
// whether its surname is one there.
func (f *division) hash(l reading.Language) (first, all readHash, ok bool) {
	var room [96]byte
	surname, given := f.parts()
	letters := solid(room[:0], l, surname)
	if !reading.Surname(l, letters) {
		return 0, 0, false
	}
	first = startOf(l).and(string(letters)).and(surnameEnd)
	return first, first.and(string(solid(room[:0], l, given))), true
}

// eachHash calls visit with the hashes of a name in each language of which its surname is
// one, but once for those that fold nothing.
func (f *division) eachHash(visit func(first, all readHash)) {
	plain := false
	for l := reading.Cantonese; l <= reading.Korean; l++ {
		if plain && !l.Folds() {
			continue
		}
		if first, all, ok := f.hash(l); ok {
			visit(first, all)
			plain = plain || !l.Folds()
		}
	}
}

// solid writes words as one, folded.
func solid(dst []byte, l reading.Language, words []string) []byte {
	for _, w := range words {
		dst = l.Fold(dst, w)
	}
	return dst
}

// startOf begins the hashes of a language: those that fold nothing share one.
func startOf(l reading.Language) readHash {
	if !l.Folds() {
		return noLetters
	}
	return noLetters ^ readHash(l+1)
}

// eachHash calls visit with the hash of each spelling of a reading, of which the surname
// is among those given, or of all where none are.
func eachHash(n *reading.Name, surnames map[readHash]bool, visit func(h readHash)) {
	for _, s := range n.Surname {
		if h := startOf(n.Language).and(s).and(surnameEnd); surnames == nil || surnames[h] {
			eachGivenHash(n.Given, h, visit)
		}
	}
}

func eachGivenHash(given [][]string, h readHash, visit func(h readHash)) {
	if len(given) == 0 {
		visit(h)
		return
	}
	for _, s := range given[0] {
		eachGivenHash(given[1:], h.and(s), visit)
	}
}

// A readKey is the hash of a surname and a given name, and the entry that has them.
type readKey struct {
	hash  readHash
	entry uint32
}

// A readTable finds listed names by the readings of Chinese characters.
type readTable struct {
	latin  []readKey // names in Latin letters
	native []readKey // names in Chinese characters, by their readings
	bits   []uint64  // which of the hashes of latin there are, by their first bits

	surnames map[readHash]bool // of the names of latin
	known    map[string]bool   // whether a word is a surname, while names are taken
}

// readBits is how many first bits of a hash are kept.
const readBits = 18

// take notes the name of an entry: a person's, or one that reads like it.
func (t *readTable) take(entry uint32, text string, words []name.Word, side *match.Side) {
	if inHan(text) {
		for _, n := range reading.Of(text) {
			eachHash(&n, nil, func(h readHash) { t.native = append(t.native, readKey{h, entry}) })
		}
		return
	}
	if len(words) < 2 || !match.Personal(side) || !t.named(words) {
		return
	}
	eachForm(words, func(f division) bool {
		f.eachHash(func(first, all readHash) {
			t.surnames[first] = true
			t.latin = append(t.latin, readKey{all, entry})
		})
		return true
	})
}

// longRead is the most letters that a surname has.
const longRead = 12

// named reports whether one of some words is a surname.
func (t *readTable) named(words []name.Word) bool {
	for i := range words {
		if w := words[i].Raw; len(w) <= longRead && t.surname(w) {
			return true
		}
	}
	return false
}

// surname reports whether a word is a surname in any of the languages.
func (t *readTable) surname(word string) bool {
	is, ok := t.known[word]
	if !ok {
		if t.known == nil {
			t.known, t.surnames = make(map[string]bool, 1<<14), make(map[readHash]bool)
		}
		is = reading.SurnameAnywhere(word)
		t.known[strings.Clone(word)] = is
	}
	return is
}

// order makes the table ready to be asked.
func (t *readTable) order() {
	t.known = nil
	for _, keys := range []*[]readKey{&t.latin, &t.native} {
		slices.SortFunc(*keys, func(a, b readKey) int { return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(a.entry, b.entry)) })
		*keys = slices.Clip(slices.Compact(*keys))
	}
	t.bits = make([]uint64, 1<<readBits/64)
	for _, k := range t.latin {
		at := k.hash >> (64 - readBits)
		t.bits[at/64] |= 1 << (at % 64)
	}
}

// at calls visit with the entries of a hash.
func at(keys []readKey, h readHash, visit func(entry uint32)) {
	n, _ := slices.BinarySearchFunc(keys, h, func(k readKey, h readHash) int { return cmp.Compare(k.hash, h) })
	for ; n < len(keys) && keys[n].hash == h; n++ {
		visit(keys[n].entry)
	}
}

// find calls visit with the entries whose names may be the query as Chinese characters
// are read.
func (t *readTable) find(text string, words []name.Word, visit func(entry uint32)) {
	if !inHan(text) {
		if len(t.native) > 0 {
			eachForm(words, func(f division) bool {
				f.eachHash(func(_, all readHash) { at(t.native, all, visit) })
				return true
			})
		}
		return
	}
	if len(t.latin) == 0 {
		return
	}
	for _, n := range reading.Of(text) {
		eachHash(&n, t.surnames, func(h readHash) {
			if b := h >> (64 - readBits); t.bits[b/64]&(1<<(b%64)) != 0 {
				at(t.latin, h, visit)
			}
		})
	}
}
