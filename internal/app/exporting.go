package app

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/evidence/audit"
	"github.com/navicert/navicert/internal/evidence/plain"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/rule"
	rules "github.com/navicert/navicert/internal/rule/all"
)

// What an examiner's folder holds beside the log and the book.
const (
	listsFile      = "lists.bundle"
	rulesFile      = "rules.md"
	keyFile        = "key.txt"
	tablesFolder   = "tables"
	policiesFolder = "policies"
	overlaysFolder = "overlays"
)

// ExportLog writes a folder for an examiner: the log as plain files, the list
// versions as a bundle, reference tables, policies and rules, the public key, and
// pages to read it all. The folder must not exist. Of entries that the search does
// not want, the folder has only the hashes.
func (a *App) ExportLog(folder string, s audit.Search) (*audit.Report, error) {
	log, err := a.OpenLog("")
	if err != nil {
		return nil, err
	}
	defer log.Close()
	r, err := a.auditOpen(log, "", "")
	if err != nil {
		return nil, err
	}
	if _, err := os.Lstat(folder); !errors.Is(err, fs.ErrNotExist) {
		return nil, fault.New(fault.Usage, "%s is there already", folder).Try("name a folder that does not exist")
	}
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, fault.New(fault.Unavailable, "the folder %s cannot be written", folder).Because(cause(err))
	}
	to := filepath.Join(folder, evidenceFolder)
	var wants func(*evidence.Entry) bool
	if s != (audit.Search{}) {
		wants = s.Wants
	}
	if err := plain.Write(to, log, wants); err != nil {
		return nil, err
	}
	if wants != nil {
		// The pages tell what the folder holds, and so does what is printed.
		if r, err = audit.Verify(audit.Folder(os.DirFS(to)), r.Key); err != nil {
			return nil, err
		}
	}
	x := exported{folder}
	beside, err := a.exportBeside(x, r)
	if err != nil {
		return nil, err
	}
	book := &report.AuditBook{Create: x.create, Report: r, Beside: beside}
	var failed error
	err = a.LogEntries(to, audit.Search{}, func(line []byte, e *evidence.Entry) bool {
		failed = book.Entry(line, e)
		return failed == nil
	})
	if failed == nil && err != nil && !r.Proven() {
		err = nil // the index says what was found
	}
	return r, errors.Join(err, failed, book.End())
}

// exportBeside writes what the answers rest on, and says what each is.
func (a *App) exportBeside(x exported, r *audit.Report) ([]report.BesideBook, error) {
	out := []report.BesideBook{{Name: evidenceFolder, Says: "The log itself. “navicert audit verify --key KEY evidence” proves it; these pages only show it."}}
	names, err := a.store.Names()
	if err != nil {
		return nil, err
	}
	if len(names) > 0 {
		if _, err := a.Export(filepath.Join(x.folder, listsFile)); err != nil {
			return nil, err
		}
		out = append(out, report.BesideBook{Name: listsFile, Says: "All versions of all lists, signed. “navicert --data NEW lists import-bundle lists.bundle --key KEY” unpacks them."})
	}
	kept, err := a.store.References()
	if err != nil {
		return nil, err
	}
	for _, t := range kept {
		b, hash, err := t.Encode()
		if err == nil {
			err = x.file(tablesFolder+"/"+string(hash)+".json", b)
		}
		if err != nil {
			return nil, err
		}
	}
	if len(kept) > 0 {
		out = append(out, report.BesideBook{Name: tablesFolder, Says: "The reference tables that checks rest on, each named by its SHA-256."})
	}
	more, err := a.exportGiven(x)
	if err != nil {
		return nil, err
	}
	out = append(out, more...)
	law, err := a.Law()
	if err != nil {
		return nil, err
	}
	text := "# The rules of navicert " + Version() + "\n\n" + report.RulesDocument(law, rules.Questions(), func(string) []rule.Precedent { return nil })
	if err := x.file(rulesFile, []byte(text)); err != nil {
		return nil, err
	}
	out = append(out, report.BesideBook{Name: rulesFile, Says: "The rules that checks apply, with their law and days, as this version of the program has them."})
	if r.Key != "" {
		if err := x.file(keyFile, []byte(r.Key+"\n")); err != nil {
			return nil, err
		}
		out = append(out, report.BesideBook{Name: keyFile, Says: "The public key. Compare it with the one that the company gives by another way."})
	}
	return append(out, report.BesideBook{Name: "entries", Says: "The entries, for people."}), nil
}

// exportGiven writes what users decided that answers were given under.
func (a *App) exportGiven(x exported) ([]report.BesideBook, error) {
	var out []report.BesideBook
	for _, kind := range []struct {
		folder, end, says string
		files             func() ([][]byte, error)
	}{
		{policiesFolder, ".yaml", "The policies that answers were given under, each named by its SHA-256.", a.store.Policies},
		{overlaysFolder, ".overlay", "The overlays of the law that answers were given under, those that were removed among them, each named by its SHA-256.", a.everyOverlay},
	} {
		files, err := kind.files()
		if err != nil {
			return nil, err
		}
		for _, b := range files {
			if err := x.file(kind.folder+"/"+string(canon.Sum(b))+kind.end, b); err != nil {
				return nil, err
			}
		}
		if len(files) > 0 {
			out = append(out, report.BesideBook{Name: kind.folder, Says: kind.says})
		}
	}
	return out, nil
}

// exported is a folder that is written for an examiner.
type exported struct{ folder string }

// create makes a file that must not be there.
func (x exported) create(name string) (io.WriteCloser, error) {
	path := filepath.Join(x.folder, filepath.FromSlash(name))
	err := os.MkdirAll(filepath.Dir(path), 0o700)
	var w *os.File
	if err == nil {
		w, err = os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	}
	if err != nil {
		return nil, fault.New(fault.Unavailable, "%s cannot be written", path).Because(cause(err))
	}
	return synced{w}, nil
}

func (x exported) file(name string, b []byte) error {
	w, err := x.create(name)
	if err != nil {
		return err
	}
	_, err = w.Write(b)
	return errors.Join(err, w.Close())
}

// synced is a file whose closing waits for the disk.
type synced struct{ *os.File }

// Close syncs and closes the file.
func (s synced) Close() error { return errors.Join(s.Sync(), s.File.Close()) }
