package licence

import (
	"fmt"
	"strings"
)

// Template gives a commented file to start from. It reads as it stands.
func Template() string {
	var b strings.Builder
	b.WriteString("# A licence for \"navicert licence add\". Leave a key out where the licence says\n# nothing of it.\n\nnumber: D1234567\n# What it is:\n")
	for _, k := range Kinds() {
		fmt.Fprintf(&b, "#   %-21s %s\n", k.Kind, k.Says)
	}
	b.WriteString(templateBody)
	return b.String()
}

const templateBody = `kind: bis-licence
title: ""
# Where it is published, for what is not issued to you.
cite: ""
# The rules that it overcomes, by their IDs; needed for general licences and
# savings clauses, else it overcomes all rules of its agency.
rules: []
# The act that it is for: export, reexport, transfer, …; export where a BIS
# licence leaves it out, any act for all others.
act: export

# Only the licensee may use it.
licensee: {name: Acme Instruments Inc, country: US}

# Everybody whom it names, each in each role: purchaser, intermediate-consignee,
# ultimate-consignee, end-user. "also" holds other names that the agency has
# accepted, such as a former one.
parties:
  - role: purchaser
    name: Example Trading Co., Ltd.
    country: CN
  - role: ultimate-consignee
    name: Example Trading Co., Ltd.
    country: CN
  - role: end-user
    name: Example Electronics
    country: CN
    also: []
destinations: [CN]

items:
  - description: thermal imaging camera
    # Model and part numbers by which your orders name it.
    also: [TX-100]
    classification: 6A003.b.4.b
    quantity: 100
    unit: each
    value: 10000.00 USD
    # What was used of it before it is entered here.
    used_quantity: 0
    used_value: 0.00 USD

# The value of all items together, where the licence states one.
value:
# Percent by which the value may be passed; 10 for exports under a BIS licence
# unless the licence says otherwise, 0 for all else.
tolerance: 10

end_use: fire detection in substations

issued: 2026-03-02
# The first day on which it may be used; leave it out for the day of issue.
from:
# The last day as the licence states it; leave it out for that of the law: four
# years for a BIS licence, one for short supply.
expires: 2030-03-31
# An emergency licence ends with the month after that of its issue.
emergency: no
short_supply: no

# What must be met at each use. Somebody has to confirm it each time.
conditions:
  - The end-user must not reexport without the agency's consent.

# The licence that it replaces, and anything worth keeping; it is not read.
replaces: ""
note: ""
`
