package all

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"io"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/navicert/navicert/internal/cputime"
	"github.com/navicert/navicert/internal/source"
	"github.com/navicert/navicert/internal/source/sourcetest"
)

// bombSize is more than any document may have, unpacked.
const bombSize = 520 << 20

// hostile are documents that cost much to read, for their size. Each root is
// one that some reader begins with.
func hostile(t *testing.T) map[string][]byte {
	t.Helper()
	roots := []string{"sdnList", "sanctionsData", "Sanctions", "CONSOLIDATED_LIST", "export", "Designations", "ECFR", "DIV5", "html><body><table"}
	docs := map[string][]byte{
		"deep_json":  bytes.Repeat([]byte(`{"results":[`), 1<<20),
		"wide_json":  []byte(`{"results":[` + strings.Repeat(`{"a":[]},`, 1<<18)),
		"long_line":  bytes.Repeat([]byte("x,"), 8<<20),
		"open_quote": append([]byte("\"Name\"\t\"Street_Address\"\n\""), bytes.Repeat([]byte("y\n"), 4<<20)...),
		"gzip_bomb":  packed(t, func(w io.Writer) io.WriteCloser { return gzip.NewWriter(w) }),
		"zip_bomb": packed(t, func(w io.Writer) io.WriteCloser {
			z := zip.NewWriter(w)
			e, err := z.Create("SDN.CSV")
			if err != nil {
				t.Fatal(err)
			}
			return entry{e, z}
		}),
	}
	for _, r := range roots {
		name, _, _ := strings.Cut(r, ">")
		docs["laughs_"+name] = []byte(`<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "` + strings.Repeat("b", 1<<10) + `"><!ENTITY c "` +
			strings.Repeat("&b;", 1<<10) + `"><!ENTITY d "` + strings.Repeat("&c;", 1<<10) + `">]><` + r + `>&d;`)
		docs["deep_"+name] = []byte("<" + r + ">" + strings.Repeat("<a>", 1<<20))
		docs["attributes_"+name] = []byte("<" + r + strings.Repeat(` a="b"`, 1<<18) + ">")
		docs["text_"+name] = []byte("<" + r + "><a>" + strings.Repeat("t ", 4<<20))
	}
	return docs
}

// entry closes the archive that it is in.
type entry struct {
	io.Writer
	archive *zip.Writer
}

func (e entry) Close() error { return e.archive.Close() }

func packed(t *testing.T, wrap func(io.Writer) io.WriteCloser) []byte {
	t.Helper()
	var out bytes.Buffer
	w, block := wrap(&out), bytes.Repeat([]byte(" "), 1<<20)
	for range bombSize / len(block) {
		if _, err := w.Write(block); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// No document makes a reader do more than it would for a long list: each
// hostile one is refused with a sentence and advice, in bounded time, and with no
// more memory than all buffers together that the longest document may fill.
func TestHostileDocuments(t *testing.T) {
	if testing.Short() {
		t.Skip("it unpacks some gigabytes")
	}
	const mostTime, mostMemory = 10 * time.Second, 2 << 30
	for name, doc := range hostile(t) {
		t.Run(name, func(t *testing.T) {
			for _, s := range Sources() {
				var before, after runtime.MemStats
				runtime.ReadMemStats(&before)
				watch := cputime.Start()
				_, err := s.ReadFiles([]source.File{{Name: "sdn.csv", Body: bytes.NewReader(doc)}})
				spent := watch.Stop()
				runtime.ReadMemStats(&after)
				allocated := after.TotalAlloc - before.TotalAlloc
				if err == nil {
					t.Errorf("%s reads it", s.ID)
				} else {
					sourcetest.Refusal(t, err)
				}
				if spent > mostTime || allocated > mostMemory {
					t.Errorf("%s takes %v and %d MB", s.ID, spent, allocated>>20)
				}
			}
		})
	}
}
