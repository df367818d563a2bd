package ofsi

import (
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/entry"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
)

// A reader puts rows together.
type reader struct {
	out     *list.Drafts
	column  map[string]int
	names   []string
	groups  map[string]*group
	order   []*group
	unknown map[int]bool // places of columns that are not known and not yet flagged
}

// A group is a party in the making.
type group struct {
	e      *entry.Entry
	listed []string // regimes with their days of listing
	info   []string // the other information of its rows, each once
}

// columns are those that are read. Those that are required come first: without
// one of them this is not the list.
var columns = []string{
	"name 6", "name 1", "dob", "nationality", "address 1", "country", "other information", "group type", "alias type", "regime",
	"listed on", "last updated", "group id", // required up to here
	"name 2", "name 3", "name 4", "name 5", "title", "name non-latin script", "non-latin script type", "non-latin script language",
	"town of birth", "country of birth", "passport details", "passport number", "ni number", "national identification number",
	"national identification details", "position", "address 2", "address 3", "address 4", "address 5", "address 6", "post/zip code",
	"alias quality", "uk sanctions list date designated",
}

const required = 13

// header takes the names of the columns.
func (r *reader) header(names []string) error {
	for _, n := range columns[:required] {
		if !slices.Contains(names, n) {
			return refuse("the document is not the list of OFSI: it has no column %q", n)
		}
	}
	r.names, r.column = names, make(map[string]int)
	for i, n := range names {
		r.column[n] = i
		if !slices.Contains(columns, n) {
			r.unknown[i] = true
		}
	}
	return nil
}

// row adds one row to its group.
func (r *reader) row(line int, cells []string) {
	get := func(column string) string {
		if i, ok := r.column[column]; ok && i < len(cells) {
			return entry.Tidy(cells[i])
		}
		return ""
	}
	r.strange(line, cells)
	key := get("group id")
	if key == "" {
		r.out.Flag(consolidated, list.NewProblem(line, "Group ID", strings.Join(cells, ","), "the row does not say of which party it is"))
		return
	}
	g, ok := r.groups[key]
	if !ok {
		g = &group{e: entry.New(consolidated, key, line)}
		r.groups[key] = g
		r.order = append(r.order, g)
	}
	names(g.e, get)
	person(g.e, get)
	documents(g.e, get)
	g.e.Address(party.Address{
		Street: joined(get("address 1"), get("address 2"), get("address 3"), get("address 4"), get("address 5")),
		City:   get("address 6"), PostCode: get("post/zip code"),
	}, get("country"))
	info := get("other information")
	g.e.Remark("", info)
	if len(g.info) < entry.MaxPieces && !slices.Contains(g.info, info) {
		g.info = append(g.info, info)
		labelled(g.e, info)
	}
	g.listing(get)
}

// strange flags the first value of each column that is not known.
func (r *reader) strange(line int, cells []string) {
	if len(r.unknown) == 0 {
		return
	}
	for i, c := range cells {
		if i < len(r.names) && r.unknown[i] && entry.Tidy(c) != "" {
			delete(r.unknown, i)
			r.out.Flag(consolidated, list.NewProblem(line, r.names[i], c, "this reader does not know this column"))
		}
	}
}

// listing reads the regime and the days.
func (g *group) listing(get func(string) string) {
	regime := get("regime")
	g.e.Program(regime)
	listed := g.e.Day("listed on", get("listed on"), days...)
	designated := g.e.Day("UK Sanctions List date designated", get("uk sanctions list date designated"), days...)
	g.e.Stated(listed)
	g.e.Start(listed, "The start is the day on which OFSI listed the party.", "Listed On of the OFSI consolidated list", cite.B)
	g.e.Start(designated, "The start is the day of designation, which is earlier than that on which OFSI listed the party.",
		"UK Sanctions List Date Designated of the OFSI consolidated list", cite.B)
	if s := regime + " on " + listed.String(); len(g.listed) < entry.MaxPieces && !slices.Contains(g.listed, s) {
		g.listed = append(g.listed, s)
	}
	if designated.Known() && designated != listed {
		g.e.Remark("designated", designated.String())
	}
	if d := g.e.Day("last updated", get("last updated"), days...); d.Known() {
		g.e.Remark("amended", d.String())
	}
}

// finish makes listings of the groups.
func (r *reader) finish() error {
	for _, g := range r.order {
		if len(g.listed) > 1 {
			for _, s := range g.listed {
				g.e.Remark("listed under", s)
			}
		}
		l := g.e.Listing()
		if len(l.Subject.Names) == 0 {
			r.out.Flag(consolidated, list.NewProblem(l.Line, "name", l.Key, "the party has no name"))
			continue
		}
		if _, err := r.out.Add(l); err != nil {
			return err
		}
	}
	return nil
}

// days are the layouts of days: that of the list, and the one that a workbook
// gives for cells that hold a day.
var days = []string{"02/01/2006", day.ISO}

func names(e *entry.Entry, get func(string) string) {
	parts := make([]string, 0, 6)
	for _, n := range [...]string{"name 1", "name 2", "name 3", "name 4", "name 5", "name 6"} {
		parts = append(parts, get(n))
	}
	kind, quality := strings.ToLower(get("alias type")), strings.ToLower(get("alias quality"))
	use := party.Alias
	switch kind {
	case "primary name", "prime alias":
		use = party.Primary
	case "fka":
		use = party.Former
	case "aka", "primary name variation", "":
	default:
		e.Flag("alias type", kind, "this is no type of name that is known here")
	}
	switch quality {
	case "", "good quality":
	case "low quality":
		if use == party.Alias {
			use = party.WeakAlias
		}
	default:
		e.Flag("alias quality", quality, "this is no quality of an alias that is known here")
	}
	e.Name(party.Name{Text: strings.Join(parts, " "), Use: use})
	e.Name(party.Name{
		Text: get("name non-latin script"), Use: party.Native,
		Script: get("non-latin script type"), Language: get("non-latin script language"),
	})
	e.Title(get("title"))
	switch kind := strings.ToLower(get("group type")); kind {
	case "individual":
		e.Kind(party.Person)
	case "entity":
		e.Kind(party.Company)
	case "ship":
		e.Kind(party.Vessel)
	case "":
	default:
		e.Flag("group type", kind, "this is no kind of party that is known here")
	}
}

func person(e *entry.Entry, get func(string) string) {
	if s := get("dob"); s != "" {
		dates, ok := entry.Birthday(s)
		if !ok {
			e.Flag("DOB", s, "this is no date that can be read")
		}
		e.Birth(dates...)
	}
	pairs(get("town of birth"), get("country of birth"), func(town, country string) { e.BirthPlace(town, country) })
	for _, n := range entry.Numbered(get("nationality")) {
		e.Nationality(n)
	}
	e.Remark("position", get("position"))
}

// pairs gives the items of two texts together: the second of one belongs to the
// second of the other where both number them to the same end; else each text is
// given whole.
func pairs(a, b string, give func(a, b string)) {
	as, bs := entry.Numbered(a), entry.Numbered(b)
	switch {
	case len(as) == len(bs):
		for i := range as {
			give(as[i], bs[i])
		}
	case len(bs) == 0:
		for i := range as {
			give(as[i], "")
		}
	case len(as) == 0:
		for i := range bs {
			give("", bs[i])
		}
	default:
		give(a, b)
	}
}

func joined(parts ...string) string {
	var out []string
	for _, p := range parts {
		if p = strings.TrimRight(p, ", "); p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, ", ")
}
