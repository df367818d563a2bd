package report

import (
	"math/rand/v2"
	"testing"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/history"
)

// However near acts are to each other, no label covers another one, and no line
// from the bar to a label crosses another label.
func TestLabelsOfATimelineAreApart(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 5))
	for range 200 {
		d := &drawing{first: day.Of(2018, 1, 1), last: day.Of(2026, 1, 1)}
		var l Lane
		for range random.IntN(25) {
			on := d.first.Add(random.IntN(2900))
			if random.IntN(2) == 0 && len(l.Acts) > 0 {
				on = l.Acts[random.IntN(len(l.Acts))].On.Add(random.IntN(3))
			}
			l.Acts = append(l.Acts, history.Act{On: min(on, d.last), Citation: "85 FR 44159"})
		}
		l.Acts = append(l.Acts, history.Act{Citation: "of no day"})
		history.Sort(l.Acts)
		rows := d.rows(l)
		for i, a := range l.Acts {
			for k, b := range l.Acts[i+1:] {
				k += i + 1
				if !a.On.Known() || d.x(b.On) > d.x(a.On)+3+svgLetter*letters(d.label(a)) {
					continue
				}
				// The label of a reaches to the mark of b, so it stands below where
				// the line and the label of b end.
				if rows[i] <= rows[k] {
					t.Fatalf("%v in row %d covers %v in row %d", a.On, rows[i], b.On, rows[k])
				}
			}
		}
	}
}
