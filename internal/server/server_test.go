package server

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"encoding/pem"
	"io"
	"log/slog"
	"math/big"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// listens starts a server and gives it, how to end it, and what Run gave.
func listens(t *testing.T, o Options) (*Server, context.CancelFunc, chan error) {
	t.Helper()
	if o.Address == "" {
		o.Address = "127.0.0.1:0"
	}
	if o.Grace == 0 {
		o.Grace = 10 * time.Second
	}
	o.Log = slog.New(slog.DiscardHandler)
	s, err := Listen(o)
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- s.Run(ctx) }()
	t.Cleanup(stop)
	return s, stop, ended
}

func hello(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "hello") }

// A request that is under way when the end begins is answered, and none is
// accepted any more.
func TestEndLosesNothing(t *testing.T) {
	entered, told := make(chan struct{}), make(chan struct{})
	s, stop, ended := listens(t, Options{
		Handler: http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			close(entered)
			<-told // the end has begun
			time.Sleep(50 * time.Millisecond)
			_, _ = io.WriteString(w, "answered")
		}),
		Stopping: func() { close(told) },
	})
	got := make(chan string, 1)
	go func() {
		r, err := http.Get(s.URL())
		if err != nil {
			got <- err.Error()
			return
		}
		defer r.Body.Close()
		b, _ := io.ReadAll(r.Body)
		got <- string(b)
	}()
	<-entered
	stop()
	if text := <-got; text != "answered" {
		t.Errorf("the request under way got %q", text)
	}
	if err := <-ended; err != nil {
		t.Error(err)
	}
	if _, err := http.Get(s.URL()); err == nil {
		t.Error("a request was accepted after the end")
	}
}

// What takes longer than the grace is cut off, and that is said.
func TestEndCutsOff(t *testing.T) {
	entered := make(chan struct{})
	s, stop, ended := listens(t, Options{Grace: 50 * time.Millisecond, Handler: http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		close(entered)
		<-r.Context().Done()
	})})
	go func() {
		if r, err := http.Get(s.URL()); err == nil {
			_ = r.Body.Close()
		}
	}()
	<-entered
	stop()
	if err := <-ended; err == nil || !strings.Contains(err.Error(), "cut off") {
		t.Errorf("the end says %v", err)
	}
}

// A page that gave a name of its own the address of this machine is refused.
func TestHosts(t *testing.T) {
	s, _, _ := listens(t, Options{Handler: http.HandlerFunc(hello)})
	proxied, _, _ := listens(t, Options{Handler: http.HandlerFunc(hello), Proxied: true})
	for host, good := range map[string]bool{
		"": true, "localhost": true, "LOCALHOST:8100": true, "127.0.0.1": true, "127.0.0.9:1": true, "[::1]:1": true,
		"evil.example": false, "127.0.0.1.evil.example": false, "localhost.evil.example:80": false, "10.0.0.1": false,
	} {
		for of, want := range map[*Server]bool{s: good, proxied: true} {
			r, err := http.NewRequest(http.MethodGet, of.URL(), nil)
			if err != nil {
				t.Fatal(err)
			}
			r.Host = host
			got, err := http.DefaultClient.Do(r)
			if err != nil {
				t.Fatal(err)
			}
			_ = got.Body.Close()
			if (got.StatusCode == http.StatusOK) != want {
				t.Errorf("host %q: status %d", host, got.StatusCode)
			}
		}
	}
}

// A header that is too large is refused, and a sender that sends none is let go.
func TestHeaders(t *testing.T) {
	s, _, _ := listens(t, Options{Handler: http.HandlerFunc(hello)})
	r, err := http.NewRequest(http.MethodGet, s.URL(), nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("X-Large", strings.Repeat("x", 64<<10))
	got, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	_ = got.Body.Close()
	if got.StatusCode != http.StatusRequestHeaderFieldsTooLarge {
		t.Errorf("a large header has status %d", got.StatusCode)
	}
	c, err := net.Dial("tcp", s.listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	_, _ = io.WriteString(c, "GET / HTTP/1.1\r\nHost: local")
	_ = c.SetReadDeadline(time.Now().Add(headerTime + 20*time.Second))
	if _, err := c.Read(make([]byte, 1)); err == nil || !isEnd(err) {
		t.Errorf("a sender of half a header gets %v", err)
	}
}

// isEnd reports whether the other side ended the connection.
func isEnd(err error) bool {
	e, ok := err.(net.Error)
	return !ok || !e.Timeout()
}

// pair writes a certificate that signs itself.
func pair(t *testing.T, dir, name string) {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	about := &x509.Certificate{SerialNumber: big.NewInt(1), DNSNames: []string{name}, NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour)}
	cert, err := x509.CreateCertificate(rand.Reader, about, about, &key.PublicKey, key)
	if err != nil {
		t.Fatal(err)
	}
	private, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		t.Fatal(err)
	}
	for file, block := range map[string]*pem.Block{"cert.pem": {Type: "CERTIFICATE", Bytes: cert}, "key.pem": {Type: "PRIVATE KEY", Bytes: private}} {
		if err := os.WriteFile(filepath.Join(dir, file), pem.EncodeToMemory(block), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// TLS is spoken with the files that were named, in version 1.2 at least; files
// that are renewed are taken, and broken ones leave those before in use.
func TestTLS(t *testing.T) {
	dir := t.TempDir()
	pair(t, dir, "first.example")
	cert, key := filepath.Join(dir, "cert.pem"), filepath.Join(dir, "key.pem")
	s, _, _ := listens(t, Options{Handler: http.HandlerFunc(hello), Cert: cert, Key: key})
	client := &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}}}
	got, err := client.Get(s.URL())
	if err != nil {
		t.Fatal(err)
	}
	_ = got.Body.Close()
	if name := got.TLS.PeerCertificates[0].DNSNames[0]; name != "first.example" {
		t.Errorf("the certificate is of %s", name)
	}
	old := &tls.Config{InsecureSkipVerify: true, MaxVersion: tls.VersionTLS11}
	if c, err := tls.Dial("tcp", s.listener.Addr().String(), old); err == nil {
		_ = c.Close()
		t.Error("TLS 1.1 is spoken")
	}
	c := &certificates{cert: cert, key: key}
	first, err := c.load()
	if err != nil {
		t.Fatal(err)
	}
	pair(t, dir, "second.example")
	later := time.Now().Add(time.Minute)
	if err := os.Chtimes(cert, later, later); err != nil {
		t.Fatal(err)
	}
	c.looked = time.Time{}
	if second, err := c.load(); err != nil || second == first {
		t.Errorf("a renewed certificate is not taken: %v", err)
	}
	if err := os.WriteFile(cert, []byte("broken"), 0o600); err != nil {
		t.Fatal(err)
	}
	c.looked = time.Time{}
	if kept, err := c.load(); err != nil || kept == first {
		t.Errorf("a broken certificate is taken: %v", err)
	}
}

// A program that speaks HTTP/1.0 and names no host is answered.
func TestNoHost(t *testing.T) {
	s, _, _ := listens(t, Options{Handler: http.HandlerFunc(hello)})
	c, err := net.Dial("tcp", strings.TrimPrefix(s.URL(), "http://"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = c.Close() }()
	_, _ = io.WriteString(c, "GET / HTTP/1.0\r\n\r\n")
	if got, _ := io.ReadAll(c); !strings.HasPrefix(string(got), "HTTP/1.0 200 ") {
		t.Errorf("it is answered %q", got)
	}
}
