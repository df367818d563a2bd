package report

import (
	"slices"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/fedreg"
)

// sourceJSON is a publication behind a listing whose days are known.
type sourceJSON struct {
	Citation  string         `json:"citation"` // as the listing has it
	Rule      string         `json:"rule"`     // by the first page that is known
	Title     string         `json:"title"`
	Published day.Day        `json:"published"`
	Effective day.Day        `json:"effective"`
	Certainty cite.Certainty `json:"certainty"` // of the effective day
}

// sources gives what is known of the rules that are cited.
func sources(cs []cite.Citation) []sourceJSON {
	out := []sourceJSON{}
	for _, c := range cs {
		if r, ok := fedreg.Lookup(c); ok {
			out = append(out, sourceJSON{c.String(), r.Citation().String(), r.Title, r.Published, r.Effective, r.Certainty})
		}
	}
	return out
}

// published says where, and as far as it is known when, the acts behind a
// listing were published and took effect. Two pages of one rule are one line.
func published(cs []cite.Citation) []string {
	var out []string
	for _, c := range cs {
		s := c.String()
		if r, ok := fedreg.Lookup(c); ok {
			s = r.Citation().String()
			if r.Published.Known() {
				s += ", published " + r.Published.String()
			}
			if r.Effective.Known() {
				s += ", in effect " + r.Effective.String()
			}
		}
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}
