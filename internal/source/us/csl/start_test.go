package csl

import (
	"testing"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
)

func TestStart(t *testing.T) {
	fr := func(pages ...int) (out []cite.Citation) {
		for i := 0; i < len(pages); i += 2 {
			out = append(out, cite.FRPage(pages[i], pages[i+1]))
		}
		return out
	}
	for _, c := range []struct {
		name     string
		list     list.ID
		cites    []cite.Citation
		from     day.Day
		standsIn bool
		facts    int
	}{
		{"Hangzhou Hikvision Digital Technology Co., Ltd.", entityList, fr(84, 54002, 85, 44159), day.Of(2019, 10, 9), false, 1},
		{"Shihezi Municipality Public Security Bureau", entityList, fr(84, 54004, 85, 34505), day.Of(2019, 10, 9), false, 1},
		{"Huawei Technologies Co., Ltd. (Huawei)", entityList, fr(84, 22963), day.Of(2019, 5, 16), false, 1},
		{"SenseNets", entityList, fr(84, 54004, 85, 34505), 0, false, 1},
		{"unknown rule first", entityList, fr(1, 1, 84, 54002), 0, false, 1},
		{"only the day of publication", entityList, fr(81, 61601), day.Of(2016, 9, 7), true, 1},
		{"a rule without a page", entityList, append(fr(84, 54002), cite.Citation{Series: cite.FR, Volume: 77}), 0, false, 1},
		{"no citation", entityList, nil, 0, false, 1},
		{"another list", "us/state/dtc", fr(84, 54002), 0, false, 0},
		{"Academy of Aerospace Solid Propulsion Technology (AASPT)", military, fr(85, 83799), day.Of(2020, 12, 23), false, 1},
	} {
		l := list.Listing{List: c.list, Citations: c.cites}
		started(&l, c.name)
		if l.InForce.From != c.from || l.StartStandsIn() != c.standsIn || len(l.Facts) != c.facts {
			t.Errorf("%s starts on %v with facts %v, want %v", c.name, l.InForce.From, l.Facts, c.from)
		}
	}
}
