package cli

import (
	"github.com/spf13/cobra"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/report"
)

func heldCommand(d *door) *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:   "held",
		Short: "Show the list versions that wait until somebody has looked at them",
		Long: `Held shows the versions that the gate did not let through, with the reason: a
list lost more than it ever did, a document is older than the one in use, or
every row changed. Until they are released the last good versions answer.`,
		Example: `  navicert lists held
  navicert lists diff us/ofac/sdn current held`,
		Args: subcommandOnly,
		RunE: func(*cobra.Command, []string) error {
			held, err := opened(d, "reading the lists", (*app.App).Waiting)
			if err != nil {
				return err
			}
			if asJSON {
				return report.WaitingJSON(d.env.Out, held)
			}
			return report.WaitingText(d.env.Out, d.style(), held, "")
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "write one JSON object for each version, on one line")
	return c
}

func releaseCommand(d *door) *cobra.Command {
	return d.decideCommand("release", "Use the held versions of lists from now on", true, "RELEASED",
		`Release makes the held versions of the lists named the ones in use. Look at the
difference first: navicert lists diff LIST current held.`)
}

func refuseCommand(d *door) *cobra.Command {
	return d.decideCommand("refuse", "Go on with the versions in use, and hold the others no more", false, "REFUSED",
		`Refuse ends the waiting of the held versions of the lists named. They stay on
disk and are never used.`)
}

func (d *door) decideCommand(word, short string, release bool, done, long string) *cobra.Command {
	return &cobra.Command{
		Use:     word + " LIST...",
		Short:   short,
		Long:    long,
		Example: "  navicert lists " + word + " us/ofac/sdn\n  navicert lists " + word + " us/ofac",
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				return wrong(c, "no list was named")
			}
			var ids []list.ID
			for _, name := range args {
				found := list.Named(name)
				if len(found) == 0 {
					return fault.New(fault.Usage, "%q is not a list", name).Try("\"navicert lists held\" shows those that have a version held")
				}
				ids = append(ids, found...)
			}
			held, err := opened(d, "writing", func(a *app.App) ([]report.Waiting, error) { return a.Decide(ids, release) })
			if err != nil {
				return err
			}
			return report.WaitingText(d.env.Out, d.style(), held, done)
		},
	}
}
