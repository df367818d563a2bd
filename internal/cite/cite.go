// Package cite is about references to published law: Federal Register pages,
// sections of the Code of Federal Regulations, executive orders and public
// laws. A reference is parsed so that it can be compared and linked; what it
// said verbatim is always kept.
package cite

// Certainty says how sure Navicert is of a fact, in the four grades that every
// answer shows.
type Certainty string

// The grades, surest first.
const (
	A Certainty = "A" // primary text read, or counted in official data
	B Certainty = "B" // official FAQ, an excerpt of the primary text, or a note that quotes it
	C Certainty = "C" // general knowledge of the primary text, not re-read
	U Certainty = "U" // unknown
)

// A Series is the publication that a citation refers to.
type Series string

// The series.
const (
	FR    Series = "FR"    // Federal Register: volume and page
	CFR   Series = "CFR"   // Code of Federal Regulations: title and section
	EO    Series = "EO"    // executive order: number
	PL    Series = "PL"    // public law: congress and number
	USC   Series = "USC"   // United States Code: title and section
	Other Series = "other" // anything else: only Text is set
)
