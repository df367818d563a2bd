// Package dhs reads the Entity List of the Uyghur Forced Labor Prevention Act
// from the web page of the Department of Homeland Security.
//
// The page has a table for each ground of the Act; a party that stands in two
// tables is two listings. Kept: the name, other and former names that stand in
// brackets behind it, the section of the Act (as the programme), the effective
// day, and what follows the brackets ("and subsidiaries") as a remark. Nothing
// else of the page is read, which is why its size does not matter: it fell from
// 334 to 134 kilobytes in July 2026 with the same tables.
//
// The page is a work of the US government and in the public domain (17 USC
// 105). Last real page tried: that of 2026-07-24; those of 06-21, 07-06, 07-09
// and 07-11 too.
package dhs

import (
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/source"
	"github.com/navicert/navicert/internal/source/us/webtable"
)

const id list.ID = "us/dhs/uflpa"

const page = "https://www.dhs.gov/uflpa-entity-list"

// Source describes the reader.
func Source() source.Source {
	return source.Source{
		ID: "us/dhs", Version: 1,
		Title:     "UFLPA Entity List",
		Authority: "US Department of Homeland Security, Forced Labor Enforcement Task Force",
		Page:      page, Download: page,
		Document: "the web page, HTML",
		Lists:    []list.ID{id},
		Parse:    Parse,
	}
}

const again = "save the page again from " + page

// Parse reads all tables of names and effective days.
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
		grounds := section.FindAllString(t.Before, -1)
		for i := range grounds {
			grounds[i] = "UFLPA " + grounds[i]
		}
		for _, r := range t.Rows[1:] {
			if err := row(r, grounds, out); err != nil {
				return err
			}
		}
	}
	switch {
	case !found:
		return fault.New(fault.Refused, "the page has no table of entities and effective dates").Try(again)
	case out.Listings() == 0:
		return fault.New(fault.Refused, "the tables of the page name nobody").Try(again)
	}
	return nil
}

var section = regexp.MustCompile(`(?i)Section 2\(d\)\(2\)\(B\)\([ivx]+\)`)

func isHeader(r webtable.Row) bool {
	if len(r.Cells) != 2 {
		return false
	}
	name := strings.ToLower(r.Cells[0].Text)
	return (name == "name of entity" || name == "entity name") && strings.HasPrefix(strings.ToLower(r.Cells[1].Text), "effective date")
}

func row(r webtable.Row, grounds []string, out *list.Drafts) error {
	if len(r.Cells) != 2 || r.Cells[0].Text == "" {
		out.Flag(id, list.NewProblem(r.Line, "", fmt.Sprint(r.Cells), "the row has not a name and a day"))
		return nil
	}
	text, date := r.Cells[0].Text, r.Cells[1].Text
	l := list.Listing{List: id, Line: r.Line, URL: page, Programs: slices.Clone(grounds)}
	if len(grounds) == 0 {
		l.Flag("section", "", "the page does not say which section of the Act the table belongs to")
	}
	names(&l, text)
	d, err := day.Parse(date, "January 2, 2006")
	if err != nil {
		l.Flag("effective date", date, "this is no day written as June 21, 2022")
	}
	l.Dates.Stated, l.InForce.From = d, d
	l.Key = string(canon.Sum([]byte(l.Subject.Name() + "\x00" + strings.Join(grounds, " ")))[:16])
	_, err = out.Add(l)
	return err
}

var (
	// "(including two aliases: A; and B) and subsidiaries"
	brackets = regexp.MustCompile(`(?i)^(.*?)\s*\(((?:(?:including|and)\s+(?:[a-z-]+)\s+alias(?:es)?\s*:|also known as|formerly known as|a\.k\.a\.|f\.k\.a\.).*)\)\s*(.*)$`)
	mark     = regexp.MustCompile(`(?i)(?:;?\s*and\s+)?\b((?:including|and)\s+([a-z-]+)\s+alias(?:es)?\s*:|also known as|formerly known as|a\.k\.a\.|f\.k\.a\.)\s*`)
	// two names without a semicolon: "X Co., Ltd. and Y"
	joined = regexp.MustCompile(`((?:Ltd|Inc|Corp|LLC|Co)\.?) and `)
)

var numbers = []string{"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}

// names reads the cell of names into the listing.
func names(l *list.Listing, text string) {
	m := brackets.FindStringSubmatch(text)
	if m == nil {
		l.Subject.Names = []party.Name{{Text: text, Use: party.Primary}}
		return
	}
	l.Subject.Names = []party.Name{{Text: strings.TrimSpace(m[1]), Use: party.Primary}}
	l.Remarks = m[3]
	marks := mark.FindAllStringSubmatchIndex(m[2], -1)
	for i, at := range marks {
		end := len(m[2])
		if i+1 < len(marks) {
			end = marks[i+1][0]
		}
		use := party.Alias
		if word := strings.ToLower(m[2][at[2]:at[3]]); word[0] == 'f' {
			use = party.Former
		}
		got := 0
		for n := range strings.SplitSeq(joined.ReplaceAllString(m[2][at[1]:end], "$1;"), ";") {
			n = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(n), "and "))
			if n = strings.Trim(n, " ,"); n != "" {
				got++
				l.Subject.Names = append(l.Subject.Names, party.Name{Text: n, Use: use})
			}
		}
		if at[4] >= 0 {
			if want := slices.Index(numbers, strings.ToLower(m[2][at[4]:at[5]])) + 1; want > 0 && want != got {
				l.Flag("name of entity", text, fmt.Sprintf("the entry announces %d aliases and lists %d", want, got))
			}
		}
	}
}
