package mention

import (
	"math"
	"math/bits"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/commonword"
	"github.com/navicert/navicert/internal/name"
	"github.com/navicert/navicert/internal/party"
)

// A Scanner holds a list made ready for searching. It is never changed after
// Compile made it.
type Scanner struct {
	settings Settings
	common   *commonword.Table
	parties  []Party
	names    []listed
	words    []nameWord // of all names
	lexemes  []lexeme
	ids      map[string]int32 // folded words to lexemes
	anchors  []anchor         // of all lexemes
	table    table            // words as written, lower case, to lexemes
	joins    bloom            // which hashes the table may hold
	slips    table
	powers   *powers
	han      hanIndex
}

// listed is one name of one party, made ready.
type listed struct {
	party    int32
	listing  int32 // in Party.Listings
	name     int32 // in the names of that listing
	from, to int32 // its words
	total    int32 // bits of the words that count
	flags    nameFlags
}

type nameFlags uint8

const (
	isPerson  nameFlags = 1 << iota // the source says so, or the name could be a person's
	isVessel                        // or an aircraft
	isAcronym                       // one short word that the list writes in capitals
	isJoined                        // two words of a name written as one
	isWeak                          // the source calls the name weak
	isPrimary
)

// nameWord is one word of a listed name.
type nameWord struct {
	id       int32
	optional bool // may be missing at no cost
}

// anchor is a word without which the name cannot match.
type anchor struct {
	need uint64 // words that must be near it, as maskOf gives them
	name int32
	at   uint8 // among the words of the name
	far  bool  // the name is so long that near is far
}

const (
	// maxNameWords bounds the words of a name that count; the longest listed
	// name has 60.
	maxNameWords = 63
	// enough is the share of a name's bits, in hundredths, that a match has.
	enough = 80
	// telling is the bits from which one word may stand for a party.
	telling = 20
	// maxSharing is how many parties may share such a word.
	maxSharing = 4
)

// Compile makes the parties ready to be looked for. It takes about a tenth of
// a second for the US lists.
func Compile(parties []Party, settings Settings) *Scanner {
	if settings.Common == nil {
		settings.Common = commonword.Default()
	}
	if settings.Standing == nil {
		settings.Standing = bySpan
	}
	c := compiler{
		Scanner: &Scanner{settings: settings, common: settings.Common, parties: parties, powers: newPowers(), ids: make(map[string]int32, 1<<16)},
		raw:     make(map[string]int32, 1<<16),
		seen:    make(map[uint64]bool, 64),
	}
	for p := range parties {
		c.party(int32(p))
	}
	c.weigh()
	c.anchor()
	c.index()
	return c.Scanner
}

// A compiler holds what is needed only while a scanner is made.
type compiler struct {
	*Scanner
	raw       map[string]int32 // words as written, lower case
	seen      map[uint64]bool  // names of the present party, hashes of their word numbers
	buf       []name.Word
	folded    [][]name.Word // of the names of the present party
	organised bool          // the present party is an organisation
	spelt     []byte
	parts     []part
}

func (c *compiler) party(p int32) {
	clear(c.seen)
	c.prepare(&c.parties[p])
	at := 0
	for i, l := range c.parties[p].Listings {
		for j, n := range l.Subject.Names {
			words := c.folded[at]
			at++
			flags := kindFlags(l.Subject.Kind)
			if flags == 0 && !c.organised {
				flags = isPerson
			}
			if n.Use == party.Primary {
				flags |= isPrimary
			}
			if n.Use == party.WeakAlias {
				flags |= isWeak
			}
			if c.hanName(n, p, int32(i), int32(j)) {
				continue
			}
			c.name(n.Text, words, listed{party: p, listing: int32(i), name: int32(j), flags: flags})
		}
	}
}

// prepare gets the words of all names of a party, and whether it is an
// organisation as far as they show: the source says so, or one of them has a
// legal form, a trade or a place, or is a single word. Any other name could be
// a person's.
func (c *compiler) prepare(p *Party) {
	c.buf, c.folded, c.organised = c.buf[:0], c.folded[:0], false
	for _, l := range p.Listings {
		c.organised = c.organised || l.Subject.Kind == party.Company
		for _, n := range l.Subject.Names {
			from := len(c.buf)
			c.buf = name.AppendWords(c.buf, n.Text)
			words := c.buf[from:len(c.buf):len(c.buf)]
			c.folded = append(c.folded, words)
			c.organised = c.organised || len(words) == 1 || slices.ContainsFunc(words, func(w name.Word) bool {
				return w.Class == name.Legal || w.Class == name.Trade || w.Class == name.Place
			})
		}
	}
}

func kindFlags(k party.Kind) nameFlags {
	switch k {
	case party.Person:
		return isPerson
	case party.Vessel, party.Aircraft:
		return isVessel
	}
	return 0
}

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
	if n.flags&isPerson != 0 && comma >= 0 && comma+1 < len(words) {
		// "KIM, Jong Un" is written Jong Un Kim or Kim Jong Un.
		turned := slices.Concat(words[comma+1:], words[:comma+1])
		c.form(c.core(text, turned), n)
	}
	if len(core) == 2 && n.flags&isPerson == 0 {
		c.together(core, n)
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
	core := make([]nameWord, 0, len(words))
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
		if l := &c.lexemes[w.id]; l.last != n.party+1 {
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

// weigh gives every word its bits and its rank, and every name its total.
func (c *compiler) weigh() {
	shapes := c.common.Shapes()
	order := make([]uint64, len(c.lexemes))
	for i := range c.lexemes {
		l := &c.lexemes[i]
		l.bits = weigh(l, c.common)
		l.english = l.class == name.Telling && shapes.Strangeness(l.text) < strange
		l.mask = c.seldom(l) >= maskBits
		order[i] = uint64(255-c.seldom(l))<<32 | uint64(i)
	}
	slices.Sort(order)
	for r, o := range order {
		c.lexemes[uint32(o)].rank = uint32(r)
	}
	for i := range c.names {
		n := &c.names[i]
		for _, w := range c.words[n.from:n.to] {
			if !w.optional {
				n.total += int32(c.lexemes[w.id].bits)
			}
		}
	}
}

// seldom orders words by how seldom they occur in text, since anchors should;
// words that may stand alone come first. Countries and cities, which federal
// text hardly names, fill the news.
func (c *compiler) seldom(l *lexeme) int {
	text := c.common.Bits(l.text)
	switch {
	case int(l.bits) >= telling:
		return 100 + int(l.bits)
	case l.class == name.Place:
		return max(0, text-8)
	case l.class == name.Letter || l.class == name.Number:
		return int(l.bits) // these are not in the table of common words
	}
	return text
}

// anchor chooses for each name the rarest words such that without them the
// rest is not enough to match; so every match holds one of them. Words that
// may stand for the party alone are among them, being the rarest.
func (c *compiler) anchor() {
	type pair struct {
		id int32
		anchor
	}
	var pairs []pair
	for i := range c.names {
		n := &c.names[i]
		words := c.words[n.from:n.to]
		if !c.settings.Weak && c.hopeless(n, words) {
			continue
		}
		var order [maxNameWords + 1]int
		for k := range words {
			order[k] = k
		}
		for i := 1; i < len(words); i++ { // few words: by insertion
			for j := i; j > 0 && c.lexemes[words[order[j]].id].rank < c.lexemes[words[order[j-1]].id].rank; j-- {
				order[j], order[j-1] = order[j-1], order[j]
			}
		}
		rest, total := int(n.total), int(n.total)
		need, first := uint64(0), len(pairs)
		for _, k := range order[:len(words)] {
			l := &c.lexemes[words[k].id]
			if !words[k].optional && int(l.bits)*100 > (100-enough)*total && l.mask {
				need |= maskOf(words[k].id)
			}
			if l.bits == 0 || rest*100 < enough*total && !c.alone(l) {
				continue
			}
			pairs = append(pairs, pair{words[k].id, anchor{name: int32(i), at: uint8(k), far: len(words) > nearWords}})
			if !words[k].optional {
				rest -= int(l.bits)
			}
		}
		if n.flags&(isPerson|isVessel|isWeak|isJoined) == 0 &&
			slices.ContainsFunc(words, func(w nameWord) bool { return c.alone(&c.lexemes[w.id]) }) {
			need = 0 // one word may be enough
		}
		for k := range pairs[first:] {
			pairs[first+k].need = need
		}
	}
	// Names are in order already; what is left is to gather them by word.
	for _, p := range pairs {
		c.lexemes[p.id].to++
	}
	next := int32(0)
	for i := range c.lexemes {
		l := &c.lexemes[i]
		l.from, next = next, next+l.to
		l.to = l.from
	}
	c.anchors = make([]anchor, len(pairs))
	for _, p := range pairs {
		l := &c.lexemes[p.id]
		c.anchors[l.to] = p.anchor
		l.to++
	}
}

// hopeless reports a name that is of tier C however well the text has it: "ITS",
// "Delta". It is not looked for unless weak mentions are asked for.
func (c *compiler) hopeless(n *listed, words []nameWord) bool {
	m := match{share: 100, parts: c.parts[:0]}
	for k, w := range words {
		m.bits += int32(c.lexemes[w.id].bits)
		m.parts = append(m.parts, part{word: int32(k), flags: capital | upper})
	}
	c.parts = m.parts
	return c.tier(&m, n) == C
}

// alone reports whether the word may stand for its party without the others.
func (s *Scanner) alone(l *lexeme) bool {
	return int(l.bits) >= telling && l.parties <= maxSharing && len(l.text) >= 4
}

// maskOf gives the bit of a word in the masks that tell which words are near.
func maskOf(id int32) uint64 { return 1 << (mix(uint64(id)+1) >> 58) }

// index fills the tables by which the text is read.
func (c *compiler) index() {
	c.table = newTable(len(c.ids) + len(c.raw) + c.common.Len())
	c.joins = newBloom(len(c.ids))
	slips := 0
	for id := range c.lexemes {
		l := &c.lexemes[id]
		h := hashOf(l.text)
		c.table.put(mix(h), int32(id))
		if len(l.text) >= minSlip {
			c.joins.add(mix(h))
		}
		if c.forgiven(l) {
			slips += len(l.text) + 1
		}
	}
	for raw, id := range c.raw {
		m := mix(hashOf(raw))
		c.table.put(m, id)
		if id >= 0 && len(raw) >= minSlip {
			c.joins.add(m)
		}
	}
	for word := range c.common.All() {
		id := int32(unlisted)
		if _, ok := c.table.find(mix(hashOf(word))); ok {
			continue
		}
		c.buf = name.AppendWords(c.buf[:0], word)
		if len(c.buf) == 1 {
			if k := c.buf[0].Class; k == name.Legal || k == name.Link {
				id = passed
			}
			if known, ok := c.ids[c.buf[0].Text]; ok {
				id = known
			}
		}
		c.table.put(mix(hashOf(word)), id)
	}
	c.slips = newTable(slips)
	for id := range c.lexemes {
		if l := &c.lexemes[id]; c.forgiven(l) {
			addSlips(&c.slips, c.powers, l.text, int32(id))
		}
	}
}

// forgiven reports whether a slip in the word is looked for.
func (c *compiler) forgiven(l *lexeme) bool {
	return len(l.text) >= minSlip && len(l.text) <= maxLen &&
		(l.class == name.Telling || l.class == name.Trade || l.class == name.Place) &&
		plainASCII(l.text) && !strings.ContainsAny(l.text, "0123456789")
}

// A bloom filter says which of many hashes may be in the table.
type bloom struct {
	words []uint64
	mask  uint64
}

func newBloom(n int) bloom {
	size := 1 << max(6, bits.Len(uint(min(n, math.MaxInt32/32)))+3)
	return bloom{make([]uint64, size/64), uint64(size - 1)}
}

func (b *bloom) add(m uint64) {
	i := m >> 20 & b.mask
	b.words[i/64] |= 1 << (i % 64)
}

func (b *bloom) has(m uint64) bool {
	i := m >> 20 & b.mask
	return b.words[i/64]&(1<<(i%64)) != 0
}
