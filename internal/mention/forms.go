package mention

import (
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/name"
)

// name adds the forms in which one listed name is looked for.
func (c *compiler) name(text string, words []name.Word, n listed) {
	if len(words) > maxNameWords {
		words = words[:maxNameWords]
	}
	comma := -1
	for i := range words {
		w := &words[i]
		c.owner(text, w)
		c.written(text, *w)
		if w.Comma && comma < 0 {
			comma = i
		}
	}
	core := c.core(text, words)
	if len(core) == 1 && len(words) == 1 && len(words[0].Text) <= 5 && text == strings.ToUpper(text) {
		n.flags |= isAcronym
	}
	c.form(core, n)
	if len(core) == 2 && n.flags&isPerson == 0 {
		c.together(core, n)
	}
	if n.flags&isPerson != 0 && comma >= 0 && comma+1 < len(words) {
		// "KIM, Jong Un" is written Jong Un Kim or Kim Jong Un.
		turned := slices.Concat(words[comma+1:], words[:comma+1])
		c.form(c.core(text, turned), n)
	}
}

// owner takes the possessive ending off a listed word, as it is taken off in
// the text: the "China's" of a name is the word China. "People's" is a word.
func (c *compiler) owner(text string, w *name.Word) {
	if w.Script != name.Latin || w.End > len(text) || w.Text == "peoples" {
		return
	}
	raw := text[w.Start:w.End]
	end, owned := withoutPossessive(raw)
	if !owned {
		return
	}
	if stem := name.Words(raw[:end]); len(stem) == 1 && stem[0].Text != "" {
		w.Text, w.Class, w.End = stem[0].Text, stem[0].Class, w.Start+end
	}
}

// written notes how the list writes a word, so that the text may too.
func (c *compiler) written(text string, w name.Word) {
	if w.Script != name.Latin || w.End > len(text) {
		return
	}
	c.spelt = c.spelt[:0]
	for i := w.Start; i < w.End; i++ {
		switch b := text[i]; kinds[b] {
		case letter:
			c.spelt = append(c.spelt, b|0x20)
		case digit:
			c.spelt = append(c.spelt, b)
		case quote:
		default:
			return
		}
	}
	same := string(c.spelt) == w.Text
	if _, ok := c.raw[string(c.spelt)]; ok {
		return
	}
	if w.Class == name.Legal || w.Class == name.Link {
		c.raw[string(c.spelt)] = passed
	} else if !same {
		c.raw[string(c.spelt)] = c.lexeme(w.Text, w.Class)
	}
}

func plainASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if !(s[i] >= 'a' && s[i] <= 'z' || s[i] >= '0' && s[i] <= '9') {
			return false
		}
	}
	return s != ""
}

// core gives the words of a name that tell it from others: not its legal form,
// nor the words that join.
func (c *compiler) core(text string, words []name.Word) []nameWord {
	core := c.cored[:0]
	skip := administrative(words)
	for i, w := range words {
		if w.Class == name.Legal && descriptive(words, i) {
			w.Class = name.Trade
		}
		if w.Class == name.Legal || w.Class == name.Link || w.Class == name.Unread {
			continue
		}
		optional := skip&(1<<i) != 0 || i > 0 && i+1 < len(words) && bracketedAcronym(text, w)
		core = append(core, nameWord{c.lexeme(w.Text, w.Class), optional})
	}
	if !slices.ContainsFunc(core, func(w nameWord) bool { return !w.optional }) {
		for i := range core {
			core[i].optional = false
		}
	}
	c.cored = core
	return core
}

// descriptive reports a word of legal forms that stands apart from any other,
// and so says what a body does: Public Security Bureau.
func descriptive(words []name.Word, i int) bool {
	switch words[i].Text {
	case "public", "private", "open", "joint":
		return (i == 0 || words[i-1].Class != name.Legal) && i+1 < len(words) && words[i+1].Class != name.Legal
	}
	return false
}

// administrative marks words of Chinese administration that people leave out:
// "Xinjiang Uyghur Autonomous Region People's Government Public Security
// Bureau" is the Public Security Bureau of Xinjiang. What it is the government
// of must stand before.
func administrative(words []name.Word) uint64 {
	var skip uint64
	text := func(i int) string {
		if i < len(words) {
			return words[i].Text
		}
		return ""
	}
	for i := 1; i < len(words); i++ {
		switch {
		case text(i) == "autonomous":
			switch text(i + 1) {
			case "region", "prefecture", "county":
				skip |= 3 << i
				if i >= 2 { // the people that it is named after
					skip |= 1 << (i - 1)
				}
			}
		case text(i) == "peoples" && text(i+1) == "government" && i+2 < len(words):
			skip |= 3 << i
		}
	}
	return skip
}

// bracketedAcronym reports a word that repeats others: "(XUAR)".
func bracketedAcronym(text string, w name.Word) bool {
	if w.Class == name.Place || w.Start == 0 || w.End >= len(text) || text[w.Start-1] != '(' || text[w.End] != ')' {
		return false
	}
	raw := text[w.Start:w.End]
	return len(raw) >= 2 && len(raw) <= 6 && raw == strings.ToUpper(raw)
}

// form adds one form of a name, unless the party has it already.
func (c *compiler) form(core []nameWord, n listed) {
	if len(core) == 0 {
		return
	}
	key := uint64(len(core))
	for _, w := range core {
		key = mix(key*prime + uint64(w.id) + 1)
	}
	if c.seen[key] {
		return
	}
	c.seen[key] = true
	n.from = int32(len(c.words))
	c.words = append(c.words, core...)
	n.to = int32(len(c.words))
	c.names = append(c.names, n)
	for _, w := range core {
		if l := &c.lexemes[w.id]; w.id >= c.heard && l.last != n.party+1 {
			l.last = n.party + 1
			l.parties++
		}
	}
}

// together adds the form of a two-word name that is written as one word, where
// that is no word of its own.
func (c *compiler) together(core []nameWord, n listed) {
	a, b := &c.lexemes[core[0].id], &c.lexemes[core[1].id]
	usable := func(l *lexeme) bool { return l.class == name.Telling && len(l.text) >= 3 }
	if !usable(a) || !usable(b) || len(a.text)+len(b.text) > maxLen {
		return
	}
	joined := a.text + b.text
	if c.common.Class(joined) > 0 {
		return
	}
	n.flags |= isJoined
	c.form([]nameWord{{id: c.lexeme(joined, name.Telling)}}, n)
}

// lexeme gives the number of a folded word.
func (c *compiler) lexeme(text string, class name.Class) int32 {
	if id, ok := c.ids[text]; ok {
		return id
	}
	id := int32(len(c.lexemes))
	text = strings.Clone(text)
	c.lexemes = append(c.lexemes, lexeme{text: text, class: class, ordinary: c.common.Familiar(text)})
	c.ids[text] = id
	return id
}
