package supplement

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
)

// Cell reads a cell of names and addresses into the entry that base begins, and
// the entries of the parties that the cell lists under it.
//
//	cell    := name [bracket] {intro} [address]
//	         | name "," address                      (one line, older entries)
//	         | "Address" digits address
//	intro   := ("a.k.a." | "f.k.a." | "d.b.a.") ["," "the following" number "aliases:"] names
//	names   := {"—" name (";" | "; and" | ".")}      (a line each)
//	         | name {";" name}                       (in line, in brackets)
//	under   := "subordinate institutions:" | "affiliated entities:" names
//	address := text {"; and" text} ["(See alternate address under" country ")."]
//
// An alias after "f.k.a." is a former name. Where the cell says how many
// aliases follow and another number does, a problem says so.
func Cell(lines []string, base Entry) []Entry {
	c := &cell{e: base, use: party.Alias}
	for _, line := range tidy(lines) {
		c.line(line)
	}
	c.count()
	c.finish()
	return append([]Entry{c.e}, c.under...)
}

// A cell is the state of reading one.
type cell struct {
	e       Entry
	under   []Entry
	use     party.Use // of the names that come
	listing bool      // within a list of names that are marked by dashes
	below   bool      // the names that come are of parties under this one
	want    int       // aliases that the text announces, or 0
	got     int
	address []string
	// brackets are names out of brackets. The list of aliases that follows
	// does not count them.
	brackets []party.Name
	doubt    bool // the name holds a comma that may begin an address
	into     int  // the party under this one, from 1, that further names are of
}

// The marks of names that are not the first.
var (
	mark = `(?:a\.\s?k\.\s?a\.?|f\.\s?k\.\s?a\.?|n\.\s?k\.\s?a\.?|d\.\s?b\.\s?a\.?|also known as|formerly known as|doing business as)`
	// "a.k.a., the following two aliases:"
	intro = regexp.MustCompile(`(?i)(?:^|[\s,;(]+)(?:and\s+|or\s+|including\s+)?(` + mark + `)[,:;\s]*(?:(?:the\s+)?following\s+(?:([a-z]+(?:-[a-z]+)?|\d+)\s+)?(?:aliases|alias|names|name)?\s*[:;,.]?)?\s*`)
	// "and the following twelve subordinate institutions:"
	lower = regexp.MustCompile(`(?i)[\s,;.]*(?:and\s+|including\s+)?(?:the\s+)?following\s+(?:([a-z]+(?:-[a-z]+)?|\d+)\s+)?(?:subordinate\s+(?:institutions?|entit(?:y|ies))|affiliated\s+entit(?:y|ies)|affiliates?|subsidiar(?:y|ies)|sub-units?|branches|branch)\s*[:;]?\s*$`)
	// a bracket that holds names: "(f.k.a., X; Y; and Z)"
	inBrackets = regexp.MustCompile(`(?i)\s*\(\s*(` + mark + `)[,:;\s]*([^()]*(?:\([^()]*\)[^()]*)*)\)`)
	// "(See alternate address under France)."
	see = regexp.MustCompile(`(?i)\s*\((see [^()]*)\)\.?`)
	// a list of names run together in one line
	runOn = regexp.MustCompile(`([:;]|[:;,]\s+and)\s*[—–]\s*`)
	// "Subordinate institution Y", on a line of its own
	single = regexp.MustCompile(`(?i)^(?:and\s+)?(?:the\s+)?(?:subordinate\s+(?:institution|entity)|affiliated\s+entity)\s*[:—–-]?\s+(?:of\s+)?`)
	label  = regexp.MustCompile(`^Address\s+(\d{1,3})\b[\s:,.—–-]*`)
)

// tidy gives one space for spaces and one line for each name after a dash.
func tidy(lines []string) []string {
	var out []string
	for _, l := range lines {
		l = strings.Join(strings.FieldsFunc(l, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }), " ")
		for part := range strings.SplitSeq(runOn.ReplaceAllString(l, "$1\n—"), "\n") {
			if part = strings.TrimSpace(part); part != "" {
				out = append(out, part)
			}
		}
	}
	return out
}

func (c *cell) line(s string) {
	if item, ok := dashed(s); ok && c.listing {
		c.item(item)
		return
	}
	if m := label.FindStringSubmatchIndex(s); m != nil && len(c.e.Names) == 0 && c.e.Label == "" {
		c.e.Label = "Address " + s[m[2]:m[3]]
		s = s[m[1]:]
	}
	if c.e.Label != "" {
		c.addresses(s)
		return
	}
	if m := lower.FindStringSubmatchIndex(s); m != nil {
		c.names(s[:m[0]])
		c.count()
		c.below, c.listing = true, true
		c.want = number(group(s, m, 1))
		return
	}
	c.names(s)
}

// names reads a line that is no item of a list.
func (c *cell) names(s string) {
	for {
		m := inBrackets.FindStringSubmatchIndex(s)
		if m == nil || len(c.e.Names) > 0 && m[0] > 0 {
			break
		}
		for _, n := range enumerated(s[m[4]:m[5]]) {
			if n = strings.TrimRight(n, " ,;:"); n != "" {
				c.brackets = append(c.brackets, party.Name{Text: n, Use: useOf(s[m[2]:m[3]])})
			}
		}
		s = s[:m[0]] + s[m[1]:]
	}
	if m := single.FindStringIndex(s); m != nil && len(c.e.Names) > 0 {
		c.one(s[m[1]:])
		return
	}
	m := intro.FindStringSubmatchIndex(s)
	if m == nil {
		c.plain(s)
		return
	}
	if before := strings.TrimRight(s[:m[0]], " ,;:("); before != "" {
		c.plain(before + marked)
	}
	c.count()
	c.below, c.into = false, 0
	c.use = useOf(s[m[2]:m[3]])
	c.want = number(group(s, m, 2))
	rest := strings.TrimSpace(s[m[1]:])
	c.listing = rest == "" || strings.HasSuffix(rest, ":")
	if rest == "" {
		return
	}
	c.inline(rest)
}

// one reads "Y, a.k.a., Z, 1 Main Street" of a single party under this one.
func (c *cell) one(s string) {
	c.count()
	u := Cell([]string{s}, Entry{Line: c.e.Line, Page: c.e.Page, Heading: c.e.Heading, Country: c.e.Country, Requirement: c.e.Requirement, Policy: c.e.Policy, Citation: c.e.Citation})
	c.under = append(c.under, u...)
	// A list that the line opens is that of the party under this one, and so
	// are the addresses up to the end of the cell.
	if strings.HasSuffix(s, ":") {
		c.listing, c.into = true, len(c.under)
	}
}

// marked ends the text before a mark: it is a name alone, with no address.
const marked = "\x00"

// plain reads text without a mark: the name, with or without its address, or
// an address.
func (c *cell) plain(s string) {
	if strings.TrimSpace(strings.Trim(s, ".,;"+marked)) == "" {
		return
	}
	if len(c.e.Names) == 0 {
		name, alone := strings.CutSuffix(strings.TrimLeft(s, " ,;:."), marked)
		if !alone {
			var rest string
			if name, rest = cutAddress(name); rest == "" && uncut(name) {
				c.doubt = true
			}
			c.addresses(rest)
		}
		if name = strings.TrimSpace(strings.TrimRight(name, " ,;:")); name != "" {
			c.e.Names = append(c.e.Names, party.Name{Text: name, Use: party.Primary})
		}
		return
	}
	c.listing = false
	c.addresses(strings.TrimSuffix(s, marked))
}

// inline reads names after a mark in the same line: "X; Y; and Z, 1 Main
// Street, Dubai". Without a list, only the last can carry an address.
func (c *cell) inline(s string) {
	if m := intro.FindStringIndex(s); m != nil && m[0] > 0 {
		tail := s[m[0]:]
		c.inline(s[:m[0]])
		c.names(tail)
		return
	}
	parts := strings.Split(s, ";")
	for i, p := range parts {
		p = strings.TrimSpace(p)
		p = strings.TrimSpace(strings.TrimPrefix(p, "and "))
		name, rest := cutAddress(p)
		if rest != "" {
			// What follows the first address is addresses, too.
			c.add(name, c.use)
			c.addresses(strings.Join(append([]string{rest}, parts[i+1:]...), ";"))
			return
		}
		c.add(name, c.use)
	}
}

// item reads one name of a list with dashes. The last ends in a full stop, and
// sometimes the address follows on the same line.
func (c *cell) item(s string) {
	s = strings.TrimSpace(s)
	for _, mark := range []*regexp.Regexp{lower, intro} {
		// "—X; and the following two subordinate institutions:"
		if m := mark.FindStringIndex(s); m != nil && m[0] > 0 && strings.HasSuffix(s, ":") && m[1] == len(s) {
			c.add(s[:m[0]], c.use)
			c.line(s[m[0]:])
			return
		}
	}
	body := strings.TrimSpace(strings.TrimSuffix(s, "and"))
	if body == s || !strings.HasSuffix(body, ";") && !strings.HasSuffix(body, ",") {
		body = s
	}
	last := !strings.HasSuffix(body, ";") && !strings.HasSuffix(body, ",")
	body = strings.TrimRight(body, " ;,")
	if last {
		if name, rest, ok := sentence(body); ok {
			body = name
			defer c.addresses(rest)
		}
		if !c.openEnd(body) {
			body = strings.TrimSuffix(body, ".")
		}
	}
	if m := intro.FindStringSubmatchIndex(body); m != nil && m[0] > 0 {
		c.nested(body, m)
		return
	}
	c.add(body, c.use)
}

// nested reads an item that has aliases of its own: "—Y, a.k.a., Z;".
func (c *cell) nested(body string, m []int) {
	c.add(body[:m[0]], c.use)
	for _, n := range split(body[m[1]:]) {
		if c.below && len(c.under) > 0 {
			u := &c.under[len(c.under)-1]
			u.Names = append(u.Names, party.Name{Text: n, Use: useOf(body[m[2]:m[3]])})
			continue
		}
		c.add(n, useOf(body[m[2]:m[3]]))
	}
}

// openEnd reports whether the full stop at the end belongs to the name.
func (c *cell) openEnd(s string) bool { return abbreviated(s) }

// add keeps one more name, of this party or of one under it.
func (c *cell) add(name string, use party.Use) {
	name = strings.TrimSpace(strings.Trim(name, " ,;:"))
	if !abbreviated(name) {
		name = strings.TrimSuffix(name, ".")
	}
	if name == "" {
		return
	}
	c.got++
	if c.into > 0 {
		u := &c.under[c.into-1]
		u.Names = append(u.Names, party.Name{Text: name, Use: use})
		return
	}
	if c.below {
		u := c.e
		u.Names = []party.Name{{Text: name, Use: party.Primary}}
		u.Addresses, u.Problems = nil, nil
		c.under = append(c.under, u)
		return
	}
	if len(c.e.Names) == 0 {
		use = party.Primary
	}
	if !slices.ContainsFunc(c.e.Names, func(n party.Name) bool { return n.Text == name }) {
		c.e.Names = append(c.e.Names, party.Name{Text: name, Use: use})
	}
}

// count compares the names that a list has with those that it announced.
func (c *cell) count() {
	if c.want > 0 && c.want != c.got {
		c.e.Problems = append(c.e.Problems, list.NewProblem(c.e.Line, "aliases", c.e.Name(),
			fmt.Sprintf("the entry announces %d names and lists %d", c.want, c.got)))
	}
	c.want, c.got = 0, 0
}

func (c *cell) addresses(s string) {
	if s = strings.TrimSpace(s); s != "" {
		c.address = append(c.address, s)
	}
}

// finish reads the addresses, which may have come in several lines.
func (c *cell) finish() {
	for _, n := range c.brackets {
		if !slices.ContainsFunc(c.e.Names, func(o party.Name) bool { return o.Text == n.Text }) {
			c.e.Names = append(c.e.Names, n)
		}
	}
	text := strings.Join(c.address, " ")
	for {
		m := see.FindStringSubmatchIndex(text)
		if m == nil {
			break
		}
		c.e.Remarks = strings.TrimPrefix(c.e.Remarks+"; "+text[m[2]:m[3]], "; ")
		text = text[:m[0]] + text[m[1]:]
	}
	c.e.Addresses = Addresses(text)
	if c.doubt && len(c.e.Addresses) == 0 {
		c.e.Problems = append(c.e.Problems, list.NewProblem(c.e.Line, "entity", c.e.Name(), "the document does not tell whether what follows the comma is an address or a part of the name"))
	}
	if len(c.e.Names) == 0 && c.e.Label == "" {
		c.e.Problems = append(c.e.Problems, list.NewProblem(c.e.Line, "entity", text, "the entry has no name"))
	}
	if c.e.Label != "" && len(c.e.Addresses) == 0 {
		c.e.Problems = append(c.e.Problems, list.NewProblem(c.e.Line, "entity", c.e.Label, "the entry lists an address, and the document does not print it"))
	}
	for i := range c.under {
		c.under[i].Within = c.e.Name()
		if len(c.under[i].Addresses) == 0 {
			c.under[i].Addresses = nil
		}
	}
}

func dashed(s string) (string, bool) {
	for _, d := range []string{"—", "–", "- ", "•"} {
		if rest, ok := strings.CutPrefix(s, d); ok {
			return rest, true
		}
	}
	return s, false
}

func useOf(mark string) party.Use {
	if low := strings.ToLower(mark); low[0] == 'f' {
		return party.Former
	}
	return party.Alias
}

func split(s string) []string {
	var out []string
	for p := range strings.SplitSeq(s, ";") {
		if p = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(p), "and ")); strings.Trim(p, " .,'") != "" {
			out = append(out, p)
		}
	}
	return out
}

// enumerated parts the names in a bracket. Where no semicolon parts them,
// commas do: "(a.k.a., Jane Roe, Joan Roe and J. Roe)".
func enumerated(s string) []string {
	if strings.Contains(s, ";") || !strings.Contains(s, ",") {
		return split(s)
	}
	var out []string
	for p := range strings.SplitSeq(s, ", ") {
		switch p = strings.TrimSpace(strings.TrimPrefix(p, "and ")); {
		case p == "":
		case form.MatchString(p) && len(out) > 0:
			out[len(out)-1] += ", " + p
		default:
			out = append(out, p)
		}
	}
	if n := len(out); n > 1 {
		if a, b, ok := strings.Cut(out[n-1], " and "); ok {
			out = append(out[:n-1], a, b)
		}
	}
	return out
}

func group(s string, m []int, n int) string {
	if m[2*n] < 0 {
		return ""
	}
	return s[m[2*n]:m[2*n+1]]
}
