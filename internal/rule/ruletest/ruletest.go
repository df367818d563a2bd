// Package ruletest is the conformance suite of legal rules. Every rule has
// cases, in archives that read like a casebook, which show it apply, not apply
// and ask; a rule without one of these, and without a stated reason why it
// cannot happen, fails the tests.
//
// An archive of testdata begins with a comment whose line "rules: ID ID" says
// which rules its cases are about. It holds listings (invented ones), reference
// tables in files that end in .json (invented ones, worded as the real) and, for
// each case, a transaction file NAME.yaml and what the rules say of it,
// NAME.want. "go test -update" writes the latter anew.
package ruletest

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/navicert/navicert/internal/reference"
	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/transaction"
)

var update = flag.Bool("update", false, "write what the rules say into the archives of cases")

// Updating reports whether the tests run with -update.
func Updating() bool { return *update }

// Run checks the rules by themselves and by their cases.
func Run(t *testing.T, rules []rule.Rule, archives string) {
	t.Helper()
	files, err := filepath.Glob(archives)
	if err != nil || len(files) == 0 {
		t.Fatalf("there are no archives %s: %v", archives, err)
	}
	s := &suite{rules: rules, shown: make(map[string]map[rule.Kind]string), asked: make(map[string]bool)}
	for i := range rules {
		Sound(t, &rules[i])
		s.shown[rules[i].ID] = make(map[rule.Kind]string)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) { s.archive(t, file) })
	}
	if !t.Failed() {
		s.complete(t)
	}
}

// A suite remembers what the cases have shown.
type suite struct {
	rules []rule.Rule
	shown map[string]map[rule.Kind]string // rule -> kind -> a case that shows it
	asked map[string]bool                 // rule and question -> a case shows it asked
}

// complete wants every kind of finding of every rule shown, or a reason.
func (s *suite) complete(t *testing.T) {
	t.Helper()
	for _, r := range s.rules {
		for _, k := range []rule.Kind{rule.DoesApply, rule.DoesNotApply, rule.DoesAsk} {
			cannot := slices.ContainsFunc(r.Cannot, func(c rule.Cannot) bool { return c.Kind == k })
			switch shown := s.shown[r.ID][k]; {
			case shown == "" && !cannot:
				t.Errorf("%s: no case shows a finding of kind %q; add one in testdata, or say in Cannot why it cannot happen", r.ID, k)
			case shown != "" && cannot:
				t.Errorf("%s: Cannot says that no finding is of kind %q, but %s shows one", r.ID, k, shown)
			}
		}
	}
}

func (s *suite) archive(t *testing.T, file string) {
	a, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	rules := s.about(t, string(a.Comment))
	var listings []byte
	wants := make(map[string]int)
	for i, f := range a.Files {
		switch {
		case f.Name == "listings":
			listings = f.Data
		case strings.HasSuffix(f.Name, ".want"):
			wants[strings.TrimSuffix(f.Name, ".want")] = i
		}
	}
	world, err := ParseListings(listings)
	if err != nil {
		t.Fatalf("listings: %v", err)
	}
	tables := Tables(t, a)
	out := txtar.Archive{Comment: a.Comment}
	for _, f := range a.Files {
		name, isCase := strings.CutSuffix(f.Name, ".yaml")
		if !isCase {
			if !strings.HasSuffix(f.Name, ".want") {
				out.Files = append(out.Files, f)
			}
			continue
		}
		got := s.one(t, file+"/"+name, f, world, tables, rules)
		out.Files = append(out.Files, f, txtar.File{Name: name + ".want", Data: []byte(got)})
		if i, ok := wants[name]; !*update && (!ok || string(a.Files[i].Data) != got) {
			t.Errorf("%s: the rules say\n%s", name, got)
		}
	}
	if *update {
		if err := os.WriteFile(file, txtar.Format(&out), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// about gives the rules that an archive names in its comment.
func (s *suite) about(t *testing.T, comment string) []*rule.Rule {
	var out []*rule.Rule
	for line := range strings.Lines(comment) {
		ids, ok := strings.CutPrefix(line, "rules:")
		if !ok {
			continue
		}
		for _, id := range strings.Fields(ids) {
			i := slices.IndexFunc(s.rules, func(r rule.Rule) bool { return r.ID == id })
			if i < 0 {
				t.Fatalf("there is no rule %s", id)
			}
			out = append(out, &s.rules[i])
		}
	}
	if len(out) == 0 {
		t.Fatal(`the comment has no line "rules: ID ..."`)
	}
	return out
}

// one runs the rules on one case and writes what they say.
func (s *suite) one(t *testing.T, name string, f txtar.File, world World, tables *reference.Set, rules []*rule.Rule) string {
	deal, err := transaction.Read(f.Name, f.Data)
	if err != nil {
		t.Fatal(err)
	}
	c := rule.NewCase(deal, world.Find(deal))
	c.Tables = tables
	var b strings.Builder
	for _, r := range rules {
		all := c.Judge(r)
		again := c.Judge(r)
		for i, j := range all {
			Check(t, j)
			if line(j) != line(again[i]) || j.Reason().String() != again[i].Reason().String() {
				t.Errorf("%s: the rule says one thing and then another", line(j))
			}
			s.shown[r.ID][j.Kind] = name
			b.WriteString(line(j) + "\n")
		}
		if len(all) == 0 {
			fmt.Fprintf(&b, "%s: has nothing to say\n", r.ID)
		}
	}
	return b.String()
}

// line writes a finding in short:
//
//	us/ear/744.16 party 1 item 1: applies LICENCE_REQUIRED case-by-case; asks note-1a995/item-1
func line(j rule.Judged) string {
	var b strings.Builder
	b.WriteString(j.Rule.ID)
	if j.Party != nil {
		fmt.Fprintf(&b, " party %d", j.Party.Number)
	}
	if j.Item != nil {
		fmt.Fprintf(&b, " item %d", j.Item.Number)
	}
	b.WriteString(":")
	switch j.Kind {
	case rule.DoesNotApply:
		b.WriteString(" does not apply")
	case rule.DoesApply:
		b.WriteString(" applies " + string(j.Effect))
	case rule.DoesAsk:
		b.WriteString(" asks")
		if j.Would != "" {
			b.WriteString(" (would be " + string(j.Would) + ")")
		}
	}
	if j.Policy != "" {
		b.WriteString(" " + string(j.Policy))
	}
	for i, q := range j.Questions {
		switch {
		case i > 0:
			b.WriteString(", ")
		case j.Kind == rule.DoesApply:
			b.WriteString("; asks ")
		default:
			b.WriteString(" ")
		}
		b.WriteString(q.ID)
	}
	return b.String()
}
