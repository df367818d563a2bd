package screen

import (
	"html"
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/navicert/navicert/internal/match"
	"github.com/navicert/navicert/internal/name"
)

// partsOf gives what stands in a text as a name of its own: in an address or a form, and
// beside another name.
func partsOf(words []name.Word, text string, fold folding) []variant {
	out := around(words, text)
	for _, v := range several(words, text, fold) {
		if !slices.ContainsFunc(out, func(p variant) bool { return sameWords(p.words, v.words) }) {
			out = append(out, v)
		}
	}
	return out
}

// A field often holds several names of one party, or of two: "ООО Ромашка / Romashka
// LLC", "Aldebar Shipping a.k.a. Sea Crane Lines", the same name out of two columns.
// The words that each name lacks would speak against all of them, so several gives
// each as a variant. Where a text surely has more than one name is said by signs that
// stand in none: "aka" and its like, a stroke or dash between spaces, a colon, a
// semicolon, a line break, brackets, and the whole name written twice.
func several(words []name.Word, text string, fold folding) []variant {
	if len(words) < 2 || len(words) > maxSeveral {
		return nil
	}
	if plain := unstroked(text); plain != text { // S.A. a/k/a would be the letters of one word
		text, words = plain, fold(plain)
	}
	parts := cutNames(words, text)
	if half := twice(words); half != nil {
		parts = append(parts, half)
	} else if parts == nil {
		return joint(words, text)
	}
	var out []variant
	for _, part := range parts {
		// Without a country or a word in its middle a name is just that of another, of
		// which every word must be there: Foo (China) Trading.
		cut := slices.ContainsFunc(parts, func(p []name.Word) bool {
			return inside(p, part) && (len(p) == 1 || ofPlaces(p))
		})
		out = addPart(out, part, len(words), text, cut || !says(part))
		if short := bare(part, text); len(short) < len(part) {
			out = addPart(out, short, len(words), text, cut || !says(short))
		}
	}
	return out
}

// inside reports whether a part of a text stands in brackets within another.
func inside(p, part []name.Word) bool {
	return part[0].Start < p[0].Start && p[0].Start < part[len(part)-1].Start
}

// addPart puts a part of a text behind out, if it can be a name that is not there yet.
// A part that is exact, as one must be that says little, is looked for by all of its
// words only.
func addPart(out []variant, part []name.Word, whole int, text string, exact bool) []variant {
	exact = exact || addressed(part) // a listed name may have a street or a building, too
	if len(part) == 0 || len(part) == whole || !name.Comparable(part) || exact && !saysLittle(part) {
		return out
	}
	if slices.ContainsFunc(out, func(v variant) bool { return sameWords(v.words, part) }) {
		return out
	}
	return append(out, variant{words: part, exact: exact, against: []match.Evidence{{
		Feature: FeatureAround, Points: -aroundCost, Query: spelling(part, text), Says: "the name stands in a longer text",
	}}})
}

// saysLittle reports whether a part can be a name where it is just that of a listing: it
// has two words that are no country, or one of five letters that is nobody's given name.
func saysLittle(part []name.Word) bool {
	if len(part) == 1 {
		w := part[0]
		return w.Class == name.Telling && len(w.Text) >= 5 && !name.Everyday(w.Text)
	}
	for _, w := range part {
		if w.Class == name.Telling || w.Class == name.Trade {
			return true
		}
	}
	return false
}

// maxSeveral is how many words a text may have in which names are looked for one by one.
const maxSeveral = 64

// cutNames gives the names of a text that says by its signs that it has several, the
// rest of the text in their order; nil for a text without a sign. What stands in
// brackets is a name of its own, and what stands around them is one. Countries behind
// the last comma are no part of the name.
func cutNames(words []name.Word, text string) [][]name.Word {
	if !signed(words, text) {
		return nil
	}
	var outer, inner []name.Word
	var out [][]name.Word
	end := func(part *[]name.Word) {
		if len(*part) > 0 && len(out) < maxFields {
			out = append(out, *part)
		}
		*part = nil
	}
	within, from, bracket := false, 0, false
	line := func(to int) { // with its brackets, which a listed name may have
		end(&inner)
		end(&outer)
		if whole := words[from:to]; bracket && len(whole) > 0 {
			end(&whole)
		}
		within, bracket = false, false
	}
	for i := 0; i < len(words); i++ {
		gap := before(words, i, text)
		switch {
		case strings.ContainsAny(gap, closing):
			end(&inner)
			within = strings.ContainsAny(gap, opening) && strings.LastIndexAny(gap, opening) > strings.LastIndexAny(gap, closing)
		case strings.ContainsAny(gap, opening) && i > 0:
			within, bracket = true, true
		case i > 0 && (parted(gap) || countryLast(gap, words[i:])):
			line(i)
			from = i
		}
		n := alias(words[i:])
		if n == 0 && firms(words, i) {
			n = 1
		}
		if n > 0 {
			if within {
				end(&inner)
			} else {
				line(i)
				from = i + n
			}
			i += n - 1
			continue
		}
		if within {
			inner = append(inner, words[i])
		} else {
			outer = append(outer, words[i])
		}
	}
	line(len(words))
	slices.SortStableFunc(out, func(a, b []name.Word) int { return a[0].Start - b[0].Start })
	return out
}

// signed reports whether a text has a sign that it holds more than a name. Most have
// none, and cost no memory.
func signed(words []name.Word, text string) bool {
	for i := range words {
		gap := before(words, i, text)
		if i > 0 && gap != " " && (strings.ContainsAny(gap, opening) || parted(gap) || countryLast(gap, words[i:])) {
			return true
		}
		if alias(words[i:]) > 0 || firms(words, i) {
			return true
		}
	}
	return false
}

// opening and closing are brackets.
const (
	opening = "([（【"
	closing = ")]）】"
)

// countryLast reports whether a comma stands before a country with which a text ends.
func countryLast(gap string, rest []name.Word) bool {
	return strings.IndexByte(gap, ',') >= 0 && ofPlaces(rest)
}

// before gives the text between a word and the one before it.
func before(words []name.Word, i int, text string) string {
	from, to := 0, words[i].Start
	if i > 0 {
		from = words[i-1].End
	}
	if from > to || to > len(text) {
		return ""
	}
	return text[from:to]
}

// parted reports whether what stands between two words ends a name.
func parted(gap string) bool {
	if strings.ContainsAny(gap, ";:|\n\r；｜：") {
		return true
	}
	for _, sign := range [...]string{" / ", " - ", " – ", " — ", " // ", " -- ", " \\ "} {
		if strings.Contains(gap, sign) {
			return true
		}
	}
	return false
}

// aliases are the words that stand between two names of one party, or say whose name
// follows, as folding spells them: a/k/a is aka.
var aliases = [...][]string{
	{"aka"},
	{"fka"},
	{"nka"},
	{"dba"},
	{"alias"},
	{"also", "known", "as"},
	{"formerly", "known", "as"},
	{"now", "known", "as"},
	{"known", "as"},
	{"formerly"},
	{"doing", "business", "as"},
	{"trading", "as"},
	{"end", "user"},
	{"ship", "to"},
	{"sold", "to"},
	{"bill", "to"},
	{"on", "behalf", "of"},
}

// firms reports whether the word at i joins two firms, of which each has its legal form
// at its end: Foo LLC and Bar GmbH.
func firms(words []name.Word, i int) bool {
	return i > 0 && i+2 < len(words) && (words[i].Text == "and" || words[i].Text == "or") &&
		words[i-1].Class == name.Legal && words[i+1].Class != name.Legal && words[len(words)-1].Class == name.Legal
}

// alias gives how many words at the beginning say that another name follows.
func alias(words []name.Word) int {
	if first := words[0].Text; first == "" || strings.IndexByte("afnkdetsbo", first[0]) < 0 { // what aliases begin with
		return 0
	}
	for _, a := range aliases {
		if len(words) < len(a) {
			continue
		}
		same := true
		for i := 0; i < len(a) && same; i++ {
			same = words[i].Text == a[i]
		}
		if same {
			return len(a)
		}
	}
	return 0
}

// twice gives the name of a text that has it two times, with at most a word that joins
// between. One word may well be a name that way: Wei Wei.
func twice(words []name.Word) []name.Word {
	n := len(words) / 2
	first, second := words[:n], words[len(words)-n:]
	if n < 2 || len(words)%2 == 1 && words[n].Class != name.Link && words[n].Text != "or" || !sameWords(first, second) {
		return nil
	}
	return first
}

// joint gives the two names that one word joins, "Maria Roe and Aldebar Shipping", where
// each of them says something. Names hold such words, too, so each must be a listed one
// word for word.
func joint(words []name.Word, text string) []variant {
	left, right := len(words), 0 // where the one ends, and the other begins
	for i, w := range words {
		word := w.Text == "and" || w.Text == "or"
		if !word && !strings.Contains(before(words, i, text), " & ") {
			continue
		}
		if right > 0 {
			return nil
		}
		left, right = i, i
		if word {
			right++
		}
	}
	if left == len(words) || !says(words[:left]) || !says(words[right:]) {
		return nil
	}
	return addPart(addPart(nil, words[:left], len(words), text, true), words[right:], len(words), text, true)
}

// unstroked writes a/k/a and its like as folding spells them among other words.
func unstroked(text string) string {
	at := 0
	for at < len(text) && strokedAt(text, at) == "" {
		at++
	}
	if at == len(text) {
		return text
	}
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		if word := strokedAt(text, i); word != "" {
			b.WriteString(" " + word + " ")
			i += len("a/k/a") - 1
			if i+1 < len(text) && text[i+1] == '.' {
				i++
			}
			continue
		}
		b.WriteByte(text[i])
	}
	return b.String()
}

// strokedAt gives the word of which the letters stand at a place of a text, with strokes
// or points between them, "" where there is none.
func strokedAt(text string, at int) string {
	if at+5 > len(text) || text[at+1] != '/' && text[at+1] != '.' || text[at+3] != text[at+1] || at > 0 && text[at-1] != ' ' && text[at-1] != '(' {
		return ""
	}
	if at+5 < len(text) && text[at+5] != ' ' && text[at+5] != '.' && text[at+5] != ':' && text[at+5] != ',' {
		return ""
	}
	switch word := strings.ToLower(text[at:at+1] + text[at+2:at+3] + text[at+4:at+5]); word {
	case "aka", "fka", "nka", "dba":
		return word
	}
	return ""
}

func sameWords(a, b []name.Word) bool {
	return slices.EqualFunc(a, b, func(x, y name.Word) bool { return x.Text == y.Text })
}

// ofPlaces reports whether words name places only.
func ofPlaces(words []name.Word) bool {
	places := 0
	for _, w := range words {
		switch w.Class {
		case name.Place:
			places++
		case name.Link:
		default:
			return false
		}
	}
	return places > 0
}

// spelling gives words as the text has them.
func spelling(part []name.Word, text string) string {
	from, to := part[0].Start, part[len(part)-1].End
	if from > to || to > len(text) {
		return ""
	}
	return text[from:to]
}

// escaped gives the text that was meant where one came out of a page or an address with
// its signs still written as they are there: Bin&#39;an, Foo&nbsp;Ltd, Foo%20Ltd. A text
// without gives "".
func escaped(text string) string {
	meant := text
	if strings.IndexByte(meant, '&') >= 0 && strings.IndexByte(meant, ';') > 0 {
		meant = html.UnescapeString(html.UnescapeString(meant)) // twice: &amp;nbsp;
	}
	if strings.IndexByte(meant, '%') >= 0 {
		if plain, err := url.PathUnescape(meant); err == nil {
			meant = plain
		}
	}
	if meant == text || !utf8.ValidString(meant) {
		return ""
	}
	return meant
}
