package sourcetest

import (
	"bytes"
	"fmt"
	"slices"
	"testing"

	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/source"
)

// A cutter is Cut or CutRows.
type cutter func(t testing.TB, s source.Source, doc []byte, whole *list.Drafts)

// CutRows is Cut for documents that spread one entry over several rows. Cut off
// inside a row, such a document must be refused or say so in a problem of the
// last listing. Cut off after a whole row, nothing in it tells; then each of
// its listings must be one of the whole document, with no name, address,
// number or birth that the whole one does not have. The gate, which compares
// with the last version, is what notices such a loss.
func CutRows(t testing.TB, s source.Source, doc []byte, whole *list.Drafts) {
	t.Helper()
	step := 1 + len(doc)/2000
	for n := 0; n < len(doc); n += step {
		d, err := s.Read(bytes.NewReader(doc[:n]))
		if err != nil {
			Refusal(t, err)
			continue
		}
		if err := within(d, whole); err != nil {
			t.Errorf("cut off after %d bytes: %v", n, err)
			return
		}
		if end := doc[n-1]; end != '\n' && end != '\r' && end != '"' && !bytes.HasPrefix(doc[n:], []byte("\n")) && !bytes.HasPrefix(doc[n:], []byte("\r")) {
			t.Errorf("cut off after %d bytes, inside a row, it is read", n)
			return
		}
	}
}

// within reports what d has that whole has not.
func within(d, whole *list.Drafts) error {
	for _, f := range d.All() {
		w := whole.Of(f.List)
		for i := range f.Listings {
			l := &f.Listings[i]
			at := slices.IndexFunc(w.Listings, func(o list.Listing) bool { return o.Key == l.Key })
			if at < 0 {
				return fmt.Errorf("the whole document has no listing %q", l.Key)
			}
			if what := more(l.Subject, w.Listings[at].Subject); what != "" {
				return fmt.Errorf("the listing %q has %s that the whole document does not hold", l.Key, what)
			}
		}
	}
	return nil
}

// more says what p has that the whole has not.
func more(p, whole party.Party) string {
	for _, n := range p.Names {
		if !slices.ContainsFunc(whole.Names, func(o party.Name) bool { return o.Text == n.Text }) {
			return "the name " + n.Text
		}
	}
	for _, a := range p.Addresses {
		if !slices.Contains(whole.Addresses, a) {
			return fmt.Sprintf("the address %+v", a)
		}
	}
	for _, id := range p.Identifiers {
		if !slices.Contains(whole.Identifiers, id) {
			return fmt.Sprintf("the number %+v", id)
		}
	}
	for _, b := range p.Births {
		if !slices.Contains(whole.Births, b) {
			return "the birth " + b.String()
		}
	}
	return ""
}
