package assistant_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/app"
)

// A language model asks under the policy in use, as a unit if it names one; a unit
// that there is none of is refused.
func TestPolicyBindsTools(t *testing.T) {
	file := filepath.Join(t.TempDir(), "desk.yaml")
	if err := os.WriteFile(file, []byte("name: Desk\nunits:\n  south: {lists: [us/889]}\n  west: {lists: [us/ofac]}\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	v := newVisit(t, func(a *app.App) {
		if _, err := a.UsePolicy(file); err != nil {
			t.Fatal(err)
		}
	})
	const deal = "act: export\nexporter: {name: Acme, country: US}\nparties: [{role: end-user, name: Hikvision, country: CN}]\nitems: [{classification: EAR99, origin: US}]\ndestination: CN\n"
	v.says("screen", args{"names": []string{"Hikvision"}}, "STOP THE ORDER", "Desk")
	v.says("screen", args{"names": []string{"SMIC"}, "unit": "south"}, "ORDER MAY GO", "south")
	v.says("screen", args{"names": []string{"Hikvision"}, "unit": "west"}, "STOP THE ORDER", "installed") // none of its lists is
	v.says("check", args{"transaction": deal}, "STOP THE ORDER")
	v.says("scan", args{"text": "They sold cameras of Hikvision."}, "STOP THE ORDER")
	v.says("scan", args{"text": "They sold wafers of Semiconductor Manufacturing International Corporation.", "unit": "south"}, "ORDER MAY GO")
	v.says("scan", args{"text": "They sold cameras of Hikvision.", "unit": "west"}, "STOP THE ORDER", "installed")
	for tool, a := range map[string]args{
		"screen": {"names": []string{"X"}, "unit": "north"}, "scan": {"text": "X", "unit": "north"}, "check": {"transaction": deal, "unit": "north"},
	} {
		if said, failed, _ := v.call(tool, a); !failed || !strings.Contains(said, "unit") {
			t.Errorf("%s as a unit that there is none of: %s", tool, said)
		}
	}
	for _, e := range v.log() {
		if !strings.Contains(string(e.Settings), `"policy":{"hash":`) {
			t.Errorf("entry %d does not name the policy: %s", e.Number, e.Settings)
		}
	}
}
