package provision

import (
	"strconv"
	"strings"
)

// sections reads a list of sections: "§§ 734.9(g),3 746.8(a)(3), and
// 744.21(b) of the EAR". It gives the sections in the form "746.8(a)(3)", and
// the lone digits among them, which are footnotes whose superscript was lost.
func (p *parser) sections() (refs []string, footnotes []int) {
	for {
		from := p.i
		for p.is(",") || p.is("and") || p.is("or") || p.is("&") || p.is("§") || p.is("part") || p.is("section") || p.is("sections") {
			p.i++
		}
		if ref, ok := p.section(); ok {
			refs = append(refs, ref)
			p.phrase("of the ear")
			continue
		}
		if len(refs) > 0 {
			// "740.11(b)(2) and (e)", "744.21(d) and (e)": paragraphs of the
			// section before.
			if par, ok := p.paragraphAlone(); ok {
				base, _, _ := strings.Cut(refs[len(refs)-1], "(")
				refs = append(refs, base+par)
				continue
			}
			if n, ok := p.footnote(); ok {
				footnotes = append(footnotes, n)
				continue
			}
		}
		p.i = from
		return refs, footnotes
	}
}

// paragraphAlone reads "(e)", or the bare "e" that a bracket was lost from, at
// the end of a sentence.
func (p *parser) paragraphAlone() (string, bool) {
	if p.i == 0 || p.peek(-1).s == ")" && p.peek(0).glued {
		return "", false
	}
	if par := p.paragraph(); par != "" {
		return par, true
	}
	t := p.peek(0)
	if p.peek(-1).s == "and" && t.kind == word && len(t.s) == 1 && (p.peek(1).kind == end || p.peek(1).s == ".") {
		p.i++
		p.mended(t.s, "("+t.s+")")
		return "(" + t.s + ")", true
	}
	return "", false
}

// section reads one section number with its paragraphs, mending what is
// misspelt in published lists: "744.2l(b)" with the letter l, "744.21e".
func (p *parser) section() (string, bool) {
	part, dot, num := p.peek(0), p.peek(1), p.peek(2)
	if part.kind != number || len(part.s) != 3 || dot.s != "." || !dot.glued || num.kind != number || !num.glued || len(num.s) > 4 {
		return "", false
	}
	from := p.i
	p.i += 3
	ref := part.s + "." + num.s
	mend := false
	if t := p.peek(0); t.kind == word && t.glued && len(t.s) <= 2 {
		switch after := p.peek(1); {
		case strings.Trim(t.s, "lo") == "" && after.s == "(" && after.glued:
			ref += strings.NewReplacer("l", "1", "o", "0").Replace(t.s)
			mend = true
			p.i++
		case len(t.s) == 1 && after.kind != number:
			ref += "(" + t.s + ")"
			mend = true
			p.i++
		}
	}
	for {
		par := p.paragraph()
		if par == "" {
			break
		}
		ref += par
	}
	if mend {
		p.mended(p.from(from), ref)
	}
	return ref, true
}

// mended notes a misspelling and how it was read.
func (p *parser) mended(was, read string) {
	p.problems = append(p.problems, strconv.Quote(was)+" is read as "+read)
}

// paragraph reads "(a)" or "(3)", or gives "".
func (p *parser) paragraph() string {
	a, t, z := p.peek(0), p.peek(1), p.peek(2)
	if a.s != "(" || z.s != ")" || len(t.s) > 4 || t.kind != word && t.kind != number {
		return ""
	}
	p.i += 3
	return "(" + t.s + ")"
}

// footnote reads a lone digit that begins no section.
func (p *parser) footnote() (int, bool) {
	t := p.peek(0)
	if t.kind != number || len(t.s) != 1 || p.peek(1).glued && p.peek(1).kind == word {
		return 0, false
	}
	if next := p.peek(1); next.s == "." && next.glued && p.peek(2).kind == number && p.peek(2).glued {
		return 0, false
	}
	p.i++
	return int(t.s[0] - '0'), true
}

// see reads "(See §§ 744.11 and 744.21(b) of the EAR)" and "See § 744.2(d) of
// this part", brackets or not.
func (p *parser) see() (refs []string, footnotes []int, ok bool) {
	from := p.i
	p.take("(")
	if !p.take("see") {
		p.i = from
		return nil, nil, false
	}
	refs, footnotes = p.sections()
	if len(refs) == 0 {
		p.i = from
		return nil, nil, false
	}
	p.any("of the ear", "of this part", "of ear")
	if n, ok := p.footnote(); ok { // "of the EAR2"
		footnotes = append(footnotes, n)
	}
	p.take(".")
	p.take(")")
	if n, ok := p.footnote(); ok { // "of the EAR)4"
		footnotes = append(footnotes, n)
	}
	return refs, footnotes, true
}
