package evaluate

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"unicode/utf8"

	"github.com/navicert/navicert/internal/fault"
)

// The limits on what is read. They keep a wrong file from filling the memory.
const (
	MaxBytes = 256 << 20 // of a file, unpacked
	MaxRows  = 1000000   // names or pairs of one file
	MaxName  = 10000     // bytes of one name
)

// content reads a whole file of text: UTF-8, with or without a byte order mark,
// also gzipped. file names it in errors.
func content(file string, r io.Reader) ([]byte, error) {
	b, err := limited(file, r)
	if err != nil {
		return nil, err
	}
	if bytes.HasPrefix(b, []byte("\x1f\x8b")) {
		z, err := gzip.NewReader(bytes.NewReader(b))
		if err != nil {
			return nil, packed(file, err)
		}
		if b, err = limited(file, z); err != nil {
			var f *fault.Fault
			if errors.As(err, &f) && f.Code == fault.Input {
				return nil, err
			}
			return nil, packed(file, errors.Unwrap(err))
		}
	}
	if bytes.HasPrefix(b, []byte("\xff\xfe")) || bytes.HasPrefix(b, []byte("\xfe\xff")) {
		return nil, fault.New(fault.Input, "%s is in UTF-16", file).Try("save it as UTF-8")
	}
	b = bytes.TrimPrefix(b, []byte("\ufeff"))
	if len(bytes.TrimSpace(b)) == 0 {
		return nil, fault.New(fault.Input, "%s is empty", file).Try("docs/evaluating.md shows what it has to hold")
	}
	line := 1
	for rest := b; len(rest) > 0; {
		i := bytes.IndexByte(rest, '\n') + 1
		if i == 0 {
			i = len(rest)
		}
		if !utf8.Valid(rest[:i]) {
			return nil, fault.New(fault.Input, "%s, line %d is not in UTF-8", file, line).Try("save the file as UTF-8")
		}
		rest = rest[i:]
		line++
	}
	return b, nil
}

func limited(file string, r io.Reader) ([]byte, error) {
	b, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	switch {
	case err != nil:
		return nil, fault.New(fault.Unavailable, "%s cannot be read", file).Because(err)
	case len(b) > MaxBytes:
		return nil, fault.New(fault.Input, "%s is larger than 256 megabytes", file).Try("cut it into several files")
	}
	return b, nil
}

func packed(file string, err error) error {
	return fault.New(fault.Input, "%s is damaged: it cannot be unpacked", file).Try("get or make the file again").Because(err)
}

// broken makes the fault of a place in a file that cannot be understood.
func broken(file string, line int, format string, args ...any) *fault.Fault {
	f := fault.New(fault.Input, format, args...)
	return fault.New(fault.Input, "%s, line %d: %s", file, line, f.Says)
}
