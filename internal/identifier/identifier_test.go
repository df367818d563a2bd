package identifier

import "testing"

// TestForms is the manual of the kinds: the words a list has for each, how a
// number is written, and what becomes of it. The numbers are published ones of
// well-known bodies and the examples of the standards.
func TestForms(t *testing.T) {
	for _, c := range []struct {
		says, typ, country, number string
		kind                       Kind
		plain                      string
		checked, wrong             bool
	}{
		{"the LEI of a firm", "Legal Entity Identifier", "", "HWUPKR0MPOU8FGXBT394", LEI, "HWUPKR0MPOU8FGXBT394", true, false},
		{"with spaces and small letters", "LEI", "US", "hwup kr0m pou8 fgxb t394", LEI, "HWUPKR0MPOU8FGXBT394", true, false},
		{"two letters exchanged", "LEI", "", "HWUPRK0MPOU8FGXBT394", LEI, "HWUPRK0MPOU8FGXBT394", false, true},
		{"an LEI under a general heading", "Legal Entity Number", "US", "HWUPKR0MPOU8FGXBT394", LEI, "HWUPKR0MPOU8FGXBT394", true, false},
		{"a ship", "IMO number", "", "9074729", IMO, "9074729", true, false},
		{"as OFAC prints it", "Vessel Registration Identification", "", "IMO 9074729", IMO, "9074729", true, false},
		{"a shipowner, under the same heading", "Vessel Registration Identification", "", "IMO 5938411", IMOCompany, "5938411", true, false},
		{"called a ship's number it fails", "IMO", "", "5938411", IMO, "5938411", false, true},
		{"a digit mistyped", "IMO number", "", "IMO 9074728", IMO, "9074728", false, true},
		{"O for 0, as a scanner reads", "IMO", "", "9O74729", IMO, "9074729", true, false},
		{"a ship's radio", "MMSI", "", "256845000", MMSI, "256845000", false, false},
		{"nine digits of no ship", "MMSI", "", "992351000", MMSI, "992351000", false, true},
		{"a Chinese firm", "Unified Social Credit Code (USCC)", "CN", "91350100M000100Y43", USCC, "91350100M000100Y43", true, false},
		{"its last digit wrong", "USCC", "", "91350100M000100Y44", USCC, "91350100M000100Y44", false, true},
		{"a Chinese registration number that is one", "Registration Number", "CN", "91350100M000100Y43", USCC, "91350100M000100Y43", true, false},
		{"a Russian firm's tax number", "Tax ID No.", "RU", "7736050003", INN, "7736050003", true, false},
		{"a Russian person's", "INN", "", "500100732259", INN, "500100732259", true, false},
		{"INN in another country is a tax number", "INN", "UZ", "7736050003", Tax, "7736050003", false, false},
		{"a tax number of no stated country stays one", "Tax ID No.", "", "7736050003", Tax, "7736050003", false, false},
		{"a Russian firm in the register", "Registration ID", "RU", "1027700070518", OGRN, "1027700070518", true, false},
		{"a Russian trader", "OGRNIP", "RU", "304500116000157", OGRN, "304500116000157", true, false},
		{"a bank", "SWIFT/BIC", "", "DEUTDEFF", BIC, "DEUTDEFF", false, false},
		{"its branch is the bank", "BIC", "", "DEUTDEFF500", BIC, "DEUTDEFF", false, false},
		{"an account", "IBAN", "", "GB82 WEST 1234 5698 7654 32", IBAN, "GB82WEST12345698765432", true, false},
		{"an account with a digit wrong", "IBAN", "", "GB82 WEST 1234 5698 7654 33", IBAN, "GB82WEST12345698765433", false, true},
		{"Bitcoin", "Digital Currency Address - XBT", "", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", Wallet, "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", true, false},
		{"Bitcoin, one letter in another case", "Wallet", "", "1A1zP1eP5QGefi2DMPTfTL5SLmv7Divfna", Wallet, "1A1zP1eP5QGefi2DMPTfTL5SLmv7Divfna", false, true},
		{"Bitcoin, bech32 of BIP 173", "Wallet", "", "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4", Wallet, "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", true, false},
		{"Bitcoin, bech32m of BIP 350", "Wallet", "", "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0", Wallet, "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0", true, false},
		{"Tron", "Digital Currency Address - USDT", "", "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", Wallet, "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", true, false},
		{"XRP", "Digital Currency Address - XRP", "", "rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh", Wallet, "rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh", true, false},
		{"Ethereum: the case checks it and is folded", "Digital Currency Address - ETH", "", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", Wallet, "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed", true, false},
		{"a passport after its days", "Passport", "JO", "2014-08-30, 2009-08-31, K475336", Passport, "K475336", false, false},
		{"a tax number", "NIT #", "CO", "900.015.699-8", Tax, "9000156998", false, false},
		{"an aircraft", "Aircraft Tail Number", "", "EP-MMH", Tail, "EPMMH", false, false},
		{"D-U-N-S", "D-U-N-S Number", "", "52-023-7366", DUNS, "520237366", false, false},
		{"no digits at all", "Passport", "", "--", Passport, "", false, true},
	} {
		id, problem := Parse(c.typ, c.country, c.number)
		if id.Kind != c.kind || id.Number != c.plain || id.Checked != c.checked || id.Wrong != c.wrong {
			t.Errorf("%s: %+v (%s)", c.says, id, problem)
		}
		if c.wrong != (problem != "") {
			t.Errorf("%s: wrong is %t and the problem %q", c.says, c.wrong, problem)
		}
	}
}

func TestWhatIsNoIdentifier(t *testing.T) {
	for _, typ := range []string{"Gender", "Website", "Secondary sanctions risk:", "Aircraft Model", "Email Address", ""} {
		if id, problem := Parse(typ, "", "X1234567"); id.Kind != None || problem == "" {
			t.Errorf("%q: %+v %q", typ, id, problem)
		}
	}
}

func TestCompare(t *testing.T) {
	id := func(typ, country, number string) ID {
		id, _ := Parse(typ, country, number)
		return id
	}
	for _, c := range []struct {
		says string
		a, b ID
		want Verdict
	}{
		{"one number in two spellings", id("LEI", "", "HWUPKR0MPOU8FGXBT394"), id("Legal Entity Number", "US", "HWUP-KR0M-POU8-FGXB-T394"), Same},
		{"two ships", id("IMO", "", "9074729"), id("Vessel Registration Identification", "", "IMO 8898831"), Different},
		{"a ship mistyped", id("IMO", "", "9074728"), id("IMO", "", "9074729"), Incomparable},
		{"a shipowner called a ship", id("IMO", "", "5938411"), id("Company Number", "", "IMO 5938411"), Same},
		{"a ship and a shipowner", id("IMO", "", "9074729"), id("Company Number", "", "IMO 5938411"), Incomparable},
		{"passports of two countries", id("Passport", "JO", "K475336"), id("Passport", "LB", "K475336"), Incomparable},
		{"passports of one country", id("Passport", "JO", "K475336"), id("Passport", "JO", "K475337"), Different},
		{"a passport of no stated country", id("Passport", "", "K475336"), id("Passport", "JO", "K 475336"), Same},
		{"another one says nothing", id("Passport", "", "K475337"), id("Passport", "JO", "K475336"), Incomparable},
		{"a passport and a tax number", id("Passport", "JO", "12345678"), id("Tax ID No.", "JO", "12345678"), Incomparable},
		{"one official number under two headings", id("Tax ID No.", "", "7736050003"), id("Tax ID No.", "RU", "7736050003"), Same},
		{"a short one under two headings", id("Tax", "LB", "1901"), id("Registration Number", "LB", "1901"), Incomparable},
		{"tax and registration numbers never differ", id("INN", "", "7736050003"), id("OGRN", "", "1027700070518"), Incomparable},
		{"nothing", ID{}, ID{}, Incomparable},
	} {
		if got := Compare(c.a, c.b); got != c.want {
			t.Errorf("%s: %q, want %q", c.says, got, c.want)
		}
		if got := Compare(c.b, c.a); got != c.want {
			t.Errorf("%s, the other way round: %q, want %q", c.says, got, c.want)
		}
	}
}

func TestWhatANumberTells(t *testing.T) {
	for _, c := range []struct {
		typ, number    string
		alone, lasting bool
	}{
		{"LEI", "HWUPKR0MPOU8FGXBT394", true, true},
		{"IMO", "9074729", true, true},
		{"MMSI", "256845000", true, false},   // a new flag gives a new one
		{"Passport", "K475336", true, false}, // people hold several
		{"Passport", "4138", false, false},   // too short to be met only once
		{"Registration Number", "1690", false, false},
		{"MSN", "258512", false, false}, // every manufacturer counts for itself
	} {
		id, _ := Parse(c.typ, "", c.number)
		if id.Alone() != c.alone || id.Lasting() != c.lasting {
			t.Errorf("%s %s: alone %t, lasting %t", c.typ, c.number, id.Alone(), id.Lasting())
		}
	}
}

// TestOneDigitWrong wants the check digits to find every single slip.
func TestOneDigitWrong(t *testing.T) {
	for _, c := range []struct{ typ, number string }{
		{"LEI", "HWUPKR0MPOU8FGXBT394"},
		{"IBAN", "GB82WEST12345698765432"},
		{"USCC", "91350100M000100Y43"},
		{"IMO", "9074729"},
		{"Wallet", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"},
	} {
		for i := range len(c.number) {
			for d := byte('0'); d <= '9'; d++ {
				if c.number[i] == d || c.number[i] > '9' || c.number[i] < '0' {
					continue
				}
				slip := c.number[:i] + string(d) + c.number[i+1:]
				if id, _ := Parse(c.typ, "", slip); id.Checked && !(c.typ == "IMO" && (7-i)*(int(c.number[i])-int(d))%10 == 0) {
					t.Errorf("%s %s passes", c.typ, slip)
				}
			}
		}
	}
}

// TestRegister wants each word of a list to mean one kind, and each kind to be
// named by its own word.
func TestRegister(t *testing.T) {
	seen := map[string]Kind{}
	for _, d := range kinds() {
		for _, w := range d.types {
			if k, ok := seen[w]; ok {
				t.Errorf("%q means %s and %s", w, k, d.kind)
			}
			if seen[w] = d.kind; fold(w) != w {
				t.Errorf("%q is not folded", w)
			}
		}
		if d.plain == nil {
			t.Errorf("%s has no plain form", d.kind)
		}
	}
	for _, k := range Kinds() {
		if got := KindOf(string(k)); got != k {
			t.Errorf("%q names %q", k, got)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range [][3]string{
		{"LEI", "", "HWUPKR0MPOU8FGXBT394"},
		{"Tax ID No.", "RU", "7736050003"},
		{"Passport", "JO", "2014-08-30, K475336"},
		{"Digital Currency Address - XBT", "", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"},
		{"Wallet", "", "bitcoin:bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4?amount=1"},
		{"Vessel Registration Identification", "", "IMO 9074729"},
		{"SWIFT/BIC", "", "DEUTDEFF500"},
		{"IBAN", "", "GB82 WEST 1234 5698 7654 32"},
		{"ogrn", "RU", "1027700070518"},
		{"Vessel Registration Identification", "", "IM.O MO 9907"},
		{"uscc", "CN", "91350100M000100Y43"},
		{"Wallet", "", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"},
	} {
		f.Add(s[0], s[1], s[2])
	}
	f.Fuzz(func(t *testing.T, typ, country, number string) {
		id, problem := Parse(typ, country, number)
		if id.Kind == None {
			if problem == "" {
				t.Fatal("what is no identifier must say so")
			}
			return
		}
		if id.Wrong != (problem != "") || id.Checked && id.Wrong {
			t.Fatalf("%+v with problem %q", id, problem)
		}
		if hexAddress(id.Number) {
			id.Checked, id.Wrong, problem = false, false, "" // without its case it cannot be checked again
		}
		if again, p := Parse(string(id.Kind), id.Country, id.Number); again != id || p != problem {
			t.Fatalf("%+v read again is %+v", id, again)
		}
		if id.Number != "" && Compare(id, id) != Same {
			t.Fatalf("%+v is not itself", id)
		}
	})
}
