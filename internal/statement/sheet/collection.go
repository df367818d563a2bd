package sheet

import (
	"encoding/binary"
	"errors"

	"github.com/navicert/navicert/internal/statement"
)

// NeedsFont reports whether a statement has East Asian writing, which the fonts of
// the program do not have.
func NeedsFont(s *statement.Statement) bool {
	wide := func(text string) bool {
		for _, r := range text {
			if isWide(r) {
				return true
			}
		}
		return false
	}
	rows := func(all []statement.Row) bool {
		for _, r := range all {
			if wide(r.Label) {
				return true
			}
			for _, t := range r.Texts {
				if wide(t.Text) {
					return true
				}
			}
		}
		return false
	}
	found := wide(s.Title + s.Subject)
	for _, sec := range s.Sections {
		found = found || wide(sec.Heading) || rows(sec.Rows)
		for _, i := range sec.Items {
			found = found || wide(i.Title) || rows(i.Rows)
		}
	}
	return found
}

// The parts of a font file: a table of tables, 16 bytes each, behind 12 bytes; in a
// collection several of these, behind a list of where they begin.
const (
	collectionTag = "ttcf"
	headSize      = 12
	rowSize       = 16
	maxTables     = 200
)

var errNoFont = errors.New("it is no font that can be taken apart")

// Single gives a font as a file of its own: the first of a collection (.ttc), and
// any other as it is.
func Single(file []byte) ([]byte, error) {
	if len(file) < headSize || string(file[:4]) != collectionTag {
		return file, nil
	}
	if len(file) < headSize+4 {
		return nil, errNoFont
	}
	at := int64(binary.BigEndian.Uint32(file[headSize:]))
	if at+headSize > int64(len(file)) {
		return nil, errNoFont
	}
	n := int64(binary.BigEndian.Uint16(file[at+4:]))
	if n > maxTables || at+headSize+n*rowSize > int64(len(file)) {
		return nil, errNoFont
	}
	out := append([]byte(nil), file[at:at+headSize+n*rowSize]...)
	for i := range n {
		row := out[headSize+i*rowSize : headSize+(i+1)*rowSize]
		from, size := int64(binary.BigEndian.Uint32(row[8:])), int64(binary.BigEndian.Uint32(row[12:]))
		if from+size > int64(len(file)) {
			return nil, errNoFont
		}
		binary.BigEndian.PutUint32(row[8:], uint32(len(out)))
		out = append(out, file[from:from+size]...)
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
		if len(out) > 2*len(file)+maxTables*rowSize {
			return nil, errNoFont
		}
	}
	return out, nil
}

// May reports whether a font has TrueType outlines and its maker lets it be put
// into documents (OS/2, fsType).
func May(font []byte) bool {
	if len(font) < headSize || string(font[:4]) != "\x00\x01\x00\x00" && string(font[:4]) != "true" {
		return false
	}
	n := int64(binary.BigEndian.Uint16(font[4:]))
	if n > maxTables || headSize+n*rowSize > int64(len(font)) {
		return false
	}
	for i := range n {
		row := font[headSize+i*rowSize:]
		if string(row[:4]) != "OS/2" {
			continue
		}
		const kind, restricted = 8, 0x0002
		at := int64(binary.BigEndian.Uint32(row[8:])) + kind
		return at+2 <= int64(len(font)) && binary.BigEndian.Uint16(font[at:])&0x000F != restricted
	}
	return true // old fonts say nothing of it
}
