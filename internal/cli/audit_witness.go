package cli

import (
	"github.com/spf13/cobra"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/evidence/record"
	"github.com/navicert/navicert/internal/report"
)

func auditWitnessCommand(d *door) *cobra.Command {
	var who reasonFlags
	var accept bool
	c := &cobra.Command{
		Use:   "witness",
		Short: "Tell what the witness of the log knows, or accept an older copy that was put back",
		Long: `Witness tells which file outside of the data folder keeps the newest checkpoint of
the log, and whether the log goes on from it. Whatever writes to the log looks first:
nothing is added to an older copy that was put back, or to a log that was written
anew. Where that is meant, as after a backup was restored, --accept takes the log as
it is, and an entry of the log says so.

The folder is that of --witness, of $NAVICERT_WITNESS, or one of this user; "none"
does without.`,
		Example: "  navicert audit witness\n  navicert audit witness --accept --why \"restored the backup of 2026-08-01\"",
		Args:    subcommandOnly,
		RunE: func(c *cobra.Command, _ []string) error {
			if accept {
				asked, err := who.given(c)
				if err != nil {
					return err
				}
				return d.noted(func(a *app.App) (record.Receipt, error) { return a.AcceptLog(asked) })
			}
			found, err := opened(d, "reading the log", func(a *app.App) (app.Witnessed, error) { return a.Witness() })
			if err != nil {
				return err
			}
			return report.Witness(d.env.Out, d.style(), report.Witnessed{File: found.File, Known: found.Known.Size, Now: found.Now})
		},
	}
	c.Flags().BoolVar(&accept, "accept", false, "take the log as it is, though it does not go on from what the witness knows")
	who.add(c)
	return c
}
