package document

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// sample is how much of a document the guesses below look at.
const sample = 1 << 16

// Binary reports whether the bytes are no text at all: they begin as a PDF, an
// archive, an office file, an image or RTF do (whose text is hidden from a
// reader of characters), or hold control characters that text never holds.
func Binary(doc []byte) bool {
	for _, magic := range []string{
		"%PDF-", "PK\x03\x04", "\x1F\x8B", "\xD0\xCF\x11\xE0", "{\\rtf", "\x89PNG", "\xFF\xD8\xFF", "GIF8",
		"\x7FELF", "MZ\x90", "BZh", "\xFD7zXZ", "7z\xBC\xAF", "SQLite format",
	} {
		if bytes.HasPrefix(doc, []byte(magic)) {
			return true
		}
	}
	if bytes.HasPrefix(doc, []byte("\xFF\xFE")) || bytes.HasPrefix(doc, []byte("\xFE\xFF")) {
		return false
	}
	doc = doc[:min(len(doc), sample)]
	if _, ok := looksUTF16(doc); ok {
		return false
	}
	controls := 0
	for _, c := range doc {
		if c == 0 {
			return true
		}
		// Escape and form feed occur in printouts and terminal logs.
		if c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\v' && c != 0x1B {
			controls++
		}
	}
	return controls*50 > len(doc)
}

// looksUTF16 reports whether bytes without a byte order mark are UTF-16, and
// whether the more significant byte comes first. Read in the right order,
// nearly every character must be one that texts use, in few scripts; in the
// wrong order ASCII becomes rare Han and unassigned characters.
func looksUTF16(doc []byte) (big, ok bool) {
	if len(doc)%2 == 1 || len(doc) < 8 {
		return false, false
	}
	doc = doc[:min(len(doc), sample)]
	le, be := plausible(doc, false), plausible(doc, true)
	// ASCII letters in pairs look like Han characters: without a single zero
	// byte it takes a space or line break, which both orders write with one.
	if bytes.IndexByte(doc, 0) < 0 || max(le, be) < 970 || min(le, be) > 900 {
		return false, false
	}
	return be > le, true
}

// plausible gives the share of characters, in thousandths, that ordinary text
// may hold.
func plausible(doc []byte, big bool) int {
	good, all := 0, 0
	for i := 0; i < len(doc); {
		r, n := runeUTF16(doc[i:], big)
		i += n
		all++
		switch {
		case r == '\n' || r == '\r' || r == '\t' || r >= ' ' && r < 0x7F:
			good++
		case r >= 0xA0 && r < 0x700 && unicode.IsPrint(r), r == 0xA0, r >= 0x2010 && r < 0x2040, r == 0x20AC:
			good++
		case r >= 0x3000 && r < 0x3100, r >= 0x4E00 && r < 0x9FA6, r >= 0xAC00 && r < 0xD7A4, r >= 0xFF00 && r < 0xFF5F:
			good++
		}
		if r == 0 || isSurrogate(r) || r == utf8.RuneError {
			good -= 10 // never in text, so one outweighs chance
		}
	}
	return max(0, good) * 1000 / max(1, all)
}

// mostlyUTF8 reports whether the bytes hold more proper sequences of UTF-8
// beyond ASCII than bytes that are none: a damaged or cut UTF-8 text.
func mostlyUTF8(doc []byte) bool {
	good, bad := 0, 0
	for i := 0; i < len(doc); {
		r, n := utf8.DecodeRune(doc[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			bad++
		case n > 1:
			good++
		}
		i += n
	}
	return good > bad
}

// looksGB reports whether the bytes are beyond doubt Chinese in GB2312 or its
// extensions: bytes beyond ASCII come in pairs of which nine in ten are
// everyday characters or punctuation.
func looksGB(doc []byte) bool {
	return pairs(doc, func(a, b byte) (valid, common bool) {
		valid = a >= 0x81 && a <= 0xFE && b >= 0x40 && b != 0x7F && b <= 0xFE
		return valid, b >= 0xA1 && (a >= 0xB0 && a <= 0xD7 || a >= 0xA1 && a <= 0xA3)
	})
}

// looksBig5 does the same for Chinese in Big5, whose everyday characters have
// a second byte that GB2312 does not use in four of ten.
func looksBig5(doc []byte) bool {
	return pairs(doc, func(a, b byte) (valid, common bool) {
		valid = a >= 0x81 && a <= 0xFE && (b >= 0x40 && b <= 0x7E || b >= 0xA1 && b <= 0xFE)
		return valid, a >= 0xA4 && a <= 0xC6 || a == 0xA1
	})
}

// pairs walks over double bytes. Western texts have single accented letters
// between ASCII ones, so runs of several pairs are demanded.
func pairs(doc []byte, class func(a, b byte) (valid, common bool)) bool {
	doc = doc[:min(len(doc), sample)]
	all, common, runs := 0, 0, 0
	in := false
	for i := 0; i < len(doc); {
		if doc[i] < 0x80 {
			in = false
			i++
			continue
		}
		if i+1 == len(doc) {
			break // the sample may end within a pair
		}
		valid, everyday := class(doc[i], doc[i+1])
		if !valid {
			return false
		}
		if !in {
			runs++
		}
		in = true
		all++
		if everyday {
			common++
		}
		i += 2
	}
	return all >= 3 && common*10 >= all*9 && all*2 >= runs*3
}
