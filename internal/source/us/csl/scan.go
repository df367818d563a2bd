package csl

import "fmt"

// A scanner walks over a JSON document without building it. It accepts every
// document that RFC 8259 allows and refuses what is cut off; of numbers and
// words it checks no more than where they end.
type scanner struct {
	b []byte
	i int
}

// maxDepth is far beyond the depth of any layout of the list.
const maxDepth = 64

// next passes over white space and gives the byte that follows, 0 at the end.
func (s *scanner) next() byte {
	for s.i < len(s.b) {
		switch c := s.b[s.i]; c {
		case ' ', '\t', '\r', '\n':
			s.i++
		default:
			return c
		}
	}
	return 0
}

// raw passes over one value and gives it as it is written.
func (s *scanner) raw() (string, error) {
	from := s.i
	err := s.skip(0)
	return string(s.b[from:s.i]), err
}

func (s *scanner) bad(want string) error {
	if s.next() == 0 {
		return fmt.Errorf("the document ends where %s should be", want)
	}
	return fmt.Errorf("byte %d is %q where %s should be", s.i, s.b[s.i], want)
}

// array calls element at the start of each element, which must consume it.
func (s *scanner) array(element func() error) error {
	s.i++ // [
	if s.next() == ']' {
		s.i++
		return nil
	}
	for {
		s.next()
		if err := element(); err != nil {
			return err
		}
		switch s.next() {
		case ',':
			s.i++
		case ']':
			s.i++
			return nil
		default:
			return s.bad("a comma or the end of an array")
		}
	}
}

// object calls field at the start of each value, which must consume it. The
// key is valid until then.
func (s *scanner) object(field func(key []byte) error) error {
	s.i++ // {
	if s.next() == '}' {
		s.i++
		return nil
	}
	for {
		if s.next() != '"' {
			return s.bad("the name of a field")
		}
		key, err := s.scalar()
		if err != nil {
			return err
		}
		if s.next() != ':' {
			return s.bad("a colon")
		}
		s.i++
		s.next()
		if err := field(key); err != nil {
			return err
		}
		switch s.next() {
		case ',':
			s.i++
		case '}':
			s.i++
			return nil
		default:
			return s.bad("a comma or the end of an object")
		}
	}
}

// scalar reads a string, a number, true, false or null, and gives its text;
// null gives none.
func (s *scanner) scalar() ([]byte, error) {
	switch c := s.next(); {
	case c == '"':
		return s.string()
	case c == 'n' || c == 't' || c == 'f':
		for _, word := range [...]string{"null", "true", "false"} {
			if len(s.b)-s.i >= len(word) && string(s.b[s.i:s.i+len(word)]) == word {
				s.i += len(word)
				if word == "null" {
					return nil, nil
				}
				return []byte(word), nil
			}
		}
		if len(s.b)-s.i < len("false") {
			s.i = len(s.b) // a word that the end of the document cuts
		}
		return nil, s.bad("a value")
	case c == '-' || c >= '0' && c <= '9':
		from := s.i
		for s.i < len(s.b) && number(s.b[s.i]) {
			s.i++
		}
		return s.b[from:s.i], nil
	}
	return nil, s.bad("a value")
}

func number(c byte) bool {
	return c >= '0' && c <= '9' || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E'
}

func (s *scanner) string() ([]byte, error) {
	from := s.i
	for s.i++; s.i < len(s.b); s.i++ {
		switch s.b[s.i] {
		case '\\':
			s.i++
		case '"':
			s.i++
			return unquote(s.b[from:s.i])
		}
	}
	s.i = len(s.b)
	return nil, s.bad("the end of a text")
}

// skip passes over one value of any kind.
func (s *scanner) skip(depth int) error {
	if depth > maxDepth {
		return fmt.Errorf("values are nested more than %d deep at byte %d", maxDepth, s.i)
	}
	switch s.next() {
	case '[':
		return s.array(func() error { return s.skip(depth + 1) })
	case '{':
		return s.object(func([]byte) error { return s.skip(depth + 1) })
	}
	_, err := s.scalar()
	return err
}
