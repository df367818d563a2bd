package api

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/strictjson"
)

// marker is what no answer to a wrong request may hold.
const marker = "zq9marker"

// What is not understood is refused, whatever the route, with a problem that
// names the place and repeats nothing.
func TestRefused(t *testing.T) {
	b := serve(t)
	deep := strings.Repeat(`{"a":`, strictjson.MaxDepth+1) + "1" + strings.Repeat("}", strictjson.MaxDepth+1)
	for _, c := range []struct {
		says, method, path, body string
		headers                  []string
		status                   int
	}{
		{says: "unknown path", method: "GET", path: "/v1/" + marker, status: 404},
		{says: "unknown method", method: "DELETE", path: "/v1/screen", status: 405},
		{says: "unknown parameter", method: "GET", path: "/v1/lists?" + marker + "=1", status: 400},
		{says: "parameter twice", method: "GET", path: "/v1/rules?on=2019-01-01&on=2020-01-01", status: 400},
		{says: "parameter without value", method: "GET", path: "/v1/rules?on=", status: 400},
		{says: "parameter that is no text", method: "GET", path: "/v1/parties?name=%ff%fe", status: 400},
		{says: "NUL in a parameter", method: "GET", path: "/v1/parties?name=a%00b", status: 400},
		{says: "broken escape", method: "GET", path: "/v1/parties?name=%zz", status: 400},
		{says: "semicolons", method: "GET", path: "/v1/lists?list=us;list=eu", status: 400},
		{says: "unknown list", method: "GET", path: "/v1/lists?list=" + marker, status: 400},
		{says: "unknown list in the path", method: "GET", path: "/v1/lists/" + marker, status: 400},
		{says: "unknown rule", method: "GET", path: "/v1/rules/" + marker, status: 400},
		{says: "unknown party", method: "GET", path: "/v1/parties/" + marker, status: 404},
		{says: "path out of the folder", method: "GET", path: "/v1/lists/..%2f..%2f..%2fetc%2fpasswd", status: 400},
		{says: "path out of the folder, twice escaped", method: "GET", path: "/v1/rules/%252e%252e%252fetc", status: 400},
		{says: "entry that is no number", method: "GET", path: "/v1/log/entries/1%20OR%201=1", status: 400},
		{says: "entry 0", method: "GET", path: "/v1/log/entries/0", status: 400},
		{says: "entry too large", method: "GET", path: "/v1/log/entries/99999999999999999999", status: 400},
		{says: "no JSON", method: "POST", path: "/v1/screen", body: marker, status: 400},
		{says: "empty body", method: "POST", path: "/v1/screen", status: 400},
		{says: "array", method: "POST", path: "/v1/screen", body: `[{"name":"` + marker + `"}]`, status: 400},
		{says: "two values", method: "POST", path: "/v1/screen", body: `{"name":"` + marker + `"}{}`, status: 400},
		{says: "name twice", method: "POST", path: "/v1/screen", body: `{"name":"` + marker + `","name":"x"}`, status: 400},
		{says: "name twice, once escaped", method: "POST", path: "/v1/screen", body: `{"name":"` + marker + `","n\u0061me":"x"}`, status: 400},
		{says: "name in another case", method: "POST", path: "/v1/screen", body: `{"Name":"` + marker + `"}`, status: 400},
		{says: "unknown field", method: "POST", path: "/v1/screen", body: `{"name":"x","` + marker + `":1}`, status: 400},
		{says: "unknown field that is null", method: "POST", path: "/v1/screen", body: `{"name":"x","` + marker + `":null}`, status: 400},
		{says: "nothing asked", method: "POST", path: "/v1/screen", body: `{"country":"CN"}`, status: 400},
		{says: "all lists by none", method: "POST", path: "/v1/screen", body: `{"name":"x","lists":[]}`, status: 400},
		{says: "list that is empty", method: "POST", path: "/v1/screen", body: `{"name":"x","lists":[""]}`, status: 400},
		{says: "unknown kind", method: "POST", path: "/v1/screen", body: `{"name":"x","kind":"` + marker + `"}`, status: 400},
		{says: "unknown version", method: "POST", path: "/v1/screen", body: `{"name":"x","versions":["` + marker + `"]}`, status: 400},
		{says: "number as text", method: "POST", path: "/v1/screen", body: `{"name":"x","threshold":"800"}`, status: 400},
		{says: "number with a fraction", method: "POST", path: "/v1/screen", body: `{"name":"x","threshold":800.5}`, status: 400},
		{says: "number too large", method: "POST", path: "/v1/screen", body: `{"name":"x","threshold":1e99}`, status: 400},
		{says: "deep", method: "POST", path: "/v1/screen", body: deep, status: 400},
		{says: "NUL", method: "POST", path: "/v1/screen", body: `{"name":"a\u0000b"}`, status: 400},
		{says: "not UTF-8", method: "POST", path: "/v1/screen", body: "{\"name\":\"\xff\xfe\"}", status: 400},
		{says: "half a character", method: "POST", path: "/v1/screen", body: `{"name":"\ud83d"}`, status: 400},
		{says: "name too long", method: "POST", path: "/v1/screen", body: `{"name":"` + strings.Repeat("x", 5000) + `"}`, status: 400},
		{says: "too many numbers", method: "POST", path: "/v1/screen", body: `{"name":"x","births":[` + strings.Repeat(`"1970",`, 200) + `"1970"]}`, status: 400},
		{says: "body too large", method: "POST", path: "/v1/screen", body: `{"name":"` + strings.Repeat(marker, 200_000) + `"}`, status: 413},
		{says: "form", method: "POST", path: "/v1/screen", body: "name=" + marker, headers: []string{"Content-Type: application/x-www-form-urlencoded"}, status: 415},
		{says: "no media type", method: "POST", path: "/v1/screen", body: `{}`, headers: []string{"Content-Type: " + marker}, status: 415},
		{says: "UTF-16", method: "POST", path: "/v1/screen", body: `{"name":"x"}`, headers: []string{"Content-Type: application/json; charset=utf-16"}, status: 415},
		{says: "packed", method: "POST", path: "/v1/screen", body: `x`, headers: []string{"Content-Encoding: gzip"}, status: 415},
		{says: "body where there is none", method: "GET", path: "/v1/lists", body: `{}`, status: 400},
		{says: "transaction with an unknown key", method: "POST", path: "/v1/check", body: `{"` + marker + `":1}`, status: 400},
		{says: "transaction with a wrong country", method: "POST", path: "/v1/check", body: `{"act":"export","parties":[{"name":"x","role":"end-user","country":"` + marker + `"}]}`, status: 400},
		{says: "YAML that unfolds", method: "POST", path: "/v1/check", body: "a: &a [x]\nb: &b [*a,*a]\nparties: *b\n", headers: []string{"Content-Type: application/yaml"}, status: 400},
		{says: "another origin", method: "POST", path: "/v1/screen", body: `{"name":"x"}`, headers: []string{"Origin: http://evil.example", "Sec-Fetch-Site: cross-site"}, status: 403},
		{says: "certificate that is none", method: "POST", path: "/v1/certificates/verify", body: `{"` + marker + `":1}`, status: 400},
		{says: "holdings that are none", method: "POST", path: "/v1/ownership?party=x", body: "\x00\x01" + marker, headers: []string{"Content-Type: text/csv"}, status: 400},
	} {
		got := b.send(c.method, c.path, c.body, c.headers...)
		if got.status != c.status {
			t.Errorf("%s: status %d, want %d: %s", c.says, got.status, c.status, got.body)
		}
		if strings.Contains(got.body, marker) {
			t.Errorf("%s: the answer repeats what was sent: %s", c.says, got.body)
		}
		b.problem(got)
	}
	b.wants(404, b.send("GET", "/v1/log", "")) // none of it was recorded
}

// A body that drips in is cut off, and so is one that is larger than it says.
func TestSlowBody(t *testing.T) {
	b := serve(t, func(o *Options) { o.Limits = Usual(); o.Limits.Read = 150 * time.Millisecond })
	c, err := net.Dial("tcp", b.server.Listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	fmt.Fprintf(c, "POST /v1/screen HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{")
	_ = c.SetReadDeadline(time.Now().Add(10 * time.Second))
	got := make([]byte, 4096)
	n, err := c.Read(got)
	if err != nil || !strings.HasPrefix(string(got[:n]), "HTTP/1.1 408") {
		t.Errorf("a slow body is answered by %q, %v", got[:n], err)
	}
}

// What stands in a header goes into no header of the answer but a plain word.
func TestHeaderInjection(t *testing.T) {
	b := serve(t)
	for sent, taken := range map[string]bool{"abc-1.2_3": true, "a b": false, "a\tb": false, "<script>": false, strings.Repeat("x", 65): false} {
		got := b.wants(200, b.send("GET", "/healthz", "", "Request-Id: "+sent))
		if (got.header.Get("Request-Id") == sent) != taken {
			t.Errorf("the number %q came back as %q", sent, got.header.Get("Request-Id"))
		}
	}
	c, err := net.Dial("tcp", b.server.Listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	fmt.Fprintf(c, "GET /v1/%%0d%%0aSet-Cookie:%%20x=1 HTTP/1.1\r\nHost: localhost\r\nRequest-Id: a\x0bb\r\nConnection: close\r\n\r\n")
	var all bytes.Buffer
	_, _ = all.ReadFrom(c)
	if strings.Contains(all.String(), "Set-Cookie") {
		t.Errorf("a header was put in: %s", all.String())
	}
}

// A document cannot name files or addresses to be read, and cannot unfold to
// more than it is.
func TestHostileDocuments(t *testing.T) {
	var asked atomic.Int64
	other := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { asked.Add(1) }))
	defer other.Close()
	secret := filepath.Join(t.TempDir(), "secret")
	if err := os.WriteFile(secret, []byte(marker), 0o600); err != nil {
		t.Fatal(err)
	}
	var bomb, packed bytes.Buffer
	z := zip.NewWriter(&bomb)
	w, err := z.Create("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	zeros := make([]byte, 1<<20)
	g := gzip.NewWriter(&packed)
	for range 64 {
		_, _ = w.Write(zeros)
		_, _ = g.Write(zeros)
	}
	_, _ = z.Close(), g.Close()
	xxe := `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file://` + secret + `"><!ENTITY y SYSTEM "` + other.URL + `/y">]><a>&x;&y;</a>`
	lol := `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><l>&c;&c;</l>`
	html := `<html><img src="` + other.URL + `/i"><iframe src="file://` + secret + `"></iframe><link rel=stylesheet href="` + other.URL + `/c"><p>Hikvision</p></html>`
	b := serve(t)
	for name, doc := range map[string]string{"xxe.xml": xxe, "lol.xml": lol, "page.html": html, "bomb.docx": bomb.String(), "bomb.gz": packed.String(), "nul.txt": "\x00\x00", "svg.svg": "<svg onload='x'>" + xxe} {
		got := b.wants(200, b.send("POST", "/v1/scan?name="+name, doc, "Content-Type: application/octet-stream"))
		if strings.Contains(got.body, marker) {
			t.Errorf("%s made the service read a file", name)
		}
		if len(got.body) > 1<<20 {
			t.Errorf("%s is answered by %d bytes", name, len(got.body))
		}
	}
	b.wants(400, b.send("POST", "/v1/scan?name=..%2fetc%2fpasswd", "x", "Content-Type: text/plain"))
	if n := asked.Load(); n != 0 {
		t.Errorf("the service fetched %d addresses that were in documents", n)
	}
}

// No parameter and no field of any request is an address that is fetched.
func TestNoAddresses(t *testing.T) {
	for _, r := range Routes() {
		for _, p := range r.Params {
			if strings.Contains(strings.ToLower(p.Name), "url") || strings.Contains(strings.ToLower(p.Name), "uri") || p.Schema.Format == "uri" {
				t.Errorf("%s %s takes an address, %s", r.Method, r.Path, p.Name)
			}
		}
	}
}

// Where all places are taken, the next one is told to come again, at once, and
// those who ask how the service is are answered all the same.
func TestBusy(t *testing.T) {
	b := serve(t, func(o *Options) {
		o.Limits = Usual()
		o.Limits.Together, o.Limits.Wait = 1, 10*time.Millisecond
	})
	_, in, end := b.talk()
	defer end()
	if _, err := in.ReadString('\n'); err != nil {
		t.Fatal(err)
	}
	got := b.wants(503, b.send("POST", "/v1/screen", `{"name":"x"}`))
	if got.header.Get("Retry-After") == "" {
		t.Error("nobody is told when to come again")
	}
	b.wants(200, b.send("GET", "/healthz", ""))
	b.wants(200, b.send("GET", "/readyz", ""))
	// A page takes a place among the same.
	var f *fault.Fault
	if _, err := b.service.Place(httptest.NewRequest("GET", "/", nil)); !errors.As(err, &f) || f.Code != fault.Unavailable {
		t.Errorf("a page gets a place: %v", err)
	}
}
