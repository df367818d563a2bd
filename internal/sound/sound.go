// Package sound reads words of other scripts and finds the Latin words that
// sound like them. Each script has its own package; this one knows them all.
package sound

import (
	"sync"
	"unicode/utf8"

	"github.com/navicert/navicert/internal/sound/alphabet"
	"github.com/navicert/navicert/internal/sound/arabic"
	"github.com/navicert/navicert/internal/sound/cyrillic"
	"github.com/navicert/navicert/internal/sound/han"
	"github.com/navicert/navicert/internal/sound/hangul"
	"github.com/navicert/navicert/internal/sound/hebrew"
	"github.com/navicert/navicert/internal/sound/kana"
	"github.com/navicert/navicert/internal/sound/spell"
)

// A Script is a script whose words can be compared with Latin ones by sound.
type Script uint8

// The scripts. None is that of a word of mixed or other scripts.
const (
	None Script = iota
	Cyrillic
	Arabic
	Hebrew
	Han
	Kana
	Hangul
)

// A reader is what the package of a script offers. Those that weigh letters
// find words by keys, those that weigh syllables by walking a tree of words.
type reader struct {
	script    Script
	reads     func(rune) bool
	latin     func(string) string
	latinKeys func(latin string, dst []uint64) []uint64
	letters   func(native string) alphabet.Word
	syllables func(native string) *spell.Word
	near      func(native string) *spell.Word // the same without a floor
}

// readers are all scripts. To add one, write its package and add it here.
var readers = [...]reader{
	{Cyrillic, cyrillic.Reads, cyrillic.Latin, cyrillic.LatinKeys, cyrillic.Prepare, nil, nil},
	{Arabic, arabic.Reads, arabic.Latin, arabic.LatinKeys, arabic.Prepare, nil, nil},
	{Hebrew, hebrew.Reads, hebrew.Latin, hebrew.LatinKeys, hebrew.Prepare, nil, nil},
	{Han, han.Reads, han.Latin, nil, nil, han.Word, han.Near},
	{Kana, kana.Reads, kana.Latin, nil, nil, kana.Word, kana.Near},
	{Hangul, hangul.Reads, hangul.Latin, nil, nil, hangul.Word, hangul.Near},
}

// Of gives the script that every letter of a word belongs to.
func Of(word string) Script {
	r, _ := utf8.DecodeRuneInString(word)
next:
	for i := range readers {
		if !readers[i].reads(r) {
			continue
		}
		for _, r := range word {
			if !readers[i].reads(r) {
				continue next
			}
		}
		return readers[i].script
	}
	return None
}

// Latin gives the usual romanisation of a word of the script, in letters a to
// z, or "" where it has none.
func (s Script) Latin(word string) string {
	if s == None {
		return ""
	}
	return readers[s-1].latin(word)
}

// ChineseSurnames gives the pinyin of the Chinese surnames that are spelt so in
// Cantonese, Hokkien, Vietnamese, Korean or the system of Wade and Giles.
// Nobody may change what it gives.
func ChineseSurnames(spelling string) []string { return han.SurnamesSpelled(spelling) }

// Near says how alike a word of the script and a Latin word of letters a to z sound
// when nothing but the two is compared, from 0 to 1000. It is Alike, but for the pairs
// that Alike gives up because an index has to find every word that is alike: those
// that share no key, and those that begin too differently. Of unrelated words about
// one in a hundred reaches 700 in the scripts of letters, and fewer in the others.
func (s Script) Near(native, latin string) int {
	switch {
	case s == None || !letters(latin):
		return 0
	case readers[s-1].near != nil:
		return readers[s-1].near(native).Alike(latin)
	}
	w := readers[s-1].letters(native)
	return w.Found(latin)
}

// A Word is a word of a script, read once to be compared with many Latin words.
// The zero Word is like none. It keeps memory between calls: it is not safe for
// use by several goroutines at once.
type Word struct {
	script    Script
	text      string
	letters   *alphabet.Word
	syllables *spell.Word
}

// Read reads a word of the script.
func (s Script) Read(native string) Word {
	w := Word{script: s, text: native}
	switch {
	case s == None:
	case readers[s-1].letters != nil:
		l := readers[s-1].letters(native)
		w.letters = &l
	default:
		w.syllables = readers[s-1].syllables(native)
	}
	return w
}

// Script gives the script of the word.
func (w *Word) Script() Script { return w.script }

// Text gives the word as it is written.
func (w *Word) Text() string { return w.text }

// Syllabic reports whether the script writes syllables.
func (w *Word) Syllabic() bool { return w.syllables != nil }

// Alike says how alike the word and a Latin word of letters a to z sound, from
// 0 to 1000. Of unrelated words fewer than one in a hundred reach 700.
func (w *Word) Alike(latin string) int {
	switch {
	case w.letters != nil:
		return w.letters.Alike(latin)
	case w.syllables != nil:
		return w.syllables.Alike(latin)
	}
	return 0
}

// A Finder finds the words of a list that sound like a word of another script.
// What it needs for a script is made when the script is first asked for. It is
// safe for use by several goroutines.
type Finder struct {
	words []string
	tree  func() *spell.Tree
	keys  [len(readers)]func() *keyTable
}

// NewFinder makes a finder of words in letters a to z; others are never found.
func NewFinder(words []string) *Finder {
	f := &Finder{words: words}
	f.tree = sync.OnceValue(func() *spell.Tree { return spell.NewTree(words) })
	for i := range readers {
		if readers[i].latinKeys != nil {
			f.keys[i] = sync.OnceValue(func() *keyTable { return newKeyTable(words, readers[i].latinKeys) })
		}
	}
	return f
}

// Among makes a finder of some of the words, in the places that they have in the list,
// "" in all others. It shares the keys of the words.
func (f *Finder) Among(some []string) *Finder {
	return &Finder{words: some, keys: f.keys, tree: sync.OnceValue(func() *spell.Tree { return spell.NewTree(some) })}
}

func letters(w string) bool {
	for i := 0; i < len(w); i++ {
		if w[i] < 'a' || w[i] > 'z' {
			return false
		}
	}
	return len(w) > 0
}

// Warm makes what is needed for all scripts, so that nobody waits for it.
func (f *Finder) Warm() {
	f.tree()
	for _, made := range f.keys {
		if made != nil {
			made()
		}
	}
}

// Find calls found with the place of every word that is at least so much alike
// to a word of another script, and with its likeness. A word of a script of
// syllables may come more than once; the greatest likeness counts.
func (f *Finder) Find(w *Word, least int, found func(word, alike int)) {
	switch {
	case w.syllables != nil:
		w.syllables.Find(f.tree(), least, found)
	case w.letters != nil:
		t := f.keys[w.script-1]()
		var keys [alphabet.NativeKeys]uint64
		seen := make([]uint64, len(f.words)/64+1) // most words share several keys
		for _, k := range w.letters.Keys(keys[:0]) {
			t.at(k, func(n uint32) {
				if seen[n/64]>>(n%64)&1 != 0 || f.words[n] == "" {
					return
				}
				seen[n/64] |= 1 << (n % 64)
				if alike := w.letters.AtLeast(f.words[n], least); alike > 0 {
					found(int(n), alike)
				}
			})
		}
	}
}
