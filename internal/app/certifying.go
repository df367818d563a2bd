package app

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"

	"golang.org/x/mod/sumdb/tlog"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/certificate"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/evidence/audit"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/recorded"
	"github.com/navicert/navicert/internal/reference"
	"github.com/navicert/navicert/internal/report"
	rules "github.com/navicert/navicert/internal/rule/all"
	"github.com/navicert/navicert/internal/screen"
)

// Certify writes the certificate of an entry of the log into a file. It is
// written only if the same question, asked of what the certificate holds, gives
// the recorded answer byte for byte.
func (a *App) Certify(number int64, file string, p Paper) (report.Certified, error) {
	b, out, err := a.CertificateOf(number, p.For(file))
	if out.File = file; err != nil {
		return out, err
	}
	return out, a.write(file, b)
}

// CertificateOf gives the certificate of an entry of the log, as Certify does.
func (a *App) CertificateOf(number int64, p Paper) ([]byte, report.Certified, error) {
	var out report.Certified
	c, err := a.certificate(number, p)
	if err != nil {
		return nil, out, err
	}
	secret, _, err := a.signingKey()
	if err != nil {
		return nil, out, err
	}
	b, err := c.Encode(secret)
	if err != nil {
		return nil, out, err
	}
	read, err := certificate.Decode(b, c.Key)
	if err != nil {
		return nil, out, err
	}
	if p.Form != certificate.Machine {
		if b, err = a.sheets(read, b, p, secret); err != nil {
			return nil, out, err
		}
	}
	out.Entry, out.Signed, out.Key, out.Size = read.Logged(), read.Signed(), read.Key, len(b)
	return b, out, nil
}

// ReadyToCertify looks whether a certificate could be written into a file and set in
// the font of its paper, so that nothing is recorded for one that could not.
func (a *App) ReadyToCertify(file string, p Paper) error {
	if p.Font != "" && p.Font != noFont {
		if _, err := fontFile(p.Font); err != nil {
			return err
		}
	}
	if info, err := os.Stat(file); err == nil && info.IsDir() {
		return fault.New(fault.Input, "%s is a folder, not a file", file).Try("name a file in it")
	}
	if _, err := os.Stat(filepath.Dir(file)); err != nil {
		return unwritten(file, err)
	}
	return nil
}

// write makes a file appear whole or not at all.
func (a *App) write(file string, b []byte) error {
	w, err := os.CreateTemp(filepath.Dir(file), ".certificate-*")
	if err != nil {
		return unwritten(file, err)
	}
	defer os.Remove(w.Name())
	_, err = w.Write(b)
	if err = errors.Join(err, w.Sync(), w.Close()); err == nil {
		err = os.Rename(w.Name(), file)
	}
	if err != nil {
		return unwritten(file, err)
	}
	return nil
}

// certificate puts a certificate together out of the log and the lists.
func (a *App) certificate(number int64, p Paper) (*certificate.Certificate, error) {
	log, err := a.OpenLog("")
	if err != nil {
		return nil, err
	}
	defer log.Close()
	head, err := a.head(log)
	if err != nil {
		return nil, err
	}
	line, entry, err := audit.One(log, number)
	if err != nil {
		return nil, err
	}
	if entry.Kind == evidence.Scan && p.Scanned == nil {
		return nil, fault.New(fault.Input, "entry %d is a scan, and the log keeps no documents", number).
			Try("give the document, as it was scanned: navicert certify --document FILE %d", number)
	}
	if entry.Kind != evidence.Scan && p.Scanned != nil {
		return nil, fault.New(fault.Usage, "entry %d is no scan, and a document goes with scans only", number).Try("leave the document out")
	}
	if recorded.Withheld(entry) {
		return nil, fault.New(fault.Refused, "entry %d was kept without its question, which cannot be asked again", number).
			Try("leave out --zero-footprint where a certificate is wanted")
	}
	proof, err := tlog.ProveRecord(head.Size, number-1, log)
	if err != nil {
		return nil, err
	}
	c := &certificate.Certificate{Entry: line, Proof: proof, Checkpoint: head.Signed, Key: head.Key, Lists: []certificate.Slice{}, Tables: []reference.Kept{}}
	return c, a.slices(c, entry, p)
}

// slices cuts out of the lists and tables what the answer of an entry rests on.
func (a *App) slices(c *certificate.Certificate, entry *evidence.Entry, p Paper) error {
	whole, basis, err := a.wholeAgain(entry, p.document())
	if err != nil {
		return err
	}
	if !whole.Same(entry) {
		return uncertified(entry, "errata, facts, rules or the program have changed since it was recorded, or older versions of its lists were imported since")
	}
	if whole.Scan != nil {
		if c.Document, err = whole.Documented(entry, p.Passages || certificate.Large(p.Scanned)); err != nil {
			return err
		}
	}
	for _, o := range basis.Overlays {
		c.Overlays = append(c.Overlays, string(o))
	}
	c.Lists, c.Tables, c.Policy = whole.Cut(basis), certificate.CutTables(entry, basis.Tables), string(basis.Policy)
	again, err := certificate.Again(entry, c.Basis(), a.means(), whole.Program)
	if err == nil && !again.Same(entry) && len(basis.Tables) > 0 {
		c.Tables = basis.Tables
		again, err = certificate.Again(entry, c.Basis(), a.means(), whole.Program)
	}
	if err != nil {
		return err
	}
	if !again.Same(entry) {
		return uncertified(entry, "the answer rests on more than the listings that were found")
	}
	return nil
}

func uncertified(entry *evidence.Entry, why string) *fault.Fault {
	return fault.New(fault.Refused, "entry %d cannot be certified: asked again, it gives another answer", entry.Number).Because(errors.New(why)).
		Try("\"navicert audit export\" proves what was answered then")
}

// wholeAgain asks the question of an entry again of the whole versions and tables
// that it names. doc is the document that was scanned, nil for other answers.
//
// What earlier versions tell of the past is taken from those that were there up to
// the version that the entry names, and if that gives another answer, from all.
// Entries that were written before it was recorded whether they count are asked
// in both ways.
func (a *App) wholeAgain(entry *evidence.Entry, doc *certificate.Document) (*certificate.Answered, certificate.Basis, error) {
	var out *certificate.Answered
	var basis certificate.Basis
	var settings recorded.Settings
	if err := json.Unmarshal(entry.Settings, &settings); err != nil {
		return nil, basis, fault.New(fault.Damaged, "the settings of entry %d cannot be read", entry.Number).Because(err)
	}
	ways := []past{pastUntil, pastAll}
	if !settings.Past {
		ways = []past{noPast, pastUntil}
		if on := entry.Subject.On; !on.Known() || on >= settings.Today {
			ways = ways[:1]
		}
	}
	for _, w := range ways {
		b, program, err := a.basis(entry, w)
		if err != nil {
			return nil, b, err
		}
		b.Document = doc
		again, err := certificate.Again(entry, b, a.means(), program)
		if err != nil {
			return nil, b, err
		}
		if out == nil || again.Same(entry) {
			out, basis = again, b
		}
		if again.Same(entry) {
			break
		}
	}
	return out, basis, nil
}

// past says what earlier versions of the lists count for.
type past int

const (
	noPast    past = iota // nothing
	pastUntil             // those up to the version that is named
	pastAll               // all
)

// programOf gives the version of the program that gave the answer of an entry.
func programOf(entry *evidence.Entry) (string, error) {
	var s stated
	if err := json.Unmarshal(entry.Answer, &s); err != nil {
		return "", fault.New(fault.Damaged, "the answer of entry %d cannot be read", entry.Number).Because(err)
	}
	return s.Engine.Version, nil
}

func (a *App) means() certificate.Means {
	return certificate.Means{Program: Program(), Said: a.facts.Statements(), Rules: rules.Rules(), Questions: rules.Questions()}
}

// stated is what an answer says of its lists, tables and engine.
type stated struct {
	Lists  []statedList      `json:"lists"`
	Tables []reference.Named `json:"tables"`
	Engine screen.Engine     `json:"engine"`
}

type statedList struct {
	Version canon.Hash `json:"version"`
	Dated   day.Day    `json:"dated"`
}

// basis gives the list versions and tables that an entry names, and the version
// of the program that answered.
func (a *App) basis(entry *evidence.Entry, w past) (certificate.Basis, string, error) {
	b := certificate.Basis{Past: make(map[list.ID][]*list.Version)}
	var s stated
	if err := json.Unmarshal(entry.Answer, &s); err != nil {
		return b, "", fault.New(fault.Damaged, "the answer of entry %d cannot be read", entry.Number).Because(err)
	}
	lay, err := a.overlay()
	if err != nil {
		return b, "", err
	}
	var settings recorded.Settings
	if err := json.Unmarshal(entry.Settings, &settings); err != nil {
		return b, "", fault.New(fault.Damaged, "the settings of entry %d cannot be read", entry.Number).Because(err)
	}
	for _, o := range settings.Besides {
		s.Lists = append(s.Lists, statedList{o.Version, o.Dated})
	}
	for _, l := range s.Lists {
		v, err := a.version(l.Version, lay)
		if err != nil {
			return b, "", err
		}
		if v.Dated != l.Dated {
			copied := *v // confirmed by a later publication that said the same
			copied.Dated, v = l.Dated, &copied
		}
		if w != noPast {
			if v, b.Past[v.List], err = a.followed(v, l.Version, w == pastAll); err != nil {
				return b, "", err
			}
		}
		b.Versions = append(b.Versions, screen.Installed{Version: v, Hash: l.Version})
	}
	slices.SortFunc(b.Versions, func(x, y screen.Installed) int { return list.Compare(x.Version.List, y.Version.List) })
	if settings.Policy != nil {
		if b.Policy, err = a.policyBytes(settings.Policy.Hash); err != nil {
			return b, "", err
		}
	}
	if b.Overlays, err = a.overlaysThen(settings.Overlays); err != nil {
		return b, "", err
	}
	kept, err := a.store.References()
	for _, t := range s.Tables {
		for _, k := range kept {
			if k.Hash == t.Version {
				b.Tables = append(b.Tables, k)
			}
		}
	}
	return b, s.Engine.Version, err
}

// version gives a version of the starter list or of the data folder.
func (a *App) version(h canon.Hash, lay func(*list.Version) *list.Version) (*list.Version, error) {
	for _, v := range a.facts.Versions() {
		if _, hash, err := v.Encode(); err == nil && hash == h {
			return v, nil
		}
	}
	v, err := a.store.Version(h)
	if err != nil {
		return nil, err
	}
	return lay(v), nil
}

// pastOf says what earlier versions count for in an answer of these settings.
func pastOf(s recorded.Settings) past {
	if s.Past {
		return pastUntil
	}
	return noPast
}
