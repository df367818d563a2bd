package mention_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/document"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/mention"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/screen"
)

// one makes a party with one listing in China, in force since 9 October 2019.
// Names in Han characters are native; the first name is the primary one.
func one(names ...string) mention.Party {
	l := &list.Listing{
		List: "us/bis/entity-list", Key: names[0],
		Subject: party.Party{Countries: []string{"CN"}},
		InForce: day.Span{From: day.Of(2019, 10, 9)},
	}
	for i, n := range names {
		use := party.Alias
		switch {
		case i == 0:
			use = party.Primary
		case n[0] >= 0x80:
			use = party.Native
		}
		l.Subject.Names = append(l.Subject.Names, party.Name{Text: n, Use: use})
	}
	return mention.Party{ID: "us/bis/entity-list#" + names[0], Name: names[0], Listings: []*list.Listing{l}}
}

func sample() []mention.Party {
	ps := []mention.Party{
		one("Hangzhou Hikvision Digital Technology Co., Ltd.", "Hikvision", "海康威视"),
		one("Huawei Technologies Co., Ltd.", "Huawei", "华为", "华为技术有限公司"),
		one("Megvii Technology"),
		one("Beijing Sensetime Technology Development Co., Ltd.", "Sense Time"),
		one("Yitu Technologies"),
		one("Xiamen Meiya Pico Information Co. Ltd."),
		one("Xinjiang Uyghur Autonomous Region (XUAR) People's Government Public Security Bureau"),
		one("Aksu District Public Security Bureau"),
		one("Aero Engine Corporation of China", "AECC"),
		one("ITS Limited"),
		one("Zvezdnaya Delta Services OOO"),
		one("Delta"),
		one("KRASIKOVA, Zinaida Borisovna"),
	}
	ps[len(ps)-1].Listings[0].Subject.Kind = party.Person
	return ps
}

// scan gives the mentions of a text as "tier text = party", and the result.
func scan(t testing.TB, s *mention.Scanner, body string) ([]string, *mention.Result) {
	t.Helper()
	r, err := s.Scan(document.Decode([]byte(body), ""), day.Of(2020, 1, 1))
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, m := range r.Mentions {
		negated := ""
		if m.Negated {
			negated = "not "
		}
		out = append(out, fmt.Sprintf("%s%s %s = %s", negated, m.Tier, m.Text, strings.Fields(m.Party)[0]))
		if got := body[m.Start:m.End]; got != m.Text {
			t.Errorf("the mention %q stands at %q", m.Text, got)
		}
	}
	return out, r
}

func TestScan(t *testing.T) {
	s := mention.Compile(sample(), mention.Settings{})
	for _, c := range []struct{ why, text, want string }{
		{"nothing", "", ""},
		{"the name as listed, with its legal form", "sold to Hangzhou Hikvision Digital Technology Co., Ltd. in May", "A Hangzhou Hikvision Digital Technology Co., Ltd. = Hangzhou"},
		{"an alias", "video surveillance firm Hikvision , as well", "A Hikvision = Hangzhou"},
		{"a possessive, plain", "trading of Hikvision's stocks", "A Hikvision = Hangzhou"},
		{"a possessive, typographic", "trading of Hikvision’s stocks", "A Hikvision = Hangzhou"},
		{"capitals", "HIKVISION SHARES FALL", "A HIKVISION = Hangzhou"},
		{"written apart", "tech companies are Sense Time, and others", "A Sense Time = Beijing"},
		{"written together", "technology SenseTime and", "A SenseTime = Beijing"},
		{"over a line break", "the firm Megvii\nTechnology said", "A Megvii\nTechnology = Megvii"},
		{"hyphenated at the end of a line", "the firm Hikvi-\nsion said", "A Hikvi-\nsion = Hangzhou"},
		{"not over the end of a sentence", "by Xiamen. Meiya Street", ""},
		{"part of a name that only one party has", "Tech firm Megvii said", "A Megvii = Megvii"},
		{"part of a name, two words", "Hikvision and Xiamen Meiya were down", "A Hikvision = Hangzhou|A Xiamen Meiya = Xiamen"},
		{"without general words", "Xiamen Meiya Pico Information, Yixin", "A Xiamen Meiya Pico Information = Xiamen"},
		{"a short word needs support", "Yitu said it", ""},
		{"and has it where the country is named", "The Chinese firm Yitu said it", "B Yitu = Yitu"},
		{"a slip in a long word", "Hangzhou Hikvison Digital Technology said", "A Hangzhou Hikvison Digital Technology = Hangzhou"},
		{
			"another spelling of a people", "China listed the Xinjiang Uighur Autonomous Region People's Government Public Security Bureau too",
			"A Xinjiang Uighur Autonomous Region People's Government Public Security Bureau = Xinjiang",
		},
		{"without the words of administration", "China's measures include Xinjiang province's Public Security Bureau, as", "B Xinjiang province's Public Security Bureau = Xinjiang"},
		{"no bureau in particular", "China's 20 public security bureaus; a Public Security Bureau", ""},
		{"an acronym needs support", "the AECC said", ""},
		{"an acronym is no word", "China said aecc", ""},
		{"an acronym with support", "China's AECC said", "B AECC = Aero"},
		{"ordinary words are no names", "ITS members said ITS in China in the Delta, its delta", ""},
		{"nor in a name that the text has not", "Delta Services of China", ""},
		{"a family name is no mention", "Krasikova said in China", ""},
		{"a person in both orders", "Zinaida Borisovna Krasikova; KRASIKOVA, Zinaida Borisovna", "A Zinaida Borisovna Krasikova = KRASIKOVA,|A KRASIKOVA, Zinaida Borisovna = KRASIKOVA,"},
		{"Han characters", "美国将海康威视和华为技术有限公司列入清单", "A 海康威视 = Hangzhou|A 华为技术有限公司 = Huawei"},
		{"Han and Latin", "华为Huawei", "A 华为 = Huawei|A Huawei = Huawei"},
		{"full-width letters", "Ｈｕａｗｅｉ said", "A Ｈｕａｗｅｉ = Huawei"},
		{"disguised letters", "the firm Huawеi said", "A Huawеi = Huawei"},
		{"a soft hyphen", "the firm Hua\u00ADwei said", "A Hua\u00ADwei = Huawei"},
		{"a web address", "see www.hikvision.com for Chinese cameras", "B hikvision = Hangzhou"},
		{"inside another word", "Huaweiphobia and Megviiish", ""},
		{"denied", "We are not affiliated with Huawei.", "not A Huawei = Huawei"},
		{"denied, in another way", "This product is not Huawei; there is no relation to Megvii", "not A Huawei = Huawei|not A Megvii = Megvii"},
		{"denied, several", "We are not affiliated with Huawei or Hikvision, but Megvii is", "not A Huawei = Huawei|not A Hikvision = Hangzhou|A Megvii = Megvii"},
		{"other than", "suppliers other than Huawei", "not A Huawei = Huawei"},
		{"not denied", "Companies in the list will not be prohibited from buying. Huawei is listed. It did not say whether Megvii is.", "A Huawei = Huawei|A Megvii = Megvii"},
	} {
		t.Run(strings.ReplaceAll(c.why, " ", "_"), func(t *testing.T) {
			got, _ := scan(t, s, c.text)
			if strings.Join(got, "|") != c.want {
				t.Errorf("in %q\n found %q\n  want %q", c.text, strings.Join(got, "|"), c.want)
			}
		})
	}
}

func TestMentionSaysWhatItRestsOn(t *testing.T) {
	s := mention.Compile(sample(), mention.Settings{})
	_, r := scan(t, s, "China reacted on Monday. Shares of Hangzhou Hikvison Digital fell. Others rose.")
	if len(r.Mentions) != 1 {
		t.Fatalf("found %d mentions, want 1", len(r.Mentions))
	}
	m := r.Mentions[0]
	if m.Sentence != "Shares of Hangzhou Hikvison Digital fell." {
		t.Errorf("the sentence is %q", m.Sentence)
	}
	if m.Matched.Text != "Hangzhou Hikvision Digital Technology Co., Ltd." || m.Listing.List != "us/bis/entity-list" {
		t.Errorf("matched %+v of %s", m.Matched, m.Listing.List)
	}
	sum := 0
	for _, e := range m.Evidence {
		sum += e.Bits
	}
	if sum != m.Bits || m.Evidence[1].Listed != "hikvision" || m.Evidence[1].Says == "" {
		t.Errorf("the evidence %+v does not add up to %d bits, or does not name the slip", m.Evidence, m.Bits)
	}
}

func TestStandingOnTheDay(t *testing.T) {
	s := mention.Compile(sample(), mention.Settings{})
	for on, want := range map[day.Day]screen.Standing{
		day.Of(2019, 10, 8): screen.NotYet,
		day.Of(2019, 10, 9): screen.InForce,
	} {
		r, err := s.Scan(document.Decode([]byte("Megvii said"), ""), on)
		if err != nil {
			t.Fatal(err)
		}
		if r.Mentions[0].Standing != want || r.InForce() != (want == screen.InForce) {
			t.Errorf("on %s the listing is %s, want %s", on, r.Mentions[0].Standing, want)
		}
	}
}

func TestSummaryOfParties(t *testing.T) {
	s := mention.Compile(sample(), mention.Settings{})
	_, r := scan(t, s, "The Chinese firm Yitu, not affiliated with Huawei, said that Huawei and Yitu are Chinese")
	var got []string
	for _, p := range r.Parties {
		got = append(got, fmt.Sprintf("%s %s %d %d", p.Tier, strings.Fields(p.Party)[0], p.Mentions, p.Negated))
	}
	if want := []string{"A Huawei 2 1", "B Yitu 2 0"}; !reflect.DeepEqual(got, want) {
		t.Errorf("the parties are %q, want %q", got, want)
	}
}

func TestWeakMentionsAreGivenWhenAskedFor(t *testing.T) {
	s := mention.Compile(sample(), mention.Settings{Weak: true})
	got, _ := scan(t, s, "the ITS and Yitu said")
	if want := "C ITS = ITS|B Yitu = Yitu"; strings.Join(got, "|") != want {
		t.Errorf("found %q, want %q", got, want)
	}
	s = mention.Compile(sample(), mention.Settings{})
	if _, r := scan(t, s, "Yitu said"); r.Unshown != 1 {
		t.Errorf("%d mentions are counted as not shown, want 1", r.Unshown)
	}
}

func TestPlacesAreThoseOfTheFile(t *testing.T) {
	s := mention.Compile(sample(), mention.Settings{})
	file := "\xFF\xFE" + "M\x00e\x00g\x00v\x00i\x00i\x00 \x00s\x00a\x00i\x00d\x00"
	r, err := s.Scan(document.Decode([]byte(file), ""), day.Of(2020, 1, 1))
	if err != nil {
		t.Fatal(err)
	}
	if m := r.Mentions[0]; m.Start != 2 || m.End != 14 || m.Text != "Megvii" {
		t.Errorf("found %q at %d:%d, want Megvii at 2:14", m.Text, m.Start, m.End)
	}
}

func TestHostileTextIsBounded(t *testing.T) {
	s := mention.Compile(sample(), mention.Settings{Weak: true})
	for _, piece := range []string{"Huawei ", "Hangzhou Hikvision Digital Technology ", "Technology Huawei x ", "华为", "-", "a.", "Xinjiang Public ", "\u00AD\u0301x", "'"} {
		body := strings.Repeat(piece, 1_000_000/len(piece))
		r, err := s.Scan(document.Decode([]byte(body), ""), day.Of(2020, 1, 1))
		if err != nil {
			t.Fatal(err)
		}
		if len(r.Mentions) > 1<<16 {
			t.Errorf("%q repeated gives %d mentions", piece, len(r.Mentions))
		}
		if len(r.Mentions) == 1<<16 && len(r.Notes) == 0 {
			t.Errorf("%q repeated is cut short without a note", piece)
		}
	}
}
