package policy

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/form"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/match"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/screen"
)

// The limits of a file. They are far above what a company needs.
const (
	MaxSize  = 256 << 10 // bytes
	maxUnits = 200
	maxRules = 200
	maxText  = 2000 // bytes of a text
)

// kinds are the keys of thresholds.
var kinds = []struct {
	word string
	kind party.Kind
}{
	{"default", party.Unstated},
	{"person", party.Person},
	{"organisation", party.Company},
	{"vessel", party.Vessel},
	{"aircraft", party.Aircraft},
}

// Read reads a policy. Every mistake is told with its line; file is shown. The
// error is a *fault.Fault.
func Read(file string, doc []byte) (*Policy, error) {
	switch {
	case len(doc) > MaxSize:
		return nil, fault.New(fault.Usage, "%s is larger than %d kB", file, MaxSize>>10).Try("a policy is a page or two")
	case !utf8.Valid(doc):
		return nil, fault.New(fault.Usage, "%s is not text in UTF-8", file).Try("save it as UTF-8")
	}
	var root yaml.Node
	if err := yaml.Unmarshal(doc, &root); err != nil {
		return nil, fault.New(fault.Usage, "%s is no YAML", file).Because(errors.New(strings.TrimPrefix(err.Error(), "yaml: "))).Try(advice)
	}
	r := &reader{p: Policy{
		Hash: canon.Sum(doc), Document: slices.Clone(doc), Weak: screen.WeakReview, Stop: usual(),
		Thresholds: map[party.Kind]int{party.Unstated: screen.DefaultThreshold},
	}}
	if len(root.Content) != 1 {
		r.fail(nil, "", "the file is empty")
	} else {
		r.top(root.Content[0])
	}
	return &r.p, r.refuse(file)
}

const advice = "\"navicert policy make\" writes one to start from"

// reader reads a policy and collects mistakes.
type reader struct {
	p        Policy
	problems form.Problems
}

func (r *reader) fail(n *yaml.Node, field, format string, args ...any) *form.Problem {
	p := form.Problem{Field: field, Says: fmt.Sprintf(format, args...)}
	if n != nil {
		p.Line = n.Line
	}
	r.problems = append(r.problems, p)
	return &r.problems[len(r.problems)-1]
}

func (r *reader) refuse(file string) error {
	if len(r.problems) == 0 {
		return nil
	}
	slices.SortStableFunc(r.problems, func(a, b form.Problem) int { return a.Line - b.Line })
	if n := len(r.problems); n > 1 {
		return fault.New(fault.Usage, "%s has %d mistakes", file, n).Because(lines{r.problems}).Try(advice)
	}
	return fault.New(fault.Usage, "%s", file).Because(r.problems).Try(advice)
}

// lines begin on a line of their own.
type lines struct{ form.Problems }

func (l lines) Error() string { return "\n  " + l.Problems.Error() }

// object calls the reader of each key. A key that has none, or stands twice, is
// a mistake.
func (r *reader) object(n *yaml.Node, path string, readers map[string]func(*yaml.Node, string)) {
	if n.Kind != yaml.MappingNode {
		r.fail(n, path, "should hold keys and values").Try = "keys: " + joined(sortedKeys(readers))
		return
	}
	var seen []string
	for i := 0; i+1 < len(n.Content); i += 2 {
		k, v := n.Content[i], n.Content[i+1]
		at := strings.TrimPrefix(path+"."+k.Value, ".")
		read, ok := readers[k.Value]
		switch {
		case !ok:
			p := r.fail(k, at, "is no key of a policy")
			p.Try = "keys: " + joined(sortedKeys(readers))
			if near := form.Nearest(k.Value, sortedKeys(readers)); near != "" {
				p.Try = "did you mean " + near + "?"
			}
		case slices.Contains(seen, k.Value):
			r.fail(k, at, "stands twice")
		default:
			read(v, at)
		}
		seen = append(seen, k.Value)
	}
}

func sortedKeys[V any](m map[string]V) []string {
	var out []string
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}

func (r *reader) top(n *yaml.Node) {
	r.object(n, "", map[string]func(*yaml.Node, string){
		"name":       func(v *yaml.Node, at string) { r.p.Name = r.text(v, at) },
		"thresholds": r.thresholds,
		"weak_alias": func(v *yaml.Node, at string) {
			r.p.Weak = screen.WeakAlias(r.word(v, at, string(screen.WeakReview), string(screen.WeakAlert), string(screen.WeakIgnore)))
		},
		"units": r.units,
		"stop":  r.stop,
		"rules": r.rules,
	})
	if r.p.Name == "" && n.Kind == yaml.MappingNode {
		r.fail(n, "name", "is missing").Try = "answers name the policy by it"
	}
}

func (r *reader) text(n *yaml.Node, at string) string {
	s := strings.TrimSpace(n.Value)
	switch {
	case n.Kind != yaml.ScalarNode || s == "":
		r.fail(n, at, "should be a text")
	case len(s) > maxText:
		r.fail(n, at, "is longer than %d bytes", maxText)
	default:
		return s
	}
	return ""
}

func (r *reader) word(n *yaml.Node, at string, words ...string) string {
	if n.Kind != yaml.ScalarNode || !slices.Contains(words, n.Value) {
		r.fail(n, at, "%q is none of its values", n.Value).Try = "one of " + joined(words)
		return words[0]
	}
	return n.Value
}

func (r *reader) thresholds(n *yaml.Node, path string) {
	readers := make(map[string]func(*yaml.Node, string))
	for _, k := range kinds {
		readers[k.word] = func(v *yaml.Node, at string) {
			score, err := strconv.Atoi(v.Value)
			if v.Kind != yaml.ScalarNode || err != nil || score < 1 || score > match.Full {
				r.fail(v, at, "%q is no score", v.Value).Try = fmt.Sprintf("a whole number from 1 to %d", match.Full)
				return
			}
			r.p.Thresholds[k.kind] = score
		}
	}
	r.object(n, path, readers)
}

func (r *reader) units(n *yaml.Node, path string) {
	if n.Kind != yaml.MappingNode || len(n.Content) > 2*maxUnits {
		r.fail(n, path, "should hold the names of at most %d units, each with its lists", maxUnits)
		return
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		k, v := n.Content[i], n.Content[i+1]
		u := Unit{Name: k.Value, Line: k.Line}
		at := path + "." + k.Value
		if slices.Contains(r.p.names(), u.Name) {
			r.fail(k, at, "stands twice")
		}
		r.object(v, at, map[string]func(*yaml.Node, string){"lists": func(v *yaml.Node, at string) {
			for _, one := range r.each(v, at) {
				ids := list.Named(one.Value)
				if len(ids) == 0 {
					r.fail(one, at, "%q is no list", one.Value).Try = "\"navicert lists\" shows them all"
				}
				u.Lists = append(u.Lists, ids...)
			}
		}})
		slices.SortFunc(u.Lists, list.Compare)
		if u.Lists = slices.Compact(u.Lists); len(u.Lists) == 0 {
			r.fail(k, at, "has no lists").Try = "lists: [us/bis, us/ofac]"
		}
		r.p.Units = append(r.p.Units, u)
	}
}

// each gives the words of a sequence.
func (r *reader) each(n *yaml.Node, at string) []*yaml.Node {
	if n.Kind != yaml.SequenceNode {
		r.fail(n, at, "should be a list of words").Try = "[one, two]"
		return nil
	}
	var out []*yaml.Node
	for _, one := range n.Content {
		if one.Kind != yaml.ScalarNode {
			r.fail(one, at, "should be a word")
			continue
		}
		out = append(out, one)
	}
	return out
}

func (r *reader) stop(n *yaml.Node, at string) {
	r.p.Stop = nil
	for _, one := range r.each(n, at) {
		if !slices.Contains(stops(), one.Value) {
			r.fail(one, at, "%q is no outcome", one.Value).Try = "one of " + joined(stops())
			continue
		}
		r.p.Stop = append(r.p.Stop, one.Value)
	}
	for _, must := range always {
		if n.Kind == yaml.SequenceNode && !slices.Contains(r.p.Stop, must) {
			r.fail(n, at, "lacks %s", must).Try = "no policy lets that go: the law forbids it"
		}
	}
}

func (r *reader) rules(n *yaml.Node, path string) {
	if n.Kind != yaml.SequenceNode || len(n.Content) > maxRules {
		r.fail(n, path, "should be a list of at most %d rules", maxRules)
		return
	}
	for i, one := range n.Content {
		at := fmt.Sprintf("%s[%d]", path, i+1)
		x := Rule{Line: one.Line}
		r.object(one, at, map[string]func(*yaml.Node, string){
			"when": func(v *yaml.Node, at string) {
				if x.When = r.text(v, at); x.When == "" {
					return
				}
				var err error
				if x.when, err = compile(x.When); err != nil {
					r.fail(v, at, "%v", firstLine(err)).Try = "docs/policies.md has the fields of conditions"
				}
			},
			"then": func(v *yaml.Node, at string) {
				x.Then = Order(r.word(v, at, string(screen.Stop), string(screen.Go)))
			},
			"why": func(v *yaml.Node, at string) { x.Why = r.text(v, at) },
		})
		for _, key := range []string{"when", "then", "why"} {
			missing := map[string]bool{"when": x.When == "", "then": x.Then == "", "why": x.Why == ""}[key]
			if missing && one.Kind == yaml.MappingNode && !r.told(at+"."+key) {
				r.fail(one, at, "lacks %s", key)
			}
		}
		r.p.Rules = append(r.p.Rules, x)
	}
}

// told reports whether a mistake of a field was told already.
func (r *reader) told(field string) bool {
	return slices.ContainsFunc(r.problems, func(p form.Problem) bool { return p.Field == field })
}
