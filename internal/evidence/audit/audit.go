// Package audit verifies a log of answers without writing anything: that every
// entry is the one that was signed, and if not, which was changed, removed,
// inserted or moved. It needs the folder of the log, or a copy of it, and
// nothing else: it imports nothing that writes.
package audit

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"

	"golang.org/x/mod/sumdb/tlog"

	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/fault"
)

// A What says what happened to an entry or a file of the log.
type What string

// What can be found.
const (
	Changed   What = "changed"
	Removed   What = "removed"
	Inserted  What = "inserted"
	Moved     What = "moved"     // stands at another place than it was written to
	Truncated What = "truncated" // the end is missing
	Signature What = "signature" // the checkpoint, or the key, cannot be trusted
	Derived   What = "derived"   // a file that can be made again from the entries
)

// A Finding is one thing that is not as it was written.
type Finding struct {
	What  What
	Entry int64 // number from 1, or 0 where it is about no entry
	Says  string
}

// A Report is what is known of a log.
type Report struct {
	Origin   string
	Key      string // that the checkpoint was verified with
	Given    bool   // whether that key was given, and did not come with the log
	Size     int64  // entries that the checkpoint signs
	Root     tlog.Hash
	First    string // time of the first entry, "" where there is none
	Last     string
	Findings []Finding // none: the log is proven
	// Unfinished is how many bytes follow the last signed entry: an append that
	// was stopped. It was never acknowledged, and no finding.
	Unfinished int64
	// Clock are the entries whose time is before that of the entry before them:
	// the clock of the machine was set back. Their order is proven all the same.
	Clock []int64
}

// Proven reports whether nothing was found.
func (r *Report) Proven() bool { return len(r.Findings) == 0 }

func (r *Report) find(what What, entry int64, format string, args ...any) {
	r.Findings = append(r.Findings, Finding{what, entry, fmt.Sprintf(format, args...)})
}

// Verify reads the whole log in a folder. key is the public key that is
// trusted, or "" for the one that lies in the folder: then whoever can write
// the folder could have signed it anew. The error, a *fault.Fault, says that
// there is no log or that it cannot be read.
func Verify(folder fs.FS, key string) (*Report, error) {
	v := &verifier{folder: folder, report: &Report{Key: key, Given: key != ""}}
	if err := v.read(); err != nil {
		return nil, err
	}
	v.signature()
	v.leaves()
	v.entries()
	v.derived()
	return v.report, nil
}

// A verifier holds the log in memory but for the entries, of which it keeps the
// hashes and what they say of their place.
type verifier struct {
	folder fs.FS
	report *Report

	public, checkpoint, tree, places []byte
	lines                            []line
	size                             int64 // of the file of entries

	signed bool        // whether the checkpoint is one
	proven []tlog.Hash // the leaves that the checkpoint proves, if the tree still has them
}

// read reads every file. A missing one is empty, and a finding later.
func (v *verifier) read() error {
	for _, f := range []struct {
		name string
		into *[]byte
	}{
		{evidence.PublicFile, &v.public},
		{evidence.CheckpointFile, &v.checkpoint},
		{evidence.TreeFile, &v.tree},
		{evidence.PlacesFile, &v.places},
	} {
		b, err := fs.ReadFile(v.folder, f.name)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return unread(f.name, err)
		}
		*f.into = b
	}
	r, err := v.folder.Open(evidence.EntriesFile)
	if errors.Is(err, fs.ErrNotExist) {
		if len(v.checkpoint) == 0 && len(v.tree) == 0 {
			return fault.New(fault.NotFound, "there is no log of answers here").Try("\"--record\" of screen, scan and check begins one")
		}
		return nil
	}
	if err != nil {
		return unread(evidence.EntriesFile, err)
	}
	defer r.Close()
	v.lines, v.size, err = readLines(r)
	if err != nil {
		return unread(evidence.EntriesFile, err)
	}
	return nil
}

func unread(name string, err error) *fault.Fault {
	return fault.New(fault.Unavailable, "the file %q of the log cannot be read", name).Because(err)
}

// signature verifies the checkpoint.
func (v *verifier) signature() {
	r := v.report
	if r.Key == "" {
		key, err := evidence.Key(v.public)
		if err != nil {
			r.find(Signature, 0, "The file %q does not hold the public key of the log: %v.", evidence.PublicFile, err)
			return
		}
		r.Key = key
	} else if string(v.public) != r.Key+"\n" {
		r.find(Signature, 0, "The file %q holds another key than the one that was given.", evidence.PublicFile)
	}
	if len(v.checkpoint) == 0 {
		r.find(Signature, 0, "The checkpoint is missing.")
		return
	}
	c, err := evidence.OpenCheckpoint(v.checkpoint, r.Key)
	if err != nil {
		r.find(Signature, 0, "The checkpoint is not signed by %s: %v.", evidence.KeyName(r.Key), err)
		return
	}
	if c.Origin != evidence.KeyName(r.Key) {
		r.find(Signature, 0, "The checkpoint is of the log %s and was signed by %s.", c.Origin, evidence.KeyName(r.Key))
		return
	}
	r.Origin, r.Size, r.Root, v.signed = c.Origin, c.Size, c.Root, true
}

// leaves takes the hashes of the entries out of the tree file, and believes them
// if the root that follows from them is the one that was signed.
func (v *verifier) leaves() {
	if !v.signed || v.report.Size > int64(len(v.tree)/tlog.HashSize) {
		return
	}
	leaves := make([]tlog.Hash, v.report.Size)
	for i := range leaves {
		at := tlog.StoredHashIndex(0, int64(i)) * tlog.HashSize
		if at+tlog.HashSize > int64(len(v.tree)) {
			return
		}
		copy(leaves[i][:], v.tree[at:])
	}
	if _, root, err := grow(leaves); err == nil && root == v.report.Root {
		v.proven = leaves
	}
}

// grow builds the tree of some leaves: its hashes as they are stored, and its
// root.
func grow(leaves []tlog.Hash) (stored, tlog.Hash, error) {
	var all stored
	for i, h := range leaves {
		next, err := tlog.StoredHashesForRecordHash(int64(i), h, all)
		if err != nil {
			return nil, tlog.Hash{}, err
		}
		all = append(all, next...)
	}
	root, err := tlog.TreeHash(int64(len(leaves)), all)
	return all, root, err
}

// stored are the hashes of a tree, as tlog numbers them.
type stored []tlog.Hash

// ReadHashes gives some of them.
func (s stored) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	out := make([]tlog.Hash, len(indexes))
	for i, x := range indexes {
		if x >= int64(len(s)) {
			return nil, fmt.Errorf("the tree has no hash %d", x)
		}
		out[i] = s[x]
	}
	return out, nil
}

// derived holds the tree and the places against the entries, which are known to
// be right by then.
func (v *verifier) derived() {
	r := v.report
	if !v.signed || !r.Proven() || int64(len(v.lines)) < r.Size {
		return
	}
	leaves := make([]tlog.Hash, r.Size)
	for i := range leaves {
		leaves[i] = v.lines[i].leaf
	}
	all, _, err := grow(leaves)
	if err != nil {
		r.find(Derived, 0, "The tree cannot be computed: %v.", err)
		return
	}
	for i, h := range all {
		if at := i * tlog.HashSize; len(v.tree) < at+tlog.HashSize || !bytes.Equal(v.tree[at:at+tlog.HashSize], h[:]) {
			r.find(Derived, 0, "The file %q is not what follows from the entries, first at its hash %d; the entries themselves are proven.", evidence.TreeFile, i)
			break
		}
	}
	for i := range leaves {
		at := i * evidence.PlaceSize
		if len(v.places) < at+evidence.PlaceSize || int64(binary.BigEndian.Uint64(v.places[at:])) != v.lines[i].end {
			r.find(Derived, int64(i)+1, "The file %q does not say where entry %d ends; the entries themselves are proven.", evidence.PlacesFile, i+1)
			break
		}
	}
}
