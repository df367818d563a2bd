package hangul

import (
	"testing"

	"github.com/navicert/navicert/internal/sound/spell/spelltest"
)

var check = spelltest.Check{
	Script: script, Sounds: names,
	Files: []string{"korean-dev.tsv.gz"},
	// Of a sample of 90 pairs that do not pass, 79 were of two different names,
	// mostly the given name of a Japanese person and the surname: one pair in
	// eight of all. Pairs seen more than once seldom are.
	Goals: []spelltest.Share{{Pairs: .85, Seen: .88}},
}

// TestShare holds the script to its goal on pairs it was not measured on.
func TestShare(t *testing.T) { check.Run(t, "hangul") }

// TestSearch compares the search with comparing every word.
func TestSearch(t *testing.T) { check.Search(t) }
