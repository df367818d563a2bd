// Package assistant lets language models ask Navicert, by the Model Context
// Protocol: what the command line answers, as text for the model to read and as
// the same JSON for programs.
//
// One file holds one tool. What all have in common is done once: the limits, the
// record in the log before an answer is given, and errors that say which argument
// is wrong and what would be right.
package assistant

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"github.com/navicert/navicert/internal/access"
	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/evidence/record"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/report"
)

// A Keeper makes answers durable before they are given.
type Keeper interface {
	Keep(contents ...evidence.Content) ([]record.Receipt, error)
}

// Options are what a server is told.
type Options struct {
	Live       *app.Live
	Keeper     Keeper
	User       string // whose assistant it is, for the log
	StaleAfter int    // as in app.Settings
	Log        *slog.Logger
	Now        func() time.Time
}

// The limits of what is asked, those of the service.
const (
	maxText     = 4096    // bytes of a name or an address
	maxWord     = 300     // bytes of anything else that is short
	maxNames    = 100     // names in one call
	maxDocument = 8 << 20 // bytes of a document
	maxTools    = 1024    // bytes of the name of a client, before it is cut
)

// allowance is how often an assistant may ask: 50 times at once, and 10 times a
// second in the long run. One that asks in a loop is told to wait.
func allowance() access.Allowance { return access.Allowance{Rate: 10, Burst: 50} }

// A desk answers the calls of one server.
type desk struct {
	opts    Options
	limiter *access.Limiter
}

// Tools are what a model may ask for, in the order in which they are shown. To
// add one, write it in its own file, add it here, and describe it in docs/mcp.md.
func tools() []func(*desk, *mcp.Server) {
	return []func(*desk, *mcp.Server){screenTool, explainTool, checkTool, historyTool, scanTool}
}

// instructions are told to the model once.
const instructions = `Navicert compares names, documents and transactions with official trade-control lists.
Report what it says; it is no verdict and no legal advice. A hit says that a listing in force matches, not that it is the same party: a person decides that. "clear" says that nothing on the lists that were asked matches on that day; always tell the user of lists that are stale or only the starter list. Never drop, soften or merge outcomes, and cite the publication that each answer names. Every screening, check and scan is recorded in a log that cannot be changed; give the reason of the question as "why".`

// Server makes a server with all tools.
func Server(opts Options) *mcp.Server {
	if opts.Log == nil {
		opts.Log = slog.New(slog.DiscardHandler)
	}
	d := &desk{opts, access.NewLimiter(16)}
	s := mcp.NewServer(&mcp.Implementation{Name: "navicert", Title: "Navicert", Version: app.Version()}, &mcp.ServerOptions{
		Instructions: instructions, Capabilities: &mcp.ServerCapabilities{},
	})
	for _, add := range tools() {
		add(d, s)
	}
	return s
}

// An answer is what a tool gives: text for the model, JSON for programs.
type answer struct {
	text  string
	json  json.RawMessage
	entry int64 // of the log, the first of several, 0 for none
	count int   // of entries
}

// add adds a tool to a server.
func add[In any](d *desk, s *mcp.Server, t *mcp.Tool, do func(*call, In) (answer, error)) {
	no := false
	t.Annotations = &mcp.ToolAnnotations{ReadOnlyHint: true, OpenWorldHint: &no}
	mcp.AddTool(s, t, func(ctx context.Context, r *mcp.CallToolRequest, in In) (*mcp.CallToolResult, any, error) {
		began := d.opts.Now()
		a, err := d.answer(func() (answer, error) { return do(&call{desk: d, ctx: ctx, asked: d.asked(r)}, in) })
		d.opts.Log.Info("answered", "tool", t.Name, "entry", a.entry, "ms", d.opts.Now().Sub(began).Milliseconds(), "failed", err != nil)
		if err != nil {
			return nil, nil, err
		}
		switch {
		case a.count > 1:
			a.text += fmt.Sprintf("\nRecorded as entries %d to %d of the log.\n", a.entry, a.entry+int64(a.count)-1)
		case a.entry > 0:
			a.text += fmt.Sprintf("\nRecorded as entry %d of the log.\n", a.entry)
		}
		out := struct {
			Entry  int64           `json:"entry,omitempty"`
			Answer json.RawMessage `json:"answer"`
		}{a.entry, a.json}
		return &mcp.CallToolResult{Content: []mcp.Content{&mcp.TextContent{Text: a.text}}}, out, nil
	})
}

// answer answers a call that is not one too many.
func (d *desk) answer(do func() (answer, error)) (answer, error) {
	if wait := d.limiter.Take("", allowance(), d.opts.Now()); wait > 0 {
		return answer{}, fault.New(fault.Limited, "these are too many calls").Try("wait %d seconds; up to %d names fit into one call of screen", 1+int(wait/time.Second), maxNames)
	}
	return do()
}

// A call is one call of a tool.
type call struct {
	*desk
	ctx   context.Context
	asked evidence.Asked
}

// asked says who asks: the user, by which program.
func (d *desk) asked(r *mcp.CallToolRequest) evidence.Asked {
	by := d.opts.User
	if p := r.Session.InitializeParams(); p != nil && p.ClientInfo != nil {
		name := printable(p.ClientInfo.Name)
		if by == "" {
			by = "somebody"
		}
		by += " (assistant " + name + ")"
	}
	return evidence.Asked{By: by}
}

// printable makes a plain word of what a program calls itself.
func printable(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f || r == utf8.RuneError {
			return -1
		}
		return r
	}, s[:min(len(s), maxTools)])
	if runes := []rune(s); len(runes) > 60 {
		s = string(runes[:60])
	}
	if s == "" {
		return "unnamed"
	}
	return s
}

// keep records answers before they are given.
func (c *call) keep(contents ...evidence.Content) (int64, error) {
	receipts, err := c.opts.Keeper.Keep(contents...)
	if err != nil {
		return 0, err
	}
	return receipts[0].Number, nil
}

// style is how text is laid out for a model.
func style() report.Style { return report.Style{Width: report.MaxWidth} }

// printed gives what a printer of the format text prints.
func printed(print func(report.Printer) error) (string, error) {
	var b strings.Builder
	for _, f := range report.Formats() {
		if f.Name != "text" {
			continue
		}
		p := f.New(&b, style(), app.Program())
		if err := print(p); err != nil {
			return "", err
		}
		err := p.End()
		return b.String(), err
	}
	return "", fault.New(fault.Unavailable, "there is no format for text")
}

// written gives what a function writes.
func written(write func(io.Writer) error) (string, error) {
	var b strings.Builder
	err := write(&b)
	return b.String(), err
}
