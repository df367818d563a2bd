package ui

import (
	"bytes"
	"encoding/json"
	"errors"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/certificate"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/evidence/audit"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/place"
	"github.com/navicert/navicert/internal/recorded"
)

type logForm struct{ Party, Country, Transaction, Recorded string }

// A logLine is an entry on the page of the log.
type logLine struct {
	Number              int64
	Time, Kind, Outcome string
	Parties, By         string
}

// Scan reports whether the entry is that of a document.
func (l logLine) Scan() bool { return l.Kind == string(evidence.Scan) }

type logPage struct {
	Form    logForm
	Wrong   []wrong
	Entries []logLine
	More    bool // there are earlier ones
	Before  int64
	Any     bool // the log holds something
}

// logLines is how many entries stand on a page.
const logLines = 50

// log shows the latest entries that are wanted.
func (v *visit) log() error {
	get := func(name string) string { return strings.TrimSpace(v.r.URL.Query().Get(name)) }
	d := logPage{Form: logForm{get("party"), get("country"), get("transaction"), get("recorded")}}
	s := audit.Search{Party: d.Form.Party, Transaction: d.Form.Transaction}
	if d.Form.Country != "" {
		code, ok := place.Parse(d.Form.Country)
		if !ok {
			d.Wrong = append(d.Wrong, wrong{Says: v.say("This country is not known. Write its name in English or its two-letter code.")})
		}
		s.Country = code
	}
	if d.Form.Recorded != "" {
		on, err := day.Parse(d.Form.Recorded, time.DateOnly)
		if err != nil {
			d.Wrong = append(d.Wrong, wrong{Says: v.say("This is not a day. Write it as 2019-10-09.")})
		}
		s.Recorded = on
	}
	before, _ := strconv.ParseInt(get("before"), 10, 64)
	if len(d.Wrong) == 0 {
		s.Latest, s.Before = true, max(before, 0)
		err := v.p.opts.Live.LogEntries("", s, func(_ []byte, e *evidence.Entry) bool {
			if len(d.Entries) == logLines {
				d.More, d.Before = true, d.Entries[logLines-1].Number
				return false
			}
			d.Entries = append(d.Entries, v.logLine(e))
			return v.r.Context().Err() == nil
		})
		var f *fault.Fault
		if d.Any = err == nil; errors.As(err, &f) && f.Code == fault.NotFound {
			err = nil // nothing was recorded yet
		}
		if err != nil {
			return err
		}
	}
	v.show(http.StatusOK, "log", page{Title: v.say("Log"), At: "/log", Data: d})
	return nil
}

func (v *visit) logLine(e *evidence.Entry) logLine {
	at := e.Time
	if t, err := e.At(); err == nil {
		at = t.UTC().Format("2006-01-02 15:04:05")
	}
	return logLine{e.Number, at, string(e.Kind), e.Outcome, v.about(e), e.Asked.By}
}

// about says what an entry was asked about: its parties, or the document that was
// read.
func (v *visit) about(e *evidence.Entry) string {
	var doc recorded.Document
	switch {
	case e.Kind != evidence.Scan || json.Unmarshal(e.Query, &doc) != nil:
		return strings.Join(e.Subject.Parties, "; ")
	case doc.Name == pasted:
		return v.say("a text that was pasted")
	}
	return doc.Name
}

type entryPage struct {
	logLine
	Why, Transaction string
	Meaning          []string
	Certifiable      bool
	Whole            string
}

func (v *visit) number() (int64, error) {
	n, err := strconv.ParseInt(v.r.PathValue("entry"), 10, 64)
	if err != nil || n < 1 {
		return 0, &refusal{http.StatusNotFound, v.say("There is no such entry."), ""}
	}
	return n, nil
}

// entry shows one entry of the log.
func (v *visit) entry() error {
	n, err := v.number()
	if err != nil {
		return err
	}
	line, e, err := v.p.opts.Live.LogEntry("", n)
	if err != nil {
		return err
	}
	d := entryPage{logLine: v.logLine(e), Why: e.Asked.Why, Transaction: e.Asked.Transaction, Meaning: v.lang.Sentences(e.Meaning)}
	d.Certifiable = e.Kind == evidence.Screening || e.Kind == evidence.Determination
	var b bytes.Buffer
	if json.Indent(&b, line, "", "  ") == nil {
		d.Whole = b.String()
	}
	v.show(http.StatusOK, "entry", page{Title: v.sayf("Entry %d", n), At: "/log", Data: d})
	return nil
}

// forms are the forms of a certificate, by the word in the address.
var forms = map[string]struct {
	form  certificate.Form
	media string
	end   string
}{
	"":        {certificate.Machine, "application/vnd.navicert.certificate+json", "navicert"},
	"machine": {certificate.Machine, "application/vnd.navicert.certificate+json", "navicert"},
	"pdf":     {certificate.PDF, "application/pdf", "pdf"},
	"html":    {certificate.HTML, "text/html; charset=utf-8", "html"},
}

// issue gives the certificate of an entry as a file.
func (v *visit) issue() error {
	n, err := v.number()
	if err != nil {
		return err
	}
	f, ok := forms[v.r.URL.Query().Get("form")]
	if !ok {
		return &refusal{http.StatusBadRequest, v.say("There is no such form of a certificate."), ""}
	}
	b, _, err := v.p.opts.Live.CertificateOf(n, app.Paper{Form: f.form, Language: v.lang})
	if err != nil {
		return err
	}
	h := v.w.Header()
	h.Set("Content-Type", f.media)
	h.Set("Content-Disposition", `attachment; filename="entry-`+strconv.FormatInt(n, 10)+"."+f.end+`"`)
	_, err = v.w.Write(b)
	return err
}
