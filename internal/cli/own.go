package cli

import (
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/report"
)

// ownFlags are the values of the flags as typed.
type ownFlags struct {
	on, staleAfter, svg string
	holdings            []string
	json                bool
}

func ownCommand(d *door) *cobra.Command {
	var f ownFlags
	c := &cobra.Command{
		Use:   "own --holdings FILE [flags] NAME...",
		Short: "Show who owns a party, and whether listed owners capture it",
		Long: `Own shows who owned a party on a day and who owned these, and screens them all.
It says under which law listed owners capture the party, and everything that it
owns itself: the 50 percent rules of OFAC, the Affiliates Rule of BIS, ownership
or control under EU and UK sanctions, affiliates under section 889. It names the
chain that captures, the smallest change that would not, and what has to be found
out where shares are not known.

All words are one name, or the number of a party such as lei:529900T8BM49AURSDO55.
A FILE is a table with the columns owner, company and percent, or a file of the
LEI register, of people with significant control, of the Beneficial Ownership
Data Standard or of FollowTheMoney; a folder stands for its files
(docs/ownership.md). Owners that no file names are not known.

States:
  listed    the party is listed itself
  captured  listed owners capture it
  unknown   they may, for some of the shares or owners that are possible
  clear     they do not, whatever the open shares are

` + strings.Replace(statuses, "the command line is wrong", "the command line or a file of holdings is wrong", 1),
		Example: `  navicert own --holdings owners.csv Belgarde Machinery
  navicert own --holdings filings/ --on 2025-10-15 --svg owners.svg Belgarde Machinery`,
		RunE: func(c *cobra.Command, args []string) error { return d.own(c, f, args) },
	}
	fs := c.Flags()
	fs.StringSliceVar(&f.holdings, "holdings", nil, "`FILES` or folders that say who owns whom")
	fs.StringVar(&f.on, "on", "", "`DAY` asked about (2019-10-09; default: today)")
	fs.StringVar(&f.staleAfter, "stale-after", "", "call a list older than `DAYS` stale, in place of each list's own limit")
	fs.StringVar(&f.svg, "svg", "", "draw the owners into this `FILE`")
	fs.BoolVar(&f.json, "json", false, "write one JSON object on one line (docs/json.md)")
	return c
}

func (d *door) own(c *cobra.Command, f ownFlags, args []string) error {
	switch {
	case len(args) == 0:
		return wrong(c, "no party was named").Try("for example: navicert own --holdings owners.csv Belgarde Machinery")
	case len(f.holdings) == 0 || slices.Contains(f.holdings, ""):
		return wrong(c, "own wants --holdings with at least one file").Try("for example: navicert own --holdings owners.csv Belgarde Machinery")
	}
	on, err := dayValue("on", f.on, d.env.Today())
	if err != nil {
		return err
	}
	var s app.Settings
	if s.StaleAfter, err = numberValue("stale-after", f.staleAfter, 1, maxAge, app.OwnLimit); err != nil {
		return err
	}
	a, err := app.Open(d.env, d.data)
	if err != nil {
		return err
	}
	stop := d.progress("reading the lists")
	found, err := a.Own(strings.Join(args, " "), f.holdings, on, s)
	stop()
	if err != nil {
		return err
	}
	d.ends(found.Alerts(), false, found.Lists)
	if f.svg != "" {
		if err := toFile(f.svg, func(w io.Writer) error { return report.OwnershipSVG(w, found, nil) }); err != nil {
			return err
		}
	}
	if f.json {
		return report.OwnershipJSON(d.env.Out, found)
	}
	return report.OwnershipText(d.env.Out, d.style(), found)
}
