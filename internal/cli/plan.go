package cli

import (
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/text/currency"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/orders"
	"github.com/navicert/navicert/internal/plan"
	"github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/transaction"
)

// planFlags are the values of the flags as typed.
type planFlags struct {
	on, currency, steps, staleAfter string
	rates                           []string
	json                            bool
}

func planCommand(d *door) *cobra.Command {
	var f planFlags
	c := &cobra.Command{
		Use:   "plan [flags] FILE...",
		Short: "Find the orders that may go today within the licences held, most value first",
		Long: `Plan checks each order of a book and finds those that may go on a day together,
within what is left of the licences that are held: the set of the greatest value.
It names what keeps each of the others: what a licence lacks beside those that go,
a question, or a rule. Nothing is counted; "navicert licence use" does that.

A FILE is a transaction file, or one with several: documents with a line of three
dashes between them, or one list. FILE may be "-" for standard input. Orders that
share no licence are decided apart; the search ends with the best plan for up to 20
orders that share licences, mostly for many more, and else says how much better
another plan might be (docs/planning.md).

Exit status:
  0  all orders may go
  3  some may not
  4  all may go, but a list is older than its limit
  2  the command line or a file is wrong
  1  any other failure`,
		Example: `  navicert plan orders/*.yaml
  navicert plan --currency USD --rate EUR=1.0850 book.yaml`,
		RunE: func(c *cobra.Command, args []string) error { return d.plan(c, f, args) },
	}
	fs := c.Flags()
	fs.StringVar(&f.on, "on", "", "`DAY` on which the orders would go, whatever the files say (default: today)")
	fs.StringVar(&f.currency, "currency", "", "`CODE` of the currency in which values are compared (default: that of the first value)")
	fs.StringArrayVar(&f.rates, "rate", nil, "what one of another currency is worth in that one, as `EUR=1.0850`; may be given several times")
	fs.StringVar(&f.steps, "steps", "", "`NUMBER` of steps of the search among orders that share licences, at most (default: 2097152)")
	fs.StringVar(&f.staleAfter, "stale-after", "", "call a list older than `DAYS` stale, in place of each list's own limit")
	fs.BoolVar(&f.json, "json", false, "write one JSON object on one line (docs/json.md)")
	return c
}

func (d *door) plan(c *cobra.Command, f planFlags, args []string) error {
	if len(args) == 0 {
		return wrong(c, "plan wants the files of orders").Try("for example: navicert plan orders/*.yaml")
	}
	on, err := dayValue("on", f.on, d.env.Today())
	if err != nil {
		return err
	}
	var s app.Settings
	if s.StaleAfter, err = numberValue("stale-after", f.staleAfter, 1, maxAge, app.OwnLimit); err != nil {
		return err
	}
	var o orders.Options
	if o.Steps, err = numberValue("steps", f.steps, 1, 1<<30, plan.DefaultSteps); err != nil {
		return err
	}
	if o.Currency, err = currencyValue("currency", f.currency); err != nil {
		return err
	}
	if o.Rates, err = rateValues("rate", f.rates); err != nil {
		return err
	}
	a, err := d.open()
	if err != nil {
		return err
	}
	stop := d.progress("checking the orders")
	book, lists, err := a.Plan(args, on, o, s)
	stop()
	if err != nil {
		return err
	}
	waits := false
	for _, l := range book.Lines {
		waits = waits || !l.Goes
	}
	d.ends(waits, false, lists)
	if f.json {
		return report.PlanJSON(d.env.Out, book, on)
	}
	return report.PlanText(d.env.Out, d.style(), book, on)
}

// currencyValue reads the code of a currency, or gives "".
func currencyValue(flag, s string) (string, error) {
	if s == "" {
		return "", nil
	}
	unit, err := currency.ParseISO(s)
	if err != nil {
		return "", bad(flag, s, "is no currency").Try("give its code of ISO 4217, such as --%s USD", flag)
	}
	return unit.String(), nil
}

// rateValues reads rates as EUR=1.0850.
func rateValues(flag string, values []string) (map[string]transaction.Decimal, error) {
	out := map[string]transaction.Decimal{}
	for _, v := range values {
		code, rate, _ := strings.Cut(v, "=")
		unit, err := currencyValue(flag, code)
		n, ok := transaction.ParseDecimal(rate)
		if err != nil || unit == "" || !ok || n <= 0 {
			return nil, bad(flag, v, "is no rate").Try("write it as --%s EUR=1.0850", flag)
		}
		out[unit] = n
	}
	return out, nil
}
