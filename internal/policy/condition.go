package policy

import (
	"errors"
	"fmt"
	"slices"

	"github.com/expr-lang/expr"
	"github.com/expr-lang/expr/file"
	"github.com/expr-lang/expr/vm"

	"github.com/navicert/navicert/internal/determine"
	"github.com/navicert/navicert/internal/screen"
)

// Facts are what a condition may ask about. To add one, add a field here, fill it
// below, and describe it in docs/policies.md.
type Facts struct {
	Outcome     string  `expr:"outcome"`     // in the words of screen and check
	Act         string  `expr:"act"`         // "screen", "scan", or the act of a transaction
	Destination string  `expr:"destination"` // ISO 3166-1 alpha-2, "" for a name alone
	Unit        string  `expr:"unit"`
	Party       Party   `expr:"party"`     // the one that is asked about; of a transaction the first
	Parties     []Party `expr:"parties"`   // all
	Hits        []Hit   `expr:"hits"`      // of all parties, best first
	Score       int     `expr:"score"`     // of the best hit that alerts, 0 for none
	Stale       int     `expr:"stale"`     // lists that are older than their limit
	Starter     int     `expr:"starter"`   // lists that are only those of the program
	Questions   int     `expr:"questions"` // that are open
}

// A Party is one that was asked about.
type Party struct {
	Name    string `expr:"name"`
	Country string `expr:"country"`
	Kind    string `expr:"kind"`
	Role    string `expr:"role"` // in a transaction
	Outcome string `expr:"outcome"`
}

// A Hit is a listing that was found.
type Hit struct {
	List      string `expr:"list"`
	Party     string `expr:"party"`
	Matched   string `expr:"matched"`
	Use       string `expr:"use"` // of the name that matched: primary, alias, weak-alias, …
	Score     int    `expr:"score"`
	Outcome   string `expr:"outcome"`
	Standing  string `expr:"standing"`
	Explained bool   `expr:"explained"` // by the user's own allow list
}

// A condition is an expression that was checked.
type condition struct{ program *vm.Program }

// clocks are what an expression could ask the clock with: it would give another
// answer on another day.
var clocks = []string{"now", "date", "duration", "timezone"}

// compile checks an expression against Facts.
func compile(text string) (condition, error) {
	options := []expr.Option{expr.Env(Facts{}), expr.AsBool()}
	for _, name := range clocks {
		options = append(options, expr.DisableBuiltin(name))
	}
	p, err := expr.Compile(text, options...)
	if f := (*file.Error)(nil); errors.As(err, &f) {
		return condition{}, fmt.Errorf("%s, at character %d", f.Message, f.Column+1)
	}
	return condition{p}, err
}

func (c condition) holds(f *Facts) (bool, error) {
	out, err := expr.Run(c.program, *f)
	if err != nil {
		return false, err
	}
	yes, ok := out.(bool)
	if !ok {
		return false, errors.New("it says neither yes nor no")
	}
	return yes, nil
}

// of gives the facts of an answer.
func (u *Use) of(a *screen.Answer) *Facts {
	f := &Facts{Outcome: string(a.Outcome), Act: "screen", Unit: u.Unit}
	f.add(a, "")
	f.Party = f.Parties[0]
	f.count(a.Lists)
	return f
}

// about gives the facts of a determination.
func (u *Use) about(d *determine.Determination) *Facts {
	f := &Facts{
		Outcome: string(d.Outcome), Act: string(d.Deal.Act), Destination: d.Deal.Destination, Unit: u.Unit,
		Hits: []Hit{}, Parties: []Party{}, Questions: len(d.Questions),
	}
	for i := range d.Parties {
		f.add(&d.Parties[i].Answer, string(d.Parties[i].Role))
		if f.Party == (Party{}) && d.Parties[i].Party > 0 {
			f.Party = f.Parties[i]
		}
	}
	slices.SortStableFunc(f.Hits, func(a, b Hit) int { return b.Score - a.Score })
	f.count(d.Lists)
	return f
}

func (f *Facts) add(a *screen.Answer, role string) {
	f.Parties = append(f.Parties, Party{a.Query.Name, a.Query.Country, string(a.Query.Kind), role, string(a.Outcome)})
	for i := range a.Hits {
		h := &a.Hits[i]
		f.Hits = append(f.Hits, Hit{
			string(h.Listing.List), h.Party, h.Matched.Text, string(h.Matched.Use), h.Score, string(h.Outcome), string(h.Standing), h.Explained != nil,
		})
		if h.Outcome.Alerts() {
			f.Score = max(f.Score, h.Score)
		}
	}
}

func (f *Facts) count(lists []screen.Scope) {
	for _, l := range lists {
		if l.Stale {
			f.Stale++
		}
		if l.Starter {
			f.Starter++
		}
	}
}
