// Package ddtc reads the parties that the Directorate of Defense Trade Controls
// of the Department of State has debarred under the Arms Export Control Act and
// the ITAR, in all layouts in which it published them as CSV: sixteen columns
// (May 2014), twelve (July 2014), six (2017 and 2018), and the two files of
// 2026, statutory debarments (six columns) and administrative ones (five).
// Together the two are the list.
//
// A row is one listing, but for rows of the administrative file that name
// several parties: each of them is a listing. Kept: names and the names inside
// them, day of birth (to the month), type of debarment (as the programme, where
// the document tells it), notices, corrected notices, days. What stands in any
// other column is kept in the remarks with the column's name. Where the
// document gives no effective day, the day of the notice stands in for it.
//
// The lists are works of the US government and in the public domain (17 USC
// 105). Last real files tried: those of 2026-06-18, and the four older ones.
package ddtc

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/source"
	"github.com/navicert/navicert/internal/source/us/bis/supplement"
	"github.com/navicert/navicert/internal/source/us/innername"
	"github.com/navicert/navicert/internal/table"
)

const id list.ID = "us/state/dtc"

const page = "https://www.pmddtc.state.gov/ddtc_public/ddtc_public?id=ddtc_kb_article_page&sys_id=7188dac6db3cd30044f9ff621f961914"

// Source describes the reader.
func Source() source.Source {
	return source.Source{
		ID: "us/state/ddtc", Version: 2,
		Title:     "AECA and ITAR Debarred Parties",
		Authority: "US Department of State, Directorate of Defense Trade Controls",
		Page:      page,
		Parts: []source.Part{
			{Name: "ddtc-debarred-statutory.csv", Download: "https://www.pmddtc.state.gov/sys_attachment.do?sys_id=15370fe2977ba21067b1791ad053af0d"},
			{Name: "ddtc-debarred-administrative.csv", Download: "https://www.pmddtc.state.gov/sys_attachment.do?sys_id=d78bbc2f1b8f29d0c6c3866ae54bcbd7"},
		},
		Document:   "CSV in the layouts of 2014, 2017 and 2026; of the last, two files",
		Lists:      []list.ID{id},
		Parse:      Parse,
		ParseFiles: ParseFiles,
	}
}

const again = "download it again from the page of debarred parties of the Directorate of Defense Trade Controls"

// The columns, by what they hold, in all their spellings.
var (
	names     = []string{"debarred party full name and alias", "debarred party full name", "federal register notices - debarred party (full name)", "party name", "name"}
	births    = []string{"date of birth", "date of birth - public release", "dob"}
	notices   = []string{"notice", "federal register notice"}
	published = []string{"notice date", "date"}
	effective = []string{"eff. date"}
	// columns that have a field of their own; all others go to the remarks
	taken = slices.Concat(names, births, notices, published, effective, []string{
		"corp", "alias", "type", "corrected notice", "rescission notice", "rescission eff. date",
		// the same name again, divided
		"federal register notices - debarred party surname/corporate name", "federal register notices - debarred party given names",
		"debarred party surname/corporate name", "debarred party given names",
	})
)

// Parse reads one document. Of the two files of 2026, each alone is a part of
// the list only.
func Parse(doc io.Reader, out *list.Drafts) error {
	return ParseFiles([]source.File{{Name: "document", Body: doc}}, out)
}

// ParseFiles reads the documents that together are the list, whatever their
// names: the columns tell which is which.
func ParseFiles(files []source.File, out *list.Drafts) error {
	for _, f := range files {
		p := &parser{out: out}
		p.sheet = source.Sheet{Limit: 50 << 20, Again: again, Header: p.header, Row: p.row}
		if err := p.sheet.Rows(f.Body); err != nil {
			return err
		}
		if len(p.last) == 0 {
			return fault.New(fault.Refused, "%s holds no debarred party", f.Name).Try(again)
		}
		for i := range p.last {
			if !p.sheet.Whole {
				p.last[i].Flag("", "", "the document does not end with a line end, so that its last field may be cut off")
			}
		}
		if err := p.flush(); err != nil {
			return err
		}
	}
	return nil
}

type parser struct {
	out                            *list.Drafts
	sheet                          source.Sheet
	name, birth, notice, day, from string
	others                         []string
	kind                           string         // of all rows, where the columns tell it
	last                           []list.Listing // of the last row with any, not yet given
}

func (p *parser) header(r *table.Reader) error {
	pick := func(of []string) string {
		i := slices.IndexFunc(of, func(c string) bool { return r.Has(c) })
		if i < 0 {
			return ""
		}
		return of[i]
	}
	p.name, p.birth, p.notice, p.day, p.from = pick(names), pick(births), pick(notices), pick(published), pick(effective)
	for _, c := range []string{p.name, p.notice, p.day} {
		if c == "" {
			return fault.New(fault.Refused, "the first line is no header of the list of debarred parties: the columns of the party, the notice and its day are not all there").Try(again)
		}
	}
	switch {
	case r.Has("charging letter"):
		p.kind = "Administrative"
	case r.Has("party name"):
		p.kind = "Statutory"
	}
	p.others = r.Unknown(taken...)
	return nil
}

func (p *parser) row(r table.Row) error {
	name := r.Get(p.name)
	if r.Bad != "" || name == "" {
		says := r.Bad
		if says == "" {
			says = "the row has no name"
		}
		p.out.Flag(id, list.NewProblem(r.Line, "", r.Text(), says))
		return nil
	}
	all := []string{name}
	if p.kind == "Administrative" {
		all = parties(name)
	}
	if err := p.flush(); err != nil {
		return err
	}
	for _, n := range all {
		l := p.listing(r, n)
		if len(all) > 1 {
			l.Remarks = strings.TrimPrefix(l.Remarks+"; listed in one row: "+name, "; ")
		}
		p.last = append(p.last, l)
	}
	return nil
}

// flush gives the listings of the row before.
func (p *parser) flush() error {
	for _, l := range p.last {
		if _, err := p.out.Add(l); err != nil {
			return err
		}
	}
	p.last = nil
	return nil
}

func (p *parser) listing(r table.Row, name string) list.Listing {
	l := list.Listing{List: id, Line: r.Line, URL: page}
	l.Subject.Names = innername.Names(name, semicolons(r.Get("alias")), false)
	if strings.EqualFold(r.Get("corp"), "x") {
		l.Subject.Kind = party.Company
	}
	if kind := r.Get("type"); kind != "" {
		l.Programs = []string{kind}
	} else if p.kind != "" {
		l.Programs = []string{p.kind}
	}
	if s := r.Get(p.birth); s != "" && p.birth != "" {
		b, ok := month(s)
		if !ok {
			l.Flag(p.birth, s, "this is no date of birth that can be read")
		} else {
			l.Subject.Births = []day.Partial{b}
		}
	}
	for _, c := range p.others {
		if v := r.Get(c); v != "" {
			l.Remarks = strings.TrimPrefix(fmt.Sprintf("%s; %s: %s", l.Remarks, c, v), "; ")
		}
	}
	for _, c := range []string{p.notice, "corrected notice", "rescission notice"} {
		parts := strings.Split(r.Get(c), " corrected by ")
		if len(parts) > 1 { // which corrects which is in the remarks only
			l.Remarks = strings.TrimPrefix(fmt.Sprintf("%s; %s: %s", l.Remarks, c, r.Get(c)), "; ")
		}
		for _, s := range parts {
			found, errs := cite.FederalRegister(s)
			l.Citations = append(l.Citations, found...)
			for _, err := range errs {
				l.Flag(c, s, err.Error())
			}
		}
	}
	p.days(&l, r)
	l.Key = string(canon.Sum([]byte(name + "\x00" + r.Get(p.notice)))[:16])
	return l
}

// days takes the effective day where the document gives one. Else the day of
// the notice stands in for it.
func (p *parser) days(l *list.Listing, r table.Row) {
	l.Dates.Published = when(l, p.day, r.Get(p.day))
	if p.from != "" {
		l.Dates.Stated = when(l, p.from, r.Get(p.from))
		l.InForce.From = l.Dates.Stated
	}
	switch notice := l.Dates.Published; {
	case l.InForce.From.Known():
	case notice.Known() && len(l.Citations) > 0:
		l.StandIn(notice, l.Citations[0])
	default:
		l.StartUnknown("the document gives neither an effective day nor the day of a notice.", "")
	}
	if s := r.Get("rescission eff. date"); s != "" {
		switch d := when(l, "rescission eff. date", s); {
		case d > l.InForce.From:
			l.InForce.Until = d
			l.Dates.Ends = d
		case d.Known():
			l.Flag("rescission eff. date", s, "the rescission is not later than the start, so it is not used")
		}
	}
}

// when reads a day. An empty field is none and no problem.
func when(l *list.Listing, field, s string) day.Day {
	if s == "" {
		return 0
	}
	d, err := day.Parse(s, "1/2/2006")
	if err != nil || d < day.Of(1976, 1, 1) || d > day.Of(2199, 12, 31) {
		l.Flag(field, s, "this is no day of a debarment written as 10/9/2019")
		return 0
	}
	return d
}

// month reads "November, 1975" and "Nov-75".
func month(s string) (day.Partial, bool) {
	s = strings.Join(strings.Fields(strings.ReplaceAll(s, ",", " ")), " ")
	for _, layout := range []string{"January 2006", "Jan 2006", "Jan-06", "January 2, 2006", "1/2/2006"} {
		d, err := day.Parse(s, layout)
		if err != nil {
			continue
		}
		b := day.Partial{Year: int(d) / 10000, Month: int(d) / 100 % 100}
		if strings.Contains(layout, "2,") || strings.Contains(layout, "/2/") {
			b.Day = int(d) % 100
		}
		if layout == "Jan-06" && b.Year > 2010 {
			b.Year -= 100 // nobody is debarred as a child
		}
		return b, true
	}
	return day.Partial{}, false
}

func semicolons(s string) []string {
	var out []string
	for p := range strings.SplitSeq(s, ";") {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, p)
		}
	}
	return out
}

// parties tells the parties of a row apart: semicolons and "and" part them, and
// so does a comma after a legal form; another comma is that of a surname.
func parties(s string) []string {
	var out []string
	for p := range strings.SplitSeq(strings.ReplaceAll(s, " and ", " ;"), ";") {
		name := ""
		for word := range strings.SplitSeq(p, ", ") {
			word = strings.Trim(word, " ,")
			if supplement.LegalForm(word) && name != "" {
				out = append(out, name+", "+word)
				name = ""
				continue
			}
			name = strings.TrimPrefix(name+", "+word, ", ")
		}
		if name = strings.Trim(name, " ,"); name != "" {
			out = append(out, name)
		}
	}
	return out
}
