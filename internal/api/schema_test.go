package api

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/day"
)

// A described value is a part of the committed contract. The tests read it from
// the file and on their own, so that they hold the file itself against what is
// really sent.
type described = map[string]any

// contractOf reads the committed contract.
func contractOf(t *testing.T) described {
	t.Helper()
	b, err := os.ReadFile(contractFile)
	if err != nil {
		t.Fatal(err)
	}
	var out described
	if err := json.Unmarshal(b, &out); err != nil {
		t.Fatal(err)
	}
	return out
}

// at follows names into a described value.
func at(v any, names ...string) any {
	for _, n := range names {
		m, _ := v.(described)
		v = m[n]
	}
	return v
}

// A checker holds values against schemas. A member that no schema describes is
// an error here, though the contract allows that there will be more.
type checker struct {
	whole described
	found []string
	used  map[string]bool // names of the schemas that some value was held against
}

func (c *checker) fail(where, format string, args ...any) {
	c.found = append(c.found, where+": "+fmt.Sprintf(format, args...))
}

func (c *checker) check(where string, s described, v any) {
	if ref, ok := s["$ref"].(string); ok {
		name := strings.TrimPrefix(ref, schemas)
		c.used[name] = true
		s, ok = at(c.whole, "components", "schemas", name).(described)
		if !ok {
			c.fail(where, "the contract has no %s", ref)
			return
		}
	}
	if any, ok := s["anyOf"].([]any); ok {
		c.anyOf(where, any, v)
		return
	}
	kinds := []string{}
	switch t := s["type"].(type) {
	case string:
		kinds = append(kinds, t)
	case []any:
		for _, k := range t {
			kinds = append(kinds, k.(string))
		}
	}
	if k := kindOf(v); len(kinds) > 0 && !slices.Contains(kinds, k) && (k != "integer" || !slices.Contains(kinds, "number")) {
		c.fail(where, "is %s and should be %v", k, kinds)
		return
	}
	if enum, ok := s["enum"].([]any); ok && !slices.Contains(enum, v) {
		c.fail(where, "is %v and should be one of %v", v, enum)
	}
	switch v := v.(type) {
	case string:
		if s["format"] == "date" {
			if _, err := day.Parse(v, day.ISO); err != nil {
				c.fail(where, "is %q and no day", v)
			}
		}
	case []any:
		items, _ := s["items"].(described)
		for i, e := range v {
			c.check(fmt.Sprintf("%s[%d]", where, i), items, e)
		}
	case described:
		c.object(where, s, v)
	}
}

func (c *checker) anyOf(where string, all []any, v any) {
	var first []string
	for i, s := range all {
		one := &checker{whole: c.whole, used: c.used}
		if one.check(where, s.(described), v); len(one.found) == 0 {
			return
		}
		if i == 0 {
			first = one.found
		}
	}
	c.found = append(c.found, first...)
}

func (c *checker) object(where string, s, v described) {
	properties, _ := s["properties"].(described)
	if required, ok := s["required"].([]any); ok {
		for _, r := range required {
			if _, there := v[r.(string)]; !there {
				c.fail(where, "has no %s", r)
			}
		}
	}
	for name, e := range v {
		p, ok := properties[name].(described)
		if !ok {
			if more, isSchema := s["additionalProperties"].(described); isSchema {
				c.check(where+"."+name, more, e)
				continue
			}
			if properties != nil {
				c.fail(where, "has %s, which the contract does not describe", name)
			}
			continue
		}
		c.check(where+"."+name, p, e)
	}
}

func kindOf(v any) string {
	switch n := v.(type) {
	case nil:
		return "null"
	case bool:
		return "boolean"
	case string:
		return "string"
	case []any:
		return "array"
	case float64:
		if n == math.Trunc(n) {
			return "integer"
		}
		return "number"
	}
	return "object"
}

// The checker finds what is wrong, or the tests with it would prove nothing.
func TestCheckerFinds(t *testing.T) {
	whole := contractOf(t)
	good := `{"query":{"name":"x","threshold":800},"on":"2026-11-20","outcome":"clear","why":[],"hits":[],"near":[],"lists":[],"engine":{"version":"","weights":"","folding":1,"threshold":800,"sure":840,"near":700},"notes":[]}`
	for _, c := range []struct{ from, to, says string }{
		{"", "", ""},
		{`"why":[],`, ``, "has no why"},
		{`"why":[]`, `"why":null`, "is null"},
		{`"why":[]`, `"why":[1]`, "is integer"},
		{`"why":[]`, `"why":[],"more":1`, "has more"},
		{`2026-11-20`, `2026-11-31`, "no day"},
		{`"folding":1`, `"folding":1.5`, "is number"},
		{`"engine":{`, `"engine":{"x":1,`, "has x"},
	} {
		var v any
		if err := json.Unmarshal([]byte(strings.Replace(good, c.from, c.to, 1)), &v); err != nil {
			t.Fatal(err)
		}
		k := &checker{whole: whole, used: map[string]bool{}}
		k.check("answer", described{"$ref": schemas + "Answer"}, v)
		if got := strings.Join(k.found, "; "); (c.says == "") != (got == "") || !strings.Contains(got, c.says) {
			t.Errorf("%s for %s: found %q, want %q", c.to, c.from, got, c.says)
		}
	}
}
