package mention

import (
	"fmt"
	"slices"
)

// Exhaustive gives a scanner that tries every word of every name as the place
// to begin a match, and keeps no masks: what it finds, the anchors must find.
func Exhaustive(s *Scanner) *Scanner {
	x := *s
	x.lexemes = slices.Clone(s.lexemes)
	x.anchors = nil
	at := make([][]anchor, len(x.lexemes))
	for i := range x.names {
		n := &x.names[i]
		for k, w := range x.words[n.from:n.to] {
			at[w.id] = append(at[w.id], anchor{name: int32(i), at: uint8(k)})
		}
	}
	for id := range x.lexemes {
		l := &x.lexemes[id]
		l.from = int32(len(x.anchors))
		x.anchors = append(x.anchors, at[id]...)
		l.to = int32(len(x.anchors))
	}
	x.marks = slices.Clone(s.marks)
	for id := range x.lexemes {
		if x.lexemes[id].to > x.lexemes[id].from {
			x.marks[id-passed] |= marksAnchor
		}
	}
	return &x
}

// Matches gives all matches in a text before any is chosen, sorted.
func Matches(s *Scanner, body string) []string {
	w := s.walk(body)
	var out []string
	for _, m := range w.found {
		n := s.names[m.name]
		out = append(out, fmt.Sprintf("%d:%d %q %s name %d of party %d, %d bits, %d hundredths", m.start, m.end, body[m.start:m.end], m.tier, m.name, n.party, m.bits, m.share))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// Best is the tier that a name can reach at most in a text that has it as
// listed, for each listed name of each party as "ID/text".
func Best(s *Scanner) map[string]Tier {
	out := map[string]Tier{}
	for i := range s.names {
		n := &s.names[i]
		p := &s.parties[n.party]
		text := p.Listings[n.listing].Subject.Names[n.name].Text
		tier := A
		if n.from < n.to {
			m := match{share: 100}
			for k, w := range s.words[n.from:n.to] {
				m.bits += int32(s.lexemes[w.id].bits)
				m.parts = append(m.parts, part{word: int32(k), flags: capital | upper})
			}
			tier = s.tier(&m, n)
		}
		key := p.ID + "/" + text
		if best, ok := out[key]; !ok || tier < best {
			out[key] = tier
		}
	}
	return out
}

// Words gives the words of a text that fits into a window: where each stands
// and all that was resolved of it, but not what stands around it.
func Words(s *Scanner, body string) []string {
	w := s.walk(body)
	var out []string
	for _, t := range w.tokens {
		out = append(out, fmt.Sprintf("%d:%d is %d, flags %b", t.start, t.end, t.id, t.flags&^(barrier|soft|anchored)))
	}
	return out
}
