//go:build linux

package e2e

import (
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

// All lists together are imported within half a minute of work, none of them in
// more than a gigabyte.
func TestAllListsImport(t *testing.T) {
	const mostTime, mostMemory = 30 * time.Second, 1 << 30
	data, began := t.TempDir(), time.Now()
	work, memory := time.Duration(0), int64(0)
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
		spent := c.ProcessState.UserTime() + c.ProcessState.SystemTime()
		rss := c.ProcessState.SysUsage().(*syscall.Rusage).Maxrss * 1024
		t.Logf("%-30s %6.2f s of work, %4d MB", l.source, spent.Seconds(), rss/1e6)
		work, memory = work+spent, max(memory, rss)
	}
	t.Logf("%-30s %6.2f s of work, %4d MB at most, in %v", "all", work.Seconds(), memory/1e6, time.Since(began).Round(time.Millisecond))
	if work > mostTime || memory > mostMemory {
		t.Errorf("all lists took %v of work and %d MB", work, memory/1e6)
	}
}
