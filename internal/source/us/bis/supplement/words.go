package supplement

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/place"
)

var (
	units = []string{
		"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
		"fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
	}
	tens = []string{"twenty", "thirty", "forty", "fifty"}
)

// number reads "two", "twenty-six" and "26"; 0 means that it is no number.
func number(s string) int {
	s = strings.ToLower(s)
	if n, err := strconv.Atoi(s); err == nil {
		return n
	}
	for i, u := range units {
		if s == u {
			return i + 1
		}
	}
	for i, t := range tens {
		rest, ok := strings.CutPrefix(s, t)
		if !ok {
			continue
		}
		if rest == "" {
			return 10 * (i + 2)
		}
		if n := number(strings.TrimLeft(rest, "- ")); n > 0 && n < 10 {
			return 10*(i+2) + n
		}
	}
	return 0
}

// A legal form after a comma belongs to the name: "Ltd", "S.A.".
var form = regexp.MustCompile(`(?i)^(?:co\.?|company|corp\.?|corporation|inc\.?|incorporated|ltd\.?|limited|llc\.?|l\.l\.c\.?|llp|lp|plc|p\.l\.c\.?|gmbh|ag|kg|s\.?a\.?(?:l|s|r\.l)?\.?|s\.?r\.?l\.?|s\.?p\.?a\.?|b\.?v\.?|n\.?v\.?|oy|ab|a/?s|a\.s\.|fz-?e|fz-?co|fz-?llc|f\.z\.e\.?|fzc|dmcc|sdn\.? ?bhd\.?|bhd\.?|pte\.?|pty\.?|pvt\.?|private limited|jsc|pjsc|ojsc|cjsc|ao|oao|zao|pao|ooo|too|nao|ip|jr\.?|sr\.?|ii|iii|e\.?c\.?|w\.?l\.?l\.?|d\.?o\.?o\.?|ead|eood|ood|kft\.?|zrt\.?|sarl|and company|et al\.?)(?:\s*(?:co\.?|company|ltd\.?|limited|llc|inc\.?|bhd\.?|\([^()]*\)))*\.?$`)

// what an address has and a name seldom does
var addressed = regexp.MustCompile(`(?i)\b(?:street|st\.|str\.|road|rd\.?|avenue|ave\.?|ulitsa|ul\.|prospekt|prospect|lane|highway|boulevard|blvd|square|p\.?\s?o\.? box|room|rm\.?|suite|floor|flat|unit|apartment|apt\.|building|bldg|block|tower|plaza|district|province|city|village|house|no\.\s?\d|zone|park|centre|center|region|oblast|krai)\b|\d`)

// cutAddress parts "Name, 1 Main Street, Dubai" at the comma after the name.
// Which comma that is, the document does not say: a legal form after a comma
// still belongs to the name, what follows is the address if it looks like one
// or ends in a country. Otherwise all of it is the name.
func cutAddress(s string) (name, address string) {
	s = strings.TrimSpace(s)
	depth := 0
	for i := range len(s) {
		switch s[i] {
		case '(':
			depth++
		case ')':
			depth--
		case ',':
			if depth > 0 {
				continue
			}
			rest := strings.TrimSpace(s[i+1:])
			next, _, _ := strings.Cut(rest, ",")
			if next = strings.TrimSpace(next); form.MatchString(strings.TrimRight(next, " ;")) {
				continue
			}
			if looksLikeAddress(rest) {
				return strings.TrimSpace(s[:i]), rest
			}
			return s, ""
		}
	}
	return s, ""
}

// uncut reports whether a name has a comma that no legal form follows.
func uncut(name string) bool {
	_, rest, ok := strings.Cut(name, ", ")
	for ok {
		var next string
		next, rest, ok = strings.Cut(rest, ", ")
		if !form.MatchString(strings.TrimRight(next, " ;")) {
			return true
		}
	}
	return false
}

func looksLikeAddress(s string) bool {
	first, _, _ := strings.Cut(see.ReplaceAllString(s, ""), ";")
	if _, ok := lastCountry(first); ok {
		return true
	}
	return addressed.MatchString(first)
}

// sentence parts "Last Alias. 4 Tank Street, Kerch" at a full stop before an
// address. A stop after an abbreviation is none.
func sentence(s string) (name, rest string, ok bool) {
	for i := 0; i+2 < len(s); i++ {
		if s[i] != '.' || s[i+1] != ' ' {
			continue
		}
		before, after := s[:i+1], strings.TrimSpace(s[i+2:])
		if form.MatchString(strings.TrimRight(after, ".")) || len(after) < 6 {
			continue
		}
		if !strings.Contains(after, ",") || !looksLikeAddress(after) {
			continue
		}
		if abbreviated(before) && !digitFirst(after) {
			continue
		}
		return before, after, true
	}
	return s, "", false
}

func digitFirst(s string) bool { return s[0] >= '0' && s[0] <= '9' }

// abbreviation is a word that keeps its full stop.
var abbreviation = regexp.MustCompile(`(?i)(?:^|[\s,(])(?:co|ltd|inc|corp|bros|dr|mr|mrs|jr|sr|st|no|s|dept|univ|intl|int'l|pte|pty|pvt|bhd|sdn|etc|gen|col|eng|[a-z](?:\.[a-z])*)\.$`)

func abbreviated(s string) bool { return abbreviation.MatchString(s) }

// Addresses reads a text of addresses, which semicolons part. The text of each
// stays whole; the country is read where it is the last part.
func Addresses(text string) []party.Address {
	var out []party.Address
	for p := range strings.SplitSeq(text, ";") {
		p = strings.TrimSpace(p)
		p = strings.TrimSpace(strings.TrimPrefix(p, "and "))
		p = strings.TrimSpace(strings.TrimPrefix(p, "Address:"))
		p = strings.TrimLeft(strings.TrimRight(p, " .,"), " ,")
		if p == "" {
			continue
		}
		code, _ := lastCountry(p)
		out = append(out, party.Address{Text: p, Country: code})
	}
	return out
}

// lastCountry reads the country at the end of an address, also where a post
// code stands after it: "Malaysia 50450".
func lastCountry(s string) (string, bool) {
	s = strings.TrimRight(s, " .,;")
	if i := strings.LastIndexByte(s, ','); i >= 0 {
		s = s[i+1:]
	}
	s = strings.Trim(s, " .")
	if code, ok := place.Parse(s); ok {
		return code, len(s) > 2
	}
	words := strings.Fields(s)
	for len(words) > 1 && strings.ContainsAny(words[len(words)-1], "0123456789") {
		words = words[:len(words)-1]
	}
	// "Beijing China", "Kowloon Hong Kong"
	for from := range words {
		if len(words)-from <= 3 {
			if code, ok := place.Parse(strings.Join(words[from:], " ")); ok && len(words[from]) > 2 {
				return code, true
			}
		}
	}
	return "", false
}

// LegalForm reports whether what stands after a comma is the legal form of the
// name before it, "INC.", or a suffix such as "JR.".
func LegalForm(s string) bool { return form.MatchString(strings.TrimSpace(s)) }
