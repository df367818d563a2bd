package history

import (
	"slices"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
)

// Past is what the editions of a list tell beside the last one.
type Past struct {
	// Former are the times in force that the last edition does not tell of, each
	// a listing of its own whose key ends in "@" and the day of its end.
	Former []Former
	// Back are the listings of the last edition that were away and returned, by
	// their keys: since when they are in force, and the fact that says so.
	Back map[string]Return
}

// A Return is the last start of a listing that was away.
type Return struct {
	From day.Day
	Fact list.Fact
}

// A Former is a listing in one time in force that is over, and the first day on
// which it is known to have been in force.
type Former struct {
	Listing list.Listing
	Sure    day.Day
}

// Past gives what the first known editions tell beside the last of them. Where
// a listing was away and returned, it may have been in force from the day after
// the last edition without it; that time is a Former of its own, marked by
// list.PerhapsInForce.
func (t *Track) Past(known int) Past {
	out := Past{Back: map[string]Return{}}
	for _, l := range t.Lives {
		for _, v := range t.Intervals(l, known) {
			s := l.Stays[v.stay]
			gone := s.Last+1 < known
			if v.Start == startReturned || gone && v.Start == startNew {
				out.Former = append(out.Former, t.perhaps(v, t.Editions[s.First-1])...)
			}
			switch {
			case gone:
				out.Former = append(out.Former, t.former(v, t.Editions[s.Last+1]))
			case v.Start == startReturned:
				out.Back[v.Listing.Key] = Return{v.From, list.Fact{
					Says:      "It was off the list, and is on it again since the list of " + v.From.String() + ".",
					Cite:      "list version " + t.Editions[s.First].Version.Short(),
					Certainty: cite.B,
				}}
			}
		}
	}
	return out
}

// former is a time in force that ended with an edition that lacks the listing.
func (t *Track) former(v Interval, without Edition) Former {
	l := *v.Listing
	l.InForce, l.Key = v.Span, l.Key+"@"+v.Until.String()
	l.Facts = append(slices.Clip(l.Facts), list.Fact{
		Says:      "The list of " + without.Dated.String() + " does not have it any more.",
		Cite:      "list version " + without.Version.Short(),
		Certainty: cite.B,
	})
	return Former{l, v.Sure}
}

// perhaps is the time between the last edition without a listing and the one
// that had it again, nothing where these are of two days in a row.
func (t *Track) perhaps(v Interval, without Edition) []Former {
	from := without.Dated.Add(1)
	if from >= v.From {
		return nil
	}
	l := *v.Listing
	l.InForce, l.Key = day.Span{From: from, Until: v.From}, l.Key+"@"+v.From.String()
	l.Facts = append(list.NotOfStart(l.Facts), list.Fact{
		Says:      list.PerhapsInForce + "the list of " + without.Dated.String() + " does not have it, and that of " + v.From.String() + " has it again.",
		Cite:      "list version " + without.Version.Short(),
		Certainty: cite.C,
	})
	return []Former{{l, v.From}}
}
