package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/screen"
)

// scanFlags are the values of the flags as typed.
type scanFlags struct {
	lists          []string
	on, staleAfter string
	json           bool
	record         recordFlags
}

func scanCommand(d *door) *cobra.Command {
	var f scanFlags
	c := &cobra.Command{
		Use:   "scan [flags] PATH...",
		Short: "Find the listed parties that documents name",
		Long: `Scan reads plain text and HTML, and says which listed parties are named, where,
and what their listings mean on the day asked for. A folder stands for the files
below it; "-" is standard input. Files whose name begins with a dot are left out.

Each party has a tier: A, worth reporting alone; B, reported because something
else in the document supports it; C is never shown. A mention in a denial ("has
no dealings with") is shown and labelled. Places are bytes of the original file.

A document that cannot be read is unscreenable, never clear.

` + statuses,
		Example: `  navicert scan article.txt
  navicert scan --on 2019-10-09 --json reports/
  curl -s https://example.org/news.html | navicert scan -`,
		RunE: func(c *cobra.Command, args []string) error { return d.scan(c, f, args) },
	}
	scopeFlags(c, &f.lists, &f.on, &f.staleAfter)
	c.Flags().BoolVar(&f.json, "json", false, "write one JSON object for each document, on one line (docs/json.md)")
	f.record.add(c)
	return c
}

func (d *door) scan(c *cobra.Command, f scanFlags, args []string) error {
	if len(args) == 0 {
		return wrong(c, "no document was given to scan").Try("for example: navicert scan article.txt")
	}
	ids, on, settings, err := d.scope(f.lists, f.on, f.staleAfter)
	if err != nil {
		return err
	}
	files, err := app.Documents(args)
	if err != nil {
		return err
	}
	a, err := d.open()
	if err != nil {
		return err
	}
	stop := d.progress("reading the lists")
	engine, err := d.engine(a, settings)
	if err != nil {
		stop()
		return err
	}
	scanner := engine.Scanner(ids)
	stop()
	recorder, err := f.record.recorder(c, a, settings)
	if err != nil {
		return err
	}
	out := d.printer(d.env.Out, f.json)
	for i, file := range files {
		stop := d.progress(fmt.Sprintf("scanning document %d of %d", i+1, len(files)))
		s, err := d.document(scanner, file, on)
		stop()
		if err != nil {
			return err
		}
		o := s.Outcome()
		d.ends(o.Alerts(), o == screen.Unscreenable, s.Lists)
		if recorder != nil {
			content, err := recorder.Scan(ids, &s)
			if err != nil {
				return err
			}
			if _, err := d.keep(recorder, content); err != nil {
				return err
			}
		}
		if err := out.Scan(&s); err != nil {
			return err
		}
	}
	return out.End()
}

func (d *door) document(scanner *app.Scanner, file string, on day.Day) (report.Scan, error) {
	if file == "-" {
		return scanner.Input(d.env.In, on)
	}
	return scanner.File(file, on)
}
