package screen

import (
	"testing"

	"github.com/navicert/navicert/internal/name"
)

// What is left out for names without a surname of China, Korea or Vietnam would have
// given nothing.
func TestBorneLosesNothing(t *testing.T) {
	book, folder := surnameBook{}, name.NewFolder(0)
	texts := []string{
		"", "Emma", "Emma Daniels", "Emma Louise Daniels", "Daniels, Emma", "Van Der, Berg Jan", "Mr, Jan Berg",
		"Chan Tai Man", "CHAN, Tai Man", "Au Yeung Wai Ho", "AU YEUNG, Wai Ho", "Yuet-ngor Lam Cheng", "Mary Chan Tai Man",
		"Nguyen Van Hung", "Kim Jong Un", "KIM, Jong Un", "Lee Byung-chul", "Byungchul Lee", "Tanaka Taro", "Ng Ka Ling",
		"Hsu Chih-ming", "Lam Siu Por", "Peter Lam", "Siupor Lam", "Ch'en Shui-pien", "Tan Ah Kow", "Ong Eng Guan", "Dr Tan Eng Huat",
	}
	for _, first := range []string{"tai", "Au", "Ou", "Wai", "Emma", "si", "Ma"} {
		for _, second := range []string{"tu", "Yeung", "Yang", "Ho", "Toh", "Daniels"} {
			texts = append(texts, first+" "+second, first+" "+second+", Wai Ho", first+", "+second+" Ka", first+" "+second+" Ka Ling")
		}
	}
	left := 0
	for _, text := range texts {
		for range 2 { // as it is found, and as it is remembered
			words := folder.AppendWords(nil, text)
			is := book.of(words)
			got, want := variants(nil, words, text, is, name.Words), variants(nil, words, text, borneAll, name.Words)
			if len(got) != len(want) {
				t.Errorf("%q has %d variants, without looking at surnames %d", text, len(got), len(want))
			}
			if is&borneRead != 0 || !surnameIsWord(words) {
				continue
			}
			left++
			eachForm(words, func(f division) bool {
				f.eachHash(func(_, _ readHash) { t.Errorf("%q is not read, and has the surname %v", text, f) })
				return true
			})
		}
	}
	if left < 10 {
		t.Errorf("%d names are not read", left)
	}
}

// A number that goes to another word does not take along what was known of the first.
func TestSurnameBookNumbers(t *testing.T) {
	var book surnameBook
	for range 2 {
		if is := book.of([]name.Word{{Raw: "chan", Number: 7}}); is&borneRead == 0 {
			t.Error("Chan is no surname")
		}
		if is := book.of([]name.Word{{Raw: "daniels", Number: 7}}); is != 0 {
			t.Errorf("Daniels is a surname: %b", is)
		}
	}
}
