package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/screen"
)

// A party that was on the list on a day and is gone since counts for that day,
// in the service as on the command line, and not for today.
func TestWhoWasListedThen(t *testing.T) {
	env, dir := machine(t), t.TempDir()
	a := opened(t, env)
	for _, v := range []struct {
		on  day.Day
		doc string
	}{
		{day.Of(2026, 1, 10), entities(3)},
		{day.Of(2026, 2, 10), strings.ReplaceAll(entities(3), "Example Works 2", "Sample Foundry")},
	} {
		file := filepath.Join(dir, v.on.String()+".json")
		if err := os.WriteFile(file, []byte(v.doc), 0o644); err != nil {
			t.Fatal(err)
		}
		if _, err := a.Import("us/csl", file, Import{Dated: v.on, AcceptShrink: true}); err != nil {
			t.Fatal(err)
		}
	}
	l, err := a.Live(nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name  string
		basis Basis
		on    day.Day
		want  screen.Standing
	}{
		{"then", Basis{Past: true}, day.Of(2026, 1, 20), screen.InForce},
		{"before_every_version", Basis{Past: true}, day.Of(2026, 1, 1), screen.UnknownStart},
		{"since", Basis{Past: true}, day.Of(2026, 2, 10), screen.Ended},
		{"as_known_then", Basis{Past: true, Known: day.Of(2026, 1, 31)}, day.Of(2026, 1, 20), screen.InForce},
	} {
		t.Run(c.name, func(t *testing.T) {
			asm, err := l.On(c.basis)
			if err != nil {
				t.Fatal(err)
			}
			hits := asm.Session(0).Screen(screen.Query{Name: "Example Works 2", On: c.on}).Hits
			if len(hits) == 0 || hits[0].Standing != c.want || hits[0].Listing.Subject.Name() != "Example Works 2" {
				t.Errorf("got %+v, want one that is %v", hits, c.want)
			}
		})
	}
	asm, err := l.On(Basis{})
	if err != nil {
		t.Fatal(err)
	}
	for _, h := range asm.Session(0).Screen(screen.Query{Name: "Example Works 2"}).Hits {
		if h.Listing.Subject.Name() == "Example Works 2" {
			t.Errorf("today it is found: %+v", h.Listing)
		}
	}
}
