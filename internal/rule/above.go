package rule

import (
	"slices"

	"github.com/navicert/navicert/internal/name"
	"github.com/navicert/navicert/internal/ownership"
	"github.com/navicert/navicert/internal/transaction"
)

// above is who owns the owners of a party, and what those of them who are listed
// capture.
type above struct {
	book   ownership.Book
	direct map[string][]Catch // of the owners that are listed themselves, by key
	at     map[string]int
	result *ownership.Result
	listed *ownership.Result // the same if all who may be listed are
}

// above finds what the owners with a listing of which counts says yes capture
// among the owners that the file states. Both 50 percent rules of the United
// States have the same test.
func (f *Facts) above(counts func(*Listed) bool) *above {
	a := &above{direct: map[string][]Catch{}, at: map[string]int{}}
	for _, o := range f.Party.Owners {
		a.add(f, o, counts)
	}
	g := a.book.On(f.On)
	var seeds, all []ownership.Seed
	for i, p := range g.Parties {
		a.at[p.Key] = i
		if caught := a.direct[p.Key]; len(caught) > 0 {
			sure := slices.ContainsFunc(caught, func(c Catch) bool { return c.Sure })
			seeds = append(seeds, ownership.Seed{Party: i, Sure: sure})
			all = append(all, ownership.Seed{Party: i, Sure: true})
		}
	}
	half, _ := ownership.FindRegime("us/ofac/50-percent")
	a.result, a.listed = g.Solve(half, seeds), g.Solve(half, all)
	return a
}

// ownerKey makes owners of the same name in the same country one.
func ownerKey(o *Owner) string { return name.Plain(o.Name) + "/" + o.Country }

func (a *above) add(f *Facts, o *Owner, counts func(*Listed) bool) {
	key := ownerKey(o)
	a.book.Name(ownership.Party{Key: key, Name: o.Name, Country: o.Country})
	if a.direct[key] == nil {
		for _, d := range o.Listed {
			t := f.Through(o, d)
			if !counts(d) {
				continue
			}
			if done, _ := t.standing(); done {
				continue
			}
			open := t.undecided()
			a.direct[key] = append(a.direct[key], Catch{Owner: o, Listed: d, Sure: len(open) == 0, open: t.asked(open)})
		}
	}
	for _, up := range o.Owners {
		a.add(f, up, counts)
		// A company cannot own itself; a file that says so says nothing by it.
		_ = a.book.Hold(ownership.Holding{
			Owner: ownerKey(up), Owned: key, Interest: ownership.Shares,
			Low: hundredths(up.Low), High: min(ownership.Whole, hundredths(up.High+transaction.One/100-1)),
		})
	}
}

// hundredths gives a percentage in hundredths of a percent, rounded down.
func hundredths(d transaction.Decimal) ownership.Share {
	return ownership.Share(d / (transaction.One / 100))
}

// catches gives the listings by which an owner counts: its own, or else those of
// its owners that capture it, or may.
func (a *above) catches(o *Owner) []Catch {
	key := ownerKey(o)
	var out []Catch
	for _, c := range a.direct[key] {
		c.Owner = o
		out = append(out, c)
	}
	party := a.at[key]
	state := a.result.State(party)
	if len(out) > 0 || state == ownership.Clear {
		return out
	}
	for _, root := range a.result.Roots(party) {
		for _, c := range a.direct[a.result.Graph.Parties[root].Key] {
			c.Through, c.Owner = c.Owner, o
			c.Sure = c.Sure && state == ownership.Captured
			out = append(out, c)
		}
	}
	return out
}

// ifListed reports whether an owner counts for certain if all who may be listed
// are.
func (a *above) ifListed(o *Owner) bool {
	s := a.listed.State(a.at[ownerKey(o)])
	return s == ownership.Listed || s == ownership.Captured
}
