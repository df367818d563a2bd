package starter

import (
	"strconv"
	"strings"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
)

// A reader holds what was read so far of one facts file.
type reader struct {
	file    string
	line    int
	list    list.ID
	checked day.Day
	texts   map[string]string
	shared  map[string][]factLine
	into    string // the shared block that indented lines belong to, or ""
	entry   *entry // the party that indented lines belong to, or nil
	entries []*entry
}

// A factLine is one indented line: its keyword and its fields.
type factLine struct {
	line   int
	word   string
	fields []string // without the citation and the certainty
	cite   string
	grade  cite.Certainty
}

// parse reads one facts file. The first unreadable line is an error that names
// the file and the line.
func parse(file string, text []byte) (*reader, error) {
	r := &reader{file: file, texts: map[string]string{"-": ""}, shared: map[string][]factLine{}}
	for n, line := range strings.Split(string(text), "\n") {
		r.line = n + 1
		line = strings.TrimRight(line, " \r")
		bare := strings.TrimLeft(line, " ")
		if bare == "" || bare[0] == '#' {
			continue
		}
		var err error
		if len(bare) < len(line) {
			err = r.fact(bare)
		} else {
			err = r.head(bare)
		}
		if err != nil {
			return nil, err
		}
	}
	r.line++
	if !r.checked.Known() {
		return nil, r.bad("the file does not say when its facts were checked").Try("add a line like: checked 2026-10-04")
	}
	for _, e := range r.entries {
		if err := e.complete(r); err != nil {
			return nil, err
		}
	}
	return r, nil
}

func (r *reader) bad(format string, args ...any) *fault.Fault {
	f := fault.New(fault.Input, format, args...)
	f.Says = r.file + ":" + strconv.Itoa(r.line) + ": " + f.Says
	return f
}

// head reads a line that is not indented.
func (r *reader) head(line string) error {
	word, rest, _ := strings.Cut(line, " ")
	rest = strings.TrimSpace(rest)
	if rest == "" {
		return r.bad("the line %q has nothing after its first word", word)
	}
	switch word {
	case "checked":
		d, err := day.Parse(rest, day.ISO)
		if err != nil {
			return r.bad("checked: %q is not a day written as 2019-10-09", rest)
		}
		r.checked = d
	case "list":
		r.list = list.ID(rest)
	case "text":
		name, text, ok := strings.Cut(rest, " = ")
		if _, dup := r.texts[name]; dup || !ok || strings.TrimSpace(text) == "" {
			return r.bad("text must be written once as: text NAME = WORDS")
		}
		r.texts[name] = strings.TrimSpace(text)
	case "shared":
		if _, dup := r.shared[rest]; dup {
			return r.bad("shared %q was written before", rest)
		}
		r.shared[rest], r.into, r.entry = nil, rest, nil
	case "party":
		if r.list == "" {
			return r.bad("party %q comes before any list line", rest)
		}
		r.into = ""
		r.entry = &entry{line: r.line}
		r.entry.listing.List = r.list
		r.entry.listing.Line = r.line
		r.entry.listing.Subject.Names = []party.Name{{Text: rest, Use: party.Primary}}
		r.entries = append(r.entries, r.entry)
	default:
		return r.bad("%q is no word of this format", word).Try("use checked, list, text, shared or party, or indent the line")
	}
	return nil
}

// fact reads an indented line and gives it to its shared block or its party.
func (r *reader) fact(line string) error {
	word, rest, _ := strings.Cut(line, " ")
	switch {
	case r.into == "" && r.entry == nil:
		return r.bad("the fact belongs to no party")
	case word == "as" && r.entry != nil:
		block, ok := r.shared[strings.TrimSpace(rest)]
		if !ok {
			return r.bad("as: there is no shared %q above", rest)
		}
		for _, f := range block {
			if err := r.entry.add(r, f); err != nil {
				return err
			}
		}
		return nil
	case word == "overlay-only" && rest == "" && r.entry != nil:
		r.entry.overlayOnly = true
		return nil
	}
	f := factLine{line: r.line, word: word, fields: strings.Split(rest, "|")}
	for i := range f.fields {
		f.fields[i] = strings.TrimSpace(f.fields[i])
		if f.fields[i] == "" {
			return r.bad("%s: field %d is empty", word, i+1)
		}
	}
	if len(f.fields) < 3 {
		return r.bad("%s: a fact needs its content, a citation and a certainty, with | between them", word)
	}
	n := len(f.fields)
	f.cite, f.grade = f.fields[n-2], cite.Certainty(f.fields[n-1])
	f.fields = f.fields[:n-2]
	switch f.grade {
	case cite.A, cite.B, cite.C, cite.U:
	default:
		return r.bad("%s: the certainty %q is not A, B, C or U", word, f.grade)
	}
	if want, ok := widths[word]; !ok {
		return r.bad("%q is no kind of fact", word)
	} else if len(f.fields) != want {
		return r.bad("%s: %d fields before the citation, not %d", word, len(f.fields), want)
	}
	if r.into != "" {
		r.shared[r.into] = append(r.shared[r.into], f)
		return nil
	}
	return r.entry.add(r, f)
}

// widths gives the number of fields, before citation and certainty, of every
// kind of fact. To add a kind, add it here and to entry.add.
var widths = map[string]int{
	"rule": 1, "also": 1, "country": 1, "program": 1,
	"in-force": 1, "announced": 1, "published": 1,
	"alias": 1, "native": 1, "brand": 1, "former": 1,
	"terms": 4, "silent": 4, "fact": 1, "same": 3,
}

// span reads 2019-10-09..2020-07-22, or 2019-10-09.. for one without an end.
func (r *reader) span(s string) (day.Span, error) {
	from, until, ok := strings.Cut(s, "..")
	var span day.Span
	var err error
	if span.From, err = day.Parse(from, day.ISO); err != nil || !ok {
		return span, r.bad("%q is not written as 2019-10-09..2020-07-22 or 2019-10-09..", s)
	}
	if until == "" {
		return span, nil
	}
	if span.Until, err = day.Parse(until, day.ISO); err != nil || span.Empty() {
		return span, r.bad("the span %q does not end on a day after its first", s)
	}
	return span, nil
}

// citation reads a reference; one that is no page or section of a publication
// is kept as it is, as a citation of another series.
func citation(s string) cite.Citation {
	c, err := cite.Parse(s)
	if err != nil {
		return cite.Citation{Series: cite.Other, Text: s}
	}
	return c
}
