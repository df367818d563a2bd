package determine_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/determine"
	"github.com/navicert/navicert/internal/item"
	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/transaction"
)

// A change is one of a single input of a deal. It says false where the deal has
// no such input to change.
type change struct {
	name string
	make func(*transaction.Transaction) bool
}

// changes are those that TestOneInput makes, each alone. To add one, add it here.
func changes() []change {
	set := func(name string, do func(*transaction.Transaction)) change {
		return change{name, func(t *transaction.Transaction) bool { do(t); return true }}
	}
	first := func(name string, do func(*transaction.Party)) change {
		return change{name, func(t *transaction.Transaction) bool { do(&t.Parties[0]); return true }}
	}
	onItem := func(name string, do func(*transaction.Item)) change {
		return change{name, func(t *transaction.Transaction) bool {
			if len(t.Items) > 0 {
				do(&t.Items[0])
			}
			return len(t.Items) > 0
		}}
	}
	out := []change{
		set("the next day", func(t *transaction.Transaction) { t.On = t.On.Add(1) }),
		set("ten years before", func(t *transaction.Transaction) { t.On = t.On.Add(-3652) }),
		set("known the day before", func(t *transaction.Transaction) { t.Known = t.On.Add(-1) }),
		set("no US person", func(t *transaction.Transaction) { t.Exporter.USPerson = transaction.No }),
		set("exporter in Singapore", func(t *transaction.Transaction) { t.Exporter.Country = "SG" }),
		set("to Germany", func(t *transaction.Transaction) { t.Destination = "DE" }),
		set("to Russia", func(t *transaction.Transaction) { t.Destination = "RU" }),
		set("to Crimea", func(t *transaction.Transaction) { t.Region = "Crimea" }),
		set("for missiles", func(t *transaction.Transaction) { t.EndUse = "missiles" }),
		set("without answers", func(t *transaction.Transaction) { t.Answers = nil }),
		set("without facts", func(t *transaction.Transaction) { t.Facts = transaction.Facts{} }),
		set("a party more", func(t *transaction.Transaction) {
			t.Parties = append(t.Parties, transaction.Party{Role: transaction.EndUser, Name: "IFLYTEK", Country: "CN"})
		}),
		first("another name", func(p *transaction.Party) { p.Name = "Quillfeather Panga" }),
		first("a listed owner", func(p *transaction.Party) {
			p.Owners = []transaction.Holding{{Name: "Hikvision", Country: "CN", Low: 50 * transaction.One, High: 50 * transaction.One}}
		}),
		first("owners not known", func(p *transaction.Party) { p.OwnersUnknown = transaction.Yes }),
		onItem("EAR99", func(i *transaction.Item) { i.ECCN, i.USML = item.EAR99, "" }),
		onItem("class not known", func(i *transaction.Item) { i.ECCN, i.USML = item.ECCN{}, "" }),
		onItem("not subject to the EAR", func(i *transaction.Item) { i.SubjectEAR, i.Origin = transaction.No, "DE" }),
		onItem("technology", func(i *transaction.Item) { i.Kind = item.Technology }),
	}
	for _, role := range transaction.Roles() {
		out = append(out, first("as "+string(role), func(p *transaction.Party) { p.Role = role }))
	}
	for _, act := range []transaction.Act{transaction.Release, transaction.Purchase, transaction.Service, transaction.Import, transaction.Securities, transaction.Procure} {
		out = append(out, set("act "+string(act), func(t *transaction.Transaction) { t.Act = act }))
	}
	return out
}

// reasons writes all that is printed of why a determination is as it is: every
// finding with its reason, also of rules that do not apply.
func reasons(d *determine.Determination) []string {
	var out []string
	for _, f := range d.Findings {
		out = append(out, fmt.Sprintf("%s %s %s by %q: %s", f.Rule.ID, f.Kind, f.Effect, f.By, f.Why))
	}
	for _, f := range d.Passed {
		out = append(out, fmt.Sprintf("%s %s: %s", f.Rule.ID, rule.DoesNotApply, f.Why))
	}
	for _, q := range d.Questions {
		out = append(out, "asks "+q.ID)
	}
	return append(out, d.Notes...)
}

// Changing any single input of a case leaves the determination alone, or changes
// it for a reason that is printed: an outcome never differs while every reason
// is the same, and a rule whose finding went away is told of, unless what it was
// about (the party's listing, the act) went away as well.
func TestOneInput(t *testing.T) {
	b := open(t)
	s := b.screener.NewSession()
	tried, differ := 0, 0
	for _, f := range b.archive.Files {
		if !strings.HasSuffix(f.Name, ".yaml") {
			continue
		}
		before := b.check(t, b.deal(t, f.Name))
		for _, c := range changes() {
			deal := b.deal(t, f.Name)
			if !c.make(deal) {
				continue
			}
			after, err := b.engine.Check(s, f.Name, deal)
			if err != nil {
				t.Fatalf("%s, %s: %v", f.Name, c.name, err)
			}
			tried++
			if after.Outcome == before.Outcome && after.Policy == before.Policy {
				continue
			}
			differ++
			if slices.Equal(reasons(before), reasons(after)) {
				t.Errorf("%s, %s: %s becomes %s, and every reason is the same", f.Name, c.name, before.Outcome, after.Outcome)
			}
			silent(t, f.Name+", "+c.name, before, after)
		}
	}
	t.Logf("%d changes of one input, %d of which change the outcome", tried, differ)
	if differ == 0 {
		t.Error("no change of an input changes any outcome")
	}
}

// silent wants a printed reason where an outcome got better: the rule of the
// finding that had decided still says something, or the screening says that the
// party is on no list any more, or the rule is of other acts.
func silent(t *testing.T, name string, before, after *determine.Determination) {
	t.Helper()
	if after.Outcome.Rank() >= before.Outcome.Rank() || len(before.Findings) == 0 {
		return
	}
	decided := before.Findings[0]
	if len(decided.Rule.Acts) > 0 || decided.Rule.ID == "any/lists/screening" {
		return
	}
	if slices.ContainsFunc(after.Findings, func(f determine.Finding) bool { return f.Rule.ID == decided.Rule.ID }) ||
		slices.ContainsFunc(after.Passed, func(f determine.Passed) bool { return f.Rule.ID == decided.Rule.ID }) {
		return
	}
	if p := decided.Party; p != nil {
		for _, s := range after.Parties {
			if s.Party == p.Number && string(s.Answer.Outcome) != "hit" {
				return
			}
		}
	}
	t.Errorf("%s: %s becomes %s, and nothing is said of %s, which had decided", name, before.Outcome, after.Outcome, decided.Rule.ID)
}
