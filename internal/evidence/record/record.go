// Package record appends answers to the log of an installation. What Append
// has acknowledged is durable and signed; what it has not, is not in the log.
package record

import (
	"encoding/hex"
	"fmt"
	"io"
	"time"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"

	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/fault"
)

// A Store keeps the log. recordtest.Run says what it has to do.
type Store interface {
	// Lock takes the log for one writer until unlock is called. A process that
	// dies gives it up.
	Lock() (unlock func(), err error)
	// Checkpoint gives the last checkpoint, or nothing where there is none yet.
	Checkpoint() ([]byte, error)
	// Entry gives the bytes of an entry, counted from 0, that a checkpoint
	// covers.
	Entry(n int64) ([]byte, error)
	tlog.HashReader
	// Append makes a batch durable, all of it or nothing. Where it fails, the
	// checkpoint is the one before or that of the batch. The first batch of a
	// store has no entries.
	Append(Batch) error
}

// A Batch is what one Append adds.
type Batch struct {
	Size       int64       // entries before
	Entries    [][]byte    // the lines, without their ends
	Hashes     []tlog.Hash // from tlog.StoredHashCount(Size) on
	Checkpoint []byte      // signed, after the batch
	Public     string      // the key to verify it with
}

// Options are what a log is told.
type Options struct {
	// Key gives the secret key of the installation and its public key. It is
	// called while the log is locked, so that two processes do not make two.
	Key    func() (secret, public string, err error)
	Now    func() time.Time
	Random io.Reader
}

// A Log appends to a store. It may be used by one goroutine at a time; several
// processes may have logs on one store.
type Log struct {
	store Store
	opts  Options
}

// New makes a log.
func New(store Store, opts Options) *Log { return &Log{store, opts} }

// A Receipt names an entry that is durable.
type Receipt struct {
	Number int64
	Leaf   tlog.Hash
}

// Append adds answers in their order and gives a receipt for each. On an error
// none of them is acknowledged: a *fault.Fault of code Unavailable where the
// store failed, and Damaged where the log is not the one that was signed last.
func (l *Log) Append(contents ...evidence.Content) ([]Receipt, error) {
	if len(contents) == 0 {
		return nil, nil
	}
	unlock, err := l.store.Lock()
	if err != nil {
		return nil, err
	}
	defer unlock()
	secret, public, err := l.opts.Key()
	if err != nil {
		return nil, err
	}
	signer, err := note.NewSigner(secret)
	if err != nil {
		return nil, fault.New(fault.Damaged, "the key of this installation cannot be used").Because(err)
	}
	last, err := l.last(public, signer)
	if err != nil {
		return nil, err
	}
	b := &building{log: l, origin: signer.Name(), batch: Batch{Size: last.Size, Public: public}}
	if err := b.start(); err != nil {
		return nil, err
	}
	for _, c := range contents {
		if err := b.add(c); err != nil {
			return nil, err
		}
	}
	root, err := tlog.TreeHash(b.size(), b)
	if err != nil {
		return nil, damaged(err)
	}
	if b.batch.Checkpoint, err = sign(evidence.Checkpoint{Origin: signer.Name(), Size: b.size(), Root: root}, signer); err != nil {
		return nil, err
	}
	if err := l.store.Append(b.batch); err != nil {
		return nil, err
	}
	return b.receipts, nil
}

func sign(c evidence.Checkpoint, signer note.Signer) ([]byte, error) {
	return note.Sign(&note.Note{Text: c.Text()}, signer)
}

// last reads the checkpoint and holds it against the stored tree, so that
// nothing is ever signed on top of a log that was changed. A store that is new
// gets a checkpoint of no entries.
func (l *Log) last(public string, signer note.Signer) (evidence.Checkpoint, error) {
	origin := signer.Name()
	empty := evidence.Checkpoint{Origin: origin}
	signed, err := l.store.Checkpoint()
	if err != nil {
		return empty, err
	}
	if len(signed) == 0 {
		if empty.Root, err = tlog.TreeHash(0, nil); err != nil {
			return empty, err
		}
		if signed, err = sign(empty, signer); err != nil {
			return empty, err
		}
		return empty, l.store.Append(Batch{Checkpoint: signed, Public: public})
	}
	c, err := evidence.OpenCheckpoint(signed, public)
	if err != nil {
		return empty, damaged(err)
	}
	root, err := tlog.TreeHash(c.Size, l.store)
	if err != nil {
		return empty, damaged(err)
	}
	if root != c.Root || c.Origin != origin {
		return empty, damaged(fmt.Errorf("its tree is not the one that the checkpoint of %d entries signs", c.Size))
	}
	return c, nil
}

func damaged(err error) *fault.Fault {
	return fault.New(fault.Damaged, "the log of this installation is not as it was written, so nothing is added to it").Because(err).
		Try("\"navicert audit verify\" says what was changed; restore the folder \"evidence\" from a copy")
}

// A building is a batch that is being put together. It reads the hashes of the
// store and its own.
type building struct {
	log      *Log
	origin   string
	before   string
	batch    Batch
	receipts []Receipt
}

func (b *building) size() int64 { return b.batch.Size + int64(len(b.batch.Entries)) }

// start looks up the leaf before the batch, and sees that its entry is there.
func (b *building) start() error {
	if b.batch.Size == 0 {
		return nil
	}
	h, err := b.log.store.ReadHashes([]int64{tlog.StoredHashIndex(0, b.batch.Size-1)})
	if err != nil {
		return damaged(err)
	}
	line, err := b.log.store.Entry(b.batch.Size - 1)
	if err != nil {
		return damaged(err)
	}
	if evidence.Leaf(line) != h[0] {
		return damaged(fmt.Errorf("entry %d is not the one that was signed", b.batch.Size))
	}
	b.before = evidence.LeafText(h[0])
	return nil
}

func (b *building) add(c evidence.Content) error {
	var salt [16]byte
	if _, err := io.ReadFull(b.log.opts.Random, salt[:]); err != nil {
		return fault.New(fault.Unavailable, "the machine gives no random numbers").Because(err)
	}
	e := evidence.Entry{
		Format: evidence.Format, Origin: b.origin, Number: b.size() + 1, Before: b.before,
		Time: b.log.opts.Now().UTC().Format(time.RFC3339Nano), Salt: hex.EncodeToString(salt[:]), Content: c,
	}
	line, err := e.Encode()
	if err != nil {
		return err
	}
	leaf := evidence.Leaf(line)
	hashes, err := tlog.StoredHashesForRecordHash(b.size(), leaf, b)
	if err != nil {
		return damaged(err)
	}
	b.batch.Hashes = append(b.batch.Hashes, hashes...)
	b.batch.Entries = append(b.batch.Entries, line)
	b.receipts = append(b.receipts, Receipt{e.Number, leaf})
	b.before = evidence.LeafText(leaf)
	return nil
}

// ReadHashes gives hashes of the store and, behind them, of the batch.
func (b *building) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	first := tlog.StoredHashCount(b.batch.Size)
	out := make([]tlog.Hash, len(indexes))
	var stored []int64
	var at []int
	for i, x := range indexes {
		if x >= first {
			out[i] = b.batch.Hashes[x-first]
			continue
		}
		stored, at = append(stored, x), append(at, i)
	}
	if len(stored) == 0 {
		return out, nil
	}
	hashes, err := b.log.store.ReadHashes(stored)
	if err != nil {
		return nil, err
	}
	for i, h := range hashes {
		out[at[i]] = h
	}
	return out, nil
}
