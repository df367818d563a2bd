package app

import (
	"bytes"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/memory"
	"github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/source"
	"github.com/navicert/navicert/internal/source/sourcetest"
	"github.com/navicert/navicert/internal/source/us/ofac/sdncsv"
)

// datedSDN are the real SDN entries of fourteen days. Somebody put the non-SDN
// entries behind those of 2022-11-29; the reader leaves them.
var datedSDN = []string{
	"us-ofac-sdn-csv/2015-01-17/sdn.csv.gz", "us-ofac-sdn-csv/2018-01-26/sdn.csv.gz", "us-ofac-sdn-csv/2019-01-04/sdn.csv.gz",
	"us-ofac-sdn-csv/2021-01-14/sdn.csv.gz", "us-ofac-sdn-csv/2021-04-25/sdn.csv.gz", "us-ofac-sdn-csv/2021-07-07/sdn.csv.gz",
	"us-ofac-sdn-csv/2022-01-31/sdn.csv.gz", "us-ofac-sdn-csv-daily/2022-02-24/sdn.csv.gz",
	"us-ofac-sdn-csv/2022-11-29/USASanctions.csv.gz", "us-ofac-sdn-csv-daily/2022-12-28/sdn.csv.gz",
	"us-ofac-sdn-csv/2023-01-21/sdn.csv.gz", "us-ofac-sdn-csv-daily/2023-12-28/sdn.csv.gz",
	"us-ofac-sdn-csv-daily/2024-04-23/sdn.csv.gz", "us-ofac-sdn-csv-daily/2024-05-02/sdn.csv.gz",
}

// step makes the document of the next publication: five entries are gone, five
// have another name, five are new.
func step(doc []byte, number int, random *rand.Rand) []byte {
	rows := strings.SplitAfter(string(doc), "\n")
	for range 5 {
		i := random.IntN(len(rows) - 2)
		rows = append(rows[:i], rows[i+1:]...)
		i = random.IntN(len(rows) - 2)
		rows[i] = strings.Replace(rows[i], `,"`, `,"New `, 1)
	}
	var fresh strings.Builder
	for i := range 5 {
		fmt.Fprintf(&fresh, "%d,\"EXAMPLE WORKS %d %c\",-0- ,\"CUBA\"%s\n", 900000+10*number+i, number, 'A'+i, strings.Repeat(",-0- ", 8))
	}
	return []byte(fresh.String() + strings.Join(rows, ""))
}

// Three hundred documents of the SDN list, fourteen real ones and between them
// synthetic steps, are read, held against what was before, stored and followed. They
// take less room than a few whole copies, and the last hundred no more work than the
// list has grown by, whatever is stored before them.
func TestThreeHundredVersions(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes half a minute")
	}
	var all []publication
	random, held := rand.New(rand.NewPCG(1, 2)), []byte(nil)
	for i, path := range datedSDN {
		real := sourcetest.Unpacked(t, sourcetest.Real(t, path))
		dated, _ := dateIn(path)
		steps := 300/len(datedSDN) + 1
		for n := range steps {
			all = append(all, publication{dated: dated.Add(n), name: path, read: func() ([]source.File, error) {
				doc := real
				if n > 0 {
					doc = step(held, 100*i+n, random)
				}
				held, _, _ = bytes.Cut(doc, []byte("\x1a"))
				return []source.File{{Name: "sdn.csv", Body: bytes.NewReader(doc)}}, nil
			}})
		}
	}
	a := opened(t, machine(t))
	var parts [3]memory.Use
	for i := range parts {
		parts[i] = memory.Of(func() { files(t, a, all[i*100:(i+1)*100]) })
	}
	following := memory.Of(func() {
		if _, n, err := a.track("us/ofac/sdn", 0); err != nil || n != 300 {
			t.Errorf("%d versions are followed, %v", n, err)
		}
	})
	size := sizeBelow(t, a.store.Dir(), "versions", "parcels", "history")
	m, err := a.store.Latest()
	if err != nil {
		t.Fatal(err)
	}
	alone := m.Lists[0].Size
	t.Logf("%d kB on disk, the last version alone %d kB; a hundred versions allocate %+v, then %+v and %+v, following all %+v", size/1000, alone/1000, parts[0], parts[1], parts[2], following)
	if size > 4*alone {
		t.Errorf("300 versions take %d bytes, more than four whole ones of %d", size, alone)
	}
	if first, last := parts[0], parts[2]; last.Bytes > 3*first.Bytes || last.Objects > 3*first.Objects {
		t.Errorf("the last hundred versions allocate %+v, the first %+v", last, first)
	}
}

// files imports publications of the SDN list, and wants none refused.
func files(t *testing.T, a *App, all []publication) {
	t.Helper()
	var refused []string
	err := a.fileAll(sdncsv.Source(), all, Import{AcceptShrink: true}, func(r report.Archived) error {
		if r.Refused != "" {
			refused = append(refused, r.Dated.String())
		}
		return nil
	})
	if err != nil || len(refused) > 0 {
		t.Fatalf("%v are refused, %v", refused, err)
	}
}

// sizeBelow counts the bytes of the files in some folders of a folder.
func sizeBelow(t *testing.T, dir string, below ...string) int64 {
	t.Helper()
	size := int64(0)
	for _, b := range below {
		err := filepath.WalkDir(filepath.Join(dir, b), func(_ string, d fs.DirEntry, err error) error {
			if err == nil && !d.IsDir() {
				info, err := d.Info()
				if err != nil {
					return err
				}
				size += info.Size()
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return size
}
