package fedreg

import (
	"compress/gzip"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
)

// A rule is found by any of its pages, and nothing is found by a page that is
// not known to lie in a rule.
func TestLookup(t *testing.T) {
	for _, c := range []struct {
		cite      cite.Citation
		document  string
		published day.Day
		effective day.Day
	}{
		{cite.FRPage(84, 54002), "2019-22210", day.Of(2019, 10, 9), day.Of(2019, 10, 9)},
		{cite.FRPage(84, 54004), "2019-22210", day.Of(2019, 10, 9), day.Of(2019, 10, 9)},
		{cite.FRPage(84, 22963), "", day.Of(2019, 5, 21), day.Of(2019, 5, 16)},
		{cite.FRPage(84, 43495), "", day.Of(2019, 8, 21), day.Of(2019, 8, 19)},
		{cite.FRPage(84, 43487), "2019-17920", day.Of(2019, 8, 21), day.Of(2019, 8, 19)},
		{cite.FRPage(85, 34505), "", day.Of(2020, 6, 5), day.Of(2020, 6, 5)},
		{cite.FRPage(85, 34497), "", day.Of(2020, 6, 5), day.Of(2020, 6, 5)},
		{cite.FRPage(85, 44159), "", day.Of(2020, 7, 22), day.Of(2020, 7, 22)},
		{cite.FRPage(85, 51336), "2020-17908", day.Of(2020, 8, 20), day.Of(2020, 8, 17)},
		{cite.FRPage(87, 62202), "2022-21658", day.Of(2022, 10, 13), day.Of(2022, 10, 7)},
		{cite.FRPage(89, 51653), "2024-13148", day.Of(2024, 6, 18), 0},
		{cite.FRPage(89, 96837), "2024-28267", day.Of(2024, 12, 5), day.Of(2024, 12, 2)},
		{cite.FRPage(90, 47214), "2025-19001", day.Of(2025, 9, 30), day.Of(2025, 9, 29)},
	} {
		r, ok := Lookup(c.cite)
		if !ok || r.Published != c.published || r.Effective != c.effective || r.Document != c.document {
			t.Errorf("%s is %+v, %v", c.cite, r, ok)
		}
	}
	for _, c := range []cite.Citation{
		cite.FRPage(84, 53999), cite.FRPage(83, 54002), cite.FRPage(1, 1), cite.FRPage(999, 1),
		{Series: cite.FR, Volume: 84},
		cite.InCFR(84, "54002"),
		{Series: cite.Other, Volume: 84, Page: 54002},
		{},
	} {
		if r, ok := Lookup(c); ok {
			t.Errorf("%+v is found as %s", c, r.Citation())
		}
	}
}

// The stay of the Affiliates Rule runs to November 9, 2026, that day included.
func TestAffiliatesRuleIsStayed(t *testing.T) {
	stay, ok := Lookup(cite.FRPage(90, 50857))
	if !ok {
		t.Fatal("no rule")
	}
	span := day.Span{From: stay.Effective, Until: stay.Until}
	for d, want := range map[day.Day]bool{
		day.Of(2025, 11, 9): false, day.Of(2025, 11, 10): true, day.Of(2026, 11, 9): true, day.Of(2026, 11, 10): false,
	} {
		if span.Holds(d) != want {
			t.Errorf("stayed on %s: %v", d, !want)
		}
	}
}

// Every row is whole, rows are in order, and no page belongs to two rules.
func TestRules(t *testing.T) {
	seen := make(map[string]bool)
	for i, r := range Rules() {
		name := r.Citation().String()
		if i > 0 {
			if b := rules[i-1]; b.Volume > r.Volume || b.Volume == r.Volume && b.Last >= r.First {
				t.Errorf("%s overlaps or precedes %s", name, b.Citation())
			}
		}
		if r.First <= 0 || r.Last < r.First || r.Title == "" || !strings.HasSuffix(r.Source, ".") {
			t.Errorf("%s is not whole: %+v", name, r)
		}
		// The volume is the year less 1935.
		if int(r.Published)/10000-1935 != r.Volume {
			t.Errorf("%s cannot be of %s", name, r.Published)
		}
		if (r.Certainty == cite.U) != (r.Effective == 0) {
			t.Errorf("%s is effective %q with certainty %s", name, r.Effective, r.Certainty)
		}
		if r.Effective != 0 && (r.Effective.Sub(r.Published) < -30 || r.Effective.Sub(r.Published) > 200) {
			t.Errorf("%s is effective %s and published %s", name, r.Effective, r.Published)
		}
		if r.Announced > r.Published || r.SavingsUntil != 0 && r.SavingsUntil < r.Effective || r.Until != 0 && r.Until <= r.Effective {
			t.Errorf("%s has days in the wrong order: %+v", name, r)
		}
		for _, grade := range []cite.Certainty{r.FirstSure, r.LastSure, r.Certainty} {
			if !strings.Contains("ABCU", string(grade)) || grade == "" {
				t.Errorf("%s has certainty %q", name, grade)
			}
		}
		if r.Document != "" {
			if seen[r.Document] {
				t.Errorf("%s: document %s is in the table twice", name, r.Document)
			}
			seen[r.Document] = true
		}
		b, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		var back Rule
		if err := json.Unmarshal(b, &back); err != nil || back.Citation() != r.Citation() || back.Effective != r.Effective {
			t.Errorf("%s became %s: %v", name, b, err)
		}
	}
}

// The counts say how many entries of the published Entity List have a citation
// that the table resolves, and how many of these to a known effective day. They
// rise as the table grows.
func TestEntityListCoverage(t *testing.T) {
	dir := "."
	for range 10 {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
		dir = filepath.Join(dir, "..")
	}
	f, err := os.Open(filepath.Join(dir, "..", "shared", "lists", "us-csl-json", "2026-07-31", "consolidated.json.gz"))
	if err != nil {
		t.Skipf("the published list is not on this machine: %v", err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	var list struct {
		Results []struct {
			Source string
			Notice string `json:"federal_register_notice"`
		}
	}
	if err := json.NewDecoder(z).Decode(&list); err != nil {
		t.Fatal(err)
	}
	first, effective := 0, 0
	for _, row := range list.Results {
		if !strings.HasPrefix(row.Source, "Entity List") {
			continue
		}
		cites, _ := cite.FederalRegister(row.Notice)
		if len(cites) == 0 {
			continue
		}
		if r, ok := Lookup(cites[0]); ok {
			first++
			if r.Effective.Known() {
				effective++
			}
		}
	}
	if first != 3375 || effective != 883 {
		t.Errorf("the first citation of %d entries is found, of %d with an effective day; want 3375 and 883", first, effective)
	}
}
