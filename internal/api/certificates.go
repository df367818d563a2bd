package api

import (
	"errors"
	"net/http"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/certificate"
	"github.com/navicert/navicert/internal/fault"
)

const certificateType = "application/vnd.navicert.certificate+json"

// A CertificateVerified says what a certificate proves.
type CertificateVerified struct {
	Proven    bool        `json:"proven" doc:"Whether the signature and the proof hold, and the question, asked again of what the certificate holds, gave the recorded answer byte for byte."`
	Trusted   bool        `json:"trusted" doc:"Whether the key was given with the request. Otherwise it came with the certificate, and whoever made that could have made the key."`
	Key       string      `json:"key" doc:"The key that signs it."`
	Entry     int64       `json:"entry" doc:"The number of the entry."`
	Origin    string      `json:"origin" doc:"The log that the entry is of."`
	Time      string      `json:"time" doc:"When it was recorded."`
	Kind      string      `json:"kind" doc:"What was asked: screen, scan or check."`
	Outcome   string      `json:"outcome" doc:"The recorded answer."`
	Meaning   []string    `json:"meaning" doc:"What it means."`
	By        string      `json:"by" doc:"The version of the program that answered."`
	Repeated  AskedAgain  `json:"repeated" doc:"What this program answers on the listings in the certificate."`
	Today     AskedAgain  `json:"today" doc:"What this program answers on the lists and the law in use here."`
	Whole     bool        `json:"whole" doc:"Whether the whole list versions of the answer were at hand and gave it byte for byte, too; of a scan, whether they also say what the certificate tells of them."`
	Document  *Documented `json:"document,omitempty" doc:"Of a scan, what the certificate holds of the document and tells of all lists."`
	Different []string    `json:"different" doc:"What the answer of today has more, less and otherwise, and why; lists that are here in another version."`
}

// AskedAgain is an answer to the same question.
type AskedAgain struct {
	Outcome string   `json:"outcome" doc:"The answer."`
	Found   []string `json:"found" doc:"A line for each listing that was found."`
}

// Documented is what the certificate of a scan holds beside listings.
type Documented struct {
	All      bool `json:"all" doc:"Whether it holds all of the document."`
	Passages int  `json:"passages" doc:"Otherwise, how many passages of it."`
	Parties  int  `json:"parties" doc:"How many parties were looked for."`
	Names    int  `json:"names" doc:"Under how many names."`
	Words    int  `json:"words" doc:"Of how many words it tells how many parties share them."`
}

func certificateRoutes() []Route {
	return []Route{
		{
			Method: http.MethodGet, Path: "/v1/log/entries/{entry}/certificate", ID: "certificate", Heavy: true, Group: logGroup, Scope: Auditing,
			Says: "Give the certificate of an entry: a file that proves the answer, and that anyone can ask again.", Params: []Param{entryParam},
			Good: Good{Type: certificateType, Says: "The certificate, as `navicert certify` writes it."}, serve: (*call).certificate,
		},
		{
			Method: http.MethodPost, Path: "/v1/log/entries/{entry}/certificate", ID: "scanCertificate", Heavy: true, Group: logGroup, Scope: Auditing,
			Says:   "Give the certificate of the scan of a document, which is sent again: the log keeps none.",
			Params: []Param{entryParam, {Name: "passages", In: "query", Schema: schema{Type: "boolean"}, Says: "Whether the certificate holds only the passages that took part."}},
			Body:   &Body{Types: []string{"application/octet-stream", "*/*"}, Says: "The document, as it was scanned."},
			Good:   Good{Type: certificateType, Says: "The certificate, as `navicert certify` writes it."}, serve: (*call).scanCertificate,
		},
		{
			Method: http.MethodPost, Path: "/v1/certificates/verify", ID: "verifyCertificate", Heavy: true, Group: logGroup, Scope: Reading,
			Says:   "Verify a certificate, ask its question again, and say what the answer would be today.",
			Params: []Param{{Name: "key", In: "query", Schema: schema{Type: "string"}, Says: "The public key that is trusted."}},
			Body:   &Body{Types: []string{certificateType, jsonType, "application/octet-stream"}, Says: "The certificate."},
			Good:   Good{Type: jsonType, Of: CertificateVerified{}, Says: "What it proves."},
			serve:  (*call).verifyCertificate,
		},
	}
}

func (c *call) certificate() error { return c.certified(app.Paper{}) }

func (c *call) scanCertificate() error {
	p := app.Paper{Passages: c.yes("passages")}
	if err := c.fine(); err != nil {
		return err
	}
	var err error
	if p.Scanned, err = c.read(c.s.opts.Limits.Document); err != nil {
		return err
	}
	return c.certified(p)
}

// certified sends the certificate of an entry.
func (c *call) certified(p app.Paper) error {
	n, err := c.entry()
	if err != nil {
		return err
	}
	p.Form = certificate.Machine
	b, _, err := c.s.opts.Live.CertificateOf(n, p)
	if err != nil {
		return err
	}
	c.w.Header().Set("Content-Disposition", `attachment; filename="entry-`+c.r.PathValue("entry")+`.navicert"`)
	return c.send(certificateType, b)
}

func (c *call) verifyCertificate() error {
	key := c.text("key", maxWord)
	if err := c.fine(); err != nil {
		return err
	}
	if _, err := c.media(); err != nil {
		return err
	}
	b, err := c.read(min(c.s.opts.Limits.Document, certificate.MaxSheets))
	if err != nil {
		return err
	}
	found, err := c.s.opts.Live.VerifyCertificateText("certificate", b, key)
	var f *fault.Fault
	if errors.As(err, &f) && f.Code == fault.Damaged {
		// What is damaged is what was sent, not what is stored here.
		return problem(invalid, unquoted(f.Says)).because(err).try("nothing that it says is proven; ask whoever sent it for it again")
	}
	if err != nil {
		return err
	}
	out := CertificateVerified{
		Proven: found.Same, Trusted: found.Given, Key: found.Key, Entry: found.Entry.Number, Origin: found.Entry.Origin, Time: found.Entry.Time,
		Kind: string(found.Entry.Kind), Outcome: found.Entry.Outcome, Meaning: some(found.Entry.Meaning), By: found.Then,
		Repeated: AskedAgain{found.Before.Outcome, some(found.Before.Found())}, Today: AskedAgain{found.Now.Outcome, some(found.Now.Found())},
		Different: some(found.Differences()), Whole: found.WholeSame && found.Unconfirmed == nil,
	}
	if d := found.Document; d != nil {
		out.Document = &Documented{d.All, d.Passages, d.Parties, d.Names, d.Words}
	}
	return c.value(out)
}
