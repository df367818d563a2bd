package cli

import (
	"context"
	"errors"
	"io"
	"os/signal"
	"syscall"

	"github.com/modelcontextprotocol/go-sdk/mcp"
	"github.com/spf13/cobra"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/assistant"
	"github.com/navicert/navicert/internal/fault"
)

func mcpCommand(d *door) *cobra.Command {
	var by, staleAfter string
	var verbose bool
	c := &cobra.Command{
		Use:   "mcp [flags]",
		Short: "Let an assistant ask: the Model Context Protocol on standard input and output",
		Long: `Mcp speaks the Model Context Protocol on standard input and output, for programs
that let language models ask (docs/mcp.md). The tools are screen, explain, check,
history and scan. They answer what this program answers; every screening, check
and scan is recorded in the log of this installation before it is given.

It works on the data folder, with the rights of whoever starts it, and reads no
other files and no network. It ends with its input.

Exit status:
  0  the input ended, or it was ended by a signal
  1  the data folder cannot be read, or the other side does not speak the protocol
  2  the command line is wrong`,
		Example: `  navicert mcp
  navicert mcp --by "A. Officer"`,
		Args: subcommandOnly,
		RunE: func(*cobra.Command, []string) error { return d.mcp(by, staleAfter, verbose) },
	}
	c.Flags().StringVar(&by, "by", "", "`WHO` asks, for the log (default: the user of the machine)")
	c.Flags().StringVar(&staleAfter, "stale-after", "", staleHelp)
	c.Flags().BoolVar(&verbose, "verbose", false, "tell of every call on standard error, without what was asked")
	return c
}

func (d *door) mcp(by, staleAfter string, verbose bool) error {
	stale, err := numberValue("stale-after", staleAfter, 1, maxAge, app.OwnLimit)
	if err != nil {
		return err
	}
	log := serviceLog(d.env.Err, verbose)
	a, err := d.open()
	if err != nil {
		return err
	}
	live, err := a.Live(func(r app.Reloaded) { tellReload(log, r) })
	if err != nil {
		return err
	}
	if by == "" {
		by = a.User()
	}
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	go live.Watch(ctx, lookEvery, retryAfter)
	s := assistant.Server(assistant.Options{Live: live, Keeper: a, User: by, StaleAfter: stale, Log: log, Now: d.env.Now})
	in, out := assistant.Lines(ctx, d.env.In, d.env.Out)
	err = s.Run(ctx, &mcp.IOTransport{Reader: in, Writer: out})
	if ctx.Err() != nil || errors.Is(err, io.EOF) {
		return nil
	}
	if err != nil && !gone(err) {
		return fault.New(fault.Input, "what came on standard input is not the Model Context Protocol").Because(err).
			Try("let a program that speaks it start the command (docs/mcp.md)")
	}
	return err
}
