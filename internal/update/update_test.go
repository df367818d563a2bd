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

func from(doc string) []source.File {
	return []source.File{{Name: "lines.txt", Body: strings.NewReader(doc)}}
}

// taken gives a base of the versions of a report.
func taken(r Report) Base {
	return Base{Current: func(id list.ID) (*list.Version, bool) {
		for _, c := range r.Lists {
			if c.List == id {
				return c.Version, true
			}
		}
		return nil, false
	}}
}

func fates(r Report) string {
	var out []string
	for _, c := range r.Lists {
		out = append(out, string(c.List)+" "+string(c.Fate))
	}
	return strings.Join(out, ", ")
}

func TestImport(t *testing.T) {
	doc := rows("us/bis/entity-list", 3) + rows("us/ofac/sdn", 2) + "junk\n"
	report, err := Import(lines, from(doc), Options{Dated: dated, Observed: observed}, Base{Current: none})
	if err != nil {
		t.Fatal(err)
	}
	if got := fates(report); got != "us/bis/entity-list used, us/ofac/sdn used" {
		t.Fatalf("got %s: a list without listings gives none", got)
	}
	v := report.Lists[0].Version
	want := list.Document{Name: "lines.txt", Hash: canon.Sum([]byte(doc)), Size: int64(len(doc))}
	if v.List != "us/bis/entity-list" || v.Dated != dated || v.Observed != observed || v.Reader != "xx/lines 2" || v.Documents[0] != want || v.Format != list.Format {
		t.Errorf("the version is %+v", v)
	}
	if len(v.Problems) != 1 || v.Problems[0].Value != "junk" || len(report.Stray) != 1 {
		t.Errorf("a row of no list is kept: %+v", v.Problems)
	}
	if got := report.Lists[0]; got.Listings != 3 || got.Moved != (list.Moved{Added: 3}) {
		t.Errorf("the change is %+v", got)
	}
}

func TestImportWithoutADayIsOfTheDayOfReading(t *testing.T) {
	report, err := Import(lines, from(rows("us/ofac/sdn", 1)), Options{Observed: observed}, Base{Current: none})
	if err != nil || report.Lists[0].Version.Dated != observed {
		t.Errorf("%+v, %v", report, err)
	}
}

// What becomes of a document that comes after another one of 100 listings in
// each of two lists.
func TestFates(t *testing.T) {
	both := rows("us/bis/entity-list", 100) + rows("us/ofac/sdn", 100)
	for _, c := range []struct {
		name, doc string
		dated     day.Day
		accept    bool
		fresh     bool
		want      string
	}{
		{"the_same", both, dated.Add(1), false, false, "us/bis/entity-list same, us/ofac/sdn same"},
		{"one_more", both + "us/ofac/sdn new", dated.Add(1), false, false, "us/bis/entity-list same, us/ofac/sdn used"},
		{"one_shrinks", rows("us/bis/entity-list", 99) + rows("us/ofac/sdn", 10), dated.Add(1), false, false, "us/bis/entity-list held, us/ofac/sdn held"},
		{"one_shrinks_the_other_is_the_same", rows("us/bis/entity-list", 100) + rows("us/ofac/sdn", 10), dated.Add(1), false, false, "us/bis/entity-list same, us/ofac/sdn held"},
		{"one_is_missing", rows("us/bis/entity-list", 100), dated.Add(1), false, false, "us/bis/entity-list same, us/ofac/sdn held"},
		{"somebody_has_looked", rows("us/bis/entity-list", 99), dated.Add(1), true, false, "us/bis/entity-list used, us/ofac/sdn used"},
		{"an_older_document", both + "us/ofac/sdn new", dated.Add(-1), false, false, "us/bis/entity-list filed, us/ofac/sdn filed"},
		{"an_older_document_fetched_now", both + "us/ofac/sdn new", dated.Add(-1), false, true, "us/bis/entity-list held, us/ofac/sdn held"},
	} {
		t.Run(c.name, func(t *testing.T) {
			first, err := Import(lines, from(both), Options{Dated: dated, Observed: observed}, Base{Current: none})
			if err != nil {
				t.Fatal(err)
			}
			r, err := Import(lines, from(c.doc), Options{Dated: c.dated, Observed: observed, AcceptShrink: c.accept, Fresh: c.fresh}, taken(first))
			if err != nil || fates(r) != c.want {
				t.Errorf("got %s, %v; want %s", fates(r), err, c.want)
			}
		})
	}
}

func TestAReaderMayRefuse(t *testing.T) {
	_, err := Import(lines, from("xx/unknown name\n"), Options{Observed: observed}, Base{Current: none})
	var f *fault.Fault
	if !errors.As(err, &f) || f.Code != fault.Refused || !strings.Contains(f.Says, "line 1") {
		t.Errorf("got %v", err)
	}
}
