package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/navicert/navicert/internal/evidence"
)

// Certified is a certificate that was written or read.
type Certified struct {
	File   string
	Size   int // bytes
	Key    string
	Entry  *evidence.Entry
	Signed evidence.Checkpoint
}

// A CertificateCheck is what the verification of a certificate found.
type CertificateCheck struct {
	Certified
	Given bool // whether the key was given, and did not come with the certificate
	// Same is whether the question, asked again of what the certificate holds,
	// gave the recorded answer byte for byte.
	Same        bool
	Then, Here  string // versions of the program
	Before, Now AskedAgain
	// Whole is whether the whole list versions that the answer names were at hand,
	// and WholeSame whether they gave the recorded answer byte for byte.
	Whole, WholeSame bool
	// Document says what a certificate of a scan holds of the document; nil for
	// other answers. Unconfirmed is what the whole lists say otherwise than the
	// certificate says of them, nil where they say the same.
	Document    *Documented
	Unconfirmed error
	// Sheets is the form for people that the certificate was in, "" for the
	// certificate itself. Drawable is whether this program can draw it again,
	// and Redrawn whether that gave the same bytes.
	Sheets            string
	Drawable, Redrawn bool
}

// Documented is what the certificate of a scan holds beside listings.
type Documented struct {
	All                   bool // the whole document, whose hash is that of the entry
	Passages              int  // else so many
	Shown                 bool // whether the document itself was given, and has the hash of the entry
	Parties, Names, Words int  // that all lists had, and that are told of
}

// CertifiedText says which certificate was written.
func CertifiedText(w io.Writer, s Style, c Certified) error {
	p := &page{style: s}
	p.heading("CERTIFIED", green, fmt.Sprintf("entry %d of the log %s in %s, %s bytes", c.Entry.Number, c.Entry.Origin, c.File, thousands(c.Size)))
	p.field("key", plain, "Whoever verifies the certificate needs this key from you, and not from the file:")
	p.line("    ", c.Key)
	_, err := io.WriteString(w, p.take())
	return err
}

// CertificateText says what a certificate proves, and what the answer would be
// today.
func CertificateText(w io.Writer, s Style, c CertificateCheck) error {
	p := &page{style: s}
	word, ink := "PROVEN", green
	if !c.Same {
		word, ink = "NOT REPEATED", yellow
	}
	p.heading(word, ink, fmt.Sprintf("entry %d of the log %s, %s", c.Entry.Number, c.Entry.Origin, c.Entry.Time))
	trust := "This key came with the certificate; compare it with the one that you know."
	if c.Given {
		trust = "The certificate is signed by the key that was given."
	}
	p.field("key", plain, trust)
	p.line("    ", c.Key)
	p.field("sealed", plain, c.sealed()...)
	p.field("in the log", plain, fmt.Sprintf("The entry stands in the signed tree of %s.", count(int(c.Signed.Size), "entry", "entries")))
	for _, f := range entryFields(c.Entry) {
		if len(f.Plain) > 0 && f.Name != "not asked" {
			p.field(f.Name, plain, f.Plain...)
		}
	}
	p.field("document", plain, c.Document.says()...)
	switch {
	case c.Same && c.Document != nil:
		p.field("asked again", green, fmt.Sprintf("Run again on the listings in the certificate, with what it tells of %s in the names of all %s parties that were looked for, the answer is the same, byte for byte.",
			count(c.Document.Words, "word", "words"), thousands(c.Document.Parties)))
	case c.Same:
		p.field("asked again", green, "Asked again of the listings in the certificate, the answer is the same, byte for byte.")
	default:
		p.field("asked again", yellow, fmt.Sprintf("Asked again, this program answers %s in other words: it is %s, and the answer was given by %s.", c.Before.Outcome, c.Here, c.Then))
	}
	c.today(p)
	_, err := io.WriteString(w, p.take())
	return err
}

// sealed says what is proven of a form for people.
func (c *CertificateCheck) sealed() []string {
	if c.Sheets == "" {
		return nil
	}
	out := []string{"The " + strings.ToUpper(c.Sheets) + " is as it was sealed by the key, every byte of it, and holds the certificate."}
	switch {
	case c.Redrawn:
		out = append(out, "Drawn again from the certificate, it is the same, byte for byte.")
	case c.Drawable:
		out = append(out, "This program draws it in other words or another layout; the answer below is that of the certificate.")
	default:
		out = append(out, "It was drawn with a font that is not at hand, and not drawn again; the answer below is that of the certificate.")
	}
	return out
}

// says tells what the certificate of a scan holds of the document.
func (d *Documented) says() []string {
	switch {
	case d == nil:
		return nil
	case d.All:
		return []string{"The certificate holds the whole document; its SHA-256 is the one that was recorded."}
	}
	held := fmt.Sprintf("The certificate holds %s of the document that took part.", count(d.Passages, "passage", "passages"))
	if d.Shown {
		return []string{held + " The document that was given is the one that was scanned, by its SHA-256; on whole lists, all of it is run again."}
	}
	return []string{held + " That the rest of it names nobody is what the installation signed; whoever has the document can show it by --document."}
}

// today says what the lists at hand answer, and why it differs.
func (c *CertificateCheck) today(p *page) {
	switch {
	case c.Document != nil && c.WholeSame && c.Unconfirmed == nil:
		p.field("whole lists", green, "The whole list versions of the answer are in the data folder. Run again on them, without what the certificate tells of them, the answer is the same, byte for byte, and all that it tells of them is true.")
	case c.Document != nil && c.Unconfirmed != nil:
		p.field("whole lists", yellow, "The whole list versions of the answer are in the data folder, and say otherwise than the certificate tells of them: "+c.Unconfirmed.Error()+".")
	case c.Document != nil && !c.Whole:
		p.field("whole lists", plain, "They are not at hand: what the certificate tells of the names of other parties is what the installation signed.")
	case c.WholeSame:
		p.field("whole lists", green, "The whole list versions of the answer are in the data folder, and give the same answer, byte for byte.")
	case c.Whole:
		p.field("whole lists", yellow, "The whole list versions of the answer are in the data folder, and give another answer here: facts, errata or rules have changed since.")
	}
	ink := plain
	says := fmt.Sprintf("The lists and rules in use here answer %s, too.", c.Now.Outcome)
	if c.Now.Outcome != c.Entry.Outcome {
		ink, says = yellow, fmt.Sprintf("The lists and rules in use here answer %s; the recorded answer is %s.", c.Now.Outcome, c.Entry.Outcome)
	}
	p.field("today", ink, says)
	for _, d := range c.differences() {
		p.field(d.Label, plain, d.Texts...)
	}
}
