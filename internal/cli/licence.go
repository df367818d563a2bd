package cli

import (
	"fmt"
	"io"
	"strconv"

	"github.com/spf13/cobra"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/licence"
	"github.com/navicert/navicert/internal/report"
)

func licenceCommand(d *door) *cobra.Command {
	c := &cobra.Command{
		Use:   "licence",
		Short: "Hold licences: enter them, count what is used, see what is left",
		Long: `Licence keeps the licences that are held and everything else that allows what
would not be allowed: general licences, licence exceptions, savings clauses,
statements of unverified parties, authorisations of OFAC and of BIS. It counts
what is used of them and never lets more through than there is: quantities to
the last unit, values up to the tolerance of 15 CFR 750.11. What was used is
undone by a record of its undoing only, and all of it stands in the log
(docs/licences.md).

"navicert check" says which licence covers a transaction and what is left then,
"navicert plan" which orders may go together.`,
		Example: `  navicert licence template > licence.yaml
  navicert licence add licence.yaml
  navicert licence list
  navicert licence use D1234567 order.yaml
  navicert licence void D1234567 2 --why "the shipment was stopped"`,
		Args: subcommandOnly,
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	for _, sub := range []func(*door) *cobra.Command{licenceAdd, licenceAmend, licenceList, licenceShow, licenceUse, licenceVoid, licenceEnd, licenceDraft, licenceTemplate} {
		c.AddCommand(sub(d))
	}
	return c
}

// whoFlags are the flags of the commands that change a licence.
type whoFlags struct{ by, why string }

func (f *whoFlags) add(c *cobra.Command) {
	c.Flags().StringVar(&f.by, "by", "", "`WHO` does it, for the log (default: the user of the machine)")
	c.Flags().StringVar(&f.why, "why", "", "`REASON`, for the log")
}

func (f *whoFlags) asked() evidence.Asked { return evidence.Asked{By: f.by, Why: f.why} }

// kept says under which number the log has what was done.
func (d *door) kept(entry int64) {
	fmt.Fprintf(d.env.Err, "recorded as entry %d\n", entry)
}

func (d *door) showLicence(h *licence.Held, on day.Day, asJSON bool) error {
	if asJSON {
		return report.LicencesJSON(d.env.Out, []*licence.Held{h}, on)
	}
	return report.LicenceText(d.env.Out, d.style(), h, on)
}

func licenceAdd(d *door) *cobra.Command {
	var who whoFlags
	var asJSON bool
	c := &cobra.Command{
		Use:   "add [flags] FILE",
		Short: "Enter a licence from a file",
		Long: `Add enters a licence from a file in YAML or JSON; "-" is standard input, and
"navicert licence template" writes a file to start from. Every mistake is told with
its line, and then nothing is written. A licence that is held is not overwritten:
"navicert licence amend" changes its terms.

Exit status:
  0  the licence is held
  2  the command line or the file is wrong; nothing was written
  1  any other failure`,
		Example: `  navicert licence add licence.yaml`,
		RunE: func(c *cobra.Command, args []string) error {
			a, err := d.openFor(c, args, 1, "add wants one file", "navicert licence add licence.yaml")
			if err != nil {
				return err
			}
			l, doc, err := a.ReadLicence(args[0])
			if err != nil {
				return err
			}
			h, entry, err := a.AddLicence(l, doc, who.asked(), nil)
			if err != nil {
				return err
			}
			d.kept(entry)
			return d.showLicence(h, d.env.Today(), asJSON)
		},
	}
	who.add(c)
	c.Flags().BoolVar(&asJSON, "json", false, "write one JSON object on one line (docs/json.md)")
	return c
}

func licenceAmend(d *door) *cobra.Command {
	var who whoFlags
	var on string
	var asJSON bool
	c := &cobra.Command{
		Use:   "amend [flags] FILE",
		Short: "Change the terms of a licence: by a rider, or because it was entered wrong",
		Long: `Amend puts the terms of a file in place of those of the licence with its number.
What was used stays and is counted on the new terms; where a use does not go with
them, they are refused. The terms before stay in the history and in the log.

Exit status:
  0  the licence has the new terms
  2  the command line or the file is wrong, or a use does not go with the new terms;
     nothing was written
  1  no such licence is held, or any other failure`,
		Example: `  navicert licence amend --why "rider 1 of 2026-11-20" licence.yaml`,
		RunE: func(c *cobra.Command, args []string) error {
			when, err := dayValue("on", on, d.env.Today())
			if err != nil {
				return err
			}
			a, err := d.openFor(c, args, 1, "amend wants one file", `navicert licence amend --why "rider 1" licence.yaml`)
			if err != nil {
				return err
			}
			if who.why == "" {
				return wrong(c, "a licence is amended for a reason").Try("say it: --why \"rider 1\"")
			}
			l, doc, err := a.ReadLicence(args[0])
			if err != nil {
				return err
			}
			h, entry, err := a.AmendLicence(l, doc, when, who.asked(), nil)
			if err != nil {
				return err
			}
			d.kept(entry)
			return d.showLicence(h, d.env.Today(), asJSON)
		},
	}
	who.add(c)
	c.Flags().StringVar(&on, "on", "", "`DAY` of the amendment (default: today)")
	c.Flags().BoolVar(&asJSON, "json", false, "write one JSON object on one line (docs/json.md)")
	return c
}

// openFor opens the data folder for a command that takes a number of words.
func (d *door) openFor(c *cobra.Command, args []string, want int, says, example string) (*app.App, error) {
	if len(args) != want {
		return nil, wrong(c, "%s, and was given %d", says, len(args)).Try("for example: %s", example)
	}
	return d.open()
}

func licenceList(d *door) *cobra.Command {
	var on string
	var asJSON bool
	c := &cobra.Command{
		Use:   "list [flags]",
		Short: "Show the licences that are held and what is left of them",
		Long: `List shows the licences that are held, what is left of each, and warns of those
that end within 60 days or of which a tenth or less is left.

Exit status:
  0  the licences were shown
  2  the command line is wrong
  1  any other failure`,
		RunE: func(c *cobra.Command, args []string) error {
			today, err := dayValue("on", on, d.env.Today())
			if err != nil {
				return err
			}
			a, err := d.openFor(c, args, 0, "list takes no words", "navicert licence list")
			if err != nil {
				return err
			}
			all, err := a.Licences()
			if err != nil {
				return err
			}
			if asJSON {
				return report.LicencesJSON(d.env.Out, all, today)
			}
			return report.LicencesText(d.env.Out, d.style(), all, today)
		},
	}
	c.Flags().StringVar(&on, "on", "", "`DAY` that is asked about (default: today)")
	c.Flags().BoolVar(&asJSON, "json", false, "write one JSON object on a line for each (docs/json.md)")
	return c
}

func licenceShow(d *door) *cobra.Command {
	var on string
	var asJSON bool
	c := &cobra.Command{
		Use:   "show [flags] NUMBER",
		Short: "Show one licence with everything that happened to it",
		Long: `Show shows what a licence is for, what is left of it and its history: every use
with its number, and which of them were made void.

Exit status:
  0  the licence was shown
  2  the command line is wrong
  1  no such licence is held, or any other failure`,
		Example: `  navicert licence show D1234567`,
		RunE: func(c *cobra.Command, args []string) error {
			today, err := dayValue("on", on, d.env.Today())
			if err != nil {
				return err
			}
			a, err := d.openFor(c, args, 1, "show wants the number of one licence", "navicert licence show D1234567")
			if err != nil {
				return err
			}
			h, err := a.Licence(args[0])
			if err != nil {
				return err
			}
			return d.showLicence(h, today, asJSON)
		},
	}
	c.Flags().StringVar(&on, "on", "", "`DAY` that is asked about (default: today)")
	c.Flags().BoolVar(&asJSON, "json", false, "write one JSON object on one line (docs/json.md)")
	return c
}

func licenceTemplate(d *door) *cobra.Command {
	return &cobra.Command{
		Use:   "template",
		Short: "Write a commented file of a licence to start from",
		Args:  subcommandOnly,
		RunE: func(*cobra.Command, []string) error {
			_, err := io.WriteString(d.env.Out, licence.Template())
			return err
		},
	}
}

// useNumber reads the number of a use.
func useNumber(s string) (int, error) {
	n, err := strconv.Atoi(s)
	if err != nil || n < 1 {
		return 0, fmt.Errorf("%q", s)
	}
	return n, nil
}
