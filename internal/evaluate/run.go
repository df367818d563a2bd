package evaluate

import (
	"cmp"
	"slices"
	"sync"
	"time"

	"github.com/navicert/navicert/internal/consolidate"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/screen"
)

// Settings are what all names of a run are screened with.
type Settings struct {
	On        day.Day   // the day asked for; the engine's own where unknown
	Threshold int       // alerts begin here; 0 is the engine's default
	Lists     []list.ID // none means all
	// Parties tells which listings are of one party, as the screener was told.
	Parties *consolidate.Register
	// Clock measures how long each name takes. Where it is nil no time is
	// measured.
	Clock func() time.Time
	// Misses asks for every miss and every false alert, one by one.
	Misses bool
}

// An answer is what is kept of the answers to one row.
type answer struct {
	found   bool // the right party is among the first hits, at the threshold, and alerts
	alerted bool
	unread  bool // the name could not be screened
	best    int  // score of the best hit at the threshold, if any
	matched string
	party   string
	took    time.Duration

	// From the second screening, at the beginning of the curve: the best score
	// of a hit that alerts, and of one among the first that alerts and is right.
	alert, right int
}

// An engine screens rows on two goroutines, which is what a small machine has.
type engine struct {
	screener *screen.Screener
	settings Settings
	parties  parties
}

const workers = 2

// screen answers every row, each at the threshold and once more from the
// beginning of the curve on. What the second finds at any higher threshold is
// what a screening at that threshold finds: a listing has the same score
// whatever the threshold is, and the hits come best first.
func (e *engine) screen(rows []Row) []answer {
	out := make([]answer, len(rows))
	if len(rows) > 0 { // tables that are made at their first use are not the time of a name
		e.screener.NewSession().Screen(e.query(&rows[0]))
	}
	e.each(len(rows), func(s *screen.Session, i int) { out[i] = e.row(s, &rows[i]) })
	if e.settings.Clock != nil {
		e.retime(rows, out)
	}
	return out
}

// Rows that seemed slow are timed again, at most so many, so many times.
const (
	retimed = 2000
	again   = 3
)

// retime screens the rows that seemed slowest again, one after another, and
// keeps the shortest time of each: a single time may be that of a machine which
// did something else meanwhile.
func (e *engine) retime(rows []Row, answers []answer) {
	order := slowest(answers)
	s := e.screener.NewSession()
	for _, i := range order[:min(len(order), max(2*most, min(len(order)/20, retimed)))] {
		for range again {
			begin := e.settings.Clock()
			s.Screen(e.query(&rows[i]))
			answers[i].took = min(answers[i].took, e.settings.Clock().Sub(begin))
		}
	}
}

// slowest gives the places of the answers, the slowest first.
func slowest(answers []answer) []int {
	order := make([]int, len(answers))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(answers[b].took, answers[a].took) })
	return order
}

// each calls do for every number below n, on some goroutines with a session
// each.
func (e *engine) each(n int, do func(s *screen.Session, i int)) {
	var wait sync.WaitGroup
	for w := range workers {
		wait.Go(func() {
			s := e.screener.NewSession()
			for i := w; i < n; i += workers {
				do(s, i)
			}
		})
	}
	wait.Wait()
}

func (e *engine) query(r *Row) screen.Query {
	return screen.Query{
		Name: r.Query, Country: r.Country, Kind: r.Kind,
		Lists: e.settings.Lists, On: e.settings.On, Threshold: e.settings.Threshold,
	}
}

func (e *engine) row(s *screen.Session, r *Row) answer {
	q := e.query(r)
	var begin time.Time
	if e.settings.Clock != nil {
		begin = e.settings.Clock()
	}
	got := s.Screen(q)
	var a answer
	if e.settings.Clock != nil {
		a.took = e.settings.Clock().Sub(begin)
	}
	a.alerted = got.Outcome.Alerts()
	a.unread = got.Outcome == screen.Unscreenable
	a.found = a.alerted && e.best(got.Hits, r.Want) > 0
	if len(got.Hits) > 0 {
		h := &got.Hits[0]
		a.best, a.matched, a.party = h.Score, h.Matched.Text, h.Party
	}
	q.Threshold = e.curveFrom()
	low := s.Screen(q)
	for i := range low.Hits {
		if low.Hits[i].Outcome.Alerts() {
			a.alert = low.Hits[i].Score
			break
		}
	}
	a.right = e.best(low.Hits, r.Want)
	return a
}

func (e *engine) curveFrom() int { return min(e.settings.Threshold, CurveFrom) }

// best gives the score of the best of the first hits that alerts and is of the
// party wanted, or 0.
func (e *engine) best(hits []screen.Hit, want string) int {
	for i := range hits[:min(Top, len(hits))] {
		if hits[i].Outcome.Alerts() && e.parties.right(&hits[i], want) {
			return hits[i].Score
		}
	}
	return 0
}

// Run screens a deck. The versions are those that the screener was built of.
func Run(s *screen.Screener, versions []*list.Version, d *Deck, o Settings) *Measure {
	return newEngine(s, versions, o).measure(d)
}

func newEngine(s *screen.Screener, versions []*list.Version, o Settings) *engine {
	if o.Threshold == 0 {
		o.Threshold = s.Settings().Threshold
	}
	return &engine{s, o, partiesOf(versions, o.Lists, o.Parties)}
}
