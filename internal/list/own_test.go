package list

import (
	"slices"
	"testing"
)

func TestTargets(t *testing.T) {
	for against, want := range map[string][]Target{
		"":                            nil,
		" ; ":                         nil,
		"us/ofac/sdn 36":              {{"us/ofac/sdn", "36", "us/ofac/sdn 36"}},
		"us/ofac/sdn#36":              {{"us/ofac/sdn", "36", "us/ofac/sdn#36"}},
		"us/ofac/sdn: Example, Ltd.":  {{"us/ofac/sdn", "Example, Ltd.", "us/ofac/sdn: Example, Ltd."}},
		"us/ofac/sdn 36; us/889 Acme": {{"us/ofac/sdn", "36", "us/ofac/sdn 36"}, {"us/889", "Acme", "us/889 Acme"}},
		"Example Trading":             {{"", "Example Trading", "Example Trading"}},
		"xx/unknown 36":               {{"", "xx/unknown 36", "xx/unknown 36"}},
		"us/ofac/sdn":                 {{"", "us/ofac/sdn", "us/ofac/sdn"}}, // a list alone names no listing
	} {
		o := Own{Against: against}
		if got := o.Targets(); !slices.Equal(got, want) {
			t.Errorf("%q names %+v, want %+v", against, got, want)
		}
	}
}
