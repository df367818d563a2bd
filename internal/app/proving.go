package app

import (
	"golang.org/x/mod/sumdb/tlog"

	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/evidence/audit"
	"github.com/navicert/navicert/internal/fault"
)

// A Proof shows that an entry stands in the log of this installation.
type Proof struct {
	Line []byte           // the entry, one line
	Leaf tlog.Hash        // of it
	Path tlog.RecordProof // from the leaf to the root
	Head Head
}

// A Head is the end of a log.
type Head struct {
	Signed string // the checkpoint, as it was signed
	evidence.Checkpoint
	Key string // to verify it with
}

// Prove gives an entry of the log with the proof that it stands there.
func (a *App) Prove(number int64) (Proof, error) {
	log, head, err := a.openHead()
	if err != nil {
		return Proof{}, err
	}
	defer log.Close()
	out := Proof{Head: head}
	if number < 1 || number > head.Size {
		return out, fault.New(fault.NotFound, "the log has no entry %d", number).Try("it has %d", head.Size)
	}
	if out.Line, _, err = audit.One(log, number); err != nil {
		return out, err
	}
	out.Leaf = evidence.Leaf(out.Line)
	out.Path, err = tlog.ProveRecord(head.Size, number-1, log)
	if err == nil {
		err = tlog.CheckRecord(out.Path, head.Size, head.Root, number-1, out.Leaf)
	}
	if err != nil {
		return out, fault.New(fault.Damaged, "entry %d is not the one that was signed", number).Because(err).Try("\"navicert audit verify\" says what was changed")
	}
	return out, nil
}

// Head gives the end of the log: a fault of code NotFound where nothing was
// recorded yet.
func (a *App) Head() (Head, error) {
	log, head, err := a.openHead()
	if err == nil {
		err = log.Close()
	}
	return head, err
}

func (a *App) openHead() (Log, Head, error) {
	log, err := a.OpenLog("")
	if err != nil {
		return Log{}, Head{}, err
	}
	head, err := a.head(log)
	if err != nil {
		_ = log.Close()
	}
	return log, head, err
}

func (a *App) head(log Log) (Head, error) {
	_, public, err := a.signingKey()
	if err != nil {
		return Head{}, err
	}
	signed, err := log.Checkpoint()
	if err != nil {
		return Head{}, err
	}
	if len(signed) == 0 {
		return Head{}, fault.New(fault.NotFound, "nothing was recorded yet")
	}
	point, err := evidence.OpenCheckpoint(signed, public)
	if err != nil {
		return Head{}, fault.New(fault.Damaged, "the checkpoint of the log is not signed by this installation").Because(err)
	}
	return Head{string(signed), point, public}, nil
}
