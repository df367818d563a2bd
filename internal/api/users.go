package api

import (
	"net/http"
	"time"

	"github.com/navicert/navicert/internal/access"
	"github.com/navicert/navicert/internal/strictjson"
)

// A User is a user as it is shown.
type User struct {
	Name     string      `json:"name" doc:"The name."`
	Role     access.Role `json:"role" enum:"viewer,analyst,approver,administrator,auditor" doc:"The role."`
	Disabled bool        `json:"disabled" doc:"Whether the user is kept out."`
	Password bool        `json:"password" doc:"Whether there is a password; without one, the user has keys alone."`
	Made     time.Time   `json:"made" doc:"When the user was made."`
	Link     *Link       `json:"link,omitempty" doc:"A one-time link by which the user sets a password; shown this once."`
}

// A Link is a one-time link.
type Link struct {
	Token string    `json:"token" doc:"What stands at the end of the link. It is shown this once."`
	Until time.Time `json:"until" doc:"When it ends."`
}

// A UserAsk is the body of a request for a new user.
type UserAsk struct {
	Name string `json:"name" maxLength:"64" doc:"The name: a-z, 0-9, . - _ + and @." example:"ada@example.com"`
	Role string `json:"role" enum:"viewer,analyst,approver,administrator,auditor" doc:"The role." example:"analyst"`
	Link bool   `json:"link,omitempty" doc:"Whether to make a one-time link by which the user sets a password."`
}

// A UserChange is the body of a change of a user. What is left out stays.
type UserChange struct {
	Role     string `json:"role,omitempty" enum:"viewer,analyst,approver,administrator,auditor" doc:"The new role."`
	Disabled *bool  `json:"disabled,omitempty" doc:"Whether the user is to be kept out."`
}

func userRoutes() []Route {
	named := []Param{{Name: "user", In: "path", Says: "The name of the user.", Schema: schema{Type: "string", Example: "ada"}, Needed: true}}
	return []Route{
		{
			Method: http.MethodGet, Path: "/v1/users", ID: "users", Group: accessGroup, Scope: access.ReadAccess,
			Says: "Show all users.", Good: Good{Type: jsonType, Of: User{}, Says: "By name.", Many: true}, serve: (*call).users,
		},
		{
			Method: http.MethodPost, Path: "/v1/users", ID: "addUser", Group: accessGroup, Scope: access.ChangeAccess,
			Says: "Make a user.", More: "Nobody but the user knows the password: with `link` the answer holds a one-time link by which it is set. Without, the user has keys alone.",
			Body: &Body{Types: []string{jsonType}, Says: "Name and role.", Of: UserAsk{}},
			Good: Good{Type: jsonType, Of: User{}, Says: "The user."}, serve: (*call).addUser,
		},
		{
			Method: http.MethodPatch, Path: "/v1/users/{user}", ID: "changeUser", Group: accessGroup, Scope: access.ChangeAccess, Params: named,
			Says: "Give a user another role, or keep one out.", More: "Users are never deleted: the log goes on to name them. The last administrator stays one.",
			Body: &Body{Types: []string{jsonType}, Says: "What is to change.", Of: UserChange{}},
			Good: Good{Type: jsonType, Of: User{}, Says: "The user as it is now."}, serve: (*call).changeUser,
		},
		{
			Method: http.MethodPost, Path: "/v1/users/{user}/link", ID: "inviteUser", Group: accessGroup, Scope: access.ChangeAccess, Params: named,
			Says: "Make a one-time link by which a user sets a password.", More: "A link that was made before is worth nothing any more.",
			Good: Good{Type: jsonType, Of: Link{}, Says: "The link."}, serve: (*call).inviteUser,
		},
	}
}

// actor says who makes a change.
func (c *call) actor() access.Actor {
	return access.Actor{By: c.who.Name, Address: c.s.opts.Door.Address(c.r)}
}

func shown(u access.User) User {
	return User{Name: u.Name, Role: u.Role, Disabled: u.Disabled, Password: u.Password != "", Made: u.Made}
}

func (c *call) users() error {
	if err := c.manned(); err != nil {
		return err
	}
	all, err := c.s.opts.Users.Users(c.r.Context())
	if err != nil {
		return err
	}
	out := []User{}
	for _, u := range all {
		out = append(out, shown(u))
	}
	return c.value(out)
}

func (c *call) addUser() error {
	if err := c.manned(); err != nil {
		return err
	}
	v, err := c.json()
	if err != nil {
		return err
	}
	var r reader
	var ask UserAsk
	r.object(v, "", []field{
		{"name", func(v *strictjson.Value, at string) { ask.Name, _ = r.word(v, at) }},
		{"role", func(v *strictjson.Value, at string) { ask.Role = string(r.role(v, at)) }},
		{"link", func(v *strictjson.Value, at string) { ask.Link = r.yes(v, at) }},
	})
	r.needs(v, "name", "role")
	if err := r.fine(); err != nil {
		return err
	}
	users := c.s.opts.Users
	u, err := users.AddUser(c.r.Context(), c.actor(), ask.Name, access.Role(ask.Role), "")
	if err != nil {
		return err
	}
	out := shown(u)
	if ask.Link {
		token, until, err := users.Invite(c.r.Context(), c.actor(), u.Name)
		if err != nil {
			return err
		}
		out.Link = &Link{token, until}
	}
	return c.value(out)
}

// role reads a role.
func (r *reader) role(v *strictjson.Value, at string) access.Role {
	s, ok := r.word(v, at)
	if !ok {
		return ""
	}
	role, err := access.ParseRole(s)
	if err != nil {
		r.fail(at, "is not a role", "it is one of "+access.Words(access.Roles()))
	}
	return role
}

// needs wants members of an object to be there.
func (r *reader) needs(v *strictjson.Value, names ...string) {
	for _, n := range names {
		if m, ok := v.Get(n); v.Kind == strictjson.Object && (!ok || m.Kind == strictjson.Null) {
			r.fail(n, "is missing", "")
		}
	}
}

func (c *call) changeUser() error {
	if err := c.manned(); err != nil {
		return err
	}
	v, err := c.json()
	if err != nil {
		return err
	}
	var r reader
	var role access.Role
	var disabled *bool
	r.object(v, "", []field{
		{"role", func(v *strictjson.Value, at string) { role = r.role(v, at) }},
		{"disabled", func(v *strictjson.Value, at string) { yes := r.yes(v, at); disabled = &yes }},
	})
	if len(r.wrong) == 0 && role == "" && disabled == nil {
		r.fail("", "changes nothing", "give a role, or whether the user is disabled")
	}
	if err := r.fine(); err != nil {
		return err
	}
	u, err := c.s.opts.Users.Change(c.r.Context(), c.actor(), c.r.PathValue("user"), access.UserChange{Role: role, Disabled: disabled})
	if err != nil {
		return err
	}
	return c.value(shown(u))
}

func (c *call) inviteUser() error {
	if err := c.manned(); err != nil {
		return err
	}
	token, until, err := c.s.opts.Users.Invite(c.r.Context(), c.actor(), c.r.PathValue("user"))
	if err != nil {
		return err
	}
	return c.value(Link{token, until})
}
