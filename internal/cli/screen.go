package cli

import (
	"runtime/debug"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/screen"
)

// screenFlags are the values of the flags as typed.
type screenFlags struct {
	country, kind, address, on, threshold, staleAfter string
	lists                                             []string
	json, near                                        bool
	unit                                              string
	beside                                            besideFlags
	record                                            recordFlags
}

func screenCommand(d *door) *cobra.Command {
	var f screenFlags
	c := &cobra.Command{
		Use:   "screen [flags] NAME...",
		Short: "Find the listed party behind a name, and say what its listing means",
		Long: `Screen compares a name with every name on the lists and says what each listing
that it finds means on the day asked for.

All words are one name; quotes are not needed. A name of "-" reads standard
input instead, one name on each line, and answers line by line in the same
order, empty lines included. It is UTF-8, or UTF-16 with a byte order mark.

Outcomes:
  hit           a listing in force matches; a person decides whether it is the
                same party
  review        it may match, or may be in force; a person has to look closer
  clear         nothing in force matches; listings that were in force earlier or
                are not yet are shown all the same
  unscreenable  the name holds nothing that can be compared, or none of the lists
                asked for is installed

` + statuses,
		Example: `  navicert screen Hikvision
  navicert screen --on 2019-10-08 Hangzhou Hikvision Digital Technology
  navicert screen --country CN --list us/bis 海康威视
  navicert screen --json - < customers.txt`,
		RunE: func(c *cobra.Command, args []string) error { return d.screen(c, f, args) },
	}
	fs := c.Flags()
	fs.StringVar(&f.country, "country", "", "`COUNTRY` of the party, by ISO 3166 code or English name")
	fs.StringVar(&f.kind, "kind", "", "`KIND` of the party: person, organisation, vessel or aircraft")
	fs.StringVar(&f.address, "address", "", "`ADDRESS` of the party")
	f.beside.add(c)
	scopeFlags(c, &f.lists, &f.on, &f.staleAfter)
	fs.StringVar(&f.threshold, "threshold", "", "show every listing that scores `N` or more, 0 to 1000 (default: that of the engine)")
	fs.BoolVar(&f.near, "near", false, "show near misses, too: names that score 700 or more and do not alert")
	fs.BoolVar(&f.json, "json", false, "write one JSON object for each name, on one line (docs/json.md)")
	unitFlag(c, &f.unit)
	f.record.add(c)
	f.record.addCertificate(c)
	return c
}

func (d *door) screen(c *cobra.Command, f screenFlags, args []string) error {
	if len(args) == 0 && f.address == "" && len(f.beside.ids) == 0 {
		return wrong(c, "no name was given to screen").Try("for example: navicert screen Hikvision")
	}
	query, settings, err := d.query(f)
	if err != nil {
		return err
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
	stop()
	if err != nil {
		return err
	}
	recorder, err := f.record.recorder(c, a, settings)
	if err != nil {
		return err
	}
	if slices.Equal(args, []string{"-"}) {
		if f.record.certificate != "" {
			return wrong(c, "--certificate is for one name, and not for those of standard input").Try("record them, and certify the entries that you want")
		}
		return d.stream(engine, query, settings.Policy, f.json, recorder)
	}
	query.Name = strings.Join(args, " ")
	session := engine.NewSession()
	answer, out := session.Screen(settings.Policy.Ask(query)), d.printer(d.env.Out, f.json)
	session.Explain(&answer)
	settings.Policy.Decide(&answer)
	var entry int64
	if recorder != nil {
		content, err := recorder.Screening(session, query, &answer)
		if err != nil {
			return err
		}
		if entry, err = d.keep(recorder, content); err != nil {
			return err
		}
	}
	d.ends(stops(&answer), unsure(&answer), answer.Lists)
	if err := out.Answer(&answer); err != nil {
		return err
	}
	if err := out.End(); err != nil {
		return err
	}
	return d.certify(a, &f.record, entry, app.Paper{})
}

// query makes the query that all names share.
func (d *door) query(f screenFlags) (screen.Query, app.Settings, error) {
	var q screen.Query
	var s app.Settings
	var err error
	if q.Country, err = countryValue("country", f.country); err != nil {
		return q, s, err
	}
	if q.Kind, err = kindValue("kind", f.kind); err != nil {
		return q, s, err
	}
	if err = f.beside.read(&q); err != nil {
		return q, s, err
	}
	if q.Threshold, err = thresholdValue("threshold", f.threshold); err != nil {
		return q, s, err
	}
	q.Lists, q.On, s, err = d.scope(f.lists, f.on, f.staleAfter)
	q.Address, q.Near = f.address, f.near
	return q, s, err
}

// unitFlag adds the flag of the commands that ask under a policy.
func unitFlag(c *cobra.Command, unit *string) {
	c.Flags().StringVar(unit, "unit", "", "`NAME` of the unit of the policy in use that asks (docs/policies.md)")
}

// stops reports whether an answer is one that something was found by: a policy
// decides that, where there is one.
func stops(a *screen.Answer) bool {
	if a.Verdict != nil {
		return a.Verdict.Order == screen.Stop
	}
	return a.Outcome.Alerts()
}

// unsure reports whether nobody can tell.
func unsure(a *screen.Answer) bool {
	return a.Verdict == nil && a.Outcome == screen.Unscreenable
}

// ends makes the run end with at least the status of one result: found beats
// unsure beats nothing.
func (d *door) ends(found, unsure bool, lists []screen.Scope) {
	switch {
	case found:
		d.status = Found
	case d.status == Found:
	case unsure || slices.ContainsFunc(lists, func(s screen.Scope) bool { return s.Stale }):
		d.status = Unsure
	}
}

// whileReading is how much garbage may lie about while lists are read, in percent
// of what is in use. What is read stays, so that looking for garbage finds little,
// and at the usual 100 it is a fifth of the work of answering one name.
const whileReading = 400

// engine makes the engine on the lists in use. Whoever sets $GOGC decides instead.
func (d *door) engine(a *app.App, s app.Settings) (*app.Engine, error) {
	if d.env.Getenv("GOGC") == "" {
		defer debug.SetGCPercent(debug.SetGCPercent(whileReading))
	}
	return a.Engine(s)
}
