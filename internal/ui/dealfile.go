package ui

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// A node puts together a part of a file, leaving out what is empty: it is not
// known.
type node struct{ *yaml.Node }

func newNode() node { return node{&yaml.Node{Kind: yaml.MappingNode}} }

// put adds a value that is not empty.
func (n node) put(key string, value *yaml.Node) {
	if len(value.Content) > 0 || value.Kind == yaml.ScalarNode || value.Kind == yaml.SequenceNode && value.Style == yaml.FlowStyle {
		n.Content = append(n.Content, &yaml.Node{Kind: yaml.ScalarNode, Value: key}, value)
	}
}

// texts adds texts that are not empty, as keys and values.
func (n node) texts(pairs ...string) node {
	for i := 0; i < len(pairs); i += 2 {
		if pairs[i+1] != "" {
			n.put(pairs[i], text(pairs[i+1]))
		}
	}
	return n
}

// many makes a list of parts, without those that are empty.
func many(all []node) *yaml.Node {
	n := &yaml.Node{Kind: yaml.SequenceNode}
	for _, x := range all {
		if len(x.Content) > 0 {
			n.Content = append(n.Content, x.Node)
		}
	}
	return n
}

// words makes a list of what stands between commas.
func words(s string) *yaml.Node {
	n := &yaml.Node{Kind: yaml.SequenceNode, Style: yaml.FlowStyle}
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(",;，、；", r) }) {
		if w = strings.TrimSpace(w); w != "" {
			n.Content = append(n.Content, text(w))
		}
	}
	return n
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

// file writes the form as the file of "navicert check". by and on are who answers
// the questions, and when.
func (f *dealForm) file(by, on string) ([]byte, error) {
	doc := newNode().texts("number", f.Number, "on", f.On, "known", f.Known, "act", f.Act)
	doc.put("exporter", newNode().texts("name", f.Exporter, "country", f.ExporterCountry, "us_person", f.USPerson).Node)
	var parties, items []node
	for _, p := range f.Parties {
		parties = append(parties, p.node())
	}
	for _, i := range f.Items {
		items = append(items, i.node())
	}
	doc.Content = append(doc.Content, &yaml.Node{Kind: yaml.ScalarNode, Value: "parties"}, many(parties))
	doc.put("items", many(items))
	doc.texts("destination", f.Destination, "region", f.Region, "end_use", f.EndUse)
	facts, answers := newNode(), newNode()
	for _, x := range f.Facts {
		facts.texts(x.Key, x.Value)
	}
	doc.put("facts", facts.Node)
	for _, a := range f.Answers {
		one := newNode().texts("answer", a.Value, "by", by, "on", on)
		one.Style = yaml.FlowStyle
		answers.put(a.ID, one.Node)
	}
	doc.put("answers", answers.Node)
	if f.Licences != "" {
		doc.put("licences", words(f.Licences))
	}
	return yaml.Marshal(doc.Node)
}

// node writes a party, nothing where nothing but its role is given.
func (p dealParty) node() node {
	n := newNode()
	if p.Name+p.Country+p.Address+p.Kind == "" && !p.OwnersUnknown && len(p.Owners) == 0 {
		return n
	}
	n.texts("role", p.Role, "name", p.Name, "country", p.Country, "address", p.Address, "kind", p.Kind)
	switch owners := p.owners(0); {
	case len(owners.Content) > 0:
		n.put("owners", owners)
	case p.OwnersUnknown:
		n.texts("owners", "unknown")
	}
	return n
}

// owners writes the owners of the party, 0, or of one of its owners, by number,
// each with its own.
func (p dealParty) owners(of int) *yaml.Node {
	var all []node
	for k, o := range p.Owners {
		if o.Of != of {
			continue
		}
		// One of whom nothing is stated stays where owners of its own are: the file
		// then says that the name is missing, and they are not lost.
		n := newNode().texts("name", o.Name, "country", o.Country, "percent", o.Percent, "as_of", o.AsOf)
		n.put("owners", p.owners(k+1))
		all = append(all, n)
	}
	return many(all)
}

// node writes an item, nothing where nothing tells of it.
func (i dealItem) node() node {
	n := newNode()
	if i.Description+i.Classification+i.Origin+i.Value+i.Quantity+i.SubjectToEAR+i.Kind == "" && !i.Rare() {
		return n
	}
	n.texts("description", i.Description, "classification", i.Classification, "subject_to_ear", i.SubjectToEAR, "kind", i.Kind, "origin", i.Origin,
		"quantity", i.Quantity, "unit", i.Unit, "value", i.Value, "us_controlled_content", i.USContent)
	switch strings.ToLower(i.ProductOf) {
	case "":
	case "none", "无":
		n.put("direct_product_of", words(""))
	default:
		n.put("direct_product_of", words(i.ProductOf))
	}
	return n.texts("contains_us_ic", i.ContainsUSIC)
}
