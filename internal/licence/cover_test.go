package licence

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/navicert/navicert/internal/transaction"
)

var update = flag.Bool("update", false, "write what is said into testdata/cover.txtar")

// TestCover shows which deals a licence covers, and why not. A case is a licence,
// a deal and what is said; the first licence serves for the cases that have none.
func TestCover(t *testing.T) {
	file := filepath.Join("testdata", "cover.txtar")
	a, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	text := map[string]string{}
	for _, f := range a.Files {
		text[f.Name] = string(f.Data)
	}
	for i, f := range a.Files {
		name, ok := strings.CutSuffix(f.Name, ".want")
		if !ok {
			continue
		}
		doc := text[name+".licence"]
		if doc == "" {
			doc = text["usual.licence"]
		}
		d, err := transaction.Read(name, []byte(doc2(text["usual.deal"], text[name+".deal"])))
		if err != nil {
			t.Fatal(name, err)
		}
		got := says(Cover(held(t, doc), d))
		if *update {
			a.Files[i].Data = []byte(got)
		} else if got != string(f.Data) {
			t.Errorf("%s: it says\n%swant\n%s", name, got, f.Data)
		}
	}
	if *update {
		if err := os.WriteFile(file, txtar.Format(a), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// doc2 puts the keys of a case in place of those of the usual deal.
func doc2(usual, changed string) string {
	var out []string
	for _, line := range strings.SplitAfter(usual, "\n") {
		key, _, _ := strings.Cut(line, ":")
		if !strings.HasPrefix(changed, key+":") && !strings.Contains(changed, "\n"+key+":") {
			out = append(out, line)
		}
	}
	return strings.Join(out, "") + changed
}

func says(c *Coverage) string {
	var b strings.Builder
	for i := range c.Matches {
		if c.Covers(i) {
			fmt.Fprintf(&b, "covers item %d by its item %d\n", i+1, c.Matches[i].Item)
		}
	}
	for _, s := range c.Against {
		b.WriteString("not: " + s + "\n")
	}
	for _, m := range c.Matches {
		if m.Why != "" {
			b.WriteString("not: " + m.Why + "\n")
		}
	}
	for _, s := range c.Confirm {
		b.WriteString("if " + s + "\n")
	}
	for _, s := range c.After.Words() {
		b.WriteString("then left of " + s + "\n")
	}
	return b.String()
}
