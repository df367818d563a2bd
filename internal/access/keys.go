package access

import (
	"context"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/navicert/navicert/internal/fault"
)

// A KeyWish is what a key is to be.
type KeyWish struct {
	User   string
	Label  string
	Scopes []string
	Life   time.Duration // 0 for UsualKeyLife
	Rate   int           // requests a second, 0 for what is usual here
}

// MakeKey makes a key and gives it: it is not kept, and cannot be shown again.
func (s *Service) MakeKey(ctx context.Context, by Actor, w KeyWish) (secretKey string, k Key, err error) {
	if k.Scopes, err = ParseScopes(w.Scopes); err != nil {
		return "", k, err
	}
	if err = w.check(); err != nil {
		return "", k, err
	}
	if w.Life == 0 {
		w.Life = UsualKeyLife
	}
	now := s.now()
	k.Label, k.Rate, k.Made, k.Until = strings.TrimSpace(w.Label), w.Rate, now, now.Add(w.Life)
	number, err := secret(s.opts.Random, keyNumber)
	if err != nil {
		return "", k, err
	}
	code, err := secret(s.opts.Random, keySecret)
	if err != nil {
		return "", k, err
	}
	whole := KeyPrefix + number + "_" + code
	k.Number, k.Mark = number, MarkOf(whole)
	err = s.change(ctx, func(tx Tx) error {
		u, err := userOf(tx, w.User)
		if err != nil {
			return err
		}
		if u.Disabled {
			return fault.New(fault.Refused, "%s is disabled, and gets no key", u.Name).Try("enable the user first")
		}
		if err := held(u, k.Scopes); err != nil {
			return err
		}
		k.User = u.Name
		if _, there, err := tx.Key(number); err != nil || there {
			return noRandom(err) // forty random bits twice
		}
		if err := tx.PutKey(k); err != nil {
			return err
		}
		return s.record(tx, by, Event{What: KeyMade, User: k.User, Key: k.Number, Scopes: k.Scopes, Until: k.Until.Format(time.RFC3339)})
	})
	if err != nil {
		return "", k, err
	}
	return whole, k, nil
}

func (w *KeyWish) check() error {
	switch label := strings.TrimSpace(w.Label); {
	case utf8.RuneCountInString(label) > maxLabel || !utf8.ValidString(label) || strings.ContainsFunc(label, func(r rune) bool { return r < ' ' || r == 0x7f }):
		return fault.New(fault.Usage, "the label of a key has at most %d characters on one line", maxLabel)
	case w.Life < 0 || w.Life > MaxKeyLife:
		return fault.New(fault.Usage, "a key is valid for at most %d days", MaxKeyLife/(24*time.Hour)).Try("make a new one before it ends")
	case w.Rate < 0 || w.Rate > maxKeyRate:
		return fault.New(fault.Usage, "the rate of a key is 1 to %d requests a second, or 0 for what is usual", maxKeyRate)
	}
	return nil
}

// held wants the role of a user to allow all scopes: a key that promises more
// than it can do is found out at night.
func held(u User, scopes []Action) error {
	for _, a := range scopes {
		if !u.Role.May(a) {
			return fault.New(fault.Refused, "%s is %s, and may not do %s itself, so its keys cannot have that scope", u.Name, u.Role, a).
				Try("choose other scopes, or give the user another role")
		}
	}
	return nil
}

// Keys gives all keys, or those of one user, without their marks.
func (s *Service) Keys(ctx context.Context, user string) ([]Key, error) {
	var out []Key
	err := s.store.View(ctx, func(v View) error {
		if user != "" {
			u, err := userOf(v, user)
			if err != nil {
				return err
			}
			user = u.Name
		}
		all, err := v.Keys()
		for _, k := range all {
			if user == "" || k.User == user {
				k.Mark = ""
				out = append(out, k)
			}
		}
		return err
	})
	return out, err
}

// Revoke ends a key. It is named by its number, or by the whole key.
func (s *Service) Revoke(ctx context.Context, by Actor, number string) error {
	if n, ok := splitKey(number); ok {
		number = n
	}
	return s.change(ctx, func(tx Tx) error {
		k, ok, err := tx.Key(number)
		if err != nil {
			return err
		}
		if !ok {
			return fault.New(fault.NotFound, "there is no key of that number").Try("\"navicert key list\" shows all")
		}
		if !k.Revoked.IsZero() {
			return nil
		}
		k.Revoked = s.now()
		if err := tx.PutKey(k); err != nil {
			return err
		}
		return s.record(tx, by, Event{What: KeyRevoked, User: k.User, Key: k.Number})
	})
}
