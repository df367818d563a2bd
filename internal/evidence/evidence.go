// Package evidence is what a log of answers is made of: the entry, its one
// spelling, the checkpoint that signs how long the log is and what stands in
// it, and the names of the files that hold them. It writes nothing.
//
// The entries are the leaves of a Merkle tree as in RFC 9162 and the Go
// checksum database (golang.org/x/mod/sumdb/tlog). The root of the tree and its
// size are a checkpoint, a signed note (golang.org/x/mod/sumdb/note) of three
// lines:
//
//	<origin>
//	<entries>
//	<root of the tree in base64>
//
// The origin is the name of the key of the installation. It stands in every
// entry too, so that an entry that was carried over from elsewhere tells on
// itself.
package evidence

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"time"

	"golang.org/x/mod/sumdb/tlog"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/day"
)

// Format is the version of the encoding of an entry, written in each. History:
// 1, the first; its settings have grown by what older answers do not depend on.
const Format = 1

// MaxEntry is the largest entry, in bytes.
const MaxEntry = 64 << 20

// The files of a log that was copied out into a folder. Together they are all
// that a verifier needs.
const (
	EntriesFile    = "entries"    // one entry, or what a deleted one left (Gap), on each line
	TreeFile       = "tree"       // the hashes of the tree as tlog numbers them, 32 bytes each
	PlacesFile     = "places"     // where the line of each entry ends in EntriesFile, 8 bytes each, big endian
	CheckpointFile = "checkpoint" // the last checkpoint
	PublicFile     = "public"     // the key to verify with, and a line end
)

// PlaceSize is the length of a place in PlacesFile, in bytes.
const PlaceSize = 8

// A Kind says what was done.
type Kind string

// The kinds. They are stored, so they are never renamed.
const (
	Screening     Kind = "screen"  // a name against the lists
	Scan          Kind = "scan"    // a document against the lists
	Determination Kind = "check"   // a transaction against lists and rules
	Ownership     Kind = "own"     // who owns a party, against the lists
	Decision      Kind = "decide"  // what a person decided about an answer
	Event         Kind = "event"   // what happened after an answer: an export, the end of a contract
	Hold          Kind = "hold"    // entries that may not be deleted, whatever their age
	Release       Kind = "release" // the end of a hold
	Permission    Kind = "licence" // what happened to a licence that is held
	Purge         Kind = "purge"   // entries whose content was deleted because their time was over
)

// Access are the entries of package access: who was given or refused what, and
// who signed in.
const Access Kind = "access"

// Kinds gives all kinds. To add one, add it here and to docs/evidence.md.
func Kinds() []Kind {
	return []Kind{Screening, Scan, Determination, Ownership, Decision, Event, Hold, Release, Permission, Purge, Access}
}

// An Entry is one answer with everything that it rests on. Its JSON fields are
// in the order of this declaration, and its bytes are its only spelling.
type Entry struct {
	Format int    `json:"format"`
	Origin string `json:"origin"` // name of the key of the installation
	Number int64  `json:"number"` // from 1, without gaps
	Before string `json:"before"` // hash of the leaf before, hexadecimal; "" in the first entry
	Time   string `json:"time"`   // UTC, RFC 3339 with nanoseconds, as the clock had it
	Salt   string `json:"salt"`   // 128 random bits, hexadecimal: nobody finds the content out of the hash by trying
	Content
}

// Content is the part of an entry that the caller knows.
type Content struct {
	Kind    Kind    `json:"kind"`
	Asked   Asked   `json:"asked"`
	Subject Subject `json:"subject"`
	// Query is what was asked, as it was received, and Normalised what the
	// engine made of it.
	Query      json.RawMessage `json:"query"`
	Normalised json.RawMessage `json:"normalised"`
	// Settings are those that the answer depends on beside the engine's own,
	// which stand in the answer.
	Settings json.RawMessage `json:"settings"`
	// NotAsked are the lists that the program knows and that took no part.
	NotAsked []string `json:"not_asked"`
	// Candidates are the listings above the near-miss line with what speaks for
	// and against them.
	Candidates json.RawMessage `json:"candidates"`
	Outcome    string          `json:"outcome"`
	Meaning    []string        `json:"meaning"` // sentences
	// Answer is the whole answer, as --json prints it (docs/json.md): it names
	// the lists with version and age, and the engine with version and weights.
	Answer    json.RawMessage `json:"answer"`
	Retention Retention       `json:"retention"`
	Links     []Link          `json:"links"`
}

// Asked says who asked, and why. All fields may be empty.
type Asked struct {
	By          string `json:"by"`
	Why         string `json:"why"`
	Role        string `json:"role"`        // of the party in the transaction
	Transaction string `json:"transaction"` // the user's own number of it
}

// Subject is what an entry is found by.
type Subject struct {
	Parties   []string `json:"parties"`   // names as they were given
	Countries []string `json:"countries"` // ISO 3166-1 alpha-2
	On        day.Day  `json:"on"`        // the day that was asked about
	Listed    []string `json:"listed"`    // names of the listed parties that were found
}

// Retention says how long an entry has to be kept at least.
type Retention struct {
	Class string  `json:"class"`
	Until day.Day `json:"until"` // the first day on which it need not be kept any more
}

// A Link names an earlier entry that this one follows.
type Link struct {
	Entry int64  `json:"entry"`
	Leaf  string `json:"leaf"` // its hash
	Why   string `json:"why"`
}

// Encode gives the bytes of an entry: one line without its end.
func (e *Entry) Encode() ([]byte, error) {
	b, err := canon.JSON(e)
	if err == nil && len(b) > MaxEntry {
		err = fmt.Errorf("the entry has %d bytes, more than %d", len(b), MaxEntry)
	}
	return b, err
}

// Decode reads an entry. Bytes that Encode would not have written are an error.
func Decode(b []byte) (*Entry, error) {
	if len(b) > MaxEntry {
		return nil, fmt.Errorf("the entry has %d bytes, more than %d", len(b), MaxEntry)
	}
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	var e Entry
	if err := d.Decode(&e); err != nil {
		return nil, err
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("something follows the entry")
	}
	if e.Format != Format {
		return nil, fmt.Errorf("the entry has format %d, and this program reads %d", e.Format, Format)
	}
	again, err := e.Encode()
	if err != nil {
		return nil, err
	}
	if !bytes.Equal(again, b) {
		return nil, errors.New("the entry is not in its canonical spelling")
	}
	return &e, nil
}

// At gives the time of an entry.
func (e *Entry) At() (time.Time, error) { return time.Parse(time.RFC3339Nano, e.Time) }

// Leaf is the hash of an entry's bytes as a leaf of the tree.
func Leaf(b []byte) tlog.Hash { return tlog.RecordHash(b) }

// LeafText is a leaf in the spelling of Entry.Before and Link.Leaf.
func LeafText(h tlog.Hash) string { return hex.EncodeToString(h[:]) }

// ParseLeaf reads what LeafText writes, and nothing else.
func ParseLeaf(s string) (tlog.Hash, error) {
	var h tlog.Hash
	b, err := hex.DecodeString(s)
	if err != nil || len(b) != len(h) || hex.EncodeToString(b) != s {
		return h, fmt.Errorf("%q is no hash of a leaf", s)
	}
	copy(h[:], b)
	return h, nil
}
