package index

import "slices"

// readRatio is how many entries of a posting list are read as fast as one name
// is looked at.
const readRatio = 6

// leftOut is what gather has not read. Slack is what the weight of a name may
// exceed the bound by for any name, and unread what lists that were not read add.
type leftOut struct {
	units
	slack, unread uint64
}

// gather collects the names that words of the query touch, and which words
// touch each, but for words left out. Of these it reads the lists, too, where
// that is cheap; it gives those that it has not read.
func (s *Searcher) gather() leftOut {
	var left leftOut
	s.cands = s.cands[:0]
	var all units
	for i := range s.q.Tokens {
		for how, n := range s.touch[i].cost {
			if n > 0 {
				all[how] |= 1 << i
			}
		}
		if s.lim.support&^s.lim.letters&(1<<i) != 0 {
			left.slack += rarest
		}
	}
	var out [initials]units
	var to [segments]uint32
	light, order := s.mostSlack(), s.costly()
	first := firms
	if s.lim.demand.Personal {
		first = seeming
	}
	for part := first; part < initials; part++ {
		who := bearers[part]
		var known units
		if part == seeming && first == firms {
			known = out[firms].of(anyone) // what is thin costs these no less
		}
		out[part] = s.exclude(who, order, known)
		to[part] = s.x.upTo(part, s.heaviest(all.of(who), 0, who), light)
	}
	for i := range s.q.Tokens {
		bit := uint64(1) << i
		for _, w := range s.touch[i].words {
			for part := first; part < initials; part++ {
				if out[part][w.how]&bit == 0 && (w.how != spoken || part != firms) {
					s.reach(upTo(s.x.part(w.id, part), to[part]), bit, w)
				}
			}
			s.reach(s.x.part(w.id, initials), bit, w)
		}
	}
	for i := range s.q.Tokens {
		for how := range touching(ways) {
			if !s.complete(i, how, &out) {
				left.units[how] |= 1 << i
				left.unread += rarest
			}
		}
	}
	return left
}

// complete notes for the names that were collected whether a word of the query
// touches them by lists that were left out, unless that costs too much.
func (s *Searcher) complete(i int, how touching, out *[initials]units) bool {
	var parts [initials]bool
	left := false
	for part := range out {
		parts[part] = out[part][how]>>i&1 != 0 && (how != spoken || part != firms)
		left = left || parts[part]
	}
	if !left {
		return true
	}
	if s.touch[i].cost[how] > readRatio*len(s.cands) {
		return false
	}
	for _, w := range s.touch[i].words {
		if w.how != how {
			continue
		}
		for part, is := range parts {
			if !is {
				continue
			}
			for _, n := range s.x.part(w.id, part) {
				if a := &s.acc[n]; a.turn == s.nameTurn {
					a.units[how] |= 1 << i
					a.slack += w.slack
				}
			}
		}
	}
	return true
}

// upTo gives the names of a list up to, not including, one.
func upTo(list []uint32, to uint32) []uint32 {
	if len(list) == 0 || list[len(list)-1] < to {
		return list
	}
	n, _ := slices.BinarySearch(list, to)
	return list[:n]
}

// reach notes that a word of the query touches the names of a list.
func (s *Searcher) reach(list []uint32, bit uint64, w touch) {
	for _, n := range list {
		a := &s.acc[n]
		if a.turn != s.nameTurn {
			*a = reached{turn: s.nameTurn, slack: w.slack}
			s.cands = append(s.cands, n)
		} else {
			a.slack += w.slack
		}
		a.units[w.how] |= bit
	}
}
