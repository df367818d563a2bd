package screen

import (
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/name"
)

// TestKorean gives names with what they are looked for as, too.
func TestKorean(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{"Kim Jung Uno", "kim jung no kim jung un"},
		{"Uno Jong Kim", "no jong kim un jong kim"},
		{"Kim Jong Un", ""},  // all are syllables
		{"Kim Anna Lee", ""}, // two letters more
		{"Kim Uno", ""},
		{"Juan Uno Perez", ""},
	} {
		var got []string
		for _, v := range korean(name.Words(c.name)) {
			for _, w := range v.words {
				got = append(got, w.Text)
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %v, want %q", c.name, got, c.want)
		}
	}
}

// TestWrongEncodingIsSaid asks in UTF-8 that was read as Windows-1252.
func TestWrongEncodingIsSaid(t *testing.T) {
	a := ask(Query{Name: "ÐŸÑƒÑ‚Ð¸Ð½"})
	if notes := strings.Join(a.Notes, " "); !strings.Contains(notes, `"Путин"`) {
		t.Errorf("the notes are %q", notes)
	}
}
