package quality

import (
	"slices"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/consolidate"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/screen"
)

// TestNamesThatMustBeFound gives names as people write them, each with the
// party that has to come first.
func TestNamesThatMustBeFound(t *testing.T) {
	s := Screener(t).NewSession()
	for _, c := range []struct{ query, party string }{
		{"Almaz Antey Telecom", "Almaz-Antey"}, // one of the concern's
		{"Un Kim Jong", "KIM, Jong Un"},
		{"hikvision.com", "Hangzhou Hikvision Digital Technology Co., Ltd."},
		{"Hik vision", "Hangzhou Hikvision Digital Technology Co., Ltd."},
		{"HIKVISION DIGITAL TECHNOLOGY HANGZHOU", "Hangzhou Hikvision Digital Technology Co., Ltd."},
		{"华为技术有限公司", "Huawei Technologies Co., Ltd. (Huawei)"},
		{"華為技術", "Huawei Technologies Co., Ltd. (Huawei)"},
		{"Huawеi", "Huawei Technologies Co., Ltd. (Huawei)"},
		{"海康威视", "Hangzhou Hikvision Digital Technology Co., Ltd."},
		{"杭州海康威视数字技术股份有限公司", "Hangzhou Hikvision Digital Technology Co., Ltd."},
		{"商汤科技", "Beijing Sensetime Technology Development Co., Ltd."},
		{"浙江大华技术股份有限公司", "Dahua Technology"},
		{"Zhejiang Dahua Technology Co., Ltd.", "Dahua Technology"},
		{"科大讯飞", "IFLYTEK"},
		{"旷视科技", "Megvii Technology"},
		{"»ªÎª¼¼Êõ", "Huawei Technologies Co., Ltd. (Huawei)"}, // GBK read as Latin-1
		{"æµ·åº·", "Hangzhou Hikvision Digital Technology Co., Ltd."},
		{"Face++", "Megvii Technology"},
		{"依图科技", "Yitu Technologies"},
		{"金正恩", "KIM, Jong Un"}, // Koreans in Chinese characters
		{"李炳哲", "RI, Pyong Chol"},
		{"崔龍海", "CHOE, Ryong Hae"},
		{"鄧炳強", "Chris Tang"}, // as Hong Kong reads them
		{"鄭若驊", "Teresa CHENG"},
		{"陳國基", "Eric Chan"},
		{"蔡展鵬", "Frederic Choi"},
		{"篠田建市", "SHINODA, Kenichi"}, // as Japan does
		{"髙山清司", "TAKAYAMA, Kiyoshi"},
		{"井上邦雄", "INOUE, Kunio"},
		{"橋本弘文", "HASHIMOTO, Hirofumi"},
		{"大疆", "DJI"},
		{"大疆创新科技", "DJI"},
		{"浪潮", "Inspur Group Co., Ltd."},
		{"寒武纪", "Cambricon Technologies Corporation Limited"},
		{"中芯国际", "Semiconductor Manufacturing International Corporation (SMIC)"},
		{"中芯國際", "Semiconductor Manufacturing International Corporation (SMIC)"},
		{"长江存储", "Yangtze Memory Technologies Co., Ltd."},
		{"浙江宇视科技有限公司", "Zhejiang Uniview Technologies Co., Ltd."},
		{"中科曙光", "Sugon"},
		{"云从科技", "CloudWalk Technology"},
		{"第四范式", "4Paradigm Technology Co., Ltd"},
		{"摩尔线程", "Moore Thread Intelligent Technology (Beijing) Co., Ltd."},
		{"北方华创", "Naura Technology Group Co., Ltd."},
		{"美亚柏科", "Xiamen Meiya Pico Information Co. Ltd."},
		{"颐信科技", "Yixin Science and Technology Co. Ltd."},
		{"中国电子科技集团公司第十三研究所", "China Electronics Technology Group Corporation 13th Research Institute"},
		{"中国电科第十四研究所", "China Electronics Technology Group Corporation 14th Research Institute"},
		{"China Electronics Technology Group Corporation Fourteenth Research Institute", "China Electronics Technology Group Corporation 14th Research Institute"},
		{"China Electronics Technology Group Corporation No. 55 Institute", "China Electronics Technology Group Corporation 55th Research Institute"},
		{"新疆维吾尔自治区公安厅", "Xinjiang Uyghur Autonomous Region (XUAR) People's Government Public Security Bureau"},
	} {
		a := s.Screen(screen.Query{Name: c.query})
		if !a.Outcome.Alerts() || len(a.Hits) == 0 || !strings.Contains(a.Hits[0].Party, c.party) {
			t.Errorf("%q: %s", c.query, brief(a))
		}
	}
}

// TestNamesThatMustStayClear gives the names that published systems alerted on.
func TestNamesThatMustStayClear(t *testing.T) {
	s := Screener(t).NewSession()
	for _, query := range []string{
		"BELLETECH CORP", "Emma Daniels", "National Bank of Canada", "Delta Airlines", "General Electric Company",
		"Huawei Toys Ltd Miami",
	} {
		if a := s.Screen(screen.Query{Name: query}); a.Outcome.Alerts() {
			t.Errorf("%q: %s", query, brief(a))
		}
	}
}

// TestTheTwentyEight finds every party of 84 FR 54002 by each of its names.
func TestTheTwentyEight(t *testing.T) {
	s := Screener(t).NewSession()
	parties := 0
	for _, v := range Versions(t) {
		if v.List != "us/bis/entity-list" {
			continue
		}
		for i := range v.Listings {
			l := &v.Listings[i]
			if !addedBy(l, cite.FRPage(84, 54002)) {
				continue
			}
			parties++
			for _, n := range l.Subject.Names {
				a := s.Screen(screen.Query{Name: n.Text})
				if !a.Outcome.Alerts() || !slices.ContainsFunc(a.Hits[:min(Top, len(a.Hits))], func(h screen.Hit) bool { return h.Listing.Key == l.Key }) {
					t.Errorf("%s by %q: %s", l.Subject.Name(), n.Text, brief(a))
				}
			}
		}
	}
	if parties != 28 {
		t.Errorf("84 FR 54002 added %d parties, want 28", parties)
	}
}

// addedBy reports whether a rule added a listing: it is cited, and the listing
// begins on its day.
func addedBy(l *list.Listing, rule cite.Citation) bool {
	return l.InForce.From == day.Of(2019, 10, 9) && slices.ContainsFunc(l.Citations, func(c cite.Citation) bool {
		return consolidate.SameRule(c, rule)
	})
}

// TestHikvisionByDay asks for the days around the rule.
func TestHikvisionByDay(t *testing.T) {
	s := Screener(t).NewSession()
	before := s.Screen(screen.Query{Name: "Hikvision", On: day.Of(2019, 10, 8)})
	if before.Outcome != screen.Clear || len(before.Hits) == 0 || before.Hits[0].Standing != screen.NotYet {
		t.Errorf("on 2019-10-08: %s", brief(before))
	}
	on := s.Screen(screen.Query{Name: "Hikvision", On: day.Of(2019, 10, 9)})
	if on.Outcome != screen.Potential || on.Hits[0].Listing.List != "us/bis/entity-list" || on.Hits[0].Standing != screen.InForce {
		t.Errorf("on 2019-10-09: %s", brief(on))
	}
}

func brief(a screen.Answer) string {
	out := string(a.Outcome)
	for _, h := range a.Hits[:min(3, len(a.Hits))] {
		out += ", " + h.Matched.Text + " of " + h.Party
	}
	return out
}

// TestEveryListedNameIsFound takes a sample of all names: each must find its
// own listing, whatever else has the same name.
func TestEveryListedNameIsFound(t *testing.T) {
	s := Screener(t).NewSession()
	n, missed := 0, 0
	for _, v := range Versions(t) {
		for i := range v.Listings {
			l := &v.Listings[i]
			for k, name := range l.Subject.Names {
				if (i+k)%5 != 0 {
					continue
				}
				n++
				a := s.Screen(screen.Query{Name: name.Text})
				if !a.Outcome.Alerts() || !slices.ContainsFunc(a.Hits, func(h screen.Hit) bool {
					return h.Listing.List == l.List && h.Listing.Key == l.Key && h.Score == 1000
				}) {
					if missed++; missed < 10 {
						t.Errorf("%s: %q: %s", l.List, name.Text, brief(a))
					}
				}
			}
		}
	}
	t.Logf("%d listed names asked for, %d not found at 1000", n, missed)
}
