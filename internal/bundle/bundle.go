// Package bundle carries list versions from one installation to another that
// has no network: one file that holds what a data folder holds, signed.
//
// The file is a ZIP archive. Its first entry, "bundle", is a signed note
// (golang.org/x/mod/sumdb/note) of these lines:
//
//	navicert bundle 1
//	<sha256> <size> <name>
//
// one for each other entry of the archive, in its order. The comment of the
// archive is the SHA-256 of all before it, so that a byte that changed on the way
// is noticed wherever it stands. Nothing of an archive is believed before that
// hash, the signature on the note and the hash of the entry are.
package bundle

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"crypto/ed25519"
	"crypto/rand"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"path"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/fault"
)

// header names the format. History: 1, the first.
const header = "navicert bundle 1"

const noteName = "bundle"

// The limits of an archive that somebody sends.
const (
	maxEntries = 1 << 20
	maxEntry   = 2 << 30
	maxTotal   = 16 << 30
	maxNote    = 256 << 20
)

// A File is one file of a data folder.
type File struct {
	Name string // with slashes
	Body []byte
}

// NewKey makes a key to sign with and the key to verify with, both as text. The
// name says whose it is.
func NewKey(name string) (secret, public string, err error) {
	return note.GenerateKey(rand.Reader, name)
}

// Public gives the name of a public key, or why it is none.
func Public(key string) (string, error) {
	v, err := note.NewVerifier(strings.TrimSpace(key))
	if err != nil {
		return "", fault.New(fault.Usage, "%q is no public key", key).Try("it is printed by \"navicert lists export\", as NAME+HASH+KEY")
	}
	return v.Name(), nil
}

// Write writes a bundle. names gives the files in order, read one after
// another, so that a bundle may be larger than the memory: each is read twice.
func Write(w io.Writer, secret string, names []string, read func(string) ([]byte, error)) error {
	signer, err := note.NewSigner(strings.TrimSpace(secret))
	if err != nil {
		return fault.New(fault.Damaged, "the key of this installation cannot be used").Because(err)
	}
	var text strings.Builder
	text.WriteString(header + "\n")
	for _, n := range names {
		b, err := read(n)
		if err != nil {
			return err
		}
		fmt.Fprintf(&text, "%s %d %s\n", canon.Sum(b), len(b), n)
	}
	signed, err := note.Sign(&note.Note{Text: text.String()}, signer)
	if err != nil {
		return err
	}
	seal := newSealer(w)
	z := zip.NewWriter(seal)
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) { return flate.NewWriter(w, flate.BestSpeed) })
	if err := put(z, noteName, signed); err != nil {
		return err
	}
	for _, n := range names {
		b, err := read(n)
		if err != nil {
			return err
		}
		if err := put(z, n, b); err != nil {
			return err
		}
	}
	if err := z.Close(); err != nil {
		return err
	}
	return seal.seal()
}

func put(z *zip.Writer, name string, b []byte) error {
	w, err := z.Create(name)
	if err == nil {
		_, err = w.Write(b)
	}
	return err
}

// Read reads a bundle that was signed by one of the keys, and gives each file
// to keep, whose hash was seen to be right. Any damage, any file too many or
// too few, and any other signature is a fault of code Refused; then what keep
// has got is to be thrown away.
func Read(r io.ReaderAt, size int64, keys []string, keep func(File) error) (signedBy string, err error) {
	var verifiers []note.Verifier
	for _, k := range keys {
		v, err := note.NewVerifier(strings.TrimSpace(k))
		if err != nil {
			_, err := Public(k)
			return "", err
		}
		verifiers = append(verifiers, v)
	}
	if err := sealed(r, size); err != nil {
		return "", err
	}
	z, err := zip.NewReader(r, size)
	if err != nil {
		return "", fault.New(fault.Refused, "the file is no bundle, or is cut off").Because(err)
	}
	if len(z.File) == 0 || len(z.File) > maxEntries || z.File[0].Name != noteName {
		return "", fault.New(fault.Refused, "the file is no bundle")
	}
	signed, err := entry(z.File[0], maxNote)
	if err != nil {
		return "", err
	}
	n, err := note.Open(signed, note.VerifierList(verifiers...))
	if err != nil {
		return "", fault.New(fault.Refused, "the bundle is not signed by a key that is trusted here").Because(errors.New(signers(signed))).
			Try("ask its sender for the public key, and give it with --key")
	}
	lines := strings.Split(strings.TrimSuffix(n.Text, "\n"), "\n")
	if lines[0] != header || len(lines) != len(z.File) {
		return "", fault.New(fault.Refused, "the bundle has other files than its signed table, or another format").Try("use a newer navicert, or ask for the bundle again")
	}
	total := int64(0)
	for i, line := range lines[1:] {
		f, err := checked(z.File[i+1], line)
		if err != nil {
			return "", err
		}
		if total += int64(len(f.Body)); total > maxTotal {
			return "", fault.New(fault.Refused, "the bundle unpacks to more than %d bytes", int64(maxTotal))
		}
		if err := keep(f); err != nil {
			return "", err
		}
	}
	return n.Sigs[0].Name, nil
}

// signers says who signed a note that could not be verified.
func signers(signed []byte) string {
	_, err := note.Open(signed, note.VerifierList())
	var u *note.UnverifiedNoteError
	if !errors.As(err, &u) || len(u.Note.UnverifiedSigs) == 0 {
		return "it bears no signature"
	}
	return fmt.Sprintf("it says that it was signed by %s", u.Note.UnverifiedSigs[0].Name)
}

// checked reads an entry and holds it against its line in the signed table.
func checked(z *zip.File, line string) (File, error) {
	hash, rest, _ := strings.Cut(line, " ")
	length, name, _ := strings.Cut(rest, " ")
	size, err := strconv.ParseInt(length, 10, 64)
	if err != nil || size < 0 || size > maxEntry || name != z.Name || !safe(name) {
		return File{}, fault.New(fault.Refused, "the bundle has a file %q that its signed table does not have there", z.Name)
	}
	b, err := entry(z, size)
	if err != nil {
		return File{}, err
	}
	if int64(len(b)) != size || string(canon.Sum(b)) != hash {
		return File{}, fault.New(fault.Refused, "the file %s of the bundle is damaged", name).Try("copy the bundle again")
	}
	return File{name, b}, nil
}

// safe reports whether a name stays below the folder that it is unpacked to.
func safe(name string) bool {
	return name != "" && !path.IsAbs(name) && path.Clean(name) == name && !strings.HasPrefix(name, "..") && !strings.ContainsAny(name, "\\:")
}

// entry reads up to limit bytes of an entry; more is a fault.
func entry(z *zip.File, limit int64) ([]byte, error) {
	damaged := fault.New(fault.Refused, "the file %q of the bundle is damaged", z.Name).Try("copy the bundle again")
	r, err := z.Open()
	if err != nil {
		return nil, damaged.Because(err)
	}
	defer r.Close()
	var b bytes.Buffer
	n, err := b.ReadFrom(io.LimitReader(r, limit+1))
	if err != nil {
		return nil, damaged.Because(err)
	}
	if n > limit {
		return nil, damaged
	}
	return b.Bytes(), nil
}

// PublicOf gives the key to verify with of a secret key as NewKey makes it:
// "PRIVATE+KEY+name+hash+data".
func PublicOf(secret string) (string, error) {
	parts := strings.SplitN(strings.TrimSpace(secret), "+", 5)
	if len(parts) != 5 {
		return "", errors.New("it is no signing key")
	}
	data, err := base64.StdEncoding.DecodeString(parts[4])
	if err != nil || len(data) != 1+ed25519.SeedSize {
		return "", errors.New("it is no signing key of a known kind")
	}
	public, ok := ed25519.NewKeyFromSeed(data[1:]).Public().(ed25519.PublicKey)
	if !ok {
		return "", errors.New("it has no public key")
	}
	return note.NewEd25519VerifierKey(parts[2], public)
}
