package ui

import (
	"encoding/json"
	"errors"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/evidence/audit"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/form"
	"github.com/navicert/navicert/internal/licence"
	"github.com/navicert/navicert/internal/recorded"
	"github.com/navicert/navicert/internal/statement"
)

// A heldLicence is a licence that is held, or was, as it is shown.
type heldLicence struct {
	*licence.Held
	Tone     statement.Tone
	Standing string // why it cannot be used, or ""
	Warnings []string
	Items    []heldItem
	Total    string // what is left of the value of all items, "" without such a limit
	Until    string
}

// A heldItem is one item with what is left of it.
type heldItem struct{ Title, Licensed, Left string }

type licencesPage struct {
	All       []heldLicence
	MayChange bool
	Wrong     []wrong
}

func (v *visit) heldLicence(h *licence.Held, on day.Day) heldLicence {
	out := heldLicence{Held: h, Tone: statement.Good, Standing: v.standing(h, on), Until: h.LastDay.String()}
	if out.Standing != "" {
		out.Tone = statement.Bad
	} else if out.Warnings = h.Warnings(on); len(out.Warnings) > 0 {
		out.Tone = statement.Doubt
	}
	b := h.Balance()
	for i, it := range h.Items {
		left := b.Items[i]
		out.Items = append(out.Items, heldItem{
			Title:    it.Title(),
			Licensed: v.amounts(it.Quantity > 0, it.Quantity.String()+" "+it.Unit, it.Value, it.Value),
			Left:     v.amounts(left.Limited, left.Quantity.String()+" "+left.Unit, left.Value, left.Room),
		})
	}
	if b.Total != nil {
		out.Total = v.amounts(false, "", b.Total, b.Room)
	}
	return out
}

// standing says why a licence cannot be used on a day, or "".
func (v *visit) standing(h *licence.Held, on day.Day) string {
	says := h.Standing(on)
	switch {
	case says == "":
		return ""
	case h.From.Known() && on < h.From:
		return v.sayf("It may be used from %s on.", h.From)
	case h.Ended().Known() && on >= h.Ended():
		return v.sayf("It ended on %s.", h.Ended())
	case h.LastDay.Known() && on > h.LastDay:
		return v.sayf("It expired on %s.", h.LastDay)
	}
	return sentence(says)
}

// amounts says a quantity and a value, each where there is one, and what the value
// is with the tolerance.
func (v *visit) amounts(limited bool, quantity string, value, room *licence.Money) string {
	var out []string
	if limited {
		out = append(out, quantity)
	}
	if value != nil {
		out = append(out, value.String())
	}
	if value != nil && room != nil && *room != *value {
		out = append(out, v.sayf("%s with the tolerance", room.String()))
	}
	if len(out) == 0 {
		return v.say("no limit")
	}
	return strings.Join(out, ", ")
}

// licences shows all licences.
func (v *visit) licences() error { return v.licencesWith(http.StatusOK, nil) }

func (v *visit) licencesWith(status int, wrongs []wrong) error {
	all, err := v.p.opts.Live.Licences()
	if err != nil {
		return err
	}
	d := licencesPage{MayChange: v.who.May(ChangeLicences), Wrong: wrongs}
	for _, h := range all {
		d.All = append(d.All, v.heldLicence(h, v.p.opts.Live.Now().Today))
	}
	v.show(status, "licences", page{Title: v.say("Licences"), At: "/licences", Data: d})
	return nil
}

// template gives a file to fill in.
func (v *visit) template() error {
	h := v.w.Header()
	h.Set("Content-Type", "text/yaml; charset=utf-8")
	h.Set("Content-Disposition", `attachment; filename="licence.yaml"`)
	_, err := v.w.Write([]byte(licence.Template()))
	return err
}

// addLicence enters a licence out of a file that was dropped or chosen.
func (v *visit) addLicence() error {
	doc, name, err := v.upload("licence")
	if err != nil {
		return err
	}
	if len(doc) == 0 {
		return v.licencesWith(http.StatusBadRequest, []wrong{{Says: v.say("Choose a file that is not empty.")}})
	}
	l, err := v.p.opts.Live.LicenceIn(name, doc)
	if err == nil {
		var h *licence.Held
		if h, _, err = v.p.opts.Live.AddLicence(l, doc, v.asked(""), nil); err == nil {
			return &elsewhere{"/licences/" + url.PathEscape(h.Number) + "?saved"}
		}
	}
	var all form.Problems
	if errors.As(err, &all) {
		return v.licencesWith(http.StatusBadRequest, problems(all))
	}
	wrongs, status, err := v.told("", err)
	if err != nil {
		return err
	}
	return v.licencesWith(status, wrongs)
}

// problems gives the mistakes of a file.
func problems(all form.Problems) []wrong {
	var out []wrong
	for _, p := range all {
		says := p.Says
		if p.Try != "" {
			says += " (" + p.Try + ")"
		}
		out = append(out, wrong{Field: p.Field, Says: says})
	}
	return out
}

type licencePage struct {
	heldLicence
	History []licenceEvent // latest first
	MayUse  bool
	// MayChange says that the visitor may put other terms in place, and end it, which
	// what has ended cannot be.
	MayChange bool
	Saved     bool
	Today     string
	Wrong     []wrong
}

// A licenceEvent is one thing that happened to a licence.
type licenceEvent struct {
	licence.Event
	Takes    []string
	Void     bool // a use that was undone
	Undoable bool
}

// Kinds of names that the terms of a licence hold.
func (licencePage) Named(n licence.Name) string {
	s := n.Name
	if n.Country != "" {
		s += " (" + countryName(n.Country) + ")"
	}
	if len(n.Also) > 0 {
		s += ", " + strings.Join(n.Also, ", ")
	}
	return s
}

// licence shows one licence: its terms, what is left, and all that happened to it.
func (v *visit) licence() error {
	return v.licenceWith(http.StatusOK, nil)
}

func (v *visit) licenceWith(status int, wrongs []wrong) error {
	h, err := v.p.opts.Live.Licence(v.r.PathValue("number"))
	if err != nil {
		return err
	}
	d := licencePage{heldLicence: v.heldLicence(h, v.p.opts.Live.Now().Today), MayUse: v.who.May(UseLicences), Saved: v.r.URL.Query().Has("saved"), Wrong: wrongs}
	d.MayChange, d.Today = v.who.May(ChangeLicences) && !h.Ended().Known(), v.p.opts.Live.Now().Today.String()
	for i := len(h.Events) - 1; i >= 0; i-- {
		e := licenceEvent{Event: h.Events[i], Void: h.Void(h.Events[i].Number)}
		e.Undoable = e.Kind == licence.Used && !e.Void && d.MayUse
		for _, l := range e.Lines {
			e.Takes = append(e.Takes, v.sayf("item %d", l.Item)+": "+v.amounts(l.Quantity > 0, l.Quantity.String()+" "+l.Unit, valueOf(l), nil))
		}
		d.History = append(d.History, e)
	}
	v.show(status, "licence", page{Title: h.Number, At: "/licences", Data: d})
	return nil
}

func valueOf(l licence.Line) *licence.Money {
	if l.Value.Currency == "" {
		return nil
	}
	return &l.Value
}

// void undoes a use of a licence, for a reason.
func (v *visit) void() error {
	if err := v.r.ParseForm(); err != nil {
		return err
	}
	number, err := strconv.Atoi(v.r.PathValue("event"))
	if err != nil {
		return &refusal{http.StatusNotFound, v.say("There is no such entry."), ""}
	}
	h, _, err := v.p.opts.Live.VoidUse(v.r.PathValue("number"), number, v.p.opts.Live.Now().Today, v.asked(strings.TrimSpace(v.r.PostForm.Get("why"))), nil)
	if err != nil {
		return v.licenceChanged("", err)
	}
	return v.licenceChanged(h.Number, nil)
}

// evidence leads from something that happened to a licence to its entry in the log,
// which was written in the same transaction of the database: on that day, or, if
// that was about midnight, the next.
func (v *visit) evidence() error {
	h, err := v.p.opts.Live.Licence(v.r.PathValue("number"))
	if err != nil {
		return err
	}
	number, _ := strconv.Atoi(v.r.PathValue("event"))
	if number < 1 || number > len(h.Events) {
		return &refusal{http.StatusNotFound, v.say("There is no such entry."), ""}
	}
	at, err := time.Parse(time.RFC3339, h.Events[number-1].Time)
	if err != nil {
		return err
	}
	found := int64(0)
	for on := range 2 {
		date := at.UTC().AddDate(0, 0, on)
		s := audit.Search{Kind: evidence.Permission, Recorded: day.Of(date.Year(), int(date.Month()), date.Day())}
		err := v.p.opts.Live.LogEntries("", s, func(_ []byte, e *evidence.Entry) bool {
			var what recorded.Happening
			if json.Unmarshal(e.Query, &what) == nil && what.Number == h.Number && what.Event.Number == number {
				found = e.Number
			}
			return found == 0 && v.r.Context().Err() == nil
		})
		var f *fault.Fault
		if err != nil && (!errors.As(err, &f) || f.Code != fault.NotFound) {
			return err
		}
		if found > 0 {
			return &elsewhere{"/log/" + strconv.FormatInt(found, 10)}
		}
	}
	return &refusal{http.StatusNotFound, v.say("There is no such entry."), v.say("Its content may have been deleted because its time was over.")}
}
