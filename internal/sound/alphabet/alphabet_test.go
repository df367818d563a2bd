package alphabet

import (
	"testing"
)

// toy is an alphabet small enough to read.
func toy() *Alphabet {
	return New(Tables{
		Letters:    "абжкс",
		Usual:      []string{"а a", "б b", "ж zh", "к k", "с s", "кс x"},
		Spellings:  []string{"- h:9", "а a:0 -:12", "б b:0 bb:3", "ж zh:0 j:4", "к k:0 c:2", "с s:0", "кс x:1"},
		Consonants: []string{"б B", "ж SK.*", "жк K", "к K", "^к KB", "с S", "с$ *"},
		Latin:      []string{"b B", "j S-", "z S", "zh S", "k K", "c K.S", "s S", "s$ S*", "x K+S", "h *"},
		Scale:      []Point{{Far: 4, Alike: 1000}, {Far: 100, Alike: 200}, {Far: 200, Alike: 0}},
		Doubts:     2,
	})
}

func TestFar(t *testing.T) {
	a := toy()
	for _, c := range []struct {
		native, latin string
		cost          int // of the cheapest spelling
		why           string
	}{
		{"баба", "baba", 0, "every letter as usual"},
		{"бба", "bba", 0, "letter by letter is cheaper than a doubled one"},
		{"ба", "bba", 3, "a doubled letter"},
		{"акс", "aks", 0, "two letters by themselves"},
		{"акс", "ax", 1, "two letters by one"},
		{"жаба", "jaba", 4, "another spelling"},
		{"баб", "bb", 12, "a letter left out"},
		{"ба", "bha", 9, "a letter that spells nothing"},
		{"ба", "bma", added, "a letter that no spelling has"},
		{"ба", "ma", strange, "a letter for one that it never spells"},
		{"ба", "a", lost, "a letter that cannot be left out"},
		{"", "", 0, "nothing at all"},
	} {
		w := a.Read([]rune(c.native))
		want := 16 * c.cost / (len([]rune(c.native)) + len(c.latin) + 2)
		if got := w.Far(c.latin); got != want {
			t.Errorf("%s %s: far %d, want %d: %s", c.native, c.latin, got, want, c.why)
		}
	}
}

func TestSharedKeys(t *testing.T) {
	a := toy()
	for _, c := range []struct {
		native, latin string
		share         bool
		why           string
	}{
		{"баба", "babo", true, "vowels do not count"},
		{"баба", "bba", false, "two of a class with a vowel between are two"},
		{"бба", "ba", true, "two of a class that touch are one"},
		{"аба", "ba", false, "a vowel comes first in a short word"},
		{"каб", "bob", true, "a second choice at the beginning"},
		{"баж", "bak", true, "a second choice"},
		{"бажка", "baka", true, "the choice before a certain letter"},
		{"баса", "bas", true, "the best choice of a last letter"},
		{"бас", "ba", true, "a letter that is silent at the end"},
		{"каксакса", "kaxax", true, "one letter of two sounds"},
	} {
		w := a.Read([]rune(c.native))
		if got := w.Alike(c.latin) > 0; got != c.share {
			t.Errorf("%s %s share a key: %t, want %t: %s", c.native, c.latin, got, c.share, c.why)
		}
	}
}

func TestRate(t *testing.T) {
	a := toy()
	for _, c := range []struct{ far, want int }{{0, 1000}, {4, 1000}, {52, 600}, {100, 200}, {150, 100}, {200, 1}, {9999, 1}} {
		if got := a.rate(c.far); got != c.want {
			t.Errorf("%d apart is %d alike, want %d", c.far, got, c.want)
		}
	}
	for far := range 300 {
		if a.rate(far) < a.rate(far+1) {
			t.Errorf("%d apart is less alike than %d", far, far+1)
		}
	}
}

func TestLatin(t *testing.T) {
	if got := toy().Latin([]rune("жакса?")); got != "zhaxa" {
		t.Errorf("got %s", got)
	}
}

// TestLongWords holds that words are cut, and that no word is far enough to
// overflow.
func TestLongWords(t *testing.T) {
	a := toy()
	long := make([]rune, 1000)
	for i := range long {
		long[i] = 'б'
	}
	w := a.Read(long)
	latin := make([]byte, 1000)
	for i := range latin {
		latin[i] = 'q'
	}
	if got, want := w.Far(string(latin)), 16*strange*MaxWord/(2*MaxWord+2); got != want {
		t.Errorf("far %d, want %d", got, want)
	}
}
