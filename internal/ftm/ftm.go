// Package ftm is the part of the FollowTheMoney data model that lists of parties
// need: its entities as lines of JSON, the kinds of thing that they describe,
// and the cells of the simplified table that is made of them.
//
// The model is published at followthemoney.tech, where the explorer names every
// schema with its properties; the files entities.ftm.json and
// targets.simple.csv are described at opensanctions.org/docs/bulk. An entity
// has an ID, a schema and properties, each of which holds several texts.
// Countries are ISO 3166-1 codes in small letters, days are written as
// 2026-11-20, 2026-11 or 2026.
package ftm

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"io"
	"strings"

	"github.com/navicert/navicert/internal/canon"
)

// An Entity is one line of entities.ftm.json.
type Entity struct {
	ID         string              `json:"id"`
	Caption    string              `json:"caption,omitempty"` // the name to show
	Schema     string              `json:"schema"`
	Properties map[string][]string `json:"properties"`
	Datasets   []string            `json:"datasets,omitempty"`
	// Target says whether a list is about the entity, or only mentions it; nil
	// where the file does not say.
	Target    *bool  `json:"target,omitempty"`
	FirstSeen string `json:"first_seen,omitempty"`
	LastSeen  string `json:"last_seen,omitempty"`
}

// The schemata that are written and read. Others may be met in files.
const (
	Person         = "Person"
	Organization   = "Organization"
	Company        = "Company"
	PublicBody     = "PublicBody"
	LegalEntity    = "LegalEntity" // what the source does not call a person or an organisation
	Vessel         = "Vessel"
	Airplane       = "Airplane"
	Address        = "Address"
	Sanction       = "Sanction"
	Identification = "Identification"
	Passport       = "Passport"
)

// New makes an entity without properties.
func New(id, schema string) *Entity {
	return &Entity{ID: id, Schema: schema, Properties: map[string][]string{}}
}

// Add adds values to a property, but not those that are empty or there already.
func (e *Entity) Add(property string, values ...string) {
	for _, v := range values {
		if v = strings.TrimSpace(v); v != "" && !contains(e.Properties[property], v) {
			e.Properties[property] = append(e.Properties[property], v)
		}
	}
}

func contains(all []string, s string) bool {
	for _, v := range all {
		if v == s {
			return true
		}
	}
	return false
}

// First gives the first value of a property, or "".
func (e *Entity) First(property string) string {
	if v := e.Properties[property]; len(v) > 0 {
		return v[0]
	}
	return ""
}

// Line writes the entity as one line, with its line end.
func (e *Entity) Line() ([]byte, error) {
	b, err := canon.JSON(e)
	return append(b, '\n'), err
}

// Parse reads one line.
func Parse(line []byte) (*Entity, error) {
	e := &Entity{}
	d := json.NewDecoder(bytes.NewReader(line))
	if err := d.Decode(e); err != nil {
		return nil, err
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("something stands behind the entity")
	}
	if e.ID == "" || e.Schema == "" {
		return nil, errors.New("an entity has an id and a schema")
	}
	return e, nil
}

// Columns are those of targets.simple.csv. Of several values, a cell holds them
// as Cell writes them.
var columns = []string{
	"id", "schema", "name", "aliases", "birth_date", "countries", "addresses", "identifiers",
	"sanctions", "phones", "emails", "program_ids", "dataset", "first_seen", "last_seen", "last_change",
}

// Columns gives the columns of targets.simple.csv, in their order.
func Columns() []string { return append([]string(nil), columns...) }

// Cell writes several values into one cell: a row of its own, parted by
// semicolons, with quotes around a value that holds one.
func Cell(values []string) string {
	if len(values) == 0 {
		return ""
	}
	var b strings.Builder
	w := csv.NewWriter(&b)
	w.Comma = ';'
	_ = w.Write(values) // a strings.Builder takes everything; Flush has no error either
	w.Flush()
	return strings.TrimSuffix(b.String(), "\n")
}

// Values reads a cell. Where its quotes are not right, the whole of it is one
// value, and ok is false.
func Values(cell string) (values []string, ok bool) {
	if strings.TrimSpace(cell) == "" {
		return nil, true
	}
	r := csv.NewReader(strings.NewReader(cell))
	r.Comma = ';'
	rows, err := r.ReadAll()
	if err != nil || len(rows) != 1 {
		return []string{cell}, false
	}
	for _, v := range rows[0] {
		if v = strings.TrimSpace(v); v != "" {
			values = append(values, v)
		}
	}
	return values, true
}
