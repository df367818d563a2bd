package mention

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/navicert/navicert/internal/name"
	"github.com/navicert/navicert/internal/place"
)

// nearby is how far from a mention a country supports it, in bytes: about as
// far as a paragraph reaches.
const nearby = 600

// A setting holds what the document as a whole says of parties.
type setting struct {
	*walk
	claims []claim
	words  map[int32]map[int32]bool // of each party, the listed words that were found
	firm   map[int32]bool           // parties with a mention of tier A
	around []byte                   // of the last claim asked for its country
}

func (w *walk) newSetting(claims []claim) *setting {
	c := &setting{walk: w, claims: claims, words: map[int32]map[int32]bool{}, firm: map[int32]bool{}}
	for i := range claims {
		k := &claims[i]
		k.tier = k.match.tier
		if k.tier == C {
			continue
		}
		if c.words[k.party] == nil {
			c.words[k.party] = map[int32]bool{}
		}
		for _, id := range c.ids(k) {
			c.words[k.party][id] = true
		}
	}
	for i := range claims {
		c.untie(i)
	}
	for i := range claims {
		if claims[i].tier == A {
			c.firm[claims[i].party] = true
		}
	}
	for i := range claims {
		if k := &claims[i]; k.tier == B {
			k.support = c.support(k)
		}
	}
	return c
}

// ids gives the listed words of a claim; those in Han characters are told by
// the number of the name, negative.
func (c *setting) ids(k *claim) []int32 {
	n := &c.names[k.name]
	if n.from == n.to {
		return []int32{-1 - k.name}
	}
	var out []int32
	for _, p := range k.parts {
		out = append(out, c.Scanner.words[int(n.from)+int(p.word)].id)
	}
	return out
}

// untie leaves tier A to those of several equal claims to the same words that
// the document says more of: the party whose country is named nearby, or
// whose other words occur. Where that tells nothing apart all stay.
func (c *setting) untie(i int) {
	k := &c.claims[i]
	if !k.tied || k.tier != A {
		return
	}
	mine := c.standing(k)
	for j := i - 1; j >= 0 && c.claims[j].start == k.start; j-- {
		if c.claims[j].tied && c.standing(&c.claims[j]) > mine {
			k.tier = B
		}
	}
	for j := i + 1; j < len(c.claims) && c.claims[j].start == k.start; j++ {
		if c.claims[j].tied && c.standing(&c.claims[j]) > mine {
			k.tier = B
		}
	}
}

func (c *setting) standing(k *claim) int {
	n := 2 * len(c.words[k.party])
	if c.country(k) != "" {
		n++
	}
	return n
}

// support says what in the document speaks for a mention of tier B.
func (c *setting) support(k *claim) []string {
	var out []string
	if title := c.country(k); title != "" {
		out = append(out, title+" is named nearby")
	}
	if _, form := legalForm(c.body, int(k.end)); form != "" {
		out = append(out, "a legal form follows: "+form)
	}
	switch {
	case c.firm[k.party]:
		out = append(out, "the document names the party elsewhere")
	case len(c.words[k.party]) > len(c.ids(k)):
		out = append(out, "the document has other words of the party's names")
	}
	return out
}

// country gives the first country of the party that is named near a claim.
func (c *setting) country(k *claim) string {
	from, to := max(0, int(k.start)-nearby), min(len(c.body), int(k.end)+nearby)
	around := ""
	var seen []string
	for _, l := range c.parties[k.party].Listings {
		for _, code := range l.Subject.Countries {
			if slices.Contains(seen, code) {
				continue
			}
			seen = append(seen, code)
			if around == "" {
				// The mention itself names no country but its own word.
				c.around = appendLower(c.around[:0], c.body[from:k.start])
				c.around = append(c.around, " \x00 "...)
				c.around = appendLower(c.around, c.body[k.end:to])
				around = string(c.around)
			}
			for _, word := range countryWords(code) {
				if hasWord(around, word) {
					return place.Title(code)
				}
			}
		}
	}
	return ""
}

// appendLower adds s in small letters, each as strings.ToLower gives it, which
// takes four times as long where there is a letter beyond ASCII.
func appendLower(to []byte, s string) []byte {
	for i := 0; i < len(s); {
		c := s[i]
		if c >= utf8.RuneSelf {
			r, n := utf8.DecodeRuneInString(s[i:])
			to = utf8.AppendRune(to, unicode.ToLower(r))
			i += n
			continue
		}
		if kinds[c] == letter {
			c |= 0x20
		}
		to = append(to, c)
		i++
	}
	return to
}

// hasWord reports whether s has the word, not as part of a longer one.
func hasWord(s, word string) bool {
	for at := 0; ; {
		i := strings.Index(s[at:], word)
		if i < 0 {
			return false
		}
		i += at
		end := i + len(word)
		if (i == 0 || !alnum(s[i-1])) && (end == len(s) || !alnum(s[end])) {
			return true
		}
		at = i + 1
	}
}

func alnum(c byte) bool { return kinds[c] == letter || kinds[c] == digit }

// legalForm reads the legal form that follows a name at byte at, and gives
// where it ends: "Co., Ltd." after "Hikvision Digital Technology".
func legalForm(body string, at int) (int, string) {
	rest := body[at:min(len(body), at+60)]
	if i := strings.Index(rest, "\n\n"); i >= 0 {
		rest = rest[:i]
	}
	end, next := 0, 0
	for _, w := range name.Words(strings.ToValidUTF8(rest, " ")) {
		if w.Class != name.Legal || w.End > len(rest) || strings.Trim(rest[next:w.Start], " ,.()\n\r") != "" || w.Start-next > 3 {
			break
		}
		if next == 0 && w.Start == 0 {
			break // glued to the name: part of another word
		}
		if first := rest[w.Start]; first >= 'a' && first <= 'z' && len(w.Text) <= 3 {
			break // "as", "ad", "sa" in running text
		}
		end, next = w.End, w.End
	}
	if end == 0 {
		return at, ""
	}
	form := strings.TrimLeft(rest[:end], " ,.(\n\r")
	if end < len(rest) && rest[end] == '.' && !strings.ContainsAny(form, "\n") && abbreviated(form) {
		end++
		form += "."
	}
	return at + end, form
}

// abbreviated reports whether a full stop after the form belongs to it.
func abbreviated(form string) bool {
	last := form[strings.LastIndexAny(form, " ,.")+1:]
	return len(last) <= 4
}
