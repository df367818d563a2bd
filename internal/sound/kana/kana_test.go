package kana

import (
	"testing"

	"github.com/navicert/navicert/internal/sound/spell/spelltest"
)

var check = spelltest.Check{
	Script: script, Sounds: names,
	Files: []string{"japanese-dev.tsv.gz", "katakana-dev.tsv.gz"},
	Goals: []spelltest.Share{{Pairs: .94, Seen: .96}, {Pairs: .95, Seen: .97}},
}

// TestShare holds the script to its goal on pairs it was not measured on.
func TestShare(t *testing.T) { check.Run(t, "kana") }

// TestSearch compares the search with comparing every word.
func TestSearch(t *testing.T) { check.Search(t) }
