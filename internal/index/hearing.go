package index

import (
	"slices"

	"github.com/navicert/navicert/internal/match"
	"github.com/navicert/navicert/internal/sound"
)

// hear gives the list words that sound like a word of another script, until the
// next call, or only those of them that lead.
func (s *Searcher) hear(native *sound.Word, least int, lone bool) []uint32 {
	s.found = s.found[:0]
	words := s.x.sounds
	if lone {
		words = s.x.leading
	}
	words.Find(native, least, func(word, alike int) {
		if match.Hearable(alike, s.x.about[word].common) {
			s.like(uint32(word))
		}
	})
	slices.Sort(s.found)
	s.found = slices.Compact(s.found)
	return s.found
}
