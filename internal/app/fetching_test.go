package app

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/report"
)

// entities is a document with n entries of the Entity List.
func entities(n int) string {
	var rows []string
	for i := range n {
		rows = append(rows, fmt.Sprintf(`{"id":"%d","source":"Entity List (EL) - Bureau of Industry and Security","name":"Example Works %d","addresses":[{"country":"CN"}]}`, i, i))
	}
	return `{"results":[` + strings.Join(rows, ",") + `]}`
}

// A server of documents does what servers have been seen to do. After each
// step the list in use is the last good one.
func TestUpdateFromAServer(t *testing.T) {
	var serve http.HandlerFunc
	asked := 0
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked++
		if r.URL.Path != "/mirror/consolidated.json" {
			http.NotFound(w, r)
			return
		}
		serve(w, r)
	}))
	defer s.Close()
	env := machine(t)
	env.Transport = http.DefaultTransport
	env.Sleep = func(context.Context, time.Duration) error { return nil }
	good := func(n int) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("ETag", fmt.Sprintf("%q", fmt.Sprint(n)))
			http.ServeContent(w, r, "", time.Time{}, bytes.NewReader([]byte(entities(n))))
		}
	}
	for _, c := range []struct {
		name     string
		serve    http.HandlerFunc
		says     string // of the failure; "" for none
		listings int    // in use afterwards
		asked    int    // requests
	}{
		{"first", good(40), "", 40, 1},
		{"unchanged", good(40), "unchanged", 40, 1},
		{"empty", func(http.ResponseWriter, *http.Request) {}, "is empty", 40, 4},
		{"forbidden", func(w http.ResponseWriter, _ *http.Request) {
			http.Error(w, "<html>no</html>", http.StatusForbidden)
		}, "403 Forbidden", 40, 1},
		{"an_error_page_with_status_200", func(w http.ResponseWriter, _ *http.Request) {
			fmt.Fprint(w, "<html><title>HTTP Status 500</title></html>")
		}, "web page", 40, 1},
		{"cut_in_the_middle", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, entities(40)[:900]) }, "cut off", 40, 1},
		{"wrong_length", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", "99999")
			fmt.Fprint(w, entities(40))
		}, "was cut off after", 40, 4},
		{"shrunk", good(10), "lost 30 of 40 listings", 40, 1},
		{"the_shrunk_one_again", good(10), "unchanged", 40, 1},
		{"grown", good(50), "", 50, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			serve, asked = c.serve, 0
			a := opened(t, env)
			var got report.Updated
			_, err := a.Update(context.Background(), Update{Sources: []string{"us/csl"}, From: s.URL + "/mirror", Tell: func(u report.Updated) error { got = u; return nil }})
			if err != nil {
				t.Fatal(err)
			}
			what := got.Failed
			if got.Unchanged {
				what = "unchanged"
			}
			if (what == "") != (c.says == "") || !strings.Contains(what, c.says) {
				t.Errorf("got %q, want %q", what, c.says)
			}
			if asked != c.asked {
				t.Errorf("%d requests, want %d", asked, c.asked)
			}
			now, err := a.Installed([]list.ID{"us/bis/entity-list"}, Settings{})
			if err != nil || len(now[0].Version.Listings) != c.listings || now[0].Stale {
				t.Errorf("in use are %d listings, want %d, %v", len(now[0].Version.Listings), c.listings, err)
			}
		})
	}
}

// A mirror may be a folder; a file that is missing there is named.
func TestUpdateFromAFolder(t *testing.T) {
	env := machine(t)
	dir := t.TempDir()
	run := func() report.Updated {
		var got report.Updated
		_, err := opened(t, env).Update(context.Background(), Update{Sources: []string{"us/csl"}, From: dir, Tell: func(u report.Updated) error { got = u; return nil }})
		if err != nil {
			t.Fatal(err)
		}
		return got
	}
	if got := run(); !strings.Contains(got.Failed, "has no file consolidated.json") {
		t.Errorf("got %+v", got)
	}
	if err := os.WriteFile(filepath.Join(dir, "consolidated.json"), []byte(entities(3)), 0o644); err != nil {
		t.Fatal(err)
	}
	if got := run(); got.Failed != "" || len(got.Lists) != 1 || got.Lists[0].Listings != 3 {
		t.Errorf("got %+v", got)
	}
}
