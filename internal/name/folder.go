package name

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/navicert/navicert/internal/sound"
)

// maxWords bounds the work that one hostile text can cause. A listed name of
// the Entity List has at most 60 words.
const maxWords = 512

// maxWord is the length in bytes from which a word is none: nothing on a list
// is as long, and it is not compared.
const maxWord = 256

// A folder cuts a text into raw words, runs of letters and digits of one
// family of scripts, and folds each.
type folder struct {
	out   []Word
	base  int
	text  string
	latin bool // some word has a Latin letter
	mixed bool // some word mixes Latin with look-alike letters

	start   int
	scripts scriptSet
	buf     []byte // the raw word, without marks and apostrophes, in UTF-8
	pending []pendingWord
}

// A pendingWord waits for the whole text to be read: whether "СО" is Cyrillic
// or a disguised "CO" depends on its neighbours.
type pendingWord struct {
	at  int // index in out
	raw string
}

type scriptSet uint8

const (
	hasLatin scriptSet = 1 << iota
	hasCyrillic
	hasGreek
	hasHan
	hasDigit
	hasOther
)

func (f *folder) run(text string) {
	f.text = text
	f.start = -1
	for i := 0; i < len(text); {
		c := text[i]
		if c < utf8.RuneSelf {
			f.ascii(i, c)
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		f.wide(i, n, r)
		i += n
	}
	f.cut(len(text))
}

func (f *folder) ascii(i int, c byte) {
	switch {
	case 'a' <= c && c <= 'z':
		f.add(i, hasLatin)
		f.buf = append(f.buf, c)
	case 'A' <= c && c <= 'Z':
		f.add(i, hasLatin)
		f.buf = append(f.buf, c+'a'-'A')
	case '0' <= c && c <= '9':
		f.add(i, hasDigit)
		f.buf = append(f.buf, c)
	case c == '\'' || c == '`':
		// Apostrophes come and go: Xi'an is Xian. They never split a word.
	default:
		f.cut(i)
		if c == ',' && len(f.out) > f.base {
			f.out[len(f.out)-1].Comma = true
		}
	}
}

func (f *folder) wide(i, n int, r rune) {
	if r == '№' {
		f.cut(i)
		f.ascii(i, 'n')
		f.ascii(i, 'o')
		f.cut(i + n)
		return
	}
	if s, ok := plain(r); ok { // width and compatibility forms, letters with marks
		for j := 0; j < len(s); j++ {
			switch c := s[j]; {
			case c >= utf8.RuneSelf:
			case 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' || c == '\'' || c == '`':
				f.ascii(i, c)
			default: // ⒒ is "11.": the dot ends behind it
				f.cut(i + n)
				if c == ',' && len(f.out) > f.base {
					f.out[len(f.out)-1].Comma = true
				}
			}
		}
		return
	}
	switch {
	case digitOf(r) >= 0:
		f.ascii(i, '0'+byte(digitOf(r)))
	case r == utf8.RuneError:
		// A byte that is no UTF-8 was a letter once: a word of its own that
		// cannot be read, so that what it stood for is not forgotten.
		f.cut(i)
		f.addRune(i, r, hasOther)
		f.cut(i + n)
	case r == nonJoiner:
		f.buf = quietHeh(f.buf)
	case ignorable(r):
	case unicode.Is(unicode.Han, r):
		f.addRune(i, r, hasHan)
	case unicode.Is(unicode.Cyrillic, r):
		f.addRune(i, unicode.ToLower(r), hasCyrillic)
	case unicode.Is(unicode.Greek, r):
		f.addRune(i, unicode.ToLower(r), hasGreek)
	case unicode.IsLetter(r) || unicode.IsDigit(r):
		f.addRune(i, unicode.ToLower(r), hasOther)
	case r == '，' || r == '、' || r == '،':
		f.cut(i)
		if len(f.out) > f.base {
			f.out[len(f.out)-1].Comma = true
		}
	default:
		f.cut(i)
	}
}

// add begins a word at i, or goes on with it, in the given script. Han
// characters never share a word with other letters.
func (f *folder) add(i int, s scriptSet) {
	if f.start >= 0 && (f.scripts^s)&hasHan != 0 && f.scripts != 0 {
		f.cut(i)
	}
	if f.start < 0 {
		f.start = i
	}
	f.scripts |= s
}

func (f *folder) addRune(i int, r rune, s scriptSet) {
	f.add(i, s)
	f.buf = utf8.AppendRune(f.buf, r)
}

// cut ends the word under way.
func (f *folder) cut(end int) {
	if f.start < 0 {
		return
	}
	start, s := f.start, f.scripts
	f.start, f.scripts = -1, 0
	raw := f.buf
	f.buf = f.buf[len(f.buf):]
	if len(raw) == 0 || len(f.out)-f.base >= maxWords {
		return
	}
	if s&^(hasLatin|hasDigit) == 0 {
		f.latin = f.latin || s&hasLatin != 0
		f.out = append(f.out, Word{Text: string(raw), Start: start, End: end})
		return
	}
	if s&hasLatin != 0 && s&(hasCyrillic|hasGreek) != 0 {
		f.mixed = true
	}
	f.latin = f.latin || s&hasLatin != 0
	f.pending = append(f.pending, pendingWord{at: len(f.out), raw: string(raw)})
	f.out = append(f.out, Word{Start: start, End: end, Script: scriptOf(s)})
}

func scriptOf(s scriptSet) Script {
	switch {
	case s&hasHan != 0:
		return Han
	case s&hasOther != 0:
		return Other
	case s&hasCyrillic != 0:
		return Cyrillic
	case s&hasGreek != 0:
		return Greek
	}
	return Latin
}

// finish folds the words that had to wait, then gives every word its class.
func (f *folder) finish() []Word {
	if len(f.pending) > 0 {
		f.resolve()
	}
	return f.join(f.classes())
}

// classes gives every word its spelling and its class.
func (f *folder) classes() []Word {
	out := f.out[:f.base]
	words := f.out[f.base:]
	for i := 0; i < len(words); i++ {
		w := words[i]
		if w.Text == "" {
			continue
		}
		if parts := acronyms[w.Text]; parts != nil && w.Script == Latin {
			words, i = slices.Clone(words[i+1:]), -1 // they are more than it, and would take the places of those behind
			for _, p := range parts {
				out = append(out, Word{Text: p, Raw: p, Class: classOf(p), Start: w.Start, End: w.End})
			}
			out[len(out)-1].Comma = w.Comma
			continue
		}
		switch {
		case len(w.Text) > maxWord:
			w.Class = Unread
		case w.Class != Unread:
			w.Raw = w.Text
			w.Text = spelling(w.Raw)
			w.Class = classOf(w.Text)
			if w.Native != "" && (w.Script == Han || w.Script == Other) {
				w.Text, w.Class = w.Raw, Telling // the syllable bin is no Arabic bin, i no initial
			}
		}
		out = append(out, w)
	}
	return out
}

// join puts together what belongs together: initials, and the parts of numbers.
func (f *folder) join(words []Word) []Word {
	return markNumbers(joinInitials(words, f.base, f.text), f.base, f.text)
}

// resolve folds the words that are not plain Latin.
func (f *folder) resolve() {
	words := make([]Word, 0, len(f.out)-f.base+4*len(f.pending))
	next := 0
	for i, w := range f.out[f.base:] {
		if next < len(f.pending) && f.pending[next].at == f.base+i {
			raw := f.pending[next].raw
			next++
			words = f.resolveOne(words, w, raw)
			continue
		}
		words = append(words, w)
	}
	f.out = append(f.out[:f.base], words...)
}

func (f *folder) resolveOne(words []Word, w Word, raw string) []Word {
	switch w.Script {
	case Han:
		return appendHan(words, w, raw, japaneseFirm(f.text))
	case Other:
		if out, ok := appendHangul(words, w, raw); ok && nativeWords[raw] == "" {
			return out
		}
		return append(words, readOther(w, raw))
	}
	if s, ok := unmask(raw); ok && (f.latin || f.mixed) {
		// A word that mixes alphabets, or is made of look-alikes only and
		// stands beside Latin words, is Latin in disguise.
		w.Text, w.Script = s, Latin
		return append(words, w)
	}
	w.Text, w.Native = romanise(raw), raw
	return append(words, w)
}

// readOther reads a word of a script that has no letters in common with Latin:
// its English word where it has one, else its romanisation.
func readOther(w Word, raw string) Word {
	if e, ok := nativeWords[raw]; ok {
		w.Text = e
		return w
	}
	if e, ok := alsoNames[raw]; ok {
		w.Text, w.Native = e, raw
		return w
	}
	if latin := sound.Of(raw).Latin(raw); latin != "" {
		w.Text, w.Native = latin, raw
		return w
	}
	w.Text, w.Class = raw, Unread
	return w
}

// joinInitials joins what dots have cut apart: "S.A." is the legal form sa,
// and three or more single letters in a row are an acronym. "A G Yaroshuk" has
// two initials, "Siemens A G" a legal form.
func joinInitials(words []Word, base int, text string) []Word {
	out := words[:base]
	for i := base; i < len(words); {
		j := i
		for j < len(words) && len(words[j].Text) == 1 && words[j].Class == Letter && !words[j].Comma {
			j++
		}
		if j < len(words) && j > i && len(words[j].Text) == 1 && words[j].Class == Letter {
			j++ // the last one may have a comma
		}
		if j-i < 2 {
			out = append(out, words[i])
			i++
			continue
		}
		var b strings.Builder
		for _, w := range words[i:j] {
			b.WriteString(w.Text)
		}
		s := spelling(b.String())
		dotted := words[i].End < len(text) && text[words[i].End] == '.'
		if c := classOf(s); j-i >= 3 || c == Legal && (dotted || j == len(words)) {
			out = append(out, Word{Text: s, Raw: b.String(), Class: c, Start: words[i].Start, End: words[j-1].End, Comma: words[j-1].Comma})
		} else {
			out = append(out, words[i:j]...)
		}
		i = j
	}
	return out
}
