package api

import (
	"bytes"
	"io"
	"net/http"
	"net/url"
	"slices"
	"strconv"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/report"
)

const listsGroup = "lists"

// Parameters that several routes have.
var (
	listParam  = Param{Name: "list", In: "path", Needed: true, Schema: schema{Type: "string", Example: "us/bis/entity-list"}, Says: "ID of the list. Its slashes may stand as they are."}
	listsParam = Param{Name: "list", In: "query", Repeats: true, Schema: schema{Type: "string", Example: "us/bis"}, Says: "ID of a list; us/bis stands for all of that authority. It may stand more than once; without it, all are meant."}
	onParam    = Param{Name: "on", In: "query", Schema: schema{Type: "string", Format: "date"}, Says: "The day that the question is about; today where it is left out."}
	knownParam = Param{Name: "known", In: "query", Schema: schema{Type: "string", Format: "date"}, Says: "Only what was known by this day counts."}
	staleParam = Param{Name: "stale_after", In: "query", Schema: schema{Type: "integer", Min: new(1), Max: new(maxAge)}, Says: "Days after which a list is too old to trust."}
	unitParam  = Param{Name: "unit", In: "query", Schema: schema{Type: "string"}, Says: "The unit of the policy in use that asks."}
	limitParam = Param{Name: "limit", In: "query", Schema: schema{Type: "integer", Min: new(1), Max: new(maxPage)}, Says: "At most so many, in a page; the header Link names the next one."}
)

// maxPage is the largest page.
const maxPage = 1000

func listRoutes() []Route {
	shapes := report.Shapes()
	return []Route{
		{
			Method: http.MethodGet, Path: "/v1/lists", ID: "lists", Group: listsGroup, Scope: Reading,
			Says:   "Say which lists there are, in which version, and how old each is.",
			Params: []Param{listsParam, staleParam},
			Good:   Good{Type: jsonType, Of: shapes.Installed, Many: true, Says: "The lists, in the order of the register."},
			serve:  (*call).lists1,
		},
		{
			Method: http.MethodGet, Path: "/v1/lists/{list}", ID: "list", Group: listsGroup, Scope: Reading,
			Says:   "Say of one list what `lists` says of all.",
			Params: []Param{listParam, staleParam},
			Good:   Good{Type: jsonType, Of: shapes.Installed, Says: "The list."},
			serve:  (*call).list,
		},
		{
			Method: http.MethodGet, Path: "/v1/lists/{list}/versions", ID: "listVersions", Heavy: true, Group: listsGroup, Scope: Reading,
			Says:   "Give every version of a list with what it changed, and those that are held.",
			Params: []Param{listParam},
			Good:   Good{Type: jsonType, Of: shapes.Chronicle, Says: "The versions, earliest first."},
			serve:  (*call).versions,
		},
		{
			Method: http.MethodGet, Path: "/v1/lists/{list}/differences", ID: "listDifferences", Heavy: true, Group: listsGroup, Scope: Reading,
			Says: "Say what changed on a list between two versions, or between two days.",
			More: "Versions are compared by what they say (`before`, `after`), days by what was in force on them (`from`, `to`, `known`).",
			Params: []Param{
				listParam,
				{Name: "before", In: "query", Schema: schema{Type: "string"}, Says: "The earlier version: the beginning of its hash, a day, current or held."},
				{Name: "after", In: "query", Schema: schema{Type: "string"}, Says: "The later version, likewise."},
				{Name: "from", In: "query", Schema: schema{Type: "string", Format: "date"}, Says: "The first day."},
				{Name: "to", In: "query", Schema: schema{Type: "string", Format: "date"}, Says: "The second day; today where it is left out."},
				knownParam,
			},
			Good:  Good{Type: jsonType, Of: shapes.Compared, Says: "What changed."},
			serve: (*call).differences,
		},
		{
			Method: http.MethodGet, Path: "/v1/lists/{list}/listings", ID: "listListings", Heavy: true, Group: listsGroup, Scope: Reading,
			Says: "Give what was in force of a list on a day.",
			Params: []Param{
				listParam, onParam, knownParam, limitParam,
				{Name: "after", In: "query", Schema: schema{Type: "string"}, Says: "The key of the listing that the page begins behind."},
			},
			Good:  Good{Type: jsonType, Of: shapes.Census, Says: "The listings, those in force first, then those of which no source says whether they were."},
			serve: (*call).listings,
		},
	}
}

// printed sends what a function of package report writes.
func (c *call) printed(write func(io.Writer) error) error {
	var b bytes.Buffer
	if err := write(&b); err != nil {
		return err
	}
	return c.send(jsonType, b.Bytes())
}

// joined makes an array of objects that stand on a line each.
func joined(lines []byte) []byte {
	var out bytes.Buffer
	out.WriteString("[")
	for i, l := range bytes.Split(bytes.TrimSuffix(lines, []byte("\n")), []byte("\n")) {
		if i > 0 {
			out.WriteString(",")
		}
		out.Write(l)
	}
	out.WriteString("]\n")
	return out.Bytes()
}

// listID reads the list that the path names.
func (c *call) listID() (list.ID, error) {
	id := list.ID(c.r.PathValue("list"))
	if _, ok := list.Find(id); !ok {
		return "", wrong(Wrong{In: "path", Field: "list", Says: "is not a list", Advice: "GET /v1/lists shows them all"})
	}
	return id, nil
}

func (c *call) lists1() error {
	ids := c.lists(listsParam.Name)
	s := app.Settings{StaleAfter: c.number(staleParam.Name, 1, maxAge, c.s.opts.StaleAfter)}
	if err := c.fine(); err != nil {
		return err
	}
	all, err := c.s.opts.Live.Installed(ids, s)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := report.ListsJSON(&b, all); err != nil {
		return err
	}
	return c.send(jsonType, joined(b.Bytes()))
}

func (c *call) list() error {
	id, err := c.listID()
	if err != nil {
		return err
	}
	s := app.Settings{StaleAfter: c.number(staleParam.Name, 1, maxAge, c.s.opts.StaleAfter)}
	if err := c.fine(); err != nil {
		return err
	}
	all, err := c.s.opts.Live.Installed([]list.ID{id}, s)
	if err != nil {
		return err
	}
	return c.printed(func(w io.Writer) error { return report.ListsJSON(w, all) })
}

func (c *call) versions() error {
	id, err := c.listID()
	if err != nil {
		return err
	}
	found, err := c.s.opts.Live.Chronicle(id)
	if err != nil {
		return err
	}
	return c.printed(func(w io.Writer) error { return report.ChronicleJSON(w, found) })
}

func (c *call) differences() error {
	id, err := c.listID()
	if err != nil {
		return err
	}
	before, after := c.text("before", maxWord), c.text("after", maxWord)
	from, to, known := c.day("from"), c.day("to"), c.day(knownParam.Name)
	days := from.Known() || to.Known() || known.Known()
	switch {
	case len(c.wrong) > 0:
	case days && (before != "" || after != ""):
		c.fail("query", "from", "goes with to and known, and not with before and after")
	case days && !from.Known():
		c.fail("query", "from", "is missing")
	case !days && (before == "" || after == ""):
		c.fail("query", "before", "and after are needed, or from and to")
	case to.Known() && to < from:
		c.fail("query", "to", "is before from")
	}
	if err := c.fine(); err != nil {
		return err
	}
	var found report.Compared
	if days {
		found, err = c.s.opts.Live.CompareDays(id, from, today(to, c.s.opts.Live.Now()), known)
	} else {
		found, err = c.s.opts.Live.Compare(id, before, after)
	}
	if err != nil {
		return err
	}
	return c.printed(func(w io.Writer) error { return report.DifferenceJSON(w, found) })
}

func (c *call) listings() error {
	id, err := c.listID()
	if err != nil {
		return err
	}
	on, known := c.day(onParam.Name), c.day(knownParam.Name)
	limit, after := c.number(limitParam.Name, 1, maxPage, 0), c.text("after", maxWord)
	if err := c.fine(); err != nil {
		return err
	}
	found, err := c.s.opts.Live.Census(id, today(on, c.s.opts.Live.Now()), known)
	if err != nil {
		return err
	}
	if limit > 0 || after != "" {
		if err := c.page(&found, limit, after); err != nil {
			return err
		}
	}
	return c.printed(func(w io.Writer) error { return report.CensusJSON(w, found) })
}

// page leaves of a census what is behind a key, and at most so many.
func (c *call) page(of *report.Census, limit int, after string) error {
	all := slices.Concat(of.InForce, of.Unknown)
	from, sure := 0, len(of.InForce)
	if after != "" {
		from = 1 + slices.IndexFunc(all, func(l *list.Listing) bool { return l.Key == after })
		if from == 0 {
			return wrong(Wrong{In: "query", Field: "after", Says: "is the key of no listing of that day", Advice: "begin again without it"})
		}
	}
	to := len(all)
	if limit > 0 && from+limit < to {
		to = from + limit
		c.link(map[string]string{"after": all[to-1].Key})
	}
	of.InForce, of.Unknown = all[min(from, sure):min(to, sure)], all[max(from, sure):max(to, sure)]
	return nil
}

// link names the next page in a header, as RFC 8288 has it: this request with
// other values.
func (c *call) link(values map[string]string) {
	q := url.Values{}
	for k, v := range c.query {
		q[k] = v
	}
	for k, v := range values {
		q.Set(k, v)
	}
	c.w.Header().Set("Link", "<"+c.r.URL.EscapedPath()+"?"+q.Encode()+`>; rel="next"`)
}

// entryNumber reads the number of an entry of the log.
func entryNumber(s string) (int64, bool) {
	n, err := strconv.ParseInt(s, 10, 64)
	return n, err == nil && n > 0 && s[0] != '+' && s[0] != '0'
}
