package starter

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/name"
	"github.com/navicert/navicert/internal/party"
)

const el list.ID = "us/bis/entity-list"

// row makes an imported row as the reader of the Consolidated Screening List
// does: no days, the wording of the day, Federal Register pages.
func row(id list.ID, called, requirement, policy string, pages ...cite.Citation) list.Listing {
	l := list.Listing{List: id, Key: name.Plain(called), Citations: pages}
	if called != "" {
		l.Subject.Names = []party.Name{{Text: called, Use: party.Primary}}
	}
	if requirement != "" {
		l.Terms = []list.Terms{{Requirement: requirement, Policy: policy}}
	}
	return l
}

func version(id list.ID, dated day.Day, rows ...list.Listing) *list.Version {
	return &list.Version{Format: list.Format, List: id, Dated: dated, Observed: dated, Listings: rows}
}

const (
	allItems = "For all items subject to the EAR (See §744.11 of the EAR)."
	xinjiang = "Case-by-case review for ECCNs 1A004.c, 1A004.d, 1A995, 1A999.a, 1D003, 2A983, 2D983, and 2E983, and for EAR99 items described in the Note to ECCN 1A995; case-by-case review for items necessary to detect, identify and treat infectious disease; and presumption of denial for all other items subject to the EAR"
)

var imported = day.Of(2026, 7, 31)

// An imported Hikvision row gets its days, its earlier wording and its names;
// its own words stay as the list prints them.
func TestOverlayEnriches(t *testing.T) {
	v := version(el, imported, row(el, "HANGZHOU HIKVISION DIGITAL TECHNOLOGY CO. LTD", allItems, xinjiang, cite.FRPage(84, 54004), cite.FRPage(85, 44159)))
	_, before, err := v.Encode()
	if err != nil {
		t.Fatal(err)
	}
	got := load(t).Overlay().Apply(v)
	if _, after, _ := v.Encode(); after != before {
		t.Error("the stored version was changed")
	}
	l := got.Listings[0]
	if l.InForce.From != day.Of(2019, 10, 9) || l.Dates.Announced != day.Of(2019, 10, 7) || l.Dates.Published != day.Of(2019, 10, 9) {
		t.Errorf("days: %s, %+v", l.InForce, l.Dates)
	}
	if len(l.Terms) != 2 || strings.Contains(l.Terms[0].Policy, "infectious") || l.Terms[1].Requirement != allItems || l.Terms[1].Policy != xinjiang {
		t.Errorf("terms: %+v", l.Terms)
	}
	if l.Terms[1].InForce != (day.Span{From: day.Of(2020, 7, 22)}) || l.Terms[1].Certainty != cite.A {
		t.Errorf("the row's words are in force %s, certainty %s", l.Terms[1].InForce, l.Terms[1].Certainty)
	}
	names := 0
	for _, n := range l.Subject.Names {
		if n.Text == "海康威视" && n.Source != "" && n.Grade == "B" {
			names++
		}
	}
	if names != 1 || l.Subject.Name() != "HANGZHOU HIKVISION DIGITAL TECHNOLOGY CO. LTD" {
		t.Errorf("names: %+v", l.Subject.Names)
	}
	if len(l.Facts) < 4 {
		t.Errorf("facts: %+v", l.Facts)
	}
}

// Where the list says something else than the facts, the list's words stand
// from its own day on, and a fact says that the day of the change is unknown.
func TestOverlayKeepsOtherWording(t *testing.T) {
	v := version(el, imported, row(el, "Megvii Technology", allItems, "Policy of denial", cite.FRPage(84, 54002)))
	l := load(t).Overlay().Apply(v).Listings[0]
	for _, c := range []struct {
		on     day.Day
		policy string
	}{
		{day.Of(2019, 10, 9), "1A995; and presumption"},
		{day.Of(2022, 10, 21), "infectious"},
		{day.Of(2026, 7, 30), "infectious"},
		{day.Of(2026, 7, 31), "Policy of denial"},
		{day.Of(2026, 11, 20), "Policy of denial"},
	} {
		if x, ok := l.On(c.on); !ok || !strings.Contains(x.Policy, c.policy) {
			t.Errorf("on %s: %t %q, want %q", c.on, ok, x.Policy, c.policy)
		}
	}
	if last := l.Facts[len(l.Facts)-1]; last.Certainty != cite.U {
		t.Errorf("the last fact is %+v", last)
	}
}

// A list from before footnote 4 was added keeps the wording of its day, and
// the later wording follows it.
func TestOverlayOnAnOlderList(t *testing.T) {
	v := version(el, day.Of(2022, 5, 16), row(el, "Yitu Technologies", allItems, xinjiang, cite.FRPage(84, 54002)))
	l := load(t).Overlay().Apply(v).Listings[0]
	then, _ := l.On(day.Of(2022, 5, 16))
	later, _ := l.On(day.Of(2023, 1, 1))
	if then.Requirement != allItems || !strings.HasSuffix(later.Requirement, "EAR)4") || len(l.Terms) != 3 {
		t.Errorf("terms %+v", l.Terms)
	}
}

// Rows that cite the rule of October 2019 by mistake get the day of the rule
// that added them, and keep the citations that the list prints.
func TestOverlayCorrectsCitations(t *testing.T) {
	for _, name := range []string{"NetPosa", "SenseNets", "Nanjing FiberHome Starrysky Communication Development Co."} {
		v := version(el, imported, row(el, name, allItems, xinjiang, cite.FRPage(84, 54004), cite.FRPage(85, 34505), cite.FRPage(85, 44159)))
		l := load(t).Overlay().Apply(v).Listings[0]
		if l.InForce.From != day.Of(2020, 6, 5) || len(l.Citations) != 3 || len(l.Terms) != 1 || l.Terms[0].Policy != xinjiang {
			t.Errorf("%s: in force %s, citations %v, terms %+v", name, l.InForce, l.Citations, l.Terms)
		}
	}
}

// A name alone joins nothing, nor does a rule alone.
func TestOverlayJoinsNothingByNameAlone(t *testing.T) {
	for _, l := range []list.Listing{
		row(el, "Hytera Communications Limited", allItems, "Policy of denial", cite.FRPage(89, 68548)),
		row(el, "Hangzhou Hikvision Digital Technology Co., Ltd.", allItems, xinjiang),
		row(el, "Hangzhou Hikvision Digital Technology Co., Ltd.", allItems, xinjiang, cite.FRPage(89, 68548)),
		row(el, "Hikvision", allItems, xinjiang, cite.FRPage(84, 54002)),
		row(el, "ZTE Parsian", allItems, xinjiang, cite.FRPage(81, 12004)),
		row(el, "Huawei Technologies Co., Ltd.", allItems, xinjiang, cite.FRPage(84, 22963)),
		row(el, "", allItems, xinjiang, cite.FRPage(84, 54002)),
		row("us/bis/denied-persons", "DAHUA ELECTRONICS CORPORATION", "", "", cite.FRPage(82, 46480)),
		row("us/ofac/cmic", "Hangzhou Hikvision Digital Technology Co., Ltd.", "", "", cite.FRPage(84, 54002)),
	} {
		v := version(l.List, imported, l)
		if got := load(t).Overlay().Apply(v); got != v {
			t.Errorf("%s %q: something was joined: %+v", l.List, l.Subject.Name(), got.Listings[0])
		}
	}
}

// The starter list is given back as it is, and so is a list without facts.
func TestOverlayLeavesOthersAlone(t *testing.T) {
	f := load(t)
	for _, v := range f.Versions() {
		if f.Overlay().Apply(v) != v {
			t.Errorf("%s: the starter list was overlaid", v.List)
		}
	}
}

// Listings that nothing is said of are shared with the stored version.
func TestOverlayCopiesOnlyWhatItTouches(t *testing.T) {
	other := row(el, "Somebody Else Ltd.", allItems, "Presumption of denial", cite.FRPage(80, 1))
	v := version(el, imported, other, row(el, "IFLYTEK", allItems, xinjiang, cite.FRPage(84, 54002)))
	got := load(t).Overlay().Apply(v)
	if !reflect.DeepEqual(got.Listings[0], other) || &got.Listings[0].Terms[0] != &v.Listings[0].Terms[0] {
		t.Error("an untouched listing was copied or changed")
	}
	if slices.ContainsFunc(v.Listings[1].Subject.Names, func(n party.Name) bool { return n.Source != "" }) {
		t.Error("the stored version was changed")
	}
}

func BenchmarkOverlay(b *testing.B) {
	rows := make([]list.Listing, 0, 3420)
	for i := range 3391 {
		rows = append(rows, row(el, fmt.Sprintf("Invented Trading Company No. %d Limited", i), allItems, xinjiang, cite.FRPage(90, 100+i)))
	}
	f := load(b)
	for _, l := range f.Versions()[0].Listings {
		rows = append(rows, row(el, l.Subject.Name(), allItems, xinjiang, l.Citations...))
	}
	v := version(el, imported, rows...)
	b.ReportAllocs()
	for b.Loop() {
		if f.Overlay().Apply(v) == v {
			b.Fatal("nothing was joined")
		}
	}
}
