package starter

import (
	"slices"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
)

func load(t testing.TB) *Facts {
	t.Helper()
	f, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// listing finds a party of the starter list by its primary name.
func listing(t testing.TB, f *Facts, id list.ID, name string) *list.Listing {
	t.Helper()
	for _, v := range f.Versions() {
		for i := range v.Listings {
			if v.List == id && v.Listings[i].Subject.Name() == name {
				return &v.Listings[i]
			}
		}
	}
	t.Fatalf("%s is not on %s", name, id)
	return nil
}

// The starter list has the 28 parties of 84 FR 54002 and Huawei on the Entity
// List, and the five companies of section 889.
func TestStarterCounts(t *testing.T) {
	f := load(t)
	got := map[list.ID]int{}
	of2019 := 0
	for _, v := range f.Versions() {
		got[v.List] = len(v.Listings)
		if !v.Starter || !v.Dated.Known() || v.Observed != v.Dated || v.Reader != Reader || len(v.Documents) == 0 {
			t.Errorf("%s: not marked as the starter list of a day: %+v", v.List, v)
		}
		for _, l := range v.Listings {
			if l.InForce.From == day.Of(2019, 10, 9) && l.Dates.Announced == day.Of(2019, 10, 7) && l.Dates.Published == day.Of(2019, 10, 9) {
				of2019++
			}
		}
	}
	if len(got) != 2 || got["us/bis/entity-list"] != 29 || got["us/889"] != 5 || of2019 != 28 {
		t.Errorf("parties %v, of them %d in force from 2019-10-09; want 29 and 5, 28", got, of2019)
	}
}

// Every fact has a citation and a certainty; keys are unique; no span of terms
// overlaps another one, and together they leave no day out.
func TestEveryFactIsCited(t *testing.T) {
	for _, e := range load(t).entries {
		l := &e.listing
		name := l.Subject.Name()
		for _, n := range l.Subject.Names[1:] {
			if n.Source == "" || n.Grade == "" {
				t.Errorf("%s: the name %s has no source or no certainty", name, n.Text)
			}
		}
		if n := len(l.Subject.Names); len(l.Facts) < 3 && (l.InForce.From.Known() || n < 2) {
			t.Errorf("%s: only %d facts and %d names", name, len(l.Facts), n)
		}
		for _, f := range l.Facts {
			if f.Says == "" || f.Cite == "" || f.Certainty == "" {
				t.Errorf("%s: the fact %+v is not complete", name, f)
			}
		}
		for i, x := range l.Terms {
			if len(x.Cites) == 0 || x.Certainty == "" || x.Requirement == "" || x.Policy == "" {
				t.Errorf("%s: terms %s are not complete", name, x.InForce)
			}
			if next := i + 1; next < len(l.Terms) && x.InForce.Until != l.Terms[next].InForce.From {
				t.Errorf("%s: terms %s and %s do not meet", name, x.InForce, l.Terms[next].InForce)
			}
			if last := i == len(l.Terms)-1; last != (x.InForce.Until == 0) {
				t.Errorf("%s: terms %s end where they should not", name, x.InForce)
			}
			for _, c := range x.Cites {
				if c.Series == cite.Other {
					t.Errorf("%s: terms %s cite %q, which cannot be read", name, x.InForce, c.Text)
				}
			}
		}
	}
}

func TestKeysAreUnique(t *testing.T) {
	for _, v := range load(t).Versions() {
		seen := map[string]bool{}
		for _, l := range v.Listings {
			if seen[l.Key] || l.Key == "" {
				t.Errorf("%s: the key %q is not unique", v.List, l.Key)
			}
			seen[l.Key] = true
		}
	}
}

// What the entries said as their wording changed.
func TestTermsOnTheDay(t *testing.T) {
	const el list.ID = "us/bis/entity-list"
	f := load(t)
	hik, dahua := "Hangzhou Hikvision Digital Technology Co., Ltd.", "Dahua Technology"
	huawei, yitu := "Huawei Technologies Co., Ltd. (Huawei)", "Yitu Technologies"
	for _, c := range []struct {
		id                  list.ID
		name                string
		on                  day.Day
		requirement, policy string // parts; "" in both means not in force
		grade               cite.Certainty
	}{
		{el, hik, day.Of(2019, 10, 8), "", "", ""},
		{el, hik, day.Of(2019, 10, 9), "§744.11", "1A995; and presumption of denial", cite.B},
		{el, hik, day.Of(2020, 7, 21), "§744.11", "1A995; and presumption of denial", cite.B},
		{el, hik, day.Of(2020, 7, 22), "§744.11", "infectious disease", cite.A},
		{el, hik, day.Of(2026, 11, 20), "(See §744.11 of the EAR)", "infectious disease", cite.A},
		{el, yitu, day.Of(2022, 10, 20), "(See §744.11 of the EAR)", "infectious disease", cite.A},
		{el, yitu, day.Of(2022, 10, 21), "734.9(e) and 744.11 of the EAR)4", "infectious disease", cite.C},
		{el, dahua, day.Of(2022, 10, 20), "(See §744.11 of the EAR)", "infectious disease", cite.A},
		{el, dahua, day.Of(2022, 10, 21), "EAR)4", "Presumption of denial", cite.C},
		{el, huawei, day.Of(2019, 5, 15), "", "", ""},
		{el, huawei, day.Of(2019, 5, 16), "(See §744.11 of the EAR)", "Presumption of denial", cite.B},
		{el, huawei, day.Of(2020, 5, 15), "736.2(b)(3)(vi)1 and 744.11 of the EAR", "Presumption of denial", cite.B},
		{el, huawei, day.Of(2020, 8, 17), "744.11 of the EAR2, EXCEPT for technology", "Presumption of denial", cite.B},
		{el, huawei, day.Of(2026, 11, 20), "734.9(e)1 and 744.11 of the EAR2", "Presumption of denial", cite.A},
		{"us/889", "ZTE Corporation", day.Of(2019, 8, 12), "", "", ""},
		{"us/889", "ZTE Corporation", day.Of(2019, 8, 13), "Part A", "All telecommunications equipment", cite.B},
		{"us/889", "ZTE Corporation", day.Of(2020, 8, 13), "Part B", "All telecommunications equipment", cite.A},
		{"us/889", "Dahua Technology Company", day.Of(2020, 8, 13), "Part B", "for the purpose of public safety", cite.A},
	} {
		x, ok := listing(t, f, c.id, c.name).On(c.on)
		if want := c.requirement != ""; ok != want {
			t.Errorf("%s on %s: in force %t, want %t", c.name, c.on, ok, want)
			continue
		}
		if !strings.Contains(x.Requirement, c.requirement) || !strings.Contains(x.Policy, c.policy) || x.Certainty != c.grade {
			t.Errorf("%s on %s: %q, %q, certainty %s; want parts %q, %q, %s",
				c.name, c.on, x.Requirement, x.Policy, x.Certainty, c.requirement, c.policy, c.grade)
		}
	}
}

// Part A of section 889 binds agencies, so it alerts nobody by itself; Part B
// binds contractors.
func TestSection889Binds(t *testing.T) {
	f := load(t)
	for _, v := range f.Versions() {
		if v.List != "us/889" {
			continue
		}
		for i := range v.Listings {
			l := &v.Listings[i]
			a, _ := l.On(day.Of(2020, 8, 12))
			b, _ := l.On(day.Of(2020, 8, 13))
			if !a.Silent || !strings.HasPrefix(a.Binds, "executive agencies only") || b.Silent || !strings.Contains(b.Binds, "contract with them") {
				t.Errorf("%s: Part A %t %q, Part B %t %q", l.Subject.Name(), a.Silent, a.Binds, b.Silent, b.Binds)
			}
		}
	}
}

// Names in the party's own script, and who says so.
func TestNativeNames(t *testing.T) {
	f := load(t)
	for _, c := range []struct {
		id         list.ID
		name, text string
		use        party.Use
	}{
		{"us/bis/entity-list", "Hangzhou Hikvision Digital Technology Co., Ltd.", "海康威视", party.Brand},
		{"us/bis/entity-list", "Hangzhou Hikvision Digital Technology Co., Ltd.", "杭州海康威视数字技术股份有限公司", party.Native},
		{"us/bis/entity-list", "Huawei Technologies Co., Ltd. (Huawei)", "华为技术有限公司", party.Native},
		{"us/bis/entity-list", "Beijing Sensetime Technology Development Co., Ltd.", "商汤", party.Brand},
		{"us/bis/entity-list", "Dahua Technology", "Zhejiang Dahua Technology Co., Ltd.", party.Alias},
		{"us/bis/entity-list", "IFLYTEK", "科大讯飞", party.Brand},
		{"us/bis/entity-list", "Megvii Technology", "Face++", party.Brand},
		{"us/bis/entity-list", "Megvii Technology", "旷视", party.Brand},
		{"us/bis/entity-list", "Yitu Technologies", "依图", party.Brand},
		{"us/bis/entity-list", "Xiamen Meiya Pico Information Co. Ltd.", "美亚柏科", party.Brand},
		{"us/bis/entity-list", "Yixin Science and Technology Co. Ltd.", "颐信科技有限公司", party.Native},
		{"us/bis/entity-list", "Aksu District Public Security Bureau", "阿克苏地区公安局", party.Native},
		{"us/889", "Hytera Communications Corporation", "海能达", party.Brand},
		{"us/889", "ZTE Corporation", "中兴通讯股份有限公司", party.Native},
	} {
		l := listing(t, f, c.id, c.name)
		if !slices.ContainsFunc(l.Subject.Names, func(n party.Name) bool { return n.Text == c.text && n.Use == c.use }) {
			t.Errorf("%s has no %s name %s", c.name, c.use, c.text)
		}
	}
	for _, v := range f.Versions() {
		for _, l := range v.Listings {
			if !slices.ContainsFunc(l.Subject.Names, func(n party.Name) bool { return n.Use == party.Native }) {
				t.Errorf("%s has no name in its own script", l.Subject.Name())
			}
		}
	}
}

// The starter list has one hash, whatever day it is loaded on.
func TestStarterHashIsStable(t *testing.T) {
	a, b := load(t).Versions(), load(t).Versions()
	for i := range a {
		_, x, err := a[i].Encode()
		if err != nil {
			t.Fatal(err)
		}
		if _, y, _ := b[i].Encode(); x != y {
			t.Errorf("%s: the hashes %s and %s differ", a[i].List, x.Short(), y.Short())
		}
	}
}
