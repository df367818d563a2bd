package quality

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/recorded"
	print "github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/screen"
)

// What is recorded is asked for once where it can be. The answer is, to the byte,
// that of a query that is asked as it was put, and the near misses are those that
// asking for them gives: for everyday names, misspelled listed ones, and such with
// a country, a kind, a gender and another threshold beside.
func TestAskedOnce(t *testing.T) {
	s := Screener(t).NewSession()
	names := queriesOf(CleanNames(2000))
	for _, r := range Generate(Versions(t), 300) {
		names = append(names, r.Query)
	}
	near := 0
	for i, n := range names {
		q := screen.Query{Name: n}
		switch i % 5 {
		case 1:
			q.Country = "DE"
		case 2:
			q.Kind, q.Gender = party.Person, "female"
		case 3:
			q.Threshold, q.Nationality = 900, "CN"
		case 4:
			q.Near = i%2 == 0
		}
		want := s.Screen(q)
		missed := recorded.NearMisses(&want, s.Screen)
		got, found := recorded.Ask(s.Screen, q)
		s.Explain(&want)
		s.Explain(&got)
		w, err := print.AnswerJSON(&want, print.Program{})
		g, wrong := print.AnswerJSON(&got, print.Program{})
		if err != nil || wrong != nil || !bytes.Equal(w, g) {
			t.Fatalf("%+v: %v, %v\n%s\n%s", q, err, wrong, g, w)
		}
		if len(missed) > 0 {
			near++
		}
		if fmt.Sprint(missed) != fmt.Sprint(found) {
			t.Fatalf("%+v: near misses\n%+v\n%+v", q, found, missed)
		}
	}
	t.Logf("%d of %d have near misses", near, len(names))
	if near < 100 {
		t.Errorf("only %d have near misses", near)
	}
}
