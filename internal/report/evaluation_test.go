package report

import (
	"bytes"
	"io"
	"regexp"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/evaluate"
	"github.com/navicert/navicert/internal/screen"
)

// measures are what two decks might have given: one with everything that there
// is to print, and one of the lists themselves that found all of them.
func measures() (deck, self *evaluate.Measure) {
	share := func(count, of int) evaluate.Share { return evaluate.Share{Count: count, Of: of} }
	point := func(threshold, found, alerts, clean int) evaluate.Point {
		return evaluate.Point{
			Threshold: threshold, Found: found, Alerted: alerts, CleanAlerts: clean,
			Recall: evaluate.Figure(share(found, 15)), Precision: evaluate.Figure(share(found, alerts)),
			F1: evaluate.Figure(share(2*found, 15+alerts)), Per: evaluate.NewThousand(share(clean, 1200)),
		}
	}
	classes := []evaluate.Class{
		{Name: "C01 exact", Found: share(11, 11)},
		{Name: "C13 two slips in a class whose name is far too long for a narrow terminal to hold", Found: share(1, 4)},
		{Name: "C19 acronym only (weak)", Weak: true, Found: share(0, 5)},
	}
	deck = &evaluate.Measure{
		Deck: "deck.csv", Threshold: 800, Engine: screen.Engine{Version: "devel", Weights: "w1", Folding: 1, Threshold: 800, Sure: 840, Near: 700},
		Rows: 1220, Recall: share(12, 15), Alerts: share(2, 1200), Precision: share(12, 14), F1: evaluate.Figure(share(24, 29)),
		Per1000: evaluate.NewThousand(share(2, 1200)), Weak: share(0, 5), Unscreenable: 1, Unlisted: 1, UnlistedAre: []string{"Nobody 海 Ltd."},
		Classes: classes, Curve: []evaluate.Point{point(600, 13, 40, 27), point(800, 12, 14, 2), point(1000, 0, 0, 0)},
		Bands: []evaluate.Band{{From: 1000, To: 1000, True: share(12, 12)}, {From: 980, To: 999}, {From: 600, To: 619, True: share(1, 28)}},
		Origins: []evaluate.Origin{
			{Origin: "Chinese", Found: share(9, 11), Alerts: share(2, 400), Per: evaluate.NewThousand(share(2, 400))},
			{Origin: "other", Found: share(3, 4), Per: evaluate.NewThousand(share(0, 0))},
		},
		Times: &evaluate.Times{Mean: 31, Half: 20, Most: 140, Longest: 1400, Slowest: []evaluate.Slow{{Micros: 1400, Line: 7, Query: "海康 \x1b[31m" + strings.Repeat("word ", 40)}}},
		Misses: []evaluate.Miss{
			{Line: 7, Class: "C13", Query: "Quorvx", Want: "Quorvex Ltd.", Score: 850, Matched: "Quorax", Party: "Quorax Works", Right: 780},
			{Line: 9, Class: "C13", Query: "Q", Want: "Quorvex Ltd."},
		},
		False: []evaluate.Miss{{Line: 30, Class: "clean", Query: "Bralmund", Score: 1000, Matched: "Bralmund", Party: "Bralmund"}},
		Lists: []screen.Scope{scope("us/bis/entity-list", true, false)},
	}
	self = &evaluate.Measure{
		Deck: "the installed lists", Threshold: 800, Engine: deck.Engine, Rows: 15, Recall: share(12, 15), Precision: share(12, 12),
		F1: evaluate.Figure(share(24, 27)), Per1000: evaluate.NewThousand(share(0, 0)), UnlistedAre: []string{}, Classes: classes[:2],
		Misses: []evaluate.Miss{}, False: []evaluate.Miss{}, Lists: []screen.Scope{scope("us/ofac/sdn", false, false)},
		Control: &evaluate.Control{
			Names: share(57768, 57770), Quiet: 30, Addresses: 19, Sampled: 500,
			Uses: []evaluate.Class{{Name: "alias", Found: share(31682, 31683)}, {Name: "primary", Found: share(26086, 26087)}}, Lists: []evaluate.Class{{Name: "us/ofac/sdn", Found: share(57768, 57770)}},
			Missed: []evaluate.Lost{
				{List: "us/ofac/sdn", Key: "1", Name: "ⵣⵓⵔⴰ", Use: "alias", Party: "Zura", Says: "the name cannot be screened"},
				{List: "us/ofac/sdn", Key: "2", Name: "Quorax", Use: "primary", Party: "Quorax", Says: "other listings are found, its own is not", Best: "Quorvex"},
			},
		},
	}
	return deck, self
}

// pairs is what a file of pairs might have given.
func pairs() *evaluate.PairMeasure {
	return evaluate.RunPairs(&evaluate.Pairs{Name: "pairs.tsv", Pairs: []evaluate.Pair{
		{Line: 1, A: "Quorvex Instruments", B: "QUORVEX INSTRUMENTS", Same: true},
		{Line: 2, A: "海", B: "\x1b[31mBralmund", Same: true},
		{Line: 3, A: "Quorvex Instruments", B: "Bralmund Optics"},
	}}, 800, false)
}

func TestGoldenOfEvaluations(t *testing.T) {
	on := day.Of(2026, 11, 20)
	deck, self := measures()
	for name, print := range map[string]func(io.Writer) error{
		"evaluation.txt":      func(w io.Writer) error { return EvaluationText(w, Style{Width: 80}, program, on, deck, true) },
		"evaluation-40.txt":   func(w io.Writer) error { return EvaluationText(w, Style{Width: 40}, program, on, deck, false) },
		"evaluation.json":     func(w io.Writer) error { return EvaluationJSON(w, program, on, deck) },
		"evaluation-self.txt": func(w io.Writer) error { return EvaluationText(w, Style{Width: 80}, program, on, self, false) },
	} {
		var b bytes.Buffer
		if err := print(&b); err != nil {
			t.Fatal(err)
		}
		golden(t, name, b.Bytes())
		if strings.Contains(b.String(), "\x1b") {
			t.Errorf("%s lets an escape sequence of the data through", name)
		}
	}
}

// What pairs score changes with the weights, so only what stays is looked for.
func TestPairsText(t *testing.T) {
	var b bytes.Buffer
	if err := PairsText(&b, Style{Width: 80}, pairs(), false); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"2 of the same party, 1 of different ones", "\nsame            1   2  50.0 %  9.5 to 90.5 %\n", "\n800 <", "0.1 % !", "one alone is more", "1000: \"Quorvex Instruments\" ~"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("%q is not in\n%s", want, b.String())
		}
	}
	if strings.Contains(b.String(), "\x1b") {
		t.Error("an escape sequence of the data comes through")
	}
	b.Reset()
	if err := PairsJSON(&b, pairs()); err != nil || !strings.HasPrefix(b.String(), `{"pairs":"pairs.tsv",`) || strings.Count(b.String(), "\n") != 1 {
		t.Errorf("the JSON is %s (%v)", b.String(), err)
	}
}

// TestWidthOfEvaluations: no line is wider than asked for, but for addresses
// and commands, which are there to be copied.
func TestWidthOfEvaluations(t *testing.T) {
	escape := regexp.MustCompile("\x1b\\[[0-9;]*m")
	on := day.Of(2026, 11, 20)
	deck, self := measures()
	for _, columns := range []int{MinWidth, 59, 60, 80, MaxWidth} {
		var b bytes.Buffer
		style := Style{Width: columns, Colour: true}
		for _, err := range []error{
			EvaluationText(&b, style, program, on, deck, true), EvaluationText(&b, style, program, on, self, true), PairsText(&b, style, pairs(), true),
		} {
			if err != nil {
				t.Fatal(err)
			}
		}
		for line := range strings.Lines(b.String()) {
			line = strings.TrimSuffix(escape.ReplaceAllString(line, ""), "\n")
			if n := columnsOf(line); n > columns && !strings.Contains(line, program.Update) && !strings.Contains(line, program.Import) {
				t.Errorf("in %d columns a line has %d: %q", columns, n, line)
			}
		}
	}
}
