package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/policy"
	"github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/scan"
	"github.com/navicert/navicert/internal/screen"
)

// scanFlags are the values of the flags as typed.
type scanFlags struct {
	lists          []string
	on, staleAfter string
	json, passages bool
	unit           string
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
	unitFlag(c, &f.unit)
	f.record.add(c)
	f.record.addCertificate(c)
	passagesFlag(c, &f.passages)
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
	if f.record.certificate != "" && len(files) != 1 {
		return wrong(c, "--certificate is for one document, and %d were given", len(files)).Try("record them, and certify the entries that you want with their documents")
	}
	a, err := d.open()
	if err != nil {
		return err
	}
	if settings.Policy, err = a.Policy(f.unit); err != nil {
		return err
	}
	stop := d.progress("reading the lists")
	engine, err := d.engine(a, settings)
	if err != nil {
		stop()
		return err
	}
	scanner := engine.Scanner(settings.Policy.Lists(ids))
	stop()
	recorder, err := f.record.recorder(c, a, settings)
	if err != nil {
		return err
	}
	return d.documents(a, f, scanning{scanner, settings.Policy, recorder, ids, on}, files)
}

// A scanning is how documents are scanned.
type scanning struct {
	scanner  *app.Scanner
	use      *policy.Use
	recorder *app.Recorder
	ids      []list.ID
	on       day.Day
}

// documents scans files, prints what was found and certifies the last.
func (d *door) documents(a *app.App, f scanFlags, how scanning, files []string) error {
	out := d.printer(d.env.Out, f.json)
	var entry int64
	var doc []byte
	for i, file := range files {
		stop := d.progress(fmt.Sprintf("scanning document %d of %d", i+1, len(files)))
		s, read, err := how.scanner.Open(file, d.env.In, how.on)
		stop()
		if err != nil {
			return err
		}
		doc = read
		scan.Decide(how.use, &s)
		if how.recorder != nil {
			content, err := how.recorder.Scan(how.ids, &s)
			if err != nil {
				return err
			}
			if entry, err = d.keep(how.recorder, content); err != nil {
				return err
			}
		}
		found, unsure := scanEnds(&s)
		d.ends(found, unsure, s.Lists)
		if err := out.Scan(&s); err != nil {
			return err
		}
	}
	if err := out.End(); err != nil {
		return err
	}
	return d.certify(a, &f.record, entry, app.Paper{Scanned: doc, Passages: f.passages})
}

// scanEnds reports whether a document stops what it belongs to, and whether
// nobody can tell.
func scanEnds(s *report.Scan) (found, unsure bool) {
	if s.Verdict != nil {
		return s.Verdict.Order == screen.Stop, false
	}
	o := s.Outcome()
	return o.Alerts(), o == screen.Unscreenable
}
