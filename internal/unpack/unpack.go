// Package unpack takes a published document out of what it travelled in: it
// reads it whole within a limit, through gzip where it begins as gzip does,
// takes off the byte order mark, and says by the first bytes what it is. A file
// name or a header of the server is never asked: both have been wrong.
package unpack

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"errors"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"github.com/navicert/navicert/internal/fault"
)

// A Form is what a document is, as far as its first bytes tell.
type Form string

// The forms.
const (
	Empty Form = "empty" // nothing but white space
	Page  Form = "page"  // HTML, as servers send in place of a document
	XML   Form = "XML"
	JSON  Form = "JSON"
	Zip   Form = "zip" // an archive, as spreadsheets are
	Text  Form = "text"
)

// Read reads a document of at most limit bytes, packed or not. What it gives
// has no byte order mark. Its errors are *fault.Fault: Refused for a document
// that is too large, cut off or damaged, with again as the advice, and Input
// where reading failed.
func Read(doc io.Reader, limit int64, again string) ([]byte, error) {
	b, err := all(doc, limit, again)
	if err != nil {
		return nil, err
	}
	if bytes.HasPrefix(b, []byte{0x1f, 0x8b}) {
		z, err := gzip.NewReader(bytes.NewReader(b))
		if err != nil {
			return nil, fault.New(fault.Refused, "the gzipped document is damaged").Try("%s", again).Because(err)
		}
		if b, err = all(z, limit, again); err != nil {
			return nil, err
		}
	}
	return bytes.TrimPrefix(b, []byte("\uFEFF")), nil
}

func all(r io.Reader, limit int64, again string) ([]byte, error) {
	var b bytes.Buffer
	if n, ok := r.(interface{ Len() int }); ok && int64(n.Len()) <= limit {
		b.Grow(n.Len() + bytes.MinRead)
	}
	n, err := b.ReadFrom(io.LimitReader(r, limit+1))
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF):
		return nil, fault.New(fault.Refused, "the gzipped document is cut off").Try("%s", again).Because(err)
	case errors.Is(err, gzip.ErrChecksum), errors.Is(err, gzip.ErrHeader), corrupt(err):
		return nil, fault.New(fault.Refused, "the gzipped document is damaged").Try("%s", again).Because(err)
	case err != nil:
		return nil, fault.New(fault.Input, "the document cannot be read").Because(err)
	case n > limit:
		return nil, fault.New(fault.Refused, "the document is larger than %d bytes", limit).Try("%s", again)
	}
	return b.Bytes(), nil
}

// corrupt reports whether err says that packed bytes are not what was packed.
func corrupt(err error) bool {
	var c flate.CorruptInputError
	return errors.As(err, &c)
}

// FormOf tells the form of a document as Read gives it.
func FormOf(b []byte) Form {
	t := bytes.TrimLeft(b, " \t\r\n")
	switch {
	case len(t) == 0:
		return Empty
	case bytes.HasPrefix(t, []byte("PK\x03\x04")):
		return Zip
	case t[0] == '{' || t[0] == '[':
		return JSON
	case t[0] != '<':
		return Text
	}
	head := bytes.ToLower(t[:min(len(t), 256)])
	for _, tag := range []string{"<!doctype html", "<html", "<head", "<body", "<script"} {
		if bytes.HasPrefix(head, []byte(tag)) {
			return Page
		}
	}
	return XML
}

// UTF8 gives the text of a document that may be in Windows-1252, as older
// official files are, or in UTF-16 with its mark, as a spreadsheet saves Unicode. A
// document that is valid UTF-8 is taken as such. ok is false where a byte stands for
// no character in any.
func UTF8(b []byte) (text []byte, ok bool) {
	if utf8.Valid(b) {
		return b, true
	}
	if out, marked := UTF16(b); marked {
		return out, !bytes.ContainsRune(out, utf8.RuneError)
	}
	out, err := charmap.Windows1252.NewDecoder().Bytes(b)
	if err != nil {
		return bytes.ToValidUTF8(b, []byte("\uFFFD")), false
	}
	return out, !bytes.ContainsRune(out, utf8.RuneError)
}

// UTF16 gives the text of a document that begins with the byte order mark of UTF-16.
func UTF16(b []byte) (text []byte, marked bool) {
	if !bytes.HasPrefix(b, []byte("\xFF\xFE")) && !bytes.HasPrefix(b, []byte("\xFE\xFF")) {
		return b, false
	}
	// What is broken in it becomes the replacement character; there is no error.
	out, _ := unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder().Bytes(b)
	return out, true
}
