package cli

import (
	"io"

	"github.com/spf13/cobra"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/report"
)

func lawCommand(d *door) *cobra.Command {
	c := &cobra.Command{
		Use:   "law",
		Short: "Show the rules that check applies, when they are in force, and cases of each",
		Example: `  navicert law list --on 2020-01-01
  navicert law show us/ear/744.16`,
		Long: `Law shows the rules that "navicert check" applies: what each demands, on which
law it rests, from when to when it is in force or stayed, how far it was
verified, what it may ask, and cases that show it apply, not apply and ask.`,
		Args: subcommandOnly,
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(lawListCommand(d), lawShowCommand(d), lawDiffCommand(d), lawTimelineCommand(d), lawOverlayCommand(d))
	return c
}

func lawListCommand(d *door) *cobra.Command {
	var on, known string
	c := &cobra.Command{
		Use:     "list",
		Short:   "List the rules, and whether each is in force on a day",
		Example: "  navicert law list --on 2020-01-01",
		Args:    subcommandOnly,
		RunE: func(*cobra.Command, []string) error {
			asked, err := dayValue("on", on, d.env.Today())
			if err != nil {
				return err
			}
			told, err := dayValue("known", known, 0)
			if err != nil {
				return err
			}
			law, err := opened(d, "reading the rules", (*app.App).Law)
			if err != nil {
				return err
			}
			return report.RuleList(d.env.Out, d.style(), law, asked, told)
		},
	}
	c.Flags().StringVar(&on, "on", "", "`DAY` asked about (2019-10-09; default: today)")
	c.Flags().StringVar(&known, "known", "", "only what was published by `DAY` counts")
	return c
}

func lawShowCommand(d *door) *cobra.Command {
	return &cobra.Command{
		Use:     "show RULE",
		Short:   "Show one rule with its history, questions and cases",
		Example: "  navicert law show us/ear/744.16",
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) != 1 {
				return wrong(c, "show wants one rule, and was given %d", len(args)).Try("\"navicert law list\" shows them all")
			}
			a, err := app.Open(d.env, d.data)
			if err != nil {
				return err
			}
			r, cases, err := a.LawOf(args[0])
			if err != nil {
				return err
			}
			return report.RuleShow(d.env.Out, d.style(), r, cases)
		},
	}
}

func lawDiffCommand(d *door) *cobra.Command {
	var file string
	c := &cobra.Command{
		Use:   "diff DAY1 DAY2",
		Short: "Show what changed in the rules between two days, and in the answer for a transaction",
		Example: `  navicert law diff 2019-10-01 2020-12-31
  navicert law diff 2019-10-08 2019-10-09 --transaction deal.yaml`,
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) != 2 {
				return wrong(c, "diff wants two days, and was given %d", len(args)).Try("for example: navicert law diff 2019-10-08 2019-10-09")
			}
			from, errFrom := day.Parse(args[0], day.ISO)
			to, errTo := day.Parse(args[1], day.ISO)
			if errFrom != nil || errTo != nil || to < from {
				return wrong(c, "%q and %q are not a day and a later one", args[0], args[1]).Try("for example: navicert law diff 2019-10-08 2019-10-09")
			}
			a, err := app.Open(d.env, d.data)
			if err != nil {
				return err
			}
			change, err := a.LawDiff(from, to, file, app.Settings{})
			if err != nil {
				return err
			}
			return report.LawDiff(d.env.Out, d.style(), change)
		},
	}
	c.Flags().StringVar(&file, "transaction", "", "`FILE` of a transaction whose answer is compared, with its act on either day")
	return c
}

func lawTimelineCommand(d *door) *cobra.Command {
	var file string
	c := &cobra.Command{
		Use:   "timeline",
		Short: "Draw when each rule is in force",
		Example: `  navicert law timeline
  navicert law timeline --svg rules.svg`,
		Args: subcommandOnly,
		RunE: func(*cobra.Command, []string) error {
			law, err := opened(d, "reading the rules", (*app.App).Law)
			if err != nil {
				return err
			}
			if file != "" {
				return toFile(file, func(w io.Writer) error { return report.RuleTimelineSVG(w, law, d.env.Today()) })
			}
			return report.RuleTimeline(d.env.Out, d.style(), law, d.env.Today())
		},
	}
	c.Flags().StringVar(&file, "svg", "", "write the drawing as SVG to `FILE`")
	return c
}
