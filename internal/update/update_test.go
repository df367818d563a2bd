package update

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/source"
)

// lines is a reader whose document has a list and a name on each line.
var lines = source.Source{
	ID: "xx/lines", Version: 2, Lists: []list.ID{"us/bis/entity-list", "us/ofac/sdn", "us/ofac/fse"},
	Parse: func(doc io.Reader, out *list.Drafts) error {
		b, err := io.ReadAll(doc)
		if err != nil {
			return err
		}
		for i, row := range strings.Split(strings.TrimSpace(string(b)), "\n") {
			id, name, ok := strings.Cut(row, " ")
			if !ok {
				out.Flag("", list.NewProblem(i+1, "", row, "the row has no name"))
				continue
			}
			l := list.Listing{List: list.ID(id), Key: name, Line: i + 1, Subject: party.Party{Names: []party.Name{{Text: name, Use: party.Primary}}}}
			if _, err := out.Add(l); err != nil {
				return fault.New(fault.Refused, "line %d is of no known list", i+1)
			}
		}
		return nil
	},
}

func rows(id list.ID, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "%s name-%d\n", id, i)
	}
	return b.String()
}

func none(list.ID) (*list.Version, bool) { return nil, false }

var (
	dated    = day.Of(2026, 7, 31)
	observed = day.Of(2026, 11, 20)
)

func TestImport(t *testing.T) {
	doc := rows("us/bis/entity-list", 3) + rows("us/ofac/sdn", 2) + "junk\n"
	versions, report, err := Import(lines, strings.NewReader(doc), "lines.txt", dated, observed, none, false)
	if err != nil {
		t.Fatal(err)
	}
	if len(versions) != 2 {
		t.Fatalf("%d versions: a list without listings gives none", len(versions))
	}
	v := versions[0]
	want := list.Document{Name: "lines.txt", Hash: canon.Sum([]byte(doc)), Size: int64(len(doc))}
	if v.List != "us/bis/entity-list" || v.Dated != dated || v.Observed != observed || v.Reader != "xx/lines 2" || v.Documents[0] != want || v.Format != list.Format {
		t.Errorf("the version is %+v", v)
	}
	if len(v.Problems) != 1 || v.Problems[0].Value != "junk" || len(report.Stray) != 1 {
		t.Errorf("a row of no list is kept: %+v", v.Problems)
	}
	if got := report.Lists[0]; got != (Change{List: "us/bis/entity-list", Listings: 3, Added: 3}) {
		t.Errorf("the change is %+v", got)
	}
}

func TestImportWithoutADayIsOfTheDayOfReading(t *testing.T) {
	versions, _, err := Import(lines, strings.NewReader(rows("us/ofac/sdn", 1)), "x", 0, observed, none, false)
	if err != nil || versions[0].Dated != observed {
		t.Errorf("%v, %v", versions, err)
	}
}

func TestImportIsAllOrNothing(t *testing.T) {
	first, _, err := Import(lines, strings.NewReader(rows("us/bis/entity-list", 100)+rows("us/ofac/sdn", 100)), "a", dated, observed, none, false)
	if err != nil {
		t.Fatal(err)
	}
	last := func(id list.ID) (*list.Version, bool) {
		for _, v := range first {
			if v.List == id {
				return v, true
			}
		}
		return nil, false
	}
	refused := func(doc, says string) {
		t.Helper()
		versions, _, err := Import(lines, strings.NewReader(doc), "b", dated, observed, last, false)
		var f *fault.Fault
		if versions != nil || !errors.As(err, &f) || f.Code != fault.Refused || !strings.Contains(f.Says, says) {
			t.Errorf("got %d versions and %v, want a refusal that says %q", len(versions), err, says)
		}
	}
	refused(rows("us/bis/entity-list", 100)+rows("us/ofac/sdn", 10), "us/ofac/sdn shrank from 100 to 10")
	refused(rows("us/bis/entity-list", 100), "us/ofac/sdn is not in the new document")
	refused("xx/unknown name\n", "line 1")

	versions, report, err := Import(lines, strings.NewReader(rows("us/bis/entity-list", 99)), "c", dated, observed, last, true)
	if err != nil {
		t.Fatal(err)
	}
	if len(versions) != 2 || len(versions[1].Listings) != 0 {
		t.Errorf("an accepted loss of a whole list gives an empty version of it: %v", versions)
	}
	if got := report.Lists[0]; got != (Change{List: "us/bis/entity-list", Before: 100, Listings: 99, Removed: 1}) {
		t.Errorf("the change is %+v", got)
	}
}
