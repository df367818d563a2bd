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
