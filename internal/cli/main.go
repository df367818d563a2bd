package cli

import (
	"io"
	"os"
	"strconv"

	"golang.org/x/term"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/report"
)

// Main runs the program on this machine with these arguments, without its
// name, and gives the status to exit with.
func Main(args []string, in io.Reader, out, err *os.File) int {
	env := app.Machine()
	env.In, env.Out, env.Err = in, out, err
	env.OutWidth, env.ErrWidth = columns(out, env), columns(err, env)
	return Run(env, args)
}

// columns gives the width of the terminal that f is, or 0 if it is none.
func columns(f *os.File, env app.Environment) int {
	fd := int(f.Fd())
	if !term.IsTerminal(fd) {
		return 0
	}
	if n, _, err := term.GetSize(fd); err == nil && n > 0 {
		return n
	}
	// Some terminals do not know their width; the shell may.
	if n, err := strconv.Atoi(env.Getenv("COLUMNS")); err == nil && n > 0 {
		return n
	}
	return report.PlainWidth
}
