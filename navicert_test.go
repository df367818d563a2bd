package navicert_test

import (
	"errors"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/navicert/navicert"
	"github.com/navicert/navicert/internal/fault"
)

func starter(t *testing.T) *navicert.Navicert {
	t.Helper()
	n, err := navicert.OpenStarter()
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// A query that cannot be used is an error that names its field. It is never an
// answer, which would be taken for "clear".
func TestScreenRefusesWhatItDoesNotKnow(t *testing.T) {
	n := starter(t)
	for field, q := range map[string]navicert.Query{
		"country":   {Name: "Hikvision", Country: "Freedonia"},
		"kind":      {Name: "Hikvision", Kind: "firm"},
		"list":      {Name: "Hikvision", Lists: []string{"us/none"}},
		"threshold": {Name: "Hikvision", Threshold: 1001},
	} {
		_, err := n.Screen(q)
		var f *fault.Fault
		if !errors.As(err, &f) || f.Code != fault.Usage || !strings.Contains(f.Says, field) {
			t.Errorf("a wrong %s gives the error %v", field, err)
		}
	}
}

// The JSON of an answer is that of the command line.
func TestJSON(t *testing.T) {
	n := starter(t)
	a, err := n.Screen(navicert.Query{Name: "Hikvision", On: navicert.Date(2026, 11, 20)})
	if err != nil {
		t.Fatal(err)
	}
	b, err := a.JSON()
	if err != nil {
		t.Fatal(err)
	}
	if s := string(b); !strings.HasPrefix(s, `{"query":{"name":"Hikvision"`) || strings.Contains(s, "\n") || !strings.Contains(s, `"starter":true`) {
		t.Errorf("the JSON of the answer is %s", s)
	}
	d, err := n.Scan("a.txt", strings.NewReader("Megvii"), navicert.Date(2026, 11, 20))
	if err != nil {
		t.Fatal(err)
	}
	if b, err = d.JSON(); err != nil || !strings.HasPrefix(string(b), `{"document":"a.txt"`) {
		t.Errorf("the JSON of the document is %s, error %v", b, err)
	}
}

// A document that is no text is unscreenable.
func TestScanOfNoText(t *testing.T) {
	d, err := starter(t).Scan("image.bin", strings.NewReader(strings.Repeat("\x00\x01\x02\xfe", 500)), 0)
	if err != nil || d.Outcome != navicert.Unscreenable {
		t.Errorf("got %s, %v; want unscreenable", d.Outcome, err)
	}
}

// A folder that does not exist holds the starter list.
func TestOpenOfNoFolder(t *testing.T) {
	n, err := navicert.Open(filepath.Join(t.TempDir(), "none"))
	if err != nil {
		t.Fatal(err)
	}
	a, err := n.Screen(navicert.Query{Name: "Hikvision"})
	if err != nil || a.Outcome != navicert.Hit {
		t.Errorf("got %s, %v; want a hit", a.Outcome, err)
	}
}

// One Navicert serves several goroutines, each with its own answer.
func TestTogether(t *testing.T) {
	n := starter(t)
	names := []string{"Hikvision", "Megvii", "Yitu Technologies", "General Electric Company"}
	want := make([]string, len(names))
	for i, name := range names {
		a, err := n.Screen(navicert.Query{Name: name, On: navicert.Date(2026, 11, 20)})
		if err != nil {
			t.Fatal(err)
		}
		b, _ := a.JSON()
		want[i] = string(b)
	}
	var all sync.WaitGroup
	for range 4 {
		for i, name := range names {
			all.Go(func() {
				a, err := n.Screen(navicert.Query{Name: name, On: navicert.Date(2026, 11, 20)})
				if err != nil {
					t.Error(err)
					return
				}
				if b, _ := a.JSON(); string(b) != want[i] {
					t.Errorf("%s: another answer than when asked alone", name)
				}
			})
		}
	}
	all.Wait()
}
