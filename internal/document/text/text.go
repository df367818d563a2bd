// Package text reads plain text in any encoding that document.Decode knows.
package text

import (
	"github.com/navicert/navicert/internal/document"
	"github.com/navicert/navicert/internal/fault"
)

// Format is plain text. It is the last resort for files that no other format
// claims, so it refuses what is no text.
var Format = document.Format{
	ID:         "text",
	Title:      "plain text",
	Extensions: []string{".txt", ".text", ".md", ".csv", ".tsv", ".log", ".eml", ".json"},
	Sniff:      func([]byte) bool { return false },
	Read:       read,
}

func read(doc []byte) (*document.Text, error) {
	if document.Binary(doc) {
		return nil, fault.New(fault.Input, "the file is not a text or HTML document").
			Try("convert it to text or HTML first; its contents were not read")
	}
	t := document.Decode(doc, "")
	t.Format = "text"
	return t, nil
}
