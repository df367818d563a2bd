package supplement

import (
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/source/sourcetest"
)

// A parsed is one row of Supplement 4 as somebody else read it.
type parsed struct {
	Name, Country, Address string
	Aliases                []string
	Citation               string `json:"federal_register"`
}

func parsedList(t *testing.T) []parsed {
	t.Helper()
	f, err := os.Open(filepath.Join(sourcetest.Shared(t), "lists/us-bis-entity-list/2026-07-09/bis_entity_list.json.gz"))
	if err != nil {
		t.Skipf("the list of 2026-07-09 is not here: %v", err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	var doc struct{ Entities []parsed }
	if err := json.NewDecoder(z).Decode(&doc); err != nil {
		t.Fatal(err)
	}
	return doc.Entities
}

// print writes a row as the supplement prints it: aliases after dashes, one to
// a line, the address after them, or behind the name where there are none.
func (p parsed) print(oneLine bool) []string {
	var out []string
	if len(p.Aliases) == 0 {
		if oneLine && p.Address != "" {
			return []string{p.Name + ", " + p.Address}
		}
		return []string{p.Name, p.Address}
	}
	word, noun := fmt.Sprint(len(p.Aliases)), "aliases"
	if len(p.Aliases) <= len(units) {
		word = units[len(p.Aliases)-1]
	}
	if len(p.Aliases) == 1 {
		noun = "alias"
	}
	out = append(out, fmt.Sprintf("%s, a.k.a., the following %s %s:", p.Name, word, noun))
	for i, a := range p.Aliases {
		end := ";"
		if i == len(p.Aliases)-2 {
			end = "; and"
		} else if i == len(p.Aliases)-1 {
			end = "."
		}
		out = append(out, "—"+a+end)
	}
	return append(out, p.Address)
}

// Names that the other reader left whole, though they hold marks or addresses,
// are left out of the comparison: there this package reads more.
func clean(p parsed) bool {
	for _, n := range append([]string{p.Name}, p.Aliases...) {
		low := strings.ToLower(n)
		if strings.Contains(low, "k.a") || strings.Contains(low, "formerly known as") || strings.Contains(low, "following") || strings.ContainsAny(n, ";") {
			return false
		}
		if _, _, ok := sentence(n + "."); ok {
			return false
		}
	}
	return true
}

// Every row of the list goes out as the supplement prints it and comes back
// with its name, its aliases and its address.
func TestEveryRowOfTheEntityListComesBack(t *testing.T) {
	all := parsedList(t)
	for _, oneLine := range []bool{false, true} {
		skipped, names, aliases, addresses, labels := 0, 0, 0, 0, 0
		for i, p := range all {
			if !clean(p) {
				skipped++
				continue
			}
			got := Cell(p.print(oneLine), Entry{Line: i + 1})
			e := got[0]
			if e.Label != "" {
				labels++
				if e.Label != p.Name || len(e.Names) > 0 || len(e.Addresses) == 0 {
					t.Errorf("%q: %+v", p.Name, e)
				}
				continue
			}
			if e.Name() != strings.TrimRight(p.Name, " ,;:") {
				names++
				if !oneLine || names < 20 {
					t.Logf("name %q became %q", p.Name, e.Name())
				}
				continue
			}
			var texts []string
			for _, n := range e.Names[1:] {
				texts = append(texts, strings.TrimSuffix(n.Text, "."))
			}
			for _, a := range p.Aliases {
				if a = strings.TrimSuffix(strings.Trim(a, " ,;:"), "."); a != p.Name && !slices.Contains(texts, a) {
					aliases++
					t.Logf("alias %q of %q is not among %q", a, p.Name, texts)
				}
			}
			joined := ""
			for _, a := range e.Addresses {
				joined += a.Text
			}
			if letters(strings.ReplaceAll(p.Address, "; and", ";")) != letters(joined+e.Remarks) {
				addresses++
				if addresses < 20 {
					t.Logf("address %q became %q, %q", p.Address, joined, e.Remarks)
				}
			}
		}
		// What is left: names with a comma that may as well begin an address, and
		// cells that the other reader took apart otherwise.
		if most := map[bool]int{false: 1, true: 25}[oneLine]; names > most || aliases > 1 || addresses > 15 || labels != 19 || skipped > 110 {
			t.Error("more rows differ than did when this was written")
		}
		t.Logf("one line %v: of %d rows %d skipped, %d address entries; %d names, %d aliases, %d addresses differ", oneLine, len(all), skipped, labels, names, aliases, addresses)
	}
}

func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(" .,;()", r) {
			return -1
		}
		return r
	}, strings.ReplaceAll(s, "Address:", ""))
}
