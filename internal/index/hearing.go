package index

import (
	"slices"
	"strings"
	"sync"

	"github.com/navicert/navicert/internal/match"
	"github.com/navicert/navicert/internal/sound"
)

// A heard word is one of another script, with the likeness asked for.
type heard struct {
	script sound.Script
	text   string
	least  int
	lone   bool // only words that lead were looked for
}

// A hearing remembers which list words sound like words of other scripts.
// Surnames and words of trade come again and again, and to find them the first
// time is the dearest part of a search, so all searchers of an index share one.
// What is remembered changes no answer.
type hearing struct {
	mu    sync.RWMutex
	words map[heard][]uint32
	size  int // list words in it, and its entries
}

// maxHeard is how many list words are remembered; then all are forgotten.
const maxHeard = 1 << 20

// maxHeardText is the length in bytes from which a word is no longer one that
// comes again.
const maxHeardText = 48

func (h *hearing) recall(key heard) ([]uint32, bool) {
	h.mu.RLock()
	defer h.mu.RUnlock()
	ids, ok := h.words[key]
	return ids, ok
}

func (h *hearing) remember(key heard, ids []uint32) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.size += len(ids) + 1; h.words == nil || h.size > maxHeard {
		h.words = make(map[heard][]uint32)
		h.size = len(ids) + 1
	}
	h.words[key] = ids
}

// hear gives the list words that sound like a word of another script, until the
// next call.
func (s *Searcher) hear(native *sound.Word, least int) []uint32 {
	key := heard{native.Script(), native.Text(), least, s.lone()}
	if ids, ok := s.x.heard.recall(key); ok {
		return ids
	}
	s.found = s.found[:0]
	words := s.x.sounds
	if key.lone {
		words = s.x.leading
	}
	words.Find(native, least, func(word, alike int) {
		if match.Hearable(alike, s.x.about[word].common) {
			s.note(uint32(word))
		}
	})
	slices.Sort(s.found)
	s.found = slices.Compact(s.found)
	if len(key.text) > maxHeardText {
		return s.found
	}
	key.text = strings.Clone(key.text) // not the whole query
	s.x.heard.remember(key, slices.Clone(s.found))
	return s.found
}
