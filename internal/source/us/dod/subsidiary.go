package dod

import (
	"regexp"
	"strings"

	"github.com/navicert/navicert/internal/party"
)

const together = "Listed together with subsidiaries: "

// legalForm begins what belongs to the name before a comma: "Sample Co., Ltd.",
// "Sample, Americas".
var legalForm = regexp.MustCompile(`^(?:(?:Ltd|Inc|LLC|L\.L\.C|Limited|Corp)\b|Americas\.?$)`)

// subsidiaries gives the parties that the notes say are listed together with the
// one that they are about. Two that the notes part by no comma stay one.
func subsidiaries(notes string) []string {
	text, ok := strings.CutPrefix(notes, together)
	if !ok {
		return nil
	}
	text, _, _ = strings.Cut(text, " | ")
	text = strings.ReplaceAll(strings.TrimSpace(text), " . ", ", ")
	var out []string
	for _, part := range parts(text) {
		part = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(part), "and "))
		switch {
		case part == "":
		case len(out) > 0 && legalForm.MatchString(part):
			out[len(out)-1] += ", " + part
		case len(out) < maxNames:
			out = append(out, part)
		}
	}
	if len(out) > 0 {
		last := &out[len(out)-1]
		if !abbreviated.MatchString(*last) {
			*last = strings.TrimSuffix(*last, ".")
		}
	}
	return out
}

// abbreviated is a name whose last full stop is its own.
var abbreviated = regexp.MustCompile(`\b(?:Ltd|Inc|Co|Corp)\.$`)

// parts cuts a text at its commas outside of brackets.
func parts(text string) []string {
	var out []string
	depth, from := 0, 0
	for i := range len(text) {
		switch text[i] {
		case '(':
			depth++
		case ')':
			depth = max(0, depth-1)
		case ',':
			if depth == 0 {
				out = append(out, text[from:i])
				from = i + 1
			}
		}
	}
	return append(out, text[from:])
}

// subsidiaryNames takes a short or former name in brackets off the end of a
// name: "Sample Co., Ltd. (Sample)", "Sample Co. (formerly Probe Co. (PC))".
func subsidiaryNames(text string) []party.Name {
	open := -1
	if strings.HasSuffix(text, ")") {
		depth := 0
		for i := len(text) - 1; i >= 0 && open < 0; i-- {
			switch text[i] {
			case ')':
				depth++
			case '(':
				if depth--; depth == 0 {
					open = i
				}
			}
		}
	}
	name := text
	if open > 0 {
		name = strings.TrimSpace(text[:open])
	}
	out := []party.Name{{Text: name, Use: party.Primary}}
	if open <= 0 || name == "" {
		return []party.Name{{Text: text, Use: party.Primary}}
	}
	inner, use := text[open+1:len(text)-1], party.Alias
	if former, ok := strings.CutPrefix(inner, "formerly "); ok {
		for _, n := range subsidiaryNames(former) {
			out = append(out, party.Name{Text: n.Text, Use: party.Former})
		}
		return out
	}
	if inner = strings.TrimSpace(inner); inner != "" {
		out = append(out, party.Name{Text: inner, Use: use})
	}
	return out
}
