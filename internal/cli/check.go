package cli

import (
	"io"

	"github.com/spf13/cobra"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/determine"
	"github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/screen"
	"github.com/navicert/navicert/internal/transaction"
)

// checkFlags are the values of the flags as typed.
type checkFlags struct {
	on, known, staleAfter string
	json, template        bool
	sinceListed           bool
	holdings              []string
	unit                  string
	record                recordFlags
}

func checkCommand(d *door) *cobra.Command {
	var f checkFlags
	c := &cobra.Command{
		Use:   "check [flags] FILE...",
		Short: "Say what must happen with a transaction: which rules apply, what is open, what would allow it",
		Long: `Check reads a transaction from a file in YAML or JSON, screens every party in
its role, applies every rule to every item, and says what must happen: which
rules apply and why, on which law and days, which questions are open, what would
allow the transaction, and what was not checked. FILE may be "-" for standard
input. "check --template" writes a commented file to start from.

With --holdings the owners of parties whose owners the file does not state are taken
from tables and registers, as "navicert own" reads them.

With --since-listed it checks past transactions again, in as many files as you
like, and lists those made on or after the day on which a party became listed.

It never guesses: what the file does not say is asked, with an identifier under
which the file can answer it. It gives no legal advice.

Outcomes, from best to worst:
  NOT_SUBJECT          the items are not subject to the EAR
  NLR                  no licence is required; the Country Chart was checked
  CLEAR                no rule that was checked applies
  AUTHORIZED           a rule applies, and an authorisation covers it
  CONFLICT_FLAG        laws of several states conflict
  SECURITIES_ONLY      only deals in securities are barred
  IMPORT_PRESUMPTION   the goods are presumed barred from import
  PROCUREMENT_BAR      US federal money may not be spent
  STATEMENT_REQUIRED   a signed statement must be had first
  HOLD_QUESTION        it depends on an open question
  LICENCE_REQUIRED     it needs a licence
  PROHIBITED_BY_ORDER  an order forbids it
  BLOCKED_PROPERTY     property is blocked

Exit status:
  0  NOT_SUBJECT, NLR, CLEAR or AUTHORIZED
  3  anything worse
  2  the command line or the file is wrong; nothing was checked
  1  any other failure`,
		Example: `  navicert check --template > deal.yaml
  navicert check deal.yaml
  navicert check --on 2019-10-08 --json deal.yaml
  navicert check --since-listed deals/*.yaml`,
		RunE: func(c *cobra.Command, args []string) error { return d.check(c, f, args) },
	}
	fs := c.Flags()
	fs.StringVar(&f.on, "on", "", "`DAY` of the act, in place of the one in the file (2019-10-09)")
	fs.StringVar(&f.known, "known", "", "only what was known by `DAY` counts, of lists and of rules")
	fs.StringVar(&f.staleAfter, "stale-after", "", "call a list older than `DAYS` stale, in place of each list's own limit")
	fs.BoolVar(&f.json, "json", false, "write one JSON object on one line (docs/json.md)")
	fs.BoolVar(&f.template, "template", false, "write a commented file to start from")
	fs.BoolVar(&f.sinceListed, "since-listed", false, "check past transactions again; show those made since a party became listed")
	fs.StringSliceVar(&f.holdings, "holdings", nil, "`FILES` or folders that say who owns whom, for parties whose owners the file does not state (docs/ownership.md)")
	unitFlag(c, &f.unit)
	f.record.add(c)
	f.record.addCertificate(c)
	return c
}

func (d *door) check(c *cobra.Command, f checkFlags, args []string) error {
	if f.template {
		if len(args) > 0 {
			return wrong(c, "--template takes no file")
		}
		_, err := io.WriteString(d.env.Out, transaction.Template())
		return err
	}
	if f.sinceListed {
		return d.lookBack(c, f, args)
	}
	if len(args) != 1 {
		return wrong(c, "check wants one file, and was given %d", len(args)).Try("for example: navicert check deal.yaml")
	}
	on, err := dayValue("on", f.on, 0)
	if err != nil {
		return err
	}
	known, err := dayValue("known", f.known, 0)
	if err != nil {
		return err
	}
	var s app.Settings
	if s.StaleAfter, err = numberValue("stale-after", f.staleAfter, 1, maxAge, app.OwnLimit); err != nil {
		return err
	}
	a, err := d.open()
	if err != nil {
		return err
	}
	found, entry, err := d.determination(c, f, a, args[0], on, known, s)
	if err != nil {
		return err
	}
	if v := found.Verdict; v != nil && v.Order == screen.Stop || v == nil && !found.Outcome.Passes() {
		d.status = Found
	}
	if f.json {
		err = report.DeterminationJSON(d.env.Out, app.Program(), args[0], found)
	} else {
		err = report.Determination(d.env.Out, d.style(), app.Program(), args[0], found)
	}
	if err != nil {
		return err
	}
	return d.certify(a, &f.record, entry, app.Paper{})
}

// determination answers for a file, and records the answer where that was asked
// for. It gives the number of the entry, 0 for none.
func (d *door) determination(c *cobra.Command, f checkFlags, a *app.App, file string, on, known day.Day, s app.Settings) (*determine.Determination, int64, error) {
	deal, doc, err := a.DealText(file, on, known)
	if err != nil {
		return nil, 0, err
	}
	if s.Policy, err = a.Policy(f.unit); err != nil {
		return nil, 0, err
	}
	recorder, err := f.record.recorder(c, a, s)
	if err != nil {
		return nil, 0, err
	}
	if len(f.holdings) > 0 {
		if recorder != nil {
			return nil, 0, wrong(c, "--holdings records nothing: what is recorded is asked again from the file alone").Try("state the owners in the file, under owners")
		}
		return d.withOwners(f, a, file, deal, s)
	}
	stop := d.progress("reading the lists")
	defer stop()
	if recorder == nil {
		found, err := a.Check(file, deal, s)
		return found, 0, err
	}
	found, content, err := recorder.Check(a, file, doc, deal, s)
	if err != nil {
		return nil, 0, err
	}
	entry, err := d.keep(recorder, content)
	return found, entry, err
}

// withOwners answers for a deal with owners out of files of holdings.
func (d *door) withOwners(f checkFlags, a *app.App, file string, deal *transaction.Transaction, s app.Settings) (*determine.Determination, int64, error) {
	notes, err := app.WithOwners(deal, f.holdings)
	if err != nil {
		return nil, 0, err
	}
	stop := d.progress("reading the lists")
	defer stop()
	found, err := a.Check(file, deal, s)
	if err == nil {
		found.Notes = append(found.Notes, notes...)
	}
	return found, 0, err
}

// lookBack checks past transactions again.
func (d *door) lookBack(c *cobra.Command, f checkFlags, args []string) error {
	if f.record.asked() {
		return wrong(c, "--since-listed records nothing").Try("check one transaction with --record")
	}
	if len(args) == 0 {
		return wrong(c, "--since-listed wants the files of past transactions").Try("for example: navicert check --since-listed deals/*.yaml")
	}
	if f.on != "" || f.known != "" {
		return wrong(c, "--since-listed takes no --on and no --known: each transaction is checked on its own day, with all that is known now")
	}
	var s app.Settings
	var err error
	if s.StaleAfter, err = numberValue("stale-after", f.staleAfter, 1, maxAge, app.OwnLimit); err != nil {
		return err
	}
	a, err := d.open()
	if err != nil {
		return err
	}
	stop := d.progress("reading the lists")
	found, err := a.LookBack(args, s)
	stop()
	if err != nil {
		return err
	}
	for _, l := range found {
		if len(l.Since) > 0 {
			d.status = Found
		}
	}
	if f.json {
		return report.LookedBackJSON(d.env.Out, found)
	}
	return report.LookedBackText(d.env.Out, d.style(), found)
}
