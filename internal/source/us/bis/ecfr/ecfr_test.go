package ecfr

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/provision"
	"github.com/navicert/navicert/internal/source/sourcetest"
)

func TestCases(t *testing.T) { sourcetest.Run(t, Source()) }

func FuzzParse(f *testing.F) { sourcetest.Fuzz(f, Source()) }

func shared(t *testing.T, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(sourcetest.Shared(t), "lists", path))
	if err != nil {
		t.Skipf("%s is not here: %v", path, err)
	}
	return b
}

// A row as somebody else read it.
type row struct {
	Name, Country, Address, Notes string
	Aliases                       []string
	Citation                      string `json:"federal_register"`
}

// document writes rows as the code prints them.
func document(supplement string, rows []row, requirement bool) string {
	var b strings.Builder
	cell := func(s string) {
		b.WriteString("<TD>" + strings.ReplaceAll(html.EscapeString(s), "\n", "<br/>") + "</TD>")
	}
	fmt.Fprintf(&b, "<DIV9 N=\"Supplement No. %s to Part 744\"><TABLE><TR><TH>Country</TH><TH>Entity</TH>", supplement)
	if requirement {
		b.WriteString("<TH>License requirement</TH><TH>License review policy</TH>")
	}
	b.WriteString("<TH>Federal Register citation</TH></TR>")
	last := ""
	for _, r := range rows {
		country := r.Country
		if country == last {
			country = ""
		}
		last = r.Country
		b.WriteString("<TR>")
		cell(strings.ToUpper(country))
		text := r.Name
		if len(r.Aliases) > 0 {
			text += ", a.k.a., the following aliases:\n—" + strings.Join(r.Aliases, ";\n—") + "."
		}
		cell(text + "\n" + r.Address)
		if requirement {
			cell(r.Notes)
			cell("")
		}
		cell(r.Citation)
		b.WriteString("</TR>")
	}
	b.WriteString("</TABLE></DIV9>")
	return b.String()
}

// Files of supplements that somebody else took apart: rows in, listings out.
func TestRealRows(t *testing.T) {
	for _, c := range []struct {
		path, supplement, id string
		rows, listings       int
		started              int // listings with a start
		why                  string
	}{
		{"us-bis-entity-list/2026-07-09/bis_entity_list.json.gz", "4", "us/bis/entity-list", 3409, 3410, 3410, "one entry lists another party under it"},
		{"us-bis-meu/2026-07-09/bis_meu.json", "7", "us/bis/military-end-user", 70, 70, 70, ""},
	} {
		b := shared(t, c.path)
		if strings.HasSuffix(c.path, ".gz") {
			z, err := gzip.NewReader(bytes.NewReader(b))
			if err != nil {
				t.Fatal(err)
			}
			var out bytes.Buffer
			if _, err := out.ReadFrom(z); err != nil {
				t.Fatal(err)
			}
			b = out.Bytes()
		}
		var doc struct{ Entities []row }
		if err := json.Unmarshal(b, &doc); err != nil {
			t.Fatal(err)
		}
		d, err := Source().Read(strings.NewReader(document(c.supplement, doc.Entities, c.supplement == "4")))
		if err != nil {
			t.Fatal(err)
		}
		sourcetest.Check(t, Source(), d)
		got := d.Of(list.ID(c.id))
		started, flagged, unread, labels := 0, 0, 0, 0
		for i := range got.Listings {
			l := &got.Listings[i]
			if l.InForce.From.Known() {
				started++
			}
			if l.AddressOnly() {
				labels++
			}
			for _, p := range l.Problems {
				flagged++
				if flagged < 12 {
					t.Logf("%s: %+v", l.Subject.Name(), p)
				}
			}
			for _, terms := range l.Terms {
				if r := provision.ParseRequirement(terms.Requirement); r.Scope == provision.UnreadScope {
					unread++
				}
			}
		}
		t.Logf("%s: %d rows, %d listings (%d address entries), %d started, %d problems in fields, %d of rows, %d requirements not read", c.path, len(doc.Entities), len(got.Listings), labels, started, flagged, len(got.Problems), unread)
		if len(doc.Entities) != c.rows || len(got.Listings) != c.listings || started != c.started || len(got.Problems) != 0 || unread > 0 {
			t.Errorf("%s: %d rows, %d listings, %d started; want %d, %d, %d (%s)", c.path, len(doc.Entities), len(got.Listings), started, c.rows, c.listings, c.started, c.why)
		}
	}
}

// Title 1 is real, and holds none of the supplements.
func TestAnotherTitleIsRefused(t *testing.T) {
	b := shared(t, "us-ecfr-xml/2024-02-12/ECFR-title1.xml")
	_, err := Source().Read(bytes.NewReader(b))
	if err == nil || !strings.Contains(sourcetest.Refusal(t, err), "none of the supplements") {
		t.Errorf("got %v", err)
	}
	_, err = Source().Read(bytes.NewReader(b[:len(b)/2]))
	if err == nil || !strings.Contains(sourcetest.Refusal(t, err), "cut off") {
		t.Errorf("half of it: %v", err)
	}
}

// Rows of the lists in the layout that the Consolidated Screening List was made
// from are excerpts for its tests, not documents of the bureau; neither they
// nor what others derived is read as one.
func TestOtherFilesAreRefused(t *testing.T) {
	for _, path := range []string{
		"us-bis-entity-list/2014-09-17/el.csv", "us-bis-entity-list/2021-06-03/el.csv", "us-bis-meu/2021-06-03/meu.csv", "us-bis-uvl/2021-06-03/uvl.csv",
		"us-bis-entity-list/2026-07-09/bis_entity_list.json.gz", "us-bis-meu/2026-07-09/bis_meu.json",
	} {
		_, err := Source().Read(bytes.NewReader(shared(t, path)))
		if err == nil || !strings.Contains(sourcetest.Refusal(t, err), "no XML") {
			t.Errorf("%s: %v", path, err)
		}
	}
}
