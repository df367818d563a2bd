package ui

import (
	"errors"
	"net/http"

	"github.com/navicert/navicert/internal/fault"
)

type signInPage struct {
	Name, To, Wrong string
	Lost            bool   // a form was sent, and not taken
	Token           string // of a one-time link
	Known           bool   // whose link it is, so that Name need not be asked for
}

func (v *visit) signInPage() error {
	if v.p.opts.Door == nil {
		return &elsewhere{"/"}
	}
	v.show(http.StatusOK, "signin", page{Title: v.say("Sign in"), Data: signInPage{To: local(v.r.URL.Query().Get("to")), Lost: v.r.URL.Query().Has("lost")}})
	return nil
}

func (v *visit) signIn() error {
	if v.p.opts.Door == nil {
		return &elsewhere{"/"}
	}
	if err := v.r.ParseForm(); err != nil {
		return err
	}
	d := signInPage{Name: v.r.PostForm.Get("name"), To: local(v.r.PostForm.Get("to"))}
	err := v.p.opts.Door.SignIn(v.w, v.r, d.Name, v.r.PostForm.Get("password"))
	var f *fault.Fault
	switch {
	case err == nil:
		return &elsewhere{d.To}
	case errors.As(err, &f):
		d.Wrong = sentence(v.say(f.Says))
		v.show(statusOf(f.Code), "signin", page{Title: v.say("Sign in"), Data: d})
		return nil
	}
	return err
}

func (v *visit) signOut() error {
	if v.p.opts.Door == nil {
		return &elsewhere{"/"}
	}
	if err := v.p.opts.Door.SignOut(v.w, v.r); err != nil {
		return err
	}
	return &elsewhere{"/signin"}
}

func (v *visit) linkPage() error {
	if v.p.opts.Door == nil {
		return &elsewhere{"/"}
	}
	d := signInPage{Token: v.r.PathValue("token")}
	if err := v.whoseLink(&d); err != nil {
		var f *fault.Fault
		if !errors.As(err, &f) || f.Code != fault.SignedOut {
			return err
		}
		return &refusal{http.StatusNotFound, f.Says, v.say("Ask an administrator for another link. The first administrator's stands on the terminal of the service; a new start prints a new one.")}
	}
	v.show(http.StatusOK, "link", page{Title: v.say("Welcome"), Data: d})
	return nil
}

// whoseLink finds out for whom a link is. It does not use it up.
func (v *visit) whoseLink(d *signInPage) error {
	name, err := v.p.opts.Staff.LinkUser(v.r.Context(), d.Token, v.p.opts.Door.Address(v.r))
	if err == nil && name != "" {
		d.Name, d.Known = name, true
	}
	return err
}

func (v *visit) link() error {
	if v.p.opts.Door == nil {
		return &elsewhere{"/"}
	}
	if err := v.r.ParseForm(); err != nil {
		return err
	}
	d := signInPage{Token: v.r.PathValue("token"), Name: v.r.PostForm.Get("name"), Known: v.r.PostForm.Get("known") != ""}
	if v.r.PostForm.Get("password") != v.r.PostForm.Get("again") {
		d.Wrong = v.say("The two passwords are not the same.")
		v.show(http.StatusBadRequest, "link", page{Title: v.say("Welcome"), Data: d})
		return nil
	}
	err := v.p.opts.Door.Redeem(v.w, v.r, d.Token, d.Name, v.r.PostForm.Get("password"))
	var f *fault.Fault
	switch {
	case err == nil:
		return &elsewhere{"/"}
	case errors.As(err, &f):
		d.Wrong = sentence(v.say(f.Says))
		v.show(statusOf(f.Code), "link", page{Title: v.say("Welcome"), Data: d})
		return nil
	}
	return err
}

type accountPage struct {
	Name, Role string
	Saved      bool
	Wrong      []wrong
}

// account shows who one is.
func (v *visit) account() error {
	return v.accountWith(http.StatusOK, accountPage{Saved: v.r.URL.Query().Has("saved")})
}

func (v *visit) accountWith(status int, d accountPage) error {
	if v.p.opts.Door == nil {
		return &elsewhere{"/"}
	}
	d.Name, d.Role = v.who.Name, v.who.Role
	v.show(status, "account", page{Title: v.who.Name, Data: d})
	return nil
}

// changePassword changes one's own password.
func (v *visit) changePassword() error {
	if v.p.opts.Door == nil {
		return &elsewhere{"/"}
	}
	if err := v.r.ParseForm(); err != nil {
		return err
	}
	in := v.r.PostForm
	if in.Get("password") != in.Get("again") {
		return v.accountWith(http.StatusBadRequest, accountPage{Wrong: []wrong{{Says: v.say("The two passwords are not the same.")}}})
	}
	if err := v.p.opts.Door.ChangePassword(v.w, v.r, in.Get("old"), in.Get("password")); err != nil {
		var f *fault.Fault
		if errors.As(err, &f) && f.Code == fault.SignedOut {
			return v.accountWith(http.StatusBadRequest, accountPage{Wrong: []wrong{{Says: v.say("The present password is wrong.")}}})
		}
		wrong, status, err := v.told("", err)
		if err != nil {
			return err
		}
		return v.accountWith(status, accountPage{Wrong: wrong})
	}
	return &elsewhere{"/account?saved"}
}
