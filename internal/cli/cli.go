// Package cli is the command line: one file for each command. It reads flags,
// asks package app, and hands what it finds to package report. It holds no
// rule about names, lists or law.
package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/fault"
)

// The exit statuses. docs/errors.md describes them.
const (
	Nothing = 0 // nothing in force was found
	Failed  = 1 // the machine, a file or the data failed
	Wrong   = 2 // the command line is wrong
	Found   = 3 // something in force was found, or a person must decide
	Unsure  = 4 // nothing was found, but a list was stale or a name could not be screened
)

// Commands are what the program can do, in the order of its help text. To add
// one, write it in its own file here, add it below, describe it in
// docs/commands.md and show what it does in e2e/testdata.
var Commands = []func(*door) *cobra.Command{
	screenCommand,
	checkCommand,
	lawCommand,
	ownCommand,
	licenceCommand,
	planCommand,
	scanCommand,
	auditCommand,
	policyCommand,
	certifyCommand,
	verifyCertificateCommand,
	serveCommand,
	mcpCommand,
	userCommand,
	keyCommand,
	benchCommand,
	evalCommand,
	listsCommand,
	referenceCommand,
	backupCommand,
	restoreCommand,
	doctorCommand,
	versionCommand,
	docsCommand,
}

// A door is one run of the program.
type door struct {
	env    app.Environment
	data   string // the value of --data
	status int    // what the run ends with if there is no error
	opened []*app.App
}

// open opens the data folder, to be closed when the run ends.
func (d *door) open() (*app.App, error) {
	a, err := app.Open(d.env, d.data)
	if err == nil {
		d.opened = append(d.opened, a)
	}
	return a, err
}

// Run runs the program with these arguments, without its name, and gives the
// status to exit with.
func Run(env app.Environment, args []string) int {
	d := &door{env: env}
	root := d.root()
	root.SetArgs(args)
	err := root.Execute()
	for _, a := range d.opened {
		if closed := a.Close(); err == nil {
			err = closed
		}
	}
	var told *fault.Fault
	switch {
	case err == nil:
		return d.status
	case errors.As(err, &told): // of what was read, whatever its cause
	case gone(err):
		return d.status
	}
	complain(env.Err, err)
	return fault.Status(err)
}

// gone reports whether the reader of the output went away: that is its right, not an
// error.
func gone(err error) bool {
	return errors.Is(err, syscall.EPIPE) || errors.Is(err, syscall.EBADF) || errors.Is(err, fs.ErrClosed)
}

// complain writes an error as people should see it.
func complain(w io.Writer, err error) {
	var f *fault.Fault
	if !errors.As(err, &f) {
		fmt.Fprintf(w, "navicert: %v\n", err)
		return
	}
	says := f.Says
	if f.Cause != nil {
		says += ": " + f.Cause.Error()
	}
	fmt.Fprintf(w, "navicert: %s\n", says)
	if f.Advice != "" {
		fmt.Fprintf(w, "  %s\n", f.Advice)
	}
}

func (d *door) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "navicert",
		Short: "Tell whether you may ship, to whom, under which rule on which day",
		Long: `Navicert finds the listed party behind a name or inside a document, says what
the listing means on a given day, and applies the rules to a whole transaction,
with citations.

It comes with a small starter list. "navicert lists update" fetches the official
lists, "navicert lists import" reads them from files.`,
		Example: `  navicert screen Hikvision
  navicert screen --on 2019-10-08 Hikvision
  navicert scan article.txt
  navicert check --template > deal.yaml
  navicert check deal.yaml
  navicert lists update`,
		SilenceUsage:      true,
		SilenceErrors:     true,
		CompletionOptions: cobra.CompletionOptions{HiddenDefaultCmd: true},
		Args:              subcommandOnly,
		RunE:              func(c *cobra.Command, _ []string) error { return c.Help() },
		PersistentPreRunE: func(c *cobra.Command, _ []string) error { return noEmptyFlag(c) },
	}
	root.SetIn(d.env.In)
	root.SetOut(d.env.Out)
	root.SetErr(d.env.Err)
	root.PersistentFlags().StringVar(&d.data, "data", "", "`DIR` that imported lists are kept in (default: $"+app.DataVariable+", else one of this user)")
	root.PersistentFlags().StringVar(&d.env.Witness, "witness", "", "`FOLDER` outside of the data folder that keeps the newest checkpoint of the log, or none (default: $"+app.WitnessVariable+", else one of this user)")
	root.SetFlagErrorFunc(func(c *cobra.Command, err error) error {
		f := wrong(c, "%s", err)
		if strings.HasPrefix(err.Error(), "unknown shorthand flag") {
			return f.Try("%s; what begins with a dash and is no flag stands after \"--\"", f.Advice)
		}
		return f
	})
	root.SetHelpCommand(helpCommand())
	for _, command := range Commands {
		root.AddCommand(command(d))
	}
	return root
}

// noEmptyFlag refuses a flag that was given nothing, as happens in scripts
// whose variable is not set: it would ask another question than was meant.
func noEmptyFlag(c *cobra.Command) error {
	for _, name := range []string{"data", "witness", "country", "kind", "address", "list", "on", "threshold", "stale-after", "dated", "git", "format", "version", "known", "out", "by", "why", "role", "transaction", "certificate", "document", "language", "font", "unit", "log", "key", "party", "recorded", "svg", "holdings", "currency", "rate", "steps", "listen", "tls-cert", "tls-key", "grace", "url", "names", "seconds", "workers", "pid", "user", "scope", "label", "days", "config", "trust-proxy", "trust-origin", "session-idle", "session-longest", "key-rate"} {
		f := c.Flags().Lookup(name)
		if f == nil || !f.Changed {
			continue
		}
		if v := f.Value.String(); v == "" || v == "[]" {
			return wrong(c, "--%s was given no value", name)
		}
	}
	return nil
}

// wrong makes the fault of a wrong command line.
func wrong(c *cobra.Command, format string, args ...any) *fault.Fault {
	return fault.New(fault.Usage, format, args...).Try("see %s --help", c.CommandPath())
}

// subcommandOnly refuses words after a command that only has subcommands.
func subcommandOnly(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	f := wrong(c, "there is no command %q", c.CommandPath()+" "+args[0])
	c.SuggestionsMinimumDistance = 2 // letters that a slip may change
	if near := c.SuggestionsFor(args[0]); len(near) > 0 {
		return f.Try("did you mean %s?", c.CommandPath()+" "+strings.Join(near, " or "))
	}
	return f
}

// statuses ends the help text of the commands that find things.
const statuses = `Exit status:
  0  nothing in force was found
  3  something was found
  4  nothing was found, but a list is older than its limit or a name cannot be
     screened
  2  the command line is wrong
  1  any other failure`
