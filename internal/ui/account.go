package ui

import (
	"errors"
	"net/http"

	"github.com/navicert/navicert/internal/fault"
)

type signInPage struct {
	Name, To, Wrong string
	Token           string // of a one-time link
}

func (v *visit) signInPage() error {
	if v.p.opts.Door == nil {
		return &elsewhere{"/"}
	}
	v.show(http.StatusOK, "signin", page{Title: v.say("Sign in"), Data: signInPage{To: local(v.r.URL.Query().Get("to"))}})
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
		d.Wrong = v.say(f.Says)
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
	v.show(http.StatusOK, "link", page{Title: v.say("Welcome"), Data: signInPage{Token: v.r.PathValue("token")}})
	return nil
}

func (v *visit) link() error {
	if v.p.opts.Door == nil {
		return &elsewhere{"/"}
	}
	if err := v.r.ParseForm(); err != nil {
		return err
	}
	d := signInPage{Token: v.r.PathValue("token"), Name: v.r.PostForm.Get("name")}
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
		d.Wrong = v.say(f.Says)
		v.show(statusOf(f.Code), "link", page{Title: v.say("Welcome"), Data: d})
		return nil
	}
	return err
}
