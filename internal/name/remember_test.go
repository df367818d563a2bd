package name

import (
	"slices"
	"strings"
	"testing"
)

// pieces are texts without a space that mean one thing by themselves and another
// beside others.
var pieces = strings.Fields(`Kim, No. no 14 No.14 ООО СО Соmmuni Huawеi J. A B.C S.A. S a, ，x -,x ʻ,x (x), 第十三 第 号 所 14所
	PSB institute First Fifty fifth 38-й 38 -y № №1 di ③ ⒒ Co.,Ltd 王伟 金正恩 영길 조선무역은행 ОАО Газпром Кот о'brien ’x x’ \xffy ́x I xi IV
	محمد ملی יוסף タナカ C0mpany 007 Müller GARCÍA Straße f/b/o`)

// TestFolderFoldsTheSame holds the words of a folder that remembers to those of
// one that does not: each piece by itself, and among others.
func TestFolderFoldsTheSame(t *testing.T) {
	f := NewFolder(0)
	numbered := 0
	same := func(text string) {
		want := Words(text)
		for range 2 { // the second time, it is remembered
			got := f.AppendWords(nil, text)
			for i := range got {
				if got[i].Number != 0 {
					numbered++
				}
				got[i].Number = 0
			}
			if !slices.Equal(got, want) {
				t.Fatalf("%q is %+v, want %+v", text, got, want)
			}
		}
	}
	for _, a := range pieces {
		same(a)
		for _, b := range pieces {
			same(a + " " + b)
			same(" " + a + "  " + b + " ")
			for _, c := range pieces {
				same(a + " " + b + " " + c)
			}
		}
	}
	if numbered < 10_000 {
		t.Errorf("only %d words were remembered", numbered)
	}
}

// A folder that has forgotten its words gives no two of them one number.
func TestFolderForgets(t *testing.T) {
	f := NewFolder(0)
	by := make(map[uint32]string)
	letters := "abcdefghijklmnopqrstuvwxyz"
	for i := range 3 * maxPieces {
		text := "q"
		for n := i; n > 0; n /= 26 {
			text += letters[n%26 : n%26+1]
		}
		if f.number == 0 || len(f.pieces) >= maxPieces {
			clear(by)
		}
		for _, w := range f.AppendWords(nil, text) {
			if other, taken := by[w.Number]; w.Number == 0 || taken && other != w.Text {
				t.Fatalf("%q and %q are number %d", w.Text, other, w.Number)
			}
			by[w.Number] = w.Text
		}
	}
	if len(f.pieces) > maxPieces {
		t.Errorf("%d pieces are remembered", len(f.pieces))
	}
}
