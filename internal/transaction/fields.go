package transaction

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/item"
	"github.com/navicert/navicert/internal/place"
)

// Read reads a transaction file, in YAML or JSON. name is shown in messages.
// Every mistake is told, each with its line and field; the error is a
// *fault.Fault whose cause is Problems.
func Read(name string, doc []byte) (*Transaction, error) {
	if len(doc) > MaxSize {
		return nil, Refuse(name, Problems{{Says: fmt.Sprintf("the file has more than %d bytes", MaxSize)}})
	}
	root, broken := parse(doc)
	if broken != nil {
		return nil, Refuse(name, Problems{*broken})
	}
	r := &reader{}
	t := &Transaction{}
	r.transaction(root, t)
	r.whole(root, t)
	if err := Refuse(name, r.problems); err != nil {
		return nil, err
	}
	return t, nil
}

// transaction reads the keys of the file itself. To add one, add a line here
// and in the template.
func (r *reader) transaction(n *yaml.Node, t *Transaction) {
	r.object(n, "", []field{
		{"on", false, r.day(&t.On)},
		{"known", false, r.day(&t.Known)},
		{"act", true, of(r, &t.Act, "act", actNames(), parseAct)},
		{"exporter", false, func(n *yaml.Node, path string) {
			t.Exporter.Line = n.Line
			r.object(n, path, []field{
				{"name", false, r.text(&t.Exporter.Name)},
				{"country", false, r.country(&t.Exporter.Country)},
				{"us_person", false, r.truth(&t.Exporter.USPerson)},
			})
		}},
		{"parties", true, r.each(func(n *yaml.Node, path string) { t.Parties = append(t.Parties, r.party(n, path)) })},
		{"items", false, r.each(func(n *yaml.Node, path string) { t.Items = append(t.Items, r.item(n, path)) })},
		{"destination", false, r.placed(&t.Destination, &t.Region)},
		{"region", false, r.text(&t.Region)},
		{"end_use", false, r.text(&t.EndUse)},
		{"facts", false, func(n *yaml.Node, path string) { r.facts(n, path, &t.Facts) }},
		{"answers", false, func(n *yaml.Node, path string) { r.answers(n, path, t) }},
		{"licences", false, r.each(func(n *yaml.Node, path string) {
			var s string
			r.text(&s)(n, path)
			t.Licences = append(t.Licences, s)
		})},
	})
}

// whole checks what no key can check alone.
func (r *reader) whole(n *yaml.Node, t *Transaction) {
	if n.Kind == yaml.MappingNode && len(t.Parties) == 0 && len(r.problems) == 0 {
		r.fail(n, "parties", "holds no party to check")
	}
}

// placed reads a country that may be written as a region with rules of its own,
// as in "Crimea": the region is kept, where none is stated.
func (r *reader) placed(country, region *string) value {
	return of(r, country, "country that is known here; write its ISO 3166 code or English name", nil, func(s string) (string, bool) {
		code, ok := place.Parse(s)
		for _, m := range place.Regions(s) {
			if *region == "" {
				*region = s
			}
			if !ok && m.Sure {
				code, ok = "UA", true
			}
		}
		return code, ok
	})
}

func actNames() []string {
	out := make([]string, len(acts))
	for i, a := range acts {
		out[i] = string(a)
	}
	return out
}

func roleNames() []string {
	var out []string
	for _, role := range Roles() {
		out = append(out, string(role))
	}
	return out
}

func (r *reader) party(n *yaml.Node, path string) Party {
	p, before := Party{Line: n.Line, Role: Unknown}, len(r.problems)
	r.object(n, path, []field{
		{"role", true, of(r, &p.Role, "role", roleNames(), ParseRole)},
		{"name", false, r.text(&p.Name)},
		{"country", false, r.placed(&p.Country, &p.Region)},
		{"address", false, r.text(&p.Address)},
		{"kind", false, of(r, &p.Kind, "kind of party", []string{"person", "organisation", "vessel", "aircraft"}, parsePartyKind)},
		{"owners", false, func(n *yaml.Node, path string) {
			if n.Kind == yaml.ScalarNode && fold(n.Value) == "unknown" {
				p.OwnersUnknown = Yes
				return
			}
			r.each(func(n *yaml.Node, path string) { p.Owners = append(p.Owners, r.holding(n, path)) })(n, path)
		}},
	})
	r.together(n, path, p.Owners)
	if n.Kind == yaml.MappingNode && p.Name == "" && p.Address == "" && !r.wrong(before, path+".name", path+".address") {
		r.fail(n, path+".name", "is missing").Try = "a party needs a name or an address"
	}
	return p
}

// wrong reports whether one of the fields has a problem, of those from the one
// numbered since on: it is then there, and not missing.
func (r *reader) wrong(since int, fields ...string) bool {
	return slices.ContainsFunc(r.problems[since:], func(p Problem) bool { return slices.Contains(fields, p.Field) })
}

// maxOwnersAbove bounds how many owners may stand above each other.
const maxOwnersAbove = 20

func (r *reader) holding(n *yaml.Node, path string) Holding {
	h := Holding{Line: n.Line, High: 100 * One}
	r.object(n, path, []field{
		{"name", true, r.text(&h.Name)},
		{"country", false, r.country(&h.Country)},
		{"percent", false, func(n *yaml.Node, path string) {
			s, ok := r.scalar(n, path)
			if !ok {
				return
			}
			if h.Low, h.High, ok = parseShare(s); !ok {
				r.fail(n, path, "%q is no share from 0 to 100", short(s)).Try = "write it as 50.0, as 40-60, or as unknown"
			}
		}},
		{"as_of", false, r.day(&h.AsOf)},
		{"owners", false, func(n *yaml.Node, path string) {
			if strings.Count(path, ".owners") > maxOwnersAbove {
				r.fail(n, path, "goes more than %d owners up", maxOwnersAbove)
				return
			}
			r.each(func(n *yaml.Node, path string) { h.Owners = append(h.Owners, r.holding(n, path)) })(n, path)
		}},
	})
	r.together(n, path, h.Owners)
	return h
}

// rounded is how much the shares of all owners may exceed the whole: sources
// round them.
const rounded = One

// together refuses owners who hold more than there is. Shares of different days
// may add up to more, for a share may have been sold between them.
func (r *reader) together(n *yaml.Node, path string, all []Holding) {
	byDay := make(map[day.Day]Decimal)
	for _, h := range all {
		byDay[h.AsOf] += h.Low
	}
	for _, h := range all {
		if sum := byDay[h.AsOf]; sum > 100*One+rounded {
			r.fail(n, path+".owners", "hold %s percent together, more than there is", sum).Try = "give each share of one day once, as 50.0, as 40-60, or as unknown"
			return
		}
	}
}

// parseShare reads "50.0", "40-60" and "unknown".
func parseShare(s string) (low, high Decimal, ok bool) {
	if fold(s) == "unknown" {
		return 0, 100 * One, true
	}
	s = strings.TrimSpace(strings.TrimSuffix(s, "%"))
	from, to, ranged := strings.Cut(s, "-")
	low, ok = parseDecimal(strings.TrimSpace(from))
	high = low
	if ok && ranged {
		high, ok = parseDecimal(strings.TrimSpace(to))
	}
	return low, high, ok && 0 <= low && low <= high && high <= 100*One
}

// usml is a category of the United States Munitions List (22 CFR 121.1): a
// Roman number and paragraphs.
var usml = regexp.MustCompile(`^(?i:(?:usml|cat(?:egory|\.)?)\s+)*((?i:[ivx]+))((?:\([a-z0-9]{1,4}\))*)$`)

// usmlCategories are the numbers that the list has.
var usmlCategories = strings.Fields("I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI")

func (r *reader) item(n *yaml.Node, path string) Item {
	i := Item{Line: n.Line}
	content := Decimal(-1)
	r.object(n, path, []field{
		{"description", false, r.text(&i.Description)},
		{"classification", false, func(n *yaml.Node, path string) { r.classification(n, path, &i) }},
		{"subject_to_ear", false, r.truth(&i.SubjectEAR)},
		{"kind", false, of(r, &i.Kind, "kind of item", []string{"commodity", "software", "technology"}, item.ParseKind)},
		{"origin", false, r.country(&i.Origin)},
		{"quantity", false, r.number(&i.Quantity, 1, maxWhole*One)},
		{"unit", false, of(r, &i.Unit, "unit", Units(), parseUnit)},
		{"value", false, r.money(&i.Value)},
		{"us_controlled_content", false, r.number(&content, 0, 100*One)},
		{"direct_product_of", false, func(n *yaml.Node, path string) {
			i.ProductOf = []item.ECCN{}
			r.each(func(n *yaml.Node, path string) {
				var e item.ECCN
				of(r, &e, "ECCN; one is written like 3E001", nil, parseECCN)(n, path)
				i.ProductOf = append(i.ProductOf, e)
			})(n, path)
		}},
		{"contains_us_ic", false, r.truth(&i.ContainsUSIC)},
	})
	if content >= 0 {
		i.USContent = &content
	}
	if want := i.ECCN.Kind(); want != item.Unstated && i.Kind != item.Unstated && want != i.Kind {
		r.fail(n, path+".kind", "%s is %s, but the item is said to be %s", i.ECCN, want, i.Kind)
	}
	return i
}

func (r *reader) classification(n *yaml.Node, path string, i *Item) {
	s, ok := r.scalar(n, path)
	if !ok || fold(s) == "unknown" {
		return
	}
	if m := usml.FindStringSubmatch(s); m != nil && slices.Contains(usmlCategories, strings.ToUpper(m[1])) {
		i.USML = strings.ToUpper(m[1]) + strings.ToLower(m[2])
		return
	}
	of(r, &i.ECCN, "ECCN, EAR99, category of the USML or unknown; an ECCN is written like 1A004.c", nil, parseECCN)(n, path)
}

func (r *reader) facts(n *yaml.Node, path string, to *Facts) {
	var fields []field
	for _, f := range facts {
		fields = append(fields, field{f.Key, false, func(n *yaml.Node, path string) {
			s := statedFact{key: f.Key}
			switch f.Kind {
			case TruthFact:
				r.truth(&s.truth)(n, path)
			case DayFact:
				if n.Kind != yaml.ScalarNode || fold(n.Value) != "unknown" {
					r.day(&s.day)(n, path)
				}
			case ChoiceFact:
				of(r, &s.text, "answer", append([]string{"unknown"}, f.Choices...), f.choice)(n, path)
			case TextFact:
				r.text(&s.text)(n, path)
			case CountFact:
				s.count = -1
				of(r, &s.count, fmt.Sprintf("whole number from 0 to %d; write digits only", maxCount), nil, parseCount)(n, path)
			}
			to.stated = append(to.stated, s)
		}})
	}
	r.object(n, path, fields)
}

// parseCount reads a whole number; unknown is none.
func parseCount(s string) (int, bool) {
	if fold(s) == "unknown" {
		return -1, true
	}
	d, ok := parseDecimal(s)
	return int(d / One), ok && d >= 0 && d <= maxCount*One && d%One == 0
}

// choice reads one of the choices; unknown is no choice made.
func (f Fact) choice(s string) (string, bool) {
	s = strings.ReplaceAll(strings.ReplaceAll(fold(s), " ", "-"), "_", "-")
	if s == "unknown" {
		return "", true
	}
	for _, c := range f.Choices {
		if s == c {
			return c, true
		}
	}
	return "", false
}

// answers reads the answers to questions. Which questions there are is known to
// the rules alone, so their identifiers are checked when the rules are applied.
func (r *reader) answers(n *yaml.Node, path string, t *Transaction) {
	if n.Kind != yaml.MappingNode {
		r.fail(n, path, "should hold an answer behind the identifier of each question")
		return
	}
	if len(n.Content) > 2*maxParts {
		r.fail(n, path, "has too many answers; at most %d are read", maxParts)
		return
	}
	seen := make(map[string]int)
	for i := 0; i+1 < len(n.Content); i += 2 {
		k, v := n.Content[i], n.Content[i+1]
		at := join(path, short(k.Value))
		if line, twice := seen[k.Value]; twice {
			r.fail(k, at, "stands twice; the first is in line %d", line)
			continue
		}
		seen[k.Value] = k.Line
		if absent(v) {
			continue
		}
		a := Answer{ID: k.Value, Line: k.Line}
		if v.Kind == yaml.MappingNode {
			r.object(v, at, []field{
				{"answer", true, r.text(&a.Value)},
				{"by", false, r.text(&a.By)},
				{"on", false, r.day(&a.On)},
			})
		} else {
			r.text(&a.Value)(v, at)
		}
		if truth, ok := parseTruth(a.Value); ok && truth != Unstated {
			a.Value = string(truth)
		}
		a.Value = strings.ToLower(a.Value)
		t.Answers = append(t.Answers, a)
	}
}
