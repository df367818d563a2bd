package access

import (
	"context"
	"time"

	"github.com/navicert/navicert/internal/fault"
)

// FirstLink makes the one-time link of the first administrator and gives its
// token, in place of any before. ok is false where there is an administrator who
// can sign in already.
func (s *Service) FirstLink(ctx context.Context) (token string, until time.Time, ok bool, err error) {
	err = s.store.View(ctx, func(v View) error {
		there, err := ruled(v)
		ok = !there
		return err
	})
	if err != nil || !ok {
		return "", until, false, err
	}
	token, until, err = s.link(ctx, Actor{By: "the start of the service"}, "")
	return token, until, err == nil, err
}

// Invite makes a one-time link by which a user sets a password, and gives its
// token.
func (s *Service) Invite(ctx context.Context, by Actor, name string) (token string, until time.Time, err error) {
	var u User
	err = s.store.View(ctx, func(v View) error {
		var err error
		if u, err = userOf(v, name); err == nil && u.Disabled {
			err = fault.New(fault.Refused, "%s is disabled", u.Name).Try("enable the user first")
		}
		return err
	})
	if err != nil {
		return "", until, err
	}
	return s.link(ctx, by, u.Name)
}

func (s *Service) link(ctx context.Context, by Actor, user string) (string, time.Time, error) {
	token, err := secret(s.opts.Random, loginBytes)
	if err != nil {
		return "", time.Time{}, err
	}
	now := s.now()
	l := Link{Mark: MarkOf(token), User: user, Made: now, Until: now.Add(s.opts.LinkLife)}
	err = s.change(ctx, func(tx Tx) error {
		if err := tx.DropLinksOf(user); err != nil {
			return err
		}
		if err := tx.PutLink(l); err != nil {
			return err
		}
		return s.record(tx, by, Event{What: LinkMade, User: user, Until: l.Until.Format(time.RFC3339)})
	})
	return token, l.Until, err
}

// A Redemption is somebody who uses a link.
type Redemption struct {
	Token    string
	Name     string // chosen by the first administrator; others may leave it out
	Password string
	Address  string
	Session  string // token of a session that was brought along; it ends
}

func noLink() *fault.Fault {
	return fault.New(fault.SignedOut, "the link is not valid any more: it is good once, and for a short time").
		Try("a start of the service without an administrator prints a new one; an administrator makes new ones for others")
}

// LinkUser tells whose link a token is of, "" for the first administrator's, so
// that a page can ask for the right things. It does not use the link up.
func (s *Service) LinkUser(ctx context.Context, token, address string) (string, error) {
	var l Link
	err := s.store.View(ctx, func(v View) error {
		var err error
		l, err = s.valid(v, token)
		return err
	})
	if err != nil {
		return "", s.orGuessed(address, err)
	}
	return l.User, nil
}

func (s *Service) orGuessed(address string, err error) error {
	if f, ok := err.(*fault.Fault); ok && f.Code == fault.SignedOut {
		return s.guessed(address, f)
	}
	return err
}

func (s *Service) valid(v View, token string) (Link, error) {
	mark := MarkOf(token)
	l, ok, err := v.Link(mark)
	if err != nil {
		return l, err
	}
	if !ok || !l.Mark.Same(mark) || !s.now().Before(l.Until) {
		return l, noLink()
	}
	return l, nil
}

// Redeem uses a link up: it makes the first administrator, or sets the password
// of the user whose link it is, and begins a session.
func (s *Service) Redeem(ctx context.Context, r Redemption) (token string, id Identity, err error) {
	if err := s.try(r.Address); err != nil {
		return "", id, err
	}
	user, err := s.LinkUser(ctx, r.Token, r.Address)
	if err != nil {
		return "", id, err
	}
	if user == "" {
		if user, err = CheckName(r.Name); err != nil {
			return "", id, err
		}
	}
	hash, err := s.newHash(ctx, user, r.Password)
	if err != nil {
		return "", id, err
	}
	if token, err = secret(s.opts.Random, loginBytes); err != nil {
		return "", id, err
	}
	err = s.change(ctx, func(tx Tx) error {
		l, err := s.valid(tx, r.Token) // again, within the transaction: once is once
		if err != nil {
			return err
		}
		u, err := s.owner(tx, l, user, Actor{user, r.Address})
		if err != nil {
			return err
		}
		if err := s.record(tx, Actor{u.Name, r.Address}, Event{What: LinkUsed, User: u.Name}); err != nil {
			return err
		}
		if err := tx.DropLinksOf(l.User); err != nil {
			return err
		}
		if err := s.replace(tx, Actor{u.Name, r.Address}, &u, hash, ""); err != nil {
			return err
		}
		if err := tx.PutUser(u); err != nil {
			return err
		}
		id, err = s.open(tx, u, token, r.Address, r.Session)
		return err
	})
	if err != nil {
		return "", Identity{}, err
	}
	return token, id, nil
}

// owner gives the user of a link; that of the first administrator makes one.
func (s *Service) owner(tx Tx, l Link, name string, by Actor) (User, error) {
	if l.User != "" {
		u, err := userOf(tx, l.User)
		if err == nil && u.Disabled {
			err = noLink()
		}
		return u, err
	}
	there, err := ruled(tx)
	if err != nil {
		return User{}, err
	}
	if there {
		return User{}, noLink()
	}
	if _, taken, err := tx.User(name); err != nil || taken {
		return User{}, orThere(err, name)
	}
	u := User{Name: name, Role: Administrator, Made: s.now()}
	return u, s.record(tx, by, Event{What: UserMade, User: name, Role: Administrator})
}
