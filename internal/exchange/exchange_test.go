package exchange

import (
	"bytes"
	"encoding/csv"
	"errors"
	"flag"
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/ftm"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
)

var update = flag.Bool("update", false, "write testdata/formats.txtar anew")

// example is a version with a person, a ship, a company and an address.
func example() *list.Version {
	names := func(all ...party.Name) []party.Name { return all }
	return &list.Version{
		Format: list.Format, List: "us/ofac/sdn", Dated: day.Of(2026, 11, 1), Observed: day.Of(2026, 11, 2), Reader: "us/csl 2",
		Documents: []list.Document{{Name: "csl.json", Hash: canon.Sum([]byte("x")), Size: 1}},
		Listings: []list.Listing{
			{
				List: "us/ofac/sdn", Key: "36", Line: 1, Programs: []string{"SDGT", "IRAN"}, Remarks: `Says "no"; always.`, URL: "https://example.org/36",
				InForce: day.Span{From: day.Of(2019, 10, 9), Until: day.Of(2024, 1, 15)}, Dates: list.Dates{Announced: day.Of(2019, 10, 7), Published: day.Of(2019, 10, 10)},
				Subject: party.Party{
					Kind:      party.Person,
					Names:     names(party.Name{Text: "ROE, Jane", Use: party.Primary}, party.Name{Text: "Roe; the Heron", Use: party.WeakAlias}, party.Name{Text: "DOE, Jane", Use: party.Former}, party.Name{Text: "Джейн Ро", Use: party.Native}),
					Addresses: []party.Address{{Street: "1 Elm Laan", City: "Brussels", PostCode: "1000", Country: "BE"}, {Country: "RU"}},
					Countries: []string{"BE", "RU"}, Births: []day.Partial{{Year: 1973, Month: 3}, {Year: 1974, Circa: true}}, BirthPlaces: []string{"Minsk"},
					Nationalities: []string{"RU"}, Gender: "Female", Title: "Director",
					Identifiers: []party.Identifier{{Type: "Passport", Number: "A123456", Country: "RU", Note: "expires 2030-01-01"}, {Type: "Tax ID No.", Number: "500100732259"}, {Type: "Website", Number: "example.org"}},
				},
				Citations: []cite.Citation{cite.FRPage(84, 54002)},
			},
			{
				List: "us/ofac/sdn", Key: "9~2", Line: 2,
				Subject: party.Party{
					Kind: party.Vessel, Names: names(party.Name{Text: "EXAMPLE STAR", Use: party.Primary}),
					Vessel:      &party.Ship{Type: "Tanker", Flag: "Panama", Owner: "Example Lines", CallSign: "ABCD", GrossTonnage: "1000"},
					Identifiers: []party.Identifier{{Type: "Vessel Registration Identification", Number: "IMO 9074729"}, {Type: "MMSI", Number: "123456789"}},
				},
			},
			{
				List: "us/ofac/sdn", Key: "40", Line: 3, Subject: party.Party{Kind: party.Company, Names: names(party.Name{Text: "Example Trading", Use: party.Primary}, party.Name{Text: "ET", Use: party.Brand})},
				Terms: []list.Terms{{Requirement: "For all items.", Policy: "Presumption of denial"}},
				Facts: []list.Fact{{Says: "A fact.", Cite: "85 FR 1", Certainty: cite.B}},
			},
			{List: "us/ofac/sdn", Key: "41", Line: 4, Subject: party.Party{Addresses: []party.Address{{Text: "Room 1804, 27 Ferry Street, Hong Kong", Country: "HK"}}}},
		},
		Problems: []list.Problem{list.NewProblem(9, "row", "x", "the row is none")},
	}
}

func extract(t testing.TB, v *list.Version) Extract {
	t.Helper()
	about, _ := list.Find(v.List)
	_, h, err := v.Encode()
	if err != nil {
		t.Fatal(err)
	}
	return Whole(about, v, h)
}

func written(t testing.TB, format string, x Extract) []byte {
	t.Helper()
	f, ok := Find(format)
	if !ok {
		t.Fatalf("there is no format %s", format)
	}
	var b bytes.Buffer
	if err := f.Write(&b, x); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// Each format writes the example as testdata/formats.txtar shows it, twice the
// same.
func TestFormats(t *testing.T) {
	const name = "testdata/formats.txtar"
	a := &txtar.Archive{Comment: []byte("What each format makes of a person, a ship, a company and an address.\n\n")}
	for _, f := range Formats() {
		b := written(t, f.Name, extract(t, example()))
		if !bytes.Equal(b, written(t, f.Name, extract(t, example()))) {
			t.Errorf("%s is not the same twice", f.Name)
		}
		a.Files = append(a.Files, txtar.File{Name: f.Name, Data: b})
	}
	got := txtar.Format(a)
	if *update {
		if err := os.WriteFile(name, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil || !bytes.Equal(want, got) {
		t.Errorf("go test ./internal/exchange -update shows what changed (%v):\n%s", err, got)
	}
}

// Lines of JSON read back are the same version, by its hash; what was changed
// on the way is refused.
func TestLinesLoseNothing(t *testing.T) {
	x := extract(t, example())
	whole := written(t, "jsonl", x)
	v, h, err := ReadLines(bytes.NewReader(whole))
	if err != nil || h != x.Version || !reflect.DeepEqual(v, example()) {
		t.Fatalf("read back %v, %s, %v", v, h, err)
	}
	empty := &list.Version{Format: list.Format, List: "us/889"}
	if _, h, err := ReadLines(bytes.NewReader(written(t, "jsonl", extract(t, empty)))); err != nil || h != extract(t, empty).Version {
		t.Errorf("a version without listings: %v", err)
	}
	lines := bytes.SplitAfter(whole, []byte("\n"))
	one := x
	one.On = day.Of(2020, 1, 1)
	for name, c := range map[string]struct {
		doc  []byte
		says string
	}{
		"nothing":            {nil, "the first line does not say"},
		"another_file":       {[]byte("{}\n"), "the first line does not say"},
		"a_line_less":        {bytes.Join(lines[:3], nil), "holds 2 listings and says that it holds 4"},
		"cut_in_a_line":      {whole[:len(whole)-20], "listing 4 is damaged or cut off"},
		"a_name_was_changed": {bytes.Replace(whole, []byte("Example Trading"), []byte("Example Treding"), 1), "has the hash"},
		"of_one_day":         {written(t, "jsonl", one), "holds what was in force on 2020-01-01"},
	} {
		var f *fault.Fault
		if _, _, err := ReadLines(bytes.NewReader(c.doc)); !errors.As(err, &f) || f.Code != fault.Refused || !strings.Contains(f.Says, c.says) {
			t.Errorf("%s: got %v, want %q", name, err, c.says)
		}
	}
}

// Every field of a listing is in a cell of the table: each is filled with a
// value of its own, and each value is looked for.
func TestTheTableHasEveryField(t *testing.T) {
	var l list.Listing
	n := 0
	var marks []string
	fill(reflect.ValueOf(&l).Elem(), &n, &marks)
	l.Subject.Names[0].Use = party.Primary
	rows, err := csv.NewReader(bytes.NewReader(written(t, "csv", Extract{Listings: []*list.Listing{&l}}))).ReadAll()
	if err != nil || len(rows) != 2 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	all := strings.Join(rows[1], "\n")
	for _, m := range marks {
		if !strings.Contains(all, m) {
			t.Errorf("no cell holds %s", m)
		}
	}
	if len(marks) < 60 {
		t.Errorf("only %d fields were filled", len(marks))
	}
}

// fill gives every field below v a value of its own and notes the value, but
// for the use of a name, which says in which column the name stands.
func fill(v reflect.Value, n *int, marks *[]string) {
	*n++
	mark := fmt.Sprintf("m%03dm", *n)
	switch v.Kind() {
	case reflect.String:
		v.SetString(mark)
		if _, use := v.Interface().(party.Use); !use {
			*marks = append(*marks, mark)
		}
	case reflect.Int, reflect.Int32, reflect.Int64:
		if d, ok := v.Addr().Interface().(*day.Day); ok {
			*d = day.Of(2000, 1, 1).Add(*n)
			*marks = append(*marks, d.String())
			return
		}
		v.SetInt(int64(1000 + *n))
		*marks = append(*marks, fmt.Sprint(1000+*n))
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fill(v.Index(0), n, marks)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem(), n, marks)
	case reflect.Struct:
		if p, ok := v.Addr().Interface().(*day.Partial); ok {
			*p = day.Partial{Year: 1900 + *n}
			*marks = append(*marks, p.String())
			return
		}
		for i := range v.NumField() {
			fill(v.Field(i), n, marks)
		}
	}
}

// schemata are the properties that the model gives each schema, with those that
// it inherits, as far as they are written here (followthemoney.tech/explorer,
// read 2026-11-20).
func schemata() map[string][]string {
	thing := []string{"name", "alias", "previousName", "weakAlias", "country", "notes", "sourceUrl", "topics", "addressEntity", "program"}
	legal := append([]string{"leiCode", "uscCode", "innCode", "ogrnCode", "swiftBic", "dunsCode", "idNumber", "taxNumber", "registrationNumber"}, thing...)
	return map[string][]string{
		ftm.Person:         append([]string{"birthDate", "birthPlace", "nationality", "citizenship", "position", "gender", "passportNumber"}, legal...),
		ftm.Organization:   legal,
		ftm.LegalEntity:    legal,
		ftm.Vessel:         append([]string{"imoNumber", "mmsi", "registrationNumber", "type", "flag", "callSign", "tonnage", "grossRegisteredTonnage"}, thing...),
		ftm.Airplane:       append([]string{"registrationNumber", "serialNumber", "type"}, thing...),
		ftm.Address:        append([]string{"full", "street", "city", "region", "postalCode"}, thing...),
		ftm.Sanction:       {"entity", "authority", "authorityId", "program", "provisions", "reason", "startDate", "endDate", "listingDate", "recordId", "description", "sourceUrl"},
		ftm.Identification: {"holder", "number", "type", "country", "summary"},
		ftm.Passport:       {"holder", "number", "type", "country", "summary"},
	}
}

// Whatever a listing holds, its entities have only properties of their schema,
// IDs of their own that the model allows, and refer to each other.
func TestEntitiesFitTheModel(t *testing.T) {
	known := schemata()
	for _, kind := range []party.Kind{party.Unstated, party.Person, party.Company, party.Vessel, party.Aircraft} {
		var l list.Listing
		n := 0
		fill(reflect.ValueOf(&l).Elem(), &n, new([]string))
		l.Subject.Kind = kind
		for _, typ := range []string{"LEI", "IMO number", "MMSI", "USCC", "INN", "OGRN", "SWIFT", "IBAN", "D-U-N-S Number", "Passport", "National ID No.", "Tax ID No.", "Registration Number", "Aircraft Tail Number", "MSN", "Website"} {
			l.Subject.Identifiers = append(l.Subject.Identifiers, party.Identifier{Type: typ, Number: "n" + typ})
		}
		ids := map[string]bool{}
		all := entities(extract(t, &list.Version{List: "us/ofac/sdn"}), &l)
		for _, e := range all {
			if ids[e.ID] || e.ID == "" || strings.HasSuffix(e.ID, ".") {
				t.Errorf("%s: the ID %q is there twice or is none", kind, e.ID)
			}
			ids[e.ID] = true
			for p := range e.Properties {
				if !slices.Contains(known[e.Schema], p) {
					t.Errorf("%s: the schema %s has no property %s", kind, e.Schema, p)
				}
			}
		}
		for _, e := range all {
			for _, p := range []string{"entity", "holder", "addressEntity"} {
				for _, to := range e.Properties[p] {
					if !ids[to] {
						t.Errorf("%s: %s of %s refers to %s, which is not there", kind, p, e.ID, to)
					}
				}
			}
		}
	}
}

// Any file is read back or refused, and what is read back has its hash.
func FuzzReadLines(f *testing.F) {
	f.Add(written(f, "jsonl", extract(f, example())))
	f.Add([]byte(`{"navicert":"navicert list 1"}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		v, h, err := ReadLines(bytes.NewReader(b))
		if err != nil {
			return
		}
		if _, again, err := v.Encode(); err != nil || again != h {
			t.Errorf("read back with the hash %s, it has %s, %v", h, again, err)
		}
	})
}

// TestNoFormulas: what a list prints is run by no spreadsheet.
func TestNoFormulas(t *testing.T) {
	for _, name := range []string{"=cmd|' /C calc'!A0", "+1+2", "-2+3", "@SUM(1)", "\t=1", "＝1+1"} {
		if got := harmless(name); got != "'"+name {
			t.Errorf("%q becomes the cell %q", name, got)
		}
	}
	for _, name := range []string{"", "Hikvision", "A=B", "1-2", "'=1"} {
		if got := harmless(name); got != name {
			t.Errorf("%q becomes the cell %q", name, got)
		}
	}
	var b strings.Builder
	l := &list.Listing{Subject: party.Party{Names: []party.Name{{Text: "=HYPERLINK(\"http://evil.example\")", Use: party.Primary}}}}
	if err := writeTable(&b, Extract{Listings: []*list.Listing{l}}); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(b.String())).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if cell := rows[1][slices.Index(rows[0], "name")]; !strings.HasPrefix(cell, "'=HYPERLINK") {
		t.Errorf("the name becomes the cell %q", cell)
	}
}
