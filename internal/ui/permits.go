package ui

import (
	"errors"
	"net/http"
	"net/url"
	"strings"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/form"
)

// amend puts the terms of a file in place of those of a licence, for a reason.
func (v *visit) amend() error {
	doc, name, err := v.upload("licence")
	if err != nil {
		return err
	}
	h, err := v.p.opts.Live.Licence(v.r.PathValue("number"))
	if err != nil {
		return err
	}
	why := strings.TrimSpace(v.r.PostFormValue("why"))
	switch {
	case why == "":
		return v.licenceWith(http.StatusBadRequest, []wrong{{Says: v.say("Say why the licence changes.")}})
	case len(doc) == 0:
		return v.licenceWith(http.StatusBadRequest, []wrong{{Says: v.say("Choose a file that is not empty.")}})
	}
	l, err := v.p.opts.Live.LicenceIn(name, doc)
	if err == nil && !strings.EqualFold(l.Number, h.Number) {
		return v.licenceWith(http.StatusBadRequest, []wrong{{Field: "number", Says: v.sayf("The file is that of %s. Choose one with the number of this licence.", l.Number)}})
	}
	if err == nil {
		_, _, err = v.p.opts.Live.AmendLicence(l, doc, v.p.opts.Live.Now().Today, v.asked(why), nil)
	}
	var all form.Problems
	if errors.As(err, &all) {
		return v.licenceWith(http.StatusBadRequest, problems(all))
	}
	return v.licenceChanged(h.Number, err)
}

// end notes that a licence is not held any more from a day on, for a reason.
func (v *visit) end() error {
	if err := v.r.ParseForm(); err != nil {
		return err
	}
	why, on := strings.TrimSpace(v.r.PostForm.Get("why")), v.p.opts.Live.Now().Today
	if why == "" {
		return v.licenceWith(http.StatusBadRequest, []wrong{{Says: v.say("Say why the licence ends.")}})
	}
	if typed := strings.TrimSpace(v.r.PostForm.Get("on")); typed != "" {
		var err error
		if on, err = day.Parse(typed, day.ISO); err != nil {
			return v.licenceWith(http.StatusBadRequest, []wrong{{Says: v.say("Write the day as 2019-10-09.")}})
		}
	}
	h, _, err := v.p.opts.Live.EndLicence(v.r.PathValue("number"), on, v.asked(why), nil)
	if err != nil {
		return v.licenceChanged("", err)
	}
	return v.licenceChanged(h.Number, nil)
}

// licenceChanged leads to a licence after it was changed, or shows why it was not.
func (v *visit) licenceChanged(number string, err error) error {
	if err == nil {
		return &elsewhere{"/licences/" + url.PathEscape(number) + "?saved"}
	}
	wrongs, status, err := v.told("", err)
	if err != nil {
		return err
	}
	return v.licenceWith(status, wrongs)
}
