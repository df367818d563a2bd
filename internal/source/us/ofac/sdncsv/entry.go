package sdncsv

import (
	"slices"
	"strconv"
	"strings"

	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/source/us/ofac"
)

// whole is the length at which the remark of the entries file stops and the
// comments file goes on.
const whole = 1000

// A parser joins the files of one day.
type parser struct {
	out   *list.Drafts
	files map[int][]row
	// behind are the entries behind the end mark of the file of entries.
	behind []row
	at     map[string]int // of an entry, by its number, among listings
	cut    [entries + 1]bool

	listings []list.Listing
	remarks  []string
}

// list gives the list of problems that belong to no entry: the SDN list, or
// none where a document fills several.
func (p *parser) list() list.ID {
	if all := p.out.All(); len(all) == 1 {
		return all[0].List
	}
	return ""
}

// join makes the listings once all files are read.
func (p *parser) join() error {
	if p.files[entries] == nil {
		return ofac.Refuse("the file of the entries (SDN.CSV or CONS_PRIM.CSV) is missing")
	}
	if err := p.apart(); err != nil {
		return err
	}
	for _, r := range p.files[entries] {
		p.entry(r)
	}
	if len(p.listings) == 0 {
		return ofac.Refuse("the document holds no entry")
	}
	if err := p.sameList(); err != nil {
		return err
	}
	for _, f := range [...]struct {
		columns int
		take    func(*list.Listing, int, []string)
	}{{addresses, p.address}, {aliases, p.alias}, {comments, p.comment}} {
		if err := p.others(f.columns, f.take); err != nil {
			return err
		}
	}
	p.missing()
	for i := range p.listings {
		l := &p.listings[i]
		if l.Subject.Name() == "" {
			p.flag(l.Line, "name", l.Key, "this row has no name, so it is no listing")
			continue
		}
		if p.remarks[i] != "" {
			ofac.Remark(l, p.remarks[i], len(p.remarks[i]) == whole)
		}
		if len(p.remarks[i]) == whole {
			l.Flag("remarks", p.remarks[i][whole-60:], "the remark may go on in the comments file, where nothing stands or which is missing")
		}
		if err := ofac.PlaceByProgramme(p.out, *l); err != nil {
			return err
		}
	}
	return nil
}

// apart parts the SDN entries from the others where somebody put one file behind
// the other: those that are of the other publication are left to its reader.
func (p *parser) apart() error {
	if p.behind == nil {
		return nil
	}
	first, other := p.files[entries], p.behind
	if neverSDN(first) == neverSDN(other) {
		return ofac.Refuse("the document goes on after its end mark, line %d", other[0].line)
	}
	reader, what := Consolidated().ID, "the non-SDN lists"
	if p.out.Of(ofac.SDN) == nil {
		reader, what = Source().ID, "the SDN list"
	}
	if neverSDN(first) == (p.out.Of(ofac.SDN) != nil) {
		first, other = other, first
	}
	p.files[entries] = first
	p.flag(other[0].line, "entries", strconv.Itoa(len(other)), "this many entries of the document are of "+what+" and are not read here: import it with "+reader+" as well")
	return nil
}

func neverSDN(rows []row) bool {
	return slices.ContainsFunc(rows, func(r row) bool { return ofac.NeverSDN(programmes(r.fields)) })
}

// programmes gives the programmes of a row of the entries: "SDGT] [IFSR".
func programmes(fields []string) []string {
	var out []string
	for g := range strings.SplitSeq(strings.Trim(fields[3], "[]"), "] [") {
		if g != "" {
			out = append(out, g)
		}
	}
	return out
}

// sameList refuses the document of one publication given as the other.
func (p *parser) sameList() error {
	never := 0
	for i := range p.listings {
		if ofac.NeverSDN(p.listings[i].Programs) {
			never++
		}
	}
	return ofac.SameList(p.out, never, len(p.listings))
}

// entry makes the listing of a row: number, name, type, programmes, title, and
// of a vessel call sign, type, tonnage, gross tonnage, flag and owner.
func (p *parser) entry(r row) {
	f := r.fields
	l := list.Listing{Key: f[0], Line: r.line, URL: ofac.Page(f[0])}
	ofac.AddName(&l, f[1], party.Primary, "")
	if f[2] == "" {
		f[2] = "entity"
	}
	ofac.SetKind(&l, f[2])
	if f[3] == "" {
		l.Flag("programme", "", "the entry has no programme")
	}
	l.Programs = programmes(f)
	l.Subject.Title = f[4]
	ship := party.Ship{CallSign: f[5], Type: f[6], Tonnage: f[7], GrossTonnage: f[8], Flag: f[9], Owner: f[10]}
	if ship != (party.Ship{}) {
		l.Subject.Vessel = &ship
	}
	if _, twice := p.at[f[0]]; twice {
		l.Flag("number", f[0], "an entry before has this number; addresses and aliases of the number are given to that one")
	} else {
		p.at[f[0]] = len(p.listings)
	}
	p.listings = append(p.listings, l)
	p.remarks = append(p.remarks, f[11])
	if p.cut[entries] && r.line == p.files[entries][len(p.files[entries])-1].line {
		p.listings[len(p.listings)-1].Flag("row", f[1], "this row may be cut off")
	}
}

// others gives the rows of a file beside the entries to take. More rows of
// unknown entries than a change by hand explains mean files of different days.
func (p *parser) others(columns int, take func(*list.Listing, int, []string)) error {
	lost := 0
	for _, r := range p.files[columns] {
		i, ok := p.at[r.fields[0]]
		if !ok {
			lost++
			p.flag(r.line, words[columns], strings.Join(r.fields, ","), "this row is of an entry that is not in the file of the entries")
			continue
		}
		take(&p.listings[i], i, r.fields)
	}
	if lost > maxBad {
		return ofac.Refuse("%d rows of the file of %s are of entries that the file of the entries has not: the files are of different days", lost, words[columns])
	}
	return nil
}

// address: number, number of the address, street, "city, region post code",
// country, remark.
func (p *parser) address(l *list.Listing, _ int, f []string) {
	ofac.AddAddress(l, party.Address{Street: f[2], City: f[3], Country: f[4]})
	if f[5] != "" {
		ofac.AddRemark(l, "Address: "+f[5])
	}
}

// alias: number, number of the alias, type, name, remark.
func (p *parser) alias(l *list.Listing, _ int, f []string) {
	weak := strings.Contains(strings.ToLower(f[4]), "weak")
	ofac.AddName(l, f[3], ofac.AliasUse(l, f[2], weak), "")
	ofac.AddRemark(l, ofac.SpecialAlias(f[2], f[3], weak))
	if f[4] != "" {
		ofac.AddRemark(l, "Alias "+f[3]+": "+f[4])
	}
}

// comment: number, the rest of the remark. It goes on where the remark of the
// entries file stopped, in the middle of a word.
func (p *parser) comment(_ *list.Listing, i int, f []string) {
	p.remarks[i] += f[1]
}

// missing says which files were not given.
func (p *parser) missing() {
	if p.files[addresses] == nil {
		p.flag(0, "addresses", "", "the file of the addresses was not given: the listings have none")
	}
	if p.files[aliases] == nil {
		p.flag(0, "aliases", "", "the file of the aliases was not given: only weak aliases, which the remarks hold, are known")
	}
	if n := p.long(); p.files[comments] == nil && n > 0 {
		p.flag(0, "comments", strconv.Itoa(n), "the file of the comments was not given: this many remarks stop at 1,000 characters")
	}
}

func (p *parser) long() int {
	n := 0
	for _, r := range p.remarks {
		if len(r) == whole {
			n++
		}
	}
	return n
}
