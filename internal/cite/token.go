package cite

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/navicert/navicert/internal/day"
)

// A kind is what a token is made of.
type kind int

const (
	number kind = iota // digits
	word               // letters
	date               // three numbers with slashes between them
	mark               // any other character but white space
)

// A token is a piece of the text, s[at:end].
type token struct {
	kind    kind
	at, end int
	low     string // the token in lower case
	n       int    // value of a number; -1 when it has more digits than any volume, page or issue
}

// maxDigits is more than any page (five digits, a yearly count) and any
// executive order need; a longer number is kept as text only.
const maxDigits = 7

// tokens cuts s up. Bytes that are no UTF-8 are marks.
func tokens(s string) []token {
	var out []token
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff':
			i += size
		case digit(s[i]):
			t := readNumber(s, i)
			out = append(out, t)
			i = t.end
		case unicode.IsLetter(r):
			end := i
			for end < len(s) {
				r, size := utf8.DecodeRuneInString(s[end:])
				if !unicode.IsLetter(r) {
					break
				}
				end += size
			}
			out = append(out, token{kind: word, at: i, end: end, low: strings.ToLower(s[i:end])})
			i = end
		default:
			out = append(out, token{kind: mark, at: i, end: i + size, low: s[i : i+size]})
			i += size
		}
	}
	return out
}

// readNumber reads digits at i, or a whole date when slashes follow.
func readNumber(s string, i int) token {
	end := digits(s, i)
	if d := slashed(s, end); d > 0 {
		if e := slashed(s, d); e > 0 {
			return token{kind: date, at: i, end: e, low: s[i:e]}
		}
	}
	return token{kind: number, at: i, end: end, low: s[i:end], n: value(s[i:end])}
}

// slashed gives the end of the digits after a slash at i, or 0.
func slashed(s string, i int) int {
	if i >= len(s) || s[i] != '/' || i+1 >= len(s) || !digit(s[i+1]) {
		return 0
	}
	return digits(s, i+1)
}

func digits(s string, i int) int {
	for i < len(s) && digit(s[i]) {
		i++
	}
	return i
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

// value reads digits, or gives -1 when there are none, too many, or others
// among them.
func value(s string) int {
	if len(s) == 0 || len(s) > maxDigits {
		return -1
	}
	n := 0
	for i := range len(s) {
		if !digit(s[i]) {
			return -1
		}
		n = n*10 + int(s[i]-'0')
	}
	return n
}

// volumeYear is the year before the first volume of the Federal Register:
// volume 1 is 1936, volume 84 is 2019. Each year has been one volume since.
const volumeYear = 1935

// printed reads month/day/year. A year of two digits is of the century that
// lies nearest to the year of the volume, since the day is that of
// publication; without a volume, 36 to 99 are of the twentieth century and 00
// to 35 of this one, since the Federal Register began in 1936.
func printed(s string, volume int) (day.Day, bool) {
	parts := strings.Split(s, "/")
	if len(parts) != 3 || len(parts[0]) > 2 || len(parts[1]) > 2 {
		return 0, false
	}
	year := value(parts[2])
	switch len(parts[2]) {
	case 2:
		year += 2000
		if about := volumeYear + volume; volume > 0 {
			for year-about > 50 {
				year -= 100
			}
		} else if year > 2035 {
			year -= 100
		}
	case 4:
	default:
		return 0, false
	}
	d, err := day.Parse(twoDigits(parts[0])+"/"+twoDigits(parts[1])+"/"+fourDigits(year), "01/02/2006")
	return d, err == nil
}

func twoDigits(s string) string {
	if len(s) == 1 {
		return "0" + s
	}
	return s
}

func fourDigits(n int) string {
	if n < 1000 || n > 9999 {
		return "0"
	}
	return string([]byte{byte('0' + n/1000), byte('0' + n/100%10), byte('0' + n/10%10), byte('0' + n%10)})
}
