package ui

import (
	"context"
	"fmt"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// browser starts a real browser, or skips the test where there is none.
// .ci/run installs one.
func browser(t *testing.T) context.Context {
	t.Helper()
	var path string
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if p, err := exec.LookPath(name); err == nil {
			path = p
			break
		}
	}
	if path == "" {
		t.Skip("there is no Chromium on this machine; .ci/run installs one")
	}
	if testing.Short() {
		t.Skip("a browser takes long")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-sync", true), chromedp.Flag("no-first-run", true), chromedp.WSURLReadTimeout(2*time.Minute))
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	ctx, cancel = context.WithTimeout(ctx, 8*time.Minute)
	t.Cleanup(cancel)
	return ctx
}

// A watch collects what a browser complains about.
type watch struct {
	sync.Mutex
	host  string
	wrong []string
}

func (w *watch) add(format string, args ...any) {
	w.Lock()
	defer w.Unlock()
	w.wrong = append(w.wrong, fmt.Sprintf(format, args...))
}

func (w *watch) take() []string {
	w.Lock()
	defer w.Unlock()
	out := w.wrong
	w.wrong = nil
	return out
}

func (w *watch) listen(ctx context.Context) {
	chromedp.ListenTarget(ctx, func(ev any) {
		switch e := ev.(type) {
		case *runtime.EventExceptionThrown:
			w.add("a script failed: %s", e.ExceptionDetails.Text)
		case *runtime.EventConsoleAPICalled:
			if e.Type == runtime.APITypeError || e.Type == runtime.APITypeWarning {
				w.add("the console says: %v", e.Args)
			}
		case *log.EventEntryAdded:
			if e.Entry.Level == log.LevelError && !strings.Contains(e.Entry.Text, "status of 40") {
				w.add("the browser says: %s %s", e.Entry.Text, e.Entry.URL)
			}
		case *network.EventRequestWillBeSent:
			if u, err := url.Parse(e.Request.URL); err == nil && u.Host != w.host && u.Scheme != "data" && u.Scheme != "about" {
				w.add("another host was asked: %s", e.Request.URL)
			}
		}
	})
}

// A step leads to a page and says what has to be on it.
type step struct {
	name string
	do   func(base string) []chromedp.Action
	has  string // text that the page must show
}

func open(path string) func(string) []chromedp.Action {
	return func(base string) []chromedp.Action { return []chromedp.Action{chromedp.Navigate(base + path)} }
}

// asks fills a field and presses Enter.
func asks(path, field, text string) func(string) []chromedp.Action {
	return func(base string) []chromedp.Action {
		return append([]chromedp.Action{
			chromedp.Navigate(base + path), chromedp.SetValue(field, text, chromedp.ByQuery), leaves(), chromedp.Submit(field, chromedp.ByQuery),
		}, arrives()...)
	}
}

func file(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func drops(path, field, doc string) func(string) []chromedp.Action {
	return func(base string) []chromedp.Action {
		return []chromedp.Action{
			chromedp.Navigate(base + path), chromedp.SetUploadFiles(field, []string{doc}, chromedp.ByQuery),
			chromedp.WaitVisible(".answer, .wrong", chromedp.ByQuery),
		}
	}
}

// TestBrowser opens every page in a real browser, narrow and wide, light and
// dark, and wants no complaint, no request to another host, no page that is
// wider than its window, and nothing that axe objects to, where axe is there.
func TestBrowser(t *testing.T) {
	s := httptest.NewServer(pages(t, nil))
	defer s.Close()
	b := opens(t, s)
	b.walk(steps(t, certificateOf(t, s)))
}

// TestBrowserManned does the same with the pages of a service that has users, in
// the order in which its first administrator meets them.
func TestBrowserManned(t *testing.T) {
	p, _, first := manned(t)
	s := httptest.NewServer(p)
	defer s.Close()
	b := opens(t, s)
	b.walk(mannedSteps(first))
}

// TestBrowserChinese opens the pages in Chinese.
func TestBrowserChinese(t *testing.T) {
	p, _, first := manned(t)
	s := httptest.NewServer(p)
	defer s.Close()
	b := opens(t, s)
	if err := chromedp.Run(b.ctx, chromedp.Navigate(s.URL+"/language/zh")); err != nil {
		t.Fatal(err)
	}
	b.walk(chineseSteps(t, first))
}

// A walker opens pages in a browser.
type walker struct {
	t     *testing.T
	ctx   context.Context
	base  string
	watch *watch
	axe   string
	shots string // a folder to look at the pages in
}

func opens(t *testing.T, s *httptest.Server) *walker {
	t.Helper()
	b := &walker{t: t, ctx: browser(t), base: s.URL, axe: axeScript(t), shots: os.Getenv("PAGES_SCREENSHOTS")}
	host, _ := url.Parse(s.URL)
	b.watch = &watch{host: host.Host}
	b.watch.listen(b.ctx)
	if err := chromedp.Run(b.ctx, network.Enable(), log.Enable(), runtime.Enable()); err != nil {
		t.Fatal(err)
	}
	return b
}

func (b *walker) walk(all []step) {
	for _, st := range all {
		b.t.Run(st.name, func(t *testing.T) { b.look(t, st) })
	}
}

// look goes one step, and looks at the page at every width and in all colours.
func (b *walker) look(t *testing.T, st step) {
	b.watch.take()
	if err := chromedp.Run(b.ctx, chromedp.EmulateViewport(1280, 900), scheme("light")); err != nil {
		t.Fatal(err)
	}
	var shown string
	step, stop := context.WithTimeout(b.ctx, time.Minute)
	defer stop()
	if err := chromedp.Run(step, append(st.do(b.base), chromedp.WaitReady("main", chromedp.ByQuery), chromedp.Evaluate(`document.querySelector("main").innerText`, &shown))...); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(strings.ToLower(shown), strings.ToLower(st.has)) {
		t.Errorf("the page does not say %q:\n%s", st.has, shown)
	}
	for _, width := range []int64{360, 768, 1440} {
		var wide int64
		if err := chromedp.Run(b.ctx, chromedp.EmulateViewport(width, 900), chromedp.Evaluate(`document.documentElement.scrollWidth`, &wide)); err != nil {
			t.Fatal(err)
		}
		if wide > width {
			t.Errorf("at %d pixels the page is %d wide", width, wide)
		}
		shoot(b.ctx, t, b.shots, fmt.Sprintf("%s-%d", st.name, width))
	}
	for _, colours := range []string{"light", "dark"} {
		if err := chromedp.Run(b.ctx, scheme(colours)); err != nil {
			t.Fatal(err)
		}
		if colours == "dark" {
			shoot(b.ctx, t, b.shots, st.name+"-dark")
		}
		for _, v := range violations(b.ctx, t, b.axe) {
			t.Errorf("%s: axe: %s", colours, v)
		}
	}
	for _, v := range b.watch.take() {
		t.Error(v)
	}
}

// scheme makes the browser want light or dark colours.
func scheme(name string) chromedp.Action {
	return emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: name}})
}

func shoot(ctx context.Context, t *testing.T, folder, name string) {
	if folder == "" {
		return
	}
	var png []byte
	if err := chromedp.Run(ctx, chromedp.FullScreenshot(&png, 90)); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, name+".png"), png, 0o600); err != nil {
		t.Fatal(err)
	}
}

// axeScript gives the script of axe-core, which .ci/run fetches; PAGES_AXE
// names its file.
func axeScript(t *testing.T) string {
	path := os.Getenv("PAGES_AXE")
	if path == "" {
		t.Log("PAGES_AXE names no axe.min.js: what axe objects to is not tested")
		return ""
	}
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func violations(ctx context.Context, t *testing.T, axe string) []string {
	if axe == "" {
		return nil
	}
	var out []string
	ask := `axe.run(document).then(r => r.violations.flatMap(v => v.nodes.map(n => v.id + ": " + n.target.join(" ") + ": " + n.failureSummary.replace(/\s+/g, " "))))`
	if err := chromedp.Run(ctx, chromedp.Evaluate(axe+";0", nil), chromedp.Evaluate(ask, &out, func(p *runtime.EvaluateParams) *runtime.EvaluateParams { return p.WithAwaitPromise(true) })); err != nil {
		t.Fatal(err)
	}
	return out
}
