package consolidate

import (
	"slices"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/fedreg"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
)

// A node is one listing while the joining goes on.
type node struct {
	listing *list.Listing
	name    string // folded primary name
	parent  int32  // in the union-find forest
	numbers string // the number that the authority gave the party, held by roots
}

// An edge leads from a listing to one that it was joined with, and says why.
type edge struct {
	to        int32
	rule, why string
}

// A joiner joins listings: a union-find forest whose roots know the authority's
// number of their party.
type joiner struct {
	nodes  []node
	byName map[string][]int32 // nodes of equal folded primary name, in order
	names  []string           // keys of byName that have more than one node, in order
	edges  map[int32][]edge   // by node; a tree for every party
	fold   folder
}

func newJoiner(versions []*list.Version) *joiner {
	n := 0
	for _, v := range versions {
		n += len(v.Listings)
	}
	j := &joiner{nodes: make([]node, 0, n), byName: make(map[string][]int32, n), edges: map[int32][]edge{}}
	ids := make([]int32, n) // backing of the first element of every group
	for _, v := range versions {
		for i := range v.Listings {
			l := &v.Listings[i]
			at := int32(len(j.nodes))
			nd := node{listing: l, parent: at}
			if onOFAC(l.List) {
				nd.numbers = number(l.Key)
			}
			if !l.AddressOnly() {
				nd.name = j.group(at, ids, l.Subject.Name())
			}
			j.nodes = append(j.nodes, nd)
		}
	}
	return j
}

// group puts a node into the group of its folded name and gives that name.
func (j *joiner) group(at int32, ids []int32, primary string) string {
	key := j.fold.name(primary)
	if len(key) == 0 {
		return ""
	}
	g, ok := j.byName[string(key)]
	if !ok {
		ids[at] = at
		name := string(key)
		j.byName[name] = ids[at : at+1 : at+1]
		return name
	}
	name := j.nodes[g[0]].name
	if len(g) == 1 {
		j.names = append(j.names, name)
	}
	j.byName[name] = append(g, at)
	return name
}

func (j *joiner) root(n int32) int32 {
	for j.nodes[n].parent != n {
		j.nodes[n].parent = j.nodes[j.nodes[n].parent].parent
		n = j.nodes[n].parent
	}
	return n
}

// join joins the parties of a and b and writes down why. Two parties to which one authority gave different
// numbers are two, whatever else speaks for it.
func (j *joiner) join(a, b int32, rule, why string) {
	ra, rb := j.root(a), j.root(b)
	if ra == rb {
		return
	}
	na, nb := j.nodes[ra].numbers, j.nodes[rb].numbers
	if na != "" && nb != "" && na != nb {
		return
	}
	if rb < ra {
		ra, rb = rb, ra
	}
	j.nodes[rb].parent = ra
	if na == "" {
		na = nb
	}
	j.nodes[ra].numbers = na
	j.edges[a] = append(j.edges[a], edge{b, rule, why})
	j.edges[b] = append(j.edges[b], edge{a, rule, why})
}

// statements joins what facts say is one party.
func (j *joiner) statements(said []Statement) {
	for _, s := range said {
		as, bs := j.find(s.A), j.find(s.B)
		for _, a := range as {
			for _, b := range bs {
				j.join(a, b, "stated", s.Says+" ("+s.Cite+"; certainty "+string(s.Certainty)+")")
			}
		}
	}
}

// find gives the nodes that a Ref names.
func (j *joiner) find(r Ref) []int32 {
	var out []int32
	for _, n := range j.byName[string(j.fold.name(r.Name))] {
		l := j.nodes[n].listing
		if l.List != r.List {
			continue
		}
		if r.Key != "" && number(l.Key) == r.Key || r.Key == "" && cites(l, r.Rule) {
			out = append(out, n)
		}
	}
	return out
}

// sharedCountry gives the first country that both parties have, or "".
func sharedCountry(a, b *party.Party) string {
	for _, c := range a.Countries {
		if c != "" && slices.Contains(b.Countries, c) {
			return c
		}
	}
	return ""
}

// cites reports whether the listing cites a page of the rule, or the very law,
// that c refers to.
func cites(l *list.Listing, c cite.Citation) bool {
	return slices.ContainsFunc(l.Citations, func(d cite.Citation) bool { return SameRule(c, d) })
}

// SameRule reports whether two citations are of one rule: pages of one rule of
// the Federal Register, as far as its pages are known, or the same page, the
// same section or the same law. What could not be read as a citation is the
// same as nothing.
func SameRule(a, b cite.Citation) bool {
	switch {
	case a.Series == cite.Other || a.Series != b.Series || a.Volume != b.Volume:
		return false
	case a.Series != cite.FR:
		return a.Section == b.Section
	case a.Page == 0 || b.Page == 0:
		return false
	}
	r, ok := fedreg.Lookup(a)
	return a.Page == b.Page || ok && r.Holds(b)
}
