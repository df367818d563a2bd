package report

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"

	"github.com/navicert/navicert/internal/ownership"
)

// The measures of a drawing of owners, in user units.
const (
	boxWide, boxHigh = 200, 46
	boxGap           = 24
	boxRow           = 120 // from one row of boxes to the next
	maxBoxes         = 300
	boxText          = boxWide - 14
)

// OwnershipSVG draws the owners above a party and the captured ones below it:
// boxes painted by their state, lines with the shares. Text is real text, and
// colour is never the only sign. Its parts have classes, so that a page around it
// may paint them.
func OwnershipSVG(w io.Writer, o *Ownership, words Tongue) error {
	rows, left := o.rows()
	widest := 1
	at := map[int][2]int{}
	for _, r := range rows {
		widest = max(widest, len(r))
	}
	title := fmt.Sprintf(words.say("Who owns %s on %s"), o.title(o.Party), o.Graph.Day)
	width := max(480, 40+widest*(boxWide+boxGap), 40+textWidth(title)*18/12)
	height := 80 + (len(rows)-1)*boxRow + boxHigh + 34
	for y, r := range rows {
		for x, party := range r {
			at[party] = [2]int{width/2 + (2*x-len(r)+1)*(boxWide+boxGap)/2, 80 + y*boxRow}
		}
	}
	d := &drawing{}
	d.add(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" class="owners" font-family="system-ui, sans-serif" font-size="12">`, width, height, width, height)
	d.add(`<title>%s</title>`, escaped(title))
	d.add(`<rect class="paper" width="100%%" height="100%%" fill="#fff"/>`)
	d.add(`<text class="ink" x="20" y="30" font-size="18" font-weight="bold">%s</text>`, escaped(title))
	for _, e := range o.Graph.Edges {
		from, shown := at[e.Owner]
		to, also := at[e.Owned]
		if !shown || !also {
			continue
		}
		d.add(`<line class="stake" x1="%d" y1="%d" x2="%d" y2="%d" stroke="#555"/>`, from[0], from[1]+boxHigh, to[0], to[1])
		d.add(`<text class="share" x="%d" y="%d" text-anchor="middle" fill="#222" stroke="#fff" stroke-width="4" paint-order="stroke">%s</text>`, (from[0]+2*to[0])/3, (from[1]+boxHigh+2*to[1])/3+edgeShift(e), escaped(share(e, words)))
	}
	for _, r := range rows {
		for _, party := range r {
			o.box(d, words, party, at[party])
		}
	}
	if left > 0 {
		d.add(`<text class="ink" x="20" y="%d" fill="#555">%s</text>`, height-14, escaped(fmt.Sprintf(words.say("%s more are not drawn."), thousands(left))))
	}
	d.add(`</svg>`)
	_, err := w.Write(d.b.Bytes())
	return err
}

// edgeShift keeps the labels of several interests of one owner apart.
func edgeShift(e ownership.Edge) int {
	return 14 * slices.Index(ownership.Interests(), e.Interest)
}

var boxInks = map[ownership.State][2]string{
	ownership.Listed:   {"#f6c7c3", "#a11"},
	ownership.Captured: {"#fde0c2", "#b50"},
	ownership.Unknown:  {"#fdf6c2", "#870"},
	ownership.Clear:    {"#fff", "#555"},
}

func (o *Ownership) box(d *drawing, words Tongue, party int, at [2]int) {
	state, by := o.State(party)
	ink := boxInks[state]
	bold := "1"
	if party == o.Party {
		bold = "3"
	}
	d.add(`<g><title>%s</title>`, escaped(o.title(party)+" "+strings.Join(by, ", ")))
	d.add(`<rect class="box %s" x="%d" y="%d" width="%d" height="%d" rx="4" fill="%s" stroke="%s" stroke-width="%s"/>`, state, at[0]-boxWide/2, at[1], boxWide, boxHigh, ink[0], ink[1], bold)
	d.add(`<text class="ink" x="%d" y="%d" text-anchor="middle">%s</text>`, at[0], at[1]+19, escaped(fitting(o.title(party), boxText)))
	if state != ownership.Clear {
		d.add(`<text class="state %s" x="%d" y="%d" text-anchor="middle" font-weight="bold" fill="%s">%s</text>`, state, at[0], at[1]+37, ink[1], escaped(words.say(string(state))))
	}
	d.add(`</g>`)
}

// fitting cuts a text to a width at the size of the text in boxes.
func fitting(s string, width int) string {
	if textWidth(s) <= width {
		return s
	}
	r := []rune(s)
	for len(r) > 0 && textWidth(string(r)+"…") > width {
		r = r[:len(r)-1]
	}
	return strings.TrimSpace(string(r)) + "…"
}

// textWidth is about how wide a text is at that size, rather more than less: its
// font is that of whoever looks at it. Capitals are wider than other letters, and
// signs as Chinese has them twice as wide.
func textWidth(s string) int {
	tenths := 0
	for _, r := range s {
		switch {
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul):
			tenths += 125
		case unicode.IsUpper(r):
			tenths += 92
		default:
			tenths += 72
		}
	}
	return tenths / 10
}

// rows lays the parties out: owners by how far they are above, the party, then
// what it owns and is not clear by how far it is below. left is how many are not
// drawn.
func (o *Ownership) rows() (rows [][]int, left int) {
	seen := map[int]bool{o.Party: true}
	boxes := 1
	layer := func(from []int, edges func(int) []int32, end func(int32) int, keep func(int) bool) []int {
		var out []int
		for _, p := range from {
			for _, i := range edges(p) {
				n := end(i)
				if seen[n] || !keep(n) {
					continue
				}
				seen[n] = true
				if boxes++; boxes > maxBoxes {
					left++
					continue
				}
				out = append(out, n)
			}
		}
		return out
	}
	owner := func(i int32) int { return o.Graph.Edges[i].Owner }
	owned := func(i int32) int { return o.Graph.Edges[i].Owned }
	rows = [][]int{{o.Party}}
	for next := rows[0]; len(next) > 0; {
		if next = layer(next, o.Graph.In, owner, func(int) bool { return true }); len(next) > 0 {
			rows = append(rows, next)
		}
	}
	slices.Reverse(rows)
	notClear := func(p int) bool { s, _ := o.State(p); return s != ownership.Clear }
	for next := []int{o.Party}; len(next) > 0; {
		if next = layer(next, o.Graph.Out, owned, notClear); len(next) > 0 {
			rows = append(rows, next)
		}
	}
	return rows, left
}
