package evaluate

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
)

// Every listed name is a control name. One of a listing that is not in force
// yet is quiet; one that cannot be screened is lost, and says so.
func TestRunSelf(t *testing.T) {
	vs := versions()
	vs[0].Listings = append(vs[0].Listings, listing("6", party.Company, 0, "ⵣⵓⵔⴰ"))
	m := RunSelf(screener(t, vs), vs, 2, Settings{On: today})
	c := m.Control
	if c.Names != (Share{5, 6}) || c.Quiet != 1 || c.Addresses != 1 || c.Whole() {
		t.Errorf("found are %v, quiet %d, addresses %d", c.Names, c.Quiet, c.Addresses)
	}
	if want := []Class{{"alias", false, Share{1, 1}}, {"primary", false, Share{4, 5}}}; !slices.Equal(c.Uses, want) {
		t.Errorf("by use: %v, want %v", c.Uses, want)
	}
	if want := []Class{{"us/bis/entity-list", false, Share{5, 6}}}; !slices.Equal(c.Lists, want) {
		t.Errorf("by list: %v, want %v", c.Lists, want)
	}
	if len(c.Missed) != 1 || c.Missed[0].Key != "6" || c.Missed[0].Says != "the name cannot be screened" {
		t.Errorf("lost are %+v", c.Missed)
	}
	// Two of the four names that alert are varied: the first and the third.
	if c.Sampled != 2 || m.Rows == 0 || m.Recall.Of != m.Rows {
		t.Errorf("%d names were varied to %d rows, %v", c.Sampled, m.Rows, m.Recall)
	}
	for _, x := range m.Classes {
		if x.Name == "capitals" && x.Found != (Share{2, 2}) {
			t.Errorf("in capitals %v are found", x.Found)
		}
	}
}

// Without a sample the control names are measured alone.
func TestNoSample(t *testing.T) {
	vs := versions()
	m := RunSelf(screener(t, vs), vs, 0, Settings{On: today})
	if !m.Control.Whole() || m.Rows != 0 || m.Recall != (Share{}) {
		t.Errorf("control %v, rows %d", m.Control.Names, m.Rows)
	}
}

func TestVariations(t *testing.T) {
	for _, c := range []struct {
		class string
		kind  party.Kind
		text  string
		want  string
	}{
		{"capitals", party.Company, "Bralmund Öptik", "BRALMUND ÖPTIK"},
		{"small letters", party.Company, "Bralmund Öptik", "bralmund öptik"},
		{"punctuation lost", party.Company, "Xi'an Quorvex (No. 2) Co., Ltd.", "Xi an Quorvex No 2 Co Ltd"},
		{"other order", party.Person, "VRESTOV, Oleg Ivan", "Oleg Ivan VRESTOV"},
		{"other order", party.Company, "Quorvex Optical Works", "Optical Works Quorvex"},
		{"other order", party.Company, "Quorvex", ""},
		{"legal form lost", party.Company, "Quorvex Instruments Co., Ltd.", "Quorvex Instruments"},
		{"legal form lost", party.Person, "LTD, Oleg", ""},
		{"legal form lost", party.Company, "Company Limited", ""},
		{"one letter missing", party.Company, "Quorvex Instruments", "Quorvex Instrments"},
		{"one letter missing", party.Person, "WU, Li", ""},
		{"two letters swapped", party.Company, "Quorvex Optik", "Qurovex Optik"},
		{"words joined", party.Company, "Quorvex Optik Works", "QuorvexOptik Works"},
		{"words joined", party.Company, "Quorvex, Optik", ""},
		{"word split", party.Company, "Quorvex Instruments", "Quorvex Instr uments"},
		{"accents lost", party.Person, "Łucía Müller й", "Łucia Muller й"},
		{"accents added", party.Person, "Oleg Ivan", "Ólég Íván"},
		{"no-break spaces", party.Person, "Oleg Ivan", "Oleg\u00a0Ivan"},
		{"full width", party.Person, "Oleg 2", "Ｏｌｅｇ ２"},
	} {
		i := slices.IndexFunc(variations, func(v variation) bool { return v.class == c.class })
		if i < 0 {
			t.Errorf("there is no variation %q", c.class)
			continue
		}
		if got := variations[i].write(c.text, c.kind); got != c.want {
			t.Errorf("%s of %q is %q, want %q", c.class, c.text, got, c.want)
		}
	}
}

// What does not change a name is no variation of it.
func TestVaryLeavesOutTheSame(t *testing.T) {
	l := list.Listing{Subject: party.Party{Names: []party.Name{{Text: "QV", Use: party.Primary}}}}
	var classes []string
	for _, r := range vary(control{&l, 0}, 4) {
		classes = append(classes, r.Class)
		if r.Line != 4+len(classes) || r.Want != "QV" {
			t.Errorf("the row is %+v", r)
		}
	}
	if want := []string{"small letters", "full width"}; !slices.Equal(classes, want) {
		t.Errorf("the variations of a short name are %q, want %q", classes, want)
	}
}

func TestEvenly(t *testing.T) {
	names := make([]control, 10)
	for i := range names {
		names[i].at = i
	}
	var got []int
	for _, c := range evenly(names, 4) {
		got = append(got, c.at)
	}
	if !slices.Equal(got, []int{0, 2, 5, 7}) {
		t.Errorf("chosen are %v", got)
	}
	if len(evenly(names, 11)) != 10 || len(evenly(names, 0)) != 0 {
		t.Error("more than there are, or none, are not chosen")
	}
}

// TestVariationsAreDescribed: docs/evaluating.md has a row for every variation.
func TestVariationsAreDescribed(t *testing.T) {
	b, err := os.ReadFile("../../docs/evaluating.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range variations {
		if !strings.Contains(string(b), "| "+v.class+" |") {
			t.Errorf("docs/evaluating.md does not describe the variation %q", v.class)
		}
	}
	for _, h := range headings {
		if !strings.Contains(string(b), "`"+h+"`") {
			t.Errorf("docs/evaluating.md does not name the heading %q", h)
		}
	}
}
