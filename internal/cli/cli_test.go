package cli

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/list"
)

// machine is an environment on 2026-11-20, with the starter list alone.
func machine(t *testing.T, out io.Writer, variables map[string]string) app.Environment {
	t.Helper()
	return app.Environment{
		Now:      func() time.Time { return time.Date(2026, 11, 20, 12, 0, 0, 0, time.UTC) },
		Getenv:   func(name string) string { return variables[name] },
		UserData: func() (string, error) { return t.TempDir(), nil },
		In:       strings.NewReader(""),
		Out:      out,
		Err:      io.Discard,
	}
}

// Colour is for terminals, unless the user refuses it; the text is as wide as
// the terminal.
func TestTerminal(t *testing.T) {
	for _, c := range []struct {
		name       string
		width      int
		variables  map[string]string
		colour     bool
		onOneLine  string
		notOnALine string
	}{
		{"no_terminal", 0, nil, false, "Hangzhou Hikvision Digital Technology Co., Ltd.", ""},
		{"narrow", 40, nil, true, "Hangzhou Hikvision Digital", "Hangzhou Hikvision Digital Technology Co"},
		{"wide", 200, nil, true, "A licence is required for all items subject to the EAR; no licence exception applies", ""},
		{"no_color", 80, map[string]string{"NO_COLOR": "1"}, false, "Hangzhou Hikvision", ""},
		{"empty_no_color", 80, map[string]string{"NO_COLOR": ""}, true, "Hangzhou Hikvision", ""},
		{"dumb", 80, map[string]string{"TERM": "dumb"}, false, "Hangzhou Hikvision", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			var out bytes.Buffer
			env := machine(t, &out, c.variables)
			env.OutWidth = c.width
			if status := Run(env, []string{"screen", "海康威视"}); status != Found {
				t.Errorf("the status is %d", status)
			}
			if got := strings.Contains(out.String(), "\x1b["); got != c.colour {
				t.Errorf("colour is %v, want %v", got, c.colour)
			}
			if !strings.Contains(out.String(), c.onOneLine) {
				t.Errorf("%q is not on one line of\n%s", c.onOneLine, out.String())
			}
			if c.notOnALine != "" && strings.Contains(out.String(), c.notOnALine) {
				t.Errorf("%q is on one line of\n%s", c.notOnALine, out.String())
			}
		})
	}
}

// fails is an output that cannot be written to.
type fails struct{ err error }

func (f fails) Write([]byte) (int, error) { return 0, f.err }

// Whoever closes the output, such as head(1), has read enough: the status
// still says what was found, and nothing is complained about. A full disk is
// another thing.
func TestClosedOutput(t *testing.T) {
	var complaints bytes.Buffer
	for _, c := range []struct {
		err    error
		status int
	}{
		{syscall.EPIPE, Found},
		{syscall.EBADF, Found},
		{syscall.ENOSPC, Failed},
	} {
		complaints.Reset()
		env := machine(t, fails{c.err}, nil)
		env.Err = &complaints
		if status := Run(env, []string{"screen", "Hikvision"}); status != c.status {
			t.Errorf("after %v the status is %d, want %d", c.err, status, c.status)
		}
		if quiet := complaints.Len() == 0; quiet != (c.status == Found) {
			t.Errorf("after %v it says %q", c.err, complaints.String())
		}
	}
}

// A line is answered before the next one is read, so that another program can
// hold a conversation.
func TestLinesAreAnsweredAtOnce(t *testing.T) {
	in, write := io.Pipe()
	read, out := io.Pipe()
	env := machine(t, out, nil)
	env.In = in
	done := make(chan int)
	go func() {
		done <- Run(env, []string{"screen", "--json", "-"})
		out.Close()
	}()
	answer := make([]byte, 1<<16)
	for _, name := range []string{"Hikvision", "", "Emma Daniels"} {
		if _, err := io.WriteString(write, name+"\n"); err != nil {
			t.Fatal(err)
		}
		n, err := read.Read(answer)
		if err != nil || !strings.HasPrefix(string(answer[:n]), `{"query":{"name":"`+name+`"`) {
			t.Errorf("%q is answered by %.80s, %v", name, answer[:n], err)
		}
	}
	write.Close()
	if status := <-done; status != Found {
		t.Errorf("the status is %d", status)
	}
}

// Something that takes long says so, on a terminal only, and takes the words
// away again.
func TestProgress(t *testing.T) {
	for width, want := range map[int]bool{0: false, 80: true} {
		var said bytes.Buffer
		d := &door{env: machine(t, io.Discard, nil)}
		d.env.Err, d.env.ErrWidth = &said, width
		stop := d.progress("waiting")
		time.Sleep(patience + patience/5)
		stop()
		if got := strings.Contains(said.String(), "waiting"); got != want {
			t.Errorf("on a terminal of %d columns it says %q", width, said.String())
		}
		if want && !strings.HasSuffix(said.String(), "\r\x1b[K") {
			t.Errorf("the words stay: %q", said.String())
		}
	}
}

// What does not take long says nothing.
func TestNoProgress(t *testing.T) {
	var said bytes.Buffer
	d := &door{env: machine(t, io.Discard, nil)}
	d.env.Err, d.env.ErrWidth = &said, 80
	d.progress("quick")()
	if said.Len() > 0 {
		t.Errorf("it says %q", said.String())
	}
}

func TestListsNamed(t *testing.T) {
	american := 0
	for _, l := range list.Lists() {
		if strings.HasPrefix(string(l.ID), "us/") {
			american++
		}
	}
	for _, c := range []struct {
		name string
		want int
	}{
		{"us/bis/entity-list", 1},
		{"us/bis", 4},
		{"us/bis/", 4},
		{"us", american},
		{"us/b", 0}, // a part of a word is no authority
		{"", 0},
		{"entity-list", 0},
	} {
		if got := list.Named(c.name); len(got) != c.want {
			t.Errorf("%q names %v, want %d lists", c.name, got, c.want)
		}
	}
}

// Every command says what it does and gives an example.
func TestHelp(t *testing.T) {
	d := &door{env: machine(t, io.Discard, nil)}
	for _, c := range d.root().Commands() {
		if c.Hidden || c.Name() == "version" || c.Name() == "help" {
			continue
		}
		if c.Short == "" || c.Long == "" || c.Example == "" {
			t.Errorf("%s lacks a help text or an example", c.CommandPath())
		}
	}
	for _, name := range []string{"screen", "scan"} {
		var out bytes.Buffer
		if status := Run(machine(t, &out, nil), []string{name, "--help"}); status != 0 {
			t.Errorf("%s --help ends with %d", name, status)
		}
		if !strings.Contains(out.String(), "Exit status:") {
			t.Errorf("%s --help does not say what the exit statuses mean", name)
		}
	}
}

// An error of the machine is told apart from wrong usage.
func TestStatusOfFailures(t *testing.T) {
	env := machine(t, io.Discard, nil)
	env.UserData = func() (string, error) { return "", errors.New("no home") }
	if status := Run(env, []string{"screen", "Hikvision"}); status != Failed {
		t.Errorf("without a folder for data the status is %d, want %d", status, Failed)
	}
	if status := Run(env, []string{"screen", "--data", t.TempDir(), "Hikvision"}); status != Found {
		t.Errorf("with --data the status is %d, want %d", status, Found)
	}
}
