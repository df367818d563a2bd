package database

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strconv"

	"github.com/navicert/navicert/internal/evidence/audit"
)

// Two thirds of an answer that found nothing are the same in thousands of others: which
// lists were asked, in which versions, by which engine. An entry may be kept with the
// numbers of such parts in their place; log_part has their text. JSON begins with '{' and
// has no control characters, so the two forms are told apart by their first byte, and
// numbers by what stands around them:
//
//	{"format":1,...                                      as it was signed
//	01 {"format":1,..."near":[], 02 12 03 ,"notes":...   with part 12 in the middle
const (
	packed    = 0x01
	partBegin = 0x02
	partEnd   = 0x03
)

// maxParts is how many parts are kept in memory while entries are read.
const maxParts = 256

// A Pack puts a line together that is kept with parts. Its zero value is empty.
type Pack struct{ out []byte }

// Packable reports whether a line can be kept with parts.
func Packable(line []byte) bool {
	return len(line) > 0 && line[0] == '{' && bytes.IndexByte(line, partBegin) < 0
}

// Text adds bytes as they stand in the line.
func (p *Pack) Text(b []byte) {
	if len(p.out) == 0 {
		p.out = append(make([]byte, 0, len(b)+1024), packed)
	}
	p.out = append(p.out, b...)
}

// Part adds a part by its number.
func (p *Pack) Part(number int64) {
	p.Text([]byte{partBegin})
	p.out = append(strconv.AppendInt(p.out, number, 10), partEnd)
}

// Bytes gives what is to be kept.
func (p *Pack) Bytes() []byte { return p.out }

// whole gives the line that is kept in some form. The error says what is missing of it.
func (l *Log) whole(kept []byte) ([]byte, error) {
	if len(kept) == 0 || kept[0] != packed {
		return kept, nil
	}
	var out []byte
	for rest := kept[1:]; ; {
		i := bytes.IndexByte(rest, partBegin)
		if i < 0 {
			return append(out, rest...), nil
		}
		n := bytes.IndexByte(rest[i:], partEnd)
		if n < 0 {
			return nil, lost("the number of a part of it does not end")
		}
		number, err := strconv.ParseInt(string(rest[i+1:i+n]), 10, 64)
		if err != nil {
			return nil, lost("%q is no number of a part of it", rest[i+1:i+n])
		}
		part, err := l.part(number)
		if err != nil {
			return nil, err
		}
		out = append(append(out, rest[:i]...), part...)
		rest = rest[i+n+1:]
	}
}

// A lostError says why an entry cannot be put together.
type lostError struct{ says string }

func (e *lostError) Error() string { return e.says }

func lost(format string, args ...any) error { return &lostError{fmt.Sprintf(format, args...)} }

// part gives the text of a part. What it is worth is told by the hash of the entry.
func (l *Log) part(number int64) ([]byte, error) {
	if text, ok := l.parts[number]; ok {
		return text, nil
	}
	var text []byte
	err := l.q.QueryRowContext(context.Background(), "SELECT text FROM log_part WHERE number = ?", number).Scan(&text)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, lost("part %d of it, which it shares with others, is missing", number)
	}
	if err != nil {
		return nil, err
	}
	if l.parts == nil || len(l.parts) >= maxParts {
		l.parts = make(map[int64][]byte)
	}
	l.parts[number] = text
	return text, nil
}

// unpack puts the text of a line together. Where something of it is missing, the line
// keeps what is there, and says so.
func (l *Log) unpack(line *audit.Line) error {
	text, err := l.whole(line.Text)
	var e *lostError
	if errors.As(err, &e) {
		line.Lost = err
		return nil
	}
	if err == nil {
		line.Text = text
	}
	return err
}
