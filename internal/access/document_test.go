package access_test

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/access"
)

var update = flag.Bool("update", false, "print the roles into docs/access.md")

// TestDocument compares the table of rights with docs/access.md.
func TestDocument(t *testing.T) {
	const name, before, after = "../../docs/access.md", "<!-- roles: printed by go test ./internal/access -run TestDocument -update -->\n", "<!-- end of roles -->"
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	head, rest, ok := strings.Cut(string(b), before)
	shown, tail, ok2 := strings.Cut(rest, after)
	if !ok || !ok2 {
		t.Fatalf("%s has no place for the roles", name)
	}
	want := drawn()
	if shown == want {
		return
	}
	if !*update {
		t.Fatalf("%s does not show the roles as they are: run go test ./internal/access -run TestDocument -update", name)
	}
	if err := os.WriteFile(name, []byte(head+before+want+after+tail), 0o644); err != nil {
		t.Fatal(err)
	}
}

// drawn gives the table of rights in Markdown.
func drawn() string {
	var b strings.Builder
	b.WriteString("| right | what |")
	for _, r := range access.Roles() {
		fmt.Fprintf(&b, " %s |", r)
	}
	b.WriteString(" keys |\n|---|---|" + strings.Repeat("---|", len(access.Roles())+1) + "\n")
	for _, row := range access.Table() {
		fmt.Fprintf(&b, "| `%s` | %s |", row.Action, row.Says)
		for _, r := range access.Roles() {
			fmt.Fprintf(&b, " %s |", map[bool]string{true: "yes", false: "–"}[slices.Contains(row.Roles, r)])
		}
		fmt.Fprintf(&b, " %s |\n", map[bool]string{true: "yes", false: "–"}[row.Keys])
	}
	return b.String()
}
