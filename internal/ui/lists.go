package ui

import (
	"net/http"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/report"
)

type listsPage struct {
	Lists   []report.Installed
	Others  []report.Installed // of which nothing is installed
	Held    []report.Waiting
	MayHold bool // may release and refuse
	Starter bool
	Trouble string
	Titles  map[list.ID]string
}

func (v *visit) lists() error {
	live := v.p.opts.Live
	all, err := live.Installed(nil, app.Settings{StaleAfter: v.p.opts.StaleAfter})
	if err != nil {
		return err
	}
	d := listsPage{MayHold: v.who.May(Lists), Titles: map[list.ID]string{}, Starter: true}
	for _, l := range all {
		d.Titles[l.About.ID] = l.About.Title
		if l.Version == nil {
			d.Others = append(d.Others, l)
			continue
		}
		d.Starter = d.Starter && l.Version.Starter
		d.Lists = append(d.Lists, l)
	}
	if d.Held, err = live.Waiting(); err != nil {
		return err
	}
	if t := live.Trouble(); t != nil {
		d.Trouble = t.Err.Error()
	}
	v.show(http.StatusOK, "lists", page{Title: v.say("Lists"), At: "/lists", Data: d})
	return nil
}

// decide releases or refuses a held version.
func (v *visit) decide() error {
	if err := v.r.ParseForm(); err != nil {
		return err
	}
	id := list.ID(v.r.PostForm.Get("list"))
	if _, ok := list.Find(id); !ok {
		return &refusal{http.StatusBadRequest, v.say("This list is not known."), ""}
	}
	what := v.r.PostForm.Get("decision")
	if what != "release" && what != "refuse" {
		return &refusal{http.StatusBadRequest, v.say("Release it or refuse it."), ""}
	}
	if _, err := v.p.opts.Live.Decide([]list.ID{id}, what == "release"); err != nil {
		return err
	}
	v.p.opts.Live.Reload()
	return &elsewhere{"/lists"}
}

type listPage struct {
	About    list.List
	Versions []report.Edition // latest first
	From, To string
	Diff     *report.Compared
	Shown    int
	Wrong    string
}

// mostShown is how many listings of each kind a difference shows.
const mostShown = 200

// list shows the versions of a list, and what one changed.
func (v *visit) list() error {
	id := list.ID(strings.TrimSuffix(v.r.PathValue("id"), "/"))
	about, ok := list.Find(id)
	if !ok {
		return &refusal{http.StatusNotFound, v.say("This list is not known."), ""}
	}
	c, err := v.p.opts.Live.Chronicle(id)
	if err != nil {
		return err
	}
	d := listPage{About: about, Versions: slices.Clone(c.Versions), From: v.r.URL.Query().Get("from"), To: v.r.URL.Query().Get("to"), Shown: mostShown}
	slices.Reverse(d.Versions)
	if d.From != "" || d.To != "" {
		diff, err := v.p.opts.Live.Compare(id, d.From, d.To)
		if err != nil {
			d.Wrong = err.Error()
		} else {
			diff.Difference = diff.Difference.ByName()
			d.Diff = &diff
		}
	}
	v.show(http.StatusOK, "list", page{Title: about.Title, At: "/lists", Data: d})
	return nil
}
