package fcdo

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/source/sourcetest"
)

const folder = "uk-sanctions-list-2026/2026-05-13/"

// files has a row for each document of uk-sanctions-list-2026 in the manifest
// of the shared lists. None of them is the list: they are tables that a third
// party made of it, and the program that made them.
var files = []sourcetest.RealFile{
	{Path: folder + "subject_dobs.csv", Refused: "no column"},
	{Path: folder + "subject_names.csv.gz", Refused: "no column"},
	{Path: folder + "subjects.csv", Refused: "no column"},
	{Path: folder + "transform.py", Refused: "not the UK Sanctions List"},
}

func TestDerivedTablesAreRefused(t *testing.T) { sourcetest.Files(t, Source(), files, nil) }

func rows(t *testing.T, name string) [][]string {
	t.Helper()
	all, err := csv.NewReader(bytes.NewReader(sourcetest.Unpacked(t, sourcetest.Real(t, folder+name)))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return all[1:]
}

// The derived tables, put back under the columns of the published CSV, give
// every party with every name and every date of birth.
func TestDerivedTablesPutBack(t *testing.T) {
	subjects, names, births := rows(t, "subjects.csv"), rows(t, "subject_names.csv.gz"), rows(t, "subject_dobs.csv")
	about := make(map[string][]string)
	for _, s := range subjects {
		about[s[0]] = s
	}
	var b bytes.Buffer
	b.WriteString("Report Date: 29-Apr-2026\n")
	w := csv.NewWriter(&b)
	put := func(id string, name []string, birth string) {
		s := about[id]
		kind := map[string]string{"primary": "Primary Name", "primary_variation": "Primary Name Variation", "alias": "Alias"}[name[2]]
		strength := map[string]string{"good_quality_aka": "Good quality a.k.a", "low_quality_aka": "Low quality a.k.a"}[name[3]]
		row := []string{s[5], id, s[3], s[2], name[5], name[6], name[7], name[8], name[9], name[10], kind, strength, "The Regulations", s[1], s[4], birth}
		if err := w.Write(row); err != nil {
			t.Fatal(err)
		}
	}
	header := "Last Updated,Unique ID,OFSI Group ID,UN Reference Number,Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Name type,Alias strength,Regime Name,Designation Type,Date Designated,D.O.B"
	if err := w.Write(strings.Split(header, ",")); err != nil {
		t.Fatal(err)
	}
	for _, n := range names {
		put(n[1], n, "")
	}
	for _, d := range births {
		month, dom := "mm", "dd"
		if d[3] != "" {
			month = d[3]
		}
		if d[4] != "" {
			dom = d[4]
		}
		put(d[1], make([]string, 11), dom+"/"+month+"/"+d[2])
	}
	w.Flush()
	d, err := Source().Read(&b)
	if err != nil {
		t.Fatal(err)
	}
	sourcetest.Check(t, Source(), d)
	compare(t, d, subjects, names, births)
}

func compare(t *testing.T, d *list.Drafts, subjects, names, births [][]string) {
	t.Helper()
	kinds := map[party.Kind]int{}
	lost := make(map[string]func(string) bool)
	flagged := 0
	listings := d.Of(sanctionsList).Listings
	for i := range listings {
		l := &listings[i]
		kinds[l.Subject.Kind]++
		lost[l.Key] = sourcetest.Lost(t, l)
		if len(l.Problems) > 0 {
			flagged++
		}
		if !l.InForce.From.Known() {
			t.Errorf("%s has no start", l.Key)
		}
		if l.Key == "AFG0008" && l.InForce.From != day.Of(2000, 4, 12) {
			t.Errorf("%+v", l)
		}
	}
	if len(listings) != len(subjects) || kinds[party.Person] != 3883 || kinds[party.Company] != 1531 || kinds[party.Vessel] != 632 {
		t.Errorf("%d listings of %d subjects, %v", len(listings), len(subjects), kinds)
	}
	for _, n := range names {
		if lost[n[1]](n[6] + " " + n[7] + " " + n[8] + " " + n[9] + " " + n[10] + " " + n[5]) {
			t.Errorf("a name of %s is lost: %q", n[1], n)
		}
	}
	for _, b := range births {
		date := b[2]
		if b[3] != "" {
			date = "00/" + b[3] + "/" + b[2]
		}
		if lost[b[1]](date) {
			t.Errorf("a birth of %s is lost: %q", b[1], b)
		}
	}
	for _, s := range subjects {
		for _, i := range []int{2, 3, 4, 5} {
			if s[i] != "" && lost[s[0]](s[i]) {
				t.Errorf("%q of %s is lost", s[i], s[0])
			}
		}
	}
	t.Logf("%d subjects, %d names, %d births, %d listings flagged", len(subjects), len(names), len(births), flagged)
}
