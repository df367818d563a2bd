package cli

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"github.com/navicert/navicert/internal/access"
	"github.com/navicert/navicert/internal/report"
)

func keyCommand(d *door) *cobra.Command {
	c := &cobra.Command{
		Use:   "key",
		Short: "Keep the keys by which programs ask the service",
		Long: `Key makes, shows and revokes the keys that programs send with each request, as
"Authorization: Bearer nvc_…" (docs/access.md). A key belongs to a user and may do
what both its scopes and the role of the user allow.`,
		Example: `  navicert key create --user erp --scope screen
  navicert key list`,
		Args: subcommandOnly,
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(keyCreate(d), keyList(d), keyRevoke(d))
	return c
}

// keyFlags are the values of the flags as typed.
type keyFlags struct {
	user, label, days, rate string
	scopes                  []string
}

func keyCreate(d *door) *cobra.Command {
	var f keyFlags
	c := &cobra.Command{
		Use:   "create --user NAME --scope SCOPE [flags]",
		Short: "Make a key, and print it this once",
		Long: `Create prints the new key on standard output, and nothing else there. It is not
kept and cannot be shown again.`,
		Example: `  navicert key create --user erp --scope screen --scope read --label "ERP, orders"
  KEY=$(navicert key create --user erp --scope screen --days 90)`,
		Args: subcommandOnly,
		RunE: func(c *cobra.Command, _ []string) error {
			w, err := f.wish(c)
			if err != nil {
				return err
			}
			var secret string
			k, err := members(d, func(s *access.Service, by access.Actor) (k access.Key, err error) {
				secret, k, err = s.MakeKey(c.Context(), by, w)
				return k, err
			})
			if err != nil {
				return err
			}
			if _, err := fmt.Fprintln(d.env.Out, secret); err != nil {
				return err
			}
			return d.says("This is the key %s of %s, valid until %s. It is not shown again.", k.Number, k.User, k.Until.Format(time.DateOnly))
		},
	}
	fs := c.Flags()
	fs.StringVar(&f.user, "user", "", "`NAME` of the user whose key it is")
	fs.StringSliceVar(&f.scopes, "scope", nil, "`SCOPE` of what it may do, may be repeated: "+access.Words(access.Scopes()))
	fs.StringVar(&f.label, "label", "", "`TEXT` that says what the key is for")
	fs.StringVar(&f.days, "days", "", "`DAYS` for which it is valid, at most 730 (default: 365)")
	fs.StringVar(&f.rate, "rate", "", "`N` requests a second that it may make (default: what the service allows each)")
	return c
}

func (f *keyFlags) wish(c *cobra.Command) (access.KeyWish, error) {
	w := access.KeyWish{User: f.user, Label: f.label, Scopes: f.scopes}
	if f.user == "" {
		return w, wrong(c, "--user is missing").Try("\"navicert user list\" shows the users")
	}
	days, err := numberValue("days", f.days, 1, int(access.MaxKeyLife/(24*time.Hour)), 0)
	if err != nil {
		return w, err
	}
	w.Life = time.Duration(days) * 24 * time.Hour
	w.Rate, err = numberValue("rate", f.rate, 1, 1_000_000, 0)
	return w, err
}

func keyList(d *door) *cobra.Command {
	var user string
	var asJSON bool
	c := &cobra.Command{
		Use:   "list",
		Short: "Show all keys, without what is secret of them",
		Args:  subcommandOnly,
		RunE: func(c *cobra.Command, _ []string) error {
			all, err := listed(d, func(s *access.Service) ([]access.Key, error) { return s.Keys(c.Context(), user) })
			if err != nil {
				return err
			}
			if asJSON {
				return report.KeysJSON(d.env.Out, all, d.env.Now())
			}
			return report.KeysText(d.env.Out, d.style(), all, d.env.Now())
		},
	}
	c.Flags().StringVar(&user, "user", "", "only the keys of the user with this `NAME`")
	c.Flags().BoolVar(&asJSON, "json", false, "write one JSON object for each key, on one line")
	return c
}

func keyRevoke(d *door) *cobra.Command {
	return &cobra.Command{
		Use:     "revoke NUMBER",
		Short:   "Revoke a key: it is not taken any more",
		Long:    "Revoke ends a key. A service that runs refuses it within a second.",
		Example: "  navicert key revoke k3v9x2aq",
		RunE: func(c *cobra.Command, args []string) error {
			number, err := oneName(c, args, "the number of a key")
			if err != nil {
				return err
			}
			return d.alter(func(s *access.Service, by access.Actor) error { return s.Revoke(c.Context(), by, number) }, "The key is not taken any more.")
		},
	}
}
