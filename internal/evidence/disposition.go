package evidence

// A Disposition is what a person decided about an answer.
type Disposition string

// The dispositions. They are stored, so they are never renamed.
const (
	TrueMatch     Disposition = "true-match"     // a listed party is the one that was asked about
	FalsePositive Disposition = "false-positive" // none is
	Inconclusive  Disposition = "inconclusive"   // nobody could tell
)

// Dispositions gives all dispositions.
func Dispositions() []Disposition { return []Disposition{TrueMatch, FalsePositive, Inconclusive} }
