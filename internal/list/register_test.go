package list

import (
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/cite"
)

func TestRegisterIsComplete(t *testing.T) {
	seen := map[ID]bool{}
	for _, l := range Lists() {
		if seen[l.ID] {
			t.Errorf("%s is in the register twice", l.ID)
		}
		seen[l.ID] = true
		if l.Title == "" || l.Authority == "" || l.BornCite == "" || l.Effect == "" || l.StaleDays <= 0 {
			t.Errorf("%s: a field of the register is empty: %+v", l.ID, l)
		}
		if !l.Born.Known() {
			t.Errorf("%s: no birth day", l.ID)
		}
		switch l.BornGrade {
		case cite.A, cite.B, cite.C:
		default:
			t.Errorf("%s: birth day has grade %q", l.ID, l.BornGrade)
		}
		if !strings.HasPrefix(l.Page, "https://") {
			t.Errorf("%s: page %q is no address", l.ID, l.Page)
		}
		if !strings.HasSuffix(l.Effect, ".") || strings.Count(strings.ReplaceAll(l.Effect, "no. ", ""), ". ") > 0 {
			t.Errorf("%s: the effect is not one sentence: %q", l.ID, l.Effect)
		}
	}
}

// A list that blocks nothing must say so: "sanctioned" is not an effect.
func TestEffectsAreNotFlattened(t *testing.T) {
	for id, want := range map[ID]string{
		"us/bis/entity-list":       "no block of property",
		"us/bis/unverified":        "neither a licence requirement nor a ban",
		"us/bis/military-end-user": "supplement no. 2",
		"us/ofac/sdn":              "Property is blocked",
		"us/ofac/ssi":              "not blocked",
		"us/ofac/cmic":             "not blocked",
		"us/ofac/ns-mbs":           "less than full blocking",
		"us/ofac/capta":            "not blocked",
		"us/889":                   "procurement bar",
	} {
		l, ok := Find(id)
		if !ok {
			t.Errorf("%s is not in the register", id)
			continue
		}
		if !strings.Contains(l.Effect, want) {
			t.Errorf("%s: the effect does not say %q: %s", id, want, l.Effect)
		}
		if strings.Contains(strings.ToLower(l.Effect), "sanctioned") {
			t.Errorf("%s: the effect says only that the party is sanctioned", id)
		}
	}
}

func TestRegisterOrder(t *testing.T) {
	if Compare("us/bis/entity-list", "us/ofac/sdn") >= 0 || Compare("us/889", "xx/unknown") >= 0 {
		t.Error("lists compare in the order of the register, unknown ones last")
	}
	if Compare("xx/a", "xx/b") >= 0 || Compare("us/889", "us/889") != 0 {
		t.Error("unknown lists compare by spelling, equal ones are equal")
	}
	if _, ok := Find("xx/unknown"); ok {
		t.Error("a list that is not registered was found")
	}
}
