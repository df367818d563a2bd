//go:build unix

package e2e

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

const (
	listed   = "Quillon Aerospace Industries"
	password = "correct horse battery staple"
	licensed = "D1234567"
)

// aList is a list with one party, as the Consolidated Screening List has it.
const aList = `{"results":[{"id":"e1","source":"Entity List (EL) - Bureau of Industry and Security","name":"` + listed + `","addresses":[{"country":"CN"}],"start_date":"2019-10-09"}]}`

// aDeal is an export of 60 cameras to that party.
const aDeal = `{"number":"SO-1","act":"export","exporter":{"name":"Acme Instruments Inc","country":"US"},"destination":"CN",
"parties":[{"name":"` + listed + `","role":"end-user","country":"CN"}],
"items":[{"description":"camera","classification":"EAR99","quantity":60,"unit":"each","value":"600.00 USD"}]}`

// aLicence permits 100 cameras for that party, from today: so nobody has to confirm that it
// still holds for a party of which no source says since when it is listed.
func aLicence() string {
	return fmt.Sprintf(`{"number":%q,"kind":"bis-licence","licensee":{"name":"Acme Instruments Inc","country":"US"},
"parties":[{"role":"end-user","name":%q,"country":"CN"}],"destinations":["CN"],
"items":[{"description":"camera","classification":"EAR99","quantity":100,"unit":"each","value":"1000.00 USD"}],"issued":%q}`,
		licensed, listed, time.Now().Format(time.DateOnly))
}

// has wants a text to hold all of these.
func has(t *testing.T, what, text string, wants ...string) {
	t.Helper()
	for _, w := range wants {
		if !strings.Contains(text, w) {
			t.Errorf("%s lacks %s: %.600s", what, w, text)
		}
	}
}

// From an empty folder, everything that a service is for: serve, the first
// administrator by the one-time link, a key, lists that are imported while it runs,
// screening one by one and as a stream, a check, a licence and its use,
// certificates; a kill in the midst of a stream; a new start; and everything that
// was acknowledged is there and proves itself.
func TestEverything(t *testing.T) {
	data := filepath.Join(t.TempDir(), "data")
	s := starts(t, data)
	has(t, "what it says first", s.said.String(), "/link/")
	s.headers = []string{"Authorization", "Bearer " + firstKey(t, s)}
	importList(t, s)

	stream, _ := s.ask(200, "POST", "/v1/screen/stream", lines, strings.Repeat("{\"name\":\"Quillon Aerospace\"}\n", 300))
	if n, found := strings.Count(stream, "\n"), strings.Count(stream, `"outcome":"hit"`); n != 300 || found < 300 {
		t.Errorf("300 lines are answered by %d, with %d hits: %.200s", n, found, stream)
	}
	papers := certificates(t, s)
	acknowledged := killedInAStream(t, s)

	again := starts(t, data)
	if again.link != "" {
		t.Error("there is an administrator, and another link")
	}
	again.headers = s.headers
	for entry, name := range acknowledged {
		kept, _ := again.ask(200, "GET", fmt.Sprintf("/v1/log/entries/%d", entry), "", "")
		has(t, fmt.Sprintf("entry %d", entry), kept, name)
	}
	everythingProven(t, again, papers)
	has(t, "what it says at the end", again.ends(syscall.SIGTERM), "Every request was answered")
	has(t, "audit verify at the end", again.program("audit", "verify"), "PROVEN")
}

// firstKey makes the first administrator by the link, and by her a key.
func firstKey(t *testing.T, s *service) string {
	t.Helper()
	s.ask(401, "POST", "/v1/screen", object, `{"name":"Hikvision"}`)
	_, got := s.ask(200, "POST", "/v1/session/link", object, `{"token":"`+s.link+`","name":"ada","password":"`+password+`"}`)
	s.ask(401, "POST", "/v1/session/link", object, `{"token":"`+s.link+`","name":"eve","password":"`+password+`"}`)
	cookie := got.Cookies()[0].Name + "=" + got.Cookies()[0].Value
	s.ask(200, "POST", "/v1/users", object, `{"name":"erp","role":"approver"}`, "Cookie", cookie)
	text, _ := s.ask(200, "POST", "/v1/keys", object, `{"user":"erp","scopes":["screen","read","licences-read","licences-use","licences-change","audit"]}`, "Cookie", cookie)
	var key struct{ Key string }
	if err := json.Unmarshal([]byte(text), &key); err != nil || key.Key == "" {
		t.Fatalf("the key is %s, %v", text, err)
	}
	return key.Key
}

// importList asks on the starter list, imports a list by the command line, and
// waits until the running service answers on it.
func importList(t *testing.T, s *service) {
	t.Helper()
	ask := `{"name":"` + listed + `"}`
	one, got := s.ask(200, "POST", "/v1/screen", object, ask)
	has(t, "the answer on the starter list", one, `"outcome":"clear"`, "only")
	if got.Header.Get("Navicert-Entry") == "" {
		t.Error("the answer does not say its entry")
	}
	file := filepath.Join(t.TempDir(), "csl.json")
	if err := os.WriteFile(file, []byte(aList), 0o600); err != nil {
		t.Fatal(err)
	}
	s.program("lists", "import", "us/csl", file)
	for until := time.Now().Add(30 * time.Second); ; time.Sleep(100 * time.Millisecond) {
		if one, _ = s.ask(200, "POST", "/v1/screen", object, ask); strings.Contains(one, `"outcome":"hit"`) {
			return
		}
		if time.Now().After(until) {
			t.Fatal("the list that was imported is not taken into use")
		}
	}
}

// certificates checks the deal, enters a licence for it, checks again, uses the
// licence, and gives a certificate of an answer of each kind.
func certificates(t *testing.T, s *service) []string {
	t.Helper()
	entryOf := func(path, body, want string) string {
		text, got := s.ask(200, "POST", path, object, body)
		has(t, path, text, want)
		return got.Header.Get("Navicert-Entry")
	}
	var papers []string
	certify := func(entry string) {
		text, _ := s.ask(200, "GET", "/v1/log/entries/"+entry+"/certificate", "", "")
		papers = append(papers, text)
	}
	certify(entryOf("/v1/screen", `{"name":"`+listed+`"}`, `"outcome":"hit"`))
	certify(entryOf("/v1/check", aDeal, `"outcome":"LICENCE_REQUIRED"`))
	entryOf("/v1/licences", aLicence(), `"quantity":"100"`)
	certify(entryOf("/v1/check", aDeal, `"outcome":"AUTHORIZED"`))
	entryOf("/v1/licences/"+licensed+"/uses", aDeal, `"used":true`)
	s.ask(400, "POST", "/v1/licences/"+licensed+"/uses", object, aDeal) // counted once
	return papers
}

// killedInAStream sends a stream, kills the service at once while answers come,
// and gives the entries that were acknowledged, by number, with the name that each
// was about.
func killedInAStream(t *testing.T, s *service) map[int64]string {
	t.Helper()
	in, out := io.Pipe()
	go func() {
		for i := 0; ; i++ {
			if _, err := fmt.Fprintf(out, "{\"name\":\"Nobody %d\"}\n", i); err != nil {
				return
			}
		}
	}()
	got := s.sends("POST", "/v1/screen/stream", lines, in)
	defer got.Body.Close()
	acknowledged := map[int64]string{}
	for answers := bufio.NewReader(got.Body); ; {
		line, err := answers.ReadBytes('\n')
		if err != nil {
			break
		}
		var a struct {
			Line, Entry int64
		}
		if err := json.Unmarshal(line, &a); err != nil || a.Entry == 0 {
			t.Fatalf("a line of the stream is %.200s, %v", line, err)
		}
		acknowledged[a.Entry] = fmt.Sprintf("Nobody %d", a.Line-1)
		if len(acknowledged) == 200 {
			s.ends(syscall.SIGKILL)
		}
	}
	if len(acknowledged) < 200 {
		t.Errorf("%d lines were answered before the kill, want 200", len(acknowledged))
	}
	return acknowledged
}

// everythingProven holds after a new start that the balance of the licence is what
// it was, and that the log, the data folder and every certificate prove themselves,
// over HTTP and on the command line.
func everythingProven(t *testing.T, s *service, papers []string) {
	t.Helper()
	held, _ := s.ask(200, "GET", "/v1/licences/"+licensed, "", "")
	has(t, "the licence", held, `"quantity":"40"`, "SO-1")
	s.ask(400, "POST", "/v1/licences/"+licensed+"/uses", object, aDeal)
	has(t, "audit verify", s.program("audit", "verify"), "PROVEN")
	s.program("doctor")
	for i, paper := range papers {
		verified, _ := s.ask(200, "POST", "/v1/certificates/verify", file, paper)
		has(t, "the certificate, over HTTP", verified, `"proven":true`, `"different":[]`)
		path := filepath.Join(t.TempDir(), "entry.navicert")
		if err := os.WriteFile(path, []byte(paper), 0o600); err != nil {
			t.Fatal(err)
		}
		has(t, fmt.Sprintf("the certificate %d, on the command line", i), s.program("verify", path), "PROVEN")
	}
}
