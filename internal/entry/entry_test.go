package entry

import (
	"fmt"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/party"
)

// Birth dates are read as far as they are known, in every way that the lists
// write them.
func TestBirthday(t *testing.T) {
	for in, want := range map[string]string{
		"1973-03-25":            "[1973-03-25]",
		"1973-03-25-04:00":      "[1973-03-25]",
		"25/03/1973":            "[1973-03-25]",
		"00/03/1973":            "[1973-03]",
		"00/00/1980":            "[1980]",
		"dd/mm/1980":            "[1980]",
		"dd/07/1980":            "[1980-07]",
		"03/1973":               "[1973-03]",
		"1951":                  "[1951]",
		"Sep. 1938":             "[1938-09]",
		"September 1938":        "[1938-09]",
		"7 Jul 1966":            "[1966-07-07]",
		"circa 1967":            "[circa 1967]",
		"Approximately 1967":    "[circa 1967]",
		"1958-1960":             "[circa 1958 circa 1960]",
		"1958 to 1960":          "[circa 1958 circa 1960]",
		"1958 - 1960":           "[circa 1958 circa 1960]",
		"between 1958 and 1960": "[circa 1958 circa 1960]",
		"31/02/1979":            "",
		"05/00/1979":            "",
		"15/08/19yy":            "",
		"30-35 years old":       "",
		"00/00/0":               "",
		"0000-01-01":            "",
		"unknown":               "",
		"":                      "",
	} {
		got, ok := Birthday(in)
		s := fmt.Sprint(got)
		if !ok {
			s = ""
		}
		if s != want {
			t.Errorf("Birthday(%q) = %s, want %s", in, s, want)
		}
	}
}

func TestNumbered(t *testing.T) {
	for in, want := range map[string]string{
		"(1) A (2) B":          "A|B",
		"(1) A, (2) - (3) C.":  "A||C.",
		"1) A 2) B":            "A|B",
		"a) A b) B c) C":       "A|B|C",
		"(1) A":                "(1) A",
		"Owner of (1) a (2) b": "Owner of (1) a (2) b",
		"A":                    "A",
		"":                     "",
	} {
		if got := strings.Join(Numbered(in), "|"); got != want {
			t.Errorf("Numbered(%q) = %s, want %s", in, got, want)
		}
	}
}

func TestCountry(t *testing.T) {
	for in, want := range map[string]string{
		"Syria": "SY", "Afghanistan (since 2009)": "AF (since 2009)", "Iran (Islamic Republic of)": "IR", "SY": "SY", "Ruritania": "", "": "", "(somewhere)": "",
	} {
		code, note, ok := Country(in)
		if got := strings.TrimSpace(code + " " + note); got != want || ok != (want != "") {
			t.Errorf("Country(%q) = %q, want %q", in, got, want)
		}
	}
}

// A name that comes twice is there once, with the stronger use; the primary
// name comes first.
func TestNames(t *testing.T) {
	e := New("un/sc/consolidated", "1", 1)
	for _, n := range []party.Name{
		{Text: "Salty", Use: party.WeakAlias},
		{Text: " Old  Salt ", Use: party.Former},
		{Text: "Salty", Use: party.Alias, Language: "EN"},
		{Text: "John Sample", Use: party.Primary},
		{Text: "Jon Sampel", Use: party.Primary},
		{Text: "", Use: party.Alias},
		{Text: "John Sample", Use: party.WeakAlias},
	} {
		e.Name(n)
	}
	got := fmt.Sprint(e.Listing().Subject.Names)
	want := fmt.Sprint([]party.Name{
		{Text: "John Sample", Use: party.Primary}, {Text: "Salty", Use: party.Alias, Language: "EN"}, {Text: "Old Salt", Use: party.Former}, {Text: "Jon Sampel", Use: party.Alias},
	})
	if got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

func TestNoPrimaryName(t *testing.T) {
	e := New("un/sc/consolidated", "1", 1)
	e.Name(party.Name{Text: "Weak", Use: party.WeakAlias})
	e.Name(party.Name{Text: "Good", Use: party.Alias})
	l := e.Listing()
	if l.Subject.Name() != "Good" || l.Subject.Names[0].Text != "Good" || len(l.Problems) != 1 {
		t.Errorf("%+v", l)
	}
}

// Pieces that come in every row are kept once, and none is lost.
func TestPieces(t *testing.T) {
	e := New("un/sc/consolidated", "1", 7)
	for range 2 {
		e.Address(party.Address{City: "Tartus"}, "Syria (North)")
		e.Address(party.Address{}, "Ruritania")
		e.Address(party.Address{}, "")
		e.Identifier("Passport", " A 77 ", "Syria", "expired")
		e.Identifier("Passport", "A 78", "Ruritania", "")
		e.Identifier("Passport", "", "", "lost at sea")
		e.Birth(day.Partial{Year: 1980})
		e.BirthPlace("Tartus", "", "Syria")
		e.Nationality("Syria (by birth)")
		e.Nationality("Ruritanian")
		e.Citizenship("Syria")
		e.Program("Sample")
		e.Title("Dr")
		e.Title("Captain")
		e.Gender("Male")
		e.Gender("Female")
		e.Kind(party.Person)
		e.Kind(party.Vessel)
		e.Remark("function", "Captain")
		e.Remark("", "")
		e.URL("https://one.example")
		e.Cite(cite.Citation{Series: cite.Other, Text: "2/2012", Printed: day.Of(2012, 1, 1)})
		e.Cite(cite.Citation{Series: cite.Other, Text: "1/2010", Printed: day.Of(2010, 1, 1)})
	}
	l := e.Listing()
	got := fmt.Sprintf("%v %v %v %v %v %v %v %v %v %v %v", l.Subject.Addresses, l.Subject.Countries, l.Subject.Identifiers, l.Subject.Births,
		l.Subject.BirthPlaces, l.Subject.Nationalities, l.Subject.Citizenships, l.Programs, l.Subject.Title, l.Remarks, l.Citations)
	for _, want := range []string{
		"(North)  SY}", "Ruritania  }", "{Passport A 77 SY expired}", "{Passport A 78  Ruritania}", "[1980]", "[Tartus, Syria]", "[SY Ruritanian] [SY]",
		"[Sample]", "Dr; Captain", "Passport: lost at sea; nationality SY: (by birth); gender: Female; function: Captain",
	} {
		if strings.Count(got, want) != 1 {
			t.Errorf("%q is %d times in %s", want, strings.Count(got, want), got)
		}
	}
	if l.Citations[0].Text != "1/2010" || len(l.Citations) != 2 || len(l.Problems) != 2 || l.Line != 7 {
		t.Errorf("%+v", l)
	}
}

// The earliest start counts, and a listing does not end before it starts.
func TestDays(t *testing.T) {
	e := New("un/sc/consolidated", "1", 1)
	e.Start(day.Of(2012, 1, 2), "later", "b", cite.B)
	e.Start(day.Of(2010, 1, 2), "earlier", "a", cite.C)
	e.Start(day.Of(2011, 1, 2), "between", "c", cite.B)
	e.Start(0, "never", "d", cite.B)
	e.Stated(day.Of(2012, 1, 2))
	e.Stated(day.Of(2011, 1, 2))
	e.Published(day.Of(2012, 1, 3))
	e.End(day.Of(2009, 1, 1))
	l := e.Listing()
	if l.InForce.From != day.Of(2010, 1, 2) || l.InForce.Until != 0 || len(l.Facts) != 1 || l.Facts[0].Says != "earlier" ||
		l.Dates.Stated != day.Of(2011, 1, 2) || l.Dates.Published != day.Of(2012, 1, 3) || len(l.Problems) != 1 {
		t.Errorf("%+v", l)
	}
	e.End(day.Of(2020, 1, 1))
	if l := e.Listing(); l.InForce.Until != day.Of(2020, 1, 1) || l.Dates.Ends != day.Of(2020, 1, 1) {
		t.Errorf("%+v", l)
	}
	for in, want := range map[string]string{"2011-07-29-04:00": "2011-07-29", "29/07/2011": "2011-07-29", "0017-01-01": "", "soon": "", "": ""} {
		if got := e.Day("listed", in, day.ISO, "02/01/2006"); got.String() != want {
			t.Errorf("Day(%q) = %s, want %s", in, got, want)
		}
	}
}

func FuzzBirthday(f *testing.F) {
	for _, s := range []string{"1973-03-25", "00/00/1980", "Sep. 1938", "1958 to 1960", "(1) A (2) B", "a) x b) y"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		dates, ok := Birthday(s)
		if ok != (len(dates) > 0) {
			t.Errorf("%v, %v", dates, ok)
		}
		for _, d := range dates {
			if _, err := day.ParsePartial(d.String()); err != nil {
				t.Errorf("%q gives %+v, which is no date", s, d)
			}
		}
		Numbered(s)
		Country(s)
	})
}

// An entry with more pieces than any list has keeps the first ones and says so,
// so that a hostile document costs bounded time and memory.
func TestTooManyPieces(t *testing.T) {
	e := New("un/sc/consolidated", "1", 1)
	for i := range 11 * MaxPieces {
		s := fmt.Sprint("x", i)
		e.Name(party.Name{Text: s, Use: party.Alias})
		e.Identifier("Passport", s, "", "")
		e.Address(party.Address{City: s}, "")
		e.Program(s)
		e.Remark("", s)
		e.Title(s)
		e.Flag(s, s, "odd")
	}
	l := e.Listing()
	if n := len(l.Subject.Names); n != MaxPieces {
		t.Errorf("%d names", n)
	}
	if len(l.Problems) > MaxPieces+20 || len(l.Programs) != MaxPieces || len(l.Subject.Addresses) != MaxPieces || len(l.Subject.Identifiers) != MaxPieces || len(l.Subject.Title) > maxText {
		t.Errorf("%d problems, %d programmes", len(l.Problems), len(l.Programs))
	}
	said := fmt.Sprint(l.Problems)
	for _, what := range []string{"names", "numbers", "addresses", "programmes", "remarks", "problems"} {
		if !strings.Contains(said, "{1 "+what+" ") {
			t.Errorf("nothing says that there were too many %s", what)
		}
	}
}
