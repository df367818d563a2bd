package reference

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/item"
)

var update = flag.Bool("update", false, "write the answers into testdata")

// set reads the documents of an archive.
func set(t *testing.T, a *txtar.Archive) *Set {
	t.Helper()
	var kept []Kept
	for _, f := range a.Files {
		if !strings.HasSuffix(f.Name, ".json") {
			continue
		}
		v, err := Read(f.Name, bytes.NewReader(f.Data), day.Of(2026, 2, 1))
		if err != nil {
			t.Fatal(f.Name, err)
		}
		if len(v.Problems) > 0 {
			t.Errorf("%s: %v", f.Name, v.Problems)
		}
		_, h, err := v.Encode()
		if err != nil {
			t.Fatal(err)
		}
		kept = append(kept, Kept{h, v})
	}
	return NewSet(kept)
}

func TestCheck(t *testing.T) {
	const file = "testdata/check.txtar"
	a, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	s := set(t, a)
	var got strings.Builder
	last := len(a.Files) - 1
	for line := range strings.Lines(string(a.Files[last-1].Data)) {
		f := strings.Fields(line)
		e, err := item.Parse(f[0])
		if err != nil {
			t.Fatal(err)
		}
		on, err := day.Parse(f[2], day.ISO)
		if err != nil {
			t.Fatal(err)
		}
		one := s.Check(e, f[1], on, 0)
		fmt.Fprintf(&got, "%s: %s, licence %s", strings.TrimSpace(line), one.Standing, one.Licence())
		if one.Early {
			got.WriteString(" (by a later table)")
		}
		got.WriteString("\n")
		if one.Why != "" {
			got.WriteString("  " + one.Why + "\n")
		}
		for _, l := range one.Lines {
			if l.Covers != No {
				fmt.Fprintf(&got, "  %s %s: %s\n", l.Reason, l.Required, l.Why)
			}
		}
	}
	if *update {
		a.Files[last].Data = []byte(got.String())
		if err := os.WriteFile(file, txtar.Format(a), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if want := string(a.Files[last].Data); got.String() != want {
		t.Errorf("the tables say\n%s", got.String())
	}
}

// Without tables nothing is said of any ECCN, and what is missing is named.
func TestNothingImported(t *testing.T) {
	var s *Set
	a := s.Check(item.ECCN{Code: "5A991"}, "DE", day.Of(2026, 8, 1), 0)
	if a.Standing != NotImported || a.Licence() != Open || len(a.Missing) != 2 {
		t.Errorf("an empty set says %v", a)
	}
}

func TestAt(t *testing.T) {
	var kept []Kept
	for _, d := range []day.Day{day.Of(2026, 3, 1), day.Of(2025, 1, 1), day.Of(2026, 1, 1)} {
		kept = append(kept, Kept{Version: &Version{Table: CountryChart, Dated: d}})
	}
	s := NewSet(kept)
	for _, c := range []struct {
		on, known, want day.Day
		early, ok       bool
	}{
		{day.Of(2026, 3, 1), 0, day.Of(2026, 3, 1), false, true},
		{day.Of(2026, 2, 28), 0, day.Of(2026, 1, 1), false, true},
		{day.Of(2024, 2, 28), 0, day.Of(2025, 1, 1), true, true},
		{day.Of(2026, 3, 1), day.Of(2026, 2, 1), day.Of(2026, 1, 1), false, true},
		{day.Of(2026, 3, 1), day.Of(2024, 2, 1), 0, false, false},
	} {
		k, early, ok := s.At(CountryChart, c.on, c.known)
		var dated day.Day
		if ok {
			dated = k.Dated
		}
		if dated != c.want || early != c.early || ok != c.ok {
			t.Errorf("on %s known %s: %s early %v ok %v", c.on, c.known, dated, early, ok)
		}
	}
}

func TestParseScope(t *testing.T) {
	for _, c := range []struct {
		code, control, reason string
		covers                map[string]Verdict
	}{
		{"5A991", "AT applies to the entire entry.", "AT", map[string]Verdict{"5A991": Yes, "5A991.a": Yes}},
		{"0A606", "NS applies to entire entry, except 0A606.b and .y", "NS", map[string]Verdict{"0A606.a": Yes, "0A606.b.1": No, "0A606.y": No, "0A606": Open}},
		{"3B001", "RS applies to 3B001.a.1 to a.3, b, e, f.2 to f.4, g to j", "RS", map[string]Verdict{"3B001.a.2": Yes, "3B001.a.4": No, "3B001.h": Yes, "3B001.f": Open, "3B001.k": No}},
		{"0A504", "FC applies to paragraphs .a and .x of this entry", "FC", map[string]Verdict{"0A504.a": Yes, "0A504.i": No}},
		{"1C351", "CW applies to 1C351.d.14 and .15", "CW", map[string]Verdict{"1C351.d.14": Open, "1C351.d.15": Open, "1C351.a": No}},
		{"5D001", "NS applies to “software” for 5A001", "NS", map[string]Verdict{"5D001.a": Open}},
		{"2B004", "NP applies to entire entry, except 2B004.b.3 and presses of less than 69 MPa", "NP", map[string]Verdict{"2B004.a": Open}},
		{"0A998", "Russian industry sector sanctions apply to entire entry", "", map[string]Verdict{"0A998": Open}},
		{"3A001", "NS applies to amplifiers in 3A001.b.2 and transistors in 3A001.b.3, except a b.2 item for use in networks", "NS", map[string]Verdict{"3A001.b.3": Open, "3A001.b": Open, "3A001": Open, "3A001.z.1": No, "3A001.a": Open}},
		{"3B001", "RS applies to tools of 3B001.a.1 to c", "RS", map[string]Verdict{"3B001.b": Open}},
		{"4E091", "RS applies entire entry", "RS", map[string]Verdict{"4E091": Yes}},
	} {
		s := ParseScope(c.code, c.control)
		if s.Reason != c.reason {
			t.Errorf("%s: reason %q", c.control, s.Reason)
		}
		for eccn, want := range c.covers {
			e, err := item.Parse(eccn)
			if err != nil {
				t.Fatal(err)
			}
			if got := s.Covers(e); got != want {
				t.Errorf("%q covers %s: %s, want %s", c.control, eccn, got, want)
			}
		}
	}
}

// The wordings that are read, each for a destination that it reaches, one that
// it does not, and what it leaves open.
func TestForms(t *testing.T) {
	const d5 = "of supplement no. 1 to part 740 of the EAR"
	for _, c := range []struct {
		text    string
		reaches map[string]Verdict
	}{
		{"China, Russia, or Venezuela (see § 742.6(a)(7)).", map[string]Verdict{"CN": Yes, "HK": Yes, "RU": Yes, "MO": No, "FR": No}},
		{"A license is required for items controlled by this entry to North Korea for anti-terrorism reasons.", map[string]Verdict{"KP": Yes, "KR": No}},
		{"A license is required for items controlled by this entry for export or reexport to Iraq or Pakistan or transfer within Iraq or Pakistan for reasons.", map[string]Verdict{"IQ": Yes, "PK": Yes, "IN": No}},
		{"A license is required for items controlled by this entry for export or reexport to Pakistan or transfer within Pakistan for reasons.", map[string]Verdict{"IQ": No, "PK": Yes}},
		{"To or within Macau or a destination specified in Country Group D:5 " + d5, map[string]Verdict{"MO": Yes, "CN": Yes, "FR": No}},
		{"To or within the United Arab Emirates or destinations specified in Country Groups D:1, D:4, and D:5 " + d5 + ", excluding any destination also specified in Country Groups A:5 or A:6.", map[string]Verdict{"AE": Open, "CN": Yes, "IL": No, "FR": No}},
		{"Worldwide control. See § 742.4(a)(5).", map[string]Verdict{"CA": Yes}},
		{"A license is required for ALL destinations, except Canada, regardless of end use.", map[string]Verdict{"CA": No, "GB": Yes}},
		{"Refer to § 742.15 of the EAR.", map[string]Verdict{"CA": No, "GB": Yes}},
		{"To or within any destination worldwide. See § 742.6(a)(6)(iii)(A).", map[string]Verdict{"CN": Open}},
		{"See § 746.8 for specific license requirements and license review policy.", map[string]Verdict{"BY": Yes, "KZ": No}},
		{"See § 746.1(b) for UN controls", map[string]Verdict{"LB": Open, "FR": No}},
		{"Column 1.", map[string]Verdict{"FR": Open}},
	} {
		for code, want := range c.reaches {
			if got, why := byWords(c.text, where{nil, code, day.Of(2026, 8, 1), 0}); got != want || why == "" {
				t.Errorf("%q for %s: %s (%s), want %s", c.text, code, got, why, want)
			}
		}
	}
}

func TestInGroup(t *testing.T) {
	for _, c := range []struct {
		group, code string
		on          day.Day
		want        Verdict
	}{
		{"E:1", "SD", day.Of(2021, 1, 18), Yes},
		{"E:1", "SD", day.Of(2021, 1, 19), No},
		{"E:1", "CU", day.Of(2015, 7, 21), Yes},
		{"E:1", "CU", day.Of(2015, 7, 22), No},
		{"E:2", "CU", day.Of(2015, 7, 22), Yes},
		{"E:1", "FR", day.Of(2006, 7, 22), Open},
		{"D:5", "RU", day.Of(2021, 3, 18), Yes},
		{"D:5", "RU", day.Of(2021, 3, 17), Open},
		{"D:5", "FR", day.Of(2014, 1, 1), No},
		{"D:1", "TH", day.Of(2014, 1, 1), Open},
		{"D:5", "HK", day.Of(2024, 1, 1), Yes},
		{"D:5", "MO", day.Of(2026, 8, 1), No},
		{"B", "FR", day.Of(2026, 8, 1), Open},
	} {
		if got := (*Set)(nil).InGroup(c.group, c.code, c.on, 0); got.Verdict != c.want || got.Why == "" {
			t.Errorf("%s in %s on %s: %s, want %s", c.code, c.group, c.on, got.Verdict, c.want)
		}
	}
}

func TestReadRefuses(t *testing.T) {
	for doc, want := range map[string]string{
		"":                        "the document is empty",
		"\x1f\x8bno gzip":         "damaged",
		"<html>":                  "no whole JSON object",
		`{"entries": [`:           "no whole JSON object",
		`{"entries": []}`:         "no reference table that is known",
		`{"exceptions": []}`:      "ecfrIssueDate is \"\"",
		"{\"exceptions\": \"\xff": "no UTF-8",
		`{"exceptions": [], "ecfrIssueDate": "2026-01-01"}`:                          "no row of the Licence exceptions",
		`{"exceptions": {}, "ecfrIssueDate": "2026-01-01"}`:                          "cannot be read as the Licence exceptions",
		`{"entries": 1, "entryCount": 1, "ecfrIssueDate": "2026-02-30"}`:             "ecfrIssueDate is \"2026-02-30\"",
		`{"entries": [{"eccn": 5}], "entryCount": 1, "ecfrIssueDate": "2026-01-01"}`: "no row of the Commerce Control List",
	} {
		_, err := Read("x.json", strings.NewReader(doc), day.Of(2026, 1, 1))
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", doc, err, want)
		}
	}
}

// A row that cannot be used is a problem, and the rest stays.
func TestProblems(t *testing.T) {
	for doc, want := range map[string]string{
		`{"entries": [{"eccn": "5A991"}, {"eccn": "EAR99"}], "entryCount": 2, "ecfrIssueDate": "2026-01-01"}`:                            `"EAR99" is no ECCN`,
		`{"entries": [{"eccn": "5A991"}, {"eccn": "5A991"}], "entryCount": 2, "ecfrIssueDate": "2026-01-01"}`:                            `stands twice`,
		`{"entries": [{"eccn": "5A991", "news": 1}], "entryCount": 1, "ecfrIssueDate": "2026-01-01"}`:                                    `unknown field "news"`,
		`{"countries": {"China": {}, "Atlantis": {}}, "columns": [], "ecfrIssueDate": "2026-01-01"}`:                                     `not known`,
		`{"countries": {"China": {"marks": ["XX 9"]}}, "columns": [], "ecfrIssueDate": "2026-01-01"}`:                                    `column "XX 9"`,
		`{"countries": {"China": {}, "PRC": {}}, "columns": [], "ecfrIssueDate": "2026-01-01"}`:                                          `another row for CN`,
		`{"groups": {"D:5": ["China", "Atlantis"]}, "byCountry": {}, "ecfrIssueDate": "2026-01-01"}`:                                     `member "Atlantis"`,
		`{"exceptions": [{"symbols": ["LVS"], "sectionNumber": "740.3", "title": "x"}, {"symbols": []}], "ecfrIssueDate": "2026-01-01"}`: `has no symbol`,
	} {
		v, err := Read("x.json", strings.NewReader(doc), day.Of(2026, 1, 1))
		if err != nil {
			t.Errorf("%s: %v", doc, err)
			continue
		}
		if len(v.Problems) != 1 || !strings.Contains(v.Problems[0].Says, want) || v.Rows() == 0 {
			t.Errorf("%s: %d rows, problems %v, want %q", doc, v.Rows(), v.Problems, want)
		}
	}
}

func FuzzRead(f *testing.F) {
	a, err := txtar.ParseFile("testdata/check.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range a.Files {
		f.Add(file.Data)
	}
	f.Add([]byte(`{"exceptions": [{"symbols": ["LVS"]}], "ecfrIssueDate": "2026-01-01"}`))
	f.Fuzz(func(t *testing.T, doc []byte) {
		v, err := Read("x", bytes.NewReader(doc), day.Of(2026, 1, 1))
		if err != nil {
			return
		}
		_, h, err := v.Encode()
		if err != nil {
			t.Fatal(err)
		}
		s := NewSet([]Kept{{h, v}, {h, &Version{Table: CountryChart, Destinations: []Destination{{Code: "FR", Name: "France"}}}}})
		for _, e := range v.Entries {
			a := s.Check(item.ECCN{Code: e.Code, Paragraph: "a.1"}, "FR", day.Of(2026, 8, 1), 0)
			if a.Standing == Checked && len(a.Lines) == 0 {
				t.Errorf("%s: nothing is said of it, which would clear it", e.Code)
			}
		}
	})
}

func FuzzParseScope(f *testing.F) {
	for _, s := range []string{"NS applies to entire entry", "MT applies to 7A003.a, .b and c to e", "RS applies to 7A003.a.1 to a.99", "XX"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, control string) {
		s := ParseScope("7A003", control)
		for _, p := range s.Paragraphs {
			if p.Code != "7A003" || p.Paragraph == "" {
				t.Errorf("%q names %s", control, p)
			}
		}
		if !s.Prose && !s.Whole && len(s.Paragraphs) == 0 {
			t.Errorf("%q is about nothing", control)
		}
	})
}
