package archtest

import (
	"fmt"
	"go/ast"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// TestPackageDocs demands one package comment for each package.
func TestPackageDocs(t *testing.T) {
	var found []finding
	for _, p := range tree(t) {
		documented := 0
		for _, f := range p.files {
			if !f.test && f.ast.Doc != nil {
				documented++
			}
			if f.test && len(p.files) == 1 && f.ast.Doc != nil {
				documented++
			}
		}
		if documented != 1 && slices.ContainsFunc(p.files, func(f source) bool { return !f.test }) {
			found = append(found, finding{p.dir, fmt.Sprintf("has %d package comments, want one", documented)})
		}
	}
	report(t, found)
}

// TestExportedDocs demands a comment for every exported type, function, method,
// constant and variable. A group may share one.
func TestExportedDocs(t *testing.T) {
	var found []finding
	for _, p := range tree(t) {
		for _, f := range p.files {
			if f.test {
				continue
			}
			for _, d := range f.ast.Decls {
				for _, name := range undocumented(d) {
					found = append(found, finding{f.path, name + " is exported and has no comment"})
				}
			}
		}
	}
	report(t, found)
}

func undocumented(d ast.Decl) []string {
	switch d := d.(type) {
	case *ast.FuncDecl:
		if d.Name.IsExported() && d.Doc == nil && exportedReceiver(d) {
			return []string{d.Name.Name}
		}
	case *ast.GenDecl:
		var names []string
		for _, s := range d.Specs {
			names = append(names, undocumentedSpec(d, s)...)
		}
		return names
	}
	return nil
}

func undocumentedSpec(d *ast.GenDecl, s ast.Spec) []string {
	var names []string
	switch s := s.(type) {
	case *ast.TypeSpec:
		if s.Name.IsExported() && d.Doc == nil && s.Doc == nil && s.Comment == nil {
			names = append(names, s.Name.Name)
		}
	case *ast.ValueSpec:
		for _, n := range s.Names {
			if n.IsExported() && d.Doc == nil && s.Doc == nil && s.Comment == nil {
				names = append(names, n.Name)
			}
		}
	}
	return names
}

// exportedReceiver reports whether d is a function, or a method that users of
// the package can reach.
func exportedReceiver(d *ast.FuncDecl) bool {
	if d.Recv == nil || len(d.Recv.List) == 0 {
		return true
	}
	t := d.Recv.List[0].Type
	for {
		switch u := t.(type) {
		case *ast.StarExpr:
			t = u.X
		case *ast.IndexExpr:
			t = u.X
		case *ast.Ident:
			return u.IsExported()
		default:
			return true
		}
	}
}

// TestNames refuses packages that are named by layer instead of by a word of
// the domain.
func TestNames(t *testing.T) {
	for _, p := range tree(t) {
		if slices.Contains(refused, path.Base(p.name)) {
			t.Errorf("%s: %q says nothing of what the package is about: name it by a word of the domain", p.dir, path.Base(p.name))
		}
	}
}

// TestSizes keeps files and functions small enough to be read in one go.
func TestSizes(t *testing.T) {
	var found []finding
	for _, p := range tree(t) {
		for _, f := range p.files {
			fileLimit, functionLimit := maxFile, maxFunction
			if f.test {
				fileLimit, functionLimit = maxTestFile, maxTestFunction
			}
			if f.lines > fileLimit {
				found = append(found, finding{f.path, fmt.Sprintf("has %d lines, at most %d are allowed: split it", f.lines, fileLimit)})
			}
			ast.Inspect(f.ast, func(n ast.Node) bool {
				name := "a function literal"
				switch d := n.(type) {
				case *ast.FuncDecl:
					name = d.Name.Name
				case *ast.FuncLit:
				default:
					return true
				}
				from, to := p.fset.Position(n.Pos()).Line, p.fset.Position(n.End()).Line
				if lines := to - from + 1; lines > functionLimit {
					found = append(found, finding{
						fmt.Sprintf("%s:%d", f.path, from),
						fmt.Sprintf("%s has %d lines, at most %d are allowed: split it", name, lines, functionLimit),
					})
				}
				return true
			})
		}
	}
	report(t, found)
}

// TestOutside keeps the clock, the environment and the network at the doors, so
// that every answer can be repeated.
func TestOutside(t *testing.T) {
	var found []finding
	for _, p := range tree(t) {
		if slices.Contains(doors, p.name) || slices.Contains(testOnly, p.name) {
			continue
		}
		for _, f := range p.files {
			if f.test {
				continue
			}
			names := importNames(f.ast)
			ast.Inspect(f.ast, func(n ast.Node) bool {
				s, ok := n.(*ast.SelectorExpr)
				if !ok {
					return true
				}
				if x, ok := s.X.(*ast.Ident); ok && slices.Contains(outside[names[x.Name]], s.Sel.Name) {
					found = append(found, finding{
						fmt.Sprintf("%s:%d", f.path, p.fset.Position(s.Pos()).Line),
						fmt.Sprintf("%s.%s belongs to the doors (%s): take what it gives as an argument", x.Name, s.Sel.Name, strings.Join(doors, ", ")),
					})
				}
				return true
			})
		}
	}
	report(t, found)
}

// importNames gives the import path behind each package name of a file.
func importNames(f *ast.File) map[string]string {
	names := make(map[string]string)
	for _, spec := range f.Imports {
		p, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			continue
		}
		name := path.Base(p)
		if spec.Name != nil {
			name = spec.Name.Name
		}
		names[name] = p
	}
	return names
}

// TestNoAssertionLibrary keeps tests in plain Go.
func TestNoAssertionLibrary(t *testing.T) {
	for _, p := range tree(t) {
		for _, f := range p.files {
			for _, imp := range importNames(f.ast) {
				if slices.ContainsFunc(assertions, func(a string) bool { return strings.Contains(imp, a) }) {
					t.Errorf("%s imports %s: compare with == and say what was wanted", f.path, imp)
				}
			}
		}
	}
}
