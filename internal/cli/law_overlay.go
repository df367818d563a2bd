package cli

import (
	"io"

	"github.com/spf13/cobra"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/rule/overlay"
)

func lawOverlayCommand(d *door) *cobra.Command {
	c := &cobra.Command{
		Use:   "overlay",
		Short: "Change on which days a rule is law, by a signed text that cites why",
		Long: `Overlay changes the days on which a rule is in force or stayed, where the law
moved after this program was made. An overlay is a text that cites, for each
span, the publication and its day; it is signed, and believed only with the key
of who signed it. What a rule demands cannot be changed.

Every answer of "navicert check" names the overlays that are installed.`,
		Example: `  navicert law overlay make us/ear/affiliates > stay.txt
  navicert law overlay sign stay.txt stay.overlay
  navicert law overlay install stay.overlay --key navicert-1a2b3c4d+5e6f7a8b+AbCd...
  navicert law overlay show`,
		Args: subcommandOnly,
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(overlayMakeCommand(d), overlaySignCommand(d), overlayInstallCommand(d), overlayShowCommand(d), overlayRemoveCommand(d))
	return c
}

func overlayMakeCommand(d *door) *cobra.Command {
	return &cobra.Command{
		Use:     "make RULE",
		Short:   "Write a text to start from, with the days of a rule as they are",
		Example: "  navicert law overlay make us/ear/affiliates > stay.txt",
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) != 1 {
				return wrong(c, "make wants one rule, and was given %d", len(args)).Try("\"navicert law list\" shows them all")
			}
			text, err := opened(d, "reading the rules", func(a *app.App) (string, error) { return a.DraftOverlay(args[0]) })
			if err != nil {
				return err
			}
			_, err = io.WriteString(d.env.Out, text)
			return err
		},
	}
}

func overlaySignCommand(d *door) *cobra.Command {
	return &cobra.Command{
		Use:   "sign FILE SIGNED",
		Short: "Check an overlay and sign it with the key of this installation",
		Long: `Sign checks the overlay in FILE, signs it with the key of this installation, which
is made on first use and signs bundles of lists as well, writes it to SIGNED, which
must not exist yet, and prints the key to verify it with.`,
		Example: "  navicert law overlay sign stay.txt stay.overlay",
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) != 2 {
				return wrong(c, "sign wants two files, and was given %d", len(args)).Try("for example: navicert law overlay sign stay.txt stay.overlay")
			}
			done, err := opened(d, "reading "+args[0], func(a *app.App) (report.Overlaid, error) { return a.SignOverlay(args[0], args[1]) })
			if err != nil {
				return err
			}
			return report.OverlayText(d.env.Out, d.style(), "SIGNED", done)
		},
	}
}

func overlayInstallCommand(d *door) *cobra.Command {
	var keys []string
	var trusted string
	c := &cobra.Command{
		Use:   "install FILE",
		Short: "Lay a signed overlay over the rules from now on",
		Long: `Install verifies the signature of an overlay with the key given and lays it over
the rules from now on. Of two overlays that change one rule, the one of the later
day holds, whole.`,
		Example: `  navicert law overlay install stay.overlay --key navicert-1a2b3c4d+5e6f7a8b+AbCd...
  navicert law overlay install stay.overlay --trusted keys.txt`,
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) != 1 {
				return wrong(c, "one file is needed, %d words were given", len(args))
			}
			all, err := trustedKeys(trusted, keys)
			if err != nil {
				return err
			}
			if len(all) == 0 {
				return wrong(c, "an overlay is believed only with the key of who signed it").Try("give the key that \"navicert law overlay sign\" printed, with --key")
			}
			done, err := opened(d, "reading "+args[0], func(a *app.App) (report.Overlaid, error) { return a.InstallOverlay(args[0], all) })
			if err != nil {
				return err
			}
			return report.OverlayText(d.env.Out, d.style(), "INSTALLED", done)
		},
	}
	c.Flags().StringSliceVar(&keys, "key", nil, "public `KEY` of who signed it")
	c.Flags().StringVar(&trusted, "trusted", "", "`FILE` of public keys that are trusted, one on a line")
	return c
}

func overlayShowCommand(d *door) *cobra.Command {
	return &cobra.Command{
		Use:     "show",
		Short:   "Show the overlays that are installed",
		Example: "  navicert law overlay show",
		Args:    subcommandOnly,
		RunE: func(*cobra.Command, []string) error {
			all, err := opened(d, "reading the overlays", func(a *app.App) ([]overlay.Set, error) { return a.Overlays() })
			if err != nil {
				return err
			}
			return report.Overlays(d.env.Out, d.style(), all)
		},
	}
}

func overlayRemoveCommand(d *door) *cobra.Command {
	return &cobra.Command{
		Use:     "remove HASH",
		Short:   "Lay an overlay over the rules no more",
		Long:    `Remove takes an overlay out of the data folder. HASH is the beginning of its hash.`,
		Example: "  navicert law overlay remove 3f2a9b",
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) != 1 {
				return wrong(c, "remove wants one hash, and was given %d words", len(args)).Try("\"navicert law overlay show\" prints them")
			}
			done, err := opened(d, "reading the overlays", func(a *app.App) (report.Overlaid, error) { return a.RemoveOverlay(args[0]) })
			if err != nil {
				return err
			}
			return report.OverlayText(d.env.Out, d.style(), "REMOVED", done)
		},
	}
}
