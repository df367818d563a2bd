package access

import (
	"context"

	"github.com/navicert/navicert/internal/fault"
)

// Users gives all users, without their hashes.
func (s *Service) Users(ctx context.Context) ([]User, error) {
	var out []User
	err := s.store.View(ctx, func(v View) error {
		all, err := v.Users()
		for _, u := range all {
			if u.Password != "" {
				u.Password = "set"
			}
			out = append(out, u)
		}
		return err
	})
	return out, err
}

// AddUser makes a user. With no password, the user has keys only, or sets one by
// a link of Invite.
func (s *Service) AddUser(ctx context.Context, by Actor, name string, role Role, password string) (User, error) {
	u := User{Role: role, Made: s.now()}
	var err error
	if u.Name, err = CheckName(name); err != nil {
		return u, err
	}
	if _, err = ParseRole(string(role)); err != nil {
		return u, err
	}
	if password != "" {
		if u.Password, err = s.newHash(ctx, u.Name, password); err != nil {
			return u, err
		}
	}
	err = s.change(ctx, func(tx Tx) error {
		if _, there, err := tx.User(u.Name); err != nil || there {
			return orThere(err, u.Name)
		}
		if err := tx.PutUser(u); err != nil {
			return err
		}
		return s.record(tx, by, Event{What: UserMade, User: u.Name, Role: role})
	})
	return u, err
}

func orThere(err error, name string) error {
	if err != nil {
		return err
	}
	return fault.New(fault.Refused, "there is a user %s already", name).Try("choose another name; users who were disabled keep theirs")
}

// A UserChange is what is to change of a user; what is empty stays.
type UserChange struct {
	Role     Role
	Disabled *bool
}

// Change changes a user, all of it or nothing, and gives the user as it is then.
func (s *Service) Change(ctx context.Context, by Actor, name string, c UserChange) (User, error) {
	var out User
	if c.Role != "" {
		if _, err := ParseRole(string(c.Role)); err != nil {
			return out, err
		}
	}
	err := s.alter(ctx, name, func(tx Tx, u *User) error {
		defer func() { out = *u }()
		if was := u.Role; c.Role != "" && c.Role != was {
			u.Role = c.Role
			if err := s.record(tx, by, Event{What: RoleChanged, User: u.Name, Role: u.Role, Was: was}); err != nil {
				return err
			}
		}
		if c.Disabled == nil || *c.Disabled == u.Disabled {
			return nil
		}
		if u.Disabled = *c.Disabled; u.Disabled {
			return s.shutOut(tx, by, u)
		}
		return s.record(tx, by, Event{What: UserEnabled, User: u.Name})
	})
	if out.Password != "" {
		out.Password = "set"
	}
	return out, err
}

// shutOut ends what a user who is disabled has open.
func (s *Service) shutOut(tx Tx, by Actor, u *User) error {
	if err := tx.DropSessionsOf(u.Name, ""); err != nil {
		return err
	}
	if err := tx.DropLinksOf(u.Name); err != nil {
		return err
	}
	return s.record(tx, by, Event{What: UserDisabled, User: u.Name})
}

// SetRole gives a user another role. It counts from the next request on.
func (s *Service) SetRole(ctx context.Context, by Actor, name string, role Role) error {
	if _, err := ParseRole(string(role)); err != nil {
		return err
	}
	_, err := s.Change(ctx, by, name, UserChange{Role: role})
	return err
}

// Disable takes a user's way in: sessions and links end, keys are not taken.
func (s *Service) Disable(ctx context.Context, by Actor, name string) error {
	yes := true
	_, err := s.Change(ctx, by, name, UserChange{Disabled: &yes})
	return err
}

// Enable lets a disabled user in again. Keys that were not revoked are valid
// again, too.
func (s *Service) Enable(ctx context.Context, by Actor, name string) error {
	no := false
	_, err := s.Change(ctx, by, name, UserChange{Disabled: &no})
	return err
}

// SetPassword gives a user a password, and ends all sessions and links.
func (s *Service) SetPassword(ctx context.Context, by Actor, name, password string) error {
	name, err := CheckName(name)
	if err != nil {
		return err
	}
	hash, err := s.newHash(ctx, name, password)
	if err != nil {
		return err
	}
	return s.alter(ctx, name, func(tx Tx, u *User) error { return s.replace(tx, by, u, hash, "") })
}

// replace puts a new hash in place. The session with a mark goes on.
func (s *Service) replace(tx Tx, by Actor, u *User, hash string, but Mark) error {
	u.Password = hash
	if err := tx.DropSessionsOf(u.Name, but); err != nil {
		return err
	}
	if err := tx.DropLinksOf(u.Name); err != nil {
		return err
	}
	return s.record(tx, by, Event{What: PasswordChanged, User: u.Name})
}

// alter changes a user, and refuses to leave no administrator who can sign in.
func (s *Service) alter(ctx context.Context, name string, do func(Tx, *User) error) error {
	return s.change(ctx, func(tx Tx) error {
		u, err := userOf(tx, name)
		if err != nil {
			return err
		}
		was := u
		if err := do(tx, &u); err != nil || u == was {
			return err
		}
		if err := tx.PutUser(u); err != nil {
			return err
		}
		if !was.rules() || u.rules() {
			return nil
		}
		left, err := ruled(tx)
		if err == nil && !left {
			err = fault.New(fault.Refused, "%s is the last administrator", u.Name).Try("make another one first")
		}
		return err
	})
}

// rules reports whether a user is an administrator who can sign in.
func (u *User) rules() bool { return u.Role == Administrator && !u.Disabled && u.Password != "" }

// ruled reports whether there is an administrator who can sign in.
func ruled(v View) (bool, error) {
	all, err := v.Users()
	for i := range all {
		if all[i].rules() {
			return true, err
		}
	}
	return false, err
}
