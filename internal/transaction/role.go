package transaction

import (
	"fmt"
	"strings"
)

// A Role is what a party does in a transaction. The licence requirements of the
// Entity List, the Military End-User List and 15 CFR 744.8, and the limits of
// the Unverified List, are set off by some roles and not by others.
type Role string

// The roles. The first six are those of 15 CFR 748.5, under its own letters;
// the others are roles that an answer must tell apart from them. To add one,
// add it here and in roles below, with a spelling that a user would type.
const (
	Unknown Role = "unknown" // not stated: a question to the user, never a clearance

	// Applicant applies for a licence and, as exporter, is the principal party
	// in interest that controls the sending (15 CFR 748.5(a)).
	Applicant Role = "applicant"
	// OtherReceiver is someone else whom the applicant has authorised to
	// receive the licence (15 CFR 748.5(b)).
	OtherReceiver Role = "other-licence-recipient"
	// Purchaser is the person abroad who entered into the transaction to buy
	// for delivery to the ultimate consignee. A bank or forwarder usually is
	// not the purchaser (15 CFR 748.5(c)).
	Purchaser Role = "purchaser"
	// IntermediateConsignee takes possession of the items as agent of a
	// principal party, to bring about their delivery. A bank or forwarder may
	// be one (15 CFR 748.5(d)).
	IntermediateConsignee Role = "intermediate-consignee"
	// UltimateConsignee is the principal party abroad that receives the items;
	// a forwarder is not (15 CFR 748.5(e)).
	UltimateConsignee Role = "ultimate-consignee"
	// EndUser receives and in the end uses the items; it may be the purchaser
	// or the ultimate consignee too (15 CFR 748.5(f)).
	EndUser Role = "end-user"

	// Supplier sells to us: 15 CFR 744.16 does not reach a purchase from a
	// listed party, but a denial order does (15 CFR 764.3(a)(2)).
	Supplier Role = "supplier"
	// NotifyParty is told of the arrival. Whether it takes possession, and is
	// an intermediate consignee, has to be asked.
	NotifyParty Role = "notify-party"
	// Bank pays or finances. It is an intermediate consignee only where it
	// takes possession (15 CFR 748.5(d)), which has to be asked.
	Bank Role = "bank"
	// Forwarder or Carrier moves the items. Where it takes possession abroad as
	// agent of a principal party it is an intermediate consignee: to be asked.
	Forwarder Role = "forwarder"
	// Owner holds an interest in a party, directly or indirectly.
	Owner Role = "owner"
)

// roles are all roles, with the other spellings that users and business
// software give them. Every spelling is lower case, without punctuation.
var roles = []struct {
	role      Role
	paragraph string // of 15 CFR 748.5
	spellings []string
}{
	{Applicant, "748.5(a)", []string{"exporter", "seller", "shipper", "uspi"}},
	{OtherReceiver, "748.5(b)", []string{"other license recipient", "license recipient", "licence recipient"}},
	{Purchaser, "748.5(c)", []string{"buyer", "sold to", "sold to party", "customer", "bill to", "importer"}},
	{IntermediateConsignee, "748.5(d)", []string{"intermediary", "intermediate"}},
	{UltimateConsignee, "748.5(e)", []string{"consignee", "ship to", "ship to party", "final consignee"}},
	{EndUser, "748.5(f)", []string{"enduser", "final user"}},
	{Supplier, "", []string{"vendor", "manufacturer"}},
	{NotifyParty, "", []string{"notify"}},
	{Bank, "", []string{"financing bank", "payer"}},
	{Forwarder, "", []string{"freight forwarder", "carrier"}},
	{Owner, "", []string{"shareholder", "parent"}},
	{Unknown, "", []string{"", "other"}},
}

// Roles returns every role, those of 15 CFR 748.5 first and in its order.
func Roles() []Role {
	all := make([]Role, len(roles))
	for i, r := range roles {
		all[i] = r.role
	}
	return all
}

// ParseRole reads a role by its own name or by a usual spelling of business
// software, in any case, with spaces, hyphens or underscores. A word that is
// none of them gives Unknown and false.
func ParseRole(s string) (Role, bool) {
	s = strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return r == ' ' || r == '-' || r == '_' || r == '\t'
	}), " ")
	for _, r := range roles {
		if s == strings.ReplaceAll(string(r.role), "-", " ") {
			return r.role, true
		}
		for _, spelling := range r.spellings {
			if s == spelling {
				return r.role, true
			}
		}
	}
	return Unknown, false
}

// A Standing answers whether a role is one of a party to the transaction.
type Standing string

// The standings.
const (
	IsParty  Standing = "party"     // the purchaser, a consignee or the end-user
	NotParty Standing = "not-party" // another role, which does not set off the requirement
	Ask      Standing = "ask"       // it depends on facts that the role alone does not tell
)

// PartyToTransaction says whether a party in this role is a party to the
// transaction as described in 15 CFR 748.5(c) to (f), which is what sets off a
// licence requirement of the Entity List (15 CFR 744.16(a); in these words
// since 2020-08-17, 85 FR 51335).
func (r Role) PartyToTransaction() Standing {
	switch r {
	case Purchaser, IntermediateConsignee, UltimateConsignee, EndUser:
		return IsParty
	case Applicant, OtherReceiver, Supplier, Owner:
		return NotParty
	}
	return Ask
}

// Paragraph gives the paragraph of 15 CFR part 748 that defines the role, as
// in "748.5(c)", or "".
func (r Role) Paragraph() string {
	for _, known := range roles {
		if known.role == r {
			return known.paragraph
		}
	}
	return ""
}

// RoleQuestion is the identifier of the question that asks as what a party takes
// part where its role does not tell.
const RoleQuestion = "role"

// NoRole is the answer that a party is none of those of 15 CFR 748.5(c) to (f).
const NoRole = "none"

// RoleOf gives the role of a party, counted from 0, as the file states it, or as
// an answer does where the role does not tell. open is true where neither says
// whether it is one of 15 CFR 748.5(c) to (f).
func (t *Transaction) RoleOf(party int) (role Role, open bool) {
	role = t.Parties[party].Role
	if role.PartyToTransaction() != Ask {
		return role, false
	}
	said := ""
	for _, a := range t.Answers {
		switch a.ID {
		case fmt.Sprintf("%s/party-%d", RoleQuestion, party+1):
			said = a.Value
		case RoleQuestion:
			if said == "" {
				said = a.Value
			}
		}
	}
	if said == NoRole {
		return role, false
	}
	if answered, ok := ParseRole(said); ok && answered.PartyToTransaction() == IsParty {
		return answered, false
	}
	return role, true
}
