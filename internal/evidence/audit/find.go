package audit

import (
	"bufio"
	"errors"
	"io"
	"io/fs"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/fault"
)

// A Search says which entries are wanted. Empty fields want all. Records have to
// be found by party, country and number of the transaction (15 CFR 762.5).
type Search struct {
	Party       string // part of a name that was asked about or found, whatever its case
	Country     string // ISO 3166-1 alpha-2
	Transaction string // its number, whole
	Recorded    day.Day
	On          day.Day // that was asked about
}

// Wants reports whether an entry is wanted.
func (s Search) Wants(e *evidence.Entry) bool {
	at, err := e.At()
	named := func(n string) bool { return strings.Contains(strings.ToLower(n), strings.ToLower(s.Party)) }
	return (s.Party == "" || slices.ContainsFunc(slices.Concat(e.Subject.Parties, e.Subject.Listed), named)) &&
		(s.Country == "" || slices.Contains(e.Subject.Countries, s.Country)) &&
		(s.Transaction == "" || e.Asked.Transaction == s.Transaction) &&
		(!s.Recorded.Known() || err == nil && day.FromTime(at) == s.Recorded) &&
		(!s.On.Known() || e.Subject.On == s.On)
}

// Entries reads the entries that the checkpoint covers, one after another, with
// their bytes, until see gives false. It verifies nothing but their spelling:
// ask Verify whether they are what was signed. The checkpoint has to be of the
// key that lies beside it.
func Entries(folder fs.FS, see func(line []byte, e *evidence.Entry) bool) error {
	size, err := covered(folder)
	if err != nil {
		return err
	}
	r, err := folder.Open(evidence.EntriesFile)
	if err != nil {
		if size == 0 && errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		return unread(evidence.EntriesFile, err)
	}
	defer r.Close()
	in := bufio.NewReaderSize(r, 1<<16)
	for n := range size {
		line, err := in.ReadBytes('\n')
		if errors.Is(err, io.EOF) {
			return broken("entry %d is missing", n+1)
		}
		if err != nil {
			return unread(evidence.EntriesFile, err)
		}
		line = line[:len(line)-1]
		e, err := evidence.Decode(line)
		if err != nil {
			return broken("what stands in the place of entry %d is none", n+1).Because(err)
		}
		if !see(line, e) {
			return nil
		}
	}
	return nil
}

// covered gives how many entries the checkpoint signs.
func covered(folder fs.FS) (int64, error) {
	signed, err := fs.ReadFile(folder, evidence.CheckpointFile)
	if errors.Is(err, fs.ErrNotExist) {
		return 0, fault.New(fault.NotFound, "there is no log of answers here").Try("\"--record\" of screen, scan and check begins one")
	}
	if err != nil {
		return 0, unread(evidence.CheckpointFile, err)
	}
	public, err := fs.ReadFile(folder, evidence.PublicFile)
	if err != nil {
		return 0, unread(evidence.PublicFile, err)
	}
	key, err := evidence.Key(public)
	if err != nil {
		return 0, broken("its public key cannot be read").Because(err)
	}
	c, err := evidence.OpenCheckpoint(signed, key)
	if err != nil {
		return 0, broken("its checkpoint is not signed").Because(err)
	}
	return c.Size, nil
}

func broken(format string, args ...any) *fault.Fault {
	return fault.New(fault.Damaged, "the log is not as it was written: "+format, args...).Try("\"navicert audit verify\" says what was changed")
}
