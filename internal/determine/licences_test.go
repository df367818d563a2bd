package determine_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/navicert/navicert/internal/determine"
	"github.com/navicert/navicert/internal/licence"
	"github.com/navicert/navicert/internal/rule/ruletest"
	"github.com/navicert/navicert/internal/transaction"
)

// TestLicencesHeld: what a check says of deals where licences are held. The
// licences of the archive are all held, and their numbers begin its files.
func TestLicencesHeld(t *testing.T) {
	const file = "testdata/licences.txtar"
	a, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	b := open(t)
	var held []*licence.Held
	for i, f := range a.Files {
		if name, ok := strings.CutSuffix(f.Name, ".licence"); ok {
			held = append(held, hold(t, name, f.Data))
		}
		name, ok := strings.CutSuffix(f.Name, ".deal")
		if !ok {
			continue
		}
		deal, err := transaction.Read(name, f.Data)
		if err != nil {
			t.Fatal(err)
		}
		d, err := b.engine.Holding(held).Check(b.screener.NewSession(), name, deal)
		got := ""
		if err != nil {
			got = err.Error() + "\n"
		} else {
			got = sketch(d) + permits(d)
		}
		if want := &a.Files[i+1]; ruletest.Updating() {
			want.Data = []byte(got)
		} else if got != string(want.Data) {
			t.Errorf("%s: it says\n%swant\n%s", name, got, want.Data)
		}
	}
	if ruletest.Updating() {
		if err := os.WriteFile(file, txtar.Format(a), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func hold(t testing.TB, name string, doc []byte) *licence.Held {
	t.Helper()
	l, err := licence.Read(name, doc)
	if err != nil {
		t.Fatal(err)
	}
	h, err := licence.Replay([]licence.Event{{Number: 1, Kind: licence.Added, Terms: l}})
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func permits(d *determine.Determination) string {
	var b strings.Builder
	for _, p := range d.Licences {
		fmt.Fprintf(&b, "  licence %s used %v\n", p.Held.Number, p.Used)
		for _, s := range append(p.Against, p.Over...) {
			b.WriteString("    not: " + s + "\n")
		}
		for _, s := range p.Confirm {
			b.WriteString("    if " + s + "\n")
		}
		for _, s := range p.After.Words() {
			b.WriteString("    then left of " + s + "\n")
		}
	}
	for _, w := range d.Wanted {
		fmt.Fprintf(&b, "  wanted %s", w.Kind)
		for _, i := range w.Items {
			fmt.Fprintf(&b, " item %d", i.Number)
		}
		for _, p := range w.Parties {
			fmt.Fprintf(&b, " %s %s", p.Role, p.Title())
		}
		fmt.Fprintf(&b, " to %v %s for %v\n", w.Countries, w.Policy, w.Rules)
	}
	for _, n := range d.Notes {
		b.WriteString("  note " + n + "\n")
	}
	return b.String()
}
