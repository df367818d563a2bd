package e2e

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
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
		parses(t, shell, out)
	}
	out, err := exec.Command("navicert", "__complete", "scr").Output()
	if err != nil || !strings.HasPrefix(string(out), "screen\t") {
		t.Errorf("\"scr\" is completed to %s, %v", out, err)
	}
	man, err := exec.LookPath("man")
	if err != nil {
		t.Log("there is no man here: the pages are not set")
		return
	}
	for _, name := range []string{"navicert.1", "navicert-serve.1", "navicert-screen.1"} {
		set := exec.Command(man, "--warnings=mac,syntax,missing,el", "-l", filepath.Join(dir, name))
		set.Env = append(os.Environ(), "MANPAGER=cat", "LC_ALL=C.UTF-8")
		var said strings.Builder
		set.Stderr = &said
		out, err := set.Output()
		if err != nil || said.Len() > 0 || !strings.Contains(string(out), "SYNOPSIS") {
			t.Errorf("%s is set with %v: %s", name, err, said.String())
		}
	}
}

// parses has a shell, where it is here, read a script without running it.
func parses(t *testing.T, shell string, script []byte) {
	t.Helper()
	path, err := exec.LookPath(shell)
	if err != nil || shell == "powershell" {
		t.Logf("there is no %s here: its completion is not parsed", shell)
		return
	}
	file := filepath.Join(t.TempDir(), "completion")
	if err := os.WriteFile(file, script, 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command(path, "-n", file).CombinedOutput(); err != nil {
		t.Errorf("%s does not parse its completion: %v: %s", shell, err, out)
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
		{"../deploy/Containerfile.prebuilt", `CMD ["serve"]`},
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

// systemd takes the unit as it stands, and finds little in it that is open.
func TestUnitVerified(t *testing.T) {
	analyze, err := exec.LookPath("systemd-analyze")
	if err != nil {
		t.Skip("there is no systemd-analyze here")
	}
	b, err := os.ReadFile("../deploy/navicert.service")
	if err != nil {
		t.Fatal(err)
	}
	self, err := os.Executable() // verify wants a program that is there
	if err != nil {
		t.Fatal(err)
	}
	unit := filepath.Join(t.TempDir(), "navicert.service")
	if err := os.WriteFile(unit, []byte(strings.ReplaceAll(string(b), "/usr/bin/navicert", self)), 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command(analyze, "verify", "--man=no", unit).CombinedOutput(); err != nil || strings.Contains(string(out), "navicert.service:") {
		t.Errorf("systemd-analyze verify: %v: %s", err, out)
	}
	// The threshold is ten times the exposure that may be: 0 is closed, 10 is open.
	if out, err := exec.Command(analyze, "security", "--offline=true", "--threshold=15", unit).CombinedOutput(); err != nil {
		t.Errorf("systemd-analyze security: %v: %s", err, out)
	}
}

// deploy/build builds the program for this platform with a checksum; with
// NAVICERT_TEST_ALL=1 for all platforms of a release, twice, bit for bit the same.
// Where buildah is here, the program runs in the container that needs no registry.
func TestBuildAndContainer(t *testing.T) {
	if testing.Short() {
		t.Skip("building takes long")
	}
	platforms := []string{runtime.GOOS + "/" + runtime.GOARCH}
	if os.Getenv("NAVICERT_TEST_ALL") != "" {
		platforms = nil
	}
	if runtime.GOOS == "windows" {
		t.Skip("deploy/build is a script of a shell")
	}
	dir := t.TempDir()
	builds := func(name string) string {
		t.Helper()
		out := filepath.Join(dir, name)
		if text, err := exec.Command("../deploy/build", append([]string{out}, platforms...)...).CombinedOutput(); err != nil {
			t.Fatalf("deploy/build: %v: %s", err, text)
		}
		sums, err := os.ReadFile(filepath.Join(out, "checksums.txt"))
		if err != nil {
			t.Fatal(err)
		}
		return string(sums)
	}
	sums := builds("one")
	want := 1
	if platforms == nil {
		if want = 6; builds("two") != sums {
			t.Error("the same sources give other bytes")
		}
	}
	if n := strings.Count(sums, "  navicert_"); n < want {
		t.Errorf("%d programs have a checksum, want %d: %s", n, want, sums)
	}
	runs(t, filepath.Join(dir, "one"))
}

// runs builds the container out of what was built, and asks it its version.
func runs(t *testing.T, dist string) {
	t.Helper()
	buildah, err := exec.LookPath("buildah")
	if err != nil || runtime.GOOS != "linux" || os.Getuid() != 0 {
		t.Log("there is no buildah here that may run: the container is not built")
		return
	}
	if err := os.Mkdir(filepath.Join(dist, "data"), 0o700); err != nil {
		t.Fatal(err)
	}
	store := t.TempDir()
	do := func(args ...string) string {
		t.Helper()
		c := exec.Command(buildah, append([]string{"--storage-driver", "vfs", "--root", filepath.Join(store, "root"), "--runroot", filepath.Join(store, "run")}, args...)...)
		out, err := c.CombinedOutput()
		if err != nil {
			t.Fatalf("buildah %v: %v: %s", args, err, out)
		}
		return strings.TrimSpace(string(out))
	}
	do("build", "--isolation", "chroot", "-f", "../deploy/Containerfile.prebuilt", "--build-arg", "PROGRAM=navicert_linux_"+runtime.GOARCH, "-t", "navicert", dist)
	container := do("from", "localhost/navicert")
	if said := do("run", "--isolation", "chroot", container, "/navicert", "screen", "--data", "/data", "--json", "Emma Daniels"); !strings.Contains(said, `"outcome":"clear"`) {
		t.Errorf("in the container the program says %s", said)
	}
}
