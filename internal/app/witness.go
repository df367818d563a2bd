package app

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"golang.org/x/mod/sumdb/tlog"

	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/evidence/audit"
	"github.com/navicert/navicert/internal/evidence/record"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/recorded"
	"github.com/navicert/navicert/internal/store/sqlite"
)

// WitnessVariable is the environment variable that names the folder of witnesses.
const WitnessVariable = "NAVICERT_WITNESS"

// noWitness is the folder that stands for none.
const noWitness = "none"

// A witness keeps the newest checkpoint of a log in a file outside of the data
// folder. Who puts an older copy of the data folder back does not put back that
// one, and what is written next is held against it.
type witness struct {
	now      func() time.Time
	folder   string // "" for none
	demanded bool   // somebody named the folder: then it has to be written

	writing sync.Mutex // for the file; taken before guard
	guard   sync.Mutex
	file    string // of the log that is written to
	pending []byte // not in the file yet
	written time.Time
	later   *time.Timer
	failed  error
}

// witnessRest is how long a witness is not written again after it was. What is
// recorded in that time and lost with the data folder is not missed.
const witnessRest = time.Second

// newWitness finds the folder: the one asked for, else that of NAVICERT_WITNESS,
// else one of the user, unless it lies in the data folder, with which it would be
// put back.
func newWitness(env Environment, data string) *witness {
	w := &witness{now: env.Now}
	for _, asked := range []string{env.Witness, env.Getenv(WitnessVariable)} {
		if asked == noWitness {
			return w
		}
		if asked != "" {
			w.folder, w.demanded = asked, true
			return w
		}
	}
	if env.UserState == nil {
		return w
	}
	state, err := env.UserState()
	if err != nil {
		return w
	}
	folder := filepath.Join(state, "navicert-witness")
	if liesIn(data, folder) {
		return w
	}
	w.folder = folder
	return w
}

// liesIn reports whether a path lies in a folder.
func liesIn(folder, path string) bool {
	a, err1 := filepath.Abs(folder)
	b, err2 := filepath.Abs(path)
	if err1 != nil || err2 != nil {
		return true // then it cannot be relied on
	}
	rel, err := filepath.Rel(a, b)
	return err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator))
}

// of gives the file of a log, "" where there is no witness.
func (w *witness) of(origin string) string {
	plain := strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '-' {
			return r
		}
		return '_'
	}, origin)
	if w.folder == "" || plain == "" {
		return ""
	}
	return filepath.Join(w.folder, plain+".checkpoint")
}

// see is told of every checkpoint, once it is durable. While a file is written it
// does not wait: whoever records would wait for that disk, too.
func (w *witness) see(signed []byte) {
	w.guard.Lock()
	if w.file == "" {
		w.guard.Unlock()
		return
	}
	w.pending = signed
	rest := witnessRest - w.now().Sub(w.written)
	resting := rest > 0 && rest <= witnessRest
	if resting && w.later == nil {
		w.later = time.AfterFunc(rest, w.flush)
	}
	w.guard.Unlock()
	if !resting {
		w.flush()
	}
}

// flush writes what is pending.
func (w *witness) flush() {
	w.writing.Lock()
	defer w.writing.Unlock()
	w.guard.Lock()
	if w.later != nil {
		w.later.Stop()
		w.later = nil
	}
	file, pending := w.file, w.pending
	w.written = w.now()
	w.guard.Unlock()
	if pending == nil {
		return
	}
	err := witnessIn(file, pending)
	w.guard.Lock()
	defer w.guard.Unlock()
	if w.failed = err; err == nil && bytes.Equal(w.pending, pending) {
		w.pending = nil
	}
}

// witnessIn writes a checkpoint, unless another process was further.
func witnessIn(file string, signed []byte) error {
	next, err := evidence.ReadCheckpoint(signed)
	if err != nil {
		return err
	}
	if old, err := os.ReadFile(file); err == nil {
		if kept, err := evidence.ReadCheckpoint(old); err == nil && kept.Size > next.Size {
			return nil
		}
	}
	return replaceFile(file, signed)
}

// replaceFile puts a file in the place of another, all of it or nothing.
func replaceFile(name string, b []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
		return err
	}
	tmp, err := os.CreateTemp(filepath.Dir(name), ".witness-*")
	if err != nil {
		return err
	}
	defer os.Remove(tmp.Name())
	_, err = tmp.Write(b)
	if err = errors.Join(err, tmp.Sync(), tmp.Close()); err == nil {
		err = os.Rename(tmp.Name(), name)
	}
	return err
}

// trouble gives why a witness that was demanded cannot be written.
func (w *witness) trouble() error {
	w.guard.Lock()
	defer w.guard.Unlock()
	if !w.demanded || w.failed == nil {
		return nil
	}
	return fault.New(fault.Unavailable, "the witness of the log in %s cannot be written, so nothing is recorded", w.folder).Because(cause(w.failed)).
		Try("see that the folder may be written to, or name another one with --witness")
}

// A Witnessed log is what a witness knows of the log of this installation.
type Witnessed struct {
	File  string // "" where there is no witness
	Known evidence.Checkpoint
	Now   int64 // entries that the log has
}

// witnessed reads the witness of the log of this installation, and holds the log
// against it. A log that does not go on from it is a fault of code Damaged.
func (a *App) witnessed() (out Witnessed, signed []byte, err error) {
	if _, err := os.Stat(filepath.Join(a.store.Dir(), keyName)); err != nil {
		return out, nil, nil // there is no log that could have been put back
	}
	secret, err := a.store.Key(newKey)
	if err != nil {
		return out, nil, err
	}
	public, err := publicOf(secret)
	if err != nil {
		return out, nil, err
	}
	if out.File = a.witness.of(evidence.KeyName(public)); out.File == "" {
		return out, nil, nil
	}
	// The witness is read first: another process may write both meanwhile.
	signed, err = os.ReadFile(out.File)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return out, nil, fault.New(fault.Unavailable, "the witness %s of the log cannot be read", out.File).Because(cause(err)).
			Try("see that the folder may be read, or name another one with --witness")
	}
	log, head, problem := a.openHead()
	var f *fault.Fault
	switch {
	case problem == nil:
		defer log.Close()
		out.Now = head.Size
	case !errors.As(problem, &f) || f.Code != fault.NotFound:
		return out, nil, nil // the log is damaged, and whoever reads or writes it says so
	}
	if err != nil {
		return out, nil, nil // there is no witness yet
	}
	if out.Known, err = evidence.OpenCheckpoint(signed, public); err != nil {
		return out, signed, fault.New(fault.Damaged, "the witness %s of the log cannot be read", out.File).Because(cause(err)).Try("%s", acceptance)
	}
	if out.Known.Size > out.Now {
		return out, signed, fault.New(fault.Damaged, "an older copy of the log was put back: by the witness %s it had %d entries, and it has %d", out.File, out.Known.Size, out.Now).
			Try("restore the newest copy of the data folder; %s", acceptance)
	}
	if out.Known.Size == 0 {
		return out, signed, nil
	}
	if root, err := tlog.TreeHash(out.Known.Size, log); err != nil || root != out.Known.Root {
		return out, signed, fault.New(fault.Damaged, "the log was written anew: its first %d entries are not those of the witness %s", out.Known.Size, out.File).Because(err).
			Try("\"navicert audit verify\" says what was changed; %s", acceptance)
	}
	return out, signed, nil
}

const acceptance = "if it is meant so, \"navicert audit witness --accept --why REASON\" records that"

// beWitnessed holds the log against its witness before it is first written to, and
// has it written from then on.
func (a *App) beWitnessed() error {
	seen, _, err := a.witnessed()
	if err != nil {
		return err
	}
	if a.witness.folder == "" {
		return nil
	}
	if seen.File != "" && seen.Now > 0 {
		if signed, err := a.Checkpoint(); err == nil {
			a.witness.begin(seen.File)
			a.witness.see(signed)
		}
	}
	return a.witness.trouble()
}

// begin names the file that is written.
func (w *witness) begin(file string) {
	w.guard.Lock()
	defer w.guard.Unlock()
	w.file = file
}

// seen is told of each checkpoint that became durable.
func (a *App) seen(signed []byte) {
	if c, err := evidence.ReadCheckpoint(signed); err == nil {
		a.witness.begin(a.witness.of(c.Origin))
		a.witness.see(signed)
	}
}

// Witness tells what the witness knows of the log, and holds the log against it.
func (a *App) Witness() (Witnessed, error) {
	w, _, err := a.witnessed()
	return w, err
}

// AcceptLog takes the log as it is for what the witness keeps, and records that and
// why in the log.
func (a *App) AcceptLog(asked evidence.Asked) (record.Receipt, error) {
	seen, _, wrong := a.witnessed()
	if wrong == nil {
		return record.Receipt{}, fault.New(fault.Refused, "the log goes on from what its witness keeps, and there is nothing to accept")
	}
	if seen.File == "" {
		return record.Receipt{}, wrong
	}
	if err := os.Remove(seen.File); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return record.Receipt{}, fault.New(fault.Unavailable, "the witness %s cannot be replaced", seen.File).Because(cause(err))
	}
	var f *fault.Fault
	what := "accepted: "
	if errors.As(wrong, &f) {
		what += f.Says
	}
	return a.aboutEntries(func(*sqlite.Tx) (evidence.Content, error) {
		return recorded.Event(a.asked(asked), evidence.Happened{What: what, On: a.env.Today()}, evidence.Always, []evidence.Link{})
	})
}

// witnessAudit holds a log that was verified against its witness.
func (a *App) witnessAudit(log audit.Log, r *audit.Report) error {
	seen, signed, _ := a.witnessed()
	if signed == nil {
		return nil
	}
	if seen.Known.Origin == "" { // the witness is no checkpoint of this log
		r.Suspect(seen.File)
		return nil
	}
	r.Witness = seen.File
	return audit.Since(log, r, signed)
}
