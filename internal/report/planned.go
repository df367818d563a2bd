package report

import (
	"fmt"
	"io"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/licence"
	"github.com/navicert/navicert/internal/orders"
	"github.com/navicert/navicert/internal/rule"
)

// PlanText says which orders may go on a day, and what keeps the others, for people.
func PlanText(w io.Writer, s Style, b *orders.Book, on day.Day) error {
	p := &page{style: s}
	going := 0
	for _, l := range b.Lines {
		if l.Goes {
			going++
		}
	}
	p.heading(fmt.Sprintf("%d of %d", going, len(b.Lines)), bold, "orders may go on "+on.String()+worthOf(b))
	for _, goes := range []bool{true, false} {
		for i := range b.Lines {
			if l := &b.Lines[i]; l.Goes == goes {
				planned(p, b, l)
			}
		}
	}
	if len(b.Left) > 0 {
		p.line()
		p.paragraph(0, bold, "Left of the licences, if they go")
		for _, h := range b.Left {
			for _, words := range h.Balance().Words() {
				p.paragraph(indent, plain, h.Number+", "+words)
			}
		}
	}
	p.line()
	p.paragraph(0, dim, certainty(b))
	p.paragraph(0, dim, "Nothing was counted. \"navicert licence use\" counts each order as it goes. "+noAdvice)
	_, err := io.WriteString(w, p.take())
	return err
}

func worthOf(b *orders.Book) string {
	if b.Currency == "" {
		return ""
	}
	return ", worth " + b.Value.String()
}

// certainty says how good the plan is.
func certainty(b *orders.Book) string {
	if b.Exact {
		return fmt.Sprintf("No other choice of these orders is worth more (%d steps).", b.Steps)
	}
	return fmt.Sprintf("The best that was found in %d steps; no other choice is worth more than %s. --steps searches longer.", b.Steps, b.Bound)
}

func planned(p *page, b *orders.Book, l *orders.Line) {
	p.line()
	says := l.File
	if l.Title() != l.File {
		says = l.Title() + " (" + l.File + ")"
	}
	if b.Currency != "" {
		says += ", " + l.Value.String()
	}
	if !l.Goes {
		p.heading("WAITS", red, says)
		for _, why := range l.Why {
			p.paragraph(indent, plain, sentence(why))
		}
		return
	}
	p.heading("GOES", green, says)
	if len(l.Uses) == 0 {
		p.paragraph(indent, plain, "It needs no licence that is held: "+string(l.Answer.Outcome)+".")
	}
	for _, u := range l.Uses {
		for _, line := range u.Lines {
			p.paragraph(indent, plain, "takes of "+u.Number+", "+lineWords(line))
		}
	}
}

type planJSON struct {
	On       day.Day     `json:"on"`
	Currency string      `json:"currency"`
	Value    int64       `json:"value"` // minor units
	Bound    int64       `json:"bound"`
	Exact    bool        `json:"exact"`
	Steps    int         `json:"steps"`
	Orders   []orderJSON `json:"orders"`
	Left     []afterJSON `json:"left"`
}

type orderJSON struct {
	File    string      `json:"file"`
	Number  string      `json:"number"`
	Value   int64       `json:"value"`
	Goes    bool        `json:"goes"`
	Outcome rule.Effect `json:"outcome"` // of a check of this order alone
	Uses    []takenJSON `json:"uses"`
	Why     []string    `json:"why"`
}

type takenJSON struct {
	Licence string         `json:"licence"`
	Lines   []licence.Line `json:"lines"`
}

type afterJSON struct {
	Licence string      `json:"licence"`
	Balance balanceJSON `json:"balance"`
}

// PlanJSON writes the same as one line of JSON.
func PlanJSON(w io.Writer, b *orders.Book, on day.Day) error {
	out := planJSON{On: on, Currency: b.Currency, Value: b.Value.Minor, Bound: b.Bound.Minor, Exact: b.Exact, Steps: b.Steps, Orders: []orderJSON{}, Left: []afterJSON{}}
	for _, l := range b.Lines {
		one := orderJSON{File: l.File, Number: l.Deal.Number, Value: l.Value.Minor, Goes: l.Goes, Uses: []takenJSON{}, Why: some(l.Why)}
		if l.Answer != nil {
			one.Outcome = l.Answer.Outcome
		}
		for _, u := range l.Uses {
			one.Uses = append(one.Uses, takenJSON{u.Number, u.Lines})
		}
		out.Orders = append(out.Orders, one)
	}
	for _, h := range b.Left {
		out.Left = append(out.Left, afterJSON{h.Number, newBalance(h.Balance())})
	}
	return lineOf(w, out)
}
