package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/screen"
)

// A page is text being laid out: paragraphs and fields that have a label on
// the left.
type page struct {
	style Style
	b     strings.Builder
	taken *[]Field // where fields go that are laid out elsewhere; nil for this page
}

// A Field is a label and its texts, for layouts other than that of a terminal.
type Field struct {
	Label string // "" where it goes on with the field before
	Texts []string
}

// Below wideEnough columns a label stands on its own line above its text.
const (
	wideEnough = 60
	indent     = 4
	labels     = 14 // columns of a label, with the gap after it
)

// line writes one line that is not wrapped.
func (p *page) line(parts ...string) {
	for len(parts) > 0 && strings.Trim(parts[len(parts)-1], " ") == "" {
		parts = parts[:len(parts)-1]
	}
	for i, part := range parts {
		if i == len(parts)-1 {
			part = strings.TrimRight(part, " ")
		}
		p.b.WriteString(part)
	}
	p.b.WriteByte('\n')
}

// paragraph writes text wrapped at the width, each line indented.
func (p *page) paragraph(in int, ink paint, text string) {
	if text = safe(text); fits(text, p.style.columns()-in) {
		p.line(strings.Repeat(" ", in), p.style.in(ink, text))
		return
	}
	for _, l := range wrap(text, p.style.columns()-in) {
		p.line(strings.Repeat(" ", in), p.style.in(ink, l))
	}
}

// field writes a label and its texts, each on lines of its own. With no texts
// it writes nothing.
func (p *page) field(label string, ink paint, texts ...string) {
	if len(texts) == 0 {
		return
	}
	if p.taken != nil {
		*p.taken = append(*p.taken, Field{label, texts})
		return
	}
	in := indent + labels
	if p.style.columns() < wideEnough {
		if label != "" {
			p.line(strings.Repeat(" ", indent), p.style.in(dim, label))
		}
		in = indent + 2
		label = ""
	}
	for _, text := range texts {
		for _, l := range wrap(safe(text), p.style.columns()-in) {
			left := strings.Repeat(" ", in)
			if label != "" {
				left = strings.Repeat(" ", indent) + p.style.in(dim, pad(label, labels))
				label = ""
			}
			p.line(left, p.style.in(ink, l))
		}
	}
}

// heading writes a word painted by what it means and, beside it, a text that
// is wrapped and hangs below itself.
func (p *page) heading(word string, ink paint, text string) {
	in := columnsOf(word) + 2
	if text = safe(text); fits(text, p.style.columns()-in) {
		p.line(p.style.in(ink, word), "  ", p.style.in(bold, text))
		return
	}
	for i, l := range wrap(text, p.style.columns()-in) {
		if i == 0 {
			p.line(p.style.in(ink, word), "  ", p.style.in(bold, l))
			continue
		}
		p.line(strings.Repeat(" ", in), p.style.in(bold, l))
	}
}

// take gives what was written and starts anew.
func (p *page) take() string {
	s := p.b.String()
	p.b.Reset()
	return s
}

// inkOf gives the paint of an outcome.
func inkOf(o screen.Outcome) paint {
	switch o {
	case screen.Potential:
		return red
	case screen.Review, screen.Unscreenable:
		return yellow
	case screen.Clear:
		return green
	}
	return plain
}

// count writes a number with the right form of its word.
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%s %s", thousands(n), many)
}

// thousands writes 25921 as 25,921.
func thousands(n int) string {
	s := fmt.Sprint(n)
	var groups []string
	for len(s) > 3 {
		groups = append(groups, s[len(s)-3:])
		s = s[:len(s)-3]
	}
	groups = append(groups, s)
	slices.Reverse(groups)
	return strings.Join(groups, ",")
}
