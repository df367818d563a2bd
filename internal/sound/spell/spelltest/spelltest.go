// Package spelltest holds the scripts whose words are weighed by package spell
// to their share of right pairs, on the shared transliteration data and the
// words of the shared consolidated list. Both are read where they are and never
// copied; tests skip where they are absent.
package spelltest

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"flag"
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/navicert/navicert/internal/sound/spell"
)

var update = flag.Bool("update", false, "measure the costs anew and write costs.go")

// A Pair is a native word, its Latin partner folded to a to z, and how often
// they were seen together.
type Pair struct {
	Native, Latin string
	Count         int
}

func shared(t testing.TB, path ...string) *os.File {
	t.Helper()
	dir, err := filepath.Abs(".")
	if err != nil {
		t.Fatal(err)
	}
	for ; dir != filepath.Dir(dir); dir = filepath.Dir(dir) {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
	}
	f, err := os.Open(filepath.Join(append([]string{dir, "..", "shared"}, path...)...))
	if err != nil {
		t.Skipf("the shared data is not here: %v", err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// Pairs reads a file of pairs, such as korean-dev.tsv.gz.
func Pairs(t testing.TB, file string) []Pair {
	t.Helper()
	z, err := gzip.NewReader(shared(t, "eval", "transliteration", file))
	if err != nil {
		t.Fatal(err)
	}
	var pairs []Pair
	s := bufio.NewScanner(z)
	for s.Scan() {
		c := strings.Split(s.Text(), "\t")
		n, err := strconv.Atoi(c[2])
		if err != nil {
			t.Fatal(err)
		}
		pairs = append(pairs, Pair{strings.ReplaceAll(c[1], " ", ""), Fold(c[0]), n})
	}
	if err := s.Err(); err != nil {
		t.Fatal(err)
	}
	return pairs
}

// Words reads the distinct words of two letters and more of the names on the
// consolidated list, in the order of the alphabet.
func Words(t testing.TB) []string {
	t.Helper()
	z, err := gzip.NewReader(shared(t, "lists", "us-csl-json", "2026-07-31", "consolidated.json.gz"))
	if err != nil {
		t.Fatal(err)
	}
	var doc struct {
		Results []struct {
			Name     string   `json:"name"`
			AltNames []string `json:"alt_names"`
		} `json:"results"`
	}
	if err := json.NewDecoder(z).Decode(&doc); err != nil {
		t.Fatal(err)
	}
	var words []string
	for _, r := range doc.Results {
		for _, n := range append(r.AltNames, r.Name) {
			for _, w := range strings.FieldsFunc(n, func(r rune) bool { return !unicode.IsLetter(r) }) {
				if w := Fold(w); len(w) > 1 {
					words = append(words, w)
				}
			}
		}
	}
	sort.Strings(words)
	return slices.Compact(words)
}

// Fold spells a word in a to z; what has no such spelling is left out.
func Fold(s string) string {
	s = strings.NewReplacer("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "đ", "d", "ð", "d", "þ", "th", "ł", "l", "ı", "i", "ə", "a").Replace(strings.ToLower(s))
	var b strings.Builder
	for _, r := range norm.NFKD.String(s) {
		if r >= 'a' && r <= 'z' {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// A Check is a script, the files of pairs that it is measured on, and the
// share of right pairs of each that must pass where one wrong pair in a hundred
// passes.
type Check struct {
	Alike func(native, latin string) int
	Find  func(t *spell.Tree, native string, least int, found func(word, alike int))
	Word  func(native string) *spell.Word
	Latin func(native string) string
	Reads func(r rune) bool

	Usual []Usual
	Same  [][2]string // names whose spelling is not a romanisation, but which sound alike
	Apart [][2]string // names that do not sound alike
	Seeds [][2]string // of the fuzz target
	Long  [2]string   // a long name and its spelling, to measure the time on

	Script *spell.Script
	Sounds []string
	Files  []string
	Goals  []Share // of each file
}

// A Share of pairs, each taken once, and each as often as it was seen. Pairs
// seen once are often wrong: where that is so the first share has a ceiling.
type Share struct{ Pairs, Seen float64 }

// half says on which half of the data a pair lies: by its Latin word, so that
// no name is on both.
func half(p Pair) int {
	h := fnv.New32a()
	h.Write([]byte(p.Latin))
	return int(h.Sum32()>>8) & 1
}

// rounds is how often the costs are settled anew.
const rounds = 10

func (c Check) measure(t *testing.T, keep func(Pair) bool) string {
	var pairs []spell.Pair
	seen := make(map[Pair]bool)
	for _, file := range c.Files {
		for _, p := range Pairs(t, file) {
			p.Count = 0
			if seen[p] || !keep(p) {
				continue
			}
			seen[p] = true
			q := spell.Pair{Latin: p.Latin[:min(len(p.Latin), spell.MaxLetters)]}
			c.Script.Read(p.Native, &q.Native)
			pairs = append(pairs, q)
		}
	}
	return spell.Measure(pairs, c.Sounds, rounds)
}

// share measures the costs on one half of the pairs, and demands of the other
// half and of the committed costs what the goals say. With -update it measures
// the costs on all pairs and writes them first.
func (c Check) share(t *testing.T, pkg string) {
	if *update {
		text := fmt.Sprintf("package %s\n\n// costs are measured on the pairs of names of the shared transliteration data by\n// the test of this package; run it with -update to measure them anew. Each line\n// is a sound and what it costs to be written as each run of letters, - for none,\n// in sixteenths of a bit.\nconst costs = `\n%s`\n", pkg, c.measure(t, func(Pair) bool { return true }))
		if err := os.WriteFile("costs.go", []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		t.Skip("costs.go is written; run the test again")
	}
	honest := *c.Script
	honest.Model = spell.New(c.Sounds, c.measure(t, func(p Pair) bool { return half(p) == 0 }))
	for i, file := range c.Files {
		var halves [2][]Pair
		for _, p := range Pairs(t, file) {
			halves[half(p)] = append(halves[half(p)], p)
		}
		t.Log(file)
		report(t, "measured half", &honest, halves[0])
		got := report(t, "other half   ", &honest, halves[1])
		report(t, "committed    ", c.Script, append(halves[0], halves[1]...))
		if goal := c.Goals[i]; got.Pairs < goal.Pairs || got.Seen < goal.Seen {
			t.Errorf("%s: recall of %.3f on the half that the costs are not measured on, want %.3f", file, got, goal)
		}
	}
}

// report logs and gives the share of right pairs that pass where one wrong
// pair in a hundred passes.
func report(t *testing.T, title string, s *spell.Script, pairs []Pair) Share {
	const wrong = 4 // wrong pairs for each right one
	var good, bad []int
	over, weight, total := 0, 0, 0
	for i, p := range pairs {
		word := s.Word(p.Native)
		good = append(good, word.Alike(p.Latin))
		for d := 1; d <= wrong; d++ {
			o := pairs[(i+d*977)%len(pairs)]
			if o.Latin == p.Latin || o.Native == p.Native {
				continue
			}
			a := word.Alike(o.Latin)
			bad = append(bad, a)
			if a >= 700 {
				over++
			}
		}
	}
	sort.Ints(bad)
	limit := bad[len(bad)-1-len(bad)/100] // one in a hundred is above it, or fewer
	n, n7 := 0, 0
	for i, g := range good {
		total += pairs[i].Count
		if g > limit {
			n++
			weight += pairs[i].Count
		}
		if g >= 700 {
			n7++
		}
	}
	part := func(n, of int) float64 { return float64(n) / float64(of) }
	t.Logf("%s %5d pairs: recall at 1 %% wrong %.4f (by count %.4f) above %3d; at 700: recall %.4f, wrong %.4f",
		title, len(pairs), part(n, len(pairs)), part(weight, total), limit, part(n7, len(pairs)), part(over, len(bad)))
	return Share{part(n, len(pairs)), part(weight, total)}
}

// search measures how many words of the consolidated list are found for the
// native words of the first file at 700, and holds the search to what comparing
// every word gives.
func (c Check) search(t *testing.T) {
	words := Words(t)
	tree := spell.NewTree(words)
	pairs := Pairs(t, c.Files[0])
	n, found := 0, 0
	for i := 0; i < len(pairs); i += 50 {
		got := make(map[int]int)
		c.Script.Word(pairs[i].Native).Find(tree, 700, func(word, alike int) { got[word] = max(got[word], alike) })
		n++
		found += len(got)
		if n%10 != 0 {
			continue
		}
		word := c.Script.Word(pairs[i].Native)
		for w := range words {
			want := word.Alike(words[w])
			if want < 700 {
				want = 0
			}
			if want != got[w] {
				t.Fatalf("%s and %s: found with %d, compared %d", pairs[i].Native, words[w], got[w], want)
			}
		}
	}
	t.Logf("%s: %d words, %.1f found at 700 for each native word", c.Files[0], len(words), float64(found)/float64(n))
}
