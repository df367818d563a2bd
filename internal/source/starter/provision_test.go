package starter_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/provision"
	"github.com/navicert/navicert/internal/source/starter"
)

// Every wording of the Entity List that the facts know is read by the grammar
// of requirements and policies without a rest, but for the former exception
// for standards organizations: it has references of its own inside, so it is
// enough that a person is asked.
func TestWordingIsReadable(t *testing.T) {
	facts, err := starter.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range facts.Versions() {
		if v.List != "us/bis/entity-list" {
			continue
		}
		for _, l := range v.Listings {
			for _, x := range l.Terms {
				r, p := provision.ParseRequirement(x.Requirement), provision.ParsePolicy(x.Policy)
				if r.Scope == provision.AllExcept && strings.Contains(x.Requirement, "standards organization") && len(r.Open) > 0 {
					r.Problems = nil
				}
				if len(r.Problems) > 0 || r.Scope == provision.UnreadScope || len(p.Problems) > 0 || len(p.Clauses) == 0 {
					t.Errorf("%s %s: problems %q, %q, %d clauses", l.Subject.Name(), x.InForce, r.Problems, p.Problems, len(p.Clauses))
				}
			}
		}
	}
}

// The footnotes of an entry on a day.
func TestFootnotesOnTheDay(t *testing.T) {
	facts, err := starter.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name string
		on   day.Day
		want []int
	}{
		{"Huawei Technologies Co., Ltd. (Huawei)", day.Of(2020, 5, 14), nil},
		{"Huawei Technologies Co., Ltd. (Huawei)", day.Of(2020, 5, 15), []int{1}},
		{"Huawei Technologies Co., Ltd. (Huawei)", day.Of(2020, 6, 18), []int{1}},
		{"Huawei Technologies Co., Ltd. (Huawei)", day.Of(2020, 8, 17), []int{1, 2}},
		{"Huawei Technologies Co., Ltd. (Huawei)", day.Of(2026, 11, 20), []int{1, 2}},
		{"Yitu Technologies", day.Of(2022, 10, 20), nil},
		{"Yitu Technologies", day.Of(2022, 10, 21), []int{4}},
		{"Hangzhou Hikvision Digital Technology Co., Ltd.", day.Of(2026, 11, 20), nil},
	} {
		for i := range facts.Versions()[0].Listings {
			l := &facts.Versions()[0].Listings[i]
			if l.Subject.Name() != c.name {
				continue
			}
			x, _ := l.On(c.on)
			if got := provision.ParseRequirement(x.Requirement).Footnotes; !slices.Equal(got, c.want) {
				t.Errorf("%s on %s has the footnotes %v, want %v: %q", c.name, c.on, got, c.want, x.Requirement)
			}
		}
	}
}
