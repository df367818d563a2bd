package app

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/navicert/navicert/internal/backup"
	"github.com/navicert/navicert/internal/evidence/audit"
	"github.com/navicert/navicert/internal/evidence/audit/database"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/store/folder"
	"github.com/navicert/navicert/internal/store/sqlite"
)

// keyName is the file of the secret key in a data folder.
const keyName = "key"

// leftOut are the files of a data folder that a backup does not copy as they lie:
// the database is copied by itself, locks and caches are made again.
var leftOut = []string{database.Name, database.Name + "-wal", database.Name + "-shm", "lock", "lock-cache", "cache"}

// Backup copies the data folder into a file, which must not be there. It may be
// written to at the same time: the copy is of one moment. With keys, the secret
// key is in it.
func (a *App) Backup(file string, keys bool) (report.Backup, error) {
	out := report.Backup{File: file, Keys: keys}
	if _, err := os.Lstat(file); !errors.Is(err, fs.ErrNotExist) {
		return out, fault.New(fault.Usage, "%s is there already", file).Try("name a file that does not exist")
	}
	failed := func(err error) error {
		var f *fault.Fault
		if errors.As(err, &f) {
			return err
		}
		return fault.New(fault.Unavailable, "the backup %s cannot be written", file).Because(cause(err)).Try("see that the folder is there and has room")
	}
	if _, err := os.Stat(a.store.Dir()); err != nil {
		return out, fault.New(fault.NotFound, "there is no data folder %s", a.store.Dir()).Try("name it with --data; \"navicert lists update\" makes one")
	}
	tmp, err := os.MkdirTemp(filepath.Dir(file), ".backup-")
	if err != nil {
		return out, failed(err)
	}
	defer os.RemoveAll(tmp)
	m := backup.Manifest{Program: Version(), Made: a.now().UTC().Format(time.RFC3339), Keys: keys}
	part := filepath.Join(tmp, "backup")
	w, err := os.OpenFile(part, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return out, failed(err)
	}
	members, err := a.databaseCopy(filepath.Join(tmp, database.Name), &m)
	if err == nil {
		err = a.store.Still(func() error {
			more, err := a.members(keys)
			if err == nil {
				m, err = backup.Write(w, m, append(members, more...))
			}
			return err
		})
	}
	if err = errors.Join(err, w.Sync(), w.Close()); err != nil {
		return out, failed(err)
	}
	for _, f := range m.Files {
		out.Bytes += f.Size
	}
	out.Files, out.Entries, out.Origin = len(m.Files), m.Entries, m.Origin
	if err := os.Rename(part, file); err != nil {
		return out, failed(err)
	}
	return out, nil
}

// databaseCopy copies the database as it is at one moment, and says what log is
// in it.
func (a *App) databaseCopy(to string, m *backup.Manifest) ([]backup.Member, error) {
	if !sqlite.Exists(a.store.Dir()) {
		return nil, nil
	}
	d, err := a.Database()
	if err != nil {
		return nil, err
	}
	if err := d.CopyTo(context.Background(), to); err != nil {
		return nil, err
	}
	r, err := proven(to)
	if err != nil {
		return nil, err
	}
	m.Origin, m.Entries = r.Origin, r.Size
	return []backup.Member{{Name: database.Name, Path: to}}, nil
}

// proven verifies the log in a database, by the key in it. A database without a
// log is well too.
func proven(file string) (*audit.Report, error) {
	l, err := database.Open(file, false)
	if err != nil {
		return nil, err
	}
	defer l.Close()
	if b, err := l.Checkpoint(); err == nil && len(b) == 0 {
		return &audit.Report{}, nil
	}
	r, err := audit.Verify(l, "")
	if err == nil && !r.Proven() {
		err = fault.New(fault.Damaged, "the log of answers is not as it was written: %s", strings.TrimSuffix(r.Findings[0].Says, ".")).
			Try("\"navicert audit verify\" says more")
	}
	return r, err
}

// members are the files that are copied as they lie.
func (a *App) members(keys bool) ([]backup.Member, error) {
	var out []backup.Member
	dir := a.store.Dir()
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		hidden := strings.HasPrefix(e.Name(), ".") || strings.HasSuffix(e.Name(), ".new")
		if name != "." && (slices.Contains(leftOut, name) || hidden || name == keyName && !keys) {
			if e.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if e.Type().IsRegular() {
			out = append(out, backup.Member{Name: filepath.ToSlash(name), Path: path})
		}
		return nil
	})
	return out, err
}

// Restore unpacks a backup into the data folder, which must not be there or be
// empty. Everything is proven before it takes its place.
func (a *App) Restore(file string) (report.Backup, error) {
	out := report.Backup{File: file, To: a.store.Dir()}
	dir, err := filepath.Abs(a.store.Dir())
	if err != nil {
		return out, err
	}
	if all, err := os.ReadDir(dir); err == nil && len(all) > 0 || err != nil && !errors.Is(err, fs.ErrNotExist) {
		return out, fault.New(fault.Refused, "the data folder %s is not empty", dir).Try("name another with --data, or move it away first")
	}
	r, err := openNamed(file)
	if err != nil {
		return out, err
	}
	defer r.Close()
	failed := func(err error) error {
		return fault.New(fault.Unavailable, "the data folder %s cannot be written", dir).Because(cause(err))
	}
	if err := os.MkdirAll(filepath.Dir(dir), 0o700); err != nil {
		return out, failed(err)
	}
	tmp, err := os.MkdirTemp(filepath.Dir(dir), ".restore-")
	if err != nil {
		return out, failed(err)
	}
	defer os.RemoveAll(tmp)
	m, err := backup.Read(r, tmp)
	if err != nil {
		return out, refused(file, err)
	}
	if err := sound(tmp, m); err != nil {
		return out, err
	}
	for _, f := range m.Files {
		out.Bytes += f.Size
	}
	out.Files, out.Entries, out.Origin, out.Keys, out.Made = len(m.Files), m.Entries, m.Origin, m.Keys, m.Made
	if err := os.Remove(dir); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return out, failed(err)
	}
	if err := os.Rename(tmp, dir); err != nil {
		return out, failed(err)
	}
	return out, nil
}

// sound proves what was unpacked: the log, and every version of every list.
func sound(dir string, m backup.Manifest) error {
	if m.Entries > 0 || sqlite.Exists(dir) {
		r, err := proven(sqlite.File(dir))
		if err != nil {
			return err
		}
		if r.Size != m.Entries || r.Origin != m.Origin {
			return fault.New(fault.Damaged, "the backup says that it has %d entries of the log %s, and has %d of %s", m.Entries, m.Origin, r.Size, r.Origin)
		}
	}
	lists, err := folder.Open(dir)
	if err != nil {
		return err
	}
	check, err := lists.Verify(nil)
	if err == nil && len(check.Bad) > 0 {
		err = check.Bad[0].Err
	}
	return err
}
