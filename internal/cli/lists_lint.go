package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/lint"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/report"
)

func lintCommand(d *door) *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:   "lint LIST...",
		Short: "Find what is wrong in lists as they were published",
		Long: `Lint finds what is wrong, or looks so, in the lists named, each with its row and
the reason and the errata that answer it. It changes nothing. The checks:

` + checksHelp(),
		Example: `  navicert lists lint us/bis/entity-list
  navicert lists lint --json us`,
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				return wrong(c, "no list was named").Try("for example: navicert lists lint us/bis/entity-list")
			}
			var ids []list.ID
			for _, name := range args {
				found := list.Named(name)
				if len(found) == 0 {
					return fault.New(fault.Usage, "%q is not a list", name).Try("\"navicert lists\" shows them all")
				}
				ids = append(ids, found...)
			}
			findings, err := opened(d, "reading the lists", func(a *app.App) ([]lint.Finding, error) { return a.Lint(ids) })
			if err != nil {
				return err
			}
			if asJSON {
				return report.FindingsJSON(d.env.Out, findings)
			}
			return report.FindingsText(d.env.Out, d.style(), findings)
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "write one JSON object for each finding, on one line")
	return c
}

// checksHelp describes the checks, one on a line.
func checksHelp() string {
	var b strings.Builder
	fmt.Fprintf(&b, "  %-16s%s\n", "duplicate", "An entry is there twice.")
	for _, c := range lint.Checks() {
		fmt.Fprintf(&b, "  %-16s%s\n", c.ID, c.Says)
	}
	return strings.TrimRight(b.String(), "\n")
}
