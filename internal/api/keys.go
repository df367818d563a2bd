package api

import (
	"net/http"
	"time"

	"github.com/navicert/navicert/internal/access"
	"github.com/navicert/navicert/internal/strictjson"
)

// A Key is a key as it is shown.
type Key struct {
	Number  string          `json:"number" doc:"The number, by which the key is named."`
	Key     string          `json:"key,omitempty" doc:"The key itself: it is shown this once."`
	User    string          `json:"user" doc:"Whose it is."`
	Label   string          `json:"label" doc:"What it is for."`
	Scopes  []access.Action `json:"scopes" doc:"What it may do, as far as the role of its user allows it."`
	Rate    int             `json:"rate,omitempty" doc:"Requests a second; without it what is usual here."`
	Made    time.Time       `json:"made" doc:"When it was made."`
	Until   time.Time       `json:"until" doc:"When it ends."`
	Used    *time.Time      `json:"used,omitempty" doc:"About when it was last used."`
	Revoked *time.Time      `json:"revoked,omitempty" doc:"When it was revoked."`
	Live    bool            `json:"live" doc:"Whether it is neither revoked nor at its end."`
}

// A KeyAsk is the body of a request for a new key.
type KeyAsk struct {
	User   string   `json:"user" maxLength:"64" doc:"Whose it is to be." example:"erp"`
	Label  string   `json:"label,omitempty" maxLength:"300" doc:"What it is for, at most 100 characters."`
	Scopes []string `json:"scopes" minItems:"1" maxItems:"100" doc:"What it may do (docs/access.md)." example:"[\"screen\",\"read\"]"`
	Days   int      `json:"days,omitempty" minimum:"1" maximum:"730" doc:"How long it is valid; 365 where it is left out."`
	Rate   int      `json:"rate,omitempty" minimum:"1" maximum:"1000000" doc:"Requests a second."`
}

func keyRoutes() []Route {
	return []Route{
		{
			Method: http.MethodGet, Path: "/v1/keys", ID: "keys", Group: accessGroup, Scope: access.ReadAccess,
			Says: "Show all keys, without their secrets.", Good: Good{Type: jsonType, Of: Key{}, Says: "In the order in which they were made.", Many: true}, serve: (*call).keys,
		},
		{
			Method: http.MethodPost, Path: "/v1/keys", ID: "makeKey", Group: accessGroup, Scope: access.ChangeAccess,
			Says: "Make a key for a program.", More: "The key is shown this once. What is kept of it is a hash, so an answer that was lost cannot be repeated: revoke the key and make another.",
			Body: &Body{Types: []string{jsonType}, Says: "Whose it is, and what it may do.", Of: KeyAsk{}},
			Good: Good{Type: jsonType, Of: Key{}, Says: "The key."}, serve: (*call).makeKey,
		},
		{
			Method: http.MethodDelete, Path: "/v1/keys/{key}", ID: "revokeKey", Group: accessGroup, Scope: access.ChangeAccess,
			Says:   "Revoke a key.",
			Params: []Param{{Name: "key", In: "path", Says: "The number of the key.", Schema: schema{Type: "string", Example: "abcdefgh"}, Needed: true}},
			Good:   Good{Type: jsonType, Of: Done{}, Says: "The key is not taken any more."}, serve: (*call).revokeKey,
		},
	}
}

func (c *call) shownKey(k access.Key) Key {
	out := Key{Number: k.Number, User: k.User, Label: k.Label, Scopes: k.Scopes, Rate: k.Rate, Made: k.Made, Until: k.Until, Live: k.Live(c.s.opts.Now())}
	if !k.Used.IsZero() {
		out.Used = &k.Used
	}
	if !k.Revoked.IsZero() {
		out.Revoked = &k.Revoked
	}
	return out
}

func (c *call) keys() error {
	if err := c.manned(); err != nil {
		return err
	}
	all, err := c.s.opts.Users.Keys(c.r.Context(), "")
	if err != nil {
		return err
	}
	out := []Key{}
	for _, k := range all {
		out = append(out, c.shownKey(k))
	}
	return c.value(out)
}

func (c *call) makeKey() error {
	if err := c.manned(); err != nil {
		return err
	}
	v, err := c.json()
	if err != nil {
		return err
	}
	var r reader
	var w access.KeyWish
	r.object(v, "", []field{
		{"user", func(v *strictjson.Value, at string) { w.User, _ = r.word(v, at) }},
		{"label", func(v *strictjson.Value, at string) { w.Label = r.text(v, at, maxWord) }},
		{"scopes", func(v *strictjson.Value, at string) {
			r.items(v, at, maxMany, func(v *strictjson.Value, at string) { w.Scopes = append(w.Scopes, r.scope(v, at)) })
		}},
		{"days", func(v *strictjson.Value, at string) {
			w.Life = time.Duration(r.number(v, at, 1, int(access.MaxKeyLife/(24*time.Hour)))) * 24 * time.Hour
		}},
		{"rate", func(v *strictjson.Value, at string) { w.Rate = r.number(v, at, 1, 1_000_000) }},
	})
	r.needs(v, "user", "scopes")
	if err := r.fine(); err != nil {
		return err
	}
	secret, k, err := c.s.opts.Users.MakeKey(c.r.Context(), c.actor(), w)
	if err != nil {
		return err
	}
	out := c.shownKey(k)
	out.Key = secret
	return c.value(out)
}

// scope reads a scope of a key.
func (r *reader) scope(v *strictjson.Value, at string) string {
	s, ok := r.word(v, at)
	if !ok {
		return s
	}
	if _, err := access.ParseScopes([]string{s}); err != nil {
		r.fail(at, "is not a scope for a key", "it is one of "+access.Words(access.Scopes()))
	}
	return s
}

func (c *call) revokeKey() error {
	if err := c.manned(); err != nil {
		return err
	}
	if err := c.s.opts.Users.Revoke(c.r.Context(), c.actor(), c.r.PathValue("key")); err != nil {
		return err
	}
	return c.value(Done{true})
}
