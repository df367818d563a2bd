package api

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// While lists are imported again and again, every question is answered, and
// every answer rests on one state: it finds the company if and only if the list
// version that it names has it. That holds one by one, for streams, and for
// answers on versions of the past.
func TestReload(t *testing.T) {
	b := serve(t)
	with := map[string]bool{} // whether a version has the company
	put := func(names ...string) {
		b.imports(append(names, "Same Everywhere")...)
		b.live.Reload()
	}
	put("Quillon Aerospace")
	with[string(b.live.Now().Engine.Scopes()[0].Version)] = true
	put("Brennick Optics")
	with[string(b.live.Now().Engine.Scopes()[0].Version)] = false
	if len(with) != 2 {
		t.Fatalf("the versions are %v", with)
	}
	stop := make(chan struct{})
	go func() {
		defer close(stop)
		for i := range 30 {
			put([]string{"Quillon Aerospace", "Brennick Optics"}[i%2])
		}
	}()
	ask := func(send func() []string) map[string]int {
		seen := map[string]int{}
		for {
			select {
			case <-stop:
				return seen
			default:
			}
			for _, text := range send() {
				var a struct {
					Outcome string
					Lists   []struct{ Version string }
				}
				if err := json.Unmarshal([]byte(text), &a); err != nil {
					t.Error(err)
					return seen
				}
				has, known := with[a.Lists[0].Version]
				if seen[a.Lists[0].Version]++; !known || has != (a.Outcome == "hit") {
					t.Errorf("version %s, which has the company: %v, gives %s", a.Lists[0].Version, has, a.Outcome)
					return seen
				}
			}
		}
	}
	var wait sync.WaitGroup
	wait.Go(func() {
		ask(func() []string {
			body := strings.Repeat("{\"name\":\"Quillon Aerospace\"}\n", 50)
			var out []string
			for _, l := range b.lines(b.send("POST", "/v1/screen/stream", body, asStream).body) {
				out = append(out, string(l.Answer))
			}
			return out
		})
	})
	seen := ask(func() []string { return []string{b.send("POST", "/v1/screen", `{"name":"Quillon Aerospace"}`).body} })
	wait.Wait()
	if len(seen) != 2 {
		t.Errorf("answers rest on %v and should rest on both versions", seen)
	}
}

// What cannot be read leaves the lists before in use, and the service says so.
func TestReloadFails(t *testing.T) {
	b := serve(t)
	b.imports("Quillon Aerospace")
	b.live.Reload()
	current := filepath.Join(b.dir, "data", "current")
	good, err := os.ReadFile(current)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(current, []byte(strings.Replace(string(good), "sequence", "sequenze", 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	b.live.Reload()
	if b.live.Trouble() == nil {
		t.Error("a damaged folder makes no trouble")
	}
	got := b.wants(200, b.send("POST", "/v1/screen", `{"name":"Quillon Aerospace"}`))
	if !strings.Contains(got.body, `"outcome":"hit"`) {
		t.Errorf("after a failed reload the answer is %s", got.body)
	}
	if ready := b.wants(200, b.send("GET", "/readyz", "")); !strings.Contains(ready.body, "cannot be used") {
		t.Errorf("nobody is told of it: %s", ready.body)
	}
	if err := os.WriteFile(current, good, 0o600); err != nil {
		t.Fatal(err)
	}
	b.live.Reload()
	if b.live.Trouble() != nil {
		t.Error("the trouble does not end")
	}
}

// A question may name the list versions that it is asked of, or the day whose
// knowledge counts.
func TestPinned(t *testing.T) {
	b := serve(t)
	b.wants(404, b.send("GET", "/v1/log/entries/2/certificate", "")) // nothing was recorded yet
	b.importsOn(20261101, "Quillon Aerospace")
	b.live.Reload()
	first := string(b.live.Now().Engine.Scopes()[0].Version)
	b.importsOn(20261115, "Brennick Optics")
	b.live.Reload()
	second := string(b.live.Now().Engine.Scopes()[0].Version)
	for _, c := range []struct{ body, outcome, version string }{
		{`{"name":"Quillon Aerospace"}`, "clear", second},
		{`{"name":"Quillon Aerospace","versions":["` + first + `"]}`, "hit", first},
		{`{"name":"Quillon Aerospace","versions":["` + first[:10] + `"]}`, "hit", first},
		{`{"name":"Quillon Aerospace","versions":["` + second[:10] + `"]}`, "clear", second},
		{`{"name":"Quillon Aerospace","known":"2026-11-05"}`, "hit", first},
		{`{"name":"Quillon Aerospace","known":"2026-11-16"}`, "clear", second},
	} {
		got := b.wants(200, b.send("POST", "/v1/screen", c.body)).body
		if !strings.Contains(got, `"outcome":"`+c.outcome+`"`) || !strings.Contains(got, c.version) {
			t.Errorf("%s gives %.200s", c.body, got)
		}
	}
	p := b.problem(b.wants(400, b.send("POST", "/v1/screen", `{"name":"x","versions":["`+first+`","`+second+`"]}`)))
	if p.Errors[0].Field != "versions[1]" {
		t.Errorf("two versions of one list are %+v", p)
	}
	if r, err := b.app.AuditLog("", ""); err != nil || !r.Proven() {
		t.Errorf("the log is %+v, %v", r, err)
	}
	// What was answered on a version of the past can be certified.
	b.wants(200, b.send("GET", "/v1/log/entries/2/certificate", ""))
}
