package source

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/unpack"
)

// Bytes reads a whole document of up to limit bytes, through gzip when it
// begins as gzip does; then limit counts the bytes that come out, so that a
// small file cannot fill the memory. It refuses a document that is empty, cut
// off, damaged or larger.
func Bytes(doc io.Reader, limit int64) ([]byte, error) {
	b, err := bounded(doc, limit)
	if err == nil && bytes.HasPrefix(b, []byte{0x1f, 0x8b}) {
		z, zerr := gzip.NewReader(bytes.NewReader(b))
		if zerr != nil {
			return nil, fault.New(fault.Refused, "the gzipped document is damaged").Try(fetchAgain).Because(zerr)
		}
		b, err = bounded(z, limit)
	}
	if err == nil && len(bytes.TrimSpace(b)) == 0 {
		return nil, fault.New(fault.Refused, "the document is empty").Try(fetchAgain)
	}
	return b, err
}

const fetchAgain = "download it again"

func bounded(r io.Reader, limit int64) ([]byte, error) {
	b, err := io.ReadAll(io.LimitReader(r, limit+1))
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF):
		return nil, fault.New(fault.Refused, "the gzipped document is cut off").Try(fetchAgain).Because(err)
	case errors.Is(err, gzip.ErrChecksum), errors.Is(err, gzip.ErrHeader):
		return nil, fault.New(fault.Refused, "the gzipped document is damaged").Try(fetchAgain).Because(err)
	case err != nil:
		return nil, fault.New(fault.Input, "the document cannot be read").Because(err)
	case int64(len(b)) > limit:
		return nil, fault.New(fault.Refused, "the document is larger than %d bytes", limit).Try("a document of this size is another one")
	}
	return b, nil
}

// UTF8 gives a text as UTF-8 without a byte order mark. One that is no UTF-8 is
// read as Windows-1252, in which US agencies save their spreadsheets; then
// recoded is true. A wrong byte among letters of UTF-8 is read so alone. One with the
// mark of UTF-16 is surely that.
func UTF8(b []byte) (text []byte, recoded bool) {
	if out, marked := unpack.UTF16(b); marked {
		return out, false
	}
	b = bytes.TrimPrefix(b, []byte("\uFEFF"))
	if utf8.Valid(b) {
		return b, false
	}
	out := make([]byte, 0, len(b)+len(b)/8)
	keep := mostlyUTF8(b)
	for len(b) > 0 {
		r, n := utf8.DecodeRune(b)
		if n == 1 || !keep {
			r, n = charmap.Windows1252.DecodeByte(b[0]), 1
		}
		out = utf8.AppendRune(out, r)
		b = b[n:]
	}
	return out, true
}

// mostlyUTF8 reports whether more of a text beyond ASCII is UTF-8 than is not: then one
// byte is wrong, not the encoding of all.
func mostlyUTF8(b []byte) bool {
	right, wrong := 0, 0
	for len(b) > 0 {
		r, n := utf8.DecodeRune(b)
		switch {
		case r == utf8.RuneError && n == 1:
			wrong++
		case n > 1:
			right++
		}
		b = b[n:]
	}
	return right > wrong
}
