// Package all registers every document format and picks the right one.
package all

import (
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"github.com/navicert/navicert/internal/document"
	"github.com/navicert/navicert/internal/document/html"
	"github.com/navicert/navicert/internal/document/text"
	"github.com/navicert/navicert/internal/fault"
)

// Formats returns the formats in the order in which they are asked whether a
// file is theirs. To add one, write its package beside the others, prove it
// with documenttest.Run, and add it here before plain text, which takes what
// is left.
func Formats() []document.Format {
	return []document.Format{
		html.Format,
		text.Format,
	}
}

// Read gives the text of a file. Its contents decide the format, then the
// extension of its name (which may be empty); what neither knows is read as
// plain text if it is text. The error is a *fault.Fault with code input: a
// file that cannot be read is never taken for an empty one, and one in which there
// is nothing to read, as after a download that failed or of a page that a script
// fills, is never taken for one that names nobody.
func Read(name string, doc []byte) (*document.Text, error) {
	if len(doc) == 0 {
		return nil, fault.New(fault.Input, "the file is empty").Try("fetch or save it again")
	}
	text, err := pick(name, doc).Read(doc)
	if err == nil && !strings.ContainsFunc(text.Body, readable) {
		return nil, fault.New(fault.Input, "the file holds no text: not one letter or digit").
			Try("save it as text or HTML as it is seen on the screen")
	}
	return text, err
}

// readable reports whether names are compared by a character.
func readable(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func pick(name string, doc []byte) document.Format {
	formats := Formats()
	head := doc[:min(len(doc), document.SniffSize)]
	for _, f := range formats {
		if f.Sniff(head) {
			return f
		}
	}
	ext := strings.ToLower(filepath.Ext(name))
	for _, f := range formats {
		if slices.Contains(f.Extensions, ext) {
			return f
		}
	}
	return formats[len(formats)-1]
}
