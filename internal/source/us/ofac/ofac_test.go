package ofac

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
)

func TestBirths(t *testing.T) {
	for in, want := range map[string]string{
		"10 Mar 1950": "[1950-03-10]", "1 Mar 1950": "[1950-03-01]", "Mar 1950": "[1950-03]", "1950": "[1950]",
		"circa 1948": "[circa 1948]", "circa 07 Jul 1966": "[circa 1966-07-07]", "circa Sep 1969": "[circa 1969-09]",
		"1953 to 1954": "[circa 1953 circa 1954]", "circa 1979-1982": "[circa 1979 circa 1982]",
		"22 Jan 1963 to 22 Jan 1964": "[circa 1963-01-22 circa 1964-01-22]", "1950-03-10": "[1950-03-10]",
		"late 1950s": "", "": "", "1953 to": "", "31 Feb 1950": "", "0017": "",
	} {
		got, ok := Births(in)
		if (want != "") != ok || ok && fmt.Sprint(got) != want {
			t.Errorf("%q: %v %v, want %s", in, got, ok, want)
		}
	}
}

// A number of a remark loses its country and its days to their own fields, and
// keeps brackets that belong to it.
func TestNumbersOfRemarks(t *testing.T) {
	for in, want := range map[string]string{
		"Passport A123 (Iran)":                                 "Passport|A123|IR|",
		"Passport A123 (Iran) expires 30 Oct 2012":             "Passport|A123|IR|expires 30 Oct 2012",
		"Passport Booklet: A5199819 (Pakistan)":                "Passport Booklet|A5199819|PK|",
		"Diplomatic Passport D9004878":                         "Diplomatic Passport|D9004878||",
		"Registration Number HRA 738077 (Stuttgart) (Germany)": "Registration Number|HRA 738077|DE|Stuttgart",
		"Telephone (98)(21)(66153220)":                         "Telephone|(98)(21)(66153220)||",
		"Vessel Registration Identification IMO 9187629":       "Vessel Registration Identification|IMO 9187629||",
		"BIK (RU) 044525060":                                   "BIK (RU)|044525060||",
		"Digital Currency Address - XBT 1abc":                  "Digital Currency Address - XBT|1abc||",
		"National ID No. 99 (Region: Gaza)":                    "National ID No.|99|PS|",
		"Licensed to sell":                                     "",
		"Passports were taken":                                 "",
	} {
		l := list.Listing{}
		Remark(&l, in+".", false)
		got := ""
		for _, i := range l.Subject.Identifiers {
			got += strings.Join([]string{i.Type, i.Number, i.Country, i.Note}, "|")
		}
		if got != want || l.Remarks != in+"." {
			t.Errorf("%q: %q, want %q; remarks %q", in, got, want, l.Remarks)
		}
	}
}

// The quotes of a weak alias are taken off, those of the name are not.
func TestAliasesOfRemarks(t *testing.T) {
	for in, want := range map[string]string{
		"a.k.a. 'BNC'": "BNC weak", "a.k.a. ''ABD-AL-'IZ'": "'ABD-AL-'IZ weak", `a.k.a. '"FOOPIE"'`: "FOOPIE weak", `a.k.a. "X Y"`: "X Y weak",
		"f.k.a. 'OLD'": "OLD weak", "a.k.a. BARE": "BARE alias", "f.k.a. BARE": "BARE former", "a.k.a. 'OPEN": "OPEN weak", "a.k.a. ''": "",
		"a.k.a. 'A;B'": "A;B weak", "a.k.a. 'SHAHIN CO.'": "SHAHIN CO. weak",
	} {
		l := list.Listing{}
		Remark(&l, "Director; "+in+".", false)
		got := ""
		for _, n := range l.Subject.Names {
			got += n.Text + " " + string(n.Use)
		}
		if got != want || strings.Contains(in, "OPEN") != (len(l.Problems) == 1) {
			t.Errorf("%q: %q, want %q; %+v", in, got, want, l.Problems)
		}
	}
}

// Nothing is taken from the part in whose middle a remark stops.
func TestRemarkThatIsCut(t *testing.T) {
	l := list.Listing{}
	Remark(&l, "DOB 1950; Passport A1; National ID No. 12", true)
	if len(l.Subject.Births) != 1 || len(l.Subject.Identifiers) != 1 || !strings.HasSuffix(l.Remarks, "No. 12") {
		t.Errorf("%+v", l)
	}
}

func TestNamesAreKeptOnce(t *testing.T) {
	l := list.Listing{}
	AddName(&l, "A", party.Primary, "Latin")
	AddName(&l, "B", party.WeakAlias, "")
	AddName(&l, "B", party.Alias, "")
	AddName(&l, "A", party.Alias, "")
	AddName(&l, "", party.Alias, "")
	if fmt.Sprint(l.Subject.Names) != fmt.Sprint([]party.Name{{Text: "A", Use: party.Primary}, {Text: "B", Use: party.Alias}}) {
		t.Errorf("%+v", l.Subject.Names)
	}
}

// Several effective days, or directives without one, give no start.
func TestBegin(t *testing.T) {
	const d3 = "Effective Date (EO 14024 Directive 3): 26 Mar 2022"
	for in, want := range map[string]string{
		d3: "2022-03-26",
		d3 + "; " + strings.Replace(d3, "26 Mar", "27 Mar", 1):                                                                        "",
		d3 + "; Executive Order 14024 Directive Information Subject to Directive 4 - x":                                               "",
		d3 + "; Executive Order 14024 Directive Information Subject to Directive 3 - x":                                               "2022-03-26",
		"Effective Date (CMIC) 02 Aug 2021":                                                                                           "",
		"Effective Date (EO 14014 Directive 1): 15 Dec 2023; Executive Order 14014 Directive Information: Subject to Directive 1 - x": "2023-12-15",
	} {
		l := list.Listing{List: NSMBS, Remarks: in, Programs: []string{"RUSSIA-EO14024"}}
		if Begin(&l); l.InForce.From.String() != want {
			t.Errorf("%q: %s, want %q", in, l.InForce.From, want)
		}
		l.List, l.InForce.From = SDN, 0
		if Begin(&l); l.InForce.From.Known() {
			t.Errorf("%q begins an entry of the SDN list", in)
		}
	}
}

func zipped(t *testing.T, files int, size int64) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := range files {
		w, err := z.Create(fmt.Sprintf("folder/%d.xml", i))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.CopyN(w, zeroes{}, size); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

type zeroes struct{}

func (zeroes) Read(p []byte) (int, error) { return len(p), nil }

// Archives are refused when they hold too much, are cut or are damaged.
func TestArchivesHaveBounds(t *testing.T) {
	small := zipped(t, 1, 10)
	for says, doc := range map[string][]byte{
		"holds 17 files":          zipped(t, 17, 1),
		"damaged or cut off":      small[:len(small)-5],
		"more than one .xml file": zipped(t, 2, 1),
		"the document is empty":   nil,
	} {
		if _, err := One(bytes.NewReader(doc), ".xml"); !refusal(err, says) {
			t.Errorf("%v, want a refusal with %q", err, says)
		}
	}
	body, err := One(bytes.NewReader(small), ".xml")
	if err != nil {
		t.Fatal(err)
	}
	if b, err := body.Bytes(); err != nil || len(b) != 10 {
		t.Errorf("%d bytes, %v", len(b), err)
	}
}

func refusal(err error, says string) bool {
	var f *fault.Fault
	return errors.As(err, &f) && f.Code == fault.Refused && strings.Contains(f.Says, says)
}

// A small archive that unpacks to more than any list stops at the bound.
func TestBombIsRefused(t *testing.T) {
	b := &bounded{zeroes{}, 1000}
	if n, err := io.Copy(io.Discard, b); n != 1000 || !refusal(err, "larger than any") {
		t.Errorf("%d bytes, %v", n, err)
	}
	exact := &bounded{io.LimitReader(zeroes{}, 1000), 1000}
	if n, err := io.Copy(io.Discard, exact); n != 1000 || err != nil {
		t.Errorf("%d bytes, %v", n, err)
	}
}

func TestGzipThatIsCut(t *testing.T) {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := fmt.Fprint(z, strings.Repeat("abc", 1000)); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	for n := 10; n < b.Len(); n++ {
		body, err := One(bytes.NewReader(b.Bytes()[:n]), ".xml")
		if err == nil {
			_, err = body.Bytes()
		}
		if !refusal(err, "cut off") {
			t.Errorf("cut off after %d bytes: %v", n, err)
		}
	}
}

func FuzzRemark(f *testing.F) {
	for _, s := range []string{"DOB 10 Mar 1950; alt. DOB circa 1948.", "a.k.a. 'A; B'; f.k.a. \"C", "Passport A (Iran) (Iraq) issued", "Digital Currency Address - "} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		l := list.Listing{Line: 1}
		Remark(&l, s, false)
		if l.Remarks != s {
			t.Errorf("the remark %q became %q", s, l.Remarks)
		}
		for _, i := range l.Subject.Identifiers {
			if i.Type == "" || i.Number == "" {
				t.Errorf("%q gives the identifier %+v", s, i)
			}
		}
	})
}
