package match

// Key gives the romanisation key of a folded word: words that differ only by
// the scheme that romanised them have the same key (Dmitri and Dmitry, Nijni
// and Nizhni, Yusuf and Yousouf). It writes into dst, which it returns, and
// never gives more bytes than the word has.
func Key(dst []byte, w string) []byte {
	if len(w) >= 6 && (w[:2] == "al" || w[:2] == "el") {
		w = w[2:] // the Arabic article: Alassad is al-Assad
	}
	if len(w) >= 8 && (w[:3] == "bin" || w[:3] == "ibn" || w[:3] == "abu") {
		w = w[3:] // BinMarwan is bin Marwan
	}
	for i := 0; i < len(w); {
		to, n := keyAt(w[i:])
		if w[i] == 'w' && i > 0 && !isVowel(w[i-1]) {
			to = 'u' // Hwa is Houa, Marwan is Marouan
		}
		i += n
		if to == 0 || len(dst) > 0 && dst[len(dst)-1] == to {
			continue
		}
		if to == 'h' && i == len(w) && len(dst) > 1 {
			continue // a final h is not heard: Fatimah is Fatima
		}
		dst = append(dst, to)
	}
	return dst
}

// keyAt gives the letter of the key for the beginning of s, 0 for none, and
// how many bytes of s it stands for.
func keyAt(s string) (byte, int) {
	var next, third byte
	if len(s) > 1 {
		next = s[1]
	}
	if len(s) > 2 {
		third = s[2]
	}
	switch s[0] {
	case 't':
		return keyT(next, third)
	case 'c':
		return keyC(next)
	case 's':
		if next == 'c' && third == 'h' {
			return 'S', 3
		}
	case 'd':
		if next == 'z' && third == 'h' {
			return 'j', 2
		}
	}
	if to := digraph(s[0], next); to != 0 {
		return to, 2
	}
	switch s[0] {
	case 'q':
		return 'k', 1
	case 'w':
		return 'v', 1
	case 'y':
		return 'i', 1
	}
	return s[0], 1
}

// digraph gives the letter of the key for two letters of one sound, or 0.
func digraph(a, b byte) byte {
	switch string([]byte{a, b}) {
	case "kh":
		return 'h'
	case "rn":
		return 'm' // to a reading machine
	case "ks":
		return 'x'
	case "zh", "dj":
		return 'j'
	case "dh":
		return 'd'
	case "sh":
		return 'S'
	case "ph":
		return 'f'
	case "gh":
		return 'g'
	case "ee":
		return 'i'
	case "ou", "oo":
		return 'u'
	}
	return 0
}

func keyT(next, third byte) (byte, int) {
	switch {
	case next == 's' && third == 'c', next == 'c':
		return 0, 1 // the c that follows says it
	case next == 's' || next == 'z':
		return 'z', 2
	case next == 'h':
		return 't', 2
	}
	return 't', 1
}

func keyC(next byte) (byte, int) {
	switch next {
	case 'h':
		return 'C', 2
	case 'k':
		return 'k', 2
	case 'e', 'i', 'y':
		return 's', 1
	}
	return 'k', 1
}

// minWade is the length from which words are compared as Wade and Giles, or a
// hard ear, would spell them.
const minWade = 4

// Wade gives the key of a word under the habits of the Wade-Giles spelling of
// Chinese, into dst: what pinyin writes b, d, g is p, t, k there, x is hs, zh
// and j and q are ch, r is j, z and c are ts.
func Wade(dst []byte, w string) []byte {
	for i := 0; i < len(w); {
		to, n := wadeAt(w[i:])
		i += n
		if len(dst) == 0 || dst[len(dst)-1] != to {
			dst = append(dst, to)
		}
	}
	return dst
}

func wadeAt(s string) (byte, int) {
	var next byte
	if len(s) > 1 {
		next = s[1]
	}
	switch s[0] {
	case 'b':
		return 'p', 1
	case 'd':
		return 't', 1
	case 'g':
		return 'k', 1
	case 'x':
		return 'X', 1
	case 'h':
		if next == 's' {
			return 'X', 2
		}
	case 'z':
		if next == 'h' {
			return 'C', 2
		}
		return 'Z', 1
	case 'c':
		if next == 'h' {
			return 'C', 2
		}
		return 'Z', 1
	case 't':
		if next == 's' || next == 'z' {
			return 'Z', 2
		}
	case 'j', 'q', 'r':
		return 'C', 1
	}
	return s[0], 1
}

// leet gives the class of a letter or digit under the digits that are typed
// for letters: 0 for o, 1 for i or l, 3 for e, 4 for a, 5 for s, 7 for t, 8
// for b, 9 for g.
func leet(c byte) byte {
	switch c {
	case '0':
		return 'o'
	case '1', 'l':
		return 'i'
	case '3':
		return 'e'
	case '4':
		return 'a'
	case '5':
		return 's'
	case '7':
		return 't'
	case '8':
		return 'b'
	case '9':
		return 'g'
	}
	return c
}

// Leet gives the leet key of a word, into dst.
func Leet(dst []byte, w string) []byte {
	for i := 0; i < len(w); i++ {
		dst = append(dst, leet(w[i]))
	}
	return dst
}

// leetEqual reports whether one word is the other with digits for letters. At
// least two letters must be left, and the other word must have no digit.
func leetEqual(a, b string) bool {
	if len(a) != len(b) || len(a) < 3 {
		return false
	}
	letters, digits := 0, 0
	for i := 0; i < len(a); i++ {
		if leet(a[i]) != leet(b[i]) {
			return false
		}
		da, db := isDigit(a[i]), isDigit(b[i])
		switch {
		case da && db:
			return false
		case da || db:
			digits++
		case a[i] != b[i]:
			return false // l and i are two letters
		default:
			letters++
		}
	}
	return digits > 0 && letters >= 2
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// HasDigit reports whether a word has a digit.
func HasDigit(w string) bool {
	for i := 0; i < len(w); i++ {
		if isDigit(w[i]) {
			return true
		}
	}
	return false
}

func isVowel(c byte) bool {
	switch c {
	case 'a', 'e', 'i', 'o', 'u', 'y':
		return true
	}
	return false
}
