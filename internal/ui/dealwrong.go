package ui

import (
	"regexp"
	"strconv"
)

// dealFields are the fields of the form by their names in the file: the id of the
// field, without the number of its party or item, and its label.
var dealFields = map[string][2]string{
	"number": {"number", "Your own number"}, "on": {"on", "Day of the act"}, "known": {"known", "What was known by"}, "act": {"act", "Act"},
	"destination": {"destination", "Destination"}, "region": {"region", "Region"}, "end_use": {"end_use", "End use"}, "licences": {"licences", "Numbers of licences held for it"},
	"exporter": {"exporter", "Exporter"}, "exporter.name": {"exporter", "Exporter"}, "exporter.country": {"exporter_country", "Country"}, "exporter.us_person": {"us_person", "US person"},
	"parties": {"party-name-0", "Parties"}, "items": {"item-description-0", "Items"},
	"parties.role": {"party-role", "Role"}, "parties.name": {"party-name", "Name"}, "parties.country": {"party-country", "Country"},
	"parties.address": {"party-address", "Address"}, "parties.kind": {"party-kind", "Kind"}, "parties.owners": {"party-owners", "Owners"},
	"items.description": {"item-description", "Description"}, "items.classification": {"item-class", "Classification"}, "items.subject_to_ear": {"item-subject", "Subject to the EAR"},
	"items.kind": {"item-kind", "Kind"}, "items.quantity": {"item-quantity", "Quantity"}, "items.unit": {"item-unit", "Unit"}, "items.value": {"item-value", "Value"}, "items.origin": {"item-origin", "Origin"},
	"items.us_controlled_content": {"item-content", "Controlled content of US origin, percent"}, "items.direct_product_of": {"item-product", "Direct product of the ECCNs"},
	"items.contains_us_ic": {"item-ic", "Contains an integrated circuit of US origin"},
}

// inList is a field of a party or an item, or of what stands below it.
var inList = regexp.MustCompile(`^(parties|items)\[(\d+)\](?:\.([a-z_]+))?`)

// label names the fields that are wrong as the form does, and leads to them. What
// the form has no field for keeps its name in the file.
func (v *visit) label(f *dealForm, all []wrong) []wrong {
	for i, w := range all {
		if x, ok := dealFields[w.Field]; ok {
			all[i].At, all[i].Label = x[0], v.say(x[1])
			continue
		}
		m := inList.FindStringSubmatch(w.Field)
		if m == nil {
			continue
		}
		n, _ := strconv.Atoi(m[2])
		of, at := v.sayf("Party %d", f.partyAt(n)+1), f.partyAt(n)
		if m[1] == "items" {
			of, at = v.sayf("Item %d", f.itemAt(n)+1), f.itemAt(n)
		}
		if x, ok := dealFields[m[1]+"."+m[3]]; ok {
			all[i].At, all[i].Label = x[0]+"-"+strconv.Itoa(at), of+v.say(": ")+v.say(x[1])
			continue
		}
		all[i].At, all[i].Label = dealFields[m[1]+".name"][0]+"-"+strconv.Itoa(at), of
		if m[1] == "items" {
			all[i].At = "item-description-" + strconv.Itoa(at)
		}
	}
	return all
}

// partyAt gives the place in the form of the nth party of the file, which leaves
// out those that nothing is stated of; itemAt does so for items.
func (f *dealForm) partyAt(n int) int {
	return nth(n, len(f.Parties), func(i int) bool { return len(f.Parties[i].node().Content) > 0 })
}

func (f *dealForm) itemAt(n int) int {
	return nth(n, len(f.Items), func(i int) bool { return len(f.Items[i].node().Content) > 0 })
}

// nth gives the place of the nth of so many of which something is stated, 0 for none.
func nth(n, of int, stated func(i int) bool) int {
	for i := range of {
		if stated(i) {
			n--
		}
		if n == 0 {
			return i
		}
	}
	return 0
}
