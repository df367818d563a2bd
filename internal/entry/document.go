package entry

import (
	"errors"
	"io"
	"slices"

	"github.com/navicert/navicert/internal/element"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/unpack"
)

// A Document says what a reader takes, in the words in which it refuses others.
type Document struct {
	Called  string // "the list of the EU"
	Layouts string // the same with its layouts: "the list of the EU in XML or CSV"
	Again   string // advice on where to get a whole one
	Limit   int64  // bytes, unpacked
}

// Refuse makes a fault of kind Refused with the advice of the document.
func (d *Document) Refuse(format string, args ...any) *fault.Fault {
	return fault.New(fault.Refused, format, args...).Try("%s", d.Again)
}

// Read unpacks the document and hands it to the layout of its form. It refuses
// one that is too large, damaged, empty, a web page, of a form that is no layout
// of it, and one that gave no listing.
func (d *Document) Read(doc io.Reader, out *list.Drafts, layouts map[unpack.Form]func([]byte) error) error {
	b, err := unpack.Read(doc, d.Limit, d.Again)
	if err != nil {
		return err
	}
	form := unpack.FormOf(b)
	read := layouts[form]
	switch {
	case form == unpack.Empty:
		return d.Refuse("the document is empty")
	case form == unpack.Page:
		return d.Refuse("the document is a web page, not %s", d.Called)
	case read == nil:
		return d.Refuse("the document is %s, not %s", form, d.Layouts)
	}
	if err := read(b); err != nil {
		return err
	}
	if out.Listings() == 0 {
		return d.Refuse("the document holds no listing")
	}
	return nil
}

// Elements reads the records of the XML and says in a sentence for people why
// it is not read. An error of x.Read is given back as it is.
func (d *Document) Elements(b []byte, x element.Document) error {
	err := x.Parse(b)
	var bad *element.Error
	if !errors.As(err, &bad) {
		return err
	}
	switch bad.Kind {
	case element.Cut:
		return d.Refuse("the document is cut off").Because(err)
	case element.Foreign:
		return d.Refuse("the document is another XML, not %s", d.Called).Because(err)
	case element.Large:
		return d.Refuse("the document is larger or deeper than any list").Because(err)
	case element.Typed:
		return d.Refuse("the document declares a document type, which the list never does").Because(err)
	}
	return d.Refuse("the document is no XML that can be read").Because(err)
}

// Room refuses a document with more entries of a list, or more that cannot be
// read, than any list has.
func (d *Document) Room(l *list.Draft) error {
	if len(l.Listings) > MaxEntries || len(l.Problems) > MaxBad {
		return d.Refuse("the document holds more than %d entries, or %d that cannot be read", MaxEntries, MaxBad)
	}
	return nil
}

// Outside gives what keeps, as problems of a list, the attributes and texts
// that stand outside of the records, but for those at the paths that are known.
func Outside(out *list.Drafts, id list.ID, known ...string) func(line int, path, value string) {
	return func(line int, path, value string) {
		if !slices.Contains(known, path) {
			out.Flag(id, list.NewProblem(line, path, value, "this reader does not know this field"))
		}
	}
}
