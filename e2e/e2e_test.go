// Package e2e runs the real program by scripts, in testdata, that a user could
// have typed. They are what the command line promises.
package e2e

import (
	"database/sql"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
	_ "modernc.org/sqlite" // the driver "sqlite", for tamper

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/cli"
)

func TestMain(m *testing.M) {
	// Programs that tests start without a script do not write beside this user's own
	// witnesses; scripts have an environment of their own.
	if name := strings.TrimSuffix(filepath.Base(os.Args[0]), ".exe"); strings.HasSuffix(name, ".test") {
		if err := os.Setenv(app.WitnessVariable, "none"); err != nil {
			panic(err)
		}
	}
	testscript.Main(m, map[string]func(){
		"navicert": func() { os.Exit(cli.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) },
		"later":    func() { os.Exit(later(os.Args[1:])) },
	})
}

// later runs the program on a machine whose clock is some years ahead:
//
//	later 11 audit purge
func later(args []string) int {
	years, err := strconv.Atoi(args[0])
	if err != nil {
		return 2
	}
	env := app.Machine()
	env.Now = func() time.Time { return time.Now().AddDate(years, 0, 0) }
	return cli.Run(env, args[1:])
}

// shared is the folder beside the project that holds real lists, where there
// is one.
const shared = "../../shared"

// TestScripts runs every script. Those that need real lists begin with
// [!shared] skip.
func TestScripts(t *testing.T) {
	lists, err := filepath.Abs(shared)
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(e *testscript.Env) error {
			e.Setenv("NAVICERT_DATA", filepath.Join(e.WorkDir, "data"))
			e.Setenv("XDG_STATE_HOME", filepath.Join(e.WorkDir, "state"))
			e.Setenv("SHARED", lists)
			e.Setenv("TODAY", time.Now().Format(time.DateOnly))
			// A name that is no UTF-8.
			if err := os.WriteFile(filepath.Join(e.WorkDir, "bytes.txt"), []byte("\xc3\x28\xff\n"), 0o644); err != nil {
				return err
			}
			// A file that is no text, whatever the format of this script can hold.
			return binary(filepath.Join(e.WorkDir, "binary"))
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"status":  status,
			"cut":     cut,
			"damage":  damage,
			"smaller": smaller,
			"tamper":  tamper,
			"take":    take,
		},
		Condition: func(condition string) (bool, error) {
			_, err := os.Stat(shared)
			return condition == "shared" && err == nil, nil
		},
	})
}

// binary makes a folder with a file that is no document.
func binary(dir string) error {
	if err := os.Mkdir(dir, 0o755); err != nil {
		return err
	}
	b := make([]byte, 4096)
	for i := range b {
		b[i] = byte(i * 7)
	}
	return os.WriteFile(filepath.Join(dir, "image.bin"), b, 0o644)
}

// status runs a program and wants it to end with an exit status:
//
//	status 3 navicert screen Hikvision
func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status NUMBER PROGRAM [ARGUMENT...]")
	}
	got := "0"
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		got = exitStatus(err)
	}
	if got != args[0] {
		ts.Fatalf("the exit status is %s, want %s", got, args[0])
	}
}

// cut writes the first bytes of a file to another:
//
//	cut 100 whole.json part.json
func cut(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: cut BYTES FROM TO")
	}
	b := []byte(ts.ReadFile(args[1]))
	n, err := strconv.Atoi(args[0])
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[2]), b[:min(n, len(b))], 0o644))
}

// smaller wants files to have at most so many bytes:
//
//	smaller 100000 one.navicert two.navicert
func smaller(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: smaller BYTES FILE...")
	}
	limit, err := strconv.Atoi(args[0])
	ts.Check(err)
	for _, name := range args[1:] {
		if n := len(ts.ReadFile(name)); n > limit {
			ts.Fatalf("%s has %d bytes, more than %d", name, n, limit)
		}
	}
}

// take sets a variable to what a pattern finds in a file: take NAME FILE PATTERN.
func take(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: take NAME FILE PATTERN")
	}
	found := regexp.MustCompile(args[2]).FindStringSubmatch(ts.ReadFile(args[1]))
	if len(found) != 2 {
		ts.Fatalf("%s does not have %s", args[1], args[2])
	}
	ts.Setenv(args[0], found[1])
}

// damage changes a byte in every file of a folder:
//
//	damage data/versions
func damage(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: damage FOLDER")
	}
	entries, err := os.ReadDir(ts.MkAbs(args[0]))
	ts.Check(err)
	for _, e := range entries {
		name := filepath.Join(ts.MkAbs(args[0]), e.Name())
		b, err := os.ReadFile(name)
		ts.Check(err)
		if len(b) == 0 {
			continue
		}
		b[len(b)/2] ^= 1
		ts.Check(os.WriteFile(name, b, 0o644))
	}
}

// tamper changes what a database holds, behind the back of the program:
//
//	tamper data/navicert.db 'DELETE FROM log_entry WHERE number = 2'
func tamper(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: tamper DATABASE STATEMENT")
	}
	db, err := sql.Open("sqlite", ts.MkAbs(args[0]))
	ts.Check(err)
	_, err = db.Exec(args[1])
	ts.Check(errors.Join(err, db.Close()))
}

// exitStatus gives the status that a program ended with, or what kept it from
// running.
func exitStatus(err error) string {
	var e *exec.ExitError
	if errors.As(err, &e) {
		return strconv.Itoa(e.ExitCode())
	}
	return err.Error()
}
