package report

import (
	"io"
	"strings"

	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/rule/overlay"
)

// Overlaid is an overlay of rules that was signed, installed or removed.
type Overlaid struct {
	File string
	Key  string // to verify with
	Set  overlay.Set
}

// OverlayText says what was done with an overlay: SIGNED, INSTALLED or REMOVED.
func OverlayText(w io.Writer, s Style, done string, o Overlaid) error {
	p := &page{style: s}
	says := count(len(o.Set.Changes), "change", "changes") + " by " + o.Set.By + " of " + o.Set.On.String()
	switch done {
	case "SIGNED":
		p.heading(done, green, says+" to "+o.File)
		p.paragraph(0, plain, "Who installs it needs this key:")
		p.line(o.Key)
	case "INSTALLED":
		p.heading(done, green, says+", signed by "+o.Set.SignedBy+", as "+o.Set.Hash.Short())
		p.paragraph(0, plain, "Every answer of \"navicert check\" says so from now on.")
	default:
		p.heading(done, green, says+", "+o.Set.Hash.Short())
	}
	_, err := io.WriteString(w, p.take())
	return err
}

// Overlays writes the overlays that are laid over the rules.
func Overlays(w io.Writer, s Style, all []overlay.Set) error {
	p := &page{style: s}
	if len(all) == 0 {
		p.paragraph(0, plain, "No overlay is installed: the days of all rules are those of the program.")
	}
	for i, o := range all {
		if i > 0 {
			p.line()
		}
		p.heading("OVERLAY", bold, o.Hash.Short()+" by "+o.By+" of "+o.On.String()+", signed by "+o.SignedBy)
		for _, c := range o.Changes {
			p.paragraph(indent, plain, c.Rule+": "+c.Why)
			r := &rule.Rule{ID: c.Rule}
			p.field("In force", plain, periods(r, c.Effective)...)
			stays := periods(r, c.Stayed)
			if c.Stayed != nil && len(stays) == 0 {
				stays = []string{"never"}
			}
			p.field("Stayed", yellow, stays...)
			p.field("Verified", plain, "through "+c.Verified.String())
		}
	}
	_, err := io.WriteString(w, strings.TrimPrefix(p.take(), "\n"))
	return err
}
