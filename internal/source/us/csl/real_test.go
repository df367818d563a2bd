package csl

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/source/sourcetest"
)

// real reads a file of ../shared/lists, unpacked.
func real(t testing.TB, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(sourcetest.Shared(t), "lists", path))
	if err != nil {
		t.Skipf("the real list %s is not here: %v", path, err)
	}
	if strings.HasSuffix(path, ".gz") {
		z, err := gzip.NewReader(bytes.NewReader(b))
		if err != nil {
			t.Fatal(err)
		}
		if b, err = io.ReadAll(z); err != nil {
			t.Fatal(err)
		}
	}
	return b
}

func read(t testing.TB, b []byte) *list.Drafts {
	t.Helper()
	d, err := Source().Read(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func counts(t *testing.T, d *list.Drafts, want map[list.ID]int) {
	t.Helper()
	for _, f := range d.All() {
		if len(f.Listings) != want[f.List] {
			t.Errorf("%s: %d listings, want %d", f.List, len(f.Listings), want[f.List])
		}
	}
}

func find(t *testing.T, d *list.Drafts, id list.ID, name string) *list.Listing {
	t.Helper()
	f := d.Of(id)
	for i := range f.Listings {
		if f.Listings[i].Subject.Name() == name {
			return &f.Listings[i]
		}
	}
	t.Fatalf("%s has no %q", id, name)
	return nil
}

// problems counts the problems of listings by field, and shows some.
func problems(d *list.Drafts) map[string][]list.Problem {
	out := map[string][]list.Problem{}
	for _, f := range d.All() {
		for _, l := range f.Listings {
			for _, p := range l.Problems {
				out[p.Field] = append(out[p.Field], p)
			}
		}
	}
	return out
}

func TestWholeJSONOf2026(t *testing.T) {
	d := read(t, real(t, "us-csl-json/2026-07-31/consolidated.json.gz"))
	counts(t, d, map[list.ID]int{
		"us/ofac/sdn": 19181, "us/bis/entity-list": 3420, "us/bis/denied-persons": 1596, "us/state/dtc": 787,
		"us/ofac/ssi": 286, "us/bis/unverified": 222, "us/state/isn": 161, "us/ofac/plc": 78,
		"us/bis/military-end-user": 70, "us/ofac/cmic": 68, "us/ofac/ns-mbs": 51, "us/ofac/capta": 1,
	})
	if d.Listings() != 25921 {
		t.Errorf("%d listings, want 25921", d.Listings())
	}
	if len(d.Stray) != 0 {
		t.Errorf("stray problems: %v", d.Stray[:min(3, len(d.Stray))])
	}
	for field, p := range problems(d) {
		t.Logf("%d problems with %s, as %+v", len(p), field, p[0])
	}
	l := find(t, d, "us/bis/entity-list", "Hangzhou Hikvision Digital Technology Co., Ltd.")
	if len(l.Citations) != 2 || l.Citations[0].String() != "84 FR 54002" || l.Subject.Countries[0] != "CN" || len(l.Terms) != 1 {
		t.Errorf("Hikvision: %+v", l)
	}
}

func TestWholeCSVOf2022(t *testing.T) {
	d := read(t, real(t, "us-csl-csv/2022-05-16/consolidated.csv.gz"))
	counts(t, d, map[list.ID]int{
		"us/ofac/sdn": 10026, "us/bis/entity-list": 2001, "us/state/dtc": 727, "us/bis/denied-persons": 462,
		"us/ofac/ssi": 290, "us/bis/unverified": 201, "us/state/isn": 163, "us/ofac/plc": 78,
		"us/bis/military-end-user": 71, "us/ofac/cmic": 68, "us/ofac/capta": 53, "us/ofac/ns-mbs": 17, "us/ofac/fse": 3,
	})
	for field, p := range problems(d) {
		t.Logf("%d problems with %s, as %+v", len(p), field, p[0])
	}
	l := find(t, d, "us/bis/denied-persons", "I. ASH")
	if l.InForce.From != day.Of(2003, 6, 19) || l.InForce.Until != day.Of(2056, 6, 30) || l.Standard != "Y" {
		t.Errorf("a denial order binds from its day up to and on its last: %+v", l)
	}
	if l := find(t, d, "us/ofac/sdn", "'ABBAS, Rim"); l.Subject.Kind != party.Person || len(l.Subject.Births) != 1 || l.Key != "21944" {
		t.Errorf("SDN: %+v", l)
	}
}

// The file of 2023 ends in the middle of a row, as a download that broke off.
func TestCSVOf2023IsCutOff(t *testing.T) {
	b := real(t, "us-csl-csv/2023-11-30/csl.csv.gz")
	_, err := Source().Read(bytes.NewReader(b))
	refused(t, err, "cut off")
	whole := b[:bytes.LastIndexByte(b, '\n')+1]
	d := read(t, whole)
	if d.Listings() != 4226 || len(d.Stray) != 1 || !strings.Contains(d.Stray[0].Says, "header row is repeated") {
		t.Errorf("%d listings, stray %v", d.Listings(), d.Stray)
	}
	for field, p := range problems(d) {
		t.Logf("%d problems with %s, as %+v", len(p), field, p[0])
	}
}

func TestOlderAndNewerCSV(t *testing.T) {
	d := read(t, real(t, "us-csl-csv/2019-12-03/csl.csv"))
	if d.Listings() != 115 || len(d.Stray) != 0 {
		t.Errorf("2019: %d listings, stray %v", d.Listings(), d.Stray)
	}
	d = read(t, real(t, "us-csl-csv/2025-06-25/consolidated.csv"))
	if d.Listings() != 13 || len(d.Stray) != 0 {
		t.Errorf("2025: %d listings, stray %v", d.Listings(), d.Stray)
	}
}

func TestBrokenFilesAreRefused(t *testing.T) {
	for _, f := range []string{"add.csv.gz", "alt.csv", "csl.csv", "sdn.csv.gz", "sdn_comments.csv"} {
		_, err := Source().Read(bytes.NewReader(real(t, "us-invalid-fixtures/2019-01-17/"+f)))
		refused(t, err, "")
	}
}

func refused(t *testing.T, err error, says string) {
	t.Helper()
	var f *fault.Fault
	if !errors.As(err, &f) || f.Code != fault.Refused || !strings.Contains(f.Says, says) || f.Advice == "" {
		t.Errorf("got %v, want a refusal that says %q and gives advice", err, says)
	} else {
		t.Log(err)
	}
}

func BenchmarkJSON(b *testing.B) {
	doc := real(b, "us-csl-json/2026-07-31/consolidated.json.gz")
	b.SetBytes(int64(len(doc)))
	b.ReportAllocs()
	for b.Loop() {
		read(b, doc)
	}
}

func BenchmarkCSV(b *testing.B) {
	doc := real(b, "us-csl-csv/2022-05-16/consolidated.csv.gz")
	b.SetBytes(int64(len(doc)))
	b.ReportAllocs()
	for b.Loop() {
		read(b, doc)
	}
}

// Every spelling of a country in the real lists is read, but for those that
// stand for no single country or for none.
func TestEveryCountryIsRead(t *testing.T) {
	notOne := map[string]bool{
		"REGION: KASHMIR": true, "REGION: JAMMU AND KASHMIR": true, "REGION: KAFIA KINGI": true,
		"REGION: COMMONWEALTH OF INDEPENDENT STATES": true,
		"NM": true, // New Mexico, printed in the place of the country
	}
	d := read(t, real(t, "us-csl-json/2026-07-31/consolidated.json.gz"))
	read := map[string]int{}
	for _, f := range d.All() {
		for _, l := range f.Listings {
			for _, a := range l.Subject.Addresses {
				if a.Country == "" && !notOne[a.Region] {
					t.Errorf("%s %s: the country of %+v is not read", l.List, l.Key, a)
				}
				read[a.Country]++
			}
		}
	}
	if len(read) < 150 || read["CN"] < 1000 || read["RU"] < 1000 || read["XK"] == 0 || read["UA"] == 0 {
		t.Errorf("countries read: %v", read)
	}
}

// The start of an entry comes from the rule that added it.
func TestRealStarts(t *testing.T) {
	d := read(t, real(t, "us-csl-json/2026-07-31/consolidated.json.gz"))
	for name, from := range map[string]day.Day{
		"Hangzhou Hikvision Digital Technology Co., Ltd.": day.Of(2019, 10, 9),
		"Altay Municipality Public Security Bureau":       day.Of(2019, 10, 9), // cites another page of the rule
		"Huawei Technologies Co., Ltd. (Huawei)":          day.Of(2019, 5, 16),
		"NetPosa":                                         0, // cites a wrong rule
	} {
		if l := find(t, d, entityList, name); l.InForce.From != from {
			t.Errorf("%s starts on %v, want %v", name, l.InForce.From, from)
		}
	}
	known, standIns, silent := 0, 0, 0
	for _, l := range d.Of(entityList).Listings {
		switch {
		case l.StartStandsIn():
			standIns++
		case l.InForce.From.Known():
			known++
		case len(l.Facts) == 0:
			silent++ // neither a start nor a reason for having none
		}
	}
	t.Logf("%d entries have a sourced effective day, %d a published day that stands in for it, of 3420", known, standIns)
	if known < 860 || (known+standIns)*100 < 97*3420 || silent > 0 {
		t.Errorf("%d entries have a start, %d more one that stands in; %d have neither a start nor a reason", known, standIns, silent)
	}
}

// Every cell of the CSV of 2022 is in the listing of its row.
func TestEveryCellOf2022(t *testing.T) {
	doc := real(t, "us-csl-csv/2022-05-16/consolidated.csv.gz")
	rows := sourcetest.Rows(t, doc, ',')
	header := rows[0]
	ids := slices.Index(header, "ids")
	for i, r := range rows[1:] { // each identifier is a cell of its own, and a gender a word
		all := strings.Split(r[ids], "; ")
		r[ids] = ""
		names := slices.Index(header, "alt_names")
		r[names] = strings.ReplaceAll(r[names], "; and ", "; ")
		rows[i+1] = append(r, slices.DeleteFunc(all, func(id string) bool { return strings.HasSuffix(id, ", Gender") })...)
	}
	for _, c := range []string{"_id", "source", "type", "source_list_url", "source_information_url"} {
		rows = sourcetest.Without(rows, slices.Index(header, c))
	}
	cells := sourcetest.Cells(t, rows[1:], slices.Index(header, "name"), read(t, doc), day.ISO)
	t.Logf("all of %d cells are in the listings", cells)
}

// What the CSV of 2022 says is all there: 14,160 rows, and of every field as
// many as the columns hold.
func TestNothingIsLostOf2022(t *testing.T) {
	d := read(t, real(t, "us-csl-csv/2022-05-16/consolidated.csv.gz"))
	got := map[string]int{}
	for _, f := range d.All() {
		for _, l := range f.Listings {
			got["rows"]++
			if len(l.Subject.Births) > 0 {
				got["births"]++
			}
			if l.Subject.Gender != "" {
				got["gender"]++
			}
			if l.Subject.Kind == party.Unstated {
				got["unstated"]++
			}
			if len(l.Terms) > 0 {
				got["terms"]++
			}
			if l.Standard != "" {
				got["standard"]++
			}
			if l.Subject.Vessel != nil {
				got["vessel"]++
			}
		}
	}
	for field, want := range map[string]int{"rows": 14160, "births": 5149, "gender": 2404, "unstated": 3625, "terms": 2071, "standard": 394, "vessel": 426} {
		if got[field] != want {
			t.Errorf("%s: %d, want %d", field, got[field], want)
		}
	}
}
