package ofac

import (
	"archive/zip"
	"bufio"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"errors"
	"io"
	"path"
	"strings"

	"github.com/navicert/navicert/internal/fault"
)

// The bounds of what is read. They are several times what the largest document
// of 2026 is (SDN_ADVANCED.XML, about 100 MB); what is larger is none of them.
const (
	maxSize   = 400 << 20 // of one document, unpacked
	maxPacked = 100 << 20 // of an archive
	maxFiles  = 16        // in an archive
	maxRatio  = 1100      // of packing, which deflate cannot exceed; for a size that is believed
)

// A Document is one document of those that a reader is given, unpacked.
type Document struct {
	Name string // as in the archive, without folders and ".gz"; "" where it came alone
	Body io.Reader
	// Size is how large it says it is, unpacked, or 0. It is no promise.
	Size int64
}

// Bytes reads the document whole.
func (d Document) Bytes() ([]byte, error) {
	var b bytes.Buffer
	b.Grow(int(d.Size) + bytes.MinRead)
	_, err := b.ReadFrom(d.Body)
	return b.Bytes(), err
}

// Open gives the documents in one input: itself, or what it is the gzip or ZIP
// of. What the bodies give is bounded, and their errors are *fault.Fault: a
// document that is too large, cut off or damaged is refused.
func Open(name string, doc io.Reader) ([]Document, error) {
	b := bufio.NewReaderSize(doc, 64<<10)
	head, err := b.Peek(4)
	switch {
	case len(head) == 0 && (err == nil || errors.Is(err, io.EOF)):
		return nil, Refuse("the document is empty")
	case len(head) == 0:
		return nil, readError(err)
	case bytes.HasPrefix(head, []byte("PK\x03\x04")):
		return openZip(b)
	case bytes.HasPrefix(head, []byte{0x1f, 0x8b}):
		z, err := gzip.NewReader(b)
		if err != nil {
			return nil, readError(err)
		}
		return []Document{{Name: strings.TrimSuffix(name, ".gz"), Body: &bounded{z, maxSize}}}, nil
	}
	return []Document{{Name: name, Body: &bounded{b, maxSize}}}, nil
}

func openZip(r io.Reader) ([]Document, error) {
	b, err := io.ReadAll(&bounded{r, maxPacked})
	if err != nil {
		return nil, err
	}
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		return nil, Refuse("the ZIP archive is damaged or cut off").Because(err)
	}
	if len(z.File) > maxFiles {
		return nil, Refuse("the ZIP archive holds %d files, more than %d", len(z.File), maxFiles)
	}
	var out []Document
	for _, f := range z.File {
		if strings.HasSuffix(f.Name, "/") {
			continue
		}
		body, err := f.Open()
		if err != nil {
			return nil, Refuse("a file of the ZIP archive cannot be unpacked").Because(err)
		}
		d, err := inner(path.Base(f.Name), body)
		if err != nil {
			return nil, err
		}
		if d.Size == 0 && f.UncompressedSize64 < maxSize && f.UncompressedSize64 < maxRatio*f.CompressedSize64 && f.CompressedSize64 <= uint64(len(b)) {
			d.Size = int64(f.UncompressedSize64)
		}
		out = append(out, d)
	}
	if len(out) == 0 {
		return nil, Refuse("the ZIP archive is empty")
	}
	return out, nil
}

// inner gives a file of an archive, or what it is the gzip of; an archive in an
// archive is left as it is, and no reader takes it.
func inner(name string, body io.Reader) (Document, error) {
	b := bufio.NewReader(&bounded{body, maxSize})
	if head, _ := b.Peek(2); !bytes.Equal(head, []byte{0x1f, 0x8b}) {
		return Document{Name: name, Body: b}, nil
	}
	z, err := gzip.NewReader(b)
	if err != nil {
		return Document{}, readError(err)
	}
	return Document{Name: strings.TrimSuffix(name, ".gz"), Body: &bounded{z, maxSize}}, nil
}

// One gives the only document of an input. Signatures and checksums beside it
// in an archive are passed over; two documents are refused.
func One(doc io.Reader, suffix string) (Document, error) {
	all, err := Open("", doc)
	if err != nil {
		return Document{}, err
	}
	if len(all) == 1 {
		return all[0], nil
	}
	var found Document
	for _, d := range all {
		if !strings.HasSuffix(strings.ToLower(d.Name), suffix) {
			continue
		}
		if found.Body != nil {
			return Document{}, Refuse("the ZIP archive holds more than one %s file", suffix)
		}
		found = d
	}
	if found.Body == nil {
		return Document{}, Refuse("the ZIP archive holds no %s file", suffix)
	}
	return found, nil
}

// bounded reads at most left bytes and refuses what goes on beyond.
type bounded struct {
	from io.Reader
	left int64
}

func (b *bounded) Read(p []byte) (int, error) {
	if b.left <= 0 {
		// Only one byte more tells a document that just fits from a larger one.
		if n, err := b.from.Read(p[:min(1, len(p))]); n == 0 {
			return 0, err
		}
		return 0, Refuse("the document is larger than any that OFAC publishes")
	}
	n, err := b.from.Read(p[:min(int64(len(p)), b.left)])
	b.left -= int64(n)
	if err != nil && !errors.Is(err, io.EOF) {
		err = readError(err)
	}
	return n, err
}

// readError makes an error of an input one for people.
func readError(err error) error {
	var f *fault.Fault
	switch {
	case errors.As(err, &f):
		return f
	case errors.Is(err, io.ErrUnexpectedEOF):
		return Refuse("the document is cut off").Because(err)
	case errors.Is(err, gzip.ErrChecksum), errors.Is(err, gzip.ErrHeader), errors.Is(err, zip.ErrChecksum), errors.Is(err, zip.ErrFormat):
		return Refuse("the packed document is damaged").Because(err)
	}
	var corrupt flate.CorruptInputError
	if errors.As(err, &corrupt) {
		return Refuse("the packed document is damaged").Because(err)
	}
	return fault.New(fault.Input, "the document cannot be read").Because(err)
}
