package app

import (
	"errors"
	"io"
	"io/fs"
	"os"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/determine"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/policy"
	"github.com/navicert/navicert/internal/report"
	rules "github.com/navicert/navicert/internal/rule/all"
	"github.com/navicert/navicert/internal/screen"
	"github.com/navicert/navicert/internal/transaction"
)

// Deal reads a transaction file. "-" is standard input. on and known go before
// what the file states; a file without a day is about today. Whatever is wrong
// with the file is wrong use, since the file is the question.
func (a *App) Deal(file string, on, known day.Day) (*transaction.Transaction, error) {
	t, _, err := a.DealText(file, on, known)
	return t, err
}

// DealText reads a transaction file as Deal does, and gives what it held too.
func (a *App) DealText(file string, on, known day.Day) (*transaction.Transaction, []byte, error) {
	doc, err := a.document(file, "\"navicert check --template\" writes one to start from")
	if err != nil {
		return nil, nil, err
	}
	if file == "-" {
		file = "standard input"
	}
	t, err := a.DealIn(file, doc, on, known)
	return t, doc, err
}

// DealIn reads a transaction out of what a file held, as Deal does.
func (a *App) DealIn(file string, doc []byte, on, known day.Day) (*transaction.Transaction, error) {
	t, err := transaction.Read(file, doc)
	if err != nil {
		return nil, err
	}
	if on.Known() {
		t.On = on
	}
	if known.Known() {
		t.Known = known
	}
	if !t.On.Known() {
		t.On = a.env.Today()
	}
	return t, nil
}

// document reads a file that somebody filled in. advice is for one that is not there.
func (a *App) document(file, advice string) ([]byte, error) {
	if file == "-" {
		return io.ReadAll(io.LimitReader(a.env.In, transaction.MaxBook+1))
	}
	f, err := os.Open(file)
	if err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return nil, fault.New(fault.Usage, "there is no file %s", file).Try("%s", advice)
		}
		return nil, fault.New(fault.Usage, "%s cannot be read", file).Because(cause(err)).Try("see that you may read it")
	}
	defer f.Close()
	doc, err := io.ReadAll(io.LimitReader(f, transaction.MaxBook+1))
	if err != nil {
		return nil, fault.New(fault.Usage, "%s cannot be read", file).Because(cause(err)).Try("name a file; a folder is none")
	}
	return doc, nil
}

// Check answers for a transaction, on the lists as they were known by the day
// that it names. file is shown in messages.
func (a *App) Check(file string, t *transaction.Transaction, s Settings) (*determine.Determination, error) {
	s.Known, s.On = t.Known, t.On
	c, err := a.checker(s)
	if err != nil {
		return nil, err
	}
	return c.check(file, t)
}

// A checker has the rules and the lists ready for several transactions.
type checker struct {
	rules   *determine.Engine
	session *screen.Session
	use     *policy.Use
}

// check answers for a transaction under the policy.
func (c *checker) check(file string, t *transaction.Transaction) (*determine.Determination, error) {
	d, err := c.rules.Check(c.use.Over(c.session), file, t)
	if err == nil {
		c.use.DecideDeal(d)
	}
	return d, err
}

func (a *App) checker(s Settings) (*checker, error) {
	law, err := a.Law()
	if err != nil {
		return nil, err
	}
	e, err := determine.New(law, rules.Questions())
	if err != nil {
		return nil, err
	}
	engine, err := a.Engine(s)
	if err != nil {
		return nil, err
	}
	tables, err := a.Tables()
	if err != nil {
		return nil, err
	}
	held, err := a.Licences()
	if err != nil {
		return nil, err
	}
	return &checker{e.With(tables).Holding(held), engine.NewSession(), s.Policy}, nil
}

// LookBack checks past transactions again, with all that is known now, and
// gives those that were made on or after the day on which a party became
// listed. All files are read before the first is checked.
func (a *App) LookBack(files []string, s Settings) ([]report.LookedBack, error) {
	deals := make([]*transaction.Transaction, len(files))
	for i, file := range files {
		var err error
		if deals[i], err = a.Deal(file, 0, 0); err != nil {
			return nil, err
		}
		deals[i].Known = 0
		if i == 0 || deals[i].On < s.On {
			s.On = deals[i].On
		}
	}
	c, err := a.checker(s)
	if err != nil {
		return nil, err
	}
	var out []report.LookedBack
	for i, t := range deals {
		d, err := c.check(files[i], t)
		if err != nil {
			return nil, err
		}
		out = append(out, report.LookBack(files[i], d))
	}
	return out, nil
}

// LawDiff gives what changed in the rules from one day to another and, where
// there is a transaction, how its answer changed.
func (a *App) LawDiff(from, to day.Day, file string, s Settings) (report.LawChange, error) {
	law, err := a.Law()
	if err != nil {
		return report.LawChange{}, err
	}
	out := report.LawChange{From: from, To: to, Rules: report.ChangedRules(law, from, to)}
	if file == "" {
		return out, nil
	}
	t, err := a.Deal(file, from, 0)
	if err != nil {
		return out, err
	}
	if out.Before, err = a.Check(file, t, s); err != nil {
		return out, err
	}
	later := *t
	later.On = to
	out.File = file
	out.After, err = a.Check(file, &later, s)
	return out, err
}
