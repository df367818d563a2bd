package quality

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"unicode"

	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
)

// Generate makes a deck over n parties of the versions: variations of primary
// names in the classes of the development deck. The same versions give the same
// deck.
func Generate(versions []*list.Version, n int) []Row {
	rng := rand.New(rand.NewPCG(19, 97))
	var all []*list.Listing
	for _, v := range versions {
		for i := range v.Listings {
			l := &v.Listings[i]
			if k := l.Subject.Kind; !l.AddressOnly() && k != party.Vessel && k != party.Aircraft && usable(l.Subject.Name()) {
				all = append(all, l)
			}
		}
	}
	var deck []Row
	for range n {
		l := all[rng.IntN(len(all))]
		text := l.Subject.Name()
		kinds := firmVariations
		if l.Subject.Kind == party.Person {
			kinds = personVariations
			if !strings.Contains(text, ",") {
				continue
			}
		}
		for _, v := range kinds {
			if q := v.make(rng, text); q != "" && q != text || v.class[1:] == "01 exact" {
				class := v.class
				if class == cutClass && sharedBeginning(all, q) {
					class = cutShared
				}
				deck = append(deck, Row{class, q, text})
			}
		}
	}
	return deck
}

// The classes of names cut at 20 letters. What is left of LIMITED LIABILITY
// COMPANY is the beginning of hundreds of names, so nobody can tell whose; those
// rows are counted apart.
const (
	cutClass  = "C14 cut at 20"
	cutShared = "C14 cut at 20, many begin so (weak)"
)

// sharedBeginning reports whether more parties have a name that begins so than a
// person is expected to look at.
func sharedBeginning(all []*list.Listing, beginning string) bool {
	names := make(map[string]bool)
	for _, l := range all {
		if n := l.Subject.Name(); len(n) >= len(beginning) && strings.EqualFold(n[:len(beginning)], beginning) {
			names[n] = true
		}
	}
	return len(names) > Top
}

// usable leaves out names that a variation would leave nothing of.
func usable(text string) bool {
	return len(text) < 90 && slices.ContainsFunc(strings.Fields(letters(text)), func(w string) bool {
		return len(w) > 3 && !deckLegal[plain(w)] && !deckGeneric[plain(w)]
	})
}

// A variation makes one misspelling of a name, or "" where it does not apply.
type variation struct {
	class string
	make  func(rng *rand.Rand, text string) string
}

var firmVariations = []variation{
	{"C01 exact", func(_ *rand.Rand, t string) string { return t }},
	{"C02 case and punctuation lost", func(_ *rand.Rand, t string) string { return strings.ToUpper(letters(t)) }},
	{"C03 legal form dropped", func(_ *rand.Rand, t string) string { return noLegal(t) }},
	{"C04 legal form swapped", func(_ *rand.Rand, t string) string { return swapLegal(t) }},
	{"C05 order rotated", func(_ *rand.Rand, t string) string { return rotate(t) }},
	{"C08 extra words", func(_ *rand.Rand, t string) string { return t + " Export Department Branch No 2" }},
	{"C09 two words joined", func(_ *rand.Rand, t string) string { return joinTwo(t) }},
	{"C10 word split", splitWord},
	{"C11 one slip", func(r *rand.Rand, t string) string { return slip(r, t, 1) }},
	{"C13 two slips", func(r *rand.Rand, t string) string { return slip(r, t, 2) }},
	{cutClass, func(_ *rand.Rand, t string) string { return cutAt(t, 20) }},
	{"C15 look-alikes", func(_ *rand.Rand, t string) string { return disguise(t) }},
	{"C16 zero-width", func(_ *rand.Rand, t string) string { return hide(t) }},
	{"C17 digits for letters", func(_ *rand.Rand, t string) string { return digits(t) }},
	{"C20 in an address line", func(_ *rand.Rand, t string) string {
		return "Attn: Purchasing Dept, " + t + ", Building 5, Industrial Zone"
	}},
}

var personVariations = []variation{
	{"P01 exact", func(_ *rand.Rand, t string) string { return t }},
	{"P02 natural order", func(_ *rand.Rand, t string) string { return natural(t) }},
	{"P03 middle names dropped", func(_ *rand.Rand, t string) string { return noMiddle(t) }},
	{"P04 first name as initial", func(_ *rand.Rand, t string) string { return initial(t) }},
	{"P05 extra middle name", func(_ *rand.Rand, t string) string { return extraMiddle(t) }},
	{"P06 one slip", func(r *rand.Rand, t string) string { return slip(r, natural(t), 1) }},
	{"P10 title added", func(_ *rand.Rand, t string) string { return "General Dr. " + natural(t) + " Jr." }},
	{"P12 look-alikes", func(_ *rand.Rand, t string) string { return disguise(natural(t)) }},
	{"P14 surname only (weak)", func(_ *rand.Rand, t string) string { s, _, _ := strings.Cut(t, ","); return s }},
	{"P15 in free text", func(_ *rand.Rand, t string) string {
		return "pmt ref 8841 invoice to " + natural(t) + " for services rendered"
	}},
	{"P16 no spaces", func(_ *rand.Rand, t string) string { return squeeze(natural(t)) }},
}

func letters(t string) string {
	return strings.Join(strings.FieldsFunc(t, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), " ")
}

func noLegal(t string) string {
	var out []string
	legal := false
	for _, f := range strings.Fields(t) {
		if deckLegal[plain(f)] {
			legal = true
			continue
		}
		out = append(out, f)
	}
	if !legal {
		return ""
	}
	return strings.TrimRight(strings.Join(out, " "), " ,")
}

func swapLegal(t string) string {
	if t = noLegal(t); t == "" {
		return ""
	}
	return t + " GmbH"
}

func rotate(t string) string {
	f := strings.Fields(t)
	if len(f) < 3 {
		return ""
	}
	return strings.Join(append(f[1:], f[0]), " ")
}

func joinTwo(t string) string {
	f := strings.Fields(t)
	if len(f) < 2 || strings.ContainsAny(f[0], ".,()") || plain(f[1]) == "" {
		return ""
	}
	return strings.Join(append([]string{f[0] + strings.ToLower(f[1])}, f[2:]...), " ")
}

func splitWord(_ *rand.Rand, t string) string {
	f := strings.Fields(t)
	for i, w := range f {
		if len(w) >= 8 && ascii(w) {
			f[i] = w[:len(w)/2] + " " + w[len(w)/2:]
			return strings.Join(f, " ")
		}
	}
	return ""
}

func ascii(w string) bool {
	return !strings.ContainsFunc(w, func(r rune) bool { return r > 127 || !unicode.IsLetter(r) })
}

// slip changes letters in the longest words, one each.
func slip(rng *rand.Rand, t string, n int) string {
	f := strings.Fields(t)
	order := make([]int, len(f))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return len(f[b]) - len(f[a]) })
	done := 0
	for _, i := range order {
		w := []byte(f[i])
		if done == n || len(w) < 5 || !ascii(f[i]) {
			continue
		}
		at := 1 + rng.IntN(len(w)-2)
		switch rng.IntN(4) {
		case 0:
			w[at], w[at-1] = w[at-1], w[at]
		case 1:
			w[at] = byte('a' + rng.IntN(26))
		case 2:
			w = slices.Delete(w, at, at+1)
		default:
			w = slices.Insert(w, at, byte('a'+rng.IntN(26)))
		}
		f[i] = string(w)
		done++
	}
	if done < n {
		return ""
	}
	return strings.Join(f, " ")
}

func cutAt(t string, n int) string {
	if len(t) <= n+4 || !ascii(strings.ReplaceAll(t[:n], " ", "")) {
		return ""
	}
	return t[:n]
}

// disguise writes Latin letters as Cyrillic ones that look the same.
func disguise(t string) string {
	return strings.NewReplacer("a", "а", "e", "е", "o", "о", "p", "р", "c", "с", "A", "А", "E", "Е", "O", "О", "T", "Т").Replace(t)
}

func hide(t string) string {
	if len(t) < 4 || !ascii(t[:3]) {
		return ""
	}
	return t[:2] + "\u200b" + strings.ReplaceAll(t[2:], " ", "\u00a0")
}

func digits(t string) string {
	if strings.ContainsFunc(t, unicode.IsDigit) {
		return ""
	}
	return strings.NewReplacer("o", "0", "i", "1", "e", "3", "O", "0", "I", "1", "E", "3").Replace(t)
}

func natural(t string) string {
	last, first, ok := strings.Cut(t, ",")
	if !ok {
		return t
	}
	return strings.TrimSpace(first) + " " + last
}

func given(t string) (last string, first []string) {
	last, rest, _ := strings.Cut(t, ",")
	return last, strings.Fields(rest)
}

func noMiddle(t string) string {
	last, f := given(t)
	if len(f) < 2 {
		return ""
	}
	return f[0] + " " + last
}

func initial(t string) string {
	last, f := given(t)
	if len(f) == 0 {
		return ""
	}
	return fmt.Sprintf("%c. %s", []rune(f[0])[0], last)
}

func extraMiddle(t string) string {
	last, f := given(t)
	if len(f) == 0 {
		return ""
	}
	return f[0] + " Fred " + last
}

func squeeze(t string) string {
	var b strings.Builder
	for _, f := range strings.Fields(t) {
		if !ascii(f) || len(f) < 2 {
			return ""
		}
		b.WriteString(strings.ToUpper(f[:1]) + strings.ToLower(f[1:]))
	}
	return b.String()
}
