// Package name turns a name in any script into words that can be compared:
// lower-case ASCII letters and digits, one spelling for each way of writing.
//
// The folding is total and pure: any text gives the same words on every
// machine. Where a script cannot be read the words are marked Unread, so that
// a caller can refuse to answer instead of comparing nothing.
package name

// Version is the version of the folding. Words of two versions must not be
// compared, so it is stored with every answer. History: 1, the first; 2, Arabic,
// Hebrew, kana and Hangul are read; 3, numbers are read in words, in Roman and
// Chinese numerals and in the digits of all scripts; 4, concern is a trade word,
// as kontsern is; 5, words of trade in Russian, pinyin and other languages, and
// the spellings of places, are one word with their English ones; 6, the words behind
// PSB are kept, which others had taken the places of, and words of Japanese firms and
// bodies are their English ones; 7, many more words of trade and public bodies in
// Persian, Arabic, Chinese and Korean are their English ones, air, airways and airlines
// one word, and a heh before a non-joiner is silent.
const Version = 7

// A Class says what a word does in a name. Words that most companies share
// tell little, whatever their frequency on a list.
type Class uint8

// The classes.
const (
	Telling Class = iota // anything not in another class
	Legal                // legal form: company, limited, ooo, gmbh
	Trade                // what many firms do or are: technology, bank, institute
	Place                // a country, region or large city
	Title                // a person's title or honour: general, dr, sheikh, jr
	Link                 // and, of, the, de, al: nearly nothing
	Number               // digits only
	Letter               // one letter: an initial
	Context              // what stands around a name in a field: attn, invoice, building
	Unread               // in a script that cannot be read; Text is the original, folded only in case
)

// A Word is one word of a name.
type Word struct {
	Text       string // folded; never empty
	Raw        string // as folded before another spelling was put for it: "tech" where Text is technology
	Native     string // the word in its own script, in small letters, where it is not Latin
	Class      Class
	Script     Script
	Start, End int  // bytes of the text it came from
	Comma      bool // a comma follows it: "LAST, First"
	// Number is that under which a Folder remembers the word, 0 for none: all words
	// that it gives with one number are the same but for their places.
	Number uint32
	// Glued says that the word and the one before it were written without a
	// space, as the parts of a run of Han characters are.
	Glued bool
}

// A Script is the script that a word was written in.
type Script uint8

// The scripts.
const (
	Latin Script = iota
	Cyrillic
	Greek
	Han
	Other
)

// Words gives the words of a name.
func Words(text string) []Word { return AppendWords(nil, text) }

// AppendWords appends the words of a name to dst.
func AppendWords(dst []Word, text string) []Word {
	var f folder
	var room [96]byte // most names need no more
	f.buf = room[:0]
	f.out = dst
	f.base = len(dst)
	f.run(text)
	return f.finish()
}

// Comparable reports whether any word can be read: whether there is anything to
// compare. A name of small words only ("Ben", "Al") can.
func Comparable(words []Word) bool {
	for _, w := range words {
		if w.Class != Unread {
			return true
		}
	}
	return false
}
