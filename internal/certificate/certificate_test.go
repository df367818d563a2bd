package certificate_test

import (
	"bytes"
	"compress/zlib"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/certificate"
	"github.com/navicert/navicert/internal/certificate/certificatetest"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/evidence/recordtest"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/screen"
)

// basis is a list of four parties.
func basis() certificate.Basis {
	return certificatetest.Basis("Example Kestrel Optics", "Example Merlin Lasers", "Sparrow Falcon Avionics", "Golden Heron Trading")
}

// made certifies the answer to a name.
func made(t testing.TB, name string) (*evidence.Entry, *certificate.Certificate, []byte) {
	t.Helper()
	m := certificatetest.Of(t, basis(), screen.Query{Name: name}, evidence.Asked{})
	return m.Entry, m.Certificate, m.File
}

// The same question asked of what a certificate holds gives the same answer,
// clear ones too, and what a certificate holds is only what took part.
func TestAgain(t *testing.T) {
	for _, c := range []struct {
		name, outcome string
		rows          int
	}{
		{"Example Kestrel Optics", "hit", 1},
		{"Golden Heron Trading", "hit", 1},
		{"Blue Whale Bakery", "clear", 0},
		{"", "unscreenable", 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, _, file := made(t, c.name)
			read, err := certificate.Decode(file, "")
			if err != nil {
				t.Fatal(err)
			}
			again, err := certificate.Again(read.Logged(), read.Basis(), certificate.Means{}, "v1")
			if err != nil {
				t.Fatal(err)
			}
			if !again.Same(read.Logged()) || again.Outcome != c.outcome {
				t.Errorf("got %s, want %s:\n%s\n%s", again.Outcome, c.outcome, again.JSON, read.Logged().Answer)
			}
			if n := len(read.Lists[0].Rows); n != c.rows || read.Lists[0].Listings != 4 {
				t.Errorf("the certificate holds %d of %d listings, want %d of 4", n, read.Lists[0].Listings, c.rows)
			}
			var other certificate.Basis
			other.Versions = basis().Versions
			other.Versions[0].Version.Listings = other.Versions[0].Version.Listings[:0]
			if now, err := certificate.Again(read.Logged(), other, certificate.Means{}, "v1"); err != nil || now.Same(read.Logged()) {
				t.Errorf("an empty list gives the same answer: %v", err)
			}
		})
	}
}

// Every bit of a certificate counts.
func TestEveryBit(t *testing.T) {
	_, c, file := made(t, "Example Kestrel Optics")
	if _, err := certificate.Decode(file, c.Key); err != nil {
		t.Fatal(err)
	}
	step := 1
	if testing.Short() {
		step = 7
	}
	for bit := 0; bit < len(file)*8; bit += step {
		file[bit/8] ^= 1 << (bit % 8)
		if _, err := certificate.Decode(file, ""); err == nil {
			t.Errorf("bit %d of byte %d was flipped, and nothing was found", bit%8, bit/8)
		}
		file[bit/8] ^= 1 << (bit % 8)
	}
}

// Whoever signs a certificate anew with his own key, or puts another entry into
// it, is found out.
func TestForged(t *testing.T) {
	_, c, file := made(t, "Example Kestrel Optics")
	opts := recordtest.Options(t, "navicert-b")
	secret, public, _ := opts.Key()
	wants := func(name, says string, file []byte, key string) {
		t.Helper()
		var f *fault.Fault
		if _, err := certificate.Decode(file, key); !errors.As(err, &f) || f.Code != fault.Damaged || !strings.Contains(err.Error(), says) {
			t.Errorf("%s: got %v, want one that says %q", name, err, says)
		}
	}
	wants("another key is trusted", "it is of the installation navicert-a, and the key is of navicert-b", file, public)
	var f *fault.Fault
	if _, err := certificate.Decode(file, "no key"); !errors.As(err, &f) || f.Code != fault.Input || strings.Contains(err.Error(), "not as it was signed") {
		t.Errorf("a slip in the key: got %v, want that the key is none", err)
	}
	forged := *c
	forged.Key = public
	b, err := forged.Encode(secret)
	if err != nil {
		t.Fatal(err)
	}
	wants("signed anew", "signed by navicert-a", b, "")
	mine, _, _ := recordtest.Options(t, "navicert-a").Key()
	forged = *c
	forged.Entry = json.RawMessage(bytes.Replace(c.Entry, []byte("Kestrel"), []byte("Falcons"), 1))
	if b, err = forged.Encode(mine); err != nil {
		t.Fatal(err)
	}
	wants("another entry", "not as it was signed", b, "")
}

// A large certificate is packed, stays under 100 kB, and every bit of it counts.
func TestPacked(t *testing.T) {
	var names []string
	for i := range 400 {
		names = append(names, fmt.Sprintf("Example Kestrel Optics Branch %d", i))
	}
	m := certificatetest.Of(t, certificatetest.Basis(names...), screen.Query{Name: "Example Kestrel Optics"}, evidence.Asked{})
	if !bytes.HasPrefix(m.File, []byte("navicert certificate 2\n")) {
		t.Fatalf("it begins with %.30q", m.File)
	}
	if len(m.File) > 100_000 {
		t.Errorf("it has %d bytes", len(m.File))
	}
	again, err := certificate.Again(m.Entry, m.Certificate.Basis(), certificate.Means{}, certificatetest.Program)
	if err != nil || !again.Same(m.Entry) {
		t.Errorf("asked again, it answers otherwise: %v", err)
	}
	for i := 0; i < len(m.File); i += 997 {
		m.File[i] ^= 1 << (i % 8)
		if _, err := certificate.Decode(m.File, ""); err == nil {
			t.Errorf("byte %d was changed, and nothing was found", i)
		}
		m.File[i] ^= 1 << (i % 8)
	}
	if _, err := certificate.Decode(bytes.Replace(m.File, []byte("certificate 2"), []byte("certificate 1"), 1), ""); err == nil {
		t.Error("a packed certificate passes for one that is not")
	}
}

// What looks like a listing that was compared and not counted is in the
// certificate, and without it the question is not answered in the same way.
func TestNearMissesCount(t *testing.T) {
	e, c, _ := made(t, "Example Kestrel Lasers")
	b := c.Basis()
	again, err := certificate.Again(e, b, certificate.Means{}, certificatetest.Program)
	if err != nil || !again.Same(e) || len(again.Missed[0]) == 0 {
		t.Fatalf("%d near misses, %v", len(again.Missed[0]), err)
	}
	b.Versions[0].Version.Listings = b.Versions[0].Version.Listings[:0]
	if again, err = certificate.Again(e, b, certificate.Means{}, certificatetest.Program); err != nil || again.Same(e) {
		t.Errorf("without its near misses it is the same: %v", err)
	}
}

func FuzzDecode(f *testing.F) {
	_, _, file := made(f, "Example Kestrel Optics")
	f.Add(file)
	f.Add([]byte("navicert certificate 1\n{}\n"))
	f.Fuzz(func(t *testing.T, b []byte) {
		if _, err := certificate.Decode(b, ""); err == nil && !bytes.Equal(b, file) {
			t.Errorf("%q is taken for a certificate", b)
		}
	})
}

// sealed gives small sheets of both forms for people.
func sealed(t testing.TB) [][]byte {
	t.Helper()
	m := certificatetest.Of(t, basis(), screen.Query{Name: "Example Kestrel Optics"}, evidence.Asked{})
	page := "<!DOCTYPE html>\n<p>Example</p>\n" + certificate.Comment(m.File)
	var packed bytes.Buffer
	w := zlib.NewWriter(&packed)
	w.Write(m.File)
	w.Close()
	sheet := "%PDF-1.3\n1 0 obj\n<< /Type /EmbeddedFile /Length 1 >>\n\nstream\n" + packed.String() + "\nendstream\nendobj\n%%EOF\n"
	var files [][]byte
	for _, s := range []certificate.Sheets{
		{Form: certificate.HTML, Language: "en", Drawn: []byte(page)}, {Form: certificate.PDF, Language: "zh", Font: "00", Drawn: []byte(sheet)},
	} {
		file, err := s.Seal(m.Secret)
		if err != nil {
			t.Fatal(err)
		}
		c, read, err := certificate.Open(file, m.Certificate.Key)
		if err != nil || c.Logged().Number != 2 || read.Language != s.Language || read.Font != s.Font {
			t.Fatalf("%s: %v", s.Form, err)
		}
		files = append(files, file)
	}
	return files
}

// Every bit of sheets counts: what was drawn, what they hold, and the seal.
func TestEveryBitOfSheets(t *testing.T) {
	for _, file := range sealed(t) {
		for bit := range len(file) * 8 {
			file[bit/8] ^= 1 << (bit % 8)
			if _, _, err := certificate.Open(file, ""); err == nil {
				t.Errorf("%.8s: bit %d of byte %d was flipped, and nothing was found", file, bit%8, bit/8)
			}
			file[bit/8] ^= 1 << (bit % 8)
		}
	}
}

// Whatever is done to sheets, they do not pass for others than those that were
// sealed.
func FuzzOpen(f *testing.F) {
	files := sealed(f)
	for _, file := range files {
		f.Add(file)
	}
	f.Add([]byte("%PDF-"))
	f.Add([]byte("<!DOCTYPE html>\n<!-- navicert-seal AAAA -->\n"))
	f.Fuzz(func(t *testing.T, b []byte) {
		_, s, err := certificate.Open(b, "")
		if err == nil && s != nil && !slices.ContainsFunc(files, func(x []byte) bool { return bytes.Equal(x, b) }) {
			t.Errorf("%q is taken for sheets that were sealed", b)
		}
	})
}
