package cite

import (
	"fmt"

	"github.com/navicert/navicert/internal/day"
)

// A Citation is one reference to published law.
type Citation struct {
	Series  Series  `json:"series"`
	Volume  int     `json:"volume,omitempty"`  // FR volume, CFR or USC title, congress of a PL, number of an EO
	Page    int     `json:"page,omitempty"`    // FR page; 0 where the source gives none
	Issue   int     `json:"issue,omitempty"`   // FR issue number ("Vol. 88, No. 151")
	Section string  `json:"section,omitempty"` // CFR or USC section, number of a PL
	Printed day.Day `json:"printed,omitzero"`  // the day that the reference itself states
	Text    string  `json:"text,omitempty"`    // as published, where that differs from String
}

// FRPage gives a page of the Federal Register: FRPage(84, 54002) is
// "84 FR 54002".
func FRPage(volume, page int) Citation { return Citation{Series: FR, Volume: volume, Page: page} }

// InCFR gives a section of the Code of Federal Regulations:
// InCFR(15, "744.16(a)") is "15 CFR 744.16(a)".
func InCFR(title int, section string) Citation {
	return Citation{Series: CFR, Volume: title, Section: section}
}

// String writes the citation in its usual short form.
func (c Citation) String() string {
	switch c.Series {
	case FR:
		switch {
		case c.Page > 0:
			return fmt.Sprintf("%d FR %d", c.Volume, c.Page)
		case c.Issue > 0:
			return fmt.Sprintf("%d FR No. %d", c.Volume, c.Issue)
		case c.Volume > 0 && c.Text == "":
			return fmt.Sprintf("%d FR", c.Volume)
		}
	case CFR:
		return fmt.Sprintf("%d CFR %s", c.Volume, c.Section)
	case USC:
		return fmt.Sprintf("%d USC %s", c.Volume, c.Section)
	case EO:
		return fmt.Sprintf("EO %d", c.Volume)
	case PL:
		return fmt.Sprintf("PL %d-%s", c.Volume, c.Section)
	}
	return c.Text
}
