package identifier

import "strings"

// A Kind is what a number is.
type Kind string

// The kinds. The words are permanent: they are shown with every answer, and
// name the type in a query.
const (
	None         Kind = ""
	LEI          Kind = "lei"          // ISO 17442-1
	IMO          Kind = "imo"          // IMO Assembly resolution A.1117(30)
	IMOCompany   Kind = "imo-company"  // of a ship's owner or manager, IMO resolution MSC.160(78)
	MMSI         Kind = "mmsi"         // Recommendation ITU-R M.585
	USCC         Kind = "uscc"         // GB 32100-2015, unified social credit code of China
	INN          Kind = "inn"          // Russian taxpayer number, order MMV-7-6/435@ of the Federal Tax Service
	OGRN         Kind = "ogrn"         // Russian state register of firms (OGRN) and of traders (OGRNIP), order 165n of the Ministry of Finance of 2013
	BIC          Kind = "bic"          // ISO 9362; a branch is its bank
	IBAN         Kind = "iban"         // ISO 13616-1
	Wallet       Kind = "wallet"       // address of a digital currency, see wallet.go
	DUNS         Kind = "duns"         // D-U-N-S number of Dun & Bradstreet
	Passport     Kind = "passport"     // ICAO Doc 9303 leaves the form to the issuer
	National     Kind = "national-id"  // number of a person in a national register
	Tax          Kind = "tax"          // any other tax number
	Registration Kind = "registration" // any other number in a register of firms
	Tail         Kind = "tail"         // nationality and registration mark of an aircraft, ICAO Annex 7
	Construction Kind = "msn"          // manufacturer's serial number of an aircraft
)

// A description says how a kind is written and what it tells.
type description struct {
	kind Kind
	// types are the words of lists for it, folded as fold does.
	types []string
	// alone: it tells by itself who is meant. lasting: one party has one and
	// keeps it. worldwide: no country goes with it.
	alone, lasting, worldwide bool
	country                   string // of a kind that only one country gives
	plain                     func(string) string
	check                     func(string) (checked bool, problem string)
	// typed checks the number as it was typed instead, where its case counts.
	typed func(string) (checked bool, problem string)
}

// kinds describes each kind. To add one, name it above and write its line
// here, with the words that lists use for it; give it a row in the tables of
// the test.
func kinds() []description {
	return []description{
		{kind: LEI, types: []string{"lei", "legal entity identifier", "legal entity identifier lei"}, alone: true, lasting: true, worldwide: true, plain: alnum, check: checkLEI},
		{kind: IMO, types: []string{"imo", "imo number", "imo no", "imo ship number"}, alone: true, lasting: true, worldwide: true, plain: numeric, check: checkIMO},
		{kind: IMOCompany, types: []string{"imo company", "imo company number", "imo company identification number"}, alone: true, lasting: true, worldwide: true, plain: numeric, check: checkIMOCompany},
		{kind: MMSI, types: []string{"mmsi", "maritime mobile service identity"}, alone: true, worldwide: true, plain: numeric, check: checkMMSI},
		{kind: USCC, types: []string{"uscc", "usci", "unified social credit code", "unified social credit code uscc", "united social credit code certificate usccc", "unified social credit identifier"}, alone: true, lasting: true, country: "CN", plain: alnum, check: checkUSCC},
		{kind: INN, types: []string{"inn", "russian inn", "inn ru", "taxpayer identification number inn"}, alone: true, lasting: true, country: "RU", plain: numeric, check: checkINN},
		{kind: OGRN, types: []string{"ogrn", "ogrnip", "primary state registration number", "primary state registration number ogrn"}, alone: true, lasting: true, country: "RU", plain: numeric, check: checkOGRN},
		{kind: BIC, types: []string{"bic", "swift", "swift bic", "swift code", "bank identifier code"}, alone: true, worldwide: true, plain: bank, check: checkBIC},
		{kind: IBAN, types: []string{"iban", "international bank account number"}, alone: true, worldwide: true, plain: alnum, check: checkIBAN},
		{kind: Wallet, types: []string{"wallet", "crypto", "crypto address", "digital currency address"}, alone: true, worldwide: true, plain: wallet, check: checkWallet, typed: checkTyped},
		{kind: DUNS, types: []string{"duns", "d u n s number", "duns number", "d u n s"}, alone: true, worldwide: true, plain: numeric, check: checkDUNS},
		{kind: Passport, types: []string{"passport", "passport number", "passport no", "diplomatic passport", "stateless person passport", "travel document number"}, alone: true, plain: alnum},
		{kind: National, types: []string{"national id", "national id no", "national identification number", "cedula no", "c u r p", "curp", "d n i", "dni", "personal id card", "identification number", "national foreign id number", "citizen s card number", "c u i", "numero de identidad", "ssn", "turkish identification number", "tazkira national id card", "kenyan id no", "moroccan personal id no", "bosnian personal id no", "n i e", "nie", "uae identification", "residency number", "i f e", "credencial electoral", "cartilla de servicio militar nacional", "c u i p", "driver s license no", "electoral registry no", "id card", "identity card"}, alone: true, plain: alnum},
		{kind: Tax, types: []string{"tax", "tax id", "tax id no", "tax number", "tax identification number", "tin", "nit", "r f c", "rfc", "ruc", "rif", "v a t number", "vat", "vat number", "us fein", "ein", "italian fiscal code", "fiscal code", "c u i t", "c i f", "rtn", "numero unico de identificacao tributaria nuit"}, alone: true, plain: alnum},
		{kind: Registration, types: []string{"registration", "registration number", "registration id", "registration no", "company number", "business registration number", "business registration document", "commercial registry number", "legal entity number", "vessel registration identification", "government gazette number", "public registration number", "trade license no", "c r no", "chamber of commerce number", "enterprise number", "uk company number", "certificate of incorporation number", "folio mercantil no", "matricula mercantil no", "business number", "central registration system number", "registered charity no", "license", "branch unit number", "file number", "istanbul chamber of comm no", "dubai chamber of commerce membership no"}, alone: true, plain: alnum},
		{kind: Tail, types: []string{"tail", "tail number", "aircraft tail number", "previous aircraft tail number", "aircraft registration"}, alone: true, worldwide: true, plain: alnum, check: checkTail},
		{kind: Construction, types: []string{"msn", "aircraft manufacturer s serial number msn", "aircraft construction number also called l n or s n or f n", "aircraft serial identification", "construction number"}, worldwide: true, plain: alnum},
	}
}

// The register in the forms that it is asked in, made once.
var byKind, byType = index(kinds())

func index(all []description) (map[Kind]description, map[string]Kind) {
	k, t := make(map[Kind]description, len(all)), make(map[string]Kind, 128)
	for _, d := range all {
		k[d.kind] = d
		for _, w := range d.types {
			t[w] = d.kind
		}
	}
	return k, t
}

// about describes a kind; None is described by one that tells nothing.
func about(k Kind) description {
	d, ok := byKind[k]
	if !ok {
		d.plain = alnum
	}
	return d
}

// Kinds gives the kinds, in the order of the register.
func Kinds() []Kind {
	var out []Kind
	for _, d := range kinds() {
		out = append(out, d.kind)
	}
	return out
}

// KindOf reads the type of an identifier in the words of a list or of a user,
// or gives None.
func KindOf(typeText string) Kind { return kindOf(typeText, "") }

func kindOf(typeText, country string) Kind {
	t := fold(typeText)
	if strings.HasPrefix(t, "digital currency address") {
		return Wallet
	}
	k := byType[t]
	if k == INN && country != "" && country != "RU" {
		return Tax // other countries call theirs INN, too
	}
	return k
}

// official reports whether the kind is a number that a state gives a firm.
func official(k Kind) bool {
	switch k {
	case Tax, Registration, INN, OGRN, USCC:
		return true
	}
	return false
}

// ofIMO reports whether the IMO gives the number, to a ship or to its owner.
func ofIMO(k Kind) bool { return k == IMO || k == IMOCompany }

// fold writes the words of a type in small letters with single spaces.
func fold(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(c rune) bool {
		return (c < 'a' || c > 'z') && (c < '0' || c > '9')
	}), " ")
}
