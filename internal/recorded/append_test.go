package recorded

import (
	"bytes"
	"encoding/json"
	"reflect"
	"testing"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/screen"
)

// TestAppendQuery holds what is put together by hand against the types.
func TestAppendQuery(t *testing.T) {
	full := screen.Query{
		Name: "a \"b\" 海\xff", Country: "DE", Kind: party.Person, Address: "1 Example Street", Lists: []list.ID{"us/bis/entity-list", "us/889"},
		On: day.Of(2019, 10, 9), Threshold: 700, Near: true, WeakAlias: screen.WeakReview, Births: []day.Partial{{Year: 1973, Month: 3}},
		Gender: "male", Nationality: "BY", Identifiers: []party.Identifier{{Type: "imo", Number: "9074729"}},
	}
	queries := []screen.Query{{}, full}
	// Each field alone, so that one that is added later is not forgotten.
	for i := range reflect.TypeOf(full).NumField() {
		var q screen.Query
		f := reflect.ValueOf(full).Field(i)
		if f.IsZero() {
			t.Fatalf("the field %s is not tried", reflect.TypeOf(full).Field(i).Name)
		}
		reflect.ValueOf(&q).Elem().Field(i).Set(f)
		queries = append(queries, q)
	}
	for _, q := range queries {
		want, err := canon.JSON(NewQuery(q))
		if err != nil {
			t.Fatal(err)
		}
		got, err := appendQuery([]byte("x"), NewQuery(q))
		if err != nil || string(got) != "x"+string(want) {
			t.Errorf("%+v is\n%s\nand by its type\n%s\n%v", q, got, want, err)
		}
	}
}

// TestAppendNormalised holds the words of a query against a type.
func TestAppendNormalised(t *testing.T) {
	for name, words := range map[string][]string{"": nil, "Hikvision \"Digital\" Co., Ltd.": {"hikvision", "digital"}} {
		a := screen.Answer{Query: screen.Query{On: day.Of(2019, 10, 9), Threshold: 800}}
		var of struct {
			Name      []string `json:"name"`
			On        day.Day  `json:"on"`
			Threshold int      `json:"threshold"`
		}
		got, err := (*Memo)(nil).appendNormalised(nil, screen.Query{Name: name}, &a)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(got, &of); err != nil {
			t.Fatalf("%s: %v", got, err)
		}
		want, err := canon.JSON(of)
		if err != nil || !bytes.Equal(got, want) || of.On != a.Query.On || of.Threshold != 800 {
			t.Errorf("%q is %s, want %s (%v)", name, got, want, err)
		}
		if len(of.Name) < len(words) || (len(words) > 0 && !reflect.DeepEqual(of.Name[:len(words)], words)) {
			t.Errorf("%q has the words %q", name, of.Name)
		}
	}
}

// TestSettingsEqual: no field of the settings is forgotten where they are compared.
func TestSettingsEqual(t *testing.T) {
	full := Settings{
		Today: day.Of(2026, 1, 2), StaleAfter: 7, Known: day.Of(2025, 1, 2), Policy: &Policy{"h", "u"}, Past: true,
		Overlays: []canon.Hash{"o"}, Besides: []Beside{{"us/889", "v", day.Of(2025, 1, 2)}},
	}
	again := full
	again.Policy, again.Overlays, again.Besides = &Policy{"h", "u"}, []canon.Hash{"o"}, []Beside{{"us/889", "v", day.Of(2025, 1, 2)}}
	if !full.equal(&again) || !again.equal(&full) {
		t.Error("equal settings are told apart")
	}
	for i := range reflect.TypeOf(full).NumField() {
		other := full
		f := reflect.ValueOf(&other).Elem().Field(i)
		if f.IsZero() {
			t.Fatalf("the field %s is not tried", reflect.TypeOf(full).Field(i).Name)
		}
		f.SetZero()
		if full.equal(&other) || other.equal(&full) {
			t.Errorf("settings that differ in %s are taken for equal", reflect.TypeOf(full).Field(i).Name)
		}
	}
}
