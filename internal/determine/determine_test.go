package determine_test

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/determine"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/rule/all"
	"github.com/navicert/navicert/internal/rule/ruletest"
	"github.com/navicert/navicert/internal/screen"
	"github.com/navicert/navicert/internal/source/starter"
	"github.com/navicert/navicert/internal/transaction"
)

const scenarios = "testdata/scenarios.txtar"

// A bench is the engine on the starter list and the invented listings of the
// scenarios.
type bench struct {
	engine   *determine.Engine
	screener *screen.Screener
	archive  *txtar.Archive
}

func open(t testing.TB) *bench {
	t.Helper()
	a, err := txtar.ParseFile(scenarios)
	if err != nil {
		t.Fatal(err)
	}
	world, err := ruletest.ParseListings(a.Files[0].Data)
	if err != nil || a.Files[0].Name != "listings" {
		t.Fatal("the first file should be the listings", err)
	}
	facts, err := starter.Load()
	if err != nil {
		t.Fatal(err)
	}
	e, err := determine.New(all.Rules(), all.Questions())
	if err != nil {
		t.Fatal(err)
	}
	return &bench{e, screenerOf(t, world.Versions(facts.Versions(), day.Of(2026, 10, 4))), a}
}

func screenerOf(t testing.TB, versions []*list.Version) *screen.Screener {
	t.Helper()
	var installed []screen.Installed
	for _, v := range versions {
		_, hash, err := v.Encode()
		if err != nil {
			t.Fatal(err)
		}
		installed = append(installed, screen.Installed{Version: v, Hash: hash})
	}
	slices.SortStableFunc(installed, func(a, b screen.Installed) int { return list.Compare(a.Version.List, b.Version.List) })
	return screen.New(installed, screen.Options{Today: day.Of(2026, 11, 20), Program: "test"})
}

func (b *bench) deal(t testing.TB, name string) *transaction.Transaction {
	t.Helper()
	for _, f := range b.archive.Files {
		if f.Name == name {
			deal, err := transaction.Read(name, f.Data)
			if err != nil {
				t.Fatal(err)
			}
			return deal
		}
	}
	t.Fatalf("%s has no %s", scenarios, name)
	return nil
}

func (b *bench) check(t testing.TB, deal *transaction.Transaction) *determine.Determination {
	t.Helper()
	d, err := b.engine.Check(b.screener.NewSession(), "deal.yaml", deal)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// sketch writes a determination in a few lines.
func sketch(d *determine.Determination) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s", d.Outcome)
	if d.Policy != "" {
		fmt.Fprintf(&b, " %s", d.Policy)
	}
	b.WriteString("\n")
	for _, f := range d.Findings {
		fmt.Fprintf(&b, "  %s %s", f.Effect, f.Rule.ID)
		if f.Party != nil {
			fmt.Fprintf(&b, " party %d", f.Party.Number)
		}
		if f.Item != nil && f.Item.Number > 0 {
			fmt.Fprintf(&b, " item %d", f.Item.Number)
		}
		if f.By != "" {
			fmt.Fprintf(&b, " by %s", f.By)
		}
		b.WriteString("\n")
	}
	for _, q := range d.Questions {
		fmt.Fprintf(&b, "  open %s\n", q.ID)
	}
	return b.String()
}

// TestScenarios: each file of the archive has the answer that stands behind it.
// "go test -update" writes them anew.
func TestScenarios(t *testing.T) {
	b := open(t)
	wants := make(map[string]string)
	for _, f := range b.archive.Files {
		if strings.HasSuffix(f.Name, ".want") {
			wants[f.Name] = string(f.Data)
		}
	}
	out := txtar.Archive{Comment: b.archive.Comment, Files: b.archive.Files[:1:1]}
	for _, f := range b.archive.Files {
		name, ok := strings.CutSuffix(f.Name, ".yaml")
		if !ok {
			continue
		}
		got := sketch(b.check(t, b.deal(t, f.Name)))
		out.Files = append(out.Files, f, txtar.File{Name: name + ".want", Data: []byte(got)})
		if !ruletest.Updating() && wants[name+".want"] != got {
			t.Errorf("%s:\n%swant\n%s", name, got, wants[name+".want"])
		}
	}
	if ruletest.Updating() {
		if err := os.WriteFile(scenarios, txtar.Format(&out), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// An open question added to a determination never makes its outcome better: to
// take an answer or a fact away leaves what was certain, or holds the deal.
func TestQuestionsNeverBetter(t *testing.T) {
	for _, e := range rule.Effects() {
		if got := e.Worse(rule.HoldQuestion); got.Rank() < e.Rank() || got.Rank() < rule.HoldQuestion.Rank() {
			t.Errorf("%s with an open question is %s", e, got)
		}
	}
	b := open(t)
	for _, f := range b.archive.Files {
		if !strings.HasSuffix(f.Name, ".yaml") {
			continue
		}
		deal := b.deal(t, f.Name)
		before := b.check(t, deal)
		// A party that nobody can screen adds a question and nothing else.
		deal.Parties = append(deal.Parties, transaction.Party{Role: transaction.Bank, Name: "???"})
		after := b.check(t, deal)
		if after.Outcome.Rank() < before.Outcome.Rank() || after.Outcome.Passes() || len(after.Questions) <= len(before.Questions) && before.Outcome.Passes() {
			t.Errorf("%s: %s becomes %s by an open question", f.Name, before.Outcome, after.Outcome)
		}
		// Without its answers and facts a deal that needed them no longer passes
		// for that reason.
		deal = b.deal(t, f.Name)
		deal.Answers, deal.Facts = nil, transaction.Facts{}
		if bare := b.check(t, deal); bare.Outcome.Passes() && !before.Outcome.Passes() {
			t.Errorf("%s: %s becomes %s when facts and answers are left out", f.Name, before.Outcome, bare.Outcome)
		}
	}
}

// The order of parties and items does not matter.
func TestOrderDoesNotMatter(t *testing.T) {
	b := open(t)
	for _, f := range b.archive.Files {
		if !strings.HasSuffix(f.Name, ".yaml") {
			continue
		}
		deal := b.deal(t, f.Name)
		deal.Answers = nil // they name parties by their place
		deal.Parties = append(deal.Parties, transaction.Party{Role: transaction.Bank, Name: "Banco Miramar"}, transaction.Party{Role: transaction.EndUser, Name: "IFLYTEK", Country: "CN"})
		forwards := unordered(b.check(t, deal))
		slices.Reverse(deal.Parties)
		slices.Reverse(deal.Items)
		if backwards := unordered(b.check(t, deal)); forwards != backwards {
			t.Errorf("%s: forwards\n%sbackwards\n%s", f.Name, forwards, backwards)
		}
	}
}

// unordered writes a determination without the places of parties and items.
func unordered(d *determine.Determination) string {
	var lines []string
	for _, f := range d.Findings {
		s := fmt.Sprintf("%s %s %s", f.Effect, f.Rule.ID, f.Policy)
		if f.Party != nil {
			s += " " + f.Party.Name
		}
		if f.Item != nil {
			s += " " + f.Item.Description
		}
		lines = append(lines, s)
	}
	for _, q := range d.Questions {
		lines = append(lines, "open "+q.Question.ID)
	}
	slices.Sort(lines)
	return string(d.Outcome) + "\n" + strings.Join(lines, "\n") + "\n"
}

// A rule or a listing that was made known later changes nothing of what was
// known before.
func TestKnown(t *testing.T) {
	b := open(t)
	for known, want := range map[day.Day]rule.Effect{
		day.Of(2019, 10, 6): rule.NLR,             // before the announcement
		day.Of(2019, 10, 8): rule.LicenceRequired, // after it
		0:                   rule.LicenceRequired,
	} {
		deal := b.deal(t, "02-first-day.yaml")
		deal.Known = known
		if got := b.check(t, deal).Outcome; got != want {
			t.Errorf("as known on %s: %s, want %s", known, got, want)
		}
	}
}

func TestWrongAnswers(t *testing.T) {
	b := open(t)
	for id, want := range map[string]string{
		"note-1a99":                 `answers.note-1a99: there is no question "note-1a99" (did you mean note-1a995?)`,
		"note-1a995/item-2":         `answers.note-1a995/item-2: the file has no item-2 (it is asked of an item)`,
		"role/party-3":              `answers.role/party-3: "yes" is no answer to this question (one of purchaser, intermediate-consignee, ultimate-consignee, end-user, none, unknown)`,
		"standards-activity/item-1": `answers.standards-activity/item-1: the file has no item-1 (it is asked of a party and an item)`,
		"military-end-use/party-1":  `answers.military-end-use/party-1: "party-1" names nothing that this question is asked of (it is asked of the transaction)`,
	} {
		deal := b.deal(t, "02-first-day.yaml")
		deal.Answers = []transaction.Answer{{ID: id, Value: "yes"}}
		_, err := b.engine.Check(b.screener.NewSession(), "deal.yaml", deal)
		var all transaction.Problems
		if !errors.As(err, &all) || !slices.ContainsFunc(all, func(p transaction.Problem) bool { return p.String() == want }) {
			t.Errorf("%s: %v", id, err)
		}
	}
}

// five is a deal of five parties and three items.
const five = `
on: 2024-05-01
act: export
exporter: {name: Acme Instruments, country: US, us_person: yes}
parties:
  - {role: purchaser, name: Hotel Miramar, country: ES}
  - {role: intermediate-consignee, name: Speditions Nord, country: DE}
  - {role: ultimate-consignee, name: Hikvision, country: CN}
  - {role: end-user, name: Sense Time, country: CN}
  - {role: bank, name: Banco Miramar, country: ES}
items:
  - {description: screws, classification: EAR99, origin: US}
  - {description: scanner, classification: 2A983, origin: US}
  - {description: manual, classification: EAR99, kind: technology, origin: US}
destination: CN
`

func BenchmarkCheck(b *testing.B) {
	bench := open(b)
	deal, err := transaction.Read("five", []byte(five))
	if err != nil {
		b.Fatal(err)
	}
	s := bench.screener.NewSession()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := bench.engine.Check(s, "five", deal); err != nil {
			b.Fatal(err)
		}
	}
}
