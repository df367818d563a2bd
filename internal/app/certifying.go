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
	c, err := a.certificate(number)
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

// write makes a file appear whole or not at all.
func (a *App) write(file string, b []byte) error {
	w, err := os.CreateTemp(filepath.Dir(file), ".certificate-*")
	if err != nil {
		return fault.New(fault.Unavailable, "%s cannot be written", file).Because(cause(err))
	}
	defer os.Remove(w.Name())
	_, err = w.Write(b)
	if err = errors.Join(err, w.Sync(), w.Close()); err == nil {
		err = os.Rename(w.Name(), file)
	}
	if err != nil {
		return fault.New(fault.Unavailable, "%s cannot be written", file).Because(cause(err))
	}
	return nil
}

// certificate puts a certificate together out of the log and the lists.
func (a *App) certificate(number int64) (*certificate.Certificate, error) {
	log, err := a.OpenLog("")
	if err != nil {
		return nil, err
	}
	defer log.Close()
	_, public, err := a.signingKey()
	if err != nil {
		return nil, err
	}
	signed, err := log.Checkpoint()
	if err != nil {
		return nil, err
	}
	point, err := evidence.OpenCheckpoint(signed, public)
	if err != nil {
		return nil, fault.New(fault.Damaged, "the checkpoint of the log is not signed by this installation").Because(err)
	}
	line, entry, err := audit.One(log, number)
	if err != nil {
		return nil, err
	}
	if recorded.Withheld(entry) {
		return nil, fault.New(fault.Refused, "entry %d was kept without its question, which cannot be asked again", number).
			Try("leave out --zero-footprint where a certificate is wanted")
	}
	proof, err := tlog.ProveRecord(point.Size, number-1, log)
	if err != nil {
		return nil, err
	}
	c := &certificate.Certificate{Entry: line, Proof: proof, Checkpoint: string(signed), Key: public, Lists: []certificate.Slice{}, Tables: []reference.Kept{}}
	return c, a.slices(c, entry)
}

// slices cuts out of the lists and tables what the answer of an entry rests on.
func (a *App) slices(c *certificate.Certificate, entry *evidence.Entry) error {
	basis, program, err := a.basis(entry)
	if err != nil {
		return err
	}
	whole, err := certificate.Again(entry, basis, a.means(), program)
	if err != nil {
		return err
	}
	c.Lists, c.Tables, c.Policy = whole.Cut(basis), certificate.CutTables(entry, basis.Tables), string(basis.Policy)
	again, err := certificate.Again(entry, c.Basis(), a.means(), program)
	if err == nil && !again.Same(entry) && len(basis.Tables) > 0 {
		c.Tables = basis.Tables
		again, err = certificate.Again(entry, c.Basis(), a.means(), program)
	}
	if err != nil {
		return err
	}
	if !again.Same(entry) {
		why := "the answer rests on more than the listings that were found"
		if !whole.Same(entry) {
			why = "errata, facts, rules or the program have changed since it was recorded, or it rests on listings that only earlier list versions hold"
		}
		return fault.New(fault.Refused, "entry %d cannot be certified: asked again, it gives another answer", entry.Number).Because(errors.New(why)).
			Try("\"navicert audit export\" proves what was answered then")
	}
	return nil
}

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
func (a *App) basis(entry *evidence.Entry) (certificate.Basis, string, error) {
	var b certificate.Basis
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
		b.Versions = append(b.Versions, screen.Installed{Version: v, Hash: l.Version})
	}
	slices.SortFunc(b.Versions, func(x, y screen.Installed) int { return list.Compare(x.Version.List, y.Version.List) })
	if settings.Policy != nil {
		if b.Policy, err = a.policyBytes(settings.Policy.Hash); err != nil {
			return b, "", err
		}
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
