package screen

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/navicert/navicert/internal/match"
	"github.com/navicert/navicert/internal/name"
	"github.com/navicert/navicert/internal/sound/reading"
)

// Names in Chinese characters are read in pinyin. Their bearers may be from Hong Kong,
// Singapore, Vietnam, Japan or Korea, and lists print how they are read there: 陳大文 is
// CHAN, Tai Man, 金正恩 KIM, Jong Un. Many other characters are read so, so only the
// whole name counts, and a person has to look first. A listed name in Chinese
// characters is found by its readings likewise.

// FeatureRead is the permanent ID of the evidence that a name in Chinese characters is
// read as the other name is spelt.
const FeatureRead = "name/read"

// What a name scores that is the other one as its characters are read: for review. One
// with a given name of one character tells less, and so does a listed one that has a
// name more, as many in Hong Kong do: LEE, John Ka-chiu.
const (
	readScore = 830
	shortRead = 20
	moreRead  = 10
)

// A readAs is how a name in Chinese characters is read so that it is another one.
type readAs struct {
	language       reading.Language
	surname, given string // in Chinese characters
	spelt          [2]string
	more           string // the name that the other one has besides
	reversed       bool   // it is the listed name that is in Chinese characters
}

// score gives what it scores.
func (r *readAs) score() int {
	score := readScore
	if utf8.RuneCountInString(r.given) == 1 {
		score -= shortRead
	}
	if r.more != "" {
		score -= moreRead
	}
	return score
}

// evidence gives what the score is made of.
func (r *readAs) evidence() []match.Evidence {
	says := fmt.Sprintf("the same as its characters are read in %s", r.language)
	pair := func(han, spelt string, points int) match.Evidence {
		if r.reversed {
			han, spelt = spelt, han
		}
		return match.Evidence{Feature: FeatureRead, Points: points, Query: han, Listed: spelt, Says: says}
	}
	half := r.score() / 2
	out := []match.Evidence{pair(r.surname, r.spelt[0], half), pair(r.given, r.spelt[1], r.score()-half)}
	if r.more != "" {
		ev := match.Evidence{Feature: match.FeatureMissing, Listed: r.more, Says: "only in the listed name"}
		if r.reversed {
			ev = match.Evidence{Feature: match.FeatureMissing, Query: r.more, Says: "only in the query"}
		}
		out = append(out, ev)
	}
	return out
}

// spells reports whether a reading has the spelling of these words.
func spells(n *reading.Name, surname, given []string) bool {
	return slices.Contains(n.Surname, string(solid(nil, n.Language, surname))) && spellsGiven(n.Given, string(solid(nil, n.Language, given)))
}

func spellsGiven(parts [][]string, letters string) bool {
	if len(parts) == 0 {
		return letters == ""
	}
	for _, s := range parts[0] {
		if rest, ok := strings.CutPrefix(letters, s); ok && spellsGiven(parts[1:], rest) {
			return true
		}
	}
	return false
}

// read compares a name in Chinese characters with one in Latin letters, whichever of
// them is the listed one. A listed name counts where it is a person's or reads like one.
func read(query, listed string) (readAs, bool) {
	switch {
	case inHan(query):
		return readHan(query, name.Words(listed), false)
	case inHan(listed):
		return readHan(listed, name.Words(query), true)
	}
	return readAs{}, false
}

// inHan reports whether a text begins with a Chinese character.
func inHan(text string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimSpace(text))
	return unicode.Is(unicode.Han, r)
}

func readHan(han string, latin []name.Word, reversed bool) (as readAs, ok bool) {
	names := reading.Of(han)
	if len(names) == 0 {
		return as, false
	}
	eachForm(latin, func(f division) bool {
		s, g := f.parts()
		for i := range names {
			n := &names[i]
			if !spells(n, s, g) || f.more != "" && (oneCharacter(n, han) || reading.Syllable(n.Language, f.more)) {
				continue
			}
			solid := unspaced(han)
			as = readAs{
				language: n.Language, surname: solid[:n.At], given: solid[n.At:],
				spelt: [2]string{strings.Join(s, " "), strings.Join(g, " ")}, more: f.more, reversed: reversed,
			}
			ok = true
			return false
		}
		return true
	})
	return as, ok
}

// oneCharacter reports whether the given name of a reading is one character.
func oneCharacter(n *reading.Name, han string) bool {
	return utf8.RuneCountInString(unspaced(han)[n.At:]) == 1
}

// unspaced gives the letters of a text.
func unspaced(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || r == 'ー' {
			return r
		}
		return -1
	}, text)
}

// readHits looks for the listed names that are the query as Chinese characters are read.
// Where some word of it is a surname is said of it.
func (s *Session) readHits(is borne) {
	q := &s.query
	if is&borneRead == 0 && surnameIsWord(s.words) && !inHan(q.Name) {
		return
	}
	s.e.read.find(q.Name, s.words, func(n uint32) {
		en := &s.e.entries[n]
		if !inScope(q, en.version.List) {
			return
		}
		listed := en.listing.Subject.Names[en.at].Text
		as, ok := read(q.Name, listed)
		if !ok {
			return
		}
		side := s.maker.Side(name.Words(listed), en.listing.Subject.Kind)
		evidence := append(as.evidence(), besides(q, en.listing, &side, as.score(), true)...)
		score := total(evidence)
		if score < q.Threshold {
			return // at a threshold above it
		}
		if at, known := s.best[en.listing]; known && !s.better(&s.hits[at], score, en) {
			return
		}
		h := s.e.hit(en, score, evidence)
		h.exact, h.version, h.read = true, en.version, true
		s.keep(h)
	})
}

// total gives the sum of evidence.
func total(evidence []match.Evidence) int {
	sum := 0
	for _, ev := range evidence {
		sum += ev.Points
	}
	return sum
}
