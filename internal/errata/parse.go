package errata

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
)

// header names the format. History: 1, the first.
const header = "navicert errata 1"

// The limits of a file that somebody sends.
const (
	maxSize   = 4 << 20
	maxErrata = 20_000
)

// A reader holds what was read so far of one file.
type reader struct {
	name string
	line int
	set  Set
	open bool            // an erratum is being read
	seen map[string]bool // words of that erratum
	ids  map[string]bool
}

// Parse reads a set of errata. It is pure; the first line that is wrong is a
// *fault.Fault of code Refused, which names the file and the line.
func Parse(name string, b []byte) (Set, error) {
	r := &reader{name: name, line: 1, set: Set{Hash: canon.Sum(b)}, ids: map[string]bool{}}
	if len(b) > maxSize || !utf8.Valid(b) {
		return Set{}, r.bad("the file is no text, or has more than %d bytes", maxSize)
	}
	for n, line := range strings.Split(string(b), "\n") {
		r.line = n + 1
		line = strings.TrimRight(line, " \t\r")
		text := strings.TrimLeft(line, " \t")
		if n == 0 {
			if strings.TrimPrefix(line, "\uFEFF") != header {
				return Set{}, r.bad("the first line is not %q", header)
			}
			continue
		}
		if text == "" || text[0] == '#' {
			continue
		}
		word, rest, _ := strings.Cut(text, " ")
		rest = strings.TrimSpace(rest)
		read := r.head
		if len(text) < len(line) {
			read = r.part
		}
		if rest == "" {
			return Set{}, r.bad("%q has nothing behind it", word)
		}
		if err := read(word, rest); err != nil {
			return Set{}, err
		}
	}
	if err := r.complete(); err != nil {
		return Set{}, err
	}
	if r.set.By == "" || !r.set.Dated.Known() || len(r.set.Errata) == 0 {
		return Set{}, r.bad("the file does not say by whom it is, of which day, or holds no erratum")
	}
	return r.set, nil
}

func (r *reader) bad(format string, args ...any) *fault.Fault {
	f := fault.New(fault.Refused, format, args...)
	f.Says = r.name + ":" + strconv.Itoa(r.line) + ": " + f.Says
	return f.Try("docs/errata.md describes the format")
}

// head reads a line that is not indented.
func (r *reader) head(word, rest string) error {
	if err := r.complete(); err != nil {
		return err
	}
	switch word {
	case "by":
		r.set.By = rest
	case "dated":
		d, err := day.Parse(rest, day.ISO)
		if err != nil {
			return r.bad("dated: %q is not a day written as 2026-11-20", rest)
		}
		r.set.Dated = d
	case "erratum":
		if strings.Trim(rest, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" || r.ids[rest] {
			return r.bad("erratum: %q is there already, or is not made of small letters, digits and hyphens", rest)
		}
		if len(r.set.Errata) == maxErrata {
			return r.bad("the file holds more than %d errata", maxErrata)
		}
		r.ids[rest] = true
		r.seen, r.open = map[string]bool{}, true
		r.set.Errata = append(r.set.Errata, Erratum{Erratum: list.Erratum{ID: rest}})
	default:
		return r.bad("%q is no word of this format", word)
	}
	return nil
}

// part reads an indented line.
func (r *reader) part(word, rest string) error {
	if !r.open {
		return r.bad("%q belongs to no erratum", word)
	}
	if r.seen[word] {
		return r.bad("%s is there twice", word)
	}
	r.seen[word] = true
	e := &r.set.Errata[len(r.set.Errata)-1]
	switch word {
	case "list":
		e.List = list.ID(rest)
		if _, ok := list.Find(e.List); !ok {
			return r.bad("list: %q is not a list", rest)
		}
	case "name":
		e.Name = rest
	case "key":
		e.Key = rest
	case "country":
		e.Country = rest
	case "rule":
		c, err := cite.Parse(rest)
		if err != nil {
			return r.bad("rule: %q is no citation", rest)
		}
		e.Rule = c
	case "field":
		if _, ok := fields[rest]; !ok {
			return r.bad("field: %q is none that can be corrected", rest)
		}
		e.Field = rest
	case "printed":
		e.Printed = rest
	case "correct":
		e.Correct = rest
	case "why":
		e.Why = rest
	case "cite":
		e.Cite = rest
	default:
		return r.choice(e, word, rest)
	}
	return nil
}

// choice reads a line whose value is one of a few.
func (r *reader) choice(e *Erratum, word, rest string) error {
	switch word {
	case "certainty":
		e.Certainty = cite.Certainty(rest)
		if !slices.Contains([]cite.Certainty{cite.A, cite.B, cite.C, cite.U}, e.Certainty) {
			return r.bad("certainty: %q is not A, B, C or U", rest)
		}
	case "as":
		e.As = party.Use(rest)
		if !slices.Contains([]party.Use{party.Alias, party.WeakAlias, party.Former, party.Native}, e.As) {
			return r.bad("as: %q is not alias, weak, former or native", rest)
		}
	default:
		return r.bad("%q is no word of an erratum", word)
	}
	return nil
}

// complete checks the erratum that was read last.
func (r *reader) complete() error {
	if !r.open {
		return nil
	}
	r.open = false
	e := &r.set.Errata[len(r.set.Errata)-1]
	for _, word := range [...]string{"list", "field", "printed", "correct", "why", "cite", "certainty"} {
		if !r.seen[word] {
			return r.bad("the erratum %s has no line %q", e.ID, word)
		}
	}
	switch {
	case e.Name != "" && e.Rule.Series == "" && e.Key == "" && e.Country == "":
		return r.bad("the erratum %s needs a rule, a key or a country beside the name", e.ID)
	case e.As != "" && (e.Field != "names" || e.Correct == nothing):
		return r.bad("the erratum %s gives no name, so that it has no use for \"as\"", e.ID)
	case e.Printed == e.Correct:
		return r.bad("the erratum %s corrects nothing", e.ID)
	case e.Field == "in_force.from" || e.Field == "in_force.until":
		if _, err := day.Parse(e.Correct, day.ISO); err != nil && e.Correct != nothing {
			return r.bad("the erratum %s: %q is not a day written as 2026-11-20", e.ID, e.Correct)
		}
	}
	if e.Field == "names" && e.As == "" && e.Correct != nothing {
		e.As = party.Alias
	}
	e.By, e.Set = r.set.By, r.set.Hash
	return nil
}

// nothing stands for a field that should hold nothing.
const nothing = "-"
