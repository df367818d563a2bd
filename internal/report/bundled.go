package report

import (
	"fmt"
	"io"
)

// Bundled is what was written to a bundle, or taken from one.
type Bundled struct {
	File     string
	Versions int
	Key      string // to verify with, of a bundle that was written
	SignedBy string // of a bundle that was read
}

// BundledText says how many versions were carried, and the key.
func BundledText(w io.Writer, s Style, b Bundled) error {
	p := &page{style: s}
	if b.Key != "" {
		p.heading("EXPORTED", green, fmt.Sprintf("%s to %s, signed", count(b.Versions, "version", "versions"), b.File))
		p.paragraph(0, plain, "Whoever imports it needs this key, by another way than the bundle:")
		p.line(b.Key)
	} else {
		p.heading("IMPORTED", green, fmt.Sprintf("%s from %s, signed by %s", count(b.Versions, "version", "versions"), b.File, b.SignedBy))
	}
	_, err := io.WriteString(w, p.take())
	return err
}
