package provision

import (
	"strconv"
	"strings"

	"github.com/navicert/navicert/internal/item"
)

// items reads the items that a clause is for, up to the next clause.
func (p *policyParser) items() []Items {
	var all []Items
	for !p.done() {
		from := p.i
		for p.is(",") || p.is(";") || p.is("and") || p.is("for") {
			p.i++
		}
		if p.headAhead() || p.done() || p.is(".") || p.is("see") || p.is("except") || p.is("apart") || p.is("which") {
			p.i = from
			return all
		}
		at := p.i
		i, ok := p.oneItems()
		if !ok {
			p.i = at
			if len(all) > 0 {
				p.i = from
				return all
			}
			for p.i++; !p.done() && !p.headAhead() && !p.is(";") && !p.is("."); p.i++ {
			}
			text := tidy(p.from(at))
			p.problems = append(p.problems, "items not read: "+strconv.Quote(text))
			p.out.Open = append(p.out.Open, "Which items does the review policy mean: "+text+"?")
			return []Items{{Class: UnreadItem, Text: text}}
		}
		if i.Class != AnyItem {
			i.Text = tidy(p.from(at))
		}
		all = append(all, i)
	}
	return all
}

// A wording is a phrase that picks items.
type wording struct {
	phrase string
	items  Items
}

// wordings are the phrases of the published policies, the longer before those
// that they begin with. The commas of a phrase are words of it. To add one,
// write it in lower case, with spaces around every mark.
var wordings = []wording{
	{"items necessary to detect , identify and treat infectious disease", Items{Class: ForPurpose, Purpose: InfectiousDisease}},
	{"items necessary to detect , identify , and treat infectious disease", Items{Class: ForPurpose, Purpose: InfectiousDisease}},
	{"ear 99 items described in the note to eccn 1 a 995", Items{Class: IsEAR99, Purpose: Note1A995}},
	{"food and medicine designated as ear 99", Items{Class: IsEAR99, Purpose: FoodOrMedicine}},
	{"items for u . s . government supported use in the international space station ( iss )", Items{Class: ForPurpose, Purpose: SpaceStation}},
	{"u . s . government supported use in the international space station ( iss )", Items{Class: ForPurpose, Purpose: SpaceStation}},
	{"u . s . government supported space programs", Items{Class: ForPurpose, Purpose: SpaceProgram}},
	{"licenses for the safety of civil aviation of aircraft", Items{Class: ForPurpose, Purpose: CivilAviation}},
	{"telecommunications infrastructure items described in category 5 part 1 or category 5 part 2", Items{Class: ForPurpose, Purpose: TelecomNetwork}},
	{"consumer communications devices identified in § 740 . 19", Items{Class: ForPurpose, Purpose: ConsumerDevices}},
	{"items designed for production of 200 mm wafers destined to a 200 mm wafer production facility", Items{Class: ForPurpose, Purpose: Wafers200}},
	{"all items listed on the ccl", Items{Class: OnCCL}},
	{"all items on the ccl", Items{Class: OnCCL}},
	{"items listed on the ccl", Items{Class: OnCCL}},
	{"items on the ccl", Items{Class: OnCCL}},
	{"ear 99 items", Items{Class: IsEAR99}},
	{"ear 99", Items{Class: IsEAR99}},
	{"all other items subject to the ear", Items{Class: AnyItem}},
	{"all other items", Items{Class: AnyItem}},
	{"all items subject to the ear", Items{Class: AnyItem}},
	{"all items", Items{Class: AnyItem}},
	{"all others", Items{Class: AnyItem}},
	{"everything else", Items{Class: AnyItem}},
}

// oneItems reads one group of items.
func (p *policyParser) oneItems() (Items, bool) {
	class := OfECCN
	from := p.i
	if p.phrase("items not described in") {
		class = NotOfECCN
	} else {
		p.phrase("items described in")
	}
	if p.take("eccns") || p.take("eccn") {
		if e := p.eccns(); len(e) > 0 {
			return Items{Class: class, ECCNs: e}, true
		}
		return Items{}, false
	}
	p.i = from
	for _, w := range wordings {
		if p.phrase(w.phrase) {
			if w.items.Class == AnyItem && p.phrase("to include items described in") {
				// All items already hold these; the text is kept.
				if !p.take("eccns") {
					p.take("eccn")
				}
				p.eccns()
			}
			return w.items, true
		}
	}
	return Items{}, false
}

// eccns reads "1A004.c, 1A004.d, and 2E983", and the short forms of "3B001.a.4,
// .c, .d, f.1.b.2, .k to .p; 3B002.c": a paragraph alone belongs to the code
// before it.
func (p *policyParser) eccns() []item.ECCN {
	var all []item.ECCN
	for {
		from := p.i
		for p.is(",") || p.is(";") || p.is("and") || p.is("or") {
			p.i++
		}
		last := item.ECCN{}
		if len(all) > 0 {
			last = all[len(all)-1]
		}
		upTo := p.take("to")
		if code := p.code(); code != "" && !upTo {
			all = append(all, item.ECCN{Code: code, Paragraph: p.paragraphs("")})
			continue
		} else if code == "" && last.Known() {
			first := ""
			if p.is(".") || p.peek(0).kind == word && len(p.peek(0).s) == 1 && p.peek(1).s == "." && p.peek(1).glued {
				p.take(".")
				if t := p.peek(0); len(t.s) == 1 && t.kind == word {
					first = t.s
					p.i++
				}
			}
			if first != "" {
				e := item.ECCN{Code: last.Code, Paragraph: p.paragraphs(first)}
				if upTo {
					all = between(all, last, e)
				}
				all = append(all, e)
				continue
			}
		}
		p.i = from
		return all
	}
}

// code reads the five characters of an ECCN, or gives "".
func (p *policyParser) code() string {
	a, b, c := p.peek(0), p.peek(1), p.peek(2)
	if a.kind != number || len(a.s) != 1 || b.kind != word || !b.glued || c.kind != number || len(c.s) != 3 || !c.glued {
		return ""
	}
	e, err := item.Parse(a.s + b.s + c.s)
	if err != nil {
		return ""
	}
	p.i += 3
	return e.Code
}

// paragraphs reads ".f.1.b.2" after an ECCN or a first paragraph. A full stop
// that ends the sentence is left alone.
func (p *policyParser) paragraphs(first string) string {
	parts := make([]string, 0, 4)
	if first != "" {
		parts = append(parts, first)
	}
	for p.is(".") && p.peek(0).glued && p.peek(1).glued {
		t := p.peek(1)
		if t.kind != word && t.kind != number || len(t.s) > 2 || !isPlain(t.s) {
			break
		}
		parts = append(parts, t.s)
		p.i += 2
	}
	return strings.Join(parts, ".")
}

// between adds the paragraphs between two single letters: ".k to .p".
func between(all []item.ECCN, from, to item.ECCN) []item.ECCN {
	if len(from.Paragraph) != 1 || len(to.Paragraph) != 1 {
		return all
	}
	for c := from.Paragraph[0] + 1; c < to.Paragraph[0]; c++ {
		all = append(all, item.ECCN{Code: from.Code, Paragraph: string(c)})
	}
	return all
}
