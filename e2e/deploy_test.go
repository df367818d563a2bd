package e2e

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// The file of settings that is delivered is the one that the program prints.
func TestDeliveredSettings(t *testing.T) {
	want, err := exec.Command("navicert", "docs", "config").Output()
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("../deploy/navicert.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != string(want) {
		t.Error("deploy/navicert.yaml is not what \"navicert docs config\" prints: write it anew")
	}
}

// Every command has a manual page, and each shell its completion.
func TestManualAndCompletion(t *testing.T) {
	dir := t.TempDir()
	if out, err := exec.Command("navicert", "docs", "man", dir).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	for _, name := range []string{"navicert.1", "navicert-serve.1", "navicert-user-add.1", "navicert-key-create.1", "navicert-mcp.1", "navicert-lists-update.1"} {
		b, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil || !strings.Contains(string(b), ".SH NAME") {
			t.Errorf("%s: %v", name, err)
		}
	}
	for _, shell := range []string{"bash", "zsh", "fish", "powershell"} {
		out, err := exec.Command("navicert", "completion", shell).Output()
		if err != nil || !strings.Contains(string(out), "navicert") {
			t.Errorf("the completion of %s: %v", shell, err)
		}
	}
}

// The unit of systemd and the container start what there is, with settings that
// there are.
func TestDeliveredUnits(t *testing.T) {
	settings, err := os.ReadFile("../deploy/navicert.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ file, want string }{
		{"../deploy/navicert.service", "ExecStart=/usr/bin/navicert serve --config "},
		{"../deploy/Containerfile", `CMD ["serve"]`},
	} {
		b, err := os.ReadFile(c.file)
		if err != nil || !strings.Contains(string(b), c.want) {
			t.Errorf("%s does not start the service: %v", c.file, err)
		}
		for _, word := range strings.FieldsFunc(string(b), func(r rune) bool { return !(r == '_' || 'A' <= r && r <= 'Z') }) {
			if strings.HasPrefix(word, "NAVICERT_") && !strings.Contains(string(settings), "Variable: "+word+"\n") {
				t.Errorf("%s sets %s, which is no setting", c.file, word)
			}
		}
	}
}
