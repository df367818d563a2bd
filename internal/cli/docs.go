package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
)

// docsCommand prints docs/commands.md from the commands themselves, so that
// the two cannot differ: a test compares them.
func docsCommand(d *door) *cobra.Command {
	return &cobra.Command{
		Use:    "docs",
		Short:  "Print docs/commands.md",
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
