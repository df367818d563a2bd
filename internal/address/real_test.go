package address

import (
	"compress/gzip"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// threshold and sure are the lines of internal/screen: an alert, and one that
// needs no second look.
const threshold, sure = 800, 840

// An entry is one row of the Entity List.
type entry struct{ Name, Country, Address string }

// realEntries reads the Entity List of 9 July 2026 from the folder of shared
// data next to the repository, and skips where it is absent.
func realEntries(t *testing.T) []entry {
	t.Helper()
	dir, err := os.Getwd()
	for ; err == nil && dir != filepath.Dir(dir); dir = filepath.Dir(dir) {
		if _, e := os.Stat(filepath.Join(dir, "go.mod")); e == nil {
			break
		}
	}
	f, err := os.Open(filepath.Join(dir, "../shared/lists/us-bis-entity-list/2026-07-09/bis_entity_list.json.gz"))
	if err != nil {
		t.Skipf("the real Entity List is not here: %v", err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	var doc struct{ Entities []entry }
	if err := json.NewDecoder(z).Decode(&doc); err != nil {
		t.Fatal(err)
	}
	return doc.Entities
}

// addressEntries gives the entries that list an address and no party (15 CFR
// 744.16): their names are labels.
func addressEntries(all []entry) []entry {
	var out []entry
	for _, e := range all {
		if strings.HasPrefix(e.Name, "Address ") {
			out = append(out, e)
		}
	}
	return out
}

var (
	places  = regexp.MustCompile(`(?i)[,.\s]*(hong kong|turkey)\.?$`)
	units   = regexp.MustCompile(`(?i)^((room|rm\.?|unit|office|flat(/rm)?) [0-9A-Z-]+,? *|14C, )|Kapi No: 1, `)
	english = strings.NewReplacer("Road", "Lu", "Rd", "Lu", "Street", "Jie", "St,", "Jie,", "District", "Qu")
	short   = strings.NewReplacer("Road", "Rd.", "Street", "St.", "Room", "Rm", "Building", "Bldg", "Centre", "Ctr", "Center", "Ctr", "/F", "/Fl", "Tower", "Twr.", "No. ", "")
)

// turned gives the parts of an address from the last to the first.
func turned(s string) string {
	parts := strings.Split(strings.TrimRight(s, "."), ", ")
	slices.Reverse(parts)
	return strings.Join(parts, ", ")
}

// TestRealAddressEntries wants every entry that lists an address to be found
// by six ways of writing it: five are alerts that need no second look, and one
// without the room is an alert for a person.
func TestRealAddressEntries(t *testing.T) {
	entries := addressEntries(realEntries(t))
	if len(entries) < 19 {
		t.Fatalf("only %d entries list an address", len(entries))
	}
	for _, e := range entries {
		l := Parse(e.Address)
		for _, v := range []struct {
			says, line string
			low, high  int
		}{
			{"as listed", e.Address, Full, Full},
			{"turned", turned(e.Address), sure, Full},
			{"in capitals", strings.ToUpper(e.Address), sure, Full},
			{"abbreviated", short.Replace(e.Address), sure, Full},
			{"in pinyin", english.Replace(e.Address), sure, Full},
			{"without the country", places.ReplaceAllString(e.Address, ""), sure, Full},
			{"without the unit", units.ReplaceAllString(e.Address, ""), threshold, sure - 1},
		} {
			if v.says == "without the unit" && (v.line == e.Address || len(l.Units) == 0) {
				continue // it lists a whole floor or house
			}
			q := Parse(v.line)
			if r := Compare(&q, &l); r.Score < v.low || r.Score > v.high {
				t.Errorf("%s %s: %q scores %d\n query %+v\n listed %+v\n %+v", e.Name, v.says, v.line, r.Score, q, l, r.Found)
			}
		}
	}
}

// TestOtherHongKongAddresses wants none of the other addresses in Hong Kong on
// the list to be taken for an address entry, unless it is in that very room.
func TestOtherHongKongAddresses(t *testing.T) {
	all := realEntries(t)
	entries := addressEntries(all)
	compared, there, inside := 0, 0, 0
	for _, e := range all {
		if strings.HasPrefix(e.Name, "Address ") {
			continue
		}
		for _, line := range strings.Split(e.Address, "; and ") {
			if !strings.Contains(line, "Hong Kong") {
				continue
			}
			compared++
			q := Parse(line)
			for _, a := range entries {
				l := Parse(a.Address)
				r := Compare(&q, &l)
				if r.OtherUnit {
					inside++
				}
				if r.Score >= sure {
					there++
				}
				if r.Score >= sure && !inListed(q, l) {
					t.Errorf("%q is taken for %q", line, a.Address)
				}
			}
		}
	}
	t.Logf("%d addresses in Hong Kong compared; %d pairs in the very unit, %d in another unit of a listed building", compared, there, inside)
}

// inListed reports whether the query is in the unit that is listed, or on the
// floor where no unit is.
func inListed(q, l Address) bool {
	if len(l.Units) == 0 {
		return numbers(q.Floors, l.Floors) == same
	}
	return numbers(q.Units, l.Units) == same
}

// TestRealAddressesAreThemselves wants every address of the list to be found by
// itself, where it names a street and a number or a building.
func TestRealAddressesAreThemselves(t *testing.T) {
	located, total, numbered, lost := 0, 0, 0, 0
	for _, e := range realEntries(t) {
		for _, line := range strings.Split(e.Address, "; and ") {
			total++
			a := Parse(line)
			if !a.Located() {
				continue
			}
			located++
			b := Parse(turned(line))
			if r := Compare(&a, &a); r.Score == Full {
				numbered++
			}
			if r := Compare(&b, &a); len(a.Houses)+len(a.Buildings) > 0 && r.Score < 600 {
				lost++
			}
		}
	}
	t.Logf("%d addresses, %d name a street or building, %d with a number; %d are lost when turned", total, located, numbered, lost)
	if numbered*100 < total*80 || lost*200 > numbered {
		t.Error("fewer than 80 in 100 can be compared, or more than 5 in 1,000 depend on the order of their parts")
	}
}
