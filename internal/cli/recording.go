package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/evidence"
)

// recordFlags are the flags of the commands whose answers can be recorded.
type recordFlags struct {
	record                     bool
	by, why, role, transaction string
}

func (f *recordFlags) add(c *cobra.Command) {
	fs := c.Flags()
	fs.BoolVar(&f.record, "record", false, "add the answer to the log of this installation before it is printed (docs/evidence.md)")
	fs.StringVar(&f.by, "by", "", "`WHO` asks, for the log (default: the user of the machine)")
	fs.StringVar(&f.why, "why", "", "`REASON` of the question, for the log")
	fs.StringVar(&f.role, "role", "", "`ROLE` of the party in the transaction, for the log")
	fs.StringVar(&f.transaction, "transaction", "", "`NUMBER` of the transaction in the user's own books, for the log")
}

// asked reports whether any of the flags was given.
func (f *recordFlags) asked() bool {
	return f.record || f.by != "" || f.why != "" || f.role != "" || f.transaction != ""
}

// recorder gives nil where nothing is to be recorded.
func (f *recordFlags) recorder(c *cobra.Command, a *app.App, s app.Settings) (*app.Recorder, error) {
	if !f.record {
		if f.asked() {
			return nil, wrong(c, "--by, --why, --role and --transaction are for the log").Try("add --record")
		}
		return nil, nil
	}
	return a.Recorder(evidence.Asked{By: f.by, Why: f.why, Role: f.role, Transaction: f.transaction}, s), nil
}

// keep records answers and says under which numbers on standard error: what is
// printed is the same with and without a record.
func (d *door) keep(r *app.Recorder, contents ...evidence.Content) error {
	if r == nil {
		return nil
	}
	receipts, err := r.Append(contents...)
	if err != nil {
		return err
	}
	switch n := len(receipts); n {
	case 0:
	case 1:
		_, err = fmt.Fprintf(d.env.Err, "recorded as entry %d\n", receipts[0].Number)
	default:
		_, err = fmt.Fprintf(d.env.Err, "recorded as entries %d to %d\n", receipts[0].Number, receipts[n-1].Number)
	}
	return err
}
