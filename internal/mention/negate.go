package mention

import (
	"regexp"
	"strings"
)

// denial matches the words before a name that deny that it is meant or
// involved: they must lead right up to the name, so that a "not" elsewhere in
// the sentence denies nothing.
var denial = regexp.MustCompile(`(?:^|[^a-z])(?:` +
	`(?:not|never|n't|no longer|neither) (?:[a-z]+ly )?(?:been )?(?:affiliated|associated|related|connected|linked|confused|owned by|controlled by|part of|a part of|a subsidiary of|a unit of|tied|involved)(?: (?:in any way|directly|at all|or [a-z]+))?(?: (?:with|to|by|of))?` +
	`|no (?:[a-z]+ )?(?:relation|relations|relationship|connection|connections|affiliation|association|links?|ties?|dealings|business|link or tie)(?: (?:whatsoever|at all))? (?:with|to)` +
	`|(?:unaffiliated|unrelated|unconnected|unassociated) (?:with|to)` +
	`|other than|except|except for|excluding|rather than|instead of|apart from|aside from` +
	`|(?:is|are|was|were|be|am) not|isn't|aren't|wasn't|weren't|ain't` +
	`|, not|and not|but not` +
	`)(?: (?:the|a|an|any|with|for|company|firm|group))*[ "'(]*$`)

// straight makes typographic quotes plain ones.
var straight = strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`)

// negated reports whether the words before a mention deny it. An enumeration
// passes a denial on: "not affiliated with Huawei or Hikvision".
func negated(before string) bool {
	s := strings.ToLower(before)
	s = straight.Replace(s)
	s = strings.Join(strings.Fields(s), " ")
	if !hint(s) {
		return false
	}
	if before != "" && !strings.HasSuffix(s, " ") {
		s += " "
	}
	return denial.MatchString(s)
}

// hint reports whether the last word before a name is one that a denial ends
// with; it saves the search before nearly every name.
func hint(s string) bool {
	s = strings.TrimRight(s, ` "'(`)
	switch s[strings.LastIndexByte(s, ' ')+1:] {
	case "with", "to", "by", "of", "than", "except", "for", "excluding", "from", "not", "the", "a", "an", "any", "company",
		"firm", "group", "isn't", "aren't", "wasn't", "weren't", "ain't", "affiliated", "associated", "related", "connected",
		"linked", "confused", "tied", "involved":
		return true
	}
	return false
}

// joinsOn reports whether the text between two names makes them an enumeration.
func joinsOn(between string) bool {
	switch strings.ToLower(strings.Trim(strings.Join(strings.Fields(between), " "), `"'“”‘’ `)) {
	case ",", "or", "and", "nor", ", or", ", and", ", nor", "/", "and/or", "&", "or the", "and the", ", the":
		return true
	}
	return false
}
