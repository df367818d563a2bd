package transaction

import "testing"

// 15 CFR 748.5(c) to (f) are the roles that set off the Entity List. A role
// that may hide one of them is asked about, and an unknown one never clears.
func TestPartyToTransaction(t *testing.T) {
	for role, want := range map[Role]Standing{
		Applicant: NotParty, OtherReceiver: NotParty, Supplier: NotParty, Owner: NotParty,
		Purchaser: IsParty, IntermediateConsignee: IsParty, UltimateConsignee: IsParty, EndUser: IsParty,
		NotifyParty: Ask, Bank: Ask, Forwarder: Ask, Unknown: Ask, "": Ask, "brother-in-law": Ask,
	} {
		if got := role.PartyToTransaction(); got != want {
			t.Errorf("%s is %s, want %s", role, got, want)
		}
	}
}

func TestParseRole(t *testing.T) {
	for in, want := range map[string]Role{
		"End-User": EndUser, "end_user": EndUser, "sold-to": Purchaser, "SHIP TO": UltimateConsignee,
		"notify": NotifyParty, "Intermediate  Consignee": IntermediateConsignee, "vendor": Supplier, "": Unknown,
	} {
		if got, ok := ParseRole(in); got != want || !ok {
			t.Errorf("%q is %s, %v; want %s", in, got, ok, want)
		}
	}
	if got, ok := ParseRole("brother-in-law"); got != Unknown || ok {
		t.Errorf("an unknown word is %s, %v", got, ok)
	}
}

func TestRolesReadThemselves(t *testing.T) {
	seen := map[string]Role{}
	for _, r := range Roles() {
		if got, ok := ParseRole(string(r)); got != r || !ok {
			t.Errorf("%s is read as %s", r, got)
		}
		if (r.Paragraph() != "") != (r == Applicant || r == OtherReceiver || r.PartyToTransaction() == IsParty) {
			t.Errorf("%s has paragraph %q", r, r.Paragraph())
		}
	}
	for _, r := range roles {
		for _, s := range r.spellings {
			if other, ok := seen[s]; ok {
				t.Errorf("%q is both %s and %s", s, other, r.role)
			}
			seen[s] = r.role
		}
	}
}

func FuzzParseRole(f *testing.F) {
	for _, s := range []string{"end-user", "sold_to", " Ship To ", "", "x"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		r, ok := ParseRole(s)
		if again, fine := ParseRole(string(r)); again != r || !fine || !ok && r != Unknown {
			t.Fatalf("%q is %s, %v, then %s", s, r, ok, again)
		}
	})
}
