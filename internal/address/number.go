package address

import (
	"strconv"
	"strings"
)

// A Number is a number as addresses have it, with the letters around it and,
// for a range, its end: "27", "19C", "2-16", "1318-19", "B12", "B".
type Number struct {
	Before string // letters before it; all of it for a letter alone
	From   int    // -1 for a letter alone
	To     int    // From, but for a range
	After  string // letters or what follows a stroke
}

// Same reports whether two numbers name one thing: the same letters, and
// ranges that overlap.
func (n Number) Same(m Number) bool {
	return n.Before == m.Before && n.After == m.After && n.meets(m)
}

// Like reports whether two numbers differ only in a letter that one of them
// lacks: 14 and 14C.
func (n Number) Like(m Number) bool {
	return n.Before == m.Before && n.meets(m) && (n.After == "" || m.After == "" || n.After == m.After)
}

func (n Number) meets(m Number) bool {
	return n.From <= m.To && m.From <= n.To
}

// Digits reports whether the number has at least d digits.
func (n Number) digits(d int) bool { return n.From >= 0 && len(strconv.Itoa(n.From)) >= d }

// String writes the number as an address does.
func (n Number) String() string {
	if n.From < 0 {
		return strings.ToUpper(n.Before)
	}
	s := strings.ToUpper(n.Before) + strconv.Itoa(n.From)
	if n.To > n.From {
		s += "-" + strconv.Itoa(n.To)
	}
	return s + strings.ToUpper(n.After)
}

// maxDigits bounds a number; longer ones are telephone numbers and the like.
const maxDigits = 7

// parseNumber reads a word in small letters as a number; a letter alone is
// none, since it may be an initial.
func parseNumber(s string) (Number, bool) {
	n := Number{}
	i := 0
	for i < len(s) && s[i] >= 'a' && s[i] <= 'z' {
		i++
	}
	n.Before, s = s[:i], strings.TrimLeft(s[i:], "-")
	first, rest := cutDigits(s)
	if first == "" || len(first) > maxDigits || len(n.Before) > 2 {
		return Number{}, false
	}
	n.From, _ = strconv.Atoi(first)
	n.To = n.From
	if dash, ok := strings.CutPrefix(rest, "-"); ok {
		last, more := cutDigits(dash)
		if last != "" && len(last) <= maxDigits {
			// 1318-19 is 1318 to 1319.
			if len(last) < len(first) {
				if full, err := strconv.Atoi(first[:len(first)-len(last)] + last); err == nil && full >= n.From {
					last = strconv.Itoa(full)
				}
			}
			if to, _ := strconv.Atoi(last); to >= n.From && to-n.From <= maxRange {
				n.To, rest = to, more
			}
		}
	}
	n.After = strings.Trim(rest, "-")
	if len(n.After) > 4 {
		return Number{}, false
	}
	return n, true
}

// maxRange is the longest range of house or room numbers that is believed.
const maxRange = 200

func cutDigits(s string) (number, rest string) {
	i := 0
	for i < len(s) && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	return s[:i], s[i:]
}

// letter makes the number of a letter alone: block B.
func letter(s string) Number { return Number{Before: s, From: -1, To: -1} }
