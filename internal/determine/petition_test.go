package determine_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/transaction"
)

// A petition for removal, in whatever state, changes nothing: each scenario has
// the answer that it has without one.
func TestPetitionNeverClears(t *testing.T) {
	b := open(t)
	checked := 0
	for _, f := range b.archive.Files {
		if !strings.HasSuffix(f.Name, ".yaml") {
			continue
		}
		want := sketch(b.check(t, b.deal(t, f.Name)))
		for _, state := range []string{"draft", "filed", "circulated", "escalated", "approved", "denied"} {
			text := string(f.Data)
			stated := "petition: " + state + ", petition_circulated_on: 2019-01-02"
			if strings.Contains(text, "facts: {") {
				text = strings.Replace(text, "facts: {", "facts: {"+stated+", ", 1)
			} else {
				text += "facts: {" + stated + "}\n"
			}
			deal, err := transaction.Read(f.Name, []byte(text))
			if err != nil {
				t.Fatal(err)
			}
			if got := sketch(b.check(t, deal)); got != want {
				t.Errorf("%s with a petition that is %s:\n%swithout\n%s", f.Name, state, got, want)
			}
			checked++
		}
	}
	if checked == 0 {
		t.Error("no scenario was checked")
	}
}

// A party on two lists that BIS keeps apart is told of.
func TestOnBothLists(t *testing.T) {
	b := open(t)
	deal := b.deal(t, "39-on-both-lists.yaml")
	if notes := b.check(t, deal).Notes; !slices.ContainsFunc(notes, func(n string) bool { return strings.Contains(n, "one of the versions is likely out of date") }) {
		t.Errorf("the notes are %q", notes)
	}
}
