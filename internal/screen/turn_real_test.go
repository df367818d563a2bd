package screen

import (
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/day"
)

// misspelt gives every nth name of the screener without one letter, so that
// some reach the threshold and some nearly do.
func misspelt(e *Screener, n int) []string {
	var out []string
	for i := 0; i < len(e.entries); i += n {
		en := e.entries[i]
		text := en.listing.Subject.Names[en.at].Text
		if words := strings.Fields(text); len(words) > 2 && i%2 == 0 {
			text = strings.Join(words[:len(words)-1], " ")
		}
		if at := len(text) / 3; len(text) > 6 && text[at] < 0x80 && text[at-1] < 0x80 {
			text = text[:at] + text[at+1:]
		}
		out = append(out, text)
	}
	return out
}

// TestTurnsOfARealList asks every turn of misspelt listed names anew.
func TestTurnsOfARealList(t *testing.T) {
	e := New(complete(t), Options{Today: today, Program: "test"})
	s := e.NewSession()
	turns, near := 0, 0
	for i, text := range misspelt(e, 101) {
		q := Query{Name: text, Near: true}
		if i%3 == 0 {
			q.Country, q.Births, q.Gender = "SE", []day.Partial{{Year: 1960}}, "female"
		}
		a := s.Screen(q)
		s.Explain(&a)
		near += len(a.Near)
		turns += held(t, s, a)
	}
	t.Logf("%d turns, %d near misses", turns, near)
	if turns < 600 || near < 50 {
		t.Errorf("only %d turns and %d near misses", turns, near)
	}
}

// BenchmarkExplain measures what explaining the hits of a misspelt name costs
// beside screening it.
func BenchmarkExplain(b *testing.B) {
	e := New(complete(b), Options{Today: today, Program: "test"})
	s := e.NewSession()
	names := misspelt(e, 101)
	for _, explain := range [...]bool{false, true} {
		b.Run(map[bool]string{false: "screen", true: "explain"}[explain], func(b *testing.B) {
			for i := range b.N {
				a := s.Screen(Query{Name: names[i%len(names)]})
				if explain {
					s.Explain(&a)
				}
			}
		})
	}
}
