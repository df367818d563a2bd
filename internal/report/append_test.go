package report

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/screen"
)

// TestAppend holds the JSON of answers that is put together by hand against its types:
// read into them and encoded again, every byte is the same, with and without a memo.
func TestAppend(t *testing.T) {
	all := answers()
	rich := all["hit"]
	rich.Query = screen.Query{
		Name: "a \"b\" <c> \u2028 海", Country: "DE", Kind: party.Person, Address: "1 Example Street\nMinsk", Lists: []list.ID{"us/bis/entity-list"},
		On: day.Of(2019, 10, 9), Threshold: 700, Near: true, WeakAlias: screen.WeakReview, Births: []day.Partial{{Year: 1973, Month: 3}},
		Gender: "male", Nationality: "BY", Identifiers: []party.Identifier{{Type: "imo", Number: "9074729", Country: "PA"}},
	}
	rich.Verdict = &screen.Verdict{Policy: "p", Why: "because"}
	all["rich"] = rich
	all["empty"] = screen.Answer{}
	remembers := program
	remembers.Memo = &Memo{}
	for name, a := range all {
		var of answerJSON
		text, err := AppendAnswerJSON(nil, &a, program)
		if err != nil {
			t.Fatal(err)
		}
		d := json.NewDecoder(bytes.NewReader(text))
		d.DisallowUnknownFields()
		if err := d.Decode(&of); err != nil {
			t.Fatalf("%s: %v in %s", name, err, text)
		}
		if want, err := canon.JSON(of); err != nil || !bytes.Equal(text, want) {
			t.Errorf("%s is\n%s\nand by its types\n%s\n%v", name, text, want, err)
		}
		for range 2 {
			if got, err := AppendAnswerJSON([]byte("x"), &a, remembers); err != nil || string(got) != "x"+string(text) {
				t.Errorf("%s with a memo is\n%s\nand without\n%s\n%v", name, got, text, err)
			}
		}
	}
}

// TestMemoOfListings: a listing is shown on the terms of the answer, whatever was
// remembered of it, and what is remembered is bounded.
func TestMemoOfListings(t *testing.T) {
	h := hikvision()
	g := Program{Memo: &Memo{}}
	hit := screen.Hit{Listing: h}
	seen := map[string]bool{}
	for i := range 2 * len(h.Terms) {
		hit.Terms = h.Terms[i%len(h.Terms)]
		text, err := g.listing(&hit)
		want, _ := canon.JSON(newListing(h, hit.Terms))
		if err != nil || !bytes.Equal(text, want) {
			t.Errorf("%s is remembered as\n%s\n%v", want, text, err)
		}
		seen[string(text)] = true
	}
	if len(seen) != len(h.Terms) || len(g.Memo.listings) != len(h.Terms) {
		t.Errorf("%d texts of %d terms, %d remembered", len(seen), len(h.Terms), len(g.Memo.listings))
	}
	for range 2 * maxShown {
		if _, err := g.listing(&screen.Hit{Listing: hikvision()}); err != nil {
			t.Fatal(err)
		}
	}
	if n := len(g.Memo.listings); n > maxShown {
		t.Errorf("%d listings are remembered, more than %d", n, maxShown)
	}
}
