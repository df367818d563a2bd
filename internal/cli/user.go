package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/navicert/navicert/internal/access"
	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/report"
)

func userCommand(d *door) *cobra.Command {
	c := &cobra.Command{
		Use:   "user",
		Short: "Keep the users of the service",
		Long: `User keeps who may ask the service, and what each may do there (docs/access.md).
It works on the data folder, whether the service runs or not: what it changes
counts within a second. Whoever may write the data folder may do all of this.

The roles are viewer, analyst, approver, administrator and auditor.`,
		Example: `  navicert user add ada --role administrator
  navicert user list`,
		Args: subcommandOnly,
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(userAdd(d), userList(d), userRole(d), userDisable(d, true), userDisable(d, false), userPassword(d), userLink(d))
	return c
}

// members opens users and keys and does work on them.
func members[T any](d *door, do func(*access.Service, access.Actor) (T, error)) (T, error) {
	var none T
	a, err := d.open()
	if err != nil {
		return none, err
	}
	s, err := a.Access(access.Usual())
	if err != nil {
		return none, err
	}
	return do(s, a.Operator())
}

// oneName wants one word.
func oneName(c *cobra.Command, args []string, what string) (string, error) {
	if len(args) != 1 {
		return "", wrong(c, "%s is needed, %d words were given", what, len(args))
	}
	return args[0], nil
}

func userAdd(d *door) *cobra.Command {
	var role string
	var none, stdin bool
	c := &cobra.Command{
		Use:   "add --role ROLE [flags] NAME",
		Short: "Make a user",
		Long: `Add makes a user. The password is asked for at the terminal, twice, or read from
standard input with --password-stdin. With --no-password the user has keys alone,
or sets a password by the link that "navicert user link" makes.`,
		Example: `  navicert user add ada --role administrator
  navicert user add erp --role analyst --no-password`,
		RunE: func(c *cobra.Command, args []string) error {
			name, err := oneName(c, args, "the name of a user")
			if err != nil {
				return err
			}
			if role == "" {
				return wrong(c, "--role is missing").Try("the roles are %s", access.Words(access.Roles()))
			}
			r, err := access.ParseRole(role)
			if err != nil {
				return err
			}
			if none && stdin {
				return wrong(c, "--no-password and --password-stdin contradict each other")
			}
			if name, err = access.CheckName(name); err != nil {
				return err
			}
			password := ""
			if !none {
				if password, err = d.newPassword(name, stdin); err != nil {
					return err
				}
			}
			u, err := members(d, func(s *access.Service, by access.Actor) (access.User, error) {
				return s.AddUser(c.Context(), by, name, r, password)
			})
			if err != nil {
				return err
			}
			if password == "" {
				return d.says("%s is made, as %s: give it a key, or make a link by which a password is set.", u.Name, u.Role)
			}
			return d.says("%s may sign in, as %s.", u.Name, u.Role)
		},
	}
	c.Flags().StringVar(&role, "role", "", "`ROLE` of the user: "+access.Words(access.Roles()))
	c.Flags().BoolVar(&none, "no-password", false, "the user cannot sign in, and has keys alone")
	c.Flags().BoolVar(&stdin, "password-stdin", false, "read the password from the first line of standard input")
	return c
}

// says tells on standard error what was done.
func (d *door) says(format string, args ...any) error {
	_, err := fmt.Fprintf(d.env.Err, format+"\n", args...)
	return err
}

func userList(d *door) *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:   "list",
		Short: "Show all users",
		Args:  subcommandOnly,
		RunE: func(c *cobra.Command, _ []string) error {
			all, err := listed(d, func(s *access.Service) ([]access.User, error) { return s.Users(c.Context()) })
			if err != nil {
				return err
			}
			if asJSON {
				return report.UsersJSON(d.env.Out, all)
			}
			return report.UsersText(d.env.Out, d.style(), all)
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "write one JSON object for each user, on one line")
	return c
}

// listed reads users or keys, and makes no database where there is none.
func listed[T any](d *door, read func(*access.Service) ([]T, error)) ([]T, error) {
	a, err := d.open()
	if err != nil || !a.HasState() {
		return nil, err
	}
	s, err := a.Access(access.Usual())
	if err != nil {
		return nil, err
	}
	return read(s)
}

func userRole(d *door) *cobra.Command {
	return &cobra.Command{
		Use:     "role NAME ROLE",
		Short:   "Give a user another role",
		Long:    "Role gives a user another role. It counts from the next request on, for sessions\nand keys. The last administrator who can sign in stays one.",
		Example: "  navicert user role ada auditor",
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) != 2 {
				return wrong(c, "the name of a user and a role are needed, %d words were given", len(args))
			}
			return d.alter(func(s *access.Service, by access.Actor) error {
				return s.SetRole(c.Context(), by, args[0], access.Role(args[1]))
			}, "%s is %s from the next request on.", args[0], args[1])
		},
	}
}

// alter changes something and says so.
func (d *door) alter(do func(*access.Service, access.Actor) error, format string, args ...any) error {
	_, err := members(d, func(s *access.Service, by access.Actor) (struct{}, error) { return struct{}{}, do(s, by) })
	if err != nil {
		return err
	}
	return d.says(format, args...)
}

func userDisable(d *door, out bool) *cobra.Command {
	c := &cobra.Command{
		Use: "disable NAME", Short: "Keep a user out: sessions end, and keys are not taken",
		Long: `Disable ends the sessions of a user and refuses the user's keys. Users are not
deleted, since the log goes on to name them.`,
		Example: "  navicert user disable ada",
	}
	done := "%s is kept out."
	if !out {
		c.Use, c.Short, c.Example, done = "enable NAME", "Let a user in again who was disabled", "  navicert user enable ada", "%s is let in again."
		c.Long = "Enable lets a user in again. Keys that were not revoked are taken again, too."
	}
	c.RunE = func(c *cobra.Command, args []string) error {
		name, err := oneName(c, args, "the name of a user")
		if err != nil {
			return err
		}
		return d.alter(func(s *access.Service, by access.Actor) error {
			if out {
				return s.Disable(c.Context(), by, name)
			}
			return s.Enable(c.Context(), by, name)
		}, done, name)
	}
	return c
}

func userPassword(d *door) *cobra.Command {
	var stdin bool
	c := &cobra.Command{
		Use:     "password NAME",
		Short:   "Give a user another password, and end all sessions",
		Example: "  navicert user password ada",
		RunE: func(c *cobra.Command, args []string) error {
			name, err := oneName(c, args, "the name of a user")
			if err != nil {
				return err
			}
			password, err := d.newPassword(name, stdin)
			if err != nil {
				return err
			}
			return d.alter(func(s *access.Service, by access.Actor) error {
				return s.SetPassword(c.Context(), by, name, password)
			}, "%s has another password.", name)
		},
	}
	c.Flags().BoolVar(&stdin, "password-stdin", false, "read the password from the first line of standard input")
	return c
}

func userLink(d *door) *cobra.Command {
	var base string
	c := &cobra.Command{
		Use:   "link NAME",
		Short: "Make a one-time link by which a user sets a password",
		Long: `Link prints a link that works once and for an hour. Whoever opens it sets the
password of the user, so send it to nobody else. One that was made before is worth
nothing any more.`,
		Example: "  navicert user link bob --url https://navicert.example.com",
		RunE: func(c *cobra.Command, args []string) error {
			name, err := oneName(c, args, "the name of a user")
			if err != nil {
				return err
			}
			token, err := members(d, func(s *access.Service, by access.Actor) (string, error) {
				token, _, err := s.Invite(c.Context(), by, name)
				return token, err
			})
			if err != nil {
				return err
			}
			_, err = fmt.Fprintln(d.env.Out, strings.TrimSuffix(base, "/")+app.LinkPath+token)
			return err
		},
	}
	c.Flags().StringVar(&base, "url", "http://"+usualAddress, "`URL` that the service is reached at")
	return c
}
