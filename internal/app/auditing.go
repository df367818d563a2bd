package app

import (
	"errors"
	"os"
	"path/filepath"

	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/evidence/audit"
	"github.com/navicert/navicert/internal/evidence/audit/database"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/store/sqlite"
)

// evidenceFolder is the folder of the log in what ExportLog writes.
const evidenceFolder = "evidence"

// A Log is a log that is open for reading.
type Log struct {
	audit.Log
	close func() error
}

// Close gives the log up.
func (l Log) Close() error {
	if l.close == nil {
		return nil
	}
	return l.close()
}

// OpenLog opens a log for reading: that of the data folder, or where is named, a
// database, a copy of a data folder, an exported folder, or the folder of the log
// in one. The caller closes it.
func (a *App) OpenLog(where string) (Log, error) {
	if where == "" {
		where = a.store.Dir()
	}
	live := same(where, a.store.Dir()) || same(where, sqlite.File(a.store.Dir()))
	info, err := os.Stat(where)
	if err != nil {
		return Log{}, noLog(where)
	}
	file := where
	if info.IsDir() {
		file = sqlite.File(where)
		old := sqlite.OldLog(where)
		if !sqlite.Exists(where) || old != "" && !hasLog(file, live) {
			return openFolder(where, old)
		}
	}
	l, err := database.Open(file, live)
	if err != nil {
		return Log{}, err
	}
	return Log{l, l.Close}, nil
}

// same reports whether two paths name one file.
func same(a, b string) bool {
	x, err := os.Stat(a)
	if err != nil {
		return false
	}
	y, err := os.Stat(b)
	return err == nil && os.SameFile(x, y)
}

// hasLog reports whether a log was begun in a database, or cannot be read.
func hasLog(file string, live bool) bool {
	l, err := database.Open(file, live)
	if err != nil {
		var f *fault.Fault
		return !errors.As(err, &f) || f.Code != fault.NotFound
	}
	defer l.Close()
	b, err := l.Checkpoint()
	return err != nil || len(b) > 0
}

// openFolder opens the plain files of a log: in the folder itself, or in the one
// named below.
func openFolder(where, below string) (Log, error) {
	if below != "" {
		where = below
	}
	for _, name := range []string{evidence.CheckpointFile, evidence.EntriesFile, evidence.TreeFile} {
		if _, err := os.Stat(filepath.Join(where, name)); err == nil {
			return Log{Log: audit.Folder(os.DirFS(where))}, nil
		}
	}
	return Log{}, noLog(where)
}

func noLog(where string) *fault.Fault {
	return fault.New(fault.NotFound, "there is no log of answers in %s", where).
		Try("\"--record\" of screen, scan and check begins one")
}

// AuditLog verifies a log, as OpenLog finds it. key is the public key that is
// trusted, or "".
func (a *App) AuditLog(where, key string) (*audit.Report, error) {
	log, err := a.OpenLog(where)
	if err != nil {
		return nil, err
	}
	defer log.Close()
	return a.auditOpen(log, where, key)
}

func (a *App) auditOpen(log audit.Log, where, key string) (*audit.Report, error) {
	if key == "" && (where == "" || same(where, a.store.Dir())) {
		// Where the key of the installation is at hand, the one beside the log
		// need not be believed.
		if _, err := os.Stat(filepath.Join(a.store.Dir(), "key")); err == nil {
			if _, key, err = a.signingKey(); err != nil {
				return nil, err
			}
		}
	}
	if key != "" {
		if err := publicKey(key); err != nil {
			return nil, err
		}
	}
	return audit.Verify(log, key)
}

// LogEntries reads the entries of a log that are wanted, as OpenLog finds it,
// until see gives false.
func (a *App) LogEntries(where string, s audit.Search, see func(line []byte, e *evidence.Entry) bool) error {
	log, err := a.OpenLog(where)
	if err != nil {
		return err
	}
	defer log.Close()
	return audit.Entries(log, s, see)
}

// LogEntry reads one entry of a log.
func (a *App) LogEntry(where string, number int64) ([]byte, *evidence.Entry, error) {
	log, err := a.OpenLog(where)
	if err != nil {
		return nil, nil, err
	}
	defer log.Close()
	return audit.One(log, number)
}

// AuditSince is AuditLog, and holds the log against an earlier checkpoint of it
// that a file has; without a file, the log of this installation against its
// witness.
func (a *App) AuditSince(where, key, file string) (*audit.Report, error) {
	log, err := a.OpenLog(where)
	if err != nil {
		return nil, err
	}
	defer log.Close()
	r, err := a.auditOpen(log, where, key)
	if err != nil {
		return r, err
	}
	if file == "" {
		if where == "" || same(where, a.store.Dir()) {
			err = a.witnessAudit(log, r)
		}
		return r, err
	}
	signed, err := os.ReadFile(file)
	if err != nil {
		return nil, fault.New(fault.NotFound, "the checkpoint %s cannot be read", file).Because(cause(err)).
			Try("it is what \"navicert audit checkpoint\" printed on an earlier day")
	}
	return r, audit.Since(log, r, signed)
}

// Checkpoint gives the signed checkpoint of the log, to be kept elsewhere.
func (a *App) Checkpoint() ([]byte, error) {
	log, err := a.OpenLog("")
	if err != nil {
		return nil, err
	}
	defer log.Close()
	return log.Checkpoint()
}

// publicKey refuses what was given as --key and is none.
func publicKey(key string) error {
	if _, err := evidence.Key([]byte(key + "\n")); err != nil {
		return fault.New(fault.Usage, "--key %q is no public key", key).Because(err).
			Try("\"navicert audit verify\" prints it on the machine that wrote the log")
	}
	return nil
}
