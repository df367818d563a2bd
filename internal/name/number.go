package name

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// Numbers tell sister institutes apart, and each language writes them in its
// own way: No. 1, First, 1st, I, 第一, 1-й. All become the digits. What may be
// something else (First is a name of banks, I an initial) becomes a number only
// where the name has a body that is numbered: an institute, a plant, a corps.

// numberedBodies are the bodies that are told apart by numbers. To add one, add
// the spelling that folding gives it.
var numberedBodies = set(`
institute academy factory plant works bureau hospital brigade regiment college
division construction corps laboratory shipyard arsenal mine automobile
zavod institut nii tsnii kb okb kombinat
`)

// ordinals are the words for first, second and so on, and for tens that others
// follow (fifty-fifth). Russian ones are spelt as folding romanises them. To add
// one, add it to its line.
const ordinalWords = `
1 first pervyi pervyy pervaya pervoe premier primero primera
2 second vtoroi vtoroy vtoraya vtoroe deuxieme segundo segunda
3 third tretii tretiy tretya troisieme tercero tercera
4 fourth chetvertyi chetvertyy
5 fifth pyatyi pyatyy
6 sixth shestoi shestoy
7 seventh sedmoi sedmoy
8 eighth vosmoi vosmoy
9 ninth devyatyi devyatyy
10 tenth desyatyi desyatyy
11 eleventh
12 twelfth
13 thirteenth
14 fourteenth
15 fifteenth
16 sixteenth
17 seventeenth
18 eighteenth
19 nineteenth
20 twentieth
30 thirtieth
40 fortieth
50 fiftieth
60 sixtieth
70 seventieth
80 eightieth
90 ninetieth
`

// cardinalWords count only behind "No." or the body: Factory Five.
const cardinalWords = `
1 one
2 two
3 three
4 four
5 five
6 six
7 seven
8 eight
9 nine
10 ten
`

const tensWords = `
20 twenty
30 thirty
40 forty
50 fifty
60 sixty
70 seventy
80 eighty
90 ninety
`

var (
	ordinals  = numberWords(ordinalWords)
	cardinals = numberWords(cardinalWords)
	tens      = numberWords(tensWords)
)

func set(words string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

func numberWords(table string) map[string]int {
	m := make(map[string]int)
	for line := range strings.Lines(strings.TrimSpace(table)) {
		f := strings.Fields(line)
		n, err := strconv.Atoi(f[0])
		if err != nil {
			continue // a test reads every line
		}
		for _, w := range f[1:] {
			m[w] = n
		}
	}
	return m
}

// ordinalEndings follow a number behind a hyphen: 38-й, 38-y. They say nothing.
var ordinalEndings = set("y yy yi iy oy ya aya oe ye go ogo mu st nd rd th er eme")

// markNumbers gives every number one spelling. It drops what only says that a
// number follows, or that it is an ordinal: "No. 14", "第14号", "38-й".
func markNumbers(words []Word, base int, text string) []Word {
	body := false
	for _, w := range words[base:] {
		body = body || numberedBodies[w.Text]
	}
	out := words[:base]
	for i := base; i < len(words); i++ {
		w := words[i]
		number, glued := len(out) > base && out[len(out)-1].Class == Number, i > base && touches(text, words[i-1], w)
		switch {
		case w.Class == Number:
		case leads(words, i, text):
			continue
		case number && glued && ordinalEndings[w.Text] && text[w.Start-1] == '-':
			out[len(out)-1].End = w.End
			continue
		default:
			if n, used := written(words, base, i, text, body); used > 0 {
				for _, part := range words[i+1 : i+used] {
					w.Raw, w.End, w.Comma = w.Raw+part.Raw, part.End, part.Comma
				}
				w.Text, w.Class = strconv.Itoa(n), Number
				i += used - 1
			}
		}
		out = append(out, w)
	}
	return out
}

// touches reports whether only a hyphen, or nothing, stands between two words.
func touches(text string, a, b Word) bool {
	return b.Start == a.End || b.Start == a.End+1 && text[a.End] == '-'
}

// leads reports whether word i only says that a number follows.
func leads(words []Word, i int, text string) bool {
	if i+1 >= len(words) {
		return false
	}
	next := words[i+1]
	_, cardinal := cardinals[next.Text]
	_, roman := readRoman(next.Raw)
	switch words[i].Text {
	case "no", "nr", "number":
		dotted := words[i].Text == "number" || words[i].End < len(text) && text[words[i].End] == '.'
		return next.Class == Number || dotted && (cardinal || roman) // no one is nobody, No. One a number
	case "di":
		return words[i].Native == "第" && next.Class == Number && next.Start == words[i].End
	}
	return false
}

// written reads a number in words or Roman numerals that begins at word i, and
// how many words it takes, 0 for none.
func written(words []Word, base, i int, text string, body bool) (n, used int) {
	w := words[i]
	behind := i > base && (numberedBodies[words[i-1].Text] || leads(words, i-1, text))
	if n, ok := cardinals[w.Text]; ok && behind {
		return n, 1
	}
	if n, ok := readRoman(w.Raw); ok && (behind || body && romanAlone(w.Raw) && i+1 < len(words)) {
		return n, 1
	}
	if !body {
		return 0, 0
	}
	if n, ok := ordinals[w.Text]; ok {
		return n, 1
	}
	if t, ok := tens[w.Text]; ok && i+1 < len(words) {
		if n, ok := ordinals[words[i+1].Text]; ok && n < 10 {
			return t + n, 2
		}
	}
	return 0, 0
}

// romanAlone reports whether a Roman numeral can be nothing else: it has two
// letters or more and is no Chinese or other name.
func romanAlone(w string) bool {
	switch w {
	case "xi", "vi", "ix", "xv", "xx":
		return false
	}
	return len(w) > 1
}

// readRoman reads a Roman numeral from 1 to 39, but for X alone, which as often
// is a letter.
func readRoman(w string) (int, bool) {
	if len(w) == 0 || len(w) > 7 || w == "x" {
		return 0, false
	}
	n := 0
	rest := w
	for strings.HasPrefix(rest, "x") && n < 30 {
		n, rest = n+10, rest[1:]
	}
	units := [...]string{"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"}
	for u, s := range units {
		if rest == s {
			return n + u, n+u > 0
		}
	}
	return 0, false
}

// hanDigits are the numerals of Chinese and Japanese, plain and as cheques have
// them.
var hanDigits = map[rune]int{
	'〇': 0, '零': 0, '一': 1, '二': 2, '三': 3, '四': 4, '五': 5, '六': 6, '七': 7, '八': 8, '九': 9,
	'壹': 1, '贰': 2, '貳': 2, '叁': 3, '參': 3, '肆': 4, '伍': 5, '陆': 6, '陸': 6, '柒': 7, '捌': 8, '玖': 9,
	'两': 2, '兩': 2,
}

var hanUnits = map[rune]int{'十': 10, '拾': 10, '百': 100, '佰': 100, '千': 1000, '仟': 1000}

// hanNumbered are the words that follow a bare numeral where it is a number and
// no part of a name (三一重工 is Sany): the thirteenth institute is 十三所, too.
// Words that hanWords does not have, or has otherwise, come with their English
// ones.
var hanNumbered = []hanWord{
	{han: "研究院", english: []string{"research", "academy"}},
	{han: "研究"},
	{han: "设计"},
	{han: "設計"},
	{han: "工厂"},
	{han: "工廠"},
	{han: "工程"},
	{han: "实验室"},
	{han: "實驗室"},
	{han: "医院"},
	{han: "醫院"},
	{han: "所", english: []string{"research", "institute"}},
	{han: "研究所"},
	{han: "院", english: []string{"academy"}},
	{han: "师", english: []string{"division"}},
	{han: "師", english: []string{"division"}},
	{han: "厂"},
	{han: "廠"},
	{han: "局", english: []string{"bureau"}},
	{han: "号", english: []string{}},
	{han: "號", english: []string{}},
}

// hanNumberAt reads a numeral at the beginning of s: 第十三, or a bare one that
// a numbered body follows. It gives how many bytes it takes and the English
// words for the short name of a body behind it, with their bytes.
func hanNumberAt(s string) (n, size int, body hanWord, ok bool) {
	rest, marked := strings.CutPrefix(s, "第")
	n, size, ok = readHan(rest)
	if !ok {
		return 0, 0, hanWord{}, false
	}
	behind := rest[size:]
	if marked {
		size += len("第")
	}
	for _, b := range hanNumbered {
		if !strings.HasPrefix(behind, b.han) {
			continue
		}
		if b.english == nil {
			b.han = "" // hanWords reads it
		}
		return n, size, b, true
	}
	return n, size, hanWord{}, marked
}

// readHan reads a numeral written with units (三十八) or digit by digit (五〇二).
func readHan(s string) (n, size int, ok bool) {
	digit, digits, units := 0, 0, false
	for i, r := range s {
		size = i
		if d, known := hanDigits[r]; known {
			if units && d == 0 { // 一百零一 is 101
				size = i + utf8.RuneLen(r)
				continue
			}
			if digits++; digits > 4 {
				return 0, 0, false
			}
			digit = 10*digit + d
			size = i + utf8.RuneLen(r)
			continue
		}
		u, known := hanUnits[r]
		if !known {
			break
		}
		if digits == 0 {
			digit = 1
		}
		n, digit, digits, units = n+digit*u, 0, 0, true
		size = i + utf8.RuneLen(r)
	}
	if digits == 0 && !units || digits > 1 && units {
		return 0, 0, false
	}
	return n + digit, size, n+digit > 0
}
