package name

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/simplifiedchinese"
)

// Repair gives the text that was meant where a text was surely read in the
// wrong encoding: UTF-8 taken for Windows-1252 or Windows-1251 (ÐŸÑƒÑ‚Ð¸Ð½, РџСѓС‚РёРЅ is
// Путин), GBK taken for Latin-1 (»ªÎª is 华为). Surely means that all letters
// beyond ASCII fit, and that there are so many that chance does not do it.
func Repair(text string) (string, bool) {
	if ascii(text) || lonely(text) {
		return "", false
	}
	var buf [128]byte
	for _, page := range [...]*charmap.Charmap{charmap.Windows1252, charmap.Windows1251} {
		if b, ok := bytesOf(buf[:0], text, page); ok && utf8.Valid(b) && letterRuns(string(b)) {
			return string(b), true
		}
	}
	if b, ok := bytesOf(buf[:0], text, charmap.Windows1252); ok && gbkPairs(b) {
		if s, err := simplifiedchinese.GBK.NewDecoder().Bytes(b); err == nil && utf8.Valid(s) {
			return string(s), true
		}
	}
	return "", false
}

// lonely reports whether a letter beyond ASCII stands among ASCII, as in names of
// Europe. One byte of UTF-8 or GBK beyond ASCII is never alone.
func lonely(text string) bool {
	run := 0
	for _, r := range text {
		switch {
		case r >= utf8.RuneSelf:
			run++
		case run == 1:
			return true
		default:
			run = 0
		}
	}
	return run == 1
}

func ascii(text string) bool {
	for i := 0; i < len(text); i++ {
		if text[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// bytesOf puts behind b the bytes that a text was before it was read by a code page.
// Bytes that the page leaves open were read as control characters.
func bytesOf(b []byte, text string, page *charmap.Charmap) ([]byte, bool) {
	for _, r := range text {
		c, ok := page.EncodeRune(r)
		switch {
		case ok:
		case 0x80 <= r && r < 0xA0:
			c = byte(r)
		default:
			return nil, false
		}
		b = append(b, c)
	}
	return b, true
}

// letterRuns reports whether what was decoded is text: letters, and marks of
// writing, of which one is beyond ASCII. A byte sequence of UTF-8 that is none
// by intent does not give letters only.
func letterRuns(s string) bool {
	wide := 0
	for _, r := range s {
		switch {
		case r < utf8.RuneSelf:
		case unicode.IsLetter(r):
			wide++
		case unicode.IsMark(r), unicode.IsDigit(r), unicode.IsPunct(r), unicode.IsSpace(r):
		default:
			return false
		}
	}
	return wide > 0
}

// gbkPairs reports whether the bytes beyond ASCII come in pairs that are
// characters of the first level of GB 2312, the 3,755 common ones, two or more
// of them. European text has its marked letters one by one.
func gbkPairs(b []byte) bool {
	pairs := 0
	for i := 0; i < len(b); i++ {
		if b[i] < utf8.RuneSelf {
			continue
		}
		if b[i] < 0xB0 || b[i] > 0xD7 || i+1 == len(b) || b[i+1] < 0xA1 {
			return false
		}
		pairs++
		i++
	}
	return pairs > 1
}
