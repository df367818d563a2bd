package cli

import (
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/fault"
)

// docsCommand prints docs/commands.md from the commands themselves, so that
// the two cannot differ: a test compares them.
func docsCommand(d *door) *cobra.Command {
	c := &cobra.Command{
		Use:    "docs",
		Short:  "Print docs/commands.md, settings and manual pages",
		Hidden: true,
		Args:   subcommandOnly,
		RunE: func(c *cobra.Command, _ []string) error {
			var b strings.Builder
			b.WriteString("# Commands\n\nPrinted by `navicert docs`; what each command says with `--help`.\n")
			describe(&b, c.Root())
			_, err := io.WriteString(d.env.Out, b.String())
			return err
		},
	}
	c.AddCommand(docsConfig(d), docsMan(d))
	return c
}

func docsConfig(d *door) *cobra.Command {
	return &cobra.Command{
		Use:   "config",
		Short: "Print a file of settings for navicert serve, with what each means",
		Args:  subcommandOnly,
		RunE: func(c *cobra.Command, _ []string) error {
			serve, _, err := c.Root().Find([]string{"serve"})
			if err != nil {
				return err
			}
			serve.InheritedFlags() // joins those of the program to its own
			_, err = io.WriteString(d.env.Out, exampleConfig(serve))
			return err
		},
	}
}

func docsMan(*door) *cobra.Command {
	return &cobra.Command{
		Use:     "man DIR",
		Short:   "Write a manual page for each command into a folder",
		Example: "  navicert docs man /usr/local/share/man/man1",
		RunE: func(c *cobra.Command, args []string) error {
			dir, err := oneName(c, args, "a folder")
			if err != nil {
				return err
			}
			if err := os.MkdirAll(dir, 0o755); err != nil {
				return fault.New(fault.Unavailable, "the folder %s cannot be made", dir).Because(err)
			}
			c.Root().DisableAutoGenTag = true // the same program gives the same pages
			released := time.Unix(0, 0).UTC()
			err = doc.GenManTree(c.Root(), &doc.GenManHeader{Section: "1", Source: "Navicert " + app.Version(), Manual: "Navicert", Date: &released}, dir)
			if err != nil {
				return fault.New(fault.Unavailable, "the manual pages cannot be written to %s", dir).Because(err)
			}
			return nil
		},
	}
}

// describe writes a chapter for a command and those below it.
func describe(b *strings.Builder, c *cobra.Command) {
	if c.Hidden || c.Name() == "help" {
		return
	}
	long := c.Long
	if long == "" {
		long = c.Short
	}
	fmt.Fprintf(b, "\n## %s\n\n```\n%s\n\n%s```\n", c.CommandPath(), strings.TrimSpace(long), c.UsageString())
	for _, sub := range c.Commands() {
		describe(b, sub)
	}
}
