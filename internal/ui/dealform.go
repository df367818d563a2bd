package ui

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/navicert/navicert/internal/transaction"
)

// A dealForm is what stands in the form of a transaction. Each part becomes a
// part of the file of "navicert check", which reads it and says what is wrong.
type dealForm struct {
	Number, On, Known, Act, Destination, Region, EndUse, Licences string
	Exporter, ExporterCountry, USPerson                           string
	Parties                                                       []dealParty
	Items                                                         []dealItem
	Facts                                                         []dealFact
	Answers                                                       []dealAnswer
}

type dealParty struct {
	Role, Name, Country, Address, Kind string
	OwnersUnknown                      bool
	Owners                             []dealOwner
}

// A dealOwner is an owner of a party, or of another owner of it: of the one with
// the number Of, from 1, and 0 for the party itself.
type dealOwner struct {
	Name, Country, Percent, AsOf string
	Of                           int
}

type dealItem struct {
	Description, Classification, SubjectToEAR, Kind, Origin, Value string
	Quantity, Unit, USContent, ProductOf, ContainsUSIC             string
}

// Rare reports whether something is stated that most items need not.
func (i dealItem) Rare() bool { return i.USContent+i.ProductOf+i.ContainsUSIC != "" }

// Rare reports whether something is stated that most parties need not.
func (p dealParty) Rare() bool { return p.Kind != "" || p.OwnersUnknown || len(p.Owners) > 0 }

// Above gives the owners that an owner may own through: those before it, by number.
func (p dealParty) Above(owner int) []dealOwner { return p.Owners[:owner] }

// A dealFact is a fact of the register, and what is known of it.
type dealFact struct {
	transaction.Fact
	Value string
}

// IsTruth reports whether the fact is yes or no; IsDay, IsChoice and IsCount whether
// it is a day, one of some choices, or a number.
func (f dealFact) IsTruth() bool { return f.Kind == transaction.TruthFact }

// IsDay reports whether the fact is a day.
func (f dealFact) IsDay() bool { return f.Kind == transaction.DayFact }

// IsChoice reports whether the fact is one of some choices.
func (f dealFact) IsChoice() bool { return f.Kind == transaction.ChoiceFact }

// IsCount reports whether the fact is a whole number.
func (f dealFact) IsCount() bool { return f.Kind == transaction.CountFact }

// Flag reports whether the fact is a red flag.
func (f dealFact) Flag() bool { return strings.HasPrefix(f.Says, redFlag) }

const redFlag = "red flag: "

// factSays is the label of a fact: what it says, without what the heading says.
func (v *visit) factSays(f dealFact) string {
	says := v.say(f.Says)
	if says == f.Says {
		says = strings.TrimSuffix(sentence(strings.TrimPrefix(says, redFlag)), ".")
	}
	return says
}

// FactsStated counts the facts that are known, red flags or others.
func (f *dealForm) FactsStated(flags bool) int {
	n := 0
	for _, x := range f.Facts {
		if x.Value != "" && x.Flag() == flags {
			n++
		}
	}
	return n
}

// A dealAnswer is an answer to a question that an earlier check put.
type dealAnswer struct{ ID, Value string }

// The most of each that the form holds; files hold more.
const (
	mostParties = 20
	mostItems   = 20
	mostOwners  = 30
)

// newFacts gives all facts of the register, none known.
func newFacts() []dealFact {
	var out []dealFact
	for _, f := range transaction.FactKeys() {
		out = append(out, dealFact{Fact: f})
	}
	return out
}

// clean takes the spaces off what was typed.
func clean(s string) string { return strings.TrimSpace(strings.ToValidUTF8(s, "\uFFFD")) }

// A formReader gives the fields of parties and items, which come in the order of
// the page.
type formReader struct{ in url.Values }

func (r formReader) get(name string) string { return clean(r.in.Get(name)) }

func (r formReader) at(name string, i int) string {
	if all := r.in[name]; i < len(all) {
		return clean(all[i])
	}
	return ""
}

// readDeal takes the form apart.
func readDeal(in url.Values) dealForm {
	r := formReader{in}
	f := dealForm{
		Number: r.get("number"), On: r.get("on"), Known: r.get("known"), Act: r.get("act"), Destination: r.get("destination"), Region: r.get("region"),
		EndUse: r.get("end_use"), Licences: r.get("licences"), Exporter: r.get("exporter"), ExporterCountry: r.get("exporter_country"), USPerson: r.get("us_person"),
		Facts: newFacts(),
	}
	for i := range min(len(in["party_name"]), mostParties) {
		f.Parties = append(f.Parties, r.party(i))
	}
	for i := range min(len(in["item_description"]), mostItems) {
		f.Items = append(f.Items, dealItem{
			Description: r.at("item_description", i), Classification: r.at("item_class", i), SubjectToEAR: r.at("item_subject", i), Kind: r.at("item_kind", i),
			Origin: r.at("item_origin", i), Value: r.at("item_value", i), Quantity: r.at("item_quantity", i), Unit: r.at("item_unit", i),
			USContent: r.at("item_content", i), ProductOf: r.at("item_product_of", i), ContainsUSIC: r.at("item_us_ic", i),
		})
	}
	for i := range f.Facts {
		f.Facts[i].Value = r.get("fact:" + f.Facts[i].Key)
	}
	var ids []string
	for name := range in {
		if id, ok := strings.CutPrefix(name, "answer:"); ok && r.get(name) != "" {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	for _, id := range ids {
		f.Answers = append(f.Answers, dealAnswer{id, r.get("answer:" + id)})
	}
	return f
}

// party reads the fields of a party. Those of its owners have its number in their
// names.
func (r formReader) party(i int) dealParty {
	p := dealParty{Role: r.at("party_role", i), Name: r.at("party_name", i), Country: r.at("party_country", i), Address: r.at("party_address", i), Kind: r.at("party_kind", i)}
	p.OwnersUnknown = r.at("party_owners", i) == "unknown"
	own := func(what string) string { return "owner_" + what + ":" + strconv.Itoa(i) }
	for k := range min(len(r.in[own("name")]), mostOwners) {
		of, _ := strconv.Atoi(r.at(own("of"), k))
		p.Owners = append(p.Owners, dealOwner{Name: r.at(own("name"), k), Country: r.at(own("country"), k), Percent: r.at(own("percent"), k), AsOf: r.at(own("as_of"), k), Of: max(0, min(of, k))})
	}
	return p
}

// step adds or removes a party, an owner or an item; it reports whether the form
// only grew or shrank, and is not to be checked yet.
func (f *dealForm) step(what string) bool {
	word, numbers, _ := strings.Cut(what, ":")
	first, second, _ := strings.Cut(numbers, ":")
	n, _ := strconv.Atoi(first)
	k, _ := strconv.Atoi(second)
	party := n >= 0 && n < len(f.Parties)
	switch word {
	case "add-party":
		if len(f.Parties) < mostParties {
			f.Parties = append(f.Parties, dealParty{Role: "unknown"})
		}
	case "add-item":
		if len(f.Items) < mostItems {
			f.Items = append(f.Items, dealItem{})
		}
	case "remove-party":
		if party && len(f.Parties) > 1 {
			f.Parties = slices.Delete(f.Parties, n, n+1)
		}
	case "remove-item":
		if n >= 0 && n < len(f.Items) && len(f.Items) > 1 {
			f.Items = slices.Delete(f.Items, n, n+1)
		}
	case "add-owner":
		if party && len(f.Parties[n].Owners) < mostOwners {
			f.Parties[n].Owners = append(f.Parties[n].Owners, dealOwner{})
		}
	case "remove-owner":
		if party && k >= 0 && k < len(f.Parties[n].Owners) {
			f.Parties[n].remove(k)
		}
	default:
		return false
	}
	return true
}

// remove takes an owner away. Those who owned it own what it owned.
func (p *dealParty) remove(k int) {
	of := p.Owners[k].Of
	p.Owners = slices.Delete(p.Owners, k, k+1)
	for i := range p.Owners {
		switch o := &p.Owners[i]; {
		case o.Of == k+1:
			o.Of = of
		case o.Of > k+1:
			o.Of--
		}
	}
}
