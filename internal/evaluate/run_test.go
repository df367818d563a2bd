package evaluate

import (
	"slices"
	"testing"
	"time"

	"github.com/navicert/navicert/internal/consolidate"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/screen"
)

var today = day.Of(2026, 11, 20)

// listing invents a listing, in force since 2020 where from is 0.
func listing(key string, kind party.Kind, from int, names ...string) list.Listing {
	l := list.Listing{List: "us/bis/entity-list", Key: key, Subject: party.Party{Kind: kind}}
	l.InForce.From = day.Of(2020+from, 1, 1)
	for i, n := range names {
		use := party.Alias
		if i == 0 {
			use = party.Primary
		}
		l.Subject.Names = append(l.Subject.Names, party.Name{Text: n, Use: use})
	}
	return l
}

// versions invents a list: two firms, a person, a firm whose listing is not in
// force yet, and an address.
func versions() []*list.Version {
	return []*list.Version{{
		Format: list.Format, List: "us/bis/entity-list", Dated: day.Of(2026, 11, 18), Observed: day.Of(2026, 11, 18),
		Listings: []list.Listing{
			listing("1", party.Company, 0, "Quorvex Instruments Limited", "Zintalmor Avionics"),
			listing("2", party.Company, 0, "Bralmund Optics GmbH"),
			listing("3", party.Person, 0, "VRESTOVIKOV, Olegandr Ivanovich"),
			listing("4", party.Company, 10, "Tomorrow's Kessendra Works"),
			listing("5", party.Unstated, 0),
		},
	}}
}

func screener(t testing.TB, vs []*list.Version) *screen.Screener {
	t.Helper()
	var installed []screen.Installed
	for _, v := range vs {
		installed = append(installed, screen.Installed{Version: v, Hash: "0"})
	}
	return screen.New(installed, screen.Options{Today: today, Program: "test", Parties: consolidate.Parties(vs, nil)})
}

// deck is small enough to be worked out by hand. Every name is a listed one as
// it is written, and scores 1000, or has nothing to do with the list.
func deck() *Deck {
	return &Deck{Name: "deck.csv", Rows: []Row{
		{Line: 2, Class: "exact", Query: "Quorvex Instruments Limited", Want: "quorvex  instruments LIMITED"},
		{Line: 3, Class: "exact", Query: "Quorvex Instruments Limited", Want: "Zintalmor Avionics"}, // another name of the party
		{Line: 4, Class: "lost", Query: "Wholly Other Words", Want: "Bralmund Optics GmbH"},
		{Line: 5, Class: "lost", Query: "Quorvex Instruments Limited", Want: "Bralmund Optics GmbH"}, // alerts, and wrongly
		{Line: 6, Class: "lost", Query: "Tomorrow's Kessendra Works", Want: "Tomorrow's Kessendra Works"},
		{Line: 7, Class: "acronym (Weak)", Query: "QI", Want: "Quorvex Instruments Limited"},
		{Line: 8, Class: "lost", Query: "Nobody Has This", Want: "Not Listed Anywhere"},
		{Line: 9, Class: "clean", Query: "Bralmund Optics GmbH"}, // alerts, and must not
		{Line: 10, Class: "clean", Query: "Mary Johnson"},
		{Line: 11, Class: "clean", Query: "Lakeside Roofing Inc."},
		{Line: 12, Class: "clean", Query: "Garcia Hernandez"},
	}}
}

func TestRun(t *testing.T) {
	vs := versions()
	m := Run(screener(t, vs), vs, deck(), Settings{On: today, Misses: true})
	for _, c := range []struct {
		what      string
		got, want Share
	}{
		{"recall", m.Recall, Share{2, 6}},
		{"alerts on clean names", m.Alerts, Share{1, 4}},
		{"precision", m.Precision, Share{2, 4}}, // of lines 2, 3, 5 and 9
		{"weak", m.Weak, Share{0, 1}},
		{"F1", Share(m.F1), Share{4, 10}}, // twice 2, over 6 to be found and 4 that alert
	} {
		if c.got != c.want {
			t.Errorf("%s is %v, want %v", c.what, c.got, c.want)
		}
	}
	if m.Per1000 != (Thousand{2500, 456, 6994}) {
		t.Errorf("alerts per 1,000 are %v", m.Per1000)
	}
	if want := []Class{{"acronym (Weak)", true, Share{0, 1}}, {"exact", false, Share{2, 2}}, {"lost", false, Share{0, 4}}}; !slices.Equal(m.Classes, want) {
		t.Errorf("the classes are %v, want %v", m.Classes, want)
	}
	if m.Unlisted != 1 || !slices.Equal(m.UnlistedAre, []string{"Not Listed Anywhere"}) {
		t.Errorf("not listed are %d: %q", m.Unlisted, m.UnlistedAre)
	}
	if b := m.Bands[0]; b != (Band{1000, 1000, Share{2, 4}}) {
		t.Errorf("the band of 1000 is %v", b)
	}
	for _, b := range m.Bands[1:] {
		if b.True.Of != 0 {
			t.Errorf("the band %v should be empty", b)
		}
	}
	var lines []int
	for _, x := range slices.Concat(m.Misses, m.False) {
		lines = append(lines, x.Line)
	}
	if !slices.Equal(lines, []int{4, 5, 6, 7, 8, 9}) {
		t.Errorf("missed and falsely alerted are lines %v", lines)
	}
	if m.Times != nil {
		t.Error("times without a clock")
	}
}

// The curve runs from 600 to 1000, and where every score is 1000 it is flat.
func TestCurve(t *testing.T) {
	vs := versions()
	m := Run(screener(t, vs), vs, deck(), Settings{On: today, Threshold: 790})
	if len(m.Curve) != 22 || m.Curve[0].Threshold != 600 || m.Curve[21].Threshold != 1000 || m.Curve[10].Threshold != 790 {
		t.Fatalf("the curve has the thresholds %v", m.Curve)
	}
	want := Point{0, 2, 4, 1, Figure{2, 6}, Figure{2, 4}, Figure{4, 10}, Thousand{2500, 456, 6994}}
	for _, p := range m.Curve {
		if want.Threshold = p.Threshold; p != want {
			t.Errorf("the point is %+v, want %+v", p, want)
		}
	}
	low := Run(screener(t, vs), vs, deck(), Settings{On: today, Threshold: 555})
	if low.Curve[0].Threshold != 555 || low.Curve[1].Threshold != 560 {
		t.Errorf("a curve below 600 begins with %v", low.Curve[:2])
	}
}

// A day before the listings are in force finds nobody; another list is not
// asked.
func TestSettings(t *testing.T) {
	vs := versions()
	s := screener(t, vs)
	if m := Run(s, vs, deck(), Settings{On: day.Of(2019, 5, 1)}); m.Recall.Count != 0 || m.Alerts.Count != 0 || m.Unlisted != 1 {
		t.Errorf("before 2020: found %v, alerts %v, %d not listed", m.Recall, m.Alerts, m.Unlisted)
	}
	m := Run(s, vs, deck(), Settings{On: today, Lists: []list.ID{"us/ofac/sdn"}})
	if m.Recall.Count != 0 || m.Unlisted != 7 || len(m.Lists) != 0 {
		t.Errorf("on another list: found %v, %d not listed, lists %v", m.Recall, m.Unlisted, m.Lists)
	}
}

// What the curve says of a threshold is what screening at it gives.
func TestCurveIsTrue(t *testing.T) {
	vs := versions()
	d := deck()
	for _, q := range []string{"Quorvx Instrument", "Bralmnd Optic", "Olegandr Vrestovikov", "Vrestovkov Oleg", "Zintal Avionics", "Instruments Limited", "Braland"} {
		d.Rows = append(d.Rows, Row{Line: len(d.Rows), Class: "near", Query: q, Want: "Quorvex Instruments Limited"})
	}
	curveIsTrue(t, screener(t, vs), vs, d)
}

func curveIsTrue(t *testing.T, s *screen.Screener, vs []*list.Version, d *Deck) {
	t.Helper()
	whole := Run(s, vs, d, Settings{On: today})
	for _, p := range whole.Curve {
		if p.Threshold%60 != 0 && p.Threshold != whole.Threshold {
			continue
		}
		m := Run(s, vs, d, Settings{On: today, Threshold: p.Threshold})
		if m.Recall.Count != p.Found || m.Alerts.Count != p.CleanAlerts || m.Precision.Of != p.Alerted {
			t.Errorf("at %d the curve has %d found, %d alerts, %d on clean names; screening gives %d, %d, %d", p.Threshold,
				p.Found, p.Alerted, p.CleanAlerts, m.Recall.Count, m.Precision.Of, m.Alerts.Count)
		}
	}
}

// Times are of the answers in order; the slowest come first.
func TestTimes(t *testing.T) {
	var rows []Row
	var answers []answer
	for i := range 200 {
		rows = append(rows, Row{Line: i + 1, Query: "name"})
		answers = append(answers, answer{took: time.Duration((i*37)%200+1) * time.Microsecond}) // 1 to 200, shuffled
	}
	got := times(rows, answers)
	if got.Mean != 101 || got.Half != 100 || got.Most != 198 || got.Longest != 200 || len(got.Slowest) != most {
		t.Errorf("the times are %+v", got)
	}
	for i, s := range got.Slowest {
		if s.Micros != 200-i || answers[s.Line-1].took != time.Duration(s.Micros)*time.Microsecond {
			t.Errorf("the slowest number %d is %+v", i, s)
		}
	}
}

// The clock is asked around each screening; what only once seemed slow is not.
func TestRetime(t *testing.T) {
	vs := versions()
	e := newEngine(screener(t, vs), vs, Settings{On: today, Clock: func() time.Time { return time.Time{} }})
	rows := deck().Rows[:2]
	answers := []answer{{took: time.Second}, {took: time.Minute}}
	e.retime(rows, answers)
	if answers[0].took != 0 || answers[1].took != 0 {
		t.Errorf("the times are %v and %v", answers[0].took, answers[1].took)
	}
}
