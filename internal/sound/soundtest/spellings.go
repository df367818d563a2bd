package soundtest

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the tables of spellings anew")

// Spellings counts the spellings of a language on one half of its pairs and
// compares them with the file spellings.go of the package under test, pkg.
func Spellings(t *testing.T, pkg, language string, seed, regular []string) {
	tune, _ := Pairs(t, language)
	rows := soften(Learn(seed, tune, 4, 3), regular)
	var b strings.Builder
	fmt.Fprintf(&b, "package %s\n\n", pkg)
	b.WriteString("// spellings are the Latin spellings of each unit with their costs in quarter\n// bits, counted by TestSpellings. To change one, change the seed or the\n// regular spellings there and run it with -update.\n")
	b.WriteString("var spellings = []string{\n")
	for _, r := range rows {
		fmt.Fprintf(&b, "\t%q,\n", r)
	}
	b.WriteString("}\n")
	if *update {
		if err := os.WriteFile("spellings.go", []byte(b.String()), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	got, err := os.ReadFile("spellings.go")
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != b.String() {
		t.Error("spellings.go is not what counting gives; run go test -run TestSpellings -update")
	}
}

// usual is the most that a spelling of a scheme of romanisation costs.
const usual = 2

// soften lowers the costs of the regular spellings: that a scheme is rare in
// the pairs does not make a name in it less the same name.
func soften(rows, regular []string) []string {
	known := make(map[string][]string)
	for _, row := range regular {
		f := strings.Fields(row)
		known[f[0]] = f[1:]
	}
	for i, row := range rows {
		f := strings.Fields(row)
		for j, s := range f[1:] {
			spelt, n, _ := strings.Cut(s, ":")
			cost, _ := strconv.Atoi(n)
			if cost > usual && slices.Contains(known[f[0]], spelt) {
				f[j+1] = fmt.Sprintf("%s:%d", spelt, usual)
			}
		}
		rows[i] = strings.Join(f, " ")
	}
	return rows
}
