package history

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/list"
)

// A Difference is what changed between two states of a list.
type Difference struct {
	Added   []*list.Listing // as they are afterwards; all are in the order of the list
	Removed []*list.Listing // as they were before
	Changed []Change
	// Unplaced are listings of which no source says whether they were in force
	// on one of the days. They are in none of the others. It is used where two
	// days are compared, not two versions.
	Unplaced []*list.Listing
}

// ByName puts the difference in the order of the primary names, as people look
// for them.
func (d Difference) ByName() Difference {
	for _, all := range [][]*list.Listing{d.Added, d.Removed, d.Unplaced} {
		slices.SortStableFunc(all, byName)
	}
	slices.SortStableFunc(d.Changed, func(a, b Change) int { return byName(a.After, b.After) })
	return d
}

func byName(a, b *list.Listing) int {
	x, y := a.Subject.Name(), b.Subject.Name()
	return cmp.Or(strings.Compare(strings.ToLower(x), strings.ToLower(y)), strings.Compare(x, y), strings.Compare(a.Key, b.Key))
}

// A Change is a listing that is there before and after and says another thing.
type Change struct {
	Before, After *list.Listing
	Fields        []Field
}

// A Field is one field of a listing that changed, by its name in JSON: the
// values that are gone and those that are new, both in words.
type Field struct {
	Name   string   `json:"field"`
	Before []string `json:"before"`
	After  []string `json:"after"`
}

// Compare gives the difference of two versions of one list.
func Compare(before, after []*list.Listing) Difference {
	var d Difference
	was, is := make([]bool, len(before)), make([]bool, len(after))
	for _, p := range Match(before, after) {
		was[p.Before], is[p.After] = true, true
		if f := Fields(before[p.Before], after[p.After]); len(f) > 0 {
			d.Changed = append(d.Changed, Change{before[p.Before], after[p.After], f})
		}
	}
	for i, l := range before {
		if !was[i] {
			d.Removed = append(d.Removed, l)
		}
	}
	for i, l := range after {
		if !is[i] {
			d.Added = append(d.Added, l)
		}
	}
	return d
}

// Empty reports whether nothing changed.
func (d Difference) Empty() bool { return len(d.Added)+len(d.Removed)+len(d.Changed) == 0 }

// unsaid are the fields that say where a listing stood and how it was read,
// not what the authority said. Facts and errata are what Navicert adds. The
// function said leaves out the same.
var unsaid = []string{"list", "key", "line", "problems", "facts", "errata"}

// Fields compares two listings field by field. The order of the values of a
// field does not matter. It gives nothing where both say the same.
func Fields(before, after *list.Listing) []Field {
	if before == after || said(before, after) {
		return nil
	}
	b, a := map[string][]string{}, map[string][]string{}
	var names []string
	spread("", reflect.ValueOf(before).Elem(), b, &names)
	spread("", reflect.ValueOf(after).Elem(), a, &names)
	slices.SortFunc(names, strings.Compare)
	var out []Field
	for _, n := range slices.Compact(names) {
		f := Field{Name: n, Before: without(b[n], a[n]), After: without(a[n], b[n])}
		if len(f.Before)+len(f.After) > 0 {
			out = append(out, f)
		}
	}
	slices.SortStableFunc(out, func(x, y Field) int { return cmp.Compare(weight(x.Name), weight(y.Name)) })
	return out
}

// said reports whether two listings say the same in every field, in the same
// order. Most listings of two versions do, and to write their fields in words
// takes a hundred times as long.
func said(before, after *list.Listing) bool {
	if before.Remarks != after.Remarks {
		return false
	}
	b, a := *before, *after
	for _, l := range []*list.Listing{&b, &a} {
		l.List, l.Key, l.Line, l.Problems, l.Facts, l.Errata = "", "", 0, nil, nil, nil
	}
	return reflect.DeepEqual(&b, &a)
}

// weight puts the fields that people look for first.
func weight(name string) int {
	return (slices.Index([]string{"names", "in_force", "terms", "citations", "programs", "addresses", "identifiers"}, name) + 8) % 8
}

// spread writes the fields of a struct as texts under their names in JSON. The
// fields of the subject stand beside those of the listing.
func spread(under string, v reflect.Value, into map[string][]string, names *[]string) {
	t := v.Type()
	for i := range t.NumField() {
		name, _, _ := strings.Cut(t.Field(i).Tag.Get("json"), ",")
		name = cmp.Or(name, t.Field(i).Name)
		f := v.Field(i)
		if f.IsZero() || under == "" && slices.Contains(unsaid, name) {
			continue
		}
		switch {
		case name == "subject":
			spread(name, f, into, names)
			continue
		case f.Kind() == reflect.Slice:
			for k := range f.Len() {
				into[name] = append(into[name], words(f.Index(k)))
			}
		default:
			into[name] = append(into[name], words(f))
		}
		*names = append(*names, name)
	}
}

// words writes a value as people read it: a struct as those of its fields that
// are set, joined by commas.
func words(v reflect.Value) string {
	if s, ok := v.Interface().(fmt.Stringer); ok {
		return s.String()
	}
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			return ""
		}
		return words(v.Elem())
	case reflect.Struct:
		var all []string
		for i := range v.NumField() {
			if f := v.Field(i); !f.IsZero() {
				all = append(all, words(f))
			}
		}
		return strings.Join(all, ", ")
	case reflect.Slice:
		var all []string
		for i := range v.Len() {
			all = append(all, words(v.Index(i)))
		}
		return strings.Join(all, "; ")
	}
	return fmt.Sprint(v.Interface())
}

// without gives the values of a that b has not, each as often as it is missing.
func without(a, b []string) []string {
	left := map[string]int{}
	for _, s := range b {
		left[s]++
	}
	out := []string{}
	for _, s := range a {
		if left[s]--; left[s] < 0 {
			out = append(out, s)
		}
	}
	return out
}
