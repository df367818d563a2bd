package index

import "github.com/navicert/navicert/internal/match"

// units are words of the query by how they touch list words: those of equal lead
// to the names that have them word for word, the others to the names that have
// what resembles them. Their lists are read or left apart.
type units [ways]uint64

// all gives the words of the query that touch in any way.
func (u *units) all() uint64 {
	var all uint64
	for _, m := range u {
		all |= m
	}
	return all
}

// add puts those of others to them.
func (u *units) add(others *units) {
	for how, m := range others {
		u[how] |= m
	}
}

// of gives the units that count for a bearer.
func (u units) of(who bearer) units {
	if who == anyone {
		u[spoken] = 0
	}
	return u
}

// ways gives the ways in which word i touches, a bit for each.
func (u *units) ways(i int) uint64 {
	return u[equal]>>i&1 | u[similar]>>i&1<<similar | u[light]>>i&1<<light | u[spoken]>>i&1<<spoken
}

// hash spreads the units, and more words, over 64 bits.
func (u *units) hash(more uint64) uint64 {
	h := more
	for _, m := range u {
		h = (h ^ m) * 0x9e3779b97f4a7c15
		h ^= h >> 29
	}
	return h * 0xd6e8feb86659fd93
}

// costly gives the units that lead to names, the costliest first: unit u is word
// u/ways of the query by way u%ways.
func (s *Searcher) costly() []uint8 {
	s.order = s.order[:0]
	for i := range s.q.Tokens {
		for how, cost := range s.touch[i].cost {
			if cost == 0 {
				continue
			}
			at := len(s.order)
			s.order = append(s.order, 0)
			for ; at > 0 && s.costOf(s.order[at-1]) < cost; at-- { // most queries have two words
				s.order[at] = s.order[at-1]
			}
			s.order[at] = uint8(i*ways + how)
		}
	}
	return s.order
}

func (s *Searcher) costOf(u uint8) int32 { return s.touch[u/ways].cost[u%ways] }

// exclude chooses of the units those whose lists need not be read for a bearer:
// names that only they touch cannot reach the threshold. The first are tried
// first, behind those that are known to be left out.
func (s *Searcher) exclude(who bearer, order []uint8, out units) units {
	for _, u := range order {
		if out[u%ways]>>(u/ways)&1 != 0 {
			continue
		}
		try := out
		try[u%ways] |= 1 << (u / ways)
		by := try.of(who)
		if most, _ := s.best(&by, 0, who); most < s.t {
			out = try
		}
	}
	return out
}

// best gives the most that a name can score that no other units touch, with the
// words that may be confirmed, and those in more as the initials of the name; and
// what the list words that are found weigh at the most.
func (s *Searcher) best(u *units, more uint64, who bearer) (score, full int) {
	if s.lim.support|more == 0 {
		return s.bestOf(u, who)
	}
	h := haul{units: *u, confirmed: more}
	for i := range s.q.Tokens {
		most, f := s.heaviestOf(i, u, more)
		h.bits, h.top, full = h.bits+most, max(h.top, most), full+f
	}
	return s.mostOf(&h, s.lim.support, who), full
}

// bestOf is best where nothing may be confirmed, which is so of most queries.
func (s *Searcher) bestOf(u *units, who bearer) (score, full int) {
	b := &s.lim
	h := haul{units: *u}
	found, rest, similar := 0, 0, match.Full
	for i := range s.q.Tokens {
		t, by := &s.touch[i], u.ways(i)
		if by == 0 {
			rest += int(b.loose[i])
			continue
		}
		found += int(t.weight[by])
		similar = min(similar, int(t.sim[by]))
		most := int(t.told[by])
		h.bits, h.top, full = h.bits+most, max(h.top, most), full+int(t.heavy[by])
	}
	if found == 0 || b.demand.Whole && h.all() != b.every || b.demand.Exact && b.need&^h.units[equal] != 0 {
		return 0, full
	}
	if who == person {
		rest = rest * match.PersonDiscount / 10
	}
	if similar == match.Full || len(s.q.Tokens) > sharp {
		return b.less(1000*found/(2*(found+rest)), &h, who, false), full
	}
	var f shares
	full = 0
	for i := range s.q.Tokens {
		if by := u.ways(i); by != 0 {
			t := &s.touch[i]
			f.add(int(t.sim[by]), int(t.weight[by]))
			full += int(t.sim[by]) * int(t.heavy[by])
		}
	}
	return b.less(f.most(rest), &h, who, false), (full + match.Full - 1) / match.Full
}

// heaviestOf gives what word i of the query tells, and weighs, at the most in the
// names that no other units touch, with the words of best.
func (s *Searcher) heaviestOf(i int, u *units, more uint64) (told, full int) {
	t, bit, by := &s.touch[i], uint64(1)<<i, u.ways(i)
	confirms := s.lim.support&bit != 0
	if confirms {
		by = 1<<ways - 1
	}
	told, full = int(t.told[by]), int(t.heavy[by])
	if confirms { // it may confirm a heavier word than those it touches
		told, full = max(told, int(s.q.Tokens[i].Rare)), max(full, rarest)
	}
	if more&bit != 0 {
		told, full = max(told, s.x.letterRare), max(full, s.x.letterFull)
	}
	return told, full
}
