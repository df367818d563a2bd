// Package research reads the institutions of concern in research of section 1286
// from JSON that others make of the PDF. Package dod says what is kept.
package research

import (
	"io"

	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/source"
	"github.com/navicert/navicert/internal/source/us/dod"
)

const id list.ID = "us/dod/1286"

const page = "https://basicresearch.defense.gov/Programs/Academic-Research-Security/"

// Source describes the reader.
func Source() source.Source {
	return source.Source{
		ID: "us/dod/research", Version: 1,
		Title:     "Foreign institutions of concern in research (section 1286)",
		Authority: "US Department of Defense",
		Page:      page,
		Document:  "JSON made of the PDF, list_id dow-1286",
		Lists:     []list.ID{id},
		Parse:     func(doc io.Reader, out *list.Drafts) error { return dod.Parse(doc, "dow-1286", id, out) },
	}
}
