package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/report"
)

func listsCommand(d *door) *cobra.Command {
	var staleAfter string
	var asJSON bool
	c := &cobra.Command{
		Use:   "lists",
		Short: "Show the lists that are installed, and how old they are",
		Long: `Lists shows every list that Navicert knows: how many listings are installed, of
which day they are, and what could not be read.`,
		Example: `  navicert lists
  navicert lists show us/bis/entity-list
  navicert lists import us/csl consolidated.json`,
		Args: subcommandOnly,
		RunE: func(*cobra.Command, []string) error {
			return d.showLists(nil, staleAfter, func(lists []report.Installed) error {
				if asJSON {
					return report.ListsJSON(d.env.Out, lists)
				}
				return report.ListsText(d.env.Out, d.style(), app.Program(), lists)
			})
		},
	}
	c.Flags().StringVar(&staleAfter, "stale-after", "", staleHelp)
	c.Flags().BoolVar(&asJSON, "json", false, "write one JSON object for each list, on one line")
	c.AddCommand(showCommand(d), problemsCommand(d), importCommand(d), diffCommand(d), historyCommand(d), timelineCommand(d), verifyCommand(d),
		heldCommand(d), releaseCommand(d), refuseCommand(d), updateCommand(d),
		exportCommand(d), bundleCommand(d), lintCommand(d), errataCommand(d))
	return c
}

func showCommand(d *door) *cobra.Command {
	var staleAfter, on, known string
	var asJSON bool
	c := &cobra.Command{
		Use:   "show [LIST...]",
		Short: "Show everything about the lists named, or about all",
		Long: `Show tells what a list is and means, which version of it is installed, which
document it was read from, and what was imported before.

With --on it shows the listings of a list that were in force on a day, with
--known only as far as versions of that day or earlier tell.`,
		Example: `  navicert lists show us/bis/entity-list
  navicert lists show us/bis
  navicert lists show us/bis/entity-list --on 2019-10-09 --known 2026-07-31`,
		RunE: func(_ *cobra.Command, args []string) error {
			if on != "" || known != "" {
				return d.census(args, on, known, asJSON)
			}
			return d.showLists(args, staleAfter, func(lists []report.Installed) error {
				if asJSON {
					return report.ListsJSON(d.env.Out, lists)
				}
				return report.ListText(d.env.Out, d.style(), lists)
			})
		},
	}
	c.Flags().StringVar(&staleAfter, "stale-after", "", staleHelp)
	c.Flags().BoolVar(&asJSON, "json", false, "write one JSON object for each list, on one line")
	c.Flags().StringVar(&on, "on", "", "show the listings in force on this `DAY`")
	c.Flags().StringVar(&known, "known", "", "`DAY` whose knowledge counts (default: all versions)")
	return c
}

func problemsCommand(d *door) *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:   "problems [LIST...]",
		Short: "Show the fields that could not be read",
		Long: `Problems shows, for the lists named or for all, every field and row of the
installed documents that could not be read, with the place where it stands.`,
		Example: `  navicert lists problems
  navicert lists problems --json us/ofac/sdn`,
		RunE: func(_ *cobra.Command, args []string) error {
			return d.showLists(args, "", func(lists []report.Installed) error {
				if asJSON {
					return report.ProblemsJSON(d.env.Out, lists)
				}
				return report.ProblemsText(d.env.Out, d.style(), lists)
			})
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "write one JSON object for each problem, on one line")
	return c
}

// showLists looks up the lists that are named, all if none is, and has them
// shown.
func (d *door) showLists(names []string, staleAfter string, show func([]report.Installed) error) error {
	var ids []list.ID
	for _, name := range names {
		found := list.Named(name)
		if len(found) == 0 {
			return fault.New(fault.Usage, "%q is not a list", name).Try("\"navicert lists\" shows them all")
		}
		ids = append(ids, found...)
	}
	limit, err := numberValue("stale-after", staleAfter, 1, maxAge, app.OwnLimit)
	if err != nil {
		return err
	}
	a, err := app.Open(d.env, d.data)
	if err != nil {
		return err
	}
	stop := d.progress("reading the lists")
	lists, err := a.Installed(ids, app.Settings{StaleAfter: limit})
	stop()
	if err != nil {
		return err
	}
	return show(lists)
}

func importCommand(d *door) *cobra.Command {
	var dated, inGit string
	var acceptShrink, asJSON bool
	c := &cobra.Command{
		Use:   "import SOURCE FILE",
		Short: "Read a published document and install the lists in it",
		Long: `Import reads a document that an authority published and installs the lists that
it holds. A FILE of "-" is standard input. Sources:

` + sourcesHelp() + `
A document that is empty, cut off or of another format is refused. One that is
doubtful, such as one that lost more listings than the list ever did, is held
until "navicert lists release" or "refuse"; meanwhile the last good version
stays. One older than that in use is kept beside it. A row that cannot be read
is kept as a problem: see "navicert lists problems".

A folder is read as the documents of one publication where a source has several.
A folder of dated files or folders (2024-05-02/sdn.csv, csl-20240502.json) is read
as the publications of those days, earliest first. With --git the folder is a
git repository, and each commit that changed the file, or the folder of files,
is a publication of its day.`,
		Example: `  navicert lists import us/csl consolidated.json
  navicert lists import us/csl --dated 2026-07-31 consolidated.csv.gz
  navicert lists import us/csl mirror --git data/consolidated.json`,
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) != 2 {
				return wrong(c, "a source and a file are needed, %d words were given", len(args)).
					Try("for example: navicert lists import us/csl consolidated.json")
			}
			published, err := dayValue("dated", dated, 0)
			if err != nil {
				return err
			}
			if published > d.env.Today() {
				return bad("dated", dated, "is in the future").Try("it is the day on which the document was published")
			}
			if inGit != "" && dated != "" {
				return wrong(c, "--dated and --git do not go together: each commit has its own day")
			}
			return d.importLists(args[0], args[1], inGit, app.Import{Dated: published, AcceptShrink: acceptShrink}, asJSON)
		},
	}
	c.Flags().StringVar(&dated, "dated", "", "`DAY` on which the document was published, as 2026-07-31 (default: today)")
	c.Flags().StringVar(&inGit, "git", "", "read the history of this `PATH` in the git repository FILE")
	c.Flags().BoolVar(&acceptShrink, "accept-shrink", false, "take a document in spite of the doubts of the gate")
	c.Flags().BoolVar(&asJSON, "json", false, "write one JSON object for each list, on one line")
	return c
}

func (d *door) importLists(source, file, inGit string, how app.Import, asJSON bool) error {
	a, err := app.Open(d.env, d.data)
	if err != nil {
		return err
	}
	tell := func(one report.Archived) error {
		if asJSON {
			return report.ArchivedJSON(d.env.Out, one)
		}
		return report.ArchivedText(d.env.Out, d.style(), one)
	}
	switch {
	case inGit != "":
		return a.ImportRepository(source, file, inGit, how, tell)
	case app.Archive(file):
		return a.ImportArchive(source, file, how, tell)
	}
	stop := d.progress("reading " + file)
	done, err := a.Import(source, file, how)
	stop()
	if err != nil {
		return err
	}
	if asJSON {
		return report.ImportJSON(d.env.Out, done)
	}
	return report.ImportText(d.env.Out, d.style(), done)
}

// sourcesHelp describes the sources, one on a line.
func sourcesHelp() string {
	var b strings.Builder
	for _, s := range app.Sources() {
		fmt.Fprintf(&b, "  %s  %s (%s)\n", s.ID, s.Title, s.Document)
		if s.Address != "" {
			fmt.Fprintf(&b, "      %s\n", s.Address)
		}
	}
	return b.String()
}
