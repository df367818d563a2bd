package cli

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf16"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/cputime"
)

// The answers to a file are those to its lines, in their order, whichever
// processor was first.
func TestStreamKeepsOrder(t *testing.T) {
	some := []string{"Hikvision", "Emma Daniels", "", "海康威视", "Dahua Technology", "x"}
	var in strings.Builder
	for i := range 2000 {
		fmt.Fprintf(&in, "%s %d\n", some[i%len(some)], i)
	}
	in.WriteString("Hikvision") // the last line needs no end
	var all bytes.Buffer
	env := machine(t, &all, nil)
	env.In = strings.NewReader(in.String())
	if status := Run(env, []string{"screen", "--json", "-"}); status != Found {
		t.Fatalf("the status is %d", status)
	}
	answers := strings.Split(strings.TrimSuffix(all.String(), "\n"), "\n")
	names := strings.Split(in.String(), "\n")
	if len(answers) != len(names) {
		t.Fatalf("%d answers to %d lines", len(answers), len(names))
	}
	for i, name := range names {
		if !strings.HasPrefix(answers[i], `{"query":{"name":"`+name+`"`) {
			t.Fatalf("line %d, %q, is answered by %.60s", i+1, name, answers[i])
		}
	}
	for i := range some {
		var one bytes.Buffer
		env := machine(t, &one, nil)
		env.In = strings.NewReader(names[i] + "\n")
		Run(env, []string{"screen", "--json", "-"})
		if strings.TrimSuffix(one.String(), "\n") != answers[i] {
			t.Errorf("%q alone is answered by %s, among others by %s", names[i], one.String(), answers[i])
		}
	}
}

// breaks fails after what it has.
type breaks struct{ io.Reader }

var errBroken = errors.New("broken pipe from the other program")

func (b breaks) Read(p []byte) (int, error) {
	n, err := b.Reader.Read(p)
	if err == io.EOF {
		err = errBroken
	}
	return n, err
}

// Input that breaks off fails the run, after what came before was answered.
func TestStreamBreaks(t *testing.T) {
	var out, said bytes.Buffer
	env := machine(t, &out, nil)
	env.In, env.Err = breaks{strings.NewReader("Hikvision\nEmma Daniels\nDah")}, &said
	if status := Run(env, []string{"screen", "--json", "-"}); status != Failed {
		t.Errorf("the status is %d", status)
	}
	if n := strings.Count(out.String(), "\n"); n != 2 {
		t.Errorf("%d lines were answered, want the two that were whole", n)
	}
	if !strings.Contains(said.String(), errBroken.Error()) {
		t.Errorf("the error is told as %q", said.String())
	}
}

// A file that PowerShell or a spreadsheet wrote in UTF-16 is read as it is meant.
// Without a mark nothing says what it is, and then nothing of it is clear.
func TestStreamOfUTF16(t *testing.T) {
	utf16 := func(text string, order binary.ByteOrder) string {
		var b []byte
		for _, u := range utf16.Encode([]rune(text)) {
			b, _ = binary.Append(b, order, u)
		}
		return string(b)
	}
	const names = "Хуавэй\r\nEmma Daniels\r\n"
	for in, want := range map[string][]string{
		utf16("\ufeff"+names, binary.LittleEndian): {"hit", "clear"},
		utf16("\ufeff"+names, binary.BigEndian):    {"hit", "clear"},
		utf16(names, binary.BigEndian):             {"unscreenable", "unscreenable"},
	} {
		var out bytes.Buffer
		env := machine(t, &out, nil)
		env.In = strings.NewReader(in)
		Run(env, []string{"screen", "--json", "-"})
		lines := strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
		if len(lines) != len(want) {
			t.Fatalf("%q gives %d answers: %s", in, len(lines), out.String())
		}
		for i, outcome := range want {
			if !strings.Contains(lines[i], `"outcome":"`+outcome+`"`) {
				t.Errorf("line %d of %q is answered by %.200s, want %s", i+1, in, lines[i], outcome)
			}
		}
	}
}

// A document of nothing, as a download that failed hands on, is not clear.
func TestScanOfNothing(t *testing.T) {
	var out bytes.Buffer
	env := machine(t, &out, nil)
	env.In = strings.NewReader("")
	if status := Run(env, []string{"scan", "-"}); status != Unsure || !strings.Contains(out.String(), "The file is empty") {
		t.Errorf("it ends with %d and says %s", status, out.String())
	}
}

// BenchmarkStream screens a million names from standard input against the real
// list: the first names of ../shared/eval with surnames of the same country, one
// name in seven in another script; and the same with those in Latin letters only.
// It says what a name of either kind costs, without what the start does.
func BenchmarkStream(b *testing.B) {
	shared := filepath.Join("..", "..", "..", "shared")
	lists, err := filepath.Glob(filepath.Join(shared, "lists", "us-csl-json", "2026-07-31", "*"))
	if err != nil || len(lists) == 0 {
		b.Skip("../shared is not here")
	}
	mixed, latin, native := million(b, filepath.Join(shared, "eval", "synthetic-people-us.csv.gz"))
	data := b.TempDir()
	env := app.Environment{
		Now:      func() time.Time { return time.Date(2026, 7, 31, 12, 0, 0, 0, time.UTC) },
		Getenv:   func(string) string { return "" },
		UserData: func() (string, error) { return data, nil },
		In:       strings.NewReader(""), Out: io.Discard, Err: io.Discard,
	}
	if status := Run(env, []string{"lists", "import", "us/csl", lists[0]}); status != 0 {
		b.Fatalf("the import ends with status %d", status)
	}
	stream := func(b *testing.B, names batchOfNames, want int) time.Duration {
		env.In = strings.NewReader(names.lines)
		from := cputime.Process()
		if status := Run(env, []string{"screen", "-"}); status != want {
			b.Fatalf("the status is %d", status)
		}
		return cputime.Process() - from
	}
	start := stream(b, batchOfNames{"Emma Daniels", 1}, Nothing)
	for _, set := range []struct {
		name          string
		names         batchOfNames
		million, each bool // what is said: what a million costs, and what a name does
	}{
		{"mixed", mixed, true, false},
		{"latin", latin, true, true},
		{"native", native, false, true},
	} {
		b.Run(set.name, func(b *testing.B) {
			var spent time.Duration
			for b.Loop() {
				spent += stream(b, set.names, Found)
			}
			spent /= time.Duration(b.N)
			if set.million {
				b.ReportMetric(spent.Seconds(), "cpu-s/million")
				b.ReportMetric(b.Elapsed().Seconds()/float64(b.N), "s/million")
			}
			if set.each {
				b.ReportMetric((spent-start).Seconds()*1e6/float64(set.names.n), "cpu-us/name")
			}
		})
	}
}

// A batchOfNames is names on a line each.
type batchOfNames struct {
	lines string
	n     int
}

// million gives a million names as they come, a million in Latin letters only, and
// those of the first that are not.
func million(b *testing.B, path string) (mixed, latin, native batchOfNames) {
	f, err := os.Open(path)
	if err != nil {
		b.Skip("../shared is not here")
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		b.Fatal(err)
	}
	rows, err := csv.NewReader(z).ReadAll()
	if err != nil {
		b.Fatal(err)
	}
	const first, last, nationality, names = 1, 3, 7, 1_000_000
	rows = rows[1:]
	of := make(map[string][]string)
	place := make([]int, len(rows))
	for i, row := range rows {
		place[i] = len(of[row[nationality]])
		of[row[nationality]] = append(of[row[nationality]], row[last])
	}
	var all, ours, theirs strings.Builder
	add := func(to *strings.Builder, n *int, text string) {
		if *n < names {
			*n++
			to.WriteString(text)
			to.WriteByte('\n')
		}
	}
	for n := 0; latin.n < names; n++ {
		for i, row := range rows {
			list := of[row[nationality]]
			text := row[first] + " " + list[(place[i]+n)%len(list)]
			is := strings.ContainsFunc(text, func(r rune) bool { return unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) })
			switch {
			case !is:
				add(&ours, &latin.n, text)
			case mixed.n < names:
				add(&theirs, &native.n, text)
			}
			add(&all, &mixed.n, text)
		}
	}
	mixed.lines, latin.lines, native.lines = all.String(), ours.String(), theirs.String()
	return mixed, latin, native
}
