// Package filing reads who owns whom out of the files in which that is told:
// tables of one's own, the Legal Entity Identifier register (level 2), the
// register of people with significant control of UK companies, statements of the
// Beneficial Ownership Data Standard, and FollowTheMoney entities.
//
// Nothing is guessed. A share that a file does not give is between nothing and
// the whole; an owner that it withholds is a party of its own; what it says of
// parties and cannot be read is a problem that is shown.
package filing

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/name"
	"github.com/navicert/navicert/internal/ownership"
	"github.com/navicert/navicert/internal/place"
)

// A Problem is something in a file that could not be read; the rest was.
type Problem struct {
	Line int // or number of the record, from 1; 0 where it is about the whole
	Says string
}

// A Filing is what a file says.
type Filing struct {
	File     string
	Form     string // title of the form
	Book     ownership.Book
	Problems []Problem
}

// A form is one way in which ownership is told in JSON.
type form struct {
	title string
	// is reports whether a record is of the form.
	is func(probe) bool
	// read reads all records of a file. The error is one sentence.
	read func(f *Filing, records []json.RawMessage) error
}

// forms gives the forms of JSON. To add one, write its reader in its own file and
// add it here, with a case in testdata; docs/ownership.md has a row for each.
func forms() []form {
	return []form{
		{"Beneficial Ownership Data Standard", func(p probe) bool { return p.RecordType != "" || p.StatementType != "" }, readBODS},
		{"people with significant control", func(p probe) bool {
			return p.Number != "" || strings.Contains(string(p.Data), `"kind"`) && p.Schema == ""
		}, readControl},
		{"Legal Entity Identifier records", func(p probe) bool { return len(p.Data) > 0 }, readLEI},
		{"FollowTheMoney entities", func(p probe) bool { return p.Schema != "" }, readFTM},
	}
}

// A probe is what tells the forms apart.
type probe struct {
	RecordType    string          `json:"recordType"`
	StatementType string          `json:"statementType"`
	Number        string          `json:"company_number"`
	Schema        string          `json:"schema"`
	Data          json.RawMessage `json:"data"`
}

// MaxSize bounds a file, unpacked, in bytes.
const MaxSize = 256 << 20

// maxProblems bounds how many problems are kept of one file.
const maxProblems = 1000

// Read reads a file, unpacked and in UTF-8. Its name is shown in messages, and
// tells whose parent a record of the LEI register is, since the record does not:
// direct-parent_LEI.json. The error is a *fault.Fault.
func Read(file string, doc []byte) (*Filing, error) {
	f := &Filing{File: file}
	text := bytes.TrimSpace(doc)
	if len(text) == 0 {
		return nil, fault.New(fault.Usage, "%s is empty", file).Try("fetch or export it again; a file of holdings has at least one row or record")
	}
	if text[0] != '{' && text[0] != '[' {
		if err := readTable(f, doc); err != nil {
			return nil, wrong(file, err)
		}
		return f, nil
	}
	records, err := split(text)
	if err != nil {
		return nil, wrong(file, err)
	}
	for _, r := range records {
		var p probe
		if json.Unmarshal(r, &p) != nil {
			continue
		}
		for _, form := range forms() {
			if form.is(p) {
				f.Form = form.title
				if err := form.read(f, records); err != nil {
					return nil, wrong(file, err)
				}
				return f, nil
			}
		}
	}
	return nil, wrong(file, errors.New("no record in it is of a form that is known"))
}

func wrong(file string, err error) *fault.Fault {
	return fault.New(fault.Usage, "%s does not say who owns whom: %s", file, err).Try("docs/ownership.md shows the files that are read")
}

// split gives the records of a document: the elements of an array, or values one
// after the other.
func split(text []byte) ([]json.RawMessage, error) {
	var out []json.RawMessage
	d := json.NewDecoder(bytes.NewReader(text))
	for {
		var v json.RawMessage
		err := d.Decode(&v)
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return nil, fmt.Errorf("record %d is no JSON (%w)", len(out)+1, err)
		}
		if v[0] != '[' {
			out = append(out, v)
			continue
		}
		var all []json.RawMessage
		if err := json.Unmarshal(v, &all); err != nil {
			return nil, err
		}
		out = append(out, all...)
	}
}

func (f *Filing) flag(line int, format string, args ...any) {
	if len(f.Problems) < maxProblems {
		f.Problems = append(f.Problems, Problem{line, fmt.Sprintf(format, args...)})
	}
}

// hold adds a holding; one that cannot be is a problem.
func (f *Filing) hold(h ownership.Holding) {
	h.Source = f.File
	if err := f.Book.Hold(h); err != nil {
		f.flag(h.Line, "%s", err)
	}
}

// named adds a party that has no number, and gives its key: its name.
func (f *Filing) named(text, country string) string {
	key := "name:" + name.Plain(text)
	f.Book.Name(ownership.Party{Key: key, Name: short(text), Country: nation(country)})
	return key
}

// numbered adds a party with a number, and gives its key.
func (f *Filing) numbered(key, text, country string) string {
	if strings.TrimSpace(text) == "" {
		text = key
	}
	f.Book.Name(ownership.Party{Key: key, Name: short(text), Country: nation(country)})
	return key
}

// maxName bounds a name, in bytes.
const maxName = 500

func short(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	if len(text) > maxName {
		text = strings.ToValidUTF8(text[:maxName], "")
	}
	return text
}

// nation gives the code of a country, or what is written where none is known.
func nation(s string) string {
	if code, ok := place.Parse(s); ok {
		return code
	}
	return short(s)
}

// on reads a day at the beginning of a text, as "2025-05-15T00:00:00Z" has it.
func on(s string) day.Day {
	if len(s) > 10 {
		s = s[:10]
	}
	d, err := day.Parse(s, day.ISO)
	if err != nil {
		return 0
	}
	return d
}

var (
	leiForm     = regexp.MustCompile(`^[A-Z0-9]{18}[0-9]{2}$`)
	companyForm = regexp.MustCompile(`^[A-Z]{0,2}[0-9]{1,8}$`)
)

// numberKey gives the key of a party with a number of a register, or "".
func numberKey(scheme, number string) string {
	number = strings.ToUpper(strings.Join(strings.Fields(number), ""))
	switch strings.ToUpper(strings.TrimSpace(scheme)) {
	case "LEI", "XI-LEI":
		if leiForm.MatchString(number) {
			return "lei:" + number
		}
	case "GB-COH":
		// Companies House has numbers of eight characters, some without their zeros.
		if companyForm.MatchString(number) && len(number) <= 8 {
			letters := strings.TrimRight(number, "0123456789")
			digits := number[len(letters):]
			return "gb-coh:" + letters + strings.Repeat("0", 8-len(number)) + digits
		}
	}
	return ""
}

// Unite makes one party of those that a book knows by name only and the one with
// a number that has the same name, where there is just one. Letters, digits and
// their order count, nothing else.
func Unite(b *ownership.Book) {
	numbered := map[string][]string{}
	for _, p := range b.Parties() {
		if !strings.HasPrefix(p.Key, "name:") {
			numbered[name.Plain(p.Name)] = append(numbered[name.Plain(p.Name)], p.Key)
		}
	}
	same := map[string]string{}
	for _, p := range b.Parties() {
		if keys := numbered[strings.TrimPrefix(p.Key, "name:")]; strings.HasPrefix(p.Key, "name:") && len(keys) == 1 {
			same[p.Key] = keys[0]
		}
	}
	if len(same) > 0 {
		b.Join(same)
	}
}
