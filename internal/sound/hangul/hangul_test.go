package hangul

import (
	"testing"

	"github.com/navicert/navicert/internal/sound/spell/spelltest"
)

var check = spelltest.Check{
	Script: script, Sounds: names,
	Files: []string{"korean-dev.tsv.gz"},
	Goals: []float64{.85},
}

// TestShare holds the script to its goal on pairs it was not measured on.
func TestShare(t *testing.T) { check.Run(t, "hangul") }

// TestSearch compares the search with comparing every word.
func TestSearch(t *testing.T) { check.Search(t) }
