package evaluate

// A Point is what a threshold gives.
type Point struct {
	Threshold   int      `json:"threshold"`
	Found       int      `json:"found"`  // rows whose party is among the first hits
	Alerted     int      `json:"alerts"` // rows that alert, rightly or not
	CleanAlerts int      `json:"clean_alerts"`
	Recall      Figure   `json:"recall"`
	Precision   Figure   `json:"precision"`
	F1          Figure   `json:"f1"`
	Per         Thousand `json:"alerts_per_1000"` // clean names
}

// curve gives what each threshold from low on gives, and that asked for.
func curve(rows []Row, answers []answer, low, asked int) []Point {
	var points []Point
	for t := low; t <= full; t++ {
		if t != low && t != asked && t%CurveStep != 0 {
			continue
		}
		points = append(points, point(rows, answers, t))
	}
	return points
}

// full is the score of a name against itself.
const full = 1000

func point(rows []Row, answers []answer, threshold int) Point {
	p := Point{Threshold: threshold}
	wanted, clean := 0, 0
	for i := range rows {
		a := &answers[i]
		alerts := a.alert >= threshold
		switch {
		case rows[i].Want == "":
			clean++
			if alerts {
				p.CleanAlerts++
			}
		case weak(rows[i].Class):
			continue
		default:
			wanted++
			if a.right >= threshold {
				p.Found++
			}
		}
		if alerts {
			p.Alerted++
		}
	}
	recall, precision := Share{p.Found, wanted}, Share{p.Found, p.Alerted}
	p.Recall, p.Precision = Figure(recall), Figure(precision)
	p.F1 = f1(recall, precision)
	p.Per = NewThousand(Share{p.CleanAlerts, clean})
	return p
}

// A Band counts the best alerts whose score lies in it, and how many of them
// are of the right party. A name counts once, with its best alert.
type Band struct {
	From int   `json:"from"`
	To   int   `json:"to"` // the last score that belongs to it
	True Share `json:"true"`
}

// bandOf gives the band of a score: as wide as the steps of the curve, and 1000
// alone.
func bandOf(score int) (from, to int) {
	if score >= full {
		return full, full
	}
	from = score / CurveStep * CurveStep
	return from, from + CurveStep - 1
}

// bands gives all bands from low on, the highest first.
func bands(rows []Row, answers []answer, low int) []Band {
	out := newBands(low)
	for i := range rows {
		a := &answers[i]
		if a.alert < low || rows[i].Want != "" && weak(rows[i].Class) {
			continue
		}
		b := &out[bandAt(a.alert)]
		b.True.Of++
		if a.right == a.alert {
			b.True.Count++
		}
	}
	return out
}

func newBands(low int) []Band {
	var out []Band
	for score := full; ; {
		from, to := bandOf(score)
		out = append(out, Band{From: from, To: to})
		if from <= low {
			return out
		}
		score = from - 1
	}
}

// bandAt gives the place of a score among the bands.
func bandAt(score int) int {
	from, _ := bandOf(score)
	return (full - from) / CurveStep
}
