package determine_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/transaction"
)

// A draft is a transaction file that a test changes part by part.
type draft struct {
	head, parties, items, facts, answers []string
}

func (d *draft) String() string {
	return fmt.Sprintf("%s\nparties: [%s]\nitems: [%s]\nfacts: {%s}\nanswers: {%s}\n", strings.Join(d.head, "\n"),
		strings.Join(d.parties, ", "), strings.Join(d.items, ", "), strings.Join(d.facts, ", "), strings.Join(d.answers, ", "))
}

// truths are facts, and asked are questions, of yes and no that many rules look at.
var (
	truths = strings.Fields("fdp us_nexus ofac_licence_on_file uvl_statement_on_file actual_order certification_on_file bis_authorisation_on_file " +
		"wmd_end_use chip_end_use military_intelligence acts_in_china refuses_because counter_measure_authorisation cash_offered")
	asked = strings.Fields("de-minimis de-minimis-zero direct-product subject-to-ear military-end-use supplement-2 fdp-product fdp-plant fdp-us-ic " +
		"us-nexus listed-half blocked-half same-party listed-then part-746-supplements ear99-food-or-medicine chart-licence red-flag-other-country " +
		"food-or-medicine entry-items general-licence-7 red-flag-listed-owner standards-activity savings-open")
)

type chance struct{ *rand.Rand }

func (c chance) of(all ...string) string { return all[c.IntN(len(all))] }

func (c chance) maybe(key string, all ...string) string {
	if c.IntN(2) == 0 {
		return ""
	}
	return ", " + key + ": " + c.of(all...)
}

func (c chance) party() string {
	return fmt.Sprintf("{role: %s, name: %q%s%s}",
		c.of("end-user", "ultimate-consignee", "purchaser", "intermediate-consignee", "bank", "notify", "supplier", "unknown"),
		c.of("Hikvision", "Huawei Technologies Co., Ltd.", "Quorval Wafer Foundry", "Trebizor Dis Ticaret", "Karvanda Aeronautics", "Zelmira Petrotrans",
			"Vostrella Metallurgical", "Jarvella Microsystems", "Nolvora Components", "Ostrelin Avionics", "Belmarra Tankers", "Hotel Miramar", "Sand Trading"),
		c.maybe("country", "CN", "RU", "TR", "DE", "AE", "UA", "IR", "SY", "BY", "CU"),
		c.maybe("owners", "[{name: Vostrella Metallurgical JSC, percent: 49.99}]", "[{name: Zelmira Petrotrans LLC, percent: 40-60}]", "[{name: Quorval Wafer Foundry Ltd, percent: 50}]", "[{name: Nobody, percent: unknown}]"))
}

func (c chance) item() string {
	return "{description: " + c.of("a", "b", "c") + c.maybe("classification", "EAR99", "5A991", "3B993", "4E992") + c.maybe("origin", "US", "TW") +
		c.maybe("subject_to_ear", "yes", "no") + c.maybe("us_controlled_content", "0", "10", "10.1", "25", "25.1") +
		c.maybe("direct_product_of", "[]", "[3E001]") + c.maybe("contains_us_ic", "yes", "no") + "}"
}

func (c chance) draft() *draft {
	d := &draft{head: []string{
		"on: " + c.of("2019-10-08", "2019-10-09", "2021-05-01", "2023-05-01", "2024-12-02", "2025-10-15", "2025-12-01", "2026-11-20"),
		"act: " + c.of("export", "reexport", "transfer", "release", "purchase", "service", "import"),
		"exporter: " + c.of("{name: Acme, country: US, us_person: yes}", "{name: Acme Asia, country: SG}", "{name: Acme China, country: CN, us_person: no}"),
		"destination: " + c.of("CN", "RU", "TR", "DE", "AE", "UA", "IR", "SY"),
	}, parties: []string{c.party()}, items: []string{c.item()}}
	for _, key := range truths {
		if c.IntN(5) == 0 {
			d.facts = append(d.facts, key+": "+c.of("yes", "no"))
		}
	}
	for _, id := range asked {
		if c.IntN(3) == 0 {
			d.answers = append(d.answers, id+": "+c.of("yes", "no"))
		}
	}
	return d
}

// More parties and items never make an outcome milder, what is not known is never
// better than the best that may be, and the order of parties and items is nothing
// to the outcome.
func TestMoreIsNeverMilder(t *testing.T) {
	b := open(t)
	answer := func(d *draft) rule.Effect {
		deal, err := transaction.Read("deal.yaml", []byte(d.String()))
		if err != nil {
			t.Fatal(err, d)
		}
		return b.check(t, deal).Outcome
	}
	for seed := range uint64(25) {
		c := chance{rand.New(rand.NewPCG(seed, 1))}
		d := c.draft()
		before := answer(d)
		more := *d
		more.parties, more.items = append(slices.Clone(d.parties), c.party()), append(slices.Clone(d.items), c.item())
		after := answer(&more)
		if after.Rank() < before.Rank() {
			t.Errorf("seed %d: with a party and an item more, %s becomes %s:\n%s", seed, before, after, &more)
		}
		slices.Reverse(more.parties)
		slices.Reverse(more.items)
		if turned := answer(&more); turned != after {
			t.Errorf("seed %d: in another order %s becomes %s:\n%s", seed, after, turned, &more)
		}
		unknown(t, d, d.facts, answer)
		unknown(t, d, d.answers, answer)
	}
}

// unknown puts yes, no and unknown in the place of each of all, which are parts of
// the draft.
func unknown(t *testing.T, d *draft, all []string, answer func(*draft) rule.Effect) {
	t.Helper()
	for i, was := range all {
		key, _, _ := strings.Cut(was, ":")
		as := func(says string) rule.Effect {
			all[i] = key + ": " + says
			return answer(d)
		}
		yes, no, open := as("yes"), as("no"), as("unknown")
		if open.Rank() < min(yes.Rank(), no.Rank()) {
			t.Errorf("%s: yes is %s and no is %s, but unknown is %s:\n%s", key, yes, no, open, d)
		}
		all[i] = was
	}
}
