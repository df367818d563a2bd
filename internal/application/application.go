// Package application drafts the fields of an application for a licence of BIS, form
// BIS-748P with its appendices for items and end-users (Supplement No. 1 to 15 CFR
// part 748), from a transaction and what a check of it found. Nothing is sent: the
// draft is a file to carry into the application.
package application

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/determine"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/item"
	"github.com/navicert/navicert/internal/licence"
	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/transaction"
)

// A Draft is an application that is being put together.
type Draft struct {
	doc  *yaml.Node
	deal *transaction.Transaction
}

// New drafts the application for what a check found to need a licence of BIS that
// is not held. today is the day of the application.
func New(file string, d *determine.Determination, today day.Day) (*Draft, error) {
	i := slices.IndexFunc(d.Wanted, func(w determine.Wanted) bool { return w.Kind == licence.BIS })
	if i < 0 {
		return nil, fault.New(fault.Input, "the check of %s finds nothing that needs a licence of BIS which is not held", file).
			Try("\"navicert check %s\" says what it finds", file)
	}
	w := d.Wanted[i]
	out := &Draft{&yaml.Node{Kind: yaml.MappingNode}, d.Deal}
	out.head(today)
	out.parties()
	out.add("block_21_specific_end_use", text(d.Deal.EndUse), needed(d.Deal.EndUse, "how the items will be used, in detail"))
	out.items(w.Items)
	out.add("block_24_additional_information", list(notes(d, w)), "")
	out.add("block_25_signature", text(""), "of the applicant, in the application itself")
	return out, nil
}

// Write writes the draft as a file in YAML with comments.
func (d *Draft) Write(w io.Writer) error {
	const head = "# Fields of an application for a licence of BIS: form BIS-748P, item appendix and\n" +
		"# end-user appendix (Supplement No. 1 to 15 CFR part 748). A draft: nothing has been\n" +
		"# sent. Carry it into the application in SNAP-R (15 CFR 748.1(d)). What is empty was\n" +
		"# not in the transaction; a comment says what belongs there.\n\n"
	if _, err := io.WriteString(w, head); err != nil {
		return err
	}
	e := yaml.NewEncoder(w)
	e.SetIndent(2)
	if err := e.Encode(d.doc); err != nil {
		return err
	}
	return e.Close()
}

func text(s string) *yaml.Node {
	n := &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: s}
	if s == "" {
		n.Style = yaml.DoubleQuotedStyle
	}
	return n
}

func list(all []string) *yaml.Node {
	n := &yaml.Node{Kind: yaml.SequenceNode}
	for _, s := range all {
		n.Content = append(n.Content, text(s))
	}
	return n
}

// needed gives advice for a field that is empty.
func needed(s, advice string) string {
	if s == "" {
		return advice
	}
	return ""
}

func (d *Draft) add(key string, value *yaml.Node, comment string) { put(d.doc, key, value, comment) }

func put(to *yaml.Node, key string, value *yaml.Node, comment string) {
	k := text(key)
	if comment != "" {
		k.HeadComment = comment
	}
	to.Content = append(to.Content, k, value)
}

func (d *Draft) head(today day.Day) {
	kind, advice := "export", ""
	switch d.deal.Act {
	case transaction.Export, transaction.Release:
	case transaction.Reexport:
		kind = "reexport"
	default:
		kind, advice = "", "export or reexport; the act of the transaction is "+string(d.deal.Act)
	}
	d.add("block_1_contact_person", text(""), "who can answer questions on the application")
	d.add("block_2_telephone", text(""), "of that person")
	d.add("block_4_date_of_application", text(today.String()), "")
	d.add("block_5_type_of_application", text(kind), advice)
	d.add("block_6_documents_submitted_with_application", list(d.documents()), "check which of these are needed")
	d.add("block_9_special_purpose", text(""), "only where a section of the EAR asks for words here")
	d.add("block_10_resubmission_application_control_number", text(""), "of an application that was returned without action or denied")
	d.add("block_11_replacement_license_number", text(""), "of the licence that this one would replace")
	d.add("block_12_items_previously_exported", text(""), "yes or no, for a reexport")
}

// documents names the documents that the parts of the deal ask for.
func (d *Draft) documents() []string {
	out := []string{"statement by ultimate consignee and purchaser, form BIS-711 or letterhead (15 CFR 748.11)"}
	if d.deal.Destination != "CN" {
		return out
	}
	value := transaction.Decimal(0)
	camera, computer := transaction.Decimal(0), false
	for _, i := range d.deal.Items {
		if !i.ECCN.Controlled() || i.Value.Currency != "USD" || i.ECCN.Kind() != item.Commodity {
			continue
		}
		value += i.Value.Amount
		computer = computer || strings.HasPrefix(i.ECCN.Code, "4A")
		if i.ECCN.Code == "6A003" {
			camera += i.Value.Amount
		}
	}
	if value > 50_000*transaction.One || camera > 5_000*transaction.One || computer {
		out = append(out, "End-User Statement of the Ministry of Commerce of the People's Republic of China (15 CFR 748.10)")
	}
	return out
}

// parties writes each party into the block of its role; a block holds one, the
// others go into the appendix or block 24.
func (d *Draft) parties() {
	e := d.deal.Exporter
	d.add("block_14_applicant", person(transaction.Party{Name: e.Name, Country: e.Country}), needed(e.Name, "who applies"))
	for _, b := range []struct {
		key    string
		role   transaction.Role
		advice string
	}{
		{"block_15_other_party_authorized_to_receive_license", transaction.OtherReceiver, ""},
		{"block_16_purchaser", transaction.Purchaser, "where it is not the ultimate consignee"},
		{"block_17_intermediate_consignee", transaction.IntermediateConsignee, "or none"},
		{"block_18_ultimate_consignee", transaction.UltimateConsignee, "who receives the items abroad"},
		{"block_19_end_user", transaction.EndUser, "where it is not the ultimate consignee"},
	} {
		of := d.in(b.role)
		if len(of) == 0 {
			d.add(b.key, text(""), b.advice)
			continue
		}
		d.add(b.key, person(of[0]), "")
		if b.role == transaction.EndUser && len(of) > 1 {
			more := &yaml.Node{Kind: yaml.SequenceNode}
			for _, p := range of[1:] {
				more.Content = append(more.Content, person(p))
			}
			d.add("bis_748p_b_further_end_users", more, "")
		}
	}
}

func (d *Draft) in(role transaction.Role) []transaction.Party {
	var out []transaction.Party
	for _, p := range d.deal.Parties {
		if p.Role == role {
			out = append(out, p)
		}
	}
	return out
}

func person(p transaction.Party) *yaml.Node {
	n := &yaml.Node{Kind: yaml.MappingNode}
	put(n, "name", text(p.Name), "")
	put(n, "address", text(p.Address), needed(p.Address, "street, city, post code"))
	put(n, "country", text(p.Country), "")
	return n
}

// items writes blocks 22 and 23: those items alone that need the licence.
func (d *Draft) items(all []*rule.Item) {
	seq := &yaml.Node{Kind: yaml.SequenceNode}
	total, currencies := map[string]transaction.Decimal{}, []string{}
	for _, i := range all {
		n := &yaml.Node{Kind: yaml.MappingNode}
		put(n, "a_eccn", text(i.ECCN.String()), needed(i.ECCN.String(), "its class"))
		put(n, "c_model_number", text(""), "")
		put(n, "d_ccats_number", text(""), "where BIS has classified it")
		put(n, "e_quantity", text(number(i.Quantity)), needed(number(i.Quantity), "how many"))
		put(n, "f_units", text(i.Unit), "")
		put(n, "g_unit_price", text(unitPrice(i)), "")
		price := ""
		if i.Value.Currency != "" {
			price = i.Value.Amount.String() + " " + i.Value.Currency
			if !slices.Contains(currencies, i.Value.Currency) {
				currencies = append(currencies, i.Value.Currency)
			}
			total[i.Value.Currency] += i.Value.Amount
		}
		put(n, "h_total_price", text(price), needed(price, "of all of it"))
		put(n, "i_manufacturer", text(""), "")
		put(n, "j_technical_description", text(i.Description), "in the words and units of the entry of the Commerce Control List")
		seq.Content = append(seq.Content, n)
	}
	d.add("block_22_description_of_items", seq, "the first item stands in the form, all others in appendix BIS-748P-A")
	switch {
	case len(currencies) == 1 && currencies[0] == "USD":
		d.add("block_23_total_application_dollar_value", text(total["USD"].String()), "")
	case len(currencies) == 0:
		d.add("block_23_total_application_dollar_value", text(""), "in dollars")
	default:
		var sums []string
		for _, c := range currencies {
			sums = append(sums, total[c].String()+" "+c)
		}
		d.add("block_23_total_application_dollar_value", text(""), "in dollars; the items are worth "+strings.Join(sums, " and "))
	}
}

func number(q transaction.Decimal) string {
	if q == 0 {
		return ""
	}
	return q.String()
}

// unitPrice divides the value of a line by its quantity, where that comes out even.
func unitPrice(i *rule.Item) string {
	if i.Quantity <= 0 || i.Quantity%transaction.One != 0 || i.Value.Currency == "" {
		return ""
	}
	n := i.Quantity / transaction.One
	price := transaction.Money{Amount: i.Value.Amount / n, Currency: i.Value.Currency}
	if _, ok := licence.Exact(price); !ok || i.Value.Amount%n != 0 {
		return ""
	}
	return price.Amount.String() + " " + price.Currency
}

// notes say what the application rests on, and name whoever has no block: all
// parties must be disclosed (15 CFR 748.4(b)).
func notes(d *determine.Determination, w determine.Wanted) []string {
	var out []string
	have := map[string]bool{}
	for _, f := range d.Findings {
		if f.Effect != rule.LicenceRequired || !slices.Contains(w.Rules, f.Rule.ID) {
			continue
		}
		says := f.Rule.Title + ": " + f.Why
		if f.Policy != "" {
			says += " Judged by: " + strings.ReplaceAll(string(f.Policy), "-", " ") + "."
		}
		if !have[says] {
			have[says] = true
			out = append(out, says)
		}
	}
	first := map[transaction.Role]bool{}
	for _, p := range d.Deal.Parties {
		if !first[p.Role] && licence.Names(p.Role) {
			first[p.Role] = true
			continue
		}
		if p.Role != transaction.EndUser {
			out = append(out, fmt.Sprintf("Further party, %s: %s %s %s", p.Role, p.Name, p.Address, p.Country))
		}
	}
	for i := range out {
		out[i] = strings.Join(strings.Fields(out[i]), " ")
	}
	return append(out,
		"None of the items may be laden or exported before the licence is issued (15 CFR 748.4(d)(2)), and no second application for the same deal may be pending (15 CFR 748.4(f)).")
}
