package screen

import (
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
)

// withAllow are the invented lists and an allow list of one entry.
func withAllow(own list.Own, span day.Span, subject party.Party) *Screener {
	more := &list.Version{List: "us/ofac/ssi", Dated: day.Of(2026, 11, 1)}
	for _, key := range []string{"200", "201"} {
		more.Listings = append(more.Listings, list.Listing{
			List: "us/ofac/ssi", Key: key,
			Subject: party.Party{Names: []party.Name{{Text: "Qorvexim Photonics", Use: party.Primary}}, Births: []day.Partial{{Year: 1970, Month: 2, Day: 3}}},
		})
	}
	allow := &list.Version{List: allowList, Dated: day.Of(2026, 11, 1)}
	own.Reason, own.AddedBy = "Another company, see file 12.", "jane"
	allow.Listings = append(allow.Listings, list.Listing{
		List: allowList, Key: "a", Subject: subject, InForce: span, Own: &own,
		Terms: []list.Terms{{Silent: true, Binds: "nobody"}},
	})
	return New(append(lists(), Installed{more, "dd"}, Installed{allow, "ee"}), Options{Today: today, Program: "test"})
}

// An entry of the allow list explains the listing that it names, and no other,
// to a query that is for its own party.
func TestAllow(t *testing.T) {
	name := party.Party{Names: []party.Name{{Text: "Qorvexim Photonics", Use: party.Primary}}}
	there := name
	there.Countries = []string{"BE"}
	entity := list.Own{Against: "us/bis/entity-list 1"}
	for _, c := range []struct {
		says    string
		own     list.Own
		span    day.Span
		subject party.Party
		q       Query
		key     string // of the listing looked at; "1" on the Entity List where empty
		why     string // of the explanation; "" where the hit is not explained
		note    string // of what comes close to explaining it
	}{
		{says: "its party and its listing", own: entity, subject: name, q: Query{Name: "QORVEXIM photonics"}, why: "by jane: Another company, see file 12."},
		{says: "the listing by its name", own: list.Own{Against: "us/bis/entity-list: Qorvexim Photonics Co., Ltd."}, subject: name, q: Query{Name: "Qorvexim Photonics"}, why: "Explained by your allow entry"},
		{says: "another listing of that name stays", own: entity, subject: name, q: Query{Name: "Qorvexim Photonics"}, key: "200"},
		{says: "a name that two listings have", own: list.Own{Against: "us/ofac/ssi Qorvexim Photonics"}, subject: name, q: Query{Name: "Qorvexim Photonics"}, key: "200", note: "is the name of 2 listings"},
		{says: "a listing that is not there", own: list.Own{Against: "us/ofac/sdn 999"}, subject: name, q: Query{Name: "Qorvexim Photonics"}, note: `"us/ofac/sdn 999" is no listing`},
		{says: "no listing named", subject: name, q: Query{Name: "Qorvexim Photonics"}, note: "does not say which listing"},
		{says: "a similar name is another party", own: entity, subject: name, q: Query{Name: "Qorvexim Photonic"}},
		{says: "the country is stated and the same", own: entity, subject: there, q: Query{Name: "Qorvexim Photonics", Country: "BE"}, why: "Explained"},
		{says: "the country is not stated", own: entity, subject: there, q: Query{Name: "Qorvexim Photonics"}, note: "a party in BE, which the query does not state"},
		{says: "its last day", own: list.Own{Against: entity.Against, Expires: today}, span: day.Span{Until: today.Add(1)}, subject: name, q: Query{Name: "Qorvexim Photonics"}, why: "which counts until 2026-11-20"},
		{says: "expired", own: list.Own{Against: entity.Against, Expires: day.Of(2026, 11, 19)}, span: day.Span{Until: today}, subject: name, q: Query{Name: "Qorvexim Photonics"}, note: "it expired on 2026-11-19"},
		{says: "expired since the day asked about", own: list.Own{Against: entity.Against, Expires: day.Of(2026, 11, 19)}, span: day.Span{Until: today}, subject: name, q: Query{Name: "Qorvexim Photonics", On: day.Of(2026, 11, 10)}, note: "it expired on 2026-11-19"},
		{says: "made after the day asked about", own: entity, span: day.Span{From: day.Of(2026, 11, 15)}, subject: name, q: Query{Name: "Qorvexim Photonics", On: day.Of(2026, 11, 10)}, note: "it was made on 2026-11-15"},
		{says: "a birth of the listed party", own: list.Own{Against: "us/ofac/ssi 200"}, subject: name, q: Query{Name: "Qorvexim Photonics", Births: []day.Partial{{Year: 1970, Month: 2, Day: 3}}}, key: "200", note: "the same birth date"},
		{says: "the allow list is not asked", own: entity, subject: name, q: Query{Name: "Qorvexim Photonics", Lists: entityList}},
	} {
		t.Run(strings.ReplaceAll(c.says, " ", "_"), func(t *testing.T) {
			a := withAllow(c.own, c.span, c.subject).NewSession().Screen(c.q)
			key := max(c.key, "1")
			for _, h := range a.Hits {
				if h.Listing.Key != key || h.Listing.List == allowList {
					continue
				}
				if explained := h.Explained != nil; explained != (c.why != "") || explained == h.Outcome.Alerts() {
					t.Errorf("explained %v, outcome %s: %q", explained, h.Outcome, h.Why)
				}
				if all := strings.Join(h.Why, " "); !strings.Contains(all, c.why) {
					t.Errorf("the hit says %q, not %q", all, c.why)
				}
				if all := strings.Join(h.Notes, " "); !strings.Contains(all, c.note) || (c.note == "") != (all == "") {
					t.Errorf("the hit notes %q, not %q", all, c.note)
				}
				return
			}
			t.Fatalf("the listing %s was not found", key)
		})
	}
}

// An answer whose hits are all explained is clear, and says why it is.
func TestAllExplained(t *testing.T) {
	subject := party.Party{Names: []party.Name{{Text: "Delta", Use: party.Primary}}}
	a := withAllow(list.Own{Against: "us/bis/entity-list 4"}, day.Span{}, subject).NewSession().Screen(Query{Name: "Delta"})
	if a.Outcome != Clear || !strings.Contains(strings.Join(a.Why, " "), "explained by your own allow list") || !strings.Contains(strings.Join(a.Notes, " "), "explains them: 1.") {
		t.Errorf("outcome %s, why %q, notes %q", a.Outcome, a.Why, a.Notes)
	}
}
