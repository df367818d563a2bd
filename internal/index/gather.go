package index

import "slices"

// readRatio is how many entries of a posting list are read as fast as one name
// is looked at.
const readRatio = 64

// leftOut is what gather has not read. Slack is what the weight of a name may
// exceed the bound by for any name, and unread what lists that were not read add.
type leftOut struct {
	units
	slack, unread uint64
}

// A selection is which lists of the segments below initials are read: all but
// those of the units left out, of the segments from first on. Found says of which
// segments names were collected.
type selection struct {
	out   [initials]units
	first int
	found [segments]bool
}

// reads reports whether the lists of a segment are read that word i of the query
// leads to in a way.
func (c *selection) reads(part int, how touching, i int) bool {
	switch {
	case part == initials:
		return true
	case part < c.first || how == spoken && part == firms:
		return false
	}
	return c.out[part][how]>>i&1 == 0
}

// leaves reports whether the lists of a segment below initials are left out, of
// which names were collected.
func (c *selection) leaves(part int, how touching, i int) bool {
	return c.found[part] && c.out[part][how]>>i&1 != 0 && (how != spoken || part != firms)
}

// gather collects the names that words of the query touch, and which words
// touch each, but for words left out. Of these it reads the lists, too, where
// that is cheap; it gives those that it has not read.
func (s *Searcher) gather() leftOut {
	var left leftOut
	s.cands, s.acc = s.cands[:0], s.acc[:0]
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
	var pick selection
	var to [segments]uint32
	light, order := s.mostSlack(), s.costly()
	if s.lim.demand.Personal {
		pick.first = seeming
	}
	for part := pick.first; part < initials; part++ {
		who := bearers[part]
		var known units
		if part == seeming && pick.first == firms {
			known = pick.out[firms].of(anyone) // what is thin costs these no less
		}
		heaviest := s.heaviest(all.of(who), 0, who)
		if heaviest == 0 { // no name of them can reach the threshold
			pick.out[part] = all
			continue
		}
		pick.out[part] = s.exclude(who, order, known)
		to[part] = s.x.upTo(part, heaviest, light)
	}
	to[initials] = s.x.begin[segments]
	for i := range s.q.Tokens {
		s.read(i, &pick, &to)
	}
	if len(s.cands) == 0 {
		return left
	}
	for i := range s.q.Tokens {
		for how := range touching(ways) {
			if !s.complete(i, how, &pick) {
				left.units[how] |= 1 << i
				left.unread += rarest
			}
		}
	}
	return left
}

// read collects the names that word i of the query leads to by the lists that are
// picked, each up to a name.
func (s *Searcher) read(i int, pick *selection, to *[segments]uint32) {
	t, bit := &s.touch[i], uint64(1)<<i
	one := func(w touch) {
		for part := pick.first; part < segments; part++ {
			if !pick.reads(part, w.how, i) {
				continue
			}
			if names := upTo(s.x.part(w.id, part), to[part]); len(names) > 0 {
				pick.found[part] = true
				s.reach(names, bit, w)
			}
		}
	}
	for _, w := range t.pairs {
		one(w)
	}
	k := s.more(t.word)
	if k == nil {
		for _, w := range t.word.touches {
			one(w)
		}
		return
	}
	for _, w := range t.word.equals {
		one(w)
	}
	for how := similar; how < ways; how++ {
		if t.word.sums.cost[how] == 0 {
			continue
		}
		for part := pick.first; part < segments; part++ {
			if !pick.reads(part, how, i) {
				continue
			}
			names, slack := k.part(how, part)
			if names = upTo(names, to[part]); len(names) > 0 {
				pick.found[part] = true
				s.reachAll(names, slack, bit, how)
			}
		}
	}
}

// complete notes for the names that were collected whether a word of the query
// touches them by lists that were left out, unless that costs too much.
func (s *Searcher) complete(i int, how touching, pick *selection) bool {
	left, t := 0, &s.touch[i]
	k := t.word.known.Load()
	for part := range initials {
		switch {
		case !pick.leaves(part, how, i):
		case k != nil && how != equal:
			names, _ := k.part(how, part)
			left += len(names)
		default:
			left = int(t.cost[how])
		}
	}
	if left == 0 {
		return true
	}
	if left > readRatio*len(s.cands) {
		return false
	}
	bit := uint64(1) << i
	for part := range initials {
		if !pick.leaves(part, how, i) {
			continue
		}
		switch {
		case how == equal:
			s.note(t.word.equals, part, bit, how)
		case k != nil:
			names, slack := k.part(how, part)
			s.noteAll(names, slack, bit, how)
		default:
			s.note(t.word.touches, part, bit, how)
		}
		s.note(t.pairs, part, bit, how)
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
		a := s.collect(n)
		a.units[w.how] |= bit
		a.slack += w.slack
	}
}

// reachAll is reach for names with a slack each.
func (s *Searcher) reachAll(list []uint32, slack []uint16, bit uint64, how touching) {
	for at, n := range list {
		a := s.collect(n)
		a.units[how] |= bit
		a.slack += uint32(slack[at])
	}
}

// collect gives what is known of a name, which is collected now at the latest.
func (s *Searcher) collect(n uint32) *reached {
	if s.seen[n] == s.seenTurn {
		return &s.acc[s.place[n]]
	}
	at := len(s.cands)
	s.seen[n], s.place[n] = s.seenTurn, uint32(at)
	s.cands = append(s.cands, n)
	s.acc = append(s.acc, reached{})
	return &s.acc[at]
}

// note notes which of the collected names some touches lead to.
func (s *Searcher) note(touches []touch, part int, bit uint64, how touching) {
	for _, w := range touches {
		if w.how != how {
			continue
		}
		for _, n := range s.x.part(w.id, part) {
			if s.seen[n] == s.seenTurn {
				a := &s.acc[s.place[n]]
				a.units[how] |= bit
				a.slack += w.slack
			}
		}
	}
}

// noteAll is note for names with a slack each.
func (s *Searcher) noteAll(list []uint32, slack []uint16, bit uint64, how touching) {
	for at, n := range list {
		if s.seen[n] == s.seenTurn {
			a := &s.acc[s.place[n]]
			a.units[how] |= bit
			a.slack += uint32(slack[at])
		}
	}
}
