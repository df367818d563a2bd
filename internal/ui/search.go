package ui

import (
	"net/http"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/mention"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/place"
	"github.com/navicert/navicert/internal/screen"
	"github.com/navicert/navicert/internal/statement"
)

// A searchForm is what stands in the form of the first page.
type searchForm struct {
	Text, Country, Kind, On, List, Why string
}

// A searchPage is the first page, and an answer on it.
type searchPage struct {
	Form    searchForm
	Wrong   []wrong
	Lists   []list.List
	Answer  *answered
	Scanned *scanned
	Starter bool // only the starter list is there
	Today   string
	Draft   bool // nothing of it is recorded
}

// A wrong is a field that cannot be used.
type wrong struct {
	Field, Says string
	Label       string // of the field on the page; "" where Field alone names it
	At          string // id of the field on the page, with a label
}

// An answered is the answer to a question, as a page shows it.
type answered struct {
	*statement.Statement
	Hits, Brief, Near []found
	Entry             int64 // under which it is recorded; 0 for none
	Scopes            []screen.Scope
	Stale, Starter    bool
	Read              string // what of the text was taken to be the name, where that is not all
}

func (v *visit) searchPage(f searchForm) *searchPage {
	a := v.p.opts.Live.Now()
	out := &searchPage{Form: f, Today: a.Today.String(), Starter: true}
	for _, s := range a.Engine.Scopes() {
		if l, ok := list.Find(s.List); ok {
			out.Lists = append(out.Lists, l)
		}
		out.Starter = out.Starter && s.Starter
	}
	return out
}

func (v *visit) search() error {
	v.show(http.StatusOK, "search", page{Title: v.say("Search"), At: "/", Data: v.searchPage(searchForm{})})
	return nil
}

// readSearch reads the form.
func (v *visit) readSearch() (*searchPage, error) {
	if err := v.r.ParseForm(); err != nil {
		return nil, err
	}
	get := func(name string) string { return strings.TrimSpace(v.r.PostForm.Get(name)) }
	return v.searchPage(searchForm{
		Text: strings.TrimSpace(strings.ToValidUTF8(v.r.PostForm.Get("text"), "\uFFFD")), Country: get("country"), Kind: get("kind"),
		On: get("on"), List: get("list"), Why: get("why"),
	}), nil
}

// query makes a question of the form, or says which fields are wrong.
func (s *searchPage) query(v *visit, today day.Day) screen.Query {
	q := screen.Query{On: today, Kind: party.Kind(s.Form.Kind)}
	fail := func(says string) { s.Wrong = append(s.Wrong, wrong{Says: v.say(says)}) }
	if s.Form.On != "" {
		on, err := day.Parse(s.Form.On, time.DateOnly)
		if err != nil {
			fail("This is not a day. Write it as 2019-10-09.")
		}
		q.On = on
	}
	if s.Form.Country != "" {
		code, ok := place.Parse(s.Form.Country)
		if !ok {
			fail("This country is not known. Write its name in English or its two-letter code.")
		}
		q.Country = code
	}
	switch q.Kind {
	case party.Unstated, party.Person, party.Company, party.Vessel, party.Aircraft:
	default:
		fail("This is not a kind of party.")
	}
	if s.Form.List != "" {
		if _, ok := list.Find(list.ID(s.Form.List)); !ok {
			fail("This list is not known.")
		}
		q.Lists = []list.ID{list.ID(s.Form.List)}
	}
	return q
}

// The bounds of what is taken for a name, and for a block of address lines, in
// characters: a name is not longer for being written in Cyrillic or Chinese.
const (
	longestName  = 200
	longestBlock = 500
	mostLines    = 8
)

// A reading says what a text that was typed or pasted is taken for.
type reading struct {
	name, address string
	paragraph     bool
}

// readText takes a line for a name, a few short lines for a name above its
// address, and anything longer for a text in which names are to be found.
func readText(text string) reading {
	var lines []string
	for _, l := range strings.Split(text, "\n") {
		if l = strings.TrimSpace(l); l != "" {
			lines = append(lines, l)
		}
	}
	long := utf8.RuneCountInString(text)
	switch {
	case len(lines) == 0:
		return reading{}
	case len(lines) == 1 && long <= longestName:
		return reading{name: lines[0]}
	case len(lines) > 1 && len(lines) <= mostLines && long <= longestBlock:
		return reading{name: lines[0], address: strings.Join(lines[1:], ", ")}
	}
	return reading{paragraph: true}
}

// ask answers the form and records the answer.
func (v *visit) ask() error { return v.answer(true) }

// draft answers what is being typed. It is no answer to rest on: nothing of it
// is recorded, and the page says so.
func (v *visit) draft() error { return v.answer(false) }

func (v *visit) answer(keep bool) error {
	s, err := v.readSearch()
	if err != nil {
		return err
	}
	a := v.p.opts.Live.Now()
	q := s.query(v, a.Today)
	s.Draft = !keep
	if s.Form.Text == "" && keep && len(s.Wrong) == 0 {
		s.Wrong = append(s.Wrong, wrong{Says: v.say("Write a name, or paste an address or a paragraph.")})
	}
	status := http.StatusOK
	switch {
	case len(s.Wrong) > 0:
		status = http.StatusBadRequest
	case s.Form.Text == "":
	case readText(s.Form.Text).paragraph:
		if len(s.Form.Text) > formSize {
			if !v.takeTurn() {
				return nil
			}
			defer v.endTurn()
		}
		s.Scanned, err = v.scanText(a, pasted, []byte(s.Form.Text), q, s.Form.Why, keep)
	default:
		if s.Answer, err = v.screen(a, q, s.Form, keep); err == nil && s.Answer.Read != "" {
			s.Scanned, err = v.others(a, q, s, keep)
		}
	}
	if err != nil {
		return err
	}
	if !keep {
		v.show(http.StatusOK, "draft", page{Data: s}) // while one types nothing is wrong yet
		return nil
	}
	title := v.say("Search")
	switch {
	case s.Scanned != nil:
		title = s.Scanned.Word
	case s.Answer != nil:
		title = s.Answer.Outcome + ": " + s.Answer.Subject
	}
	v.show(status, "search", page{Title: title, At: "/", Data: s})
	return nil
}

// screen answers a name, or a name above an address.
func (v *visit) screen(a *app.Assembly, q screen.Query, f searchForm, keep bool) (*answered, error) {
	r := readText(f.Text)
	use, err := a.Use("")
	if err != nil {
		return nil, err
	}
	q.Name, q.Address, q.Near = r.name, r.address, true
	if use == nil {
		q.Threshold = screen.DefaultThreshold
	}
	var answer screen.Answer
	var content evidence.Content
	if err := v.p.opts.Live.With(a, v.p.opts.StaleAfter, func(session *screen.Session) (err error) {
		answer = session.Screen(use.Ask(q))
		session.Explain(&answer)
		use.Decide(&answer)
		if keep {
			content, err = a.Context(v.asked(f.Why), v.p.opts.StaleAfter).Screening(q, &answer, session)
		}
		return err
	}); err != nil {
		return nil, err
	}
	out := &answered{Statement: statement.Screened(v.lang, &answer), Scopes: answer.Lists, Near: v.nears(a, &answer)}
	out.Hits, out.Brief = v.hits(a, &answer)
	if r.address != "" {
		out.Read = v.sayf("Read as the name %q at the address %q. If a line is the name of another party, ask for it by itself.", r.name, r.address)
	}
	for _, s := range answer.Lists {
		out.Stale = out.Stale || s.Stale && !s.Starter // a starter list is old by itself
		out.Starter = out.Starter || s.Starter
	}
	if !keep {
		return out, nil
	}
	out.Entry, err = v.keep(content)
	return out, err
}

// others looks for listed parties in the lines that were taken for an address: a
// few names, one on each line, look the same as a name above its address. It gives
// nothing where the lines name nobody who was not found already.
func (v *visit) others(a *app.Assembly, q screen.Query, s *searchPage, keep bool) (*scanned, error) {
	use, err := a.Use("")
	if err != nil {
		return nil, err
	}
	scan, err := a.Scan(use, q.Lists, v.p.opts.StaleAfter, pasted, []byte(s.Form.Text), q.On)
	if err != nil || scan.Found == nil {
		return nil, err
	}
	below := strings.IndexByte(s.Form.Text, '\n')
	if !slices.ContainsFunc(scan.Found.Mentions, func(m mention.Mention) bool {
		known := func(f found) bool { return f.Party == m.PartyID }
		return m.Start > below && !slices.ContainsFunc(s.Answer.Hits, known) && !slices.ContainsFunc(s.Answer.Brief, known)
	}) {
		return nil, nil
	}
	out, err := v.scanned(a, &scan, q, s.Form.Why, keep)
	if err == nil {
		out.Answer = append([]string{v.say("The lines below the first name listed parties, so that all was read as a text, too.")}, out.Answer...)
	}
	return out, err
}

// asked says for the log who asks, and why.
func (v *visit) asked(why string) evidence.Asked {
	return evidence.Asked{By: v.who.Name, Why: why}
}

// keep records an answer and gives its number in the log.
func (v *visit) keep(c evidence.Content) (int64, error) {
	receipts, err := v.p.opts.Keeper.Keep(c)
	if err != nil {
		return 0, err
	}
	return receipts[0].Number, nil
}

// A scanned is what was found in a text or a document.
type scanned struct {
	Name    string
	Word    string
	Tone    statement.Tone
	Answer  []string
	Parties []mentioned
	Pieces  []piece // the text with the mentions marked; none where it is too long
	Cut     bool    // the text goes on
	Entry   int64
	Notes   []string
	Stale   bool
	Starter bool
}

// Lines reports whether the text has several lines: there Enter begins another.
func (s *searchPage) Lines() bool { return strings.Contains(s.Form.Text, "\n") }

// Kinds are the kinds of parties to choose from.
func (*searchPage) Kinds() []string {
	return []string{string(party.Person), string(party.Company), string(party.Vessel), string(party.Aircraft)}
}
