package evaluate

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/navicert/navicert/internal/name"
	"github.com/navicert/navicert/internal/party"
)

// A variation writes a listed name as people and machines write it. It gives ""
// where it does not apply.
type variation struct {
	class string
	write func(text string, kind party.Kind) string
}

// variations are those of the control deck. To add one, write it below and add
// it here; docs/evaluating.md describes each, and a test compares.
var variations = []variation{
	{"capitals", func(t string, _ party.Kind) string { return strings.ToUpper(t) }},
	{"small letters", func(t string, _ party.Kind) string { return strings.ToLower(t) }},
	{"punctuation lost", func(t string, _ party.Kind) string { return strings.Join(lettersOnly(t), " ") }},
	{"other order", turned},
	{"legal form lost", func(t string, k party.Kind) string { return withoutForm(t, k) }},
	{"one letter missing", func(t string, _ party.Kind) string { return oneMissing(t) }},
	{"two letters swapped", func(t string, _ party.Kind) string { return twoSwapped(t) }},
	{"words joined", func(t string, _ party.Kind) string { return wordsJoined(t) }},
	{"word split", func(t string, _ party.Kind) string { return wordSplit(t) }},
	{"accents lost", func(t string, _ party.Kind) string { return accentsLost(t) }},
	{"accents added", func(t string, _ party.Kind) string { return accentsAdded(t) }},
	{"no-break spaces", func(t string, _ party.Kind) string { return strings.ReplaceAll(t, " ", "\u00a0") }},
	{"full width", func(t string, _ party.Kind) string { return fullWidth(t) }},
}

// vary gives the variations of a name that differ from it. Their numbers follow
// on from the number of rows there are.
func vary(c control, rows int) []Row {
	var out []Row
	l := c.listing
	for _, v := range variations {
		text := v.write(l.Subject.Names[c.at].Text, l.Subject.Kind)
		if text == "" || text == l.Subject.Names[c.at].Text || !name.Comparable(name.Words(text)) {
			continue
		}
		want := l.Subject.Name()
		if want == "" {
			want = l.Subject.Names[c.at].Text
		}
		out = append(out, Row{Line: rows + len(out) + 1, Class: v.class, Query: text, Want: want})
	}
	return out
}

// lettersOnly gives the runs of letters, marks and digits of a name.
func lettersOnly(t string) []string {
	return strings.FieldsFunc(t, func(r rune) bool { return !unicode.In(r, unicode.L, unicode.M, unicode.N) })
}

// turned writes a person's "LAST, First" as "First LAST", and puts the first
// word of any other name last.
func turned(t string, kind party.Kind) string {
	if last, first, ok := strings.Cut(t, ","); ok && kind == party.Person {
		return strings.TrimSpace(first) + " " + strings.TrimSpace(last)
	}
	f := strings.Fields(t)
	if len(f) < 2 {
		return ""
	}
	return strings.Join(append(f[1:], strings.TrimRight(f[0], ",")), " ")
}

// withoutForm leaves the legal form out of the name of anything but a person.
func withoutForm(t string, kind party.Kind) string {
	if kind == party.Person {
		return ""
	}
	var out []string
	telling := false
	for _, f := range strings.Fields(t) {
		words := name.Words(f)
		if len(words) == 1 && words[0].Class == name.Legal {
			continue
		}
		for _, w := range words {
			telling = telling || w.Class == name.Telling
		}
		out = append(out, f)
	}
	if !telling {
		return ""
	}
	return strings.TrimRight(strings.Join(out, " "), " ,")
}

// change changes the longest word of a name, the first of them, if it has at
// least so many letters and all are Latin.
func change(t string, least int, to func(word []rune) string) string {
	f := strings.Fields(t)
	at := -1
	for i, w := range f {
		if plainWord(w) && len(w) >= least && (at < 0 || len(w) > len(f[at])) {
			at = i
		}
	}
	if at < 0 {
		return ""
	}
	f[at] = to([]rune(f[at]))
	return strings.Join(f, " ")
}

func plainWord(w string) bool {
	return !strings.ContainsFunc(w, func(r rune) bool { return r > unicode.MaxASCII || !unicode.IsLetter(r) })
}

// oneMissing leaves out the letter in the middle of the longest word.
func oneMissing(t string) string {
	return change(t, 6, func(w []rune) string { return string(w[:len(w)/2]) + string(w[len(w)/2+1:]) })
}

// twoSwapped swaps the two letters in the middle of the longest word.
func twoSwapped(t string) string {
	return change(t, 6, func(w []rune) string {
		m := len(w) / 2
		w[m-1], w[m] = w[m], w[m-1]
		return string(w)
	})
}

// wordSplit cuts the longest word in two.
func wordSplit(t string) string {
	return change(t, 8, func(w []rune) string { return string(w[:len(w)/2]) + " " + string(w[len(w)/2:]) })
}

// wordsJoined writes the first two words as one.
func wordsJoined(t string) string {
	f := strings.Fields(t)
	if len(f) < 2 || !plainWord(f[0]) || !plainWord(f[1]) {
		return ""
	}
	return strings.Join(append([]string{f[0] + f[1]}, f[2:]...), " ")
}

// accentsLost takes the marks off Latin letters. It leaves other scripts alone,
// where a mark makes another letter.
func accentsLost(t string) string {
	var b strings.Builder
	latin := false
	for _, r := range norm.NFD.String(t) {
		if unicode.Is(unicode.Mn, r) && latin {
			continue
		}
		latin = unicode.Is(unicode.Latin, r)
		b.WriteRune(r)
	}
	return norm.NFC.String(b.String())
}

// accentsAdded writes the vowels of Latin letters with an acute accent.
func accentsAdded(t string) string {
	return strings.NewReplacer("a", "á", "e", "é", "i", "í", "o", "ó", "u", "ú", "A", "Á", "E", "É", "I", "Í", "O", "Ó", "U", "Ú").Replace(t)
}

// fullWidth writes Latin letters as wide as Han characters, as East Asian
// systems do.
func fullWidth(t string) string {
	return strings.Map(func(r rune) rune {
		if r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			return r + 0xFEE0 // from ASCII to the block of full-width forms
		}
		return r
	}, t)
}
