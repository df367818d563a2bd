// Package dod has what the readers of two lists of the Department of Defense (now
// of War) share: the
// Chinese military companies of section 1260H and the institutions of section
// 1286. The department publishes both as PDF; what is read here is the JSON that
// others make of them, one document for each list, told apart by "list_id".
//
// Kept: name, aliases, country, address, the day and the Federal Register
// citation, status and notes (as remarks). The notes of 1260H say why a company
// is listed, and name the subsidiaries that are listed together with it, each of
// which becomes a listing too; those of 1286 say which table it stands in, which is kept as the
// programme too. The day that the document calls effective is that of the notice
// that prints the whole list anew: companies that were listed years earlier bear
// it as well. So it is kept as the stated day and begins nothing. Not kept: the
// name of the PDF and the day on which it was taken apart.
//
// The data are works of the US government and in the public domain (17 USC
// 105). Last real documents tried: those of 2026-07-09. The PDF is not read.
package dod

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/place"
	"github.com/navicert/navicert/internal/source"
)

const (
	maxSize  = 16 << 20
	maxNames = 200
	again    = "download it again"
)

// An entity is an entry of either document.
type entity struct {
	Name            string   `json:"name"`
	Aliases         []string `json:"aliases"`
	Country         string   `json:"country"`
	Address         string   `json:"address"`
	Status          string   `json:"status"`
	EffectiveDate   string   `json:"effective_date"`
	FederalRegister string   `json:"federal_register"`
	Notes           string   `json:"notes"`
}

// Parse reads a document whose list_id is kind into the list id. Errors are
// those of source.Source.
func Parse(doc io.Reader, kind string, id list.ID, out *list.Drafts) error {
	b, err := source.Bytes(doc, maxSize)
	if err != nil {
		return err
	}
	var d struct {
		ListID   string            `json:"list_id"`
		Count    *int              `json:"count"`
		Entities []json.RawMessage `json:"entities"`
	}
	if err := json.Unmarshal(b, &d); err != nil {
		return fault.New(fault.Refused, "the document is no whole JSON object with entities").Because(err).Try(again)
	}
	switch {
	case d.ListID != kind:
		return fault.New(fault.Refused, "list_id is %q, not %q", limit(d.ListID), kind).Try("see whether it is another list")
	case d.Count == nil || *d.Count != len(d.Entities):
		return fault.New(fault.Refused, "count and the number of entities, %d, do not agree", len(d.Entities)).Try(again)
	case len(d.Entities) == 0:
		return fault.New(fault.Refused, "the document names nobody").Try(again)
	}
	for i, raw := range d.Entities {
		if err := one(i+1, raw, id, out); err != nil {
			return err
		}
	}
	if out.Listings() == 0 {
		return fault.New(fault.Refused, "no entity of the document has a name").Try(again)
	}
	return nil
}

// one reads an entity. Its key is of its name: neither document numbers them.
func one(n int, raw json.RawMessage, id list.ID, out *list.Drafts) error {
	var e entity
	strict := json.NewDecoder(bytes.NewReader(raw))
	strict.DisallowUnknownFields()
	unknown := strict.Decode(&e)
	if unknown != nil {
		e = entity{}
		if err := json.Unmarshal(raw, &e); err != nil {
			out.Flag(id, list.NewProblem(n, "", string(raw), "the entity cannot be read"))
			return nil
		}
	}
	if strings.TrimSpace(e.Name) == "" {
		out.Flag(id, list.NewProblem(n, "name", string(raw), "the entity has no name"))
		return nil
	}
	l := list.Listing{List: id, Line: n, Remarks: e.Notes, Key: string(canon.Sum([]byte(e.Name))[:16])}
	l.Subject.Names = []party.Name{{Text: strings.TrimSpace(e.Name), Use: party.Primary}}
	for i, a := range e.Aliases {
		switch a = strings.TrimSpace(a); {
		case i >= maxNames:
			l.Flag("aliases", fmt.Sprint(len(e.Aliases)), "there are more aliases than are read")
		case a != "":
			l.Subject.Names = append(l.Subject.Names, party.Name{Text: a, Use: party.Alias})
		}
		if i >= maxNames {
			break
		}
	}
	if unknown != nil {
		l.Flag("", unknown.Error(), "a field is not known, or is of another kind")
	}
	rest(&l, e)
	if _, err := out.Add(l); err != nil {
		return err
	}
	for _, text := range subsidiaries(e.Notes) {
		sub := list.Listing{
			List: id, Line: n, Key: string(canon.Sum([]byte(e.Name + "\x00" + text))[:16]),
			Citations: slices.Clone(l.Citations), Dates: l.Dates,
			Remarks: "Listed together with " + l.Subject.Name() + ", as its subsidiary.",
		}
		sub.Subject.Names = subsidiaryNames(text)
		if _, err := out.Add(sub); err != nil {
			return err
		}
	}
	return nil
}

// behind is the day behind a citation, which is that of the field beside it.
var behind = regexp.MustCompile(`\s*\([A-Z][a-z]+ \d{1,2}, \d{4}\)$`)

// table is how the notes of section 1286 begin.
var table = regexp.MustCompile(`^FY\d{4} Section 1286 list, Table \d+\b`)

func rest(l *list.Listing, e entity) {
	if e.Country != "" {
		if code, ok := place.Parse(e.Country); ok {
			l.Subject.Countries = []string{code}
		} else {
			l.Flag("country", e.Country, "this is no country that is known")
		}
	}
	if e.Address != "" {
		l.Subject.Addresses = []party.Address{{Text: e.Address}}
	}
	if e.Status != "" {
		l.Remarks = strings.TrimSpace("Status: " + e.Status + ". " + l.Remarks)
	}
	if e.EffectiveDate != "" {
		if d, err := day.Parse(e.EffectiveDate, day.ISO); err == nil {
			l.Dates.Stated = d
		} else {
			l.Flag("effective_date", e.EffectiveDate, "this is no day written as 2026-06-10")
		}
	}
	if e.FederalRegister != "" {
		found, errs := cite.FederalRegister(behind.ReplaceAllString(e.FederalRegister, ""))
		l.Citations = found
		for _, err := range errs {
			l.Flag("federal_register", e.FederalRegister, err.Error())
		}
	}
	if p := table.FindString(e.Notes); p != "" {
		l.Programs = []string{p}
	}
}

func limit(s string) string {
	if len(s) > 60 {
		return strings.ToValidUTF8(s[:60], "") + "…"
	}
	return s
}
