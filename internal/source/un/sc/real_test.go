package sc

import (
	"bytes"
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/source/sourcetest"
)

// files has a row for each document of un-sc-xml in the manifest of the shared
// lists. An entry is a listing; what is flagged is a country that is a city, a
// branch or two countries.
var files = []sourcetest.RealFile{
	{Path: "un-sc-xml/2016-06-24/consolidated.xml.gz", Rows: 629 + 395, Listings: 1024, Flagged: 4},
	{Path: "un-sc-xml/2020-09-16/consolidated.xml.gz", Rows: 712 + 305, Listings: 1017, Flagged: 2},
	{Path: "un-sc-xml/2021-01-28/consolidated.xml.gz", Rows: 710 + 293, Listings: 1003, Flagged: 2},
	{Path: "un-sc-xml/2021-06-30/consolidated.xml.gz", Rows: 712 + 286, Listings: 998, Flagged: 2},
	{Path: "un-sc-xml/2021-08-26/consolidated.xml", Refused: "web page"},
	{Path: "un-sc-xml/2022-03-27/consolidated.xml.gz", Rows: 703 + 256, Listings: 959, Flagged: 2},
	{Path: "un-sc-xml/2022-10-06/consolidated.xml.gz", Rows: 702 + 253, Listings: 955, Flagged: 2},
	{Path: "un-sc-xml/2023-03-28/consolidated.xml.gz", Rows: 701 + 254, Listings: 955, Flagged: 2},
	{Path: "un-sc-xml/2023-08-25/consolidated.xml.gz", Rows: 702 + 253, Listings: 955},
	{Path: "un-sc-xml/2023-10-05/consolidated.xml.gz", Rows: 694 + 253, Listings: 947},
	{Path: "un-sc-xml/2023-10-18/consolidated.xml.gz", Rows: 693 + 253, Listings: 946},
	{Path: "un-sc-xml/2023-11-30/consolidated.xml.gz", Rows: 672 + 193, Listings: 865},
	{Path: "un-sc-xml/2024-06-28/consolidated.xml.gz", Rows: 685 + 193, Listings: 878},
	{Path: "un-sc-xml/2024-12-31/consolidated.xml.gz", Rows: 685 + 193, Listings: 878},
	{Path: "un-sc-xml/2025-04-26/consolidated.xml.gz", Rows: 684 + 193, Listings: 877},
	{Path: "un-sc-xml/2025-05-08/consolidated.xml", Refused: "web page"},
	{Path: "un-sc-xml/2025-06-18/consolidated.xml.gz", Rows: 684 + 193, Listings: 877},
	{Path: "un-sc-xml/2025-06-19/consolidated.xml.gz", Rows: 684 + 193, Listings: 877},
	{Path: "un-sc-xml/2025-06-20/consolidated.xml", Refused: "empty"},
	{Path: "un-sc-xml/2025-11-18/consolidatedLegacyByPRN.xml.gz", Rows: 727 + 273, Listings: 1000},
	{Path: "un-sc-xml/2026-02-27/UN_consolidated.xml.gz", Rows: 730 + 273, Listings: 1003},
	{Path: "un-sc-xml/2026-08-02/un.xml.gz", Rows: 736 + 275, Listings: 1011},
}

// kept out of the listings, as the package says: numbers of the file, and what
// is read into a use of a name or the form of a date.
var keptOut = map[string]bool{
	"DATAID": true, "VERSIONNUM": true, "SORT_KEY": true, "SORT_KEY_LAST_MOD": true, "HAS_INTERPOL_LINK": true,
	"QUALITY": true, "TYPE_OF_DATE": true,
}

// Every value of every real file is in the listing of its entry.
func TestRealFiles(t *testing.T) {
	sourcetest.Files(t, Source(), files, func(t *testing.T, f sourcetest.RealFile, doc []byte, d *list.Drafts) {
		l, values := 0, 0
		listings := d.Of(consolidated).Listings
		dec := xml.NewDecoder(bytes.NewReader(doc))
		var path []string
		var lost func(string) bool
		var text strings.Builder
		for {
			tok, err := dec.Token()
			if err == io.EOF {
				break
			} else if err != nil {
				t.Fatal(err)
			}
			switch tok := tok.(type) {
			case xml.StartElement:
				path = append(path, tok.Name.Local)
				text.Reset()
				if n := tok.Name.Local; n == "INDIVIDUAL" || n == "ENTITY" {
					lost = sourcetest.Lost(t, &listings[l])
					l++
				}
			case xml.CharData:
				text.Write(tok)
			case xml.EndElement:
				v, name := strings.TrimSpace(text.String()), path[len(path)-1]
				path = path[:len(path)-1]
				text.Reset()
				if v == "" || v == "null" || v == "UN List" || keptOut[name] {
					continue
				}
				if values++; lost(v) {
					t.Errorf("%s of %s is lost: %q", name, listings[l-1].Key, v)
				}
			}
		}
		if l != f.Rows {
			t.Errorf("%d entries in the document, want %d", l, f.Rows)
		}
		t.Logf("%d values, all in the %d listings", values, len(listings))
	})
}

// The list of 19 June 2025 is that of the day before but for the day on which
// it was made; what is read of both is the same.
func TestOnlyTheDayOfGenerationDiffers(t *testing.T) {
	var shown [2]string
	for i, path := range []string{"un-sc-xml/2025-06-18/consolidated.xml.gz", "un-sc-xml/2025-06-19/consolidated.xml.gz"} {
		d, err := Source().Read(bytes.NewReader(sourcetest.Real(t, path)))
		if err != nil {
			t.Fatal(err)
		}
		b, _, err := (&list.Version{List: consolidated, Listings: d.Of(consolidated).Listings, Problems: d.Of(consolidated).Problems}).Encode()
		if err != nil {
			t.Fatal(err)
		}
		shown[i] = string(b)
	}
	if shown[0] != shown[1] {
		t.Error("the two versions differ")
	}
}

// Entries read by hand.
func TestRealEntries(t *testing.T) {
	d, err := Source().Read(bytes.NewReader(sourcetest.Real(t, "un-sc-xml/2026-08-02/un.xml.gz")))
	if err != nil {
		t.Fatal(err)
	}
	count := map[party.Use]int{}
	kinds := map[party.Kind]int{}
	starts := 0
	for _, l := range d.Of(consolidated).Listings {
		kinds[l.Subject.Kind]++
		if l.InForce.From.Known() {
			starts++
		}
		for _, n := range l.Subject.Names {
			count[n.Use]++
		}
		if l.Key == "CDi.001" {
			s := l.Subject
			if s.Name() != "ERIC BADEGE" || l.InForce.From != day.Of(2012, 12, 31) || len(s.Births) != 1 || s.Births[0].Year != 1971 || l.Programs[0] != "DRC" || s.Addresses[0].Country != "RW" || s.Gender != "Male" {
				t.Errorf("CDi.001: %+v", l)
			}
		}
	}
	if kinds[party.Person] != 736 || kinds[party.Company] != 275 || starts != 1011 || count[party.Primary] != 1011 {
		t.Errorf("kinds %v, %d starts, uses %v", kinds, starts, count)
	}
	t.Logf("names by use: %v", count)
}

func BenchmarkParse(b *testing.B) {
	doc := sourcetest.Unpacked(b, sourcetest.Real(b, "un-sc-xml/2026-08-02/un.xml.gz"))
	b.SetBytes(int64(len(doc)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Source().Read(bytes.NewReader(doc)); err != nil {
			b.Fatal(err)
		}
	}
}
