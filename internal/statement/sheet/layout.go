package sheet

import (
	"github.com/navicert/navicert/internal/statement"
)

// Sizes of text and of what stands between, in points.
const (
	small   = 7.5
	text    = 9.0
	lead    = 1.35 // from base line to base line, in sizes
	label   = 92.0 // column of labels
	gap     = 8.0
	markBox = 100.0
	inset   = 10.0 // of an item behind its bar
)

// statement lays a statement out.
func (d *drawer) statement(s *statement.Statement, mark statement.Mark) []atom {
	all := d.head(s, mark)
	all = append(all, d.answer(s)...)
	for _, section := range s.Sections {
		all = append(all, d.section(section)...)
	}
	if told := statement.Frame(s.Language).Quoted; told != "" {
		all = append(all, space(gap))
		all = append(all, d.paragraph(told, statement.Quoted, sans, small, side, across, weak)...)
	}
	return all
}

func space(high float64) atom { return atom{high: high} }

// head is the title with the code of the place in the log beside it.
func (d *drawer) head(s *statement.Statement, mark statement.Mark) []atom {
	words := statement.Frame(s.Language)
	wide := across - markBox - 16
	title := d.set.lines(s.Title, bold, 17, wide)
	subject := d.set.lines(s.Subject, bold, 12, wide)
	const most = 12 // lines; the whole of it stands below
	if len(subject) > most {
		subject = append(subject[:most:most], d.set.lines("…", bold, 12, wide)...)
	}
	captions := append(d.set.lines(words.Position, sans, small, markBox), d.set.lines(s.Caption, sans, small, markBox)...)
	left := 28 + float64(len(title))*17*lead + 4 + float64(len(subject))*12*lead
	right := 20 + markBox + float64(len(captions))*small*lead
	return []atom{{high: max(left, right) + 10, keep: true, draw: func(y float64) {
		d.fill(side, y, across, 4, ink)
		d.put(d.set.lines("NAVICERT", bold, 8, wide)[0], side, y+20, 8, weak, bold)
		at := y + 28 + 17
		at = d.stack(title, side, at, 17, ink, bold) + 4 + 12*lead - 17*lead
		d.stack(subject, side, at, 12, ink, bold)
		d.mark(mark, side+across-markBox, y+12, markBox)
		at = y + 12 + markBox + small + 6
		for _, l := range captions {
			d.put(l, side+across-markBox/2-l.width/2, at, small, weak, sans)
			at += small * lead
		}
	}}}
}

// stack puts lines below each other and gives where the next would stand.
func (d *drawer) stack(all []line, x, y, size float64, colour shade, at face) float64 {
	for _, l := range all {
		d.put(l, x, y, size, colour, at)
		y += size * lead
	}
	return y
}

// answer is the box with the outcome.
func (d *drawer) answer(s *statement.Statement) []atom {
	const pad, word, size = 10.0, 16.0, 10.0
	var lines []line
	for _, t := range s.Answer {
		lines = append(lines, d.set.lines(t, sans, size, across-3*pad)...)
	}
	high := 2*pad + word*lead + float64(len(lines))*size*lead
	return []atom{{high: high + gap, keep: true, draw: func(y float64) {
		d.fill(side, y, across, high, pale)
		d.fill(side, y, 6, high, tones[s.Tone])
		d.put(d.set.lines(s.Outcome, bold, word, across)[0], side+2*pad, y+pad+word*.9, word, tones[s.Tone], bold)
		d.stack(lines, side+2*pad, y+pad+word*lead+size, size, ink, sans)
	}}}
}

// section lays out a heading and what stands below it.
func (d *drawer) section(s statement.Section) []atom {
	const size = 11.5
	heading := d.set.lines(s.Heading, bold, size, across)
	all := []atom{{high: 12, keep: true}}
	for _, l := range heading {
		all = append(all, atom{high: size * lead, keep: true, draw: func(y float64) { d.put(l, side, y+size, size, ink, bold) }})
	}
	all = append(all, atom{high: 8, keep: true, draw: func(y float64) { d.rule(y+2, lineInk) }})
	for _, t := range s.Intro {
		all = append(all, d.paragraph(t.Text, t.Kind, sans, text, side, across, ink)...)
		all = append(all, space(3))
	}
	all = append(all, d.rows(s.Rows, side, across, nil)...)
	for _, i := range s.Items {
		all = append(all, d.item(i)...)
	}
	return all
}

// item lays out a thing with a bar at its left.
func (d *drawer) item(i statement.Item) []atom {
	const size = 10.0
	bar := func(high float64) func(y float64) {
		return func(y float64) { d.fill(side, y, 2, high, tones[i.Tone]) }
	}
	badge := line{}
	if i.Badge != "" {
		badge = d.set.lines(i.Badge, bold, 8, across/2)[0]
	}
	all := []atom{{high: 4, keep: true}}
	for n, l := range d.set.lines(i.Title, bold, size, across-inset-badge.width-12) {
		all = append(all, atom{high: size * lead, keep: len(i.Rows) > 0, draw: func(y float64) {
			bar(size * lead)(y)
			d.put(l, side+inset, y+size, size, ink, bold)
			if n == 0 {
				d.put(badge, side+across-badge.width, y+size, 8, badgeInk(i.Tone), bold)
			}
		}})
	}
	all = append(all, d.rows(i.Rows, side+inset, across-inset, bar)...)
	return append(all, space(3))
}

// badgeInk is the colour of a badge: that of the bar, if it can be read.
func badgeInk(t statement.Tone) shade {
	if t == statement.Neutral {
		return weak
	}
	return tones[t]
}

// rows lays out labels and texts in two columns. bar draws what stands at the
// left of a line that is so high; nil for nothing.
func (d *drawer) rows(rows []statement.Row, x, wide float64, bar func(float64) func(float64)) []atom {
	var all []atom
	for _, r := range rows {
		labels := d.set.lines(r.Label, sans, 8, label-6)
		var lines []atom
		for _, t := range r.Texts {
			lines = append(lines, d.paragraph(t.Text, t.Kind, sans, text, x+label, wide-label, ink)...)
		}
		for len(lines) < len(labels) {
			lines = append(lines, space(text*lead))
		}
		for i := range lines {
			draw := lines[i].draw
			lines[i].keep = i == 0 && len(lines) > 1 || i == len(lines)-2
			lines[i].draw = func(y float64) {
				if bar != nil {
					bar(text * lead)(y)
				}
				if i < len(labels) {
					d.put(labels[i], x, y+text, 8, weak, sans)
				}
				if draw != nil {
					draw(y)
				}
			}
		}
		all = append(all, lines...)
	}
	return all
}

// paragraph lays out a text, line by line.
func (d *drawer) paragraph(says string, kind statement.Kind, at face, size, x, wide float64, colour shade) []atom {
	in := 0.0
	switch kind {
	case statement.Code:
		at, size = mono, size-1
	case statement.Quoted:
		in = 7
	}
	high := max(size, text) * lead
	if size == small {
		high = small * lead
	}
	var all []atom
	for _, l := range d.set.lines(says, at, size, wide-in) {
		all = append(all, atom{high: high, draw: func(y float64) {
			if in > 0 {
				d.fill(x, y+1, 1.2, high-.5, lineInk)
			}
			d.put(l, x+in, y+high/lead, size, colour, at)
		}})
	}
	return all
}
