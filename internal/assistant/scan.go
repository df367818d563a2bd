package assistant

import (
	"bytes"
	"encoding/base64"
	"encoding/json"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/recorded"
	"github.com/navicert/navicert/internal/report"
)

// ScanAsk are the arguments of the tool scan.
type ScanAsk struct {
	Text   string   `json:"text,omitempty" jsonschema:"the text to search; give this or base64"`
	Base64 string   `json:"base64,omitempty" jsonschema:"the bytes of a document in base64; give this or text"`
	Name   string   `json:"name,omitempty" jsonschema:"what the document is called; its extension may tell the format"`
	Lists  []string `json:"lists,omitempty" jsonschema:"search only for parties of these lists, by ID"`
	On     string   `json:"on,omitempty" jsonschema:"the day that the question is about, as 2019-10-09; leave it out for today"`
	Unit   string   `json:"unit,omitempty" jsonschema:"the unit of the company that asks, as the policy in use names it; leave it out where none is known"`
	Why    string   `json:"why,omitempty" jsonschema:"the reason of the question, for the log"`
}

func scanTool(d *desk, s *mcp.Server) {
	add(d, s, &mcp.Tool{
		Name: "scan", Title: "Scan a document",
		Description: "Find the listed parties that a text or document names, where, and what their listings mean on a day. The document comes with the call: no file is read. A document that cannot be read is unscreenable, never clear.",
	}, (*call).scan)
}

func (c *call) scan(in ScanAsk) (answer, error) {
	doc, err := in.document()
	if err != nil {
		return answer{}, err
	}
	name, err := text("name", in.Name, maxWord)
	if err != nil {
		return answer{}, err
	}
	ids, err := listsOf("lists", in.Lists)
	if err != nil {
		return answer{}, err
	}
	on, err := dayOf("on", in.On)
	if err != nil {
		return answer{}, err
	}
	if c.asked.Why, err = text("why", in.Why, maxWord); err != nil {
		return answer{}, err
	}
	a := c.opts.Live.Now()
	if !on.Known() {
		on = a.Today
	}
	if name == "" {
		name = "text"
	}
	use, err := c.use(a, in.Unit)
	if err != nil {
		return answer{}, err
	}
	found, err := a.Scan(use, ids, c.opts.StaleAfter, name, doc, on)
	if err != nil {
		return answer{}, err
	}
	content, err := a.Context(c.asked, c.opts.StaleAfter).Under(use).Scan(recorded.Document{Name: found.Document, Hash: found.Hash, Size: found.Size, Lists: ids}, &found)
	if err != nil {
		return answer{}, err
	}
	out := answer{json: json.RawMessage(bytes.TrimSpace(content.Answer))}
	if out.text, err = printed(func(p report.Printer) error { return p.Scan(&found) }); err != nil {
		return out, err
	}
	out.entry, err = c.keep(content)
	return out, err
}

// document gives the bytes that are to be scanned.
func (in *ScanAsk) document() ([]byte, error) {
	if (in.Text == "") == (in.Base64 == "") {
		return nil, fault.New(fault.Usage, "one of the arguments text and base64 is needed").Try("give the text, or the bytes of the document in base64")
	}
	doc := []byte(in.Text)
	if in.Base64 != "" {
		var err error
		if doc, err = base64.StdEncoding.DecodeString(in.Base64); err != nil {
			return nil, bad("base64", "is not base64")
		}
	}
	if len(doc) > maxDocument {
		return nil, fault.New(fault.Usage, "the document is larger than %d bytes", maxDocument).Try("scan it in parts")
	}
	return doc, nil
}
