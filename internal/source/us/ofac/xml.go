package ofac

import (
	"bytes"
	"errors"
	"io"

	"github.com/navicert/navicert/internal/element"
	"github.com/navicert/navicert/internal/list"
)

// ParseXML reads the one XML document of an input, packed or not. Namespaces
// do not count: OFAC has changed them from one generation to the next, and the
// names below them have stayed.
func ParseXML(doc io.Reader, d element.Document) error {
	one, err := One(doc, ".xml")
	if err != nil {
		return err
	}
	b, err := one.Bytes()
	if err != nil {
		return err
	}
	b = bytes.TrimPrefix(b, []byte("\uFEFF"))
	switch first := bytes.TrimLeft(b[:min(len(b), 1000)], " \t\r\n"); {
	case len(first) == 0:
		return Refuse("the document is empty")
	case first[0] != '<':
		return Refuse("the document is no XML")
	}
	err = d.Parse(b)
	var bad *element.Error
	if errors.As(err, &bad) {
		says := bad.Says
		switch bad.Kind {
		case element.Cut:
			says = "the document is cut off"
		case element.Damaged:
			says = "the document is no XML that can be read"
		}
		return Refuse("%s, line %d", says, bad.Line).Because(bad)
	}
	return err
}

// Unread flags every text and attribute of an entry that its reader did not
// ask for, so that a field that is new is not lost unseen.
func Unread(l *list.Listing, e *element.Element) {
	e.Unread(func(path, value string) {
		l.Flag(path, value, "the reader does not know this field")
	})
}
