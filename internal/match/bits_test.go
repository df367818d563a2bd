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
			Name     string   `json:"name"`
			AltNames []string `json:"alt_names"`
		}
	}
	if err := json.NewDecoder(z).Decode(&doc); err != nil {
		t.Fatal(err)
	}
	for _, r := range doc.Results {
		count(counts, append(r.AltNames, r.Name), 25921)
	}
	people := readPeople(t)
	pop := make(map[string]float64)
	for _, p := range people {
		count(pop, []string{p}, len(people))
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

// count adds, for each word of the names of one party, its share of n parties.
func count(counts map[string]float64, names []string, n int) {
	seen := make(map[string]bool)
	for _, text := range names {
		for _, w := range name.Words(text) {
			if !seen[w.Text] && w.Class == name.Telling || w.Class == name.Place || w.Class == name.Trade || w.Class == name.Number {
				seen[w.Text] = true
			}
		}
	}
	for w := range seen {
		counts[w] += 1 / float64(n)
	}
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
