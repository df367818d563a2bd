package rule

import "github.com/navicert/navicert/internal/transaction"

// Subject says whether the item is subject to the EAR, and why: as the file
// states it, as was answered, as its origin and place tell (15 CFR 734.3), or as
// its controlled US content and what it is a product of tell (734.4, 734.9).
// The rules on foreign direct products that depend on a listed party are not
// counted here; they are provisions of their own.
func (f *Facts) Subject() (transaction.Truth, string) {
	i := f.Item
	if i == nil {
		return transaction.Unstated, "no item is known"
	}
	if i.USML != "" {
		return transaction.No, "it is on the United States Munitions List and under the ITAR (15 CFR 734.3(b)(1))"
	}
	if a := f.Is(SubjectToEAR); !a.Open() {
		return a, "it was answered so"
	}
	leaves := (f.Deal.Act == transaction.Export || f.Deal.Act == transaction.Release) && f.Deal.Exporter.Country == "US"
	if i.SubjectEAR == transaction.No && (i.Origin == "US" || leaves) && i.ECCN.Known() {
		// EAR99 and every ECCN are classes of items that are subject to the EAR.
		how := "is of US origin"
		if i.Origin != "US" {
			how = "leaves the United States"
		}
		return transaction.Unstated, "the file says that it is not, but that it " + how + " and is classified under the EAR"
	}
	if !i.SubjectEAR.Open() {
		return i.SubjectEAR, "the file says so"
	}
	switch {
	case i.Origin == "US":
		return transaction.Yes, "it is of US origin (15 CFR 734.3(a)(2))"
	case leaves:
		return transaction.Yes, "it leaves the United States (15 CFR 734.3(a)(1))"
	}
	if i.Origin != "" && f.Deal.Act.Moves() {
		if m := f.Minimum(); !m.Subject.Open() {
			return m.Subject, m.Why
		}
	}
	return transaction.Unstated, "neither its origin nor its place tells"
}

// Role gives the role of the party, as the file or an answer has it, and
// whether that role is one of a party to the transaction (15 CFR 748.5(c) to
// (f)).
func (f *Facts) Role() (transaction.Role, transaction.Standing) {
	role := f.Party.Role
	standing := role.PartyToTransaction()
	if standing != transaction.Ask {
		return role, standing
	}
	switch a := f.Answer(RoleOfParty); a {
	case "":
		return role, transaction.Ask
	case transaction.NoRole:
		return role, transaction.NotParty
	default:
		answered, _ := transaction.ParseRole(a)
		return answered, answered.PartyToTransaction()
	}
}
