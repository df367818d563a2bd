package evidence

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"unicode/utf8"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/day"
)

// A service writes thousands of entries a second, and most of an entry is JSON
// that was encoded before. So contents and heads are put together here by hand.
// The tests hold every byte against canon.JSON, which is the spelling.

// An Encoded is the canonical JSON of a content, with room before it for the head
// of an entry.
type Encoded struct {
	room   []byte // the content begins at maxHead
	used   bool   // the room holds the head of an entry
	answer json.RawMessage
}

// Answer gives the answer of the content, which is part of it: it must not be
// changed.
func (e *Encoded) Answer() json.RawMessage { return e.answer }

// Room gives the memory that the content lies in, for another one when neither this nor
// anything that was made of it is used any more.
func (e *Encoded) Room() []byte { return e.room }

// EncodeContent gives the canonical JSON of a content.
func EncodeContent(c Content) (*Encoded, error) {
	size := maxHead + 1<<10
	for _, r := range [...]json.RawMessage{c.Query, c.Normalised, c.Settings, c.Candidates, c.Answer} {
		size += len(r)
	}
	if len(c.Answer) > 0 && !plain(c.Answer) {
		return spelt(c)
	}
	return EncodeContentWith(c, make([]byte, 0, size), func(out []byte) ([]byte, error) { return append(out, c.Answer...), nil })
}

// EncodeContentWith is EncodeContent for a content whose answer is still to be
// encoded, by a function that appends it where it is to stand, in the spelling of
// package canon. It is written into room as far as that is enough, over what is there.
func EncodeContentWith(c Content, room []byte, answer func(out []byte) ([]byte, error)) (*Encoded, error) {
	w := &writer{out: slices.Grow(room[:0], maxHead)[:maxHead]}
	from, to := w.content(&c, answer)
	if w.err != nil {
		return nil, w.err
	}
	c.Answer = w.out[from:to]
	for _, r := range [...]json.RawMessage{c.Query, c.Normalised, c.Settings, c.Candidates} {
		if !plain(r) {
			return spelt(c)
		}
	}
	return &Encoded{room: w.out, answer: w.out[from:to:to]}, nil
}

// spelt encodes a content whose JSON is not yet canonical.
func spelt(c Content) (*Encoded, error) {
	b, err := canon.JSON(c)
	if err != nil {
		return nil, err
	}
	answer, err := canon.JSON(c.Answer)
	return &Encoded{room: append(make([]byte, maxHead, maxHead+len(b)), b...), answer: answer}, err
}

// content writes a content, and tells from where to where the answer stands.
func (w *writer) content(c *Content, answer func(out []byte) ([]byte, error)) (from, to int) {
	w.text(`{"kind":`, string(c.Kind))
	w.text(`,"asked":{"by":`, c.Asked.By)
	w.text(`,"why":`, c.Asked.Why)
	w.text(`,"role":`, c.Asked.Role)
	w.text(`,"transaction":`, c.Asked.Transaction)
	w.texts(`},"subject":{"parties":`, c.Subject.Parties)
	w.texts(`,"countries":`, c.Subject.Countries)
	w.day(`,"on":`, c.Subject.On)
	w.texts(`,"listed":`, c.Subject.Listed)
	w.raw(`},"query":`, c.Query)
	w.raw(`,"normalised":`, c.Normalised)
	w.raw(`,"settings":`, c.Settings)
	w.texts(`,"not_asked":`, c.NotAsked)
	w.raw(`,"candidates":`, c.Candidates)
	w.text(`,"outcome":`, c.Outcome)
	w.texts(`,"meaning":`, c.Meaning)
	w.out = append(w.out, `,"answer":`...)
	from = len(w.out)
	if out, err := answer(w.out); err != nil {
		w.err = err
	} else {
		w.out = out
	}
	if len(w.out) == from {
		w.out = append(w.out, "null"...)
	}
	to = len(w.out)
	w.text(`,"retention":{"class":`, c.Retention.Class)
	w.day(`,"until":`, c.Retention.Until)
	if c.Links != nil && len(c.Links) == 0 {
		w.raw(`},"links":`, json.RawMessage("[]"))
	} else {
		w.value(`},"links":`, c.Links)
	}
	w.out = append(w.out, '}')
	return from, to
}

// appendHead appends the head of an entry, without the brace that ends it.
func (e *Entry) appendHead(out []byte) ([]byte, error) {
	w := &writer{out: append(out, `{"format":`...)}
	w.out = strconv.AppendInt(w.out, int64(e.Format), 10)
	w.text(`,"origin":`, e.Origin)
	w.out = append(w.out, `,"number":`...)
	w.out = strconv.AppendInt(w.out, e.Number, 10)
	w.text(`,"before":`, e.Before)
	w.text(`,"time":`, e.Time)
	w.text(`,"salt":`, e.Salt)
	return w.out, w.err
}

// maxHead is more than a head usually has.
const maxHead = 384

// EncodeWith is Encode for whoever has encoded the content already: it is the
// larger part, and can be made before the place is known. The line may lie where
// the content does.
func (e *Entry) EncodeWith(content *Encoded) ([]byte, error) {
	var short [maxHead]byte
	head, err := e.appendHead(short[:0])
	if err != nil {
		return nil, err
	}
	head = append(head, ',') // in place of the brace that begins the content
	var line []byte
	if !content.used && len(head) <= maxHead+1 {
		content.used = true
		line = content.room[maxHead+1-len(head):]
		copy(line, head)
	} else {
		line = append(head, content.room[maxHead+1:]...)
	}
	if len(line) > MaxEntry {
		return nil, fmt.Errorf("the entry has %d bytes, more than %d", len(line), MaxEntry)
	}
	return line, nil
}

// A writer appends members of an object, each with what stands before its value.
type writer struct {
	out []byte
	err error
}

func (w *writer) raw(before string, v json.RawMessage) {
	w.out = append(w.out, before...)
	w.out = append(w.out, v...)
}

// value writes any value as package canon spells it.
func (w *writer) value(before string, v any) {
	out, err := canon.Append(append(w.out, before...), v)
	if err != nil && w.err == nil {
		w.err = err
	}
	w.out = out
}

func (w *writer) text(before, s string) { w.out = canon.AppendText(append(w.out, before...), s) }

func (w *writer) texts(before string, all []string) {
	w.out = canon.AppendTexts(append(w.out, before...), all)
}

func (w *writer) day(before string, d day.Day) { w.out = d.AppendJSON(append(w.out, before...)) }

// plain reports whether JSON that a program encoded needs no more work to be
// canonical: it is null, or one object or array without space between its parts,
// and whole: every string ends, and every bracket is closed by its like. Whoever
// encodes it vouches for the rest.
func plain(b []byte) bool {
	if string(b) == "null" {
		return true
	}
	if len(b) == 0 || b[0] != '{' && b[0] != '[' || !utf8.Valid(b) {
		return false
	}
	var open [64]byte
	depth := 0
	for i := 0; i < len(b); i++ {
		switch c := b[i]; c {
		case '"':
			if i = endOfString(b, i+1); i < 0 {
				return false
			}
		case '{', '[':
			if depth == len(open) {
				return false
			}
			open[depth] = c + 2 // what closes it
			depth++
		case '}', ']':
			if depth--; depth < 0 || open[depth] != c {
				return false
			}
			if depth == 0 && i != len(b)-1 {
				return false
			}
		default:
			if c <= ' ' {
				return false
			}
		}
	}
	return depth == 0
}

// endOfString gives where the quote stands that ends a string, less than 0 for
// nowhere.
func endOfString(b []byte, i int) int {
	for {
		n := bytes.IndexByte(b[i:], '"')
		if n < 0 {
			return -1
		}
		slashes := 0
		for _, c := range b[i : i+n] {
			if c < ' ' {
				return -1
			}
			if slashes++; c != '\\' {
				slashes = 0
			}
		}
		if i += n; slashes%2 == 0 {
			return i
		}
		i++
	}
}
