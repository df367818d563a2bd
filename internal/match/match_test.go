package match

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/name"
	"github.com/navicert/navicert/internal/party"
)

func compare(query, listed string, kind party.Kind) Result {
	q, l := NewQuery(name.Words(query)), NewSide(name.Words(listed), kind)
	var a Aligner
	return a.Compare(&q, &l)
}

// TestPairs says what the score makes of names, by the ranges that matter: at
// 800 an alert begins.
func TestPairs(t *testing.T) {
	for _, c := range []struct {
		query, listed string
		kind          party.Kind
		from, to      int
	}{
		{"Hangzhou Hikvision Digital Technology Co., Ltd.", "Hangzhou Hikvision Digital Technology Co., Ltd.", "", 1000, 1000},
		{"HIKVISION DIGITAL TECHNOLOGY HANGZHOU", "Hangzhou Hikvision Digital Technology Co., Ltd.", "", 970, 999},
		{"Hik vision", "Hikvision", "", 950, 990},
		{"hikvision.com", "Hikvision", "", 950, 999},
		{"Hikvison", "Hikvision", "", 800, 900},
		{"KIM, Jong Un", "KIM, Jong Un", party.Person, 1000, 1000},
		{"Jong Un Kim", "KIM, Jong Un", party.Person, 1000, 1000},
		{"Un Kim Jong", "KIM, Jong Un", party.Person, 990, 999},
		{"Dmitry KADENKOV", "KADENKOV, Dmitry Mikhaylovich", party.Person, 850, 999},
		{"Sense Time", "SenseTime", "", 950, 999},
		{"Gaz prom", "Gazprom", "", 950, 999},
		{"T3chn010gy Megv11", "Megvii Technology", "", 850, 999},

		{"Emma Daniels", "EMMA LLC", "", 0, 780},
		{"BELLETECH CORP", "11420 CORP.", "", 0, 500},
		{"CETC 14th Research Institute", "CETC 38th Research Institute", "", 0, 790},
		{"Clahua Technology", "Dahua Technology", "", 850, 960},
		{"Darkson Technology", "Clarkson Technology", "", 0, 790},
		{"Claudia Weber", "Daudia Weber", party.Person, 0, 799},
		{"vvanhai C0MPANY L1M1T3D", "Wanhai Company Limited", "", 900, 999},
		{"第十四研究所", "38th Research Institute", "", 0, 790},
		{"First Research Institute", "Second Research Institute", "", 0, 790},
		{"38-й НИИ Приборостроения", "NII Priborostroeniya No. 38", "", 900, 999},
		{"Jinsha Institute No. 1", "Jinsha First Institute", "", 950, 999},
		{"Vladimir Ivanov", "IVANOV, Vladimir Aleksandrovich", party.Person, 0, 799},
		{"General Electric Company", "Electric LES", "", 0, 790},
		{"Chang Wei", "Zhang Wei", party.Person, 0, 799},
	} {
		if r := compare(c.query, c.listed, c.kind); r.Score < c.from || r.Score > c.to {
			t.Errorf("%q with %q scores %d, want %d to %d: %+v", c.query, c.listed, r.Score, c.from, c.to, r.Evidence())
		}
	}
}

func TestEvidenceAddsUpToTheScore(t *testing.T) {
	for _, c := range [][2]string{
		{"Hik vision Digital Tech", "Hangzhou Hikvision Digital Technology Co., Ltd."},
		{"D. Kadenkov", "KADENKOV, Dmitry Mikhaylovich"},
		{"38th Institute of CETC", "CETC 14th Research Institute"},
		{"hangzhouhikvision", "Hangzhou Hikvision"},
	} {
		for _, kind := range []party.Kind{party.Unstated, party.Person} {
			r := compare(c[0], c[1], kind)
			sum := 0
			for _, e := range r.Evidence() {
				sum += e.Points
			}
			if sum != r.Score {
				t.Errorf("%q with %q: the evidence adds up to %d, the score is %d", c[0], c[1], sum, r.Score)
			}
		}
	}
}

// FuzzScore holds for any two texts: the score is in range and is the sum of
// its evidence, a name scores Full against itself, and the order of its words
// costs no more than orderCost.
func FuzzScore(f *testing.F) {
	f.Add("Hangzhou Hikvision Digital Technology Co., Ltd.", "hik vision", uint64(1))
	f.Add("KIM, Jong Un", "Un Kim Jong", uint64(2))
	f.Add("华为技术有限公司", "Huawei T3chnology", uint64(3))
	f.Add("a b c 12 12", "the of LLC", uint64(4))
	f.Fuzz(func(t *testing.T, a, b string, seed uint64) {
		for _, kind := range []party.Kind{party.Unstated, party.Person} {
			r := compare(a, b, kind)
			sum := 0
			for _, e := range r.Evidence() {
				sum += e.Points
			}
			if r.Score < 0 || r.Score > Full || sum != r.Score {
				t.Errorf("%q with %q scores %d, its evidence %d", a, b, r.Score, sum)
			}
			self := NewQuery(name.Words(a))
			if len(self.Tokens) == 0 {
				continue
			}
			if r := compare(a, a, kind); r.Score != Full {
				t.Errorf("%q scores %d against itself: %+v", a, r.Score, r.Evidence())
			}
			shuffled := self
			shuffled.Tokens = append([]Token(nil), self.Tokens...)
			rng := rand.New(rand.NewPCG(seed, 0))
			rng.Shuffle(len(shuffled.Tokens), func(i, j int) {
				shuffled.Tokens[i], shuffled.Tokens[j] = shuffled.Tokens[j], shuffled.Tokens[i]
			})
			var al Aligner
			l := NewSide(name.Words(a), kind)
			if r := al.Compare(&shuffled, &l); r.Score < Full-orderCost {
				t.Errorf("%q scores %d with its words in another order", a, r.Score)
			}
		}
	})
}

func FuzzDistance(f *testing.F) {
	f.Add("hikvision", "hikvison", 2)
	f.Add("abcd", "badc", 2)
	f.Fuzz(func(t *testing.T, a, b string, limit int) {
		a, b = letters(a), letters(b)
		if limit < 0 || limit > 3 || len(a) > 64 || len(b) > 64 {
			return
		}
		if got, want := Distance(a, b, limit), min(plainDistance(a, b), limit+1); got != want {
			t.Errorf("Distance(%q, %q, %d) = %d, want %d", a, b, limit, got, want)
		}
	})
}

func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if 'a' <= r && r <= 'z' || '0' <= r && r <= '9' {
			return r
		}
		return -1
	}, s)
}

func BenchmarkCompare(b *testing.B) {
	q := NewQuery(name.Words("Hikvison Digital Tech (Hangzhou)"))
	l := NewSide(name.Words("Hangzhou Hikvision Digital Technology Co., Ltd."), "")
	var a Aligner
	b.ReportAllocs()
	for b.Loop() {
		a.Compare(&q, &l)
	}
}
