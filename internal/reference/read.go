package reference

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/unpack"
)

// Reader names the reader with its version, which is raised whenever the same
// document gives another table.
const Reader = "us/ear/json 1"

// Limits of a document.
const (
	MaxSize = 32 << 20 // bytes, unpacked
	maxRows = 5000     // of one table
	maxText = 20000    // bytes of one text
)

// A layout is a document that is known by the keys of its outer object.
type layout struct {
	table Table
	keys  []string // that only this document has
	read  func([]byte, *Version) error
}

// layouts are the documents that are read. They are tables of the Electronic
// Code of Federal Regulations that others have put into JSON; the keys that are
// not read are named in each reader.
var layouts = []layout{
	{ControlList, []string{"entries", "entryCount"}, readControlList},
	{CountryChart, []string{"countries", "columns"}, readChart},
	{CountryGroups, []string{"groups", "byCountry"}, readGroups},
	{Exceptions, []string{"exceptions"}, readExceptions},
}

// source is what all documents say of themselves.
type source struct {
	Citation string
	Source   struct{ URL string }
	Issue    string `json:"ecfrIssueDate"`
}

// Read reads a document into a version of the table that it holds; the day of
// observation is the caller's. Errors are *fault.Fault of code Refused: the
// document is empty, cut off, damaged, too large, or none of the known ones. A
// row or field that cannot be read is a problem of the version.
func Read(name string, doc io.Reader, observed day.Day) (*Version, error) {
	raw, err := io.ReadAll(io.LimitReader(doc, MaxSize+1))
	if err != nil {
		return nil, fault.New(fault.Unavailable, "the document cannot be read").Because(err)
	}
	text, err := unpack.Read(bytes.NewReader(raw), MaxSize, again)
	if err != nil {
		return nil, err
	}
	l, about, err := sniff(text)
	if err != nil {
		return nil, err
	}
	dated, err := day.Parse(about.Issue, day.ISO)
	if err != nil {
		return nil, fault.New(fault.Refused, "ecfrIssueDate is %q, which is no day", short(about.Issue)).
			Try("a table without the day whose law it states cannot be used")
	}
	v := &Version{
		Format: Format, Table: l.table, Dated: dated, Observed: observed, Reader: Reader,
		Document: Document{Name: path.Base(name), Hash: canon.Sum(raw), Size: int64(len(raw)), Source: short(about.Source.URL)},
	}
	if err := l.read(text, v); err != nil {
		return nil, fault.New(fault.Refused, "the document cannot be read as the %s", title(v.Table)).Because(err).Try(changed)
	}
	if err := v.whole(); err != nil {
		return nil, err
	}
	return v, nil
}

const (
	again   = "download it again"
	changed = "its layout has changed; report it"
)

// sniff finds the layout of a document by its keys.
func sniff(text []byte) (layout, source, error) {
	keys := map[string]json.RawMessage{}
	switch {
	case unpack.FormOf(text) == unpack.Empty:
		return layout{}, source{}, fault.New(fault.Refused, "the document is empty").Try(again)
	case !utf8.Valid(text):
		return layout{}, source{}, fault.New(fault.Refused, "the document is no UTF-8").Try(again)
	}
	if err := json.Unmarshal(text, &keys); err != nil {
		return layout{}, source{}, fault.New(fault.Refused, "the document is no whole JSON object").Because(err).Try(again)
	}
	i := slices.IndexFunc(layouts, func(l layout) bool {
		return !slices.ContainsFunc(l.keys, func(k string) bool { _, ok := keys[k]; return !ok })
	})
	if i < 0 {
		return layout{}, source{}, fault.New(fault.Refused, "the document is no reference table that is known").
			Try("docs/reference-tables.md describes those that are")
	}
	var about source
	if err := json.Unmarshal(text, &about); err != nil {
		return layout{}, source{}, fault.New(fault.Refused, "the document does not say where it comes from").Because(err).Try(changed)
	}
	return layouts[i], about, nil
}

// whole refuses a version that is not to be believed as a whole.
func (v *Version) whole() error {
	rows, bad := v.Rows(), len(v.Problems)
	switch {
	case rows == 0:
		return fault.New(fault.Refused, "no row of the %s could be read", title(v.Table)).Try(changed)
	case rows > maxRows:
		return fault.New(fault.Refused, "%d rows are more than the %s can have", rows, title(v.Table)).Try(changed)
	case bad > 10 && bad*10 > rows:
		return fault.New(fault.Refused, "%d of %d rows could not be read, first: %s", bad, rows, v.Problems[0].Says).Try(changed)
	}
	return nil
}

func title(t Table) string {
	a, _ := Find(t)
	return a.Title
}

// decode reads JSON into a struct. A key that the struct does not have becomes a
// problem, so that nothing is lost unseen.
func (v *Version) decode(where string, b []byte, into any) error {
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	err := d.Decode(into)
	if err == nil || !strings.Contains(err.Error(), "unknown field") {
		return err
	}
	v.problem(where, "a field that is not known was left out: %s", strings.TrimPrefix(err.Error(), "json: "))
	return json.Unmarshal(b, into)
}

func (v *Version) problem(where, format string, args ...any) {
	v.Problems = append(v.Problems, Problem{Where: where, Says: fmt.Sprintf(format, args...)})
}

// text keeps a text within its limit; a longer one becomes a problem.
func (v *Version) text(where, s string) string {
	if len(s) <= maxText {
		return s
	}
	v.problem(where, "a text of %d bytes was cut to %d", len(s), maxText)
	return strings.ToValidUTF8(s[:maxText], "")
}

func short(s string) string {
	if len(s) <= 100 {
		return s
	}
	return strings.ToValidUTF8(s[:100], "") + "…"
}
