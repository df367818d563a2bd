package ui

import (
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// What is asked on a page is asked under the policy in use, which says there what
// becomes of the order.
func TestPolicyOnPages(t *testing.T) {
	p := pages(t, nil)
	s := httptest.NewServer(p)
	defer s.Close()
	const says = "Under the policy Desk"
	if body := post(t, s.URL, "/", url.Values{"text": {"Hikvision"}}); strings.Contains(body, says) {
		t.Error("without a policy the page tells of one")
	}
	file := filepath.Join(t.TempDir(), "desk.yaml")
	if err := os.WriteFile(file, []byte("name: Desk\nrules:\n  - when: act == \"scan\"\n    then: go\n    why: Papers are read elsewhere\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := p.opts.Live.UsePolicy(file); err != nil {
		t.Fatal(err)
	}
	p.opts.Live.Reload()
	for _, c := range []struct{ name, text, order string }{
		{"name", "Hikvision", "the order is stopped"},
		{"clear", "Emma Daniels", "the order may go"},
		{"text", strings.Repeat("They sold cameras of Hikvision there. ", 9), "Papers are read elsewhere"},
	} {
		body := post(t, s.URL, "/", url.Values{"text": {c.text}})
		if !strings.Contains(body, says) || !strings.Contains(body, c.order) {
			t.Errorf("%s: the page does not say %q and %q", c.name, says, c.order)
		}
	}
	for _, entry := range []string{"2", "3"} {
		if status, body, _ := get(t, s.URL, "/log/"+entry+"/certificate?form=machine"); status != 200 || !strings.Contains(body, "Desk") && !strings.Contains(body, "certificate 2") {
			t.Errorf("the certificate of entry %s answers %d", entry, status)
		}
	}
}
