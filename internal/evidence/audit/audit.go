// Package audit verifies a log of answers without writing anything: that every
// entry is the one that was signed, and if not, which was changed, removed,
// inserted or moved. A log is read as what it is kept in gives it: package
// database reads the data folder and copies of it, Folder what was exported.
// Neither imports anything that writes a log.
package audit

import (
	"fmt"
	"io"
	"slices"

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
	Since    int64     // entries of an earlier checkpoint that this log goes on from
	Witness  string    // the file that keeps that checkpoint beside the installation, "" where it was given
	Findings []Finding // none: the log is proven
	// Unfinished is how many bytes follow the last signed entry: an append that
	// was stopped. It was never acknowledged, and no finding.
	Unfinished int64
	Deleted    []Deletion
	Withheld   []evidence.Range // entries that were left out of this copy; their hashes are proven
	// Clock are the entries whose time is before that of the entry before them:
	// the clock of the machine was set back. Their order is proven all the same.
	Clock []int64
}

// Proven reports whether nothing was found.
func (r *Report) Proven() bool { return len(r.Findings) == 0 }

func (r *Report) find(what What, entry int64, format string, args ...any) {
	r.Findings = append(r.Findings, Finding{what, entry, fmt.Sprintf(format, args...)})
}

// Verify reads a whole log. key is the public key that is trusted, or "" for the
// one that lies in the log: then whoever can write the log could have signed it
// anew. The error, a *fault.Fault, says that there is no log or that it cannot
// be read.
func Verify(log Log, key string) (*Report, error) {
	v := &verifier{log: log, report: &Report{Key: key, Given: key != ""}}
	var err error
	if v.public, err = log.Public(); err != nil {
		return nil, err
	}
	if v.checkpoint, err = log.Checkpoint(); err != nil {
		return nil, err
	}
	v.signature()
	if v.signed {
		r := *v.report
		r.Findings = slices.Clone(r.Findings)
		if ok, err := stream(log, &r); ok || err != nil {
			return &r, err
		}
	}
	if err := v.read(); err != nil {
		return nil, err
	}
	v.leaves()
	v.entries()
	return v.report, nil
}

// Suspect finds that a witness of the log is no checkpoint of it.
func (r *Report) Suspect(witness string) {
	r.find(Signature, 0, "The witness %s is no checkpoint that the key of this log signed.", witness)
}

// Since holds a proven log against a checkpoint of it from an earlier day, which
// was kept elsewhere: an older copy that was put back, and a log that was written
// anew, are found by it. signed is the checkpoint.
func Since(log Log, r *Report, signed []byte) error {
	c, err := evidence.OpenCheckpoint(signed, r.Key)
	if err != nil {
		return fault.New(fault.Input, "what was given is no checkpoint of the log %s", r.Origin).Because(err).
			Try("it is the file %q of an export, or what \"navicert audit checkpoint\" printed", evidence.CheckpointFile)
	}
	if !r.Proven() {
		return nil
	}
	if c.Size > r.Size {
		r.find(Truncated, r.Size+1, "The log was put back: it had %d entries once, and has %d.", c.Size, r.Size)
		return nil
	}
	root, err := tlog.TreeHash(c.Size, log)
	if err != nil {
		return err
	}
	if root != c.Root {
		r.find(Changed, 0, "The log was written anew: its first %d entries are not those that the earlier checkpoint signs.", c.Size)
	}
	r.Since = c.Size
	return nil
}

// A verifier finds out what was done to a log that is not as it was signed. It
// holds it in memory but for the entries, of which it keeps the hashes and what
// they say of their place.
type verifier struct {
	log    Log
	report *Report

	public, checkpoint, tree []byte
	lines                    []line

	signed bool        // whether the checkpoint is one
	proven []tlog.Hash // the leaves that the checkpoint proves, if the tree still has them
}

// read reads tree and entries. What is missing is empty, and a finding later.
func (v *verifier) read() error {
	r, err := v.log.Tree()
	if err != nil {
		return err
	}
	defer r.Close()
	if v.tree, err = io.ReadAll(r); err != nil {
		return unread(evidence.TreeFile, err)
	}
	err = v.log.Lines(func(l Line) error {
		v.lines = append(v.lines, newLine(l))
		return nil
	})
	if err == nil && len(v.lines) == 0 && len(v.checkpoint) == 0 && len(v.tree) == 0 {
		return noLog()
	}
	return err
}

func noLog() *fault.Fault {
	return fault.New(fault.NotFound, "there is no log of answers here").Try("\"--record\" of screen, scan and check begins one")
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
	var e evidence.Edge
	for _, h := range leaves {
		e.Add(h, nil)
	}
	if e.Root() == v.report.Root {
		v.proven = leaves
	}
}
