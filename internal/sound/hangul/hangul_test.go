package hangul

import (
	"testing"

	"github.com/navicert/navicert/internal/sound/spell/spelltest"
)

var check = spelltest.Check{
	Script: script, Sounds: names,
	Files: []string{"korean-dev.tsv.gz"},
	// One pair in eight is of two different names, mostly the given name of a
	// Japanese and the surname: 히로키 and sugajima. Pairs seen more than once
	// seldom are.
	Goals: []spelltest.Share{{Pairs: .85, Seen: .88}},
}

// TestShare holds the script to its goal on pairs it was not measured on.
func TestShare(t *testing.T) { check.Run(t, "hangul") }

// TestSearch compares the search with comparing every word.
func TestSearch(t *testing.T) { check.Search(t) }
