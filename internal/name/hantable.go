package name

import (
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/navicert/navicert/internal/sound/reading"
)

// A hanWord is a part of a name in Han that has words of its own.
type hanWord struct {
	han     string
	english []string
}

// hanTable holds hanWords and what is Japanese by first character, longest first.
var hanTable = newHanTable()

func newHanTable() map[rune][]hanWord {
	m := make(map[rune][]hanWord)
	add := func(table string) {
		for line := range strings.Lines(strings.TrimSpace(table)) {
			forms, english, _ := strings.Cut(strings.TrimSpace(line), " ")
			for _, form := range strings.Split(forms, "/") {
				w := hanWord{han: form}
				if english != "-" {
					w.english = strings.Fields(english)
				}
				r, _ := utf8.DecodeRuneInString(form)
				m[r] = append(m[r], w)
			}
		}
	}
	add(hanWords)
	add(hanPlaces)
	add(hanBodies)
	add(japaneseWords)
	add(reading.JapaneseNames)
	for r := range m {
		words := m[r]
		sort.SliceStable(words, func(i, j int) bool { return len(words[i].han) > len(words[j].han) })
	}
	return m
}

func hanAt(s string) (hanWord, bool) {
	r, _ := utf8.DecodeRuneInString(s)
	for _, w := range hanTable[r] {
		if strings.HasPrefix(s, w.han) {
			return w, true
		}
	}
	return hanWord{}, false
}
