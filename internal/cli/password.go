package cli

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/term"

	"github.com/navicert/navicert/internal/access"
	"github.com/navicert/navicert/internal/fault"
)

// newPassword asks for a new password: at the terminal, twice and without
// showing it, or from the first line of standard input.
func (d *door) newPassword(user string, stdin bool) (string, error) {
	if stdin {
		line, err := bufio.NewReader(io.LimitReader(d.env.In, access.MaxPassword+2)).ReadString('\n')
		if err != nil && err != io.EOF {
			return "", fault.New(fault.Unavailable, "standard input cannot be read").Because(err)
		}
		password := strings.TrimSuffix(strings.TrimSuffix(line, "\n"), "\r")
		return password, access.CheckPassword(user, password)
	}
	in, ok := d.env.In.(*os.File)
	if !ok || !term.IsTerminal(int(in.Fd())) {
		return "", fault.New(fault.Usage, "there is no terminal to ask for the password at").
			Try("give --password-stdin and the password on standard input, or --no-password and make a link by \"navicert user link\"")
	}
	password, err := d.ask(in, fmt.Sprintf("New password of %s (at least %d characters): ", user, access.MinPassword))
	if err != nil {
		return "", err
	}
	if err := access.CheckPassword(user, password); err != nil {
		return "", err
	}
	again, err := d.ask(in, "The same once more: ")
	if err == nil && again != password {
		err = fault.New(fault.Usage, "the two passwords differ").Try("nothing was changed; try again")
	}
	return password, err
}

func (d *door) ask(in *os.File, prompt string) (string, error) {
	fmt.Fprint(d.env.Err, prompt)
	b, err := term.ReadPassword(int(in.Fd()))
	fmt.Fprintln(d.env.Err)
	if err != nil {
		return "", fault.New(fault.Unavailable, "the terminal cannot be read").Because(err)
	}
	return string(b), nil
}
