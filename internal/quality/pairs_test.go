package quality

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/name"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/screen"
)

// slipsFound is how many of the 200 have to be found: 95 in a hundred.
const slipsFound = 190

// TestSlipInTheOnlyTellingWord makes 200 queries like "Hikvison Limited": one
// slip in the only word that tells whose name it is, and a word that every
// company has.
func TestSlipInTheOnlyTellingWord(t *testing.T) {
	s := Screener(t).NewSession()
	rng := rand.New(rand.NewPCG(3, 4))
	var short []*list.Listing
	for _, v := range Versions(t) {
		for i := range v.Listings {
			if l := &v.Listings[i]; onlyTelling(l) != "" {
				short = append(short, l)
			}
		}
	}
	found, missed := 0, []string(nil)
	for n := 0; n < 200; n++ {
		l := short[rng.IntN(len(short))]
		w := onlyTelling(l)
		slipped := slip(rng, w, 1)
		if slipped == "" { // no letter of it is ASCII
			n--
			continue
		}
		q := slipped + []string{" Limited", " Technology", " Co., Ltd.", " Trading LLC"}[n%4]
		a := s.Screen(screen.Query{Name: q})
		if a.Outcome.Alerts() && slices.ContainsFunc(a.Hits, func(h screen.Hit) bool { return h.Listing.List == l.List && h.Listing.Key == l.Key }) {
			found++
		} else {
			missed = append(missed, q)
		}
	}
	t.Logf("%d of 200 found; missed %s", found, strings.Join(missed, " | "))
	if found < slipsFound {
		t.Errorf("%d of 200 find their party, %d did", found, slipsFound)
	}
}

// onlyTelling gives the one telling word of a company's name that has no other
// word of substance, or "".
func onlyTelling(l *list.Listing) string {
	if l.AddressOnly() || l.Subject.Kind == party.Person || l.Subject.Kind == party.Vessel || l.Subject.Kind == party.Aircraft {
		return ""
	}
	telling := ""
	for _, w := range name.Words(l.Subject.Name()) {
		switch {
		case w.Class == name.Legal:
		case w.Class == name.Telling && telling == "" && len(w.Text) >= 7 && !name.Everyday(w.Text):
			telling = w.Text
		default:
			return ""
		}
	}
	return telling
}
