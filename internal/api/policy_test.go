package api

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/certificate"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/recorded"
	"github.com/navicert/navicert/internal/statement"
)

// desk is a policy by which only what is the listed name, or nearly so, alerts,
// and whose unit asks another list.
const desk = "name: Desk\nthresholds: {default: 995}\nunits:\n  south: {lists: [us/889]}\nrules:\n  - when: act == \"scan\"\n    then: go\n    why: Papers are read elsewhere\n"

// Every way to ask obeys the policy in use and the unit that asks, and the log
// says which it was: so that each answer can be certified.
func TestPolicyBinds(t *testing.T) {
	b := serve(t)
	b.imports("Example Kestrel Optics", "Golden Heron Trading")
	b.live.Reload()
	const near, deal = `"Kestrel Optics Example Co"`, "act: export\nexporter: {name: Acme, country: US}\nparties: [{role: end-user, name: Kestrel Optics Example Co, country: CN}]\nitems: [{classification: EAR99, origin: US}]\ndestination: CN\n"
	before := b.wants(200, b.send("POST", "/v1/screen", `{"name":`+near+`}`))
	if !strings.Contains(before.body, `"alerts":1`) && strings.Contains(before.body, `"outcome":"clear"`) {
		t.Fatalf("without a policy it is clear: %s", before.body)
	}
	file := filepath.Join(t.TempDir(), "desk.yaml")
	if err := os.WriteFile(file, []byte(desk), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := b.app.UsePolicy(file); err != nil {
		t.Fatal(err)
	}
	if mark, err := b.app.Mark(); err != nil || mark == b.live.Now().Mark {
		t.Errorf("a policy that comes into use is not noticed: %v", err)
	}
	b.live.Reload()

	const yaml, text = "Content-Type: application/yaml", "Content-Type: text/plain"
	const ndjson = "Content-Type: application/x-ndjson"
	for _, c := range []struct {
		name, path, body, kind string
		unit                   string
		says                   []string
	}{
		{"screen", "/v1/screen", `{"name":` + near + `}`, "", "", []string{`"outcome":"clear"`, `"policy":"Desk"`, `"order":"go"`, `"threshold":995`}},
		{"screen the name itself", "/v1/screen", `{"name":"Example Kestrel Optics"}`, "", "", []string{`"outcome":"hit"`, `"order":"stop"`}},
		{"screen for a unit", "/v1/screen", `{"name":"Example Kestrel Optics","unit":"south"}`, "", "south", []string{`"outcome":"clear"`, `"unit":"south"`, `"order":"go"`}},
		{"screen with a threshold of its own", "/v1/screen", `{"name":` + near + `,"threshold":700}`, "", "", []string{`"order":"stop"`}},
		{"stream", "/v1/screen/stream", `{"name":` + near + `,"unit":"south"}` + "\n", ndjson, "south", []string{`"outcome":"clear"`, `"unit":"south"`}},
		{"check", "/v1/check", deal, yaml, "", []string{`"policy":"Desk"`, `"threshold":995`}},
		{"check for a unit", "/v1/check?unit=south", deal, yaml, "south", []string{`"unit":"south"`}},
		{"scan", "/v1/scan?name=a.txt", "Golden Heron Trading of China.", text, "", []string{`"outcome":"hit"`, `"order":"go"`, "Papers are read elsewhere"}},
		{"scan for a unit", "/v1/scan?name=a.txt&unit=south", "Golden Heron Trading of China.", text, "south", []string{`"outcome":"clear"`, `"unit":"south"`}},
		{"drop-in", "/match/default?threshold=0.9", `{"queries":{"q":{"schema":"Company","properties":{"name":["Example Kestrel Optics"]}}}}`, "", "", []string{`"score"`}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var headers []string
			if c.kind != "" {
				headers = append(headers, c.kind)
			}
			got := b.wants(200, b.send("POST", c.path, c.body, headers...))
			for _, want := range c.says {
				if !strings.Contains(got.body, want) {
					t.Errorf("it does not say %s: %s", want, got.body)
				}
			}
			var p app.Paper
			if strings.HasPrefix(c.path, "/v1/scan") {
				p.Scanned = []byte(c.body)
			}
			last := b.certified(p)
			var s recorded.Settings
			if err := json.Unmarshal(last.Settings, &s); err != nil || s.Policy == nil || s.Policy.Unit != c.unit {
				t.Errorf("recorded: %s, %v", last.Settings, err)
			}
		})
	}
}

// certified certifies the last entry of the log and gives it.
func (b *bench) certified(p app.Paper) *evidence.Entry {
	b.Helper()
	head, err := b.app.Head()
	if err != nil {
		b.Fatal(err)
	}
	p.Form, p.Language = certificate.Machine, statement.English
	if _, _, err := b.app.CertificateOf(head.Size, p); err != nil {
		b.Errorf("entry %d: %v", head.Size, err)
	}
	_, e, err := b.app.LogEntry("", head.Size)
	if err != nil {
		b.Fatal(err)
	}
	return e
}

// A unit that the policy does not have is a mistake of whoever asks, and nothing is
// answered or recorded; without a policy, any unit is.
func TestUnknownUnit(t *testing.T) {
	b := serve(t)
	for range 2 {
		for _, c := range [][2]string{
			{"/v1/screen", `{"name":"Acme","unit":"north"}`},
			{"/v1/check?unit=north", `{"act":"export","exporter":{"name":"Acme","country":"US"},"parties":[{"role":"end-user","name":"X","country":"CN"}],"items":[{"classification":"EAR99"}],"destination":"CN"}`},
			{"/v1/scan?unit=north&name=a.txt", `"text"`},
		} {
			p := b.problem(b.wants(400, b.send("POST", c[0], c[1])))
			if len(p.Errors) != 1 || p.Errors[0].Field != "unit" {
				t.Errorf("%s: %+v", c[0], p)
			}
		}
		got := b.wants(200, b.send("POST", "/v1/screen/stream", `{"name":"Acme","unit":"north"}`+"\n", "Content-Type: application/x-ndjson"))
		if !strings.Contains(got.body, `"field":"unit"`) {
			t.Error(got.body)
		}
		file := filepath.Join(t.TempDir(), "desk.yaml")
		if err := os.WriteFile(file, []byte(desk), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := b.app.UsePolicy(file); err != nil {
			t.Fatal(err)
		}
		b.live.Reload()
	}
	if _, err := b.app.Head(); err == nil {
		t.Error("something was recorded")
	}
}
