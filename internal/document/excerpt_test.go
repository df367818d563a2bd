package document_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/document"
)

// What is cut out of a text leads to the same bytes of the file as in the whole,
// also after it was written down and read.
func TestExcerpt(t *testing.T) {
	var b document.Builder
	b.Units("plain words, ", 3, 1, 1)
	b.Whole("&", 16, 21)
	b.Units("海康威视", 21, 3, 2)
	b.Added("\n", 29)
	b.Units("more, in the end", 40, 1, 1)
	whole := b.Text("html", "utf-16le", 60, nil)
	body := whole.Body
	stretches := [][2]int{{6, 11}, {12, 20}, {strings.Index(body, "more"), len(body)}}
	written, err := json.Marshal(whole.Excerpt(stretches))
	if err != nil {
		t.Fatal(err)
	}
	var read document.Excerpt
	if err := json.Unmarshal(written, &read); err != nil {
		t.Fatal(err)
	}
	part, err := read.Text()
	if err != nil {
		t.Fatal(err)
	}
	if want := "words" + document.Between + body[12:20] + document.Between + "more, in the end"; part.Body != want || part.Encoding != "utf-16le" || part.Size != 60 {
		t.Fatalf("%q, want %q", part.Body, want)
	}
	at := 0
	for _, s := range stretches {
		for i := s[0]; i < s[1]; i++ {
			for k := i + 1; k <= s[1]; k++ {
				a, b := whole.Source(i, k)
				x, y := part.Source(at+i-s[0], at+k-s[0])
				if a != x || b != y {
					t.Errorf("%q came from %d to %d, in the excerpt from %d to %d", body[i:k], a, b, x, y)
				}
			}
		}
		at += s[1] - s[0] + len(document.Between)
	}
}

func TestExcerptOfNoText(t *testing.T) {
	for _, e := range []document.Excerpt{
		{Parts: []document.Part{{Text: "a"}}},
		{Parts: []document.Part{{Text: "a", Places: [][4]int{{1, 0, 1, 1}}}}},
		{Parts: []document.Part{{Text: "ab", Places: [][4]int{{0, 0, 0, 1}}}}},
		{Parts: []document.Part{{Text: "ab", Places: [][4]int{{0, 0, 1, 1}, {0, 0, 1, 1}}}}},
		{Parts: []document.Part{{Text: "ab", Places: [][4]int{{0, -1, 1, 1}}}}},
		{Parts: []document.Part{{Text: "a\xff", Places: [][4]int{{0, 0, 1, 1}}}}},
	} {
		if _, err := e.Text(); err == nil {
			t.Errorf("%v is taken for an excerpt", e)
		}
	}
}

// Whatever stands in an excerpt, it is an error or a text whose every place leads
// somewhere.
func FuzzExcerpt(f *testing.F) {
	for _, s := range []string{
		`{"format":"text","encoding":"utf-8","size":9,"parts":[{"text":"ab","places":[[0,3,1,1]]},{"text":"cd","places":[[0,0,2,1]]}]}`,
		`{"parts":[{"text":"a","places":[[0,-1,0,9]]}]}`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		var e document.Excerpt
		if json.Unmarshal(b, &e) != nil {
			return
		}
		text, err := e.Text()
		if err != nil {
			return
		}
		for i := range min(len(text.Body), 100) {
			if from, to := text.Source(i, i+1); from < 0 || to < from {
				t.Errorf("byte %d came from %d to %d", i, from, to)
			}
		}
	})
}
