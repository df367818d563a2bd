package csl

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
)

// json reads {"results": [...]}, as the bulk file is, or a bare array. The
// document is read in one pass without building anything but the rows.
func (p *parser) json(b []byte) error {
	s := &scanner{b: b}
	rows, total, found := 0, -1, false
	element := func() error {
		rows++
		return p.object(s, rows)
	}
	var err error
	if s.next() == '[' {
		found, err = true, s.array(element)
	} else {
		err = s.object(func(key []byte) error {
			switch string(key) {
			case "results":
				if s.next() != '[' {
					return s.bad("an array of results")
				}
				found = true
				return s.array(element)
			case "total":
				v, err := s.scalar()
				if n, nerr := strconv.Atoi(string(v)); nerr == nil {
					total = n
				}
				return err
			}
			return s.skip(0)
		})
	}
	if err == nil && s.next() != 0 {
		err = s.bad("the end of the document")
	}
	switch {
	case err != nil && s.next() == 0:
		return refuse("the document is cut off at row %d", rows).Because(err).Try(again)
	case err != nil:
		return refuse("the document is no JSON that can be read").Because(err).Try(again)
	case !found:
		return refuse("the document has no field \"results\", so it is not the Consolidated Screening List").Try(again)
	case total >= 0 && total != rows:
		return refuse("the document holds %d of %d rows: it is one page of a search, not the whole list", rows, total).
			Try("download the whole file from https://www.trade.gov/consolidated-screening-list")
	}
	return nil
}

// object reads one row.
func (p *parser) object(s *scanner, line int) error {
	if s.next() != '{' {
		v, err := s.raw()
		p.out.Flag("", list.NewProblem(line, "", v, "the row is no object"))
		return err
	}
	r := &row{line: line}
	err := s.object(func(key []byte) error {
		name := p.text(key)
		if t := r.field(name); t != nil {
			return p.textField(s, r, name, t)
		}
		if t := r.texts(name); t != nil {
			return p.textsField(s, r, name, t)
		}
		switch name {
		case "addresses":
			return p.addresses(s, r)
		case "ids":
			return p.identifiers(s, r)
		}
		v, err := s.raw()
		r.problem(name, v, "this reader does not know this field")
		return err
	})
	if err != nil {
		return err
	}
	_, err = p.row(r)
	return err
}

// textField reads a text, a number or null.
func (p *parser) textField(s *scanner, r *row, name string, to *string) error {
	if c := s.next(); c == '[' || c == '{' {
		v, err := s.raw()
		r.problem(name, v, "the field is no text")
		return err
	}
	v, err := s.scalar()
	if err != nil {
		return err
	}
	*to = p.clean(r, name, v)
	return nil
}

// clean gives a scalar as text without white space around it.
func (p *parser) clean(r *row, name string, v []byte) string {
	v, ok := valid(v)
	if !ok {
		r.problem(name, string(v), "the field is not UTF-8")
	}
	return p.text(bytes.TrimSpace(v))
}

// textsField reads an array of texts, or one text with ";" between them as the
// CSV has it.
func (p *parser) textsField(s *scanner, r *row, name string, to *[]string) error {
	if s.next() != '[' {
		var one string
		err := p.textField(s, r, name, &one)
		*to = split(one)
		return err
	}
	return s.array(func() error {
		var one string
		err := p.textField(s, r, name, &one)
		if one != "" {
			*to = append(*to, one)
		}
		return err
	})
}

// objects reads an array of objects of texts, calling set for each field and
// done after each object. One text in place of the array goes to whole.
func (p *parser) objects(s *scanner, r *row, name string, whole func(string), set func(key, value string) bool, done func()) error {
	if s.next() != '[' {
		var one string
		err := p.textField(s, r, name, &one)
		for _, t := range split(one) {
			whole(t)
		}
		return err
	}
	return s.array(func() error {
		if s.next() != '{' {
			var one string
			err := p.textField(s, r, name, &one)
			if one != "" {
				whole(one)
			}
			return err
		}
		err := s.object(func(key []byte) error {
			field := p.text(key)
			var value string
			if err := p.textField(s, r, name, &value); err != nil {
				return err
			}
			if !set(field, value) && value != "" {
				r.problem(name+"."+field, value, "this reader does not know this field")
			}
			return nil
		})
		if err == nil {
			done()
		}
		return err
	})
}

func (p *parser) addresses(s *scanner, r *row) error {
	var a party.Address
	return p.objects(s, r, "addresses", r.address, func(key, value string) bool {
		switch key {
		case "address":
			a.Street = value
		case "city":
			a.City = value
		case "state":
			a.Region = value
		case "postal_code":
			a.PostCode = value
		case "country":
			a.Country = value
		default:
			return false
		}
		return true
	}, func() {
		r.dividedAddress(a)
		a = party.Address{}
	})
}

func (p *parser) identifiers(s *scanner, r *row) error {
	var id party.Identifier
	var dates string
	return p.objects(s, r, "ids", func(t string) { r.ids = append(r.ids, identifier(t)) }, func(key, value string) bool {
		switch key {
		case "type":
			id.Type = value
		case "number":
			id.Number = value
		case "country":
			id.Country = country(value)
		case "issue_date", "expiration_date":
			if value != "" {
				dates += fmt.Sprintf(" %s %s", strings.ReplaceAll(key, "_date", ""), value)
			}
		default:
			return false
		}
		return true
	}, func() {
		if dates != "" {
			// The days of a passport do not tell one party from another, so
			// they have no field; they stay visible.
			r.papers = append(r.papers, fmt.Sprintf("%s %s:%s", id.Type, id.Number, dates))
		}
		if id != (party.Identifier{}) {
			r.ids = append(r.ids, id)
		}
		id, dates = party.Identifier{}, ""
	})
}

// unquote gives the text of a JSON string with its quotes, by way of
// encoding/json where there are escapes.
func unquote(b []byte) ([]byte, error) {
	if bytes.IndexByte(b, '\\') < 0 {
		return b[1 : len(b)-1], nil
	}
	var s string
	if err := json.Unmarshal(b, &s); err != nil {
		return nil, err
	}
	return []byte(s), nil
}
