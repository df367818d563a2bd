package ui

import (
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/transaction"
)

// whole is a form in which every field is filled in.
func whole() url.Values {
	in := url.Values{
		"number": {"SO-1"}, "on": {"2025-10-15"}, "known": {"2026-01-01"}, "act": {"export"}, "destination": {"CN"}, "region": {"somewhere"}, "end_use": {"no"},
		"licences": {"D1234567, D7654321"}, "exporter": {"Acme Instruments Inc"}, "exporter_country": {"US"}, "us_person": {"yes"},
		"party_role": {"end-user", "bank"}, "party_name": {"Belgarde Machinery", "Example Bank"}, "party_country": {"CN", "SG"}, "party_address": {"1 Road", ""},
		"party_kind": {"organisation", ""}, "party_owners": {"", "unknown"},
		"owner_name:0": {"Holding", "Top", "Other"}, "owner_country:0": {"HK", "", "CN"}, "owner_percent:0": {"60", "unknown", "10-40"}, "owner_as_of:0": {"2025-10-01", "", ""}, "owner_of:0": {"0", "1", "0"},
		"item_description": {"camera"}, "item_class": {"EAR99"}, "item_subject": {"yes"}, "item_kind": {"commodity"}, "item_origin": {"TW"}, "item_value": {"500.00 USD"},
		"item_quantity": {"10"}, "item_unit": {"each"}, "item_content": {"20"}, "item_product_of": {"3E001、 3D001"}, "item_us_ic": {"no"},
		"answer:zero-level/item-1": {"no"},
	}
	for _, f := range transaction.FactKeys() {
		value := map[transaction.FactKind]string{transaction.TruthFact: "no", transaction.DayFact: "2025-10-01", transaction.TextFact: "LVS", transaction.CountFact: "30"}[f.Kind]
		if f.Kind == transaction.ChoiceFact {
			value = f.Choices[0]
		}
		in.Set("fact:"+f.Key, value)
	}
	return in
}

// TestDealFile holds that the form states whatever a file can: every key of the
// template is written, is read back, and says what was typed.
func TestDealFile(t *testing.T) {
	f := readDeal(whole())
	doc, err := f.file("ada", "2025-10-15")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(transaction.Template()) {
		key, _, ok := strings.Cut(strings.TrimLeft(strings.TrimSpace(line), "- "), ":")
		if ok && key != "" && !strings.ContainsAny(key, "# ") && !strings.Contains(string(doc), key+":") {
			t.Errorf("the form has no field for %s", key)
		}
	}
	d, err := transaction.Read("form", doc)
	if err != nil {
		t.Fatalf("%v:\n%s", err, doc)
	}
	p, i := d.Parties[0], d.Items[0]
	if len(p.Owners) != 2 || p.Owners[0].Owners[0].Name != "Top" || p.Owners[1].High.String() != "40" || d.Parties[1].OwnersUnknown != transaction.Yes || p.Kind != "organisation" {
		t.Errorf("the parties are %+v", d.Parties)
	}
	if i.Quantity != 10*transaction.One || len(i.ProductOf) != 2 || i.USContent == nil || i.ContainsUSIC != transaction.No {
		t.Errorf("the item is %+v", i)
	}
	if days, _ := d.Facts.Count("credit_days"); days != 30 || d.EndUse != "no" || !slices.Equal(d.Licences, []string{"D1234567", "D7654321"}) || d.Answers[0].By != "ada" || d.Known.String() != "2026-01-01" {
		t.Errorf("the deal is %+v", d)
	}
}

// TestDealNone holds that "none" states that an item is the direct product of no
// technology, and an empty field states nothing.
func TestDealNone(t *testing.T) {
	for typed, stated := range map[string]bool{"none": true, "无": true, "": false} {
		in := whole()
		in.Set("item_product_of", typed)
		f := readDeal(in)
		doc, err := f.file("", "")
		if err != nil {
			t.Fatal(err)
		}
		d, err := transaction.Read("form", doc)
		if err != nil || (d.Items[0].ProductOf != nil) != stated || len(d.Items[0].ProductOf) != 0 {
			t.Errorf("%q is read as %v, %v", typed, d.Items[0].ProductOf, err)
		}
	}
}

// TestDealOwners removes an owner: those above it own what it owned.
func TestDealOwners(t *testing.T) {
	f := readDeal(whole())
	if !f.step("remove-owner:0:0") || len(f.Parties[0].Owners) != 2 || f.Parties[0].Owners[0].Name != "Top" || f.Parties[0].Owners[0].Of != 0 {
		t.Errorf("the owners are %+v", f.Parties[0].Owners)
	}
	for _, odd := range []string{"add-owner:99", "remove-owner:0:99", "remove-owner:-1:0", "remove-party:7", "remove-item:x:y", "add-owner"} {
		if !f.step(odd) {
			t.Errorf("%q is taken for a check", odd)
		}
	}
	if f.step("check") || f.step("") || f.step("use:D1") {
		t.Error("a check is taken for a step")
	}
}

const permission = `number: D1234567
kind: bis-licence
licensee: {name: Acme Instruments Inc, country: US}
parties: [{role: end-user, name: "Hangzhou Hikvision Digital Technology Co., Ltd.", country: CN}]
destinations: [CN]
items: [{description: camera, classification: EAR99, quantity: 100, unit: each, value: 1000.00 USD}]
issued: 2019-10-20
`

// covered is a form of a deal that the licence covers.
func covered(more ...string) url.Values {
	in := url.Values{
		"on": {"2020-02-03"}, "act": {"export"}, "destination": {"CN"}, "exporter": {"Acme Instruments Inc"}, "exporter_country": {"US"},
		"party_role": {"end-user"}, "party_name": {"Hangzhou Hikvision Digital Technology Co., Ltd."}, "party_country": {"CN"},
		"item_description": {"camera"}, "item_class": {"EAR99"}, "item_subject": {"yes"}, "item_quantity": {"60"}, "item_unit": {"each"}, "item_value": {"600.00 USD"},
	}
	for i := 0; i < len(more); i += 2 {
		in.Set(more[i], more[i+1])
	}
	return in
}

// TestLicences enters a licence by its file, uses it for a transaction, finds the
// evidence, and undoes the use.
func TestLicences(t *testing.T) {
	s := httptest.NewServer(pages(t, nil))
	defer s.Close()
	b := browses(t, s.URL)
	b.has(200, "/licences", nil, "No licence is held here", "Template to fill in")
	b.has(200, "/licences/template.yaml", nil, "kind: bis-licence")
	send := func(doc string) (int, string) {
		path := filepath.Join(t.TempDir(), "licence.yaml")
		if err := os.WriteFile(path, []byte(doc), 0o600); err != nil {
			t.Fatal(err)
		}
		return uploads(t, b, "/licences", "licence", path)
	}
	if status, body := send("number: D1\nkind: furlong\n"); status != 400 || !strings.Contains(body, "kind") {
		t.Errorf("a wrong file is answered with %d: %s", status, body)
	}
	if status, body := send(permission); status != 200 || !strings.Contains(body, "Saved, and recorded in the log") {
		t.Errorf("a licence is answered with %d: %s", status, body)
	}
	if status, body := send(permission); status != 400 || !strings.Contains(body, "is held already") {
		t.Errorf("a licence that is held is answered with %d: %s", status, body)
	}
	check := func(more ...string) string { return post(t, s.URL, "/transaction", covered(more...)) }
	if body := check(); !strings.Contains(body, "AUTHORIZED") || !strings.Contains(body, "covers it") || strings.Contains(body, "use:D1234567") {
		t.Error("a deal without a number may be counted, or is not authorised")
	}
	if body := check("number", "SO-1"); !strings.Contains(body, `value="use:D1234567"`) || !strings.Contains(body, "40 each") {
		t.Error("the licence is not offered")
	}
	if body := check("number", "SO-1", "do", "use:D1234567"); !strings.Contains(body, "Counted on D1234567 as use 2") || !strings.Contains(body, "counted as use 2") {
		t.Errorf("the use is not counted: %s", body)
	}
	if body := check("number", "SO-1", "do", "use:D1234567"); !strings.Contains(body, "was used for transaction SO-1 already") {
		t.Error("the use is counted twice")
	}
	if body := check("number", "SO-2", "do", "use:D1234567"); !strings.Contains(body, "D1234567 was not used") {
		t.Error("more is used than is left")
	}
	b.has(200, "/licences", nil, "40 each, 400.00 USD", "It expired on 2023-10-")
	b.has(200, "/licences/d1234567", nil, "SO-1", "Undo this use", "item 1: 60 each, 600.00 USD")
	b.has(200, "/licences/D1234567/events/2", nil, "D1234567: used", "SO-1")
	b.has(404, "/licences/D1234567/events/9", nil)
	b.has(400, "/licences/D1234567/events/2", []string{"why", ""}, "made void for a reason")
	b.has(200, "/licences/D1234567/events/2", []string{"why", "<i>stopped</i>"}, "100 each, 1000.00 USD", "&lt;i&gt;stopped")
	b.has(404, "/licences/D7777777", nil, "No licence D7777777 is held here")
	changed := func(doc, why string) (int, string) {
		path := filepath.Join(t.TempDir(), "licence.yaml")
		if err := os.WriteFile(path, []byte(doc), 0o600); err != nil {
			t.Fatal(err)
		}
		return uploads(t, b, "/licences/D1234567/terms", "licence", path, "why", why)
	}
	rider := strings.Replace(permission, "number: D1234567", "number: D1234567\ntitle: after rider one", 1)
	for _, c := range []struct {
		doc, why, says string
		status         int
	}{
		{rider, "", "Say why the licence changes", 400},
		{strings.Replace(rider, "D1234567", "D2", 1), "rider 1", "The file is that of D2", 400},
		{"number: D1234567\nkind: furlong\n", "rider 1", "kind", 400},
		{rider, "rider 1", "after rider one", 200},
	} {
		if status, body := changed(c.doc, c.why); status != c.status || !strings.Contains(body, c.says) {
			t.Errorf("the terms for %q are answered with %d, want %d and %q: %s", c.why, status, c.status, c.says, body)
		}
	}
	b.has(400, "/licences/D1234567/end", []string{"on", ""}, "Say why the licence ends")
	b.has(400, "/licences/D1234567/end", []string{"why", "returned", "on", "soon"}, "Write the day")
	b.has(200, "/licences/D1234567/end", []string{"why", "returned", "on", ""}, "It ended on", "returned", "rider 1")
	b.has(400, "/licences/D1234567/end", []string{"why", "again"}, "ended")
}
