// Package ftm reads lists in the FollowTheMoney data model: entities.ftm.json,
// which holds one entity in a line, and targets.simple.csv, the table that is
// made of it. Whoever has a licence for such data imports it as a list of its
// own, "ftm/entities"; an import takes the place of the one before.
//
// Which entities become listings: those that the file marks as targets, that
// have a topic that somebody warns of, or that a Sanction entity is about; and,
// where the file does not say what is a target, every party. What the file says
// is no target, and nobody warns of, is there only because something else
// refers to it, and is no listing; nor are relations, such as ownership and
// family, which are not kept.
//
// Of a party everything is kept: names by their use, addresses with the
// entities that they refer to, numbers, documents, births, countries, and every
// other property in the remarks, as "property: value". A start or an end is
// taken only where every Sanction entity of the party states it: the earliest
// start, the latest end. The type of a number in the table is not stated there,
// so it is compared with none.
//
// The model and the files are read after their public descriptions
// (followthemoney.tech/explorer, opensanctions.org/docs/bulk). No published file
// has been tried.
package ftm

import (
	"bytes"
	"io"

	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/source"
)

// List is the list that is filled.
const List list.ID = "ftm/entities"

// Source describes the reader.
func Source() source.Source {
	return source.Source{
		ID: "ftm", Version: 1,
		Title:     "FollowTheMoney entities",
		Authority: "whoever licensed the data to the user",
		Page:      "https://followthemoney.tech",
		Document:  "entities.ftm.json or targets.simple.csv, also gzipped",
		Lists:     []list.ID{List},
		Parse:     Parse,
	}
}

// maxSize bounds a document, unpacked. The largest collections of sanctions are
// below half of it; those of all politicians are not lists to screen against.
const maxSize = 1 << 30

const again = "give entities.ftm.json or targets.simple.csv, whole"

// Parse reads either file, which its first bytes tell.
func Parse(doc io.Reader, out *list.Drafts) error {
	b, err := source.Bytes(doc, maxSize)
	if err != nil {
		return err
	}
	b = bytes.TrimPrefix(b, []byte("\uFEFF"))
	switch first := bytes.TrimLeft(b, " \t\r\n"); {
	case bytes.HasPrefix(first, []byte("{")):
		err = lines(b, out)
	case bytes.HasPrefix(first, []byte("[")):
		err = fault.New(fault.Refused, "the document is a list in JSON, not an entity in each line").Try(again)
	default:
		err = sheet(b, out)
	}
	if err == nil && out.Listings() == 0 {
		return fault.New(fault.Refused, "the document holds no party that is a target").Try(again)
	}
	return err
}
