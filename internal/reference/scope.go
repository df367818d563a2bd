package reference

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/navicert/navicert/internal/item"
)

// A Verdict is yes, no or open. Open is for a person; it is never a clearance.
type Verdict string

// The verdicts.
const (
	Yes  Verdict = "yes"
	No   Verdict = "no"
	Open Verdict = "open"
)

// A Scope is what the control cell of a row says of which items the row is
// about.
type Scope struct {
	Reason string // "NS", "MT"; "" where the cell begins in another way
	// Whole is true for "applies to entire entry", with or without paragraphs
	// that are excepted.
	Whole bool
	// Paragraphs are those that the row is limited to, or, of a whole entry,
	// those that are excepted.
	Paragraphs []item.ECCN
	// Prose is true where the words say more than paragraphs: properties of
	// the item, other entries. A person must read them.
	Prose bool
	code  string
	words string // of prose: what follows "applies"
}

var (
	reasonPattern = regexp.MustCompile(`^([A-Z]{2})s? appl(?:y|ies)\b`)
	wholePattern  = regexp.MustCompile(`^(?:to )?(?:the )?entire entry$`)
	exceptPattern = regexp.MustCompile(`^(?:to )?(?:the )?entire entry,? except(?: for)?:? (.+)$`)
	limitPattern  = regexp.MustCompile(`^(?:to )?(?:items controlled by )?(?:paragraphs? )?(.+?)(?: only| of this entry)?$`)
)

// ParseScope reads the control cell of a row of the entry with that code.
func ParseScope(code, control string) Scope {
	text := strings.TrimRight(strings.Join(strings.Fields(control), " "), ". ")
	m := reasonPattern.FindStringSubmatchIndex(text)
	if m == nil {
		return Scope{Prose: true}
	}
	s := Scope{Reason: text[m[2]:m[3]]}
	rest := strings.TrimSpace(text[m[1]:])
	if wholePattern.MatchString(rest) {
		s.Whole = true
		return s
	}
	paragraphs := ""
	if e := exceptPattern.FindStringSubmatch(rest); e != nil {
		s.Whole, paragraphs = true, e[1]
	} else if l := limitPattern.FindStringSubmatch(rest); l != nil {
		paragraphs = l[1]
	}
	var ok bool
	if s.Paragraphs, ok = paragraphList(code, paragraphs); !ok {
		s.Prose, s.Paragraphs = true, nil
		s.code, s.words = code, rest
	}
	return s
}

// elsewhere reports whether prose is about other paragraphs of the entry only: it
// names some of them in single, and none that begins with the letter of the
// item's. A letter that may be the article "a" stays in doubt.
func (s Scope) elsewhere(e item.ECCN) bool {
	if s.words == "" || e.Paragraph == "" || e.Code != s.code || !strings.Contains(s.words, s.code+".") {
		return false
	}
	for _, many := range []string{"entire", " to ", "through", "all items"} {
		if strings.Contains(s.words, many) {
			return false
		}
	}
	letter := e.Paragraph[:1]
	for word := range strings.FieldsFuncSeq(s.words, func(r rune) bool { return strings.ContainsRune(" ,;:()“”\"'", r) }) {
		word = strings.TrimPrefix(strings.TrimPrefix(word, s.code), ".")
		if first, _, _ := strings.Cut(word, "."); first == letter {
			return false
		}
	}
	return true
}

// Covers reports whether the row is about an item of class e. It is open where
// the words must be read, and where e names no paragraph and the row does.
func (s Scope) Covers(e item.ECCN) Verdict {
	switch {
	case s.Prose && s.elsewhere(e):
		return No
	case s.Prose:
		return Open
	case s.Whole && len(s.Paragraphs) == 0:
		return Yes
	}
	listed := No
	for _, p := range s.Paragraphs {
		switch {
		case p.Covers(e):
			listed = Yes
		case e.Covers(p) && listed == No:
			listed = Open
		}
	}
	if !s.Whole || listed == Open {
		return listed
	}
	if listed == Yes {
		return No
	}
	return Yes
}

// paragraphList reads "7A003.d, .e and .f" or "a.4 to a.6": paragraphs of the
// entry with that code and nothing else.
func paragraphList(code, text string) ([]item.ECCN, bool) {
	text = strings.ReplaceAll(text, ". ", ".") // "8A620. b" stands so in the list
	for _, and := range []string{", and ", ", or ", " and ", " or ", " as well as "} {
		text = strings.ReplaceAll(text, and, ",")
	}
	var out []item.ECCN
	for part := range strings.SplitSeq(text, ",") {
		first, last, ranged := strings.Cut(strings.TrimSpace(part), " to ")
		from, ok := paragraph(code, first)
		if !ok {
			return nil, false
		}
		if !ranged {
			out = append(out, from)
			continue
		}
		until, ok := paragraph(code, last)
		if !ok {
			return nil, false
		}
		all, ok := between(from, until)
		if !ok {
			return nil, false
		}
		out = append(out, all...)
	}
	return out, len(out) > 0
}

// paragraph reads "7A003.d", ".d" or "d.1" as a paragraph of the entry. One that
// begins with a digit stands below another one and is not guessed.
func paragraph(code, s string) (item.ECCN, bool) {
	s = strings.TrimSpace(s)
	s = strings.TrimPrefix(strings.TrimPrefix(s, code), ".")
	if s == "" || s[0] >= '0' && s[0] <= '9' {
		return item.ECCN{}, false
	}
	e, err := item.Parse(code + "." + s)
	return e, err == nil && plainParagraph(e.Paragraph)
}

// plainParagraph refuses words that have the form of a paragraph, such as "all":
// the parts of one alternate between one or two letters and numbers.
func plainParagraph(p string) bool {
	for part := range strings.SplitSeq(p, ".") {
		if _, err := strconv.Atoi(part); err != nil && len(part) > 2 {
			return false
		}
	}
	return true
}

// between gives the paragraphs from one to another of the same parent.
func between(from, until item.ECCN) ([]item.ECCN, bool) {
	parent, first := last(from.Paragraph)
	other, end := last(until.Paragraph)
	if parent != other {
		return nil, false
	}
	join := func(s string) item.ECCN {
		return item.ECCN{Code: from.Code, Paragraph: strings.TrimPrefix(parent+"."+s, ".")}
	}
	var out []item.ECCN
	a, aerr := strconv.Atoi(first)
	b, berr := strconv.Atoi(end)
	switch {
	case aerr == nil && berr == nil:
		for n := a; n <= b && len(out) < 100; n++ {
			out = append(out, join(strconv.Itoa(n)))
		}
	case len(first) == 1 && len(end) == 1 && aerr != nil && berr != nil:
		for c := first[0]; c <= end[0]; c++ {
			out = append(out, join(string(c)))
		}
	}
	return out, len(out) > 1 && slices.Contains(out, until)
}

// last parts a paragraph into its parent and its last part.
func last(p string) (parent, part string) {
	i := strings.LastIndexByte(p, '.')
	if i < 0 {
		return "", p
	}
	return p[:i], p[i+1:]
}
