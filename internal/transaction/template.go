package transaction

import (
	"fmt"
	"strings"
)

// Template gives a commented file to start from. It reads as it stands.
func Template() string {
	var b strings.Builder
	b.WriteString(templateHead)
	fmt.Fprintf(&b, "# What is done: %s.\n", strings.Join(ActNames(), ",\n# "))
	b.WriteString(templateBody)
	b.WriteString("# Facts that some rules ask for. Leave out what is not known.\nfacts:\n")
	for _, f := range facts {
		kind := string(f.Kind)
		if f.Kind == ChoiceFact {
			kind = strings.Join(f.Choices, ", ")
		}
		comment(&b, fmt.Sprintf("%s (%s)", f.Says, kind))
		fmt.Fprintf(&b, "  %s:\n", f.Key)
	}
	b.WriteString(templateEnd)
	return b.String()
}

// comment writes a comment below "facts", in lines of at most 78 columns.
func comment(b *strings.Builder, text string) {
	line := "  #"
	for _, w := range strings.Fields(text) {
		if len(line)+1+len(w) > 78 {
			b.WriteString(line + "\n")
			line = "  #"
		}
		line += " " + w
	}
	b.WriteString(line + "\n")
}

const templateHead = `# A transaction for "navicert check". Unknown facts are asked for, never
# guessed. Write "unknown", or leave a key out, where you do not know.

# Your own number of the deal: an order, an invoice.
number: ""

# The day of the act, at the place of the act.
on: 2026-11-20
# What was known by which day counts; leave it out for all that is known.
known:
`

const templateBody = `act: export

# Who acts. us_person: a US citizen, permanent resident, company or anyone in
# the United States.
exporter: {name: Acme Instruments Inc, country: US, us_person: yes}

# Everybody who takes part, each in each role: purchaser,
# intermediate-consignee, ultimate-consignee, end-user, supplier, notify,
# carrier, bank, owner, unknown.
parties:
  - role: end-user
    name: Example Trading Co., Ltd.
    country: CN
    address: ""
    # Who owns it, as [{name: Some Holding, percent: 50.0, as_of: 2025-10-01}];
    # percent may be a range such as 40-60, or unknown. "owners: unknown" says
    # that nobody knows. An owner may have owners of its own.
    owners: []
  - role: bank
    name: Example Bank
    country: SG

items:
  - description: screws
    # An ECCN with its paragraph (1A004.c), EAR99, a USML category, unknown.
    classification: EAR99
    # Subject to the Export Administration Regulations: yes, no or unknown.
    subject_to_ear: yes
    kind: commodity        # commodity, software or technology
    origin: US
    quantity: 100
    unit: each
    value: 500.00 USD      # of the whole line
    # Percent of controlled content of US origin, for items made abroad.
    us_controlled_content:
    # ECCNs of the US technology that it is a direct product of; [] for none.
    direct_product_of:
    contains_us_ic:

destination: CN
# A part of a country with rules of its own: Crimea, Donetsk, Luhansk.
region: ""
end_use: building fixtures

`

const templateEnd = `
# Answers to the questions that a check printed, by their identifiers.
answers: {}

# Numbers of licences that you hold for this deal.
licences: []
`
