package cli

import (
	"strconv"

	"github.com/spf13/cobra"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/evaluate"
	"github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/screen"
)

// evalFlags are the values of the flags as typed.
type evalFlags struct {
	pairs, sample, on, threshold string
	lists                        []string
	self, misses, json           bool
}

// The sample of eval --self: names that variations are made of.
const (
	usualSample = 500
	maxSample   = 50000
)

func evalCommand(d *door) *cobra.Command {
	var f evalFlags
	c := &cobra.Command{
		Use:   "eval [flags] DECK.csv",
		Short: "Measure how well names are found, on labelled names or on the lists themselves",
		Long: `Eval screens names whose right answer is known, with the lists that are
installed, and counts: which share of the listed parties is found, how many
innocent names alert, and what a score is worth. docs/evaluating.md explains
every figure.

DECK.csv has a line for each name, with the columns class, query, listed_name
and expect (hit or clear), and if wanted country and kind. A party is found if
one of its listings alerts and is among the first five hits.

With --pairs, FILE.tsv has a line for each pair: two names and same or
different, with tabs between them. No list is needed.

With --self, every name on the installed lists must find its own listing;
variations of some of them are measured too.

Files are UTF-8, also gzipped, of at most 256 megabytes and 1,000,000 names; "-"
is standard input.

Exit status:
  0  measured; with --self, every listed name finds its listing
  3  with --self: a listed name does not find its listing
  2  the command line is wrong
  1  any other failure`,
		Example: `  navicert eval deck.csv
  navicert eval --misses --threshold 780 deck.csv
  navicert eval --pairs pairs.tsv
  navicert eval --self --sample 1000 --json`,
		RunE: func(c *cobra.Command, args []string) error { return d.eval(c, f, args) },
	}
	fs := c.Flags()
	fs.StringVar(&f.pairs, "pairs", "", "measure the pairs of names in `FILE`")
	fs.BoolVar(&f.self, "self", false, "measure the names of the installed lists themselves")
	fs.StringVar(&f.sample, "sample", "", "with --self: `N` names to make variations of (default: "+strconv.Itoa(usualSample)+")")
	fs.StringSliceVar(&f.lists, "list", nil, "ask only the lists with these `IDs`; us/bis stands for all of that authority (default: all)")
	fs.StringVar(&f.on, "on", "", "`DAY` the question is asked for, as 2019-10-09 (default: today)")
	fs.StringVar(&f.threshold, "threshold", "", "score from 1 to 1000 at which alerts begin (`N`; default: that of the engine)")
	fs.BoolVar(&f.misses, "misses", false, "list every miss and every false alert")
	fs.BoolVar(&f.json, "json", false, "write one JSON object, on one line (docs/evaluating.md)")
	return c
}

// asked checks that exactly one thing is to be measured, and that no flag is
// given that says nothing about it.
func (f *evalFlags) asked(c *cobra.Command, args []string) error {
	given := func(flag string) bool { return c.Flags().Changed(flag) }
	switch {
	case given("pairs") && f.pairs == "":
		return wrong(c, "--pairs was given no value")
	case given("sample") && f.sample == "":
		return wrong(c, "--sample was given no value")
	case f.self && f.pairs != "":
		return wrong(c, "--self and --pairs were both given").Try("measure one after the other")
	case f.self && len(args) > 0:
		return wrong(c, "--self takes no deck, and %q was given", args[0]).Try("measure one after the other")
	case f.pairs != "" && len(args) > 0:
		return wrong(c, "--pairs takes one file, and %q was given too", args[0]).Try("measure one after the other")
	case f.pairs != "" && (given("list") || given("on")):
		return wrong(c, "--pairs compares names with each other; --list and --on say nothing about that").Try("leave them out")
	case f.sample != "" && !f.self:
		return wrong(c, "--sample was given without --self")
	case f.self || f.pairs != "":
		return nil
	case len(args) == 0:
		return wrong(c, "no deck was given to measure").Try("for example: navicert eval deck.csv, or navicert eval --self")
	case len(args) > 1:
		return wrong(c, "one deck can be measured at a time, and %d were given", len(args)).Try("put a path that holds blanks between quotation marks")
	}
	return nil
}

func (d *door) eval(c *cobra.Command, f evalFlags, args []string) error {
	if err := f.asked(c, args); err != nil {
		return err
	}
	threshold, err := thresholdValue("threshold", f.threshold)
	if err != nil {
		return err
	}
	if threshold == 0 {
		threshold = screen.DefaultThreshold
	}
	sample, err := numberValue("sample", f.sample, 0, maxSample, usualSample)
	if err != nil {
		return err
	}
	ids, on, settings, err := d.scope(f.lists, f.on, "")
	if err != nil {
		return err
	}
	a, err := app.Open(d.env, d.data)
	if err != nil {
		return err
	}
	if f.pairs != "" {
		return d.evalPairs(a, f, threshold)
	}
	how := evaluate.Settings{On: on, Threshold: threshold, Lists: ids, Misses: f.misses}
	m, err := d.measure(a, settings, how, sample, args)
	if err != nil {
		return err
	}
	if m.Control != nil && !m.Control.Whole() {
		d.status = Found
	}
	if f.json {
		return report.EvaluationJSON(d.env.Out, app.Program(), on, m)
	}
	return report.EvaluationText(d.env.Out, d.style(), app.Program(), on, m, f.misses)
}

// measure screens the deck, or the lists themselves where there is none. The
// deck is read first: a mistake in it shows at once.
func (d *door) measure(a *app.App, settings app.Settings, how evaluate.Settings, sample int, args []string) (*evaluate.Measure, error) {
	var deck *evaluate.Deck
	var err error
	if len(args) > 0 {
		if deck, err = a.Deck(args[0]); err != nil {
			return nil, err
		}
	}
	stop := d.progress("reading the lists")
	engine, err := d.engine(a, settings)
	stop()
	if err != nil {
		return nil, err
	}
	stop = d.progress("screening")
	defer stop()
	if deck == nil {
		return a.EvaluateSelf(engine, sample, how), nil
	}
	return a.Evaluate(engine, deck, how), nil
}

func (d *door) evalPairs(a *app.App, f evalFlags, threshold int) error {
	pairs, err := a.Pairs(f.pairs)
	if err != nil {
		return err
	}
	stop := d.progress("comparing")
	m := evaluate.RunPairs(pairs, threshold, f.misses)
	stop()
	if f.json {
		return report.PairsJSON(d.env.Out, m)
	}
	return report.PairsText(d.env.Out, d.style(), m, f.misses)
}
