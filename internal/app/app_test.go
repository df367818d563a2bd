package app

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/screen"
)

// machine is an environment on 2026-11-20 with its own folder for data.
func machine(t *testing.T) Environment {
	t.Helper()
	dir := t.TempDir()
	return Environment{
		Now:      func() time.Time { return time.Date(2026, 11, 20, 23, 59, 0, 0, time.FixedZone("", 9*3600)) },
		Getenv:   func(string) string { return "" },
		UserData: func() (string, error) { return dir, nil },
		In:       strings.NewReader(""),
	}
}

func opened(t *testing.T, env Environment) *App {
	t.Helper()
	a, err := Open(env, "")
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// The data folder is the one asked for, else that of the environment, else
// that of the user.
func TestDataFolder(t *testing.T) {
	env := Environment{
		Getenv:   func(name string) string { return map[string]string{DataVariable: "/from/environment"}[name] },
		UserData: func() (string, error) { return "/home/u/.local/share", nil },
	}
	if got, _ := env.DataFolder("/asked"); got != "/asked" {
		t.Errorf("asked for /asked, got %s", got)
	}
	if got, _ := env.DataFolder(""); got != "/from/environment" {
		t.Errorf("the environment says /from/environment, got %s", got)
	}
	env.Getenv = func(string) string { return "" }
	if got, _ := env.DataFolder(""); got != filepath.Join("/home/u/.local/share", "navicert") {
		t.Errorf("without either, got %s", got)
	}
	env.UserData = func() (string, error) { return "", errors.New("no home") }
	var f *fault.Fault
	if _, err := env.DataFolder(""); !errors.As(err, &f) || f.Advice == "" {
		t.Errorf("without a home, got %v", err)
	}
}

// Today is the day of the user's own clock, whatever the day elsewhere.
func TestToday(t *testing.T) {
	if got := machine(t).Today(); got != day.Of(2026, 11, 20) {
		t.Errorf("today is %s", got)
	}
}

// document is an invented list document with n entities.
func document(t *testing.T, n int) string {
	t.Helper()
	rows := make([]string, 0, n)
	for i := range n {
		rows = append(rows, `{"id":"`+string(rune('a'+i))+`","source":"Entity List (EL) - Bureau of Industry and Security","name":"Example Works `+string(rune('A'+i))+`","addresses":[{"country":"CN"}]}`)
	}
	name := filepath.Join(t.TempDir(), "list.json")
	if err := os.WriteFile(name, []byte(`{"results":[`+strings.Join(rows, ",")+`]}`), 0o644); err != nil {
		t.Fatal(err)
	}
	return name
}

// Before an import the starter list answers; afterwards it answers only for
// lists that no document held.
func TestImportTakesThePlaceOfTheStarterList(t *testing.T) {
	env := machine(t)
	a := opened(t, env)
	e, err := a.Engine(Settings{})
	if err != nil {
		t.Fatal(err)
	}
	if !slices.ContainsFunc(e.Scopes(), func(s screen.Scope) bool { return s.List == "us/bis/entity-list" && s.Starter }) {
		t.Error("there is no starter Entity List before an import")
	}
	if _, err := a.Import("us/csl", document(t, 8), Import{Dated: day.Of(2026, 11, 19)}); err != nil {
		t.Fatal(err)
	}
	e, err = opened(t, env).Engine(Settings{})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range e.Scopes() {
		starter := s.List == "us/889"
		if s.Starter != starter {
			t.Errorf("after the import, starter of %s is %v", s.List, s.Starter)
		}
		if s.List == "us/bis/entity-list" && (s.Listings != 8 || s.AgeDays != 1 || s.Stale) {
			t.Errorf("the imported list is %+v", s)
		}
	}
	if got := e.NewSession().Screen(screen.Query{Name: "Hikvision", Lists: []list.ID{"us/bis/entity-list"}}); got.Outcome != screen.Clear {
		t.Errorf("the starter Entity List still speaks after the import: %s", got.Outcome)
	}
}

// A refused document changes nothing, and the error names the file.
func TestRefusedImport(t *testing.T) {
	env := machine(t)
	a := opened(t, env)
	if _, err := a.Import("us/csl", document(t, 20), Import{}); err != nil {
		t.Fatal(err)
	}
	small := document(t, 2)
	_, err := a.Import("us/csl", small, Import{})
	var f *fault.Fault
	if !errors.As(err, &f) || f.Code != fault.Refused || !strings.HasPrefix(f.Says, small+": ") {
		t.Errorf("a list that shrank from 20 to 2 gives %v", err)
	}
	lists, err := a.Installed([]list.ID{"us/bis/entity-list"}, Settings{})
	if err != nil || len(lists) != 1 || len(lists[0].Version.Listings) != 20 || len(lists[0].History) != 1 {
		t.Errorf("after a refused import there is %+v, %v", lists, err)
	}
	if _, err := a.Import("us/csl", small, Import{AcceptShrink: true}); err != nil {
		t.Errorf("accepting the smaller list: %v", err)
	}
	lists, _ = a.Installed([]list.ID{"us/bis/entity-list"}, Settings{})
	if len(lists[0].History) != 2 || lists[0].History[0].Listings != 2 {
		t.Errorf("the history is %+v, want the import of 2 listings first", lists[0].History)
	}
}

// A document may come from standard input.
func TestImportFromInput(t *testing.T) {
	env := machine(t)
	b, err := os.ReadFile(document(t, 3))
	if err != nil {
		t.Fatal(err)
	}
	env.In = bytes.NewReader(b)
	done, err := opened(t, env).Import("us/csl", "-", Import{})
	if err != nil || done.Document.Name != "standard input" || done.Document.Size != int64(len(b)) {
		t.Errorf("got %+v, %v", done, err)
	}
}

// Folders stand for the files below them, in order; hidden ones are left out.
func TestDocuments(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"b.txt", "a/c.txt", ".hidden", ".git/config", "a/.x/d.txt"} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := Documents([]string{"-", dir, filepath.Join(dir, ".hidden")})
	want := []string{"-", filepath.Join(dir, "a/c.txt"), filepath.Join(dir, "b.txt"), filepath.Join(dir, ".hidden")}
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("got %q, %v; want %q", got, err, want)
	}
	var f *fault.Fault
	if _, err := Documents([]string{filepath.Join(dir, "none")}); !errors.As(err, &f) || f.Code != fault.NotFound {
		t.Errorf("a path that does not exist gives %v", err)
	}
}

// The scanner knows the same days as the screener.
func TestScannerStanding(t *testing.T) {
	a, err := OpenStarter(machine(t))
	if err != nil {
		t.Fatal(err)
	}
	e, err := a.Engine(Settings{})
	if err != nil {
		t.Fatal(err)
	}
	s := e.Scanner([]list.ID{"us/bis/entity-list"})
	for on, want := range map[day.Day]screen.Outcome{
		day.Of(2019, 10, 8): screen.Clear,
		day.Of(2019, 10, 9): screen.Potential,
	} {
		got, err := s.Read("a.txt", []byte("Cameras by Hikvision."), on)
		if err != nil || got.Outcome() != want {
			t.Errorf("on %s the document is %s, %v; want %s", on, got.Outcome(), err, want)
		}
	}
}
