// Package document is the contract between files and those who read their
// text: a format turns the bytes of a file into UTF-8 text in which every
// position leads back to the bytes it came from.
//
// The package also decodes character encodings, because every format needs it.
// The formats are in folders beside this file; document/all picks the right
// one.
package document

import (
	"fmt"
	"sort"
)

// A Format reads one kind of document.
type Format struct {
	ID         string   // permanent: "text", "html"
	Title      string   // for people: "plain text"
	Extensions []string // lower case with the dot, ".txt"
	// Sniff reports whether the first bytes of a file, at most SniffSize of
	// them, show that it is of this format whatever its name.
	Sniff func(head []byte) bool
	// Read gives the text of the file. It never keeps or changes doc. It fails
	// with a fault.Input when the bytes are no document of this format; a
	// damaged document is read as far as possible and noted.
	Read func(doc []byte) (*Text, error)
}

// SniffSize is how many bytes of a file Sniff is shown.
const SniffSize = 1024

// Text is the text of a document. It is never changed after it was made.
type Text struct {
	Body     string // valid UTF-8, without a byte order mark
	Format   string // ID of the format that read it
	Encoding string // of the file: "utf-8", "utf-16le", "windows-1252", "gb18030" ...
	Size     int    // bytes of the original file
	Notes    []Note // what the reader had to guess or could not read
	segments []segment
}

// A Note says what a reader guessed or could not read, and where.
type Note struct {
	At   int    `json:"at"`   // byte offset into the original file
	Says string `json:"says"` // one sentence
}

// A segment is a stretch of text whose units all have one width in the text
// and one in the source: 1 and 1 for UTF-8, 1 and 2 for ASCII in UTF-16, 3 and
// 2 for Han characters in UTF-16. It ends where the next one begins.
type segment struct {
	text, source         int // where it begins
	textUnit, sourceUnit int // bytes of one unit; textUnit is at least 1
}

// Source gives the bytes of the original file that the bytes of Body from
// start up to but not including end came from, as the offset of the first and
// that after the last. Characters that the file writes with several bytes
// count whole. Text that a format added, such as a line break between two
// cells of a table, came from no bytes: it gives an empty range at its place.
// Offsets outside Body are moved to its nearest end.
func (t *Text) Source(start, end int) (int, int) {
	start = min(max(start, 0), len(t.Body))
	end = min(max(end, start), len(t.Body))
	if len(t.segments) == 0 {
		return 0, 0
	}
	from, _ := t.unit(start)
	if end == start {
		return from, from
	}
	_, to := t.unit(end - 1)
	return from, max(from, to)
}

// unit gives the source bytes of the unit that the text byte at belongs to. At
// the end of the text it is the empty range after the last unit.
func (t *Text) unit(at int) (int, int) {
	s := t.segments[t.segment(at)]
	n := (at - s.text) / s.textUnit
	from := s.source + n*s.sourceUnit
	if at >= len(t.Body) {
		return from, from
	}
	return from, from + s.sourceUnit
}

// segment gives the number of the segment that holds the text byte at.
func (t *Text) segment(at int) int {
	return max(0, sort.Search(len(t.segments), func(i int) bool { return t.segments[i].text > at })-1)
}

// Segments is how many stretches the mapping has; tests use it to see that it
// stays small.
func (t *Text) Segments() int { return len(t.segments) }

// note adds a note.
func (t *Text) note(at int, format string, args ...any) {
	t.Notes = append(t.Notes, Note{At: at, Says: fmt.Sprintf(format, args...)})
}
