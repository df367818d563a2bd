package e2e

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/cli"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/source/all"
)

var update = flag.Bool("update", false, "write the parts of the documents that the program prints")

// run runs the program in this process, on the starter list and on a day that
// stays the same.
func run(t *testing.T, in string, args ...string) (out string, status int) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	status = cli.Run(app.Environment{
		Now:      func() time.Time { return time.Date(2026, 11, 20, 12, 0, 0, 0, time.UTC) },
		Getenv:   func(string) string { return "" },
		UserData: func() (string, error) { return t.TempDir(), nil },
		In:       strings.NewReader(in),
		Out:      &stdout,
		Err:      &stderr,
	}, args)
	if stderr.Len() > 0 {
		t.Errorf("navicert %s says: %s", strings.Join(args, " "), stderr.String())
	}
	return stdout.String(), status
}

func read(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("..", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// same compares a part of a document with what the program prints, or writes
// it anew.
func same(t *testing.T, name, shown, printed string) {
	t.Helper()
	if shown == printed {
		return
	}
	if !*update {
		t.Errorf("%s does not show what the program prints: run go test ./e2e -update\n%s", name, printed)
		return
	}
	text := strings.Replace(read(t, name), shown, printed, 1)
	if err := os.WriteFile(filepath.Join("..", name), []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// between gives the part of a document between two marks.
func between(t *testing.T, name, from, to string) string {
	t.Helper()
	_, rest, ok := strings.Cut(read(t, name), from)
	part, _, ok2 := strings.Cut(rest, to)
	if !ok || !ok2 {
		t.Fatalf("%s has nothing between %q and %q", name, from, to)
	}
	return part
}

// TestReadme: the README gives two commands, and shows what the first prints.
// What depends on the build, its version, is left out of the comparison.
func TestReadme(t *testing.T) {
	const command = "go run ./cmd/navicert screen Hikvision"
	commands := regexp.MustCompile(`(?m)^go (run|test) .*$`).FindAllString(read(t, "README.md"), -1)
	if want := []string{command, "go test ./..."}; !slices.Equal(commands, want) {
		t.Errorf("the README gives the commands %q, want %q", commands, want)
	}
	args := strings.Fields(strings.TrimPrefix(command, "go run ./cmd/navicert "))
	printed, status := run(t, "", args...)
	if status != cli.Found {
		t.Errorf("%s ends with status %d", command, status)
	}
	same(t, "README.md", between(t, "README.md", "<!-- printed by the first command -->\n```\n", "```\n"), version(printed))
}

// TestReadmeCheck: what the README shows of a check is what the file there gives.
func TestReadmeCheck(t *testing.T) {
	deal := between(t, "README.md", "<!-- deal.yaml -->\n```yaml\n", "```\n")
	shown := between(t, "README.md", "<!-- printed by check -->\n```\n", "```\n")
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	if err := os.WriteFile("deal.yaml", []byte(deal), 0o600); err != nil {
		t.Fatal(err)
	}
	printed, status := run(t, "", "check", "deal.yaml")
	if status != cli.Found {
		t.Errorf("the check ends with status %d", status)
	}
	part, _, ok := strings.Cut(printed, "\nNot checked\n")
	if !ok {
		t.Errorf("the check does not say what it did not check:\n%s", printed)
	}
	t.Chdir(here)
	same(t, "README.md", shown, part)
}

// version replaces the version of the program, which no document can know.
func version(s string) string {
	return strings.ReplaceAll(s, "navicert "+app.Version(), "navicert devel")
}

// TestCommands: docs/commands.md is what the commands say of themselves.
func TestCommands(t *testing.T) {
	printed, _ := run(t, "", "docs")
	same(t, "docs/commands.md", read(t, "docs/commands.md"), printed)
}

// TestLists: docs/lists.md has a row for every list.
func TestLists(t *testing.T) {
	var b strings.Builder
	b.WriteString("| list | title | authority | begins | certainty | stale after | read from |\n|---|---|---|---|---|---|---|\n")
	for _, l := range list.Lists() {
		from := "the starter facts"
		if s := all.For(l.ID); len(s) > 0 {
			from = "`" + s[0].ID + "`"
		}
		fmt.Fprintf(&b, "| `%s` | %s | %s | %s (%s) | %s | %d days | %s |\n",
			l.ID, l.Title, l.Authority, l.Born, l.BornCite, l.BornGrade, l.StaleDays, from)
	}
	b.WriteString("\n## What being on a list means\n\n")
	for _, l := range list.Lists() {
		fmt.Fprintf(&b, "- **%s.** %s\n", l.Title, l.Effect)
	}
	const from, to = "<!-- lists: printed by go test ./e2e -update -->\n", "<!-- end of lists -->"
	same(t, "docs/lists.md", between(t, "docs/lists.md", from, to), b.String())
}

// TestRules: docs/rules.md says of every rule what the rule says of itself.
func TestRules(t *testing.T) {
	printed := report.RulesDocument(app.Law(), app.LawQuestions(), app.LawCases)
	const from, to = "<!-- rules: printed by go test ./e2e -update -->\n", "<!-- end of rules -->"
	same(t, "docs/rules.md", from+between(t, "docs/rules.md", from, to), from+printed)
}

// TestCheckFields: docs/json.md describes every field of check, and no other.
func TestCheckFields(t *testing.T) {
	described := make(map[string]bool)
	for _, m := range regexp.MustCompile("(?m)^\\| `([a-z_0-9.\\[\\]]+)` \\|").FindAllStringSubmatch(between(t, "docs/json.md", "## Fields of check\n", "\n## "), -1) {
		described[m[1]] = false
	}
	data := t.TempDir()
	held(t, data, `{"number": "D1", "kind": "bis-licence", "licensee": {"name": "Acme"}, "parties": [{"role": "end-user", "name": "Hikvision"}], "items": [{"classification": "EAR99", "quantity": 5, "unit": "each", "value": "5 USD"}], "value": "5 USD", "issued": "2021-01-02", "conditions": ["x"]}`)
	for _, deal := range []string{
		`{"on": "2021-05-01", "act": "export", "exporter": {"name": "Acme", "country": "US"}, "parties": [{"role": "end-user", "name": "Hikvision"}], "items": [{"classification": "EAR99"}], "destination": "CN"}`,
		`{"on": "2021-05-01", "act": "export", "exporter": {"name": "Acme", "country": "US"}, "parties": [{"role": "end-user", "name": "Hikvision"}], "items": [{"classification": "EAR99", "quantity": 1, "unit": "each", "value": "1 USD"}], "destination": "CN"}`,
		`{"on": "2019-10-09", "act": "export", "exporter": {"name": "Acme", "country": "US"}, "parties": [{"role": "end-user", "name": "Hikvision"}], "facts": {"en_route_on": "2019-10-09", "actual_order": true}}`,
		`{"on": "2021-05-01", "act": "export", "exporter": {"name": "Acme", "country": "US"}, "parties": [{"role": "end-user", "name": "Zhejiang Hikvison Technologies"}, {"role": "bank", "name": "Hikvisson"}]}`,
	} {
		printed, _ := run(t, deal, "check", "--json", "--data", data, "-")
		var v any
		if err := json.Unmarshal([]byte(printed), &v); err != nil {
			t.Fatalf("%s: %v", printed, err)
		}
		paths(v, "", func(path string) {
			if strings.HasPrefix(path, "lists") || strings.HasPrefix(path, "engine") {
				return
			}
			if _, ok := described[path]; !ok {
				t.Errorf("docs/json.md does not describe %s, which navicert check writes", path)
			}
			described[path] = true
		})
	}
	for path, written := range described {
		if !written && path != "findings[].would" {
			t.Errorf("docs/json.md describes %s, which navicert check does not write", path)
		}
	}
}

// held enters a licence.
func held(t *testing.T, data, doc string) {
	t.Helper()
	var stderr bytes.Buffer
	env := app.Environment{Now: time.Now, Getenv: func(string) string { return "" }, In: strings.NewReader(doc), Out: io.Discard, Err: &stderr}
	if status := cli.Run(env, []string{"licence", "add", "--data", data, "-"}); status != 0 {
		t.Fatalf("the licence is not held: %s", &stderr)
	}
}

// paths visits the full path of every field.
func paths(v any, path string, visit func(string)) {
	switch v := v.(type) {
	case map[string]any:
		for k, below := range v {
			p := strings.TrimPrefix(path+"."+k, ".")
			visit(p)
			paths(below, p, visit)
		}
	case []any:
		for _, below := range v {
			paths(below, path+"[]", visit)
		}
	}
}

// TestErrors: docs/errors.md has a row for every code.
func TestErrors(t *testing.T) {
	text := read(t, "docs/errors.md")
	for _, c := range []fault.Code{fault.Usage, fault.Input, fault.Refused, fault.Damaged, fault.NotFound, fault.Unavailable} {
		row := fmt.Sprintf("| `%s` |", c)
		if !strings.Contains(text, row) {
			t.Errorf("docs/errors.md has no row for %s", c)
		}
	}
}

// TestFields: docs/json.md describes every field that the program writes.
func TestFields(t *testing.T) {
	text := read(t, "docs/json.md")
	described := make(map[string]bool)
	for _, m := range regexp.MustCompile("(?m)^\\| `([a-z_0-9.\\[\\]]+)` \\|").FindAllStringSubmatch(text, -1) {
		described[m[1]] = true
	}
	document := filepath.Join(t.TempDir(), "a.txt")
	if err := os.WriteFile(document, []byte("Hikvision of Hangzhou, which has no dealings with Megvii, Dahua Technology or Huawei."), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{"screen", "--json", "--country", "CN", "--kind", "organisation", "--address", "x", "--list", "us", "Hikvision"},
		{"screen", "--json", "--threshold", "700", "Dahua"},
		{"scan", "--json", document},
	} {
		printed, _ := run(t, "", args...)
		var v any
		if err := json.Unmarshal([]byte(printed), &v); err != nil {
			t.Fatalf("%s: %v", printed, err)
		}
		missing := make(map[string]bool)
		fields(v, "", func(path string) {
			if !described[path] {
				missing[path] = true
			}
		})
		for path := range missing {
			t.Errorf("docs/json.md does not describe %s, which navicert %s writes", path, strings.Join(args[:2], " "))
		}
	}
}

// fields visits the path of every field. A listing, a requirement and a policy
// are described once, wherever they stand.
func fields(v any, path string, visit func(string)) {
	switch v := v.(type) {
	case map[string]any:
		for k, below := range v {
			p := strings.TrimPrefix(path+"."+k, ".")
			for _, part := range []string{"listing", "requirement", "policy"} {
				if k == part {
					p = part
				}
			}
			if k == "listings" && strings.HasPrefix(path, "parties") {
				visit("parties[].listings")
				for _, one := range below.([]any) {
					fields(one, "listing", visit)
				}
				continue
			}
			visit(p)
			fields(below, p, visit)
		}
	case []any:
		for _, below := range v {
			fields(below, path+"[]", visit)
		}
	}
}
