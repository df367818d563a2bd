package transaction

import (
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/item"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/place"
)

// The limits of a file. They are far above what one deal needs and keep the
// work that a hostile file can cause small.
const (
	MaxSize  = 1 << 20 // bytes
	maxParts = 1000    // parties, items, owners of one party, answers
	maxText  = 2000    // bytes of a text
)

// A reader turns the tree of a file into a transaction and collects mistakes.
type reader struct{ problems Problems }

// A value reads one value of the file into its place.
type value func(n *yaml.Node, path string)

// A field is a key of an object. A key that is required must be there.
type field struct {
	key      string
	required bool
	read     value
}

func (r *reader) fail(n *yaml.Node, path, format string, args ...any) *Problem {
	line := 0
	if n != nil {
		line = n.Line
	}
	r.problems = append(r.problems, Problem{Line: line, Field: path, Says: fmt.Sprintf(format, args...)})
	return &r.problems[len(r.problems)-1]
}

// absent reports whether a value is left empty, which is the same as to leave
// its key out.
func absent(n *yaml.Node) bool {
	return n.Kind == yaml.ScalarNode && n.Tag == "!!null"
}

// object reads the keys of a mapping. A key that is none of the fields, or that
// stands twice, is a mistake.
func (r *reader) object(n *yaml.Node, path string, fields []field) {
	if n.Kind != yaml.MappingNode {
		r.fail(n, path, "should hold keys and values").Try = "keys: " + keysOf(fields)
		return
	}
	seen := make(map[string]int)
	for i := 0; i+1 < len(n.Content); i += 2 {
		k, v := n.Content[i], n.Content[i+1]
		at := join(path, short(k.Value))
		if k.Kind != yaml.ScalarNode {
			r.fail(k, path, "has a key that is no word")
			continue
		}
		if line, twice := seen[k.Value]; twice {
			r.fail(k, at, "stands twice; the first is in line %d", line)
			continue
		}
		seen[k.Value] = k.Line
		f := slices.IndexFunc(fields, func(f field) bool { return f.key == k.Value })
		if f < 0 {
			r.unknownKey(k, at, fields)
			continue
		}
		if !absent(v) {
			fields[f].read(v, at)
		} else {
			delete(seen, k.Value)
		}
	}
	for _, f := range fields {
		if _, ok := seen[f.key]; f.required && !ok {
			r.fail(n, join(path, f.key), "is missing")
		}
	}
}

func (r *reader) unknownKey(k *yaml.Node, at string, fields []field) {
	var keys []string
	for _, f := range fields {
		keys = append(keys, f.key)
	}
	p := r.fail(k, at, "there is no such key")
	if near := Nearest(k.Value, keys); near != "" {
		p.Try = "did you mean " + near + "?"
		return
	}
	p.Try = "keys: " + keysOf(fields)
}

func keysOf(fields []field) string {
	var keys []string
	for _, f := range fields {
		keys = append(keys, f.key)
	}
	return strings.Join(keys, ", ")
}

func join(path, key string) string {
	if path == "" {
		return key
	}
	return path + "." + key
}

// each reads the elements of a sequence.
func (r *reader) each(read value) value {
	return func(n *yaml.Node, path string) {
		if n.Kind != yaml.SequenceNode {
			r.fail(n, path, "should be a list").Try = "write it with a dash before each element"
			return
		}
		if len(n.Content) > maxParts {
			r.fail(n, path, "has %d elements; at most %d are read", len(n.Content), maxParts)
			return
		}
		for i, c := range n.Content {
			read(c, fmt.Sprintf("%s[%d]", path, i+1))
		}
	}
}

// scalar gives the text of a value that is no list and no object.
func (r *reader) scalar(n *yaml.Node, path string) (string, bool) {
	switch {
	case n.Kind == yaml.AliasNode:
		r.fail(n, path, "refers to another place of the file").Try = "write the value out"
	case n.Kind != yaml.ScalarNode:
		r.fail(n, path, "should be one value")
	case len(n.Value) > maxText:
		r.fail(n, path, "has %d bytes; at most %d are read", len(n.Value), maxText)
	default:
		return strings.TrimSpace(n.Value), true
	}
	return "", false
}

// of reads a scalar by a function that reports whether it could be read; what
// says what it should have been.
func of[T any](r *reader, to *T, what string, known []string, read func(string) (T, bool)) value {
	return func(n *yaml.Node, path string) {
		s, ok := r.scalar(n, path)
		if !ok {
			return
		}
		v, ok := read(s)
		if ok {
			*to = v
			return
		}
		p := r.fail(n, path, "%q is no %s", short(s), what)
		if near := Nearest(fold(s), known); near != "" {
			p.Try = "did you mean " + near + "?"
		} else if len(known) > 0 {
			p.Try = "one of " + strings.Join(known, ", ")
		}
	}
}

func (r *reader) text(to *string) value {
	return func(n *yaml.Node, path string) {
		if s, ok := r.scalar(n, path); ok {
			*to = s
		}
	}
}

func (r *reader) truth(to *Truth) value {
	return of(r, to, "answer", []string{"yes", "no", "unknown"}, parseTruth)
}

func (r *reader) country(to *string) value {
	return of(r, to, "country that is known here; write its ISO 3166 code or English name", nil, place.Parse)
}

// Days outside these years are slips of the keyboard.
const firstYear, lastYear = 1940, 2100

func parseDay(s string) (day.Day, bool) {
	d, err := day.Parse(s, day.ISO)
	return d, err == nil && d >= day.Of(firstYear, 1, 1) && d < day.Of(lastYear, 1, 1)
}

func (r *reader) day(to *day.Day) value {
	return of(r, to, fmt.Sprintf("day from %d to %d; write it as 2019-10-09", firstYear, lastYear-1), nil, parseDay)
}

// number reads a Decimal from low to high.
func (r *reader) number(to *Decimal, low, high Decimal) value {
	return of(r, to, fmt.Sprintf("number from %s to %s; write digits and a point only", low, high), nil, func(s string) (Decimal, bool) {
		d, ok := parseDecimal(s)
		return d, ok && d >= low && d <= high
	})
}

func (r *reader) money(to *Money) value {
	return of(r, to, "amount of money; write it as 500.00 USD", nil, func(s string) (Money, bool) {
		m, ok := parseMoney(s)
		return m, ok && m.Amount >= 0 && m.Amount <= maxWhole*One
	})
}

func parseAct(s string) (Act, bool) {
	a := Act(strings.ReplaceAll(strings.ReplaceAll(fold(s), " ", "-"), "_", "-"))
	if a == "re-export" {
		a = Reexport
	}
	return a, slices.Contains(acts, a)
}

func parseECCN(s string) (item.ECCN, bool) {
	e, err := item.Parse(s)
	return e, err == nil
}

func parsePartyKind(s string) (party.Kind, bool) {
	k := party.Kind(fold(s))
	return k, k == party.Person || k == party.Company || k == party.Vessel || k == party.Aircraft
}

// short keeps a message on one line, whatever stands in the file.
func short(s string) string {
	s = strings.Join(strings.Fields(strings.ToValidUTF8(s, "?")), " ")
	if r := []rune(s); len(r) > 60 {
		return string(r[:60]) + "…"
	}
	return s
}
