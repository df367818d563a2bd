package screen

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/navicert/navicert/internal/match"
	"github.com/navicert/navicert/internal/name"
)

// variants gives the ways in which a name is looked for: as it is; where it is
// one word of several humps, cut at them (HwaSongPAK is Hwa Song PAK); without
// elisions (d'Iran is Iran); a short name in Han or Hangul character by character; one that was read in the
// wrong encoding as it was meant; a Korean or Chinese one in the spelling of
// lists; a Japanese one as its kana say; a part of a longer text; and a Korean one
// without the letter that makes it none. Where some word is a surname is said of the
// words. They are put behind out.
func variants(out []variant, words []name.Word, text string, is borne, fold folding) []variant {
	out = append(out, variant{words: words})
	if cut := humps(text); cut != "" {
		out = append(out, variant{words: fold(cut)})
	}
	if cut := elided(text); cut != "" {
		out = append(out, variant{words: fold(cut)})
	}
	if !ascii(text) {
		out = wideVariants(out, text, fold)
	}
	out = append(out, pyongyang(words, text, is, fold)...)
	out = append(out, chinese(words, text, is, fold)...)
	if !ascii(text) {
		out = append(out, furigana(words, text, fold)...)
		out = append(out, japaneseFirm(text, fold)...)
	}
	out = append(out, partsOf(words, text, fold)...)
	if meant := escaped(text); meant != "" {
		out = variants(out, fold(meant), meant, borneAll, fold)
	}
	return append(out, korean(words, fold)...)
}

// A folding gives the words of a text.
type folding func(text string) []name.Word

// wideVariants puts behind out those that only a text has that is more than ASCII.
func wideVariants(out []variant, text string, fold folding) []variant {
	if cut := syllables(text); cut != "" {
		out = append(out, variant{words: fold(cut), person: true, whole: hangul(text), mandarin: inHan(text)})
	}
	if spelt := hooks(text); spelt != "" {
		out = append(out, variant{words: fold(spelt)})
	}
	if whole := wholeArabic(text); whole != "" {
		out = append(out, variant{words: fold(whole)})
	}
	if meant, ok := name.Repair(text); ok {
		out = variants(out, fold(meant), meant, borneAll, fold)
	}
	return out
}

func ascii(text string) bool {
	for i := 0; i < len(text); i++ {
		if text[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// wholeArabic writes as one word what Arabic and Persian write as two and lists
// as one: Nasr Allah is Nasrallah, Khamene i Khamenei. A text without such words
// gives "".
func wholeArabic(text string) string {
	if !strings.Contains(text, " ا") { // both begin so
		return ""
	}
	whole := text
	for _, ending := range [...]string{"الله", "\u200cای"} { // with a non-joiner
		apart := " " + strings.TrimPrefix(ending, "\u200c")
		whole = strings.ReplaceAll(whole, apart+" ", ending+" ")
		if cut, ok := strings.CutSuffix(whole, apart); ok {
			whole = cut + ending
		}
	}
	if whole == text {
		return ""
	}
	return whole
}

// elision cuts off what French writes before a vowel: Banque centrale d'Iran.
var elision = strings.NewReplacer(" d'", " ", " l'", " ", " D'", " ", " L'", " ", " d’", " ", " l’", " ", " D’", " ", " L’", " ")

// elided gives a text without elisions, "" where it has none. In a name of people they
// are part of it, so that it is only one way to look for it.
func elided(text string) string {
	if !strings.ContainsAny(text, "'’") {
		return ""
	}
	if cut := elision.Replace(text); cut != text {
		return cut
	}
	return ""
}

// refuses reports whether a variant does not count for a listed name.
func (v *variant) refuses(r *match.Result, listed *match.Side) bool {
	return v.person && !match.Personal(listed) || v.exact && !r.Exact || v.whole && !r.Whole() || v.mandarin && abroad(r)
}

// surnameSim is what a character is alike that is found as a surname is spelt elsewhere:
// in Cantonese, Hokkien, Vietnamese or Korean.
const surnameSim = 900

// abroad reports whether a character behind the first, which is no surname, was found as
// surnames are spelt elsewhere. Names are read so as a whole (reading.go).
func abroad(r *match.Result) bool {
	for _, e := range r.Taken {
		if e.Kind == match.Sounded && e.Q > 0 && e.Sim <= surnameSim {
			return true
		}
	}
	return false
}

// A variant is one way in which a name is looked for.
type variant struct {
	words  []name.Word
	person bool // only a person's name can be read so
	exact  bool // and only where every word of it is the listed one
	whole  bool // and only where every word of both was found
	// mandarin says that all but the surname is read in Mandarin.
	mandarin bool
	// against is what reading it so costs.
	against []match.Evidence
}

// maxSyllables is how many characters a person's name has in Chinese or Korean.
const maxSyllables = 4

// syllables puts a space after every character of a short name in Han or
// Hangul, as it is written in one and listed in several words: 김정은 is KIM,
// Jong Un. A longer name, one of one character, and one that is written so already
// give "".
func syllables(text string) string {
	var b strings.Builder
	n := 0
	for _, r := range strings.TrimSpace(text) {
		switch {
		case unicode.Is(unicode.Han, r) || unicode.Is(unicode.Hangul, r):
			n++
			b.WriteRune(r)
			b.WriteByte(' ')
		case r != ' ':
			return ""
		}
	}
	if n < 2 || n > maxSyllables || b.Len() == len(strings.TrimSpace(text))+1 {
		return "" // the last: it is written so already
	}
	return b.String()
}

// humps cuts a single word before every capital that follows a small letter,
// when that gives parts of at least two letters; else it gives "".
func humps(text string) string {
	text = strings.TrimSpace(text)
	if len(text) > 200 || strings.ContainsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
		return ""
	}
	var b strings.Builder
	part, cuts := 0, 0
	var last rune
	for _, r := range text {
		if unicode.IsUpper(r) && unicode.IsLower(last) {
			if part < 2 {
				return ""
			}
			b.WriteByte(' ')
			part = 0
			cuts++
		}
		b.WriteRune(r)
		part++
		last = r
	}
	if cuts == 0 || part < 2 {
		return ""
	}
	return b.String()
}
