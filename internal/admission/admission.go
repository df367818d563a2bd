// Package admission tells who an HTTP request is from: a program by its key, a
// person by the cookie of a session. It sets and takes away that cookie, refuses
// what a page of another site makes a browser send, and finds out the address
// behind a proxy. What somebody may do then is for package access.
package admission

import (
	"net"
	"net/http"
	"net/netip"
	"strings"

	"github.com/navicert/navicert/internal/access"
	"github.com/navicert/navicert/internal/fault"
)

// Options are what a gate is told.
type Options struct {
	// Secure says that browsers reach the service by TLS, of its own or of a proxy
	// in front. Then the cookie is sent by TLS alone, and its name has the prefix
	// __Host-, by which browsers take it from nobody else.
	Secure bool
	// Proxies are the networks of proxies whose word on where a request comes from
	// is believed. Without any, the header Forwarded-For means nothing.
	Proxies []netip.Prefix
	// Origins are other sites whose pages may use a session, as scheme://host:port.
	Origins []string
}

// A Gate lets requests in. It may be used by several goroutines.
type Gate struct {
	service *access.Service
	opts    Options
	cross   *http.CrossOriginProtection
}

// New makes a gate.
func New(service *access.Service, opts Options) (*Gate, error) {
	g := &Gate{service, opts, http.NewCrossOriginProtection()}
	for _, o := range opts.Origins {
		if err := g.cross.AddTrustedOrigin(o); err != nil {
			return nil, fault.New(fault.Usage, "%q is not the origin of a site", o).Because(err).Try("write it as https://host or https://host:port")
		}
	}
	return g, nil
}

// maxCredential is the longest header that is looked at: keys have 53 characters.
const maxCredential = 512

// Identify tells who a request is from. The error is a fault of code SignedOut
// for nobody, Usage for a header that cannot be read, Forbidden for a request
// that another site made a browser send, or an *access.Wait. A key goes before a
// cookie, and one that is not valid is not replaced by one.
func (g *Gate) Identify(r *http.Request) (access.Identity, error) {
	given := r.Header.Values("Authorization")
	switch {
	case len(given) > 1:
		return access.Identity{}, fault.New(fault.Usage, "the header Authorization stands more than once").Try("send one key")
	case len(given) == 1:
		key, err := bearer(given[0])
		if err != nil {
			return access.Identity{}, err
		}
		return g.service.ByKey(r.Context(), key, g.Address(r))
	}
	id, err := g.service.BySession(r.Context(), g.Token(r), g.Address(r))
	if err != nil {
		return access.Identity{}, err
	}
	return id, g.SameOrigin(r)
}

// bearer takes the key out of a header. "ApiKey" is what clients of the
// OpenSanctions API write.
func bearer(header string) (string, error) {
	scheme, key, ok := strings.Cut(header, " ")
	if !ok || len(header) > maxCredential || !strings.EqualFold(scheme, "Bearer") && !strings.EqualFold(scheme, "ApiKey") {
		return "", fault.New(fault.SignedOut, "the header Authorization holds no key").Try("send one as Bearer nvc_…")
	}
	return strings.TrimSpace(key), nil
}

// SameOrigin refuses a request that would change something and that a page of
// another site made a browser send. It is for requests that a cookie lets in, and
// for those that set one: nobody is signed in as somebody else unawares.
func (g *Gate) SameOrigin(r *http.Request) error {
	if err := g.cross.Check(r); err != nil {
		return fault.New(fault.Forbidden, "the request comes from a page of another site").Because(err).Try("programs send a key in place of a cookie")
	}
	return nil
}

// Address tells where a request comes from: the address of the connection or,
// where that is a proxy that is believed, the last one in X-Forwarded-For that is
// none. What others put into that header before it means nothing.
func (g *Gate) Address(r *http.Request) string {
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		host = r.RemoteAddr
	}
	at, err := netip.ParseAddr(host)
	if err != nil || !g.proxy(at) {
		return plain(at, err)
	}
	hops := strings.Split(strings.Join(r.Header.Values("X-Forwarded-For"), ","), ",")
	for i := len(hops) - 1; i >= 0; i-- {
		hop, err := netip.ParseAddr(strings.TrimSpace(hops[i]))
		if err != nil {
			break // what a proxy did not write is not believed
		}
		at = hop
		if !g.proxy(hop) {
			break
		}
	}
	return plain(at, nil)
}

func (g *Gate) proxy(a netip.Addr) bool {
	for _, p := range g.opts.Proxies {
		if p.Contains(a.Unmap()) {
			return true
		}
	}
	return false
}

func plain(a netip.Addr, err error) string {
	if err != nil {
		return ""
	}
	return a.Unmap().WithZone("").String()
}
