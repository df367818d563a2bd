package own

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/source/sourcetest"
)

func TestCases(t *testing.T) { sourcetest.Run(t, Source()) }

func FuzzParse(f *testing.F) {
	sourcetest.Fuzz(f, Source(), string(workbook(f)), "deny: [{name: a, aliases: [b]}]\nallow:\n- name: x\n")
}

// workbook makes an XLSX with a header, a deny entry whose days are numbers as
// spreadsheets keep them, and an allow entry.
func workbook(t testing.TB) []byte {
	t.Helper()
	var cells strings.Builder
	for i, row := range [][]string{
		{"List", "Name", "Aliases", "Country", "Reason", "Added_by", "Added on", "Expires"},
		{"deny", "Sample Optics", "SO; Samples", "Belgium", "unpaid", "jane", "46000", "46365"},
		{},
		{"allow", "Jane Roe", "", "US", "born in another year", "john", "2026-01-02", "2027-01-02"},
	} {
		fmt.Fprintf(&cells, `<row r="%d">`, i+1)
		for j, v := range row {
			fmt.Fprintf(&cells, `<c r="%c%d" t="inlineStr"><is><t>%s</t></is></c>`, 'A'+j, i+1, v)
		}
		cells.WriteString("</row>")
	}
	const main, rel = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, part := range [][2]string{
		{"xl/workbook.xml", `<workbook xmlns="` + main + `" xmlns:r="` + rel + `"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="` + rel + `/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`},
		{"xl/worksheets/sheet1.xml", `<worksheet xmlns="` + main + `"><sheetData>` + cells.String() + `</sheetData></worksheet>`},
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

func TestWorkbook(t *testing.T) {
	b := workbook(t)
	d, err := Source().Read(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	sourcetest.Check(t, Source(), d)
	deny, allow := d.Of(Deny).Listings, d.Of(Allow).Listings
	if len(deny) != 1 || len(allow) != 1 {
		t.Fatalf("%+v, %+v", deny, allow)
	}
	if l := deny[0]; l.InForce.From != day.Of(2025, 12, 9) || l.Own.Expires != day.Of(2026, 12, 9) || l.InForce.Until != day.Of(2026, 12, 10) || len(l.Subject.Names) != 3 || l.Subject.Countries[0] != "BE" || l.Own.AddedBy != "jane" {
		t.Errorf("%+v, %+v", l, l.Own)
	}
	if l := allow[0]; !l.Terms[0].Silent || l.Own.Reason != "born in another year" {
		t.Errorf("%+v", l)
	}
	for n := 0; n < len(b); n += 97 {
		if _, err := Source().Read(bytes.NewReader(b[:n])); err == nil {
			t.Fatalf("cut off after %d bytes, it is read", n)
		} else {
			sourcetest.Refusal(t, err)
		}
	}
}

// A few bytes that stand for very many are refused, not unfolded.
func TestBombs(t *testing.T) {
	var b strings.Builder
	b.WriteString("---\na: &a [x,x,x,x,x,x,x,x,x,x]\n")
	for c := 'b'; c < 'k'; c++ {
		p := string(c - 1)
		b.WriteString(string(c) + ": &" + string(c) + " [" + strings.Repeat("*"+p+",", 9) + "*" + p + "]\n")
	}
	b.WriteString("deny: *j\n")
	if _, err := Source().Read(strings.NewReader(b.String())); err == nil {
		t.Error("a document of nested aliases is read")
	} else {
		sourcetest.Refusal(t, err)
	}
}

func TestYAML(t *testing.T) {
	d, err := Source().Read(strings.NewReader(`# ours
deny:
- name: Sample Optics
  aliases: [SO, Samples]
  reason: unpaid bills
  colour: red
allow:
- name: Jane Roe
  reason: another birth date
  added_by: john
  added_on: 2026-02-03
  expires: 2027-02-03
  against: us/ofac/sdn 123
- name: [not, a, text]
- name: No Reason
`))
	if err != nil {
		t.Fatal(err)
	}
	sourcetest.Check(t, Source(), d)
	deny, allow := d.Of(Deny), d.Of(Allow)
	if len(deny.Listings) != 1 || len(deny.Listings[0].Subject.Names) != 3 || len(deny.Listings[0].Problems) != 1 {
		t.Errorf("deny: %+v", deny)
	}
	if len(allow.Listings) != 1 || len(allow.Problems) != 2 {
		t.Fatalf("allow: %+v", allow)
	}
	if l := allow.Listings[0]; l.InForce.Until != day.Of(2027, 2, 4) || l.Own.Against != "us/ofac/sdn 123" || !l.Terms[0].Silent {
		t.Errorf("%+v", l)
	}
}
