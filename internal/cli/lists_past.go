package cli

import (
	"bytes"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/report"
)

// oneList reads the ID of one list.
func oneList(c *cobra.Command, args []string) (list.ID, error) {
	if len(args) != 1 {
		return "", wrong(c, "one list is needed, %d words were given", len(args)).Try("for example: %s us/bis/entity-list", c.CommandPath())
	}
	return listNamed(args[0])
}

func listNamed(s string) (list.ID, error) {
	id := list.ID(strings.Trim(strings.TrimSpace(s), "/"))
	if _, ok := list.Find(id); !ok {
		return "", fault.New(fault.Usage, "%q is not a list", s).Try("\"navicert lists\" shows them all")
	}
	return id, nil
}

// opened opens the data folder and does work on it, with a word on standard
// error once it takes long.
func opened[T any](d *door, doing string, do func(*app.App) (T, error)) (T, error) {
	a, err := app.Open(d.env, d.data)
	if err != nil {
		var none T
		return none, err
	}
	stop := d.progress(doing)
	defer stop()
	return do(a)
}

// toFile writes what print prints to a file, all of it or nothing.
func toFile(name string, print func(io.Writer) error) error {
	var b bytes.Buffer
	if err := print(&b); err != nil {
		return err
	}
	if err := os.WriteFile(name, b.Bytes(), 0o644); err != nil {
		return fault.New(fault.Unavailable, "%s cannot be written", name).Because(err).
			Try("see that its folder is there, that you may write to it, and that there is room")
	}
	return nil
}

func diffCommand(d *door) *cobra.Command {
	var from, to, known, html string
	var asJSON bool
	c := &cobra.Command{
		Use:   "diff LIST [VERSION VERSION]",
		Short: "Show what changed on a list, between two versions or two days",
		Long: `Diff shows which listings were added, removed and changed, field by field.

Two versions are compared by what they say. A VERSION is the beginning of its
hash, a day (the last version of that day or earlier), "current" or "held".

With --from and --to, what was in force on the two days is compared, as the
effective days of the listings tell, with the facts and errata that answers rest
on, whatever versions there are. Listings whose
start no source states are shown apart. With --known, only versions of that day
or earlier count.`,
		Example: `  navicert lists diff us/bis/entity-list --from 2019-10-08 --to 2019-10-09
  navicert lists diff us/ofac/sdn 2026-07-01 2026-08-01
  navicert lists diff us/ofac/sdn 3f2a 81bc --html diff.html`,
		RunE: func(c *cobra.Command, args []string) error {
			compared, err := d.compared(c, args, from, to, known)
			if err != nil {
				return err
			}
			if html != "" {
				return toFile(html, func(w io.Writer) error { return report.DifferenceHTML(w, compared) })
			}
			if asJSON {
				return report.DifferenceJSON(d.env.Out, compared)
			}
			return report.DifferenceText(d.env.Out, d.style(), compared)
		},
	}
	c.Flags().StringVar(&from, "from", "", "first `DAY` to compare, as 2019-10-08")
	c.Flags().StringVar(&to, "to", "", "second `DAY` to compare (default: today)")
	c.Flags().StringVar(&known, "known", "", "`DAY` whose knowledge counts (default: all versions)")
	c.Flags().StringVar(&html, "html", "", "write a page to look at to this `FILE`")
	c.Flags().BoolVar(&asJSON, "json", false, "write one JSON object with the arrays added, removed and changed")
	return c
}

func (d *door) compared(c *cobra.Command, args []string, from, to, known string) (report.Compared, error) {
	var none report.Compared
	days := from != "" || to != ""
	switch {
	case days && len(args) == 1:
	case !days && len(args) == 3 && known == "":
	default:
		return none, wrong(c, "a list is needed, and either two versions or --from and --to").
			Try("for example: navicert lists diff us/bis/entity-list --from 2019-10-08 --to 2019-10-09")
	}
	id, err := listNamed(args[0])
	if err != nil {
		return none, err
	}
	if !days {
		return opened(d, "comparing", func(a *app.App) (report.Compared, error) { return a.Compare(id, args[1], args[2]) })
	}
	if from == "" {
		return none, wrong(c, "--to needs --from")
	}
	first, err := dayValue("from", from, 0)
	if err != nil {
		return none, err
	}
	second, err := dayValue("to", to, d.env.Today())
	if err != nil {
		return none, err
	}
	if second < first {
		return none, bad("to", second.String(), "is before --from "+first.String())
	}
	asOf, err := dayValue("known", known, 0)
	if err != nil {
		return none, err
	}
	return opened(d, "comparing", func(a *app.App) (report.Compared, error) { return a.CompareDays(id, first, second, asOf) })
}

func historyCommand(d *door) *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:   "history LIST",
		Short: "Show every version of a list and what it changed",
		Long: `History shows the versions of a list, latest first, with how many listings each
added, removed and changed, and the versions that are held.`,
		Example: `  navicert lists history us/ofac/sdn`,
		RunE: func(c *cobra.Command, args []string) error {
			id, err := oneList(c, args)
			if err != nil {
				return err
			}
			past, err := opened(d, "reading the versions", func(a *app.App) (report.Chronicle, error) { return a.Chronicle(id) })
			if err != nil {
				return err
			}
			if asJSON {
				return report.ChronicleJSON(d.env.Out, past)
			}
			return report.ChronicleText(d.env.Out, d.style(), past)
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "write one JSON object")
	return c
}

// census shows what was in force of lists on a day.
func (d *door) census(names []string, on, known string, asJSON bool) error {
	day1, err := dayValue("on", on, d.env.Today())
	if err != nil {
		return err
	}
	day2, err := dayValue("known", known, 0)
	if err != nil {
		return err
	}
	if len(names) == 0 {
		return fault.New(fault.Usage, "--on and --known need a list").Try("for example: navicert lists show us/bis/entity-list --on 2019-10-09")
	}
	for _, name := range names {
		id, err := listNamed(name)
		if err != nil {
			return err
		}
		found, err := opened(d, "reading the versions", func(a *app.App) (report.Census, error) { return a.Census(id, day1, day2) })
		if err != nil {
			return err
		}
		if asJSON {
			err = report.CensusJSON(d.env.Out, found)
		} else {
			err = report.CensusText(d.env.Out, d.style(), found)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func timelineCommand(d *door) *cobra.Command {
	var svg string
	var asJSON bool
	c := &cobra.Command{
		Use:   "timeline PARTY",
		Short: "Show every act that touched a party, with its citation and days",
		Long: `Timeline shows, earliest first, the publications that the listings of a party
cite, the changes of their terms, and what the installed versions tell: that an
entry appeared, was changed, vanished or returned. All words are one name.`,
		Example: `  navicert lists timeline Hikvision
  navicert lists timeline Hikvision --svg hikvision.svg`,
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				return wrong(c, "no party was named").Try("for example: navicert lists timeline Hikvision")
			}
			name := strings.Join(args, " ")
			found, err := opened(d, "reading the versions", func(a *app.App) (report.Timeline, error) { return a.Timeline(name) })
			if err != nil {
				return err
			}
			if svg != "" {
				return toFile(svg, func(w io.Writer) error { return report.TimelineSVG(w, found, nil) })
			}
			if asJSON {
				return report.TimelineJSON(d.env.Out, found)
			}
			return report.TimelineText(d.env.Out, d.style(), found)
		},
	}
	c.Flags().StringVar(&svg, "svg", "", "draw it to this `FILE`")
	c.Flags().BoolVar(&asJSON, "json", false, "write one JSON object")
	return c
}

func verifyCommand(d *door) *cobra.Command {
	c := &cobra.Command{
		Use:   "verify [FILE...]",
		Short: "Read every version back and check every byte",
		Long: `Verify reads every version of every list that was ever imported, held or filed,
checks each file against its hash, puts each version together and checks the
hash of the whole. It changes nothing. It ends with status 1 if anything is
damaged.

With files that "navicert lists export --format jsonl" wrote it reads those back
in place of the data folder, and checks that each is the version that it says.`,
		Example: `  navicert lists verify
  navicert lists verify sdn.jsonl`,
		RunE: func(_ *cobra.Command, args []string) error {
			for _, file := range args {
				found, err := opened(d, "reading "+file, func(a *app.App) (report.VerifiedFile, error) { return a.VerifyFile(file) })
				if err != nil {
					return err
				}
				if err := report.VerifiedFileText(d.env.Out, d.style(), found); err != nil {
					return err
				}
			}
			if len(args) > 0 {
				return nil
			}
			return d.verify()
		},
	}
	return c
}

// verify reads the data folder back.
func (d *door) verify() error {
	found, err := opened(d, "reading every version back", func(a *app.App) (report.Verified, error) { return a.Verify() })
	if err != nil {
		return err
	}
	if err := report.VerifiedText(d.env.Out, d.style(), found); err != nil {
		return err
	}
	if n := len(found.Bad); n > 0 {
		return fault.New(fault.Damaged, "%d of %d list versions are damaged", n, found.Versions).
			Try("restore the data folder from a copy, or import the documents again")
	}
	return nil
}
