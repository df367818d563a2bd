package list

import (
	"errors"
	"strconv"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/fault"
)

func version(id ID, listings, rowProblems, flagged int) *Version {
	v := &Version{Format: Format, List: id}
	for i := range listings {
		l := Listing{List: id, Key: strconv.Itoa(i)}
		if i < flagged {
			l.Flag("start_date", "x", "no day")
		}
		v.Listings = append(v.Listings, l)
	}
	for i := range rowProblems {
		v.Problems = append(v.Problems, NewProblem(i+1, "", "x", "the row is none"))
	}
	return v
}

func TestGate(t *testing.T) {
	const id = "us/bis/entity-list"
	starter := version(id, 3000, 0, 0)
	starter.Starter = true
	wrong := version(id, 3, 0, 0)
	wrong.Listings[1].List = "us/ofac/sdn"
	for _, c := range []struct {
		name       string
		last, next *Version
		accept     bool
		says       string // of the refusal; "" passes
	}{
		{"first_version", nil, version(id, 3, 0, 0), false, ""},
		{"grows", version(id, 100, 0, 0), version(id, 5000, 0, 0), false, ""},
		{"loses_twenty", version(id, 100, 0, 0), version(id, 80, 0, 0), false, ""},
		{"loses_a_fifth", version(id, 100, 0, 0), version(id, 79, 0, 0), false, "shrank from 100 to 79"},
		{"loses_a_tenth", version(id, 1000, 0, 0), version(id, 900, 0, 0), false, ""},
		{"loses_more_than_a_tenth", version(id, 1000, 0, 0), version(id, 899, 0, 0), false, "shrank from 1000 to 899"},
		{"somebody_has_looked", version(id, 1000, 0, 0), version(id, 10, 0, 0), true, ""},
		{"a_short_list_halves", version(id, 10, 0, 0), version(id, 4, 0, 0), false, "shrank from 10 to 4"},
		{"a_short_list_loses_one", version(id, 2, 0, 0), version(id, 1, 0, 0), false, ""},
		{"empties", version(id, 1, 0, 0), version(id, 0, 0, 0), false, "is not in the new document"},
		{"replaces_the_starter_list", starter, version(id, 100, 0, 0), false, ""},
		{"a_few_bad_rows", nil, version(id, 10, 20, 0), false, ""},
		{"many_bad_rows", nil, version(id, 100, 21, 0), false, "21 of 121 rows could not be read"},
		{"bad_rows_are_never_accepted", nil, version(id, 100, 21, 0), true, "21 of 121"},
		{"few_flagged_fields", nil, version(id, 100, 0, 50), false, ""},
		{"a_field_changed_its_layout", nil, version(id, 100, 0, 51), false, "51 of 100 listings"},
		{"a_listing_of_another_list", nil, wrong, false, "is of us/ofac/sdn"},
	} {
		t.Run(c.name, func(t *testing.T) { gateSays(t, Gate(c.last, c.next, c.accept), c.says) })
	}
}

func gateSays(t *testing.T, err error, says string) {
	t.Helper()
	if says == "" {
		if err != nil {
			t.Errorf("refused: %v", err)
		}
		return
	}
	var f *fault.Fault
	if !errors.As(err, &f) || f.Code != fault.Refused || !strings.Contains(f.Says, says) {
		t.Errorf("got %v, want a refusal that says %q", err, says)
	}
}

func TestGateAllRefusesTogether(t *testing.T) {
	ids := []ID{"us/bis/entity-list", "us/ofac/sdn"}
	had := map[ID]*Version{"us/bis/entity-list": version(ids[0], 50, 0, 0), "us/ofac/sdn": version(ids[1], 50, 0, 0)}
	last := func(id ID) (*Version, bool) { v, ok := had[id]; return v, ok }
	both := []*Version{version(ids[0], 50, 0, 0), version(ids[1], 50, 0, 0)}

	gateSays(t, GateAll(ids, last, both, false), "")
	gateSays(t, GateAll(ids, last, both[:1], false), "us/ofac/sdn is not in the new document, and had 50 listings")
	gateSays(t, GateAll(ids, last, both[:1], true), "")
	gateSays(t, GateAll(ids, last, []*Version{both[0], version(ids[1], 5, 0, 0)}, false), "us/ofac/sdn shrank")
	gateSays(t, GateAll(ids, func(ID) (*Version, bool) { return nil, false }, both[:1], false), "")
}

func TestDraftsKeepEverything(t *testing.T) {
	d := NewDrafts("us/ofac/sdn", "us/bis/entity-list", "us/ofac/sdn")
	if len(d.All()) != 2 || d.All()[0].List != "us/bis/entity-list" {
		t.Errorf("drafts are not in the order of the register: %v", d.All())
	}
	for range 3 {
		if _, err := d.Add(Listing{List: "us/ofac/sdn", Key: "a"}); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := d.Add(Listing{List: "us/ofac/sdn", Key: "a~2"}); err != nil {
		t.Fatal(err)
	}
	var keys []string
	for _, l := range d.Of("us/ofac/sdn").Listings {
		keys = append(keys, l.Key)
	}
	if got := strings.Join(keys, " "); got != "a a~2 a~3 a~2~2" {
		t.Errorf("the keys are %s", got)
	}
	if _, err := d.Add(Listing{List: "us/889", Key: "a"}); err == nil {
		t.Error("a listing of a list that the drafts do not have was taken")
	}
	if _, err := d.Add(Listing{List: "us/ofac/sdn"}); err == nil {
		t.Error("a listing without a key was taken")
	}
	d.Flag("us/ofac/sdn", NewProblem(3, "", "", "none"))
	d.Flag("", NewProblem(4, "", strings.Repeat("é", 200), "none"))
	if len(d.Of("us/ofac/sdn").Problems) != 1 || len(d.Stray) != 1 || len(d.Stray[0].Value) != MaxValue {
		t.Errorf("problems: %v, %v", d.Of("us/ofac/sdn").Problems, d.Stray)
	}
	if d.Listings() != 4 {
		t.Errorf("%d listings", d.Listings())
	}
}
