package sourcetest

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/entry"
	"github.com/navicert/navicert/internal/list"
)

// Lost gives a function that reports whether a value of a document is nowhere
// in the listing that was made of it: neither as it stands, nor as a country,
// a date or a list of items that the listing holds in its own form. Tests on
// real documents ask it of every value, so that fields are counted in and out
// by other code than that of the reader.
func Lost(t testing.TB, l *list.Listing) func(value string) bool {
	t.Helper()
	text := quoted(t, l)
	var lost func(value string) bool
	lost = func(value string) bool {
		value = entry.Tidy(value)
		inner := quoted(t, value)
		inner = inner[1 : len(inner)-1]
		if strings.Contains(text, inner) || country(l, value) || born(l, value) || dated(text, value) {
			return false
		}
		return !parted(value, lost)
	}
	return lost
}

// quoted gives v as JSON, without escapes that are not needed.
func quoted(t testing.TB, v any) string {
	t.Helper()
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(b.String())
}

func country(l *list.Listing, value string) bool {
	code, note, ok := entry.Country(value)
	s := l.Subject
	held := slices.Contains(s.Countries, code) || slices.Contains(s.Nationalities, code) || slices.Contains(s.Citizenships, code)
	for _, id := range s.Identifiers {
		held = held || id.Country == code && (note == "" || strings.Contains(id.Note, note))
	}
	return ok && held
}

func born(l *list.Listing, value string) bool {
	dates, ok := entry.Birthday(value)
	for _, d := range dates {
		ok = ok && slices.ContainsFunc(l.Subject.Births, func(b day.Partial) bool {
			return b.Year == d.Year && (d.Month == 0 || b.Month == d.Month) && (d.Day == 0 || b.Day == d.Day)
		})
	}
	return ok
}

func dated(text, value string) bool {
	for _, layout := range []string{"02/01/2006", day.ISO} {
		if d, err := day.Parse(value[:min(10, len(value))], layout); err == nil && strings.Contains(text, d.String()) {
			return true
		}
	}
	return false
}

// parted reports whether value is a list of items, none of them lost.
func parted(value string, lost func(string) bool) bool {
	items := entry.Numbered(value)
	if len(items) < 2 {
		items = strings.FieldsFunc(value, func(r rune) bool { return r == ';' || r == '(' || r == ')' })
	}
	if len(items) < 2 {
		return false
	}
	for _, item := range items {
		if item = strings.TrimSpace(item); item != "" && lost(item) {
			return false
		}
	}
	return true
}
