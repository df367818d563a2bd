package ui

import (
	"bytes"
	"io"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/licence"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/transaction"
)

// pages makes the pages on an empty data folder: the starter list is there.
func pages(t *testing.T, door Door) *Pages {
	t.Helper()
	env := app.Machine()
	env.UserState = nil // nothing outside of the folder of the test is written
	env.Getenv = func(string) string { return "" }
	a, err := app.Open(env, t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = a.Close() })
	live, err := a.Live(nil)
	if err != nil {
		t.Fatal(err)
	}
	return New(Options{Live: live, Keeper: a, Door: door, Everybody: "tester", Now: time.Now})
}

// hikvision is the ID of a party of the starter list.
func hikvision(t *testing.T) string {
	t.Helper()
	p := pages(t, nil)
	a := p.opts.Live.Now()
	for _, l := range a.Engine.Scopes() {
		if l.List == "us/889" {
			break
		}
	}
	body := post(t, httptest.NewServer(p).URL, "/", url.Values{"text": {"Hikvision"}})
	m := regexp.MustCompile(`href="/parties/([^"]+)"`).FindStringSubmatch(body)
	if m == nil {
		t.Fatal("the answer leads to no party")
	}
	id, err := url.PathUnescape(m[1])
	if err != nil {
		t.Fatal(err)
	}
	return id
}

func get(t *testing.T, base, path string) (int, string, http.Header) {
	t.Helper()
	r, err := http.Get(base + path)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	b, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return r.StatusCode, string(b), r.Header
}

func post(t *testing.T, base, path string, in url.Values) string {
	t.Helper()
	r, err := http.PostForm(base+path, in)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	b, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// uploads sends a file in a form, and gives the status and the page.
func uploads(t *testing.T, p *person, path, field, file string, more ...string) (int, string) {
	t.Helper()
	var b bytes.Buffer
	form := multipart.NewWriter(&b)
	w, err := form.CreateFormFile(field, filepath.Base(file))
	if err != nil {
		t.Fatal(err)
	}
	doc, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	_, _ = w.Write(doc)
	for i := 0; i < len(more); i += 2 {
		_ = form.WriteField(more[i], more[i+1])
	}
	_ = form.Close()
	r, err := p.Post(p.base+path, form.FormDataContentType(), &b)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	text, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return r.StatusCode, string(text)
}

// certificateOf asks a question and gives a file with its certificate.
func certificateOf(t *testing.T, s *httptest.Server) string {
	t.Helper()
	post(t, s.URL, "/", url.Values{"text": {"Megvii"}})
	status, body, _ := get(t, s.URL, "/log/1/certificate?form=machine")
	if status != http.StatusOK {
		t.Fatalf("the certificate answers %d: %s", status, body)
	}
	path := filepath.Join(t.TempDir(), "megvii.navicert")
	if err := os.WriteFile(path, []byte(body), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestWords finds words that a template or a page says and that have no Chinese.
func TestWords(t *testing.T) {
	said := regexp.MustCompile(`(?:\{\{|\()(?:t|tf) "([^"]+)"|v\.sayf?\("([^"]+)"`)
	var files []string
	for _, glob := range []string{"templates/*.html", "*.go"} {
		found, err := filepath.Glob(glob)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, found...)
	}
	v := &visit{lang: "zh"}
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range said.FindAllStringSubmatch(string(b), -1) {
			word := m[1] + m[2]
			if v.say(word) == word {
				t.Errorf("%s: %q has no Chinese in words_zh.go", f, word)
			}
		}
	}
}

// TestWordsOnce finds words that stand in two files of words, and facts, units and
// kinds that pages show and that have no Chinese.
func TestWordsOnce(t *testing.T) {
	seen := map[string]bool{}
	for _, words := range allWordsZH() {
		for w := range words {
			if seen[w] {
				t.Errorf("%q stands in two files of words", w)
			}
			seen[w] = true
		}
	}
	v := &visit{lang: "zh"}
	shown := append(transaction.Units(), transaction.ActNames()...)
	for _, f := range transaction.FactKeys() {
		shown = append(append(shown, f.Says), f.Choices...)
	}
	for _, r := range transaction.Roles() {
		shown = append(shown, string(r))
	}
	for _, k := range licence.Kinds() {
		shown = append(shown, string(k.Kind))
	}
	for _, l := range list.Lists() {
		shown = append(shown, l.Title)
	}
	for _, w := range shown {
		if v.say(w) == w {
			t.Errorf("%q has no Chinese", w)
		}
	}
}

// TestAnswers asks the first page and reads what it says.
func TestAnswers(t *testing.T) {
	s := httptest.NewServer(pages(t, nil))
	defer s.Close()
	for _, c := range []struct {
		name string
		in   url.Values
		says []string
	}{
		{"hit", url.Values{"text": {"Hikvision"}}, []string{"HIT", "in force since 2019-10-09", "Recorded as entry 1 of the log", "84 FR 54002"}},
		{"not yet", url.Values{"text": {"Hikvision"}, "on": {"2019-10-08"}}, []string{"CLEAR", "listed from 2019-10-09; not yet in force on 2019-10-08"}},
		{"clear", url.Values{"text": {"Emma Daniels"}}, []string{"CLEAR", "Recorded as entry 3"}},
		{"sounds", url.Values{"text": {"海康威视"}}, []string{"HIT", "written as they sound"}},
		{"no day", url.Values{"text": {"Hikvision"}, "on": {"2019-02-30"}}, []string{"This is not a day"}},
		{"no country", url.Values{"text": {"Hikvision"}, "country": {"Atlantis"}}, []string{"This country is not known"}},
		{"nothing", url.Values{}, []string{"Write a name"}},
		{"paragraph", url.Values{"text": {strings.Repeat("They sold cameras of Hikvision there. ", 9)}}, []string{"<mark", "One listed party is named"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			body := post(t, s.URL, "/", c.in)
			for _, want := range c.says {
				if !strings.Contains(body, want) {
					t.Errorf("the page does not say %q", want)
				}
			}
		})
	}
	if body := post(t, s.URL, "/draft", url.Values{"text": {"Hikvision"}}); !strings.Contains(body, "Nothing of this is recorded yet") {
		t.Error("a draft does not say that nothing is recorded")
	}
	if _, body, _ := get(t, s.URL, "/log"); strings.Count(body, "<tr>")-1 != 5 {
		t.Errorf("the log shows %d entries, want the 5 answers that were given and no draft", strings.Count(body, "<tr>")-1)
	}
}

// endless is a form that does not end.
type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'a'
	}
	return len(p), nil
}

// TestHostile holds that what was typed is shown and never run.
func TestHostile(t *testing.T) {
	s := httptest.NewServer(pages(t, nil))
	defer s.Close()
	body := post(t, s.URL, "/", url.Values{"text": {`<script>alert(1)</script>"'><img src=x onerror=y>` + "\u202e"}})
	for _, bad := range []string{"<script>alert", "<img src=x", "\u202e"} {
		if strings.Contains(strings.ReplaceAll(body, "&lt;", "["), bad) && bad != "\u202e" {
			t.Errorf("the page holds %q", bad)
		}
	}
	if body := post(t, s.URL, "/", url.Values{"text": {`{{.Visitor}} {{template "top"}} {{printf "%s" 7}}`}}); !strings.Contains(body, "{{.Visitor}}") {
		t.Error("what was typed is taken for a template")
	}
	for _, path := range []string{"/", "/draft", "/transaction", "/document", "/certificate", "/lists"} {
		r, err := http.Post(s.URL+path, "application/x-www-form-urlencoded", io.LimitReader(endless{}, documentSize+formSize))
		if err != nil {
			continue // it was cut off while it was sent
		}
		r.Body.Close()
		if r.StatusCode != http.StatusRequestEntityTooLarge && r.StatusCode != http.StatusBadRequest {
			t.Errorf("%s answers %d to a form without end", path, r.StatusCode)
		}
	}
	status, _, h := get(t, s.URL, "/language/zh?to=//elsewhere.example/")
	if status != http.StatusOK || h.Get("Content-Security-Policy") == "" {
		t.Errorf("the way back leads elsewhere: %d %v", status, h)
	}
	r, _ := http.NewRequest(http.MethodPost, s.URL+"/", strings.NewReader("text=Hikvision"))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.Header.Set("Sec-Fetch-Site", "cross-site")
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	answer.Body.Close()
	if answer.StatusCode != http.StatusForbidden {
		t.Errorf("a form of another site is answered with %d", answer.StatusCode)
	}
}
