package csl

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/source/sourcetest"
)

func TestSource(t *testing.T) { sourcetest.Run(t, Source()) }

func FuzzParse(f *testing.F) {
	sourcetest.Fuzz(f, Source(), "", "<html>", "\x1f\x8b", "{", `{"results":[{}]}`, "[[]]", "source,name\nx,y\n")
}

// The JSON scanner accepts what encoding/json accepts.
func FuzzScanner(f *testing.F) {
	for _, s := range []string{`[]`, `{"a":[1,-2.5e3,true,null,"\u00e9\"x"]}`, `{"a"}`, `"`, `nul`, `[1,]`, ` {} x`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		s := &scanner{b: b}
		err := s.skip(0)
		if err == nil && s.next() != 0 {
			err = s.bad("the end")
		}
		if json.Valid(b) && err != nil && !strings.Contains(err.Error(), "nested") {
			t.Errorf("%q is JSON: %v", b, err)
		}
	})
}

func TestGzipIsSeenByItsFirstBytes(t *testing.T) {
	doc := `[{"source":"Entity List (EL) - Bureau of Industry and Security","name":"Sample"}]`
	var z bytes.Buffer
	w := gzip.NewWriter(&z)
	_, _ = w.Write([]byte(doc))
	_ = w.Close()
	if d := read(t, z.Bytes()); d.Listings() != 1 {
		t.Errorf("%d listings", d.Listings())
	}
	for n := 2; n < z.Len(); n++ {
		if _, err := Source().Read(bytes.NewReader(z.Bytes()[:n])); err == nil {
			t.Errorf("cut off after %d of %d bytes, it is read", n, z.Len())
		}
	}
}

// A CSV whose last row is whole but not ended may have lost the end of its last
// field; a closed quote shows that it has not.
func TestCSVWithoutALineEnd(t *testing.T) {
	header := strings.Join(required, ",")
	row := strings.Replace(strings.Repeat(",", len(required)-1), ",", "Specially Designated Nationals (SDN) - Treasury Department,1,Entity,,SAMPLE", 1)
	row = row[:len(row)-3]
	for tail, problems := range map[string]int{`NIT #\n`: 0, `NIT #`: 1, `"NIT #, 7"`: 0} {
		d := read(t, []byte(header+"\n"+row+strings.ReplaceAll(tail, `\n`, "\n")))
		if got := len(d.Of("us/ofac/sdn").Listings[0].Problems); got != problems {
			t.Errorf("a last field %s: %d problems, want %d", tail, got, problems)
		}
	}
}

func TestListOf(t *testing.T) {
	for in, want := range map[string]list.ID{
		"Entity List (EL) - Bureau of Industry and Security":                                      "us/bis/entity-list",
		"Military End User (MEU) List - Bureau of Industry and Security":                          "us/bis/military-end-user",
		"Non-SDN Menu-Based Sanctions List (NS-MBS List) - Treasury Department":                   "us/ofac/ns-mbs",
		"Non-SDN Chinese Military-Industrial Complex Companies List (CMIC) - Treasury Department": "us/ofac/cmic",
		"ITAR Debarred (DTC) - State Department":                                                  "us/state/dtc",
		"capta list (CAP) - Treasury Department":                                                  "us/ofac/capta",
		"Specially Designated Nationals":                                                          "us/ofac/sdn",
		"Entity List of Affiliates (ELA) - Bureau of Industry and Security":                       "",
		"Unverified List Two - Bureau of Industry and Security":                                   "",
		"": "",
	} {
		if got, ok := listOf(in); got != want || ok != (want != "") {
			t.Errorf("listOf(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestIdentifiers(t *testing.T) {
	for in, want := range map[string]party.Identifier{
		"7722515837, Tax ID No.":                          {Type: "Tax ID No.", Number: "7722515837"},
		"RU, 7750004150, Tax ID No.":                      {Type: "Tax ID No.", Number: "7750004150", Country: "RU"},
		"Tax ID No., 7750004150, RU":                      {Type: "Tax ID No.", Number: "7750004150", Country: "RU"},
		"Issuer Name, China Telecom Co., Ltd":             {Type: "Issuer Name", Number: "China Telecom Co., Ltd"},
		"Equity Ticker, 0728 HK":                          {Type: "Equity Ticker", Number: "0728 HK"},
		"IMO 9187629, Vessel Registration Identification": {Type: "Vessel Registration Identification", Number: "IMO 9187629"},
		"CO, 1978075, Matricula Mercantil No":             {Type: "Matricula Mercantil No", Number: "1978075", Country: "CO"},
		"nothing known":                                   {Number: "nothing known"},
	} {
		if got := identifier(in); got != want {
			t.Errorf("identifier(%q) = %+v, want %+v", in, got, want)
		}
	}
}

func TestBirths(t *testing.T) {
	for in, want := range map[string][]day.Partial{
		"1973-03-25":        {{Year: 1973, Month: 3, Day: 25}},
		"1958":              {{Year: 1958}},
		"circa 1967":        {{Year: 1967, Circa: true}},
		"1958 to 1960":      {{Year: 1958, Circa: true}, {Year: 1960, Circa: true}},
		"Sep 1938":          {{Year: 1938, Month: 9}},
		"circa 07 Jul 1966": {{Year: 1966, Month: 7, Day: 7, Circa: true}},
		"unknown":           nil,
		"1958 to then":      nil,
	} {
		got, ok := births(in)
		if ok != (want != nil) || len(got) != len(want) {
			t.Errorf("births(%q) = %v, %v, want %v", in, got, ok, want)
			continue
		}
		for i := range got {
			if got[i] != want[i] {
				t.Errorf("births(%q) = %v, want %v", in, got, want)
			}
		}
	}
}
