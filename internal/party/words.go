package party

import "strings"

// kindWords are the words for a kind of party that questions use.
var kindWords = []struct {
	word string
	kind Kind
}{
	{"person", Person},
	{"organisation", Company},
	{"vessel", Vessel},
	{"aircraft", Aircraft},
	{"organization", Company}, // as Americans spell it
	{"company", Company},
}

// KindNamed gives the kind that a word names, in any case.
func KindNamed(word string) (Kind, bool) {
	for _, k := range kindWords {
		if strings.EqualFold(word, k.word) {
			return k.kind, true
		}
	}
	return Unstated, false
}

// GenderNamed gives a gender as lists state it: male or female.
func GenderNamed(word string) (string, bool) {
	switch strings.ToLower(word) {
	case "m", "male":
		return "male", true
	case "f", "female":
		return "female", true
	}
	return "", false
}
