package app

import (
	"encoding/json"
	"io"

	"github.com/navicert/navicert/internal/certificate"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/recorded"
	"github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/screen"
)

// maxCertificate is how much of a file is read as a certificate.
const maxCertificate = certificate.MaxSheets + 1

// VerifyCertificate proves a certificate of any form, asks its question again of
// what it holds, of the whole versions where they are at hand, and of the lists
// and the law in use here. key is the public key that is trusted, or "". document is
// the file that was scanned, or "".
func (a *App) VerifyCertificate(file, key, document string) (report.CertificateCheck, error) {
	out := report.CertificateCheck{Certified: report.Certified{File: file}, Given: key != ""}
	b, err := certificateFile(file)
	if err != nil {
		return out, err
	}
	if key != "" {
		if err := publicKey(key); err != nil {
			return out, err
		}
	}
	var scanned []byte
	if document != "" {
		if scanned, err = a.LoadDocument(document); err != nil {
			return out, err
		}
	}
	return a.verifyCertificate(file, b, key, scanned)
}

// VerifyCertificateText verifies as VerifyCertificate does, what a file held.
func (a *App) VerifyCertificateText(file string, b []byte, key string) (report.CertificateCheck, error) {
	return a.verifyCertificate(file, b, key, nil)
}

func (a *App) verifyCertificate(file string, b []byte, key string, scanned []byte) (report.CertificateCheck, error) {
	out := report.CertificateCheck{Certified: report.Certified{File: file}, Given: key != ""}
	c, sheets, err := certificate.Open(b, key)
	if err != nil {
		return out, refused(file, err)
	}
	out.Entry, out.Signed, out.Key, out.Size = c.Logged(), c.Signed(), c.Key, len(b)
	var s stated
	if err := json.Unmarshal(out.Entry.Answer, &s); err != nil {
		return out, fault.New(fault.Damaged, "the answer in %s cannot be read", file).Because(err)
	}
	again, err := certificate.Again(out.Entry, c.Basis(), a.means(), s.Engine.Version)
	if err != nil {
		return out, err
	}
	out.Same, out.Then, out.Here = again.Same(out.Entry), s.Engine.Version, Version()
	if sheets != nil {
		out.Sheets = string(sheets.Form)
		out.Redrawn, out.Drawable = a.redrawn(c, sheets)
	}
	out.Before = askedAgain(again, c.Basis())
	out.Document = documented(c.Document)
	doc := c.Document.Alone()
	if scanned != nil {
		if doc, err = c.Scanned(scanned); err != nil {
			return out, err
		}
		out.Document.Shown = true
	}
	a.whole(&out, s, c.Document, doc)
	return out, a.today(&out, c)
}

// documented says what a certificate holds of a document that was scanned.
func documented(d *certificate.Document) *report.Documented {
	if d == nil {
		return nil
	}
	out := &report.Documented{All: d.Holds(), Parties: d.Told.Parties, Names: d.Told.Names, Words: len(d.Told.Words)}
	if d.Passages != nil {
		out.Passages = len(d.Passages.Parts)
	}
	return out
}

func certificateFile(file string) ([]byte, error) {
	r, err := openNamed(file)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	b, err := io.ReadAll(io.LimitReader(r, maxCertificate))
	if err != nil {
		return nil, unopened(file, err)
	}
	return b, nil
}

func askedAgain(x *certificate.Answered, b certificate.Basis) report.AskedAgain {
	return report.AskedAgain{Outcome: x.Outcome, Parties: x.Parties, Deal: x.Deal, Scan: x.Scan, Lists: b.Versions}
}

// whole asks the question of the whole versions and tables that the answer names,
// if all of them are in the data folder.
func (a *App) whole(out *report.CertificateCheck, s stated, told, doc *certificate.Document) {
	again, basis, err := a.wholeAgain(out.Entry, doc)
	if err != nil || len(basis.Tables) != len(s.Tables) {
		return // they are not at hand
	}
	out.Whole, out.WholeSame = true, again.Same(out.Entry)
	if told != nil {
		out.Unconfirmed = again.Confirms(told, out.Entry)
	}
}

// today asks the question of the lists that are in use here. The policy is that
// of the certificate: the question is the same.
func (a *App) today(out *report.CertificateCheck, c *certificate.Certificate) error {
	held, err := a.held()
	if err != nil {
		return err
	}
	if on := out.Entry.Subject.On; on.Known() && on < a.env.Today() {
		if err := a.remember(held, 0); err != nil {
			return err
		}
	}
	b := certificate.Basis{Policy: []byte(c.Policy), Document: c.Document.Alone(), Past: make(map[list.ID][]*list.Version)}
	for _, h := range held {
		b.Past[h.stored.List] = h.past
		b.Versions = append(b.Versions, screen.Installed{Version: h.overlay, Hash: h.hash})
	}
	if b.Tables, err = a.store.References(); err != nil {
		return err
	}
	m := a.means()
	if m.Rules, err = a.Law(); err != nil {
		return err
	}
	var then recorded.Settings
	if err := json.Unmarshal(out.Entry.Settings, &then); err != nil {
		return fault.New(fault.Damaged, "the settings of the entry cannot be read").Because(err)
	}
	now, err := certificate.Today(out.Entry, b, m, recorded.Settings{Today: a.env.Today(), Policy: then.Policy}, Version())
	if err != nil {
		return err
	}
	out.Now = askedAgain(now, b)
	return nil
}
