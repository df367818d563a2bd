package access

import (
	"context"

	"github.com/navicert/navicert/internal/fault"
)

// An Attempt is somebody who wants to sign in.
type Attempt struct {
	Name, Password string
	Address        string // that the attempt is made from
	// Token is that of a session which the browser brought along. It ends,
	// whoever made it: a session that was planted on somebody is worth nothing.
	Token string
}

func wrongPassword() *fault.Fault {
	return fault.New(fault.SignedOut, "the name or the password is wrong").Try("an administrator can make a link by which a new password is set")
}

// SignIn begins a session and gives its token, which is not kept. The answer and
// the time that it takes do not tell whether a user exists or is disabled.
func (s *Service) SignIn(ctx context.Context, a Attempt) (token string, id Identity, err error) {
	if err := s.try(a.Address); err != nil {
		return "", id, err
	}
	name, err := CheckName(a.Name)
	if err != nil || len(a.Password) > MaxPassword {
		name = ""
	}
	if name != "" {
		if wait := s.users.Take(name, s.opts.Limits.User, s.opts.Now()); wait > 0 {
			return "", id, s.tooMany("there were too many attempts to sign in as this user", wait)
		}
	}
	u, right, err := s.verify(ctx, name, a.Password)
	if err != nil {
		return "", id, err
	}
	if !right {
		return "", id, s.failed(ctx, u.Name, a.Address)
	}
	return s.begin(ctx, u, a)
}

// try counts an attempt from an address.
func (s *Service) try(address string) error {
	if wait := s.addresses.Take(Neighbourhood(address), s.opts.Limits.Address, s.opts.Now()); wait > 0 {
		return s.tooMany("there were too many attempts from this address", wait)
	}
	return nil
}

// verify gives a user, if there is one of that name, and whether the password is
// right and the user may sign in.
func (s *Service) verify(ctx context.Context, name, password string) (u User, right bool, err error) {
	err = s.store.View(ctx, func(v View) error {
		if name == "" {
			return nil
		}
		var err error
		u, _, err = v.User(name)
		return err
	})
	if err != nil {
		return u, false, err
	}
	var wrong error
	err = s.hash(ctx, func() {
		if u.Password == "" || len(password) > MaxPassword {
			s.opts.Cost.pretend(password[:min(len(password), MaxPassword)])
			return
		}
		right, _, wrong = Matches(u.Password, password)
	})
	if err == nil && wrong != nil {
		err = fault.New(fault.Damaged, "the password of %s as it is stored cannot be read", u.Name).Because(wrong).Try("set it anew with \"navicert user password\"")
	}
	return u, right && !u.Disabled, err
}

// unknown is how often an attempt for a user who does not exist is recorded, of
// all addresses together: a crowd of them must not fill the log.
func unknown() Allowance { return Allowance{1, 60} }

// failed records an attempt that failed.
func (s *Service) failed(ctx context.Context, user, address string) error {
	if user == "" && s.users.Take("", unknown(), s.opts.Now()) > 0 {
		return wrongPassword()
	}
	err := s.store.Change(ctx, func(tx Tx) error {
		return s.record(tx, Actor{Address: address}, Event{What: SignInFailed, User: user})
	})
	if err != nil {
		return err
	}
	return wrongPassword()
}

// begin begins a session of a user whose password was right.
func (s *Service) begin(ctx context.Context, was User, a Attempt) (string, Identity, error) {
	var id Identity
	anew := ""
	if _, c, err := cheap(was.Password); err == nil && c != s.opts.Cost {
		err := s.hash(ctx, func() { anew, err = s.opts.Cost.Hash(a.Password, s.opts.Random) })
		if err != nil {
			return "", id, err
		}
	}
	token, err := secret(s.opts.Random, loginBytes)
	if err != nil {
		return "", id, err
	}
	err = s.change(ctx, func(tx Tx) error {
		u, ok, err := tx.User(was.Name)
		if err != nil {
			return err
		}
		if !ok || u.Disabled || u.Password != was.Password {
			return wrongPassword() // changed in the meantime
		}
		if anew != "" {
			u.Password = anew
			if err := tx.PutUser(u); err != nil {
				return err
			}
		}
		id, err = s.open(tx, u, token, a.Address, a.Token)
		return err
	})
	if err != nil {
		return "", Identity{}, err
	}
	return token, id, nil
}

// open puts a session into the store, ends the one that was brought along, and
// records that.
func (s *Service) open(tx Tx, u User, token, address, brought string) (Identity, error) {
	if brought != "" {
		if err := tx.DropSession(MarkOf(brought)); err != nil {
			return Identity{}, err
		}
	}
	now := s.now()
	if err := tx.Sweep(now, now.Add(-s.opts.Longest), now.Add(-s.opts.Idle)); err != nil {
		return Identity{}, err
	}
	x := Session{Mark: MarkOf(token), User: u.Name, Made: now, Used: now, Address: address}
	if err := tx.PutSession(x); err != nil {
		return Identity{}, err
	}
	id := Identity{User: u.Name, Role: u.Role, Session: string(x.Mark)}
	return id, s.record(tx, Actor{u.Name, address}, Event{What: SignedIn, User: u.Name})
}

// cheap gives the cost of a stored hash.
func cheap(stored string) ([]byte, Cost, error) {
	c, salt, _, err := parseHash(stored)
	return salt, c, err
}

// SignOut ends the session of a token.
func (s *Service) SignOut(ctx context.Context, token, address string) error {
	return s.change(ctx, func(tx Tx) error {
		x, ok, err := tx.Session(MarkOf(token))
		if err != nil || !ok {
			return err
		}
		if err := tx.DropSession(x.Mark); err != nil {
			return err
		}
		return s.record(tx, Actor{x.User, address}, Event{What: SignedOut, User: x.User})
	})
}

// ChangePassword changes one's own password, and ends one's other sessions. The
// session that it is asked in goes on under another token.
func (s *Service) ChangePassword(ctx context.Context, id Identity, old, password, address string) (token string, err error) {
	if err := id.Require(OwnAccount); err != nil {
		return "", err
	}
	if err := s.try(address); err != nil {
		return "", err
	}
	u, right, err := s.verify(ctx, id.User, old)
	if err != nil {
		return "", err
	}
	if !right {
		return "", s.failed(ctx, id.User, address)
	}
	hash, err := s.newHash(ctx, u.Name, password)
	if err != nil {
		return "", err
	}
	if token, err = secret(s.opts.Random, loginBytes); err != nil {
		return "", err
	}
	err = s.alter(ctx, u.Name, func(tx Tx, now *User) error {
		if now.Password != u.Password || now.Disabled {
			return wrongPassword()
		}
		if err := s.replace(tx, Actor{u.Name, address}, now, hash, ""); err != nil {
			return err
		}
		_, err := s.open(tx, *now, token, address, "")
		return err
	})
	return token, err
}
