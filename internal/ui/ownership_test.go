package ui

import (
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/navicert/navicert/internal/app"
)

// aTable says who owns Hikvision and what it owns; names are hostile.
const aTable = `owner,company,percent
"<script>alert(1)</script> Holding","Hangzhou Hikvision Digital Technology Co., Ltd.",36.1
Nobody,"Hangzhou Hikvision Digital Technology Co., Ltd.",5
"Hangzhou Hikvision Digital Technology Co., Ltd.",Belgarde Cameras,60
Belgarde Cameras,Belgarde Retail,unknown
`

// TestOwnership draws who owns a party by a file that is dropped on its page, and
// by the files of the service, which are read again when they change.
func TestOwnership(t *testing.T) {
	p := pages(t, nil)
	s := httptest.NewServer(p)
	defer s.Close()
	b := browses(t, s.URL)
	path := "/parties/" + url.PathEscape(hikvision(t))
	b.has(200, path, nil, "Drop a file here that says who owns whom")
	file := filepath.Join(t.TempDir(), "owners.csv")
	write := func(text string) {
		t.Helper()
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write(aTable)
	status, body := uploads(t, b, path, "holdings", file)
	for _, want := range []string{"<svg", "36.1 %", "Belgarde Cameras", "Who owns it", "What it captures", "listed", "owners.csv"} {
		if status != 200 || !strings.Contains(body, want) {
			t.Errorf("the answer to a file is %d and does not say %q", status, want)
		}
	}
	if strings.Contains(body, "<script>alert") || strings.Contains(body, "<style") {
		t.Error("a name became an element, or the drawing brings a style")
	}
	for text, want := range map[string]string{
		"":                                 "Choose a file that is not empty",
		"owner,company,percent\nA,B,50\n":  "name no",
		"owner,company,percent\nA,B,500\n": "line 2",
		"\x00\x01":                         "class=\"wrong\"",
	} {
		write(text)
		if status, body := uploads(t, b, path, "holdings", file); status != 400 && status != 404 || !strings.Contains(body, want) {
			t.Errorf("%q is answered with %d, which does not say %q", text, status, want)
		}
	}

	write("owner,company,percent\nA,B,50\n")
	shelf, err := app.ShelveHoldings([]string{file})
	if err != nil {
		t.Fatal(err)
	}
	p.opts.Holdings = shelf
	b.has(200, path, nil, "The files of this service do not name this party")
	write(aTable)
	later := time.Now().Add(time.Minute)
	if err := os.Chtimes(file, later, later); err != nil {
		t.Fatal(err)
	}
	b.has(200, path, nil, "<svg", "Belgarde Cameras")
	if err := os.Remove(file); err != nil {
		t.Fatal(err)
	}
	b.has(200, path, nil, "who owns whom cannot be read", "Listings")
}
