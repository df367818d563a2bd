package transaction

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/form"
	"github.com/navicert/navicert/internal/item"
	"github.com/navicert/navicert/internal/name"
	"github.com/navicert/navicert/internal/place"
)

// Read reads a transaction file, in YAML or JSON. name is shown in messages.
// Every mistake is told, each with its line and field; the error is a
// *fault.Fault whose cause is Problems.
func Read(name string, doc []byte) (*Transaction, error) {
	if len(doc) > MaxSize {
		return nil, Refuse(name, Problems{{Says: fmt.Sprintf("the file has more than %d bytes", MaxSize)}})
	}
	root, broken := form.Parse(doc, "transaction")
	if broken != nil {
		return nil, Refuse(name, Problems{*broken})
	}
	r := &reader{}
	t := &Transaction{}
	r.transaction(root, t)
	r.whole(root, t)
	if err := Refuse(name, r.Problems); err != nil {
		return nil, err
	}
	return t, nil
}

// MaxBook is the most that a file of several transactions may hold, in bytes.
const MaxBook = 16 << 20

// ReadBook reads a file of several transactions: documents with a line of three
// dashes between them, or one list. Messages name the transaction by its place,
// from 1, where there are several.
func ReadBook(name string, doc []byte) ([]*Transaction, error) {
	if len(doc) > MaxBook {
		return nil, Refuse(name, Problems{{Says: fmt.Sprintf("the file has more than %d bytes", MaxBook)}})
	}
	roots, broken := form.ParseAll(doc)
	if broken != nil {
		return nil, Refuse(name, Problems{*broken})
	}
	if len(roots) == 1 && roots[0].Kind == yaml.SequenceNode {
		roots = roots[0].Content
	}
	var out []*Transaction
	for i, root := range roots {
		r := &reader{}
		t := &Transaction{}
		r.transaction(root, t)
		r.whole(root, t)
		called := name
		if len(roots) > 1 {
			called = fmt.Sprintf("%s, transaction %d", name, i+1)
		}
		if err := Refuse(called, r.Problems); err != nil {
			return nil, err
		}
		out = append(out, t)
	}
	return out, nil
}

// transaction reads the keys of the file itself. To add one, add a line here
// and in the template.
func (r *reader) transaction(n *yaml.Node, t *Transaction) {
	r.Object(n, "", []field{
		{Key: "number", Read: r.Text(&t.Number)},
		{Key: "on", Read: r.Day(&t.On)},
		{Key: "known", Read: r.Day(&t.Known)},
		{Key: "act", Required: true, Read: of(r, &t.Act, "act", ActNames(), ParseAct)},
		{Key: "exporter", Read: func(n *yaml.Node, path string) {
			t.Exporter.Line = n.Line
			r.Object(n, path, []field{
				{Key: "name", Read: r.Text(&t.Exporter.Name)},
				{Key: "country", Read: r.Country(&t.Exporter.Country)},
				{Key: "us_person", Read: r.truth(&t.Exporter.USPerson)},
			})
		}},
		{Key: "parties", Required: true, Read: r.Each(func(n *yaml.Node, path string) { t.Parties = append(t.Parties, r.party(n, path)) })},
		{Key: "items", Read: r.Each(func(n *yaml.Node, path string) { t.Items = append(t.Items, r.item(n, path)) })},
		{Key: "destination", Read: r.placed(&t.Destination, &t.Region)},
		{Key: "region", Read: r.Text(&t.Region)},
		{Key: "end_use", Read: r.Text(&t.EndUse)},
		{Key: "facts", Read: func(n *yaml.Node, path string) { r.facts(n, path, &t.Facts) }},
		{Key: "answers", Read: func(n *yaml.Node, path string) { r.answers(n, path, t) }},
		{Key: "licences", Read: r.Each(func(n *yaml.Node, path string) {
			var s string
			r.Text(&s)(n, path)
			t.Licences = append(t.Licences, s)
		})},
	})
}

// whole checks what no key can check alone.
func (r *reader) whole(n *yaml.Node, t *Transaction) {
	if n.Kind == yaml.MappingNode && len(t.Parties) == 0 && len(r.Problems) == 0 {
		r.Fail(n, "parties", "holds no party to check")
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

// ActNames gives all acts in the order of the template.
func ActNames() []string {
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
	p, before := Party{Line: n.Line, Role: Unknown}, len(r.Problems)
	r.Object(n, path, []field{
		{Key: "role", Required: true, Read: of(r, &p.Role, "role", roleNames(), ParseRole)},
		{Key: "name", Read: r.Text(&p.Name)},
		{Key: "country", Read: r.placed(&p.Country, &p.Region)},
		{Key: "address", Read: r.Text(&p.Address)},
		{Key: "kind", Read: of(r, &p.Kind, "kind of party", []string{"person", "organisation", "vessel", "aircraft"}, parsePartyKind)},
		{Key: "owners", Read: func(n *yaml.Node, path string) {
			if n.Kind == yaml.ScalarNode && form.Fold(n.Value) == "unknown" {
				p.OwnersUnknown = Yes
				return
			}
			r.Each(func(n *yaml.Node, path string) { p.Owners = append(p.Owners, r.holding(n, path)) })(n, path)
		}},
	})
	r.together(n, path, p.Owners)
	r.itself(n, path, p.Name, p.Country, p.Owners)
	if n.Kind == yaml.MappingNode && p.Name == "" && p.Address == "" && !r.wrong(before, path+".name", path+".address") {
		r.Fail(n, path+".name", "is missing").Try = "a party needs a name or an address"
	}
	return p
}

// wrong reports whether one of the fields has a problem, of those from the one
// numbered since on: it is then there, and not missing.
func (r *reader) wrong(since int, fields ...string) bool {
	return slices.ContainsFunc(r.Problems[since:], func(p form.Problem) bool { return slices.Contains(fields, p.Field) })
}

// maxOwnersAbove bounds how many owners may stand above each other.
const maxOwnersAbove = 20

func (r *reader) holding(n *yaml.Node, path string) Holding {
	h := Holding{Line: n.Line, High: 100 * One}
	r.Object(n, path, []field{
		{Key: "name", Required: true, Read: r.Text(&h.Name)},
		{Key: "country", Read: r.Country(&h.Country)},
		{Key: "percent", Read: func(n *yaml.Node, path string) {
			s, ok := r.Scalar(n, path)
			if !ok {
				return
			}
			if h.Low, h.High, ok = parseShare(s); !ok {
				r.Fail(n, path, "%q is no share from 0 to 100", form.Short(s)).Try = "write it as 50.0, as 40-60, or as unknown"
			}
		}},
		{Key: "as_of", Read: r.Day(&h.AsOf)},
		{Key: "owners", Read: func(n *yaml.Node, path string) {
			if strings.Count(path, ".owners") > maxOwnersAbove {
				r.Fail(n, path, "goes more than %d owners up", maxOwnersAbove)
				return
			}
			r.Each(func(n *yaml.Node, path string) { h.Owners = append(h.Owners, r.holding(n, path)) })(n, path)
		}},
	})
	r.together(n, path, h.Owners)
	r.itself(n, path, h.Name, h.Country, h.Owners)
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
			r.Fail(n, path+".owners", "hold %s percent together, more than there is", sum).Try = "give each share of one day once, as 50.0, as 40-60, or as unknown"
			return
		}
	}
}

// itself refuses somebody who is stated to own itself: it is two parties of one name,
// which the countries may tell apart, or a slip.
func (r *reader) itself(n *yaml.Node, path, called, country string, all []Holding) {
	for _, h := range all {
		if called != "" && name.Plain(h.Name) == name.Plain(called) && (h.Country == country || h.Country == "" || country == "") {
			r.Fail(n, path+".owners", "state that %q owns itself", form.Short(called)).Try = "leave out shares that a company holds of itself"
			return
		}
	}
}

// parseShare reads "50.0", "40-60" and "unknown".
func parseShare(s string) (low, high Decimal, ok bool) {
	if form.Fold(s) == "unknown" {
		return 0, 100 * One, true
	}
	s = strings.TrimSpace(strings.TrimSuffix(s, "%"))
	from, to, ranged := strings.Cut(s, "-")
	low, ok = ParseDecimal(strings.TrimSpace(from))
	high = low
	if ok && ranged {
		high, ok = ParseDecimal(strings.TrimSpace(to))
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
	r.Object(n, path, []field{
		{Key: "description", Read: r.Text(&i.Description)},
		{Key: "classification", Read: func(n *yaml.Node, path string) { r.classification(n, path, &i) }},
		{Key: "subject_to_ear", Read: r.truth(&i.SubjectEAR)},
		{Key: "kind", Read: of(r, &i.Kind, "kind of item", []string{"commodity", "software", "technology"}, item.ParseKind)},
		{Key: "origin", Read: r.Country(&i.Origin)},
		{Key: "quantity", Read: r.number(&i.Quantity, 1, MaxWhole*One)},
		{Key: "unit", Read: of(r, &i.Unit, "unit", Units(), ParseUnit)},
		{Key: "value", Read: r.money(&i.Value)},
		{Key: "us_controlled_content", Read: r.number(&content, 0, 100*One)},
		{Key: "direct_product_of", Read: func(n *yaml.Node, path string) {
			i.ProductOf = []item.ECCN{}
			r.Each(func(n *yaml.Node, path string) {
				var e item.ECCN
				of(r, &e, "ECCN; one is written like 3E001", nil, parseECCN)(n, path)
				i.ProductOf = append(i.ProductOf, e)
			})(n, path)
		}},
		{Key: "contains_us_ic", Read: r.truth(&i.ContainsUSIC)},
	})
	if content >= 0 {
		i.USContent = &content
	}
	if want := i.ECCN.Kind(); want != item.Unstated && i.Kind != item.Unstated && want != i.Kind {
		r.Fail(n, path+".kind", "%s is %s, but the item is said to be %s", i.ECCN, want, i.Kind)
	}
	return i
}

func (r *reader) classification(n *yaml.Node, path string, i *Item) {
	s, ok := r.Scalar(n, path)
	if !ok || form.Fold(s) == "unknown" {
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
		fields = append(fields, field{Key: f.Key, Read: func(n *yaml.Node, path string) {
			s := statedFact{key: f.Key}
			switch f.Kind {
			case TruthFact:
				r.truth(&s.truth)(n, path)
			case DayFact:
				if n.Kind != yaml.ScalarNode || form.Fold(n.Value) != "unknown" {
					r.Day(&s.day)(n, path)
				}
			case ChoiceFact:
				of(r, &s.text, "answer", append([]string{"unknown"}, f.Choices...), f.choice)(n, path)
			case TextFact:
				r.Text(&s.text)(n, path)
			case CountFact:
				s.count = -1
				of(r, &s.count, fmt.Sprintf("whole number from 0 to %d; write digits only", maxCount), nil, parseCount)(n, path)
			}
			to.stated = append(to.stated, s)
		}})
	}
	r.Object(n, path, fields)
}

// parseCount reads a whole number; unknown is none.
func parseCount(s string) (int, bool) {
	if form.Fold(s) == "unknown" {
		return -1, true
	}
	d, ok := ParseDecimal(s)
	return int(d / One), ok && d >= 0 && d <= maxCount*One && d%One == 0
}

// choice reads one of the choices; unknown is no choice made.
func (f Fact) choice(s string) (string, bool) {
	s = strings.ReplaceAll(strings.ReplaceAll(form.Fold(s), " ", "-"), "_", "-")
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
		r.Fail(n, path, "should hold an answer behind the identifier of each question")
		return
	}
	if len(n.Content) > 2*form.MaxParts {
		r.Fail(n, path, "has too many answers; at most %d are read", form.MaxParts)
		return
	}
	seen := make(map[string]int)
	for i := 0; i+1 < len(n.Content); i += 2 {
		k, v := n.Content[i], n.Content[i+1]
		at := form.Join(path, form.Short(k.Value))
		if line, twice := seen[k.Value]; twice {
			r.Fail(k, at, "stands twice; the first is in line %d", line)
			continue
		}
		seen[k.Value] = k.Line
		if form.Absent(v) {
			continue
		}
		a := Answer{ID: k.Value, Line: k.Line}
		if v.Kind == yaml.MappingNode {
			r.Object(v, at, []field{
				{Key: "answer", Required: true, Read: r.Text(&a.Value)},
				{Key: "by", Read: r.Text(&a.By)},
				{Key: "on", Read: r.Day(&a.On)},
			})
		} else {
			r.Text(&a.Value)(v, at)
		}
		if truth, ok := parseTruth(a.Value); ok && truth != Unstated {
			a.Value = string(truth)
		}
		a.Value = strings.ToLower(a.Value)
		t.Answers = append(t.Answers, a)
	}
}
