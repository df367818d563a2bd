package report

import (
	"fmt"

	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/screen"
)

// turnJSON is one fact that alone would turn the outcome of a hit or a near
// miss.
type turnJSON struct {
	Fact    string `json:"fact"`
	Value   string `json:"value"`
	Says    string `json:"says"`
	Outcome string `json:"outcome"`
	Score   int    `json:"score"`
}

func turns(ts []screen.Turn) []turnJSON {
	out := []turnJSON{}
	for _, t := range ts {
		out = append(out, turnJSON{t.Fact, t.Value, t.Says, string(t.Outcome), t.Score})
	}
	return out
}

// nearJSON is a listing below the threshold.
type nearJSON struct {
	Score      int        `json:"score"`
	Matched    string     `json:"matched"`
	MatchedUse string     `json:"matched_use"`
	Party      string     `json:"party"`
	List       list.ID    `json:"list"`
	Key        string     `json:"key"`
	Standing   string     `json:"standing"`
	Turns      []turnJSON `json:"turns"`
}

func near(hits []screen.Hit) []nearJSON {
	out := []nearJSON{}
	for _, h := range hits {
		out = append(out, nearJSON{
			h.Score, h.Matched.Text, useJSON(h.Matched.Use), h.Party, h.Listing.List, h.Listing.Key, string(h.Standing), turns(h.Turns),
		})
	}
	return out
}

// turned gives the facts that would turn an outcome, the smallest first.
func turned(ts []screen.Turn) []string {
	var out []string
	for _, t := range ts {
		out = append(out, fmt.Sprintf("to %s (score %d) %s", t.Outcome, t.Score, t.Says))
	}
	return firstOf(out)
}

// nearMisses shows the best near misses, and how many more there are.
func nearMisses(p *page, a *screen.Answer) {
	if len(a.Near) == 0 {
		return
	}
	p.line()
	p.paragraph(0, plain, count(len(a.Near), "near miss, no alert:", "near misses, no alert:"))
	for i, h := range a.Near {
		if i == shownInFull {
			p.paragraph(indent, plain, fmt.Sprintf("and %d more", len(a.Near)-i))
			return
		}
		p.field(fmt.Sprintf("%4d near", h.Score), plain, fmt.Sprintf("%s (%s)", h.Party, h.Listing.List))
		if h.Matched.Text != h.Party {
			p.field("", plain, "by "+matched(h.Matched))
		}
		p.field("", plain, turned(h.Turns)...)
	}
}
