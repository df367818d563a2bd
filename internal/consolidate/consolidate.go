// Package consolidate finds the one party behind several listings: the same
// company on the Entity List and on the NS-CMIC list, or under several
// countries of one list.
//
// Listings are joined by stated rules only, and every join says which rule made
// it and why. A wrong join hides a party behind another one, so whoever is not
// shown to be the same stays apart: two parties that share a word, a name
// without a country, or, being people, a name alone, stay two.
package consolidate

import (
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/list"
)

// A Ref names a listing of another list by three things, since a name alone
// joins nothing: its list, its primary name, and its key there or a citation
// of the rule that added it.
type Ref struct {
	List list.ID
	Name string
	Key  string        // "" where Rule is given
	Rule cite.Citation // looked at where Key is ""
}

// A Statement is the fact that two listings are of one party.
type Statement struct {
	A, B      Ref
	Says      string // one sentence
	Cite      string
	Certainty cite.Certainty
}

// A Party is one party with all its listings.
type Party struct {
	// ID is the list and key of the first listing, such as
	// "us/ofac/cmic#33091". It stays the same as long as that listing does.
	ID       string
	Name     string   // primary name of the first listing, or "" for an address
	Listings []Member // first the Entity List, then the order of the register
}

// A Member is a listing of a party and what joined it to the others.
type Member struct {
	Listing *list.Listing
	Rule    string // ID of the rule; "" for the first listing
	Why     string // the rule in one sentence, with what it found
}

// A Register gives the party of every listing of some list versions. It is not
// changed after Parties made it.
type Register struct {
	parties []Party
	of      map[*list.Listing]int32
}

// Parties gives all parties, in the order in which their first listing stands
// in the versions.
func (r *Register) Parties() []Party { return r.parties }

// Of gives the party of a listing of the versions that the register was made
// of. The pointer must point into one of them. It reports false for any other.
func (r *Register) Of(l *list.Listing) (Party, bool) {
	i, ok := r.of[l]
	if !ok {
		return Party{}, false
	}
	return r.parties[i], true
}

// Parties joins the listings of versions to parties, by the rules of this
// package and by what is said of them. The same input in the same order gives
// the same register.
func Parties(versions []*list.Version, said []Statement) *Register {
	j := newJoiner(versions)
	for _, rule := range rules {
		rule.join(j, rule)
	}
	j.statements(said)
	return j.register()
}

// register turns the joined sets into parties.
func (j *joiner) register() *Register {
	r := &Register{of: make(map[*list.Listing]int32, len(j.nodes))}
	at := make([]int32, len(j.nodes)) // party of each root, counted from 1
	var sets [][]int32
	lone := make([]int32, len(j.nodes)) // one backing for all sets of one
	for i := range j.nodes {
		n := int32(i)
		root := j.root(n)
		if at[root] == 0 {
			lone[i] = n
			sets = append(sets, lone[i:i+1:i+1])
			at[root] = int32(len(sets))
		} else {
			sets[at[root]-1] = append(sets[at[root]-1], n)
		}
		r.of[j.nodes[n].listing] = at[root] - 1
	}
	members := make([]Member, 0, len(j.nodes))
	r.parties = make([]Party, len(sets))
	for i, set := range sets {
		from := len(members)
		members = j.members(members, set)
		first := members[from].Listing
		r.parties[i] = Party{
			ID: string(first.List) + "#" + first.Key, Name: first.Subject.Name(),
			Listings: members[from:len(members):len(members)],
		}
	}
	return r
}

// members appends the listings of one party to out, in their order, each with
// what joined it to the first one or to one that is joined to it.
func (j *joiner) members(out []Member, set []int32) []Member {
	if len(set) == 1 {
		return append(out, Member{Listing: j.nodes[set[0]].listing})
	}
	slices.SortStableFunc(set, func(a, b int32) int {
		la, lb := j.nodes[a].listing.List, j.nodes[b].listing.List
		if d := rank(la) - rank(lb); d != 0 {
			return d
		}
		return list.Compare(la, lb)
	})
	why := map[int32]edge{}
	reached := []int32{set[0]}
	for i := 0; i < len(reached); i++ {
		for _, e := range j.edges[reached[i]] {
			if _, ok := why[e.to]; !ok && e.to != set[0] {
				why[e.to] = e
				reached = append(reached, e.to)
			}
		}
	}
	for _, n := range set {
		out = append(out, Member{Listing: j.nodes[n].listing, Rule: why[n].rule, Why: why[n].why})
	}
	return out
}

// rank puts the Entity List first: its entries say most about what a party may
// be sent.
func rank(id list.ID) int {
	if id == entityList {
		return 0
	}
	return 1
}

const entityList list.ID = "us/bis/entity-list"

// onOFAC reports whether the Treasury numbers the entries of that list. It
// gives a party one number on all its lists.
func onOFAC(id list.ID) bool { return strings.HasPrefix(string(id), "us/ofac/") }
