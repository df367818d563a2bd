package sqlite

import (
	"bytes"
	"strings"

	"github.com/navicert/navicert/internal/list"
)

// Two sections of an entry are the same in thousands of others: the lists that were
// asked, with the engine behind them, and the lists that were not. They are kept once,
// as parts, and stay when entries are deleted. So a section is told by its form to the
// last letter: names of lists that this program knows, numbers, days and hashes. No name
// and nothing else that anybody typed fits into it.
//
// In a form, %l stands for the ID of a list, %h for a hash, %d for a day or null, %n for
// a number, %b for a boolean and %v for a version.
var sections = []sectionForm{
	{
		begins: `"not_asked":["`, head: `"not_asked":["%l"`, more: `,"%l"`, ends: `]`,
	},
	{
		begins: `"lists":[{"id":"`, head: `"lists":[` + scopeForm, more: `,` + scopeForm, ends: `]`,
		follows: `,"engine":{"version":"%v","weights":"%v","folding":%n,"threshold":%n,"sure":%n,"near":%n}`,
	},
}

const scopeForm = `{"id":"%l","version":"%h","dated":%d,"listings":%n,"problems":%n,"starter":%b,"age_days":%n,"stale":%b}`

// A sectionForm is the form of a section: the first of a list, each other one, and what
// ends it; follows may stand behind it.
type sectionForm struct{ begins, head, more, ends, follows string }

// end gives where the section ends that begins with a text, 0 where the text is of
// another form.
func (f *sectionForm) end(text []byte) int {
	at := fits(text, 0, f.head)
	for at > 0 {
		next := fits(text, at, f.more)
		if next == 0 {
			break
		}
		at = next
	}
	if at > 0 {
		at = fits(text, at, f.ends)
	}
	if at == 0 || f.follows == "" {
		return at
	}
	return max(at, fits(text, at, f.follows))
}

// fits gives where a form ends in a text, 0 where the text is of another one.
func fits(text []byte, at int, form string) int {
	for i := 0; i < len(form); i++ {
		if at >= len(text) {
			return 0
		}
		if form[i] != '%' {
			if text[at] != form[i] {
				return 0
			}
			at++
			continue
		}
		i++
		n := value(text[at:], form[i])
		if n == 0 {
			return 0
		}
		at += n
	}
	return at
}

// value gives how long the value is that a text begins with, 0 where it is no such one.
func value(text []byte, kind byte) int {
	run := func(letters string, most int) int {
		n := 0
		for n < len(text) && n <= most && strings.IndexByte(letters, text[n]) >= 0 {
			n++
		}
		if n > most {
			return 0
		}
		return n
	}
	const digits, small = "0123456789", "abcdefghijklmnopqrstuvwxyz"
	switch kind {
	case 'l':
		n := run(small+digits+"/-", 64)
		if _, known := list.Find(list.ID(text[:n])); known {
			return n
		}
	case 'h':
		if n := run(digits+"abcdef", 64); n == 64 {
			return n
		}
	case 'd':
		if bytes.HasPrefix(text, []byte("null")) {
			return len("null")
		}
		const day = `"2006-01-02"`
		for i := range day {
			if i >= len(text) || text[i] != day[i] && (strings.IndexByte(digits, day[i]) < 0 || strings.IndexByte(digits, text[i]) < 0) {
				return 0
			}
		}
		return len(day)
	case 'n':
		sign := 0
		if len(text) > 0 && text[0] == '-' {
			sign, text = 1, text[1:]
		}
		if n := run(digits, 9); n > 0 {
			return sign + n
		}
	case 'b':
		for _, b := range []string{"true", "false"} {
			if bytes.HasPrefix(text, []byte(b)) {
				return len(b)
			}
		}
	case 'v':
		return run(small+strings.ToUpper(small)+digits+".+-", 64)
	}
	return 0
}
