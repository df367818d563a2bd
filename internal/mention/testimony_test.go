package mention_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/document"
	"github.com/navicert/navicert/internal/document/all"
	"github.com/navicert/navicert/internal/mention"
)

// same finds in a text with those who took part and their testimony what is found
// among all, and gives the testimony.
func same(t *testing.T, w *mention.Witness, text *document.Text) ([]mention.Party, *mention.Testimony) {
	t.Helper()
	on := day.Of(2026, 7, 31)
	want, err := w.Scanner().Scan(text, on)
	if err != nil {
		t.Fatal(err)
	}
	parties, told, err := w.Testify(text)
	if err != nil {
		t.Fatal(err)
	}
	got, err := mention.CompileWith(parties, mention.Settings{}, told).Scan(text, on)
	if err != nil {
		t.Fatal(err)
	}
	if a, b := asJSON(t, want), asJSON(t, got); a != b {
		t.Errorf("among all parties:\n%.2000s\nalone:\n%.2000s", a, b)
	}
	if err := w.Confirms(told); err != nil {
		t.Error(err)
	}
	return parties, told
}

func asJSON(t *testing.T, r *mention.Result) string {
	t.Helper()
	b, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// Alone, "Hikvision" would be a word of one party, and "Hikvisian" a slip of it.
// The testimony says that others have the words, too.
func TestTestimony(t *testing.T) {
	many := append(sample(), one("Hikvisian Foods"), one("Megvii Holdings Second"), one("Megvii Fisheries Third"), one("The 38th Institute", "38"))
	w := mention.NewWitness(many, mention.Settings{})
	text := read(t, "x.txt", []byte("Hikvision of China sold to Megvii Technology in China. A Hikvisian was there, of the 38th.\n\nThe Megvii Technologies firm knows Huawei.\n"))
	parties, told := same(t, w, text)
	if len(parties) == 0 || len(parties) >= len(many) {
		t.Errorf("%d of %d parties took part", len(parties), len(many))
	}
	i := slices.IndexFunc(told.Words, func(x mention.Word) bool { return x.Text == "megvii" })
	if i < 0 || told.Words[i].Parties != 3 {
		t.Errorf("of megvii it is told: %v", told.Words)
	}
	// A testimony that says otherwise is not confirmed.
	told.Words[i].Parties = 1
	if err := w.Confirms(told); err == nil {
		t.Error("another count is confirmed")
	}
	told.Words[i].Parties = 3
	told.Words[i].Text = "nobody"
	if err := w.Confirms(told); err == nil {
		t.Error("a word of no list is confirmed")
	}
}

// The same holds for real documents and the real list, whole and by the passages
// that took part, whose places stay those of the whole.
func TestTestimonyOfRealDocuments(t *testing.T) {
	w := mention.NewWitness(realParties(t), mention.Settings{})
	texts := map[string]*document.Text{"an issue of the Federal Register": read(t, "x.txt", []byte(federal(t)))}
	seeds, _ := filepath.Glob("../../../shared/seeds/*")
	pages, _ := filepath.Glob("../../../shared/lists/*-html/*/*.htm*")
	for _, f := range slices.Concat(seeds, pages) {
		doc, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		texts[filepath.Base(filepath.Dir(f))+" "+filepath.Base(f)] = read(t, f, doc)
	}
	for name, text := range texts {
		t.Run(name, func(t *testing.T) {
			parties, told := same(t, w, text)
			part, err := text.Excerpt(w.Passages(text)).Text()
			if err != nil {
				t.Fatal(err)
			}
			want, err := w.Scanner().Scan(text, 0)
			if err != nil {
				t.Fatal(err)
			}
			got, err := w.Scanner().Scan(part, 0)
			if err != nil {
				t.Fatal(err)
			}
			if asJSON(t, want) != asJSON(t, got) {
				t.Error("the passages that took part give another answer than the document")
			}
			same(t, w, part)
			t.Logf("%d bytes, in passages %d; %d mentions, %d parties, %d words, %d spelled", len(text.Body), len(part.Body), len(want.Mentions), len(parties), len(told.Words), len(told.Spelled))
		})
	}
}

func FuzzTestimony(f *testing.F) {
	w := mention.NewWitness(append(sample(), one("Hikvisian Foods"), one("The 38th Institute", "38"), one("Sensetimes Other Matters")), mention.Settings{})
	for _, s := range []string{"Hikvision and Hikvisian", "Sense-\nTime 海康威视 Huawei's 38th", strings.Repeat("Megvii Technology. ", 3)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		text, err := all.Read("x.txt", []byte(s))
		if err != nil {
			return
		}
		parties, told, err := w.Testify(text)
		if err != nil {
			t.Fatal(err)
		}
		want, _ := w.Scanner().Scan(text, 0)
		got, _ := mention.CompileWith(parties, mention.Settings{}, told).Scan(text, 0)
		if asJSON(t, want) != asJSON(t, got) {
			t.Errorf("%q: among all\n%s\nalone\n%s", s, asJSON(t, want), asJSON(t, got))
		}
		if err := w.Confirms(told); err != nil {
			t.Errorf("%q: %v", s, err)
		}
	})
}
