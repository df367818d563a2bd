// Package app is the program without its doors: it opens the data folder, puts
// the lists, the screening engine and the reader of documents together, and is
// the only package that is told the time and the environment.
package app

import (
	"context"
	"io"
	"net/http"
	"os"
	"time"

	"github.com/navicert/navicert/internal/day"
)

// An Environment is what the program gets from the machine it runs on. Tests
// make their own.
type Environment struct {
	Now    func() time.Time
	Getenv func(string) string
	// Environ gives all variables as NAME=VALUE; where it is nil, none are known.
	Environ func() []string
	// UserData is the platform's folder for data of the user's programs, or an
	// error that says why there is none. It is asked only when it is needed.
	UserData func() (string, error)
	// UserState is the same for what is not to be copied with the data; nil where
	// there is none. Witness is the folder of witnesses that was asked for.
	UserState func() (string, error)
	Witness   string

	// Fonts are files of fonts with East Asian letters that may be there, the
	// better ones first; nil where none are looked for.
	Fonts func() []string

	In       io.Reader
	Out, Err io.Writer
	// OutWidth and ErrWidth are the columns of the terminal that Out and Err
	// write to, 0 where they write to none.
	OutWidth, ErrWidth int

	// Transport reaches the network, and Sleep waits between attempts. Where
	// they are nil, as on a machine, those of Go are used.
	Transport http.RoundTripper
	Sleep     func(context.Context, time.Duration) error
}

// Machine is the environment of this process, without terminals.
func Machine() Environment {
	return Environment{
		Now:       time.Now,
		Getenv:    os.Getenv,
		Environ:   os.Environ,
		UserData:  func() (string, error) { return userData(os.Getenv) },
		UserState: func() (string, error) { return userState(os.Getenv) },
		Fonts:     usualFonts,
		In:        os.Stdin,
		Out:       os.Stdout,
		Err:       os.Stderr,
	}
}

// Today is the calendar day of the clock in its own time zone.
func (e Environment) Today() day.Day { return day.FromTime(e.Now()) }

// Colour reports whether Out is a terminal whose user has not refused colour
// (no-color.org: any value of NO_COLOR that is not empty refuses).
func (e Environment) Colour() bool {
	return e.OutWidth > 0 && e.Getenv("NO_COLOR") == "" && e.Getenv("TERM") != "dumb"
}
