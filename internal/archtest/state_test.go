package archtest

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"slices"
	"strings"
	"testing"
)

// TestNoState refuses init functions and package variables that change: what a
// package does must depend on its arguments alone. A package variable may hold
// a table, a compiled pattern or an embedded file, if nothing ever assigns to
// it.
func TestNoState(t *testing.T) {
	var found []finding
	for _, p := range tree(t) {
		found = append(found, state(p)...)
	}
	report(t, found)
}

// TestNoStateSeesBreaches shows that test every way of keeping state.
func TestNoStateSeesBreaches(t *testing.T) {
	const text = `package p
import ("sync"; "embed"; "elsewhere")
var table = []string{"a"}
var once = sync.OnceValue(func() int { return 1 })
//go:embed x
var file embed.FS
var _ interface{} = table
func init() {}
var late int
var mu sync.Mutex
var cache = sync.Map{}
var assigned = 1
var indexed = map[string]int{}
var counted = 0
var deleted = map[string]int{"a": 1}
var pointed = 0
var fielded = struct{ n int }{}
func f() {
	table := table; table = nil
	assigned = 2; indexed["a"] = 1; counted++; delete(deleted, "a"); g(&pointed); fielded.n = 3
	elsewhere.Var = 1
}
`
	p := pkg{dir: "p", fset: token.NewFileSet()}
	f, err := parser.ParseFile(p.fset, "p.go", text, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	p.files = []source{{path: "p/p.go", ast: f}}
	var got []string
	for _, f := range state(p) {
		got = append(got, f.says)
	}
	slices.Sort(got)
	for _, want := range []string{"init", "late", "mu", "cache", "assigned", "indexed", "counted", "deleted", "pointed", "fielded", "elsewhere.Var"} {
		if !slices.ContainsFunc(got, func(s string) bool { return strings.HasPrefix(s, want+" ") }) {
			t.Errorf("no breach was found in %s", want)
		}
	}
	if len(got) != 11 {
		t.Errorf("%d breaches were found, want 11:\n%s", len(got), strings.Join(got, "\n"))
	}
}

// state finds what a package keeps between calls.
func state(p pkg) []finding {
	var files []*ast.File
	paths := make(map[*ast.File]string)
	for _, f := range p.files {
		if !f.test {
			files, paths[f.ast] = append(files, f.ast), f.path
		}
	}
	uses := resolve(p.fset, files)
	var found []finding
	for _, f := range files {
		add := func(at token.Pos, format string, args ...any) {
			found = append(found, finding{fmt.Sprintf("%s:%d", paths[f], p.fset.Position(at).Line), fmt.Sprintf(format, args...)})
		}
		for _, d := range f.Decls {
			declared(d, add)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			for _, x := range changed(n) {
				if name, ok := packageLevel(x, uses); ok {
					add(x.Pos(), "%s is a package variable and is changed: hold it in a value that the caller owns", name)
				}
			}
			return true
		})
	}
	return found
}

type adder func(at token.Pos, format string, args ...any)

func declared(d ast.Decl, add adder) {
	switch d := d.(type) {
	case *ast.FuncDecl:
		if d.Recv == nil && d.Name.Name == "init" {
			add(d.Pos(), "init runs behind the caller's back: make a function that is called")
		}
	case *ast.GenDecl:
		if d.Tok != token.VAR || embedded(d.Doc) {
			return
		}
		for _, s := range d.Specs {
			v := s.(*ast.ValueSpec)
			if len(v.Values) == 0 && !embedded(v.Doc) {
				add(v.Pos(), "%s has no value and so can only be changed later: hold it in a value that the caller owns", v.Names[0].Name)
			}
			for i, x := range v.Values {
				if c, ok := x.(*ast.CompositeLit); ok && fromSync(c.Type) {
					add(x.Pos(), "%s is there to be changed: hold it in a value that the caller owns", v.Names[i].Name)
				}
			}
		}
	}
}

func embedded(doc *ast.CommentGroup) bool {
	return doc != nil && slices.ContainsFunc(doc.List, func(c *ast.Comment) bool { return strings.HasPrefix(c.Text, "//go:embed ") })
}

func fromSync(x ast.Expr) bool {
	s, ok := x.(*ast.SelectorExpr)
	if !ok {
		return false
	}
	id, ok := s.X.(*ast.Ident)
	return ok && (id.Name == "sync" || id.Name == "atomic")
}

// changed gives the expressions that a node changes.
func changed(n ast.Node) []ast.Expr {
	switch n := n.(type) {
	case *ast.AssignStmt:
		if n.Tok != token.DEFINE {
			return n.Lhs
		}
	case *ast.IncDecStmt:
		return []ast.Expr{n.X}
	case *ast.UnaryExpr:
		if id, ok := n.X.(*ast.Ident); ok && n.Op == token.AND {
			return []ast.Expr{id}
		}
	case *ast.CallExpr:
		if id, ok := n.Fun.(*ast.Ident); ok && (id.Name == "delete" || id.Name == "clear") && len(n.Args) > 0 {
			return n.Args[:1]
		}
	}
	return nil
}

// packageLevel reports whether x is, or is part of, a package variable.
func packageLevel(x ast.Expr, uses map[*ast.Ident]types.Object) (name string, ok bool) {
	selected := ""
	for {
		switch e := x.(type) {
		case *ast.ParenExpr:
			x = e.X
		case *ast.IndexExpr:
			x = e.X
		case *ast.StarExpr:
			x = e.X
		case *ast.SelectorExpr:
			x, selected = e.X, e.Sel.Name
		case *ast.Ident:
			switch o := uses[e].(type) {
			case *types.PkgName:
				return e.Name + "." + selected, true
			case *types.Var:
				return e.Name, o.Parent() != nil && o.Pkg() != nil && o.Parent() == o.Pkg().Scope()
			}
			return "", false
		default:
			return "", false
		}
	}
}

// resolve finds what each name in a package stands for. It needs no other
// package: what comes from elsewhere stays unresolved, and that is enough.
func resolve(fset *token.FileSet, files []*ast.File) map[*ast.Ident]types.Object {
	info := &types.Info{Uses: make(map[*ast.Ident]types.Object)}
	c := types.Config{Importer: none{}, Error: func(error) {}, FakeImportC: true}
	_, _ = c.Check("p", fset, files, info)
	return info.Uses
}

// none imports nothing.
type none struct{}

func (none) Import(string) (*types.Package, error) {
	return nil, errors.New("not needed")
}
