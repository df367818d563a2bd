package fsf

import (
	"bytes"
	"encoding/xml"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/place"
	"github.com/navicert/navicert/internal/source/sourcetest"
)

// files has a row for each document of eu-fsf-xml and eu-fsf-csv in the
// manifest of the shared lists. Those of eu-fsf-schemas describe the formats.
var files = []sourcetest.RealFile{
	{Path: "eu-fsf-xml/2021-02-09/eu-data.xml", Refused: "web page"},
	{Path: "eu-fsf-xml/2022-03-31/sanctions.first1044.repaired.xml.gz", Rows: 1044, Listings: 1044},
	{Path: "eu-fsf-xml/2022-03-31/sanctions.xml.gz", Refused: "cut off"},
	{Path: "eu-fsf-xml/2026-02-08/eu-data.xml", Refused: "JSON"},
	{
		Path: "eu-fsf-csv/2018-07-04/EUSanctionsShort.csv", Rows: 999, Listings: 93, Stray: 1,
		Why: "a row for each name, address, birth, document or citizenship of an entry; the stray problem says that a spreadsheet damaged the lines",
	},
}

// The attributes that the package says are not kept, and those that decide how
// another one is read.
var notKept = []string{
	"logicalId", "regulationLanguage", "regulationType", "organisationType", "publicationUrl", "classificationCode", "code", "strong", "circa",
	"calendarType", "generationDate", "globalFileId", "diplomatic", "knownExpired", "knownFalse", "reportedLost", "revokedByIssuer",
	"asAtListingTime", "identificationTypeCode", "key",
}

// Every value of every real file is in the listing of its entry.
func TestRealFiles(t *testing.T) {
	sourcetest.Files(t, Source(), files, func(t *testing.T, f sourcetest.RealFile, doc []byte, d *list.Drafts) {
		if bytes.HasPrefix(doc, []byte("<")) {
			everyAttribute(t, f, doc, d.Of(consolidated).Listings)
		} else {
			everyCell(t, f, doc, d.Of(consolidated).Listings)
		}
	})
}

func everyAttribute(t *testing.T, f sourcetest.RealFile, doc []byte, listings []list.Listing) {
	n, values := 0, 0
	var lost func(string) bool
	check := func(name, v string) {
		if v = strings.TrimSpace(v); v == "" || v == "UNKNOWN" || v == "00" || slices.Contains(notKept, name) || lost == nil {
			return
		}
		if values++; lost(v) {
			t.Errorf("%s of %s is lost: %q", name, listings[n-1].Key, v)
		}
	}
	islamic := false
	dec := xml.NewDecoder(bytes.NewReader(doc))
	for {
		tok, err := dec.Token()
		if err == io.EOF {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			if tok.Name.Local == "sanctionEntity" {
				lost = sourcetest.Lost(t, &listings[n])
				n++
			}
			islamic = slices.ContainsFunc(tok.Attr, func(a xml.Attr) bool { return a.Name.Local == "calendarType" && a.Value != "GREGORIAN" })
			for _, a := range tok.Attr {
				switch name := a.Name.Local; {
				case name == "xmlns":
				case name == "countryIso2Code" && tok.Name.Local == "birthdate", name == "countryDescription" && tok.Name.Local != "birthdate":
					// A place of birth keeps the name of the country, other parts its code.
				case name == "dayOfMonth", name == "monthOfYear", islamic && name == "year":
					// Parts of a date that stands whole beside them, and parts of another calendar, which stand in a remark.
				default:
					check(name, a.Value)
				}
			}
		case xml.CharData:
			check("text", string(tok))
		}
	}
	if n != f.Rows {
		t.Errorf("%d entries in the document, want %d", n, f.Rows)
	}
	t.Logf("%d values, all in the %d listings", values, len(listings))
}

// everyCell takes the damaged lines apart by other means than the reader.
func everyCell(t *testing.T, f sourcetest.RealFile, doc []byte, listings []list.Listing) {
	at := make(map[string]func(string) bool)
	for i := range listings {
		key, _, _ := strings.Cut(listings[i].Key, "/")
		at[key] = sourcetest.Lost(t, &listings[i])
	}
	rows, values := 0, 0
	for line := range strings.Lines(string(doc)) {
		line = strings.TrimRight(strings.Trim(strings.TrimSpace(line), `"`), "\t\"")
		i := strings.LastIndexByte(line, ';')
		if rows++; rows == 1 || i < 0 || line[i+1:] == "" {
			continue
		}
		cells := strings.Split(line[:i], ";")
		lost := at[line[i+1:]]
		if lost == nil {
			t.Fatalf("the entry %q has no listing", line[i+1:])
		}
		for n, c := range cells {
			c = strings.ReplaceAll(strings.Trim(strings.ReplaceAll(c, "\t", ","), `" `), `\n`, " ")
			// The day of the file, numbers of parts, the kind and addresses of regulations are not kept, nor are dates not available.
			if c == "" || n < 3 || strings.HasPrefix(c, "http") || strings.Trim(c, "0123456789") == "" || c == "N/A" || !latin(c) {
				continue
			}
			if values++; lost(c) && lost(strings.ReplaceAll(c, `""`, `"`)) && lost(three(c)) && lost(place.Title(three(c))) && !numbered(c, lost) {
				t.Errorf("line %d: %q is lost", rows, c)
			}
		}
	}
	if rows-1 != f.Rows {
		t.Errorf("%d rows in the document, want %d", rows-1, f.Rows)
	}
	t.Logf("%d values, all in the %d listings", values, len(listings))
}

// latin reports whether a cell of the file, which is in Windows-1252, is plain
// ASCII and can be compared as it is.
func latin(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r > 0x7e }) < 0
}

// numbered reports whether the parts of a document number or of a telephone are
// all there.
func numbered(s string, lost func(string) bool) bool {
	for _, p := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("()[]", r) }) {
		if p = strings.TrimSpace(p); p == "PHONE" || p == "FAX" {
			continue
		}
		if _, words, ok := strings.Cut(p, "-"); ok && lost(p) {
			p = words
		}
		if lost(strings.TrimSpace(p)) {
			return false
		}
	}
	return true
}

// Entries read by hand.
func TestRealEntries(t *testing.T) {
	d, err := Source().Read(bytes.NewReader(sourcetest.Real(t, "eu-fsf-xml/2022-03-31/sanctions.first1044.repaired.xml.gz")))
	if err != nil {
		t.Fatal(err)
	}
	grades := map[cite.Certainty]int{}
	languages := map[string]bool{}
	for _, l := range d.Of(consolidated).Listings {
		for _, n := range l.Subject.Names {
			for l := range strings.SplitSeq(n.Language, ", ") {
				languages[l] = true
			}
		}
		if !l.InForce.From.Known() || len(l.Facts) != 1 {
			t.Errorf("%s has no start, or none that is told of", l.Key)
			continue
		}
		grades[l.Facts[0].Certainty]++
		switch l.Key {
		case "EU.27.28/IRQ":
			if l.Subject.Name() != "Saddam Hussein Al-Tikriti" || l.InForce.From != day.Of(2003, 7, 7) || l.Dates.Published != day.Of(2003, 7, 8) || l.Citations[0].Text != "1210/2003 (OJ L169)" {
				t.Errorf("%+v", l)
			}
		case "EU.39.56/IRQ":
			if l.Subject.Name() != "Qusay Saddam Hussein Al-Tikriti" || len(l.Subject.Births) != 2 {
				t.Errorf("the French spelling comes first, and is not the primary name: %+v", l)
			}
		}
	}
	if grades[cite.B] != 230 || grades[cite.C] != 814 || len(languages) != 28 {
		t.Errorf("certainties %v, %d languages", grades, len(languages))
	}
}

func BenchmarkXML(b *testing.B) {
	doc := sourcetest.Unpacked(b, sourcetest.Real(b, "eu-fsf-xml/2022-03-31/sanctions.first1044.repaired.xml.gz"))
	b.SetBytes(int64(len(doc)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Source().Read(bytes.NewReader(doc)); err != nil {
			b.Fatal(err)
		}
	}
}
