package evaluate

import (
	"cmp"
	"slices"
	"time"

	"github.com/navicert/navicert/internal/screen"
)

// A Measure is what a deck gave. Rows of weak classes count in their own class
// and nowhere else.
type Measure struct {
	Deck      string        `json:"deck"`
	Threshold int           `json:"threshold"`
	Engine    screen.Engine `json:"engine"`
	Rows      int           `json:"rows"`
	// Recall is over all rows that must be found; Alerts over all that must
	// stay clear; Precision is the found among all rows that alert.
	Recall    Share    `json:"recall"`
	Alerts    Share    `json:"alerts"`
	Precision Share    `json:"precision"`
	F1        Figure   `json:"f1"`
	Per1000   Thousand `json:"alerts_per_1000"` // clean names
	Weak      Share    `json:"weak"`            // found in the weak classes
	// Unscreenable counts rows that could not be screened: they neither alert
	// nor are they clear.
	Unscreenable int `json:"unscreenable"`
	// Unlisted counts rows whose party is on none of the lists asked, so that
	// it cannot be found.
	Unlisted    int      `json:"unlisted"`
	UnlistedAre []string `json:"unlisted_are"` // the first of them
	Classes     []Class  `json:"classes"`
	Curve       []Point  `json:"curve"`
	Bands       []Band   `json:"bands"`
	Origins     []Origin `json:"origins"`
	Times       *Times   `json:"times"` // nil where none was measured
	Misses      []Miss   `json:"misses"`
	False       []Miss   `json:"false_alerts"`
	Control     *Control `json:"control,omitempty"` // of RunSelf alone

	Lists []screen.Scope `json:"-"` // that were asked; the printers write them
}

// A Class counts the rows of one class that must be found.
type Class struct {
	Name  string `json:"class"`
	Weak  bool   `json:"weak"`
	Found Share  `json:"found"`
}

// A Thousand is how many of 1,000 alert, in tenths, with its 95 % interval. All
// are None, in JSON null, where there are no names.
type Thousand struct {
	Tenths part `json:"tenths"`
	Low    part `json:"low"`
	High   part `json:"high"`
}

// NewThousand gives the alerts of 1,000.
func NewThousand(s Share) Thousand {
	low, high := s.Interval(tenThousand)
	return Thousand{part(s.Scaled(tenThousand)), part(low), part(high)}
}

// A Miss is a row whose party was not found, or one that alerted and must not.
type Miss struct {
	Line    int    `json:"line"`
	Class   string `json:"class"`
	Query   string `json:"query"`
	Want    string `json:"listed_name,omitempty"`
	Score   int    `json:"score"`             // of the best hit at the threshold; 0 where there is none
	Matched string `json:"matched,omitempty"` // its listed name
	Party   string `json:"party,omitempty"`
	// Right is the score that the right party has, where that is on the curve.
	Right int `json:"right,omitempty"`
}

// An Origin counts rows by where their name is from; see OriginOf.
type Origin struct {
	Origin string   `json:"origin"`
	Found  Share    `json:"found"`  // of the listed names from there
	Alerts Share    `json:"alerts"` // of the clean names from there
	Per    Thousand `json:"alerts_per_1000"`
}

// Times says how long the names took to screen at the threshold, in
// microseconds of wall time. Names that seemed slow were screened again, and
// the shortest time counts.
type Times struct {
	Mean    int    `json:"mean"`
	Half    int    `json:"p50"` // half of the names took at most so long
	Most    int    `json:"p99"` // and 99 of 100
	Longest int    `json:"max"`
	Slowest []Slow `json:"slowest"`
}

// A Slow is a name that took long.
type Slow struct {
	Micros int    `json:"micros"`
	Line   int    `json:"line"`
	Query  string `json:"query"`
}

// measure screens a deck and counts the answers.
func (e *engine) measure(d *Deck) *Measure {
	answers := e.screen(d.Rows)
	m := &Measure{
		Deck: d.Name, Rows: len(d.Rows), Threshold: e.settings.Threshold, Engine: e.screener.Settings(),
		UnlistedAre: []string{}, Misses: []Miss{}, False: []Miss{}, Classes: []Class{},
	}
	m.Engine.Threshold = e.settings.Threshold
	for _, s := range e.screener.Scopes() {
		if len(e.settings.Lists) == 0 || slices.Contains(e.settings.Lists, s.List) {
			m.Lists = append(m.Lists, s)
		}
	}
	classes := make(map[string]*Class)
	for i := range d.Rows {
		m.count(&d.Rows[i], &answers[i], classes, len(e.parties[fold(d.Rows[i].Want)]) > 0)
		if e.settings.Misses {
			m.keep(&d.Rows[i], &answers[i])
		}
	}
	for _, c := range classes {
		m.Classes = append(m.Classes, *c)
	}
	slices.SortFunc(m.Classes, func(a, b Class) int { return cmp.Compare(a.Name, b.Name) })
	m.Per1000 = NewThousand(m.Alerts)
	m.Precision.Of = m.Precision.Count
	m.Precision.Count = m.Recall.Count
	m.F1 = f1(m.Recall, m.Precision)
	m.Curve = curve(d.Rows, answers, e.curveFrom(), e.settings.Threshold)
	m.Bands = bands(d.Rows, answers, e.curveFrom())
	m.Origins = origins(d.Rows, answers)
	if e.settings.Clock != nil && len(answers) > 0 {
		m.Times = times(d.Rows, answers)
	}
	return m
}

// count counts one row. Precision.Count holds the rows that alert until all are
// counted.
func (m *Measure) count(r *Row, a *answer, classes map[string]*Class, listed bool) {
	if a.unread {
		m.Unscreenable++
	}
	if r.Want == "" {
		m.Alerts.Of++
		if a.alerted {
			m.Alerts.Count++
			m.Precision.Count++
		}
		return
	}
	if !listed {
		m.Unlisted++
		if !slices.Contains(m.UnlistedAre, r.Want) && len(m.UnlistedAre) < most {
			m.UnlistedAre = append(m.UnlistedAre, r.Want)
		}
	}
	c := classes[r.Class]
	if c == nil {
		c = &Class{Name: r.Class, Weak: weak(r.Class)}
		classes[r.Class] = c
	}
	sums := []*Share{&c.Found, &m.Recall}
	if c.Weak {
		sums[1] = &m.Weak
	} else if a.alerted {
		m.Precision.Count++
	}
	for _, s := range sums {
		s.Of++
		if a.found {
			s.Count++
		}
	}
}

// keep keeps a row that was missed or that alerted for nothing.
func (m *Measure) keep(r *Row, a *answer) {
	x := Miss{Line: r.Line, Class: r.Class, Query: r.Query, Want: r.Want, Score: a.best, Matched: a.matched, Party: a.party, Right: a.right}
	switch {
	case r.Want != "" && !a.found:
		m.Misses = append(m.Misses, x)
	case r.Want == "" && a.alerted:
		m.False = append(m.False, x)
	}
}

// f1 gives the harmonic mean of recall and precision, twice the found over the
// sum of what was to be found and what alerted.
func f1(recall, precision Share) Figure {
	return Figure{2 * recall.Count, recall.Of + precision.Of}
}

// times sums up how long the rows took.
func times(rows []Row, answers []answer) *Times {
	order := slowest(answers)
	sum := time.Duration(0)
	for i := range answers {
		sum += answers[i].took
	}
	micros := func(d time.Duration) int { return int((d + 500*time.Nanosecond) / time.Microsecond) }
	n := len(order)
	// The shortest time that p of 100 names are not above.
	at := func(p int) int { return micros(answers[order[n-(n*p+99)/100]].took) }
	t := &Times{Mean: micros(sum / time.Duration(n)), Half: at(50), Most: at(99), Longest: at(100)}
	for _, i := range order[:min(most, n)] {
		t.Slowest = append(t.Slowest, Slow{micros(answers[i].took), rows[i].Line, rows[i].Query})
	}
	return t
}

// origins counts rows by the origin of the listed name where a party must be
// found, and of the query where nothing may alert.
func origins(rows []Row, answers []answer) []Origin {
	out := make([]Origin, len(originNames))
	for i, o := range originNames {
		out[i].Origin = o
	}
	for i := range rows {
		r, a := &rows[i], &answers[i]
		if r.Want == "" {
			o := &out[originOf(r.Query)].Alerts
			o.Of++
			if a.alerted {
				o.Count++
			}
			continue
		}
		if weak(r.Class) {
			continue
		}
		o := &out[originOf(r.Want)].Found
		o.Of++
		if a.found {
			o.Count++
		}
	}
	for i := range out {
		out[i].Per = NewThousand(out[i].Alerts)
	}
	return out
}
