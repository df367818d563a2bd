package identifier

import "strings"

// The functions below say of a number, in its plain form, whether its check
// digits agree, or what is wrong with it.

const disagree = "its check digits do not agree with the others"

// checkLEI: 18 letters and digits and two check digits, ISO 17442-1 with the
// MOD 97-10 of ISO/IEC 7064.
func checkLEI(s string) (bool, string) {
	if len(s) != 20 || !digits(s[18:]) {
		return false, "a legal entity identifier has 18 letters or digits and 2 digits"
	}
	return agrees(mod97(s) == 1)
}

// mod97 reads a number with letters, A being 10 and Z 35, and gives its rest
// by 97.
func mod97(s string) int {
	rest := 0
	for i := range len(s) {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			rest = (rest*10 + int(c-'0')) % 97
		case c >= 'A' && c <= 'Z':
			rest = (rest*100 + int(c-'A') + 10) % 97
		default:
			return -1
		}
	}
	return rest
}

// checkIMO: seven digits; the first six, weighted 7 to 2, add up to a sum that
// ends in the seventh (IMO Circular letter 1886 and resolution A.1117(30)).
func checkIMO(s string) (bool, string) {
	if len(s) != 7 || !digits(s) {
		return false, "an IMO number has 7 digits"
	}
	return agrees(weighted(s[:6], 7, 6, 5, 4, 3, 2)%10 == int(s[6]-'0'))
}

// checkIMOCompany: seven digits; the first six, weighted 8, 6, 4, 2, 9, 7, and
// the last add up to a multiple of 11 (IMO Circular letter 2554). Of a check of
// ten the 0 is kept.
func checkIMOCompany(s string) (bool, string) {
	if len(s) != 7 || !digits(s) {
		return false, "an IMO company number has 7 digits"
	}
	return agrees((11-weighted(s[:6], 8, 6, 4, 2, 9, 7)%11)%10 == int(s[6]-'0'))
}

// checkMMSI: nine digits of which the first, for a ship, is 2 to 7, the first
// of a country (Recommendation ITU-R M.585). It has no check digit.
func checkMMSI(s string) (bool, string) {
	if len(s) != 9 || !digits(s) {
		return false, "a maritime mobile service identity has 9 digits"
	}
	if s[0] < '2' || s[0] > '7' {
		return false, "the identity of a ship begins with a digit from 2 to 7"
	}
	return false, ""
}

// creditAlphabet are the 31 letters and digits of GB 32100-2015, in the order
// of their values.
const creditAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"

// checkUSCC: 18 letters and digits; the weights are the powers of 3 by 31, and
// the last makes the sum a multiple of 31 (GB 32100-2015, section 5).
func checkUSCC(s string) (bool, string) {
	if len(s) != 18 {
		return false, "a unified social credit code has 18 letters and digits"
	}
	sum, weight := 0, 1
	for i := range len(s) {
		v := strings.IndexByte(creditAlphabet, s[i])
		if v < 0 {
			return false, "a unified social credit code has no letter I, O, S, V or Z"
		}
		if i == 17 {
			sum += v
			break
		}
		sum += v * weight
		weight = weight * 3 % 31
	}
	return agrees(sum%31 == 0)
}

// checkINN: ten digits for a firm, twelve for a person; the weights are those
// that the Federal Tax Service of Russia publishes.
func checkINN(s string) (bool, string) {
	if !digits(s) {
		return false, "a taxpayer number of Russia has digits only"
	}
	last := func(n int, weights ...int) bool {
		return weighted(s[:n], weights...)%11%10 == int(s[n]-'0')
	}
	switch len(s) {
	case 10:
		return agrees(last(9, 2, 4, 10, 3, 5, 9, 4, 6, 8))
	case 12:
		return agrees(last(10, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8) && last(11, 3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8))
	}
	return false, "a taxpayer number of Russia has 10 digits for a firm and 12 for a person"
}

// checkOGRN: thirteen digits for a firm, the last being the rest of the others
// by 11; fifteen for a trader, by 13 (OGRNIP). Of a rest of ten the 0 is kept.
func checkOGRN(s string) (bool, string) {
	if !digits(s) || len(s) != 13 && len(s) != 15 {
		return false, "a state registration number of Russia has 13 digits for a firm and 15 for a trader"
	}
	n := len(s) - 1
	rest := 0
	for i := range n {
		rest = (rest*10 + int(s[i]-'0')) % (n - 1)
	}
	return agrees(rest%10 == int(s[n]-'0'))
}

// bank gives the bank of a BIC: its first eight letters. What follows names a
// branch.
func bank(s string) string {
	s = alnum(s)
	if len(s) == 11 {
		return s[:8]
	}
	return s
}

// checkBIC: four letters or digits for the bank, two letters for the country,
// two for the place, as ISO 9362 has it since 2014. It has no check digit.
func checkBIC(s string) (bool, string) {
	if len(s) != 8 || strings.ContainsAny(s[4:6], "0123456789") {
		return false, "a BIC has 8 or 11 letters and digits, the fifth and sixth being the letters of a country"
	}
	return false, ""
}

// checkIBAN: two letters, two check digits, the account; MOD 97-10 with the
// first four put last (ISO 13616-1). The lengths of the countries run from 15
// to 34.
func checkIBAN(s string) (bool, string) {
	if len(s) < 15 || len(s) > 34 || strings.ContainsAny(s[:2], "0123456789") || !digits(s[2:4]) {
		return false, "an IBAN has two letters, two digits and 11 to 30 letters and digits"
	}
	return agrees(mod97(s[4:]+s[:4]) == 1)
}

// checkDUNS: nine digits. Dun & Bradstreet gave up its check digit in 2006.
func checkDUNS(s string) (bool, string) {
	if len(s) != 9 || !digits(s) {
		return false, "a D-U-N-S number has 9 digits"
	}
	return false, ""
}

// checkTail: a nationality mark and a registration mark, written here without
// the hyphen between them (ICAO Annex 7).
func checkTail(s string) (bool, string) {
	if len(s) < 3 || len(s) > 8 {
		return false, "the marks of an aircraft have 3 to 8 letters and digits"
	}
	return false, ""
}

func agrees(ok bool) (bool, string) {
	if !ok {
		return false, disagree
	}
	return true, ""
}

// weighted adds up digits times weights.
func weighted(s string, weights ...int) int {
	sum := 0
	for i := range len(s) {
		sum += int(s[i]-'0') * weights[i]
	}
	return sum
}
