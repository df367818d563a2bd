package cli

import (
	"errors"
	"io/fs"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/report"
)

func bundleCommand(d *door) *cobra.Command {
	var keys []string
	var trusted string
	c := &cobra.Command{
		Use:   "import-bundle FILE",
		Short: "Take all versions from a signed file",
		Long: `Import-bundle takes the versions of a bundle that "navicert lists export" wrote.
The signature is checked with the key given, each file against its hash, and
each version as a whole, before anything is taken. Versions later than those in
use become the ones in use; the others are kept beside them.`,
		Example: `  navicert lists import-bundle lists.bundle --key navicert-1a2b3c4d+5e6f7a8b+AbCd...
  navicert lists import-bundle lists.bundle --trusted keys.txt`,
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) != 1 {
				return wrong(c, "one file is needed, %d words were given", len(args))
			}
			all, err := trustedKeys(trusted, keys)
			if err != nil {
				return err
			}
			if len(all) == 0 {
				return wrong(c, "a bundle is believed only with the key of who signed it").Try("give the key that \"navicert lists export\" printed, with --key")
			}
			done, err := opened(d, "reading "+args[0], func(a *app.App) (report.Bundled, error) { return a.ImportBundle(args[0], all) })
			if err != nil {
				return err
			}
			return report.BundledText(d.env.Out, d.style(), done)
		},
	}
	c.Flags().StringSliceVar(&keys, "key", nil, "public `KEY` of who signed it")
	c.Flags().StringVar(&trusted, "trusted", "", "`FILE` of public keys that are trusted, one on a line")
	return c
}

// trustedKeys adds the keys of a file, one on each line; lines that begin with
// "#" say something to people.
func trustedKeys(file string, keys []string) ([]string, error) {
	if file == "" {
		return keys, nil
	}
	b, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fault.New(fault.NotFound, "there is no file %s", file).Try("it holds public keys, one on a line")
	} else if err != nil {
		return nil, fault.New(fault.Unavailable, "%s cannot be read", file).Because(err).Try("it holds public keys, one on a line")
	}
	for line := range strings.Lines(string(b)) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			keys = append(keys, line)
		}
	}
	return keys, nil
}
