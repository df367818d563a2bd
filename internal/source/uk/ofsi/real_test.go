package ofsi

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/source/sourcetest"
	"github.com/navicert/navicert/internal/spreadsheet"
)

const grouped = "one listing for each Group ID, whose names, births and addresses have a row for each combination"

// files has a row for each document of uk-ofsi-conlist-csv and -xlsx in the
// manifest of the shared lists. Its rows are counted without the line of the
// day and the header.
var files = []sourcetest.RealFile{
	{Path: "uk-ofsi-conlist-csv/2018-04-13/sanctionsconlist.csv.gz", Rows: 9487, Listings: 2106, Flagged: 8, Why: grouped},
	{Path: "uk-ofsi-conlist-xlsx/2022-05-05/ConList.xlsx", Rows: 15261, Listings: 3430, Flagged: 4, Why: grouped},
	{Path: "uk-ofsi-conlist-xlsx/2025-04-10/UK_Sanctions_List.xlsx", Rows: 18796, Listings: 4686, Flagged: 4, Why: grouped},
}

// Every cell of every real file is in the listing of its party.
func TestRealFiles(t *testing.T) {
	sourcetest.Files(t, Source(), files, func(t *testing.T, f sourcetest.RealFile, doc []byte, d *list.Drafts) {
		rows := cells(t, doc)
		header := rows[1]
		at := func(column string) int { return slices.Index(header, column) }
		lost := make(map[string]func(string) bool)
		listings := d.Of(consolidated).Listings
		for i := range listings {
			lost[listings[i].Key] = sourcetest.Lost(t, &listings[i])
		}
		values, seen := 0, make(map[string]bool)
		for line, row := range rows[2:] {
			key := row[at("Group ID")]
			for i, v := range row {
				if once := key + "\x00" + v; v == "" || seen[once] || decides(header[i]) {
					continue
				} else {
					seen[once] = true
				}
				if values++; lost[key](strings.TrimRight(v, ", ")) && !pieces(v, lost[key]) {
					t.Errorf("row %d, %s of %s is lost: %q", line+3, header[i], key, v)
				}
			}
		}
		if len(rows)-2 != f.Rows {
			t.Errorf("%d rows in the document, want %d", len(rows)-2, f.Rows)
		}
		t.Logf("%d values, all in the %d listings", values, len(listings))
	})
}

// decides reports whether a column only decides how another one is read.
func decides(column string) bool {
	return column == "Alias Type" || column == "Alias Quality" || column == "Group Type" || column == "Group ID"
}

// pieces reports whether all words of a value are there, where the reader has
// put them into places of their own: "(1)-(2) Tunisia", "Syria (now)".
func pieces(v string, lost func(string) bool) bool {
	if d, err := day.Parse(v, "02/01/2006"); err == nil {
		return !lost(d.String())
	}
	return false
}

// cells reads the document by other means than the reader.
func cells(t *testing.T, doc []byte) [][]string {
	t.Helper()
	if !bytes.HasPrefix(doc, []byte("PK")) {
		text, err := charmap.Windows1252.NewDecoder().Bytes(doc)
		if err != nil {
			t.Fatal(err)
		}
		c := csv.NewReader(bytes.NewReader(text))
		c.FieldsPerRecord = -1
		rows, err := c.ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		return rows
	}
	sheet, err := spreadsheet.Read(doc, "Data")
	if err != nil {
		t.Fatal(err)
	}
	var rows [][]string
	for _, r := range sheet {
		for len(r.Cells) < 36 {
			r.Cells = append(r.Cells, "")
		}
		rows = append(rows, r.Cells)
	}
	return rows
}

// Parties read by hand.
func TestRealParties(t *testing.T) {
	d, err := Source().Read(bytes.NewReader(sourcetest.Real(t, "uk-ofsi-conlist-xlsx/2025-04-10/UK_Sanctions_List.xlsx")))
	if err != nil {
		t.Fatal(err)
	}
	kinds, uses := map[party.Kind]int{}, map[party.Use]int{}
	for _, l := range d.Of(consolidated).Listings {
		kinds[l.Subject.Kind]++
		for _, n := range l.Subject.Names {
			uses[n.Use]++
		}
		if !l.InForce.From.Known() {
			t.Errorf("%s has no start", l.Key)
		}
		if l.Key == "15672" && (l.Subject.Name() != "Mian Abdul HAQ" || len(l.Subject.Names) != 5 || l.InForce.From != day.Of(2022, 12, 9) || l.Subject.Gender != "Male" || l.Programs[0] != "Global Human Rights") {
			t.Errorf("%+v", l)
		}
	}
	t.Logf("kinds %v, names %v", kinds, uses)
	if uses[party.Primary] != 4686 || kinds[party.Vessel] != 15 || kinds[party.Unstated] != 0 || uses[party.WeakAlias] < 400 || uses[party.Native] < 2000 {
		t.Errorf("kinds %v, names %v", kinds, uses)
	}
}

func BenchmarkWorkbook(b *testing.B) {
	doc := sourcetest.Real(b, "uk-ofsi-conlist-xlsx/2025-04-10/UK_Sanctions_List.xlsx")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Source().Read(bytes.NewReader(doc)); err != nil {
			b.Fatal(err)
		}
	}
}
