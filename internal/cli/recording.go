package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/evidence"
)

// recordFlags are the flags of the commands whose answers can be recorded.
type recordFlags struct {
	record, zero               bool
	by, why, role, transaction string
	certificate                string
	paper                      paperFlags
}

func (f *recordFlags) add(c *cobra.Command) {
	fs := c.Flags()
	fs.BoolVar(&f.record, "record", false, "add the answer to the log of this installation before it is printed (docs/evidence.md)")
	fs.BoolVar(&f.zero, "zero-footprint", false, "keep no name: with --record, only that, when and on which lists an answer was given")
	fs.StringVar(&f.by, "by", "", "`WHO` asks, for the log (default: the user of the machine)")
	fs.StringVar(&f.why, "why", "", "`REASON` of the question, for the log")
	fs.StringVar(&f.role, "role", "", "`ROLE` of the party in the transaction, for the log")
	fs.StringVar(&f.transaction, "transaction", "", "`NUMBER` of the transaction in the user's own books, for the log")
}

// addCertificate adds the flags of the commands whose answers can be certified.
func (f *recordFlags) addCertificate(c *cobra.Command) {
	c.Flags().StringVar(&f.certificate, "certificate", "", "record the answer, and write its certificate into `FILE`: for people if it ends with .pdf or .html (see certify)")
	f.paper.add(c)
}

// asked reports whether any of the flags was given.
func (f *recordFlags) asked() bool {
	return f.record || f.certificate != "" || f.paper.given() || f.by != "" || f.why != "" || f.role != "" || f.transaction != ""
}

// recorder gives nil where nothing is to be recorded.
func (f *recordFlags) recorder(c *cobra.Command, a *app.App, s app.Settings) (*app.Recorder, error) {
	if f.paper.given() && f.certificate == "" {
		return nil, wrong(c, "--language and --font are for a certificate").Try("add --certificate FILE")
	}
	if _, err := f.paper.paper(); err != nil {
		return nil, err
	}
	if !f.record && f.certificate == "" {
		if f.asked() {
			return nil, wrong(c, "--by, --why, --role and --transaction are for the log").Try("add --record")
		}
		return nil, nil
	}
	if f.certificate != "" {
		paper, err := f.paper.paper()
		if err == nil {
			err = a.ReadyToCertify(f.certificate, paper)
		}
		if err != nil {
			return nil, err
		}
	}
	r := a.Recorder(evidence.Asked{By: f.by, Why: f.why, Role: f.role, Transaction: f.transaction}, s)
	r.Withhold = f.zero
	return r, nil
}

// keep records answers and says under which numbers on standard error: what is
// printed is the same with and without a record. It gives the number of the
// last, 0 for none.
func (d *door) keep(r *app.Recorder, contents ...evidence.Content) (int64, error) {
	if r == nil {
		return 0, nil
	}
	receipts, err := r.Append(contents...)
	if err != nil || len(receipts) == 0 {
		return 0, err
	}
	first, last := receipts[0].Number, receipts[len(receipts)-1].Number
	if first == last {
		_, err = fmt.Fprintf(d.env.Err, "recorded as entry %d\n", last)
	} else {
		_, err = fmt.Fprintf(d.env.Err, "recorded as entries %d to %d\n", first, last)
	}
	return last, err
}

// certify writes the certificate of an answer that was recorded, where one is
// wanted. of says what was scanned.
func (d *door) certify(a *app.App, f *recordFlags, entry int64, of app.Paper) error {
	if f.certificate == "" {
		return nil
	}
	paper, err := f.paper.paper()
	if err != nil {
		return err
	}
	paper.Scanned, paper.Passages = of.Scanned, of.Passages
	stop := d.progress("asking the question again")
	written, err := a.Certify(entry, f.certificate, paper)
	stop()
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(d.env.Err, "certified in %s\n", written.File)
	return err
}
