package cli

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/report"
)

func updateCommand(d *door) *cobra.Command {
	var from string
	var asJSON bool
	c := &cobra.Command{
		Use:   "update [LIST|SOURCE...]",
		Short: "Fetch the lists from their authorities and install what is new",
		Long: `Update fetches the documents of the lists named, or of all, from the addresses of
their authorities and installs what is new. A document that has not changed is
not sent again. Each source is by itself: where one fails, its last good version
stays and the others go on; lists whose own document cannot be had come from the
Consolidated Screening List if it has them. The status is 1 if any source failed
or has a version that is held: see "navicert lists held".

With --from the documents are taken from a folder, or from below an address, by
their published names. Proxies are those of HTTPS_PROXY and NO_PROXY.`,
		Example: `  navicert lists update
  navicert lists update us/ofac/sdn un
  navicert lists update --from https://mirror.example.org/lists
  navicert lists update --from /media/stick us/csl`,
		RunE: func(c *cobra.Command, args []string) error { return d.update(args, from, asJSON) },
	}
	c.Flags().StringVar(&from, "from", "", "take the documents from this `PLACE`, a folder or an address")
	c.Flags().BoolVar(&asJSON, "json", false, "write one JSON object for each source, on one line")
	return c
}

func (d *door) update(args []string, from string, asJSON bool) error {
	u := app.Update{From: from}
	for _, name := range args {
		ids := list.Named(name)
		source := slices.ContainsFunc(app.Sources(), func(s app.Source) bool { return s.ID == name })
		switch {
		case source && len(ids) == 0:
			u.Sources = append(u.Sources, name)
		case len(ids) > 0:
			u.Lists = append(u.Lists, ids...)
		default:
			return fault.New(fault.Usage, "%q is neither a list nor a source", name).
				Try("\"navicert lists\" shows the lists, \"navicert lists import --help\" the sources")
		}
	}
	a, err := app.Open(d.env, d.data)
	if err != nil {
		return err
	}
	// An interrupt ends the download; what is being written is finished.
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	bar := &downloadBar{door: d}
	u.Progress = bar.show
	u.Tell = func(one report.Updated) error {
		bar.clear()
		if asJSON {
			return report.UpdatedJSON(d.env.Out, one)
		}
		return report.UpdatedText(d.env.Out, d.style(), one)
	}
	well, err := a.Update(ctx, u)
	bar.clear()
	if err == nil && !well {
		d.status = Failed
	}
	return err
}

// A downloadBar says on a terminal how far a download is.
type downloadBar struct {
	*door
	last string
}

// show draws the bar anew where that makes a difference to see.
func (b *downloadBar) show(source string, done, of int64) {
	if b.env.ErrWidth == 0 {
		return
	}
	text := fmt.Sprintf("%s  %.1f MB", source, float64(done)/1e6)
	if of > 0 {
		const cells = 20
		n := int(done * cells / of)
		text = fmt.Sprintf("%s  [%s%s] %3d %% of %.1f MB", source, strings.Repeat("#", n), strings.Repeat(" ", cells-n), done*100/of, float64(of)/1e6)
	}
	if text != b.last && len(text) < b.env.ErrWidth {
		fmt.Fprintf(b.env.Err, "\r\x1b[K%s", text)
		b.last = text
	}
}

// clear takes the bar away.
func (b *downloadBar) clear() {
	if b.last != "" {
		fmt.Fprint(b.env.Err, "\r\x1b[K")
		b.last = ""
	}
}
