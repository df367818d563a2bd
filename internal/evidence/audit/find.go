package audit

import (
	"cmp"
	"errors"
	"slices"
	"strings"
	"time"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/fault"
)

// A Search says which entries are wanted. Empty fields want all. Records have to
// be found by party, country and number of the transaction (15 CFR 762.5).
type Search struct {
	Kind        evidence.Kind
	Party       string // part of a name that was asked about or found, whatever its case
	Country     string // ISO 3166-1 alpha-2
	Transaction string // its number, whole
	Recorded    day.Day
	On          day.Day // that was asked about
	After       int64   // number of an entry behind which they stand
	Before      int64   // number of one before which they stand; 0 for none
	Latest      bool    // the latest first
}

// Wants reports whether an entry is wanted.
func (s Search) Wants(e *evidence.Entry) bool {
	at, err := e.At()
	named := func(n string) bool { return strings.Contains(strings.ToLower(n), strings.ToLower(s.Party)) }
	return e.Number > s.After && (s.Before == 0 || e.Number < s.Before) &&
		(s.Kind == "" || s.Kind == e.Kind) &&
		(s.Party == "" || slices.ContainsFunc(slices.Concat(e.Subject.Parties, e.Subject.Listed), named)) &&
		(s.Country == "" || slices.Contains(e.Subject.Countries, s.Country)) &&
		(s.Transaction == "" || e.Asked.Transaction == s.Transaction) &&
		(!s.Recorded.Known() || err == nil && day.FromTime(at) == s.Recorded) &&
		(!s.On.Known() || e.Subject.On == s.On)
}

// Entries reads the entries that the checkpoint covers and that are wanted, one
// after another, with their bytes, until see gives false. Deleted ones are left
// out. It verifies nothing but their spelling: ask Verify whether they are what
// was signed. The checkpoint has to be of the key that lies beside it.
func Entries(log Log, s Search, see func(line []byte, e *evidence.Entry) bool) error {
	size, err := covered(log)
	if err != nil {
		return err
	}
	seen := int64(0)
	err = log.Find(s, func(l Line) error {
		switch {
		case l.Row > size && s.Latest:
			return nil
		case l.Row > size:
			return errFound
		}
		seen = l.Row
		if _, gap, err := evidence.ParseGap(string(l.Text)); gap && err == nil {
			return nil
		}
		e, err := evidence.Decode(l.Text)
		if err = cmp.Or(l.Lost, err); err != nil || !l.Whole {
			return broken("what stands in the place of entry %d is none", l.Row).Because(err)
		}
		if s.Wants(e) && !see(l.Text, e) {
			return errFound
		}
		return nil
	})
	switch {
	case errors.Is(err, errFound):
		return nil
	case err == nil && s == (Search{}) && seen < size:
		return broken("entry %d is missing", seen+1)
	}
	return err
}

// One reads one entry, numbered from 1, with its bytes.
func One(log Log, number int64) ([]byte, *evidence.Entry, error) {
	size, err := covered(log)
	if err != nil {
		return nil, nil, err
	}
	if number < 1 || number > size {
		return nil, nil, fault.New(fault.NotFound, "the log has no entry %d", number).Try("\"navicert audit search\" lists all")
	}
	line, err := log.Line(number)
	if err != nil {
		return nil, nil, err
	}
	if g, gap, err := evidence.ParseGap(string(line)); gap && err == nil && g.By == evidence.Withheld {
		return nil, nil, fault.New(fault.NotFound, "entry %d was left out of this copy", number).Try("ask whoever made it")
	} else if gap && err == nil {
		return nil, nil, fault.New(fault.NotFound, "the content of entry %d was deleted under retention by entry %d", number, g.By).
			Try("\"navicert audit show %d\" says by whom and why", g.By)
	}
	e, err := evidence.Decode(line)
	if err != nil {
		return nil, nil, broken("what stands in the place of entry %d is none", number).Because(err)
	}
	return line, e, nil
}

// covered gives how many entries the checkpoint signs.
func covered(log Log) (int64, error) {
	signed, err := log.Checkpoint()
	if err != nil {
		return 0, err
	}
	if len(signed) == 0 {
		return 0, noLog()
	}
	public, err := log.Public()
	if err != nil {
		return 0, err
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

// Last gives the time of the last entry, the zero time where there is none or it
// was deleted.
func Last(log Log) (time.Time, error) {
	size, err := covered(log)
	if err != nil || size == 0 {
		return time.Time{}, err
	}
	line, err := log.Line(size)
	if err != nil {
		return time.Time{}, err
	}
	if _, gap, _ := evidence.ParseGap(string(line)); gap {
		return time.Time{}, nil
	}
	e, err := evidence.Decode(line)
	if err != nil {
		return time.Time{}, broken("what stands in the place of entry %d is none", size).Because(err)
	}
	return e.At()
}
