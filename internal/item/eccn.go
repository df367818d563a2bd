// Package item is about goods, software and technology as export law sees
// them: which entry of the Commerce Control List they fall under.
package item

import (
	"fmt"
	"strings"
)

// An ECCN is an Export Control Classification Number, as in "1A004.c", or
// EAR99, the class of everything that is subject to the EAR and not on the
// Commerce Control List (15 CFR 734.3(c)). The form is set out in 15 CFR
// 738.2: category 0 to 9, product group A to E, three digits that tell the
// reasons for control, and paragraphs. The zero ECCN is an item whose class is
// not known.
type ECCN struct {
	// Code is the five characters, "1A004", or "EAR99", or "".
	Code string
	// Paragraph is what follows the first dot: "c", "a.4", "f.1.b.2", or "".
	Paragraph string
}

// EAR99 is the class of items that are subject to the EAR and on no list.
var EAR99 = ECCN{Code: "EAR99"}

// Parse reads "1A004.c", "3B001.f.1.b.2" or "EAR99" in upper or lower case,
// with white space around it.
func Parse(s string) (ECCN, error) {
	text := strings.TrimSpace(s)
	if strings.EqualFold(text, EAR99.Code) {
		return EAR99, nil
	}
	code, paragraph, dotted := strings.Cut(text, ".")
	code, paragraph = strings.ToUpper(code), strings.ToLower(paragraph)
	if !validCode(code) || dotted && !validParagraph(paragraph) {
		return ECCN{}, fmt.Errorf("%q is not an ECCN: one is written like 1A004.c, or EAR99", s)
	}
	return ECCN{Code: code, Paragraph: paragraph}, nil
}

func validCode(s string) bool {
	return len(s) == 5 && isDigit(s[0]) && s[1] >= 'A' && s[1] <= 'E' &&
		isDigit(s[2]) && isDigit(s[3]) && isDigit(s[4])
}

// validParagraph accepts letters or digits with single dots between them: the
// paragraphs of an entry alternate ".a.1.b", but some run on to ".aa" and ".10".
func validParagraph(s string) bool {
	for _, p := range strings.Split(s, ".") {
		if p == "" || len(p) > 3 {
			return false
		}
		for i := range len(p) {
			if !isDigit(p[i]) && (p[i] < 'a' || p[i] > 'z') {
				return false
			}
		}
	}
	return true
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// String writes the number as the Commerce Control List does, and the zero
// ECCN as "".
func (e ECCN) String() string {
	if e.Paragraph == "" {
		return e.Code
	}
	return e.Code + "." + e.Paragraph
}

// Known reports whether e is a class at all.
func (e ECCN) Known() bool { return e.Code != "" }

// Controlled reports whether e is an entry of the Commerce Control List.
func (e ECCN) Controlled() bool { return e.Known() && e != EAR99 }

// Category gives the digit of the category, 0 to 9, or -1 for EAR99 and for an
// unknown class.
func (e ECCN) Category() int {
	if !e.Controlled() {
		return -1
	}
	return int(e.Code[0] - '0')
}

// Group gives the product group, 'A' to 'E', or 0 for EAR99 and for an unknown
// class.
func (e ECCN) Group() byte {
	if !e.Controlled() {
		return 0
	}
	return e.Code[1]
}

// Reason gives the first of the three digits, which tells the family of
// reasons for control (15 CFR 738.2(d)(1)), or -1.
func (e ECCN) Reason() int {
	if !e.Controlled() {
		return -1
	}
	return int(e.Code[2] - '0')
}

// Kind gives the kind of item that the product group holds, or Unstated.
func (e ECCN) Kind() Kind {
	switch e.Group() {
	case 'A', 'B', 'C':
		return Commodity
	case 'D':
		return Software
	case 'E':
		return Technology
	}
	return Unstated
}

// Covers reports whether every item of class f is of class e too: 1A004 covers
// 1A004.c, and 3B001.f covers 3B001.f.1.b.2. A class covers itself; an unknown
// class covers nothing.
func (e ECCN) Covers(f ECCN) bool {
	if !e.Known() || e.Code != f.Code {
		return false
	}
	rest, ok := strings.CutPrefix(f.Paragraph, e.Paragraph)
	return ok && (rest == "" || e.Paragraph == "" || rest[0] == '.')
}

// Compare orders by code, then by paragraph.
func (e ECCN) Compare(f ECCN) int {
	if c := strings.Compare(e.Code, f.Code); c != 0 {
		return c
	}
	return strings.Compare(e.Paragraph, f.Paragraph)
}

// MarshalText writes what String writes.
func (e ECCN) MarshalText() ([]byte, error) { return []byte(e.String()), nil }

// UnmarshalText reads what Parse reads, and empty text as the zero ECCN.
func (e *ECCN) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*e = ECCN{}
		return nil
	}
	v, err := Parse(string(b))
	if err != nil {
		return err
	}
	*e = v
	return nil
}
