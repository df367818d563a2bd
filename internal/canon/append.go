package canon

import (
	"encoding/json"
	"fmt"
	"strconv"
	"unicode/utf8"
)

// A service writes the same few shapes of JSON thousands of times a second, most of
// them texts. The functions below append what JSON would give, byte for byte, to
// memory that is there already.

// Append appends what JSON gives of a value.
func Append(out []byte, v any) ([]byte, error) {
	s := sink{out}
	e := json.NewEncoder(&s)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return out, fmt.Errorf("canonical encoding: %w", err)
	}
	return s.out[:len(s.out)-1], nil // without the end of the line
}

// A sink appends what is written to it.
type sink struct{ out []byte }

func (s *sink) Write(b []byte) (int, error) {
	s.out = append(s.out, b...)
	return len(b), nil
}

// AppendText appends a text.
func AppendText(out []byte, s string) []byte {
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if c < ' ' || c == '"' || c == '\\' {
				return appendEscaped(out, s)
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 || r == '\u2028' || r == '\u2029' {
			return appendEscaped(out, s)
		}
		i += size
	}
	return append(append(append(out, '"'), s...), '"')
}

// appendEscaped appends a text of which something is escaped or no UTF-8. A text can
// always be encoded.
func appendEscaped(out []byte, s string) []byte {
	with, err := Append(out, s)
	if err != nil {
		return append(out, "null"...)
	}
	return with
}

// AppendTexts appends a list of texts, null for a nil one.
func AppendTexts[T ~string](out []byte, all []T) []byte {
	if all == nil {
		return append(out, "null"...)
	}
	out = append(out, '[')
	for i, s := range all {
		if i > 0 {
			out = append(out, ',')
		}
		out = AppendText(out, string(s))
	}
	return append(out, ']')
}

// An Object appends the members of a JSON object, those that are left out where they
// are empty among them. Out has what was there before; End closes the object.
type Object struct {
	Out   []byte
	Err   error // the first that a value gave
	comma bool
}

// Begin begins an object behind out.
func Begin(out []byte) *Object { return &Object{Out: append(out, '{')} }

// Name writes the name of a member, which is plain ASCII; its value is to be appended
// to Out.
func (o *Object) Name(name string) {
	if o.comma {
		o.Out = append(o.Out, ',')
	}
	o.comma = true
	o.Out = append(append(append(o.Out, '"'), name...), '"', ':')
}

// Text writes a member that is a text.
func (o *Object) Text(name, s string) {
	o.Name(name)
	o.Out = AppendText(o.Out, s)
}

// Some writes a text that is left out where it is empty.
func (o *Object) Some(name, s string) {
	if s != "" {
		o.Text(name, s)
	}
}

// Number writes a whole number.
func (o *Object) Number(name string, n int) {
	o.Name(name)
	o.Out = strconv.AppendInt(o.Out, int64(n), 10)
}

// Yes writes true, and is left out where it is not so.
func (o *Object) Yes(name string, yes bool) {
	if yes {
		o.Name(name)
		o.Out = append(o.Out, "true"...)
	}
}

// Value writes any other value.
func (o *Object) Value(name string, v any) {
	o.Name(name)
	out, err := Append(o.Out, v)
	if err != nil && o.Err == nil {
		o.Err = err
	}
	o.Out = out
}

// End closes the object and gives what was written.
func (o *Object) End() ([]byte, error) { return append(o.Out, '}'), o.Err }
