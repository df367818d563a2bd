package name

import (
	"strings"
	"testing"
)

// TestNumbers gives the ways to write a number, each with what it becomes.
func TestNumbers(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"No. 1 Research Institute", "1 research institute"},
		{"First Research Institute", "1 research institute"},
		{"1st Research Institute", "1 research institute"},
		{"Research Institute I", "research institute 1"},
		{"Research Institute No. I", "research institute 1"},
		{"第一研究所", "1 research institute"},
		{"一所", "1 research institute"},
		{"第十三研究所", "13 research institute"},
		{"第13研究所", "13 research institute"},
		{"第１３研究所", "13 research institute"},
		{"13所", "13 research institute"},
		{"十三所", "13 research institute"},
		{"中国电子科技集团公司第三十八研究所", "china electronic technology group company 38 research institute"},
		{"七一九研究所", "719 research institute"},
		{"一百零一工厂", "101 factory"},
		{"第二十工厂", "20 factory"},
		{"新疆生产建设兵团第八师", "xinjiang production construction corps 8 division"},
		{"14号", "14"},
		{"38-й НИИ", "38 nii"},
		{"Первый завод", "1 plant"},
		{"38-y NII", "38 nii"},
		{"Завод №5", "plant 5"},
		{"Factory No14", "factory 14"},
		{"معهد ٣٨", "institute 38"},
		{"Fifty-Fifth Research Institute", "55 research institute"},
		{"Plant Number Five", "plant 5"},
		{"Factory Five", "factory 5"},
		{"XIV Institute", "14 institute"},
		// What is no number stays what it is.
		{"First Gulf Bank", "first gulf bank"},
		{"No One Ltd", "no one limited"},
		{"三一重工", "sanyi heavy industry"},
		{"I Petrov", "i petrov"},
		{"Xi Institute", "xi institute"},
		{"John Smith III", "john smith iii"},
		{"V. I. Lenin Institute", "v i lenin institute"},
		{"Nord", "nord"},
		{"Building 1-A", "building 1 a"},
	} {
		if got := text(Words(c.in)); got != c.want {
			t.Errorf("Words(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

// TestNumbersKeepTheirPlace checks that numbers point into the text they are of.
func TestNumbersKeepTheirPlace(t *testing.T) {
	const in = "The Fifty-Fifth Institute"
	for _, w := range Words(in) {
		if w.Text == "55" && in[w.Start:w.End] != "Fifty-Fifth" {
			t.Errorf("55 is said to be %q", in[w.Start:w.End])
		}
	}
}

// TestDigitsOfAllScripts reads 0 to 9 in rows of digits.
func TestDigitsOfAllScripts(t *testing.T) {
	for _, row := range []string{"0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "०१२३४५६७८९", "๐๑๒๓๔๕๖๗๘๙", "０１２３４５６７８９"} {
		n := 0
		for _, r := range row {
			if digitOf(r) != n {
				t.Errorf("%c is %d, want %d", r, digitOf(r), n)
			}
			n++
		}
	}
	for _, r := range "aЯ一ⅫⅠ" {
		if digitOf(r) >= 0 {
			t.Errorf("%c is no decimal digit", r)
		}
	}
}

// TestNumberTables checks that every line of the tables begins with its number.
func TestNumberTables(t *testing.T) {
	for _, table := range []string{ordinalWords, cardinalWords, tensWords} {
		words := 0
		for line := range strings.Lines(strings.TrimSpace(table)) {
			words += len(strings.Fields(line)) - 1
		}
		if got := len(numberWords(table)); got != words {
			t.Errorf("%d of %d words were read", got, words)
		}
	}
}
