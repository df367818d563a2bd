package app

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/navicert/navicert/internal/application"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/determine"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/licence"
	"github.com/navicert/navicert/internal/orders"
	"github.com/navicert/navicert/internal/recorded"
	"github.com/navicert/navicert/internal/screen"
	"github.com/navicert/navicert/internal/store/licences"
	"github.com/navicert/navicert/internal/store/sqlite"
	"github.com/navicert/navicert/internal/transaction"
)

// Licences gives all licences that are held here, or were.
func (a *App) Licences() ([]*licence.Held, error) {
	if a.store == nil || !sqlite.Exists(a.store.Dir()) {
		return nil, nil // reading makes no database
	}
	db, err := a.Database()
	if err != nil {
		return nil, err
	}
	return licences.New(db).Licences()
}

// Licence gives one licence by its number, in any case.
func (a *App) Licence(number string) (*licence.Held, error) {
	number, err := licenceNumber(number)
	if err != nil {
		return nil, err
	}
	all, err := a.Licences()
	if err != nil {
		return nil, err
	}
	for _, h := range all {
		if h.Number == number {
			return h, nil
		}
	}
	return nil, notHeld(number)
}

func notHeld(number string) error {
	return fault.New(fault.NotFound, "no licence %s is held here", number).Try("\"navicert licence list\" shows those that are, \"navicert licence add FILE\" enters one")
}

func licenceNumber(s string) (string, error) {
	number, ok := licence.ParseNumber(s)
	if !ok {
		return "", fault.New(fault.Usage, "%q is no number of a licence", s).Try("it has letters, digits, dots and dashes, such as D1234567")
	}
	return number, nil
}

// Changed is told of a change of a licence in the transaction that keeps it, with
// the licence after it and the entry of the log: what it writes is durable with the
// change, or neither is.
type Changed func(tx *sqlite.Tx, after *licence.Held, entry int64) error

// Used is Changed for a use of a licence, with the number of the use.
type Used func(tx *sqlite.Tx, c *licence.Coverage, use int, entry int64) error

// change appends an event to a licence and tells the log of it. make gets the
// licence as it is, nil where it is not held, and gives the event, whose number and
// time are filled in here. What also writes is durable with it; it may be nil.
func (a *App) change(number string, asked evidence.Asked, doc []byte, make func(*licence.Held) (licence.Event, error), also Changed) (*licence.Held, int64, error) {
	db, err := a.Database()
	if err != nil {
		return nil, 0, err
	}
	context := recorded.Context{Asked: a.asked(asked), Settings: a.recordedSettings(Settings{})}
	var after *licence.Held
	entry, err := licences.New(db).ChangeWith(number, func(h *licence.Held) (licence.Step, error) {
		e, err := make(h)
		if err != nil {
			return licence.Step{}, err
		}
		if h == nil {
			h = &licence.Held{}
		}
		e.Number, e.Time = len(h.Events)+1, a.now().UTC().Format(time.RFC3339)
		e.By, e.Why = context.Asked.By, asked.Why
		if err := h.Take(e); err != nil {
			return licence.Step{}, fault.New(fault.Usage, "%s", err)
		}
		after = h
		entry, err := context.Licence(h, doc)
		return licence.Step{Event: e, Entry: entry}, err
	}, func(tx *sqlite.Tx, entry int64) error {
		if also == nil {
			return nil
		}
		return also(tx, after, entry)
	})
	if err != nil {
		return nil, 0, err
	}
	return after, entry, nil
}

// ReadLicence reads the file of a licence. "-" is standard input.
func (a *App) ReadLicence(file string) (*licence.Licence, []byte, error) {
	doc, err := a.document(file, "\"navicert licence template\" writes one to start from")
	if err != nil {
		return nil, nil, err
	}
	l, err := a.LicenceIn(called(file), doc)
	return l, doc, err
}

// LicenceIn reads a licence out of what a file held.
func (a *App) LicenceIn(file string, doc []byte) (*licence.Licence, error) {
	l, err := licence.Read(file, doc)
	if err != nil {
		return nil, err
	}
	for _, id := range l.Rules {
		if err := a.knownRule(id); err != nil {
			return nil, err
		}
	}
	return l, nil
}

func (a *App) knownRule(id string) error {
	law, err := a.Law()
	if err != nil {
		return err
	}
	for i := range law {
		if law[i].ID == id {
			return nil
		}
	}
	return fault.New(fault.Usage, "there is no rule %q that a licence could overcome", id).Try("\"navicert law rules\" lists them")
}

func called(file string) string {
	if file == "-" {
		return "standard input"
	}
	return file
}

// AddLicence enters a licence.
// also may be nil.
func (a *App) AddLicence(l *licence.Licence, doc []byte, asked evidence.Asked, also Changed) (*licence.Held, int64, error) {
	return a.change(l.Number, asked, doc, func(h *licence.Held) (licence.Event, error) {
		if h != nil {
			return licence.Event{}, fault.New(fault.Usage, "the licence %s is held already", l.Number).
				Try("\"navicert licence show %s\" shows it, \"navicert licence amend\" changes its terms", l.Number)
		}
		return licence.Event{Kind: licence.Added, On: a.env.Today(), Terms: l}, nil
	}, also)
}

// AmendLicence puts other terms in place of those of a licence that is held.
// also may be nil.
func (a *App) AmendLicence(l *licence.Licence, doc []byte, on day.Day, asked evidence.Asked, also Changed) (*licence.Held, int64, error) {
	if _, err := a.Licence(l.Number); err != nil {
		return nil, 0, err
	}
	return a.change(l.Number, asked, doc, func(*licence.Held) (licence.Event, error) {
		return licence.Event{Kind: licence.Amended, On: on, Terms: l}, nil
	}, also)
}

// errNotCovered ends a change where the licence does not cover the deal; it is not
// seen outside.
var errNotCovered = fault.New(fault.Usage, "the licence does not cover the deal")

// UseLicence counts a deal on a licence, if the licence covers it. confirmed says
// that somebody confirms what is to be confirmed. use is the number of the use, 0
// where the licence does not cover the deal; then nothing was written.
func (a *App) UseLicence(number, file string, on day.Day, confirmed bool, asked evidence.Asked) (c *licence.Coverage, use int, entry int64, err error) {
	if number, err = licenceNumber(number); err != nil {
		return nil, 0, 0, err
	}
	deal, doc, err := a.DealText(file, on, 0)
	if err != nil {
		return nil, 0, 0, err
	}
	return a.UseLicenceFor(number, deal, doc, confirmed, asked, nil)
}

// UseLicenceFor counts a deal that was read as UseLicence does. doc is what its
// file held; also may be nil.
func (a *App) UseLicenceFor(number string, deal *transaction.Transaction, doc []byte, confirmed bool, asked evidence.Asked, also Used) (c *licence.Coverage, use int, entry int64, err error) {
	if number, err = licenceNumber(number); err != nil {
		return nil, 0, 0, err
	}
	if asked.Transaction == "" {
		asked.Transaction = deal.Number
	}
	if asked.Transaction == "" {
		return nil, 0, 0, fault.New(fault.Usage, "the deal has no number of its own, so that it could be counted twice").Try("write it into the file, as number:, or give it by --transaction")
	}
	deal.Number = asked.Transaction
	if _, err := a.Licence(number); err != nil {
		return nil, 0, 0, err // nothing is written for a licence that is not held
	}
	after, entry, err := a.change(number, asked, doc, func(h *licence.Held) (licence.Event, error) {
		if h == nil {
			return licence.Event{}, notHeld(number)
		}
		if n := h.UsedFor(asked.Transaction); n > 0 {
			return licence.Event{}, fault.New(fault.Usage, "%s was used for transaction %s already, as number %d", number, asked.Transaction, n).
				Try("\"navicert licence void %s %d\" undoes that use", number, n)
		}
		c = licence.Cover(h, deal)
		lines := c.Lines()
		if len(lines) == 0 || len(c.Over) > 0 || len(c.Confirm) > 0 && !confirmed && !confirms(deal, number) {
			return licence.Event{}, errNotCovered
		}
		return licence.Event{Kind: licence.Used, On: deal.On, Transaction: asked.Transaction, Lines: lines}, nil
	}, func(tx *sqlite.Tx, after *licence.Held, entry int64) error {
		if c.Held = after; also == nil {
			return nil
		}
		return also(tx, c, len(after.Events), entry)
	})
	if errors.Is(err, errNotCovered) {
		return c, 0, 0, nil
	}
	if err != nil {
		return nil, 0, 0, err
	}
	return c, len(after.Events), entry, nil
}

// confirms reports whether a deal's file answers that it is within the terms of a
// licence.
func confirms(t *transaction.Transaction, number string) bool {
	for _, a := range t.Answers {
		if strings.EqualFold(a.ID, "licence-terms/"+number) && a.Value == string(transaction.Yes) {
			return true
		}
	}
	return false
}

// VoidUse undoes a use of a licence by a record of its undoing.
func (a *App) VoidUse(number string, use int, on day.Day, asked evidence.Asked, also Changed) (*licence.Held, int64, error) {
	h, err := a.Licence(number)
	if err != nil {
		return nil, 0, err
	}
	return a.change(h.Number, asked, nil, func(h *licence.Held) (licence.Event, error) {
		e := licence.Event{Kind: licence.Voided, On: on, Of: use}
		if h != nil && use >= 1 && use <= len(h.Events) {
			e.Transaction = h.Events[use-1].Transaction
		}
		return e, nil
	}, also)
}

// EndLicence notes that a licence is not held any more from a day on.
// also may be nil.
func (a *App) EndLicence(number string, on day.Day, asked evidence.Asked, also Changed) (*licence.Held, int64, error) {
	h, err := a.Licence(number)
	if err != nil {
		return nil, 0, err
	}
	return a.change(h.Number, asked, nil, func(*licence.Held) (licence.Event, error) {
		return licence.Event{Kind: licence.Ended, On: on}, nil
	}, also)
}

// DraftLicence drafts the application for what a deal needs and nobody holds.
func (a *App) DraftLicence(file string, on day.Day, s Settings) (*application.Draft, error) {
	deal, err := a.Deal(file, on, 0)
	if err != nil {
		return nil, err
	}
	d, err := a.Check(file, deal, s)
	if err != nil {
		return nil, err
	}
	return application.New(called(file), d, a.env.Today())
}

// maxOrders bounds an order book.
const maxOrders = 10_000

// Plan finds which orders of a book may go on a day.
func (a *App) Plan(files []string, on day.Day, o orders.Options, s Settings) (*orders.Book, []screen.Scope, error) {
	var all []orders.Order
	for _, file := range files {
		doc, err := a.document(file, "an order is a transaction file: \"navicert check --template\" writes one")
		if err != nil {
			return nil, nil, err
		}
		deals, err := transaction.ReadBook(called(file), doc)
		if err != nil {
			return nil, nil, err
		}
		for i, t := range deals {
			t.On, t.Known = on, 0
			name := called(file)
			if len(deals) > 1 {
				name = fmt.Sprintf("%s, transaction %d", name, i+1)
			}
			all = append(all, orders.Order{File: name, Deal: t})
		}
	}
	if len(all) > maxOrders {
		return nil, nil, fault.New(fault.Usage, "there are %d orders, and at most %d are planned at once", len(all), maxOrders).Try("plan them in parts, those that share licences together")
	}
	held, err := a.Licences()
	if err != nil {
		return nil, nil, err
	}
	c, err := a.checker(s)
	if err != nil {
		return nil, nil, err
	}
	b, err := orders.Plan(all, held, func(o orders.Order) (*determine.Determination, error) {
		return c.rules.Check(c.session, o.File, o.Deal)
	}, o)
	if err != nil {
		return nil, nil, err
	}
	var lists []screen.Scope
	for _, l := range b.Lines {
		if l.Answer != nil {
			lists = l.Answer.Lists
		}
	}
	return b, lists, nil
}
