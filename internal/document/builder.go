package document

import "strings"

// A Builder makes a Text piece by piece. Pieces are added in the order of the
// text. The zero Builder is ready for use.
type Builder struct {
	body     strings.Builder
	segments []segment
}

// Units adds text that consists of units of textUnit bytes, each written in
// the source with sourceUnit bytes, the first of them at source. The length of
// text is a multiple of textUnit.
func (b *Builder) Units(text string, source, textUnit, sourceUnit int) {
	if text == "" {
		return
	}
	at := b.body.Len()
	b.body.WriteString(text)
	if n := len(b.segments); n > 0 {
		last := b.segments[n-1]
		run := (at - last.text) / last.textUnit * last.sourceUnit
		if last.textUnit == textUnit && last.sourceUnit == sourceUnit && last.source+run == source {
			return
		}
	}
	b.segments = append(b.segments, segment{at, source, textUnit, sourceUnit})
}

// Whole adds text that stands for the source bytes from start up to end as one
// unit: an entity, an escape, a character of a multi-byte encoding.
func (b *Builder) Whole(text string, start, end int) {
	b.Units(text, start, max(1, len(text)), end-start)
}

// Added adds text that no byte of the source stands for, at the place source.
func (b *Builder) Added(text string, source int) { b.Units(text, source, 1, 0) }

// Copy adds the bytes of from.Body from start up to end with their places.
func (b *Builder) Copy(from *Text, start, end int) { b.Replace(from, start, from.Body[start:end]) }

// Replace adds text with the places of the bytes of from.Body that begin at
// start and are as many as text has; it serves to write one byte for another,
// as a space for a line break.
func (b *Builder) Replace(from *Text, start int, text string) {
	for text != "" {
		i := from.segment(start)
		s := from.segments[i]
		end := len(from.Body)
		if i+1 < len(from.segments) {
			end = from.segments[i+1].text
		}
		skip := (start - s.text) % s.textUnit
		n := min(len(text), end-start)
		if skip != 0 {
			n = min(n, s.textUnit-skip)
		} else if n > s.textUnit {
			n -= n % s.textUnit
		}
		source := s.source + (start-s.text)/s.textUnit*s.sourceUnit
		if skip != 0 || n < s.textUnit {
			b.Units(text[:n], source, n, s.sourceUnit)
		} else {
			b.Units(text[:n], source, s.textUnit, s.sourceUnit)
		}
		text, start = text[n:], start+n
	}
}

// Len is the number of bytes added so far.
func (b *Builder) Len() int { return b.body.Len() }

// Text gives what was built. size is that of the original file.
func (b *Builder) Text(format, encoding string, size int, notes []Note) *Text {
	return &Text{
		Body: b.body.String(), Format: format, Encoding: encoding, Size: size, Notes: notes,
		segments: b.segments,
	}
}
