package html

import (
	"strings"

	"golang.org/x/net/html"
)

// text writes the characters from start up to end. Entities are replaced where
// asked, and stand for all their bytes; outside pre, line breaks and tabs are
// blanks, because only elements make lines on a page.
func (p *parser) text(start, end int, entities bool) {
	body := p.from.Body
	for start < end {
		stop := end
		if entities {
			if i := strings.IndexByte(body[start:end], '&'); i >= 0 {
				stop = start + i
			}
		}
		p.plain(start, stop)
		if stop < end {
			stop = p.entity(stop, end)
		}
		start = stop
	}
}

// plain writes characters that stand for themselves.
func (p *parser) plain(start, end int) {
	if start == end {
		return
	}
	s := p.from.Body[start:end]
	if strings.Trim(s, " \t\r\n\f") != "" {
		p.gap = 0
	} else if p.gap > 0 || p.out.Len() == 0 {
		return // blanks between elements
	}
	if p.pre == 0 {
		s = blanks.Replace(s)
	} else {
		p.gap = len(s) - len(strings.TrimRight(s, "\n"))
	}
	p.out.Replace(p.from, start, s)
}

// blanks replaces byte for byte, so that places are kept.
var blanks = strings.NewReplacer("\n", " ", "\r", " ", "\t", " ", "\f", " ")

// maxEntity is longer than the longest named entity, which has 33 bytes.
const maxEntity = 40

// entity writes the character that an entity at start stands for and gives
// where it ends. An ampersand that begins none stands for itself.
func (p *parser) entity(start, end int) int {
	body := p.from.Body
	stop := start + 1
	for stop < end && stop-start < maxEntity && partOfEntity(body[stop]) {
		stop++
	}
	if stop < end && body[stop] == ';' {
		stop++
	}
	written := body[start:stop]
	text := html.UnescapeString(written)
	// "&copyright" is "©right": what follows the entity stands for itself.
	same := 0
	for same < len(text) && same < len(written) && text[len(text)-1-same] == written[len(written)-1-same] {
		same++
	}
	if same == len(written) {
		p.plain(start, stop)
		return stop
	}
	from, to := p.from.Source(start, stop-same)
	text = text[:len(text)-same]
	if text == "\n" || text == "\r" || text == "\t" {
		text = " "
	}
	p.gap = 0
	p.out.Whole(strings.ToValidUTF8(text, "\uFFFD"), from, to)
	p.plain(stop-same, stop)
	return stop
}

func partOfEntity(c byte) bool {
	return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' || c == '#'
}

// attributes notes the texts of a tag that a reader may see or hear. The tag
// is read here once more, because the tokenizer does not say where in it the
// values are.
func (p *parser) attributes(element string, start, end int) {
	body := p.from.Body[:end]
	i := start + 1 + len(element)
	for i < end {
		for i < end && (space(body[i]) || body[i] == '/' || body[i] == '>') {
			i++
		}
		nameAt := i
		for i < end && !space(body[i]) && body[i] != '=' && body[i] != '>' && (body[i] != '/' || i == nameAt) {
			i++
		}
		name := strings.ToLower(body[nameAt:i])
		if i == nameAt && (i == end || body[i] != '=') {
			continue
		}
		for i < end && space(body[i]) {
			i++
		}
		if i == end || body[i] != '=' {
			continue
		}
		for i++; i < end && space(body[i]); i++ {
		}
		var value span
		value, i = attributeValue(body, i)
		if spoken(element, name) && value.end > value.start {
			p.waiting = append(p.waiting, value)
		}
	}
}

// attributeValue gives the value that begins at i and where to read on.
func attributeValue(body string, i int) (span, int) {
	if i == len(body) {
		return span{i, i}, i
	}
	if quote := body[i]; quote == '"' || quote == '\'' {
		n := strings.IndexByte(body[i+1:], quote)
		if n < 0 {
			return span{i + 1, len(body)}, len(body)
		}
		return span{i + 1, i + 1 + n}, i + n + 2
	}
	start := i
	for i < len(body) && !space(body[i]) && body[i] != '>' {
		i++
	}
	return span{start, i}, i
}

func space(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' }

// spoken reports whether the attribute holds text for people.
func spoken(element, name string) bool {
	switch name {
	case "title", "alt", "aria-label", "placeholder", "summary", "label":
		return true
	case "content":
		return element == "meta"
	case "value":
		return element == "input" || element == "option" || element == "button" || element == "data"
	}
	return false
}
