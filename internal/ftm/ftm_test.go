package ftm

import (
	"slices"
	"testing"

	"github.com/navicert/navicert/internal/identifier"
)

// A cell gives back the values that were written into it.
func TestCells(t *testing.T) {
	for cell, values := range map[string][]string{
		"":                    nil,
		"one":                 {"one"},
		"one;two":             {"one", "two"},
		`"one; the first";b`:  {"one; the first", "b"},
		`"the ""first""";two`: {`the "first"`, "two"},
	} {
		if got := Cell(values); got != cell {
			t.Errorf("%q are written as %s, want %s", values, got, cell)
		}
		if got, ok := Values(cell); !ok || !slices.Equal(got, values) {
			t.Errorf("%s is read as %q, want %q", cell, got, values)
		}
	}
	if got, ok := Values(`a;"b`); ok || !slices.Equal(got, []string{`a;"b`}) {
		t.Errorf("a quote that is never closed gives %q, %v", got, ok)
	}
}

func TestLines(t *testing.T) {
	e := New("a-1", Person)
	e.Add("name", "Jane Roe", " Jane Roe ", "", "J. <Roe>")
	b, err := e.Line()
	if err != nil || string(b) != `{"id":"a-1","schema":"Person","properties":{"name":["Jane Roe","J. <Roe>"]}}`+"\n" {
		t.Errorf("written %s, %v", b, err)
	}
	back, err := Parse(b)
	if err != nil || back.First("name") != "Jane Roe" || back.First("alias") != "" || back.Target != nil {
		t.Errorf("read back %+v, %v", back, err)
	}
	for _, bad := range []string{``, `{}`, `{"id":"x"}`, `{"id":"x","schema":"Person"} {}`, `[]`, `{"id":"x","schema":"Person","properties":{"name":"x"}}`} {
		if _, err := Parse([]byte(bad)); err == nil {
			t.Errorf("%s is read", bad)
		}
	}
}

// Every property that a number is written to is read as the same kind.
func TestNumbersAreReadAsWritten(t *testing.T) {
	for _, n := range numbers {
		if k := identifier.KindOf(n.says); k != n.kind {
			t.Errorf("%s: %q is of the kind %q, not %q", n.property, n.says, k, n.kind)
		}
		for _, s := range n.schemata {
			p, ok := PropertyOf(s, n.kind)
			says, ok2 := NumberIn(s, p)
			if !ok || !ok2 || identifier.KindOf(says) != n.kind {
				t.Errorf("%s on %s is written to %q and read as %q", n.kind, s, p, says)
			}
		}
	}
	if _, ok := PropertyOf(Vessel, identifier.Passport); ok {
		t.Error("a vessel has a passport")
	}
	if _, ok := NumberIn(Person, "name"); ok {
		t.Error("a name is a number")
	}
}

func TestRisk(t *testing.T) {
	for topic, want := range map[string]bool{
		"sanction": true, "sanction.linked": true, "export.control": true, "role.pep.frmr": true, "reg.warn": true,
		"corp.public": false, "gov.soe": false, "fin.bank": false, "regional": false, "": false,
	} {
		if Risk(topic) != want {
			t.Errorf("%q is a risk: %v, want %v", topic, !want, want)
		}
	}
}
