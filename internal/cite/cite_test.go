package cite

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/day"
)

// Each line is a form that a published list uses, and how it is read: series,
// volume, page, issue, day. An exclamation mark stands for a problem.
func TestFederalRegisterForms(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"84 FR 54002; 85 FR 44159", "FR 84 54002 0 - | FR 85 44159 0 -"},
		{"84 FR 54002, 85 FR 44159", "FR 84 54002 0 - | FR 85 44159 0 -"},
		{"68 F.R. 38290 6/27/03 71 F.R. 38843 7/10/06", "FR 68 38290 0 2003-06-27 | FR 71 38843 0 2006-07-10"},
		{"46 F.R. 46154 9/17/81 and 46 F.R. 19290 3/30/81", "FR 46 46154 0 1981-09-17 | FR 46 19290 0 1981-03-30"},
		{"51 F.R. 7481 51 F.R. 32818", "FR 51 7481 0 - | FR 51 32818 0 -"},
		{"81.F.R. 22576", "FR 81 22576 0 -"},
		{"83F.R. 65340 12/20/2018", "FR 83 65340 0 2018-12-20"},
		{"87 F.R.38707 6/29/2022", "FR 87 38707 0 2022-06-29"},
		{"77 F.R 25133 4/27/12", "FR 77 25133 0 2012-04-27"},
		{"80FR 69852", "FR 80 69852 0 -"},
		{" 84 fr 40241", "FR 84 40241 0 -"},
		{"83 FR  37423", "FR 83 37423 0 -"},
		{"77 FR 61249 No. 195", "FR 77 61249 195 -"},
		{"77 FR 58006 (no. 182)", "FR 77 58006 182 -"},
		{"63 FR 64322 (11/19/98), 66 FR 24266", "FR 63 64322 0 1998-11-19 | FR 66 24266 0 -"},
		{"72 FR 38008, 7/12/2007", "FR 72 38008 0 2007-07-12"},
		{"74 FR 36516 (2/24/09", "FR 74 36516 0 2009-02-24"},
		{"76 FR No. 197 (10/12/2011)", "FR 76 0 197 2011-10-12"},
		{"76 FR no. 242 pg. 78146", "FR 76 78146 242 -"},
		{"81 FR 64696 and 84 FR 40241", "FR 81 64696 0 - | FR 84 40241 0 -"},
		{"Vol. 88, No. 151, 08/08/2023", "FR 88 0 151 2023-08-08"},
		{"Vol. 59 No. 244, 12/21/94", "FR 59 0 244 1994-12-21"},
		{"82 F.R. 16786, 16787 4/16/2017", "FR 82 16786 0 - | FR 82 16787 0 2017-04-16"},
		{"79 F.R. 60445 10/7/14, 80 17726 4/2/15", "FR 79 60445 0 2014-10-07 | FR 80 17726 0 2015-04-02!"},
		{"F.R. 30078 5/10/2023", "FR 88 30078 0 2023-05-10!"},
		{"88 FR", "FR 88 0 0 -!"},
		{"76 FR 78146 (12/16/11) 77 FR ", "FR 76 78146 0 2011-12-16 | FR 77 0 0 -!"},
		{"86 F.R. 66277 11/222/2021", "FR 86 66277 0 -!"},
		{"66 F.R. 47630 9/13/01, NEW F.R. NOTICE TO BE PUBLISHED SOON", "FR 66 47630 0 2001-09-13 | other 0 0 0 -!"},
		{"see the notice of 12 May", "other 0 0 0 -!"},
		{"84 FR 123456789", "other 0 0 0 -!"},
		{" ; ,", ""},
	} {
		got, errs := FederalRegister(c.in)
		var parts []string
		for _, g := range got {
			d := g.Printed.String()
			if d == "" {
				d = "-"
			}
			s := fmt.Sprintf("%s %d %d %d %s", g.Series, g.Volume, g.Page, g.Issue, d)
			for _, err := range errs {
				if strings.Contains(err.Error(), fmt.Sprintf("%q", g.said())) {
					s += "!"
				}
			}
			parts = append(parts, s)
		}
		if s := strings.Join(parts, " | "); s != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.in, s, c.want)
		}
	}
}

// said is what the text said: Text, or String where they are the same.
func (c Citation) said() string {
	if c.Text != "" {
		return c.Text
	}
	return c.String()
}

func TestTwoDigitYears(t *testing.T) {
	for _, c := range []struct {
		in     string
		volume int
		want   day.Day
	}{
		{"7/10/06", 71, day.Of(2006, 7, 10)},
		{"9/17/81", 46, day.Of(1981, 9, 17)},
		{"1/2/36", 1, day.Of(1936, 1, 2)},
		{"1/2/36", 101, day.Of(2036, 1, 2)},
		{"1/2/35", 0, day.Of(2035, 1, 2)},
		{"1/2/36", 0, day.Of(1936, 1, 2)},
		{"1/2/99", 0, day.Of(1999, 1, 2)},
	} {
		if got, ok := printed(c.in, c.volume); !ok || got != c.want {
			t.Errorf("%s in volume %d is %s, want %s", c.in, c.volume, got, c.want)
		}
	}
	for _, bad := range []string{"13/1/2020", "2/30/2020", "1/1/200", "1/1/0000", "100/1/2020"} {
		if got, ok := printed(bad, 80); ok {
			t.Errorf("%s is read as %s", bad, got)
		}
	}
}

func TestParse(t *testing.T) {
	for _, c := range []struct {
		in   string
		want Citation
		url  string
	}{
		{"84 FR 54002", FRPage(84, 54002), "https://www.federalregister.gov/citation/84-FR-54002"},
		{"15 CFR 744.16(a)", InCFR(15, "744.16(a)"), "https://www.ecfr.gov/current/title-15/section-744.16#p-744.16(a)"},
		{"15 C.F.R. § 744.16 (a)", Citation{Series: CFR, Volume: 15, Section: "744.16(a)", Text: "15 C.F.R. § 744.16 (a)"}, "https://www.ecfr.gov/current/title-15/section-744.16#p-744.16(a)"},
		{"15 CFR 744.11", InCFR(15, "744.11"), "https://www.ecfr.gov/current/title-15/section-744.11"},
		{"15 CFR part 744", InCFR(15, "part 744"), "https://www.ecfr.gov/current/title-15/part-744"},
		{"EO 13959", Citation{Series: EO, Volume: 13959}, ""},
		{"E.O. 13959", Citation{Series: EO, Volume: 13959, Text: "E.O. 13959"}, ""},
		{"PL 115-232", Citation{Series: PL, Volume: 115, Section: "232"}, "https://www.govinfo.gov/link/plaw/115/public/232"},
		{"19 USC 1307", Citation{Series: USC, Volume: 19, Section: "1307"}, "https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title19-section1307"},
		{"Vol. 88, No. 151, 08/08/2023", Citation{Series: FR, Volume: 88, Issue: 151, Printed: day.Of(2023, 8, 8), Text: "Vol. 88, No. 151, 08/08/2023"}, "https://www.federalregister.gov/documents/2023/08/08"},
	} {
		got, err := Parse(c.in)
		if err != nil || got != c.want {
			t.Errorf("%q is %+v, %v\nwant %+v", c.in, got, err, c.want)
		}
		if got.URL() != c.url {
			t.Errorf("%q is at %q, want %q", c.in, got.URL(), c.url)
		}
	}
	for _, bad := range []string{"", "Annex XIX", "84 FR 54002; 85 FR 44159", "15 CFR", "CFR 744", "88 FR", "EO"} {
		if got, err := Parse(bad); err == nil || got.Series != Other || got.Text != bad {
			t.Errorf("%q is read as %+v", bad, got)
		}
	}
}

func FuzzFederalRegister(f *testing.F) {
	for _, s := range []string{
		"84 FR 54002; 85 FR 44159", "68 F.R. 38290 6/27/03 71 F.R. 38843 7/10/06", "81.F.R. 22576",
		"77 FR 61249 No. 195", "63 FR 64322 (11/19/98)", "88 FR", "Vol. 88, No. 151, 08/08/2023",
		"F.R. 30078 5/10/2023", "80 17726 4/2/15", "76 FR no. 242 pg. 78146", "NEW F.R. NOTICE", "1/2/3/4", "Vol",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, _ := FederalRegister(s)
		var kept strings.Builder
		for _, c := range got {
			kept.WriteString(c.said())
			if c.Series != FR && c.Series != Other || c.said() == "" {
				t.Fatalf("%q holds %+v", s, c)
			}
			roundTrip(t, c)
		}
		if a, b := onlyDigits(s), onlyDigits(kept.String()); a != b {
			t.Fatalf("%q: digits %s became %s", s, a, b)
		}
	})
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"15 CFR 744.16(a)", "15 C.F.R. § 744.2 (d)", "E.O. 13959", "Pub. L. 115-232", "19 USC 1307", "84 FR 54002", "15 CFR part 744"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		c, err := Parse(s)
		if err != nil {
			if c.Series != Other || c.Text != strings.TrimSpace(s) {
				t.Fatalf("%q became %+v", s, c)
			}
			return
		}
		roundTrip(t, c)
		c.URL()
	})
}

// roundTrip demands that a citation survives JSON whole, and that what String
// writes is read back as the same citation but for what String leaves out.
func roundTrip(t *testing.T, c Citation) {
	t.Helper()
	b, err := json.Marshal(c)
	if err != nil {
		t.Fatal(err)
	}
	var back Citation
	if err := json.Unmarshal(b, &back); err != nil {
		t.Fatal(err)
	}
	// JSON has no bytes that are not UTF-8: encoding/json replaces them.
	if back.Text != strings.ToValidUTF8(c.Text, "\ufffd") && strings.ToValidUTF8(c.Text, "") == c.Text {
		t.Fatalf("%+v became %+v", c, back)
	}
	back.Text = c.Text
	if back != c {
		t.Fatalf("%+v became %+v", c, back)
	}
	if c.Series == Other || c.Series == FR && c.Page == 0 && c.Issue == 0 {
		return
	}
	again, err := Parse(c.String())
	if err != nil {
		t.Fatalf("%q, written for %+v, cannot be read: %v", c.String(), c, err)
	}
	want := Citation{Series: c.Series, Volume: c.Volume, Page: c.Page, Section: c.Section}
	if c.Page == 0 {
		want.Issue = c.Issue
	}
	if again != want {
		t.Fatalf("%q was %+v and is read as %+v", c.String(), c, again)
	}
}

func onlyDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, s)
}
