package report

import (
	"io"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/ownership"
	"github.com/navicert/navicert/internal/screen"
)

type ownershipJSON struct {
	Party   ownedJSON    `json:"party"`
	On      day.Day      `json:"on"`
	Regimes []regimeJSON `json:"regimes"`
	Edges   []edgeJSON   `json:"holdings"`
	Below   []ownedJSON  `json:"below"`
	Circles [][]string   `json:"circles"`
	Files   []fileJSON   `json:"files"`
	Lists   []scopeJSON  `json:"lists"`
	// Engine is that which the parties were screened by.
	Engine screen.Engine `json:"engine"`
	Notes  []string      `json:"notes"`
}

type ownedJSON struct {
	Key     string            `json:"key"`
	Name    string            `json:"name"`
	Country string            `json:"country,omitempty"`
	State   ownership.State   `json:"state"`
	Regimes []string          `json:"regimes"`
	Listed  []ownerListedJSON `json:"listed"`
}

type ownerListedJSON struct {
	List  string `json:"list"`
	Party string `json:"party"`
	Sure  bool   `json:"sure"`
}

type regimeJSON struct {
	ID        string          `json:"id"`
	Title     string          `json:"title"`
	InForce   bool            `json:"in_force"`
	State     ownership.State `json:"state"`
	Chain     []edgeJSON      `json:"chain"`
	Open      []edgeJSON      `json:"open"`
	Doubtful  []string        `json:"doubtful"`
	Change    []changeJSON    `json:"change"`
	Cites     []string        `json:"cites"`
	Certainty cite.Certainty  `json:"certainty"`
}

// Shares are percentages with two digits, in hundredths of a percent.
type edgeJSON struct {
	Owner    string             `json:"owner"`
	Owned    string             `json:"owned"`
	Interest ownership.Interest `json:"interest"`
	Low      ownership.Share    `json:"low_basis_points"`
	High     ownership.Share    `json:"high_basis_points"`
	Indirect bool               `json:"indirect"`
	AsOf     day.Day            `json:"as_of"`
	Sources  []string           `json:"sources"`
}

type changeJSON struct {
	Owner string          `json:"owner"`
	Owned string          `json:"owned"`
	To    ownership.Share `json:"to_basis_points"`
}

type fileJSON struct {
	File     string   `json:"file"`
	Form     string   `json:"form"`
	Holdings int      `json:"holdings"`
	Problems []string `json:"problems"`
}

// OwnershipJSON writes the answer as one object on one line. Parties in holdings
// are named by their keys.
func OwnershipJSON(w io.Writer, o *Ownership) error {
	out := ownershipJSON{
		Party: o.ownedJSON(o.Party), On: o.Graph.Day, Regimes: []regimeJSON{}, Below: []ownedJSON{}, Circles: [][]string{},
		Files: []fileJSON{}, Lists: scopesJSON(o.Lists), Engine: o.Engine, Notes: append(some(o.Graph.Flags), o.Notes...),
	}
	for _, r := range o.Regimes {
		about := r.Result.Regime
		j := regimeJSON{
			ID: about.ID, Title: about.Title, InForce: r.InForce, State: r.State(o.Party), Certainty: about.Certainty, Cites: citations(about.Cites),
			Chain: o.edgesJSON(r.Chain(o.Party)), Open: o.edgesJSON(r.Open(o.Party)), Doubtful: o.keys(r.Doubtful(o.Party)), Change: []changeJSON{},
		}
		c, _ := r.Change(o.Party)
		for _, red := range c.Reductions {
			e := o.Graph.Edges[red.Edge]
			j.Change = append(j.Change, changeJSON{o.Graph.Parties[e.Owner].Key, o.Graph.Parties[e.Owned].Key, red.To})
		}
		out.Regimes = append(out.Regimes, j)
	}
	around := map[int]bool{}
	var edges []int32
	for _, p := range o.Graph.Around(o.Party) {
		around[p] = true
		edges = append(edges, o.Graph.In(p)...)
	}
	out.Edges = o.edgesJSON(edges)
	for _, p := range o.Graph.Below(o.Party) {
		out.Below = append(out.Below, o.ownedJSON(p))
	}
	for _, c := range o.Graph.Cycles() {
		if around[c[0]] {
			out.Circles = append(out.Circles, o.keys(c))
		}
	}
	for _, f := range o.Files {
		j := fileJSON{f.Name, f.Form, f.Holdings, []string{}}
		for _, p := range f.Problems {
			j.Problems = append(j.Problems, p.Says)
		}
		out.Files = append(out.Files, j)
	}
	return oneLine(w, out)
}

func (o *Ownership) ownedJSON(party int) ownedJSON {
	p := o.Graph.Parties[party]
	state, by := o.State(party)
	j := ownedJSON{p.Key, p.Name, p.Country, state, some(by), []ownerListedJSON{}}
	for _, l := range o.Listed[party] {
		j.Listed = append(j.Listed, ownerListedJSON{l.List, l.Party, l.Sure})
	}
	return j
}

func (o *Ownership) keys(parties []int) []string {
	out := []string{}
	for _, p := range parties {
		out = append(out, o.Graph.Parties[p].Key)
	}
	return out
}

func (o *Ownership) edgesJSON(edges []int32) []edgeJSON {
	out := []edgeJSON{}
	for _, i := range edges {
		e := o.Graph.Edges[i]
		out = append(out, edgeJSON{o.Graph.Parties[e.Owner].Key, o.Graph.Parties[e.Owned].Key, e.Interest, e.Low, e.High, e.Indirect, e.AsOf, some(e.Sources)})
	}
	return out
}
