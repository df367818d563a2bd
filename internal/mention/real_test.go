package mention_test

import (
	"bytes"
	"compress/gzip"
	"html"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/navicert/navicert/internal/consolidate"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/document"
	"github.com/navicert/navicert/internal/document/all"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/mention"
	"github.com/navicert/navicert/internal/source/starter"
	"github.com/navicert/navicert/internal/source/us/csl"
)

// shared reads a file under ../shared, which stands beside the project.
func shared(t testing.TB, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("..", "..", "..", "shared", path))
	if err != nil {
		t.Skipf("the published data is not beside the project: %v", err)
	}
	if strings.HasSuffix(path, ".gz") {
		z, err := gzip.NewReader(bytes.NewReader(b))
		if err != nil {
			t.Fatal(err)
		}
		if b, err = io.ReadAll(z); err != nil {
			t.Fatal(err)
		}
	}
	return b
}

// imported reads the list of 2026-07-31 once for all tests, with the facts of
// the starter laid over it, and joins its listings to parties.
var imported = sync.OnceValues(func() ([]mention.Party, error) {
	b, err := os.ReadFile(filepath.Join("..", "..", "..", "shared", "lists", "us-csl-json", "2026-07-31", "consolidated.json.gz"))
	if err != nil {
		return nil, err
	}
	drafts, err := csl.Source().Read(bytes.NewReader(b))
	if err != nil {
		return nil, err
	}
	facts, err := starter.Load()
	if err != nil {
		return nil, err
	}
	var versions []*list.Version
	read := map[list.ID]bool{}
	for _, d := range drafts.All() {
		v := &list.Version{List: d.List, Dated: day.Of(2026, 7, 31), Listings: d.Listings}
		versions = append(versions, facts.Overlay().Apply(v))
		read[d.List] = true
	}
	for _, v := range facts.Versions() {
		if !read[v.List] {
			versions = append(versions, v)
		}
	}
	return parties(consolidate.Parties(versions, facts.Statements())), nil
})

// parties are those that package consolidate found, as the scanner takes them.
func parties(r *consolidate.Register) []mention.Party {
	var out []mention.Party
	for _, p := range r.Parties() {
		m := mention.Party{ID: p.ID, Name: p.Name}
		for _, l := range p.Listings {
			m.Listings = append(m.Listings, l.Listing)
		}
		out = append(out, m)
	}
	return out
}

func realParties(t testing.TB) []mention.Party {
	t.Helper()
	ps, err := imported()
	if err != nil {
		t.Skipf("the published list is not beside the project: %v", err)
	}
	return ps
}

var realScanner = sync.OnceValue(func() *mention.Scanner {
	ps, err := imported()
	if err != nil {
		return nil
	}
	return mention.Compile(ps, mention.Settings{})
})

func scanner(t testing.TB) *mention.Scanner {
	t.Helper()
	realParties(t)
	return realScanner()
}

func read(t testing.TB, name string, b []byte) *document.Text {
	t.Helper()
	text, err := all.Read(name, b)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// TestSeeds reads five articles of October 2019 and finds every party that a
// person found in them.
func TestSeeds(t *testing.T) {
	s := scanner(t)
	expected := map[string]map[string]bool{}
	for i, line := range strings.Split(strings.TrimSpace(string(shared(t, "eval/seeds-expected.tsv"))), "\n") {
		if f := strings.Split(line, "\t"); i > 0 {
			if expected[f[0]] == nil {
				expected[f[0]] = map[string]bool{}
			}
			expected[f[0]][f[1]] = true
		}
	}
	others := map[string]bool{}
	for name, want := range expected {
		r, err := s.Scan(read(t, name, shared(t, "seeds/"+name)), day.Of(2019, 10, 9))
		if err != nil {
			t.Fatal(err)
		}
		found := map[string]bool{}
		for _, p := range r.Parties {
			names := []string{p.Party}
			for _, l := range p.Listings {
				names = append(names, l.Subject.Name())
			}
			ours := false
			for _, n := range names {
				found[n] = true
				ours = ours || want[n]
			}
			if !ours && p.Tier == mention.A {
				others[p.Party] = true
			}
		}
		for n := range want {
			if !found[n] {
				t.Errorf("%s: %s was not found", name, n)
			}
		}
		for _, m := range r.Mentions {
			t.Logf("%s %s %q %s (%d bits) also %v support %v neg %v", name[:3], m.Tier, m.Text, m.Party, m.Bits, m.Also, m.Support, m.Negated)
		}
	}
	if len(others) > 2 {
		t.Errorf("%d parties of tier A are not in the articles: %v", len(others), others)
	}
}

var tag = regexp.MustCompile(`<[^>]*>`)

// federal is an issue of the Federal Register without its tags.
func federal(t testing.TB) string {
	t.Helper()
	return plain(t, "lists/us-fr-daily-xml/2024-02-12/FR-2024-02-12.xml.gz")
}

// plain is a marked-up file without its tags.
func plain(t testing.TB, path string) string {
	t.Helper()
	return html.UnescapeString(tag.ReplaceAllString(string(shared(t, path)), " "))
}

func BenchmarkScanFederalRegister(b *testing.B) {
	benchmark(b, federal(b))
}

// benchmark scans a text again and again on one thread. Beside the usual
// figures, which suffer from whatever else the machine does, it reports
// megabytes for each second of processor time.
func benchmark(b *testing.B, body string) {
	s := scanner(b)
	text := read(b, "text.txt", []byte(body))
	b.SetBytes(int64(len(text.Body)))
	b.ReportAllocs()
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	start := processor(b)
	for b.Loop() {
		if _, err := s.Scan(text, day.Of(2026, 7, 31)); err != nil {
			b.Fatal(err)
		}
	}
	spent := processor(b) - start
	b.ReportMetric(float64(b.N)*float64(len(text.Body))/1e6/spent.Seconds(), "MB/cpu-s")
}

// processor is the processor time that this thread has used.
func processor(b *testing.B) time.Duration {
	b.Helper()
	var r syscall.Rusage
	const thread = 1 // RUSAGE_THREAD
	if err := syscall.Getrusage(thread, &r); err != nil {
		b.Skipf("this system does not tell the processor time of a thread: %v", err)
	}
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}

func BenchmarkScanNews(b *testing.B) {
	var all strings.Builder
	for _, n := range []string{"000_cada01421c8fc9d5", "001_350b770e6b957d1d", "002_efa305cdf4ccae20", "003_5181b90220ba737e", "004_627fcea449515852"} {
		all.Write(shared(b, "seeds/"+n+".txt"))
	}
	benchmark(b, strings.Repeat(all.String(), 64))
}

func BenchmarkCompile(b *testing.B) {
	ps := realParties(b)
	b.ReportAllocs()
	for b.Loop() {
		mention.Compile(ps, mention.Settings{})
	}
}
