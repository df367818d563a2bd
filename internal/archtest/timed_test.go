package archtest

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strings"
	"testing"
)

// untimed are the tests that may measure time, and why their outcome is the same on
// a slow machine. Everything else counts what the time stands for, which is what
// internal/memory is for, or is a benchmark. Waiting for something until a moment far
// away, so that a test ends where it would hang, measures nothing.
var untimed = map[string]string{
	"internal/cputime now": "it is the clock that benchmarks read, where the system has no better one",
}

// measures are the functions that tell how long something took, by import path;
// of a package without names, all of them do.
var measures = map[string][]string{
	"time":                       {"Since", "Until"},
	"testing":                    {"Benchmark"},
	"syscall":                    {"Getrusage"},
	module + "/internal/cputime": nil,
}

// TestNoTimedTest refuses tests whose outcome hangs on the time that something
// took. It cannot know what is compared, so it lets no test and no fuzz target
// measure time, by itself or by a function of the tests of its package.
func TestNoTimedTest(t *testing.T) {
	used := map[string]bool{}
	var found []finding
	for _, p := range tree(t) {
		found = append(found, timed(p, used)...)
	}
	for who := range untimed {
		if !used[who] {
			found = append(found, finding{who, "is excused in untimed and does not need it: take it out"})
		}
	}
	report(t, found)
}

// TestNoTimedTestSeesBreaches shows that test every way of measuring, and what is
// none.
func TestNoTimedTestSeesBreaches(t *testing.T) {
	const text = `package p
import ("testing"; "time"; "syscall"; "github.com/navicert/navicert/internal/cputime")
func TestSince(t *testing.T) { began := time.Now(); if time.Since(began) > 1 { t.Error() } }
func TestDifference(t *testing.T) { began := time.Now(); if d := time.Now().Sub(began); d > 1 { t.Error() } }
func TestWatch(t *testing.T) { t.Run("x", func(t *testing.T) { w := cputime.Start(); _ = w }) }
func FuzzClock(f *testing.F) { from := time.Now().UnixNano(); _ = from }
func TestHelper(t *testing.T) { if helped() { t.Error() } }
func TestGiven(t *testing.T) { each(processes) }
func TestMethod(t *testing.T) { var m meter; m.read() }
func TestBench(t *testing.T) { testing.Benchmark(nil) }
func helped() bool { return further() > 1 }
func further() time.Duration { return time.Until(time.Time{}) }
func processes() { syscall.Getrusage(0, nil) }
type meter struct{}
func (meter) read() { _ = run.ProcessState.UserTime() }
func TestWaits(t *testing.T) {
	for until := time.Now().Add(time.Minute); ; { if time.Now().After(until) { t.Fatal() } }
	select { case <-time.After(time.Minute): }
	a.Sub(b); c.SetDeadline(time.Now().Add(1)); fresh := started(); fresh.Start()
}
func BenchmarkAll(b *testing.B) { began := time.Now(); only(time.Since(began)) }
func only(time.Duration) { _ = cputime.Process() }
func started(b *testing.B) { cputime.Start() }
`
	p := pkg{name: "p", dir: "p", fset: token.NewFileSet()}
	f, err := parser.ParseFile(p.fset, "p_test.go", text, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	p.files = []source{{path: "p/p_test.go", test: true, ast: f}}
	var got []string
	for _, f := range timed(p, map[string]bool{}) {
		name, _, _ := strings.Cut(f.says, " ")
		got = append(got, name)
	}
	slices.Sort(got)
	if want := []string{"FuzzClock", "TestBench", "TestDifference", "TestSince", "TestWatch", "further", "meter.read", "processes"}; !slices.Equal(got, want) {
		t.Errorf("found in %v, want %v", got, want)
	}
}

// timed gives the places at which tests of a package measure time, and notes who was
// excused. In a package for tests, whatever is no benchmark counts as one.
func timed(p pkg, used map[string]bool) []finding {
	funcs := map[string][]written{}
	var next []string
	for _, f := range p.files {
		aid := slices.Contains(testOnly, p.name)
		if !f.test && !aid {
			continue
		}
		for _, d := range f.ast.Decls {
			if d, ok := d.(*ast.FuncDecl); ok && d.Body != nil && !benchmarks(d) {
				name := d.Name.Name
				funcs[name] = append(funcs[name], written{d, f})
				if strings.HasPrefix(name, "Test") || strings.HasPrefix(name, "Fuzz") || strings.HasPrefix(name, "Example") || !f.test {
					next = append(next, name)
				}
			}
		}
	}
	var found []finding
	seen := map[string]bool{}
	for len(next) > 0 {
		name := next[0]
		next = next[1:]
		if seen[name] {
			continue
		}
		seen[name] = true
		for _, d := range funcs[name] {
			at, called := d.measuring()
			next = append(next, called...)
			if who := p.dir + " " + name; at != nil && untimed[who] != "" {
				used[who] = true
			} else if at != nil {
				found = append(found, finding{
					fmt.Sprintf("%s:%d", d.file.path, p.fset.Position(at.Pos()).Line),
					d.name() + " measures time, and a test runs it: let the test count (see internal/memory), or make it a benchmark",
				})
			}
		}
	}
	return found
}

// benchmarks reports whether a function is a benchmark or a part of one.
func benchmarks(d *ast.FuncDecl) bool {
	return slices.ContainsFunc(d.Type.Params.List, func(f *ast.Field) bool {
		p, ok := f.Type.(*ast.StarExpr)
		if !ok {
			return false
		}
		s, ok := p.X.(*ast.SelectorExpr)
		return ok && s.Sel.Name == "B"
	})
}

// A written function stands in a file.
type written struct {
	*ast.FuncDecl
	file source
}

// name gives the name of the function, with its receiver's type where it has one.
func (d written) name() string {
	if d.Recv == nil {
		return d.Name.Name
	}
	t := d.Recv.List[0].Type
	if s, ok := t.(*ast.StarExpr); ok {
		t = s.X
	}
	return fmt.Sprint(t) + "." + d.Name.Name
}

// measuring gives the first place at which a function measures time, nil for none,
// and the names that it calls or hands on.
func (d written) measuring() (at ast.Node, called []string) {
	names := importNames(d.file.ast)
	clock := func(e ast.Expr) bool { return isCall(e, names, "time", "Now") }
	moments := map[string]bool{} // variables that hold the time of the clock
	moment := func(e ast.Expr) bool {
		x, ok := e.(*ast.Ident)
		return clock(e) || ok && moments[x.Name]
	}
	ast.Inspect(d.Body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			for i, v := range n.Rhs {
				if x, ok := n.Lhs[i].(*ast.Ident); ok && clock(v) {
					moments[x.Name] = true
				}
			}
		case *ast.CallExpr:
			for _, e := range append([]ast.Expr{n.Fun}, n.Args...) {
				switch e := e.(type) {
				case *ast.Ident:
					called = append(called, e.Name)
				case *ast.SelectorExpr:
					called = append(called, e.Sel.Name)
				}
			}
			if at == nil && takesTime(n, names, moment) {
				at = n
			}
		}
		return true
	})
	return at, called
}

// takesTime reports whether a call tells how long something took.
func takesTime(c *ast.CallExpr, names map[string]string, moment func(ast.Expr) bool) bool {
	for from, of := range measures {
		if isCall(c, names, from, of...) {
			return true
		}
	}
	s, ok := c.Fun.(*ast.SelectorExpr)
	if !ok {
		return false
	}
	switch s.Sel.Name {
	case "Sub":
		return moment(s.X) || len(c.Args) == 1 && moment(c.Args[0])
	case "UnixNano", "UnixMicro", "UnixMilli":
		return moment(s.X)
	case "UserTime", "SystemTime": // of another process
		return true
	}
	return false
}

// isCall reports whether an expression calls one of the functions of an imported
// package, or any where none is named.
func isCall(e ast.Expr, names map[string]string, from string, of ...string) bool {
	c, ok := e.(*ast.CallExpr)
	if !ok {
		return false
	}
	s, ok := c.Fun.(*ast.SelectorExpr)
	if !ok {
		return false
	}
	x, ok := s.X.(*ast.Ident)
	return ok && names[x.Name] == from && (len(of) == 0 || slices.Contains(of, s.Sel.Name))
}
