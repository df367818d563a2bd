package assistant_test

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/assistant"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/evidence/audit"
)

// A visit is a client of a server on a new data folder.
type visit struct {
	t       *testing.T
	app     *app.App
	session *mcp.ClientSession
	clock   *time.Time
}

func newVisit(t *testing.T, prepare ...func(*app.App)) *visit {
	t.Helper()
	clock := time.Date(2026, 11, 20, 12, 0, 0, 0, time.UTC)
	env := app.Environment{Now: func() time.Time { return clock }, Getenv: func(string) string { return "" }}
	a, err := app.Open(env, t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range prepare {
		f(a)
	}
	live, err := a.Live(nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := a.Close(); err != nil {
			t.Error(err)
		}
	})
	s := assistant.Server(assistant.Options{Live: live, Keeper: a, User: "ada", Now: env.Now})
	there, here := mcp.NewInMemoryTransports()
	if _, err := s.Connect(t.Context(), there, nil); err != nil {
		t.Fatal(err)
	}
	c := mcp.NewClient(&mcp.Implementation{Name: "desk\r\nX: y", Version: "1"}, nil)
	session, err := c.Connect(t.Context(), here, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = session.Close() })
	return &visit{t, a, session, &clock}
}

// call calls a tool and gives its text, and whether it says that it failed.
func (v *visit) call(tool string, arguments any) (string, bool, json.RawMessage) {
	v.t.Helper()
	r, err := v.session.CallTool(context.Background(), &mcp.CallToolParams{Name: tool, Arguments: arguments})
	if err != nil {
		v.t.Fatalf("%s: %v", tool, err)
	}
	said := ""
	for _, c := range r.Content {
		if t, ok := c.(*mcp.TextContent); ok {
			said += t.Text
		}
	}
	b, err := json.Marshal(r.StructuredContent)
	if err != nil {
		v.t.Fatal(err)
	}
	return said, r.IsError, b
}

func (v *visit) says(tool string, arguments any, want ...string) json.RawMessage {
	v.t.Helper()
	said, failed, b := v.call(tool, arguments)
	if failed {
		v.t.Errorf("%s fails: %s", tool, said)
	}
	for _, w := range want {
		if !strings.Contains(said, w) {
			v.t.Errorf("%s of %v does not say %q:\n%s", tool, arguments, w, said)
		}
	}
	return b
}

type args map[string]any

// log gives the entries of the log.
func (v *visit) log() []*evidence.Entry {
	v.t.Helper()
	var out []*evidence.Entry
	err := v.app.LogEntries("", audit.Search{}, func(_ []byte, e *evidence.Entry) bool { out = append(out, e); return true })
	if err != nil {
		v.t.Fatal(err)
	}
	return out
}

// The tools answer what the command line answers, and leave the same record.
func TestTools(t *testing.T) {
	v := newVisit(t)
	all, err := v.session.ListTools(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, tool := range all.Tools {
		names = append(names, tool.Name)
		if tool.Description == "" || tool.InputSchema == nil || !tool.Annotations.ReadOnlyHint {
			t.Errorf("the tool %s is %+v", tool.Name, tool)
		}
	}
	if got := strings.Join(names, " "); got != "check explain history scan screen" {
		t.Errorf("the tools are %s", got)
	}
	b := v.says("screen", args{"names": []string{"Hikvision", "Miller & Sons Bakery"}, "why": "onboarding"},
		"HIT", "84 FR 54002", "CLEAR", "starter list", "Recorded as entries 1 to 2")
	var out struct {
		Entry  int64
		Answer []struct{ Outcome string }
	}
	if err := json.Unmarshal(b, &out); err != nil || out.Entry != 1 || len(out.Answer) != 2 || out.Answer[0].Outcome != "hit" || out.Answer[1].Outcome != "clear" {
		t.Errorf("the answer is %+v, error %v", out, err)
	}
	v.says("screen", args{"names": []string{"Hikvision"}, "on": "2019-10-08"}, "Recorded as entry 3")
	v.says("explain", args{"name": "Hikvison"}, "name/slip", "Recorded as entry 4")
	v.says("explain", args{"entry": 1}, "ENTRY 1", "ada (assistant deskX: y)", "onboarding")
	v.says("scan", args{"text": "We bought cameras from Hikvision last year.", "why": "news"}, "Hikvision", "Recorded as entry 5")
	v.says("scan", args{"base64": base64.StdEncoding.EncodeToString([]byte("<p>Hikvision</p>")), "name": "a.html"}, "Hikvision", "Recorded as entry 6")
	v.says("history", args{"party": "Hikvision"}, "84 FR 54002")
	v.says("history", args{"list": "us/bis/entity-list", "from": "2019-10-08", "to": "2019-10-09"}, "Hikvision")
	v.says("history", args{"list": "us/bis/entity-list"})
	template, failed, _ := v.call("check", args{"template": true})
	if failed {
		t.Fatal(template)
	}
	v.says("check", args{"transaction": template}, "Recorded as entry 7")
	log := v.log()
	if len(log) != 7 {
		t.Fatalf("%d entries, want 7", len(log))
	}
	for i, kind := range []evidence.Kind{evidence.Screening, evidence.Screening, evidence.Screening, evidence.Screening, evidence.Scan, evidence.Scan, evidence.Determination} {
		if log[i].Kind != kind || log[i].Asked.By != "ada (assistant deskX: y)" {
			t.Errorf("entry %d is %s, asked by %q", i+1, log[i].Kind, log[i].Asked.By)
		}
	}
	if r, err := v.app.AuditLog("", ""); err != nil || !r.Proven() {
		t.Errorf("the log is not proven: %v", err)
	}
}

// An error names the argument and says what would be right, and leaves no record.
func TestErrorsSayWhatToDo(t *testing.T) {
	v := newVisit(t)
	for _, c := range []struct {
		tool      string
		arguments args
		says      string
	}{
		{"screen", args{}, "names"},
		{"screen", args{"names": []string{}}, "give 1 to 100"},
		{"screen", args{"names": []string{"a", " "}}, "names[1] is empty"},
		{"screen", args{"names": []string{strings.Repeat("a", 5000)}}, "longer than 4096"},
		{"screen", args{"names": []string{"a"}, "country": "Atlantis"}, "two-letter code"},
		{"screen", args{"names": []string{"a"}, "kind": "robot"}, "person, organisation, vessel, aircraft"},
		{"screen", args{"names": []string{"a"}, "on": "yesterday"}, "2019-10-09"},
		{"screen", args{"names": []string{"a"}, "lists": []string{"us/nothing"}}, "us/bis/entity-list"},
		{"screen", args{"names": []string{"a"}, "treshold": 3}, "treshold"},
		{"explain", args{}, "name and entry"},
		{"explain", args{"entry": 99}, "no log of answers"},
		{"check", args{}, "template: true"},
		{"check", args{"transaction": "partys: []"}, "parties"},
		{"history", args{}, "party and list"},
		{"history", args{"party": "Nobody At All"}, "no listing of a party"},
		{"history", args{"list": "us/bis"}, "name one"},
		{"history", args{"list": "us/bis/entity-list", "to": "2019-10-09"}, "needs from"},
		{"scan", args{}, "text and base64"},
		{"scan", args{"base64": "!"}, "not base64"},
	} {
		said, failed, _ := v.call(c.tool, c.arguments)
		if !failed || !strings.Contains(said, c.says) {
			t.Errorf("%s of %v gives %q, want an error that says %q", c.tool, c.arguments, said, c.says)
		}
		*v.clock = v.clock.Add(time.Second)
	}
	_, _, _ = v.call("screen", args{"names": []string{"a"}}) // begins the log
	if n := len(v.log()); n != 1 {
		t.Errorf("%d entries, want 1", n)
	}
}

// One that asks in a loop is told to wait.
func TestLimit(t *testing.T) {
	v := newVisit(t)
	last, failed := "", false
	for range 60 {
		last, failed, _ = v.call("explain", args{})
	}
	if !failed || !strings.Contains(last, "wait 1 seconds") {
		t.Errorf("the sixtieth call at once gives %q", last)
	}
	*v.clock = v.clock.Add(time.Second)
	v.says("screen", args{"names": []string{"Hikvision"}}, "HIT")
}
