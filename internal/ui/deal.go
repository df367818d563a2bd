package ui

import (
	"errors"
	"net/http"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/determine"
	"github.com/navicert/navicert/internal/item"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/recorded"
	"github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/statement"
	"github.com/navicert/navicert/internal/transaction"
)

// A question is one that is open, as a group of choices.
type question struct {
	ID, Text, About, Because, Given string
	Choices                         []string
	Free                            string
	Fill                            string // the part of the form that answers it, where no answer here does
}

// fields are the parts of the form that the questions mean whose only answer is
// that it was stated.
var fields = map[string]string{"destination": "destination", "nationality": "party-country-0"}

// A permitLine is a licence that is held and means something for the deal.
type permitLine struct {
	Number  string
	Covers  bool
	Counted int      // the number of the use by which the deal was counted already
	Asks    bool     // it covers once a question above is answered
	Against []string // why it does not cover
	After   []string // what is left after this deal, or was after its use
}

// A countedUse is the use of a licence that was just counted.
type countedUse struct {
	Number string
	Use    int
	Entry  int64
}

type dealPage struct {
	Form      dealForm
	Wrong     []wrong
	Acts      []string
	Roles     []string
	Checked   *statement.Statement
	Questions []question
	Settled   []dealAnswer // answers that are not asked for now, kept with the form
	Permits   []permitLine
	MayUse    bool // may use licences
	Used      *countedUse
	Entry     int64
	File      string // the transaction as a file, to keep
	Stale     bool
	Starter   bool
}

func (v *visit) dealPage(f dealForm) *dealPage {
	d := &dealPage{Form: f, Acts: transaction.ActNames(), MayUse: v.who.May(UseLicences)}
	for _, r := range transaction.Roles() {
		d.Roles = append(d.Roles, string(r))
	}
	return d
}

// transaction shows the empty form.
func (v *visit) transaction() error {
	f := dealForm{Act: "export", On: v.p.opts.Live.Now().Today.String(), Parties: []dealParty{{Role: "end-user"}}, Items: []dealItem{{}}, Facts: newFacts()}
	v.show(http.StatusOK, "transaction", page{Title: v.say("Transaction"), At: "/transaction", Data: v.dealPage(f)})
	return nil
}

// check answers the form, records the answer, and asks what is open. Where a
// licence is to be used, that is done first.
func (v *visit) check() error {
	if err := v.r.ParseForm(); err != nil {
		return err
	}
	f := readDeal(v.r.PostForm)
	do := v.r.PostForm.Get("do")
	stays := f.step(do)
	d := v.dealPage(f)
	d.Settled = f.Answers
	if stays {
		return v.showDeal(http.StatusOK, d)
	}
	doc, err := f.file(v.who.Name, v.p.opts.Live.Now().Today.String())
	if err != nil {
		return err
	}
	d.File = string(doc)
	t, err := v.p.opts.Live.DealIn(dealFile, doc, 0, 0)
	if err == nil {
		if number, ok := strings.CutPrefix(do, "use:"); ok {
			err = v.use(d, number, t, doc)
		}
	}
	var all transaction.Problems
	switch {
	case errors.As(err, &all):
		d.Wrong = v.label(&f, problems(all))
		return v.showDeal(http.StatusBadRequest, d)
	case err != nil:
		return err
	}
	if err := v.determine(d, t, doc); err != nil {
		return err
	}
	return v.showDeal(http.StatusOK, d)
}

func (v *visit) showDeal(status int, d *dealPage) error {
	title := v.say("Transaction")
	if d.Checked != nil {
		title = d.Checked.Outcome
	}
	v.show(status, "transaction", page{Title: title, At: "/transaction", Data: d})
	return nil
}

// use counts the deal on a licence, if the licence covers it.
func (v *visit) use(d *dealPage, number string, t *transaction.Transaction, doc []byte) error {
	if !d.MayUse {
		return &refusal{http.StatusForbidden, "Your role does not allow this.", "An administrator can give you another role."}
	}
	found, use, entry, err := v.p.opts.Live.UseLicenceFor(number, t, doc, false, v.asked(""), nil)
	if err != nil {
		wrongs, _, err := v.told("", err)
		d.Wrong = wrongs
		return err
	}
	if use == 0 {
		d.Wrong = []wrong{{Says: v.sayf("%s was not used: it does not cover this transaction.", number)}}
		return nil
	}
	d.Used = &countedUse{found.Held.Number, use, entry}
	return nil
}

// permits shows the licences that are held and mean something for the deal.
func permits(all []determine.Permit) []permitLine {
	var out []permitLine
	for _, p := range all {
		l := permitLine{Number: p.Held.Number, Covers: p.Used, Counted: p.Counted, Asks: !p.Used && p.Question != ""}
		if p.Used {
			l.After = p.After.Words()
		} else if !l.Asks {
			l.Against = report.Refused(p.Coverage)
		}
		out = append(out, l)
	}
	return out
}

// dealFile is what the transaction is called in answers.
const dealFile = "form"

func (v *visit) determine(d *dealPage, t *transaction.Transaction, doc []byte) error {
	a, err := v.p.opts.Live.On(app.Basis{Known: t.Known})
	if err != nil {
		return err
	}
	held, err := v.p.opts.Live.Licences()
	if err != nil {
		return err
	}
	session := a.Session(v.p.opts.StaleAfter)
	defer a.Done(session, v.p.opts.StaleAfter)
	out, err := a.Check(held, session, dealFile, t)
	if err != nil {
		return err
	}
	d.Checked = statement.Checked(v.lang, out)
	for _, l := range out.Lists {
		d.Stale, d.Starter = d.Stale || l.Stale && !l.Starter, d.Starter || l.Starter
	}
	given := map[string]string{}
	for _, x := range d.Form.Answers {
		given[x.ID] = x.Value
	}
	d.Permits = permits(out.Licences)
	for _, q := range out.Questions {
		asked := question{ID: q.ID, Text: q.Text, About: q.About, Because: q.Because, Given: given[q.ID], Choices: q.Allowed(), Free: q.Free}
		if id, _, _ := strings.Cut(q.ID, "/"); len(q.Answers) == 1 && q.Answers[0] == "stated" {
			asked.Fill = fields[id]
		}
		d.Questions = append(d.Questions, asked)
		d.Settled = slices.DeleteFunc(slices.Clone(d.Settled), func(x dealAnswer) bool { return x.ID == q.ID })
	}
	content, err := a.Context(v.asked(""), v.p.opts.StaleAfter).Check(recorded.Deal{File: dealFile, Document: doc}, out, session)
	if err != nil {
		return err
	}
	d.Entry, err = v.keep(content)
	return err
}

// Fill reports whether a question is answered by a field of the form alone.
func (d *dealPage) Fill() bool {
	return slices.ContainsFunc(d.Questions, func(q question) bool { return q.Fill != "" })
}

// PartyKinds are the kinds of parties to choose from, and Units those of quantities.
func (*dealPage) PartyKinds() []string {
	return []string{string(party.Person), "organisation", string(party.Vessel), string(party.Aircraft)}
}

// Units are the units of quantities.
func (*dealPage) Units() []string { return transaction.Units() }

// ItemKinds are the kinds of items to choose from.
func (*dealPage) ItemKinds() []string {
	return []string{string(item.Commodity), string(item.Software), string(item.Technology)}
}
