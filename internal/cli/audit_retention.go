package cli

import (
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/evidence/record"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/report"
)

// reasonFlags name who changes what the log keeps, and why. The reason is
// demanded: an examiner asks for it.
type reasonFlags struct{ whoFlags }

func (f *reasonFlags) given(c *cobra.Command) (evidence.Asked, error) {
	if f.why == "" {
		return evidence.Asked{}, wrong(c, "%s wants a reason", c.Name()).Try("for example: --why \"subpoena of 2026-08-01\"")
	}
	return f.asked(), nil
}

// entryNumbers reads numbers of entries, in their order and once each.
func entryNumbers(args []string) ([]int64, error) {
	out := []int64{}
	for _, s := range args {
		n, err := entryNumber(s)
		if err != nil {
			return nil, err
		}
		out = append(out, n)
	}
	slices.Sort(out)
	return slices.Compact(out), nil
}

// noted adds an entry to the log and tells its number.
func (d *door) noted(add func(*app.App) (record.Receipt, error)) error {
	a, err := d.open()
	if err != nil {
		return err
	}
	r, err := add(a)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(d.env.Out, "recorded as entry %d\n", r.Number)
	return err
}

func auditEventCommand(d *door) *cobra.Command {
	var who reasonFlags
	var what, on string
	c := &cobra.Command{
		Use:   "event ENTRY...",
		Short: "Note what happened after an answer: it is kept from that day on",
		Long: `Event adds an entry that names what happened after the answers that are named: an
export, a reexport or diversion that became known, the end of a contract. The time
for which an answer has to be kept counts from the latest event that follows it or
is of the same transaction (15 CFR 762.6), also where its day lies ahead.`,
		Example: "  navicert audit event 12 13 --what exported --on 2026-09-01 --why \"shipment 4711\"",
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 0 || what == "" {
				return wrong(c, "event wants the numbers of entries, and --what").Try("for example: navicert audit event 12 --what exported --why \"shipment 4711\"")
			}
			asked, err := who.given(c)
			if err != nil {
				return err
			}
			numbers, err := entryNumbers(args)
			if err != nil {
				return err
			}
			day, err := dayValue("on", on, d.env.Today())
			if err != nil {
				return err
			}
			return d.noted(func(a *app.App) (record.Receipt, error) {
				return a.NoteEvent(asked, evidence.Happened{What: what, On: day}, numbers)
			})
		},
	}
	c.Flags().StringVar(&what, "what", "", "`WHAT` happened, in a few words")
	c.Flags().StringVar(&on, "on", "", "`DAY` on which it happened (default: today)")
	who.add(c)
	return c
}

func auditHoldCommand(d *door) *cobra.Command {
	var who reasonFlags
	var h evidence.Held
	var country string
	c := &cobra.Command{
		Use:   "hold [ENTRY...]",
		Short: "Keep entries from being deleted, whatever their age",
		Long: `Hold adds an entry that keeps the named entries, and those that a flag finds, from
being deleted by "audit purge" until it is released. What is recorded later and fits
the flags is held too. Where several flags are given, all have to fit.`,
		Example: "  navicert audit hold --transaction PO-2291 --why \"request of BIS, case 12\"\n  navicert audit hold 12 13 --why litigation",
		RunE: func(c *cobra.Command, args []string) error {
			var err error
			if h.Entries, err = entryNumbers(args); err != nil {
				return err
			}
			if h.Country, err = countryValue("country", country); err != nil {
				return err
			}
			if len(h.Entries) == 0 && !h.Searches() {
				return wrong(c, "hold wants entries, or --party, --country or --transaction")
			}
			asked, err := who.given(c)
			if err != nil {
				return err
			}
			return d.noted(func(a *app.App) (record.Receipt, error) { return a.HoldEntries(asked, h) })
		},
	}
	c.Flags().StringVar(&h.Party, "party", "", "a part of the `NAME` of a party")
	c.Flags().StringVar(&country, "country", "", "`COUNTRY` of a party, by ISO 3166 code or English name")
	c.Flags().StringVar(&h.Transaction, "transaction", "", "`NUMBER` of the transaction")
	who.add(c)
	return c
}

func auditReleaseCommand(d *door) *cobra.Command {
	var who reasonFlags
	c := &cobra.Command{
		Use:     "release HOLD",
		Short:   "End a hold",
		Long:    `Release adds an entry that ends a hold, which is named by the number of its entry.`,
		Example: "  navicert audit release 14 --why \"case closed\"",
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) != 1 {
				return wrong(c, "release wants the number of one hold").Try("\"navicert audit search --kind hold\" lists them")
			}
			n, err := entryNumber(args[0])
			if err != nil {
				return err
			}
			asked, err := who.given(c)
			if err != nil {
				return err
			}
			return d.noted(func(a *app.App) (record.Receipt, error) { return a.ReleaseHold(asked, n) })
		},
	}
	who.add(c)
	return c
}

func auditPurgeCommand(d *door) *cobra.Command {
	var who reasonFlags
	var until string
	var remove bool
	c := &cobra.Command{
		Use:   "purge",
		Short: "Delete entries whose time is over, and leave a gap that proves itself",
		Long: `Purge lists the entries whose time is over: five years for answers from lists of
BIS alone, ten for all others, from the latest event that follows them. With
--delete it deletes their content. Their hashes stay in the tree, and a signed entry
says who deleted which entries, when and why: "audit verify" then tells a deletion
under retention from a removal. What is held is kept.

A deletion cannot be undone. See that the clock of the machine is right.`,
		Example: "  navicert audit purge\n  navicert audit purge --delete --why \"yearly, procedure 7\"",
		Args:    subcommandOnly,
		RunE: func(c *cobra.Command, _ []string) error {
			day, err := dayValue("until", until, 0)
			if err != nil {
				return err
			}
			var asked evidence.Asked
			if remove {
				if asked, err = who.given(c); err != nil {
					return err
				}
			} else if who != (reasonFlags{}) {
				return wrong(c, "--by and --why are for --delete")
			}
			a, err := d.open()
			if err != nil {
				return err
			}
			p, err := a.PurgeLog(asked, day, !remove)
			if err != nil {
				return err
			}
			out := report.Purge{Until: p.Until, Over: p.Over, Count: p.Count, Deleted: p.Receipt.Number}
			for _, h := range p.Held {
				out.Held = append(out.Held, report.HeldEntry{Entry: h.Number, Hold: h.Held})
			}
			return report.Purged(d.env.Out, d.style(), out)
		},
	}
	c.Flags().StringVar(&until, "until", "", "only entries whose time was over by `DAY` (default: today)")
	c.Flags().BoolVar(&remove, "delete", false, "delete their content; without it they are only listed")
	who.add(c)
	return c
}

// kindOfEntry reads the kind of an entry.
func kindOfEntry(s string) (evidence.Kind, error) {
	if s == "" || slices.Contains(evidence.Kinds(), evidence.Kind(s)) {
		return evidence.Kind(s), nil
	}
	return "", fault.New(fault.Usage, "--kind %q is no kind of entry", s).Try("one of %v", evidence.Kinds())
}
