package cli

import (
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/screen"
)

// TestBesideFlags is the manual of the flags that say what is known besides
// the name.
func TestBesideFlags(t *testing.T) {
	var q screen.Query
	f := besideFlags{
		births: []string{"1973-03-25", "circa 1974"}, gender: "M", nationality: "Jordan",
		ids: []string{"imo:9074729", "passport/JO: K475336", "Tax ID No./RU:7736050003"},
	}
	if err := f.read(&q); err != nil {
		t.Fatal(err)
	}
	if len(q.Births) != 2 || !q.Births[1].Circa || q.Gender != "male" || q.Nationality != "JO" {
		t.Errorf("%+v", q)
	}
	for i, want := range []party.Identifier{
		{Type: "imo", Number: "9074729"}, {Type: "passport", Number: "K475336", Country: "JO"}, {Type: "Tax ID No.", Number: "7736050003", Country: "RU"},
	} {
		if q.Identifiers[i] != want {
			t.Errorf("%+v, want %+v", q.Identifiers[i], want)
		}
	}
	for _, c := range []struct {
		f    besideFlags
		says string
	}{
		{besideFlags{births: []string{"25.3.1973"}}, "--birth"},
		{besideFlags{gender: "x"}, "--gender"},
		{besideFlags{nationality: "Atlantis"}, "--nationality"},
		{besideFlags{ids: []string{"9074729"}}, "TYPE:NUMBER"},
		{besideFlags{ids: []string{"imo:"}}, "TYPE:NUMBER"},
		{besideFlags{ids: []string{"shoe size:44"}}, "imo"},
		{besideFlags{ids: []string{"passport/Atlantis:44"}}, "is not a country"},
	} {
		if err := c.f.read(&q); err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%+v: %v", c.f, err)
		}
	}
}
