package report

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"github.com/navicert/navicert/internal/lint"
)

// FindingsText writes what is wrong in lists, check by check in the order in
// which they were made.
func FindingsText(w io.Writer, s Style, findings []lint.Finding) error {
	p := &page{style: s}
	if len(findings) == 0 {
		p.line("Nothing was found.")
	}
	for _, f := range findings {
		p.heading(f.Check, yellow, fmt.Sprintf("%s, line %d: %s", f.List, f.Line, cmp.Or(f.Name, f.Key)))
		p.paragraph(indent, plain, fmt.Sprintf("%s %q: %s", f.Field, f.Value, f.Says))
		if len(f.Errata) > 0 {
			p.paragraph(indent, green, "Answered by "+strings.Join(f.Errata, ", ")+".")
		}
	}
	_, err := io.WriteString(w, p.take())
	return err
}

// FindingsJSON writes one object for each finding, one on a line.
func FindingsJSON(w io.Writer, findings []lint.Finding) error {
	p := &jsonPrinter{w: w}
	for _, f := range findings {
		if err := p.write(f); err != nil {
			return err
		}
	}
	return nil
}
