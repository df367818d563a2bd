package archtest

import (
	"flag"
	"fmt"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "print the floors into docs/architecture.md")

// TestFloors is the rule that keeps the tree free of knots: look down, never
// across or up.
func TestFloors(t *testing.T) {
	found := breaches(tree(t), floors, testOnly)
	report(t, found)
}

// TestFloorsSeesBreaches shows the floor test an invented tree with every kind
// of breach.
func TestFloorsSeesBreaches(t *testing.T) {
	table := []Floor{{"words", []string{"day", "cite"}}, {"lists", []string{"list", "gone"}}}
	invented := []pkg{
		invent(t, "internal/day", "internal/list"),
		invent(t, "internal/cite", "internal/day"),
		invent(t, "internal/list", "internal/day", "internal/probe"),
		invent(t, "internal/probe"),
		invent(t, "internal/new"),
		invent(t, "."),
	}
	want := []string{
		`internal/cite: floor 0 (words) imports day of floor 0 (words): look down, never across or up`,
		`internal/day: floor 0 (words) imports list of floor 1 (lists): look down, never across or up`,
		`internal/list: imports probe, which is for tests only`,
		`internal/new: stands on no floor: write "new" into floors in internal/archtest/floors.go, one floor above the highest package that it imports`,
		`.: stands on no floor: write "navicert" into floors in internal/archtest/floors.go, one floor above the highest package that it imports`,
		`internal/archtest/floors.go: places "gone", but there is no such package: take it out`,
	}
	var got []string
	for _, f := range breaches(invented, table, []string{"probe"}) {
		got = append(got, f.where+": "+f.says)
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func breaches(packages []pkg, table []Floor, tests []string) []finding {
	floor := make(map[string]int)
	for n, f := range table {
		for _, p := range f.Packages {
			floor[p] = n
		}
	}
	var found []finding
	here := make(map[string]bool)
	for _, p := range packages {
		here[p.name] = true
		if slices.Contains(tests, p.name) || !slices.ContainsFunc(p.files, func(f source) bool { return !f.test }) {
			continue
		}
		at, ok := floor[p.name]
		if !ok {
			found = append(found, finding{p.dir, fmt.Sprintf("stands on no floor: write %q into floors in internal/archtest/floors.go, one floor above the highest package that it imports", p.name)})
			continue
		}
		ours, _ := p.imports()
		slices.Sort(ours)
		for _, imp := range slices.Compact(ours) {
			to, placed := floor[imp]
			switch {
			case slices.Contains(tests, imp):
				found = append(found, finding{p.dir, fmt.Sprintf("imports %s, which is for tests only", imp)})
			case placed && to >= at:
				found = append(found, finding{p.dir, fmt.Sprintf("floor %d (%s) imports %s of floor %d (%s): look down, never across or up",
					at, table[at].Name, imp, to, table[to].Name)})
			}
		}
	}
	for _, f := range table {
		for _, p := range f.Packages {
			if !here[p] {
				found = append(found, finding{"internal/archtest/floors.go", fmt.Sprintf("places %q, but there is no such package: take it out", p)})
			}
		}
	}
	slices.SortStableFunc(found, func(a, b finding) int { return strings.Compare(order(a), order(b)) })
	return found
}

// order puts breaches in packages before those of the table itself.
func order(f finding) string {
	switch {
	case strings.HasSuffix(f.where, ".go"):
		return "3"
	case f.where == ".":
		return "2"
	}
	return "1" + f.where
}

// TestPicture compares the floors with the picture in docs/architecture.md.
func TestPicture(t *testing.T) {
	const before, after = "<!-- floors: printed by go test ./internal/archtest -update -->\n```\n", "```\n<!-- end of floors -->"
	name := filepath.Join(root, "docs", "architecture.md")
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	head, rest, ok := strings.Cut(string(b), before)
	shown, tail, ok2 := strings.Cut(rest, after)
	if !ok || !ok2 {
		t.Fatalf("%s has no place for the floors between %q and %q", name, before, after)
	}
	if shown == Picture() {
		return
	}
	if !*update {
		t.Fatalf("%s does not show the floors as they are: run go test ./internal/archtest -update", name)
	}
	if err := os.WriteFile(name, []byte(head+before+Picture()+after+tail), 0o644); err != nil {
		t.Fatal(err)
	}
}

// invent makes a package that holds nothing but imports.
func invent(t *testing.T, dir string, imports ...string) pkg {
	t.Helper()
	text := "package p\n"
	for _, imp := range imports {
		text += fmt.Sprintf("import _ %q\n", module+"/"+imp)
	}
	f, err := parser.ParseFile(token.NewFileSet(), "p.go", text, 0)
	if err != nil {
		t.Fatal(err)
	}
	return pkg{name: floorName(dir), dir: dir, files: []source{{path: dir + "/p.go", ast: f}}}
}
