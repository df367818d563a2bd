// Package plain copies a log out into a folder of plain files, of which every
// byte means something and which any program can read:
//
//	entries      one entry, or the gap that a deleted one left, on each line
//	tree         the hashes of the tree, 32 bytes each, as tlog numbers them
//	places       where each line ends, 8 bytes each, big endian
//	checkpoint   the signed checkpoint
//	public       the key to verify it with
//
// audit.Folder reads it back.
package plain

import (
	"bufio"
	"encoding/binary"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/evidence/audit"
	"github.com/navicert/navicert/internal/fault"
)

// Write copies a log into a folder, which is made and must not be there. Whatever
// the log holds is copied, proven or not; but where wants is given, of entries that
// it does not want only the hashes. Entries that tell of deletions are always
// copied. An error leaves what was written by then.
func Write(dir string, log audit.Log, wants func(*evidence.Entry) bool) error {
	if _, err := os.Lstat(dir); !errors.Is(err, fs.ErrNotExist) {
		return fault.New(fault.Usage, "%s is there already", dir).Try("name a folder that does not exist")
	}
	if err := write(dir, log, wants); err != nil {
		var f *fault.Fault
		if errors.As(err, &f) {
			return err
		}
		return fault.New(fault.Unavailable, "the folder %s cannot be written", dir).Because(err)
	}
	return nil
}

func write(dir string, log audit.Log, wants func(*evidence.Entry) bool) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	checkpoint, err := log.Checkpoint()
	if err != nil {
		return err
	}
	public, err := log.Public()
	if err != nil {
		return err
	}
	if err := entries(dir, log, wants); err != nil {
		return err
	}
	tree, err := log.Tree()
	if err != nil {
		return err
	}
	defer tree.Close()
	if err := file(dir, evidence.TreeFile, func(w io.Writer) error { _, err := io.Copy(w, tree); return err }); err != nil {
		return err
	}
	for name, b := range map[string][]byte{evidence.PublicFile: public, evidence.CheckpointFile: checkpoint} {
		if err := file(dir, name, func(w io.Writer) error { _, err := w.Write(b); return err }); err != nil {
			return err
		}
	}
	return nil
}

// entries writes the lines, and where each ends.
func entries(dir string, log audit.Log, wants func(*evidence.Entry) bool) error {
	return file(dir, evidence.PlacesFile, func(places io.Writer) error {
		return file(dir, evidence.EntriesFile, func(lines io.Writer) error {
			end := uint64(0)
			return log.Lines(func(l audit.Line) error {
				l.Text = shown(l.Text, wants)
				end += uint64(len(l.Text)) + 1
				_, err := lines.Write(append(l.Text, '\n'))
				if err == nil {
					_, err = places.Write(binary.BigEndian.AppendUint64(nil, end))
				}
				return err
			})
		})
	})
}

// shown gives what is copied of an entry.
func shown(text []byte, wants func(*evidence.Entry) bool) []byte {
	if wants == nil {
		return text
	}
	e, err := evidence.Decode(text)
	if err != nil || e.Kind == evidence.Purge || wants(e) {
		return text
	}
	return []byte(evidence.Gap{Leaf: evidence.Leaf(text), By: evidence.Withheld}.Text())
}

// file writes one file, which must not be there, and syncs it.
func file(dir, name string, fill func(io.Writer) error) error {
	w, err := os.OpenFile(filepath.Join(dir, name), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	out := bufio.NewWriterSize(w, 1<<16)
	if err = fill(out); err == nil {
		err = out.Flush()
	}
	if err == nil {
		err = w.Sync()
	}
	return errors.Join(err, w.Close())
}
