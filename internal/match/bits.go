package match

import (
	_ "embed"
	"strconv"
	"strings"

	"github.com/navicert/navicert/internal/commonword"
	"github.com/navicert/navicert/internal/name"
)

// Weights names the scorer, its weights and its table of words. It is stored
// with every answer: answers of two weights must not be compared. A change of
// any constant of this package or of bits.txt takes a new one.
const Weights = "2026-12-01.2"

// Quarter bits are the unit of weights: a word that one party in 2^n has
// weighs 4n of them. A word on no table weighs rarest.
const (
	rarest   = 64
	everyday = 36 // a name that very many people bear
	initial  = 16 // one letter
	ordinary = 40 // a word of everyday English is no rarer: others will use it, too
)

//go:embed bits.txt
var bitsText string

// bits holds the weight of each word that is common on the lists or among
// people. The table is fixed and not counted on the lists at hand, so that a
// new list version never moves a score. TestBits writes it.
var bits = newBits()

func newBits() map[string]uint8 {
	m := make(map[string]uint8, 8192)
	for line := range strings.Lines(bitsText) {
		word, n, ok := strings.Cut(strings.TrimSpace(line), " ")
		if !ok || word == "#" {
			continue
		}
		if v, err := strconv.Atoi(n); err == nil {
			m[word] = uint8(v)
		}
	}
	return m
}

// rarity gives how rare a word is, in quarter bits.
func rarity(word string) uint8 {
	w := uint8(rarest)
	if b, ok := bits[word]; ok {
		w = b
	}
	if len(word) == 1 {
		w = min(w, initial)
	}
	switch pinyinLength(word) {
	case 1:
		w = min(w, 34)
	case 2:
		w = min(w, 52)
	}
	if name.Everyday(word) {
		w = min(w, everyday)
	}
	if commonword.Default().Ordinary(word) {
		w = min(w, ordinary)
	}
	return w
}

// weight gives the quarter bits that a word of rarity w weighs in a class: no
// more than words of its class can tell.
func weight(w uint8, class name.Class) uint8 {
	switch class {
	case name.Legal:
		return 2
	case name.Link, name.Title:
		return 1
	case name.Context:
		return min(w, 6)
	case name.Trade:
		return min(w, 14)
	case name.Place:
		return min(w, 20)
	case name.Number:
		return min(w, 28)
	case name.Letter:
		return 8
	}
	return w
}
