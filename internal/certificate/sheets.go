package certificate

import (
	"bytes"
	"compress/zlib"
	"encoding/base64"
	"errors"
	"io"
	"regexp"
	"strings"

	"golang.org/x/mod/sumdb/note"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/fault"
)

// A Form is what a certificate is written as.
type Form string

// The forms. To add one, give it a row in shapes below.
const (
	Machine Form = "navicert" // for programs: the certificate itself
	PDF     Form = "pdf"      // for people, with the certificate attached
	HTML    Form = "html"     // for people, with the certificate in a comment
)

// Forms gives all forms; each is the ending of its files' names.
func Forms() []Form { return []Form{Machine, PDF, HTML} }

// MaxSheets is the largest file of a form for people, in bytes.
const MaxSheets = 32 << 20

// A shape is how the certificate and the seal lie in the sheets of a form.
type shape struct {
	form     Form
	begins   string // the file
	held     func(body []byte) ([]byte, error)
	seal     [2]string // what stands before and behind the seal, at the end of the file
	released string    // what the last bytes before the seal are
}

var shapes = []shape{
	{PDF, "%PDF-", attached, [2]string{"%navicert-seal ", "\n"}, "%%EOF\n"},
	{HTML, "<!DOCTYPE html>\n", commented, [2]string{"<!-- navicert-seal ", " -->\n"}, "\n"},
}

// sealHeader is the first line of the note of a seal. History: 1, the first.
const sealHeader = "navicert sheets 1"

// Sheets are a certificate as people read it: the file, which holds the
// certificate too and bears a seal over all its bytes.
type Sheets struct {
	Form     Form
	Language string // BCP 47
	Font     string // SHA-256 of the font that the user gave, or ""
	Drawn    []byte // without the seal
}

// text is what is signed.
func (s *Sheets) text() string {
	return strings.Join([]string{sealHeader, string(s.Form), s.Language, s.Font, string(canon.Sum(s.Drawn))}, "\n") + "\n"
}

// Seal gives the file: what was drawn, and the seal.
func (s *Sheets) Seal(secret string) ([]byte, error) {
	signer, err := note.NewSigner(secret)
	if err != nil {
		return nil, fault.New(fault.Damaged, "the key of this installation cannot be used").Because(err)
	}
	signed, err := note.Sign(&note.Note{Text: s.text()}, signer)
	if err != nil {
		return nil, err
	}
	for _, h := range shapes {
		if h.form == s.Form {
			return []byte(string(s.Drawn) + h.seal[0] + base64.StdEncoding.EncodeToString(signed) + h.seal[1]), nil
		}
	}
	return nil, errors.New("certificate: no form " + string(s.Form))
}

// Open reads a certificate of any form. Of the forms for people it proves the
// seal, with the key of the certificate that they hold; Sheets is nil for the
// form of machines. key is that of Decode.
func Open(file []byte, key string) (*Certificate, *Sheets, error) {
	for _, h := range shapes {
		if !bytes.HasPrefix(file, []byte(h.begins)) {
			continue
		}
		s, signed, err := h.open(file)
		if err != nil {
			return nil, nil, damagedSheets(err)
		}
		if err := s.sealedBy(signed); err != nil {
			return nil, nil, damagedSheets(err)
		}
		held, err := h.held(s.Drawn)
		if err != nil {
			return nil, nil, damagedSheets(err)
		}
		c, err := Decode(held, key)
		if f := (*fault.Fault)(nil); errors.As(err, &f) && f.Code == fault.Input {
			return nil, nil, damagedSheets(err)
		}
		if err != nil {
			return nil, nil, err
		}
		if text, err := evidence.Open(signed, c.Key); err != nil || text != s.text() {
			return nil, nil, damagedSheets(errors.Join(err, errors.New("the seal is not signed by the key of the certificate")))
		}
		return c, s, nil
	}
	c, err := Decode(file, key)
	return c, nil, err
}

// sealedBy holds the file against what its seal says, which is not proven yet: by
// its hash every byte in front of the seal counts.
func (s *Sheets) sealedBy(signed []byte) error {
	text, _, _ := strings.Cut(string(signed), "\n\n— ")
	parts := strings.Split(text, "\n")
	if len(parts) != 5 {
		return errors.New("the seal does not have five lines")
	}
	if s.Language, s.Font = parts[2], parts[3]; text+"\n" != s.text() {
		return errors.New("the file is another than the one that was sealed")
	}
	return nil
}

// Held gives the certificate for machines that the sheets hold.
func (s *Sheets) Held() ([]byte, error) {
	for _, h := range shapes {
		if h.form == s.Form {
			return h.held(s.Drawn)
		}
	}
	return nil, errors.New("certificate: no form " + string(s.Form))
}

func damagedSheets(err error) *fault.Fault {
	return fault.New(fault.Damaged, "the file is not as it was sealed").Because(err).
		Try("programs that save or print a certificate anew break its seal: ask for the file as it was issued")
}

// open takes the seal off a file.
func (h shape) open(file []byte) (*Sheets, []byte, error) {
	if len(file) > MaxSheets {
		return nil, nil, errors.New("it is too large")
	}
	end, ok := bytes.CutSuffix(file, []byte(h.seal[1]))
	at := bytes.LastIndex(end, []byte(h.seal[0]))
	if !ok || at < 0 || !bytes.HasSuffix(file[:at], []byte(h.released)) {
		return nil, nil, errors.New("it bears no seal at its end")
	}
	signed, err := base64.StdEncoding.Strict().DecodeString(string(end[at+len(h.seal[0]):]))
	return &Sheets{Form: h.form, Drawn: file[:at]}, signed, err
}

// Comment gives the comment that holds a certificate in a page.
func Comment(c []byte) string {
	return commentBefore + base64.StdEncoding.EncodeToString(c) + commentBehind
}

const (
	commentBefore = "<!-- navicert-certificate "
	commentBehind = " -->\n"
)

// commented takes the certificate out of a page.
func commented(body []byte) ([]byte, error) {
	_, rest, ok := bytes.Cut(body, []byte(commentBefore))
	text, _, closed := bytes.Cut(rest, []byte(commentBehind))
	if !ok || !closed {
		return nil, errors.New("the page holds no certificate")
	}
	return base64.StdEncoding.Strict().DecodeString(string(text))
}

// embedded finds the file that is attached to a PDF; only one is.
var embedded = regexp.MustCompile(`<< /Type /EmbeddedFile [^\n]*>>\n+stream\n`)

// attached takes the certificate out of a PDF.
func attached(body []byte) ([]byte, error) {
	at := embedded.FindIndex(body)
	if at == nil {
		return nil, errors.New("no certificate is attached to it")
	}
	r, err := zlib.NewReader(bytes.NewReader(body[at[1]:]))
	if err != nil {
		return nil, err
	}
	b, err := io.ReadAll(io.LimitReader(r, MaxSize+1))
	if err == nil && len(b) > MaxSize {
		err = errors.New("what is attached is no certificate")
	}
	return b, err
}
