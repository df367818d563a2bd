package cite

import (
	"fmt"
	"strings"
)

// Parse reads one citation of any series: "84 FR 54002", "15 CFR 744.16(a)",
// "15 C.F.R. § 744.16(a)", "15 CFR part 744", "E.O. 13959", "Pub. L. 115-232",
// "19 U.S.C. 1307". Text is kept where it differs from what String writes. The
// error of a text that is none of these comes with a citation of the series
// Other.
func Parse(s string) (Citation, error) {
	text := strings.TrimSpace(s)
	c, ok := codified(text)
	if ok {
		if c.String() != text {
			c.Text = text
		}
		return c, nil
	}
	if all, errs := FederalRegister(text); len(all) == 1 && len(errs) == 0 {
		return all[0], nil
	}
	return Citation{Series: Other, Text: text}, fmt.Errorf("%q is not a citation", text)
}

// codified reads codes, orders and laws: everything but the Federal Register.
func codified(s string) (Citation, bool) {
	low := strings.ToLower(s)
	for _, prefix := range []string{"executive order", "exec. order", "e.o.", "eo"} {
		if rest, ok := strings.CutPrefix(low, prefix); ok {
			n := value(strings.TrimSpace(rest))
			return Citation{Series: EO, Volume: n}, n > 0
		}
	}
	for _, prefix := range []string{"public law", "pub. l.", "pub.l.", "p.l.", "pl"} {
		if rest, ok := strings.CutPrefix(low, prefix); ok {
			congress, law, _ := strings.Cut(strings.TrimSpace(rest), "-")
			n := value(congress)
			return Citation{Series: PL, Volume: n, Section: law}, n > 0 && value(law) > 0
		}
	}
	end := digits(s, 0)
	title := value(s[:end])
	rest := strings.TrimSpace(s[end:])
	if title <= 0 {
		return Citation{}, false
	}
	for _, code := range []struct {
		spelling string
		series   Series
	}{{"C.F.R.", CFR}, {"CFR", CFR}, {"U.S.C.", USC}, {"USC", USC}} {
		if n := len(code.spelling); len(rest) >= n && strings.EqualFold(rest[:n], code.spelling) {
			section, ok := section(rest[n:])
			return Citation{Series: code.series, Volume: title, Section: section}, ok
		}
	}
	return Citation{}, false
}

// section tidies "§ 744.2 (d)" to "744.2(d)", and "Part 744" to "part 744".
func section(s string) (string, bool) {
	s = strings.TrimSpace(strings.TrimLeft(strings.TrimSpace(s), "§"))
	prefix := ""
	if len(s) > 5 && strings.EqualFold(s[:5], "part ") {
		prefix, s = "part ", strings.TrimSpace(s[5:])
	}
	s = strings.ReplaceAll(s, " (", "(")
	if s == "" || !digit(s[0]) {
		return "", false
	}
	for i := range len(s) {
		switch c := s[i]; {
		case digit(c), c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', strings.IndexByte(".()-", c) >= 0:
		default:
			return "", false
		}
	}
	return prefix + s, true
}

// URL gives the public address of what is cited, or "" where there is none to
// be told: a volume without a page and a day, an executive order, other texts.
func (c Citation) URL() string {
	switch {
	case c.Series == FR && c.Volume > 0 && c.Page > 0:
		return fmt.Sprintf("https://www.federalregister.gov/citation/%d-FR-%d", c.Volume, c.Page)
	case c.Series == FR && c.Printed.Known():
		// The issue of that day: its table of contents.
		return "https://www.federalregister.gov/documents/" + strings.ReplaceAll(c.Printed.String(), "-", "/")
	case c.Series == CFR && c.Section != "":
		base := fmt.Sprintf("https://www.ecfr.gov/current/title-%d/", c.Volume)
		if part, ok := strings.CutPrefix(c.Section, "part "); ok {
			return base + "part-" + part
		}
		if !strings.Contains(c.Section, ".") {
			return base + "part-" + c.Section
		}
		plain, _, deep := strings.Cut(c.Section, "(")
		if deep {
			return base + "section-" + plain + "#p-" + c.Section
		}
		return base + "section-" + plain
	case c.Series == USC && c.Section != "":
		plain, _, _ := strings.Cut(c.Section, "(")
		return fmt.Sprintf("https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title%d-section%s", c.Volume, plain)
	case c.Series == PL && c.Section != "":
		return fmt.Sprintf("https://www.govinfo.gov/link/plaw/%d/public/%s", c.Volume, c.Section)
	}
	return ""
}
