// Package hangul reads Korean words and says how alike they sound to words in
// Latin letters: 김정은 to kim jong un, 맥도날드 to mcdonald.
//
// Syllables are taken apart into their letters and weighed by package spell.
// The costs in costs.go are measured on pairs of names; the test that measures
// them says on which.
package hangul

import (
	"strings"

	"github.com/navicert/navicert/internal/sound/spell"
)

// The letters of a syllable in the order of Unicode (chapter 3.12), in Revised
// Romanisation as single letters; - is the silent one or none.
var (
	onsets = strings.Fields("g kk n d tt r m b pp s ss - j jj ch k t p h")
	vowels = strings.Fields("a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i")
	codas  = strings.Fields("- g kk gs n nj nh d l lg lm lb ls lt lp lh m b bs s ss ng j ch k t p h")
)

// names are the sounds: the letters, codas after an underscore, ll for ㄹㄹ. eu
// and i are sounds of their own after each consonant, because they may stand
// for nothing there.
var names = newNames()

func newNames() []string {
	list := []string{"ll"}
	for _, o := range onsets {
		if o != "-" {
			list = append(list, o, "eu/"+o, "i/"+o)
		}
	}
	list = append(list, vowels...)
	for _, c := range codas[1:] {
		list = append(list, "_"+c)
	}
	return list
}

// The first syllable of Unicode, and how many have one onset and one vowel.
const (
	first, last = '가', '힣'
	perOnset    = 21 * 28
	perVowel    = 28
)

// A table gives the sounds of the parts of a syllable by their numbers.
type table struct {
	onset [19]spell.Sound
	vowel [19][21]spell.Sound
	coda  [28]spell.Sound
	ll    spell.Sound
}

var read = newTable()

func newTable() *table {
	number := make(map[string]spell.Sound)
	for i, n := range names {
		number[n] = spell.Sound(i)
	}
	t := &table{ll: number["ll"]}
	for i, o := range onsets {
		t.onset[i] = number[o]
		for j, v := range vowels {
			s, ok := number[v+"/"+o]
			if !ok {
				s = number[v]
			}
			t.vowel[i][j] = s
		}
	}
	for i, c := range codas {
		t.coda[i] = number["_"+c]
	}
	return t
}

// Numbers of letters that are treated apart.
const (
	silent = 11 // the onset ㅇ
	rieul  = 5  // the onset ㄹ
	codaL  = 8  // the coda ㄹ
)

// Reads reports whether a rune is a syllable of Hangul.
func Reads(r rune) bool { return r >= first && r <= last }

// divide takes a syllable apart into the numbers of its letters.
func divide(r rune) (onset, vowel, coda int) {
	n := int(r - first)
	return n / perOnset, n / perVowel % 21, n % perVowel
}

func (t *table) sounds(word string, l *spell.Lattice) {
	var buf [4]spell.Sound
	held := false // a coda ㄹ that waits for the next onset
	for _, r := range word {
		if !Reads(r) {
			continue
		}
		onset, vowel, coda := divide(r)
		s := buf[:0]
		switch {
		case held && onset == rieul:
			s = append(s, t.ll)
		case held && onset != silent:
			s = append(s, t.coda[codaL], t.onset[onset])
		case held:
			s = append(s, t.coda[codaL])
		case onset != silent:
			s = append(s, t.onset[onset])
		}
		s = append(s, t.vowel[onset][vowel])
		held = coda == codaL
		if coda != 0 && !held {
			l.Add(s)
			s = append(buf[:0], t.coda[coda])
		}
		l.Add(s)
	}
	if held {
		l.Add(append(buf[:0], t.coda[codaL]))
	}
}
