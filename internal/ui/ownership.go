package ui

import (
	"bytes"
	"errors"
	"html/template"
	"net/http"
	"path/filepath"
	"slices"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/consolidate"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/ownership"
	"github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/statement"
)

// An ownedPart is the part of the page of a party on who owns it and what it
// captures. The drawing shows no more than the tree and the list beside it say.
type ownedPart struct {
	State    ownership.State // "" where nothing is known
	By       []string
	Day      string
	Drawing  template.HTML
	Tree     report.Stake
	Whole    bool // that the tree is
	Captures []report.Stake
	More     int // captured ones that are not shown
	Verdicts []report.Verdict
	Files    []report.HoldingsFile
	Notes    []string
	Kept     bool // that the files are those of the service
	Wrong    string
}

// The most that the page shows of each.
const (
	mostStakes   = 400
	mostCaptured = 200
)

// stateTones paint the states.
var stateTones = map[ownership.State]statement.Tone{ownership.Listed: statement.Bad, ownership.Captured: statement.Bad, ownership.Unknown: statement.Doubt, ownership.Clear: statement.Good}

// Tone paints the answer.
func (o *ownedPart) Tone() statement.Tone { return stateTones[o.State] }

// known gives what the files of the service say about a party.
func (v *visit) known(p consolidate.Party) (*ownedPart, error) {
	if v.p.opts.Holdings == nil {
		return &ownedPart{}, nil
	}
	h, err := v.p.opts.Holdings.Now()
	if err != nil {
		// Where the files lie is for whoever runs the service.
		v.p.opts.Log.Error("the files of holdings cannot be read", "why", err.Error())
		return &ownedPart{Kept: true, Wrong: v.say("The files that say who owns whom cannot be read.") + " " + v.say("The log of the service says more.")}, nil
	}
	out, err := v.owned(p, h)
	var f *fault.Fault
	if errors.As(err, &f) && f.Code == fault.NotFound {
		return &ownedPart{Kept: true}, nil
	}
	if err != nil {
		return nil, err
	}
	out.Kept = true
	return out, nil
}

// unknown says why files of holdings are not understood.
func (v *visit) unknown(err error) string {
	var f *fault.Fault
	if errors.As(err, &f) {
		return sentence(f.Says) + " " + sentence(f.Advice)
	}
	return v.say("The files that say who owns whom cannot be read.")
}

// owners shows who owns the party by a file that was dropped or chosen. The file
// is not kept.
func (v *visit) owners() error {
	p, err := v.wanted()
	if err != nil {
		return err
	}
	doc, name, err := v.upload("holdings")
	if err != nil {
		return err
	}
	wrong := func(says string) error { return v.partyWith(http.StatusBadRequest, p, &ownedPart{Wrong: says}) }
	if len(doc) == 0 {
		return wrong(v.say("Choose a file that is not empty."))
	}
	h, err := app.ReadHoldings(name, doc)
	if err == nil {
		var out *ownedPart
		if out, err = v.owned(p, h); err == nil {
			return v.partyWith(http.StatusOK, p, out)
		}
	}
	var f *fault.Fault
	if errors.As(err, &f) && statusOf(f.Code) < http.StatusInternalServerError {
		return wrong(v.unknown(err))
	}
	return err
}

// owned asks who owns a party and what it captures, on the day of the lists in
// use.
func (v *visit) owned(p consolidate.Party, h *app.HoldingsBook) (*ownedPart, error) {
	a := v.p.opts.Live.Now()
	session := a.Session(v.p.opts.StaleAfter)
	defer a.Done(session, v.p.opts.StaleAfter)
	names := []string{p.Name}
	for _, m := range p.Listings {
		for _, n := range m.Listing.Subject.Names {
			if !slices.Contains(names, n.Text) {
				names = append(names, n.Text)
			}
		}
	}
	o, err := a.Owners(session, names, h, a.Today)
	if err != nil {
		return nil, err
	}
	out := &ownedPart{Day: o.Graph.Day.String(), Captures: o.Captures(), Verdicts: o.Verdicts(), Notes: slices.Concat(o.Graph.Flags, o.Notes)}
	for _, f := range o.Files {
		f.Name = filepath.Base(f.Name)
		out.Files = append(out.Files, f)
	}
	out.State, out.By = o.State(o.Party)
	out.Tree, out.Whole = o.Tree(mostStakes, v.say)
	if out.More = len(out.Captures) - mostCaptured; out.More > 0 {
		out.Captures = out.Captures[:mostCaptured]
	}
	var b bytes.Buffer
	if err := report.OwnershipSVG(&b, o, v.say); err != nil {
		return nil, err
	}
	out.Drawing = template.HTML(b.String()) //nolint:gosec // names are escaped where it is drawn
	return out, nil
}
