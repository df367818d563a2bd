package api

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/evidence/audit"
)

// TestMemoryIsUsedAgain: the memory of an answer goes on to others when it was sent.
// Whoever asks at the same time, one by one, again under a key or as a stream, gets what
// was asked for, and the log keeps what was sent.
func TestMemoryIsUsedAgain(t *testing.T) {
	b := serve(t)
	const clients, each = 16, 25
	var guard sync.Mutex
	sent := map[int64]string{} // entry -> answer
	see := func(entry int64, name, text string) {
		var a struct {
			Query struct{ Name string }
		}
		if err := json.Unmarshal([]byte(text), &a); err != nil || a.Query.Name != name || entry == 0 {
			t.Errorf("%q is answered by entry %d, %v: %s", name, entry, err, text)
		}
		guard.Lock()
		defer guard.Unlock()
		if sent[entry] != "" {
			t.Errorf("entry %d was given twice", entry)
		}
		sent[entry] = strings.TrimSpace(text)
	}
	var all sync.WaitGroup
	for client := range clients {
		all.Go(func() {
			name := func(i int) string {
				return fmt.Sprintf("Hikvision %s %d-%d Ltd", strings.Repeat("Falcon ", i%5), client, i)
			}
			if client%4 == 0 {
				var body strings.Builder
				for i := range each {
					fmt.Fprintf(&body, "{\"name\":%q}\n", name(i))
				}
				for i, l := range b.lines(b.send("POST", "/v1/screen/stream", body.String(), asStream).body) {
					see(l.Entry, name(i), string(l.Answer))
				}
				return
			}
			for i := range each {
				headers := []string{}
				if i%5 == 0 {
					headers = append(headers, fmt.Sprintf("Idempotency-Key: %d-%d", client, i))
				}
				a := b.send("POST", "/v1/screen", fmt.Sprintf(`{"name":%q}`, name(i)), headers...)
				entry, _ := strconv.ParseInt(a.header.Get(EntryHeader), 10, 64)
				see(entry, name(i), a.body)
				if len(headers) > 0 {
					if again := b.send("POST", "/v1/screen", fmt.Sprintf(`{"name":%q}`, name(i)), headers...); again.body != a.body {
						t.Errorf("%q is answered again by %s", name(i), again.body)
					}
				}
			}
		})
	}
	all.Wait()
	n := 0
	if err := b.app.LogEntries("", audit.Search{}, func(_ []byte, e *evidence.Entry) bool {
		if n++; sent[e.Number] != string(e.Answer) {
			t.Errorf("entry %d keeps\n%s\nand this was sent\n%s", e.Number, e.Answer, sent[e.Number])
		}
		return true
	}); err != nil || n != clients*each || len(sent) != n {
		t.Errorf("%d entries for %d answers of %d, %v", n, len(sent), clients*each, err)
	}
}

// A slowWriter has another question answered before it takes what is written to it.
type slowWriter struct {
	*httptest.ResponseRecorder
	meanwhile func()
}

func (w *slowWriter) Write(b []byte) (int, error) {
	if ask := w.meanwhile; ask != nil {
		w.meanwhile = nil
		ask()
	}
	return w.ResponseRecorder.Write(b)
}

// TestMemoryIsKeptUntilSent: an answer that is still being sent is not written over by
// one that is made meanwhile.
func TestMemoryIsKeptUntilSent(t *testing.T) {
	b := serve(t)
	answer := func(path, body string, w http.ResponseWriter) {
		r := httptest.NewRequest("POST", path, strings.NewReader(body))
		if strings.HasSuffix(path, "stream") {
			r.Header.Set("Content-Type", "application/x-ndjson")
		}
		b.service.ServeHTTP(w, r)
	}
	for i := range 50 {
		// A stream of 120 is more than is put together before it is sent.
		for path, lines := range map[string]int{"/v1/screen": 1, "/v1/screen/stream": 120} {
			var body strings.Builder
			for n := range lines {
				fmt.Fprintf(&body, "{\"name\":\"Falcon Consulting %d-%d Ltd\"}\n", i, n)
			}
			w := &slowWriter{httptest.NewRecorder(), func() {
				answer(path, strings.ReplaceAll(body.String(), "Falcon", "Quite Another"), httptest.NewRecorder())
			}}
			answer(path, body.String(), w)
			text := w.Body.String()
			if w.Code != 200 || strings.Contains(text, "Another") {
				t.Fatalf("%s is answered by %d: %s", path, w.Code, text)
			}
			for n := range lines {
				if name := fmt.Sprintf("\"name\":\"Falcon Consulting %d-%d Ltd\"", i, n); strings.Count(text, name) != 1 {
					t.Fatalf("%s is not answered once: %s", name, text)
				}
			}
		}
	}
}
