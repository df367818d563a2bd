// Package address takes postal addresses apart and compares them: which street
// and number, which building, which floor and room. It reads them in any order
// and spelling that traders use, in English, pinyin, Han characters and the
// Russian and Turkish habits, without a gazetteer.
//
// Numbers decide. 27 is not 29, the 16th floor is not the 17th, and an address
// that names no street and no building is no place that could be compared: a
// bare city or country never matches.
package address

// An Address is one address, taken apart. The zero Address is no place.
type Address struct {
	Streets   []Street
	Buildings []Phrase // named buildings, without "Building" or "Commercial Centre"
	Houses    []Number // numbers in the street
	Blocks    []Number // "Block B", "Tower 1", "Building 4"
	Floors    []Number // "16/F", "5th Floor"
	Units     []Number // room, flat, office, suite
	Areas     []Phrase // everything else that names where it is: quarter, city, region
	PostCodes []string
	Countries []string // ISO 3166-1 alpha-2, as far as it names any

	words []string // all words in their order
}

// A Phrase is some words that name one thing. They are compared written as
// one, since "Fa Yuen" and "Fayuen" are the same street.
type Phrase []string

// A Street is the name of a street and what it calls itself.
type Street struct {
	Name Phrase
	Type string // "road", "street", "avenue", … or "" where it does not say
}

// Located reports whether the address names a street or a building, and can
// be compared.
func (a *Address) Located() bool { return len(a.Streets) > 0 || len(a.Buildings) > 0 }

// maxLine is how many bytes of a line are read: no address is longer, and
// hostile ones are cut.
const maxLine = 600

// Parse takes the line of an address apart. It never fails: what it cannot
// place is an area.
func Parse(line string) Address {
	p := parser{parts: lex(line)}
	p.countries()
	p.marked()
	p.streets()
	p.buildings()
	p.areas()
	p.bare()
	p.rest()
	return p.out
}
