package cli

import (
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/evidence/record"
)

func auditDecideCommand(d *door) *cobra.Command {
	var asked evidence.Asked
	c := &cobra.Command{
		Use:   "decide ENTRY DISPOSITION",
		Short: "Record what a person decided about a recorded answer",
		Long: `Decide adds an entry to the log that says what somebody decided about an earlier
one, and why. Nothing is changed: the last decision about an entry counts, and all
stay. "navicert policy test" measures a changed policy by these decisions.

Dispositions:
  true-match      a listed party is the one that was asked about
  false-positive  none of them is
  inconclusive    nobody could tell`,
		Example: `  navicert audit decide 12 false-positive --why "another birth date, by the passport"
  navicert audit decide 13 true-match --by "A. Officer" --why "same registered number"`,
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) != 2 {
				return wrong(c, "decide wants the number of an entry and a disposition")
			}
			n, err := entryNumber(args[0])
			if err != nil {
				return err
			}
			word := evidence.Disposition(args[1])
			if !slices.Contains(evidence.Dispositions(), word) {
				return wrong(c, "%q is no disposition", args[1]).Try("one of true-match, false-positive, inconclusive")
			}
			if asked.Why == "" {
				return wrong(c, "a decision wants its reason").Try("give --why REASON")
			}
			r, err := opened(d, "writing the log", func(a *app.App) (record.Receipt, error) { return a.DecideEntry(n, word, asked) })
			if err != nil {
				return err
			}
			_, err = fmt.Fprintf(d.env.Out, "recorded as entry %d: entry %d is decided %s\n", r.Number, n, word)
			return err
		},
	}
	fs := c.Flags()
	fs.StringVar(&asked.Why, "why", "", "`REASON` of the decision (must be given)")
	fs.StringVar(&asked.By, "by", "", "`WHO` decided (default: the user of the machine)")
	fs.StringVar(&asked.Transaction, "transaction", "", "`NUMBER` of the transaction (default: that of the entry)")
	return c
}
