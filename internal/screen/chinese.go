package screen

import (
	"strings"
	"unicode"

	"github.com/navicert/navicert/internal/match"
	"github.com/navicert/navicert/internal/name"
	"github.com/navicert/navicert/internal/sound"
)

// Lists print Chinese names in pinyin. Taiwan and older books write them as Wade
// and Giles did, others spell the surname as it sounds at home.

// chinese gives the variants of a Chinese name in pinyin.
func chinese(words []name.Word, text string, is borne, fold folding) []variant {
	if len(words) < 2 || len(words) > 3 {
		return nil
	}
	for _, w := range words {
		if w.Native != "" || len(w.Raw) > 14 {
			return nil
		}
	}
	if strings.ContainsAny(text, asciiMarks) || !ascii(text) && strings.ContainsAny(text, wadeMarks) {
		if spelt := fromWade(text); spelt != "" {
			return []variant{respelt(text, fold(spelt), spelt, "the same in pinyin, read as Wade and Giles spell it")}
		}
	}
	if is&borneChinese == 0 {
		return nil
	}
	var out []variant
	for _, at := range []int{0, len(words) - 1} { // the surname comes first or last
		surnames := sound.ChineseSurnames(words[at].Raw)
		if len(surnames) == 0 {
			continue
		}
		given := ""
		for i, w := range words {
			if i != at {
				given += w.Raw
			}
		}
		if n := match.Syllables(given); n != 2 {
			continue
		}
		for _, surname := range surnames[:min(maxSurnames, len(surnames))] {
			spelt := surname + " " + given
			out = append(out, respelt(text, fold(spelt), spelt, "the surname as pinyin spells it"))
		}
		if len(out) > 0 {
			break
		}
	}
	return out
}

// maxSurnames is how many surnames of one spelling are looked for.
const maxSurnames = 3

// wadeMarks are the marks that Wade and Giles set, and asciiMarks those of them that
// every keyboard has.
const (
	asciiMarks = "-'`"
	wadeMarks  = asciiMarks + "’‘ʻʼ‐–"
)

// fromWade reads a name of two or three syllables that is written as Wade and
// Giles did, with a hyphen in the given name or a breath mark (Ch'en), and gives
// it in pinyin, the given name as one word; or "".
func fromWade(text string) string {
	text = strings.ToLower(strings.TrimSpace(text))
	if len(text) > 40 {
		return ""
	}
	marked, hyphens := false, 0
	var parts []string
	var b strings.Builder
	for _, r := range text {
		switch {
		case r == '\'' || r == '’' || r == '‘' || r == '`' || r == 'ʻ' || r == 'ʼ':
			marked = true
			b.WriteByte('\'')
		case r == '-' || r == '‐' || r == '–':
			hyphens++
			b.WriteByte(' ')
		case r == ' ' || r == ',':
			b.WriteByte(' ')
		case r == 'ü' || r == 'û':
			b.WriteByte('v')
		case r == 'ê' || r == 'ĕ':
			b.WriteByte('e')
		case r == 'ŭ' || r == 'ǔ':
			b.WriteByte('u')
		case r < 'a' || r > 'z' || unicode.IsUpper(r):
			return ""
		default:
			b.WriteRune(r)
		}
	}
	for _, p := range strings.Fields(b.String()) {
		s := wadeSyllable(p)
		if s == "" {
			return ""
		}
		parts = append(parts, s)
	}
	if !marked && hyphens != 1 || len(parts) < 2 || len(parts) > 3 {
		return ""
	}
	at := strings.IndexAny(text, "-‐–")
	if at >= 0 && at < strings.IndexAny(text, " ,") { // Hai-lun Chu
		parts = append(parts[len(parts)-1:], parts[:len(parts)-1]...)
	}
	spelt := parts[0] + " " + strings.Join(parts[1:], "")
	if spelt == strings.ReplaceAll(b.String(), "'", "") {
		return ""
	}
	return spelt
}

// wadeOnsets and wadeRimes turn the spelling of Wade and Giles into pinyin;
// longer ones stand first. What is not in them is the same in both.
var (
	wadeOnsets = [][2]string{
		{"ch'", "Q"},
		{"tz'", "c"},
		{"ts'", "c"},
		{"p'", "p"},
		{"t'", "t"},
		{"k'", "k"},
		{"ch", "J"},
		{"sh", "sh"},
		{"hs", "x"},
		{"tz", "z"},
		{"ts", "z"},
		{"ss", "s"},
		{"sz", "s"},
		{"p", "b"},
		{"t", "d"},
		{"k", "g"},
		{"j", "r"},
	}
	wadeRimes = map[string]string{
		"ih": "i", "ien": "ian", "ieh": "ie", "ung": "ong", "ueh": "ue", "veh": "ue", "van": "uan", "vn": "un", "v": "u", "iung": "iong",
	}
	wadeWhole = map[string]string{
		"i": "yi", "yen": "yan", "yeh": "ye", "yu": "you", "yung": "yong", "erh": "er", "ko": "ge", "k'o": "ke", "ho": "he", "o": "e", "to": "duo", "t'o": "tuo",
		"lo": "luo", "no": "nuo", "so": "suo", "tso": "zuo", "ts'o": "cuo", "jo": "ruo", "cho": "zhuo", "ch'o": "chuo", "shuo": "shuo", "tzu": "zi", "tz'u": "ci", "szu": "si", "ssu": "si",
		"yv": "yu", "yvan": "yuan", "yvn": "yun", "yveh": "yue", "kuei": "gui", "k'uei": "kui",
	}
)

func wadeSyllable(s string) string {
	if w := wadeWhole[s]; w != "" {
		return w
	}
	onset, rime := "", s
	for _, o := range wadeOnsets {
		if rest, ok := strings.CutPrefix(s, o[0]); ok {
			onset, rime = o[1], rest
			break
		}
	}
	if onset == "" {
		if at := strings.IndexAny(s, "aeiouv"); at > 0 {
			onset, rime = s[:at], s[at:]
		}
	}
	front := strings.HasPrefix(rime, "i") && rime != "ih" || strings.HasPrefix(rime, "v")
	switch {
	case onset == "Q" && front:
		onset = "q"
	case onset == "Q":
		onset = "ch"
	case onset == "J" && front:
		onset = "j"
	case onset == "J":
		onset = "zh"
	}
	if r, ok := wadeRimes[rime]; ok {
		rime = r
	}
	if w := onset + rime; match.Syllables(w) == 1 {
		return w
	}
	return ""
}
