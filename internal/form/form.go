// Package form reads what a person fills in: a file of YAML or JSON with keys that
// are known beforehand. A key that is not known, stands twice or is missing is a
// mistake, and of every mistake the line and the field are told, with what to
// write instead.
package form

import (
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/place"
)

// The limits of a file. They are far above what one form needs and keep the work
// that a hostile file can cause small.
const (
	MaxSize  = 1 << 20 // bytes
	MaxParts = 1000    // elements of one list
	maxText  = 2000    // bytes of a text
)

// A Reader turns the tree of a file into what it says and collects mistakes. The
// zero Reader is ready.
type Reader struct{ Problems Problems }

// A Value reads one value of the file into its place.
type Value func(n *yaml.Node, path string)

// A Field is a key of an object. A key that is required must be there.
type Field struct {
	Key      string
	Required bool
	Read     Value
}

// Fail notes a mistake at a place of the file, to which advice may be added.
func (r *Reader) Fail(n *yaml.Node, path, format string, args ...any) *Problem {
	line := 0
	if n != nil {
		line = n.Line
	}
	r.Problems = append(r.Problems, Problem{Line: line, Field: path, Says: fmt.Sprintf(format, args...)})
	return &r.Problems[len(r.Problems)-1]
}

// Absent reports whether a value is left empty, which is the same as to leave
// its key out.
func Absent(n *yaml.Node) bool {
	return n.Kind == yaml.ScalarNode && n.Tag == "!!null"
}

// Object reads the keys of a mapping. A key that is none of the fields, or that
// stands twice, is a mistake.
func (r *Reader) Object(n *yaml.Node, path string, fields []Field) {
	if n.Kind != yaml.MappingNode {
		r.Fail(n, path, "should hold keys and values").Try = "keys: " + keysOf(fields)
		return
	}
	seen := make(map[string]int)
	for i := 0; i+1 < len(n.Content); i += 2 {
		k, v := n.Content[i], n.Content[i+1]
		at := Join(path, Short(k.Value))
		if k.Kind != yaml.ScalarNode {
			r.Fail(k, path, "has a key that is no word")
			continue
		}
		if line, twice := seen[k.Value]; twice {
			r.Fail(k, at, "stands twice; the first is in line %d", line)
			continue
		}
		seen[k.Value] = k.Line
		f := slices.IndexFunc(fields, func(f Field) bool { return f.Key == k.Value })
		if f < 0 {
			r.unknownKey(k, at, fields)
			continue
		}
		if !Absent(v) {
			fields[f].Read(v, at)
		} else {
			delete(seen, k.Value)
		}
	}
	for _, f := range fields {
		if _, ok := seen[f.Key]; f.Required && !ok {
			r.Fail(n, Join(path, f.Key), "is missing")
		}
	}
}

func (r *Reader) unknownKey(k *yaml.Node, at string, fields []Field) {
	var keys []string
	for _, f := range fields {
		keys = append(keys, f.Key)
	}
	p := r.Fail(k, at, "there is no such key")
	if near := Nearest(k.Value, keys); near != "" {
		p.Try = "did you mean " + near + "?"
		return
	}
	p.Try = "keys: " + keysOf(fields)
}

func keysOf(fields []Field) string {
	var keys []string
	for _, f := range fields {
		keys = append(keys, f.Key)
	}
	return strings.Join(keys, ", ")
}

// Join gives the path of a key below a path.
func Join(path, key string) string {
	if path == "" {
		return key
	}
	return path + "." + key
}

// Each reads the elements of a sequence.
func (r *Reader) Each(read Value) Value {
	return func(n *yaml.Node, path string) {
		if n.Kind != yaml.SequenceNode {
			r.Fail(n, path, "should be a list").Try = "write it with a dash before each element"
			return
		}
		if len(n.Content) > MaxParts {
			r.Fail(n, path, "has %d elements; at most %d are read", len(n.Content), MaxParts)
			return
		}
		for i, c := range n.Content {
			read(c, fmt.Sprintf("%s[%d]", path, i+1))
		}
	}
}

// Scalar gives the text of a value that is no list and no object.
func (r *Reader) Scalar(n *yaml.Node, path string) (string, bool) {
	switch {
	case n.Kind == yaml.AliasNode:
		r.Fail(n, path, "refers to another place of the file").Try = "write the value out"
	case n.Kind != yaml.ScalarNode:
		r.Fail(n, path, "should be one value")
	case len(n.Value) > maxText:
		r.Fail(n, path, "has %d bytes; at most %d are read", len(n.Value), maxText)
	default:
		return strings.TrimSpace(n.Value), true
	}
	return "", false
}

// Of reads a scalar by a function that reports whether it could be read; what
// says what it should have been.
func Of[T any](r *Reader, to *T, what string, known []string, read func(string) (T, bool)) Value {
	return func(n *yaml.Node, path string) {
		s, ok := r.Scalar(n, path)
		if !ok {
			return
		}
		v, ok := read(s)
		if ok {
			*to = v
			return
		}
		p := r.Fail(n, path, "%q is no %s", Short(s), what)
		if near := Nearest(Fold(s), known); near != "" {
			p.Try = "did you mean " + near + "?"
		} else if len(known) > 0 {
			p.Try = "one of " + strings.Join(known, ", ")
		}
	}
}

// Text reads a text.
func (r *Reader) Text(to *string) Value {
	return func(n *yaml.Node, path string) {
		if s, ok := r.Scalar(n, path); ok {
			*to = s
		}
	}
}

// Country reads a country by code or name.
func (r *Reader) Country(to *string) Value {
	return Of(r, to, "country that is known here; write its ISO 3166 code or English name", nil, place.Parse)
}

// Days outside these years are slips of the keyboard.
const firstYear, lastYear = 1940, 2100

// parseDay reads a day within the years that a file may state.
func parseDay(s string) (day.Day, bool) {
	d, err := day.Parse(s, day.ISO)
	return d, err == nil && d >= day.Of(firstYear, 1, 1) && d < day.Of(lastYear, 1, 1)
}

// Day reads a day.
func (r *Reader) Day(to *day.Day) Value {
	return Of(r, to, fmt.Sprintf("day from %d to %d; write it as 2019-10-09", firstYear, lastYear-1), nil, parseDay)
}

// Short keeps a message on one line, whatever stands in the file.
func Short(s string) string {
	s = strings.Join(strings.Fields(strings.ToValidUTF8(s, "?")), " ")
	if r := []rune(s); len(r) > 60 {
		return string(r[:60]) + "…"
	}
	return s
}

// Fold gives lower case with single spaces.
func Fold(s string) string { return strings.Join(strings.Fields(strings.ToLower(s)), " ") }

// Texts reads a list of texts.
func (r *Reader) Texts(to *[]string) Value {
	return r.Each(func(n *yaml.Node, path string) {
		var s string
		r.Text(&s)(n, path)
		*to = append(*to, s)
	})
}

// Flag reads yes or no.
func (r *Reader) Flag(to *bool) Value {
	return Of(r, to, "answer", []string{"yes", "no"}, func(s string) (bool, bool) {
		switch Fold(s) {
		case "yes", "true":
			return true, true
		case "no", "false":
			return false, true
		}
		return false, false
	})
}
