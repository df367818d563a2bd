package screen

import "strings"

// hooked are letters whose marks make another sound of them, with how English
// writes it. Folding leaves the mark out, as most who type such a name do.
var hooked = map[rune]string{
	'š': "sh", 'č': "ch", 'ž': "zh", 'ŝ': "shch", 'ş': "sh", 'ș': "sh", 'ț': "ts", 'ç': "ch", 'ğ': "gh",
	'Š': "Sh", 'Č': "Ch", 'Ž': "Zh", 'Ŝ': "Shch", 'Ş': "Sh", 'Ș': "Sh", 'Ț': "Ts", 'Ç': "Ch", 'Ğ': "Gh",
}

// hooks writes a name in Latin letters with hooks as English would: Šojgu is
// Shoygu, Kalaşnikof Kalashnikof. A name without such letters gives "".
func hooks(text string) string {
	if !strings.ContainsFunc(text, func(r rune) bool { return r >= 0x80 && hooked[r] != "" }) {
		return ""
	}
	caron := strings.ContainsAny(text, "šžčŠŽČ")
	var b strings.Builder
	for _, r := range text {
		switch s := hooked[r]; {
		case s != "":
			b.WriteString(s)
		case r == 'j' && caron:
			b.WriteByte('y')
		case r == 'J' && caron:
			b.WriteByte('Y')
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
