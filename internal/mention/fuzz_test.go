package mention_test

import (
	"reflect"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/document"
	"github.com/navicert/navicert/internal/mention"
)

var small = sync.OnceValue(func() *mention.Scanner {
	return mention.Compile(sample(), mention.Settings{Weak: true})
})

// FuzzScan demands of any bytes that mentions lie inside the document, in
// order, hold what they say they hold, and are the same the second time.
func FuzzScan(f *testing.F) {
	for _, s := range []string{
		"Hikvision and Sense Time, Sense-\nTime", "海康威视华为技术有限公司Huawei", "not affiliated with Huawei or Megvii's", "A.E.C.C. A.E.", "Xinjiang's People's",
		"\xFF\xFEH\x00u\x00a\x00w\x00e\x00i\x00", "Huawеi Ｈｕａｗｅｉ Hua\u00ADwei ½ ﬁ", "Hikvision Co., Ltd.", "KRASIKOVA, Zinaida", "'s ''s ’s", "Huawei\x00Huawei", "a-b-c-d Hik-vision",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, doc []byte) {
		text := document.Decode(doc, "")
		r, err := small().Scan(text, day.Of(2020, 1, 1))
		if err != nil {
			t.Fatal(err)
		}
		last := 0
		for _, m := range r.Mentions {
			if m.Start < last || m.End <= m.Start || m.End > len(doc) {
				t.Errorf("a mention stands at %d:%d of %d, after %d", m.Start, m.End, len(doc), last)
			}
			last = m.Start
			if m.Text == "" || !utf8.ValidString(m.Text) || m.Sentence == "" || len(m.Evidence) == 0 {
				t.Errorf("a mention is incomplete: %+v", m)
			}
			if text.Encoding == "utf-8" && len(text.Notes) == 0 && string(doc[m.Start:m.End]) != m.Text {
				t.Errorf("the mention %q stands at %q", m.Text, doc[m.Start:m.End])
			}
		}
		again, _ := small().Scan(text, day.Of(2020, 1, 1))
		if !reflect.DeepEqual(r, again) {
			t.Errorf("the second scan differs:\n%+v\n%+v", r, again)
		}
	})
}

// FuzzAnchors demands that the matches found from anchors are those found from
// every word.
func FuzzAnchors(f *testing.F) {
	s := small()
	x := mention.Exhaustive(s)
	f.Add("Hangzhou Hikvision Digital Technology Hangzhou Digital, Xinjiang Public Security Bureau Huawei Technologies")
	f.Add("Zinaida Borisovna Krasikova Zinaida Sense Time Development Beijing Sensetime Technology")
	f.Fuzz(func(t *testing.T, body string) {
		if !utf8.ValidString(body) {
			return
		}
		if got, want := mention.Matches(s, body), mention.Matches(x, body); !reflect.DeepEqual(got, want) {
			t.Errorf("in %q anchors find\n%q\nall words find\n%q", body, got, want)
		}
	})
}
