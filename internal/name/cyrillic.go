package name

import "strings"

// cyrillic romanises letters as BGN/PCGN does, without marks: the scheme
// closest to what US lists print. Letters of Ukrainian, Belarusian, Kazakh and
// Serbian are added in the spelling usual for them.
var cyrillic = map[rune]string{
	'а': "a", 'б': "b", 'в': "v", 'г': "g", 'д': "d", 'е': "e", 'ё': "yo", 'ж': "zh",
	'з': "z", 'и': "i", 'й': "y", 'к': "k", 'л': "l", 'м': "m", 'н': "n", 'о': "o",
	'п': "p", 'р': "r", 'с': "s", 'т': "t", 'у': "u", 'ф': "f", 'х': "kh", 'ц': "ts",
	'ч': "ch", 'ш': "sh", 'щ': "shch", 'ъ': "", 'ы': "y", 'ь': "", 'э': "e", 'ю': "yu",
	'я': "ya", 'і': "i", 'ї': "yi", 'є': "ye", 'ґ': "g", 'ў': "u",
	'ј': "j", 'љ': "lj", 'њ': "nj", 'ћ': "c", 'ђ': "dj", 'џ': "dz", 'ѓ': "gj", 'ќ': "kj", 'ѕ': "dz",
	'ә': "a", 'ғ': "gh", 'қ': "q", 'ң': "ng", 'ө': "o", 'ұ': "u", 'ү': "u", 'һ': "h", 'ҳ': "h", 'ҷ': "j",
	'ӣ': "i", 'ӯ': "u", 'ѣ': "e", 'ѳ': "f", 'ѵ': "i",
}

// greek romanises as ELOT 743 does, letter by letter.
var greek = map[rune]string{
	'α': "a", 'β': "v", 'γ': "g", 'δ': "d", 'ε': "e", 'ζ': "z", 'η': "i", 'θ': "th",
	'ι': "i", 'κ': "k", 'λ': "l", 'μ': "m", 'ν': "n", 'ξ': "x", 'ο': "o", 'π': "p",
	'ρ': "r", 'σ': "s", 'ς': "s", 'τ': "t", 'υ': "y", 'φ': "f", 'χ': "ch", 'ψ': "ps", 'ω': "o",
	'ά': "a", 'έ': "e", 'ή': "i", 'ί': "i", 'ό': "o", 'ύ': "y", 'ώ': "o", 'ϊ': "i", 'ϋ': "y", 'ΐ': "i", 'ΰ': "y",
}

// lookalikes are the letters that are drawn like a Latin one.
var lookalikes = map[rune]byte{
	'а': 'a', 'в': 'b', 'с': 'c', 'е': 'e', 'н': 'h', 'і': 'i', 'ј': 'j', 'к': 'k',
	'м': 'm', 'о': 'o', 'р': 'p', 'ѕ': 's', 'т': 't', 'у': 'y', 'х': 'x', 'ԁ': 'd',
	'ԛ': 'q', 'ԝ': 'w', 'һ': 'h', 'ё': 'e', 'ѵ': 'v', 'ӏ': 'l', 'г': 'r', 'п': 'n', 'и': 'u', 'ь': 'b',
	'α': 'a', 'β': 'b', 'ε': 'e', 'ζ': 'z', 'η': 'n', 'ι': 'i', 'κ': 'k', 'μ': 'm', 'ν': 'v',
	'ο': 'o', 'ρ': 'p', 'τ': 't', 'υ': 'u', 'χ': 'x', 'γ': 'y', 'σ': 'o',
}

// unmask reads a word as Latin letters and their look-alikes. It reports false
// when some letter is neither.
func unmask(raw string) (string, bool) {
	var b strings.Builder
	for _, r := range raw {
		if r < 0x80 {
			b.WriteRune(r)
			continue
		}
		c, ok := lookalikes[r]
		if !ok {
			return "", false
		}
		b.WriteByte(c)
	}
	return b.String(), true
}

// greekStops are the sounds b, d and g, which Greek writes with two letters. At
// either end of a word they are nothing else; within one, as in Antonis, each is
// read by itself.
var greekStops = map[string]string{"μπ": "b", "ντ": "d", "γκ": "g"}

// romanise spells Cyrillic and Greek letters in Latin ones. A letter it does
// not know is left out; the word is then shorter, never something else.
func romanise(raw string) string {
	const two = len("ντ")
	first, last := "", ""
	if len(raw) > two {
		if first = greekStops[raw[:two]]; first != "" {
			raw = raw[two:]
		}
		if last = greekStops[raw[max(0, len(raw)-two):]]; last != "" {
			raw = raw[:len(raw)-two]
		}
	}
	var b strings.Builder
	b.WriteString(first)
	letters := []rune(raw)
	for i, r := range letters {
		switch {
		case i > 0 && (r == 'υ' || r == 'ύ') && strings.ContainsRune("οαεη", letters[i-1]):
			b.WriteString(greekUpsilon(letters, i))
		case r < 0x80:
			b.WriteRune(r)
		case cyrillic[r] != "":
			b.WriteString(cyrillic[r])
		case greek[r] != "":
			b.WriteString(greek[r])
		}
	}
	b.WriteString(last)
	return b.String()
}

// greekUpsilon gives the upsilon of a pair of vowels, by ELOT 743: ou, and av, ev and iv,
// or af, ef and if before a voiceless letter and at the end.
func greekUpsilon(letters []rune, i int) string {
	switch {
	case letters[i-1] == 'ο':
		return "u"
	case i+1 == len(letters) || strings.ContainsRune("θκξπσςτφχψ", letters[i+1]):
		return "f"
	}
	return "v"
}
