package api

import (
	"net/http"

	"github.com/navicert/navicert/internal/access"
	"github.com/navicert/navicert/internal/strictjson"
)

const accessGroup = "users and keys"

// A Who is who asks.
type Who struct {
	User   string          `json:"user" doc:"The user."`
	Role   access.Role     `json:"role" doc:"The role of the user."`
	Key    string          `json:"key,omitempty" doc:"The number of the key that was sent, if one was."`
	Rights []access.Action `json:"rights" doc:"What may be done (docs/access.md)."`
}

func whoOf(id access.Identity) Who {
	out := Who{User: id.User, Role: id.Role, Key: id.Key, Rights: []access.Action{}}
	for _, a := range access.Actions() {
		if id.May(a) {
			out.Rights = append(out.Rights, a)
		}
	}
	return out
}

// A SignInAsk is the body of a request to sign in.
type SignInAsk struct {
	Name     string `json:"name" maxLength:"300" doc:"The name of the user." example:"ada"`
	Password string `json:"password" maxLength:"1024" doc:"The password."`
}

// A LinkAsk is the body of a request that uses a one-time link.
type LinkAsk struct {
	Token    string `json:"token" maxLength:"300" doc:"What stands at the end of the link."`
	Name     string `json:"name,omitempty" maxLength:"300" doc:"The name that the first administrator chooses; not needed for other links."`
	Password string `json:"password" minLength:"12" maxLength:"1024" doc:"The new password."`
}

// A PasswordAsk is the body of a change of one's own password.
type PasswordAsk struct {
	Old      string `json:"old" maxLength:"1024" doc:"The password up to now."`
	Password string `json:"password" minLength:"12" maxLength:"1024" doc:"The new password."`
}

func sessionRoutes() []Route {
	who := Good{Type: jsonType, Of: Who{}, Says: "Who is signed in."}
	one := func(of any, says string) *Body { return &Body{Types: []string{jsonType}, Says: says, Of: of} }
	return []Route{
		{
			Method: http.MethodPost, Path: "/v1/session", ID: "signIn", Group: accessGroup, Scope: Open,
			Says: "Sign in with a name and a password.",
			More: "The answer sets the cookie of a session, which ends after half an hour without a request and after twelve hours. A session that was brought along ends. Programs have keys in place of sessions.",
			Body: one(SignInAsk{}, "Name and password."), Good: who, serve: (*call).signIn,
		},
		{
			Method: http.MethodGet, Path: "/v1/session", ID: "whoAmI", Group: accessGroup, Scope: Open,
			Says: "Say who asks, by which key, and with which rights.", Good: who, serve: (*call).whoAmI,
		},
		{
			Method: http.MethodDelete, Path: "/v1/session", ID: "signOut", Group: accessGroup, Scope: Open,
			Says: "Sign out.", More: "Where nobody is signed in, nothing happens.",
			Good: Good{Type: jsonType, Of: Done{}, Says: "The session has ended."}, serve: (*call).signOut,
		},
		{
			Method: http.MethodPost, Path: "/v1/session/link", ID: "useLink", Group: accessGroup, Scope: Open,
			Says: "Use a one-time link: become the first administrator, or set a password.",
			More: "The answer sets the cookie of a session, and the link is worth nothing any more.",
			Body: one(LinkAsk{}, "The token of the link, and the password."), Good: who, serve: (*call).useLink,
		},
		{
			Method: http.MethodPut, Path: "/v1/session/password", ID: "changePassword", Group: accessGroup, Scope: access.OwnAccount,
			Says: "Change one's own password.", More: "All other sessions of the user end; this one goes on under another token.",
			Body: one(PasswordAsk{}, "The old password and the new one."), Good: Good{Type: jsonType, Of: Done{}, Says: "The password was changed."}, serve: (*call).changePassword,
		},
	}
}

// Done says that what was asked for was done.
type Done struct {
	Done bool `json:"done" doc:"That it was done."`
}

// manned refuses what needs users where there are none.
func (c *call) manned() error {
	if c.s.opts.Users == nil || c.s.opts.Door == nil {
		return problem(notFound, "this service has no users: everybody who reaches it may ask").try("start it without --without-users to have users and keys")
	}
	return nil
}

// texts reads a body that is an object of texts, all of which are needed but
// those whose name ends with "?".
func (c *call) texts(names ...string) (map[string]string, error) {
	if err := c.manned(); err != nil {
		return nil, err
	}
	v, err := c.json()
	if err != nil {
		return nil, err
	}
	var r reader
	out := map[string]string{}
	var fields []field
	for _, n := range names {
		name, _ := cutMark(n)
		fields = append(fields, field{name, func(v *strictjson.Value, at string) { out[name] = r.text(v, at, access.MaxPassword) }})
	}
	r.object(v, "", fields)
	for _, n := range names {
		name, needed := cutMark(n)
		if _, there := out[name]; needed && !there && len(r.wrong) == 0 {
			r.fail(name, "is missing", "")
		}
	}
	return out, r.fine()
}

func cutMark(name string) (string, bool) {
	if last := len(name) - 1; name[last] == '?' {
		return name[:last], false
	}
	return name, true
}

func (c *call) signIn() error {
	in, err := c.texts("name", "password")
	if err != nil {
		return err
	}
	id, err := c.s.opts.Door.SignIn(c.w, c.r, in["name"], in["password"])
	if err != nil {
		return err
	}
	return c.value(whoOf(id))
}

func (c *call) whoAmI() error {
	if err := c.manned(); err != nil {
		return err
	}
	id, err := c.s.opts.Door.Identify(c.r)
	if err != nil {
		return err
	}
	return c.value(whoOf(id))
}

func (c *call) signOut() error {
	if err := c.manned(); err != nil {
		return err
	}
	if err := c.s.opts.Door.SignOut(c.w, c.r); err != nil {
		return err
	}
	return c.value(Done{true})
}

func (c *call) useLink() error {
	in, err := c.texts("token", "name?", "password")
	if err != nil {
		return err
	}
	id, err := c.s.opts.Door.Redeem(c.w, c.r, in["token"], in["name"], in["password"])
	if err != nil {
		return err
	}
	return c.value(whoOf(id))
}

func (c *call) changePassword() error {
	in, err := c.texts("old", "password")
	if err != nil {
		return err
	}
	if err := c.s.opts.Door.ChangePassword(c.w, c.r, c.who.Who, in["old"], in["password"]); err != nil {
		return err
	}
	return c.value(Done{true})
}
