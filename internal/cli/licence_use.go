package cli

import (
	"github.com/spf13/cobra"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/report"
)

const useHelp = `Use counts the items of a transaction on a licence, if the licence covers them:
the exporter is the licensee, the day is within its days, it names each party in
its role, the items are of its classes, and enough is left. What only a person can
tell, such as whether its conditions are met, has to be confirmed, by --confirm or
by an answer in the file. Nothing is counted where a part is too much. Items that
the licence does not name are not counted and are told.

It asks the licence alone: whether a rule forbids the transaction all the same is
for "navicert check".

A transaction is counted once: the same number is refused until its use is void.

Exit status:
  0  the transaction was counted
  3  the licence does not cover it; nothing was counted
  2  the command line or the file is wrong, or it was counted before; nothing was
     counted
  1  any other failure`

func licenceUse(d *door) *cobra.Command {
	var who whoFlags
	var on, transaction string
	var confirmed, asJSON bool
	c := &cobra.Command{
		Use:   "use [flags] NUMBER FILE",
		Short: "Count a transaction on a licence, if the licence covers it",
		Long:  useHelp,
		Example: `  navicert licence use D1234567 order.yaml
  navicert licence use D1234567 --transaction 4711 --confirm order.yaml`,
		RunE: func(c *cobra.Command, args []string) error {
			when, err := dayValue("on", on, 0)
			if err != nil {
				return err
			}
			a, err := d.openFor(c, args, 2, "use wants the number of a licence and the file of a transaction", "navicert licence use D1234567 order.yaml")
			if err != nil {
				return err
			}
			asked := who.asked()
			asked.Transaction = transaction
			cover, use, entry, err := a.UseLicence(args[0], args[1], when, confirmed, asked)
			if err != nil {
				return err
			}
			if use == 0 {
				d.status = Found
			} else {
				d.kept(entry)
			}
			if asJSON {
				return report.UsedJSON(d.env.Out, cover, use, d.env.Today())
			}
			return report.UsedText(d.env.Out, d.style(), cover, use, d.env.Today())
		},
	}
	who.add(c)
	fs := c.Flags()
	fs.StringVar(&on, "on", "", "`DAY` of the act, in place of the one in the file")
	fs.StringVar(&transaction, "transaction", "", "`NUMBER` of the transaction in your own books, in place of the one in the file")
	fs.BoolVar(&confirmed, "confirm", false, "confirm that the transaction is within the terms of the licence")
	fs.BoolVar(&asJSON, "json", false, "write one JSON object on one line (docs/json.md)")
	return c
}

func licenceVoid(d *door) *cobra.Command {
	var who whoFlags
	var on string
	var asJSON bool
	c := &cobra.Command{
		Use:   "void [flags] NUMBER USE",
		Short: "Undo a use of a licence, by a record of its undoing",
		Long: `Void undoes a use, by its number in the history of the licence. Both the use and
its undoing stay in the history and in the log; what it had taken is there again.

Exit status:
  0  the use is void
  2  the command line is wrong, or there is no such use to undo; nothing was written
  1  any other failure`,
		Example: `  navicert licence void D1234567 2 --why "the shipment was stopped"`,
		RunE: func(c *cobra.Command, args []string) error {
			when, err := dayValue("on", on, d.env.Today())
			if err != nil {
				return err
			}
			a, err := d.openFor(c, args, 2, "void wants the number of a licence and that of a use", `navicert licence void D1234567 2 --why "the shipment was stopped"`)
			if err != nil {
				return err
			}
			use, err := useNumber(args[1])
			if err != nil {
				return fault.New(fault.Usage, "%s is no number of a use", err).Try("\"navicert licence show %s\" numbers them", args[0])
			}
			if who.why == "" {
				return wrong(c, "a use is made void for a reason").Try("say it: --why \"the shipment was stopped\"")
			}
			h, entry, err := a.VoidUse(args[0], use, when, who.asked(), nil)
			if err != nil {
				return err
			}
			d.kept(entry)
			return d.showLicence(h, d.env.Today(), asJSON)
		},
	}
	who.add(c)
	c.Flags().StringVar(&on, "on", "", "`DAY` of the undoing (default: today)")
	c.Flags().BoolVar(&asJSON, "json", false, "write one JSON object on one line (docs/json.md)")
	return c
}

func licenceEnd(d *door) *cobra.Command {
	var who whoFlags
	var on string
	var asJSON bool
	c := &cobra.Command{
		Use:   "end [flags] NUMBER",
		Short: "Note that a licence is not held any more: revoked, returned or replaced",
		Long: `End notes that a licence cannot be used from a day on, because it was revoked,
suspended, returned, transferred or replaced. Its history stays.

Exit status:
  0  the licence has ended
  2  the command line is wrong, or it has ended before; nothing was written
  1  any other failure`,
		Example: `  navicert licence end D1234567 --on 2026-11-20 --why "revoked by BIS"`,
		RunE: func(c *cobra.Command, args []string) error {
			when, err := dayValue("on", on, d.env.Today())
			if err != nil {
				return err
			}
			a, err := d.openFor(c, args, 1, "end wants the number of one licence", `navicert licence end D1234567 --why "revoked by BIS"`)
			if err != nil {
				return err
			}
			if who.why == "" {
				return wrong(c, "a licence ends for a reason").Try("say it: --why \"revoked by BIS\"")
			}
			h, entry, err := a.EndLicence(args[0], when, who.asked(), nil)
			if err != nil {
				return err
			}
			d.kept(entry)
			return d.showLicence(h, d.env.Today(), asJSON)
		},
	}
	who.add(c)
	c.Flags().StringVar(&on, "on", "", "first `DAY` on which it is not held any more (default: today)")
	c.Flags().BoolVar(&asJSON, "json", false, "write one JSON object on one line (docs/json.md)")
	return c
}

func licenceDraft(d *door) *cobra.Command {
	var on, out string
	c := &cobra.Command{
		Use:   "draft [flags] FILE",
		Short: "Draft the fields of an application for a licence of BIS",
		Long: `Draft checks a transaction and writes the fields of the application for what needs
a licence of BIS that is not held: form BIS-748P with its appendices for items and
end-users (Supplement No. 1 to 15 CFR part 748), as a file to carry into the
application. Nothing is sent. What the transaction does not state is left empty,
with a comment on what belongs there.

Exit status:
  0  the draft was written
  2  the command line or the file is wrong
  1  nothing needs a licence of BIS that is not held, or any other failure`,
		Example: `  navicert licence draft order.yaml
  navicert licence draft --out application.yaml order.yaml`,
		RunE: func(c *cobra.Command, args []string) error {
			when, err := dayValue("on", on, 0)
			if err != nil {
				return err
			}
			a, err := d.openFor(c, args, 1, "draft wants one file of a transaction", "navicert licence draft order.yaml")
			if err != nil {
				return err
			}
			draft, err := a.DraftLicence(args[0], when, app.Settings{})
			if err != nil {
				return err
			}
			if out != "" {
				return toFile(out, draft.Write)
			}
			return draft.Write(d.env.Out)
		},
	}
	c.Flags().StringVar(&on, "on", "", "`DAY` of the act, in place of the one in the file")
	c.Flags().StringVar(&out, "out", "", "write into this `FILE`")
	return c
}
