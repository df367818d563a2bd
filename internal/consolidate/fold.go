package consolidate

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A folder writes names so that those that differ only in case, accents,
// punctuation or the spelling of a legal form are equal. It is stricter than
// what a search compares: every word counts and keeps its place. Its buffers
// are used again, so a result holds until the next call.
type folder struct{ words, out []byte }

// name folds a name: "Megvii Technology Company, Limited" gives
// "megvii technology co ltd".
func (f *folder) name(s string) []byte {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			s = unaccented(s)
			break
		}
	}
	f.words = f.words[:0]
	gap, run := false, 0 // run: letters since the last point or gap
	for _, c := range s {
		switch {
		case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
		case c >= 'A' && c <= 'Z':
			c += 'a' - 'A'
		case c == '\'' || c == '.' && run == 1: // "O'Neil", "L.L.C.": no new word
			run = 0
			continue
		case c >= utf8.RuneSelf && (unicode.IsLetter(c) || unicode.IsDigit(c)):
			c = unicode.ToLower(c)
		default:
			gap, run = true, 0
			continue
		}
		if gap && len(f.words) > 0 {
			f.words = append(f.words, ' ')
		}
		gap = false
		run++
		f.words = utf8.AppendRune(f.words, c)
	}
	return f.forms()
}

// unaccented takes the accents off letters: the lists differ in them.
func unaccented(s string) string {
	return strings.Map(func(c rune) rune {
		if unicode.Is(unicode.Mn, c) {
			return -1
		}
		return c
	}, norm.NFKD.String(strings.ToValidUTF8(s, " "))) // package norm stops at a broken byte
}

// forms writes legal forms in one spelling.
func (f *folder) forms() []byte {
	f.out = f.out[:0]
	for rest := f.words; len(rest) > 0; {
		word, after, _ := bytes.Cut(rest, []byte{' '})
		rest = after
		if len(f.out) > 0 {
			f.out = append(f.out, ' ')
		}
		f.out = append(f.out, form(word)...)
	}
	return f.out
}

// form gives the spelling that stands for all spellings of a legal form, and
// any other word as it is. To add one, add it here.
func form(word []byte) []byte {
	switch string(word) {
	case "limited":
		return []byte("ltd")
	case "company":
		return []byte("co")
	case "corporation":
		return []byte("corp")
	case "incorporated":
		return []byte("inc")
	case "private":
		return []byte("pvt")
	case "coltd", "colimited":
		return []byte("co ltd")
	}
	return word
}

// bodies are folded words that only the name of an organisation has.
var bodies = []string{
	"academy", "ao", "association", "bank", "bureau", "center", "centre", "co", "college", "commission", "committee",
	"corp", "enterprise", "enterprises", "establishment", "factory", "foundation", "fze", "fzco", "fzc", "gmbh",
	"group", "holding", "holdings", "inc", "industries", "institute", "jsc", "laboratory", "llc", "ltd", "ministry",
	"ooo", "organization", "organisation", "pjsc", "plant", "pte", "pvt", "research", "sa", "services", "systems",
	"technologies", "technology", "trading", "university", "works",
}

// dull are folded words that many organisations have in their names, so that
// they tell nobody from another. To add one, add it here; the words of bodies
// are dull too.
var dull = []string{
	"and", "of", "the", "for", "in", "on", "at", "by", "de", "la", "el", "al", "general", "national", "international",
	"global", "state", "joint", "stock", "public", "limited", "liability", "open", "closed", "scientific", "science",
	"production", "development", "engineering", "electronic", "electronics", "import", "export", "trade", "commercial",
	"company", "industry", "industrial", "investment", "equipment", "digital", "information", "communication",
	"communications", "design", "new", "logistics", "shipping", "aviation", "oil", "gas", "petroleum", "chemical",
	"federal", "republic", "government", "central", "north", "south", "east", "west", "united", "first",
}

// organisation reports whether a folded name is that of an organisation.
func organisation(folded string) bool {
	for w := range strings.FieldsSeq(folded) {
		if slices.Contains(bodies, w) {
			return true
		}
	}
	return false
}

// tellingWords counts the words of a folded name that few others have.
func tellingWords(folded string) int {
	n := 0
	for w := range strings.FieldsSeq(folded) {
		if utf8.RuneCountInString(w) > 1 && !slices.Contains(bodies, w) && !slices.Contains(dull, w) {
			n++
		}
	}
	return n
}
