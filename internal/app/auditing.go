package app

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/evidence/audit"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/report"
)

// AuditLog verifies the log in a folder, or that of the data folder where none
// is named. key is the public key that is trusted, or "".
func (a *App) AuditLog(folder, key string) (*audit.Report, error) {
	if folder == "" {
		folder = a.Evidence()
	}
	if key == "" && folder == a.Evidence() {
		// Where the key of the installation is at hand, the one beside the log
		// need not be believed.
		if _, err := os.Stat(filepath.Join(a.store.Dir(), "key")); err == nil {
			if _, key, err = a.signingKey(); err != nil {
				return nil, err
			}
		}
	}
	if key != "" {
		if _, err := evidence.Key([]byte(key + "\n")); err != nil {
			return nil, fault.New(fault.Usage, "--key %q is no public key", key).Because(err).
				Try("\"navicert audit verify\" prints it on the machine that wrote the log")
		}
	}
	if err := isLog(folder); err != nil {
		return nil, err
	}
	return audit.Verify(os.DirFS(folder), key)
}

func isLog(folder string) error {
	if _, err := os.Stat(folder); err != nil {
		return fault.New(fault.NotFound, "there is no log of answers in %s", folder).
			Try("\"--record\" of screen, scan and check begins one")
	}
	return nil
}

// LogEntries reads the log in a folder, or that of the data folder where none is
// named, until see gives false.
func (a *App) LogEntries(folder string, see func(line []byte, e *evidence.Entry) bool) error {
	if folder == "" {
		folder = a.Evidence()
	}
	if err := isLog(folder); err != nil {
		return err
	}
	return audit.Entries(os.DirFS(folder), see)
}

// ExportLog writes a folder for an examiner: the log, the list versions as a
// bundle, and a page to read. The folder must not exist.
func (a *App) ExportLog(folder string) (*audit.Report, error) {
	r, err := a.AuditLog("", "")
	if err != nil {
		return nil, err
	}
	if _, err := os.Lstat(folder); !errors.Is(err, fs.ErrNotExist) {
		return nil, fault.New(fault.Usage, "%s is there already", folder).Try("name a folder that does not exist")
	}
	failed := func(err error) error {
		return fault.New(fault.Unavailable, "the folder %s cannot be written", folder).Because(cause(err))
	}
	to := filepath.Join(folder, evidenceFolder)
	if err := os.MkdirAll(to, 0o700); err != nil {
		return nil, failed(err)
	}
	for _, name := range []string{evidence.EntriesFile, evidence.TreeFile, evidence.PlacesFile, evidence.CheckpointFile, evidence.PublicFile} {
		b, err := os.ReadFile(filepath.Join(a.Evidence(), name))
		if errors.Is(err, fs.ErrNotExist) {
			continue // verification has told of it
		}
		if err == nil {
			err = os.WriteFile(filepath.Join(to, name), b, 0o600)
		}
		if err != nil {
			return nil, failed(err)
		}
	}
	names, err := a.store.Names()
	if err != nil {
		return nil, err
	}
	if len(names) > 0 {
		if _, err := a.Export(filepath.Join(folder, "lists.bundle")); err != nil {
			return nil, err
		}
	}
	w, err := os.OpenFile(filepath.Join(folder, "index.html"), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return nil, failed(err)
	}
	err = report.AuditPage(w, r, func(see func([]byte, *evidence.Entry) bool) error { return a.LogEntries(to, see) })
	return r, errors.Join(err, w.Sync(), w.Close())
}
