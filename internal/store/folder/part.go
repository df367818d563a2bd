package folder

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"errors"
	"hash"
	"runtime"
	"strconv"
	"sync"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/list"
)

// A part is one listing as it is stored: its canonical bytes with every line
// number written relative to the line of the listing, and how many lines
// further the next listing of the document stands. So a listing that only
// moved, because another was put in before it, is the same part as before.
type part struct {
	step int
	text []byte
}

// A key names a part by its content.
type key [sha256.Size]byte

func (p part) key() key {
	b := binary.AppendVarint(make([]byte, 0, binary.MaxVarintLen64+len(p.text)), int64(p.step))
	return sha256.Sum256(append(b, p.text...))
}

// lineMark begins a line number in canonical JSON. A string cannot hold it: its
// quotes would be escaped.
var lineMark = []byte(`"line":`)

// shift adds by to every line number of b.
func shift(b []byte, by int) []byte {
	if by == 0 {
		return b
	}
	var out []byte
	for {
		i := bytes.Index(b, lineMark)
		if i < 0 {
			if out == nil {
				return b
			}
			return append(out, b...)
		}
		end := i + len(lineMark)
		start := end
		for end < len(b) && (b[end] == '-' || b[end] >= '0' && b[end] <= '9') {
			end++
		}
		n, err := strconv.Atoi(string(b[start:end]))
		if out == nil {
			out = make([]byte, 0, len(b)+16)
		}
		out = append(out, b[:start]...)
		if err != nil {
			out = append(out, b[start:end]...)
		} else {
			out = strconv.AppendInt(out, int64(n+by), 10)
		}
		b = b[end:]
	}
}

// An encoded version: its head is the canonical encoding without listings.
type encoded struct {
	head  []byte
	lines []int // of the listings
	parts []part
	hash  canon.Hash // of the whole canonical encoding
	size  int64
}

// emptyListings stands in a head where the listings belong.
var emptyListings = []byte(`"listings":[]`)

// encode gives the parts of v and the hash of its canonical encoding, which is
// that of list.Version.Encode.
func encode(v *list.Version) (*encoded, error) {
	head := *v
	if len(v.Listings) > 0 {
		head.Listings = []list.Listing{}
	}
	e := &encoded{}
	var err error
	if e.head, err = canon.JSON(head); err != nil {
		return nil, err
	}
	texts, err := encodeListings(v.Listings)
	if err != nil {
		return nil, err
	}
	e.lines = make([]int, len(texts))
	e.parts = make([]part, len(texts))
	for i := range texts {
		e.lines[i] = v.Listings[i].Line
	}
	var wait sync.WaitGroup
	wait.Go(func() { e.hash, e.size, err = sum(e.head, func(i int) []byte { return texts[i] }, len(texts)) })
	for i := range texts {
		step := 1
		if i+1 < len(texts) {
			step = e.lines[i+1] - e.lines[i]
		}
		e.parts[i] = part{step, shift(texts[i], -e.lines[i])}
	}
	wait.Wait()
	return e, err
}

// encodeListings encodes each listing canonically.
func encodeListings(listings []list.Listing) ([][]byte, error) {
	texts := make([][]byte, len(listings))
	err := sideBySide(len(listings), func(from, to int) error {
		var b bytes.Buffer
		enc := json.NewEncoder(&b)
		enc.SetEscapeHTML(false)
		ends := make([]int, 0, to-from)
		for i := from; i < to; i++ {
			if err := enc.Encode(&listings[i]); err != nil {
				return err
			}
			ends = append(ends, b.Len())
		}
		all, start := b.Bytes(), 0
		for i, end := range ends {
			texts[from+i] = all[start : end-1 : end-1] // without the newline
			start = end
		}
		return nil
	})
	return texts, err
}

// sideBySide does work on ranges of n things, one range for each processor.
func sideBySide(n int, do func(from, to int) error) error {
	workers := max(1, min(runtime.GOMAXPROCS(0), n/256))
	errs := make([]error, workers)
	var wait sync.WaitGroup
	for w := range workers {
		wait.Go(func() { errs[w] = do(n*w/workers, n*(w+1)/workers) })
	}
	wait.Wait()
	return errors.Join(errs...)
}

// sum hashes the canonical encoding that a head and the texts of n listings
// make, and counts its bytes.
func sum(head []byte, text func(int) []byte, n int) (canon.Hash, int64, error) {
	s := counting{sum: sha256.New()}
	if err := splice(&s, head, text, n); err != nil {
		return "", 0, err
	}
	return canon.Hash(hexOf(s.sum.Sum(nil))), s.size, nil
}

// splice writes a head with the listings put in.
func splice(w interface{ Write([]byte) (int, error) }, head []byte, text func(int) []byte, n int) error {
	if n == 0 {
		_, err := w.Write(head)
		return err
	}
	at := bytes.Index(head, emptyListings)
	if at < 0 {
		return errors.New("the head of a version has no place for listings")
	}
	at += len(emptyListings) - 1
	if _, err := w.Write(head[:at]); err != nil {
		return err
	}
	comma := []byte{','}
	for i := range n {
		if i > 0 {
			if _, err := w.Write(comma); err != nil {
				return err
			}
		}
		if _, err := w.Write(text(i)); err != nil {
			return err
		}
	}
	_, err := w.Write(head[at:])
	return err
}

type counting struct {
	sum  hash.Hash
	size int64
}

func (c *counting) Write(b []byte) (int, error) {
	c.size += int64(len(b))
	return c.sum.Write(b)
}
