package cli

import (
	"context"
	"fmt"
	"net/netip"
	"net/url"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/navicert/navicert/internal/access"
	"github.com/navicert/navicert/internal/admission"
	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/server"
)

// staffFlags say who may ask the service.
type staffFlags struct {
	none                bool
	url                 string
	proxies, origins    []string
	idle, longest, rate string
}

func (f *staffFlags) add(c *cobra.Command) {
	fs := c.Flags()
	fs.BoolVar(&f.none, "without-users", false, "let everybody on this machine ask, without users and keys; not with an address that others reach")
	fs.StringVar(&f.url, "url", "", "`URL` that browsers reach the service at, where that is another than the address")
	fs.StringSliceVar(&f.proxies, "trust-proxy", nil, "`ADDRESS` or network of a proxy whose X-Forwarded-For is believed, may be repeated")
	fs.StringSliceVar(&f.origins, "trust-origin", nil, "`ORIGIN` of another site whose pages may use sessions, as https://desk.example.com, may be repeated")
	fs.StringVar(&f.idle, "session-idle", "", "`MINUTES` without a request after which a session ends (default: 30)")
	fs.StringVar(&f.longest, "session-longest", "", "`HOURS` after which a session ends (default: 12)")
	fs.StringVar(&f.rate, "key-rate", "", "`N` requests a second that each key may make, 0 for no limit (default: 1000)")
}

// A staff is who may ask the service.
type staff struct {
	users *access.Service
	door  *admission.Gate
	base  string // of links
}

// staff opens users and keys. It gives nil where the service has none.
func (f *staffFlags) staff(a *app.App, listen string, tls, proxied bool, tell func(string)) (*staff, error) {
	if f.none {
		host, _, _ := strings.Cut(listen, "]")
		if !strings.HasPrefix(host, "[") {
			host, _, _ = strings.Cut(listen, ":")
		}
		if !server.Loopback(strings.Trim(host, "[]")) || proxied {
			return nil, fault.New(fault.Usage, "--without-users is for an address that only this machine reaches").Try("leave it out, and make users and keys with \"navicert user\" and \"navicert key\"")
		}
		return nil, nil
	}
	o := access.Usual()
	idle, err := numberValue("session-idle", f.idle, 1, 24*60, int(o.Idle/time.Minute))
	if err != nil {
		return nil, err
	}
	longest, err := numberValue("session-longest", f.longest, 1, 24*7, int(o.Longest/time.Hour))
	if err != nil {
		return nil, err
	}
	rate, err := numberValue("key-rate", f.rate, 0, 1_000_000, int(o.Limits.Key.Rate))
	if err != nil {
		return nil, err
	}
	o.Idle, o.Longest = time.Duration(idle)*time.Minute, time.Duration(longest)*time.Hour
	o.Tell = tell
	o.Limits.Key = access.Allowance{Rate: float64(rate), Burst: 2 * rate}
	if err := siteValue(f.url); err != nil {
		return nil, err
	}
	out := &staff{base: strings.TrimSuffix(f.url, "/")}
	door := admission.Options{Secure: tls || proxied || strings.HasPrefix(f.url, "https://"), Origins: f.origins}
	for _, p := range f.proxies {
		network, err := networkValue(p)
		if err != nil {
			return nil, err
		}
		door.Proxies = append(door.Proxies, network)
	}
	if out.users, err = a.Access(o); err != nil {
		return nil, err
	}
	out.door, err = admission.New(out.users, door)
	return out, err
}

// siteValue refuses an address that no browser reaches a service at.
func siteValue(s string) error {
	u, err := url.Parse(s)
	if s == "" || err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" && u.User == nil && u.RawQuery == "" && u.Fragment == "" {
		return nil
	}
	return bad("url", s, "is not the address of a site").Try("for example https://navicert.example.com")
}

// networkValue reads an address or a network.
func networkValue(s string) (netip.Prefix, error) {
	if a, err := netip.ParseAddr(s); err == nil {
		return netip.PrefixFrom(a.Unmap(), a.Unmap().BitLen()), nil
	}
	p, err := netip.ParsePrefix(s)
	if err != nil {
		return p, bad("trust-proxy", s, "is neither an address nor a network").Try("for example 10.0.0.0/8 or 192.0.2.7")
	}
	return p.Masked(), nil
}

// firstLink prints the link of the first administrator, where there is none.
func (d *door) firstLink(ctx context.Context, s *staff, url string) error {
	token, until, ok, err := s.users.FirstLink(ctx)
	if err != nil || !ok {
		return err
	}
	base := s.base
	if base == "" {
		base = url
	}
	_, err = fmt.Fprintf(d.env.Err, "There is no administrator yet. Whoever opens this link becomes one; it works once,\nuntil %s:\n\n  %s%s%s\n\n", until.Local().Format(time.TimeOnly), base, app.LinkPath, token)
	return err
}
