package cli

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"github.com/navicert/navicert/internal/api"
	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/server"
	"github.com/navicert/navicert/internal/ui"
)

// serveFlags are the values of the flags as typed.
type serveFlags struct {
	listen, cert, key string
	staleAfter, grace string
	proxied, nothing  bool
	verbose, queries  bool
	config            string
	holdings          []string
	staff             staffFlags
}

// usualAddress is where the service listens if nothing else is said.
const usualAddress = "127.0.0.1:8100"

func serveCommand(d *door) *cobra.Command {
	var f serveFlags
	c := &cobra.Command{
		Use:   "serve [flags]",
		Short: "Answer over HTTP: screen, scan, check, lists, rules, log and certificates",
		Long: `Serve answers over HTTP what this program answers on the command line, with the
same JSON (docs/service.md). It is one process on one data folder. Every answer is
recorded in the log of this installation before it is sent.

Who asks has to send a key or to sign in; the first start prints a link by which
the first administrator is made (docs/access.md). Settings may stand in a file and
in the environment, too (docs/operating.md).

It listens on this machine only, until --listen says otherwise; then it wants TLS,
or the word that a proxy in front of it speaks TLS.

Lists, errata, overlays of rules and reference tables that are imported while it
runs are taken into use within a second or two, or at once at the signal SIGHUP;
no answer rests on two states. SIGTERM and SIGINT end it: nothing new is accepted,
and every request that was is answered.

Exit status:
  0  it was ended by a signal, and every request was answered
  1  it could not listen or read the data folder, or requests were cut off
  2  the command line is wrong`,
		Example: `  navicert serve
  navicert serve --listen 0.0.0.0:8443 --tls-cert cert.pem --tls-key key.pem
  navicert serve --config /etc/navicert/navicert.yaml
  curl -H "Authorization: Bearer $KEY" -H 'Content-Type: application/json' -d '{"name":"Hikvision"}' http://127.0.0.1:8100/v1/screen`,
		Args: subcommandOnly,
		RunE: func(c *cobra.Command, _ []string) error {
			if err := d.configure(c, f.config); err != nil {
				return err
			}
			return d.serve(c, f)
		},
	}
	fs := c.Flags()
	fs.StringVar(&f.config, "config", "", "`FILE` of settings, with the names of these flags (docs/operating.md; default: $"+configVariable+")")
	f.staff.add(c)
	fs.StringVar(&f.listen, "listen", usualAddress, "`ADDRESS` and port to listen at")
	fs.StringVar(&f.cert, "tls-cert", "", "`FILE` with the certificate of the service and those above it, in PEM")
	fs.StringVar(&f.key, "tls-key", "", "`FILE` with its key, in PEM; both are read again when they change")
	fs.BoolVar(&f.proxied, "behind-proxy", false, "a proxy in front of the service speaks TLS, so it need not")
	fs.BoolVar(&f.nothing, "allow-zero-footprint", false, "let questions ask that nothing of them is recorded")
	fs.StringVar(&f.staleAfter, "stale-after", "", staleHelp)
	fs.StringSliceVar(&f.holdings, "holdings", nil, "`FILE` or folder that says who owns whom, for the pages of parties, may be repeated (docs/ownership.md)")
	fs.StringVar(&f.grace, "grace", "30", "`SECONDS` that requests get to finish when the service ends")
	fs.BoolVar(&f.verbose, "verbose", false, "tell of every request on standard error, without what was asked")
	fs.BoolVar(&f.queries, "log-queries", false, "with --verbose, tell what was asked, too: the names that were screened, and addresses with their parameters")
	return c
}

// The service looks for changes of the data folder so often, and tries so long
// after a failure again.
const (
	lookEvery  = time.Second
	retryAfter = 30 * time.Second
)

func (d *door) serve(_ *cobra.Command, f serveFlags) error {
	stale, err := numberValue("stale-after", f.staleAfter, 1, maxAge, app.OwnLimit)
	if err != nil {
		return err
	}
	grace, err := numberValue("grace", f.grace, 1, 3600, 30)
	if err != nil {
		return err
	}
	log := serviceLog(d.env.Err, f.verbose)
	bound := d.memory()
	a, err := d.open()
	if err != nil {
		return err
	}
	if _, err := a.Database(); err != nil {
		return err // better now than at the first question
	}
	service, live, staff, err := d.answering(a, f, stale, log)
	if err != nil {
		return err
	}
	live.Warm()
	bound.assembling(false)
	live.WhileAssembling(bound.assembling)
	shelf, err := app.ShelveHoldings(f.holdings)
	if err != nil {
		return err
	}
	show := ui.Options{Live: live, Holdings: shelf, Keeper: a, StaleAfter: stale, Log: log, Now: d.env.Now, Next: service, Place: service.Place}
	if staff != nil {
		show.Door, show.Staff = ui.GateDoor(staff.door), staff.users
		show.Base, show.Secure = staff.base, f.cert != "" || f.proxied
	} else {
		show.Everybody = a.User()
	}
	pages := ui.New(show)
	s, err := server.Listen(server.Options{
		Address: f.listen, Cert: f.cert, Key: f.key, Proxied: f.proxied, Log: log, Handler: pages,
		Stopping: service.Stop, Grace: time.Duration(grace) * time.Second,
	})
	if err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	go live.Watch(ctx, lookEvery, retryAfter)
	go reloadOnSignal(ctx, live)
	if staff != nil {
		if err := d.firstLink(ctx, staff, s.URL()); err != nil {
			return err
		}
	}
	fmt.Fprintf(d.env.Err, "Navicert answers at %s: open it in a browser. %s/docs describes what programs can ask. Control-C ends it.\n", s.URL(), s.URL())
	err = s.Run(ctx)
	if err == nil {
		fmt.Fprintln(d.env.Err, "Every request was answered; the service has ended.")
	}
	return err
}

// answering makes the service that answers on a data folder.
func (d *door) answering(a *app.App, f serveFlags, stale int, log *slog.Logger) (*api.Service, *app.Live, *staff, error) {
	m := newMeasured()
	live, err := a.Live(func(r app.Reloaded) {
		m.Reloaded(r.Err == nil)
		tellReload(log, r)
	})
	if err != nil {
		return nil, nil, nil, err
	}
	staff, err := f.staff.staff(a, f.listen, f.cert != "", f.proxied, m.Access)
	if err != nil {
		return nil, nil, nil, err
	}
	opts := api.Options{
		Live: live, Keeper: a, ZeroFootprint: f.nothing, StaleAfter: stale, Log: log, LogQueries: f.queries, Now: d.env.Now,
		Meter: m, Metrics: m,
	}
	if staff != nil {
		opts.Users, opts.Door = staff.users, staff.door
	} else {
		opts.Gate = api.Everybody{Name: a.User()}
	}
	service := api.New(opts)
	m.of(service, live, stale)
	return service, live, staff, nil
}

// serviceLog writes one JSON object for each event. It never names what was
// asked.
func serviceLog(w io.Writer, verbose bool) *slog.Logger {
	level := slog.LevelWarn
	if verbose {
		level = slog.LevelInfo
	}
	return slog.New(slog.NewJSONHandler(w, &slog.HandlerOptions{Level: level}))
}

func tellReload(log *slog.Logger, r app.Reloaded) {
	if r.Err != nil {
		log.Error("the data folder has changed and cannot be used; the lists before stay in use", "why", r.Err.Error())
		return
	}
	log.Info("lists were taken into use", "mark", r.Assembly.Mark.Short(), "today", r.Assembly.Today.String(), "ms", r.Took.Milliseconds())
}

func reloadOnSignal(ctx context.Context, live *app.Live) {
	hangup := make(chan os.Signal, 1)
	signal.Notify(hangup, syscall.SIGHUP)
	defer signal.Stop(hangup)
	for {
		select {
		case <-hangup:
			live.Reload()
		case <-ctx.Done():
			return
		}
	}
}
