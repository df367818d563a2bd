package statement

import (
	"fmt"
	"strings"
)

// A Language is one that certificates are written in, by its BCP 47 tag.
type Language string

// The languages.
const (
	English Language = "en"
	Chinese Language = "zh"
)

// Languages gives all languages. To add one, give it words and sentences as
// words_zh.go and sentences_zh.go do, and a line in dictionaries.
func Languages() []Language { return []Language{English, Chinese} }

// dictionaries are the words of each language by what the program says in
// English. What is missing is said in English.
var dictionaries = map[Language]dictionary{
	Chinese: {wordsZH, sentencesZH},
}

type dictionary struct {
	words     map[string]string
	sentences []pattern
}

// say gives a word or sentence in the language.
func (l Language) say(text string) string {
	if told, ok := dictionaries[l].words[text]; ok {
		return told
	}
	return text
}

// sayf translates a format and fills it.
func (l Language) sayf(format string, args ...any) string { return fmt.Sprintf(l.say(format), args...) }

// sentence translates what the engine says: sentences that hold days, names or
// numbers. A sentence that no pattern knows stays in English.
func (l Language) sentence(text string) string {
	if told := l.say(text); told != text {
		return told
	}
	for _, p := range dictionaries[l].sentences {
		m := p.says.FindStringSubmatch(text)
		if m == nil {
			continue
		}
		args := make([]string, len(m)-1)
		for i, part := range m[1:] {
			args[i] = part
			if strings.Contains(p.words, string(rune('1'+i))) {
				args[i] = l.say(part)
			}
		}
		out := p.told
		for i, a := range args {
			out = strings.ReplaceAll(out, fmt.Sprintf("$%d", i+1), a)
		}
		return out
	}
	return text
}

func (l Language) sentences(all []string) []string {
	var out []string
	for _, s := range all {
		out = append(out, l.sentence(s))
	}
	return out
}
