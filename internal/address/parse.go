package address

import (
	"strings"

	"github.com/navicert/navicert/internal/place"
)

// A parser takes the parts of a line, step by step from the surest to the
// least sure: countries, numbers with a mark, streets, buildings, areas, bare
// numbers, and what is left.
type parser struct {
	parts []part
	out   Address
	// the parts that a street or a building was found in
	streetAt, buildingAt []int
}

// countries finds the countries, each a whole part or the last words of one.
func (p *parser) countries() {
	for i := range p.parts {
		w := p.parts[i]
		for from := max(0, len(w)-4); from < len(w); from++ {
			code, ok := country(w[from:], from == 0)
			if !ok {
				continue
			}
			p.out.Countries = add(p.out.Countries, code)
			for k := from; k < len(w); k++ {
				w[k].used = true
			}
			break
		}
	}
	for _, w := range p.parts {
		for _, x := range w {
			p.out.words = append(p.out.words, x.text)
		}
	}
}

// country reads words as a country. Codes of two letters are also those of
// states and streets, so only HK and the like, alone in a part, are read.
func country(w part, whole bool) (string, bool) {
	var text []string
	for _, x := range w {
		text = append(text, x.text)
	}
	s := strings.Join(text, " ")
	if len(s) < 4 {
		switch s {
		case "hk", "cn", "ru", "tr", "ae", "uae", "prc", "usa", "uk":
			if !whole {
				return "", false
			}
		default:
			return "", false
		}
	}
	return place.Parse(strings.ToUpper(s))
}

// marked finds the numbers that say what they are.
func (p *parser) marked() {
	for _, w := range p.parts {
		for i := range w {
			if !w[i].used {
				p.mark(w, i)
			}
		}
	}
}

// mark reads the number that belongs to the mark at i, if there is one there.
func (p *parser) mark(w part, i int) {
	switch x := &w[i]; {
	case x.floored:
		p.take(&p.out.Floors, x)
	case x.sort == unitMark:
		p.after(&p.out.Units, w, i)
	case x.sort == floorMark:
		if i > 0 && !w[i-1].used && countable(&w[i-1]) {
			p.take(&p.out.Floors, &w[i-1])
			x.used = true
			return
		}
		p.after(&p.out.Floors, w, i)
	case x.sort == blockMark, x.form == "building", x.form == "tower":
		p.block(w, i)
	case x.sort == houseMark:
		p.after(&p.out.Houses, w, i)
	case x.form == "street" && x.text == "str" && i+1 < len(w) && w[i+1].digital && !wordsBefore(w, i):
		p.after(&p.out.Blocks, w, i) // Russian stroenie
	case x.sort == afterHouse, x.sort == afterUnit, x.text == "shi":
		if i > 0 && w[i-1].digital && !w[i-1].used {
			to := &p.out.Houses
			if x.sort != afterHouse {
				to = &p.out.Units
			}
			p.take(to, &w[i-1])
			x.used = true
		}
	}
}

// countable reports whether a word is a number or an ordinal in words.
func countable(x *word) bool {
	if x.digital {
		return true
	}
	n, ok := ordinals[x.text]
	if ok {
		x.number = Number{From: n, To: n}
	}
	return ok
}

// after reads the number or the letter behind the mark at i: "Room 5", "Flat
// No. 41", "Unit D", and for units "Flat/RM 2309".
func (p *parser) after(to *[]Number, w part, i int) {
	n := i + 1
	for n < len(w) && (w[n].sort == houseMark && len(w[n].text) > 1 || w[n].sort == w[i].sort && w[i].sort == unitMark) {
		n++
	}
	if n >= len(w) || w[n].used {
		return
	}
	x := &w[n]
	switch {
	case x.digital && (!x.floored || w[i].sort != houseMark):
		if x.floored && w[i].sort == unitMark && strings.Contains(x.text, "/") {
			p.take(&p.out.Floors, x) // "Office 16/F"
			return
		}
		p.take(to, x)
	case len(x.text) == 1 && w[i].sort != houseMark:
		x.number = letter(x.text)
		p.take(to, x)
	default:
		return
	}
	for k := i; k < n; k++ {
		w[k].used = true
	}
}

// block reads "Block B", "Building 4B", "Tower 1", "4 Bld." and "B zuo". A
// building with a name keeps it, and the number behind is that of the house:
// "MW Tower 111 Bonham Strand".
func (p *parser) block(w part, i int) {
	named := wordsBefore(w, i)
	switch {
	case i+1 < len(w) && (w[i+1].digital && !w[i+1].ordinal || len(w[i+1].text) == 1) && !w[i+1].floored:
		street := i+2 < len(w) && w[i+1].digital && !w[i+2].digital
		if named && street && w[i-1].sort != houseType && w[i].sort != blockMark {
			return
		}
		p.after(&p.out.Blocks, w, i)
	case i > 0 && !w[i-1].used && (w[i-1].digital || len(w[i-1].text) == 1) && !w[i-1].floored:
		x := &w[i-1]
		if !x.digital {
			x.number = letter(x.text)
		}
		p.take(&p.out.Blocks, x)
		w[i].used = true
	}
}

// wordsBefore reports whether the word before i is one of a name.
func wordsBefore(w part, i int) bool {
	return i > 0 && !w[i-1].used && !w[i-1].digital && len(w[i-1].text) > 1 && w[i-1].sort != houseMark
}

// take keeps a number. A letter of a floor, as in 13F, is no part of it.
func (p *parser) take(to *[]Number, x *word) {
	n := x.number
	if x.floored && to == &p.out.Floors {
		n.After = ""
	}
	*to = append(*to, n)
	x.used = true
}

func add[T comparable](s []T, x T) []T {
	for _, y := range s {
		if y == x {
			return s
		}
	}
	return append(s, x)
}
