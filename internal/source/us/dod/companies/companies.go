// Package companies reads the Chinese military companies of section 1260H from
// JSON that others make of the notice. Package dod says what is kept.
package companies

import (
	"io"

	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/source"
	"github.com/navicert/navicert/internal/source/us/dod"
)

const id list.ID = "us/dod/1260h"

const page = "https://www.federalregister.gov/documents/search?conditions%5Bterm%5D=1260H"

// Source describes the reader.
func Source() source.Source {
	return source.Source{
		ID: "us/dod/companies", Version: 1,
		Title:     "Chinese military companies (section 1260H)",
		Authority: "US Department of Defense",
		Page:      page,
		Document:  "JSON made of the PDF, list_id dow-1260h",
		Lists:     []list.ID{id},
		Parse:     func(doc io.Reader, out *list.Drafts) error { return dod.Parse(doc, "dow-1260h", id, out) },
	}
}
