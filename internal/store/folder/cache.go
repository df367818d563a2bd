package folder

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"reflect"
	"strings"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/list"
)

// The cache holds a version as it is in memory: JSON of 26,000 listings takes
// ten times as long to read. It begins with
//
//	8 bytes    cacheMark
//	32 bytes   hash of the layout of list.Version in the program that wrote it
//	32 bytes   hash of the canonical encoding of the version
//	32 bytes   hash of all that follows
//
// and is used only when all four are right, so that a change of the types, a
// damaged file and a file under a wrong name all mean: read the canonical
// bytes, and write the cache anew.

// cacheMark names the format. History: 1, the first.
const cacheMark = "NVCACHE1"

const cacheHead = len(cacheMark) + 3*sha256.Size

// cache encodes a version, whose canonical encoding has the hash h.
func cache(v *list.Version, h canon.Hash) []byte {
	body := pack(reflect.ValueOf(v).Elem())
	out := make([]byte, 0, cacheHead+len(body))
	out = append(out, head(h)...)
	sum := sha256.Sum256(body)
	out = append(out, sum[:]...)
	return append(out, body...)
}

func head(h canon.Hash) []byte {
	b := []byte(cacheMark)
	layout := sha256.Sum256([]byte(layout(reflect.TypeFor[list.Version]())))
	b = append(b, layout[:]...)
	own := sha256.Sum256([]byte(h))
	return append(b, own[:]...)
}

// uncache decodes what cache made, if it is that.
func uncache(b []byte, h canon.Hash) (*list.Version, bool) {
	want := head(h)
	if len(b) < cacheHead || !bytes.Equal(b[:len(want)], want) {
		return nil, false
	}
	body := b[cacheHead:]
	if sum := sha256.Sum256(body); !bytes.Equal(sum[:], b[len(want):cacheHead]) {
		return nil, false
	}
	v := &list.Version{}
	if err := unpack(body, reflect.ValueOf(v).Elem()); err != nil {
		return nil, false
	}
	return v, true
}

// layout writes a type with the names and types of all fields below it.
func layout(t reflect.Type) string {
	var b strings.Builder
	seen := map[reflect.Type]bool{}
	var walk func(reflect.Type)
	walk = func(t reflect.Type) {
		fmt.Fprintf(&b, "%s %s\n", t, t.Kind())
		switch t.Kind() {
		case reflect.Slice, reflect.Pointer:
			walk(t.Elem())
		case reflect.Struct:
			if seen[t] {
				return
			}
			seen[t] = true
			for i := range t.NumField() {
				b.WriteString(t.Field(i).Name + " ")
				walk(t.Field(i).Type)
			}
		}
	}
	walk(t)
	return b.String()
}
