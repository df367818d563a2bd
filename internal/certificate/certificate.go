// Package certificate is one answer in one file that proves itself: the entry
// of the log, the proof that it stands there, and as much of the lists and
// tables as it takes to answer the same question again without a network.
//
// The file is a signed note (golang.org/x/mod/sumdb/note) of two lines: the
// name of the format, and the Certificate as JSON. Where that is larger than
// plainSize it is packed: compressed by DEFLATE (RFC 1951), in base64.
package certificate

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/reference"
)

// The first lines, which name the format. History: 1, the first; 2, the same
// packed; 3, packed, with what 1 and 2 do not have: a document, overlays of the
// law, or listings of the past.
const (
	header = "navicert certificate 1"
	packed = "navicert certificate 2"
	fuller = "navicert certificate 3"
)

// The largest certificates, in bytes: of the file, which is a note and may not
// be larger; of its JSON; and of JSON that is written as it is, so that people
// can read it.
const (
	MaxSize   = 1_000_000
	maxJSON   = 64 << 20
	plainSize = 80_000
)

// A Certificate is what the file holds.
type Certificate struct {
	Entry      json.RawMessage  `json:"entry"` // as it stands in the log
	Proof      []tlog.Hash      `json:"proof"` // of its inclusion in the checkpoint's tree
	Checkpoint string           `json:"checkpoint"`
	Key        string           `json:"key"` // public key of the installation
	Lists      []Slice          `json:"lists"`
	Tables     []reference.Kept `json:"tables"`
	Policy     string           `json:"policy,omitempty"`   // file of the policy that the answer was given under
	Overlays   []string         `json:"overlays,omitempty"` // of the law, as overlay.Keep gives them, in their order
	Document   *Document        `json:"document,omitempty"` // of a scan
	entry      *evidence.Entry  // read from Entry
	signed     evidence.Checkpoint
}

// A Slice is the part of a list version that an answer rests on, with the facts
// and errata that were laid over it.
type Slice struct {
	List     list.ID        `json:"list"`
	Hash     canon.Hash     `json:"version"` // of the whole version, as it is stored
	Dated    day.Day        `json:"dated"`
	Listings int            `json:"listings"` // of the whole version
	Problems int            `json:"problems"` // of the whole version
	Starter  bool           `json:"starter,omitempty"`
	Rows     []list.Listing `json:"rows"`
	Past     []Former       `json:"past,omitempty"` // listings that only earlier versions hold
}

// A Former is listings that ended, and the first day on which they were in force
// for sure.
type Former struct {
	Sure day.Day        `json:"sure"`
	Rows []list.Listing `json:"rows"`
}

// fuller reports whether the certificate has what format 3 was made for.
func (c *Certificate) fuller() bool {
	return c.Document != nil || len(c.Overlays) > 0 || slices.ContainsFunc(c.Lists, func(s Slice) bool { return len(s.Past) > 0 })
}

// Logged gives the entry.
func (c *Certificate) Logged() *evidence.Entry { return c.entry }

// Signed gives the checkpoint.
func (c *Certificate) Signed() evidence.Checkpoint { return c.signed }

// Encode writes a certificate and signs it with the secret key of the
// installation.
func (c *Certificate) Encode(secret string) ([]byte, error) {
	signer, err := note.NewSigner(secret)
	if err != nil {
		return nil, fault.New(fault.Damaged, "the key of this installation cannot be used").Because(err)
	}
	text, err := c.text()
	if err != nil {
		return nil, err
	}
	signed, err := note.Sign(&note.Note{Text: text}, signer)
	if err == nil && len(signed) > MaxSize {
		err = fault.New(fault.Input, "the certificate would have %d bytes, more than %d: too many listings took part", len(signed), MaxSize).
			Try("name the lists or the threshold in the question, or use \"navicert audit export\"")
	}
	return signed, err
}

// Decode reads a certificate and verifies its signature, its checkpoint and that
// its entry stands in the log of that checkpoint. key is the public key that is
// trusted, or "" for the one that the certificate names: then only who has the
// key is not proven. Any other byte anywhere is a fault of code Damaged.
func Decode(file []byte, key string) (*Certificate, error) {
	first, rest, _ := strings.Cut(string(file), "\n")
	if len(file) > MaxSize || !slices.Contains([]string{header, packed, fuller}, first) {
		return nil, fault.New(fault.Input, "the file is no certificate, or one of another format").Try("\"navicert certify\" writes them")
	}
	body, _, _ := strings.Cut(rest, "\n")
	if first != header {
		var err error
		if body, err = unpack(body); err != nil {
			return nil, damaged(err)
		}
	}
	var c Certificate
	d := json.NewDecoder(strings.NewReader(body))
	d.DisallowUnknownFields()
	if err := d.Decode(&c); err != nil {
		return nil, damaged(err)
	}
	if err := trusted(key, c.Key); err != nil {
		return nil, err
	}
	if _, err := evidence.Key([]byte(c.Key + "\n")); err != nil {
		return nil, damaged(err)
	}
	text, err := evidence.Open(file, c.Key)
	if err != nil {
		return nil, damaged(err)
	}
	again, err := canon.JSON(&c)
	if err != nil {
		return nil, err
	}
	// What is packed is held against what it unpacks to, since another program
	// may pack it otherwise; that its bytes are those that were signed is proven.
	if (first == fuller) != c.fuller() || body != string(again) || text != first+"\n"+strings.SplitN(rest, "\n", 2)[0]+"\n" {
		return nil, damaged(errors.New("it is not in its canonical spelling"))
	}
	return &c, c.prove()
}

// trusted holds the key that a certificate names against the one that is trusted.
func trusted(key, named string) error {
	if key == "" || key == named {
		return nil
	}
	if _, err := evidence.Key([]byte(key + "\n")); err != nil {
		return fault.New(fault.Input, "what was given as the public key is none").Try("a key is one line: a name, eight hexadecimal digits and letters, with + between; \"navicert audit verify\" prints that of an installation")
	}
	return fault.New(fault.Damaged, "the certificate is not of whoever has the key that is trusted").
		Because(fmt.Errorf("it is of the installation %s, and the key is of %s", evidence.KeyName(named), evidence.KeyName(key))).
		Try("compare the key with the one that whoever issued it gives, and ask for the certificate again")
}

func damaged(err error) *fault.Fault {
	return fault.New(fault.Damaged, "the certificate is not as it was signed").Because(err).Try("ask for it again")
}

// prove reads the entry and the checkpoint, and holds one against the other.
func (c *Certificate) prove() error {
	var err error
	if c.signed, err = evidence.OpenCheckpoint([]byte(c.Checkpoint), c.Key); err != nil {
		return damaged(err)
	}
	line := bytes.TrimSpace(c.Entry)
	if c.entry, err = evidence.Decode(line); err != nil {
		return damaged(err)
	}
	if (c.entry.Kind == evidence.Scan) != (c.Document != nil) || c.Document != nil && c.Document.Told == nil {
		return damaged(errors.New("it is of a scan without its document, or of another answer with one"))
	}
	if c.entry.Origin != c.signed.Origin {
		return damaged(fmt.Errorf("its entry is of the log %s, its checkpoint of %s", c.entry.Origin, c.signed.Origin))
	}
	if c.entry.Number < 1 || c.entry.Number > c.signed.Size {
		return damaged(fmt.Errorf("its entry %d is not in a log of %d entries", c.entry.Number, c.signed.Size))
	}
	if err := tlog.CheckRecord(c.Proof, c.signed.Size, c.signed.Root, c.entry.Number-1, evidence.Leaf(line)); err != nil {
		return damaged(err)
	}
	return nil
}
