package ui

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/navicert/navicert/internal/access"
	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/fault"
)

// A Staff keeps users and keys, as access.Service does.
type Staff interface {
	Users(ctx context.Context) ([]access.User, error)
	Keys(ctx context.Context, user string) ([]access.Key, error)
	AddUser(ctx context.Context, by access.Actor, name string, role access.Role, password string) (access.User, error)
	Change(ctx context.Context, by access.Actor, name string, c access.UserChange) (access.User, error)
	Invite(ctx context.Context, by access.Actor, name string) (token string, until time.Time, err error)
	MakeKey(ctx context.Context, by access.Actor, w access.KeyWish) (secret string, k access.Key, err error)
	Revoke(ctx context.Context, by access.Actor, number string) error
	LinkUser(ctx context.Context, token, address string) (string, error)
}

// A shownKey is a key on a page, with what has become of it.
type shownKey struct {
	access.Key
	State string // "", "revoked" or "expired"
}

// ScopeWords gives what a key may do, in one line.
func (k shownKey) ScopeWords() string { return access.Words(k.Scopes) }

type staffPage struct {
	Users     []access.User
	Keys      []shownKey
	Roles     []access.Role
	MayChange bool
	Name      string // as it was typed
	Role      access.Role
	Wrong     []wrong
}

type userPage struct {
	User      access.User
	Keys      []shownKey
	Roles     []access.Role
	Scopes    []access.Right // that a key of this user may have
	MayChange bool
	Self      bool
	Saved     bool
	Wish      wishForm
	Wrong     []wrong
}

// A wishForm is the form of a new key, as it was typed.
type wishForm struct {
	Label, Days, Rate string
	Scopes            []string
}

// Has reports whether a scope is ticked.
func (f wishForm) Has(a access.Action) bool { return slices.Contains(f.Scopes, string(a)) }

// A secretPage shows what is shown once.
type secretPage struct {
	Key, Link string // one of them
	Number    string // of the key
	User      string
	Until     time.Time
}

// roleWords say what each role is for.
var roleWords = map[access.Role]string{
	access.Viewer:        "asks and reads, and books nothing",
	access.Analyst:       "asks, uses licences and decides what was found",
	access.Approver:      "confirms what analysts decided, and enters licences",
	access.Administrator: "keeps users, keys and lists, and decides nothing that was found",
	access.Auditor:       "reads everything, the log too, and changes nothing",
}

// usualScopes are ticked in the form of a new key.
var usualScopes = []string{string(access.Screen), string(access.ReadLists)}

// manned refuses what needs users where there are none.
func (v *visit) manned() error {
	if v.p.opts.Door == nil || v.p.opts.Staff == nil {
		return &refusal{http.StatusNotFound, v.say("This service has no users: everybody who reaches it may do everything."), v.say("Start it without --without-users to have users and keys.")}
	}
	return nil
}

// actor is the visitor as somebody who makes a change.
func (v *visit) actor() access.Actor {
	return access.Actor{By: v.who.Name, Address: v.p.opts.Door.Address(v.r)}
}

// told gives the sentence of a fault that whoever filled in a form can mend, and
// its status; any other error is given back.
func (v *visit) told(field string, err error) ([]wrong, int, error) {
	var f *fault.Fault
	if !errors.As(err, &f) || statusOf(f.Code) >= http.StatusInternalServerError {
		return nil, 0, err
	}
	says := sentence(v.say(f.Says))
	if f.Advice != "" {
		says += " " + sentence(v.say(f.Advice))
	}
	return []wrong{{Field: field, Says: says}}, statusOf(f.Code), nil
}

func (v *visit) shownKeys(user string) ([]shownKey, error) {
	all, err := v.p.opts.Staff.Keys(v.r.Context(), user)
	if err != nil {
		return nil, err
	}
	now := v.p.opts.Now()
	var out []shownKey
	for _, k := range slices.Backward(all) {
		s := shownKey{Key: k}
		switch {
		case !k.Revoked.IsZero():
			s.State = "revoked"
		case !k.Live(now):
			s.State = "expired"
		}
		out = append(out, s)
	}
	return out, nil
}

// staff shows all users and keys.
func (v *visit) staff() error {
	return v.staffWith(http.StatusOK, staffPage{Role: access.Analyst})
}

func (v *visit) staffWith(status int, d staffPage) error {
	if err := v.manned(); err != nil {
		return err
	}
	var err error
	if d.Users, err = v.p.opts.Staff.Users(v.r.Context()); err != nil {
		return err
	}
	if d.Keys, err = v.shownKeys(""); err != nil {
		return err
	}
	d.Roles, d.MayChange = access.Roles(), v.who.May(ChangeAccess)
	v.show(status, "access", page{Title: v.say("Users and keys"), At: "/access", Data: d})
	return nil
}

// addUser makes a user, and shows the link by which the user sets a password.
func (v *visit) addUser() error {
	if err := v.manned(); err != nil {
		return err
	}
	if err := v.r.ParseForm(); err != nil {
		return err
	}
	d := staffPage{Name: strings.TrimSpace(v.r.PostForm.Get("name")), Role: access.Role(v.r.PostForm.Get("role"))}
	u, err := v.p.opts.Staff.AddUser(v.r.Context(), v.actor(), d.Name, d.Role, "")
	if err != nil {
		wrong, status, err := v.told("", err)
		if err != nil {
			return err
		}
		d.Wrong = wrong
		return v.staffWith(status, d)
	}
	if v.r.PostForm.Get("link") == "" {
		return &elsewhere{"/access/users/" + url.PathEscape(u.Name)}
	}
	return v.invite(u.Name)
}

// invite makes a one-time link and shows it, this once.
func (v *visit) invite(user string) error {
	token, until, err := v.p.opts.Staff.Invite(v.r.Context(), v.actor(), user)
	if err != nil {
		return err
	}
	base := v.p.opts.Base
	if base == "" {
		base = map[bool]string{true: "https://", false: "http://"}[v.p.opts.Secure] + v.r.Host
	}
	v.show(http.StatusOK, "secret", page{Title: v.say("One-time link"), At: "/access", Data: secretPage{Link: base + app.LinkPath + token, User: user, Until: until}})
	return nil
}

// user shows one user.
func (v *visit) user() error {
	return v.userWith(http.StatusOK, userPage{Saved: v.r.URL.Query().Has("saved"), Wish: wishForm{Scopes: usualScopes, Days: strconv.Itoa(int(access.UsualKeyLife / (24 * time.Hour)))}})
}

func (v *visit) userWith(status int, d userPage) error {
	if err := v.manned(); err != nil {
		return err
	}
	name := v.r.PathValue("name")
	all, err := v.p.opts.Staff.Users(v.r.Context())
	if err != nil {
		return err
	}
	i := slices.IndexFunc(all, func(u access.User) bool { return u.Name == name })
	if i < 0 {
		return &refusal{http.StatusNotFound, v.say("There is no such user."), v.say("Users and keys shows all.")}
	}
	d.User, d.Self = all[i], all[i].Name == v.who.Name
	if d.Keys, err = v.shownKeys(name); err != nil {
		return err
	}
	for _, r := range access.Table() {
		if r.Keys && d.User.Role.May(r.Action) {
			d.Scopes = append(d.Scopes, r)
		}
	}
	d.Roles, d.MayChange = access.Roles(), v.who.May(ChangeAccess)
	v.show(status, "user", page{Title: d.User.Name, At: "/access", Data: d})
	return nil
}

// changeUser gives a user another role, keeps one out or lets one in again, or
// makes a one-time link.
func (v *visit) changeUser() error {
	if err := v.manned(); err != nil {
		return err
	}
	if err := v.r.ParseForm(); err != nil {
		return err
	}
	name, c := v.r.PathValue("name"), access.UserChange{}
	switch v.r.PostForm.Get("do") {
	case "role":
		c.Role = access.Role(v.r.PostForm.Get("role"))
	case "disable":
		c.Disabled = new(true)
	case "enable":
		c.Disabled = new(false)
	case "link":
		if err := v.invite(name); err != nil {
			return v.userWrong("", err)
		}
		return nil
	default:
		return &refusal{http.StatusBadRequest, v.say("The form cannot be read."), v.say("Send it again from the page.")}
	}
	if _, err := v.p.opts.Staff.Change(v.r.Context(), v.actor(), name, c); err != nil {
		return v.userWrong("", err)
	}
	return &elsewhere{"/access/users/" + url.PathEscape(name) + "?saved"}
}

// userWrong shows the page of the user with what is wrong.
func (v *visit) userWrong(field string, err error) error {
	wrong, status, err := v.told(field, err)
	if err != nil {
		return err
	}
	return v.userWith(status, userPage{Wrong: wrong, Wish: v.wish()})
}

// wish reads the form of a new key.
func (v *visit) wish() wishForm {
	in := v.r.PostForm
	return wishForm{Label: strings.TrimSpace(in.Get("label")), Days: strings.TrimSpace(in.Get("days")), Rate: strings.TrimSpace(in.Get("rate")), Scopes: in["scope"]}
}

// makeKey makes a key and shows it, this once.
func (v *visit) makeKey() error {
	if err := v.manned(); err != nil {
		return err
	}
	if err := v.r.ParseForm(); err != nil {
		return err
	}
	f := v.wish()
	w := access.KeyWish{User: v.r.PathValue("name"), Label: f.Label, Scopes: f.Scopes}
	days, err := strconv.Atoi(f.Days)
	if most := int(access.MaxKeyLife / (24 * time.Hour)); err != nil || days < 1 || days > most {
		return v.userWrong("days", fault.New(fault.Usage, "a key is valid for 1 to %d days", most))
	}
	w.Life = time.Duration(days) * 24 * time.Hour
	if f.Rate != "" {
		if w.Rate, err = strconv.Atoi(f.Rate); err != nil || w.Rate < 1 || w.Rate > 1_000_000 {
			return v.userWrong("rate", fault.New(fault.Usage, "write how many requests a second as a whole number, or leave it empty"))
		}
	}
	secret, k, err := v.p.opts.Staff.MakeKey(v.r.Context(), v.actor(), w)
	if err != nil {
		return v.userWrong("", err)
	}
	v.show(http.StatusOK, "secret", page{Title: v.say("Key"), At: "/access", Data: secretPage{Key: secret, Number: k.Number, User: k.User, Until: k.Until}})
	return nil
}

// revoke ends a key for good.
func (v *visit) revoke() error {
	if err := v.manned(); err != nil {
		return err
	}
	if err := v.p.opts.Staff.Revoke(v.r.Context(), v.actor(), v.r.PathValue("number")); err != nil {
		return err
	}
	return &elsewhere{"/access#keys"}
}
