package name

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// letters are Latin letters that no decomposition takes apart, with their
// usual ASCII spelling.
var letters = map[rune]string{
	'ß': "ss", 'ẞ': "ss", 'æ': "ae", 'Æ': "ae", 'œ': "oe", 'Œ': "oe",
	'ø': "o", 'Ø': "o", 'đ': "d", 'Đ': "d", 'ð': "d", 'Ð': "d",
	'þ': "th", 'Þ': "th", 'ł': "l", 'Ł': "l", 'ı': "i", 'İ': "i",
	'ħ': "h", 'Ħ': "h", 'ŋ': "n", 'Ŋ': "n", 'ŧ': "t", 'Ŧ': "t",
	'ə': "a", 'Ə': "a", 'ſ': "s", 'ƒ': "f", 'ɓ': "b", 'ɗ': "d", 'ɡ': "g",
	'ʻ': "", 'ʼ': "", 'ʽ': "", 'ʾ': "", 'ʿ': "", 'ˈ': "", '‘': "", '’': "",
	'‛': "", '′': "", 'ʹ': "", 'ʺ': "", '´': "", '＇': "",
}

// plain gives the ASCII spelling of a letter that is Latin but for marks,
// width or compatibility forms. It reports false for any other rune.
func plain(r rune) (string, bool) {
	if s, ok := letters[r]; ok {
		return s, true
	}
	var buf [utf8.UTFMax]byte
	n := utf8.EncodeRune(buf[:], r)
	if norm.NFKD.Properties(buf[:n]).Decomposition() == nil {
		return "", false
	}
	ascii := make([]byte, 0, 4)
	for _, x := range string(norm.NFKD.Bytes(buf[:n])) {
		switch {
		case x < 0x80:
			ascii = append(ascii, byte(x))
		case unicode.Is(unicode.Mn, x):
		default:
			if s, ok := letters[x]; ok {
				ascii = append(ascii, s...)
				continue
			}
			return "", false
		}
	}
	return string(ascii), true
}

// ignorable reports runes that a name is the same without: marks, zero-width
// and direction characters, soft hyphens, variation selectors.
func ignorable(r rune) bool {
	return unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Me, r) ||
		r == 0x115F || r == 0x1160 || r == 0x3164 || r == 0xFFA0
}

// digitOf gives the value of a decimal digit of any script, or -1. Unicode has
// them in rows of ten.
func digitOf(r rune) int {
	for _, t := range unicode.Nd.R16 {
		if r <= rune(t.Hi) {
			if r < rune(t.Lo) {
				return -1
			}
			return int(r-rune(t.Lo)) % 10
		}
	}
	for _, t := range unicode.Nd.R32 {
		if uint32(r) <= t.Hi {
			if uint32(r) < t.Lo {
				return -1
			}
			return int(uint32(r)-t.Lo) % 10
		}
	}
	return -1
}
