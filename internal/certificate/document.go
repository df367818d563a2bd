package certificate

import (
	"compress/flate"
	"encoding/json"
	"unicode/utf8"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/document"
	documents "github.com/navicert/navicert/internal/document/all"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/mention"
	"github.com/navicert/navicert/internal/policy"
	"github.com/navicert/navicert/internal/recorded"
	"github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/scan"
)

// A Document is what a certificate holds of the document that was scanned: all of
// it, or the passages that took part. The log keeps its hash alone.
type Document struct {
	Text     string            `json:"text,omitempty"`     // all of it, where that is UTF-8
	Bytes    []byte            `json:"bytes,omitempty"`    // all of it, where it is not
	Passages *document.Excerpt `json:"passages,omitempty"` // of its text, instead of all
	// Told is what the scan owes to the parties of all lists, beside those whose
	// listings the certificate holds; nil where all are at hand.
	Told *mention.Testimony `json:"testimony"`
}

// NewDocument holds all of a document.
func NewDocument(doc []byte) *Document {
	if utf8.Valid(doc) {
		return &Document{Text: string(doc)}
	}
	return &Document{Bytes: doc}
}

// all gives the document, where all of it is held.
func (d *Document) all() []byte {
	if len(d.Bytes) > 0 {
		return d.Bytes
	}
	return []byte(d.Text)
}

// maxWhole is the size of a document, packed, up to which a certificate holds all
// of it: with the listings it stays below 100 kB.
const maxWhole = 45_000

// Large reports whether a certificate holds of a document only the passages that
// took part.
func Large(doc []byte) bool {
	if len(doc) > maxJSON/8 {
		return true
	}
	var n counter
	w, err := flate.NewWriter(&n, flate.BestCompression)
	if err != nil {
		return true
	}
	_, _ = w.Write(doc) // a counter cannot fail
	return w.Close() != nil || n > maxWhole
}

type counter int

// Write counts bytes.
func (c *counter) Write(b []byte) (int, error) {
	*c += counter(len(b))
	return len(b), nil
}

// scanned asks the question of a scan again.
func (k *Bench) scanned(a *Answered, e *evidence.Entry, use *policy.Use) error {
	var q recorded.Document
	if err := json.Unmarshal(e.Query, &q); err != nil {
		return damaged(err)
	}
	d := k.basis.Document
	if d == nil {
		return fault.New(fault.Input, "entry %d is a scan, and the log keeps no documents", e.Number).
			Try("give the document, as it was scanned: --document FILE")
	}
	s, err := read(scan.Part(k.scanBasis(), use.Lists(q.Lists), d.Told), d, q)
	if err != nil {
		return err
	}
	scan.Decide(use, &s)
	a.Scan, a.Outcome, a.Verdict = &s, string(s.Outcome()), s.Verdict
	return nil
}

// read scans what is held of a document, which has to be the one that the entry
// names.
func read(scanner *scan.Scanner, d *Document, q recorded.Document) (report.Scan, error) {
	if d.Passages != nil {
		text, err := d.Passages.Text()
		if err != nil {
			return report.Scan{}, damaged(err)
		}
		return scanner.Text(q.Name, q.Hash, q.Size, text, q.On)
	}
	if doc := d.all(); canon.Sum(doc) != q.Hash || int64(len(doc)) != q.Size {
		return report.Scan{}, otherDocument(doc, q)
	}
	return scanner.Read(q.Name, d.all(), q.On)
}

func (k *Bench) scanBasis() scan.Basis {
	return scan.Basis{Versions: k.versions, Past: k.past, Parties: k.fits, Scopes: k.engine.Scopes(), Engine: k.engine.Settings()}
}

// Documented gives what a certificate holds of the document of a scan that was
// asked again on whole lists: all of it, or the passages that took part alone. Cut
// gives the listings that took part from then on.
func (a *Answered) Documented(e *evidence.Entry, passages bool) (*Document, error) {
	out := NewDocument(a.bench.basis.Document.all())
	out.Told = &mention.Testimony{Words: []mention.Word{}}
	if a.Scan.Found == nil {
		return out, nil // it could not be read: no list took part
	}
	q, w, err := a.witness(e)
	if err != nil {
		return nil, err
	}
	text, err := documents.Read(q.Name, out.all())
	if err != nil {
		return nil, err
	}
	if passages {
		x := text.Excerpt(w.Passages(text))
		if text, err = x.Text(); err != nil {
			return nil, err
		}
		out.Text, out.Bytes, out.Passages = "", nil, &x
	}
	if a.took, out.Told, err = w.Testify(text); err != nil {
		return nil, fault.New(fault.Refused, "entry %d cannot be certified", e.Number).Because(err).Try("\"navicert audit export\" proves what was answered then")
	}
	return out, nil
}

// witness has all parties at hand that a scan looked for.
func (a *Answered) witness(e *evidence.Entry) (recorded.Document, *mention.Witness, error) {
	var q recorded.Document
	if err := json.Unmarshal(e.Query, &q); err != nil {
		return q, nil, damaged(err)
	}
	b := a.bench.scanBasis()
	return q, b.Witness(a.use.Lists(q.Lists)), nil
}

// Confirms holds the testimony of a certificate against the whole lists that the
// question was asked of again; nil where they say the same.
func (a *Answered) Confirms(d *Document, e *evidence.Entry) error {
	if a.Scan == nil || a.Scan.Found == nil {
		return nil
	}
	_, w, err := a.witness(e)
	if err != nil {
		return err
	}
	return w.Confirms(d.Told)
}

// Scanned gives a document that is said to be the one that was scanned: its hash
// has to be that of the entry.
func (c *Certificate) Scanned(doc []byte) (*Document, error) {
	var q recorded.Document
	if c.Document == nil {
		return nil, fault.New(fault.Usage, "the certificate is not of a scan, and --document is for scans").Try("leave --document out")
	}
	if err := json.Unmarshal(c.entry.Query, &q); err != nil {
		return nil, damaged(err)
	}
	if canon.Sum(doc) != q.Hash || int64(len(doc)) != q.Size {
		return nil, otherDocument(doc, q)
	}
	return NewDocument(doc), nil
}

func otherDocument(doc []byte, q recorded.Document) *fault.Fault {
	return fault.New(fault.Input, "this is not the document that was scanned: its SHA-256 is %s, that of the entry %s", canon.Sum(doc).Short(), q.Hash.Short()).
		Try("give the file %q as it was", q.Name)
}

// Alone gives the document without what others told, for whole lists; nil for nil.
func (d *Document) Alone() *Document {
	if d == nil {
		return nil
	}
	return &Document{Text: d.Text, Bytes: d.Bytes, Passages: d.Passages}
}

// Holds reports whether a certificate has all of the document that was scanned.
func (d *Document) Holds() bool { return d != nil && d.Passages == nil }
