// Package certificatetest makes certificates of a small log. Only tests import
// it.
package certificatetest

import (
	"os"
	"testing"
	"time"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/certificate"
	"github.com/navicert/navicert/internal/consolidate"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/evidence/recordtest"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/recorded"
	"github.com/navicert/navicert/internal/reference"
	"github.com/navicert/navicert/internal/scan"
	"github.com/navicert/navicert/internal/screen"
)

// Program is the version that answers are stamped with.
const Program = "v1"

// Basis is a list of parties that the user names.
func Basis(names ...string) certificate.Basis {
	v := &list.Version{Format: list.Format, List: "us/bis/entity-list", Dated: day.Of(2022, 5, 16)}
	for _, n := range names {
		v.Listings = append(v.Listings, list.Listing{
			List: v.List, Key: n, Subject: party.Party{Names: []party.Name{{Text: n, Use: party.Primary}}},
			InForce: day.Span{From: day.Of(2020, 1, 1)},
		})
	}
	return certificate.Basis{Versions: []screen.Installed{{Version: v, Hash: canon.Sum([]byte("whole"))}}}
}

// A Made certificate, with the key that it was signed with.
type Made struct {
	Entry       *evidence.Entry
	Certificate *certificate.Certificate
	File        []byte
	Secret      string
	Answered    *certificate.Answered
}

// Of records the answer to a query as the second of three entries and certifies
// it.
func Of(t testing.TB, b certificate.Basis, q screen.Query, asked evidence.Asked) Made {
	t.Helper()
	settings := recorded.Settings{Today: day.Of(2022, 6, 1)}
	session := screen.New(b.Versions, screen.Options{Today: settings.Today, Program: Program}).NewSession()
	q.On = settings.Today
	answer := session.Screen(q)
	session.Explain(&answer)
	content, err := recorded.Context{Asked: asked, Settings: settings}.Screening(q, &answer, session)
	if err != nil {
		t.Fatal(err)
	}
	return of(t, b, content, false)
}

// OfScan records the scan of a document as the second of three entries and
// certifies it: all of it, or the passages that took part.
func OfScan(t testing.TB, b certificate.Basis, name string, doc []byte, passages bool) Made {
	t.Helper()
	settings := recorded.Settings{Today: day.Of(2022, 6, 1)}
	var versions []*list.Version
	for _, v := range b.Versions {
		versions = append(versions, v.Version)
	}
	engine := screen.New(b.Versions, screen.Options{Today: settings.Today, Program: Program})
	found, err := scan.New(scan.Basis{
		Versions: versions, Parties: consolidate.Parties(versions, nil), Scopes: engine.Scopes(), Engine: engine.Settings(),
	}, nil).Read(name, doc, settings.Today)
	if err != nil {
		t.Fatal(err)
	}
	content, err := recorded.Context{Settings: settings}.Scan(recorded.Document{Name: name, Hash: found.Hash, Size: found.Size}, &found)
	if err != nil {
		t.Fatal(err)
	}
	b.Document = certificate.NewDocument(doc)
	return of(t, b, content, passages)
}

func of(t testing.TB, b certificate.Basis, content evidence.Content, passages bool) Made {
	t.Helper()
	var err error
	var m Made
	var public string
	if m.Secret, public, err = recordtest.Options(t, "navicert-a").Key(); err != nil {
		t.Fatal(err)
	}
	m.Certificate = inLog(t, m.Secret, recordtest.Content("x"), content, recordtest.Content("y"))
	m.Certificate.Key = public
	if m.Entry, err = evidence.Decode(m.Certificate.Entry); err != nil {
		t.Fatal(err)
	}
	if m.Answered, err = certificate.Again(m.Entry, b, certificate.Means{}, Program); err != nil {
		t.Fatal(err)
	}
	if m.Answered.Scan != nil {
		if m.Certificate.Document, err = m.Answered.Documented(m.Entry, passages); err != nil {
			t.Fatal(err)
		}
	}
	m.Certificate.Lists = m.Answered.Cut(b)
	if m.File, err = m.Certificate.Encode(m.Secret); err != nil {
		t.Fatal(err)
	}
	if m.Certificate, err = certificate.Decode(m.File, public); err != nil {
		t.Fatal(err)
	}
	return m
}

// hashes are those of a tree, as tlog numbers them.
type hashes []tlog.Hash

// ReadHashes gives hashes by their numbers.
func (h hashes) ReadHashes(at []int64) ([]tlog.Hash, error) {
	var out []tlog.Hash
	for _, i := range at {
		out = append(out, h[i])
	}
	return out, nil
}

// inLog writes a log in memory and gives the certificate of its second entry,
// without lists.
func inLog(t testing.TB, secret string, contents ...evidence.Content) *certificate.Certificate {
	t.Helper()
	var tree hashes
	before, lines := "", [][]byte{}
	for i, c := range contents {
		e := evidence.Entry{
			Format: evidence.Format, Origin: "navicert-a", Number: int64(i + 1), Before: before,
			Time: time.Date(2022, 6, 1, 12, 0, i, 0, time.UTC).Format(time.RFC3339Nano), Salt: "00", Content: c,
		}
		line, err := e.Encode()
		if err != nil {
			t.Fatal(err)
		}
		more, err := tlog.StoredHashes(int64(i), line, tree)
		if err != nil {
			t.Fatal(err)
		}
		tree, before, lines = append(tree, more...), evidence.LeafText(evidence.Leaf(line)), append(lines, line)
	}
	size := int64(len(contents))
	root, err := tlog.TreeHash(size, tree)
	if err != nil {
		t.Fatal(err)
	}
	proof, err := tlog.ProveRecord(size, 1, tree)
	if err != nil {
		t.Fatal(err)
	}
	signer, err := note.NewSigner(secret)
	if err != nil {
		t.Fatal(err)
	}
	point, err := note.Sign(&note.Note{Text: evidence.Checkpoint{Origin: "navicert-a", Size: size, Root: root}.Text()}, signer)
	if err != nil {
		t.Fatal(err)
	}
	return &certificate.Certificate{Entry: lines[1], Proof: proof, Checkpoint: string(point), Tables: []reference.Kept{}}
}

// EveryBit changes every bit of the end of a sealed file, where the seal is, and a
// bit of each other byte, another one in each; where NAVICERT_TEST_ALL is set,
// every bit. It wants each change to be found.
func EveryBit(t *testing.T, file []byte) {
	t.Helper()
	const seal = 420 // bytes
	all := os.Getenv("NAVICERT_TEST_ALL") != ""
	for i := range file {
		for bit := range 8 {
			if !all && i < len(file)-seal && bit != i%8 {
				continue
			}
			file[i] ^= 1 << bit
			if _, _, err := certificate.Open(file, ""); err == nil {
				t.Errorf("bit %d of byte %d of %d was flipped, and nothing was found", bit, i, len(file))
			}
			file[i] ^= 1 << bit
		}
	}
}
