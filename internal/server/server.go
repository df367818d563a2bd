// Package server listens: it opens the address, speaks TLS, bounds what a
// connection may cost, and ends so that no request that was accepted is lost. It
// knows nothing of what is answered.
package server

import (
	"context"
	"crypto/tls"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"net/netip"
	"strings"
	"time"

	"github.com/navicert/navicert/internal/fault"
)

// Options say how to listen.
type Options struct {
	Address  string // HOST:PORT
	Cert     string // file of the certificate and those above it, in PEM; "" for no TLS
	Key      string // file of its key
	Proxied  bool   // a proxy in front speaks TLS, so an address that others reach is allowed without
	Log      *slog.Logger
	Handler  http.Handler
	Stopping func()        // called when the end begins; may be nil
	Grace    time.Duration // for the requests that are under way at the end
}

// The bounds of a connection. Bodies have bounds of their own, set for each
// request.
const (
	headerTime = 5 * time.Second
	idleTime   = 2 * time.Minute
	headerSize = 32 << 10
)

// A Server listens at an address. Make one with Listen.
type Server struct {
	opts     Options
	listener net.Listener
	http     http.Server
	tls      bool
}

// Listen opens the address. Whoever could be reached by others than the user of
// this machine has to speak TLS, or to say that a proxy does.
func Listen(o Options) (*Server, error) {
	host, _, err := net.SplitHostPort(o.Address)
	if err != nil {
		return nil, fault.New(fault.Usage, "--listen %q is not an address and a port", o.Address).Try("for example --listen 127.0.0.1:8100")
	}
	if (o.Cert == "") != (o.Key == "") {
		return nil, fault.New(fault.Usage, "--tls-cert and --tls-key go together").Try("name the file of the certificate and the file of its key")
	}
	if o.Cert == "" && !o.Proxied && !Loopback(host) {
		return nil, fault.New(fault.Usage, "--listen %q can be reached from other machines, and nothing would be encrypted", o.Address).
			Try("give --tls-cert and --tls-key, or --behind-proxy where a proxy in front of the service speaks TLS")
	}
	s := &Server{opts: o, tls: o.Cert != ""}
	s.http = http.Server{
		Handler: s.hosts(host, o.Handler), ReadHeaderTimeout: headerTime, IdleTimeout: idleTime, MaxHeaderBytes: headerSize,
		ErrorLog: slog.NewLogLogger(o.Log.Handler(), slog.LevelDebug),
	}
	if s.tls {
		keys := &certificates{cert: o.Cert, key: o.Key}
		if _, err := keys.load(); err != nil {
			return nil, fault.New(fault.Usage, "the files of --tls-cert and --tls-key cannot be used").Because(err)
		}
		s.http.TLSConfig = &tls.Config{MinVersion: tls.VersionTLS12, GetCertificate: keys.get}
	}
	if s.listener, err = net.Listen("tcp", o.Address); err != nil {
		return nil, fault.New(fault.Unavailable, "the address %s cannot be listened at", o.Address).Because(err).
			Try("see whether another program listens there, or name another one with --listen")
	}
	return s, nil
}

// Loopback reports whether a host is reached from this machine only.
func Loopback(host string) bool {
	if host == "localhost" {
		return true
	}
	a, err := netip.ParseAddr(host)
	return err == nil && a.Unmap().IsLoopback()
}

// URL is where the service is.
func (s *Server) URL() string {
	scheme := "http"
	if s.tls {
		scheme = "https"
	}
	return scheme + "://" + s.listener.Addr().String()
}

// hosts refuses, where only this machine is meant to reach the service, requests
// that name another host. A page in a browser can give a name of its own the
// address of this machine and would speak to the service as if it were its own.
func (s *Server) hosts(host string, next http.Handler) http.Handler {
	if !Loopback(host) || s.opts.Proxied {
		return next
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := r.Host
		if h, _, err := net.SplitHostPort(name); err == nil {
			name = h
		}
		// Programs that speak HTTP/1.0 may name none; browsers always do.
		if name != "" && !Loopback(strings.ToLower(strings.Trim(name, "[]"))) {
			w.Header().Set("Content-Type", "application/problem+json")
			w.WriteHeader(http.StatusMisdirectedRequest)
			// The clients of moov watchman take what has no "error" for an empty result.
			_, _ = w.Write([]byte(`{"type":"urn:navicert:problem:host","title":"This service has another name","status":421,"detail":"the header Host names another host than this machine","error":"the header Host names another host than this machine"}` + "\n"))
			return
		}
		next.ServeHTTP(w, r)
	})
}

// Run answers until the context ends. Then nothing new is accepted, what is
// under way is finished, and only what takes longer than the grace is cut off.
func (s *Server) Run(ctx context.Context) error {
	ended := make(chan error, 1)
	go func() {
		if s.tls {
			ended <- s.http.ServeTLS(s.listener, "", "")
			return
		}
		ended <- s.http.Serve(s.listener)
	}()
	select {
	case err := <-ended:
		return fault.New(fault.Unavailable, "the service cannot listen any more").Because(err)
	case <-ctx.Done():
	}
	if s.opts.Stopping != nil {
		s.opts.Stopping()
	}
	limit, cancel := context.WithTimeout(context.Background(), s.opts.Grace)
	defer cancel()
	err := s.http.Shutdown(limit)
	if errors.Is(err, context.DeadlineExceeded) {
		_ = s.http.Close()
		return fault.New(fault.Unavailable, "requests that took longer than %s to finish were cut off", s.opts.Grace)
	}
	return err
}
