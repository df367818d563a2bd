package archtest

import (
	"go/ast"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestDependencies compares the modules that go.mod requires directly with the
// reasons in docs/dependencies.md, both ways.
func TestDependencies(t *testing.T) {
	required := direct(document(t, "go.mod"))
	given := make(map[string]string)
	for _, cells := range rows(document(t, "docs/dependencies.md")) {
		if len(cells) >= 2 && strings.Contains(cells[0], "/") {
			given[strings.Trim(cells[0], "` ")] = cells[1]
		}
	}
	for _, m := range required {
		if len(given[m]) < 20 {
			t.Errorf("go.mod requires %s, but docs/dependencies.md gives no reason for it", m)
		}
	}
	for m := range given {
		if !slices.Contains(required, m) {
			t.Errorf("docs/dependencies.md gives a reason for %s, which go.mod does not require directly", m)
		}
	}
}

var require = regexp.MustCompile(`^\s*(?:require )?([a-z0-9.-]+\.[a-z]+/\S+) v\S+( // indirect)?$`)

// direct gives the modules that a go.mod requires without "// indirect".
func direct(gomod string) []string {
	var found []string
	for line := range strings.Lines(gomod) {
		if m := require.FindStringSubmatch(strings.TrimRight(line, "\n")); m != nil && m[2] == "" {
			found = append(found, m[1])
		}
	}
	return found
}

// TestReadersAreRegistered wants every list reader in source/all and every
// document reader in document/all.
func TestReadersAreRegistered(t *testing.T) {
	packages := tree(t)
	for _, kind := range []string{"source", "document"} {
		all := slices.IndexFunc(packages, func(p pkg) bool { return p.name == kind+"/all" })
		if all < 0 {
			t.Errorf("there is no internal/%s/all to register readers in", kind)
			continue
		}
		registered, _ := packages[all].imports()
		for _, p := range packages {
			ours, _ := p.imports()
			if !strings.HasPrefix(p.name, kind+"/") || p.name == kind+"/all" || slices.Contains(testOnly, p.name) || !slices.Contains(ours, kind) || kind == "source" && !describes(p) {
				continue
			}
			if !slices.Contains(registered, p.name) {
				t.Errorf("%s is a reader that internal/%s/all does not register", p.dir, kind)
			}
		}
	}
}

// describes reports whether a package declares the function Source, which makes
// it a list reader. Others below source/ share what readers need.
func describes(p pkg) bool {
	for _, f := range p.files {
		for _, d := range f.ast.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok && !f.test && fn.Recv == nil && fn.Name.Name == "Source" {
				return true
			}
		}
	}
	return false
}

// TestPackagesAreDescribed wants a line in docs/architecture.md for every
// package that stands on a floor.
func TestPackagesAreDescribed(t *testing.T) {
	text := document(t, "docs/architecture.md")
	for _, f := range floors {
		for _, p := range f.Packages {
			if !strings.Contains(text, "`"+p+"`") && !strings.Contains(p, "cmd/") {
				t.Errorf("docs/architecture.md does not say what %s is about", p)
			}
		}
	}
}

// TestLinks follows every relative link in the documents to the file that it
// names.
func TestLinks(t *testing.T) {
	link := regexp.MustCompile(`\]\(([^)#]+)(#[^)]*)?\)`)
	for _, name := range documents(t) {
		for _, m := range link.FindAllStringSubmatch(document(t, name), -1) {
			if strings.Contains(m[1], "://") {
				continue
			}
			to := filepath.Join(root, filepath.Dir(name), m[1])
			if _, err := os.Stat(to); err != nil {
				t.Errorf("%s links to %s, which does not exist", name, m[1])
			}
		}
	}
}

// documents gives README.md and every file of docs, from the root.
func documents(t *testing.T) []string {
	t.Helper()
	names := []string{"README.md"}
	for _, pattern := range []string{"docs/*.md", "docs/*/*.md", "changelog/*/*.md"} {
		found, err := filepath.Glob(filepath.Join(root, pattern))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range found {
			rel, err := filepath.Rel(root, f)
			if err != nil {
				t.Fatal(err)
			}
			names = append(names, rel)
		}
	}
	return names
}

func document(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(root, name))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// rows gives the cells of every row of every Markdown table in a document.
func rows(text string) [][]string {
	var found [][]string
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if !strings.HasPrefix(line, "|") {
			continue
		}
		cells := strings.Split(strings.Trim(line, "|"), "|")
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		found = append(found, cells)
	}
	return found
}
