package api

import (
	"io"
	"net/http"
	"strings"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/consolidate"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/screen"
)

const partiesGroup = "parties"

// A PartyFound is a party in the answer to a search.
type PartyFound struct {
	ID       string    `json:"id" doc:"The list and key of its first listing; it names the party in the paths of this group, with the characters / and # in percent encoding."`
	Name     string    `json:"name" doc:"Its primary name."`
	Lists    []list.ID `json:"lists" doc:"The lists that it is on."`
	Listings int       `json:"listings" doc:"How many listings it has."`
	Score    int       `json:"score" doc:"How well the name matches, from 0 to 1000."`
}

// PartiesFound is the answer to a search.
type PartiesFound struct {
	Parties []PartyFound `json:"parties" doc:"The parties, best first."`
	Note    string       `json:"note" doc:"What the answer is not."`
}

const directoryNote = "This finds entries to read. It is no screening: nothing is recorded, and nobody is cleared by it."

var partyParam = Param{Name: "party", In: "path", Needed: true, Schema: schema{Type: "string", Example: "us/bis/entity-list#1"}, Says: "ID of the party."}

func partyRoutes() []Route {
	return []Route{
		{
			Method: http.MethodGet, Path: "/v1/parties", ID: "parties", Group: partiesGroup, Scope: Reading,
			Says: "Find listed parties by a name, to read about them.",
			More: directoryNote,
			Params: []Param{
				{Name: "name", In: "query", Needed: true, Schema: schema{Type: "string", Example: "Hikvision"}, Says: "The name, or one like it."},
				listsParam, limitParam,
			},
			Good:  Good{Type: jsonType, Of: PartiesFound{}, Says: "What is like the name."},
			serve: (*call).parties,
		},
		{
			Method: http.MethodGet, Path: "/v1/parties/{party}", ID: "party", Group: partiesGroup, Scope: Reading,
			Says:   "Give a party with all its listings, and what joined them.",
			Params: []Param{partyParam, onParam},
			Good:   Good{Type: jsonType, Of: report.Shapes().Party, Says: "The party."},
			serve: func(c *call) error {
				on := c.day(onParam.Name)
				if err := c.fine(); err != nil {
					return err
				}
				a := c.s.opts.Live.Now()
				p, err := c.partyIn(a.Engine.Party)
				if err != nil {
					return err
				}
				return c.printed(func(w io.Writer) error { return report.PartyJSON(w, p, today(on, a)) })
			},
		},
		{
			Method: http.MethodGet, Path: "/v1/parties/{party}/timeline", ID: "partyTimeline", Heavy: true, Group: partiesGroup, Scope: Reading,
			Says:   "Give every act that touched a party, with its citation and days.",
			Params: []Param{partyParam},
			Good:   Good{Type: jsonType, Of: report.Shapes().Timeline, Says: "When each listing was in force, and what happened."},
			serve: func(c *call) error {
				p, err := c.partyIn(c.s.opts.Live.Now().Engine.Party)
				if err != nil {
					return err
				}
				t, err := c.s.opts.Live.TimelineOf(p)
				if err != nil {
					return err
				}
				return c.printed(func(w io.Writer) error { return report.TimelineJSON(w, t) })
			},
		},
	}
}

func (c *call) partyIn(find func(id string) (consolidate.Party, bool)) (consolidate.Party, error) {
	p, ok := find(c.r.PathValue("party"))
	if !ok {
		return p, problem(notFound, "no party of the lists in use has this ID").try("GET /v1/parties?name=… finds parties by their names")
	}
	return p, nil
}

// usualPage is how many parties are given where nobody says how many.
const usualPage = 20

func (c *call) parties() error {
	name, ids := c.text("name", maxText), c.lists(listsParam.Name)
	limit := c.number(limitParam.Name, 1, maxPage, usualPage)
	if strings.TrimSpace(name) == "" && len(c.wrong) == 0 {
		c.fail("query", "name", "has no value")
	}
	if err := c.fine(); err != nil {
		return err
	}
	a := c.s.opts.Live.Now()
	var answer screen.Answer
	if err := c.s.opts.Live.With(a, app.OwnLimit, func(session *screen.Session) error {
		answer = session.Screen(screen.Query{Name: name, Lists: ids, Near: true})
		return nil
	}); err != nil {
		return err
	}
	out := PartiesFound{Parties: []PartyFound{}, Note: directoryNote}
	seen := map[string]bool{}
	for _, hits := range [][]screen.Hit{answer.Hits, answer.Near} {
		for _, h := range hits {
			p, ok := a.Engine.PartyOf(h.Listing)
			if !ok || seen[p.ID] || len(out.Parties) == limit {
				continue
			}
			seen[p.ID] = true
			f := PartyFound{ID: p.ID, Name: p.Name, Lists: []list.ID{}, Listings: len(p.Listings), Score: h.Score}
			for _, m := range p.Listings {
				if n := len(f.Lists); n == 0 || f.Lists[n-1] != m.Listing.List {
					f.Lists = append(f.Lists, m.Listing.List)
				}
			}
			out.Parties = append(out.Parties, f)
		}
	}
	return c.value(out)
}
