package document

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// Decode gives the characters of doc. label is the encoding that the document
// declares ("gbk", "iso-8859-1"; see https://encoding.spec.whatwg.org), or "".
//
// A byte order mark decides before anything else and is left out of the text.
// Bytes that are valid UTF-8 are UTF-8, whatever the label says: other text is
// so by accident only when it is ASCII, where it makes no difference. Then the
// label decides. Without any of these, UTF-16, GB18030 and Big5 are recognised
// where the bytes leave no doubt, and the rest is read as Windows-1252, which
// gives every byte a character; a note says that this was a guess. Bytes that
// have no meaning in the encoding become U+FFFD, each by itself.
func Decode(doc []byte, label string) *Text {
	switch {
	case bytes.HasPrefix(doc, []byte("\xEF\xBB\xBF")):
		return decodeUTF8(doc, 3)
	case bytes.HasPrefix(doc, []byte("\xFF\xFE")):
		return decodeUTF16(doc, 2, false)
	case bytes.HasPrefix(doc, []byte("\xFE\xFF")):
		return decodeUTF16(doc, 2, true)
	}
	hasNUL := bytes.IndexByte(doc, 0) >= 0
	if !hasNUL && utf8.Valid(doc) {
		return decodeUTF8(doc, 0)
	}
	if big, ok := looksUTF16(doc); ok {
		t := decodeUTF16(doc, 0, big)
		t.note(0, "There is no byte order mark; the text was taken for %s by its pattern of bytes.", t.Encoding)
		return t
	}
	if enc, name := named(label); enc != nil {
		return decodeWith(doc, enc, name)
	}
	if label != "" || mostlyUTF8(doc) {
		return decodeUTF8(doc, 0)
	}
	return guess(doc)
}

// named finds the encoding of a label. UTF-8 and UTF-16 labels give nil: the
// bytes themselves have been asked about these.
func named(label string) (encoding.Encoding, string) {
	enc, err := htmlindex.Get(strings.TrimSpace(label))
	if err != nil {
		return nil, ""
	}
	name, err := htmlindex.Name(enc)
	if err != nil || strings.HasPrefix(name, "utf-") || name == "replacement" {
		return nil, ""
	}
	return enc, name
}

// guess decodes bytes that nothing is known about.
func guess(doc []byte) *Text {
	if looksGB(doc) {
		t := decodeWith(doc, simplifiedchinese.GB18030, "gb18030")
		t.note(0, "No encoding is declared; the text was taken for GB18030 by its pattern of bytes.")
		return t
	}
	if looksBig5(doc) {
		t := decodeWith(doc, traditionalchinese.Big5, "big5")
		t.note(0, "No encoding is declared; the text was taken for Big5 by its pattern of bytes.")
		return t
	}
	t := decodeWith(doc, charmap.Windows1252, "windows-1252")
	first := bytes.IndexFunc(doc, func(r rune) bool { return r >= utf8.RuneSelf })
	t.note(max(first, 0), "The text is not valid UTF-8 and declares no encoding; it was read as Windows-1252, so letters beyond ASCII may be wrong.")
	return t
}

// decodeUTF8 reads UTF-8 from byte from on.
func decodeUTF8(doc []byte, from int) *Text {
	var b Builder
	if rest := doc[from:]; utf8.Valid(rest) {
		b.Units(string(rest), from, 1, 1)
		return b.Text("", "utf-8", len(doc), nil)
	}
	bad := badBytes{}
	for i := from; i < len(doc); {
		start := i
		for i < len(doc) {
			r, n := utf8.DecodeRune(doc[i:])
			if r == utf8.RuneError && n == 1 {
				break
			}
			i += n
		}
		b.Units(string(doc[start:i]), start, 1, 1)
		if i < len(doc) {
			bad.add(i)
			b.Whole("\uFFFD", i, i+1)
			i++
		}
	}
	return b.Text("", "utf-8", len(doc), bad.notes())
}

// decodeUTF16 reads UTF-16 from byte from on.
func decodeUTF16(doc []byte, from int, big bool) *Text {
	var b Builder
	bad := badBytes{}
	name := "utf-16le"
	if big {
		name = "utf-16be"
	}
	var buf [utf8.UTFMax]byte
	for i := from; i < len(doc); {
		r, n := runeUTF16(doc[i:], big)
		if r == utf8.RuneError && n != 2 || isSurrogate(r) {
			bad.add(i)
			r = utf8.RuneError
		}
		b.Whole(string(buf[:utf8.EncodeRune(buf[:], r)]), i, i+n)
		i += n
	}
	return b.Text("", name, len(doc), bad.notes())
}

// runeUTF16 reads one character and its length in bytes. A lone half of a
// surrogate pair is given as it is; a single byte at the end as RuneError.
func runeUTF16(p []byte, big bool) (rune, int) {
	unit := func(p []byte) rune {
		if big {
			return rune(p[0])<<8 | rune(p[1])
		}
		return rune(p[1])<<8 | rune(p[0])
	}
	if len(p) < 2 {
		return utf8.RuneError, len(p)
	}
	r := unit(p)
	if r >= 0xD800 && r < 0xDC00 && len(p) >= 4 {
		if low := unit(p[2:]); low >= 0xDC00 && low < 0xE000 {
			return (r-0xD800)<<10 + (low - 0xDC00) + 0x10000, 4
		}
	}
	return r, 2
}

func isSurrogate(r rune) bool { return r >= 0xD800 && r < 0xE000 }

// decodeWith reads one character at a time with a decoder of x/text, so that
// the place of each is known.
func decodeWith(doc []byte, enc encoding.Encoding, name string) *Text {
	var b Builder
	bad := badBytes{}
	dec := enc.NewDecoder().Transformer
	var dst [64]byte
	for i := 0; i < len(doc); {
		out, n := 0, 0
		for take := 1; n == 0 && i+take <= len(doc); take++ {
			out, n, _ = dec.Transform(dst[:], doc[i:i+take], i+take == len(doc) || take == maxUnit)
		}
		if n == 0 {
			n, out = 1, copy(dst[:], "\uFFFD")
		}
		text := string(dst[:out])
		if strings.Contains(text, "\uFFFD") {
			bad.add(i)
		}
		b.Whole(text, i, i+n)
		i += n
	}
	return b.Text("", name, len(doc), bad.notes())
}

// maxUnit is the greatest number of bytes that stand for one character in any
// of the encodings, four in GB18030, and in ISO-2022-JP with its escapes.
const maxUnit = 8

// badBytes collects where bytes had no meaning.
type badBytes struct {
	first, count int
}

func (b *badBytes) add(at int) {
	if b.count == 0 {
		b.first = at
	}
	b.count++
}

func (b *badBytes) notes() []Note {
	if b.count == 0 {
		return nil
	}
	t := Text{}
	t.note(b.first, "%d sequences of bytes have no meaning in this encoding and were read as U+FFFD; the first is here.", b.count)
	return t.Notes
}
