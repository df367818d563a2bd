package bundle

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/fault"
)

// packed gives a bundle of two files and the key that verifies it.
func packed(t testing.TB) ([]byte, string) {
	t.Helper()
	secret, public, err := NewKey("example.org/navicert")
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{"current": "one", "versions/a": strings.Repeat("two ", 100)}
	var b bytes.Buffer
	err = Write(&b, secret, []string{"current", "versions/a"}, func(n string) ([]byte, error) { return []byte(files[n]), nil })
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes(), public
}

func unpacked(b []byte, keys ...string) (string, error) {
	var got []string
	by, err := Read(bytes.NewReader(b), int64(len(b)), keys, func(f File) error {
		got = append(got, fmt.Sprintf("%s:%d", f.Name, len(f.Body)))
		return nil
	})
	return by + " " + strings.Join(got, " "), err
}

func TestABundleComesBack(t *testing.T) {
	b, key := packed(t)
	if got, err := unpacked(b, key); err != nil || got != "example.org/navicert current:3 versions/a:400" {
		t.Errorf("got %s, %v", got, err)
	}
	if name, err := Public(key + "\n"); err != nil || name != "example.org/navicert" {
		t.Errorf("the key is that of %s, %v", name, err)
	}
}

// Without the right key, or with any byte changed or added, nothing is believed.
func TestABundleIsNotBelieved(t *testing.T) {
	b, key := packed(t)
	_, other, _ := NewKey("example.org/other")
	for name, keys := range map[string][]string{"no_key": nil, "another_key": {other}} {
		if _, err := unpacked(b, keys...); err == nil || !strings.Contains(err.Error(), "signed by example.org/navicert") {
			t.Errorf("%s: got %v", name, err)
		}
	}
	if _, err := unpacked(b, "junk"); err == nil || !strings.Contains(err.Error(), "no public key") {
		t.Errorf("a key that is none: %v", err)
	}
	whole, err := unpacked(b, key)
	if err != nil {
		t.Fatal(err)
	}
	for at := range b {
		c := bytes.Clone(b)
		c[at] ^= 0x10
		var f *fault.Fault
		if got, err := unpacked(c, key); !errors.As(err, &f) || f.Code != fault.Refused {
			t.Fatalf("byte %d changed: %s is believed, %v", at, got, err)
		}
		// Whoever changes it on purpose makes a new seal, too.
		if got, err := unpacked(resealed(t, c), key); err == nil && got != whole {
			t.Fatalf("byte %d changed and sealed again: %s is believed", at, got)
		}
	}
	if _, err := unpacked(append(bytes.Clone(b), 'x'), key); err == nil {
		t.Error("with a byte behind it, it is believed")
	}
	for n := range b {
		if _, err := unpacked(b[:n], key); err == nil {
			t.Fatalf("cut after %d bytes, it is believed", n)
		}
	}
}

// resealed puts a new seal on an archive, in the place of its own if it has one.
func resealed(t testing.TB, b []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	s := newSealer(&out)
	if n := len(b) - 2 - sealSize; n >= 0 && b[n] == sealSize && b[n+1] == 0 {
		b = b[:n+2]
	}
	if _, err := s.Write(b); err != nil {
		t.Fatal(err)
	}
	if err := s.seal(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestNamesStayBelow(t *testing.T) {
	for _, n := range []string{"", "/etc/passwd", "../x", "a/../../x", "a//b", `a\b`, "c:x", "./a"} {
		if safe(n) {
			t.Errorf("%q is taken for safe", n)
		}
	}
}

func FuzzRead(f *testing.F) {
	b, key := packed(f)
	f.Add(b)
	f.Add([]byte("PK\x05\x06"))
	f.Fuzz(func(t *testing.T, b []byte) {
		got, err := unpacked(resealed(t, b), key)
		if err == nil && got != "example.org/navicert current:3 versions/a:400" {
			t.Errorf("%s is believed", got)
		}
	})
}
