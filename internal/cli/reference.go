package cli

import (
	"github.com/spf13/cobra"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/reference"
	"github.com/navicert/navicert/internal/report"
)

func referenceCommand(d *door) *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:   "reference",
		Short: "Show the tables that rules look things up in",
		Long: `Reference shows the tables that rules look things up in, such as the Commerce
Control List and the Commerce Country Chart, and which versions of them are
kept. Without them "navicert check" clears no item of the Control List.`,
		Example: `  navicert reference
  navicert reference import ccl.json.gz country-chart.json
  navicert reference chart 7A003.d CN`,
		Args: subcommandOnly,
		RunE: func(*cobra.Command, []string) error {
			a, err := app.Open(d.env, d.data)
			if err != nil {
				return err
			}
			tables, err := a.Tables()
			if err != nil {
				return err
			}
			var all []report.Table
			for _, k := range tables.Versions() {
				all = append(all, report.Table{Kept: k})
			}
			if asJSON {
				return report.TablesJSON(d.env.Out, all)
			}
			return report.TablesText(d.env.Out, d.style(), all)
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "write one JSON object for each version, on one line")
	c.AddCommand(referenceImportCommand(d), chartCommand(d))
	return c
}

func referenceImportCommand(d *door) *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:   "import FILE...",
		Short: "Read documents of reference tables and keep them",
		Long: `Import reads documents of reference tables and keeps each as the version of the
day whose law it states; versions are never deleted. Which table a document
holds is told by its content. A folder stands for the JSON files in it. Where one
document cannot be read, none is kept. docs/reference-tables.md describes the
documents.`,
		Example: `  navicert reference import ccl.json.gz country-chart.json
  navicert reference import tables/2026-07-23`,
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				return wrong(c, "a file is needed").Try("for example: navicert reference import ccl.json.gz")
			}
			a, err := app.Open(d.env, d.data)
			if err != nil {
				return err
			}
			done, err := a.ImportTables(args)
			if err != nil {
				return err
			}
			if asJSON {
				return report.TablesJSON(d.env.Out, done)
			}
			return report.TablesImported(d.env.Out, d.style(), done)
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "write one JSON object for each table, on one line")
	return c
}

func chartCommand(d *door) *cobra.Command {
	var on, known string
	var asJSON bool
	c := &cobra.Command{
		Use:   "chart ECCN COUNTRY",
		Short: "Say which reasons for control apply to an ECCN and a destination",
		Long: `Chart says, reason by reason, whether the Commerce Control List and the Country
Chart require a licence for an ECCN with its paragraph and a destination. What
the chart does not decide is shown in the words of the list. No licence by the
chart is no permission.

Exit status:
  0  the chart requires no licence
  3  it requires one, or does not decide
  2  the command line is wrong
  1  any other failure, or a table is not imported`,
		Example: `  navicert reference chart 7A003.d CN
  navicert reference chart 5A992.c "Hong Kong" --on 2026-08-01`,
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) != 2 {
				return wrong(c, "an ECCN and a country are needed, %d words were given", len(args)).Try("for example: navicert reference chart 7A003.d CN")
			}
			asked, err := dayValue("on", on, d.env.Today())
			if err != nil {
				return err
			}
			until, err := dayValue("known", known, 0)
			if err != nil {
				return err
			}
			a, err := app.Open(d.env, d.data)
			if err != nil {
				return err
			}
			chart, err := a.Chart(args[0], args[1], asked, until)
			if err != nil {
				return err
			}
			if chart.Licence() != reference.No {
				d.status = Found
			}
			if asJSON {
				return report.ChartJSON(d.env.Out, chart)
			}
			return report.ChartText(d.env.Out, d.style(), chart)
		},
	}
	c.Flags().StringVar(&on, "on", "", "`DAY` the question is asked for, as 2026-08-01 (default: today)")
	c.Flags().StringVar(&known, "known", "", "`DAY` whose knowledge counts (default: all versions)")
	c.Flags().BoolVar(&asJSON, "json", false, "write one JSON object, on one line")
	return c
}
