package ui

import (
	"errors"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/item"
	"github.com/navicert/navicert/internal/recorded"
	"github.com/navicert/navicert/internal/statement"
	"github.com/navicert/navicert/internal/transaction"
)

// A dealForm is what stands in the form of a transaction. Each part becomes a
// part of the file of "navicert check", which reads it and says what is wrong.
type dealForm struct {
	Number, On, Act, Destination, Region, EndUse string
	Exporter, ExporterCountry, USPerson          string
	Parties                                      []dealParty
	Items                                        []dealItem
	Answers                                      []dealAnswer
}

type dealParty struct{ Role, Name, Country, Address string }

type dealItem struct{ Description, Classification, SubjectToEAR, Kind, Origin, Value string }

// A dealAnswer is an answer to a question that an earlier check put.
type dealAnswer struct{ ID, Value string }

// A question is one that is open, as a group of choices.
type question struct {
	ID, Text, About, Because, Given string
	Choices                         []string
	Free                            string
}

type dealPage struct {
	Form      dealForm
	Wrong     []wrong
	Acts      []string
	Roles     []string
	Checked   *statement.Statement
	Questions []question
	Settled   []dealAnswer // answers that are not asked for now, kept with the form
	Entry     int64
	File      string // the transaction as a file, to keep
	Stale     bool
	Starter   bool
}

// The most parties and items that the form holds; files hold more.
const (
	mostParties = 20
	mostItems   = 20
)

func (v *visit) dealPage(f dealForm) *dealPage {
	d := &dealPage{Form: f, Acts: transaction.ActNames()}
	for _, r := range transaction.Roles() {
		d.Roles = append(d.Roles, string(r))
	}
	return d
}

// transaction shows the empty form.
func (v *visit) transaction() error {
	f := dealForm{Act: "export", On: v.p.opts.Live.Now().Today.String(), Parties: []dealParty{{Role: "end-user"}}, Items: []dealItem{{}}}
	v.show(http.StatusOK, "transaction", page{Title: v.say("Transaction"), At: "/transaction", Data: v.dealPage(f)})
	return nil
}

// readDeal takes the form apart. Fields of the parties and items come in the
// order of the page.
func readDeal(in url.Values) dealForm {
	get := func(name string) string { return strings.TrimSpace(strings.ToValidUTF8(in.Get(name), "\uFFFD")) }
	at := func(name string, i int) string {
		if all := in[name]; i < len(all) {
			return strings.TrimSpace(strings.ToValidUTF8(all[i], "\uFFFD"))
		}
		return ""
	}
	f := dealForm{
		Number: get("number"), On: get("on"), Act: get("act"), Destination: get("destination"), Region: get("region"), EndUse: get("end_use"),
		Exporter: get("exporter"), ExporterCountry: get("exporter_country"), USPerson: get("us_person"),
	}
	for i := range min(len(in["party_name"]), mostParties) {
		f.Parties = append(f.Parties, dealParty{at("party_role", i), at("party_name", i), at("party_country", i), at("party_address", i)})
	}
	for i := range min(len(in["item_description"]), mostItems) {
		f.Items = append(f.Items, dealItem{at("item_description", i), at("item_class", i), at("item_subject", i), at("item_kind", i), at("item_origin", i), at("item_value", i)})
	}
	var ids []string
	for name := range in {
		if id, ok := strings.CutPrefix(name, "answer:"); ok && get(name) != "" {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	for _, id := range ids {
		f.Answers = append(f.Answers, dealAnswer{id, get("answer:" + id)})
	}
	return f
}

// step adds or removes a party or an item; it reports whether the form only grew
// or shrank, and is not to be checked yet.
func (f *dealForm) step(what string) bool {
	word, number, _ := strings.Cut(what, ":")
	n, _ := strconv.Atoi(number)
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
		if n >= 0 && n < len(f.Parties) && len(f.Parties) > 1 {
			f.Parties = slices.Delete(f.Parties, n, n+1)
		}
	case "remove-item":
		if n >= 0 && n < len(f.Items) && len(f.Items) > 1 {
			f.Items = slices.Delete(f.Items, n, n+1)
		}
	default:
		return false
	}
	return true
}

// file writes the form as the file of "navicert check". What is empty is left
// out: it is not known.
func (f *dealForm) file() ([]byte, error) {
	doc := &yaml.Node{Kind: yaml.MappingNode}
	put := func(to *yaml.Node, key string, value *yaml.Node) {
		to.Content = append(to.Content, &yaml.Node{Kind: yaml.ScalarNode, Value: key}, value)
	}
	texts := func(pairs ...string) *yaml.Node {
		n := &yaml.Node{Kind: yaml.MappingNode}
		for i := 0; i < len(pairs); i += 2 {
			if pairs[i+1] != "" {
				put(n, pairs[i], text(pairs[i+1]))
			}
		}
		return n
	}
	doc.Content = texts("number", f.Number, "on", f.On, "act", f.Act).Content
	if e := texts("name", f.Exporter, "country", f.ExporterCountry, "us_person", f.USPerson); len(e.Content) > 0 {
		put(doc, "exporter", e)
	}
	parties := &yaml.Node{Kind: yaml.SequenceNode}
	for _, p := range f.Parties {
		if p.Name+p.Country+p.Address != "" {
			parties.Content = append(parties.Content, texts("role", p.Role, "name", p.Name, "country", p.Country, "address", p.Address))
		}
	}
	items := &yaml.Node{Kind: yaml.SequenceNode}
	for _, i := range f.Items {
		if i.Description+i.Classification+i.Origin+i.Value != "" {
			items.Content = append(items.Content, texts("description", i.Description, "classification", i.Classification, "subject_to_ear", i.SubjectToEAR, "kind", i.Kind, "origin", i.Origin, "value", i.Value))
		}
	}
	put(doc, "parties", parties)
	if len(items.Content) > 0 {
		put(doc, "items", items)
	}
	doc.Content = append(doc.Content, texts("destination", f.Destination, "region", f.Region, "end_use", f.EndUse).Content...)
	if len(f.Answers) > 0 {
		n := &yaml.Node{Kind: yaml.MappingNode}
		for _, a := range f.Answers {
			put(n, a.ID, text(a.Value))
		}
		put(doc, "answers", n)
	}
	return yaml.Marshal(doc)
}

// plainWords are read by the file as they are; all else is quoted, so that a
// name such as "no" stays a name.
var plainWords = []string{"yes", "no", "unknown"}

func text(s string) *yaml.Node {
	n := &yaml.Node{Kind: yaml.ScalarNode, Value: s}
	if !slices.Contains(plainWords, s) {
		n.Style = yaml.DoubleQuotedStyle
	}
	return n
}

// check answers the form, records the answer, and asks what is open.
func (v *visit) check() error {
	if err := v.r.ParseForm(); err != nil {
		return err
	}
	f := readDeal(v.r.PostForm)
	stays := f.step(v.r.PostForm.Get("do"))
	d := v.dealPage(f)
	d.Settled = f.Answers
	if stays {
		v.show(http.StatusOK, "transaction", page{Title: v.say("Transaction"), At: "/transaction", Data: d})
		return nil
	}
	doc, err := f.file()
	if err != nil {
		return err
	}
	d.File = string(doc)
	t, err := v.p.opts.Live.DealIn(dealFile, doc, 0, 0)
	var problems transaction.Problems
	switch {
	case errors.As(err, &problems):
		for _, p := range problems {
			says := p.Says
			if p.Try != "" {
				says += " (" + p.Try + ")"
			}
			d.Wrong = append(d.Wrong, wrong{p.Field, says})
		}
		v.show(http.StatusBadRequest, "transaction", page{Title: v.say("Transaction"), At: "/transaction", Data: d})
		return nil
	case err != nil:
		return err
	}
	if err := v.determine(d, t, doc); err != nil {
		return err
	}
	v.show(http.StatusOK, "transaction", page{Title: d.Checked.Outcome, At: "/transaction", Data: d})
	return nil
}

// dealFile is what the transaction is called in answers.
const dealFile = "form"

func (v *visit) determine(d *dealPage, t *transaction.Transaction, doc []byte) error {
	a, err := v.p.opts.Live.On(app.Basis{Known: t.Known})
	if err != nil {
		return err
	}
	held, err := v.p.opts.Live.Licences()
	if err != nil {
		return err
	}
	session := a.Session(v.p.opts.StaleAfter)
	defer a.Done(session, v.p.opts.StaleAfter)
	out, err := a.Check(held, session, dealFile, t)
	if err != nil {
		return err
	}
	d.Checked = statement.Checked(v.lang, out)
	for _, l := range out.Lists {
		d.Stale, d.Starter = d.Stale || l.Stale, d.Starter || l.Starter
	}
	given := map[string]string{}
	for _, x := range d.Form.Answers {
		given[x.ID] = x.Value
	}
	for _, q := range out.Questions {
		d.Questions = append(d.Questions, question{q.ID, q.Text, q.About, q.Because, given[q.ID], q.Allowed(), q.Free})
		d.Settled = slices.DeleteFunc(slices.Clone(d.Settled), func(x dealAnswer) bool { return x.ID == q.ID })
	}
	content, err := a.Context(v.asked(""), v.p.opts.StaleAfter).Check(recorded.Deal{File: dealFile, Document: doc}, out, session)
	if err != nil {
		return err
	}
	d.Entry, err = v.keep(content)
	return err
}

// ItemKinds are the kinds of items to choose from.
func (*dealPage) ItemKinds() []string {
	return []string{string(item.Commodity), string(item.Software), string(item.Technology)}
}
