package app

import (
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/evidence/record"
	"github.com/navicert/navicert/internal/fault"
)

// DecideEntry records what a person decided about an answer of the log. A later
// decision about the same entry counts in place of an earlier one; both stay.
func (a *App) DecideEntry(number int64, d evidence.Disposition, asked evidence.Asked) (record.Receipt, error) {
	line, e, err := a.LogEntry("", number)
	if err != nil {
		return record.Receipt{}, err
	}
	switch e.Kind {
	case evidence.Screening, evidence.Scan, evidence.Determination, evidence.Ownership:
	default:
		return record.Receipt{}, fault.New(fault.Usage, "entry %d is no answer that could be decided about: its kind is %s", number, e.Kind)
	}
	if asked.Transaction == "" {
		asked.Transaction = e.Asked.Transaction
	}
	r := a.Recorder(asked, Settings{})
	content, err := r.context.Decision(e, evidence.Leaf(line), d)
	if err != nil {
		return record.Receipt{}, err
	}
	receipts, err := r.Append(content)
	if err != nil {
		return record.Receipt{}, err
	}
	return receipts[0], nil
}
