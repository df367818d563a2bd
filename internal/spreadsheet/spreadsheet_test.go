package spreadsheet

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"testing"
)

// pack writes the parts of a workbook.
func pack(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range []string{"xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml", "xl/styles.xml", "xl/worksheets/one.xml", "xl/worksheets/two.xml"} {
		if _, ok := parts[name]; !ok {
			continue
		}
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(parts[name])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func parts() map[string]string {
	return map[string]string{
		"xl/workbook.xml":            `<workbook xmlns:r="r"><workbookPr/><sheets><sheet name="One" r:id="a"/><sheet name="Two" r:id="b"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="a" Target="worksheets/one.xml"/><Relationship Id="b" Target="/xl/worksheets/two.xml"/></Relationships>`,
		"xl/sharedStrings.xml":       `<sst><si><t>plain </t></si><si><r><t>two</t></r><r><t xml:space="preserve"> runs</t></r><rPh><t>no</t></rPh></si></sst>`,
		"xl/styles.xml":              `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd\.mm\.yyyy"/><numFmt numFmtId="171" formatCode="&quot;day&quot; 0.0"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>`,
		"xl/worksheets/one.xml":      `<worksheet><sheetData><row r="3"><c r="A3" t="s"><v>0</v></c><c r="C3" t="s"><v>1</v></c><c r="D3"/></row><row/><row r="5"><c r="B5" s="1"><v>43747</v></c><c s="2"><v>61.5</v></c><c s="3"><v>61.5</v></c><c t="b"><v>1</v></c><c t="str"><v>sum</v></c><c t="s"><v>9</v></c><c t="inlineStr"><is><t>in</t></is></c><c s="1"><v>60</v></c><c s="1"><v>1</v></c></row></sheetData></worksheet>`,
		"xl/worksheets/two.xml":      `<worksheet><sheetData><row><c t="inlineStr"><is><t>second</t></is></c></row></sheetData></worksheet>`,
	}
}

// Cells keep their columns, days are days, texts are whole.
func TestCells(t *testing.T) {
	rows, err := Read(pack(t, parts()), "")
	got := ""
	for _, r := range rows {
		got += fmt.Sprintf("%d %q\n", r.Line, r.Cells)
	}
	want := `3 ["plain " "" "two runs"]` + "\n" +
		`5 ["" "2019-10-09" "1900-03-01" "61.5" "TRUE" "sum" "" "in" "60" "1900-01-01"]` + "\n"
	if err != nil || got != want {
		t.Errorf("got %s, %v", got, err)
	}
	names, err := Sheets(pack(t, parts()))
	if err != nil || strings.Join(names, " ") != "One Two" {
		t.Errorf("sheets %q, %v", names, err)
	}
	if rows, err := Read(pack(t, parts()), "two"); err != nil || len(rows) != 1 || rows[0].Cells[0] != "second" {
		t.Errorf("the second sheet: %v, %v", rows, err)
	}
	if _, err := Read(pack(t, parts()), "three"); err == nil {
		t.Error("a sheet that is not there is read")
	}
}

// Days count from 1904 where the workbook says so.
func TestOtherEpoch(t *testing.T) {
	b := parts()
	b["xl/workbook.xml"] = strings.Replace(b["xl/workbook.xml"], "<workbookPr/>", `<workbookPr date1904="1"/>`, 1)
	rows, err := Read(pack(t, b), "One")
	if err != nil || rows[1].Cells[1] != "2023-10-10" {
		t.Errorf("%v, %v", rows, err)
	}
}

// What is no workbook, or not a whole one, is refused.
func TestRefusals(t *testing.T) {
	whole := pack(t, parts())
	for n := range whole {
		if _, err := Read(whole[:n], ""); err == nil {
			t.Fatalf("cut off after %d of %d bytes, it is read", n, len(whole))
		}
	}
	for part, text := range map[string]string{
		"xl/workbook.xml":            "<workbook/>",
		"xl/_rels/workbook.xml.rels": "<Relationships/>",
		"xl/sharedStrings.xml":       "<sst><si>",
		"xl/styles.xml":              "<other/>",
		"xl/worksheets/one.xml":      `<worksheet><row><c r="ZZZZ1" t="str"><v>far</v></c></row></worksheet>`,
	} {
		b := parts()
		b[part] = text
		if _, err := Read(pack(t, b), ""); err == nil {
			t.Errorf("%s as %s is read", part, text)
		}
	}
}

// A bomb ends at the limit of a part: spaces pack to a thousandth.
func TestBomb(t *testing.T) {
	if testing.Short() {
		t.Skip("unpacks 64 MB")
	}
	b := parts()
	b["xl/worksheets/one.xml"] = "<worksheet>" + strings.Repeat("          ", MaxPart/10) + "</worksheet>"
	if _, err := Read(pack(t, b), ""); err == nil || !strings.Contains(err.Error(), "unpacks to more than") {
		t.Errorf("got %v", err)
	}
}

func FuzzRead(f *testing.F) {
	f.Add(pack(f, parts()))
	f.Add([]byte("PK\x03\x04"))
	f.Fuzz(func(t *testing.T, doc []byte) {
		rows, err := Read(doc, "")
		if err != nil && rows != nil && len(rows) > MaxRows {
			t.Error("too many rows")
		}
	})
}
