// Package identifier reads the numbers that tell parties apart better than
// names do: registration and tax numbers, ship and aircraft numbers, bank
// codes, wallets, passports. It knows of each kind how it is written, which of
// its digits check the others, and what it means when two of them differ.
//
// It is pure: the same words give the same answer everywhere. A number that
// cannot be read is kept and its problem said; it is never dropped.
package identifier

import (
	"strings"
)

// An ID is one identifier, read.
type ID struct {
	Kind    Kind
	Number  string // in the one form that all spellings of it share
	Country string // ISO 3166-1 alpha-2 of who issued it, or "" where unstated
	// Checked says that the number has check digits and they agree.
	Checked bool
	// Wrong says that the number does not have the form of its kind, or that
	// its check digits disagree: somebody mistyped it.
	Wrong bool
}

// A Verdict says what two identifiers mean to each other.
type Verdict string

// The verdicts.
const (
	Incomparable Verdict = ""          // they say nothing about each other
	Same         Verdict = "same"      // one number
	Different    Verdict = "different" // two numbers of one kind and country
)

// Parse reads an identifier: its type in the words of a list or of the user
// ("Tax ID No.", "LEI", "Vessel Registration Identification"), the country that
// issued it as ISO 3166-1 alpha-2 or "", and the number as written. The
// problem is one sentence, or "". What is no identifier at all (a website, a
// gender, a remark) has the kind None and the problem says so.
//
// A general type (a tax number, a registration number) is read as the special
// one whose form and check digits it has: a Russian "Tax ID No." as INN.
func Parse(typeText, country, number string) (id ID, problem string) {
	country = alnum(country)
	kind := kindOf(typeText, country)
	number = strings.TrimSpace(undated(number))
	if kind == None {
		return ID{Country: country}, "this is no kind of identifier that is compared"
	}
	if rest, ok := imoPrefix(number); ok {
		switch kind {
		case Registration:
			kind, number = ship(numeric(rest)), rest
		case IMO, IMOCompany:
			number = rest
		}
	}
	id = ID{Kind: kind, Country: country}
	if special, ok := refine(id, number); ok {
		return special, ""
	}
	return read(id, number)
}

// read reads a number as what its kind says that it is.
func read(id ID, number string) (ID, string) {
	a := about(id.Kind)
	id.Number = a.plain(number)
	if a.country != "" {
		id.Country = a.country
	}
	if a.worldwide {
		id.Country = ""
	}
	if id.Number == "" {
		id.Wrong = true
		return id, "there is no letter or digit in it"
	}
	if a.check == nil {
		return id, ""
	}
	checked, problem := a.check(id.Number)
	if a.typed != nil {
		checked, problem = a.typed(number)
	}
	id.Checked, id.Wrong = checked, problem != ""
	return id, problem
}

// refine reads a number of a general type as a special one when its form and
// its check digits are those.
func refine(id ID, number string) (ID, bool) {
	if id.Kind != Tax && id.Kind != Registration {
		return ID{}, false
	}
	for _, k := range [...]struct {
		kind    Kind
		country string
		of      Kind // only of this general type; "" for both
	}{
		{LEI, "", Registration}, {USCC, "CN", ""}, {OGRN, "RU", Registration}, {INN, "RU", Tax},
	} {
		if k.of != "" && k.of != id.Kind || k.country != "" && k.country != id.Country {
			continue
		}
		special, _ := read(ID{Kind: k.kind, Country: id.Country}, number)
		if special.Checked {
			return special, true
		}
	}
	return ID{}, false
}

// Compare says what two identifiers mean to each other. Only identifiers of
// one kind are compared, and of one country where the kind is national; where
// one side does not state the country, equal numbers are the same and others
// say nothing. Two general numbers of a firm, one called a tax number and one
// a registration number, may be the same number and never differ; so may the
// numbers that the IMO gives to ships and to their owners. A mistyped number
// can be the same as another and is never different.
func Compare(a, b ID) Verdict {
	if a.Kind == None || b.Kind == None || a.Number == "" || b.Number == "" {
		return Incomparable
	}
	if a.Country != "" && b.Country != "" && a.Country != b.Country {
		return Incomparable
	}
	equal := a.Number == b.Number
	switch {
	case a.Kind != b.Kind && !(official(a.Kind) && official(b.Kind)) && !(ofIMO(a.Kind) && ofIMO(b.Kind)):
		return Incomparable
	case equal && (a.Kind == b.Kind || ofIMO(a.Kind) || len(a.Number) >= longNumber):
		return Same
	case equal || a.Kind != b.Kind || a.Wrong || b.Wrong || a.Country != b.Country:
		return Incomparable
	}
	return Different
}

// longNumber is how many letters and digits a number needs to be the same
// number under two different headings.
const longNumber = 8

// shortNumber is how many it needs to tell a party alone, where nothing in it
// can be checked.
const shortNumber = 6

// Alone reports whether the number, found on both sides, says by itself who is
// meant: it is unique in the world, or in its country and long enough not to be
// met by chance.
func (id ID) Alone() bool {
	a := about(id.Kind)
	return a.alone && (a.check != nil && id.Number != "" && !id.Wrong || len(id.Number) >= shortNumber)
}

// Lasting reports whether a party has only one number of the kind and keeps
// it, so that a different one speaks strongly for another party. A person may
// hold several passports, a ship gets a new MMSI with a new flag.
func (id ID) Lasting() bool { return about(id.Kind).lasting && !id.Wrong }

// String writes the identifier for a person to read.
func (id ID) String() string {
	s := string(id.Kind) + " " + id.Number
	if id.Country != "" {
		s += " (" + id.Country + ")"
	}
	return s
}

// undated takes away the days of expiry and issue that the Consolidated
// Screening List prints before some numbers: "2014-08-30, 2009-08-31, K475336".
func undated(s string) string {
	for {
		first, rest, ok := strings.Cut(s, ", ")
		if !ok || len(first) != 10 || first[4] != '-' || first[7] != '-' || !digits(first[:4]) {
			return s
		}
		s = rest
	}
}

// imoPrefix takes "IMO" off the number of a ship that begins with it.
func imoPrefix(s string) (rest string, ok bool) {
	rest, ok = strings.CutPrefix(alnum(s), "IMO")
	return rest, ok && digits(numeric(rest))
}

// ship tells the number of a ship from that of its owner, which lists print
// alike: by which check digit agrees, and as a ship's where neither does.
func ship(number string) Kind {
	if ok, _ := checkIMO(number); ok {
		return IMO
	}
	if ok, _ := checkIMOCompany(number); ok {
		return IMOCompany
	}
	return IMO
}

// alnum keeps the ASCII letters and digits, in capitals.
func alnum(s string) string {
	return strings.Map(func(c rune) rune {
		switch {
		case c >= '0' && c <= '9' || c >= 'A' && c <= 'Z':
			return c
		case c >= 'a' && c <= 'z':
			return c - 'a' + 'A'
		case c >= '０' && c <= '９': // full width
			return c - '０' + '0'
		}
		return -1
	}, s)
}

// numeric keeps the digits of a number that has no letters, and reads the
// letters that scanners and typists put for digits.
func numeric(s string) string {
	s = alnum(s)
	if strings.ContainsAny(s, "0123456789") {
		s = strings.NewReplacer("O", "0", "I", "1", "L", "1").Replace(s)
	}
	return s
}

func digits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}
