package lint

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/navicert/navicert/internal/list"
)

func letter(r rune) bool { return unicode.IsLetter(r) }

// aliasMarks are what lists write between names.
var aliasMarks = []string{"a.k.a.", "f.k.a.", "n.k.a.", "d/b/a", " aka ", "(aka ", "also known as", "formerly known as", "doing business as"}

func joined(l *list.Listing, _ *list.Version) []Finding {
	var out []Finding
	for _, n := range l.Subject.Names {
		low := strings.ToLower(n.Text)
		switch {
		case contains(low, aliasMarks):
			out = append(out, Finding{Field: "names", Value: n.Text, Says: "The name holds an alias, which is not found under its own name."})
		case strings.HasPrefix(low, "and ") || strings.HasPrefix(low, "or "):
			out = append(out, Finding{Field: "names", Value: n.Text, Says: "The name begins with the word that joined it to the names before it."})
		case strings.HasPrefix(low, "the following") || strings.HasSuffix(low, ":"):
			out = append(out, Finding{Field: "names", Value: n.Text, Says: "This is a sentence on the names that follow, and no name."})
		}
	}
	return out
}

func contains(s string, any []string) bool {
	for _, a := range any {
		if strings.Contains(s, a) {
			return true
		}
	}
	return false
}

// lossy finds question marks inside words, replacement characters, and UTF-8
// that was read as Windows-1252.
func lossy(l *list.Listing, _ *list.Version) []Finding {
	var out []Finding
	look := func(field, s string) {
		if says := lost(s); says != "" {
			out = append(out, Finding{Field: field, Value: list.NewProblem(0, "", s, "").Value, Says: says})
		}
	}
	for _, n := range l.Subject.Names {
		look("names", n.Text)
	}
	for _, a := range l.Subject.Addresses {
		look("addresses", strings.TrimSpace(a.Text+" "+a.Street+" "+a.City))
	}
	look("remarks", l.Remarks)
	return out
}

func lost(s string) string {
	switch {
	case strings.ContainsRune(s, utf8.RuneError):
		return "A character could not be decoded."
	case strings.Contains(s, "â€") || strings.Contains(s, "Ã©") || strings.Contains(s, "Ã¼") || strings.Contains(s, "Ã¶"):
		return "The text was read in a wrong encoding."
	}
	runes := []rune(s)
	for i := 1; i+1 < len(runes); i++ {
		if runes[i] == '?' && unicode.IsLetter(runes[i-1]) && unicode.IsLetter(runes[i+1]) && !strings.Contains(s, "://") {
			return "A question mark stands inside a word, in place of a character that was lost."
		}
	}
	return ""
}
