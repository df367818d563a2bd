package licence

import (
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/navicert/navicert/internal/form"
	"github.com/navicert/navicert/internal/item"
	"github.com/navicert/navicert/internal/transaction"
)

// standardTolerance is that of the value of a licence of BIS for an export (15 CFR
// 750.11), in hundredths of a percent.
const standardTolerance = 1000

// Read reads the file of a licence, in YAML or JSON. name is shown in messages.
// Every mistake is told, each with its line and field; the error is a
// *fault.Fault.
func Read(file string, doc []byte) (*Licence, error) {
	const advice = "\"navicert licence template\" writes a file to start from"
	if len(doc) > form.MaxSize {
		return nil, form.Refuse(file, advice, form.Problems{{Says: fmt.Sprintf("the file has more than %d bytes", form.MaxSize)}})
	}
	root, broken := form.Parse(doc, "licence")
	if broken != nil {
		return nil, form.Refuse(file, advice, form.Problems{*broken})
	}
	r := &reader{tolerance: -1}
	r.licence(root)
	if len(r.Problems) == 0 {
		r.whole(root)
	}
	if err := form.Refuse(file, advice, r.Problems); err != nil {
		return nil, err
	}
	return &r.l, nil
}

// A reader turns the tree of a file into a licence and collects mistakes.
type reader struct {
	form.Reader
	l         Licence
	tolerance transaction.Decimal // percent; below zero where none is stated
	used      []*Money            // of each item, as stated
}

// licence reads the keys of the file itself. To add one, add a line here and in
// the template.
func (r *reader) licence(n *yaml.Node) {
	l := &r.l
	r.Object(n, "", []form.Field{
		{Key: "number", Required: true, Read: form.Of(&r.Reader, &l.Number, "number of a licence; it has letters, digits, dots and dashes", nil, ParseNumber)},
		{Key: "kind", Required: true, Read: form.Of(&r.Reader, &l.Kind, "kind of licence", kindNames(), parseKind)},
		{Key: "title", Read: r.Text(&l.Title)},
		{Key: "cite", Read: r.Text(&l.Cite)},
		{Key: "rules", Read: r.Texts(&l.Rules)},
		{Key: "exception", Read: r.Text(&l.Exception)},
		{Key: "act", Read: form.Of(&r.Reader, &l.Act, "act", transaction.ActNames(), transaction.ParseAct)},
		{Key: "licensee", Read: func(n *yaml.Node, path string) { r.Object(n, path, r.name(&l.Licensee)) }},
		{Key: "parties", Read: r.Each(func(n *yaml.Node, path string) {
			var p Party
			roles := roleNames()
			r.Object(n, path, append(r.name(&p.Name), form.Field{Key: "role", Required: true, Read: form.Of(&r.Reader, &p.Role, "role", roles, transaction.ParseRole)}))
			l.Parties = append(l.Parties, p)
		})},
		{Key: "destinations", Read: r.Each(func(n *yaml.Node, path string) {
			var c string
			r.Country(&c)(n, path)
			l.Countries = append(l.Countries, c)
		})},
		{Key: "items", Required: true, Read: r.Each(func(n *yaml.Node, path string) { r.item(n, path) })},
		{Key: "value", Read: r.money(&l.Value)},
		{Key: "tolerance", Read: r.number(&r.tolerance, 0, 100*transaction.One)},
		{Key: "end_use", Read: r.Text(&l.EndUse)},
		{Key: "issued", Read: r.Day(&l.Issued)},
		{Key: "from", Read: r.Day(&l.From)},
		{Key: "expires", Read: r.Day(&l.Expires)},
		{Key: "emergency", Read: r.Flag(&l.Emergency)},
		{Key: "short_supply", Read: r.Flag(&l.Short)},
		{Key: "conditions", Read: r.Texts(&l.Terms)},
		{Key: "replaces", Read: r.Text(&l.Replaces)},
		{Key: "note", Read: r.Text(&l.Note)},
	})
}

func (r *reader) name(to *Name) []form.Field {
	return []form.Field{
		{Key: "name", Required: true, Read: r.Text(&to.Name)},
		{Key: "also", Read: r.Texts(&to.Also)},
		{Key: "country", Read: r.Country(&to.Country)},
	}
}

func (r *reader) item(n *yaml.Node, path string) {
	var i Item
	var before *Money
	r.Object(n, path, []form.Field{
		{Key: "description", Read: r.Text(&i.Description)},
		{Key: "also", Read: r.Texts(&i.Also)},
		{Key: "classification", Read: form.Of(&r.Reader, &i.ECCN, "ECCN and not EAR99; an ECCN is written like 1A004.c", nil, func(s string) (item.ECCN, bool) {
			e, err := item.Parse(s)
			return e, err == nil
		})},
		{Key: "kind", Read: form.Of(&r.Reader, &i.Kind, "kind of item", []string{"commodity", "software", "technology"}, item.ParseKind)},
		{Key: "quantity", Read: r.number(&i.Quantity, 1, transaction.MaxWhole*transaction.One)},
		{Key: "unit", Read: form.Of(&r.Reader, &i.Unit, "unit", transaction.Units(), transaction.ParseUnit)},
		{Key: "value", Read: r.money(&i.Value)},
		{Key: "used_quantity", Read: r.number(&i.UsedQuantity, 0, transaction.MaxWhole*transaction.One)},
		{Key: "used_value", Read: r.money(&before)},
	})
	if i.Kind == "" {
		i.Kind = i.ECCN.Kind()
	}
	if want := i.ECCN.Kind(); want != item.Unstated && i.Kind != want {
		r.Fail(n, form.Join(path, "kind"), "%s is %s, but the item is said to be %s", i.ECCN, want, i.Kind)
	}
	r.l.Items, r.used = append(r.l.Items, i), append(r.used, before)
}

// number reads a number from low to high.
func (r *reader) number(to *transaction.Decimal, low, high transaction.Decimal) form.Value {
	return form.Of(&r.Reader, to, fmt.Sprintf("number from %s to %s; write digits and a point only", low, high), nil, func(s string) (transaction.Decimal, bool) {
		d, ok := transaction.ParseDecimal(strings.TrimSpace(strings.TrimSuffix(s, "%")))
		return d, ok && d >= low && d <= high
	})
}

// money reads an amount that is a whole number of the smallest units of its
// currency.
func (r *reader) money(to **Money) form.Value {
	return form.Of(&r.Reader, to, "amount of money; write it as 500.00 USD", nil, func(s string) (*Money, bool) {
		m, ok := transaction.ParseMoney(s)
		if !ok {
			return nil, false
		}
		out, ok := Exact(m)
		return &out, ok
	})
}

func kindNames() []string {
	var out []string
	for _, k := range Kinds() {
		out = append(out, string(k.Kind))
	}
	return out
}

func parseKind(s string) (Kind, bool) {
	k := Kind(strings.ReplaceAll(strings.ReplaceAll(strings.ReplaceAll(form.Fold(s), " ", "-"), "_", "-"), "license", "licence"))
	_, ok := about(k)
	return k, ok
}

func roleNames() []string {
	var out []string
	for _, role := range transaction.Roles() {
		if role != transaction.Unknown {
			out = append(out, string(role))
		}
	}
	return out
}

// whole checks what no key can check alone.
func (r *reader) whole(n *yaml.Node) {
	l := &r.l
	a, _ := about(l.Kind)
	switch {
	case l.Kind == BIS && controlNumber.MatchString(l.Number):
		r.Fail(n, "number", "%s is an application control number, not the number of a licence (15 CFR 748.6(b))", l.Number).Try = "the licence itself bears its number"
	case a.Named && len(l.Rules) == 0:
		r.Fail(n, "rules", "is missing").Try = "which rules does it overcome? \"navicert law rules\" lists their IDs"
	case l.Kind == Exception && l.Exception == "":
		r.Fail(n, "exception", "is missing").Try = "which licence exception is used, such as LVS?"
	case (l.Kind == BIS || l.Kind == OFAC || l.Kind == Denial) && l.Licensee.Name == "":
		r.Fail(n, "licensee", "is missing").Try = "only the licensee may use a licence (15 CFR 750.7(d))"
	case l.Kind.personal() && len(l.Parties) == 0:
		r.Fail(n, "parties", "names nobody whom the licence is for")
	case len(l.Items) == 0:
		r.Fail(n, "items", "holds no item that the licence is for")
	case !l.Issued.Known() && (l.Kind.personal() || l.Emergency):
		r.Fail(n, "issued", "is missing").Try = "on which day was it issued, or signed?"
	}
	for _, rule := range l.Rules {
		if !strings.HasPrefix(rule, a.Rules) {
			r.Fail(n, "rules", "%q is no rule that a %s can overcome", form.Short(rule), l.Kind).Try = "their IDs begin with " + a.Rules
		}
	}
	if l.Kind == BIS && l.Act == "" {
		l.Act = transaction.Export
	}
	if says := l.validity(); says != "" {
		r.Fail(n, "expires", "%s", says)
	}
	r.limits(n)
}

// limits fills in what the items were used for before, and the tolerance, and
// checks them against each other.
func (r *reader) limits(n *yaml.Node) {
	l := &r.l
	for i := range l.Items {
		it, path := &l.Items[i], fmt.Sprintf("items[%d]", i+1)
		if it.Quantity > 0 && it.Unit == "" {
			r.Fail(n, path+".unit", "is missing").Try = "what is the quantity counted in? One of " + strings.Join(transaction.Units(), ", ")
		}
		if it.Value != nil && l.Value != nil && it.Value.Currency != l.Value.Currency {
			r.Fail(n, path+".value", "is in %s, and that of the licence in %s", it.Value.Currency, l.Value.Currency)
		}
		if before := r.used[i]; before != nil {
			if want := l.currency(i); before.Currency != want {
				r.Fail(n, path+".used_value", "is in %s, and the value is not", before.Currency)
			}
			it.UsedValue = before.Minor
		}
		if l.Kind == BIS && it.Kind != item.Software && it.Kind != item.Technology && it.Quantity == 0 && it.Value == nil && l.Value == nil {
			r.Fail(n, path+".quantity", "is missing, and so is a value").Try = "a licence for commodities has limits; software and technology need none (15 CFR 750.7(f))"
		}
	}
	switch {
	case r.tolerance >= 0:
		l.Tolerance = int(r.tolerance / (transaction.One / 100))
		if r.tolerance%(transaction.One/100) != 0 {
			r.Fail(n, "tolerance", "has more than two digits behind the point")
		}
	case l.Kind == BIS && !l.Short && l.Act == transaction.Export:
		l.Tolerance = standardTolerance
	}
	if len(r.Problems) > 0 {
		return
	}
	slices.Sort(l.Countries)
	if says := l.impossible(); says != "" {
		r.Fail(n, "items", "%s", says)
	}
}
