package app

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/evidence/audit"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/screen"
	"github.com/navicert/navicert/internal/store/sqlite"
)

// Free space below which the doctor warns, and below which he sounds the alarm,
// in bytes.
const (
	little     = 1 << 30
	tooLittle  = 100 << 20
	recentYear = 2026 // no clock that is right shows an earlier one
)

// A checkup is what the doctor looks at. To add one, write it as a method and add
// it to checkups.
type checkup struct {
	name string
	look func(*App) report.Checkup
}

func checkups() []checkup {
	return []checkup{
		{"folder", (*App).lookFolder},
		{"space", (*App).lookSpace},
		{"key", (*App).lookKey},
		{"database", (*App).lookDatabase},
		{"log", (*App).lookLog},
		{"witness", (*App).lookWitness},
		{"search", (*App).lookSearch},
		{"lists", (*App).lookLists},
		{"ages", (*App).lookAges},
		{"clock", (*App).lookClock},
	}
}

// Doctor looks at everything that answers and their records rest on. It changes
// nothing.
func (a *App) Doctor() []report.Checkup {
	var out []report.Checkup
	for _, c := range checkups() {
		r := c.look(a)
		r.What = c.name
		out = append(out, r)
	}
	return out
}

func well(format string, args ...any) report.Checkup {
	return report.Checkup{State: report.Well, Says: fmt.Sprintf(format, args...)}
}

func watch(next, format string, args ...any) report.Checkup {
	return report.Checkup{State: report.Watch, Says: fmt.Sprintf(format, args...), Next: next}
}

func bad(next, format string, args ...any) report.Checkup {
	return report.Checkup{State: report.Bad, Says: fmt.Sprintf(format, args...), Next: next}
}

// failing makes a checkup of an error.
func failing(err error) report.Checkup {
	var f *fault.Fault
	if !errors.As(err, &f) {
		return bad("", "%v", err)
	}
	says, next := f.Says, ""
	if f.Cause != nil {
		says += ": " + f.Cause.Error()
	}
	// The advice to ask the doctor is not for him.
	if advice := strings.TrimPrefix(f.Advice, "\"navicert doctor\" says more; "); advice != "" {
		next = strings.ToUpper(advice[:1]) + advice[1:]
	}
	return bad(next, "%s", strings.TrimSuffix(says, "."))
}

func (a *App) lookFolder() report.Checkup {
	dir := a.store.Dir()
	info, err := os.Stat(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return watch("\"navicert lists update\" makes it", "there is no data folder %s yet", dir)
	}
	if err != nil {
		return bad("See that the folder may be read", "%s cannot be read: %v", dir, cause(err))
	}
	w, err := os.CreateTemp(dir, ".doctor-*")
	if err != nil {
		return bad("See that the disk and the folder may be written to", "%s cannot be written: %v", dir, cause(err))
	}
	if err := errors.Join(w.Close(), os.Remove(w.Name())); err != nil {
		return bad("", "%s: %v", dir, cause(err))
	}
	open := others(info)
	for _, name := range []string{sqlite.File(dir), filepath.Join(dir, keyName)} {
		if info, err := os.Stat(name); err == nil && others(info) {
			return bad(fmt.Sprintf("chmod 600 %s", name), "others may read %s", name)
		}
	}
	if open {
		return watch(fmt.Sprintf("chmod 700 %s", dir), "others may look into %s", dir)
	}
	return well("%s can be written, and no one else can read it", dir)
}

// others reports whether somebody else than the owner may do something with a
// file, where the system says so.
func others(info fs.FileInfo) bool {
	return runtime.GOOS != "windows" && info.Mode().Perm()&0o077 != 0
}

func (a *App) lookSpace() report.Checkup {
	dir := a.store.Dir()
	if _, err := os.Stat(dir); err != nil {
		dir = filepath.Dir(dir)
	}
	free, ok := space(dir)
	switch mib := free >> 20; {
	case !ok:
		return watch("", "how much is free on the disk is not known here")
	case free < tooLittle:
		return bad("Make room: what cannot be recorded is not answered", "only %d MiB are free", mib)
	case free < little:
		return watch("Make room before it is needed", "%d MiB are free", mib)
	default:
		return well("%d MiB are free", mib)
	}
}

func (a *App) lookKey() report.Checkup {
	if a.keyIsMissing() {
		return bad("Put the file \"key\" back from where it is kept", "the key that signs the log is missing: nothing can be added")
	}
	if _, err := os.Stat(filepath.Join(a.store.Dir(), keyName)); errors.Is(err, fs.ErrNotExist) {
		return well("there is none yet; it is made with the first record or export")
	}
	_, public, err := a.signingKey()
	if err != nil {
		return failing(err)
	}
	return well("that of %s is there", evidence.KeyName(public))
}

func (a *App) lookDatabase() report.Checkup {
	if !sqlite.Exists(a.store.Dir()) {
		return well("there is none yet; it is made with the first record")
	}
	d, err := a.Database()
	if err != nil {
		return failing(err)
	}
	if err := d.Sound(context.Background()); err != nil {
		return failing(err)
	}
	size := int64(0)
	if info, err := os.Stat(sqlite.File(a.store.Dir())); err == nil {
		size = info.Size()
	}
	return well("every page is sound; %d KiB, tables of version %d", size>>10, sqlite.Schema())
}

func (a *App) lookLog() report.Checkup {
	r, err := a.AuditLog("", "")
	var f *fault.Fault
	switch {
	case errors.As(err, &f) && f.Code == fault.NotFound:
		return well("nothing is recorded yet")
	case err != nil:
		return failing(err)
	case !r.Proven():
		return bad("Keep it as it is; \"navicert audit verify\" says all that was found", "%s", strings.TrimSuffix(r.Findings[0].Says, "."))
	case sqlite.OldLog(a.store.Dir()) != "":
		return watch("It is taken over into the database with the next record", "%d entries are proven, in the folder of an earlier version", r.Size)
	}
	return well("%d entries are proven", r.Size)
}

func (a *App) lookWitness() report.Checkup {
	w, err := a.Witness()
	switch {
	case err != nil:
		return failing(err)
	case w.File == "" && w.Now == 0 && a.witness.folder != "":
		return well("it is written with the first record")
	case w.File == "":
		return watch("Name a folder outside of the data folder with --witness", "no witness would notice that an older copy of the log is put back")
	}
	return well("the log goes on from the %d entries that %s knows", w.Known.Size, w.File)
}

func (a *App) lookSearch() report.Checkup {
	if !sqlite.Exists(a.store.Dir()) {
		return well("there is nothing to search yet")
	}
	d, err := a.Database()
	if err != nil {
		return failing(err)
	}
	n, err := d.Unfound(context.Background())
	if err != nil {
		return failing(err)
	}
	if n > 0 {
		return bad("Restore a backup, or search an export", "\"audit search --party\" does not find entry %d", n)
	}
	return well("every entry with a name is found by it")
}

func (a *App) lookLists() report.Checkup {
	v, err := a.Verify()
	switch {
	case err != nil:
		return failing(err)
	case len(v.Bad) > 0:
		return bad("Import the list again, or restore a backup", "version %s of %s is damaged", v.Bad[0].Hash.Short(), v.Bad[0].List)
	case v.Versions == 0:
		return watch("\"navicert lists update\" fetches the official lists", "only the starter list is there")
	}
	return well("all %d versions are sound", v.Versions)
}

func (a *App) lookAges() report.Checkup {
	e, err := a.Engine(Settings{})
	if err != nil {
		return failing(err)
	}
	var old []string
	for _, s := range e.NewSession().Screen(screen.Query{}).Lists {
		if s.Stale {
			old = append(old, fmt.Sprintf("%s of %s", s.List, s.Dated))
		}
	}
	if len(old) > 0 {
		return watch("\"navicert lists update\" fetches them", "too old to trust: %s", strings.Join(old, ", "))
	}
	return well("no list is too old")
}

func (a *App) lookClock() report.Checkup {
	now := a.now()
	if now.Year() < recentYear {
		return bad("Set the clock of the machine", "it shows %s", now.Format(time.RFC3339))
	}
	log, err := a.OpenLog("")
	if err != nil {
		return well("%s", now.Format(time.RFC3339))
	}
	defer log.Close()
	if r, err := audit.Last(log); err == nil && r.After(now.Add(time.Minute)) {
		return bad("Set the clock of the machine", "it shows %s, and the last entry was recorded at %s", now.UTC().Format(time.RFC3339), r.UTC().Format(time.RFC3339))
	}
	return well("%s", now.Format(time.RFC3339))
}
