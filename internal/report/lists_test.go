package report

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/document"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/mention"
	"github.com/navicert/navicert/internal/screen"
	"github.com/navicert/navicert/internal/update"
)

// installed are one list that was imported, one that is stale, one of which
// there is only the starter list, and one that is not there.
func installed() []Installed {
	find := func(id list.ID) list.List {
		l, _ := list.Find(id)
		return l
	}
	hash := scope("", false, false).Version
	version := func(id list.ID, l *list.Listing) *list.Version {
		return &list.Version{
			Format: 1, List: id, Dated: day.Of(2026, 11, 18), Observed: day.Of(2026, 11, 19), Reader: "us/csl 1",
			Documents: []list.Document{{Name: "consolidated.json", Hash: hash, Size: 12345678}},
			Listings:  []list.Listing{*l}, Problems: []list.Problem{{Line: 3, Field: "row", Value: "海", Says: "is no listing"}},
		}
	}
	starter := version("us/bis/entity-list", hikvision())
	starter.Starter, starter.Problems = true, nil
	return []Installed{
		{About: find("us/bis/entity-list"), Version: starter, Hash: hash},
		{About: find("us/bis/denied-persons")},
		{
			About: find("us/ofac/sdn"), Version: version("us/ofac/sdn", telecom()), Hash: hash, AgeDays: 2,
			History: []Past{{Hash: hash, Dated: day.Of(2026, 11, 18), Observed: day.Of(2026, 11, 19), Listings: 19181, Says: "imported from consolidated.json"}},
		},
		{About: find("us/state/dtc"), Version: version("us/state/dtc", telecom()), Hash: hash, AgeDays: 19, Stale: true},
	}
}

func imported() Imported {
	return Imported{
		Report: update.Report{
			Reader: "us/csl 1", Document: list.Document{Name: "consolidated.json", Hash: scope("", false, false).Version, Size: 12345678},
			Lists: []update.Change{
				{List: "us/bis/entity-list", Fate: update.Used, Listings: 3420, Moved: list.Moved{Added: 3420}, Problems: 26},
				{List: "us/ofac/sdn", Fate: update.Used, Before: 19000, Listings: 19181, Moved: list.Moved{Before: 19000, Added: 200, Removed: 19}},
			},
		},
		Dated:    day.Of(2026, 11, 18),
		Versions: map[list.ID]canon.Hash{"us/bis/entity-list": scope("", false, false).Version, "us/ofac/sdn": scope("", false, false).Version},
	}
}

// scans are a document that names parties, one that names none, and one that
// cannot be read.
func scans() []Scan {
	h := hikvision()
	base := Scan{
		On: day.Of(2026, 11, 20), Lists: []screen.Scope{scope("us/bis/entity-list", false, false)},
		Engine: answers()["hit"].Engine,
		Standing: func(l *list.Listing, on day.Day) screen.Standing {
			if l.InForce.From.Known() {
				return screen.InForce
			}
			return screen.UnknownStart
		},
	}
	found, none, unread := base, base, base
	found.Document, none.Document, unread.Document = "news/article.txt", "news/weather.txt", "news/photo.jpg"
	found.Text = &document.Text{Format: "text", Encoding: "gb18030", Size: 400, Notes: []document.Note{{At: 17, Says: "the encoding is guessed"}}}
	long := strings.Repeat("Cameras were sold in many countries by many firms; ", 3) + "Hikvision \x1b[2Jis the largest of them, and " + strings.Repeat("its products are everywhere and ", 5) + "more."
	mentions := []mention.Mention{
		{Start: 153, End: 162, Text: "Hikvision", Tier: mention.A, Sentence: long, Evidence: []mention.Evidence{{Text: "Hikvision", Listed: "hikvision", Bits: 22}}, Bits: 22},
		{Start: 300, End: 309, Text: "Hik-vision", Tier: mention.B, Sentence: "It has no dealings with Hik-vision.", Negated: true, Support: []string{"the country CN is named nearby"}},
	}
	for i := range mentions {
		m := &mentions[i]
		m.Party, m.PartyID, m.Matched, m.Listing, m.Listings, m.Standing = h.Subject.Name(), "x", h.Subject.Names[1], h, []*list.Listing{h}, screen.InForce
	}
	found.Found = &mention.Result{
		Mentions: mentions, Unshown: 2,
		Parties: []mention.Summary{{Party: h.Subject.Name(), PartyID: "x", Tier: mention.A, Mentions: 2, Negated: 1, Standing: screen.InForce, Listings: []*list.Listing{h, telecom()}}},
	}
	none.Text, none.Found = &document.Text{Format: "text", Encoding: "utf-8", Size: 10}, &mention.Result{}
	unread.Unread = "the file is no text"
	return []Scan{found, none, unread}
}

func TestScanOutcome(t *testing.T) {
	for i, want := range []screen.Outcome{screen.Potential, screen.Clear, screen.Unscreenable} {
		s := scans()[i]
		if got := s.Outcome(); got != want {
			t.Errorf("%s is %s, want %s", s.Document, got, want)
		}
	}
	// Terms that bind others make no alert, an unknown start does.
	s := scans()[0]
	h := hikvision()
	for i := range h.Terms {
		h.Terms[i].Silent = true
	}
	s.Found.Parties[0].Listings = []*list.Listing{h}
	if got := s.Outcome(); got != screen.Clear {
		t.Errorf("a listing that binds others gives %s, want clear", got)
	}
	s.Found.Parties[0].Listings = append(s.Found.Parties[0].Listings, telecom())
	if got := s.Outcome(); got != screen.Review {
		t.Errorf("a listing with an unknown start gives %s, want review", got)
	}
}

func TestGoldenOfLists(t *testing.T) {
	for name, print := range map[string]func(io.Writer) error{
		"lists.txt":     func(w io.Writer) error { return ListsText(w, Style{Width: 80}, program, installed()) },
		"lists-40.txt":  func(w io.Writer) error { return ListsText(w, Style{Width: 40}, program, installed()) },
		"lists.json":    func(w io.Writer) error { return ListsJSON(w, installed()) },
		"show.txt":      func(w io.Writer) error { return ListText(w, Style{Width: 80}, installed()[1:3]) },
		"problems.txt":  func(w io.Writer) error { return ProblemsText(w, Style{Width: 80}, installed()) },
		"problems.json": func(w io.Writer) error { return ProblemsJSON(w, installed()) },
		"import.txt":    func(w io.Writer) error { return ImportText(w, Style{Width: 80}, imported()) },
		"import.json":   func(w io.Writer) error { return ImportJSON(w, imported()) },
		"scan.txt":      func(w io.Writer) error { return printScans(newText(w, Style{Width: 80}, program)) },
		"scan-40.txt":   func(w io.Writer) error { return printScans(newText(w, Style{Width: 40}, program)) },
		"scan.json":     func(w io.Writer) error { return printScans(newJSON(w, Style{}, program)) },
	} {
		var b bytes.Buffer
		if err := print(&b); err != nil {
			t.Fatal(err)
		}
		golden(t, name, b.Bytes())
		if strings.Contains(b.String(), "\x1b") {
			t.Errorf("%s lets an escape sequence of the data through", name)
		}
	}
}

func printScans(p Printer) error {
	for _, s := range scans() {
		if err := p.Scan(&s); err != nil {
			return err
		}
	}
	return p.End()
}
