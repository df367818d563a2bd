package mention

import (
	"unicode"
	"unicode/utf8"

	"github.com/navicert/navicert/internal/name"
)

// wide reads on at a byte beyond ASCII.
func (w *walk) wide(i int) int {
	r, n := utf8.DecodeRuneInString(w.body[i:])
	switch {
	case unicode.Is(unicode.Han, r):
		return w.hanRun(i)
	case unicode.IsLetter(r) || unicode.IsDigit(r):
		return w.slow(i)
	case r == 0x2028 || r == 0x2029 || r == '。' || r == '！' || r == '？' || r == '；':
		w.separate(';', stop)
	case r == 0x00AD || unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Mn, r):
		w.gap++ // not seen
	case unicode.IsSpace(r) || unicode.Is(unicode.Pd, r):
		w.separate(' ', blank)
	default:
		w.separate(',', other)
	}
	return i + n
}

// slow reads a word with letters beyond ASCII as package name folds it.
func (w *walk) slow(start int) int {
	i := start
	for i < len(w.body) && i-start < maxSlow {
		if k := kinds[w.body[i]]; k == letter || k == digit {
			i++
			continue
		} else if k == quote && i+1 < len(w.body) && kinds[w.body[i+1]] >= letter {
			i++
			continue
		} else if k != wide {
			break
		}
		if n := apostrophe(w.body[i:]); n > 0 && i+n < len(w.body) && kinds[w.body[i+n]] >= letter {
			i += n
			continue
		}
		r, n := utf8.DecodeRuneInString(w.body[i:])
		if !inWord(r) {
			break
		}
		i += n
	}
	text := w.body[start:i]
	end, owned := withoutPossessive(text)
	w.words = name.AppendWords(w.words[:0], text[:end])
	for k := range w.words {
		w.slowToken(start, w.words[k], owned && k == len(w.words)-1)
	}
	return i
}

// maxSlow bounds the length of such a word in bytes.
const maxSlow = 256

func (w *walk) slowToken(base int, word name.Word, owned bool) {
	t := w.token(base+word.Start, base+word.End)
	raw := w.body[t.start:t.end]
	if r, _ := utf8.DecodeRuneInString(raw); unicode.IsUpper(r) || !unicode.IsLower(r) {
		t.flags |= capital
	} else {
		t.flags |= lower
	}
	if owned {
		t.flags |= possess
	}
	if word.Class == name.Legal || word.Class == name.Link {
		t.id = passed
	} else if id, ok := w.ids[word.Text]; ok {
		t.id = id
	} else if t.flags&capital != 0 && len(word.Text) >= minSlip && len(word.Text) <= maxLen && word.Class == name.Telling {
		w.scratch = append(w.scratch[:0], word.Text...)
		if id := w.slip(w.scratch); id >= 0 {
			t.id = id
			t.flags |= slipped
		}
	}
	w.put(t, hashOf(word.Text), len(word.Text))
}

// withoutPossessive gives the length of a word without its possessive ending.
func withoutPossessive(s string) (int, bool) {
	for _, ending := range []string{"'s", "’s", "‘s", "'S", "’S"} {
		if n := len(s) - len(ending); n > 0 && s[n:] == ending {
			return n, true
		}
	}
	return len(s), false
}
