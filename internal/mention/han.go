package mention

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/navicert/navicert/internal/party"
)

// A hanIndex finds names in Han characters by their first two. Names are
// looked for character by character, because Chinese text has no spaces.
type hanIndex map[[2]rune][]hanName

// hanName is a listed name, or what is left of it without its legal form.
type hanName struct {
	text  string
	name  int32
	whole bool
}

// hanForms are endings that say only what kind of company it is.
var hanForms = []string{
	"股份有限公司", "有限责任公司", "有限責任公司", "集团有限公司", "集團有限公司", "有限公司", "集团公司", "集團公司", "公司", "集团", "集團",
}

// hanName enters a name in Han characters and reports whether it is one.
func (c *compiler) hanName(n party.Name, p, listing, at int32) bool {
	if strings.IndexFunc(n.Text, isHan) < 0 {
		return false
	}
	first, all := 0, 0
	for _, r := range n.Text {
		if unicode.IsLetter(r) {
			all++
			if unicode.Is(unicode.Han, r) {
				first++
			}
		}
	}
	if first < 2 || first < all {
		return false
	}
	text := strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Han, r) || r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, n.Text)
	flags := nameFlags(0)
	if n.Use == party.Brand || n.Use == party.Native {
		flags = isPrimary
	}
	c.names = append(c.names, listed{party: p, listing: listing, name: at, flags: flags})
	id := int32(len(c.names) - 1)
	c.enterHan(text, id, true)
	for _, form := range hanForms {
		if core, ok := strings.CutSuffix(text, form); ok {
			if utf8.RuneCountInString(core) >= 3 {
				c.enterHan(core, id, false)
			}
			break
		}
	}
	return true
}

func isHan(r rune) bool { return r >= 0x2E80 && unicode.Is(unicode.Han, r) }

func (c *compiler) enterHan(text string, id int32, whole bool) {
	if c.han == nil {
		c.han = make(hanIndex)
	}
	key, ok := hanKey(text)
	if !ok {
		return
	}
	c.han[key] = append(c.han[key], hanName{text, id, whole})
	// Longest first, then in the order of the list.
	slices.SortStableFunc(c.han[key], func(a, b hanName) int { return len(b.text) - len(a.text) })
}

func hanKey(s string) (key [2]rune, ok bool) {
	a, n := utf8.DecodeRuneInString(s)
	b, _ := utf8.DecodeRuneInString(s[n:])
	return [2]rune{a, b}, n > 0 && b != utf8.RuneError
}

// hanRun reads a run of Han characters that begins at i.
func (w *walk) hanRun(i int) int {
	body := w.body
	for i < len(body) {
		r, n := utf8.DecodeRuneInString(body[i:])
		if !unicode.Is(unicode.Han, r) {
			break
		}
		if w.han != nil {
			if size := w.hanAt(i); size > 0 {
				n = size
			}
		}
		i += n
	}
	w.separate(',', other)
	return i
}

// hanAt notes the names that begin at i and gives the size of the longest.
func (w *walk) hanAt(i int) int {
	key, ok := hanKey(w.body[i:])
	if !ok {
		return 0
	}
	size := 0
	for _, h := range w.han[key] {
		if len(h.text) < size {
			break
		}
		if strings.HasPrefix(w.body[i:], h.text) {
			size = len(h.text)
			w.hanMatch(i, h)
		}
	}
	return size
}

func (w *walk) hanMatch(i int, h hanName) {
	if len(w.found) >= maxFound {
		w.full = true
		return
	}
	n := int32(len(h.text))
	share := int32(100)
	if !h.whole {
		share = 90
	}
	m := match{
		name: h.name, start: int32(i), end: int32(i) + n, bits: hanBits * n / 3, share: share,
		parts: []part{{start: int32(i), end: int32(i) + n}},
	}
	m.tier = w.hanTier(&m)
	w.found = append(w.found, m)
}

// hanBits is what one Han character is worth: there are some thousand in use.
const hanBits = 10

// hanTier judges a name in Han characters: three of them report alone, two
// when the source says that they are the party's own name.
func (s *Scanner) hanTier(m *match) Tier {
	if m.end-m.start >= 9 || s.names[m.name].flags&isPrimary != 0 {
		return A
	}
	return B
}
