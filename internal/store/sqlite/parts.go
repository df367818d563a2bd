package sqlite

import (
	"bytes"
	"slices"

	"github.com/navicert/navicert/internal/evidence/audit/database"
)

// How many parts and sections the writer compares with, and how small and large a part
// may be. A section becomes a part when it is seen for the second time, so that odd
// questions make none; and there is at most one part to so many entries, beyond the
// first ones, so that parts never take more room than they save.
const (
	maxKnown   = 16
	maxSeen    = 16
	minPart    = 64
	maxPart    = 1 << 16
	firstParts = 64
	perPart    = 64
)

// parts are the sections that the writer knows.
type parts struct {
	known []part   // of the table, those first that were used last
	seen  [][]byte // seen once, the latest first
	last  int64    // highest number in the table
}

type part struct {
	number int64
	text   []byte
}

// shared gives the parts that are known; the first time they are read. The sections of
// the last entry count as seen once, for a program that writes one entry and ends.
func (t *Tx) shared() (*parts, error) {
	w := &t.db.writer
	if err := t.look(); err != nil || w.parts != nil {
		return w.parts, err
	}
	p := &parts{}
	rows, err := t.Query("SELECT number, text FROM log_part ORDER BY number DESC LIMIT ?", maxKnown)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var x part
		if err := rows.Scan(&x.number, &x.text); err != nil {
			return nil, err
		}
		p.known = append(p.known, x)
		p.last = max(p.last, x.number)
	}
	if err := rows.Err(); err != nil {
		return nil, err
	}
	_ = rows.Close()
	var line []byte
	if err := t.Row("SELECT (SELECT line FROM log_entry ORDER BY number DESC LIMIT 1)").Scan(&line); err != nil {
		return nil, err
	}
	for i := range sections {
		if _, text := sections[i].find(line); text != nil {
			p.saw(text)
		}
	}
	w.parts = p
	return p, nil
}

// find gives where a section of this form begins in a line, and its text.
func (f *sectionForm) find(line []byte) (at int, text []byte) {
	at = bytes.Index(line, []byte(f.begins))
	if at < 0 {
		return at, nil
	}
	n := f.end(line[at:])
	if n < minPart || n > maxPart {
		return at, nil
	}
	return at, line[at : at+n]
}

// pack gives the form that a line is kept in: with the numbers of the parts that it
// shares with others, or as it is.
func (t *Tx) pack(number int64, line []byte) ([]byte, error) {
	p, err := t.shared()
	if err != nil || !database.Packable(line) {
		return line, err
	}
	var out database.Pack
	rest := line
	for i := range sections {
		at := bytes.Index(rest, []byte(sections[i].begins))
		if at < 0 {
			continue
		}
		x, ok := p.find(rest[at:])
		if !ok {
			if x, ok, err = t.newPart(p, number, &sections[i], rest); err != nil {
				return nil, err
			}
		}
		if ok {
			out.Text(rest[:at])
			out.Part(x.number)
			rest = rest[at+len(x.text):]
		}
	}
	if len(rest) == len(line) {
		return line, nil
	}
	out.Text(rest)
	return out.Bytes(), nil
}

// find gives the part that a text begins with.
func (p *parts) find(text []byte) (part, bool) {
	for i, x := range p.known {
		if bytes.HasPrefix(text, x.text) {
			copy(p.known[1:i+1], p.known[:i])
			p.known[0] = x
			return x, true
		}
	}
	return part{}, false
}

// newPart makes a part of a section that was seen before.
func (t *Tx) newPart(p *parts, number int64, form *sectionForm, line []byte) (part, bool, error) {
	_, text := form.find(line)
	if text == nil || !p.saw(text) || p.last >= firstParts+number/perPart {
		return part{}, false, nil
	}
	x := part{text: bytes.Clone(text)}
	r, err := t.Exec("INSERT INTO log_part (text) VALUES (?)", x.text)
	if err == nil {
		x.number, err = r.LastInsertId()
	}
	if err != nil {
		return part{}, false, err
	}
	p.last = max(p.last, x.number)
	p.known = slices.Insert(p.known, 0, x)
	p.known = p.known[:min(len(p.known), maxKnown)]
	return x, true, nil
}

// saw reports whether a section was seen before, and remembers it.
func (p *parts) saw(text []byte) bool {
	for _, s := range p.seen {
		if bytes.Equal(s, text) {
			return true
		}
	}
	p.seen = slices.Insert(p.seen, 0, bytes.Clone(text))
	p.seen = p.seen[:min(len(p.seen), maxSeen)]
	return false
}
