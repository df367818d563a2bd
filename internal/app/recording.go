package app

import (
	"crypto/rand"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/navicert/navicert/internal/determine"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/evidence/record"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/recorded"
	"github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/screen"
	"github.com/navicert/navicert/internal/store/sqlite"
	"github.com/navicert/navicert/internal/transaction"
)

// Database gives the database of the data folder, which is made on first use and
// stays open until Close.
func (a *App) Database() (*sqlite.DB, error) {
	a.guard.Lock()
	defer a.guard.Unlock()
	if a.database != nil {
		return a.database, a.witness.trouble()
	}
	if a.store == nil {
		return nil, fault.New(fault.Usage, "without a data folder nothing can be recorded")
	}
	d, err := sqlite.Open(a.store.Dir(), record.Options{Key: a.signingKey, Now: a.now, After: time.After, Random: rand.Reader, Sealed: a.seen})
	if err != nil {
		return nil, err
	}
	if err := a.beWitnessed(); err != nil {
		return nil, errors.Join(err, d.Close())
	}
	a.database = d
	return d, nil
}

// Close closes what was opened.
func (a *App) Close() error {
	a.guard.Lock()
	defer a.guard.Unlock()
	if a.database == nil {
		return nil
	}
	err := a.database.Close()
	a.database = nil
	a.witness.flush()
	return err
}

// A Recorder adds answers to the log of the data folder.
type Recorder struct {
	app     *App
	context recorded.Context
	// Withhold keeps of each answer that it was given, and no name.
	Withhold bool
}

// Recorder makes a recorder for answers that somebody asked for. The name of
// the user of the machine stands in where nobody is named.
func (a *App) Recorder(asked evidence.Asked, s Settings) *Recorder {
	return &Recorder{
		app:     a,
		context: recorded.Context{Asked: a.asked(asked), Settings: a.recordedSettings(s), Program: Program()},
	}
}

// asked fills in the user of the machine where nobody is named.
func (a *App) asked(asked evidence.Asked) evidence.Asked {
	if asked.By == "" {
		asked.By = a.User()
	}
	return asked
}

// User is the name of the user of the machine, "" where it is not known.
func (a *App) User() string {
	if name := a.env.Getenv("USER"); name != "" {
		return name
	}
	return a.env.Getenv("USERNAME")
}

func (a *App) now() time.Time { return a.env.Now() }

func (a *App) recordedSettings(s Settings) recorded.Settings {
	today := a.env.Today()
	out := recorded.Settings{Today: today, StaleAfter: s.StaleAfter, Known: s.Known, Past: s.On.Known() && s.On < today}
	out.Policy = recorded.PolicyOf(s.Policy)
	return out
}

// keyIsMissing reports whether there is a log, and no key to go on with it.
func (a *App) keyIsMissing() bool {
	if _, err := os.Stat(filepath.Join(a.store.Dir(), keyName)); !errors.Is(err, fs.ErrNotExist) {
		return false
	}
	log, err := a.OpenLog("")
	if err != nil {
		return false
	}
	defer log.Close()
	b, err := log.Checkpoint()
	return err == nil && len(b) > 0
}

// signingKey gives the key of this installation, which is made on first use. A log
// that was begun with a key goes on with that one: none is made then.
func (a *App) signingKey() (secret, public string, err error) {
	if a.keyIsMissing() {
		return "", "", fault.New(fault.NotFound, "the key of this installation, which signs the log of answers, is missing").
			Try("put the file %q back into %s from where it is kept", keyName, a.store.Dir())
	}
	if secret, err = a.store.Key(newKey); err != nil {
		return "", "", err
	}
	public, err = publicOf(secret)
	return secret, public, err
}

// Screening makes what is recorded of an answer. The session is one of the
// engine that answered.
func (r *Recorder) Screening(session *screen.Session, q screen.Query, answer *screen.Answer) (evidence.Content, error) {
	return r.context.Screening(q, answer, session)
}

// Scan makes what is recorded of the scan of a document.
func (r *Recorder) Scan(ids []list.ID, s *report.Scan) (evidence.Content, error) {
	return r.context.Scan(recorded.Document{Name: s.Document, Hash: s.Hash, Size: s.Size, Lists: ids}, s)
}

// Append makes answers durable and gives their receipts.
func (r *Recorder) Append(contents ...evidence.Content) ([]record.Receipt, error) {
	if r.Withhold {
		for i, c := range contents {
			var err error
			if contents[i], err = recorded.Withhold(c); err != nil {
				return nil, err
			}
		}
	}
	return r.app.Keep(contents...)
}

// Check answers for a transaction as App.Check does, and gives what is recorded
// of the answer. doc is what the file held.
func (r *Recorder) Check(a *App, file string, doc []byte, t *transaction.Transaction, s Settings) (*determine.Determination, evidence.Content, error) {
	s.Known, s.On = t.Known, t.On
	c, err := a.checker(s)
	if err != nil {
		return nil, evidence.Content{}, err
	}
	d, err := c.check(file, t)
	if err != nil {
		return nil, evidence.Content{}, err
	}
	if r.context.Overlays, err = a.overlayHashes(); err != nil {
		return nil, evidence.Content{}, err
	}
	r.context.Settings = a.recordedSettings(s)
	content, err := r.context.Check(recorded.Deal{File: file, Document: doc}, d, c.session)
	return d, content, err
}
