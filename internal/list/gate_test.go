package list

import (
	"errors"
	"strconv"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/day"
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

func TestWhole(t *testing.T) {
	const id = "us/bis/entity-list"
	wrong := version(id, 3, 0, 0)
	wrong.Listings[1].List = "us/ofac/sdn"
	for _, c := range []struct {
		name string
		next *Version
		says string // of the refusal; "" passes
	}{
		{"a_few_bad_rows", version(id, 10, 20, 0), ""},
		{"many_bad_rows", version(id, 100, 21, 0), "21 of 121 rows could not be read"},
		{"few_flagged_fields", version(id, 100, 0, 50), ""},
		{"a_field_changed_its_layout", version(id, 100, 0, 51), "51 of 100 listings"},
		{"a_listing_of_another_list", wrong, "is of us/ofac/sdn"},
	} {
		t.Run(c.name, func(t *testing.T) { gateSays(t, Whole(c.next), c.says) })
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

// What a list has done before, it may do again; what it never did raises a
// doubt.
func TestDoubts(t *testing.T) {
	const id = "us/bis/entity-list"
	starter := version(id, 3000, 0, 0)
	starter.Starter = true
	delisting := []Moved{{Before: 1000, Removed: 89}, {Before: 900, Removed: 180}}
	other := version(id, 1000, 0, 0)
	other.Reader = "xx 2"
	older, newer := version(id, 1000, 0, 0), version(id, 750, 0, 0)
	older.Dated, newer.Dated = day.Of(2023, 1, 1), day.Of(2025, 1, 1)
	for _, c := range []struct {
		name       string
		last, next *Version
		moved      Moved
		past       []Moved
		says       string // of the doubt; "" for none
	}{
		{"first_version", nil, version(id, 3, 0, 0), Moved{Added: 3}, nil, ""},
		{"grows", version(id, 100, 0, 0), version(id, 5000, 0, 0), Moved{Before: 100, Added: 4900}, nil, ""},
		{"loses_twenty", version(id, 100, 0, 0), version(id, 80, 0, 0), Moved{Before: 100, Removed: 20}, nil, ""},
		{"loses_a_fifth", version(id, 100, 0, 0), version(id, 79, 0, 0), Moved{Before: 100, Removed: 21}, nil, "lost 21 of 100 listings and would have 79; the most that it has lost so far is none"},
		{"a_lawful_delisting", version(id, 1000, 0, 0), version(id, 911, 0, 0), Moved{Before: 1000, Removed: 89}, nil, ""},
		{"loses_more_than_a_tenth", version(id, 1000, 0, 0), version(id, 899, 0, 0), Moved{Before: 1000, Removed: 101}, nil, "lost 101 of 1000"},
		{"it_has_lost_a_fifth_before", version(id, 1000, 0, 0), version(id, 710, 0, 0), Moved{Before: 1000, Removed: 290}, delisting, ""},
		{"more_than_it_ever_lost", version(id, 1000, 0, 0), version(id, 690, 0, 0), Moved{Before: 1000, Removed: 310}, delisting, "is 180 of 900"},
		{"two_years_lie_between", older, newer, Moved{Before: 1000, Removed: 250}, nil, ""},
		{"as_many_come_as_go", version(id, 1000, 0, 0), version(id, 1000, 0, 0), Moved{Before: 1000, Removed: 500, Added: 500}, nil, "lost 500 of 1000 listings and would have 1000"},
		{"a_short_list_halves", version(id, 10, 0, 0), version(id, 4, 0, 0), Moved{Before: 10, Removed: 6}, nil, "lost 6 of 10"},
		{"a_short_list_loses_one", version(id, 2, 0, 0), version(id, 1, 0, 0), Moved{Before: 2, Removed: 1}, nil, ""},
		{"empties", version(id, 1, 0, 0), version(id, 0, 0, 0), Moved{Before: 1, Removed: 1}, nil, "is not in the new document, and had 1 listings"},
		{"replaces_the_starter_list", starter, version(id, 100, 0, 0), Moved{}, nil, ""},
		{"a_generator_changes_every_row", version(id, 1000, 0, 0), version(id, 1000, 0, 0), Moved{Before: 1000, Changed: 1000}, nil, "1000 of 1000 listings say another thing"},
		{"it_has_changed_every_row_before", version(id, 1000, 0, 0), version(id, 1000, 0, 0), Moved{Before: 1000, Changed: 1000}, []Moved{{Before: 10, Changed: 10}}, ""},
		{"another_reader_changes_every_row", version(id, 1000, 0, 0), other, Moved{Before: 1000, Changed: 1000, Earlier: 900}, nil, ""},
		{"starts_go_backwards", version(id, 1000, 0, 0), version(id, 1000, 0, 0), Moved{Before: 1000, Changed: 60, Earlier: 60}, nil, "60 of 1000 listings start earlier"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := strings.Join(Doubts(c.last, c.next, c.moved, c.past), "; ")
			if (got == "") != (c.says == "") || !strings.Contains(got, c.says) {
				t.Errorf("got %q, want %q", got, c.says)
			}
		})
	}
}

// Versions that differ in lines, days and documents only say the same.
func TestSameContent(t *testing.T) {
	a, b := version("us/ofac/sdn", 3, 1, 1), version("us/ofac/sdn", 3, 1, 1)
	b.Documents = []Document{{Name: "other"}}
	for i := range b.Listings {
		b.Listings[i].Line += 4
	}
	b.Listings[0].Problems[0].Line, b.Problems[0].Line = 9, 9
	if !SameContent(a, b) || b.Listings[0].Problems[0].Line != 9 {
		t.Error("lines and documents make a difference, or the comparison changed a version")
	}
	b.Listings[2].Remarks = "x"
	if SameContent(a, b) || SameContent(nil, a) || SameContent(a, version("us/ofac/sdn", 2, 1, 1)) {
		t.Error("another remark, no version or fewer listings make no difference")
	}
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
