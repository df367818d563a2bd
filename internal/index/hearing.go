package index

import (
	"slices"

	"github.com/navicert/navicert/internal/match"
	"github.com/navicert/navicert/internal/sound"
)

// Warm makes what words of other scripts are looked up in, which else is made for the
// first that comes.
func (x *Index) Warm() {
	x.sounds.Warm()
	x.leading.Warm()
}

// hear calls found with every list word that sounds like a word of another script,
// or with those of them only that lead, and with its likeness.
func (s *Searcher) hear(native *sound.Word, least int, lone bool, found func(id uint32, alike int)) {
	s.merged = s.merged[:0]
	words := s.x.sounds
	if lone {
		words = s.x.leading
	}
	words.Find(native, least, func(word, alike int) {
		if match.Hearable(alike, s.x.about[word].common) {
			s.merged = append(s.merged, uint64(word)<<32|uint64(alike))
		}
	})
	slices.Sort(s.merged)
	for i, e := range s.merged { // the last of those of one word is the most alike
		if i+1 == len(s.merged) || s.merged[i+1]>>32 != e>>32 {
			found(uint32(e>>32), int(uint32(e)))
		}
	}
}
