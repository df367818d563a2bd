package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/exchange"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/report"
)

// An extraction holds the flags of lists export.
type extraction struct {
	format, version, on, known, out string
}

func exportCommand(d *door) *cobra.Command {
	var x extraction
	c := &cobra.Command{
		Use:   "export FILE | LIST --format FORMAT",
		Short: "Write all versions of all lists to one signed file, or one list for other programs",
		Long: `Export FILE writes a bundle: every version of every list, signed with the key of
this installation, for a site without a network. The key is made on first use
and stays in the data folder; the public one is printed.

Export LIST --format writes the listings of one version of a list for other
programs, as they were published, to standard output or to a file. The version
is the one in use, or one named as for "navicert lists diff". With --on it is
what was in force on a day, with the facts and errata that answers rest on, and
last the listings of which no source says whether they were in force yet.
docs/export.md describes the formats:

` + formatsHelp(),
		Example: `  navicert lists export lists.bundle
  navicert lists export us/ofac/sdn --format jsonl --out sdn.jsonl
  navicert lists export us/bis/entity-list --format csv --on 2019-10-09`,
		RunE: func(c *cobra.Command, args []string) error { return d.export(c, args, x) },
	}
	c.Flags().StringVar(&x.format, "format", "", "write one list in this `FORMAT`")
	c.Flags().StringVar(&x.version, "version", "", "`VERSION` to write: the beginning of its hash, a day, current or held (default: current)")
	c.Flags().StringVar(&x.on, "on", "", "write what was in force on this `DAY`")
	c.Flags().StringVar(&x.known, "known", "", "`DAY` whose knowledge counts, with --on (default: all versions)")
	c.Flags().StringVar(&x.out, "out", "", "write to this `FILE`")
	return c
}

// formatsHelp describes the formats, one on a line.
func formatsHelp() string {
	var b strings.Builder
	for _, f := range exchange.Formats() {
		fmt.Fprintf(&b, "  %-8s%s\n", f.Name, f.Says)
	}
	return strings.TrimRight(b.String(), "\n")
}

func (d *door) export(c *cobra.Command, args []string, x extraction) error {
	if len(args) != 1 {
		return wrong(c, "one file or one list is needed, %d words were given", len(args))
	}
	if x.format != "" {
		return d.exportList(c, args[0], x)
	}
	for _, name := range []string{"version", "on", "known", "out"} {
		if c.Flags().Changed(name) {
			return wrong(c, "--%s is for one list, and needs --format", name)
		}
	}
	if len(list.Named(args[0])) > 0 {
		return wrong(c, "%s is a list; --format says how to write it", args[0]).
			Try("for example: navicert lists export %s --format jsonl", args[0])
	}
	done, err := opened(d, "writing "+args[0], func(a *app.App) (report.Bundled, error) { return a.Export(args[0]) })
	if err != nil {
		return err
	}
	return report.BundledText(d.env.Out, d.style(), done)
}

// exportList writes one list in a format.
func (d *door) exportList(c *cobra.Command, name string, x extraction) error {
	format, ok := exchange.Find(x.format)
	if !ok {
		return fault.New(fault.Usage, "--format %q is no format", x.format).Try("it is one of jsonl, csv, ftm and simple; see %s --help", c.CommandPath())
	}
	id, err := listNamed(name)
	if err != nil {
		return err
	}
	if x.on != "" && x.version != "" || x.known != "" && x.on == "" {
		return wrong(c, "--on goes with --known, and without --version").
			Try("--version writes one version whole; --on writes what was in force on a day")
	}
	on, err := dayValue("on", x.on, 0)
	if err != nil {
		return err
	}
	known, err := dayValue("known", x.known, 0)
	if err != nil {
		return err
	}
	found, err := opened(d, "reading the list", func(a *app.App) (exchange.Extract, error) {
		if on.Known() {
			return a.ExtractOn(id, on, known)
		}
		if x.version == "" {
			return a.Extract(id, "current")
		}
		return a.Extract(id, x.version)
	})
	if err != nil {
		return err
	}
	if x.out != "" {
		return toFile(x.out, func(w io.Writer) error { return format.Write(w, found) })
	}
	return format.Write(d.env.Out, found)
}
