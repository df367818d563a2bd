package report

import (
	"fmt"
	"strings"

	"github.com/navicert/navicert/internal/ownership"
)

// A Verdict is what one regime says of the party, in sentences.
type Verdict struct {
	ID, Title string
	State     ownership.State
	InForce   bool
	Because   []string
	Open      []string // what has to be found out
	Change    string   // the smallest that would free the party, or ""
	Note, Law string
}

// Verdicts gives the regimes that say anything of the party.
func (o *Ownership) Verdicts() []Verdict {
	var out []Verdict
	for _, r := range o.Regimes {
		if r.State(o.Party) != ownership.Clear {
			out = append(out, o.verdict(r))
		}
	}
	return out
}

func (o *Ownership) verdict(r Regime) Verdict {
	about := r.Result.Regime
	v := Verdict{ID: about.ID, Title: about.Title, State: r.State(o.Party), InForce: r.InForce, Note: about.Note}
	if !r.InForce {
		v.Because = append(v.Because, "On that day it was no law; were it, the party would be "+string(v.State)+".")
	} else if v.State == ownership.Listed {
		v.Because = append(v.Because, "A list that the rule reaches names it; what it owns is judged by the rule.")
	} else if v.State != ownership.Unknown {
		v.Because = append(v.Because, about.Says)
	}
	for _, i := range r.Chain(o.Party) {
		v.Because = append(v.Because, o.holds(i)+".")
	}
	for _, i := range r.Open(o.Party) {
		e := o.Graph.Edges[i]
		v.Open = append(v.Open, fmt.Sprintf("Find out which part of the %s of %s %s holds.", e.Interest, o.title(e.Owned), o.title(e.Owner)))
	}
	for _, d := range r.Doubtful(o.Party) {
		v.Open = append(v.Open, "Find out whether "+o.title(d)+" is the listed party.")
	}
	if c, ok := r.Change(o.Party); ok {
		v.Change = o.change(c)
	}
	var cites []string
	for _, c := range about.Cites {
		cites = append(cites, c.String())
	}
	v.Law = strings.Join(cites, "; ") + ". Certainty " + string(about.Certainty) + "."
	return v
}

// A Stake is a party in the tree of owners.
type Stake struct {
	Party  int
	Name   string // with its country
	Share  string // what it holds of the one before it, "" for the party that is asked about
	State  ownership.State
	By     []string // the regimes that say so
	List   string   // that it is on, where no regime reaches that list
	Again  bool     // its owners stand in the tree already
	Owners []Stake
}

// Tree gives the owners of the party, each one's own owners once, at most so many
// parties; whole is false where there are more.
func (o *Ownership) Tree(most int, words Tongue) (tree Stake, whole bool) {
	seen, n := map[int]bool{}, 0
	var grow func(party int, holds string) Stake
	grow = func(party int, holds string) Stake {
		n++
		s := Stake{Party: party, Name: o.title(party), Share: holds}
		s.State, s.By = o.State(party)
		if listed := o.Listed[party]; s.State == ownership.Clear && len(listed) > 0 {
			s.List = listed[0].List
		}
		owners := o.Graph.In(party)
		if s.Again = seen[party] && len(owners) > 0; s.Again {
			return s
		}
		seen[party] = true
		for _, i := range owners {
			if n < most {
				e := o.Graph.Edges[i]
				s.Owners = append(s.Owners, grow(e.Owner, share(e, words)))
				continue
			}
			n++
		}
		return s
	}
	tree = grow(o.Party, "")
	return tree, n <= most
}

// Captures gives the parties that the party owns, directly or through others, and
// that are not clear.
func (o *Ownership) Captures() []Stake {
	var out []Stake
	for _, party := range o.Graph.Below(o.Party) {
		if state, by := o.State(party); state != ownership.Clear && party != o.Party {
			out = append(out, Stake{Party: party, Name: o.title(party), State: state, By: by})
		}
	}
	return out
}
