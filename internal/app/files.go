package app

import (
	"errors"
	"io/fs"
	"os"

	"github.com/navicert/navicert/internal/fault"
)

// stdin is what messages call standard input.
const stdin = "standard input"

// lookAgain is what to do about a file that is not there.
const lookAgain = "see that the name is right; it counts from the folder you are in"

// shown gives the name of a file in messages.
func shown(file string) string {
	if file == "-" {
		return stdin
	}
	return file
}

// openNamed opens a file that somebody named.
func openNamed(file string) (*os.File, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, unopened(file, err)
	}
	if info, err := f.Stat(); err == nil && info.IsDir() {
		_ = f.Close()
		return nil, fault.New(fault.Input, "%s is a folder, not a file", file).Try("name a file in it")
	}
	return f, nil
}

// unopened says why a file or folder that somebody named cannot be read.
func unopened(file string, err error) *fault.Fault {
	switch f := fault.New(fault.Unavailable, "%s cannot be read", shown(file)).Because(cause(err)); {
	case errors.Is(err, fs.ErrNotExist):
		return fault.New(fault.NotFound, "there is no file %s", file).Try("%s", lookAgain)
	case errors.Is(err, fs.ErrPermission):
		return f.Try("see that you may read it")
	default:
		return f.Try("try again, or with a copy of it")
	}
}

// unwritten says why a file that somebody named cannot be written.
func unwritten(file string, err error) *fault.Fault {
	f := fault.New(fault.Unavailable, "%s cannot be written", file).Because(cause(err))
	if errors.Is(err, fs.ErrExist) {
		return f.Try("name a file that does not exist")
	}
	return f.Try("see that its folder is there, that you may write to it, and that there is room")
}

// cause takes the path out of an error that is shown beside it.
func cause(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}
