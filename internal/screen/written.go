package screen

import (
	"slices"
	"strings"
	"unicode"

	"github.com/navicert/navicert/internal/party"
)

// Numbers stand in names, too: "ADRIAN DARYA 1, IMO 9116412", the address of a wallet that
// a payment is for. Those that tell by themselves what they are, and those behind a word
// that says it, find the listing that has them; one that is like it does not count against
// a name, for whose number it is nobody said.

// leastWritten is how many letters and digits such a number has, and leastWallet how many
// the address of a wallet.
const (
	leastWritten = 7
	leastWallet  = 26
)

// saidNumbers are the words before a number that say what it is.
var saidNumbers = map[string]string{
	"imo": "imo", "имо": "imo", "mmsi": "mmsi", "lei": "lei", "uscc": "uscc",
	"inn": "inn", "инн": "inn", "ogrn": "ogrn", "огрн": "ogrn",
}

// writtenIn gives the identifiers that stand in a text.
func writtenIn(text string) []party.Identifier {
	if !strings.ContainsAny(text, "0123456789") {
		return nil
	}
	var out []party.Identifier
	last := ""
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		before := saidNumbers[strings.ToLower(last)]
		if digits, ok := strings.CutPrefix(strings.ToLower(word), "imo"); ok && digits != "" {
			before, word = "imo", digits
		}
		switch n := len(word); {
		case n < leastWritten || !strings.ContainsAny(word, "0123456789"):
		case before != "":
			out = append(out, party.Identifier{Type: before, Number: word})
		case n >= leastWallet:
			out = append(out, party.Identifier{Type: "wallet", Number: word})
		case n == 20:
			out = append(out, party.Identifier{Type: "lei", Number: word})
		case n == 18:
			out = append(out, party.Identifier{Type: "uscc", Number: word})
		}
		last = word
	}
	return out
}

// numbers gives the identifiers of a query, and those that stand in its name.
func (q *Query) numbers() []party.Identifier {
	written := writtenIn(q.Name)
	if len(written) == 0 {
		return q.Identifiers
	}
	return append(slices.Clip(q.Identifiers), written...)
}
