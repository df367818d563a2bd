package place

import (
	"fmt"
	"strings"
	"testing"
)

func TestRegions(t *testing.T) {
	for in, want := range map[string]string{
		"Yalta, Krimea":          "crimea sure",
		"YALTA, CRIMEA":          "crimea sure",
		"ul. Lenina 5, Yalta":    "crimea",
		"Sevastopol":             "crimea",
		"Sebastopol, California": "crimea",
		"Республика Крым, г. Симферополь": "crimea sure",
		"Donetsk":                               "donetsk sure",
		"Donets'k":                              "donetsk sure",
		"Donetsk People's Republic":             "donetsk sure",
		"Kramatorsk, Donetsk Oblast":            "donetsk",
		"Kramatorsk, Donetsk obl., Ukraine":     "donetsk",
		"D.N.R.":                                "donetsk",
		"Lugansk":                               "luhansk sure",
		"Alchevsk":                              "luhansk",
		"Donetsk and Luhansk":                   "donetsk sure, luhansk sure",
		"1 Khreshchatyk, Kyiv, Ukraine":         "",
		"Crimeatown":                            "",
		"":                                      "",
		"Democratic People's Republic of Korea": "",
	} {
		var got []string
		for _, m := range Regions(in) {
			s := string(m.Region)
			if m.Sure {
				s += " sure"
			}
			got = append(got, s)
			if m.Word == "" || m.Region.Title() == string(m.Region) {
				t.Errorf("%q: %v has no word or title", in, m)
			}
		}
		if fmt.Sprint(strings.Join(got, ", ")) != want {
			t.Errorf("%q names %v, want %q", in, got, want)
		}
	}
}

// Every spelling of the register is found by itself.
func TestRegionSpellings(t *testing.T) {
	for _, row := range regions {
		for spelling := range strings.SplitSeq(row.words, "|") {
			spelling = strings.TrimSpace(spelling)
			if found := Regions(strings.ToUpper(spelling)); len(found) != 1 || found[0].Region != row.region {
				t.Errorf("%q names %v", spelling, found)
			}
			if plainWords(spelling) != spelling {
				t.Errorf("%q is not written as the register wants it: %q", spelling, plainWords(spelling))
			}
		}
	}
}

func FuzzRegions(f *testing.F) {
	for _, s := range []string{"Yalta, Krimea", "Donetsk obl.", "\xff", "крым"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		seen := map[Region]bool{}
		for _, m := range Regions(s) {
			if seen[m.Region] {
				t.Errorf("%q names %s twice", s, m.Region)
			}
			seen[m.Region] = true
		}
	})
}
