package ui

import (
	"errors"
	"io"
	"net/http"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"time"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/document"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/mention"
	"github.com/navicert/navicert/internal/recorded"
	"github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/screen"
	"github.com/navicert/navicert/internal/statement"
)

// A mentioned is a listed party that a text names.
type mentioned struct {
	Number int // of its marks in the text
	Title  string
	Party  string // ID
	Tier   string
	Count  int
	Negated,
	InForce bool
	Lists     []listed
	Sentences []string
}

// A listed is one listing of such a party.
type listed struct{ List, Force, Means string }

// A piece is a part of the text: plain, or a mention of a party.
type piece struct {
	Text    string
	Number  int // of the party; 0 for plain text
	Negated bool
	Party   string
}

// pasted is what a text that was pasted on the first page is called in the log.
const pasted = "text"

// longestShown is how much of a text is shown with its mentions marked.
const longestShown = 400 << 10

type documentPage struct {
	Wrong   []wrong
	On      string
	Today   string
	Scanned *scanned
}

func (v *visit) document() error {
	v.show(http.StatusOK, "document", page{Title: v.say("Document"), At: "/document", Data: documentPage{Today: v.p.opts.Live.Now().Today.String()}})
	return nil
}

// scan answers for a document that was dropped or chosen.
func (v *visit) scan() error {
	a := v.p.opts.Live.Now()
	d := documentPage{Today: a.Today.String()}
	doc, name, err := v.upload("document")
	if err != nil {
		return err
	}
	d.On = strings.TrimSpace(v.r.FormValue("on"))
	q := screen.Query{On: a.Today}
	if d.On != "" {
		if q.On, err = day.Parse(d.On, time.DateOnly); err != nil {
			d.Wrong = append(d.Wrong, wrong{Says: v.say("This is not a day. Write it as 2019-10-09.")})
		}
	}
	if len(doc) == 0 {
		d.Wrong = append(d.Wrong, wrong{Says: v.say("Choose a document that is not empty.")})
	}
	status := http.StatusOK
	if len(d.Wrong) > 0 {
		status = http.StatusBadRequest
	} else if d.Scanned, err = v.scanText(a, name, doc, q, "", true); err != nil {
		return err
	}
	v.show(status, "document", page{Title: v.say("Document"), At: "/document", Data: d})
	return nil
}

// upload gives the bytes and the name of a file in a form; none for a form
// without one.
func (v *visit) upload(field string) ([]byte, string, error) {
	if err := v.r.ParseMultipartForm(documentSize); err != nil {
		var large *http.MaxBytesError
		if errors.As(err, &large) {
			return nil, "", err
		}
		return nil, "", &refusal{http.StatusBadRequest, v.say("The form cannot be read."), v.say("Send it again from the page.")}
	}
	f, head, err := v.r.FormFile(field)
	if errors.Is(err, http.ErrMissingFile) {
		return nil, "", nil
	}
	if err != nil {
		return nil, "", err
	}
	defer f.Close()
	b, err := io.ReadAll(f)
	return b, filepath.Base(strings.ReplaceAll(head.Filename, "\\", "/")), err
}

// scanText finds the listed parties in a text.
func (v *visit) scanText(a *app.Assembly, name string, doc []byte, q screen.Query, why string, keep bool) (*scanned, error) {
	use, err := a.Use("")
	if err != nil {
		return nil, err
	}
	s, err := a.Scan(use, q.Lists, v.p.opts.StaleAfter, name, doc, q.On)
	if err != nil {
		return nil, err
	}
	return v.scanned(a, &s, q, why, keep)
}

// scanned shows what was found in a text, and records it where it is to be kept.
func (v *visit) scanned(a *app.Assembly, s *report.Scan, q screen.Query, why string, keep bool) (*scanned, error) {
	out := &scanned{Name: s.Document, Word: v.outcome(s.Outcome()), Tone: toneOf(s.Outcome()), Answer: append(v.scanSays(s), v.lang.Verdict(s.Verdict)...), Notes: v.lang.Sentences(s.Notes)}
	for _, l := range s.Lists {
		out.Stale, out.Starter = out.Stale || l.Stale && !l.Starter, out.Starter || l.Starter
	}
	if s.Found != nil {
		out.Parties = v.mentioned(s)
		out.Pieces, out.Cut = pieces(s.Text, s.Found.Mentions, out.Parties)
	}
	if keep {
		content, err := a.Context(v.asked(why), v.p.opts.StaleAfter).Scan(recorded.Document{Name: s.Document, Hash: s.Hash, Size: s.Size, Lists: q.Lists}, s)
		if err != nil {
			return nil, err
		}
		if out.Entry, err = v.keep(content); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// outcome is an outcome in a word, in capitals where the language has them.
func (v *visit) outcome(o screen.Outcome) string { return strings.ToUpper(v.say(string(o))) }

func toneOf(o screen.Outcome) statement.Tone {
	switch o {
	case screen.Potential:
		return statement.Bad
	case screen.Clear:
		return statement.Good
	}
	return statement.Doubt
}

func (v *visit) scanSays(s *report.Scan) []string {
	switch {
	case s.Found == nil:
		return []string{v.say(sentence(s.Unread)), v.say("Nothing is known of what it says: it may name listed parties. Save it as plain text or HTML, and ask again.")}
	case len(s.Found.Parties) == 0:
		return []string{v.say("No listed party is named in this text.")}
	}
	if len(s.Found.Parties) == 1 {
		return []string{v.say("One listed party is named. A person has to decide what it means.")}
	}
	return []string{v.sayf("%d listed parties are named. A person has to decide what it means.", len(s.Found.Parties))}
}

func (v *visit) mentioned(s *report.Scan) []mentioned {
	var out []mentioned
	for i, p := range s.Found.Parties {
		m := mentioned{Number: i + 1, Title: p.Party, Party: p.PartyID, Tier: string(p.Tier), Count: p.Mentions, Negated: p.Negated == p.Mentions, InForce: p.Standing == screen.InForce}
		for _, l := range p.Listings {
			about, _ := list.Find(l.List)
			terms, _ := l.On(s.On)
			m.Lists = append(m.Lists, listed{about.Title, v.force(l, s.Standing(l, s.On), s.On), v.means(l.List, terms)})
		}
		for _, one := range s.Found.Mentions {
			if one.PartyID == p.PartyID && len(m.Sentences) < 3 && !slices.Contains(m.Sentences, one.Sentence) {
				m.Sentences = append(m.Sentences, one.Sentence)
			}
		}
		out = append(out, m)
	}
	return out
}

// pieces cuts a text at its mentions. Mentions tell where they stand in the file;
// the text leads back to those places in order, so that they are found in it by
// halving.
func pieces(t *document.Text, all []mention.Mention, parties []mentioned) (out []piece, cut bool) {
	at := func(source int) int {
		return sort.Search(len(t.Body), func(i int) bool { start, _ := t.Source(i, len(t.Body)); return start >= source })
	}
	number := map[string]int{}
	for _, p := range parties {
		number[p.Party] = p.Number
	}
	end, done := min(len(t.Body), longestShown), 0
	for _, m := range all {
		from, to := at(m.Start), at(m.End)
		if from < done || to > end || from >= to {
			continue
		}
		if from > done {
			out = append(out, piece{Text: t.Body[done:from]})
		}
		out = append(out, piece{Text: t.Body[from:to], Number: number[m.PartyID], Negated: m.Negated, Party: m.Party})
		done = to
	}
	for end < len(t.Body) && end > done && t.Body[end]&0xC0 == 0x80 {
		end--
	}
	if done < end {
		out = append(out, piece{Text: t.Body[done:end]})
	}
	return out, end < len(t.Body)
}
