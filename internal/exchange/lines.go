package exchange

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
)

// linesFormat names the format of the lines. History: 1, the first.
const linesFormat = "navicert list 1"

// maxLine bounds a line that is read back, in bytes.
const maxLine = 16 << 20

// A header is the first line. The version in it has no listings; the lines
// after it are they.
type header struct {
	Format   string       `json:"navicert"`
	Title    string       `json:"title"`
	Hash     canon.Hash   `json:"sha256"` // of the whole version in its canonical encoding
	Listings int          `json:"listings"`
	On       day.Day      `json:"on,omitzero"`
	Known    day.Day      `json:"known,omitzero"`
	Version  list.Version `json:"version"`
}

func writeLines(w io.Writer, x Extract) error {
	b := bufio.NewWriter(w)
	h := header{Format: linesFormat, Title: x.About.Title, Hash: x.Version, Listings: len(x.Listings), On: x.On, Known: x.Known, Version: x.Head}
	if err := line(b, h); err != nil {
		return err
	}
	for _, l := range x.Listings {
		if err := line(b, l); err != nil {
			return err
		}
	}
	return b.Flush()
}

func line(w *bufio.Writer, v any) error {
	b, err := canon.JSON(v)
	if err == nil {
		_, err = w.Write(append(b, '\n'))
	}
	return err
}

// ReadLines reads lines of JSON back into the version that they were written
// of. It refuses lines that are not of this format, that are too few or too
// many, that are of one day only, or whose version has another hash than the
// first line says: with those, something was changed on the way.
func ReadLines(r io.Reader) (*list.Version, canon.Hash, error) {
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, maxLine)
	var h header
	if !lines.Scan() || json.Unmarshal(lines.Bytes(), &h) != nil || h.Format != linesFormat {
		if err := lines.Err(); err != nil && !errors.Is(err, bufio.ErrTooLong) {
			return nil, "", fault.New(fault.Input, "the file cannot be read").Because(err)
		}
		return nil, "", fault.New(fault.Refused, "the first line does not say %q", linesFormat).Try("only what \"navicert lists export --format jsonl\" wrote is read back")
	}
	if h.On.Known() {
		return nil, "", fault.New(fault.Refused, "the file holds what was in force on %s, and no whole version", h.On)
	}
	v := h.Version
	for lines.Scan() {
		if len(bytes.TrimSpace(lines.Bytes())) == 0 {
			continue
		}
		var l list.Listing
		if err := json.Unmarshal(lines.Bytes(), &l); err != nil {
			return nil, "", fault.New(fault.Refused, "listing %d is damaged or cut off", len(v.Listings)+1).Because(err)
		}
		v.Listings = append(v.Listings, l)
	}
	if err := lines.Err(); err != nil {
		return nil, "", fault.New(fault.Refused, "listing %d cannot be read", len(v.Listings)+1).Because(err)
	}
	if len(v.Listings) != h.Listings {
		return nil, "", fault.New(fault.Refused, "the file holds %d listings and says that it holds %d", len(v.Listings), h.Listings)
	}
	_, hash, err := v.Encode()
	if err != nil {
		return nil, "", err
	}
	if hash != h.Hash {
		return nil, "", fault.New(fault.Refused, "the version has the hash %s, and the file says %s", hash.Short(), h.Hash.Short()).
			Try("something was changed on the way; export it again")
	}
	return &v, hash, nil
}
