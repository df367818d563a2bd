package han

import (
	"testing"

	"github.com/navicert/navicert/internal/sound/spell/spelltest"
)

var check = spelltest.Check{
	Script: script, Sounds: names,
	Files: []string{"chinese-dev.tsv.gz"},
	Goals: []spelltest.Share{{Pairs: .91, Seen: .94}},
}

// TestShare holds the script to its goal on pairs it was not measured on.
func TestShare(t *testing.T) { check.Run(t, "han") }

// TestSearch compares the search with comparing every word.
func TestSearch(t *testing.T) { check.Search(t) }
