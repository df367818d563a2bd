package address

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/navicert/navicert/internal/name"
)

// A word is one word of a line while it is taken apart.
type word struct {
	text    string // folded
	sort    sort
	form    string // that stands for a word with a sort
	number  Number
	digital bool // it is a number
	ordinal bool // "5th"
	floored bool // "16/F", "13F": a number that says it is a floor
	used    bool // what it does is known
}

// A part is what stands between two commas.
type part []word

// lex cuts a line into parts and words.
func lex(line string) []part {
	if len(line) > maxLine {
		line = line[:maxLine]
	}
	if !ascii(line) {
		line = han.Replace(line)
	}
	var parts []part
	for _, text := range strings.FieldsFunc(line, func(c rune) bool {
		return c == ',' || c == ';' || c == '\n' || c == '，' || c == '、' || c == '；' || c == '(' || c == ')'
	}) {
		var p part
		for _, raw := range strings.FieldsFunc(text, separates) {
			p = appendWord(p, raw)
		}
		if len(p) > 0 {
			parts = append(parts, p)
		}
	}
	return parts
}

// separates reports whether a rune stands between words. Strokes and hyphens
// do not: they belong to numbers.
func separates(c rune) bool {
	switch c {
	case '/', '-', '\'', '’', 'ʼ', '`':
		return false
	}
	return !unicode.IsLetter(c) && !unicode.IsDigit(c) && !unicode.IsMark(c)
}

// appendWord adds the words that stand together between two spaces.
func appendWord(p part, raw string) part {
	low := folded(raw)
	if low == "" {
		return p
	}
	if before, after, ok := strings.Cut(low, "/"); ok {
		if n, isNumber := parseNumber(before); isNumber && meanings[after].sort == floorMark || isNumber && after == "f" {
			return append(p, word{text: low, digital: true, number: n, floored: true})
		}
		if before == "g" && (after == "f" || after == "fl") {
			return append(p, word{text: low, digital: true, floored: true})
		}
		if _, isNumber := parseNumber(low); !isNumber {
			return appendWord(appendWord(p, before), after)
		}
	}
	if n, ok := parseNumber(low); ok {
		if m, marks := meanings[n.Before]; marks && len(n.Before) > 1 { // RM19C
			p = append(p, word{text: n.Before, sort: m.sort, form: m.form})
			n.Before = ""
		}
		return append(p, numbered(low, n))
	}
	for _, w := range strings.FieldsFunc(low, func(c rune) bool { return c == '-' || c == '/' }) {
		if n, ok := parseNumber(w); ok {
			p = append(p, numbered(w, n))
			continue
		}
		if w == "shi4" { // the mark that lex puts for the character for a room
			p = append(p, word{text: w, sort: afterUnit})
			continue
		}
		p = append(p, split(w)...)
	}
	return p
}

// numbered makes the word of a number: "5th" is 5, "13f" is a floor.
func numbered(text string, n Number) word {
	w := word{text: text, digital: true, number: n}
	switch n.After {
	case "st", "nd", "rd", "th":
		w.ordinal, w.number.After = true, ""
	case "f", "fl":
		w.floored = true
	case "hao":
		w.number.After = ""
	}
	return w
}

// split makes the word of letters, or two of a pinyin street that is written
// as one with its kind: zhongshanlu.
func split(w string) part {
	if m, ok := meanings[w]; ok {
		return part{{text: w, sort: m.sort, form: m.form}}
	}
	for _, j := range joined {
		stem, ok := strings.CutSuffix(w, j.end)
		if !ok || len(stem) < 4 {
			continue
		}
		p := part{{text: stem}}
		if j.direction != "" {
			p = append(p, word{text: j.direction})
		}
		return append(p, word{text: j.end, sort: streetType, form: j.road})
	}
	return part{{text: w}}
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// folded gives a word in small ASCII letters and digits, with the strokes and
// hyphens that it has inside.
func folded(raw string) string {
	raw = strings.Trim(raw, "/-'’ʼ`")
	if ascii(raw) {
		return strings.ReplaceAll(strings.ReplaceAll(strings.ToLower(raw), "'", ""), "`", "")
	}
	var b strings.Builder
	for _, w := range name.Words(raw) {
		b.WriteString(w.Text)
	}
	return strings.Map(func(c rune) rune {
		if c == ' ' {
			return -1
		}
		return unicode.ToLower(c)
	}, b.String())
}
