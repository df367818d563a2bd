package app

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"

	"github.com/navicert/navicert/internal/fault"
)

// DataVariable is the environment variable that names the data folder.
const DataVariable = "NAVICERT_DATA"

// DataFolder gives the folder that imported lists are kept in: the one asked
// for, else that of NAVICERT_DATA, else one of the platform for this user. It
// need not exist.
func (e Environment) DataFolder(asked string) (string, error) {
	if asked != "" {
		return asked, nil
	}
	if dir := e.Getenv(DataVariable); dir != "" {
		return dir, nil
	}
	dir, err := e.UserData()
	if err != nil {
		return "", fault.New(fault.Unavailable, "there is no folder for the data of this user").
			Try("name one with --data DIR or in %s", DataVariable).Because(err)
	}
	return filepath.Join(dir, "navicert"), nil
}

// userData gives the folder for data of the user's programs: that of the XDG
// Base Directory Specification on Unix, Application Support on macOS and
// LocalAppData on Windows. getenv reads the environment.
func userData(getenv func(string) string) (string, error) {
	switch runtime.GOOS {
	case "windows":
		if dir := getenv("LocalAppData"); dir != "" {
			return dir, nil
		}
		return "", errors.New("%LocalAppData% is not set")
	case "darwin", "ios":
		home, err := os.UserHomeDir()
		return filepath.Join(home, "Library", "Application Support"), err
	}
	// The specification says that a relative path is invalid and is ignored.
	if dir := getenv("XDG_DATA_HOME"); filepath.IsAbs(dir) {
		return dir, nil
	}
	home, err := os.UserHomeDir()
	return filepath.Join(home, ".local", "share"), err
}

// userState gives the folder for what the user's programs remember of this
// machine: that of the XDG Base Directory Specification on Unix, elsewhere the one
// for data.
func userState(getenv func(string) string) (string, error) {
	switch runtime.GOOS {
	case "windows", "darwin", "ios":
		return userData(getenv)
	}
	if dir := getenv("XDG_STATE_HOME"); filepath.IsAbs(dir) {
		return dir, nil
	}
	home, err := os.UserHomeDir()
	return filepath.Join(home, ".local", "state"), err
}
