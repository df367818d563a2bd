package cite

import (
	"fmt"
	"strings"
)

// FederalRegister reads a field that holds references to the Federal Register,
// in any of the forms that the lists use: "84 FR 54002; 85 FR 44159",
// "68 F.R. 38290 6/27/03 71 F.R. 38843 7/10/06", "63 FR 64322 (11/19/98)",
// "77 FR 61249 No. 195", "Vol. 88, No. 151, 08/08/2023".
//
// Nothing is dropped. What cannot be read becomes a citation of the series
// Other with its Text, and an error that quotes it. What can be read only by
// mending it (a missing "FR", a volume told by the date) is mended, keeps its
// Text and gives an error as well. A citation that is written otherwise than
// String writes it keeps its Text.
func FederalRegister(s string) ([]Citation, []error) {
	p := reader{text: s, toks: tokens(s)}
	for p.skip(); p.i < len(p.toks); p.skip() {
		from := p.i
		c, problem, ok := p.one()
		if !ok {
			p.i = from
			c, problem = p.unread()
		}
		c.Text = s[p.toks[from].at:p.toks[p.i-1].end]
		if problem != "" {
			p.errs = append(p.errs, fmt.Errorf("citation %q of the Federal Register: %s", c.Text, problem))
		}
		if bare := (Citation{Series: c.Series, Volume: c.Volume, Page: c.Page, Issue: c.Issue}); c.Series == FR && bare.String() == c.Text {
			c.Text = ""
		}
		p.found = append(p.found, c)
	}
	return p.found, p.errs
}

// A reader reads citations from tokens, one after the other.
type reader struct {
	text  string
	toks  []token
	i     int
	found []Citation
	errs  []error
}

// skip passes over what stands between citations.
func (p *reader) skip() {
	for p.i < len(p.toks) {
		t := p.toks[p.i]
		if t.kind == word && t.low == "and" || t.kind == mark && strings.Contains(",;.()&", t.low) {
			p.i++
			continue
		}
		return
	}
}

// at gives the token n places on; past the end, an empty mark.
func (p *reader) at(n int) token {
	if p.i+n < len(p.toks) {
		return p.toks[p.i+n]
	}
	return token{kind: mark}
}

// one reads one citation. The sentence is the problem with it, if any.
func (p *reader) one() (Citation, string, bool) {
	t := p.at(0)
	switch {
	case t.kind == word && isVolume(t.low):
		return p.byIssue()
	case t.kind == word:
		return p.withoutVolume()
	case t.kind != number || t.n <= 0:
		return Citation{}, "", false
	}
	if n := p.register(1); n > 1 {
		p.i += n
		return p.byPage(Citation{Series: FR, Volume: t.n})
	}
	if next := p.at(1); next.kind == number && next.n > 0 && t.n < 1000 {
		// "80 17726 4/2/15": the date must agree, or it is no citation.
		if d, ok := printed(p.at(2).low, t.n); ok && p.at(2).kind == date && int(d)/10000 == t.n+volumeYear {
			p.i += 3
			return Citation{Series: FR, Volume: t.n, Page: next.n, Printed: d}, `the letters "FR" are missing`, true
		}
		return Citation{}, "", false
	}
	return p.morePages(t)
}

// register gives the index after "FR", "F.R.", "F R" or "Fed. Reg." that
// stands n tokens on (a full stop may come before it), or n when there is none.
func (p *reader) register(n int) int {
	from := n
	dot := func() {
		if p.at(n).low == "." {
			n++
		}
	}
	dot()
	switch t := p.at(n); {
	case t.kind != word:
		return from
	case t.low == "fr":
		n++
	case t.low == "f" || t.low == "fed" || t.low == "federal":
		n++
		dot()
		if r := p.at(n).low; r != "r" && r != "reg" && r != "register" {
			return from
		}
		n++
	default:
		return from
	}
	dot()
	return n
}

// byPage reads what follows "84 FR": page, issue and day, each if it is there.
func (p *reader) byPage(c Citation) (Citation, string, bool) {
	if w := p.at(0); w.kind == word && (w.low == "pg" || w.low == "page" || w.low == "p") {
		return Citation{}, "", false
	}
	problem := ""
	// A number followed by FR is the volume of the next citation, not a page.
	if t := p.at(0); t.kind == number && p.register(1) == 1 {
		if t.n <= 0 {
			return Citation{}, "", false
		}
		c.Page = t.n
		p.i++
	}
	problem = p.tail(&c)
	if c.Page == 0 && c.Issue == 0 && problem == "" {
		problem = "the page is missing"
	}
	return c, problem, true
}

// tail reads an issue number and a day after a page, in any order, with or
// without brackets.
func (p *reader) tail(c *Citation) string {
	problem := ""
	for {
		n := 0
		for p.at(n).kind == mark && p.at(n).low != "" && strings.Contains(",;(", p.at(n).low) {
			n++
		}
		switch t := p.at(n); {
		case t.kind == date && c.Printed == 0 && problem == "":
			d, ok := printed(t.low, c.Volume)
			if !ok {
				problem = fmt.Sprintf("there is no day %s", t.low)
			}
			c.Printed = d
			p.i += n + 1
		case t.kind == word && (t.low == "no" || t.low == "pg"):
			m := n + 1
			if p.at(m).low == "." {
				m++
			}
			v := p.at(m)
			switch {
			case v.kind != number || v.n <= 0:
				return problem
			case t.low == "no" && c.Issue == 0:
				c.Issue = v.n
			case t.low == "pg" && c.Page == 0:
				c.Page = v.n
			default:
				return problem
			}
			p.i += m + 1
		default:
			return problem
		}
		if p.at(0).low == ")" {
			p.i++
		}
	}
}

// byIssue reads "Vol. 88, No. 151, 08/08/2023".
func (p *reader) byIssue() (Citation, string, bool) {
	p.i++
	if p.at(0).low == "." {
		p.i++
	}
	v := p.at(0)
	if v.kind != number || v.n <= 0 {
		return Citation{}, "", false
	}
	p.i++
	c := Citation{Series: FR, Volume: v.n}
	problem := p.tail(&c)
	if c.Issue == 0 && c.Page == 0 && problem == "" {
		problem = "the issue number is missing"
	}
	return c, problem, true
}

// withoutVolume reads "F.R. 30078 5/10/2023".
func (p *reader) withoutVolume() (Citation, string, bool) {
	n := p.register(0)
	if n == 0 {
		return Citation{}, "", false
	}
	return p.byYear(n+1, p.at(n))
}

// maxRun is the most pages that "82 F.R. 16786, 16787" may lie apart and still
// be pages of one document.
const maxRun = 200

// morePages reads a lone number after a citation with a page as another page
// of the same volume, and a lone number before a day as a page of that year.
func (p *reader) morePages(t token) (Citation, string, bool) {
	last := Citation{}
	if len(p.found) > 0 {
		last = p.found[len(p.found)-1]
	}
	if last.Series == FR && last.Page > 0 && t.n > last.Page && t.n-last.Page <= maxRun {
		p.i++
		c := Citation{Series: FR, Volume: last.Volume, Page: t.n}
		problem := p.tail(&c)
		return c, problem, true
	}
	return p.byYear(1, t)
}

// byYear reads page t and the day that stands n tokens on: the year tells the
// volume.
func (p *reader) byYear(n int, t token) (Citation, string, bool) {
	if t.kind != number || t.n <= 0 || p.at(n).kind != date {
		return Citation{}, "", false
	}
	d, ok := printed(p.at(n).low, 0)
	if !ok || int(d)/10000 <= volumeYear {
		return Citation{}, "", false
	}
	p.i += n + 1
	c := Citation{Series: FR, Volume: int(d)/10000 - volumeYear, Page: t.n, Printed: d}
	return c, fmt.Sprintf("the volume is missing; the year makes it %d", c.Volume), true
}

// unread takes everything up to the next comma, semicolon or readable citation.
func (p *reader) unread() (Citation, string) {
	p.i++
	for p.i < len(p.toks) {
		if t := p.toks[p.i]; t.kind == mark && (t.low == "," || t.low == ";") {
			break
		}
		if p.toks[p.i].kind == number && p.register(1) > 1 {
			break
		}
		p.i++
	}
	return Citation{Series: Other}, "this is no reference to a volume and page"
}

func isVolume(s string) bool { return s == "vol" || s == "volume" }
