package document

import (
	"errors"
	"math"
	"unicode/utf8"
)

// An Excerpt is parts of a text, each with the bytes of the file that it came
// from, so that what is found in it is found at its place in the whole.
type Excerpt struct {
	Format   string `json:"format"`
	Encoding string `json:"encoding"`
	Size     int    `json:"size"` // bytes of the original file
	Notes    []Note `json:"notes,omitempty"`
	Parts    []Part `json:"parts"` // in the order of the text
}

// A Part of a text. Each of its places says from which byte of Text on, its units
// of so many bytes were written in the file from which byte on, in units of so
// many bytes.
type Part struct {
	Text   string   `json:"text"`
	Places [][4]int `json:"places"` // byte of Text, byte of the file, bytes of a unit in both
}

// Between is what stands for the text between two parts: the end of a paragraph.
const Between = "\n\n"

// Excerpt cuts stretches of Body, which are in order and apart, out of a text.
func (t *Text) Excerpt(stretches [][2]int) Excerpt {
	e := Excerpt{Format: t.Format, Encoding: t.Encoding, Size: t.Size, Notes: t.Notes, Parts: []Part{}}
	for _, s := range stretches {
		var b Builder
		b.Copy(t, s[0], s[1])
		p := Part{Text: b.body.String(), Places: [][4]int{}}
		for _, g := range b.segments {
			p.Places = append(p.Places, [4]int{g.text, g.source, g.textUnit, g.sourceUnit})
		}
		e.Parts = append(e.Parts, p)
	}
	return e
}

// Text puts the parts together. An excerpt that no text can have been cut into is
// an error.
func (e Excerpt) Text() (*Text, error) {
	var b Builder
	last := 0
	for i, p := range e.Parts {
		if i > 0 {
			b.Added(Between, last)
		}
		if !utf8.ValidString(p.Text) || len(p.Places) == 0 && p.Text != "" {
			return nil, errors.New("a part of the excerpt is no text with places")
		}
		for k, g := range p.Places {
			end := len(p.Text)
			if k+1 < len(p.Places) {
				end = p.Places[k+1][0]
			}
			if g[0] < 0 || k == 0 && g[0] != 0 || g[0] >= end || end > len(p.Text) ||
				g[1] < 0 || g[1] > math.MaxInt32 || g[2] < 1 || g[3] < 0 || g[2] > math.MaxInt32 || g[3] > math.MaxInt32 {
				return nil, errors.New("the places of a part of the excerpt do not fit its text")
			}
			b.Units(p.Text[g[0]:end], g[1], g[2], g[3])
			last = g[1]
		}
	}
	return b.Text(e.Format, e.Encoding, e.Size, e.Notes), nil
}
