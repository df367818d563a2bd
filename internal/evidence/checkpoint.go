package evidence

import (
	"encoding/base64"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// A Checkpoint says how long a log is and what stands in it.
type Checkpoint struct {
	Origin string
	Size   int64 // entries
	Root   tlog.Hash
}

// Text is what is signed.
func (c Checkpoint) Text() string {
	return fmt.Sprintf("%s\n%d\n%s\n", c.Origin, c.Size, c.Root)
}

// OpenCheckpoint reads a checkpoint and verifies its signature with a public
// key, in the spelling of note.NewEd25519VerifierKey.
func OpenCheckpoint(signed []byte, public string) (Checkpoint, error) {
	text, err := Open(signed, public)
	if err != nil {
		return Checkpoint{}, err
	}
	return parse(text)
}

// ReadCheckpoint reads a checkpoint without verifying who signed it: for whoever
// knows its bytes already.
func ReadCheckpoint(signed []byte) (Checkpoint, error) {
	text, _, _ := strings.Cut(string(signed), "\n\n")
	return parse(text + "\n")
}

func parse(text string) (Checkpoint, error) {
	var c Checkpoint
	lines := strings.Split(text, "\n")
	if len(lines) != 4 {
		return c, errors.New("the checkpoint does not have three lines")
	}
	c.Origin = lines[0]
	var err error
	if c.Size, err = strconv.ParseInt(lines[1], 10, 64); err != nil {
		return c, fmt.Errorf("the size in the checkpoint: %w", err)
	}
	if c.Root, err = tlog.ParseHash(lines[2]); err != nil {
		return c, fmt.Errorf("the root in the checkpoint: %w", err)
	}
	if c.Size < 0 || c.Text() != text {
		return c, errors.New("the checkpoint is not in its canonical spelling")
	}
	return c, nil
}

// Open verifies a note that bears exactly one signature, that of the public
// key, and gives its text. Any other byte in any place is an error, also where
// base64 would not care.
func Open(signed []byte, public string) (string, error) {
	v, err := note.NewVerifier(public)
	if err != nil {
		return "", fmt.Errorf("the public key: %w", err)
	}
	n, err := note.Open(signed, note.VerifierList(v))
	if err != nil {
		return "", fmt.Errorf("%w (%s)", err, SignedBy(signed))
	}
	if len(n.Sigs) != 1 || len(n.UnverifiedSigs) != 0 {
		return "", errors.New("there is another signature than that of the key")
	}
	raw, err := base64.StdEncoding.Strict().DecodeString(n.Sigs[0].Base64)
	if err != nil {
		return "", fmt.Errorf("the signature: %w", err)
	}
	again := n.Text + "\n— " + n.Sigs[0].Name + " " + base64.StdEncoding.EncodeToString(raw) + "\n"
	if again != string(signed) {
		return "", errors.New("the note is not in its canonical spelling")
	}
	return n.Text, nil
}

// SignedBy says who signed a note, without believing it.
func SignedBy(signed []byte) string {
	_, err := note.Open(signed, note.VerifierList())
	var u *note.UnverifiedNoteError
	if !errors.As(err, &u) || len(u.Note.UnverifiedSigs) == 0 {
		return "it bears no signature"
	}
	return "it says that it was signed by " + u.Note.UnverifiedSigs[0].Name
}

// Key takes a public key out of PublicFile, which holds it and a line end.
func Key(file []byte) (string, error) {
	key, ok := strings.CutSuffix(string(file), "\n")
	if !ok {
		return "", errors.New("the public key does not end with its line")
	}
	v, err := note.NewVerifier(key)
	if err != nil {
		return "", fmt.Errorf("the public key: %w", err)
	}
	// The name stands before the first plus sign, the rest is checked by its hash.
	parts := strings.SplitN(key, "+", 3)
	if raw, err := base64.StdEncoding.Strict().DecodeString(parts[2]); err != nil || fmt.Sprintf("%s+%08x+%s", v.Name(), v.KeyHash(), base64.StdEncoding.EncodeToString(raw)) != key {
		return "", errors.New("the public key is not in its canonical spelling")
	}
	return key, nil
}

// KeyName is the name in a public key, which is the origin of its logs.
func KeyName(public string) string {
	name, _, _ := strings.Cut(public, "+")
	return name
}
