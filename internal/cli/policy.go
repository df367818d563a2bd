package cli

import (
	"io"

	"github.com/spf13/cobra"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/policy"
	"github.com/navicert/navicert/internal/report"
)

func policyCommand(d *door) *cobra.Command {
	c := &cobra.Command{
		Use:   "policy",
		Short: "Decide from which score listings alert, who asks which lists, and what stops an order",
		Long: `A policy is a file of your company: thresholds by kind of party, what weak aliases
are worth, the lists of each business unit, and what stops an order. The one in use
is asked under by screen and check, and is named by its hash in every answer, log
entry and certificate. docs/policies.md describes the file.`,
		Example: `  navicert policy make > policy.yaml
  navicert policy check policy.yaml
  navicert policy test policy.yaml
  navicert policy use policy.yaml`,
		Args: subcommandOnly,
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(policyMakeCommand(d), policyCheckCommand(d), policyShowCommand(d), policyUseCommand(d), policyTestCommand(d))
	return c
}

func policyMakeCommand(d *door) *cobra.Command {
	return &cobra.Command{
		Use:     "make",
		Short:   "Write a commented policy to start from",
		Example: "  navicert policy make > policy.yaml",
		Args:    subcommandOnly,
		RunE: func(*cobra.Command, []string) error {
			_, err := io.WriteString(d.env.Out, policy.Template())
			return err
		},
	}
}

func policyCheckCommand(d *door) *cobra.Command {
	return &cobra.Command{
		Use:   "check FILE",
		Short: "Read a policy and tell every mistake with its line",
		Long: `Check reads the policy in FILE ("-" is standard input), tells every mistake with its
line, conditions that ask about an unknown field among them, and says what the
policy decides. It puts nothing into use.`,
		Example: "  navicert policy check policy.yaml",
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) != 1 {
				return wrong(c, "check wants one file").Try("\"navicert policy make\" writes one to start from")
			}
			p, err := opened(d, "reading the policy", func(a *app.App) (*policy.Policy, error) { return a.ReadPolicy(args[0]) })
			if err != nil {
				return err
			}
			return report.Policy(d.env.Out, d.style(), p, "reads without a mistake")
		},
	}
}

func policyShowCommand(d *door) *cobra.Command {
	var asFile bool
	c := &cobra.Command{
		Use:     "show",
		Short:   "Show the policy in use",
		Long:    "Show says what the policy in use decides; with --file it prints its file as it was put into use.",
		Example: "  navicert policy show\n  navicert policy show --file > policy.yaml",
		Args:    subcommandOnly,
		RunE: func(*cobra.Command, []string) error {
			p, err := opened(d, "reading the policy", func(a *app.App) (*policy.Policy, error) { return a.PolicyInUse() })
			switch {
			case err != nil:
				return err
			case p == nil:
				_, err = io.WriteString(d.env.Out, "No policy is in use. \"navicert policy make\" writes one to start from.\n")
				return err
			case asFile:
				_, err = d.env.Out.Write(p.Document)
				return err
			}
			return report.Policy(d.env.Out, d.style(), p, "is in use")
		},
	}
	c.Flags().BoolVar(&asFile, "file", false, "print the file of the policy")
	return c
}

func policyUseCommand(d *door) *cobra.Command {
	var none bool
	c := &cobra.Command{
		Use:   "use FILE",
		Short: "Put a policy into use for all screenings and checks of this installation",
		Long: `Use keeps the policy in FILE in the data folder, by its hash, and asks under it
from now on. Policies that were in use stay in the data folder, since answers of
the past name them. With --none, none is in use any more.`,
		Example: "  navicert policy use policy.yaml\n  navicert policy use --none",
		RunE: func(c *cobra.Command, args []string) error {
			if none && len(args) > 0 || !none && len(args) != 1 {
				return wrong(c, "use wants one file, or --none")
			}
			file := ""
			if !none {
				file = args[0]
			}
			p, err := opened(d, "reading the policy", func(a *app.App) (*policy.Policy, error) { return a.UsePolicy(file) })
			switch {
			case err != nil:
				return err
			case p == nil:
				_, err = io.WriteString(d.env.Out, "No policy is in use any more.\n")
				return err
			}
			return report.Policy(d.env.Out, d.style(), p, "is in use from now on")
		},
	}
	c.Flags().BoolVar(&none, "none", false, "put no policy into use")
	return c
}

func policyTestCommand(d *door) *cobra.Command {
	var asJSON bool
	var folder string
	c := &cobra.Command{
		Use:   "test FILE",
		Short: "Ask the questions of the log again under a changed policy, and say what would change",
		Long: `Test asks every screening and check of the log again, on the list versions of that
day, once under the policy that it was asked under and once under the policy in
FILE. It prints which answers and orders would change, and why; how many alerts and
stopped orders there would be; and, of the entries that somebody decided ("navicert
audit decide"), how many true matches would still alert and how many false
positives would not. It changes nothing.

Entries that cannot be asked again on this machine are named, not passed over.`,
		Example: "  navicert policy test stricter.yaml\n  navicert policy test --json stricter.yaml",
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) != 1 {
				return wrong(c, "test wants one file").Try("\"navicert policy make\" writes one to start from")
			}
			found, err := opened(d, "asking the questions of the log again", func(a *app.App) (report.PolicyTest, error) {
				return a.TestPolicy(args[0], folder)
			})
			if err != nil {
				return err
			}
			if asJSON {
				return report.PolicyTestJSON(d.env.Out, found)
			}
			return report.PolicyTestText(d.env.Out, d.style(), found)
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "write one JSON object on one line (docs/policies.md)")
	c.Flags().StringVar(&folder, "log", "", "take the questions from the log in `FOLDER` (default: that of this installation)")
	return c
}
