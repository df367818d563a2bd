package all

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/navicert/navicert/internal/cputime"
	"github.com/navicert/navicert/internal/memory"
	"github.com/navicert/navicert/internal/source"
	"github.com/navicert/navicert/internal/source/sourcetest"
)

// bombSize is more than any document may have, unpacked.
const bombSize = 520 << 20

// hostile are documents that cost much to read, for their size. Each root is
// one that some reader begins with.
func hostile(t testing.TB) map[string][]byte {
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

func packed(t testing.TB, wrap func(io.Writer) io.WriteCloser) []byte {
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
// hostile one is refused with a sentence and advice, with no more memory than all
// buffers together that the longest document may fill, and with no more objects than
// it has bytes, and some. BenchmarkHostileDocuments tells the time.
func TestHostileDocuments(t *testing.T) {
	if testing.Short() {
		t.Skip("it unpacks some gigabytes")
	}
	const mostBytes = 2 << 30
	for name, doc := range hostile(t) {
		t.Run(name, func(t *testing.T) {
			var most memory.Use
			for _, s := range Sources() {
				used := memory.Of(func() { refused(t, s, doc) })
				if used.Bytes > mostBytes || used.Objects > uint64(10_000+len(doc)) {
					t.Errorf("%s takes %d MB and %d objects", s.ID, used.Bytes>>20, used.Objects)
				}
				most = memory.Use{Bytes: max(most.Bytes, used.Bytes), Objects: max(most.Objects, used.Objects)}
			}
			t.Logf("%d bytes: %+v at most", len(doc), most)
		})
	}
}

// refused reads a document that no reader takes.
func refused(t testing.TB, s source.Source, doc []byte) {
	t.Helper()
	_, err := s.ReadFiles([]source.File{{Name: "sdn.csv", Body: bytes.NewReader(doc)}})
	if err == nil {
		t.Errorf("%s reads it", s.ID)
		return
	}
	sourcetest.Refusal(t, err)
}

// BenchmarkHostileDocuments measures each hostile document: all readers together,
// and the slowest of them.
func BenchmarkHostileDocuments(b *testing.B) {
	for name, doc := range hostile(b) {
		b.Run(name, func(b *testing.B) {
			slowest := time.Duration(0)
			for b.Loop() {
				for _, s := range Sources() {
					watch := cputime.Start()
					refused(b, s, doc)
					slowest = max(slowest, watch.Stop())
				}
			}
			b.ReportMetric(float64(slowest.Milliseconds()), "slowest-cpu-ms")
		})
	}
}
