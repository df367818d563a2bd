package cli

import (
	"io"
	"os"
	"strconv"
	"time"

	"golang.org/x/term"

	"github.com/navicert/navicert/internal/app"
)

// Main runs the program on this machine with these arguments, without its
// name, and gives the status to exit with.
func Main(args []string, in io.Reader, out, err *os.File) int {
	return Run(app.Environment{
		Now:      time.Now,
		Getenv:   os.Getenv,
		UserData: func() (string, error) { return app.UserData(os.Getenv) },
		In:       in,
		Out:      out,
		Err:      err,
		OutWidth: columns(out),
		ErrWidth: columns(err),
	}, args)
}

// columns gives the width of the terminal that f is, or 0 if it is none.
func columns(f *os.File) int {
	fd := int(f.Fd())
	if !term.IsTerminal(fd) {
		return 0
	}
	if n, _, err := term.GetSize(fd); err == nil && n > 0 {
		return n
	}
	// Some terminals do not know their width; the shell may.
	if n, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && n > 0 {
		return n
	}
	return 80
}
