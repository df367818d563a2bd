package place

import (
	"strings"
	"testing"
)

func TestParse(t *testing.T) {
	for in, want := range map[string]string{
		"CN": "CN", "cn": "CN", "PRC": "CN", "People's Republic of China": "CN", "People’s Republic of China": "CN",
		"DPRK": "KP", "Korea, North": "KP", "Korea, South": "KR", "Democratic People's Republic of Korea": "KP",
		"Burma": "MM", "Myanmar": "MM", "Russian Federation": "RU", "Hong Kong": "HK", "HONGKONG": "HK",
		"MACAU": "MO", "Macao": "MO", "XK": "XK", "Kosovo": "XK", "UK": "GB", "U.K.": "GB", "UAE": "AE",
		"TURKIYE": "TR", "Türkiye": "TR", "Turkey": "TR", "MAN, ISLE OF": "IM", "Côte d'Ivoire": "CI",
		"CRIMEA (OCCUPIED)": "UA", "Crimea - Ukraine": "UA", "REGION: WEST BANK": "PS", "Region: Northern Mali": "ML",
		"The Gambia": "GM", "Gambia, The": "GM", " Iran, Islamic Republic of ": "IR", "Congo": "CG", "DRC": "CD",
		"Palestinian": "PS", "Seycheles": "SC", "South Sudan, Republic of": "SS", "Cote d'lvoire": "CI",
		"REGION: KASHMIR": "", "REGION: COMMONWEALTH OF INDEPENDENT STATES": "", "undetermined": "",
		"NM": "", "": "", "ZZ": "", "China Road": "",
	} {
		got, ok := Parse(in)
		if got != want || ok != (want != "") {
			t.Errorf("Parse(%q) = %q, %v; want %q", in, got, ok, want)
		}
	}
}

// Every row of the table is read back, no spelling stands for two countries,
// and no country is named twice.
func TestTable(t *testing.T) {
	seen, rows := map[string]string{}, 0
	for row := range strings.Lines(table) {
		code, names, ok := strings.Cut(strings.TrimSpace(row), " ")
		if !ok {
			continue
		}
		rows++
		if len(code) != 2 || code != strings.ToUpper(code) {
			t.Errorf("%q is no alpha-2 code", code)
		}
		for n := range strings.SplitSeq(names, "|") {
			n = strings.TrimSpace(n)
			if other := seen[fold(n)]; other != "" && other != code {
				t.Errorf("%q stands for %s and %s", n, other, code)
			}
			seen[fold(n)] = code
			if got, _ := Parse(n); got != code {
				t.Errorf("Parse(%q) = %q, want %q", n, got, code)
			}
		}
		if Title(code) == "" || !Known(code) {
			t.Errorf("%s has no title", code)
		}
	}
	// ISO 3166-1 has 249 codes; XK, AN, CS, SU and YU stand beside them.
	if rows != 249+5 {
		t.Errorf("%d rows, want 254", rows)
	}
	if Title("ZZ") != "" || Known("ZZ") {
		t.Error("an unknown code has a title")
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"CN", "Korea, North", "REGION: KASHMIR", "\xff", "Türkiye", "the"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		code, ok := Parse(s)
		if ok != (code != "") || ok && Title(code) == "" {
			t.Errorf("Parse(%q) = %q, %v, title %q", s, code, ok, Title(code))
		}
	})
}
