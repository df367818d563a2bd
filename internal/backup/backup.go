// Package backup is a copy of a data folder in one file: a tar archive without
// compression, whose last member says what has to be in it. A file that was cut
// off or changed is known as one.
package backup

import (
	"archive/tar"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/fault"
)

// Format is the version of the archive. History: 1, the first.
const Format = 1

// manifestName is the name of the last member.
const manifestName = "manifest.json"

// maxManifest is the largest manifest, in bytes.
const maxManifest = 256 << 20

// A File is a member of the archive.
type File struct {
	Name string     `json:"name"` // with slashes, below the data folder
	Size int64      `json:"size"` // bytes
	Hash canon.Hash `json:"sha256"`
}

// A Manifest says what is in the archive.
type Manifest struct {
	Format  int    `json:"format"`
	Program string `json:"program"` // version that made it
	Made    string `json:"made"`    // UTC, RFC 3339
	Keys    bool   `json:"keys"`    // whether the secret keys are in it
	// Origin and Entries are those of the log of answers, "" and 0 for none.
	Origin  string     `json:"origin"`
	Entries int64      `json:"entries"`
	Files   []File     `json:"files"`
	Sum     canon.Hash `json:"sha256"` // of the canonical encoding with this field empty
}

// A Member is a file to put into an archive.
type Member struct {
	Name string // with slashes, below the data folder
	Path string // where it lies
}

func (m Manifest) encode() ([]byte, error) {
	m.Sum = ""
	b, err := canon.JSON(m)
	if err != nil {
		return nil, err
	}
	m.Sum = canon.Sum(b)
	return canon.JSON(m)
}

// Write writes an archive and gives its manifest, of which m is what is known
// before.
func Write(w io.Writer, m Manifest, members []Member) (Manifest, error) {
	m.Format, m.Files = Format, []File{}
	t := tar.NewWriter(w)
	for _, member := range members {
		f, err := put(t, member)
		if err != nil {
			return m, err
		}
		m.Files = append(m.Files, f)
	}
	b, err := m.encode()
	if err != nil {
		return m, err
	}
	if err := t.WriteHeader(header(manifestName, int64(len(b)))); err != nil {
		return m, err
	}
	if _, err := t.Write(b); err != nil {
		return m, err
	}
	return m, t.Close()
}

func header(name string, size int64) *tar.Header {
	return &tar.Header{Typeflag: tar.TypeReg, Name: name, Size: size, Mode: 0o600}
}

func put(t *tar.Writer, member Member) (File, error) {
	f := File{Name: member.Name}
	r, err := os.Open(member.Path)
	if err != nil {
		return f, err
	}
	defer r.Close()
	info, err := r.Stat()
	if err != nil {
		return f, err
	}
	f.Size = info.Size()
	if err := t.WriteHeader(header(f.Name, f.Size)); err != nil {
		return f, err
	}
	h := sha256.New()
	n, err := io.Copy(io.MultiWriter(t, h), r)
	if err == nil && n != f.Size {
		err = fmt.Errorf("%s changed while it was read", member.Path)
	}
	f.Hash = canon.Hash(hex.EncodeToString(h.Sum(nil)))
	return f, err
}

// Read unpacks an archive into a folder that is empty, and gives its manifest. A
// file that is no archive is a *fault.Fault of code Input, one that is not as it
// was written of code Damaged; then what was unpacked is not to be used.
func Read(r io.Reader, dir string) (Manifest, error) {
	t := tar.NewReader(r)
	var got []File
	for {
		h, err := t.Next()
		if errors.Is(err, io.EOF) && len(got) > 0 {
			return Manifest{}, damaged(errors.New("its end is missing"))
		}
		if err != nil && len(got) == 0 {
			return Manifest{}, fault.New(fault.Input, "the file is no backup").Try("\"navicert backup\" writes one")
		}
		if err != nil {
			return Manifest{}, damaged(err)
		}
		if h.Name == manifestName {
			return manifest(t, got)
		}
		if h.Typeflag != tar.TypeReg || !filepath.IsLocal(filepath.FromSlash(h.Name)) || strings.Contains(h.Name, `\`) {
			return Manifest{}, damaged(fmt.Errorf("%q is no name of a file in it", h.Name))
		}
		f, err := take(t, dir, h.Name)
		if err != nil {
			return Manifest{}, err
		}
		got = append(got, f)
	}
}

func damaged(err error) *fault.Fault {
	return fault.New(fault.Damaged, "the backup is not as it was written").Because(err).Try("nothing was restored; use another one")
}

func take(r io.Reader, dir, name string) (File, error) {
	f := File{Name: name}
	path := filepath.Join(dir, filepath.FromSlash(name))
	failed := func(err error) error {
		return fault.New(fault.Unavailable, "%s cannot be written", path).Because(err)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return f, failed(err)
	}
	w, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return f, failed(err)
	}
	h := sha256.New()
	read := &reader{r: r}
	f.Size, err = io.Copy(io.MultiWriter(w, h), read)
	if read.err != nil {
		_ = w.Close()
		return f, damaged(read.err)
	}
	if err = errors.Join(err, w.Sync(), w.Close()); err != nil {
		return f, failed(err)
	}
	f.Hash = canon.Hash(hex.EncodeToString(h.Sum(nil)))
	return f, nil
}

// A reader keeps its error apart from that of the writer.
type reader struct {
	r   io.Reader
	err error
}

func (r *reader) Read(b []byte) (int, error) {
	n, err := r.r.Read(b)
	if err != nil && !errors.Is(err, io.EOF) {
		r.err = err
	}
	return n, err
}

// manifest reads the last member and holds it against what was unpacked.
func manifest(r io.Reader, got []File) (Manifest, error) {
	var m Manifest
	b, err := io.ReadAll(io.LimitReader(r, maxManifest))
	if err != nil {
		return m, damaged(err)
	}
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	if err := d.Decode(&m); err != nil {
		return m, damaged(err)
	}
	if m.Format > Format {
		return m, fault.New(fault.Input, "the backup has format %d, and this program reads %d", m.Format, Format).Try("use a newer navicert")
	}
	if again, _ := m.encode(); !bytes.Equal(again, b) {
		return m, damaged(errors.New("what it says of itself does not have the hash that it should have"))
	}
	if len(got) != len(m.Files) {
		return m, damaged(fmt.Errorf("it has %d files, and should have %d", len(got), len(m.Files)))
	}
	for i, f := range m.Files {
		if got[i] != f {
			return m, damaged(fmt.Errorf("the file %q is not as it was written", f.Name))
		}
	}
	return m, nil
}
