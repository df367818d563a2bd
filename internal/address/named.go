package address

// streets finds the names before, or else after, the words for a street.
func (p *parser) streets() {
	for n, w := range p.parts {
		for i := range w {
			if w[i].used || w[i].sort != streetType || i+1 < len(w) && w[i+1].sort == houseType && !w[i+1].used {
				continue // "Bright Way Tower" is no way
			}
			from, to := run(w, i)
			if from == to {
				from, to = following(w, i)
			}
			if from == to {
				continue
			}
			s := Street{Type: w[i].form}
			for k := from; k < to; k++ {
				s.Name = append(s.Name, w[k].heading(k == to-1))
				w[k].used = true
			}
			w[i].used = true
			if i+1 < len(w) && !w[i+1].used && directions[w[i+1].text] != "" { // Chatham Road South
				s.Name = append(s.Name, directions[w[i+1].text])
				w[i+1].used = true
			}
			p.house(w, from)
			p.out.Streets = append(p.out.Streets, s)
			p.streetAt = append(p.streetAt, n)
		}
	}
}

// heading gives the form of a word in a street's name: its last word may be a
// direction in pinyin.
func (x *word) heading(last bool) string {
	if d := directions[x.text]; last && d != "" {
		return d
	}
	return x.text
}

// run gives the words of a name that end before i.
func run(w part, i int) (from, to int) {
	from = i
	for from > 0 {
		x := &w[from-1]
		if x.used || x.digital && !x.ordinal || x.sort == houseType || x.sort == areaType && x.text != "new" || x.sort == streetType || x.sort == blockMark {
			break
		}
		from--
	}
	for from < i && w[from].sort != plain {
		from++
	}
	return from, i
}

// following gives up to two words of a name behind i: "ulitsa Lenina".
func following(w part, i int) (from, to int) {
	from, to = i+1, i+1
	for to < len(w) && to < from+2 && !w[to].used && !w[to].digital && w[to].sort == plain {
		to++
	}
	return from, to
}

// house takes the bare number before a name that begins at from as that of the
// house.
func (p *parser) house(w part, from int) {
	if from > 0 && w[from-1].digital && !w[from-1].used && !w[from-1].ordinal && !w[from-1].floored {
		p.take(&p.out.Houses, &w[from-1])
	}
}

// buildings finds the names before the words for a building.
func (p *parser) buildings() {
	for n, w := range p.parts {
		for i := range w {
			if w[i].used || w[i].sort != houseType {
				continue
			}
			from, to := i, i
			for from > 0 && !w[from-1].used && (!w[from-1].digital || w[from-1].ordinal) && w[from-1].sort != areaType && w[from-1].sort != houseType {
				from--
			}
			var name Phrase
			for k := from; k < to; k++ {
				w[k].used = true
				if w[k].sort != filler {
					name = append(name, w[k].text)
				}
			}
			w[i].used = true
			if len(name) > 0 {
				p.out.Buildings = append(p.out.Buildings, name)
				p.buildingAt = append(p.buildingAt, n)
			}
		}
	}
}

// areas finds the names before the words for a quarter, a city or a region.
func (p *parser) areas() {
	for _, w := range p.parts {
		for i := range w {
			if w[i].used || w[i].sort != areaType {
				continue
			}
			from := i
			for from > 0 && !w[from-1].used && !w[from-1].digital && w[from-1].sort == plain {
				from--
			}
			w[i].used = true
			p.area(w[from:i])
		}
	}
}

// area keeps the unused words of a part as areas, one for each run of them.
func (p *parser) area(w part) {
	var a Phrase
	keep := func() {
		if len(a) > 0 {
			p.out.Areas = append(p.out.Areas, a)
		}
		a = nil
	}
	for k := range w {
		if w[k].used || w[k].digital || len(w[k].text) < 2 || w[k].sort == filler {
			keep()
			continue
		}
		a = append(a, w[k].text)
		w[k].used = true
	}
	keep()
}

// bare places the numbers that do not say what they are: codes of the post,
// houses before a name without "street", the house nearest to the street, and
// rooms. A number among words that are no street, as in "Ward 11", is left.
func (p *parser) bare() {
	for _, w := range p.parts {
		for i := range w {
			if x := &w[i]; x.used || !x.digital || p.code(w, i) {
				continue
			}
			if !p.out.Located() && i+1 < len(w) && !w[i+1].used && w[i+1].sort == plain && len(w[i+1].text) > 1 {
				p.untyped(w, i)
			}
		}
	}
	if len(p.out.Houses) == 0 {
		p.nearest()
	}
	for _, w := range p.parts {
		for i := range w {
			if x := &w[i]; !x.used && x.digital && p.alone(w) {
				p.take(&p.out.Units, x)
			}
		}
	}
}

// nearest takes the bare number nearest to the street, else to the building,
// as that of the house: in its part, in the one before, in the one behind.
func (p *parser) nearest() {
	for _, sites := range [...][]int{p.streetAt, p.buildingAt} {
		for _, step := range [...]int{0, -1, 1} {
			for _, at := range sites {
				if n := at + step; n >= 0 && n < len(p.parts) && p.houseIn(p.parts[n]) {
					return
				}
			}
		}
	}
}

// houseIn takes the first bare number of a part as that of the house.
func (p *parser) houseIn(w part) bool {
	for i := range w {
		if x := &w[i]; !x.used && x.digital && !x.ordinal {
			p.take(&p.out.Houses, x)
			return true
		}
	}
	return false
}

// alone reports whether a part has no word whose use is unknown.
func (p *parser) alone(w part) bool {
	for i := range w {
		if !w[i].used && !w[i].digital {
			return false
		}
	}
	return true
}

// untyped takes "37 Atarbekova" as a street that does not say it is one.
func (p *parser) untyped(w part, i int) {
	var s Street
	for k := i + 1; k < len(w) && !w[k].used && !w[k].digital && w[k].sort == plain; k++ {
		s.Name = append(s.Name, w[k].text)
		w[k].used = true
	}
	p.take(&p.out.Houses, &w[i])
	p.out.Streets = append(p.out.Streets, s)
}

// code takes a number as a code of the post: five or six digits, four that
// begin with a 0, or the two halves of a British one.
func (p *parser) code(w part, i int) bool {
	x := &w[i]
	if n := len(x.text); n == 5 || n == 6 || n == 4 && x.text[0] == '0' {
		if _, rest := cutDigits(x.text); rest == "" {
			p.out.PostCodes = add(p.out.PostCodes, x.text)
			x.used = true
			return true
		}
	}
	if i+1 < len(w) && w[i+1].digital && !w[i+1].used && x.number.Before != "" && w[i+1].number.Before == "" && len(w[i+1].number.After) == 2 {
		p.out.PostCodes = add(p.out.PostCodes, x.text+w[i+1].text)
		x.used, w[i+1].used = true, true
		return true
	}
	return false
}

// rest keeps every word that nothing else took as an area.
func (p *parser) rest() {
	for _, w := range p.parts {
		p.area(w)
	}
}
