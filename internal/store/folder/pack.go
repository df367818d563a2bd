package folder

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math/bits"
	"reflect"
)

// pack encodes a value made of structs, slices, pointers, strings, integers
// and booleans. Strings stand once in a table at the front; a struct is the
// set of its fields that are not zero, and those fields.
func pack(v reflect.Value) []byte {
	p := &packer{index: map[string]uint64{}}
	p.value(v)
	out := binary.AppendUvarint(nil, uint64(len(p.table)))
	for _, s := range p.table {
		out = binary.AppendUvarint(out, uint64(len(s)))
	}
	for _, s := range p.table {
		out = append(out, s...)
	}
	return append(out, p.body...)
}

type packer struct {
	index map[string]uint64
	table []string
	body  []byte
}

func (p *packer) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		s := v.String()
		i, ok := p.index[s]
		if !ok {
			i = uint64(len(p.table))
			p.index[s] = i
			p.table = append(p.table, s)
		}
		p.body = binary.AppendUvarint(p.body, i)
	case reflect.Bool:
		n := byte(0)
		if v.Bool() {
			n = 1
		}
		p.body = append(p.body, n)
	case reflect.Int, reflect.Int32, reflect.Int64:
		p.body = binary.AppendVarint(p.body, v.Int())
	case reflect.Pointer:
		p.value(v.Elem())
	case reflect.Slice:
		p.body = binary.AppendUvarint(p.body, uint64(v.Len()))
		for i := range v.Len() {
			p.value(v.Index(i))
		}
	case reflect.Struct:
		set := uint64(0)
		for i := range v.NumField() {
			if !v.Field(i).IsZero() {
				set |= 1 << i
			}
		}
		p.body = binary.AppendUvarint(p.body, set)
		for i := range v.NumField() {
			if set&(1<<i) != 0 {
				p.value(v.Field(i))
			}
		}
	default:
		// A test packs every type that a version is made of.
		panic(fmt.Sprintf("folder: %s cannot be packed", v.Type()))
	}
}

var errPacked = errors.New("the packed bytes are damaged")

// unpack decodes what pack made into v. It checks every count against the
// bytes that are left, so that no bytes make it panic.
func unpack(b []byte, v reflect.Value) error {
	u := &unpacker{b: b}
	n := u.uvarint()
	if n > uint64(len(u.b)) {
		return errPacked
	}
	lengths := make([]uint64, n)
	total := uint64(0)
	for i := range lengths {
		lengths[i] = u.uvarint()
		if total += lengths[i]; lengths[i] > uint64(len(b)) || total > uint64(len(b)) {
			return errPacked
		}
	}
	if total > uint64(len(u.b)) {
		return errPacked
	}
	blob := string(u.b[:total])
	u.b = u.b[total:]
	u.table = make([]string, n)
	for i, l := range lengths {
		u.table[i], blob = blob[:l], blob[l:]
	}
	u.value(v, 0)
	if u.bad || len(u.b) != 0 {
		return errPacked
	}
	return nil
}

type unpacker struct {
	b     []byte
	table []string
	bad   bool
}

// maxNested is deeper than any type that is packed.
const maxNested = 32

func (u *unpacker) uvarint() uint64 {
	n, size := binary.Uvarint(u.b)
	if size <= 0 {
		u.bad, u.b = true, nil
		return 0
	}
	u.b = u.b[size:]
	return n
}

func (u *unpacker) value(v reflect.Value, depth int) {
	if u.bad || depth > maxNested {
		u.bad = true
		return
	}
	switch v.Kind() {
	case reflect.String:
		if i := u.uvarint(); i < uint64(len(u.table)) {
			v.SetString(u.table[i])
		} else {
			u.bad = true
		}
	case reflect.Bool:
		v.SetBool(u.uvarint() == 1)
	case reflect.Int, reflect.Int32, reflect.Int64:
		n, size := binary.Varint(u.b)
		if size <= 0 || v.OverflowInt(n) {
			u.bad = true
			return
		}
		u.b = u.b[size:]
		v.SetInt(n)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		u.value(v.Elem(), depth+1)
	case reflect.Slice:
		n := u.uvarint()
		if n > uint64(len(u.b)) { // an element takes a byte at least
			u.bad = true
			return
		}
		v.Set(reflect.MakeSlice(v.Type(), int(n), int(n)))
		for i := range int(n) {
			u.value(v.Index(i), depth+1)
		}
	case reflect.Struct:
		u.fields(v, depth)
	default:
		u.bad = true
	}
}

func (u *unpacker) fields(v reflect.Value, depth int) {
	set := u.uvarint()
	if set>>v.NumField() != 0 {
		u.bad = true
		return
	}
	for ; set != 0 && !u.bad; set &= set - 1 {
		u.value(v.Field(bits.TrailingZeros64(set)), depth+1)
	}
}
