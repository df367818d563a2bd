package cli

import (
	"github.com/spf13/cobra"

	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/report"
)

func backupCommand(d *door) *cobra.Command {
	var keys bool
	c := &cobra.Command{
		Use:   "backup FILE",
		Short: "Copy the whole data folder into one file",
		Long: `Backup copies the database with the log of answers, all versions of all lists,
tables, errata and overlays into one file. The data folder may be in use: the copy is
of one moment. The log is proven before the file takes its name.

The secret key that signs the log is left out unless --keys is given.`,
		Example: "  navicert backup navicert-2026-08-01.backup",
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) != 1 {
				return wrong(c, "backup wants the file to write").Try("for example: navicert backup navicert.backup")
			}
			a, err := d.open()
			if err != nil {
				return err
			}
			stop := d.progress("copying")
			b, err := a.Backup(args[0], keys)
			stop()
			if err != nil {
				return err
			}
			return report.BackedUp(d.env.Out, d.style(), b)
		},
	}
	c.Flags().BoolVar(&keys, "keys", false, "put the secret key of this installation in too")
	return c
}

func restoreCommand(d *door) *cobra.Command {
	return &cobra.Command{
		Use:   "restore FILE",
		Short: "Unpack a backup into an empty data folder",
		Long: `Restore unpacks a backup into the data folder, which must be empty or not be there.
Every file, the log and every list version are proven first; where one is not as it
was written, nothing is restored.`,
		Example: "  navicert restore --data /srv/navicert navicert-2026-08-01.backup",
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) != 1 {
				return wrong(c, "restore wants the file to read")
			}
			a, err := d.open()
			if err != nil {
				return err
			}
			stop := d.progress("unpacking")
			b, err := a.Restore(args[0])
			stop()
			if err != nil {
				return err
			}
			return report.Restored(d.env.Out, d.style(), b)
		},
	}
}

func doctorCommand(d *door) *cobra.Command {
	return &cobra.Command{
		Use:   "doctor",
		Short: "Look whether everything is in order, and say what to do where it is not",
		Long: `Doctor looks at the data folder and its permissions, free space, the key, the
database, the log of answers and what it is searched by, all list versions and their
ages, and the clock. It prints a line for each, with the next step, and changes
nothing.

Exit status:
  0  all is well, or can wait
  1  something is bad
  2  the command line is wrong`,
		Example: "  navicert doctor",
		Args:    subcommandOnly,
		RunE: func(*cobra.Command, []string) error {
			a, err := d.open()
			if err != nil {
				return err
			}
			stop := d.progress("looking")
			all := a.Doctor()
			stop()
			if err := report.Health(d.env.Out, d.style(), all); err != nil {
				return err
			}
			bad := 0
			for _, c := range all {
				if c.State == report.Bad {
					bad++
				}
			}
			if bad > 0 {
				return fault.New(fault.Damaged, "%d of %d things are bad", bad, len(all)).Try("the lines above say what to do")
			}
			return nil
		},
	}
}
