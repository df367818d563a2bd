package app

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/certificate"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/statement"
	"github.com/navicert/navicert/internal/statement/page"
	"github.com/navicert/navicert/internal/statement/sheet"
)

// Paper says what a certificate is written as.
type Paper struct {
	Form     certificate.Form   // "" for what the file's name ends with
	Language statement.Language // "" for English
	Font     string             // file of a font for East Asian writing, or ""
	// Scanned is the document of a scan, which the log does not keep; nil for other
	// answers. With Passages, the certificate holds only those that took part.
	Scanned  []byte
	Passages bool
}

// For completes a paper for a file.
func (p Paper) For(file string) Paper {
	if p.Form == "" {
		p.Form = certificate.Machine
		ending := certificate.Form(strings.TrimPrefix(strings.ToLower(filepath.Ext(file)), "."))
		if slices.Contains(certificate.Forms(), ending) {
			p.Form = ending
		}
		if ending == "htm" {
			p.Form = certificate.HTML
		}
	}
	if p.Language == "" {
		p.Language = statement.English
	}
	return p
}

// document gives what was scanned, nil for other answers.
func (p Paper) document() *certificate.Document {
	if p.Scanned == nil {
		return nil
	}
	return certificate.NewDocument(p.Scanned)
}

// maxFont is the largest font that is read, in bytes.
const maxFont = 64 << 20

// sheets draws a certificate for people and seals it. b is the certificate for
// machines, c the same read.
func (a *App) sheets(c *certificate.Certificate, b []byte, p Paper, secret string) ([]byte, error) {
	s := &certificate.Sheets{Form: p.Form, Language: string(p.Language)}
	said, err := a.said(c, p.Language)
	if err != nil {
		return nil, err
	}
	var font []byte
	switch {
	case p.Font != "" && p.Form != certificate.PDF:
		return nil, fault.New(fault.Usage, "--font is for certificates in PDF").Try("a page is shown in the fonts of its reader")
	case p.Font != "" && p.Font != noFont:
		if font, err = fontFile(p.Font); err != nil {
			return nil, err
		}
	case p.Font == "" && p.Form == certificate.PDF && sheet.NeedsFont(said):
		font = a.usualFont("")
	}
	if font != nil {
		s.Font = string(canon.Sum(font))
	}
	if s.Drawn, err = draw(said, b, p.Form, font); err != nil {
		return nil, err
	}
	return s.Seal(secret)
}

// said puts a certificate into words.
func (a *App) said(c *certificate.Certificate, l statement.Language) (*statement.Statement, error) {
	program, err := programOf(c.Logged())
	if err != nil {
		return nil, err
	}
	again, err := certificate.Again(c.Logged(), c.Basis(), a.means(), program)
	if err != nil {
		return nil, err
	}
	return statement.Of(c, again, l), nil
}

// draw makes the sheets of a certificate, without the seal.
func draw(said *statement.Statement, b []byte, form certificate.Form, font []byte) ([]byte, error) {
	if form == certificate.HTML {
		return page.Draw(said, b)
	}
	return sheet.Draw(said, b, font)
}

// redrawn reports whether this program draws the same sheets of a certificate.
// It cannot tell where a font was used that is not at hand.
func (a *App) redrawn(c *certificate.Certificate, s *certificate.Sheets) (same, known bool) {
	var font []byte
	if s.Font != "" {
		font = a.usualFont(canon.Hash(s.Font))
	}
	if s.Font != "" && font == nil || !slices.Contains(statement.Languages(), statement.Language(s.Language)) {
		return false, false
	}
	held, err := s.Held()
	if err != nil {
		return false, false
	}
	said, err := a.said(c, statement.Language(s.Language))
	if err != nil {
		return false, false
	}
	drawn, err := draw(said, held, s.Form, font)
	if err != nil {
		return false, false
	}
	return bytes.Equal(drawn, s.Drawn), true
}
