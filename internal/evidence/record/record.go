// Package record appends answers to the log of an installation. Where they are
// kept is the business of a Store, whose transaction makes them durable together
// with whatever else it writes.
package record

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"time"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"

	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/fault"
)

// A Store is a transaction on what keeps the log: nobody else writes to the log
// while it lasts. recordtest.Run says what it has to do.
type Store interface {
	// Checkpoint gives the last checkpoint, or nothing where there is none yet.
	Checkpoint() ([]byte, error)
	// Line gives the bytes of an entry, counted from 1, that a checkpoint covers,
	// or of the gap that it left.
	Line(number int64) ([]byte, error)
	tlog.HashReader
	// Append adds a batch. It is durable when the transaction is.
	Append(*Batch) error
}

// A Batch is what one Append adds.
type Batch struct {
	Size       int64             // entries before
	Entries    []*evidence.Entry // what is added
	Lines      [][]byte          // their bytes
	Hashes     [][]tlog.Hash     // stored for each of them: its leaf, and what became whole by it
	Checkpoint []byte            // signed, after the batch
	Public     string            // the key to verify it with
}

// Options are what a log is told.
type Options struct {
	// Key gives the secret key of the installation and its public key. It is
	// called within the transaction, so that two processes do not make two.
	Key func() (secret, public string, err error)
	Now func() time.Time
	// After tells when a time has passed, as time.After does; nil where nobody is to
	// be waited for.
	After  func(time.Duration) <-chan time.Time
	Random io.Reader
	// Sealed is told each checkpoint that became durable; it may be nil.
	Sealed func(checkpoint []byte)
}

// A Receipt names an entry. It is durable when its transaction is.
type Receipt struct {
	Number int64
	Leaf   tlog.Hash
}

// A Known is the end of the log as this program wrote it itself, so that it need
// not verify its own signature again. Its zero value knows none.
type Known struct {
	checkpoint []byte
	public     string
	signer     note.Signer
	edge       evidence.Edge
	before     string
}

// None reports whether no checkpoint is known.
func (k Known) None() bool { return len(k.checkpoint) == 0 }

// Checkpoint gives it.
func (k Known) Checkpoint() []byte { return k.checkpoint }

// A Growth is what one transaction adds to a log. Entries are added in memory;
// Seal signs and stores them.
type Growth struct {
	store  Store
	opts   Options
	signer note.Signer
	edge   evidence.Edge
	before string
	batch  Batch
}

// Begin holds the stored log against its checkpoint, so that nothing is ever
// signed on top of a log that was changed: the error is a *fault.Fault of code
// Damaged then, and Unavailable where the store failed.
func Begin(store Store, opts Options, known *Known) (*Growth, error) {
	secret, public, err := opts.Key()
	if err != nil {
		return nil, err
	}
	g := &Growth{store: store, opts: opts, batch: Batch{Public: public}}
	if g.signer, err = note.NewSigner(secret); err != nil {
		return nil, fault.New(fault.Damaged, "the key of this installation cannot be used").Because(err)
	}
	return g, g.last(known)
}

// Continue goes on where a transaction of this program ended, where nobody else has
// written to the store since: then the end of the log is as it is known. known must
// not be none.
func Continue(store Store, opts Options, known *Known) *Growth {
	return &Growth{
		store: store, opts: opts, signer: known.signer, edge: known.edge, before: known.before,
		batch: Batch{Size: known.edge.Size(), Public: known.public},
	}
}

// last reads the checkpoint and holds it against the stored tree and the last
// entry.
func (g *Growth) last(known *Known) error {
	signed, err := g.store.Checkpoint()
	if err != nil || len(signed) == 0 {
		return err
	}
	var c evidence.Checkpoint
	if bytes.Equal(signed, known.checkpoint) {
		c, err = evidence.ReadCheckpoint(signed)
	} else {
		c, err = evidence.OpenCheckpoint(signed, g.batch.Public)
	}
	if err != nil {
		return Changed(err)
	}
	if g.edge, err = evidence.EdgeOf(c.Size, g.store); err != nil {
		return Changed(err)
	}
	if g.edge.Root() != c.Root || c.Origin != g.signer.Name() {
		return Changed(fmt.Errorf("its tree is not the one that the checkpoint of %d entries signs", c.Size))
	}
	if g.batch.Size = c.Size; c.Size == 0 {
		return nil
	}
	h, err := g.store.ReadHashes([]int64{tlog.StoredHashIndex(0, c.Size-1)})
	if err != nil {
		return Changed(err)
	}
	line, err := g.store.Line(c.Size)
	if err != nil {
		return Changed(err)
	}
	leaf := evidence.Leaf(line)
	if gap, ok, err := evidence.ParseGap(string(line)); ok && err == nil {
		leaf = gap.Leaf
	}
	if leaf != h[0] {
		return Changed(fmt.Errorf("entry %d is not the one that was signed", c.Size))
	}
	g.before = evidence.LeafText(leaf)
	return nil
}

// Changed is the fault of a log that was changed, to which nothing is added.
func Changed(err error) *fault.Fault {
	return fault.New(fault.Damaged, "the log of this installation is not as it was written, so nothing is added to it").Because(err).
		Try("\"navicert audit verify\" says what was changed; restore the data folder from a backup")
}

// Size is the number of entries, with those that were added.
func (g *Growth) Size() int64 { return g.edge.Size() }

// A Prepared is an answer that is ready to be added. Most of the work is done
// then, and was not done while others waited for the log.
type Prepared struct {
	content evidence.Content
	encoded *evidence.Encoded
}

// Prepare encodes an answer.
func Prepare(c evidence.Content) (Prepared, error) {
	b, err := evidence.EncodeContent(c)
	return Prepared{c, b}, err
}

// PrepareWith is Prepare for a content whose answer is still to be encoded, by a
// function that appends it where it is to stand, all in room as far as that is enough.
func PrepareWith(c evidence.Content, room []byte, answer func(out []byte) ([]byte, error)) (Prepared, error) {
	b, err := evidence.EncodeContentWith(c, room, answer)
	return Prepared{c, b}, err
}

// Answer gives the answer, which must not be changed.
func (p Prepared) Answer() json.RawMessage { return p.encoded.Answer() }

// Room gives the memory that it lies in, for another one: when it is recorded or given
// up, and nobody uses its answer any more. It is nil for no answer at all.
func (p Prepared) Room() []byte {
	if p.encoded == nil {
		return nil
	}
	return p.encoded.Room()
}

// Add adds an answer behind the others.
func (g *Growth) Add(p Prepared) (Receipt, error) {
	var salt [16]byte
	if _, err := io.ReadFull(g.opts.Random, salt[:]); err != nil {
		return Receipt{}, fault.New(fault.Unavailable, "the machine gives no random numbers").Because(err)
	}
	e := &evidence.Entry{
		Format: evidence.Format, Origin: g.signer.Name(), Number: g.edge.Size() + 1, Before: g.before,
		Time: g.opts.Now().UTC().Format(time.RFC3339Nano), Salt: hex.EncodeToString(salt[:]), Content: p.content,
	}
	line, err := e.EncodeWith(p.encoded)
	if err != nil {
		return Receipt{}, err
	}
	leaf := evidence.Leaf(line)
	g.batch.Hashes = append(g.batch.Hashes, g.edge.Add(leaf, nil))
	g.batch.Entries = append(g.batch.Entries, e)
	g.batch.Lines = append(g.batch.Lines, line)
	g.before = evidence.LeafText(leaf)
	return Receipt{e.Number, leaf}, nil
}

// Bytes is how many bytes the entries have that were added.
func (g *Growth) Bytes() int {
	n := 0
	for _, line := range g.batch.Lines {
		n += len(line)
	}
	return n
}

// A Mark is a place that a Growth can go back to.
type Mark struct {
	edge    evidence.Edge
	before  string
	entries int
}

// Mark remembers how far the growth has come.
func (g *Growth) Mark() Mark { return Mark{g.edge, g.before, len(g.batch.Entries)} }

// Reset takes back what was added after a mark.
func (g *Growth) Reset(m Mark) {
	g.edge, g.before = m.edge, m.before
	g.batch.Entries, g.batch.Lines, g.batch.Hashes = g.batch.Entries[:m.entries], g.batch.Lines[:m.entries], g.batch.Hashes[:m.entries]
}

// Seal signs what was added, gives it to the store, and remembers the checkpoint
// in known, which counts once the transaction is durable. Without anything added
// it does nothing.
func (g *Growth) Seal() (Known, error) {
	if len(g.batch.Entries) == 0 {
		return Known{}, nil
	}
	c := evidence.Checkpoint{Origin: g.signer.Name(), Size: g.edge.Size(), Root: g.edge.Root()}
	var err error
	if g.batch.Checkpoint, err = note.Sign(&note.Note{Text: c.Text()}, g.signer); err != nil {
		return Known{}, err
	}
	return Known{g.batch.Checkpoint, g.batch.Public, g.signer, g.edge, g.before}, g.store.Append(&g.batch)
}

// Append adds answers in their order within one transaction and gives a receipt
// for each.
func Append(store Store, opts Options, contents ...evidence.Content) ([]Receipt, error) {
	g, err := Begin(store, opts, &Known{})
	if err != nil {
		return nil, err
	}
	var out []Receipt
	for _, c := range contents {
		p, err := Prepare(c)
		if err != nil {
			return nil, err
		}
		r, err := g.Add(p)
		if err != nil {
			return nil, err
		}
		out = append(out, r)
	}
	_, err = g.Seal()
	return out, err
}
