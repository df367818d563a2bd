package history

import (
	"reflect"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/list"
)

// The fields that are not what an authority said make no difference, in the
// short comparison as in the long one; every other field does.
func TestUnsaidFields(t *testing.T) {
	typ := reflect.TypeFor[list.Listing]()
	for i := range typ.NumField() {
		name, _, _ := strings.Cut(typ.Field(i).Tag.Get("json"), ",")
		var a, b list.Listing
		fill(reflect.ValueOf(&b).Elem().Field(i))
		unsaid := strings.Contains(" "+strings.Join(unsaid, " ")+" ", " "+name+" ")
		if got := said(&a, &b); got != unsaid {
			t.Errorf("said of two listings that differ in %s is %v", name, got)
		}
		if got := len(Fields(&a, &b)) == 0; got != unsaid {
			t.Errorf("two listings that differ in %s have the fields %v", name, Fields(&a, &b))
		}
	}
}

// fill sets all fields of a value to something.
func fill(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString("x")
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int, reflect.Int32, reflect.Int64, reflect.Int8, reflect.Int16:
		v.SetInt(1)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem())
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fill(v.Index(0))
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Field(i).CanSet() {
				fill(v.Field(i))
			}
		}
	}
}

// People look for names in the order of the alphabet, whatever their case.
func TestByName(t *testing.T) {
	d := Difference{
		Added:   []*list.Listing{entry(t, "key=3 name=beta"), entry(t, "key=2 name=Alpha"), entry(t, "key=1 name=Alpha")},
		Changed: []Change{{After: entry(t, "key=5 name=Delta")}, {After: entry(t, "key=4 name=Gamma")}, {After: entry(t, "key=6 name=alpha")}},
	}.ByName()
	got := ""
	for _, l := range d.Added {
		got += l.Key
	}
	for _, c := range d.Changed {
		got += c.After.Key
	}
	if got != "123654" {
		t.Errorf("the order is %s", got)
	}
}
