package evidence

import "github.com/navicert/navicert/internal/day"

// A Class says how long an entry has to be kept, and which law says so.
type Class struct {
	ID    string // stored, so it is never renamed
	Years int    // 0: for ever
	Law   string
}

// The classes of retention.
const (
	SignIn = "sign-in-1-year"
	EAR    = "ear-5-years"
	OFAC   = "ofac-10-years"
	Always = "always"
)

// Classes gives the classes, the longest last. To add one, add it here and to
// docs/evidence.md.
func Classes() []Class {
	return []Class{
		{SignIn, 1, "who signed in when, which no law asks for and nobody needs for longer"},
		{EAR, 5, "15 CFR 762.6"},
		{OFAC, 10, "31 CFR 501.601, 89 FR 74832"},
		{Always, 0, "what says that other entries were held or deleted is kept as long as the log"},
	}
}

// Longest gives the class that keeps longest; that of OFAC where none is known.
func Longest(ids ...string) string {
	out := ""
	for _, c := range Classes() {
		for _, id := range ids {
			if id == c.ID {
				out = id
			}
		}
	}
	if out == "" {
		return OFAC
	}
	return out
}

// Keep gives the retention of an entry of a class that is about a day.
func Keep(class string, from day.Day) Retention {
	for _, c := range Classes() {
		if c.ID == class && c.Years > 0 {
			return Retention{class, day.FromTime(from.Time().AddDate(c.Years, 0, 0))}
		}
	}
	return Retention{Class: Always}
}

// A Held is the Query of an entry of kind Hold: what may not be deleted. What is
// recorded later and fits is held too.
type Held struct {
	Entries     []int64 `json:"entries"`     // these
	Party       string  `json:"party"`       // and those about a party, by a part of its name
	Country     string  `json:"country"`     // or with a party in a country
	Transaction string  `json:"transaction"` // or of a transaction; all that are given have to fit
}

// Searches reports whether more than single entries are held.
func (h Held) Searches() bool { return h.Party != "" || h.Country != "" || h.Transaction != "" }

// A Happened is the Query of an entry of kind Event: what happened after an
// answer. The entries it is about are its links.
type Happened struct {
	What string  `json:"what"`
	On   day.Day `json:"on"`
}
