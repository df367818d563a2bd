package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/navicert/navicert/internal/app"
)

func versionCommand(d *door) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version of the program",
		Args:  subcommandOnly,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintln(d.env.Out, "navicert", app.Version())
			return err
		},
	}
}

// helpCommand takes the place of cobra's own, which answers a command that
// does not exist as if all were well.
func helpCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND...]",
		Short: "Help about any command",
		RunE: func(c *cobra.Command, args []string) error {
			about, rest, err := c.Root().Find(args)
			if err != nil || len(rest) > 0 && !about.Runnable() || about == c.Root() && len(rest) > 0 {
				return subcommandOnly(c.Root(), args)
			}
			return about.Help()
		},
	}
}
