package unpack

import (
	"bytes"
	"compress/gzip"
	"errors"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/fault"
)

func zipped(t testing.TB, s string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := z.Write([]byte(s)); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestPackedOrNotIsTheSame(t *testing.T) {
	for _, doc := range [][]byte{[]byte("\uFEFFtext"), []byte("text"), zipped(t, "text"), zipped(t, "\uFEFFtext")} {
		got, err := Read(bytes.NewReader(doc), 100, "again")
		if err != nil || string(got) != "text" {
			t.Errorf("%q, %v", got, err)
		}
	}
}

// A document that is too large, packed or not, ends at the limit; one that is
// cut off or changed on its way is refused.
func TestWhatIsRefused(t *testing.T) {
	bomb := zipped(t, strings.Repeat("0", 1<<20))
	broken := bytes.Clone(bomb)
	broken[len(broken)/2] ^= 0x55
	for name, doc := range map[string][]byte{
		"large": bytes.Repeat([]byte("x"), 101), "bomb": bomb, "cut": zipped(t, "text")[:20], "damaged": broken, "head": {0x1f, 0x8b, 0},
	} {
		limit := int64(100)
		if name == "damaged" {
			limit = 2 << 20
		}
		_, err := Read(bytes.NewReader(doc), limit, "again")
		var f *fault.Fault
		if !errors.As(err, &f) || f.Code != fault.Refused || f.Advice != "again" {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestForms(t *testing.T) {
	for doc, want := range map[string]Form{
		"": Empty, " \n": Empty, "<!DOCTYPE HTML PUBLIC>": Page, "<html>": Page, " <Head><body>": Page, "<?xml?><a/>": XML, "<a/>": XML,
		`{"a":1}`: JSON, "[": JSON, "PK\x03\x04": Zip, "a,b\n": Text,
	} {
		if got := FormOf([]byte(doc)); got != want {
			t.Errorf("%q is %s, want %s", doc, got, want)
		}
	}
}

func TestOlderEncodings(t *testing.T) {
	for in, want := range map[string]string{
		"José": "José", "Jos\xe9 \x91x\x92": "José ‘x’",
		"\xff\xfeJ\x00o\x00s\x00\xe9\x00": "José", "\xfe\xff\x04\x14\x04\x30": "Да",
	} {
		if got, ok := UTF8([]byte(in)); string(got) != want || !ok {
			t.Errorf("%q: %q, %v", in, got, ok)
		}
	}
	if got, ok := UTF8([]byte("\x81\xff")); ok {
		t.Errorf("a byte that is no character: %q", got)
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("text"))
	f.Add(zipped(f, "text"))
	f.Fuzz(func(t *testing.T, doc []byte) {
		b, err := Read(bytes.NewReader(doc), 1<<16, "again")
		if err == nil && len(b) > 1<<16 {
			t.Errorf("%d bytes", len(b))
		}
		FormOf(b)
		UTF8(b)
	})
}
