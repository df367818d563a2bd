package match

import (
	"compress/gzip"
	"encoding/csv"
	"encoding/json"
	"flag"
	"fmt"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/name"
)

var update = flag.Bool("update", false, "count the words again and write bits.txt")

const shared = "../../../shared/"

// TestBits counts words on the Consolidated Screening List of 2026-07-31 (how
// many parties have the word) and among 50,000 invented people (how many have
// the name), and compares with the committed table.
func TestBits(t *testing.T) {
	counts := make(map[string]float64)
	f, err := os.Open(shared + "lists/us-csl-json/2026-07-31/consolidated.json.gz")
	if err != nil {
		t.Skip("the shared list files are not here:", err)
	}
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	var doc struct {
		Results []struct {
			Type      string
			Name      string
			AltNames  []string `json:"alt_names"`
			Addresses []struct{ Country string }
		}
	}
	if err := json.NewDecoder(z).Decode(&doc); err != nil {
		t.Fatal(err)
	}
	parties := make([]bearer, len(doc.Results))
	for i, r := range doc.Results {
		p := bearer{words: countable(append(r.AltNames, r.Name))}
		if len(r.Addresses) > 0 && r.Type != "Individual" && r.Type != "Vessel" && firm(r.Name) {
			p.country = r.Addresses[0].Country
		}
		for _, n := range append(r.AltNames, r.Name) {
			if w := alone(n); w != "" {
				p.brands = append(p.brands, w)
			}
		}
		parties[i] = p
	}
	countParties(counts, parties)
	people := readPeople(t)
	pop := make(map[string]float64)
	for _, p := range people {
		for w := range countable([]string{p}) {
			pop[w] += 1 / float64(len(people))
		}
	}
	for w, n := range pop {
		counts[w] = max(counts[w], n)
	}
	var b strings.Builder
	fmt.Fprintln(&b, "# quarter bits of words that three parties of the list or three people share; counted by TestBits")
	var keys []string
	for w := range counts {
		keys = append(keys, w)
	}
	slices.Sort(keys)
	for _, w := range keys {
		if q := int(math.Round(-4 * math.Log2(counts[w]))); q < 54 {
			fmt.Fprintf(&b, "%s %d\n", w, q)
		}
	}
	if *update {
		if err := os.WriteFile("bits.txt", []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if b.String() != bitsText {
		t.Error("bits.txt is not what the counts give: run go test ./internal/match -run TestBits -update, and take a new Weights version")
	}
}

// A bearer is a party of the list: the words of its names, the country of a
// firm, and the words that alone tell who it is.
type bearer struct {
	words   map[string]bool
	country string
	brands  []string
}

// countParties adds, for each word, the share of the parties that have it. Firms
// of one country count once together where the word alone is the name of one of
// them: Tsargrad OOO and Imenie Tsargrad OOO are a family, and that the list
// names many of a family does not make their name a common one.
func countParties(counts map[string]float64, parties []bearer) {
	type home struct{ word, country string }
	brands, counted := make(map[home]bool), make(map[home]bool)
	for _, p := range parties {
		for _, w := range p.brands {
			brands[home{w, p.country}] = p.country != ""
		}
	}
	for _, p := range parties {
		for w := range p.words {
			if h := (home{w, p.country}); brands[h] {
				if counted[h] {
					continue
				}
				counted[h] = true
			}
			counts[w] += 1 / float64(len(parties))
		}
	}
}

// countable gives the words of names that are counted.
func countable(names []string) map[string]bool {
	seen := make(map[string]bool)
	for _, text := range names {
		for _, w := range name.Words(text) {
			switch w.Class {
			case name.Telling, name.Place, name.Trade, name.Number:
				seen[w.Text] = true
			}
		}
	}
	return seen
}

// firm reports whether a name has a word that names of people do not have.
func firm(text string) bool {
	for _, w := range name.Words(text) {
		switch w.Class {
		case name.Legal, name.Place, name.Trade, name.Number:
			return true
		}
	}
	return alone(text) != ""
}

// alone gives the one telling word of a name that has no other word of substance
// besides, or "".
func alone(text string) string {
	one := ""
	for _, w := range name.Words(text) {
		switch {
		case w.Class == name.Legal:
		case w.Class == name.Telling && one == "" && !name.Everyday(w.Text):
			one = w.Text
		default:
			return ""
		}
	}
	return one
}

func readPeople(t *testing.T) []string {
	f, err := os.Open(shared + "eval/synthetic-people-us.csv.gz")
	if err != nil {
		t.Skip("the shared evaluation files are not here:", err)
	}
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(z).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var people []string
	for _, r := range rows[1:] {
		people = append(people, r[0])
	}
	return people
}
