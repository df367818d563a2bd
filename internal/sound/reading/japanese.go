package reading

import (
	"strings"

	"github.com/navicert/navicert/internal/sound/kana"
)

// The tables of Japanese names, by the first forms of their characters, with their
// readings as the tables have them.
var (
	japaneseFamily    = newReadings(japaneseSurnames, 1200)
	japanesePersonal  = newReadings(japaneseGiven, 3400)
	japaneseBeginning = newReadings(japaneseBeginnings, 400)
	japaneseEnding    = newReadings(japaneseEndings, 300)
)

// newReadings holds the pairs of a table: characters, then their readings.
func newReadings(text string, size int) map[string]string {
	m := make(map[string]string, size)
	han := ""
	for field := range strings.FieldsSeq(text) {
		if han == "" {
			han = plain(field)
			continue
		}
		if m[han] != "" {
			field = m[han] + "/" + field // two forms of one name
		}
		m[han], han = field, ""
	}
	return m
}

// spellings gives the spellings of readings as a table has them.
func spellings(readings string) []string {
	var out []string
	for r := range strings.SplitSeq(readings, "/") {
		out = union(out, long(r))
	}
	return out
}

// long gives the spellings of a reading in Hepburn. Passports leave the marks of
// length out, others write Satoh, Satou and Yuuko; ō that is written 大 is often oo. An
// apostrophe behind n is left out.
func long(reading string) []string {
	if !strings.ContainsAny(reading, "ōūē'") {
		return []string{reading}
	}
	out := []string{""}
	for _, r := range reading {
		var to []string
		switch r {
		case 'ō':
			to = []string{"o", "ou", "oh", "oo"}
		case 'ū':
			to = []string{"u", "uu"}
		case 'ē':
			to = []string{"e", "ei"}
		case '\'':
			continue
		default:
			to = []string{string(r)}
		}
		next := make([]string, 0, len(out)*len(to))
		for _, t := range to {
			for _, o := range out {
				next = append(next, o+t)
			}
		}
		out = next
	}
	return out
}

// JapaneseSurname gives the commonest reading of a Japanese surname, without marks of
// length, or "" for any other text: 佐藤 is sato.
func JapaneseSurname(text string) string {
	if r := japaneseFamily[plain(text)]; r != "" {
		return unmarked(r)[0]
	}
	return ""
}

// maxFamily is how many characters a Japanese surname has at most.
const maxFamily = 4

// japanese reads a name by its surname and its given name: of a text that does not say
// where the one ends, all divisions that give two names.
func japanese(p parts) []Name {
	var out []Name
	for n := min(maxFamily, len(p.runes)-1); n > 0; n-- {
		if p.cut > 0 && p.cut != n {
			continue
		}
		surname := japaneseFamily[string(p.runes[:n])]
		if surname == "" {
			continue
		}
		if given := givenName(string(p.runes[n:])); given != nil {
			out = append(out, Name{Language: Japanese, Surname: spellings(surname), Given: [][]string{given}, At: p.bytes(n)})
		}
	}
	return out
}

// givenName gives the spellings of a given name: as it is known, else as it is spelt in
// kana, else as its beginning and its ending are read.
func givenName(han string) []string {
	if s := japanesePersonal[han]; s != "" {
		return spellings(s)
	}
	if inKana(han) {
		if latin := kana.Latin(han); latin != "" {
			return union([]string{latin}, []string{strings.NewReplacer("ou", "o", "oo", "o", "uu", "u").Replace(latin)})
		}
		return nil
	}
	var out []string
	runes := []rune(han)
	for i := 1; i < len(runes); i++ {
		first, second := japaneseBeginning[string(runes[:i])], japaneseEnding[string(runes[i:])]
		if first == "" || second == "" {
			continue
		}
		for _, a := range spellings(first) {
			for _, b := range spellings(second) {
				out = union(out, []string{a + b})
			}
		}
	}
	return out
}

func inKana(s string) bool {
	for _, r := range s {
		if !kana.Reads(r) {
			return false
		}
	}
	return true
}
