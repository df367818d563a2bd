package ofsi

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/source/sourcetest"
)

func TestSource(t *testing.T) { sourcetest.RunRows(t, Source()) }

func FuzzParse(f *testing.F) {
	rows := [][]string{{"Last Updated", "04/05/2022"}, columns, {"SAMPLE", "John"}}
	sourcetest.Fuzz(f, Source(), "", "<html>", "\x1f\x8b", "PK\x03\x04", string(workbook(f, rows)),
		strings.Join(columns, ",")+"\n"+strings.Repeat("1,", len(columns)-1)+"1\n")
}

// workbook writes rows as a workbook.
func workbook(t testing.TB, rows [][]string) []byte {
	t.Helper()
	var sheet strings.Builder
	for i, row := range rows {
		fmt.Fprintf(&sheet, `<row r="%d">`, i+1)
		for _, c := range row {
			fmt.Fprintf(&sheet, `<c t="inlineStr"><is><t>%s</t></is></c>`, c)
		}
		sheet.WriteString("</row>")
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, part := range [][2]string{
		{"xl/workbook.xml", `<workbook xmlns:r="r"><sheets><sheet name="Data" r:id="a"/></sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", `<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>`},
		{"xl/worksheets/sheet1.xml", "\uFEFF<worksheet><sheetData>" + sheet.String() + "</sheetData></worksheet>"},
	} {
		w, err := z.Create(part[0])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(part[1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// The workbook gives what the CSV with the same cells gives.
func TestWorkbookIsReadAsTheCSV(t *testing.T) {
	row := make([]string, len(columns))
	for i, c := range columns {
		row[i] = map[string]string{
			"name 6": "SAMPLE", "name 1": "John", "group id": "7", "listed on": "02/12/2011", "alias type": "Primary name", "country": "Syria",
		}[c]
	}
	rows := [][]string{{"Last Updated", "04/05/2022"}, columns, row}
	var text strings.Builder
	for _, r := range rows {
		text.WriteString(strings.Join(r, ",") + "\n")
	}
	book := workbook(t, rows)
	a, err1 := Source().Read(bytes.NewReader(book))
	b, err2 := Source().Read(strings.NewReader(text.String()))
	if err1 != nil || err2 != nil {
		t.Fatal(err1, err2)
	}
	x, y := a.Of(consolidated).Listings, b.Of(consolidated).Listings
	if len(x) != 1 || len(y) != 1 || fmt.Sprintf("%+v", x[0]) != fmt.Sprintf("%+v", y[0]) {
		t.Errorf("the workbook gives %+v, the CSV %+v", x, y)
	}
	// A workbook that is cut off is refused, wherever it is.
	for n := range book {
		if d, err := Source().Read(bytes.NewReader(book[:n])); err == nil {
			t.Fatalf("cut off after %d of %d bytes, it gives %d listings", n, len(book), d.Listings())
		}
	}
}
