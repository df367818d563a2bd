package screen

import (
	"math/rand/v2"
	"reflect"
	"testing"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/name"
	"github.com/navicert/navicert/internal/name/nametest"
	"github.com/navicert/navicert/internal/party"
)

// FuzzScreen screens any name, with anything beside it, against any listing: nothing
// stops the program, the same question has the same answer, a listed name is found as it
// is listed, and what is said to turn an outcome turns it.
func FuzzScreen(f *testing.F) {
	f.Add("Quorvane Maritime", "---", "Teslomar Shipping Lines", "Teslomar Shiping Line", "12 Kestrel Road, Hong Kong", "IMO 9074729", 1973, byte(1))
	f.Add("海康威视", "Hangzhou Hikvision Digital Technology Co., Ltd.", "Hikvision", "杭州海康威视数字技术股份有限公司", "", "", 0, byte(2))
	f.Add("王伟", "WANG, Wei", "a", "Chang Wei", "No. 1", "91330000733796106P", 1950, byte(1))
	f.Add("김정은", "KIM, Jong Un", "", "Ким Чен Ын", "Pyongyang", "K475336", 1984, byte(0))
	f.Add("محمد علی", "Ltd", "J. J.", "ali muhammad ltd", "c/o ", "(AB)123456", -1, byte(3))
	f.Add("x@example.com", "www.example.com", "e", "example com e", "\x00", "0", 9999, byte(4))
	f.Fuzz(screenAny)
}

// TestScreenAny does what FuzzScreen does with names that are put together of what names
// go wrong with.
func TestScreenAny(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 5))
	text := func() string { return nametest.Odd(rng) }
	for range 400 {
		first, second, third, asked := text(), text(), text(), text()
		switch rng.IntN(4) {
		case 0:
			asked = second
		case 1:
			asked = third + " " + text()
		case 2:
			asked = second[:rng.IntN(len(second)+1)]
		}
		if t.Failed() {
			return
		}
		numbers := []string{"", "K475336", "IMO 9074729", "91330000733796106P", "0", "7707083893"}
		screenAny(t, first, second, third, asked, text(), numbers[rng.IntN(len(numbers))], 1900+rng.IntN(120), byte(rng.IntN(256)))
	}
}

// screenAny asks about listings with these names.
func screenAny(t *testing.T, first, second, third, asked, address, number string, year int, kind byte) {
	if len(first)+len(second)+len(third)+len(asked)+len(address)+len(number) > 2000 {
		return
	}
	kinds := []party.Kind{party.Unstated, party.Person, party.Company, party.Vessel, party.Aircraft}
	id := party.Identifier{Type: "Passport", Number: number, Country: "RU"}
	born := []day.Partial{{Year: year}}
	subject := party.Party{
		Kind: kinds[int(kind)%len(kinds)], Countries: []string{"RU"}, Gender: "Male", Births: born,
		Identifiers: []party.Identifier{id}, Addresses: []party.Address{{Text: address, Country: "RU"}},
		Names: []party.Name{{Text: first, Use: party.Primary}, {Text: second, Use: party.Alias}, {Text: third, Use: party.WeakAlias}},
	}
	e := New([]Installed{{&list.Version{List: "us/ofac/sdn", Dated: today, Listings: []list.Listing{
		{List: "us/ofac/sdn", Key: "1", Subject: subject},
	}}, "aa"}}, Options{Today: today})
	s := e.NewSession()
	defer func() {
		if t.Failed() {
			t.Logf("the listing is %q, %q, %q, address %q, number %q, born %d", first, second, third, address, number, year)
		}
	}()
	for _, q := range []Query{
		{Name: asked, Near: true},
		{Name: asked, Near: true, Kind: subject.Kind, Births: []day.Partial{{Year: year + 1}}, Country: "FR", Address: address},
		{Name: asked, Identifiers: []party.Identifier{id}, Gender: "female", Threshold: 500},
		{Name: first},
	} {
		a, b := s.Screen(q), e.NewSession().Screen(q)
		s.Explain(&a)
		e.NewSession().Explain(&b)
		if !reflect.DeepEqual(a, b) {
			t.Errorf("%+v has two answers:\n%+v\n%+v", q, a, b)
		}
		held(t, s, a)
		for _, h := range append(a.Hits, a.Near...) {
			if h.Score < 0 || h.Score > 1000 {
				t.Errorf("%+v: a score of %d", q, h.Score)
			}
		}
		if q.Name == first && name.Comparable(name.Words(first)) && len(a.Hits) == 0 {
			t.Errorf("the listed name %q is not found", first)
		}
	}
}
