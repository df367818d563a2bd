package app

import (
	"errors"
	"io"
	"io/fs"
	"os"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/determine"
	"github.com/navicert/navicert/internal/fault"
	rules "github.com/navicert/navicert/internal/rule/all"
	"github.com/navicert/navicert/internal/transaction"
)

// Deal reads a transaction file. "-" is standard input. on and known go before
// what the file states; a file without a day is about today. Whatever is wrong
// with the file is wrong use, since the file is the question.
func (a *App) Deal(file string, on, known day.Day) (*transaction.Transaction, error) {
	doc, err := a.document(file)
	if err != nil {
		return nil, err
	}
	if file == "-" {
		file = "standard input"
	}
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

func (a *App) document(file string) ([]byte, error) {
	if file == "-" {
		return io.ReadAll(io.LimitReader(a.env.In, transaction.MaxSize+1))
	}
	f, err := os.Open(file)
	if err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return nil, fault.New(fault.Usage, "there is no file %s", file).Try("\"navicert check --template\" writes one to start from")
		}
		return nil, fault.New(fault.Usage, "%s cannot be read", file).Because(err)
	}
	defer f.Close()
	doc, err := io.ReadAll(io.LimitReader(f, transaction.MaxSize+1))
	if err != nil {
		return nil, fault.New(fault.Usage, "%s cannot be read", file).Because(err)
	}
	return doc, nil
}

// Check answers for a transaction, on the lists as they were known by the day
// that it names. file is shown in messages.
func (a *App) Check(file string, t *transaction.Transaction, s Settings) (*determine.Determination, error) {
	e, err := determine.New(rules.Rules(), rules.Questions())
	if err != nil {
		return nil, err
	}
	s.Known = t.Known
	engine, err := a.Engine(s)
	if err != nil {
		return nil, err
	}
	return e.Check(engine.NewSession(), file, t)
}
