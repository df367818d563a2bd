package screen

import (
	"testing"

	"github.com/navicert/navicert/internal/name"
)

// TestAliasesBegin holds the first letters that alias looks for to its words.
func TestAliasesBegin(t *testing.T) {
	for _, a := range aliases {
		var words []name.Word
		for _, w := range a {
			words = append(words, name.Word{Text: w})
		}
		if alias(words) != len(a) {
			t.Errorf("%q is not found", a)
		}
	}
}
