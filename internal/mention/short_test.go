package mention_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/mention"
)

// FuzzShort demands that a word which is read again, and so out of the memo, is
// what it was the first time.
func FuzzShort(f *testing.F) {
	for _, s := range []string{
		"Huawei HUAWEI huawei HuaWei", "Megvii MEGVlI Megvi", "sensetime Sensetime", "5G 3M 38th 38TH 2019 A1b a1", "A a I",
		"A.B.C. A. B", "technology Technologies TECHNOLOGICAL", "fifteenletterss sixteenlettersss", "Hikvision's 'tis", "naïve Hikvisiön",
		"eightlet Eightlet EIGHTLET", "a@b [c `d {e /f :g", "Co. Ltd", "\x10\x19\x7f\x80",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 300 {
			return
		}
		body := s + strings.Repeat(" ", 16)
		var want []string
		for _, at := range []int{0, len(body)} {
			for _, w := range mention.Words(small(), body) {
				var from, to int
				var rest string
				if _, err := fmt.Sscanf(w, "%d:%d", &from, &to); err != nil {
					t.Fatal(err)
				}
				_, rest, _ = strings.Cut(w, " ")
				want = append(want, fmt.Sprintf("%d:%d %s", from+at, to+at, rest))
			}
		}
		if got := mention.Words(small(), body+body); !slices.Equal(got, want) {
			t.Errorf("%q twice gives\n%q\nnot what it gives once,\n%q", body, got, want)
		}
	})
}
