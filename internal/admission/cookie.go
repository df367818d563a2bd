package admission

import (
	"net/http"

	"github.com/navicert/navicert/internal/access"
)

// The names of the cookie of a session: a browser takes one with the prefix
// __Host- only by TLS, for the whole site, and from no neighbouring host.
const (
	cookieName       = "navicert"
	secureCookieName = "__Host-navicert"
)

// CookieName is the name of the cookie.
func (g *Gate) CookieName() string {
	if g.opts.Secure {
		return secureCookieName
	}
	return cookieName
}

// Token gives the token of the session that a request brought, or "". Two cookies
// of the name are none: one of them was put there by somebody else.
func (g *Gate) Token(r *http.Request) string {
	found := r.CookiesNamed(g.CookieName())
	if len(found) != 1 || len(found[0].Value) > maxCredential {
		return ""
	}
	return found[0].Value
}

// Keep sets the cookie of a session. It has no end of its own: the browser drops
// it when it ends, and the service ends the session.
func (g *Gate) Keep(w http.ResponseWriter, token string) {
	http.SetCookie(w, g.cookie(token, 0))
	w.Header().Set("Cache-Control", "no-store")
}

// Drop takes the cookie away.
func (g *Gate) Drop(w http.ResponseWriter) {
	http.SetCookie(w, g.cookie("", -1))
	w.Header().Set("Cache-Control", "no-store")
}

func (g *Gate) cookie(token string, age int) *http.Cookie {
	return &http.Cookie{
		Name: g.CookieName(), Value: token, Path: "/", MaxAge: age,
		HttpOnly: true, Secure: g.opts.Secure, SameSite: http.SameSiteLaxMode,
	}
}

// SignIn signs somebody in, and sets the cookie.
func (g *Gate) SignIn(w http.ResponseWriter, r *http.Request, name, password string) (access.Identity, error) {
	if err := g.SameOrigin(r); err != nil {
		return access.Identity{}, err
	}
	token, id, err := g.service.SignIn(r.Context(), access.Attempt{Name: name, Password: password, Address: g.Address(r), Token: g.Token(r)})
	if err != nil {
		return access.Identity{}, err
	}
	g.Keep(w, token)
	return id, nil
}

// Redeem uses a one-time link, and sets the cookie.
func (g *Gate) Redeem(w http.ResponseWriter, r *http.Request, token, name, password string) (access.Identity, error) {
	if err := g.SameOrigin(r); err != nil {
		return access.Identity{}, err
	}
	session, id, err := g.service.Redeem(r.Context(), access.Redemption{Token: token, Name: name, Password: password, Address: g.Address(r), Session: g.Token(r)})
	if err != nil {
		return access.Identity{}, err
	}
	g.Keep(w, session)
	return id, nil
}

// ChangePassword changes one's own password, and sets the cookie of the session
// that goes on.
func (g *Gate) ChangePassword(w http.ResponseWriter, r *http.Request, id access.Identity, old, password string) error {
	token, err := g.service.ChangePassword(r.Context(), id, old, password, g.Address(r))
	if err != nil {
		return err
	}
	g.Keep(w, token)
	return nil
}

// SignOut ends the session that a request brought, and takes the cookie away. It
// does nothing where there is none.
func (g *Gate) SignOut(w http.ResponseWriter, r *http.Request) error {
	if err := g.SameOrigin(r); err != nil {
		return err
	}
	if err := g.service.SignOut(r.Context(), g.Token(r), g.Address(r)); err != nil {
		return err
	}
	g.Drop(w)
	return nil
}
