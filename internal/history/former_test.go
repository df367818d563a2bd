package history

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/day"
)

// What earlier editions tell beside the last: A was there all the time, B is
// gone, C was away once, D came and went without a start that a source states,
// E was away for a single day.
func TestPast(t *testing.T) {
	const a, b, c, d, e = "key=a name=Alpha", "key=b name=Beta from=2020-01-01", "key=c name=Gamma from=2020-01-01", "key=d name=Delta", "key=e name=Epsilon"
	var editions []Edition
	for i, texts := range [][]string{{a, b, c, e}, {a, b, d}, {a, c, e}, {a, c, e}} {
		on := day.Of(2026, 1+i, 1)
		if i == 2 {
			on = day.Of(2026, 2, 2)
		}
		editions = append(editions, Edition{Version: canon.Sum([]byte{byte(i)}), Dated: on, Listings: entries(t, texts...)})
	}
	tr := Follow(editions)
	for _, k := range []struct {
		known        int
		former, back string
	}{
		{1, "", ""},
		{2, "c@2026-02-01 2020-01-01..2026-02-01 sure 2020-01-01|e@2026-02-01 ..2026-02-01 sure 2026-01-01", ""},
		{4, "b@2026-02-02 2020-01-01..2026-02-02 sure 2020-01-01|c@2026-02-01 2020-01-01..2026-02-01 sure 2020-01-01|d@2026-02-01 2026-01-02..2026-02-01 perhaps sure 2026-02-01|d@2026-02-02 2026-02-01..2026-02-02 sure 2026-02-01|e@2026-02-01 ..2026-02-01 sure 2026-01-01", "c=2026-02-02 e=2026-02-02"},
	} {
		p := tr.Past(k.known)
		var former, back []string
		for _, f := range p.Former {
			s := fmt.Sprintf("%s %s..%s", f.Listing.Key, f.Listing.InForce.From, f.Listing.InForce.Until)
			if f.Listing.Perhaps() != "" {
				s += " perhaps"
			}
			former = append(former, s+" sure "+f.Sure.String())
		}
		for key, r := range p.Back {
			back = append(back, key+"="+r.From.String())
		}
		slices.Sort(former)
		slices.Sort(back)
		if got := strings.Join(former, "|"); got != k.former {
			t.Errorf("%d editions: former\n%s, want\n%s", k.known, got, k.former)
		}
		if got := strings.Join(back, " "); got != k.back {
			t.Errorf("%d editions: back %s, want %s", k.known, got, k.back)
		}
	}
	if editions[0].Listings[1].Facts != nil {
		t.Error("a listing of an edition was changed")
	}
}
