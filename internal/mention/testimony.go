package mention

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/navicert/navicert/internal/document"
	"github.com/navicert/navicert/internal/name"
)

// A Testimony is what the scan of a text owes to all parties that were looked
// for, beside those that took part: how many of them share a word, and which
// words of the text are theirs and so no slip of another. With it, the parties
// that took part are found in the same text in the same way when they are looked
// for alone.
//
// What a testimony says cannot be seen from those parties: it is believed, or
// held against all of them by a Witness.
type Testimony struct {
	Parties int       `json:"parties"` // that were looked for
	Names   int       `json:"names"`   // in all their forms
	Words   []Word    `json:"words"`   // in the order in which the parties have them
	Spelled []Spelled `json:"spelled,omitempty"`
}

// A Word is one word of listed names, folded.
type Word struct {
	Text    string     `json:"word"`
	Class   name.Class `json:"class"`
	Parties int32      `json:"parties"` // that have it in a name
}

// A Spelled word stands for another one: "38th" for 38, or "" for a legal form or
// a word that joins others.
type Spelled struct {
	As string `json:"as"`
	Is string `json:"is"`
}

// hear takes down what a testimony says, before the first party.
func (c *compiler) hear(t *Testimony) {
	if t == nil {
		return
	}
	for _, w := range t.Words {
		if _, twice := c.ids[w.Text]; !twice {
			c.lexemes[c.lexeme(w.Text, min(w.Class, name.Unread))].parties = w.Parties
		}
	}
	c.heard = int32(len(c.lexemes))
	for _, s := range t.Spelled {
		id, ok := c.ids[s.Is]
		if s.Is == "" {
			id, ok = passed, true
		}
		if ok {
			c.raw[s.As] = id
		}
	}
}

// CompileWith makes parties ready that took part in a scan, with the testimony of
// all others.
func CompileWith(parties []Party, settings Settings, told *Testimony) *Scanner {
	return compile(parties, settings, told).Scanner
}

// A Witness has all parties at hand.
type Witness struct{ all *compiler }

// NewWitness makes the parties ready.
func NewWitness(parties []Party, settings Settings) *Witness {
	return &Witness{compile(parties, settings, nil)}
}

// Scanner gives the scanner of all parties.
func (w *Witness) Scanner() *Scanner { return w.all.Scanner }

// around is how much text on each side of a match has a part in what is said of
// it: a country that supports it, its sentence, a denial.
const around = nearby + maxSentence

// Passages gives the stretches of a text that take part in what is found in it,
// as offsets into its body, in order and apart.
func (w *Witness) Passages(text *document.Text) [][2]int {
	var out [][2]int
	found := w.all.walk(text.Body).found
	slices.SortFunc(found, func(a, b match) int { return cmp.Compare(a.start, b.start) })
	for _, m := range found {
		from, to := wholeWords(text.Body, int(m.start)-around, int(m.end)+around)
		if n := len(out); n > 0 && from <= out[n-1][1]+1 {
			out[n-1][1] = max(out[n-1][1], to)
			continue
		}
		out = append(out, [2]int{from, to})
	}
	return out
}

// wholeWords moves the ends of a stretch outwards to where a blank stands, or a
// long way without one.
func wholeWords(body string, from, to int) (int, int) {
	from, to = max(0, from), min(len(body), to)
	for least := max(0, from-maxSlow); from > least && kinds[body[from-1]] != blank && kinds[body[from-1]] != newline; {
		from--
	}
	for most := min(len(body), to+maxSlow); to < most && kinds[body[to]] != blank && kinds[body[to]] != newline; {
		to++
	}
	return cut(body, from), cut(body, to)
}

// maxRounds bounds how often a testimony is completed; twice was enough for every
// text tried.
const maxRounds = 8

// Testify gives the parties that take part in the scan of a text, in their order,
// and the testimony with which they alone are found in the same way.
func (w *Witness) Testify(text *document.Text) ([]Party, *Testimony, error) {
	all := w.all.resolved(text.Body)
	part := make(map[int32]bool)
	for _, m := range all.found {
		part[w.all.names[m.name].party] = true
	}
	parties := make([]Party, 0, len(part))
	for _, p := range slices.Sorted(maps.Keys(part)) {
		parties = append(parties, w.all.parties[p])
	}
	ids, spelled := make(map[int32]bool), make(map[string]string)
	for word := range compile(parties, w.all.settings, nil).ids {
		id, ok := w.all.ids[word]
		if !ok {
			return nil, nil, fmt.Errorf("mention: the word %q is on no list", word)
		}
		ids[id] = true
	}
	for range maxRounds {
		t := w.say(ids, spelled)
		alone := compile(parties, w.all.settings, t)
		if w.complete(text.Body, all, alone.resolved(text.Body), ids, spelled) {
			return parties, t, nil
		}
	}
	return nil, nil, errors.New("mention: the parties that took part are not found alone as among all others")
}

// say puts a testimony into words.
func (w *Witness) say(ids map[int32]bool, spelled map[string]string) *Testimony {
	t := &Testimony{Parties: len(w.all.parties), Names: len(w.all.names), Words: []Word{}}
	for _, id := range slices.Sorted(maps.Keys(ids)) {
		l := &w.all.lexemes[id]
		t.Words = append(t.Words, Word{l.text, l.class, l.parties})
	}
	for _, as := range slices.Sorted(maps.Keys(spelled)) {
		t.Spelled = append(t.Spelled, Spelled{as, spelled[as]})
	}
	return t
}

// resolved is a text whose words were looked up.
type resolved struct {
	*walk
	all []token // every token of the text
}

func (c *compiler) resolved(body string) *resolved {
	r := &resolved{}
	r.walk = c.noting(body, func(t []token) { r.all = append(r.all, t...) })
	return r
}

// complete reports whether the words of a text mean the same to the parties that
// took part alone as among all others, and adds to the testimony what is missing.
func (w *Witness) complete(body string, all, alone *resolved, ids map[int32]bool, spelled map[string]string) bool {
	done := true
	for i := range all.all {
		x, y := &all.all[i], &alone.all[i]
		if !all.like(alone, x.id, y.id, (x.flags^y.flags)&slipped != 0) {
			done = false
			w.learn(alone, x.id, body[x.start:x.end], ids, spelled)
		}
		if !all.like(alone, x.join, y.join, false) {
			done = false
			w.learn(alone, x.join, body[all.all[max(0, i-1)].start:x.end], ids, spelled)
		}
	}
	return done
}

// learn adds to a testimony that a word of the text is a lexeme, or none. That it
// is another spelling is told where the lexeme alone did not help.
func (w *Witness) learn(alone *resolved, id int32, raw string, ids map[int32]bool, spelled map[string]string) {
	if id == passed {
		spelled[plainJoin(raw)] = ""
	}
	if id < 0 {
		return
	}
	if _, told := alone.ids[w.all.lexemes[id].text]; told {
		spelled[plainJoin(raw)] = w.all.lexemes[id].text
	}
	ids[id] = true
}

// like reports whether a word that is x among all is y to those alone. A word
// that only others have is none to them.
func (r *resolved) like(alone *resolved, x, y int32, slip bool) bool {
	switch {
	case x < 0 && y < 0:
		return x == y
	case x >= 0 && y >= 0:
		return r.lexemes[x].text == alone.lexemes[y].text && !slip
	case x >= 0 && y == unlisted:
		_, theirs := alone.ids[r.lexemes[x].text]
		return !theirs
	}
	return false
}

// Confirms reports whether all parties say what a testimony says of them, and if
// not, what they say otherwise.
func (w *Witness) Confirms(t *Testimony) error {
	if t.Parties != len(w.all.parties) || t.Names != len(w.all.names) {
		return fmt.Errorf("%d parties with %d names were looked for, not %d with %d", len(w.all.parties), len(w.all.names), t.Parties, t.Names)
	}
	last := int32(-1)
	for _, said := range t.Words {
		id, ok := w.all.ids[said.Text]
		if !ok {
			return fmt.Errorf("no listed name has the word %q", said.Text)
		}
		l := &w.all.lexemes[id]
		if l.parties != said.Parties || l.class != said.Class || id <= last {
			return fmt.Errorf("the word %q is of %d parties, not of %d, or of another kind or order", said.Text, l.parties, said.Parties)
		}
		last = id
	}
	for _, s := range t.Spelled {
		id, ok := w.all.table.find(mix(hashOf(s.As)))
		if !ok || (id == passed) != (s.Is == "") || id >= 0 && w.all.lexemes[id].text != s.Is || id == unlisted {
			return fmt.Errorf("%q is not another spelling of %q", s.As, s.Is)
		}
	}
	return nil
}
