// Package fcc reads the Covered List of the Federal Communications Commission
// from its web page.
//
// A row of the table may name several parties, which the page prints bold: each
// is a listing, with the text of the row verbatim as its terms. A row that names
// none covers a kind of equipment ("routers produced in a foreign country") and
// is kept as a problem of the list, so that it is seen: it cannot be screened
// by name. Other tables of the page, such as those of conditional approvals, and
// the notes below the table are not read.
//
// The page is a work of the US government and in the public domain (17 USC
// 105). Last real page tried: that of 2026-07-24; those of 2026-06-19 and
// 2026-07-06 too.
package fcc

import (
	"io"
	"regexp"
	"strings"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/source"
	"github.com/navicert/navicert/internal/source/us/webtable"
)

const id list.ID = "us/fcc/covered-list"

const page = "https://www.fcc.gov/supplychain/coveredlist"

// Source describes the reader.
func Source() source.Source {
	return source.Source{
		ID: "us/fcc", Version: 1,
		Title:     "Covered List",
		Authority: "US Federal Communications Commission",
		Page:      page, Download: page,
		Document: "the web page, HTML",
		Lists:    []list.ID{id},
		Parse:    Parse,
	}
}

const again = "save the page again from " + page

// Parse reads the table of covered equipment and services.
func Parse(doc io.Reader, out *list.Drafts) error {
	tables, err := webtable.Read(doc, again)
	if err != nil {
		return err
	}
	found := false
	for _, t := range tables {
		if len(t.Rows) == 0 || !isHeader(t.Rows[0]) {
			continue
		}
		found = true
		for _, r := range t.Rows[1:] {
			if err := row(r, out); err != nil {
				return err
			}
		}
	}
	switch {
	case !found:
		return fault.New(fault.Refused, `the page has no table of "Covered Equipment or Services"`).Try(again)
	case out.Listings() == 0:
		return fault.New(fault.Refused, "the table of the page names no party").Try(again)
	}
	return nil
}

func isHeader(r webtable.Row) bool {
	return len(r.Cells) == 2 && strings.HasPrefix(strings.ToLower(r.Cells[0].Text), "covered equipment") && strings.Contains(strings.ToLower(r.Cells[1].Text), "date")
}

var written = regexp.MustCompile(`(January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}`)

func row(r webtable.Row, out *list.Drafts) error {
	if len(r.Cells) != 2 {
		out.Flag(id, list.NewProblem(r.Line, "", texts(r), "the row has not two cells"))
		return nil
	}
	text, dates := r.Cells[0].Text, r.Cells[1].Text
	if len(r.Cells[0].Bold) == 0 {
		out.Flag(id, list.NewProblem(r.Line, "covered equipment or services", text, "the entry names no party: it covers a kind of equipment and cannot be screened by name"))
		return nil
	}
	for _, name := range r.Cells[0].Bold {
		l := list.Listing{
			List: id, Line: r.Line, URL: page,
			Subject: party.Party{Names: []party.Name{{Text: strings.TrimRight(name, " ,"), Use: party.Primary}}},
			Terms:   []list.Terms{{Requirement: text, Certainty: cite.A}},
		}
		l.Key = string(canon.Sum([]byte(name + "\x00" + text))[:16])
		if first := written.FindString(dates); first != "" {
			l.Dates.Stated, _ = day.Parse(first, "January 2, 2006")
			l.InForce.From = l.Dates.Stated
		}
		if !l.InForce.From.Known() {
			l.Flag("date of inclusion", dates, "this is no day written as March 12, 2021")
		}
		if dates != written.FindString(dates) {
			l.Remarks = "Date of inclusion: " + dates
		}
		if _, err := out.Add(l); err != nil {
			return err
		}
	}
	return nil
}

func texts(r webtable.Row) string {
	var all []string
	for _, c := range r.Cells {
		all = append(all, c.Text)
	}
	return strings.Join(all, " | ")
}
