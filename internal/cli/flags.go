package cli

import (
	"fmt"
	"io"
	"sync"
	"time"

	"github.com/spf13/cobra"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/report"
)

// scopeFlags are the flags that every command that asks the lists has.
func scopeFlags(c *cobra.Command, lists *[]string, on, staleAfter *string) {
	fs := c.Flags()
	fs.StringSliceVar(lists, "list", nil, "ask only the lists with these `IDs`; us/bis stands for all of that authority (default: all)")
	fs.StringVar(on, "on", "", "`DAY` the question is asked for, as 2019-10-09 (default: today)")
	fs.StringVar(staleAfter, "stale-after", "", staleHelp)
}

const staleHelp = "`DAYS` after which a list is too old to trust (default: that of each list, 7)"

// scope reads the values of those flags.
func (d *door) scope(lists []string, on, staleAfter string) ([]list.ID, day.Day, app.Settings, error) {
	var s app.Settings
	ids, err := listValues("list", lists)
	if err != nil {
		return nil, 0, s, err
	}
	asked, err := dayValue("on", on, d.env.Today())
	if err != nil {
		return nil, 0, s, err
	}
	s.On = asked
	s.StaleAfter, err = numberValue("stale-after", staleAfter, 1, maxAge, app.OwnLimit)
	return ids, asked, s, err
}

// style gives the layout for standard output.
func (d *door) style() report.Style {
	s := report.Style{Width: report.PlainWidth, Colour: d.env.Colour()}
	if d.env.OutWidth > 0 {
		s.Width = d.env.OutWidth
	}
	return s
}

// printer gives the printer for standard output.
func (d *door) printer(w io.Writer, asJSON bool) report.Printer {
	name := "text"
	if asJSON {
		name = "json"
	}
	for _, f := range report.Formats() {
		if f.Name == name {
			return f.New(w, d.style(), app.Program())
		}
	}
	panic("cli: no format " + name)
}

// patience is how long the user is kept waiting without a word.
const patience = time.Second

// progress says on standard error, if that is a terminal, what the program is
// doing, once it takes longer than patience. The function that it gives ends
// that and takes the words away again.
func (d *door) progress(doing string) (stop func()) {
	if d.env.ErrWidth == 0 {
		return func() {}
	}
	done := make(chan struct{})
	var waiting sync.WaitGroup
	waiting.Go(func() {
		for seconds := 0; ; seconds++ {
			select {
			case <-done:
				if seconds > 0 {
					fmt.Fprint(d.env.Err, "\r\x1b[K")
				}
				return
			case <-time.After(patience):
				fmt.Fprintf(d.env.Err, "\r\x1b[K%s … %d s", doing, seconds+1)
			}
		}
	})
	return func() {
		close(done)
		waiting.Wait()
	}
}
