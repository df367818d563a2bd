//go:build linux

package e2e

import (
	"iter"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// every is what each list is imported from: its latest whole document, or the
// files that together are one. To add a list, add a line.
var every = []struct{ source, files string }{
	{"us/csl", "us-csl-json/2026-07-31/consolidated.json.gz"},
	{"us/ofac/sdncsv", "us-ofac-sdn-csv/2021-07-07/sdn.csv.gz us-ofac-sdn-csv/2021-07-07/add.csv.gz us-ofac-sdn-csv/2021-07-07/alt.csv.gz us-ofac-sdn-csv/2021-07-07/sdn_comments.csv"},
	{"us/ofac/enhanced/consolidated", "us-ofac-cons-enhanced-xml/2025-01-14/CONS_ENHANCED.ZIP"},
	{"un/sc", "un-sc-xml/2026-08-02/un.xml.gz"},
	{"eu/fsf", "eu-fsf-xml/2022-03-31/sanctions.first1044.repaired.xml.gz"},
	{"uk/ofsi", "uk-ofsi-conlist-xlsx/2025-04-10/UK_Sanctions_List.xlsx"},
	{"us/bis/deniedpersons", "us-bis-dpl/2026-04-14/dpl.csv"},
	{"us/state/isn", "us-state-isn/2019-10-09/isn.csv"},
	{"us/state/ddtc", "us-state-ddtc-debarred/2026-06-18/ddtc-debarred-statutory.csv us-state-ddtc-debarred/2026-06-18/ddtc-debarred-administrative.csv"},
	{"us/fcc", "us-fcc-covered-list-html/2026-07-24/fcc-coveredlist.html"},
	{"us/dhs", "us-dhs-uflpa-html/2026-07-24/dhs-uflpa-entity-list.html"},
}

// None of the lists takes more than a gigabyte to be imported.
func TestAllListsImport(t *testing.T) {
	const mostMemory = 1 << 30
	for source, used := range imports(t) {
		if memory := used.SysUsage().(*syscall.Rusage).Maxrss * 1024; memory > mostMemory {
			t.Errorf("%s takes %d MB", source, memory/1e6)
		}
	}
}

// BenchmarkAllListsImport measures the imports of all lists, and the longest.
func BenchmarkAllListsImport(b *testing.B) {
	work, longest := time.Duration(0), time.Duration(0)
	for b.Loop() {
		for source, used := range imports(b) {
			spent := used.UserTime() + used.SystemTime()
			b.Logf("%-30s %6.2f s of work, %4d MB", source, spent.Seconds(), used.SysUsage().(*syscall.Rusage).Maxrss*1024/1e6)
			work, longest = work+spent, max(longest, spent)
		}
	}
	b.ReportMetric(work.Seconds()/float64(b.N), "cpu-s/op")
	b.ReportMetric(longest.Seconds(), "longest-cpu-s")
}

// imports imports every list, each by a program of its own, all into one folder.
func imports(t testing.TB) iter.Seq2[string, *os.ProcessState] {
	return func(give func(string, *os.ProcessState) bool) {
		data := t.TempDir()
		for _, l := range every {
			dir := t.TempDir()
			file := ""
			for path := range strings.FieldsSeq(l.files) {
				b, err := os.ReadFile(filepath.Join(shared, "lists", path))
				if err != nil {
					t.Skipf("the real list is not here: %v", err)
				}
				file = filepath.Join(dir, filepath.Base(path))
				if err := os.WriteFile(file, b, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if strings.Contains(l.files, " ") {
				file = dir
			}
			// The gate doubts the SDN list of 2021 after that of 2026.
			c := exec.Command("navicert", "lists", "import", l.source, file, "--accept-shrink")
			c.Env = append(os.Environ(), "NAVICERT_DATA="+data)
			if out, err := c.CombinedOutput(); err != nil {
				t.Errorf("%s: %v\n%s", l.source, err, out)
				continue
			}
			if !give(l.source, c.ProcessState) {
				return
			}
		}
	}
}
