// Package ownership says whom those who are listed own: a book of holdings, the
// graph of one day, and the 50 percent rules and their neighbours as data.
//
// A share is a whole number of hundredths of a percent (basis points), from 0 to
// 10,000, and may be a range where a source gives one. A stake counts whole where
// its owner is listed or captured and not at all where it is not; percentages are
// never multiplied along a chain (31 CFR 510.411; OFAC FAQ 401). What is captured
// is the least set that this demands, so that companies that own each other in a
// circle capture nobody by themselves.
//
// The package knows no list and no screening: whoever asks says which parties are
// listed, and whether that is certain.
package ownership

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/navicert/navicert/internal/day"
)

// A Share is a part of a company in hundredths of a percent.
type Share int

// Whole is all of a company, Percent one percent of it.
const (
	Percent Share = 100
	Whole   Share = 100 * Percent
)

// String writes the share as a percentage without needless zeros: "49.99 %".
func (s Share) String() string {
	out := strconv.Itoa(int(s / Percent))
	if part := s % Percent; part != 0 {
		out += "." + strings.TrimRight(fmt.Sprintf("%02d", part), "0")
	}
	return out + " %"
}

// Range writes what a share is between: "50 %", "25.01 to 50 %", "unknown".
func Range(low, high Share) string {
	switch {
	case low == high:
		return low.String()
	case low == 0 && high == Whole:
		return "unknown"
	}
	return strings.TrimSuffix(low.String(), " %") + " to " + high.String()
}

// ParseRange reads "50", "49.9 %", "25-50" and "unknown". Digits behind the
// second are widened to the hundredths on both sides, so that no doubt is lost:
// 49.996 is between 49.99 and 50 percent.
func ParseRange(s string) (low, high Share, ok bool) {
	s = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(s), "%"))
	if strings.EqualFold(s, "unknown") {
		return 0, Whole, true
	}
	from, to, ranged := strings.Cut(s, "-")
	low, high, ok = parsePercent(from)
	if ok && ranged {
		_, high, ok = parsePercent(to)
	}
	return low, high, ok && low <= high && high <= Whole
}

// parsePercent gives the hundredths below and above a percentage.
func parsePercent(s string) (below, above Share, ok bool) {
	whole, part, dotted := strings.Cut(strings.TrimSpace(s), ".")
	if whole == "" || len(whole) > 3 || dotted && part == "" || len(part) > 30 || strings.Trim(whole+part, "0123456789") != "" {
		return 0, 0, false
	}
	rest := ""
	if len(part) > 2 {
		part, rest = part[:2], part[2:]
	}
	n, err := strconv.Atoi(whole + (part + "00")[:2])
	if err != nil {
		return 0, 0, false
	}
	below, above = Share(n), Share(n)
	if strings.Trim(rest, "0") != "" {
		above++
	}
	return below, above, above <= Whole
}

// An Interest is what a holding gives its owner.
type Interest string

// The interests. Control has no size: its share is Whole where it is certain, and
// from 0 to Whole where it is only possible.
const (
	Shares  Interest = "shares"  // of the capital or the proceeds
	Votes   Interest = "votes"   // in the assembly of the owners
	Control Interest = "control" // to appoint the board, or to direct otherwise
)

// Interests gives all interests in the order in which they are printed.
func Interests() []Interest { return []Interest{Shares, Votes, Control} }

// A Party owns or is owned.
type Party struct {
	Key     string // tells it from all others: a number such as "lei:…", else its name
	Name    string
	Country string // ISO 3166-1 alpha-2, or as the source has it, or ""
}

// A Holding is what one source says an owner holds of another party.
type Holding struct {
	Owner, Owned string // keys of parties
	Interest     Interest
	Low, High    Share // the least and the most that it may be
	// Indirect says that the source means a stake through other companies, whose
	// share says nothing about any single company between.
	Indirect bool
	During   day.Span // when it is held; both ends may be unknown
	AsOf     day.Day  // when the source said so; zero where it does not say
	Source   string   // the file or register, as printed
	Line     int      // in the source, from 1; 0 where it has no lines
}

// where names the place of a holding in its source.
func (h *Holding) where() string {
	if h.Line > 0 {
		return fmt.Sprintf("%s:%d", h.Source, h.Line)
	}
	return h.Source
}

// A Book is everything that sources say. The zero Book is empty.
type Book struct {
	parties  []Party
	at       map[string]int
	holdings []Holding
}

// Parties gives the parties in the order in which they were named first. The
// caller does not change them.
func (b *Book) Parties() []Party { return b.parties }

// Holdings gives the number of statements.
func (b *Book) Holdings() int { return len(b.holdings) }

// Name adds a party, or what was not known yet of one with this key.
func (b *Book) Name(p Party) {
	if b.at == nil {
		b.at = map[string]int{}
	}
	n, ok := b.at[p.Key]
	if !ok {
		b.at[p.Key] = len(b.parties)
		b.parties = append(b.parties, p)
		return
	}
	known := &b.parties[n]
	if known.Name == "" || known.Name == known.Key {
		known.Name = p.Name
	}
	if known.Country == "" {
		known.Country = p.Country
	}
}

// Hold adds a statement. The error is one sentence on what cannot be.
func (b *Book) Hold(h Holding) error {
	switch {
	case h.Owner == h.Owned:
		return fmt.Errorf("%q is stated to own itself", b.title(h.Owner))
	case h.Low < 0 || h.High > Whole || h.Low > h.High:
		return fmt.Errorf("the share of %q in %q is not within 0 and 100 percent", b.title(h.Owner), b.title(h.Owned))
	case h.During.Empty():
		return fmt.Errorf("the holding of %q in %q ends on %s, before it begins", b.title(h.Owner), b.title(h.Owned), h.During.Until)
	case !slices.Contains(Interests(), h.Interest):
		return fmt.Errorf("%q is no interest of an owner", h.Interest)
	}
	for _, key := range []string{h.Owner, h.Owned} {
		if _, ok := b.at[key]; !ok {
			b.Name(Party{Key: key, Name: key})
		}
	}
	b.holdings = append(b.holdings, h)
	return nil
}

func (b *Book) title(key string) string {
	if n, ok := b.at[key]; ok && b.parties[n].Name != "" {
		return b.parties[n].Name
	}
	return key
}

// Add takes over all that another book holds.
func (b *Book) Add(o *Book) {
	for _, p := range o.parties {
		b.Name(p)
	}
	b.holdings = append(b.holdings, o.holdings...)
}

// Join makes one party of two, for each pair of a key and the key that stays.
// What would make a party own itself then is left out.
func (b *Book) Join(same map[string]string) {
	out := Book{}
	for _, p := range b.parties {
		if to, ok := same[p.Key]; ok {
			p.Key = to
		}
		out.Name(p)
	}
	for _, h := range b.holdings {
		if to, ok := same[h.Owner]; ok {
			h.Owner = to
		}
		if to, ok := same[h.Owned]; ok {
			h.Owned = to
		}
		if h.Owner != h.Owned {
			out.holdings = append(out.holdings, h)
		}
	}
	*b = out
}
