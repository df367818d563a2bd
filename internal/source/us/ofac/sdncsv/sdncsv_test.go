package sdncsv

import (
	"archive/zip"
	"bytes"
	"reflect"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/navicert/navicert/internal/source"
	"github.com/navicert/navicert/internal/source/sourcetest"
	"github.com/navicert/navicert/internal/source/us/ofac"
)

func TestSDN(t *testing.T)          { sourcetest.Run(t, Source()) }
func TestConsolidated(t *testing.T) { sourcetest.RunIn(t, Consolidated(), "testdata/consolidated") }

const nothing = ",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- "

// A ZIP of the four files is read as the four files, whatever their order.
func TestArchiveOfTheFourFiles(t *testing.T) {
	a, err := txtar.ParseFile("testdata/four-files.txtar")
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	var files []source.File
	for _, f := range a.Files {
		name, ok := strings.CutPrefix(f.Name, "doc/")
		if !ok {
			continue
		}
		files = append([]source.File{{Name: name, Body: bytes.NewReader(f.Data)}}, files...)
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write(f.Data); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	packed, err := Source().Read(&b)
	if err != nil {
		t.Fatal(err)
	}
	apart, err := Source().ReadFiles(files)
	if err != nil {
		t.Fatal(err)
	}
	if len(files) != 4 || packed.Listings() != 4 || !reflect.DeepEqual(packed, apart) {
		t.Errorf("%d files give %d listings packed and %d apart, or others", len(files), packed.Listings(), apart.Listings())
	}
}

// What is no UTF-8 is Windows-1252, as OFAC's files were before 2010.
func TestEncodings(t *testing.T) {
	for in, want := range map[string]string{
		"1,\"CAF\xc9 D\x92OR\",-0- ,CUBA" + nothing + ",-0- \n":           "CAFÉ D’OR",
		"1,CAFÉ D’OR,-0- ,CUBA" + nothing + ",-0- \r\n\x1a":               "CAFÉ D’OR",
		"\uFEFF1,CAFE,-0- ,CUBA" + nothing + ",-0- \n\x1a,,,,,,,,,,,\n\n": "CAFE",
	} {
		d, err := Source().Read(strings.NewReader(in))
		if err != nil {
			t.Errorf("%q: %v", in, err)
			continue
		}
		if l := d.Of(ofac.SDN).Listings; len(l) != 1 || l[0].Subject.Name() != want || len(l[0].Problems) > 0 {
			t.Errorf("%q: %+v", in, l)
		}
	}
}

func FuzzParse(f *testing.F) {
	sourcetest.Fuzz(f, Source(),
		"1,A,-0- ,CUBA"+nothing+",\"a.k.a. 'B'; DOB 1950.\"\r\n\x1a",
		"1,A,\"x\"y,\"\n", "\x1f\x8b\x08", "PK\x03\x04", "\xff\xfe1,2", "1,2,-0- ,-0- ,-0- ,-0- \n")
}

func FuzzConsolidated(f *testing.F) {
	sourcetest.Fuzz(f, Consolidated(),
		"1,A,-0- ,UKRAINE-EO13662] [RUSSIA-EO14024"+nothing+",Effective Date (EO 14024 Directive 3): 26 Mar 2022\n")
}

// FuzzFiles gives four files of any content together.
func FuzzFiles(f *testing.F) {
	f.Add("1,A,-0- ,CUBA"+nothing+",-0- \n", "1,2,S,C,Cuba,-0- \n", "1,3,aka,B,-0- \n", "1,DOB 1950.\n")
	f.Add("1,A,-0- ,CUBA"+nothing+",-0- \n", "1,2,S,C,Cuba,-0- \n", "9,3,aka,B,-0- \n", "\x1a")
	f.Fuzz(func(t *testing.T, a, b, c, d string) {
		var files []source.File
		for _, s := range []string{a, b, c, d} {
			if s != "" {
				files = append(files, source.File{Body: strings.NewReader(s)})
			}
		}
		drafts, err := Source().ReadFiles(files)
		if err != nil {
			sourcetest.Refusal(t, err)
			return
		}
		sourcetest.Check(t, Source(), drafts)
	})
}

// A file that has OFAC's own line ends and stops within a row was cut off; a
// copy that somebody saved with other ends may just lack the last one.
func TestStopsWithinARow(t *testing.T) {
	const row = `5,"SAMPLE ONE",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- `
	for _, c := range []struct{ name, doc, refused string }{
		{"as_published", row + "\r\n\x1a", ""},
		{"cut_in_a_field", row + "\r\n" + row[:60], "the document is cut off on line 2"},
		{"cut_at_a_field", row + "\r\n" + row, "the document is cut off on line 2"},
		{"saved_anew", row + "\n" + row, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, err := Source().Read(strings.NewReader(c.doc))
			switch {
			case c.refused == "" && err != nil:
				t.Fatal(err)
			case c.refused != "" && (err == nil || !strings.Contains(sourcetest.Refusal(t, err), c.refused)):
				t.Errorf("%v %v, want a refusal: %s", d, err, c.refused)
			}
		})
	}
}
