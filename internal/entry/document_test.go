package entry

import (
	"errors"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/element"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/unpack"
)

const register list.ID = "un/sc/consolidated"

// read reads an invented document whose only layout is XML: a row for each
// name.
func read(doc string, limit int64) (*list.Drafts, error) {
	d := &Document{Called: "the list", Layouts: "the list in XML", Again: "take another", Limit: limit}
	out := list.NewDrafts(register)
	xml := func(b []byte) error {
		return d.Elements(b, element.Document{
			Root:   "list",
			Record: func(name string) bool { return name == "row" },
			Read: func(x *element.Element) error {
				if err := d.Room(out.Of(register)); err != nil {
					return err
				}
				e := New(register, x.Text(), x.Line)
				e.Name(party.Name{Text: x.Text(), Use: party.Primary})
				_, err := out.Add(e.Listing())
				return err
			},
			Other: Outside(out, register, "list/@made"),
		})
	}
	return out, d.Read(strings.NewReader(doc), out, map[unpack.Form]func([]byte) error{unpack.XML: xml})
}

// What is outside of the records is a problem unless the reader knows it.
func TestDocument(t *testing.T) {
	out, err := read(`<list made="today" by="hand"><row>Ada</row><row>Bob</row></list>`, 1000)
	if err != nil {
		t.Fatal(err)
	}
	d := out.Of(register)
	if len(d.Listings) != 2 || len(d.Problems) != 1 || d.Problems[0].Field != "list/@by" || d.Problems[0].Value != "hand" {
		t.Errorf("got %d listings and the problems %v", len(d.Listings), d.Problems)
	}
}

// Every refusal says what the document is instead, and what to do.
func TestDocumentRefused(t *testing.T) {
	for _, c := range []struct {
		name, doc string
		limit     int64
		want      string
	}{
		{"empty", " \n", 1000, "the document is empty"},
		{"page", "<!doctype html><p>Sorry", 1000, "the document is a web page, not the list"},
		{"form", `{"error": 500}`, 1000, "the document is JSON, not the list in XML"},
		{"large", "<list><row>Ada</row></list>", 10, "the document is larger than 10 bytes"},
		{"none", "<list></list>", 1000, "the document holds no listing"},
		{"cut", "<list><row>Ada</row>", 1000, "the document is cut off"},
		{"foreign", "<menu><row>Ada</row></menu>", 1000, "the document is another XML, not the list"},
		{"typed", "<!DOCTYPE list [<!ENTITY a 'b'>]><list><row>Ada</row></list>", 1000, "the document declares a document type, which the list never does"},
		{"deep", "<list><row>" + strings.Repeat("<a>", 10000), 100000, "the document is larger or deeper than any list"},
		{"broken", "<list><row>Ada</cow></list>", 1000, "the document is no XML that can be read"},
		{"many", "<list>" + strings.Repeat("<row>Ada</row>", MaxEntries+2) + "</list>", 100 << 20, "the document holds more than 200000 entries, or 10000 that cannot be read"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := read(c.doc, c.limit)
			var f *fault.Fault
			if !errors.As(err, &f) {
				t.Fatalf("got %v, want a fault", err)
			}
			if f.Code != fault.Refused || f.Says != c.want || f.Advice != "take another" {
				t.Errorf("got %s: %q, %q, want %q", f.Code, f.Says, f.Advice, c.want)
			}
		})
	}
}
