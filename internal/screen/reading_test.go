package screen

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/match"
	"github.com/navicert/navicert/internal/name"
	"github.com/navicert/navicert/internal/party"
)

// people makes a list of people, each by one name, and of the ship Tanaka Maru.
func people(names ...string) []Installed {
	v := &list.Version{List: "us/ofac/sdn", Dated: today}
	for i, n := range names {
		v.Listings = append(v.Listings, list.Listing{
			List: "us/ofac/sdn", Key: string(rune('A' + i)),
			Subject: party.Party{Kind: party.Person, Names: []party.Name{{Text: n, Use: party.Primary}}, Countries: []string{"CN"}},
		})
	}
	return []Installed{{Version: v, Hash: "r"}}
}

// TestRead screens names in Chinese characters against lists that print how they are
// read, and the other way round.
func TestRead(t *testing.T) {
	s := New(people(
		"CHAN, Tai Man", "LEE, John Ka-chiu", "TANAKA, Taro", "NGUYEN, Van Hung", "PARK, Chung Hee", "Carrie Yuet-ngor Lam Cheng",
		"TAN, Kah Kee", "陳水扁", "佐藤健一", "AU YEUNG, Wai Ho",
	), Options{Today: today}).NewSession()
	for _, c := range []struct {
		query, listed string
		score         int // 0 for none
	}{
		{"陳大文", "CHAN, Tai Man", 830},
		{"陈大文", "CHAN, Tai Man", 830},
		{"陳 大文", "CHAN, Tai Man", 830},
		{"陳小文", "CHAN, Tai Man", 0},
		{"李家超", "LEE, John Ka-chiu", 820},
		{"田中太郎", "TANAKA, Taro", 830},
		{"田中次郎", "TANAKA, Taro", 0},
		{"阮文雄", "NGUYEN, Van Hung", 830},
		{"王文雄", "NGUYEN, Van Hung", 0},
		{"朴正熙", "PARK, Chung Hee", 830},
		{"林鄭月娥", "Carrie Yuet-ngor Lam Cheng", 820},
		{"陳嘉庚", "TAN, Kah Kee", 830},
		{"歐陽偉豪", "AU YEUNG, Wai Ho", 830},
		{"Tan Chui-pinn", "陳水扁", 830},
		{"Chan Shui Pin", "陳水扁", 0}, // Mandarin, Hokkien and Cantonese in one
		{"Kenichi Satoh", "佐藤健一", 830},
		{"SATO, Kenichi", "佐藤健一", 830},
		{"Sato Kenji", "佐藤健一", 0},
	} {
		a := s.Screen(Query{Name: c.query})
		score := 0
		for _, h := range a.Hits {
			if h.Matched.Text != c.listed {
				continue
			}
			score = h.Score
			if h.Outcome != Review || total(h.Evidence) != h.Score || !strings.Contains(strings.Join(h.Why, " "), "characters are read") {
				t.Errorf("%s: %s of %d by %v, because %q", c.query, h.Outcome, h.Score, h.Evidence, h.Why)
			}
		}
		if score != c.score {
			t.Errorf("%s finds %s with %d, want %d", c.query, c.listed, score, c.score)
		}
	}
}

// TestReadWithOthers holds what stands beside a name that is read: it takes such a hit
// to the threshold, never below it, and every turn is what a new screening gives.
func TestReadWithOthers(t *testing.T) {
	s := New(people("CHAN, Tai Man"), Options{Today: today}).NewSession()
	a := s.Screen(Query{Name: "陳大文", Country: "US", Nationality: "US", Gender: "male"})
	if len(a.Hits) != 1 || a.Hits[0].Score != DefaultThreshold || a.Outcome != Review {
		t.Fatalf("%+v", a)
	}
	s.Explain(&a)
	held(t, s, a)
	if a := s.Screen(Query{Name: "陳大文", Threshold: 900}); len(a.Hits) > 0 {
		t.Errorf("at 900: %+v", a.Hits)
	}
	if a := s.Screen(Query{Name: "陳大文", Threshold: 600}); a.Outcome != Review {
		t.Errorf("at 600 it is %s: a reading is for review at any threshold", a.Outcome)
	}
}

// TestReadTableLosesNothing holds the table that finds names by their readings to
// comparing with every name of the real list.
func TestReadTableLosesNothing(t *testing.T) {
	if testing.Short() {
		t.Skip("comparing with every name takes some seconds")
	}
	e := New(complete(t), Options{Today: today, Program: "test"})
	rng := rand.New(rand.NewPCG(8, 13))
	pick := func(s string) string { r := []rune(s); return string(r[rng.IntN(len(r))]) }
	queries := strings.Fields("鄧炳強 鄭若驊 陳國基 金正恩 崔龍海 篠田建市 髙山清司 林鄭月娥")
	for range 6 {
		queries = append(queries, pick("陳李黃張王金朴林阮吳")+pick("志國文正永家建明")+pick("強華明恩成文雄英"))
	}
	words := make([][]name.Word, len(e.entries))
	for i, en := range e.entries {
		text := en.listing.Subject.Names[en.at].Text
		w := name.Words(text)
		if side := match.NewSide(w, en.listing.Subject.Kind); !inHan(text) && match.Personal(&side) {
			words[i] = w
		}
	}
	hits := 0
	for _, q := range queries {
		found := make(map[uint32]bool)
		e.read.find(q, name.Words(q), func(n uint32) { found[n] = true })
		for i := range words {
			if _, ok := readHan(q, words[i], false); ok {
				if hits++; !found[uint32(i)] {
					t.Errorf("%s is read as %v is spelt, and the table does not find it", q, words[i])
				}
			}
		}
	}
	t.Logf("%d queries, %d names of the list, %d found", len(queries), len(words), hits)
	if hits < 8 {
		t.Errorf("%d names are found: too few to hold anything", hits)
	}
}
