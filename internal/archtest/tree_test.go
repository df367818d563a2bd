package archtest

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// module is the import path of the root package.
const module = "github.com/navicert/navicert"

// root is the folder of go.mod, seen from this package.
const root = "../.."

// A source is one Go file.
type source struct {
	path  string // from the root of the tree
	test  bool
	lines int
	ast   *ast.File
}

// A pkg is one folder of Go files, named as in the floors.
type pkg struct {
	name  string
	dir   string // from the root of the tree
	fset  *token.FileSet
	files []source
}

// imports gives the packages of this module that the files import, by their
// names in the floors, and every import path.
func (p pkg) imports() (ours, all []string) {
	for _, f := range p.files {
		if f.test {
			continue
		}
		for _, spec := range f.ast.Imports {
			path, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				continue
			}
			all = append(all, path)
			if rest, ok := strings.CutPrefix(path, module); ok {
				ours = append(ours, floorName(strings.TrimPrefix(rest, "/")))
			}
		}
	}
	return ours, all
}

// floorName gives the name in the floors of a folder below the root.
func floorName(dir string) string {
	if dir == "" || dir == "." {
		return "navicert"
	}
	return strings.TrimPrefix(dir, "internal/")
}

// tree reads every Go file of the project. It opens the files itself: were it
// to run "go list", the test cache could not see that they changed.
func tree(t *testing.T) []pkg {
	t.Helper()
	var found []pkg
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if !d.IsDir() {
			return nil
		}
		name := d.Name()
		if path != root && (name == "testdata" || strings.HasPrefix(name, ".") || strings.HasPrefix(name, "_")) {
			return fs.SkipDir
		}
		p, err := read(path)
		if err == nil && len(p.files) > 0 {
			found = append(found, p)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(found) < len(floors) {
		t.Fatalf("only %d packages were found below %s: the test looks in the wrong place", len(found), root)
	}
	return found
}

func read(path string) (pkg, error) {
	dir, err := filepath.Rel(root, path)
	if err != nil {
		return pkg{}, err
	}
	dir = filepath.ToSlash(dir)
	p := pkg{name: floorName(dir), dir: dir, fset: token.NewFileSet()}
	entries, err := os.ReadDir(path)
	if err != nil {
		return pkg{}, err
	}
	for _, e := range entries {
		if e.IsDir() || !strings.HasSuffix(e.Name(), ".go") {
			continue
		}
		b, err := os.ReadFile(filepath.Join(path, e.Name()))
		if err != nil {
			return pkg{}, err
		}
		f, err := parser.ParseFile(p.fset, e.Name(), b, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return pkg{}, err
		}
		p.files = append(p.files, source{
			path:  filepath.ToSlash(filepath.Join(dir, e.Name())),
			test:  strings.HasSuffix(e.Name(), "_test.go"),
			lines: strings.Count(string(b), "\n"),
			ast:   f,
		})
	}
	return p, nil
}

// A finding is one breach of a habit.
type finding struct{ where, says string }

func report(t *testing.T, found []finding) {
	t.Helper()
	slices.SortFunc(found, func(a, b finding) int { return strings.Compare(a.where+a.says, b.where+b.says) })
	for _, f := range found {
		t.Errorf("%s: %s", f.where, f.says)
	}
}
