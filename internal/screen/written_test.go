package screen

import "testing"

// TestNumbersInNames looks for the identifiers that stand in a name: they find the listing
// that has them, and nothing else counts against the name.
func TestNumbersInNames(t *testing.T) {
	s := New(known(), Options{Today: today}).NewSession()
	for _, test := range []struct{ name, key string }{
		{"IMO 9074729", "3"},
		{"imo9074729", "3"},
		{"M/T Plain Sailing, IMO: 9074729", "3"},
		{"MERIDIAN QUILL IMO 9074729", "3"},
		{"ИП Иванов, ИНН 500100732259", "1"},
		{"9074729", ""},              // it may be anything
		{"IMO 9074730", ""},          // another ship
		{"Invoice 500100732259", ""}, // nobody says that it is a tax number
	} {
		a := s.Screen(Query{Name: test.name})
		if test.key == "" {
			if len(a.Hits) > 0 {
				t.Errorf("%q finds %s", test.name, a.Hits[0].Party)
			}
			continue
		}
		h := find(a, test.key)
		if h == nil || !h.Outcome.Alerts() || !h.byNumber() && h.Score < sameNumber-aroundCost {
			t.Errorf("%q does not find %s: %+v", test.name, test.key, a.Hits)
		}
	}
	if h := find(s.Screen(Query{Name: "MERIDIAN QUILL, IMO 9074730"}), "3"); h == nil || !h.Outcome.Alerts() {
		t.Error("a number of another ship clears the name")
	}
}
