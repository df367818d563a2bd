package screen

import (
	"slices"
	"strings"
	"unicode"

	"github.com/navicert/navicert/internal/match"
	"github.com/navicert/navicert/internal/name"
)

// FeatureAround is the permanent ID of the evidence that a name stood in a
// longer text: a payment, a line of an address, a form.
const FeatureAround = "name/around"

// aroundCost is what a hit costs that was found in a part of the text.
const aroundCost = 20

// A field of a form or a payment often holds more than the name. around gives
// the parts of such a text that may be names: what stands between commas, but
// for addresses, and the text without the words, amounts and references that
// stand around names. A text is taken for more than a name only where such words
// say so, or a place at its end; "LAST, First" is one name.
func around(words []name.Word, text string) []variant {
	if len(words) < 2 {
		return nil
	}
	context := 0
	for _, w := range words {
		if w.Class == name.Context {
			context++
		}
	}
	form := formEnd(words)
	var fields [][]name.Word
	if context > 0 || separated(text) {
		fields = cutFields(words, text)
	}
	placed := placed(fields)
	numbered := len(writtenIn(text)) > 0
	if context == 0 && form == 0 && !careOf(text) && !placed && !numbered {
		return beforeNumber(words, text)
	}
	var out []variant
	add := func(part []name.Word) {
		if len(part) == 0 || len(part) == len(words) || !says(part) && !((placed || numbered) && len(part) == 1 && part[0].Start == words[0].Start) {
			return
		}
		spelt := text[part[0].Start:part[len(part)-1].End]
		out = append(out, variant{words: slices.Clone(part), against: []match.Evidence{{
			Feature: FeatureAround, Points: -aroundCost, Query: spelt, Says: "the name stands in a longer text",
		}}})
	}
	if form > 0 {
		add(bare(words[:form], text))
	}
	for _, f := range fields[:min(len(fields), maxFields)] {
		if len(fields) > 1 && !addressed(f) {
			add(bare(f, text))
		}
	}
	if len(out) == 0 && (context > 1 || numbered) {
		add(bare(words, text))
	}
	if len(out) == 0 {
		out = beforeNumber(words, text)
	}
	return out
}

// beforeNumber gives the name before a number of a telephone, a tax or an account, which is
// longer than those of parties are, with the word that says which: Tel, VAT.
func beforeNumber(words []name.Word, text string) []variant {
	n, long := len(words), false
	for ; n > 0 && (words[n-1].Class == name.Number || reference(words[n-1].Text)); n-- {
		long = long || len(words[n-1].Text) >= longNumber
	}
	if !long {
		return nil
	}
	if n > 0 && (words[n-1].Class == name.Context || words[n-1].Text == "vat") {
		n--
	}
	return addPart(nil, words[:n], len(words), text, !says(words[:n]))
}

// longNumber is how many digits a number has at least that is of no party's name.
const longNumber = 7

// placed reports whether a name seems to stand before an address: behind the first field
// comes a street, or a place at the end; and where it is one word, which a surname may be,
// at once.
func placed(fields [][]name.Word) bool {
	switch {
	case len(fields) < 2:
		return false
	case len(fields[0]) == 1:
		return addressed(fields[1]) || where(fields[1])
	}
	return slices.ContainsFunc(fields[1:], addressed) || where(fields[len(fields)-1])
}

// where reports whether words are a place, perhaps with its postal code.
func where(words []name.Word) bool {
	places := 0
	for _, w := range words {
		switch {
		case w.Class == name.Place:
			places++
		case w.Class != name.Number && !reference(w.Text):
			return false
		}
	}
	return places > 0
}

// formEnd gives how many words the name of a firm has that an address follows without a
// comma: up to its legal form. It is 0 for a text that is no such one.
func formEnd(words []name.Word) int {
	end, telling := 0, false
	for i, w := range words {
		telling = telling || w.Class == name.Telling
		if w.Class == name.Legal && telling {
			end = i + 1
		}
	}
	if end == 0 || len(words)-end < 2 || !slices.ContainsFunc(words[end:], func(w name.Word) bool { return w.Class == name.Place }) {
		return 0
	}
	return end
}

// maxFields is how many parts of a text are looked for, and maxCut into how many it is
// cut.
const (
	maxFields = 6
	maxCut    = 32
)

// separators and dash stand between the fields of a text.
const (
	separators = ",;:/|\n\t()[]，；：、（）"
	dash       = " - "
)

// careOf reports whether a text has "c/o" or the like.
func careOf(text string) bool {
	at := strings.IndexByte(text, '/')
	return at > 0 && at+1 < len(text) && (text[at-1]|0x20 == 'c' && text[at+1]|0x20 == 'o' || text[at-1]|0x20 == 'a' && text[at+1]|0x20 == 'c')
}

// separated reports whether a text may have fields: it has more than letters, digits and
// single spaces. Most names have not, and nothing else is looked at in them.
func separated(text string) bool {
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == ',' || c == ';' || c == ':' || c == '/' || c == '|' || c == '\n' || c == '\t' || c == '(' || c == ')' || c == '[' || c == ']' || c == '-' || c >= 0xE3:
			return strings.ContainsAny(text, separators) || strings.Contains(text, dash)
		}
	}
	return false
}

// cutFields cuts words where the text between them has more than spaces.
func cutFields(words []name.Word, text string) [][]name.Word {
	var out [][]name.Word
	from := 0
	for i := 1; i <= len(words); i++ {
		if i < len(words) {
			a, b := words[i-1].End, words[i].Start
			if a > b || !strings.ContainsAny(text[a:b], separators) && !strings.Contains(text[a:b], dash) {
				continue
			}
		}
		if len(out) == maxCut {
			return out
		}
		out = append(out, words[from:i])
		from = i
	}
	return out
}

// addressed reports whether a field is a line of an address: it has a number
// beside a street, a floor or a postal code, or no word of a name.
func addressed(field []name.Word) bool {
	for _, w := range field {
		switch w.Text {
		case "street", "st", "road", "rd", "avenue", "ave", "lane", "building", "floor", "room", "suite", "flat", "block", "tower", "box", "postal", "zone",
			"boulevard", "blvd", "highway", "embankment", "square", "quay", "prospekt", "ulitsa", "ul", "naberezhnaya", "shosse", "strasse", "rue", "calle",
			"mahallesi", "caddesi", "sokak", "jalan", "plot":
			return true
		}
	}
	return false
}

// bare takes from a field what stands around a name: words of context at either
// end, and numbers beside them.
func bare(field []name.Word, text string) []name.Word {
	passing := func(w name.Word) bool {
		return w.Class == name.Context || w.Class == name.Number || w.Class == name.Link || w.Text == "to" || reference(w.Text)
	}
	for len(field) > 0 && (passing(field[0]) || len(field) > 1 && numbers(text, field[0], field[1])) {
		field = field[1:]
	}
	// What follows a word of context within the field is no name any more.
	for i, w := range field {
		if w.Class == name.Context && i > 0 {
			field = field[:i]
			break
		}
	}
	for n := len(field); n > 0; n = len(field) {
		switch {
		case n > 1 && numbers(text, field[n-2], field[n-1]):
			field = field[:n-2]
		case passing(field[n-1]):
			field = field[:n-1]
		default:
			return field
		}
	}
	return field
}

// numbers reports whether a word says what the number behind it is: IMO 9116412.
func numbers(text string, word, number name.Word) bool {
	return saidNumbers[strings.ToLower(text[word.Start:word.End])] != "" && reference(number.Text)
}

// reference reports whether a word is a number with letters: an invoice, an
// account, an amount.
func reference(w string) bool {
	digits := 0
	for _, r := range w {
		if unicode.IsDigit(r) {
			digits++
		}
	}
	return digits >= 3
}

// says reports whether a part can be a name: it has two words of more than one
// letter, or one of a firm, whose form follows.
func says(part []name.Word) bool {
	telling, others := 0, 0
	for _, w := range part {
		switch w.Class {
		case name.Telling:
			telling++
		case name.Legal, name.Trade, name.Place:
			others++
		}
	}
	return telling > 0 && telling+others > 1 || telling == 1 && len(part) == 1 && len(part[0].Text) >= 8 && !name.Everyday(part[0].Text)
}
