package api

import (
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/licence"
)

// A licence is amended and ended for a reason, under its own number; its history keeps
// the terms before, and what has ended is not used any more.
func TestLicenceAmendedAndEnded(t *testing.T) {
	b := serve(t)
	asYAML := "Content-Type: application/yaml"
	doc := licence.Template()
	b.wants(404, b.send("POST", "/v1/licences/D1234567/terms?why=rider", doc, asYAML))
	b.wants(200, b.send("POST", "/v1/licences?why=issued", doc, asYAML))
	for _, wrong := range []struct {
		path, body, field string
		status            int
	}{
		{"/v1/licences/D1234567/terms", doc, "why", 400},
		{"/v1/licences/D1234567/terms?why=+", doc, "why", 400},
		{"/v1/licences/D1234567/end", "", "why", 400},
		{"/v1/licences/D1234567/end?why=returned&on=soon", "", "on", 400},
		{"/v1/licences/D1234567/terms?why=rider", strings.Replace(doc, "D1234567", "D7654321", 1), "number", 400},
	} {
		p := b.problem(b.wants(wrong.status, b.send("POST", wrong.path, wrong.body, asYAML)))
		if len(p.Errors) == 0 || p.Errors[0].Field != wrong.field {
			t.Errorf("%s is refused for %+v", wrong.path, p.Errors)
		}
	}
	with := strings.Replace(doc, `title: ""`, "title: after rider one", 1)
	if with == doc {
		t.Fatal("the template has no title")
	}
	amended := b.wants(200, b.send("POST", "/v1/licences/d1234567/terms?why=rider+1", with, asYAML, "Idempotency-Key: a"))
	if !strings.Contains(amended.body, `"rider 1"`) || !strings.Contains(amended.body, "after rider one") || amended.header.Get(EntryHeader) == "" {
		t.Errorf("the licence is not amended: %s", amended.body)
	}
	if again := b.send("POST", "/v1/licences/d1234567/terms?why=rider+1", with, asYAML, "Idempotency-Key: a"); again.body != amended.body {
		t.Errorf("it was amended twice: %s", again.body)
	}
	b.wants(200, b.send("POST", "/v1/licences/D1234567/end?why=returned&on=2026-11-20", ""))
	used := b.wants(200, b.send("POST", "/v1/licences/D1234567/uses?on=2026-11-21&confirmed=true", coveredDeal))
	if !strings.Contains(used.body, `"used":false`) || !strings.Contains(used.body, "ended") {
		t.Errorf("what has ended is used: %s", used.body)
	}
	b.problem(b.wants(400, b.send("POST", "/v1/licences/D1234567/end?why=again", "")))
}
