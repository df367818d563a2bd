package cli

import (
	"github.com/spf13/cobra"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/report"
)

func errataCommand(d *door) *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:   "errata [LIST...]",
		Short: "Show what is known to be printed wrong in the lists",
		Long: `Errata shows the corrections that are laid over the lists named, or over all,
each with its reason, its source, how sure that is, and how many entries of the
versions in use it is of. The versions themselves are never changed: answers
show what is printed and what is right.`,
		Example: `  navicert lists errata us/bis/entity-list
  navicert lists errata add ours.errata`,
		RunE: func(_ *cobra.Command, args []string) error {
			var ids []list.ID
			for _, name := range args {
				found := list.Named(name)
				if len(found) == 0 {
					return fault.New(fault.Usage, "%q is not a list", name).Try("\"navicert lists\" shows them all; to take a file of errata: navicert lists errata add FILE")
				}
				ids = append(ids, found...)
			}
			all, err := opened(d, "reading the lists", func(a *app.App) ([]report.Corrected, error) { return a.Errata(ids) })
			if err != nil {
				return err
			}
			if asJSON {
				return report.ErrataJSON(d.env.Out, all)
			}
			return report.ErrataText(d.env.Out, d.style(), all)
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "write one JSON object for each erratum, on one line")
	c.AddCommand(
		d.errataChange("add FILE", "Lay the errata of a file over the lists from now on", "ADDED",
			`Add checks a file of errata and keeps it in the data folder, named by its hash.
docs/errata.md describes the format. A FILE of "-" is standard input.`,
			"  navicert lists errata add ours.errata", (*app.App).AddErrata),
		d.errataChange("remove SET", "Lay a set of errata over the lists no more", "REMOVED",
			`Remove takes a set of errata out of the data folder. SET is the beginning of its
hash. The set that comes with the program stays.`,
			"  navicert lists errata remove 3f2a9b", (*app.App).RemoveErrata),
	)
	return c
}

// errataChange makes a command that adds or removes a set.
func (d *door) errataChange(use, short, done, long, example string, change func(*app.App, string) (report.ErrataKept, error)) *cobra.Command {
	return &cobra.Command{
		Use: use, Short: short, Long: long, Example: example,
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) != 1 {
				return wrong(c, "one word is needed, %d were given", len(args))
			}
			kept, err := opened(d, "reading "+args[0], func(a *app.App) (report.ErrataKept, error) { return change(a, args[0]) })
			if err != nil {
				return err
			}
			return report.ErrataKeptText(d.env.Out, d.style(), done, kept)
		},
	}
}
