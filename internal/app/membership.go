package app

import (
	"crypto/rand"

	"github.com/navicert/navicert/internal/access"
	"github.com/navicert/navicert/internal/store/sqlite"
	"github.com/navicert/navicert/internal/store/users"
)

// Access gives the users, keys and sessions of the data folder. Of the options,
// the clock and the source of random numbers are filled in.
func (a *App) Access(o access.Options) (*access.Service, error) {
	db, err := a.Database()
	if err != nil {
		return nil, err
	}
	o.Now, o.Random = a.env.Now, rand.Reader
	return access.New(users.New(db), o), nil
}

// HasState reports whether the data folder has a database, so that reading what
// is not there makes none.
func (a *App) HasState() bool { return a.store != nil && sqlite.Exists(a.store.Dir()) }

// Operator is who works on the data folder at the command line, as it stands in
// the log.
func (a *App) Operator() access.Actor {
	name := a.User()
	if name == "" {
		name = "somebody"
	}
	return access.Actor{By: name + " (command line)"}
}

// LinkPath is the path below which the token of a one-time link stands.
const LinkPath = "/link/"
