package certificate_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"golang.org/x/mod/sumdb/tlog"

	"github.com/navicert/navicert/internal/certificate"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/evidence/record"
	"github.com/navicert/navicert/internal/evidence/recordtest"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/recorded"
	"github.com/navicert/navicert/internal/reference"
	"github.com/navicert/navicert/internal/screen"
)

// basis is a list of four parties.
func basis() certificate.Basis {
	v := &list.Version{Format: list.Format, List: "us/bis/entity-list", Dated: day.Of(2022, 5, 16)}
	for _, n := range []string{"Example Kestrel Optics", "Example Merlin Lasers", "Sparrow Falcon Avionics", "Golden Heron Trading"} {
		v.Listings = append(v.Listings, list.Listing{
			List: v.List, Key: n, Subject: party.Party{Names: []party.Name{{Text: n, Use: party.Primary}}},
			InForce: day.Span{From: day.Of(2020, 1, 1)},
		})
	}
	return certificate.Basis{Versions: []screen.Installed{{Version: v, Hash: "whole"}}}
}

// made records the answer to a query in a log of three entries and certifies it.
// The entry, the certificate and the file are given.
func made(t testing.TB, name string) (*evidence.Entry, *certificate.Certificate, []byte) {
	t.Helper()
	b := basis()
	settings := recorded.Settings{Today: day.Of(2022, 6, 1)}
	session := screen.New(b.Versions, screen.Options{Today: settings.Today, Program: "v1"}).NewSession()
	q := screen.Query{Name: name, On: settings.Today}
	answer := session.Screen(q)
	session.Explain(&answer)
	content, err := recorded.Context{Settings: settings}.Screening(q, &answer, session.Screen)
	if err != nil {
		t.Fatal(err)
	}
	log := &recordtest.Memory{}
	opts := recordtest.Options(t, "navicert-a")
	if _, err := record.Append(log, opts, recordtest.Content("x"), content, recordtest.Content("y")); err != nil {
		t.Fatal(err)
	}
	secret, public, _ := opts.Key()
	line, err := log.Line(2)
	if err != nil {
		t.Fatal(err)
	}
	proof, err := tlog.ProveRecord(3, 1, log)
	if err != nil {
		t.Fatal(err)
	}
	entry, err := evidence.Decode(line)
	if err != nil {
		t.Fatal(err)
	}
	whole, err := certificate.Again(entry, b, certificate.Means{}, "v1")
	if err != nil {
		t.Fatal(err)
	}
	c := &certificate.Certificate{Entry: line, Proof: proof, Checkpoint: string(log.Signed), Key: public, Lists: whole.Cut(b), Tables: []reference.Kept{}}
	file, err := c.Encode(secret)
	if err != nil {
		t.Fatal(err)
	}
	return entry, c, file
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
	wants("another key is trusted", "it is of the installation navicert-a", file, public)
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
