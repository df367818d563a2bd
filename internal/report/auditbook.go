package report

import (
	"cmp"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/evidence/audit"
)

// entriesOnPage is how many entries a page of the book shows.
const entriesOnPage = 200

// An AuditBook is a log as pages of HTML that need nothing beside them: an index
// that finds entries by party, country, transaction and day, and pages of
// entries. They can be read without a server and without JavaScript; with it, the
// index can be narrowed by typing.
type AuditBook struct {
	// Create makes a file of the book; its name has forward slashes.
	Create func(name string) (io.WriteCloser, error)
	Report *audit.Report
	Beside []BesideBook

	pages *template.Template
	rows  []bookRow
	page  []bookEntry
}

// BesideBook is a file or folder that lies beside the book.
type BesideBook struct{ Name, Says string }

// bookRow is an entry in the index.
type bookRow struct {
	Number                                int64
	Page                                  string
	Time, Kind, Outcome, About, Recorded  string
	Parties, Countries, Listed, OfDay, By []string
}

// bookEntry is an entry on a page.
type bookEntry struct {
	Number        int64
	Caption, Line string
	Fields        []htmlField
	Candidates    []bookCandidate
}

// bookCandidate is a listing above the near-miss line, as entries record it.
type bookCandidate struct {
	Alerts  bool     `json:"alerts"`
	Score   int      `json:"score"`
	List    string   `json:"list"`
	Name    string   `json:"name"`
	Matched string   `json:"matched"`
	Why     []string `json:"why"`
}

// Entry adds an entry with its bytes to the book.
func (b *AuditBook) Entry(line []byte, e *evidence.Entry) error {
	name := fmt.Sprintf("entries/%d.html", len(b.rows)/entriesOnPage+1)
	safeAll := func(all []string) []string { return each(all, safe) }
	b.rows = append(b.rows, bookRow{
		Number: e.Number, Page: name, Time: e.Time[:min(19, len(e.Time))], Kind: string(e.Kind), Outcome: e.Outcome, About: safe(about(e)),
		Recorded: e.Time[:min(10, len(e.Time))], Parties: safeAll(e.Subject.Parties), Countries: safeAll(e.Subject.Countries), Listed: safeAll(e.Subject.Listed),
		By: some1(safe(e.Asked.Transaction)),
	})
	x := bookEntry{Number: e.Number, Caption: fmt.Sprintf("Entry %d: %s, %s", e.Number, e.Kind, e.Time), Line: safe(string(line)), Fields: entryFields(e)}
	if err := json.Unmarshal(e.Candidates, &x.Candidates); err != nil {
		x.Candidates = nil // of a kind of entry that has none
	}
	for i := range x.Candidates {
		c := &x.Candidates[i]
		c.Name, c.Matched, c.Why = safe(c.Name), safe(c.Matched), each(c.Why, safe)
	}
	if b.page = append(b.page, x); len(b.page) == entriesOnPage {
		return b.flush(name)
	}
	return nil
}

// flush writes a page of entries.
func (b *AuditBook) flush(name string) error {
	if err := b.write(name, "entries", map[string]any{"Report": b.Report, "Entries": b.page}); err != nil {
		return err
	}
	b.page = nil
	return nil
}

// End writes what is left, and the index.
func (b *AuditBook) End() error {
	if n := len(b.rows); len(b.page) > 0 {
		if err := b.flush(b.rows[n-1].Page); err != nil {
			return err
		}
	}
	word := "Proven"
	if !b.Report.Proven() {
		word = "Not proven"
	}
	return b.write("index.html", "index", map[string]any{
		"Report": b.Report, "Word": word, "Summary": auditSummary(b.Report), "Notes": auditNotes(b.Report), "Rows": b.rows, "Beside": b.Beside,
		"Indexes": []bookIndex{
			b.index("Parties", func(r bookRow) []string { return slices.Concat(r.Parties, r.Listed) }),
			b.index("Countries", func(r bookRow) []string { return r.Countries }),
			b.index("Transactions", func(r bookRow) []string { return r.By }),
			b.index("Days", func(r bookRow) []string { return []string{r.Recorded} }),
		},
		"Script": template.JS(bookScript), "Hash": scriptHash(),
	})
}

// A bookIndex finds entries by a word.
type bookIndex struct {
	Title string
	Words []bookWord
}

type bookWord struct {
	Word string
	Rows []bookRow
}

func (b *AuditBook) index(title string, of func(bookRow) []string) bookIndex {
	rows := make(map[string][]bookRow)
	for _, r := range b.rows {
		words := slices.Sorted(slices.Values(of(r)))
		for _, w := range slices.Compact(words) {
			rows[w] = append(rows[w], r)
		}
	}
	out := bookIndex{Title: title}
	for w, r := range rows {
		out.Words = append(out.Words, bookWord{w, r})
	}
	slices.SortFunc(out.Words, func(a, b bookWord) int {
		return cmp.Or(strings.Compare(strings.ToLower(a.Word), strings.ToLower(b.Word)), strings.Compare(a.Word, b.Word))
	})
	return out
}

func scriptHash() string {
	sum := sha256.Sum256([]byte(bookScript))
	return base64.StdEncoding.EncodeToString(sum[:])
}

func (b *AuditBook) write(name, part string, data map[string]any) error {
	if b.pages == nil {
		t, err := template.New("book").Parse(bookPages)
		if err != nil {
			return err
		}
		b.pages = t
	}
	w, err := b.Create(name)
	if err != nil {
		return err
	}
	if err := b.pages.ExecuteTemplate(w, part, data); err != nil {
		w.Close()
		return err
	}
	return w.Close()
}
